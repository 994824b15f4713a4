# Tệp cấu hình `bantin.yaml`.

missing-settings = thư mục trang tin không có tệp `bantin.yaml`
    .hint = chạy `bantin init THƯ-MỤC` để tạo trang tin mới, hoặc chỉ thư mục trang tin bằng `-C THƯ-MỤC`
    .hint-misnamed = đổi tên `{ $name }` thành `bantin.yaml`
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
