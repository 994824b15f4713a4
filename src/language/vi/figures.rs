//! Words of Vietnamese by which figures are found in prose.

use crate::language::figures::{FigureWords, Numerals, PlaceBehind, TimeWords};
use crate::language::reading::Words;

#[rustfmt::skip]
pub(super) static FIGURES: FigureWords = FigureWords {
    verbs: VERBS,
    money: &[
        "phạt", "thu", "thu hồi", "nộp", "nộp ngân sách", "kinh phí", "trị giá", "tổng trị giá", "số tiền",
        "tổng số tiền", "truy thu", "thu nộp", "thất thoát", "thiệt hại", "hỗ trợ", "đầu tư", "vốn",
        "quyên góp", "ủng hộ", "giải ngân", "tiền phạt", "phạt tiền", "ngân sách", "doanh thu",
        "xử phạt", "với tổng số tiền", "sai phạm", "khắc phục", "thu về", "nợ", "truy nộp",
    ],
    things: THINGS,
    specs: &[
        "tầng", "lối", "sao", "chỗ", "mũi", "cấp", "bậc", "độ", "tuổi", "giờ", "trang", "chiều", "lớp học",
        "bước", "bên", "vòng", "mục", "chữ", "không", "tốt", "rõ", "tại chỗ", "chính", "cùng",
        "trụ cột", "khâu", "tháng tuổi", "chiều không gian",
    ],
    scores: &["điểm", "mặt", "đầu"],
    of_these: &["trong đó", "trong số đó", "trong số này", "trong số ấy", "gồm", "bao gồm", "gồm có", "cụ thể", "cụ thể là", "chia ra"],
    equals: &[":", "là", "còn", "đạt", "lên", "xuống", "đến", "tới"],
    counted: &["số", "tổng số", "số lượng", "số lượt", "tổng số lượt"],
    generic: &["số", "tổng", "tỷ", "lệ", "tỉ", "lượng", "mức"],
    stops: STOPS,
    lacking: &["không đủ", "chưa đủ", "không có đủ", "loại", "cỡ", "dài", "rộng", "cao", "cách", "sâu", "diện tích tối thiểu"],
    targets: &[
        "phấn đấu", "mục tiêu", "dự kiến", "hướng tới", "hướng đến", "quyết tâm", "sẽ", "chỉ tiêu đến", "chỉ tiêu là", "chỉ tiêu phấn đấu",
        "đặt mục tiêu", "đặt chỉ tiêu", "đề ra chỉ tiêu", "giao chỉ tiêu", "tiến tới", "kỳ vọng", "dự báo", "nhằm đạt", "lộ trình đến",
    ],
    norms: &[
        "phải đạt", "phải có", "phải bảo đảm", "phải đảm bảo", "phải tổ chức", "cần có", "cần đạt", "bắt buộc",
        "quy định phải", "quy định mỗi", "quy định tối thiểu", "yêu cầu có", "yêu cầu đạt", "tiêu chuẩn là", "điều kiện là", "cho phép tối đa",
    ],
    demands: &["đề nghị", "yêu cầu", "kiến nghị", "chỉ đạo", "cần", "bảo đảm", "đảm bảo", "mỗi", "định kỳ", "giao", "quán triệt", "duy trì"],
    reached: &["đã", "hiện", "hiện có", "đến nay", "kết quả", "qua kiểm tra", "trong năm qua", "thực tế", "tính đến", "ghi nhận"],
    each: &["mỗi", "một", "/"],
    bands: &["mức phạt", "khung phạt", "bị phạt", "phạt tiền", "bị phạt từ", "phạt tiền từ", "mức phạt từ", "mức phạt tiền", "phạt từ", "khung hình phạt", "mức hỗ trợ", "mức chi", "giá", "đơn giá", "mức thu", "mức"],
    out_of: &["trong số", "trong tổng số", "trên tổng số", "trong"],
    states: &["có", "quản lý", "duy trì", "nâng tổng số lên", "đưa tổng số lên"],
    standing: &[
        "đảng viên", "đoàn viên", "hội viên", "dân số", "số dân", "nhân khẩu", "số hộ", "hộ dân", "hộ gia đình", "hộ nghèo", "hộ cận nghèo",
        "chi bộ", "đảng bộ", "tổ chức đảng", "tổ chức cơ sở đảng", "chi đoàn", "chi hội", "biên chế", "diện tích", "số xã", "số phường", "số thôn", "số huyện",
        "dư nợ", "nợ xấu", "nợ đọng",
    ],
    deeds: &[
        "được", "bị", "đã", "mới", "kết nạp", "khai trừ", "chuyển", "giảm", "tăng", "thêm", "kiểm tra", "giám sát", "thanh tra", "xử lý", "vi phạm", "kỷ luật",
        "thành lập", "giải thể", "thoát", "tham gia", "dự họp", "dự sinh hoạt", "tái nghèo", "phát sinh", "hỗ trợ", "thu hồi", "giải phóng", "cháy", "trồng", "thiệt hại", "thu hoạch",
        "gieo", "gieo trồng", "gieo cấy", "sinh hoạt", "hoàn thành", "đạt", "nộp", "cấp", "giao", "tiêm", "tập huấn", "bồi dưỡng", "khám",
    ],
    auxiliaries: &["đã", "cũng", "mới", "từng"],
    oneself: &["tôi"],
    many_selves: &["chúng", "bọn"],
    under_way: &["đang"],
    place_behind: &PLACE_BEHIND,
    numerals: &NUMERALS,
    units: &["đơn vị", "đơn vị tính", "đvt"],
    differences: &["nhiều hơn", "ít hơn"],
    shares: &["tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "mức độ"],
    planned: &["kế hoạch", "kh", "dự toán", "chỉ tiêu", "mục tiêu", "phấn đấu"],
    silent: &[
        "tt", "stt", "số tt", "số thứ tự", "mã", "điện thoại", "số điện thoại", "đt", "sđt", "năm sinh", "năm thành lập", "ngày", "giờ", "ghi chú", "số hiệu", "số văn bản", "số quyết định", "trang", "thời gian",
    ],
    exceeded: &["vượt"],
    plans: &["kế hoạch", "dự toán", "chỉ tiêu", "mục tiêu", "cùng kỳ", "nghị quyết", "định mức", "so với"],
    respectively: &["lần lượt", "tương ứng"],
    furniture: &[
        "print", "in bài viết", "tiện ích thông tin", "nguồn tin", "qr code", "mã qr", "chúng tôi trên mạng xã hội",
        "tin khác", "tin liên quan", "các tin đã đưa", "các tin khác", "bình luận", "trả lời", "ý kiến của bạn",
        "hãy chia sẻ", "xem thêm", "thời tiết", "từ khóa", "tags", "gửi bình luận", "lượt xem", "số lượt xem", "chia sẻ", "theo dõi",
        "tắt", "đọc thêm", "tin mới", "tin nổi bật", "đang truy cập", "tổng lượt truy cập", "liên hệ", "điện thoại",
        "email", "bản quyền", "giấy phép số", "số :", "cỡ chữ", "nghe đọc bài", "lưu bài", "trang chủ", "hotline", "đường dây nóng", "fax", "địa chỉ",
        "bài viết liên quan", "quảng cáo", "thích", "báo lỗi", "thống kê truy cập", "hôm nay", "đang online",
    ],
    tails: &[
        "tin khác", "tin liên quan", "tin mới hơn", "tin cũ hơn", "các tin mới hơn", "các tin cũ hơn", "tin đã đưa", "xem nhiều", "tin nóng", "các tin đã đưa", "các tin khác", "bình luận", "xem thêm", "tin mới", "tin mới nhất", "tin cùng chuyên mục",
        "bài viết liên quan", "đọc nhiều", "tin đọc nhiều", "tin nổi bật", "có thể bạn quan tâm", "ý kiến của bạn", "các bài khác", "bài liên quan", "tin tức khác", "cùng chuyên mục",
    ],
    captions: &["trong ảnh", "ảnh", "quang cảnh", "toàn cảnh", "ảnh minh họa", "bài", "tin", "clip", "video", "đồ họa"],
    spoken: &["phát biểu", "báo cáo tại", "tham luận", "trao đổi tại", "trình bày", "chủ trì", "điều hành"],
    times: TIMES,
};

#[rustfmt::skip]
const PLACE_BEHIND: PlaceBehind = PlaceBehind {
    before: &[
        "tại", "ở", "thuộc", "của", "trong", "trên địa bàn", "thuộc địa bàn", "tại địa bàn", "ở địa bàn", "trong địa bàn", "nằm trên địa bàn", "đóng tại",
        "đóng trên địa bàn", "nằm tại", "nằm ở", "cho",
    ],
    articles: &[],
    many: &["các", "những", "nhiều", "một số"],
    links: &[],
    joins: &["và", "cùng"],
    parts: &["trong đó", "gồm", "bao gồm", "trong số đó", "cụ thể"],
};

#[rustfmt::skip]
const NUMERALS: Numerals = Numerals {
    small: &[
        ("một", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9),
    ],
    tens: &[("mười", 10, 10)],
    ten: &["mươi"],
    behind_tens: &[
        ("một", 1), ("mốt", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("tư", 4), ("lăm", 5), ("nhăm", 5), ("sáu", 6), ("bảy", 7),
        ("bẩy", 7), ("tám", 8), ("chín", 9),
    ],
    links: &[],
    hundreds: &["trăm"],
    scales: &[("nghìn", 1000), ("ngàn", 1000), ("triệu", 1_000_000), ("tỷ", 1_000_000_000), ("tỉ", 1_000_000_000)],
    bare: false,
    joins: &["linh", "lẻ", "không trăm", "không trăm linh", "không trăm lẻ"],
    digit_joins: true,
};

#[rustfmt::skip]
const VERBS: Words = &[
    "đạt", "chiếm", "có", "gồm", "bao gồm", "là", "ban hành", "tổ chức", "thành lập", "kiểm tra", "giám sát", "phát hiện",
    "xử phạt", "phạt", "kết nạp", "xử lý", "lập", "thu", "thu giữ", "tịch thu", "tạm giữ", "nộp", "đình chỉ", "chuyển",
    "khởi tố", "bắt", "bắt giữ", "tiêu hủy", "cấp", "trao", "tặng", "tiếp nhận", "giải quyết", "hòa giải", "vận động", "hỗ trợ",
    "xây dựng", "sửa chữa", "phát", "mở", "bồi dưỡng", "đào tạo", "xảy ra", "khen thưởng", "kỷ luật", "cảnh cáo", "khiển trách",
    "cách chức", "khai trừ", "còn", "với", "được", "tổng số", "tổng cộng", "tuyên truyền", "rà soát", "thẩm định",
    "thanh tra", "kiến nghị", "thu hồi", "truy thu", "làm", "chết", "bị thương", "cứu", "dừng", "tạm dừng", "yêu cầu",
    "đề nghị", "nhắc nhở", "triệt phá", "tước", "buộc", "tháo dỡ", "trồng", "chăm sóc", "khám", "tiêm", "lấy", "thu thập",
    "phê duyệt", "cưỡng chế", "hoàn thành", "duy trì", "phối hợp", "triển khai", "thực hiện", "tham mưu", "tham gia",
    "thu hút", "giới thiệu", "công nhận", "phân công", "cử", "huy động", "bố trí", "sắp xếp", "giảm", "tăng", "tiếp", "trả lời",
    "nhận", "biểu dương", "tuyên dương", "củng cố", "sinh hoạt", "dự", "đến", "tới", "gửi", "phát hành", "in", "lập biên bản",
    "quán", "chốt", "số", "cho", "của", "tại", "trong", "tổng", "khống chế", "dập tắt", "ghi nhận", "thiệt hại", "vi phạm", "hủy", "xác minh", "điều tra", "truy tố", "xét xử", "niêm phong", "ra",
    "hướng dẫn", "tập huấn", "đăng tải", "cấp phát", "bàn giao", "khởi công", "khánh thành", "thu gom", "nghiệm thu", "cai nghiện", "tạo việc làm", "giải thể", "sáp nhập", "ký", "ký kết", "thăm", "kiểm điểm", "thi hành kỷ luật",
];

#[rustfmt::skip]
const THINGS: Words = &[
    "chi , đảng bộ", "chi , đảng bộ cơ sở", "cấp ủy cơ sở", "đảng ủy", "tổ đảng", "công đoàn", "công đoàn cơ sở", "tổ chức", "quán", "nhà hàng", "khách sạn", "biên bản",
    "tang vật", "máy", "ôtô", "ô tô", "xe máy", "môtô", "mô tô", "chợ", "siêu thị", "bếp ăn", "gian hàng", "tàu", "tàu cá", "thuyền", "giấy phép", "chứng chỉ",
    "giấy chứng nhận", "đề án", "chương trình", "kế hoạch", "chỉ thị", "thông báo", "công văn", "tờ trình", "báo cáo", "bài viết",
    "tin bài", "tin , bài", "ban", "trung tâm", "bệnh viện", "trạm", "trạm y tế", "phòng khám", "nhà thuốc", "quầy thuốc", "cơ quan", "công ty",
    "hợp tác xã", "tổ hợp tác", "trang trại", "lồng bè", "gia cầm", "gia súc", "lợn", "bò", "trâu", "gà", "vịt", "nạn nhân", "bị can", "bị cáo", "thương vong", "người chết", "lô hàng", "lô",
    "thùng", "chai", "gói", "bao", "hộp", "viên", "bình", "bộ", "phòng học", "học viên", "sinh viên", "giảng viên", "bác sĩ",
    "giường bệnh", "ca", "liều", "chuyến", "cuộc họp", "hội thảo", "tiêu chuẩn", "sáng kiến", "giải pháp", "đề tài", "tuyến đường",
    "tuyến", "cầu", "cây cầu", "hạng mục", "gói thầu", "khu dân cư", "tổ dân phố", "khu phố", "ấp", "bản", "làng", "buôn", "thành viên", "đại biểu",
    "nhân viên", "công nhân", "viên chức", "công chức", "chiến sĩ", "hộ kinh doanh", "cửa hàng", "nhà máy", "kho", "bể", "bồn", "trụ", "chủ cơ sở", "chủ", "hành vi", "lỗi",
    "tổ công tác", "đội", "nhóm", "mặt hàng", "loại", "chiếc", "cái", "bài báo", "cuốn", "tờ", "tờ rơi", "lượt kiểm tra", "nhà giáo", "nhà trường",
    "suất quà", "suất", "phần quà", "căn nhà", "ngôi nhà", "cụm", "khu", "khu công nghiệp", "mỏ", "bến", "bãi", "cảng", "phương án", "quy chế", "quy định", "văn kiện",
    "ý kiến góp ý", "kết luận", "thông tin", "tin báo", "tố giác", "đơn khiếu nại", "khiếu nại", "tố cáo", "giấy mời", "phóng sự", "chuyên mục", "điểm cầu", "điểm trường", "gương", "điển hình", "bằng", "huy hiệu", "huy hiệu đảng", "kỷ niệm chương", "công ty con", "tổ chức cơ sở", "loa", "camera", "bình chữa cháy", "tủ", "vị trí", "điểm nghẽn", "thửa", "khoảnh", "tiểu khu", "động vật", "cá thể động vật", "súng", "khẩu súng", "vũ khí", "quả", "bánh", "cư dân", "nhân khẩu", "khẩu", "dân", "phụ nữ", "thanh niên", "nông dân", "cựu chiến binh", "tổ viên", "trẻ", "ngày công", "giờ công", "phiên", "phiên tòa", "phiên họp", "phiên chợ", "cột", "trạm biến áp", "thẻ", "thẻ bảo hiểm", "cặp", "ổ dịch", "biên chế", "chức danh", "bệnh nhân", "người dân", "lao động nữ", "quán karaoke", "nhà nghỉ", "vũ trường", "quán bar",
];

#[rustfmt::skip]
const STOPS: Words = &[
    "và", "của", "trong", "tại", "đến", "tới", "ở", "với", "cho", "là", "có", "đã", "đang", "sẽ", "được", "bị", "do", "để", "khi", "nếu", "thì",
    "mà", "như", "theo", "về", "từ", "trên", "dưới", "hơn", "gần", "cùng", "cũng", "vẫn", "còn", "không", "chưa", "hoặc", "nên", "vì", "so",
    "thuộc", "nhằm", "đạt", "chiếm", "tăng", "giảm", "gồm", "này", "đó", "nay", "qua", "sau", "trước", "lần", "nhiệm", "đề", "nêu", "giữa", "rồi", "ngày", "tháng", "năm", "giờ", "phút", "lên", "xuống", "trở", "đầu", "cuối", "thực", "ban", "gì", "vào", "ra", "nhưng", "các", "những",
];

#[rustfmt::skip]
const TIMES: TimeWords = TimeWords {
    since: &["từ", "kể từ", "tính từ", "bắt đầu từ", "cộng từ"],
    pairs: &[],
    until: &["đến", "tới", "-", "đến hết", "đến ngày", "đến hết ngày", "cho đến"],
    as_of: &["tính đến", "tính tới", "đến", "tới", "tính đến hết", "đến hết", "tính đến thời điểm", "tính đến ngày", "tính đến cuối"],
    now: &[
        "đến nay", "tới nay", "hiện nay", "hiện có", "hiện đạt", "hiện còn", "hiện quản lý", "hiện toàn", "tính đến nay", "cho đến nay", "hiện tại", "đến thời điểm này", "đến thời điểm hiện tại", "tính đến thời điểm hiện tại", "tính đến thời điểm này", "hiện đang", "đến thời điểm kiểm tra", "đến thời điểm giám sát", "đến thời điểm thanh tra", "tại thời điểm kiểm tra", "tại thời điểm giám sát", "tại thời điểm thanh tra", "thời điểm kiểm tra", "thời điểm thanh tra",
    ],
    now_first: &["hiện", "nay"],
    this_year: &["năm nay", "trong năm nay", "từ đầu năm đến nay", "kể từ đầu năm đến nay", "từ đầu năm tới nay", "từ đầu năm"],
    last_year: &["năm ngoái", "năm trước", "năm vừa qua"],
    each: &["hằng năm", "hàng năm", "hằng tháng", "hàng tháng", "mỗi năm", "mỗi tháng", "hằng quý", "hàng quý", "hằng tuần", "hàng tuần", "mỗi quý"],
    compared: &["so với", "so", "với cùng kỳ", "cùng kỳ", "bằng cùng kỳ", "hơn cùng kỳ", "hơn", "so với cùng kỳ", "so cùng kỳ"],
    dated: &["thực hiện", "ban hành", "ký", "triển khai"],
    this_part: &[
        ("trong quý", 3), ("quý này", 3), ("trong tháng", 1), ("tháng này", 1), ("trong năm", 12),
    ],
    deadlines: &["trước", "trước ngày", "trước tháng", "chậm nhất", "chậm nhất là", "chậm nhất vào", "hạn cuối", "thời hạn"],
    same: &["cùng kỳ", "cùng kỳ của", "cùng thời điểm", "cùng thời gian"],
    year_before: &[],
    ends: &["cuối", "hết", "đến cuối", "vào cuối", "thời điểm cuối"],
    year_ends: &["cuối năm", "đến cuối năm", "tính đến cuối năm", "đến hết năm", "hết năm", "vào cuối năm"],
    year_begins: &["đầu năm", "thời điểm đầu năm"],
    begins: &["đầu", "vào đầu", "thời điểm đầu", "tại thời điểm đầu"],
    only: &["riêng", "tính riêng", "chỉ riêng", "riêng trong", "riêng năm"],
    only_behind: &[],
    tasks: &["nhiệm vụ", "phương hướng", "mục tiêu", "chương trình công tác", "lịch công tác", "dự kiến", "phấn đấu"],
    leads: &[
        "ngày", "hết", "cuối", "đầu", "trong", "cả", "sáng", "chiều", "tối", "trưa", "sáng ngày", "chiều ngày", "hết ngày", "các", "riêng",
        "giai đoạn", "trong giai đoạn", "nhiệm kỳ", "trong nhiệm kỳ", "thời điểm", "hôm", "tính riêng", "riêng trong", "chỉ trong", "chỉ riêng", "vào", "bình quân", "đợt", "sáng nay", "chiều nay", "trong cả", "ngay trong",
    ],
    middle: &["giữa"],
    year_labels: &["thời kỳ", "trong thời kỳ", "niên khóa", "năm", "các năm", "trong năm", "cả năm", "riêng năm", "giai đoạn", "nhiệm kỳ", "năm học", "niên độ"],
    openings: &["đầu năm"],
    month_labels: &["tháng", "các tháng"],
    years: &[("năm nay", 0), ("năm ngoái", -1), ("năm trước", -1), ("năm vừa qua", -1), ("năm vừa rồi", -1)],
    many: &["các", "những", "nhiều", "mấy", "vài", "một số"],
    year_over: &["năm qua", "trong năm qua", "một năm qua"],
    part_before: &[("tháng trước", 1), ("tháng trước đó", 1), ("tháng liền trước", 1), ("quý trước", 3), ("quý trước đó", 3), ("quý liền trước", 3)],
    part_over: &[
        ("tháng qua", 1), ("trong tháng qua", 1), ("tháng vừa qua", 1), ("trong tháng vừa qua", 1), ("tháng vừa rồi", 1), ("quý vừa qua", 3), ("trong quý vừa qua", 3), ("quý qua", 3),
    ],
    part_now: &[("tháng này", 1), ("trong tháng này", 1), ("quý này", 3), ("trong quý này", 3)],
    reported: &["trong kỳ", "kỳ này", "kỳ báo cáo", "trong kỳ báo cáo", "trong thời gian trên", "trong thời gian này", "thời gian trên"],
    vague: &["tuần qua", "trong tuần", "tuần này", "tuần trước", "trong tuần qua", "tuần vừa qua", "trong tuần này", "mấy ngày qua", "những ngày qua"],
    school: &["năm học", "niên khóa"],
    school_years: &[
        ("năm học này", 0), ("trong năm học này", 0), ("năm học qua", 0), ("năm học vừa qua", 0), ("trong năm học", 0), ("năm học trước", -1), ("năm học trước đó", -1), ("năm học liền trước", -1),
    ],
    starts: &[("đầu tháng", 1), ("đầu quý", 3), ("đầu nhiệm kỳ", 0), ("đầu giai đoạn", 0)],
    added_up: &["lũy kế", "cộng dồn", "lũy kế từ đầu năm", "lũy kế đến", "cộng dồn đến"],
    month_heads: &["tính chung", "kết quả", "sơ kết", "tổng kết", "ước"],
    month_units: &["tháng"],
    letters: ["t", "t", "q"],
    index: &["bằng"],
    changed_on: &[],
    reviews: &["nhìn lại", "qua những con số", "qua các con số", "qua con số"],
    small_months: false,
    months: &[],
    quarter_labels: &["quý"],
    quarters: &[],
    halves: &[["nửa đầu năm", "nửa cuối năm"]],
    first_before: &[],
    first_behind: &["tháng đầu năm", "tháng đầu của năm", "tháng năm", "tháng của năm", "tháng đầu"],
    last_behind: &["tháng cuối năm"],
    of: &["/", "năm", "của năm", "-"],
    past_before: &["trong", "qua", "suốt", "sau", "hơn", "gần"],
    past_years: &["năm"],
    past_behind: &["qua", "gần đây", "vừa qua", "trở lại đây"],
    twelve_months: &[],
    joins: &[",", "và"],
};
