# Trợ giúp về các lệnh và tùy chọn. Tên câu: help-LỆNH, help-LỆNH-TÙY-CHỌN, hoặc help-common-TÙY-CHỌN
# nếu nhiều lệnh dùng chung; các giá trị là thuộc tính.

help-program = Đăng bản tin có số liệu tra cứu được: mỗi số liệu đều dẫn về đúng câu đã nêu nó
    .after = Mã kết thúc: 0 không có vấn đề; 1 nội dung có vấn đề (lỗi, hoặc cảnh báo khi dùng --deny-warnings); 2 dùng lệnh sai hoặc tệp cấu hình có lỗi; 3 máy tính gặp sự cố (đĩa, quyền truy cập, cổng đã có chương trình khác dùng); 101 lỗi của chính bantin.

help-common-format = Cách ghi các vấn đề [mặc định: human]
help-common-help = Hiện trợ giúp (xem đầy đủ bằng '--help')
    .long = Hiện trợ giúp (xem bản tóm tắt bằng '-h')
help-common-version = Hiện số phiên bản
help-common-lang = Ngôn ngữ của thông báo và trợ giúp; với lệnh `init` cũng là ngôn ngữ của trang tin mới [mặc định: ngôn ngữ của máy, nếu không rõ thì ngôn ngữ đầu tiên của trang tin]
help-common-dir = Làm việc như thể đang ở trong thư mục này; các đường dẫn khác tính từ đó
help-common-deny-warnings = Coi cảnh báo như lỗi: không đăng gì, mã kết thúc là 1
help-common-clock = Thời điểm được coi là bây giờ: ví dụ `14/03/2026 16:10`, theo múi giờ của trang tin, hoặc kèm độ lệch giờ như RFC 3339 [mặc định: đồng hồ của máy]
help-common-jobs = Số luồng xử lý, nhiều nhất là 256 [mặc định: mỗi bộ xử lý một luồng]
help-common-color = Khi nào dùng màu; `auto` có xét đến `NO_COLOR`
    .auto = Khi hiện trên màn hình dòng lệnh
    .always = Luôn luôn
    .never = Không bao giờ
help-common-quiet = Không hiện lưu ý và dòng tổng kết
help-common-verbose = Hiện mọi vấn đề, kể cả loại có rất nhiều
help-common-drafts = Hiện cả bản nháp
help-common-future = Hiện cả bản tin hẹn giờ đăng

help-build = Dựng và đăng cổng tin
help-build-output = Thư mục xuất, nơi ghi cổng tin
help-build-base-url = Địa chỉ của cổng tin, thay cho `base_url` trong tệp cấu hình
help-build-timings = Cho biết mỗi bước mất bao lâu
help-build-changed = Ghi vào tệp này những tệp của cổng tin đã thay đổi: `+tệp` là đã ghi, `-tệp` là đã xóa
help-build-precompress = Nén sẵn các tệp văn bản bên cạnh chúng (`.br`, `.gz`), cho máy chủ gửi được tệp như vậy
help-build-verify = Đọc lại mọi tệp đã đăng và sửa những tệp bị thay đổi mà dung lượng và thời gian vẫn như cũ: nên dùng sau khi mất điện, hoặc định kỳ nếu đĩa không đáng tin cậy
help-build-no-cache = Tạo lại từ đầu, không dùng những gì lần trước để lại trong `.bantin/` và không để lại gì ở đó

help-check = Tìm mọi vấn đề mà `build` tìm thấy, không ghi gì
help-check-paths = Chỉ hiện vấn đề của những tệp và thư mục này; bản nháp nêu tên ở đây được kiểm tra như bản tin đã đăng

help-serve = Dựng cổng tin, cho xem trên máy này kể cả bản nháp, và dựng lại mỗi khi một tệp nguồn thay đổi
help-serve-port = Số cổng để truy cập
help-serve-bind = Địa chỉ máy để truy cập; nếu khác mặc định thì máy khác cũng vào xem được
help-serve-open = Mở cổng tin trong trình duyệt
help-serve-drafts = Không còn tác dụng: bản nháp vẫn hiện, kèm dòng báo, trừ khi dùng `--published`
help-serve-published = Không cho xem bản nháp, giống như `build`

help-init = Tạo một trang tin có sẵn tệp cấu hình, danh mục, một bản tin và tệp cho CI: dựng được ngay
help-init-folder = Thư mục của trang tin mới; được tạo nếu chưa có, nếu đã có thì phải trống
help-init-country = Có sẵn mọi địa phương của nước này, các chỉ tiêu và chủ đề thường gặp, không có bản tin mẫu

help-new = Tạo một bản tin, hoặc thêm một mục vào danh mục
help-new-article = Tạo một bản nháp tại `content/articles/NĂM/NĂM-THÁNG-NGÀY-TIÊU-ĐỀ.md`, ghi ngày theo `--clock`; in ra đường dẫn của tệp
help-new-article-title = Tiêu đề, cũng dùng để đặt tên tệp
help-new-article-locality = Địa phương mà bản tin nói đến: mã, tên hoặc tên gọi khác trong danh mục
help-new-article-date = Ngày của bản tin, `14/03/2026` hoặc `14/03/2026 16:10`; cũng dùng để đặt tên tệp [mặc định: hiện nay]
help-new-locality = Thêm một địa phương vào danh mục
help-new-locality-name = Tên, có thể ghi cả loại phía trước: `xã Tân Lập`
help-new-locality-parent = Cấp trên trực tiếp: mã hoặc tên
help-new-locality-type = Loại, như `xã`, `phường`; nếu không nêu thì theo chữ trước tên, hoặc theo đa số nơi cùng cấp trên
help-new-locality-id = Mã, khi mã đặt theo tên đã có nơi khác dùng
help-new-indicator = Thêm một chỉ tiêu
help-new-indicator-name = Tên chỉ tiêu
help-new-indicator-id = Mã, khi mã đặt theo tên đã có mục khác dùng
help-new-indicator-nature = stock là số tại một thời điểm; flow là số trong một thời kỳ [mặc định: theo tên chỉ tiêu]
    .stock = Số tại một thời điểm
    .flow = Số trong một thời kỳ
