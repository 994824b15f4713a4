# Trang: phần chung quanh và đề mục.

## Chung cho mọi trang.

skip_to_content = Đến nội dung chính
languages = Ngôn ngữ
main_navigation = Mục chính
footer_navigation = Thông tin về cổng
breadcrumbs = Bạn đang ở
published_by = Đơn vị xuất bản:
license = Giấy phép nội dung:
trial_portal = Cổng thử nghiệm: nội dung ở đây chưa được công bố chính thức.
publisher_parent = Cơ quan chủ quản:
publisher_licence = Giấy phép hoạt động:
publisher_editor = Chịu trách nhiệm nội dung:
publisher_address = Địa chỉ:
publisher_phone = Điện thoại:
publisher_email = Thư điện tử:
publisher_links = Liên kết
home = Trang chủ
latest = Tin mới

## Tên các chuyên mục, cũng là tên trang và tên liên kết tới đó.

section_archive = Lưu trữ
section_bodies = Cơ quan
section_corrections = Đính chính
section_data = Dữ liệu
section_directives = Văn bản
section_kinds = Loại tin
section_localities = Địa phương
section_sitemap = Sơ đồ cổng
section_statistics = Số liệu
section_topics = Chủ đề

## Danh sách bản tin. $page, $pages: số thứ tự và tổng số trang.

pages = Trang của danh sách
newer = Mới hơn
older = Cũ hơn
older_in_archive = Bản tin cũ hơn: xem mục Lưu trữ
page_before = Trang trước
page_behind = Trang sau
page_of = Trang { $page } trên { $pages }
latest_bulletins = Tin mới nhất
bulletins = Bản tin
other_bulletins = Bản tin khác
no_bulletins = Chưa có bản tin.
no_bulletins_of_place = Chưa có bản tin nào về nơi này.
bulletins_elsewhere = Chưa có bản tin riêng về nơi này. Số liệu của nơi này đứng trong:
see_bulletins_of = Xem bản tin của:
key_figures = Số liệu chính
figures_of_place_all = Tất cả số liệu của nơi này
all_statistics = Tất cả số liệu
by_locality = Theo địa phương
all_localities = Tất cả địa phương
topics = Chủ đề
all_topics = Tất cả chủ đề
more_precisely = Cụ thể hơn
bodies_below = Cơ quan trực thuộc
months = Theo tháng
formerly = Trước là:
a_kind = Loại tin
a_topic = Chủ đề
a_body = Cơ quan
a_directive = Văn bản

## Một năm trong mục lưu trữ. $year: `2022`.

year_named = Năm { $year }

## Thông tin về chủ đề, cơ quan, văn bản.

fact_number = Số hiệu
fact_issuer = Cơ quan ban hành
fact_date = Ngày ban hành
fact_parent = Thuộc
fact_place = Địa phương

## Một bản tin. $place: tên địa phương.

source = Nguồn:
updated = Cập nhật:
draft = Bản nháp
draft_notice = Bản nháp, chưa đăng: xóa dòng “draft: true” trong tệp khi bản tin đã xong.
withdrawn_notice = Bản tin này đã được rút lại. Nội dung và số liệu của bản tin không còn giá trị.
statistics_of_article = Số liệu trong bản tin
statistics_caption = Bấm vào trích dẫn để xem câu gốc.
sentence = Câu gốc
legend = Chú giải
bodies = Cơ quan
directives = Văn bản
bodies_inspecting = Cơ quan kiểm tra
bodies_inspected = Đơn vị được kiểm tra
bodies_reporting = Cơ quan báo cáo
other_bulletins_of = Bản tin khác của { $place }
related = Tin liên quan
contents = Nội dung
cite = Trích dẫn
copy = Sao chép
copied = Đã sao chép
share = Chia sẻ
# Trích dẫn bản tin. $by: người hoặc nơi viết, $portal: tên cổng, $address: địa chỉ trang.
citation = “{ $title }”. { $portal }, { $date }. { $address }
citation_signed = { $by }: “{ $title }”. { $portal }, { $date }. { $address }
attachments = Tệp đính kèm
keep_this_page = Lưu trang này
copy_of = Bản lưu của:
copy_in_one_file = Tải bản lưu (HTML)
code_of_address = Mã QR của địa chỉ trang này

## Đính chính.

corrections = Đính chính
corrections_intro = Khi một con số hoặc một điều đã đăng là sai, bản tin được sửa tại chỗ, và chỗ sửa được ghi lại ở đây.
why_corrected = Lý do:
no_corrections = Chưa có đính chính.
corrected_to = Đã sửa thành:
taken_back = Đã rút lại
formerly_stated = Trước đây:
see_correction = Xem đính chính

## Địa phương. $from, $until: ngày.

code = Mã
succeeded_by = Nay thuộc:
part_went_to = Một phần nay thuộc:
made_of = Hình thành từ:
places_below = Địa phương trực thuộc
former_places_below = Địa phương trước đây
silent_places = Địa phương chưa có tin, số liệu ({ $count })
places_today = Hiện nay
places_by_name = Địa phương theo tên
find_place = Tìm địa phương
find_place_hint = Gõ có dấu hoặc không dấu, ví dụ: { $name }
place_found = địa phương
places_found = địa phương
place_silent = chưa có tin
places_failed = Không tải được danh sách địa phương.
no_place_found = Không có địa phương nào có tên này.
places_former = Trước đây
places_former_note = Các địa phương đã sáp nhập hoặc đổi tên; tin và số liệu cũ vẫn ở đây.
valid_from = từ { $from }
valid_until = đến hết { $until }
valid_between = từ { $from } đến hết { $until }
existed_until = Tồn tại đến hết { $until }
existed_between = Tồn tại từ { $from } đến hết { $until }

## Địa giới thay đổi nhỏ. $day: từ ngày nào, $note: ghi chú trong danh mục.

border_change = Địa giới thay đổi nhỏ từ { $day }
border_change_noted = Địa giới thay đổi nhỏ từ { $day }: { $note }

## Trang số liệu. $years: mỗi năm kèm số địa phương, `2021: 3, 2022: 5`.

statistics_intro = Mỗi con số đều có trích dẫn. Chỉ cộng số liệu khi cộng được; không cộng tỷ lệ.
fact_indicators = Chỉ tiêu
fact_observations = Số liệu đã báo cáo
fact_places = Địa phương
indicators = Chỉ tiêu
other_indicators = Chỉ tiêu khác
latest_figure = Số mới nhất
not_whole_yet = chưa đủ số liệu
coverage = Phạm vi
no_statistics = Chưa có số liệu.
years_note = Mỗi ô là một năm; ô càng đậm, càng nhiều địa phương có số.
places_by_year = Số địa phương theo năm: { $years }
download_all = Tải toàn bộ dữ liệu

## Địa chỉ không có trang, hoặc đã chuyển.

not_found = Không tìm thấy trang
not_found_text = Địa chỉ này không có trang nào. Có thể trang đã được chuyển đi hoặc địa chỉ bị gõ sai.
to_home = Về trang chủ
page_has_moved = Trang này đã chuyển sang địa chỉ mới:

## Sơ đồ cổng.

sitemap_sections = Chuyên mục
sitemap_pages = Thông tin về cổng
sitemap_feeds = Đăng ký nhận tin
sitemap_about = Đường đến mọi mục của cổng.
