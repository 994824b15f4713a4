//! Words of Vietnamese around numbers, as they are read.

use crate::bulletin::quantity::{Kind, Scale};
use crate::language::reading::{
    Anywhere, Family, Magnitude, ProseWords, Qualifier, QuantityWords, RateWords, Reading,
    ScaleWords, factor, family, qualifier, scaled, weak,
};

pub(super) static READING: Reading = Reading {
    quantities: QUANTITIES,
    scales: SCALES,
    prose: PROSE,
    rates: RATES,
    figures: &super::figures::FIGURES,
    anywhere: ANYWHERE,
};

#[rustfmt::skip]
const BEFORE: &[Qualifier] = &[
    qualifier(Kind::AtLeast, true, &[
        "trên", "hơn", "quá", "vượt", "vượt trên", "vượt quá", "vượt hơn", ">",
    ]),
    qualifier(Kind::AtLeast, false, &[
        "ít nhất", "tối thiểu", "không dưới", "không ít hơn", "không thấp hơn", "không nhỏ hơn",
        "không kém", "không kém hơn", "≥",
    ]),
    qualifier(Kind::AtMost, true, &[
        "dưới", "chưa đến", "chưa tới", "chưa đầy", "chưa đủ", "không đủ", "không đến", "không tới", "không đầy", "<",
    ]),
    qualifier(Kind::AtMost, false, &[
        "tối đa", "nhiều nhất", "không quá", "không vượt quá", "không hơn", "không nhiều hơn",
        "không cao hơn", "không lớn hơn", "≤",
    ]),
    qualifier(Kind::About, false, &[
        "khoảng", "vào khoảng", "chừng", "khoảng chừng", "độ", "khoảng độ", "độ khoảng",
        "độ chừng", "tầm", "tầm khoảng", "ước", "ước đạt", "ước thực hiện", "ước tính", "ước chừng", "ước khoảng",
        "ước lượng", "áng chừng", "phỏng chừng", "cỡ", "cỡ khoảng", "đâu khoảng",
        "xấp xỉ", "xêm xêm", "tròm trèm", "trên dưới", "loanh quanh", "dao động quanh", "~", "≈",
    ]),
    qualifier(Kind::Almost, false, &[
        "gần", "gần như", "gần tới", "gần đến", "gần bằng", "gần đạt", "ngót", "ngót nghét", "sát",
        "suýt", "suýt soát", "hầu như", "ngấp nghé", "mấp mé", "non", "sắp đạt",
    ]),
    qualifier(Kind::Exact, false, &[
        "đúng", "tròn", "cả", "đủ", "tất cả", "toàn bộ", "tổng cộng", "cả thảy", "vừa đúng", "=",
    ]),
];

const AFTER: &[Qualifier] = &[
    qualifier(Kind::AtLeast, false, &["trở lên", "hoặc hơn", "hoặc nhiều hơn", "+"]),
    qualifier(Kind::AtLeast, true, &["có lẻ", "có dư"]),
    qualifier(Kind::AtMost, false, &["trở xuống", "đổ lại", "là cùng", "hoặc ít hơn"]),
    qualifier(Kind::About, false, &["gì đó"]),
];

#[rustfmt::skip]
const ENDING: &[Qualifier] = &[
    qualifier(Kind::AtLeast, false, &[
        "là ít nhất", "là tối thiểu", "và hơn thế", "và hơn thế nữa", "hoặc hơn thế",
    ]),
    qualifier(Kind::AtMost, false, &["là tối đa"]),
];

