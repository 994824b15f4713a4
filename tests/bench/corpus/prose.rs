//! Sentences about nothing in particular, as long and as varied as those of bulletins.

use super::Chance;

const OPENERS: [&str; 16] = [
    "Ghi nhận tại chỗ cho thấy",
    "Trước khi vào mùa mưa",
    "Như đã hẹn từ đợt trước",
    "Từ góc nhìn của bà con",
    "Sau một vòng khảo sát",
    "Với cách làm ấy",
    "Ở phần trao đổi",
    "Dẫu còn bỡ ngỡ",
    "Khi đối thoại với người dân",
    "Bên cạnh việc thường ngày",
    "Để công việc không dồn vào cuối năm",
    "Không chờ nhắc nhở",
    "Cùng thời gian này",
    "Qua sổ trực ban",
    "Xét về lâu dài",
    "Nhờ chuẩn bị sớm",
];

const SUBJECTS: [&str; 24] = [
    "thủ thư các điểm đọc",
    "tổ tuần rừng",
    "nhóm kỹ thuật viên trẻ",
    "người trông coi bến thuyền",
    "hợp tác xã vườn ươm",
    "các trưởng xóm",
    "thầy cô phụ trách phong trào",
    "đội sửa chữa cầu đường",
    "cán bộ trạm đo mưa",
    "câu lạc bộ đọc sách",
    "người lái xe buýt",
    "ban điều phối chợ phiên",
    "nhân viên đài truyền thanh",
    "tổ hòa giải",
    "bộ phận giữ sổ",
    "các bác thợ điện",
    "đại diện hộ nuôi ong",
    "nhóm phụ huynh",
    "người gác đập",
    "lớp học nghề mộc",
    "văn phòng giúp việc",
    "nhà vườn ven sông",
    "tình nguyện viên mùa hè",
    "phòng trưng bày hiện vật",
];

const VERBS: [&str; 20] = [
    "vừa hoàn thiện",
    "chủ động rà lại",
    "thẳng thắn nhận trách nhiệm về",
    "tổ chức ghi chép",
    "mạnh dạn thay đổi",
    "chưa quen với",
    "cử người kèm cặp để làm chủ",
    "đề ra cách đo lường",
    "phối hợp duy trì",
    "bàn kỹ về",
    "thu xếp kinh phí cho",
    "lắng nghe góp ý về",
    "xếp thứ tự ưu tiên cho",
    "kiên trì giải thích",
    "chia sẻ kinh nghiệm về",
    "niêm yết công khai",
    "nhờ chuyên gia xem giúp",
    "thử nghiệm trong phạm vi nhỏ",
    "mong sớm có hướng dẫn về",
    "giữ nguyên",
];

const OBJECTS: [&str; 24] = [
    "lịch mở cửa của phòng đọc",
    "sơ đồ các lối mòn trong rừng",
    "bảng chỉ dẫn ở bến",
    "quy ước dùng chung nguồn nước",
    "danh mục sách cho người cao tuổi",
    "sổ giao nhận dụng cụ",
    "nếp họp xóm vào tối đầu tháng",
    "cách phân công trực đêm",
    "đường dây báo đèn hỏng",
    "kho hạt giống của làng",
    "thời gian biểu của chuyến xe đầu ngày",
    "bộ tài liệu hướng dẫn bơi an toàn",
    "mái che của khu chợ",
    "biển báo trước khúc cua",
    "tuyến ống dẫn về cuối thôn",
    "phần việc của từng thành viên",
    "góc trưng bày nông cụ",
    "lớp tập huấn sơ cứu",
    "quy trình kiểm định phao cứu sinh",
    "mẫu phiếu lấy ý kiến",
    "bản đồ cây cổ thụ",
    "sân chơi cạnh nhà văn hóa",
    "tủ thuốc lưu động",
    "kế hoạch nạo vét lòng hồ",
];

const ENDINGS: [&str; 20] = [
    "mà không làm gián đoạn sinh hoạt của các gia đình",
    "ngay trong buổi sáng hôm đó",
    "theo đúng cam kết với cộng đồng",
    "để lớp trẻ có thể tiếp nối",
    "dù thời tiết chưa thuận",
    "trước sự chứng kiến của các bên",
    "trên tinh thần việc đâu gọn đó",
    "cho đến khi có phương án thay thế",
    "và báo lại trên loa vào cuối tuần",
    "bằng nguồn đóng góp tự nguyện",
    "thay cho lối làm cũ",
    "ở cả hai bờ sông",
    "cùng với các xóm lân cận",
    "rồi ghi vào sổ chung",
    "sau khi hỏi ý kiến người cao niên",
    "với phần việc rõ ràng cho từng người",
    "từ khâu nhỏ nhất",
    "trong điều kiện nhân lực còn mỏng",
    "để ai cũng tra cứu được",
    "vào những ngày nông nhàn",
];

pub(crate) const HEADINGS: [&str; 12] = [
    "Việc đã xong",
    "Chuyện kể từ cơ sở",
    "Chỗ còn vướng",
    "Lời người trong cuộc",
    "Cách làm đáng chú ý",
    "Hẹn với bà con",
    "Nhìn lại một chặng đường",
    "Những thay đổi nhỏ",
    "Nguồn lực ở đâu",
    "Ý kiến của đoàn",
    "Bài học rút ra",
    "Bước tiếp theo",
];

/// What stands before a number.
pub(crate) const SOURCES: [&str; 8] = [
    "Sổ tổng hợp ghi",
    "Theo báo cáo gửi đoàn",
    "Địa phương cho biết",
    "Bảng theo dõi cho thấy",
    "Kết quả đối chiếu xác nhận",
    "Người giữ sổ đọc trước cuộc họp rằng",
    "Văn bản kèm theo nêu",
    "Tài liệu phát tại chỗ nói rõ",
];

/// One sentence with its full stop.
pub(crate) fn sentence(chance: &mut Chance) -> String {
    let (subject, verb, object) =
        (chance.pick(&SUBJECTS), chance.pick(&VERBS), chance.pick(&OBJECTS));
    let ending = chance.pick(&ENDINGS);
    match chance.below(8) {
        0..3 => format!("{}, {subject} {verb} {object} {ending}.", chance.pick(&OPENERS)),
        3..5 => format!("{} {verb} {object} {ending}.", capitalised(subject)),
        5 => {
            let (other, thing) = (chance.pick(&VERBS), chance.pick(&OBJECTS));
            format!("{} {verb} {object}, đồng thời {other} {thing} {ending}.", capitalised(subject))
        }
        6 => format!("{}: **{object}** được {subject} nhắc đến trước tiên.", chance.pick(&OPENERS)),
        _ => {
            let (other, thing) = (chance.pick(&SUBJECTS), chance.pick(&OBJECTS));
            format!("Trong khi {subject} {verb} {object}, {other} lo *{thing}* {ending}.")
        }
    }
}

/// So many sentences.
pub(crate) fn paragraph(chance: &mut Chance, sentences: u32) -> String {
    (0..sentences).map(|_| sentence(chance)).collect::<Vec<_>>().join(" ")
}

/// What a table row, a caption or a title is about.
pub(crate) fn object(chance: &mut Chance) -> &'static str {
    chance.pick(&OBJECTS)
}

/// Who is seen in a picture.
pub(crate) fn subject(chance: &mut Chance) -> &'static str {
    chance.pick(&SUBJECTS)
}

/// With a capital first letter.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
