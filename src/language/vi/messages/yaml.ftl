# Phần khai báo, danh mục và tệp cấu hình (YAML).

# Không đọc được, và không biết gì hơn.
yaml-syntax = chỗ này không đọc được: viết chưa đúng quy cách YAML
    .hint = so dòng này và dòng trên với một dòng viết đúng: thụt đầu dòng, dấu hai chấm, dấu ngoặc kép, dấu ngoặc

yaml-second-document = dòng `---` hoặc `...` ở đây mở đầu một phần khác
    .hint = xóa dòng này

yaml-tab = đầu dòng được thụt bằng phím Tab, YAML không cho phép
    .label = dấu Tab
    .hint = thụt đầu dòng bằng dấu cách

yaml-colon = giá trị của mục `{ $key }` có dấu hai chấm mà không đặt trong dấu ngoặc kép

# Giá trị khi đặt trong dấu ngoặc kép. $value: đã thêm dấu gạch chéo ngược khi cần.
yaml-quote-value =
    .hint = đặt giá trị trong dấu ngoặc kép: { $key }: "{ $value }"

# Dòng `key:value`.
yaml-no-blank = `{ $line }` thiếu dấu cách sau dấu hai chấm
    .hint = viết `{ $key }: { $value }`

yaml-no-key = dòng `{ $line }` không có tên mục: thiếu dấu hai chấm và một dấu cách
    .hint = viết `tên-mục: giá trị`; nếu là phần tiếp theo của dòng trên thì thụt đầu dòng
# $key: tên mục kèm dấu `-`; $line: cả dòng, viết đúng.
yaml-tight-dash = `{ $key }` thiếu dấu cách sau dấu `-`
    .hint = viết `- { $line }`
# $line: dòng này; $first: dòng đầu của mục trước.
yaml-missing-dash = từ đây là một mục mới nhưng thiếu dấu `-` ở đầu
    .related = mục trước bắt đầu ở đây
    .hint = viết `- { $line }` thẳng cột với các dấu `-` ở trên, các dòng dưới thụt vào hai dấu cách
    .hint-all = viết `- { $line }` ở đây và `- { $first }` ở mục trước, các dòng dưới mỗi dấu `-` thụt vào hai dấu cách
yaml-wide-colon = dấu hai chấm `：` ở đây là loại toàn góc (của bộ gõ tiếng Trung, tiếng Nhật)
yaml-no-break = sau dấu hai chấm là dấu cách không ngắt dòng, thường do chép từ Word
    .hint = xóa dấu đó rồi gõ lại bằng phím cách: `{ $key }: { $value }`
yaml-no-break-indent = đầu dòng này là dấu cách không ngắt dòng, thường do chép từ Word
    .hint = xóa các dấu đó rồi gõ lại { $wanted } dấu cách bằng phím cách

# $mark: dấu ngoặc kép.
yaml-unclosed = dấu ngoặc kép `{ $mark }` chưa đóng
    .label = mở ở đây
    .hint-quote = đóng lại ở cuối giá trị, hoặc xóa dấu này
    .hint-bracket = đóng bằng `]`, giữa các phần viết dấu phẩy
    .hint-brace = đóng bằng `{"}"}`, giữa các mục viết dấu phẩy
    .hint-comment = đặt giá trị có dấu `#` trong dấu ngoặc kép: dấu `#` sau dấu cách mở đầu ghi chú
    .hint-lines = đóng lại, hoặc thụt đầu các dòng thuộc về nó
yaml-unclosed-bracket = dấu ngoặc vuông `{ $mark }` chưa đóng
yaml-unclosed-brace = dấu ngoặc nhọn `{ $mark }` chưa đóng

yaml-indent = `{ $key }` thụt vào sâu hơn mục ở trên
    .hint = viết các mục cùng nhóm thẳng cột với nhau; giá trị có dấu hai chấm thì đặt trong dấu ngoặc kép

# Dòng không thẳng cột với dòng bên cạnh. $word và $other: tên mục, hoặc `-`.
yaml-further-than-above = `{ $word }` thụt vào sâu hơn `{ $other }` ở trên
yaml-further-than-below = `{ $word }` thụt vào sâu hơn `{ $other }` ở dưới
yaml-less-than-above = `{ $word }` thụt vào nông hơn `{ $other }` ở trên
yaml-less-than-below = `{ $word }` thụt vào nông hơn `{ $other }` ở dưới
yaml-askew =
    .hint = { $wanted ->
        [0] không viết dấu cách ở đầu dòng
       *[other] viết { $wanted } dấu cách ở đầu dòng
    }, như dòng `{ $other }`: các mục cùng nhóm, các dấu `-` của một danh sách phải thẳng cột; giá trị có dấu hai chấm thì đặt trong dấu ngoặc kép

yaml-swallowed-entry = `{ $line }` bị đọc thành phần tiếp theo của dòng trên
    .hint = viết các dấu `-` của một danh sách thẳng cột, sau mỗi dấu có một dấu cách; chữ có dòng như vậy thì đặt trong dấu ngoặc kép

# $found: cái đang có ở đó (nothing, text, list, map, broken).
yaml-no-text = mục `{ $key }` phải là chữ; ở đây { $found ->
        [nothing] để trống
        [list] lại là một danh sách
        [map] lại là một nhóm mục con
        [text] là chữ
       *[other] có chỗ không đọc được
    }
    .hint = viết chữ sau `{ $key }:`, trong dấu ngoặc kép
yaml-no-texts = chữ của giao diện phải viết theo từng mục; ở đây { $found ->
        [nothing] để trống
        [list] lại là một danh sách
        [map] lại là một nhóm mục con
        [text] lại là chữ
       *[other] có chỗ không đọc được
    }
    .hint = viết `tên-mục: chữ`, mỗi mục một dòng
