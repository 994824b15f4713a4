//! Words and forms of Vietnamese.

use crate::bulletin::quantity::{Scale, UnitKind};
use crate::language::lexicon::Piece::{Day, End, Month, Number, Start, Text, Year};
use crate::language::lexicon::{
    Dates, Lexicon, Link, Marks, NameOrder, Periods, PlaceWords, Quantities, Unit, place, same,
    unit,
};
use crate::language::places::TYPES;

pub(super) static LEXICON: Lexicon = Lexicon {
    marks: Marks { group: '.', decimal: ',', percent: "%" },
    quantities: Quantities {
        more_than: "hơn",
        more_than_percent: "trên",
        at_least: "ít nhất",
        under: "dưới",
        at_most: "tối đa",
        about: "khoảng",
        almost: "gần",
        range: ["từ ", " đến "],
        open_range: ["từ ", " đến "],
        singular_below: 0,
        scales: &[
            (Scale::Thousand, same("nghìn")),
            (Scale::TenThousand, same("vạn")),
            (Scale::Million, same("triệu")),
            (Scale::Billion, same("tỷ")),
            (Scale::Trillion, same("nghìn tỷ")),
        ],
        known_parts: "riêng phần đã biết:",
        points: same("điểm %"),
        currencies: &[("VND", same("đồng"))],
    },
    dates: Dates {
        weekdays: ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"],
        months: MONTHS,
        short_months: MONTHS,
        behind_weekday: ", ",
        before_time: " ",
        day: &[Day(2), Text("/"), Month(2), Text("/"), Year(4)],
        short_day: &[Day(2), Text("/"), Month(2), Text("/"), Year(4)],
        month: &[Text("tháng "), Month(2), Text("/"), Year(4)],
        short_month: &[Month(2), Text("/"), Year(4)],
    },
    periods: Periods {
        year: &[Text("năm "), Year(1)],
        halves: [&[Text("6 tháng đầu năm "), Year(1)], &[Text("6 tháng cuối năm "), Year(1)]],
        quarter: &[Text("quý "), Number, Text("/"), Year(1)],
        month: &[Text("tháng "), Month(1), Text("/"), Year(1)],
        day: &[Text("ngày "), Day(2), Text("/"), Month(2), Text("/"), Year(4)],
        first_months: &[Number, Text(" tháng đầu năm "), Year(1)],
        end_month: &[Text("tháng "), Month(1), Text("/"), Year(1)],
        stretch: &[Text("từ "), Start, Text(" đến "), End],
        whole_stretch: &[Text("từ "), Start, Text(" đến hết "), End],
        whole_years: &[Text("từ "), Start, Text(" đến hết năm "), End],
        still: &["nay", "hiện nay", "bây giờ"],
    },
    link: Link::NONE,
    name_order: NameOrder::First,
    places: PLACES,
    mixed_by_level: false,
    scales: SCALES,
    measures: MEASURES,
    nouns: NOUNS,
};

/// Months have numbers and no names.
#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "tháng 1", "tháng 2", "tháng 3", "tháng 4", "tháng 5", "tháng 6", "tháng 7", "tháng 8", "tháng 9", "tháng 10",
    "tháng 11", "tháng 12",
];

/// Words of scales, to be read.
const SCALES: &[(&str, Scale)] = &[
    ("nghìn", Scale::Thousand),
    ("ngàn", Scale::Thousand),
    ("vạn", Scale::TenThousand),
    ("triệu", Scale::Million),
    ("tỷ", Scale::Billion),
    ("tỉ", Scale::Billion),
    ("nghìn tỷ", Scale::Trillion),
    ("nghìn tỉ", Scale::Trillion),
    ("ngàn tỷ", Scale::Trillion),
    ("ngàn tỉ", Scale::Trillion),
];

