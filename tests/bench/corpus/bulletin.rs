//! One bulletin: its head, which others may ask for, and its text.

use super::prose::{self, capitalised, paragraph, sentence};
use super::time::Day;
use super::truth::{self, Fact, Kind};
use super::world::{BODIES, DIRECTIVES, Labelled, Location, TOPICS};
use super::{Chance, PICTURES};

/// The days on which bulletins appear begin with 2018; those that correct another one come up to 40
/// days after these.
const DAYS: u32 = 2880;
/// Of so many bulletins one gets a number wrong, and the next one corrects it.
const MISTAKE_EVERY: u32 = 40;

const KINDS: [&str; 4] = ["inspection", "review", "conference", "notice"];
const AUTHORS: [&str; 12] = [
    "Tre Non",
    "Bút Chì",
    "Lúa Sớm",
    "Chim Khách",
    "Hạt Sạn",
    "Bờ Rào",
    "Ban biên tập",
    "Cánh Cam",
    "Nhà Lá",
    "Sổ Tay",
    "Ngọn Đèn",
    "Dế Than",
];

/// What others may know of a bulletin.
#[derive(Debug, Clone)]
pub(crate) struct Head {
    index: u32,
    days: u32,
    day: Day,
    place: Location,
    /// The name of its file.
    id: String,
}

impl Head {
    pub(crate) fn of(index: u32) -> Self {
        let mut chance = Chance::of("head", index);
        let (days, place) = if corrects(index) {
            let wrong = Self::of(index - 1);
            (wrong.days + chance.between(10, 40), wrong.place)
        } else {
            let days = chance.below(DAYS);
            (days, Location::any(&mut chance, Day::after_start(days).month.year()))
        };
        let day = Day::after_start(days);
        let id = format!("{}-{}-{index:05}", day.key(), place.slug);
        Self { index, days, day, place, id }
    }

    /// Its path from `content/articles/`.
    fn path(&self) -> String {
        format!("{}/{}.md", self.day.month.year(), self.id)
    }

    fn facts(&self) -> Vec<Fact> {
        let mut facts = truth::facts(self.index, self.place.index, self.day.month);
        if let Some(first) = self.first_fact() {
            facts.retain(|fact| fact.indicator != first.indicator);
            facts.insert(0, first);
        }
        facts
    }

    /// The number that is wrong, or put right.
    fn first_fact(&self) -> Option<Fact> {
        if corrects(self.index) {
            let wrong = Self::of(self.index - 1).first_fact()?;
            return Some(Fact { kind: Kind::Exact, ..wrong });
        }
        let wrong = corrects(self.index + 1);
        wrong.then(|| truth::mistake(self.index, self.place.index, self.day.month))
    }
}

fn corrects(index: u32) -> bool {
    index % MISTAKE_EVERY == MISTAKE_EVERY - 1
}

/// The path of a bulletin from the site's folder, and its text.
pub(crate) fn file(index: u32) -> (String, String) {
    let head = Head::of(index);
    let mut chance = Chance::of("text", index);
    let author = chance.pick(&AUTHORS);
    let facts = head.facts();
    let front = front_matter(&mut chance, &head, author, &facts);
    let body = body(&mut chance, &head, author, &facts);
    (format!("content/articles/{}", head.path()), format!("---\n{front}---\n\n{body}"))
}

fn front_matter(chance: &mut Chance, head: &Head, author: &str, facts: &[Fact]) -> String {
    let Head { day, place, .. } = head;
    let mut lines = vec![
        format!("title: \"{} tại {}\"", capitalised(prose::object(chance)), place.full_name()),
        format!("date: {} {:02}:{:02}", day.key(), chance.between(6, 20), chance.below(60)),
        format!("kind: {}", chance.pick(&KINDS)),
        format!("locality: {}", place.id),
        format!("summary: \"{}\"", paragraph(chance, 2).replace('*', "")),
        format!("authors: [\"{author}\"]"),
        format!("topics: [{}]", ids(chance, &TOPICS, 3)),
        format!(
            "bodies: {{inspecting: [{}], reporting: [{}]}}",
            ids(chance, &BODIES, 2),
            ids(chance, &BODIES, 1)
        ),
    ];
    if chance.percent(40) {
        lines.push(format!("directives: [{}]", chance.pick(&DIRECTIVES).0));
    }
    if chance.percent(25) {
        let (picture, shown) = (chance.below(PICTURES), prose::object(chance));
        lines.push(format!(
            "image: {{src: /media/anh-{picture}.png, alt: \"{shown}\", credit: \"{author}\"}}"
        ));
    }
    if chance.percent(20) && head.index > 0 {
        lines.push(format!("related: [{}]", Head::of(chance.below(head.index)).id));
    }
    lines.push(statistics(head, facts));
    lines.join("\n")
}

