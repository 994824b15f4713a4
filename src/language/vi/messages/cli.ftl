# Dòng lệnh: cách nêu thông báo, dòng tổng kết, kết quả.

# Chữ đứng trước thông báo. $text: một câu.
report-error = lỗi: { $text }
report-warning = cảnh báo: { $text }
report-help = cách sửa: { $text }
# Chữ đứng trước gợi ý cách sửa.
report-hint = cách sửa
# Chữ đứng trước một vấn đề. $severity: chữ dùng cho máy.
report-severity = { $severity ->
        [error] lỗi
        [warning] cảnh báo
       *[note] lưu ý
    }
# Các trang của `bantin explain`: tiêu đề của ví dụ, như trong các trang; tên tệp; vấn đề của cả tệp.
explain-wrong = ## Sai
explain-example = ## Ví dụ
explain-right = ## Đúng
explain-why = ## Vì sao
explain-file = Tệp { $path }:
explain-whole-file = (cả tệp)
explain-no-file = (không có tệp này)
# Đặt trên trang mà ngôn ngữ này chưa có.
explain-elsewhere = (Trang này chỉ có bằng tiếng Anh.)
help-default = [mặc định: { $value }]
# $values: cách nhau bằng dấu phẩy.
help-possible = [các giá trị: { $values }]

# Những vấn đề không hiện. $code: mã vấn đề.
report-more = còn { $count } vấn đề `{ $code }` nữa; `--format json` liệt kê tất cả
report-more-listed = còn { $count } vấn đề `{ $code }` nữa; `--format json` liệt kê { $listed } vấn đề đầu tiên của mỗi tệp

# Dòng cuối của `build` và `check`, gồm các phần cách nhau bằng `;`.
summary-published = đã đăng
summary-checked = đã kiểm tra
# $done: một trong hai câu trên.
summary-contents = { $done } { $articles } bản tin, { $pages } trang, { $figures } số liệu
summary-settings-only = mới chỉ kiểm tra tệp cấu hình
# $problems: ví dụ `2 lỗi, 1 lưu ý`.
summary-nothing-written = không ghi gì: { $problems }
summary-left = cổng tin trong `{ $path }` được giữ nguyên
summary-files = ghi { $written } tệp, giữ nguyên { $unchanged }, xóa { $removed }
summary-seconds = { $whole },{ $hundredths } giây
summary-errors = { $count } lỗi
summary-warnings = { $count } cảnh báo
summary-notes = { $count } lưu ý
# $problems: ví dụ `2 cảnh báo, 1 lưu ý`.
summary-notes-hidden = { $problems } (xem các lưu ý bằng `bantin check`)
summary-no-problems = không có vấn đề nào
# $articles: ba câu tiếp theo, cách nhau bằng dấu phẩy.
summary-absent = chưa đăng: { $articles }
summary-held = { $count ->
        [1] 1 bản tin hẹn đăng lúc { $until }
       *[other] { $count } bản tin hẹn giờ đăng, sớm nhất lúc { $until }
    }
summary-drafts = { $count } bản nháp
summary-expired = { $count } bản tin hết hạn
# $why: một trong ba câu tiếp theo.
summary-absence = chưa đăng: { $path }: { $why }
absent-draft = là bản nháp
absent-held = hẹn đăng lúc { $until }
absent-expired = đã hết hạn lúc { $at }
summary-verified = đã soát lại: mọi tệp đã đăng đều nguyên vẹn
# $files: tên các tệp.
summary-repaired = đã sửa { $count } tệp: { $files }

cache-unreadable = không đọc được `{ $path }` của lần tạo trước: tệp bị hỏng hoặc thuộc phiên bản khác
    .hint = không cần làm gì: mọi thứ đã được tạo lại từ đầu
# $path: tên tệp ghi nhớ trong thư mục của trang tin.
cache-unwritable = không ghi được `{ $path }`: lần sau sẽ phải tạo lại từ đầu
    .hint = cho phép bantin ghi vào đó, hoặc dùng `--no-cache`

# `--timings`: mỗi bước làm gì.
stage-read = đọc tệp nguồn
stage-ledger = tổng hợp số liệu
stage-plan = định trang và địa chỉ
stage-pictures = tạo các cỡ ảnh
stage-render = tạo trang, nguồn tin và dữ liệu
stage-search = lập chỉ mục tìm kiếm
stage-write = đăng

