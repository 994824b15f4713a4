# Lời giải thích từng mục trong các tệp của trang tin, cho phần mềm soạn thảo.

schema-language = { $code ->
        [vi] Bằng tiếng Việt.
        [en] Bằng tiếng Anh.
       *[other] Bằng ngôn ngữ `{ $code }`.
    }

schema-file-article = Phần khai báo của một bản tin
schema-file-site = Tệp cấu hình của trang tin, bantin.yaml
schema-file-localities = Danh mục địa phương
schema-file-indicators = Danh mục chỉ tiêu
schema-file-topics = Danh mục chủ đề
schema-file-bodies = Danh mục cơ quan
schema-file-directives = Danh mục văn bản chỉ đạo và văn bản khác
schema-file-types = Danh mục các loại địa phương do trang tự thêm

schema-article-title = Tiêu đề.
schema-article-date = Ngày đăng; bắt buộc, trừ bản dịch: 2022-09-29 16:10, 29/09/2022 16:10, RFC 3339, hoặc chỉ ngày, tháng hay năm. Bản tin ghi ngày ở tương lai thì chờ đến ngày đó mới đăng.
schema-article-kind = Loại tin; không ghi thì là thông báo.
schema-article-lang = Ngôn ngữ, quyết định cách đọc các con số. Mặc định theo tên tệp, nếu không thì là ngôn ngữ đầu tiên của trang tin.
schema-article-locality = Địa phương được nói đến, một hoặc nhiều: mã, hoặc tên như `Sơn Tây, Hà Nội`.
schema-article-summary = Đoạn mở đầu, một hoặc hai câu.

schema-author-name = Tên như tòa soạn ký.
schema-author-type = Là người hay tổ chức, khi tên chưa nói rõ.

schema-article-authors = Ai ký: một người, hoặc một cơ quan; tên trùng với cơ quan trong danh mục hoặc đơn vị xuất bản thì được hiểu là cơ quan; bản dịch được ghi lại bằng ngôn ngữ của mình.
schema-article-source = Nơi đăng bản tin lần đầu.
schema-article-bodies = Các cơ quan tham gia, ghi bằng mã, tên hoặc tên gọi khác.
schema-article-directives = Các văn bản được nhắc đến, ghi bằng mã, số hoặc tên gọi khác.
schema-article-topics = Các chủ đề, ghi bằng mã, tên hoặc tên gọi khác.
schema-article-image = Ảnh đầu bản tin.
schema-article-attachments = Tài liệu kèm theo bản tin: PDF, Word, Excel và loại khác.
schema-article-slug = Đuôi địa chỉ của bản tin; mặc định lấy từ tên tệp.
schema-article-aliases = Các địa chỉ cũ dẫn đến đây, tính từ gốc trang tin: /tin/2021/ten-cu/.
schema-article-id = Tên mà các bản tin khác và máy tính dùng để gọi bản tin này; mặc định lấy từ tên tệp.
schema-article-draft = Bản nháp thì không đăng.
schema-article-publish-at = Trước lúc này thì chưa hiện; mặc định là `date`.
schema-article-expires = Từ lúc này thì không hiện nữa.
schema-article-featured-until = Đứng đầu trang chủ đến lúc này.
schema-article-updated = Lần thay đổi nội dung gần nhất.
schema-article-related = Các bản tin nên đọc tiếp, ghi bằng mã.
schema-article-as-of = Ngày chung cho các số liệu về trạng thái không ghi `as_of` riêng.
schema-article-period = Kỳ chung cho các số liệu theo thời kỳ không ghi `period` riêng.
schema-article-statistics = Các số liệu mà bản tin báo cáo.
schema-article-quotes = Trong bản dịch: những chữ của bản dịch nêu số liệu của bản gốc, theo số thứ tự ở bản gốc: {"{"}1: 457 party cells{"}"}.
schema-article-ignore = Các con số trong nội dung không phải là số liệu.
schema-article-corrections = Những gì đã đính chính, để người đọc biết.
schema-article-withdrawn = Rút lại cả bản tin: địa chỉ vẫn còn, ghi ngày và lý do; nội dung và số liệu không còn nữa.

schema-source-name = Tên nơi đăng.
schema-source-url = Địa chỉ của bản tin ở nơi đó.

schema-role-inspecting = Cơ quan kiểm tra.
schema-role-inspected = Cơ quan được kiểm tra.
schema-role-reporting = Cơ quan báo cáo.

schema-mention-id = Văn bản: mã, số hoặc tên gọi khác.
schema-mention-as = Cách bản tin gọi văn bản đó.

