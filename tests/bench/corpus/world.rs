//! The country in which the bulletins happen: places, indicators, topics, bodies and directives,
//! all of them invented.
//!
//! Each province has twelve places that last and one that was replaced by another when 2022 began,
//! so that dates of validity, successors and inherited figures are part of what is measured.

use super::Chance;

/// Provinces of the country.
pub(crate) const PROVINCES: u32 = 30;
/// Places below each province: twelve that last, one that ended, and its successor.
const SLOTS: u32 = 14;
const LASTING: u32 = 12;

/// Written, and as part of an id.
type Word = (&'static str, &'static str);

const PROVINCE_FIRST: [Word; 6] = [
    ("Miền", "mien"),
    ("Xứ", "xu"),
    ("Cõi", "coi"),
    ("Dải", "dai"),
    ("Bến", "ben"),
    ("Ngàn", "ngan"),
];
const PROVINCE_SECOND: [Word; 5] = [
    ("Sao Khuê", "sao-khue"),
    ("Trăng Non", "trang-non"),
    ("Cầu Vồng", "cau-vong"),
    ("Mưa Ngâu", "mua-ngau"),
    ("Hoa Đăng", "hoa-dang"),
];
const PLACE_FIRST: [Word; 21] = [
    ("Mây", "may"),
    ("Lá", "la"),
    ("Gió", "gio"),
    ("Nắng", "nang"),
    ("Sương", "suong"),
    ("Khói", "khoi"),
    ("Diều", "dieu"),
    ("Sáo", "sao"),
    ("Trúc", "truc"),
    ("Quế", "que"),
    ("Chuồn", "chuon"),
    ("Thuyền", "thuyen"),
    ("Giếng", "gieng"),
    ("Nón", "non"),
    ("Vạc", "vac"),
    ("Cỏ", "co"),
    ("Đèn", "den"),
    ("Bướm", "buom"),
    ("Ngói", "ngoi"),
    ("Sóng", "song"),
    ("Lụa", "lua"),
];
const PLACE_SECOND: [Word; 20] = [
    ("Ngà", "nga"),
    ("Biếc", "biec"),
    ("Thơm", "thom"),
    ("Êm", "em"),
    ("Lặng", "lang"),
    ("Vắt", "vat"),
    ("Tím", "tim"),
    ("Ngọt", "ngot"),
    ("Nhẹ", "nhe"),
    ("Xanh", "xanh"),
    ("Vàng", "vang"),
    ("Hiền", "hien"),
    ("Nghiêng", "nghieng"),
    ("Mơ", "mo"),
    ("Tròn", "tron"),
    ("Sớm", "som"),
    ("Muộn", "muon"),
    ("Bạc", "bac"),
    ("Trong", "trong"),
    ("Khẽ", "khe"),
];
const KINDS: [&str; 4] = ["huyện", "thị xã", "quận", "đặc khu"];

/// A place below a province.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Location {
    /// The same for the same place, always.
    pub(crate) index: u32,
    pub(crate) kind: &'static str,
    pub(crate) name: String,
    pub(crate) slug: String,
    pub(crate) id: String,
    pub(crate) province: Province,
}

/// A province.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Province {
    pub(crate) name: String,
    pub(crate) id: String,
}

impl Location {
    fn at(index: u32) -> Self {
        // Neighbours shall not share a word, and 211 has no divisor in common with 420.
        let (name, slug) = joined(&PLACE_FIRST, &PLACE_SECOND, index * 211 % (PROVINCES * SLOTS));
        let province = Province::at(index / SLOTS);
        let id = format!("{}-{slug}", province.id);
        Self { index, kind: KINDS[index as usize % KINDS.len()], name, slug, id, province }
    }

    /// A place that is there in the year, and in those about it.
    pub(crate) fn any(chance: &mut Chance, year: u32) -> Self {
        let province = chance.below(PROVINCES);
        let slot = match chance.below(LASTING + 1) {
            LASTING if year < 2021 => LASTING,
            LASTING if year > 2022 => LASTING + 1,
            slot => slot % LASTING,
        };
        Self::at(province * SLOTS + slot)
    }

    /// `thị xã Mây Ngà, Xứ Trăng Non`
    pub(crate) fn full_name(&self) -> String {
        format!("{} {}, {}", self.kind, self.name, self.province.name)
    }

    fn entry(&self) -> String {
        let Self { id, slug, kind, name, province, .. } = self;
        let words =
            format!("  slug: {slug}\n  type: {kind}\n  level: 2\n  names: {{vi: \"{name}\"}}\n");
        format!("- id: {id}\n{words}  parent: [{{id: {}}}]\n{}", province.id, self.dates())
    }

    /// From when to when it is there, and what was before or comes after.
    fn dates(&self) -> String {
        match self.index % SLOTS {
            LASTING => {
                let next = Self::at(self.index + 1).id;
                format!(
                    "  valid: {{until: 2021-12-31}}\n  successors: [{{id: {next}, share: whole}}]\n"
                )
            }
            slot if slot > LASTING => {
                let last = Self::at(self.index - 1).id;
                format!(
                    "  valid: {{from: 2022-01-01}}\n  predecessors: [{{id: {last}, share: whole}}]\n"
                )
            }
            _ => String::new(),
        }
    }
}