init-made = đã tạo trang tin gồm { $count } tệp trong `{ $path }`; hãy ghi tên cổng (`title`) và tên cơ quan (`publisher`) trong tệp `bantin.yaml`; xem bằng `bantin -C { $path } serve`
init-not-empty = thư mục `{ $path }` không trống: không ghi gì
    .hint = nêu tên một thư mục mới: `bantin init ban-tin`
init-raced = tệp `{ $path }` vừa xuất hiện trong `{ $folder }`
    .hint = có chương trình khác đang ghi vào đó: thử lại với một thư mục mới

new-exists = tệp `{ $path }` đã có
    .hint = viết tiếp bản tin đó, hoặc đặt tiêu đề khác cho bản tin này
new-no-name = không đặt được tên tệp từ tiêu đề `{ $title }`
    .hint = đặt tiêu đề có chữ cái hoặc chữ số

# Thêm mục vào danh mục. $name: chữ đã gõ. $id: mã.
new-entry = đã thêm `{ $id }` vào `{ $path }`, dòng { $line }:
new-known = `{ $name }` đã có trong danh mục với mã `{ $id }`
    .hint = ghi `{ $id }` trong bản tin, hoặc đặt tên khác cho mục mới
new-id-taken = mã `{ $id }` đã dùng cho mục khác
    .hint = đặt mã riêng cho mục mới: `--id TÊN`
new-no-id = không đặt được mã từ `{ $name }`
    .hint = nêu mã gồm chữ cái không dấu và chữ số: `--id TÊN`
new-register-broken = chưa thêm gì: tệp `{ $path }` có lỗi hoặc không đọc được
    .hint = sửa tệp đó trước; `bantin check` cho biết sai ở đâu
# $entry: các dòng YAML.
new-register-form = chưa thêm gì: các mục trong `{ $path }` không nằm trên dòng riêng
    .hint = tự thêm đoạn này: { $entry }
# $why: điều sẽ được báo, cả một câu.
new-entry-unclean = chưa thêm gì: `{ $id }` sẽ có vấn đề: { $why }
    .hint = chọn tên, mã hoặc địa phương khác
new-entry-lost = không thêm được mục nào vào cuối tệp `{ $path }`
new-place-no-type = chưa rõ `{ $name }` là loại địa phương nào
    .hint = ghi loại trước tên hoặc dùng `--type`: { $names }
new-place-unknown-type = `{ $word }` không phải loại địa phương hợp ở đây
new-place-too-high = địa phương loại `{ $word }` không thể trực thuộc { $parent }
    .hint = nêu loại khác, hoặc cấp trên khác
# Chú thích trong một chỉ tiêu mới.
new-measure = hoặc percent (tỷ lệ phần trăm), amount (khối lượng, giá trị), rate (tỷ suất), ratio (tỷ số), index (chỉ số), change (mức tăng, giảm)
new-nature = điều xảy ra trong một thời kỳ; stock: trạng thái vào một ngày
new-nature-stock = trạng thái vào một ngày; flow: điều xảy ra trong một thời kỳ
new-unit = unit: {"{"}vi: vụ{"}"}

next-nothing = từ nay không có bản tin nào sắp được đăng hoặc hết hạn

# Tên các cột của `stats`.
stats-head-place = Địa phương
stats-head-period = Thời kỳ
stats-head-figure = Số liệu
stats-head-method = Cách tính
stats-head-coverage = Phạm vi
stats-head-notes = Ghi chú
stats-head-value = Giá trị
stats-head-outcome = Kết quả
stats-head-observation = Số liệu đã báo cáo
stats-head-where = Vị trí

# Cách có được số liệu. $method: chữ của chương trình.
stats-method = { $method ->
        [reported] bản tin nêu
        [latest] mới nhất
        [sum] tổng
        [weighted-mean] bình quân có quyền số
        [range] khoảng
        [carried-forward] lấy từ kỳ trước
        [difference] hiệu
        [largest] kỳ lớn nhất
        [product] tính từ tỷ lệ
       *[other] { $method }
    }
# Số liệu đã báo cáo được dùng thế nào. $fate: chữ dùng cho máy.
stats-fate = { $fate ->
        [winner] được dùng
        [same] trùng
        [wider] rộng hơn
        [overlapping] khớp một phần
        [contradicting] mâu thuẫn
        [superseded] đã có số mới hơn
        [corrected] đã đính chính
        [withdrawn] đã rút lại
        [suppressed] không công bố
        [target] chỉ tiêu phấn đấu
        [norm] định mức
       *[other] { $fate }
    }
