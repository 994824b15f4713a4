# Tìm kiếm.

## Ô tìm kiếm ở đầu mọi trang, và trang tìm kiếm.

section_search = Tìm kiếm
search_words = Tìm kiếm
search_about = Tìm bản tin, địa phương, chủ đề, văn bản và số liệu; gõ có dấu hay không dấu đều được.
search_button = Tìm
search_example = Ví dụ: { $words }
search_any = Tất cả
search_year = Năm
search_without_script = Tìm kiếm cần JavaScript. Không có JavaScript, hãy xem theo các mục dưới đây.
search_browse = Xem theo mục

## Kết quả. Trang ghép số với từ: `hơn 1.000 kết quả cho “…”`.

search_result = kết quả
search_results = kết quả
search_at_most = nhiều nhất
search_over = hơn
search_for = cho
search_more = Xem thêm kết quả
search_busy = Đang tìm…
search_failed = Không tải được dữ liệu tìm kiếm. Hãy thử lại, hoặc xem theo các mục bên dưới.
search_tip = Hãy bớt từ, bỏ bộ lọc hoặc xem theo các mục bên dưới.
search_sentence = Xem câu gốc