/// Words of measures and currencies.
#[rustfmt::skip]
const MEASURES: &[Unit] = &[
    unit(UnitKind::Percent, "%", &["phần trăm"]),
    unit(UnitKind::Percent, "điểm %", &["điểm %", "điểm phần trăm"]),
    unit(UnitKind::Rate, "‰", &["phần nghìn", "phần ngàn"]),
    unit(UnitKind::Money, "VND", &["đồng", "đ", "vnđ"]),
    unit(UnitKind::Money, "USD", &["đô la", "đô la mỹ"]),
    unit(UnitKind::Money, "GBP", &["bảng anh"]),
    unit(UnitKind::Area, "ha", &["hecta", "héc ta"]),
    unit(UnitKind::Area, "m2", &["mét vuông"]),
    unit(UnitKind::Volume, "m3", &["mét khối"]),
    unit(UnitKind::Volume, "lít", &["lít"]),
    unit(UnitKind::Mass, "kg", &["kilôgam"]),
    unit(UnitKind::Mass, "g", &["gam"]),
    unit(UnitKind::Mass, "tạ", &["tạ"]),
    unit(UnitKind::Mass, "tấn", &["tấn"]),
    unit(UnitKind::Length, "km", &["kilomet", "ki lô mét"]),
    unit(UnitKind::Length, "m", &["mét"]),
];

/// Durations, and counted nouns of bulletins, a seed: any other noun is a count as well, only less
/// certainly.
#[rustfmt::skip]
const NOUNS: &[Unit] = &[
    unit(UnitKind::Duration, "", &[
        "năm", "tháng", "tuần", "ngày", "giờ", "phút", "giây", "quý", "ngày làm việc",
    ]),
    unit(UnitKind::Count, "", &[
        "tổ chức cơ sở đảng", "tổ chức đảng", "tccsđ", "đảng bộ", "chi bộ", "chi hội",
        "chi đoàn", "đảng viên", "đồng chí", "cấp ủy viên", "cấp ủy", "cán bộ", "đoàn viên",
        "hội viên", "quần chúng", "người", "lao động", "hộ", "hộ dân", "hộ gia đình", "lượt",
        "lượt người", "lượt khách", "cuộc", "cuộc kiểm tra", "đoàn", "đoàn kiểm tra", "tổ",
        "đợt", "buổi", "lớp", "hội nghị", "văn bản", "đơn", "đơn thư", "vụ", "vụ việc", "vụ án",
        "trường hợp", "đối tượng", "cơ sở", "doanh nghiệp", "đơn vị", "mô hình", "câu lạc bộ",
        "công trình", "tập thể", "cá nhân", "giấy khen", "bằng khen", "mẫu", "sản phẩm", "phòng",
        "xe", "cây", "con", "cá thể", "lần", "ý kiến", "hồ sơ", "học sinh", "trường", "xã",
        "phường", "thôn", "trẻ em", "chuyên đề", "nghị quyết", "quyết định", "kiến nghị",
        "khuyết điểm", "vi phạm", "phương tiện", "dự án", "địa phương", "huyện", "tỉnh", "quận",
        "nhiệm vụ", "chỉ tiêu", "tin", "bài", "phiếu", "điểm", "nhà", "căn", "bản", "quyển",
        "tiêu chí", "nội dung", "thí sinh", "giáo viên",
    ]),
];

/// In the order of the table of types.
#[rustfmt::skip]
const PLACES: [PlaceWords; TYPES.len()] = [
    place("quốc gia", "quốc gia", &["quốc gia"], &["nước"]),
    place("tỉnh", "tỉnh", &["tỉnh"], &["tỉnh", "t."]),
    place("thành phố", "thành phố", &["thành phố TW", "thành phố trực thuộc trung ương"], &["thành phố", "tp", "tp."]),
    place("quận", "quận", &["quận"], &["quận", "q."]),
    place("huyện", "huyện", &["huyện"], &["huyện", "h."]),
    place("thị xã", "thị xã", &["thị xã"], &["thị xã", "tx", "tx."]),
    place("thành phố", "thành phố", &["thành phố thuộc tỉnh"], &["thành phố", "tp", "tp."]),
    place("xã", "xã", &["xã"], &["xã", "x."]),
    place("phường", "phường", &["phường"], &["phường", "p."]),
    place("thị trấn", "thị trấn", &["thị trấn"], &["thị trấn", "tt", "tt."]),
    place("đặc khu", "đặc khu", &["đặc khu"], &["đặc khu"]),
];