impl Province {
    fn at(index: u32) -> Self {
        let (name, id) = joined(&PROVINCE_FIRST, &PROVINCE_SECOND, index);
        Self { name, id }
    }
}

fn joined(first: &[Word], second: &[Word], index: u32) -> (String, String) {
    let (front, back) =
        (first[index as usize / second.len()], second[index as usize % second.len()]);
    (format!("{} {}", front.0, back.0), format!("{}-{}", front.1, back.1))
}

/// The register of places.
pub(crate) fn localities() -> String {
    let country =
        "- id: dat-me\n  type: quốc gia\n  level: 0\n  names: {vi: \"Đất Mẹ\"}\n".to_owned();
    let provinces = (0..PROVINCES).map(|index| {
        let Province { name, id } = Province::at(index);
        format!("- id: {id}\n  type: tỉnh\n  level: 1\n  names: {{vi: \"{name}\"}}\n  parent: [{{id: dat-me}}]\n")
    });
    let places = (0..PROVINCES * SLOTS).map(|index| Location::at(index).entry());
    std::iter::once(country).chain(provinces).chain(places).collect()
}

/// What an indicator measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    /// Things that happened, in this unit.
    Flow(&'static str),
    /// Things that are there, in this unit.
    Stock(&'static str),
    /// Millions of đồng.
    Money,
    /// Tenths of a percent.
    Share,
}

/// What is counted: id, label in lower case, measure.
pub(crate) type Indicator = (&'static str, &'static str, Measure);

/// Flows first: see [`FLOWS`].
pub(crate) const INDICATORS: [Indicator; 24] = [
    ("luot-muon-sach", "số lượt mượn sách ở thư viện", Measure::Flow("lượt")),
    ("buoi-tuan-rung", "số buổi tuần rừng", Measure::Flow("buổi")),
    ("cay-trong-moi", "số cây bóng mát trồng mới", Measure::Flow("cây")),
    ("vu-hoa-giai", "số vụ việc hòa giải thành", Measure::Flow("vụ")),
    ("lop-day-nghe", "số lớp dạy nghề khai giảng", Measure::Flow("lớp")),
    ("ho-dau-noi", "số hộ đấu nối nước máy", Measure::Flow("hộ")),
    ("cau-duoc-sua", "số cây cầu được gia cố", Measure::Flow("cầu")),
    ("buoi-chieu-phim", "số buổi chiếu phim lưu động", Measure::Flow("buổi")),
    ("doan-tham-quan", "số đoàn học sinh thăm bảo tàng", Measure::Flow("đoàn")),
    ("ca-kham-mat", "số ca khám mắt tại trường", Measure::Flow("ca")),
    ("thuyen-dang-kiem", "số thuyền được đăng kiểm", Measure::Flow("thuyền")),
    ("mau-nuoc", "số mẫu nước được xét nghiệm", Measure::Flow("mẫu")),
    ("de-xuat-cai-tien", "số đề xuất cải tiến được áp dụng", Measure::Flow("đề xuất")),
    ("giai-thi-dau", "số trận đấu của giải phong trào", Measure::Flow("trận")),
    ("tu-sach", "số tủ sách cộng đồng", Measure::Stock("tủ sách")),
    ("doi-van-nghe", "số đội văn nghệ", Measure::Stock("đội")),
    ("tinh-nguyen-vien", "số tình nguyện viên", Measure::Stock("tình nguyện viên")),
    ("quy-hoc-bong", "số tiền quỹ học bổng nhận được", Measure::Money),
    ("phan-loai-rac", "tỷ lệ hộ phân loại rác", Measure::Share),
    ("den-duong-sang", "tỷ lệ đèn đường còn sáng", Measure::Share),
    ("tre-biet-boi", "tỷ lệ trẻ em biết bơi", Measure::Share),
    ("ho-chua-an-toan", "tỷ lệ hồ chứa được đánh giá an toàn", Measure::Share),
    ("xe-buyt-dung-gio", "tỷ lệ chuyến xe buýt đúng giờ", Measure::Share),
    ("truy-xuat-nguon-goc", "tỷ lệ nông sản truy xuất được nguồn gốc", Measure::Share),
];
/// So many indicators at the front of the list are flows of whole things.
pub(crate) const FLOWS: u32 = 14;
/// The indicator that has parts, and the part that bulletins tell.
pub(crate) const WITH_PARTS: u32 = 0;
pub(crate) const PART: &str = "tre-em";
const PARTS: &str = "  parts:
    - dimension: ban-doc
      members:
        - {id: tre-em, labels: {vi: Trẻ em}}
        - {id: nguoi-lon, labels: {vi: Người lớn}}
      complete: true
";
/// The share of which a mean is made; of the others the portal shows from where to where they
/// reach.
const WEIGHTED: &str = "tre-biet-boi";

/// The register of what is counted.
pub(crate) fn indicators() -> String {
    INDICATORS.iter().map(indicator).collect()
}

fn indicator((id, label, measure): &Indicator) -> String {
    let label = super::prose::capitalised(label);
    let rules = match measure {
        Measure::Flow(unit) => flow(id, unit),
        Measure::Stock(unit) => {
            format!("  measure: count\n  unit: {unit}\n  nature: stock\n  integer: true\n")
        }
        Measure::Money => {
            "  measure: amount\n  unit: VND\n  nature: flow\n  range: {min: 0}\n".to_owned()
        }
        Measure::Share => share(id),
    };
    format!("- id: {id}\n  labels: {{vi: \"{label}\"}}\n{rules}")
}

fn flow(id: &str, unit: &str) -> String {
    let parts = if id == INDICATORS[WITH_PARTS as usize].0 { PARTS } else { "" };
    let sums = "  aggregate: {locality: sum, time: sum}\n";
    format!("  measure: count\n  unit: {unit}\n  nature: flow\n  integer: true\n{sums}{parts}")
}

fn share(id: &str) -> String {
    let rule = if id == WEIGHTED { "{weighted-mean: tinh-nguyen-vien}" } else { "range" };
    let aggregate = format!("  aggregate: {{locality: {rule}}}\n");
    format!(
        "  measure: percent\n  nature: flow\n  range: {{min: 0, max: 100}}\n  decimals: 1\n{aggregate}"
    )
}

/// An entry of the registers of topics and bodies: id and label.
pub(crate) type Labelled = (&'static str, &'static str);

pub(crate) const TOPICS: [Labelled; 20] = [
    ("thu-vien", "Thư viện"),
    ("tuan-rung", "Tuần rừng"),
    ("nuoc-sach", "Nước sạch"),
    ("duong-lang", "Đường làng"),
    ("hoa-giai", "Hòa giải"),
    ("day-nghe", "Dạy nghề"),
    ("cho-phien", "Chợ phiên"),
    ("ben-thuyen", "Bến thuyền"),
    ("bao-tang", "Bảo tàng"),
    ("van-nghe-quan-chung", "Văn nghệ quần chúng"),
    ("the-thao-phong-trao", "Thể thao phong trào"),
    ("hoc-bong", "Học bổng"),
    ("rac-thai", "Rác thải"),
    ("chieu-sang", "Chiếu sáng"),
    ("xe-buyt", "Xe buýt"),
    ("ho-chua", "Hồ chứa"),
    ("nong-san", "Nông sản"),
    ("mat-hoc-duong", "Mắt học đường"),
    ("vuon-uom", "Vườn ươm"),
    ("truyen-thanh", "Truyền thanh"),
];

pub(crate) const BODIES: [Labelled; 10] = [
    ("hoi-dong-dan-cu", "Hội đồng Dân cư"),
    ("doan-khao-sat-luu-dong", "Đoàn khảo sát lưu động"),
    ("phong-tra-cuu", "Phòng Tra cứu"),
    ("vien-do-dac", "Viện Đo đạc"),
    ("ban-quan-ly-rung", "Ban quản lý rừng"),
    ("nha-van-hoa-trung-tam", "Nhà văn hóa trung tâm"),
    ("tram-thuy-van", "Trạm Thủy văn"),
    ("to-tham-dinh-doc-lap", "Tổ thẩm định độc lập"),
    ("quy-khuyen-tai", "Quỹ Khuyến tài"),
    ("lien-hiep-hop-tac-xa", "Liên hiệp hợp tác xã"),
];

/// The register of topics or of bodies.
pub(crate) fn labelled(entries: &[Labelled]) -> String {
    let entry = |(id, label): &Labelled| format!("- id: {id}\n  labels: {{vi: \"{label}\"}}\n");
    entries.iter().map(entry).collect()
}

pub(crate) const DIRECTIVES: [(&str, &str, &str); 6] = [
    ("03-ct-dm", "03-CT/ĐM", "Chỉ thị 03-CT/ĐM về mở cửa thư viện buổi tối"),
    ("11-nq-dm", "11-NQ/ĐM", "Nghị quyết 11-NQ/ĐM về nước sạch cho vùng xa"),
    ("24-kh-dm", "24-KH/ĐM", "Kế hoạch 24-KH/ĐM về trồng cây bóng mát"),
    ("37-kl-dm", "37-KL/ĐM", "Kết luận 37-KL/ĐM về an toàn bến thuyền"),
    ("45-hd-dm", "45-HD/ĐM", "Hướng dẫn 45-HD/ĐM về sổ theo dõi công việc"),
    ("58-ct-dm", "58-CT/ĐM", "Chỉ thị 58-CT/ĐM về đưa xe buýt đến trường học"),
];

/// The register of directives.
pub(crate) fn directives() -> String {
    let entry = |(id, number, label): &(&str, &str, &str)| {
        format!(
            "- id: {id}\n  number: {number}\n  labels: {{vi: \"{label}\"}}\n  date: 2016-05-20\n"
        )
    };
    DIRECTIVES.iter().map(entry).collect()
}