/// Up to so many different ids.
fn ids(chance: &mut Chance, entries: &[Labelled], most: u32) -> String {
    let count = chance.between(1, most);
    let all = u32::try_from(entries.len()).unwrap_or_default();
    chance
        .sample(all, count)
        .iter()
        .map(|index| entries[*index as usize].0)
        .collect::<Vec<_>>()
        .join(", ")
}

fn statistics(head: &Head, facts: &[Fact]) -> String {
    let entry = |fact: &Fact| match fact.kind {
        Kind::Exact => {
            fact.entry()
                + &format!(
                    "    status: corrected\n    corrects: {}#1\n",
                    Head::of(head.index - 1).id
                )
        }
        _ => fact.entry(),
    };
    let entries: String = facts.iter().map(entry).collect();
    format!("statistics:\n{entries}{}", correction(head, facts).unwrap_or_default())
}

/// What a bulletin says of the number that it puts right.
fn correction(head: &Head, facts: &[Fact]) -> Option<String> {
    let fact = facts.iter().find(|fact| fact.kind == Kind::Exact)?;
    let what = format!("what: \"Đính chính {}\", why: \"Gõ nhầm.\"", fact.quote());
    Some(format!(
        "corrections:\n  - {{date: {}, kind: correction, severity: minor, {what}}}\n",
        head.day.key()
    ))
}

fn body(chance: &mut Chance, head: &Head, author: &str, facts: &[Fact]) -> String {
    let (early, late) = facts.split_at(facts.len() / 2);
    let mut headings =
        chance.sample(12, 3).into_iter().map(|index| prose::HEADINGS[index as usize]);
    let mut heading = || format!("## {}", headings.next().unwrap_or_default());
    let mut blocks = vec![opening(chance, head), picture(chance, head, author)];
    blocks.push(heading());
    blocks.push(paragraph(chance, 3));
    blocks.push(format!("{} {}", told(chance, early), sentence(chance)));
    blocks.push(list(chance));
    blocks.push(heading());
    blocks.push(paragraph(chance, 2));
    blocks.push(links(chance, head));
    if chance.percent(20) {
        blocks.push(table(chance));
    }
    blocks.push(paragraph(chance, 3));
    blocks.push(heading());
    blocks.push(format!("{} {}", sentence(chance), told(chance, late)));
    blocks.push(paragraph(chance, 2));
    blocks.join("\n\n") + "\n"
}

fn opening(chance: &mut Chance, head: &Head) -> String {
    let Head { day, place, .. } = head;
    let (body, topic) = (chance.pick(&BODIES), chance.pick(&TOPICS));
    format!(
        "Ngày {}, [{}](body:{}) đến {} {} để xem xét [{}](topic:{}). {}",
        day.words(),
        body.1,
        body.0,
        place.kind,
        place.name,
        topic.1.to_lowercase(),
        topic.0,
        paragraph(chance, 2)
    )
}

fn picture(chance: &mut Chance, head: &Head, author: &str) -> String {
    let (number, shown) = (chance.below(PICTURES), capitalised(prose::subject(chance)));
    let alt = format!("{shown} ở {}", head.place.name);
    let caption = format!("*{shown} trong ngày làm việc. Ảnh: {author}*");
    format!("![{alt}](/media/anh-{number}.png \"{alt}\")\n\n{caption}")
}

/// A sentence for each statistic.
fn told(chance: &mut Chance, facts: &[Fact]) -> String {
    let told = |fact: &Fact| format!("{}, {}.", chance.pick(&prose::SOURCES), fact.quote());
    facts.iter().map(told).collect::<Vec<_>>().join(" ")
}

fn list(chance: &mut Chance) -> String {
    let items = chance.between(3, 5);
    (0..items).map(|_| format!("- {}", sentence(chance))).collect::<Vec<_>>().join("\n")
}

fn links(chance: &mut Chance, head: &Head) -> String {
    let Location { id, name, .. } = &head.place;
    let other = match head.index {
        0 => String::new(),
        index => {
            let other = Head::of(if corrects(index) { index - 1 } else { chance.below(index) });
            format!(", [bản tin về {}](../{})", other.place.name, other.path())
        }
    };
    let number = chance.between(1, 900);
    format!(
        "Bạn đọc có thể tìm hiểu thêm ở [trang của {name}](locality:{id}){other} và trong [công văn của đoàn]\
         (https://luu-tru.example/cong-van/{number}). {}",
        sentence(chance)
    )
}

fn table(chance: &mut Chance) -> String {
    let rows = chance.between(3, 6);
    let row = |chance: &mut Chance| {
        let remark = chance.pick(&["Giữ nguyên", "Cần thêm người", "Đã khác trước", "Chờ mùa khô"]);
        let (before, now) = (chance.between(2, 90), chance.between(2, 90));
        format!("\n| {} | {before} | {now} | {remark} |", capitalised(prose::object(chance)))
    };
    let head =
        "| Phần việc | Điểm đợt trước | Điểm đợt này | Nhận xét |\n| --- | ---: | ---: | --- |";
    (0..rows).fold(head.to_owned(), |table, _| table + &row(chance))
}