schema-image-src = Đường dẫn tính từ bản tin, hoặc /media/... nếu ảnh nằm trong content/media.
schema-image-alt = Ảnh cho thấy gì, dành cho người không nhìn thấy ảnh.
schema-image-caption = Dòng chú thích dưới ảnh.
schema-image-credit = Tác giả ảnh.
schema-attachment-file = Đường dẫn tính từ bản tin, hoặc /media/... nếu tệp nằm trong content/media.
schema-attachment-title = Tên tài liệu để bạn đọc thấy; nếu không ghi thì dùng tên tệp.

schema-statistic-indicator = Chỉ tiêu được tính: một mã trong danh mục.
schema-statistic-value = Giá trị đúng như trong nội dung, kèm từ chỉ mức độ: "1.142", "99,6%", trên 90%, hơn 700; bắt buộc, trừ khi trích dẫn đã nêu hoặc số liệu không công bố. Số có dấu chấm hoặc dấu phẩy thì đặt trong dấu ngoặc kép.
schema-statistic-as-of = Ngày của số thời điểm.
schema-statistic-period = Thời kỳ của số thời kỳ: 2022, 2022-Q3, 2022-09, 2018/2022-09-29, 2018/..
schema-statistic-locality = Địa phương, khi khác với địa phương của bản tin.
schema-statistic-by = Phần được tính, theo từng phân tổ: {"{"}organisation-type: cell{"}"}.
schema-statistic-quote = Những chữ trong nội dung nêu số liệu này, chép nguyên văn.
schema-statistic-occurrence = Chỗ thứ mấy, khi trích dẫn xuất hiện nhiều lần trong nội dung; đếm từ 1.
schema-statistic-differs = Vì sao trích dẫn ghi số khác, khi chính nội dung bị sai: bản gốc in nhầm.
schema-statistic-status = Giá trị đã chắc chắn đến đâu; không ghi thì là số chính thức.
schema-statistic-role = Số thực hiện, chỉ tiêu phấn đấu hay định mức: hai loại sau không bao giờ được cộng.
schema-statistic-corrects = Số liệu mà số này thay thế: other-article#2.
schema-statistic-each = Giá trị đúng cho từng năm của thời kỳ.
schema-statistic-source = Cơ quan nêu số liệu, ghi bằng mã, tên hoặc tên gọi khác.
schema-statistic-tolerance = Giá trị gần đúng có thể lệch bao nhiêu.
schema-statistic-suppressed = Số liệu không công bố; có thể bỏ trống giá trị.

schema-correction-date = Ngày đính chính.
schema-correction-kind = Sửa chỗ sai, cập nhật số liệu tốt hơn, hoặc rút lại.
schema-correction-severity = Ghi major khi kết luận thay đổi.
schema-correction-what = Đã thay đổi những gì.
schema-correction-why = Vì sao thay đổi.

schema-withdrawal-date = Ngày rút lại.
schema-withdrawal-why = Lý do, để người đọc biết.

schema-site-title = Tên cổng tin.
schema-site-description = Một câu giới thiệu cổng tin.
schema-site-base-url = Địa chỉ đầy đủ nơi đặt cổng tin: https://example.org/.
schema-site-languages = Các ngôn ngữ của cổng tin; ngôn ngữ đầu tiên là mặc định và nằm ở gốc.
schema-site-timezone = Múi giờ cho những ngày giờ không ghi múi giờ: một tên trong danh sách IANA, Asia/Ho_Chi_Minh.
schema-site-theme = Giao diện: một thư mục trong themes/, hoặc `default`.
schema-site-publisher = Đơn vị xuất bản cổng tin.
schema-site-navigation = Thực đơn: địa chỉ trang, trang cố định viết page:TÊN, liên kết kèm tên. Không ghi thì là các mục có nội dung.
schema-site-index = Máy tìm kiếm có được biết cổng tin không; false khi còn thử nghiệm.
schema-site-sections = Các từ dùng trong địa chỉ, theo loại trang.
schema-site-paginate = Mỗi trang danh sách hiện bao nhiêu bản tin; không ghi thì là 20.
schema-site-license = Giấy phép sử dụng dữ liệu, viết theo SPDX: CC-BY-4.0.
schema-site-alternates = Các dạng khác của mỗi bản tin.
schema-site-host = Nơi đăng cổng: giới hạn của nơi đó được kiểm tra, tệp `_redirects` và `_headers` được tạo theo dạng nơi đó đọc.
schema-site-feeds = Nội dung của nguồn tin (feed).
schema-site-downloads = Các dạng dữ liệu khác: xlsx là bảng tính, nếu bản `bantin` đang dùng có hỗ trợ.
schema-site-output = Cách đăng cổng tin.
schema-site-years = Ngày bắt đầu năm học, năm tài chính mà số liệu ghi là 2022/23: {"{"}school: 09-01{"}"}.
schema-site-check = Những gì cần kiểm tra thêm ngoài các lỗi.
schema-site-registers = Những điều đúng cho cả một danh mục.
schema-site-prominence = Khi nào số liệu tổng hợp được xếp cùng các số đầy đủ.