help-new-topic = Thêm một chủ đề
help-new-topic-name = Tên chủ đề
help-new-topic-id = Mã, khi mã đặt theo tên đã có mục khác dùng
help-new-body = Thêm một cơ quan
help-new-body-name = Tên cơ quan
help-new-body-id = Mã, khi mã đặt theo tên đã có mục khác dùng
help-new-directive = Thêm một chỉ thị, nghị quyết hoặc văn bản khác
help-new-directive-name = Tên văn bản, kèm số hiệu: `Chỉ thị 10-CT/TW`
help-new-directive-id = Mã, khi mã đặt theo tên đã có mục khác dùng

help-stats = Xem số liệu tổng hợp, hoặc các số liệu đã báo cáo
help-stats-indicator = Chỉ xem chỉ tiêu này: mã, tên hoặc tên gọi khác
help-stats-locality = Chỉ xem địa phương này và các nơi trực thuộc: mã, tên hoặc tên gọi khác
help-stats-period = Chỉ xem thời kỳ này, ví dụ `2022`, `2022-Q3`, `2018/2022-09-29` [mặc định: mọi thời kỳ có số liệu]
help-stats-by = Chỉ xem nhóm này của một phân tổ, ví dụ `loai-hinh=nong-thon`
help-stats-observations = Xem các số liệu đã báo cáo thay cho số liệu tổng hợp
help-stats-format = Cách ghi kết quả
    .table = Bảng có cột thẳng hàng, để đọc
    .csv = Các giá trị cách nhau bằng dấu phẩy
    .json = Như tệp `data/figures.json`

help-suggest = Đề xuất số liệu từ nội dung bản tin
help-suggest-files = Tệp bản tin hoặc tệp văn bản thường; `-` là đầu vào chuẩn
help-suggest-format = Cách ghi kết quả
    .human = Mỗi số liệu một khối, kèm lý do
    .yaml = Mục để dán vào phần khai báo
    .json = Cho chương trình
help-suggest-date = Ngày đăng của văn bản không nêu ngày
help-suggest-write = Ghi vào phần khai báo những số liệu chưa có ở đó

help-diff = Cho biết hai cổng tin khác nhau ở những số liệu nào và do bản tin nào
    .after = Mã kết thúc: 0 số liệu giống nhau; 1 có khác nhau; 2 không so sánh được vì không đọc được một cổng tin.
help-diff-old = Cổng tin cũ: thư mục do `build` đăng, hoặc tệp `data/figures.json` của nó
help-diff-new = Cổng tin mới
help-diff-format = Cách ghi kết quả
    .human = Bảng có cột thẳng hàng, để đọc
    .json = Dữ liệu có mọi thay đổi, kể cả khi không có thay đổi nào

help-next = Cho biết khi nào có bản tin sắp được đăng hoặc hết hạn, để đặt lịch chạy CI
help-next-format = Cách ghi kết quả
    .text = Mỗi bản tin một dòng: thời điểm, `appears` (đăng) hoặc `expires` (hết hạn), tên tệp
    .json = Dữ liệu, kể cả khi không có gì sắp đến

help-explain = Giải thích một mã vấn đề, kèm ví dụ; nếu không nêu mã thì liệt kê tất cả
help-explain-code = Mã đứng trong ngoặc vuông sau chữ `lỗi` hoặc `cảnh báo`

help-schema = In JSON Schema của một loại tệp, dùng cho phần mềm soạn thảo
help-schema-name = Loại tệp; `article` là phần khai báo của bản tin, `site` là bantin.yaml

help-completions = In phần gợi ý gõ lệnh cho một trình dòng lệnh
help-completions-shell = Trình dòng lệnh

help-man = In trang hướng dẫn của bantin, hoặc của một lệnh
help-man-command = Lệnh

help-help = Hiện phần này, hoặc trợ giúp của lệnh được nêu

# Đề mục.
help-heading-usage = Cách dùng
help-heading-commands = Các lệnh
help-heading-arguments = Tham số
help-heading-options = Tùy chọn
help-heading-common = Tùy chọn chung
help-heading-values = Các giá trị

# Đề mục của trang hướng dẫn, viết hoa.
help-page-name = TÊN
help-page-synopsis = CÁCH DÙNG
help-page-description = MÔ TẢ
help-page-extra = THÔNG TIN THÊM
help-page-version = PHIÊN BẢN

# Chữ đứng thay cho một giá trị, viết hoa.
help-value-address = ĐỊA-CHỈ
help-value-code = MÃ
help-value-command = LỆNH
help-value-d-m = PHÂN-TỔ=NHÓM
help-value-date = NGÀY
help-value-dir = THƯ-MỤC
help-value-file = TỆP
help-value-format = CÁCH-GHI
help-value-instant = THỜI-ĐIỂM
help-value-n = SỐ
help-value-name = TÊN
help-value-new = MỚI
help-value-old = CŨ
help-value-options = TÙY CHỌN
help-value-p = THỜI-KỲ
help-value-path = TỆP
help-value-port = SỐ
help-value-shell = TRÌNH-DÒNG-LỆNH
help-value-title = TIÊU-ĐỀ
help-value-url = ĐỊA-CHỈ
help-value-when = KHI-NÀO