const QUANTITIES: QuantityWords = QuantityWords {
    before: BEFORE,
    after: AFTER,
    ending: ENDING,
    copulas: &["là"],
    disowning: &["không phải", "chẳng phải", "chưa phải"],
    reaching: &["lên đến", "lên tới"],
    raising: &["tăng", "nâng", "đưa", "vọt", "tổng", "giảm"],
    comparatives: &["cao hơn", "nhiều hơn", "lớn hơn", "thấp hơn", "ít hơn", "nhỏ hơn"],
    comparing: &["so", "trước", "ngoái", "kỳ"],
    negations: &["không", "chưa", "chẳng", "chả"],
    minus: &["âm"],
    fillers: &["đạt", "chiếm", "có", "là", "được", "số", "tổng", "tổng số", "tỷ lệ", "với"],
    ranges: &[("từ", &["đến", "tới", "cho đến", "cho tới", "-"]), ("giữa", &["và"])],
    between: &["-", "đến", "tới", "hoặc", "hay"],
    alternatives: &["hoặc", "hay"],
    unfinished: &["hoặc", "và", "với", "cùng", "từ", "giữa"],
    changes: &[
        ("cao hơn", true),
        ("nhiều hơn", true),
        ("lớn hơn", true),
        ("tăng hơn", true),
        ("tăng", true),
        ("tăng thêm", true),
        ("thấp hơn", false),
        ("ít hơn", false),
        ("nhỏ hơn", false),
        ("giảm", false),
        ("giảm bớt", false),
    ],
    levels: &["lên", "lên đến", "lên tới", "đến", "còn", "xuống", "xuống còn", "thành", "từ"],
    vague: &[
        "hàng chục",
        "hàng trăm",
        "hàng nghìn",
        "hàng ngàn",
        "hàng vạn",
        "hàng triệu",
        "hàng tỷ",
        "vài",
        "nhiều",
        "một số",
        "hầu hết",
        "phần lớn",
        "cơ bản",
        "đa số",
    ],
    hedges: &[
        "khoảng",
        "ước",
        "chừng",
        "xấp xỉ",
        "trở lên",
        "trở xuống",
        "hoặc hơn",
        "đổ lại",
        "trên dưới",
        "là ít nhất",
        "là tối thiểu",
        "là tối đa",
        "là nhiều nhất",
        "và hơn thế",
        "làm tròn",
    ],
    half: &["rưỡi"],
    links: &[],
    compounds: &[
        "giám sát",
        "kiểm sát",
        "khảo sát",
        "cảnh sát",
        "sâu sát",
        "tốc độ",
        "mức độ",
        "nhiệt độ",
        "chế độ",
        "tiến độ",
        "trình độ",
        "thái độ",
        "mật độ",
        "quy ước",
        "công ước",
        "kể cả",
        "cấp trên",
        "cấp dưới",
        "bên trên",
        "đầy đủ",
        "sơ bộ",
        "ghi âm",
        "thu âm",
        "phát âm",
        "nước non",
        "đẻ non",
        "sinh non",
    ],
    prepositions: &["trên", "dưới", "gần", "quá"],
    wholes: &["trên"],
    places: &[
        "tuyến",
        "đường",
        "trục",
        "địa bàn",
        "trường",
        "xã",
        "phường",
        "thôn",
        "huyện",
        "tỉnh",
        "khu",
        "sông",
        "cầu",
    ],
    verbs: &[
        "đạt", "chiếm", "có", "gồm", "là", "hành", "chức", "lập", "tra", "hiện", "phạt", "nạp",
        "được", "tại", "với", "cho",
    ],
    repairs_decimals: true,
};

const SCALES: ScaleWords = ScaleWords {
    factors: &[("trăm", 100), ("chục", 10)],
    typed: TYPED,
    before_currency: &[],
    short_million: &[],
    digits: &[
        "một", "mốt", "hai", "ba", "bốn", "tư", "năm", "lăm", "sáu", "bảy", "tám", "chín", "mười",
    ],
    digits_go_on: false,
};

const TYPED: &[(&str, Magnitude, &str)] = &[
    ("tr", scaled(Scale::Million), "triệu"),
    ("trieu", scaled(Scale::Million), "triệu"),
    ("nghin", scaled(Scale::Thousand), "nghìn"),
    ("k", scaled(Scale::Thousand), "nghìn"),
    ("ty", scaled(Scale::Billion), "tỷ"),
    ("nghin ty", scaled(Scale::Trillion), "nghìn tỷ"),
    ("tram", factor(100), "trăm"),
    ("chuc", factor(10), "chục"),
    ("thousand", scaled(Scale::Thousand), "nghìn"),
    ("million", scaled(Scale::Million), "triệu"),
    ("billion", scaled(Scale::Billion), "tỷ"),
    ("trillion", scaled(Scale::Trillion), "nghìn tỷ"),
    ("hundred", factor(100), "trăm"),
];

const PROSE: ProseWords = ProseWords {
    labels: LABELS,
    months: &[],
    ordinals: &[],
    targets: &["phấn đấu"],
    goals: &[
        "mục tiêu",
        "mục tiêu đạt",
        "chỉ tiêu giao",
        "chỉ tiêu được giao",
        "chỉ tiêu là",
        "kế hoạch là",
        "kế hoạch giao",
        "dự báo",
        "dự báo có",
        "dự báo đạt",
        "dự kiến",
        "dự kiến có",
        "dự kiến đạt",
    ],
    goal_links: &["là", "năm", "đến", "khoảng", "ít", "nhất", "tối", "thiểu", "trên", "hơn"],
    attained: &["vượt", "đạt", "so với", "hoàn thành", "bằng", "hơn", "dưới", "quá", "kém"],
    compared: &["so với", "so cùng kỳ"],
    falls: &["giảm", "thấp hơn", "ít hơn", "sụt", "hụt", "âm ", "lỗ "],
    vague: VAGUE,
    vague_verbs: &[
        "đạt",
        "có",
        "gồm",
        "ban hành",
        "tổ chức",
        "thành lập",
        "kiểm tra",
        "phát hiện",
        "xử phạt",
        "kết nạp",
    ],
    vague_links: &["các", "số", "những"],
};