stats-coverage = { $reported } trên { $expected }
stats-coverage-open = { $reported }, chưa rõ tổng số

stats-future = `{ $period }` bắt đầu sau ngày hiện tại
    .hint = ghi thêm ngày kết thúc
stats-nothing = không có số liệu nào như yêu cầu
stats-no-pair = `{ $pair }` không gồm một phân tổ và một nhóm
    .hint = viết như `loai-hinh=nong-thon`
stats-no-dimension = không chỉ tiêu nào có phân tổ `{ $dimension }`
    .hint = viết một phân tổ có ở mục `parts` trong `content/registers/indicators.yaml`, hoặc bỏ `--by`
stats-no-member = phân tổ `{ $dimension }` không có nhóm `{ $member }`

# Dấu hiệu của một số liệu. $flag: chữ dùng cho máy.
figure-flag = { $flag ->
        [partial] chưa đủ
        [carried-forward] lấy từ kỳ trước
        [provisional] sơ bộ
        [corrected] đã đính chính
        [revised] đã điều chỉnh
        [withdrawn] đã rút lại
        [suppressed] không công bố
        [estimated] số tính ra
        [break] đứt đoạn
        [conflict] mâu thuẫn
        [rounded] làm tròn
        [approximate] ước chừng
       *[other] { $flag }
    }
figure-partial = mới biết một phần

# Tên các cột của `diff`.
diff-head-change = THAY ĐỔI
diff-head-indicator = CHỈ TIÊU
diff-head-place = ĐỊA PHƯƠNG
diff-head-period = THỜI KỲ
diff-head-old = CŨ
diff-head-new = MỚI
diff-head-articles = BẢN TIN
# $kind: chữ dùng cho máy.
diff-kind = { $kind ->
        [added] thêm
        [changed] thay đổi
        [corrected] đính chính
        [withdrawn] rút lại
       *[other] { $kind }
    }
diff-summary = số liệu: thêm { $added }, thay đổi { $changed }, đính chính { $corrected }, rút lại { $withdrawn }, giữ nguyên { $same }

# $why: một trong các câu tiếp theo, hoặc lý do máy không làm được.
diff-unreadable = không đọc được `{ $file }`: { $why }
    .hint = nêu thư mục của cổng tin do `bantin build` đăng, hoặc tệp `data/figures.json` của nó
diff-empty = tệp trống
diff-no-head = phần đầu không giống tệp số liệu của một cổng tin
diff-part = `{ $file }`: { $why }
diff-no-figure = có một dòng không phải là số liệu
diff-cut-off = tệp bị cắt giữa chừng
diff-schema = `{ $file }` theo mẫu dữ liệu phiên bản { $schema }; bantin này đọc phiên bản { $known }
    .hint = dựng lại cả hai cổng tin bằng phiên bản này rồi so sánh lại
diff-empty-folder = thư mục `{ $folder }` trống
diff-no-portal = `{ $folder }` không phải là cổng tin: không thư mục nào trong đó có tệp `figures.json`
    .hint = nêu thư mục do `bantin build` đăng, là `public` nếu không chọn thư mục khác bằng `-o`
diff-portals = nêu hai cổng tin do `bantin build` đăng: `bantin diff CŨ MỚI`

serve-serving = đang cho xem tại { $address } (bấm Ctrl-C để dừng)
serve-blind = không theo dõi được các tệp nguồn: { $why }
    .hint = cho phép theo dõi nhiều tệp hơn (trên Linux là `fs.inotify.max_user_watches`), hoặc dùng `bantin build`
serve-no-browser = không mở được trình duyệt: `{ $program }`: { $why }
# $problems: ví dụ `2 lỗi, 1 lưu ý`.
serve-problems = Chưa đăng được cổng tin: { $problems }
serve-failure = Không dựng được cổng tin
serve-absent = Bản tin này chưa được đăng
# $why: ví dụ `là bản nháp`.
serve-absence = `{ $path }` chưa được đăng: { $why }
serve-absent-draft = xem khi không dùng `--published`, hoặc bỏ dòng `draft: true`
serve-absent-held = xem bằng `bantin serve --future`
serve-absent-expired = đổi hoặc bỏ mục `expires` để bản tin hiện lại
serve-reload = Trang này tự tải lại khi một tệp nguồn thay đổi.
