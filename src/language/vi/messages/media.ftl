# Ảnh, tệp đính kèm và HTML trong nội dung, khi được đăng.

raw-html-removed = đã bỏ phần HTML có thể gây hại: { $what }
    .hint = viết bằng Markdown; mã lệnh, kiểu trình bày, khung, biểu mẫu và mã định danh không được đăng
removed-film = phim hoặc âm thanh trong thẻ `<img>`: hãy viết `![…](film.mp4)`
removed-tangled = quá nhiều thẻ lồng vào nhau
removed-inside-line = `<{ $tag }>` ở giữa dòng
removed-element = `<{ $tag }>`
removed-attribute = `{ $attribute }` của `<{ $tag }>`

file-too-large-media = tệp có { $size }{ $tenth ->
        [0] {""}
       *[other] ,{ $tenth }
    } MiB; chỉ được đến { $limit } MiB
    .hint = chia nhỏ tệp, hoặc đặt liên kết đến nơi khác có tệp này
    .hint-picture = lưu ảnh nhỏ lại: không màn hình nào rộng quá 4.000 điểm ảnh

unclean-picture = ảnh bị hỏng ở vị trí { $at } trong tệp, nên không gỡ được thông tin ẩn trong ảnh
    .hint = chép lại tệp từ nơi gốc, hoặc mở ảnh bằng phần mềm sửa ảnh rồi lưu lại
unclean-picture-cut-off = tệp ảnh bị thiếu phần cuối
unclean-picture-unknown = đây không phải là loại ảnh mà trình duyệt hiển thị được
    .hint = lưu ảnh thành AVIF, GIF, JPEG, PNG hoặc WebP
unclean-picture-avif = không gỡ được thông tin ẩn trong ảnh AVIF dạng này
    .hint = lưu ảnh thành JPEG, PNG hoặc WebP

too-many-pixels = ảnh có { $width } × { $height } điểm ảnh; chỉ được đến { $limit } triệu điểm ảnh và { $side } điểm ảnh mỗi chiều
    .hint = lưu ảnh nhỏ lại: không màn hình nào rộng quá 4.000 điểm ảnh
undecodable-picture = không đọc được điểm ảnh của ảnh này: ảnh chỉ được đăng ở một cỡ, và trình duyệt có thể không hiển thị được
    .hint = mở ảnh bằng phần mềm sửa ảnh rồi lưu lại thành JPEG, PNG hoặc WebP

hidden-data = ảnh được đăng kèm mọi thông tin ẩn trong đó: { $kinds }
    .hint = đặt ảnh cạnh bản tin hoặc trong `content/media` để thông tin ẩn được gỡ, hoặc tự lưu ảnh không kèm thông tin
hidden-kinds = { $first }, { $next }
hidden-exif = EXIF (thiết bị, thời gian, vị trí)
hidden-xmp = XMP
hidden-iptc = IPTC
hidden-comment = ghi chú
hidden-thumbnail = ảnh thu nhỏ
hidden-trailing = dữ liệu thừa ở cuối tệp
hidden-other = dữ liệu khác
