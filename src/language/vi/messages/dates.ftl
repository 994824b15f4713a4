# Ngày và thời kỳ không đọc được, và những ngày không thể cùng đúng.
# $written là chữ đã viết, $meant là cách viết đọc được.

date-write = viết `{ $meant }`

invalid-date-month-first = `{ $written }` viết tháng trước ngày
# Lịch không có ngày này hoặc tháng này.
invalid-date-no-such-day = `{ $written }` không có trong lịch
    .hint = viết ngày, tháng có thật, ngày đứng trước: `29/09/2022`
invalid-date-no-such-time = giờ ghi trong `{ $written }` không có thật
    .hint = viết giờ từ `00:00` đến `23:59`
invalid-date-other-form = ngày viết theo kiểu `{ $written }` không đọc được
# Dài hơn hoặc ngắn hơn một ngày, ở chỗ cần một ngày.
invalid-date-not-a-day = `{ $written }` không phải là đúng một ngày
    .hint = viết đủ ngày, tháng, năm: `2022-09-29` hoặc `29/09/2022`
invalid-date-unreadable = `{ $written }` không phải là ngày tháng
    .hint = viết `2022-09-29 16:10`, `29/09/2022 16:10`, hoặc chỉ viết ngày, tháng hay năm

invalid-period-backwards = `{ $written }` kết thúc trước khi bắt đầu
invalid-period-not-in-calendar = `{ $written }` không có trong lịch
    .hint = viết ngày hoặc tháng có thật, quý từ `Q1` đến `Q4`, hoặc nửa năm `H1`, `H2`
# `2022/23`, một năm học hoặc năm tài chính. $years: các thời kỳ có thể hiểu theo tệp cấu hình.
invalid-period-split-year = không rõ năm `{ $written }` bắt đầu từ ngày nào
    .hint = viết ngày đầu và ngày cuối, ví dụ `{ $meant }`, hoặc ghi `years: {"{"}school: 09-01{"}"}` trong `bantin.yaml`
    .hint-several = viết { $years }
invalid-period-other-form = thời kỳ viết theo kiểu `{ $written }` không đọc được
invalid-period-unreadable = không đọc được thời kỳ `{ $written }`
    .hint = viết `2022`, `quý 3/2022`, `tháng 9/2022`, `6 tháng đầu năm 2022`, hoặc từ đầu đến cuối: `2020/2025`, `2018/..`

# $key: `date` hoặc `publish_at`.
date-order-expires = `expires` không sau `{ $key }`, nên không ai xem được bản tin
    .hint = sửa một trong hai ngày, hoặc xóa mục `expires`
date-order-featured = `featured_until` không sau lúc đăng bản tin, nên bản tin không lúc nào đứng đầu
    .hint = ghi ngày muộn hơn, hoặc bỏ `featured_until`
date-order-publish = `publish_at` trước `date`: bản tin hiện ra trước ngày ghi ở bản tin
    .hint = sửa một trong hai ngày, hoặc bỏ mục `publish_at`
# $year: năm của `date`.
date-order-long-ago = `date` ghi năm { $year }
    .hint = sửa lại năm: không có bản tin nào từ năm ấy
# $name: số liệu được đính chính, `a#1`.
date-order-correction-expires = bản tin này đính chính `{ $name }` nhưng có hạn: hết hạn thì số sai ở đó lại được tính
    .hint = bỏ mục `expires`, hoặc sửa số của `{ $name }` ngay trong tệp có số ấy
date-order-updated = ngày `updated` trước ngày `date`
    .hint = sửa một trong hai ngày
# $year: năm của `date`; $named: năm ở tên tệp.
date-order-name = năm của `date`, { $year }, khác năm ở tên tệp, { $named }
    .hint = sửa năm sai, ở `date` hoặc ở tên tệp
date-order-correction = đính chính này ghi ngày trước ngày của bản tin
    .hint = sửa một trong hai ngày
date-order-withdrawn = bản tin được rút lại trước ngày `date`
    .hint = sửa một trong hai ngày
date-order-future = ngày `updated` là ngày chưa tới
    .hint = viết ngày sửa lần cuối; nếu muốn bản tin lên sau, dùng mục `publish_at`
date-order-future-correction = đính chính ghi ngày chưa tới nhưng được đăng ngay bây giờ
    .hint = viết ngày đã đính chính
date-order-future-withdrawn = `withdrawn` ghi ngày chưa tới nhưng bản tin bị rút ngay bây giờ
    .hint = viết ngày rút bản tin, hoặc bỏ mục `withdrawn` cho đến ngày ấy
