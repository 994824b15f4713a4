# Địa chỉ trang, liên kết và ảnh.

unsafe-link = không được dùng liên kết bắt đầu bằng `{ $scheme }:`
    .hint = dùng liên kết với `https:`, `http:`, `mailto:`, `tel:`, đường dẫn của tệp, hoặc `locality:`, `topic:`, `indicator:`, `body:`, `directive:` kèm theo mã

foreign-picture = ảnh nằm ở máy chủ khác, nên trình duyệt của mọi người đọc đều phải hỏi máy chủ đó
    .hint = đặt tệp ảnh cạnh bản tin, hoặc vào `content/media` rồi viết `/media/TÊN-TỆP`

unsafe-file = `{ $name }` thuộc loại tệp không được đăng
    .hint = lưu tệp thành một trong các loại: { $kinds }
    .hint-picture = lưu ảnh thành JPEG, PNG hoặc WebP

unsafe-file-private = `{ $path }` có thể chứa mật khẩu, khóa riêng, cơ sở dữ liệu hoặc là bản sao còn sót lại, và ai cũng đọc được
    .hint = bỏ tệp này khỏi `static/`: mọi tệp ở đó đều được đăng

missing-picture-kind = đây không phải là ảnh
    .hint = lưu ảnh thành một trong các loại: { $kinds }

missing-picture = không có ảnh `{ $address }`
    .hint = đặt tệp ảnh cạnh bản tin, hoặc vào `content/media` rồi viết `/media/TÊN-TỆP`

dead-link = liên kết `{ $address }` không dẫn đến đâu trong trang tin này
    .hint = viết đường dẫn từ tệp này đến tệp kia (`../2023/x.md`), hoặc địa chỉ một trang của cổng tin
dead-link-own-machine = `{ $address }` nằm trên máy của bạn, người đọc không xem được
    .hint = chép tệp vào cạnh bản tin rồi viết `{ $name }`
# $register: localities, indicators, topics, bodies, directives; $id: mã đã viết.
dead-link-entry = { $register ->
        [localities] danh mục không có địa phương `{ $id }`
        [indicators] danh mục không có chỉ tiêu `{ $id }`
        [topics] danh mục không có chủ đề `{ $id }`
        [bodies] danh mục không có cơ quan `{ $id }`
       *[directives] danh mục không có văn bản `{ $id }`
    }
    .hint = viết một mã có trong `content/registers/{ $register }.yaml`
dead-link-attachment = không có tệp `{ $address }`

dead-link-no-page = `{ $address }` không có trang riêng, vì chưa có bản tin đã đăng nào nói đến
    .hint = nêu tên trong phần khai báo (`topics`, `bodies`, `directives`), hoặc bỏ liên kết

dead-link-page = không có trang cố định `{ $name }`
    .hint = viết tên một tệp trong `content/pages`, không kèm đuôi tệp

dead-link-fragment = trên trang không có chỗ nào tên là `#{ $name }`
    .hint = bỏ phần từ dấu `#` trở đi, hoặc liên kết đến một đề mục của trang
    .hint-near = có phải là `#{ $near }` không?

link-to-unpublished = `{ $address }` chưa được đăng: là bản nháp, hẹn giờ đăng hoặc đã hết hạn
    .hint = bỏ liên kết cho đến khi bản tin kia được đăng

route-collision = { $how ->
        [same] địa chỉ `{ $address }` đã có trang khác dùng
        [case] địa chỉ `{ $address }` trùng với `{ $other }`: nhiều máy tính không phân biệt được hai địa chỉ này
       *[folder] địa chỉ `{ $address }` trùng với `{ $other }`: một tên không thể vừa là tệp vừa là thư mục
    }
    .related = trùng với chỗ này
    .hint-section = chọn từ khác trong `sections`
    .hint-entry = đổi `id` hoặc `slug` của một trong hai
    .hint-slug = đổi `slug` của một trong hai
route-collision-alias = { $how ->
        [same] địa chỉ cũ `{ $address }` đang có trang dùng
        [case] địa chỉ cũ `{ $address }` trùng với `{ $other }`: nhiều máy tính không phân biệt được hai địa chỉ này
       *[folder] địa chỉ cũ `{ $address }` trùng với `{ $other }`: một tên không thể vừa là tệp vừa là thư mục
    }
    .hint = bỏ địa chỉ này khỏi `aliases`
