//! The words around a number, by language (STATISTICS "Qualifiers"). Lower case, folded.

use std::sync::LazyLock;

use super::lexer::Token;
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::Kind;

/// Words that say how a number is meant.
pub(super) struct Qualifier {
    /// The ways to say it.
    pub phrases: &'static [&'static str],
    /// Kind of quantity that it makes.
    pub kind: Kind,
    /// True if the number itself is left out.
    pub strict: bool,
}

const fn qualifier(kind: Kind, strict: bool, phrases: &'static [&'static str]) -> Qualifier {
    Qualifier { phrases, kind, strict }
}

const BEFORE_VI: &[Qualifier] = &[
    qualifier(
        Kind::AtLeast,
        true,
        &["trên", "hơn", "quá", "vượt", "vượt trên", "vượt quá", "vượt hơn", ">"],
    ),
    qualifier(Kind::AtLeast, false, &["ít nhất", "tối thiểu", "không dưới", "không ít hơn", "≥"]),
    qualifier(
        Kind::AtMost,
        true,
        &["dưới", "chưa đến", "chưa tới", "chưa đầy", "không đến", "không tới", "<"],
    ),
    qualifier(
        Kind::AtMost,
        false,
        &["tối đa", "nhiều nhất", "không quá", "không vượt quá", "không hơn", "≤"],
    ),
    qualifier(
        Kind::About,
        false,
        &[
            "khoảng",
            "vào khoảng",
            "chừng",
            "khoảng chừng",
            "độ",
            "tầm",
            "ước",
            "ước đạt",
            "ước tính",
            "ước chừng",
            "xấp xỉ",
            "trên dưới",
            "~",
            "≈",
        ],
    ),
    qualifier(Kind::Almost, false, &["gần", "ngót", "sát", "suýt soát", "gần đạt"]),
    qualifier(
        Kind::Exact,
        false,
        &["đúng", "tròn", "cả", "đủ", "tất cả", "toàn bộ", "tổng cộng", "cả thảy", "vừa đúng", "="],
    ),
];

const BEFORE_EN: &[Qualifier] = &[
    qualifier(
        Kind::AtLeast,
        true,
        &[
            "more than",
            "over",
            "above",
            "exceeding",
            "in excess of",
            "greater than",
            "well over",
            "just over",
            ">",
        ],
    ),
    qualifier(
        Kind::AtLeast,
        false,
        &[
            "at least",
            "no fewer than",
            "not fewer than",
            "no less than",
            "not less than",
            "a minimum of",
            "minimum of",
            "≥",
        ],
    ),
    qualifier(Kind::AtMost, true, &["under", "below", "fewer than", "less than", "<"]),
    qualifier(
        Kind::AtMost,
        false,
        &["at most", "up to", "no more than", "not more than", "a maximum of", "maximum of", "≤"],
    ),
    qualifier(
        Kind::About,
        false,
        &[
            "about",
            "around",
            "some",
            "roughly",
            "approximately",
            "an estimated",
            "estimated",
            "circa",
            "~",
            "≈",
        ],
    ),
    qualifier(Kind::Almost, false, &["almost", "nearly", "close to", "just under", "just below"]),
    qualifier(
        Kind::Exact,
        false,
        &["exactly", "all", "a total of", "total of", "in total", "precisely", "="],
    ),
];

const AFTER_VI: &[Qualifier] = &[
    qualifier(Kind::AtLeast, false, &["trở lên", "+"]),
    qualifier(Kind::AtMost, false, &["trở xuống", "đổ lại"]),
];

const AFTER_EN: &[Qualifier] = &[
    qualifier(
        Kind::AtLeast,
        false,
        &["or more", "or above", "or higher", "or over", "and above", "+"],
    ),
    qualifier(Kind::AtMost, false, &["or fewer", "or less", "or below", "and below"]),
];

/// Words of one language that shape a quantity.
pub(super) struct Words {
    /// Qualifiers in front of the number.
    pub before: &'static [Qualifier],
    /// Qualifiers behind the number or its unit.
    pub after: &'static [Qualifier],
    /// Verbs and nouns that may stand between a qualifier and its number.
    pub fillers: &'static [&'static str],
    /// Words that open a range, each with those that then stand between its ends.
    pub ranges: &'static [(&'static str, &'static [&'static str])],
    /// Words that may stand between the ends of a range that nothing opens.
    pub between: &'static [&'static str],
    /// Comparisons and verbs that make a change of a number; the flag says whether upwards.
    pub changes: &'static [(&'static str, bool)],
    /// Behind a verb of change: the number is the level reached.
    pub levels: &'static [&'static str],
    /// Amounts nobody can count.
    pub vague: &'static [&'static str],
    /// Hedges that change a number's meaning even when they come late.
    pub hedges: &'static [&'static str],
    /// A half of the scale before it.
    pub half: &'static [&'static str],
    /// Compounds of two words whose last one looks like a qualifier.
    pub compounds: &'static [&'static str],
    /// Qualifiers that are also prepositions of place.
    pub prepositions: &'static [&'static str],
    /// Nouns that make a place of such a preposition, where no verb of quantity stands before it.
    pub places: &'static [&'static str],
    /// Verbs of quantity.
    pub verbs: &'static [&'static str],
}

const VI: Words = Words {
    before: BEFORE_VI,
    after: AFTER_VI,
    fillers: &["đạt", "chiếm", "có", "là", "được", "số", "tổng", "tổng số", "tỷ lệ", "với"],
    ranges: &[("từ", &["đến", "tới", "-"]), ("giữa", &["và"])],
    between: &["-", "đến", "tới"],
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
    ],
    half: &["rưỡi"],
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
    ],
    prepositions: &["trên", "dưới", "gần", "quá"],
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
};

