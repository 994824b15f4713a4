# Tệp cấu hình `bantin.yaml`.

missing-settings = thư mục trang tin không có tệp `bantin.yaml`
    .hint = chạy `bantin init THƯ-MỤC` để tạo trang tin mới, hoặc chỉ thư mục trang tin bằng `-C THƯ-MỤC`
    .hint-misnamed = đổi tên `{ $name }` thành `bantin.yaml`
missing-settings-empty = tệp `bantin.yaml` trống
    .hint = viết `title:` với tên cổng tin và `base_url:` với địa chỉ của cổng
ignored-file-settings = `{ $path }` không được đọc: cấu hình nằm trong `bantin.yaml`
    .hint = chuyển phần cần dùng sang `bantin.yaml` rồi bỏ tệp này đi

# Tên cổng và tên cơ quan vẫn như lúc mới tạo. $text: chữ đang ghi.
sample-name-title = tên cổng vẫn là tên mẫu, `{ $text }`
    .hint = ghi tên thật của cổng tin bằng từng ngôn ngữ của cổng
sample-name-publisher = tên cơ quan vẫn là tên mẫu, `{ $text }`
    .hint = ghi tên cơ quan chịu trách nhiệm và địa chỉ trang tin của cơ quan

invalid-value-base-url = `{ $address }` không phải địa chỉ của một cổng tin
    .hint = viết đầy đủ: `https://example.org/`
invalid-value-language-twice = `{ $code }` viết hai lần
    .hint = xóa bớt một lần
# $nearest: múi giờ có thể là đúng.
invalid-value-time-zone = `{ $text }` không phải múi giờ
    .hint = viết theo danh sách IANA: `{ $nearest }`
invalid-value-year-start = `{ $text }` không phải ngày bắt đầu một năm
    .hint = viết tháng và ngày mà năm nào cũng có: `09-01`
invalid-value-paginate = `paginate` là số bản tin trên một trang, không thể là 0
    .hint = viết số từ 1, thường là 20
invalid-value-no-workbook = chương trình `bantin` này không tạo được bảng tính `xlsx`
    .hint = cài lại bằng `cargo install --features xlsx`, hoặc xóa `xlsx` ở đây; bảng CSV vẫn luôn có

# Từ trong địa chỉ. $other: loại trang đã dùng từ này.
invalid-value-section = từ `{ $word }` đã dùng cho `{ $other }`
    .hint = chọn từ khác
invalid-value-section-language = từ `{ $word }` đã có trong địa chỉ các trang bằng ngôn ngữ `{ $word }`
invalid-value-section-pages = từ `{ $word }` đã có trong địa chỉ các trang tiếp theo của danh sách

# Đơn vị xuất bản.
missing-logo = trong trang tin không có ảnh `{ $address }`
    .hint = đặt tệp vào `content/media` rồi viết `/media/TÊN-TỆP`
unclean-picture-logo = không đăng được ảnh `{ $path }`: tệp bị hỏng, bị cắt cụt, hoặc không đúng loại như tên tệp
    .hint = chép lại tệp từ nơi ban đầu, hoặc lưu lại thành PNG hay SVG
# $what: phần tử hoặc thuộc tính trong hình vẽ.
unsafe-file-drawing = hình vẽ `{ $path }` chứa `{ $what }`, có thể chạy trong trình duyệt của người đọc
    .hint = xuất lại thành SVG thuần (plain SVG), mọi nét là đường vẽ, hoặc lưu thành PNG
# $what: thứ mà hình vẽ cần đến.
unsafe-file-drawing-foreign = hình vẽ `{ $path }` cần tệp hoặc ảnh khác: `{ $what }`
# $limit: tính bằng KiB.
file-too-large-logo = hình vẽ lớn hơn { $limit } KiB
invalid-value-phone = `{ $text }` không có số để gọi
    .hint = viết số như khi quay số: `0225 3842 000`
invalid-value-email = `{ $text }` không phải địa chỉ thư điện tử
    .hint = viết một địa chỉ: `van-phong@example.org`

# Màu.
invalid-value-colour = `{ $text }` không phải là màu
    .hint = viết dấu `#` và sáu chữ số thập lục phân trong dấu ngoặc kép, vì dấu `#` mở đầu ghi chú: `"#0b575c"`
    .hint-meant = viết kèm dấu `#`, trong dấu ngoặc kép: `"{ $colour }"`

# Thực đơn.
invalid-value-menu = `{ $text }` không phải một mục của thực đơn
    .hint = viết địa chỉ một trang (`/statistics/`), một trang cố định (`page:about`), hoặc liên kết kèm tên: `{"{"}name: tên, url: địa chỉ{"}"}`
invalid-value-menu-name = thực đơn cần tên cho `{ $address }`
    .hint = viết `{"{"}name: tên, url: { $address }{"}"}`
