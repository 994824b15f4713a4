# Câu mô tả trang, cho máy tìm kiếm và cho người chia sẻ liên kết.

## Một địa phương. $place: tên, kèm địa phương cấp trên.

about_place = { $place }.
about_place_with_figures = { $place }: số liệu của { $indicators } chỉ tiêu.
about_place_with_bulletins = { $place }: { $bulletins } bản tin.
about_place_with_both = { $place }: số liệu của { $indicators } chỉ tiêu, { $bulletins } bản tin.

## Trang mục lục.

about_places = Bản tin và số liệu của { $count } địa phương, hiện nay và trước đây.
about_places_by_name = Địa phương theo tên, từ { $first } đến { $last }.
about_topics = Bản tin xếp theo { $count } chủ đề.
about_bodies = Bản tin xếp theo { $count } cơ quan.
about_directives = Bản tin xếp theo { $count } văn bản.
about_kinds = Bản tin xếp theo { $count } loại tin.
about_archive = { $count } bản tin theo năm và tháng.
about_archive_of_year = { $count } bản tin theo năm và tháng, { $year }.
about_archive_of_years = { $count } bản tin theo năm và tháng, từ { $first } đến { $last }.

## Danh sách bản tin. $name: tên loại tin, chủ đề, cơ quan, văn bản.

about_home = { $title }: { $count } bản tin.
about_kind = { $count } bản tin thuộc loại { $name }.
about_topic = { $count } bản tin về { $name }.
about_body = { $count } bản tin có liên quan đến { $name }.
about_directive = { $count } bản tin nhắc đến { $name }.
about_year = { $count } bản tin của năm { $year }.
about_month = { $count } bản tin của { $month }.

## Một chỉ tiêu. $figure: con số đứng đầu, của một địa phương trong một kỳ.

about_indicator = { $indicator }: { $count } số liệu đã báo cáo.
about_indicator_with_figure = { $indicator }: { $figure } ({ $place }, { $period }); { $count } số liệu đã báo cáo.
figure_sentence = { $indicator }: { $figure } ({ $period }).
about_figures_by_place = { $indicator } theo địa phương: { $count } số liệu.
