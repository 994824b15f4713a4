# Phần nội dung của bản tin và trang.

# Dấu mà người đọc sẽ nhìn thấy. $found: đúng như trong nội dung.
stray-markup-address = `{ $found }` hiện ra như chữ thường: địa chỉ không đọc được
stray-markup-open-address = `{ $found }` hiện ra như chữ thường: địa chỉ chưa kết thúc
    .hint = viết `)` ở cuối địa chỉ để đóng ngoặc
stray-markup-link-in-link = `{ $found }` không thành liên kết: trong chữ của nó có một liên kết khác
    .hint = gộp thành một liên kết, hoặc viết hai liên kết cạnh nhau
stray-markup-parts = `{ $found }` hiện ra như chữ thường: chữ và địa chỉ đặt không đúng chỗ
stray-markup-note = không có chú thích `{ $name }`, nên người đọc thấy `{ $found }`
    .hint = thêm `[^{ $name }]: ...` ở một dòng riêng, phía trên để một dòng trống
stray-markup-definition = `{ $found }` hiện ra như chữ thường: chưa có chỗ nào ghi địa chỉ của `{ $name }`
    .hint = thêm `[{ $name }]: ĐỊA-CHỈ` ở một dòng riêng, hoặc viết `[chữ](ĐỊA-CHỈ)`
stray-markup-inline-note = `{ $found }` không thành chú thích
    .hint = viết `[^1]`, còn chú thích viết ở một dòng riêng: `[^1]: ...`
stray-markup-wiki-link = `{ $found }` không thành liên kết
    .hint = viết `[{ $words }](ĐỊA-CHỈ)`
stray-markup-emphasis = `{ $found }` không in đậm, in nghiêng được: có dấu đặt không đúng chỗ
stray-markup-open-emphasis = `{ $sign }` mở đầu chữ đậm hoặc nghiêng mà trong đoạn này không có dấu kết thúc
    .hint = viết thêm `{ $sign }` ở cuối, hoặc xóa dấu này
stray-markup-heading = `{ $found }` không thành tiêu đề: thiếu một dấu cách
stray-markup-shortcode = `{ $found }` là lệnh của chương trình khác, người đọc thấy nguyên như vậy
    .hint = viết nội dung cần hiện ra thay cho lệnh, hoặc xóa đi
stray-markup-callout = `{ $found }` không tạo được khung lưu ý, người đọc thấy nguyên như vậy
    .hint = viết bằng chữ: `**Lưu ý:** ...`
stray-markup-fenced-block = `{ $found }` không mở được khung nào: người đọc thấy dấu `:::`
    .hint = xóa các dòng bắt đầu bằng `:::`
stray-markup-table = `{ $found }` chưa thành bảng
    .hint = viết dòng `| --- | --- |` dưới dòng đầu bảng, số cột bằng số cột của dòng đầu
stray-markup-attributes = người đọc thấy `{ $found }`: ở đây không khai thuộc tính được
    .hint = xóa đi

lost-cells = ô `{ $cell }` không có cột, sẽ mất trên trang
    .hint = thêm ô vào dòng đầu bảng cho bằng số ô của dòng này, hoặc viết `\|` nếu là dấu gạch đứng trong ô

code-block-indented = đoạn văn bắt đầu bằng bốn dấu cách hoặc dấu Tab bị hiểu là mã chương trình
    .hint = xóa các dấu cách ở đầu dòng
code-block-open = khung mã mở ở đây chưa đóng, nên mọi chữ phía dưới bị hiểu là mã chương trình
    .hint = xóa dòng này, hoặc viết thêm một dòng như vậy ở cuối khung

# $target: địa chỉ của ảnh.
missing-alt = ảnh này chưa có lời mô tả cho người không nhìn thấy ảnh
    .hint = viết lời mô tả vào giữa hai ngoặc vuông, hoặc viết `<img src="{ $target }" alt="">` nếu ảnh chỉ để trang trí
    .hint-html = thêm `alt="..."`, hoặc `alt=""` nếu ảnh chỉ để trang trí

# Trích dẫn chỉ có trong mã chương trình.
quote-in-code =
    .related = các chữ này nằm trong mã chương trình, không được tính là lời của bản tin
    .hint = đưa các chữ này ra khỏi mã: bỏ dấu nháy ngược, bỏ dấu cách ở đầu dòng

# Trích dẫn chỉ có ở chỗ đã gạch bỏ.
quote-struck-out =
    .related = các chữ này đã bị gạch bỏ, bản tin không còn nêu nữa
    .hint = trích những chữ còn hiệu lực và khai báo con số ở đó; nếu con số đã được đính chính, xem mục `corrections`

nested-too-deep = ở đây danh sách và đoạn trích lồng vào nhau hơn 100 tầng
    .hint = viết lại với ít tầng hơn

open-comment = lời ghi chú này chưa kết thúc, nên người đọc nhìn thấy
    .hint = viết `-->` ở cuối, hoặc xóa đi
open-comment-hiding = ghi chú mở ở đây không có `-->`: mọi nội dung phía dưới sẽ không được đăng

# Ký tự không nhìn thấy. $point: số hiệu Unicode; $character: ký tự nào.
direction-mark = ở đây có `{ $point }`, { $character ->
        [direction-override] ký tự ép chiều chữ
        [direction-change] ký tự đổi chiều chữ
       *[other] dấu chiều chữ
    }, làm chữ hiện ra theo thứ tự khác lúc viết
control-character = ở đây có `{ $point }`, { $character ->
        [nul] ký tự kết thúc văn bản
        [backspace] ký tự xóa lùi
        [line-break] dấu ngắt dòng của phần mềm soạn thảo
        [page-break] dấu ngắt trang
        [escape] ký tự mở đầu lệnh của máy
        [delete] ký tự đã xóa
        [next-line] dấu ngắt dòng của máy tính lớn
       *[other] ký tự điều khiển
    }, không ai nhìn thấy và không được có trên trang
    .hint = xóa ký tự này