schema-registers-localities = `whole`: danh mục ghi đủ các địa phương trực thuộc của mỗi địa phương có nơi trực thuộc, trừ nơi có `children`. Không ghi thì là `open`: khi đó tổng chỉ là mức ít nhất.

schema-prominence-min-coverage = Mức độ đầy đủ thấp nhất, từ 0 đến 1, để số liệu tổng hợp không bị coi là chưa đầy đủ; không ghi thì là 0.5.

schema-output-layout = folder là mặc định: những gì thay đổi được chuyển vào thư mục xuất. releases dành cho máy chủ riêng: mỗi lần dựng có thư mục riêng cạnh lần trước, còn thư mục xuất là liên kết tượng trưng được chuyển sang trong một bước.

schema-feeds-content = summary: lời dẫn của mỗi bản tin; full: toàn văn.
schema-check-undeclared = Con số trong nội dung mà chưa khai báo thì báo ở mức nào; không ghi thì là lưu ý. `off` cũng không báo những lượng không kèm con số.

schema-publisher-name = Tên.
schema-publisher-url = Trang chủ.
schema-publisher-logo = Biểu trưng mà máy tìm kiếm hiển thị: một ảnh trong content/media, /media/...
schema-publisher-parent = Cơ quan chủ quản: tên, hoặc name và url.
schema-publisher-licence = Giấy phép hoạt động: số, ngày, nơi cấp.
schema-publisher-editor = Người chịu trách nhiệm nội dung.
schema-publisher-address = Địa chỉ.
schema-publisher-phone = Số điện thoại.
schema-publisher-email = Địa chỉ thư điện tử.
schema-publisher-links = Các cổng và tài khoản khác của đơn vị.
schema-organization-name = Tên.
schema-organization-url = Trang chủ.

schema-theme-name = Một thư mục trong themes/, hoặc `default`.
schema-theme-accent = Màu của liên kết, trong dấu ngoặc kép: "#0b575c". Phải dễ đọc trên nền của giao diện; màu sáng hơn cho nền tối được tính ra.
schema-theme-logo = Biểu trưng ở đầu mọi trang; không ghi thì là biểu trưng của đơn vị xuất bản.

schema-menu-name = Tên trong thực đơn.
schema-menu-url = Địa chỉ một trang, page:TÊN, hoặc địa chỉ ở máy chủ khác.

schema-section = Từ dùng cho các trang này trong địa chỉ.

schema-type-id = Mã để danh mục địa phương gọi loại này.
schema-type-labels = Từ đứng trước tên các địa phương loại này, theo từng ngôn ngữ.
schema-type-plurals = Từ gọi chung nhiều địa phương loại này, theo từng ngôn ngữ; mặc định như trên.
schema-type-aliases = Các từ khác có thể đứng trước tên, trong bản tin và khi tìm kiếm.

schema-locality-id = Mã mà bản tin ghi. Địa phương đổi phạm vi là địa phương khác, có mã khác; thay đổi nhỏ thì dùng `changes`.
schema-locality-slug = Đuôi địa chỉ; mặc định là mã.
schema-locality-level = 0 cả nước, 1 tỉnh, 2 huyện, 3 xã.

schema-days-type = Loại trong thời gian này.

schema-locality-type = Loại địa phương, luôn luôn hoặc trong một số thời gian.
schema-locality-names = Tên theo từng ngôn ngữ, luôn luôn hoặc trong một số thời gian, không kèm từ chỉ loại.
schema-locality-aliases = Các tên gọi khác mà bản tin có thể dùng.
schema-locality-scheme = Hệ thống mã: gso là của cơ quan thống kê.
schema-locality-code = Mã, đặt trong dấu ngoặc kép để giữ các số 0 ở đầu.
schema-locality-codes = Các mã do từng hệ thống cấp.

schema-days-parent = Cấp trên trong thời gian này.

schema-locality-parent = Cấp trên trực tiếp, luôn luôn hoặc trong một số thời gian.
schema-locality-valid = Những ngày địa phương tồn tại.
schema-locality-successors = Các địa phương kế tiếp sau khi sắp xếp.
schema-locality-predecessors = Các địa phương trước khi sắp xếp.
schema-locality-changes = Thay đổi nhỏ về địa giới: không so sánh được giá trị trước và sau.
schema-locality-count = Số địa phương trực thuộc trong thời gian này.
schema-locality-listed = Luôn là true, thay cho số lượng: danh mục đã ghi đủ.
schema-locality-children = Số địa phương trực thuộc; hoặc `listed` khi danh mục đã ghi đủ. Không ghi thì có thể còn địa phương khác.
schema-locality-reports = Địa phương có phải báo cáo không; hoặc các chỉ tiêu mà địa phương báo cáo.
schema-locality-tile = Ô của địa phương trên bản đồ ô: cột và hàng, đếm từ góc trên bên trái.

