# Tên các loại.

## Loại tin; người viết cũng có thể ghi ở mục `kind`.

kind_inspection = Kiểm tra, giám sát
kind_review = Sơ kết, tổng kết
kind_conference = Hội nghị
kind_notice = Thông báo

## Loại đính chính.

correction_correction = Đính chính
correction_revision = Cập nhật
correction_withdrawal = Rút lại

## Loại số.

measure_count = số lượng
measure_percent = tỷ lệ phần trăm
measure_rate = tỷ suất
measure_amount = khối lượng, giá trị
measure_ratio = tỷ số
measure_index = chỉ số
measure_change = mức thay đổi
nature_stock = số thời điểm
nature_flow = số thời kỳ
role_target = chỉ tiêu
role_norm = định mức

## Địa phương theo cấp.

whole_country = cả nước
level_country = quốc gia
level_province = tỉnh, thành phố
level_district = quận, huyện
level_commune = xã, phường
