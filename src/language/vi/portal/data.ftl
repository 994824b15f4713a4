# Dữ liệu: trang dữ liệu, các tệp, và các cột của bảng.

## Trang dữ liệu, và liên kết tới các tệp. $place: tên địa phương.

data_intro = Toàn bộ số liệu của cổng ở dạng máy đọc được, giống hệt các trang. Số thập phân dùng dấu chấm.
downloads = Tải về
columns_caption = Các cột của bảng
column = Cột
datatype = Kiểu
meaning = Ý nghĩa
files_by_indicator = Theo chỉ tiêu
files_by_locality = Theo địa phương
catalogues = Danh mục và siêu dữ liệu
data_observations = Toàn bộ số liệu đã báo cáo
data_figures = Toàn bộ số liệu đã tổng hợp
data_registers = Danh mục
data_choose_place = Chọn địa phương
data_choose_place_text = trang của mỗi địa phương có tệp số liệu riêng
data_catalogue = danh mục dữ liệu theo DCAT
data_metadata = mô tả các cột theo CSV on the Web
data_text = chữ
data_decimal = số thập phân
data_count = số nguyên
data_date = ngày
data_boolean = true hoặc false
observations_of_all_indicators = Số liệu đã báo cáo của mọi chỉ tiêu
figures_of_all_indicators = Số liệu đã tổng hợp của mọi chỉ tiêu
figures_of = Số liệu của { $place }
data_size = { $size } MB
file_size = { $size } kB

## Nội dung các bảng.

table_figures = Toàn bộ số liệu đã tổng hợp
table_parts = Danh sách các tệp số liệu, chia theo chỉ tiêu
table_behind = Số liệu đã báo cáo đứng sau từng dòng của bảng
table_observations = Toàn bộ số liệu đã báo cáo
table_indicators = Danh mục chỉ tiêu
table_localities = Danh mục địa phương
table_notes = Mỗi bảng mở đầu bằng dấu thứ tự byte (BOM) để Excel đọc đúng tiếng Việt. Ô chữ bắt đầu bằng = + - @, dấu tab hoặc dấu xuống dòng có thêm dấu nháy đơn ở trước, để bảng tính không chạy nó; các cột số giữ nguyên.

## Sổ tính. Tên trang tính đầu dài tối đa 31 ký tự.

workbook = Tất cả trong một sổ tính
workbook_notes = đọc trước
workbook_sheets = Mỗi trang tính có các cột của bảng CSV cùng tên và cột link dẫn tới câu nêu con số.
workbook_digits = Số có hơn 15 chữ số có nghĩa được ghi là văn bản, để không bị thay đổi.
workbook_cuts = Ô kết thúc bằng … đã bị cắt vì quá dài; bảng CSV có đủ. Bảng dài được chia thành nhiều trang: figures (2).

## Các cột. $language: `tiếng Việt`.

column_indicator = chỉ tiêu
column_locality = địa phương
column_period = ngày hoặc thời kỳ
column_by = phân tổ, chiều=thành phần;chiều=thành phần
column_kind = loại giá trị
column_low = đầu dưới; để trống là không giới hạn
column_low_open = không kể đầu dưới
column_high = đầu trên; để trống là không giới hạn
column_high_open = không kể đầu trên
column_nominal = con số được nêu
column_unit = đơn vị
column_text_in = cách viết { $language }
column_method = cách tính
column_reported = số địa phương đã báo cáo
column_expected = số địa phương phải báo cáo; để trống nếu chưa rõ có bao nhiêu
column_coverage = phần đã biết của toàn bộ, từ 0 đến 1; để trống nếu chưa rõ
column_flags = ghi chú
column_observations = các số liệu đã báo cáo làm căn cứ
column_observation = tên của số liệu: bản tin#số thứ tự
column_status = mức độ chắc chắn
column_role = số thực hiện, chỉ tiêu phấn đấu hay định mức
column_as_printed = nguyên văn con số
column_quote = nguyên văn trong bản tin
column_file = tệp nguồn
column_line = dòng
column_column = cột
column_outcome = kết quả đối chiếu
column_winner = số liệu được dùng thay
column_differs = vì sao nguyên văn ghi số khác
column_id = mã
column_label_in = tên { $language }
column_description_in = ý nghĩa, { $language }
column_measure = loại số
column_nature = thời điểm hay thời kỳ
column_unit_in = đơn vị, { $language }
column_denominator = chỉ tiêu làm mẫu số
column_page = trang
column_type = loại
column_level = cấp: 0 cả nước, 1 tỉnh, 2 huyện, 3 xã
column_parent = địa phương cấp trên
column_codes = mã số, hệ:mã
column_valid_from = ngày đầu
column_valid_until = ngày cuối
column_link = trang nêu con số
