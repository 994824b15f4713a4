# Giao diện và mẫu trang.

unknown-theme = không có giao diện `{ $name }`
    .hint = tạo thư mục `themes/{ $name }`
unknown-theme-description = giao diện `{ $name }` không có tệp `theme.yaml`
    .hint = viết tệp này với các mục `name`, `version` và `description`

# Tệp mô tả giao diện `theme.yaml`.
missing-theme-key = thiếu mục `{ $key }`: { $key ->
        [name] tên để gọi giao diện
        [version] số hiệu để phân biệt các phiên bản của giao diện
       *[description] một câu giới thiệu giao diện
    }
    .hint = thêm dòng `{ $key }:` với nội dung của mục
unknown-theme-key = `theme.yaml` không có mục `{ $key }`
wrong-type-theme-text = `{ $key }` phải là chữ; ở đây { $found ->
        [nothing] để trống
        [list] là danh sách
        [map] là nhóm mục con
       *[broken] là nội dung không đọc được
    }
    .hint = viết chữ sau `{ $key }:`, trong dấu ngoặc kép
wrong-type-theme = tệp mô tả giao diện gồm các mục và giá trị; ở đây { $found ->
        [text] là chữ
        [list] là danh sách
       *[broken] là nội dung không đọc được
    }
    .hint = viết `name: ...`, `version: ...` và `description: ...`, mỗi mục một dòng

missing-template = giao diện thiếu các mẫu trang mà cổng tin cần: { $names }
    .hint = chép các mẫu trang này của giao diện `default` vào `{ $folder }/templates`

file-too-large-theme = tệp có { $size } kB; chỉ được đến { $limit } kB
    .hint = xem lại có đúng tệp này không; tệp để người đọc tải về thì đặt trong `static`

unused-override = giao diện không có mẫu trang `{ $name }`
    .hint = đặt tên tệp theo một mẫu trang của giao diện, hoặc xóa tệp

not-utf8-theme = từ đây trở đi tệp không phải chữ UTF-8
    .hint = lưu lại tệp theo bảng mã UTF-8

unreadable-theme-file = không đọc được tệp: { $why }
    .hint = kiểm tra quyền đọc tệp

broken-template =
    .hint = sửa lại mẫu trang; nếu là mẫu riêng thay cho mẫu của giao diện thì cũng có thể xóa

template-unknown-name = trang này không có tên `{ $name }`
    .hint = xem các tên dùng được trong mẫu trang của giao diện
template-unknown-filter = không có bộ lọc `{ $name }`
template-unknown-test = không có phép thử `{ $name }`
template-unknown-function = không có hàm `{ $name }`
template-unknown-component = không có thành phần `{ $name }`
template-unknown-template = không có mẫu trang `{ $name }`
template-unknown-argument = thành phần này không nhận giá trị `{ $name }`
template-missing-argument = ở đây thiếu giá trị `{ $name }`
template-unknown-tag = mẫu trang không có thẻ `{ $name }`
template-needless-end = ở đây không có gì đang mở để `{ $name }` đóng lại
template-unknown-block = không mẫu trang gốc nào có khối `{ $name }`
template-no-value = chỗ này không có giá trị trên trang

template-unclosed = mẫu trang đã hết mà phần đang mở ở đây chưa được đóng
template-unclosed-text = dấu ngoặc kép mở ở đây chưa được đóng
template-unclosed-comment = ghi chú mở ở đây chưa được đóng bằng `#{"}"}`
template-unclosed-raw = phần bắt đầu bằng `raw` chưa được đóng bằng `endraw`
template-unclosed-component = thành phần `{ $name }` chưa được đóng
template-wrong-end = gặp `{ $closed }` ở chỗ lẽ ra phải đóng `{ $opened }`

template-extends-twice = mẫu trang này đã dựa trên một mẫu trang khác rồi
template-extends-first = `extends` phải là thẻ đầu tiên của mẫu trang
template-extends-circle = các mẫu trang dựa vòng quanh lên nhau
template-includes-circle = các mẫu trang chèn vòng quanh vào nhau
template-missing-parent = không có mẫu trang `{ $name }`
template-block-inside = không được đặt khối bên trong thẻ này
template-component-inside = không được định nghĩa thành phần bên trong thẻ khác
template-component-twice = thành phần `{ $name }` cũng được định nghĩa trong `{ $template }`
template-not-seen = phần này sẽ không hiện ra: mẫu trang dựa trên mẫu khác chỉ gồm các khối
template-super = `super()` chỉ dùng được trong khối thay cho một khối khác
template-not-here = `{ $name }` chỉ dùng được bên trong `for`
template-twice = `{ $name }` bị ghi hai lần
template-reserved = `{ $name }` là từ riêng của ngôn ngữ mẫu trang, không dùng làm tên được

template-no-list = đây không phải là danh sách nên không thể lặp qua từng mục
template-no-list-in = sau `in` phải là danh sách hoặc chữ
template-no-map = ở đây không có nhóm mục con
template-no-number = đây không phải là số để tính toán
template-not-comparable = không so sánh được hai giá trị này
template-wrong-value = giá trị không thuộc loại cần dùng ở đây

template-too-deep = ở đây có quá nhiều lớp lồng vào nhau
template-syntax = không đọc được mẫu trang từ chỗ này
template-engine = bộ đọc mẫu trang báo: `{ $words }`

# Màu của đơn vị. $ground: màu nền; $whole, $hundredths: độ tương phản, `3` và `95`.
low-contrast = chữ màu `{ $colour }` khó đọc: độ tương phản trên nền `{ $ground }` là { $whole },{ $hundredths }:1, phải từ 4,5:1
    .hint = dùng `"{ $colour }"`, màu gần nhất đạt yêu cầu
invalid-value-grounds = `grounds` chưa có màu cho `light` và cho `dark`
    .hint = ghi các màu nền mà giao diện viết chữ màu nhấn lên: `grounds: {"{"}light: ["#ffffff"], dark: ["#111111"]{"}"}`
invalid-value-theme-accent = `accent` không phải là màu
    .hint = viết theo dạng `"#0b575c"`: ảnh dùng khi chia sẻ liên kết sẽ có màu này
invalid-value-colourless = giao diện `{ $name }` không dùng được màu khác
    .hint = bỏ `accent`, hoặc ghi các màu nền của giao diện vào `theme.yaml`, mục `grounds`