#[rustfmt::skip]
const RATES: RateWords = RateWords {
    each: &["mỗi", "cho mỗi", "trên mỗi", "tính trên mỗi", "một đầu"],
    each_of: &[],
    places: &[
        "nơi", "xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tỉnh", "thôn",
        "địa phương", "đơn vị", "đặc khu",
    ],
    averages: &["bình quân", "tính bình quân"],
    vague_averages: &["trung bình", "tính trung bình"],
    ranks: &["loại", "hạng", "bậc", "sinh", "lực", "hộ", "sống", "khá"],
    behind: &[
        "đầu người", "trên đầu người", "theo đầu người", "trên người", "một người", "một hộ",
    ],
    one: &["một", "1"],
    times: &[
        ("năm", 366), ("nhiệm kỳ", 1830), ("quý", 92), ("tháng", 31), ("tuần", 7), ("ngày", 1),
        ("giờ", 1),
    ],
    adverbs: &[
        ("hằng năm", 366), ("hàng năm", 366), ("hằng quý", 92), ("hàng quý", 92),
        ("hằng tháng", 31), ("hàng tháng", 31), ("hằng tuần", 7), ("hàng tuần", 7),
        ("hằng ngày", 1), ("hàng ngày", 1),
    ],
};

#[rustfmt::skip]
const LABELS: &[&str] = &[
    "ngày", "sáng", "chiều", "tối", "trưa", "tháng", "quý", "năm", "thứ", "khóa", "hạng", "kỳ",
    "điều", "khoản", "mục", "chương", "số", "nq", "ct", "qđ", "kl", "đường", "thôn", "tầng",
    "quận", "lộ", "phố", "khu", "ngõ", "trang", "hình", "bảng", "phần", "km", "lúc", "top",
    "covid", "tổ", "tờ", "phường", "đội",
];

const VAGUE: &[Family] = &[
    family(
        "àng ",
        &[
            "hàng chục",
            "hàng trăm",
            "hàng nghìn",
            "hàng ngàn",
            "hàng vạn",
            "hàng triệu",
            "hàng tỷ",
            "hàng tỉ",
        ],
    ),
    family("ài ", &["vài chục", "vài trăm", "vài nghìn", "vài ngàn"]),
    family("ầu hết", &["hầu hết"]),
    family("hần lớn", &["phần lớn"]),
    family("a số", &["đa số"]),
    weak("hiều ", &["nhiều"]),
    weak("ột ", &["một số", "một vài"]),
    weak("ài ", &["vài"]),
];

#[rustfmt::skip]
const ANYWHERE: Anywhere = Anywhere {
    magnitudes: &[
        "chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "mươi", "rưỡi", "rưởi",
        "ruỡi", "nghin", "trieu", "ruoi", "muoi",
    ],
    near: &[
        "tr", "trd", "trđ", "ng", "ngh", "ngđ", "kđ", "ty", "ti", "tí", "tì", "tị", "tỵ", "tỳ",
        "tý", "tỹ", "tĩ", "mười", "tỷđ", "tyd", "uc", "ức", "ngan", "van", "tram", "chuc", "tá", "mấy",
        "phẩy",
    ],
    others: &[
        (&["triều"], &["đại", "vua", "đình"]),
        (&["ti"], &["vi"]),
        (&["tỳ", "tì"], &["kheo", "khưu", "hưu"]),
        (&["tị", "tỵ"], &["nạn"]),
        (&["điệu"], &["múa", "hát", "nhảy", "hò", "lý", "dân"]),
        (&["phần"], &["trăm"]),
    ],
    scale_compounds: &[
        (&["tỷ", "tỉ"], &["lệ", "số", "trọng", "giá", "suất", "phú", "dụ", "mỉ"]),
        (&["triệu"], &["phú", "chứng"]),
        (&["vạn"], &["niên", "thọ"]),
    ],
    slips: &["triệu", "nghìn"],
    no_slips: &["triệt", "triện", "triển", "nhìn", "nghĩa", "nghị", "nghi", "nghỉ", "trạm"],
    unit_slips: &["điệu"],
    parts: &["nửa"],
    bare_factors: &["trăm", "chục", "tram", "chuc"],
    fractions: &["phần"],
    zeros: &["lẻ", "linh"],
    joins: &["và"],
    percents: &[(&["phần"], &["trăm"])],
    digit_units: &["năm"],
    currencies_behind: &["đồng", "đ"],
    documents: &[
        "chỉ thị", "nghị quyết", "quyết định", "kết luận", "quy định", "hướng dẫn", "đề án",
        "kế hoạch", "thông báo", "luật", "nghị định", "đường tỉnh", "đường huyện", "tỉnh lộ", "quốc lộ", "công văn", "thông tư", "chương trình",
    ],
    counters: &["bình luận", "lượt xem", "lượt thích"],
    counters_before: &["xem", "thích", "đọc", "cập"],
    spans_before: &["trong", "sau", "qua", "suốt", "kết"],
    spans: &["năm", "tháng", "ngày", "tuần", "quý"],
    spans_after: &["qua", "nay", "liền"],
    hours: &["giờ", "h"],
    hour_marks: &["g", "h"],
    date_labels: &["ngày", "tháng", "quý"],
    label_verbs: &["điều"],
    totals: &["tổng số"],
    counted: &["số", "tổng"],
    ages: &["tuổi"],
    bare_slips: &["trieu", "nghin"],
    marked_slips: &["tram"],
    money_slips: &["trieu", "nghin"],
    ..Anywhere::NONE
};
