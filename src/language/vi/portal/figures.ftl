# Số liệu: bảng, dấu, biểu đồ và cách tính.

## Bảng số liệu. $change: `+0,4`, tính bằng điểm phần trăm.

indicator = Chỉ tiêu
locality = Địa phương
figure = Số liệu
as_printed = Giá trị
period = Thời kỳ
figures_of_place = Số liệu
figures_caption = Số liệu mới nhất theo từng chỉ tiêu. Bấm vào con số để xem câu gốc.
more_figures = Thêm { $count } số liệu
figures_in_file = Còn { $count } số liệu khác trong tệp dữ liệu bên dưới.
change = Thay đổi
change_in_points = { $change }{"\u00A0"}điểm phần trăm
change_about = khoảng { $change }
change_since = { $change } so với { $period }
unchanged_since = không đổi so với { $period }
hardly_changed_since = gần như không đổi so với { $period }
partial_note = Chưa đủ nơi hoặc thời gian báo cáo để có một con số chung; dưới đây là phần đã biết.
no_whole_figures = Chưa có con số nào đủ cho cả nơi này.
partial_heading = Số liệu chưa đầy đủ ({ $count })
missing_before_number = { $coverage }:
missing_before_parts = { $coverage };
each_year = mỗi năm, { $period }
states_of_days = { $period }, số liệu { $days }
words_differ = Nguyên văn ghi số khác:

## Một chỉ tiêu. $indicator: tên, $day: từ ngày nào, $note: ghi chú trong danh mục.

how_added_up = Cách tổng hợp số liệu:
places_caption = Xếp theo cấp; kỳ mới trước, rồi từ cao đến thấp. Chỉ ghi thứ hạng khi chắc chắn.
ranks_caption = Thứ hạng tính trong mọi nơi có số của kỳ đó; nơi có số mới hơn đứng ở kỳ mới hơn.
numbers_lead = Bấm vào con số để xem câu gốc.
no_headline = Chưa nơi nào có đủ số liệu để nêu một con số chung. Phần đã biết ở mục “Số liệu chưa đầy đủ”.
next_due = Số liệu tiếp theo: { $period } (báo cáo { $often })
all_places_of = { $indicator }: mọi địa phương
all_figures_by_place = Tất cả { $count } số liệu theo địa phương
over_time = Theo thời gian
series_caption = Số liệu theo thời gian của
table_of_chart = Bảng số
other_series = Còn { $count } chuỗi số liệu của địa phương khác, xem ở trang của từng nơi.
follow_by_feed = Đăng ký nhận tin (Atom)
place_and_time = Nơi và thời kỳ
every_observation = Toàn bộ số liệu đã báo cáo
no_observations = Chưa có bản tin nào nêu chỉ tiêu này.
not_counted = Không tính:
fact_unit = Đơn vị
fact_measure = Loại số
fact_nature = Tính chất
fact_frequency = Kỳ báo cáo
frequency_year = hằng năm
frequency_half = sáu tháng một lần
frequency_quarter = hằng quý
frequency_month = hằng tháng
fact_better = Tốt hơn khi
better_up = tăng
better_down = giảm
fact_changes = Thay đổi cách tính
definition_change = từ { $day }
definition_change_noted = từ { $day }: { $note }

## Cách tổng hợp một chỉ tiêu. $places: đối với số của các địa phương, $time: đối với số của các kỳ.

aggregation = { $places ->
    [sum] cộng các địa phương
    [weighted-mean] lấy bình quân gia quyền của các địa phương
    [range] chỉ nêu khoảng của các địa phương
   *[none] không cộng các địa phương
 }; { $time ->
    [newest] trong một kỳ lấy số mới nhất
    [sum] cộng các kỳ không trùng nhau
    [latest] lấy kỳ mới nhất
   *[none] không cộng các kỳ
 }

## Số lượng.

count_pages = { $count } trang
count_bulletins = { $count } bản tin
count_observations = { $count } số liệu đã báo cáo
count_more_observations = và { $count } số liệu đã báo cáo khác
count_figures = { $count } số liệu
count_places = { $count } địa phương

## Có bao nhiêu nơi báo cáo. $places: loại địa phương, `quận, huyện`.

figures_from_some = Cổng có số liệu của { $reported }/{ $expected } { $places }
figures_from = Cổng có số liệu của { $count } nơi trực thuộc
reported_by_some = Mới có { $reported }/{ $expected } { $places } báo cáo
reported_so_far = Mới có { $count } nơi báo cáo
reported_in_part = Một số nơi báo cáo chưa đủ
period_in_part = Chưa đủ kỳ báo cáo
places_of_many_types = địa phương

## Cách tính một số liệu: vài chữ bên cạnh con số, và một câu trong phần chú giải.