yaml-key = { $found ->
        [nothing] chỗ trống
        [list] một danh sách
        [map] một nhóm mục con
        [text] chữ
       *[other] phần không đọc được
    } đứng ở chỗ của tên mục
    .hint = chữ có dấu ngoặc nhọn `{"{"} {"}"}` thì đặt trong dấu ngoặc kép

# $value: cả giá trị đặt trong loại dấu ngoặc kia.
yaml-behind-quotes = giá trị của mục `{ $key }` còn viết tiếp sau dấu ngoặc kép đóng
    .hint = đặt cả giá trị trong dấu ngoặc như sau: `{ $key }: { $value }`
yaml-behind-quote = một giá trị còn viết tiếp sau dấu ngoặc kép đóng
    .hint = đặt cả giá trị trong dấu ngoặc kép, còn dấu ngoặc bên trong thì viết “ ”

yaml-character = giá trị của mục `{ $key }` bắt đầu bằng `{ $first }`, là dấu có nghĩa riêng trong YAML
yaml-sign = một giá trị bắt đầu bằng dấu có nghĩa riêng trong YAML
    .hint = đặt giá trị trong dấu ngoặc kép

yaml-backslash = trong dấu ngoặc kép của mục `{ $key }` có dấu gạch chéo ngược, là dấu mở đầu một ký tự đặc biệt
yaml-escape = trong dấu ngoặc kép có dấu gạch chéo ngược, là dấu mở đầu một ký tự đặc biệt
    .hint = dùng dấu nháy đơn `'...'`, hoặc viết dấu gạch chéo ngược hai lần

yaml-comment = `{ $text }` không thuộc giá trị: sau dấu cách, `#` mở đầu lời ghi chú
    .hint = đặt cả giá trị trong dấu ngoặc kép; nếu là ghi chú thì viết ở dòng riêng
yaml-commented = mọi chữ sau dấu `#` bị hiểu là ghi chú nên `{ $key }` để trống
yaml-comment-inside = lời ghi chú nằm giữa một giá trị
    .hint = đặt cả giá trị trong dấu ngoặc kép, hoặc viết ghi chú ở một dòng riêng

yaml-tag = `{ $word }` bắt đầu bằng `!`, là dấu có nghĩa riêng trong YAML
    .hint = đặt cả giá trị trong dấu ngoặc kép
yaml-tag-word = một từ bắt đầu bằng `!`, là dấu có nghĩa riêng trong YAML
    .hint = đặt cả giá trị trong dấu ngoặc kép

yaml-alias = không dùng dấu `&` và `*` để dẫn lại giá trị ở chỗ khác
    .hint = viết đầy đủ giá trị; chữ bắt đầu bằng `&` hoặc `*` thì đặt trong dấu ngoặc kép

duplicate-key = mục `{ $key }` viết hai lần
    .related = viết lần đầu ở đây
    .hint = xóa bớt một mục; nhiều giá trị thì viết thành danh sách trong một mục: `[A, B]`

# Danh sách trong ngoặc vuông, nhóm mục con trong ngoặc nhọn.
yaml-flow-colon = chữ trong `[ ]` hoặc `{"{"} {"}"}` có dấu hai chấm, hoặc thiếu dấu phẩy ở trước
    .hint = đặt chữ trong dấu ngoặc kép, hoặc viết dấu phẩy vào giữa
yaml-flow-open = dấu ngoặc vuông hoặc ngoặc nhọn chưa đóng
    .hint = đóng bằng `]` hoặc `{"}"}`
yaml-flow-closes-nothing = dấu ngoặc đóng này không có dấu mở
    .hint = xóa dấu này, hoặc đặt cả giá trị trong dấu ngoặc kép
yaml-flow-closes-other = dấu ngoặc đóng này khác loại với dấu ngoặc mở
    .hint = đóng `[` bằng `]`, đóng `{"{"}` bằng `{"}"}`
yaml-flow-dash = có `-` bên trong `[ ]` hoặc `{"{"} {"}"}`
    .hint = viết dấu phẩy giữa các phần của `[ ]`, hoặc bỏ dấu ngoặc
yaml-nested = danh sách và nhóm mục con lồng vào nhau quá nhiều tầng
    .hint = viết lại với ít tầng hơn

yaml-open-quote = một dấu ngoặc kép chưa đóng
    .hint = đóng lại ở cuối giá trị, hoặc xóa dấu này
yaml-block = sau `|` hoặc `>` không được có chữ; chữ nằm ở các dòng dưới
    .hint = xuống dòng ngay sau dấu đó, và thụt các dòng dưới vào hai dấu cách
yaml-stray-colon = dấu hai chấm đứng ở chỗ không được phép
    .hint = đặt giá trị có dấu hai chấm trong dấu ngoặc kép; viết mỗi mục ở một dòng riêng
yaml-no-part = dòng này không thuộc phần ở trên
    .hint = viết các mục cùng nhóm, các dấu `-` của một danh sách thẳng cột với nhau
yaml-stray-tab = có dấu Tab ở chỗ YAML không cho phép
    .hint = viết dấu cách thay vào
yaml-directive = dòng bắt đầu bằng `%` chỉ dành cho chương trình đọc YAML
    .hint = xóa dòng này, hoặc đặt giá trị trong dấu ngoặc kép
yaml-document-end = `...` kết thúc phần khai báo, mà sau đó còn chữ
    .hint = xóa dòng này
yaml-byte-order-mark = ở đây có một dấu ẩn không ai nhìn thấy (dấu thứ tự byte)
    .hint = xóa dấu này