const EN: Words = Words {
    before: BEFORE_EN,
    after: AFTER_EN,
    fillers: &[
        "is", "was", "were", "are", "of", "has", "have", "had", "reached", "totalled", "totaled",
        "the", "total",
    ],
    ranges: &[("between", &["and"]), ("from", &["to", "-"])],
    between: &["-", "to"],
    changes: &[
        ("higher by", true),
        ("up by", true),
        ("up", true),
        ("increased by", true),
        ("increase of", true),
        ("rose by", true),
        ("rose", true),
        ("rise of", true),
        ("lower by", false),
        ("down by", false),
        ("down", false),
        ("decreased by", false),
        ("decrease of", false),
        ("fell by", false),
        ("fell", false),
        ("fall of", false),
    ],
    levels: &["to", "from"],
    vague: &[
        "dozens",
        "hundreds",
        "thousands",
        "millions",
        "many",
        "several",
        "most",
        "few",
        "a few",
        "some",
    ],
    hedges: &[
        "about",
        "around",
        "roughly",
        "approximately",
        "estimated",
        "approx",
        "or more",
        "or fewer",
        "or less",
        "or so",
        "almost",
        "nearly",
    ],
    half: &[],
    compounds: &["all over", "in all"],
    prepositions: &["over", "above", "below", "under", "around"],
    places: &["road", "roads", "street", "streets", "sites"],
    verbs: &[
        "in",
        "to",
        "of",
        "has",
        "have",
        "had",
        "was",
        "were",
        "found",
        "made",
        "reached",
        "visited",
        "inspected",
    ],
};

/// Position that a word or sign can have in front of the number of a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Before {
    /// A quantity can begin with it.
    Opens,
    /// It can only stand between such a word and the number.
    GoesOn,
}

/// Properties of words that can be seen at a glance, so that most words of a text cost one look.
pub(super) struct Glance {
    /// Words and signs that can stand in front of the number of a quantity, sorted.
    before_numbers: Vec<(&'static str, Before)>,
    /// First bytes of compounds.
    compounds: [bool; 256],
}

static GLANCES: LazyLock<[Glance; 2]> = LazyLock::new(|| [Glance::new(&VI), Glance::new(&EN)]);

impl Glance {
    /// Returns the properties of the words of a language.
    pub(super) fn of(lang: Lang) -> &'static Self {
        &GLANCES[usize::from(lang == Lang::EN)]
    }

    fn new(words: &Words) -> Self {
        let qualifiers = words.before.iter().flat_map(|qualifier| qualifier.phrases);
        let openers = words.ranges.iter().map(|(opener, _)| opener);
        let changes = words.changes.iter().map(|(phrase, _)| phrase);
        let opening = qualifiers.chain(openers).chain(changes).copied();
        let first =
            |phrase: &'static str| phrase.split(' ').next().map(|word| (word, Before::Opens));
        let phrases = opening.clone().chain(words.fillers.iter().chain(words.levels).copied());
        let later = phrases.flat_map(|phrase| phrase.split(' ')).map(|word| (word, Before::GoesOn));
        let signs = crate::bulletin::quantity::unit::currencies()
            .chain(["-", "+"])
            .map(|sign| (sign, Before::Opens));
        let mut before_numbers: Vec<_> =
            opening.filter_map(first).chain(signs).chain(later).collect();
        // A word that can do both stands here as one that opens.
        before_numbers.sort_unstable();
        before_numbers.dedup_by_key(|(word, _)| *word);
        let mut compounds = [false; 256];
        for first in words.compounds.iter().filter_map(|compound| compound.bytes().next()) {
            compounds[usize::from(first)] = true;
        }
        Self { before_numbers, compounds }
    }

    /// Returns the position that a word or sign can have in front of the number of a quantity.
    pub(super) fn before_numbers(&self, token: &Token<'_>) -> Option<Before> {
        let word = &*token.lower_case();
        let found = self.before_numbers.binary_search_by_key(&word, |(word, _)| *word).ok()?;
        Some(self.before_numbers[found].1)
    }

    /// Returns `true` if a compound may begin with this word.
    pub(super) fn may_open_compound(&self, token: &Token<'_>) -> bool {
        self.compounds[usize::from(token.initial)]
    }
}

/// The words of a language.
pub(super) fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::VI => &VI,
        _ => &EN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bulletin::quantity::print::standard;
    use crate::language;
    use std::collections::BTreeSet;

    #[test]
    fn no_phrase_says_two_things() {
        for lang in language::ALL {
            let phrases: Vec<&str> = words(lang)
                .before
                .iter()
                .flat_map(|qualifier| qualifier.phrases.iter().copied())
                .collect();
            let distinct: BTreeSet<&str> = phrases.iter().copied().collect();
            assert_eq!(phrases.len(), distinct.len());
        }
    }

    #[test]
    fn compounds_are_of_two_words() {
        for compound in language::ALL.into_iter().flat_map(|lang| words(lang).compounds) {
            assert_eq!(compound.split(' ').count(), 2, "{compound}");
        }
    }

    #[test]
    fn standard_words_are_read_as_what_they_say() {
        for lang in language::ALL {
            for kind in [Kind::AtLeast, Kind::AtMost, Kind::About, Kind::Almost] {
                for strict in [false, true] {
                    let word = standard(kind, strict, false, lang);
                    let said = words(lang)
                        .before
                        .iter()
                        .find(|qualifier| qualifier.phrases.contains(&word));
                    assert_eq!(said.map(|qualifier| qualifier.kind), Some(kind), "{word}");
                }
            }
        }
    }
}