why_this_number = Số này được tính thế nào?
how_it_came = Diễn biến, cách tính
observations_used = Số liệu được dùng
observations_left_out = Số liệu không dùng
method_sum_of_places = tổng các nơi báo cáo
method_sum_of_parts = tổng các phần
method_weighted_mean = bình quân gia quyền
method_one_place = chỉ một nơi báo cáo
method_range = từ thấp nhất đến cao nhất
method_carried_forward = số của kỳ trước
method_difference = hiệu của hai thời kỳ
method_largest = số của kỳ lớn nhất
method_product = tính từ tỷ lệ
rule_sum_of_places = Cộng số của kỳ ở từng địa phương trực thuộc đã báo cáo; không nơi nào được tính hai lần
rule_sum_of_places_in_time = Cộng các kỳ không trùng nhau của từng địa phương trực thuộc đã báo cáo, rồi cộng các địa phương; không nơi nào, kỳ nào được tính hai lần
rule_sum_of_parts = Cộng các phần không trùng nhau của thời kỳ hoặc của phân tổ
rule_weighted_mean = Bình quân của các địa phương, mỗi nơi theo quyền số chính xác của mình
rule_range = Tỷ lệ của các địa phương không thể cộng; chỉ nêu được khoảng từ thấp nhất đến cao nhất
rule_carried_forward = Kỳ này chưa có số; đây là số mới nhất trước đó
rule_difference = Số của thời kỳ dài trừ số của thời kỳ ngắn bắt đầu cùng ngày
rule_largest = Một đơn vị có thể được tính ở nhiều kỳ, nên các kỳ không được cộng; đây là số của kỳ lớn nhất.
rule_product = Tỷ lệ đã nêu nhân với số toàn thể; tỷ lệ được làm tròn, nên chỉ biết khoảng

## Các dấu bên cạnh con số, giải thích trong phần chú giải.

flag_provisional = số sơ bộ, còn có thể thay đổi
flag_corrected = số đã được đính chính hoặc cập nhật
flag_conflict = các bản tin nêu số khác nhau
flag_approximate = số gần đúng
flag_withdrawn = số đã được rút lại
flag_suppressed = số không công bố
flag_estimated = số ước tính: lấy từ kỳ trước hoặc tính từ số liệu khác
flag_break = cách tính hoặc địa giới thay đổi trong kỳ
flag_rounded = số đã làm tròn khi in
legend_at_least = ít nhất
legend_at_least_text = mới có số của một phần địa phương hoặc thời gian; số thật không thấp hơn
legend_parts_alone = riêng phần đã biết
legend_parts_alone_text = một số nơi hoặc thời gian chưa có số và có thể âm, nên tổng này không nói gì về toàn bộ

## Vì sao một số liệu đã báo cáo không được dùng.

left_out_target = chỉ tiêu
left_out_norm = định mức
left_out_withdrawn = đã rút lại
left_out_suppressed = không công bố
left_out_corrected = đã được sửa
left_out_same = nói điều đã được tính
left_out_contradicted = bản tin khác nêu số khác
left_out_less_settled = đã có số chính thức hơn
left_out_earlier = đã có số mới hơn trong kỳ
left_out_overlapping = thời gian trùng với số đã tính
left_out_in_place_above = đã nằm trong số của địa phương cấp trên
left_out_says_less = các số khác cho biết nhiều hơn
left_out_unbounded = không có giới hạn
left_out_not_combined = không được gộp
left_out_replaced = đã được thay bằng số khác

## Biểu đồ: chú giải, và tên kỳ dưới trục. $year, $number: `2022`, `3`. $shown, $all: số nơi được vẽ, và số nơi có số liệu.

chart_shared = Biểu đồ của các nơi cùng cấp dùng chung trục số và trục thời gian.
chart_cut = Nét gãy ở chân: trục số không bắt đầu từ 0.
chart_bracket = Ngoặc đứng: số thật nằm trong khoảng này.
chart_arrow = Mũi tên: mới biết số thấp nhất (lên) hoặc cao nhất (xuống); độ dài mũi tên không có ý nghĩa.
chart_hollow = Chấm hoặc cột rỗng: số chưa đủ, sơ bộ, gần đúng, hoặc phần chưa chắc chắn.
chart_gap = Chỗ đường bị ngắt: thiếu số, hoặc hai số không so sánh được với nhau.
chart_missing = Chỗ không có cột: chưa có số; số 0 được ghi rõ.
chart_parted = Vạch chấm đứng: cách tính hoặc địa giới thay đổi; không so sánh hai bên vạch.
chart_coverage = Phần đã báo cáo
chart_coverage_key = Các ô dưới biểu đồ: bao nhiêu nơi hoặc bao nhiêu thời gian đã báo cáo; ô đầy là đủ cả.
chart_uncounted = Ô bị gạch chéo: chưa biết còn thiếu bao nhiêu.
bar_open = Nét đứt mảnh: số thật nằm trong đoạn này; mũi tên: chưa biết đến đâu.
bar_near = Thanh gạch sọc: số gần đúng, hoặc số thật nằm trong đoạn này.
ranking_first = { $shown } trong { $all } nơi, từ cao xuống thấp.
ranking_of_some = Mới có { $reported }/{ $expected } { $places } có số của kỳ này.
ranking_of_few = Mới có { $count } nơi có số của kỳ này.
chart_explore = Xem từng giá trị của biểu đồ bằng phím mũi tên
chart_save = Lưu lại
chart_png = PNG
chart_embed = Đặt hình này trên trang của bạn
chart_embed_note = Chép đoạn này vào trang của bạn. Hình ở đó luôn là bản mới nhất, không phải cập nhật gì thêm.
chart_preview = Xem thử
chart_source = Nguồn: { $portal }. Bản tin mới nhất: { $date }.
chart_all_figures = Toàn bộ số liệu, kèm câu gốc

## Bản đồ ô. $indicator: tên chỉ tiêu, $period: `2022`, $from, $to: hai đầu của một nhóm.

tiles_label = { $indicator }, { $period }: mỗi tỉnh, thành phố một ô.
tiles_class = { $from } đến dưới { $to }
tiles_last_class = { $from } đến { $to }
tiles_open = Gạch chéo: số có thể thuộc nhiều nhóm
tiles_none = Không có số riêng
axis_half = H{ $number }/{ $year }
axis_quarter = Q{ $number }/{ $year }
axis_month = { $number }/{ $year }