route-collision-file = { $how ->
        [same] `{ $path }` sẽ được đăng ở `{ $address }`, nhưng địa chỉ này đã có nội dung khác dùng
        [case] `{ $path }` sẽ được đăng ở `{ $address }`, trùng với `{ $other }`: nhiều máy tính không phân biệt được hai địa chỉ này
       *[folder] `{ $path }` sẽ được đăng ở `{ $address }`, trùng với `{ $other }`: một tên không thể vừa là tệp vừa là thư mục
    }
    .hint = đổi tên tệp, hoặc bỏ tệp này

invalid-slug-file = tên tệp có dấu gạch chéo ngược hoặc ký tự không in được, hoặc đường dẫn quá dài để đăng
    .hint = đổi tên tệp, hoặc đặt tệp ở thư mục có đường dẫn ngắn hơn

invalid-slug-records = `.bantin` trong thư mục xuất chứa dữ liệu riêng của `bantin`, nên không đăng được tệp hay thư mục cùng tên
    .hint = đổi tên tệp hoặc thư mục chứa tệp

replaced-file = `{ $path }` được đăng thay cho tệp `robots.txt` có ghi sơ đồ trang
    .hint = thêm dòng `Sitemap: ` kèm địa chỉ của `sitemap.xml` nếu muốn máy tìm kiếm thấy sơ đồ trang
replaced-file-headers = `{ $path }` được đăng thay cho tệp `_headers` bảo vệ các trang
    .hint = thêm các dòng của tệp kia nếu muốn máy chủ gửi chúng: chạy `bantin build` khi chưa có tệp của bạn để xem

invalid-alias = `{ $address }` không phải là địa chỉ của trang tin này
    .hint = viết địa chỉ cũ bắt đầu bằng dấu `/`: `/tin/2021/ten-cu/`

# $address: as the author wrote it.
invalid-value-attachment = `{ $address }` không phải là tệp trong phần nội dung
    .hint = đặt tài liệu cạnh bản tin, hoặc trong `content/media` rồi ghi `/media/TÊN`

# $name: of the file. $promised and $found: formats, `PDF`.
wrong-file-type = `{ $name }` không phải là tệp { $promised }: nội dung là { $found }
    .hint = đổi đuôi tên thành `.{ $ending }`, hoặc lưu lại tài liệu đúng định dạng
wrong-file-type-unknown = `{ $name }` không phải là tệp { $promised }
    .hint = chép lại tệp từ nguồn, hoặc lưu lại tài liệu

# $names: of people, as the file has them.
hidden-data-authors = tệp được đăng kèm tên người nằm ngoài phần văn bản: { $names }
    .hint = nếu không muốn bạn đọc thấy, hãy xóa thuộc tính của tài liệu rồi lưu lại
hidden-data-deleted = tệp được đăng còn giữ những chữ đã xóa, ai mở ra cũng xem lại được
    .hint = mở tài liệu, ở thẻ Xem lại (Review) chọn chấp nhận mọi thay đổi, rồi lưu lại
hidden-data-hidden = tệp được đăng có phần bị ẩn (chữ, trang tính hoặc trang chiếu), ai cũng mở ra xem được
    .hint = nếu không dành cho bạn đọc, hãy xóa hẳn phần ẩn rồi lưu lại
hidden-data-remarks = tệp được đăng kèm ghi chú, nhận xét của người soạn
    .hint = nếu không dành cho bạn đọc, hãy xóa các ghi chú rồi lưu lại
hidden-data-position = phim được đăng kèm vị trí nơi quay
    .hint = chép lại phim không kèm vị trí: khi gửi từ điện thoại hãy tắt mục vị trí

# Pages of the last portal that are gone. $address: of the page. $now: the address of the same bulletin now.
lost-address-moved = bản tin đã đăng ở `{ $address }`, nhưng từ đó không còn đường dẫn đến `{ $now }`
    .hint = để địa chỉ cũ dẫn tiếp: `aliases: [{ $address }]`
lost-address-draft = bản tin đã đăng ở `{ $address }`, nay là bản nháp
    .hint = đăng lại, hoặc ghi rõ là đã rút: `withdrawn: {"{"}date: ngày rút, why: vì sao{"}"}`
lost-address = `{ $address }` đã đăng, nay không còn gì ở đó
    .hint = nếu bản tin khác thay thế, thêm `aliases: [{ $address }]` vào bản tin đó; bản tin không còn giá trị thì giữ lại với `withdrawn`