schema-change-date = Ngày đầu tiên theo địa giới mới.
schema-change-minor = Luôn là true: địa phương đổi địa giới nhiều là địa phương khác, có mã khác.
schema-change-note = Đã thay đổi những gì, để người đọc biết.

schema-days-from = Ngày đầu.
schema-days-until = Ngày cuối.

schema-succession-id = Địa phương kia.
schema-succession-share = Toàn bộ hay chỉ một phần địa phương đó.

schema-indicator-id = Mã mà bản tin ghi; không bao giờ dùng lại cho chỉ tiêu khác.
schema-indicator-labels = Tên.
schema-indicator-description = Một câu nói rõ ý nghĩa.
schema-indicator-aliases = Các cách gọi trong bản tin.
schema-indicator-measure = Loại số.
schema-indicator-unit = Đơn vị tính cho người đọc.
schema-indicator-singular = Đơn vị khi chỉ có một, ở thứ tiếng có từ riêng: `{"{"}en: cell{"}"}`; tiếng Việt không cần.
schema-indicator-nature = stock là số thời điểm, của một ngày; flow là số thời kỳ, của cả một thời kỳ.
schema-indicator-counts = Một đơn vị đếm là gì.
schema-indicator-integer = Chỉ số nguyên mới có nghĩa.
schema-indicator-range = Ngoài khoảng này là lỗi.
schema-indicator-soft-range = Ngoài khoảng này là bất thường: có cảnh báo.
schema-indicator-decimals = Số chữ số thập phân nhiều nhất khi in số liệu tổng hợp.
schema-indicator-locality = Theo địa phương.
schema-indicator-time = Theo thời gian.
schema-indicator-breakdown = Theo các nhóm của phân tổ.
schema-indicator-aggregate = Cách tổng hợp các giá trị. Không ghi thì số lượng được cộng, tỷ lệ thì không.
schema-indicator-dimension = Tên phân tổ mà `by` ghi.
schema-indicator-members = Các nhóm; không liệt kê thì nhóm nào cũng được.
schema-indicator-complete = Các nhóm hợp thành toàn bộ.
schema-indicator-parts = Các cách phân tổ.
schema-indicator-numerator = Chỉ tiêu làm tử số của tỷ lệ.
schema-indicator-denominator = Chỉ tiêu làm mẫu số của tỷ lệ.
schema-indicator-complement = Chỉ tiêu cùng với nó thành 100%.
schema-indicator-carry-forward = Số thời điểm được dùng cho thời kỳ sau trong bao lâu: 1y, 6m, 30d.
schema-indicator-better = Tăng hay giảm là tốt; trang có nói rõ.
schema-indicator-breaks = Những lần đổi định nghĩa: không so sánh được giá trị trước và sau.
schema-indicator-frequency = Báo cáo bao lâu một lần; trang của chỉ tiêu nói kỳ số liệu tiếp theo.
schema-indicator-min-coverage = Phần quyền số phải có báo cáo để tính bình quân, từ 0 đến 1.
schema-indicator-prominence = Khi nào số liệu tổng hợp được xếp cùng các số đầy đủ, nếu khác với tệp cấu hình.
schema-indicator-weight-max-age = Quyền số được cũ đến đâu: 1y, 6m, 30d.
schema-indicator-derive = Được phép tính ra giá trị: từ tỷ lệ có chỉ tiêu này làm tử số, hoặc từ hai thời kỳ dài hơn.

schema-break-date = Ngày đầu tiên tính theo cách mới.
schema-break-note = Đã thay đổi những gì, để người đọc biết.

schema-range-min = Nhỏ nhất.
schema-range-max = Lớn nhất.

schema-member-id = Mã mà `by` ghi.
schema-member-labels = Tên.

schema-rule-weighted-mean = Bình quân với quyền số là chỉ tiêu này.

schema-term-id = Mã mà bản tin ghi.
schema-term-labels = Tên.
schema-term-description = Một câu giới thiệu.
schema-term-aliases = Các tên gọi khác mà bản tin có thể dùng.
schema-term-parent = Mục cấp trên trực tiếp.
schema-term-locality = Địa phương mà mục này thuộc về.
schema-term-number = Số hiệu: 10-CT/TW.
schema-term-issuer = Nơi ban hành.
schema-term-date = Ngày ban hành.
