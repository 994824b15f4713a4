//! Descriptions of repairs and errors: of quantities that were read although they were not written
//! well, and of those that could not be read.
//!
//! Sentences are in the language of the reader, but the examples in them in that of the text: they
//! show what its author can write.

use crate::base::message::List;
use crate::base::{Message, message};
use crate::bulletin::lang::Lang;
use crate::language;
use std::ops::Range;

/// Kind of repair of a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RepairKind {
    /// `15.56%` in a Vietnamese text.
    ForeignDecimalPoint,
    /// `1,142,300` in a Vietnamese text, `1.142.300` in an English one.
    ForeignGrouping,
    /// `12, 45 tỷ`.
    BlankAfterComma,
    /// `1.500%`: grouping, but more than a hundred percent.
    GroupedOverHundred,
    /// `130/124`.
    PartOverWhole,
    /// `250 điệu đồng` in prose: money, but the word between is no scale; none is guessed.
    UnknownScale,
    /// `5 tr`, `5 trieu`, `5 million` in a Vietnamese text: short, without marks, or of the other
    /// language.
    TypedScale,
}

/// A quantity was read, but the author should look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// Kind of repair.
    pub kind: RepairKind,
    /// The piece as written.
    pub found: String,
    /// The whole quantity as it should be spelled; equal to what was written where only the author
    /// can tell.
    pub corrected: String,
    /// The language of the text, and of the examples in the hint.
    pub lang: Lang,
}

impl Repair {
    /// Describes the oddity: "`15.56` has a foreign decimal point, read as `15,56`".
    pub fn message(&self) -> Message {
        let Self { found, corrected, .. } = self;
        match self.kind {
            RepairKind::ForeignDecimalPoint => {
                message!("repaired-quantity-decimal-point", found = found, corrected = corrected)
            }
            RepairKind::ForeignGrouping => {
                message!("repaired-quantity-grouping", found = found, corrected = corrected)
            }
            RepairKind::BlankAfterComma => {
                message!("repaired-quantity-blank", found = found, corrected = corrected)
            }
            RepairKind::GroupedOverHundred => message!("repaired-quantity-percent", found = found),
            RepairKind::PartOverWhole => message!("repaired-quantity-part", found = found),
            RepairKind::UnknownScale => message!("repaired-quantity-scale", found = found),
            RepairKind::TypedScale => {
                message!("repaired-quantity-typed-scale", found = found, corrected = corrected)
            }
        }
    }

    /// Returns advice, an imperative.
    pub fn hint(&self) -> Message {
        let Self { found, corrected, .. } = self;
        match self.kind {
            RepairKind::ForeignDecimalPoint
            | RepairKind::ForeignGrouping
            | RepairKind::BlankAfterComma
            | RepairKind::TypedScale => message!("quantity-write", meant = corrected),
            RepairKind::GroupedOverHundred => message!(
                "repaired-quantity-percent.hint",
                whole = found.replace(['.', ',', ' '], ""),
                share = corrected
            ),
            RepairKind::PartOverWhole => message!("repaired-quantity-part.hint"),
            RepairKind::UnknownScale => {
                message!("repaired-quantity-scale.hint", scales = scales(self.lang))
            }
        }
    }
}

/// Why a text is no quantity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadErrorKind {
    /// There is nothing.
    Empty,
    /// There are no digits.
    NoNumber,
    /// `vài chục`, `nhiều`: no number can be made of it.
    Vague(String),
    /// Points and commas fit neither grouping nor decimals; with spellings that may have been
    /// meant.
    Malformed {
        /// The digits as written.
        digits: String,
        /// Spellings that may have been meant.
        candidates: Vec<String>,
    },
    /// `1⅓`: a fraction without an end in decimals.
    Endless(String),
    /// `5 ng lượt`, `5tr2`, `5²`: words or signs behind the number that may say how large it is.
    Unread {
        /// The words that are not understood.
        words: String,
        /// The number before it.
        number: String,
    },
    /// `10?`, `10 hoặc`, `10...`: words or signs that leave open how many it is.
    Open {
        /// These words or signs.
        words: String,
        /// The number before them.
        number: String,
    },
    /// More digits than are added up exactly: 18 before the decimal mark, 9 behind, 10^28 with the
    /// scale.
    TooLong,
    /// `9 tỷ tỷ`, `9 triệu tỷ`; with the words.
    TwoScales(String),
    /// `từ 25 đến 20`; with the range the right way round.
    Reversed(String),
    /// `từ 97%` without an upper end.
    HalfRange(String),
    /// `457 chi bộ và 300 đảng viên`.
    TwoNumbers(String),
    /// `cao hơn 5%`, `tăng 5%`: a change; with the bare number.
    Change(String),
    /// `28/2`: a date, unless a noun says what is counted.
    DateOrRatio(String),
    /// A word in front of the number that is no known qualifier.
    UnknownWord(String),
    /// `457 (ước tính)`, `hơn 5 trở lên`: a qualifier that belongs in front of the number, or two
    /// that contradict.
    MisplacedQualifier(String),
}

/// A text is no quantity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// The bytes of the text that are at fault.
    pub range: Range<usize>,
    /// Kind of error.
    pub fault: ReadErrorKind,
    /// The language of the text, and of the examples in the hint.
    pub lang: Lang,
}

impl ReadError {
    /// Describes the error, for people.
    pub fn message(&self) -> Message {
        match &self.fault {
            ReadErrorKind::Empty => message!("unreadable-quantity-empty"),
            ReadErrorKind::NoNumber => message!("unreadable-quantity-no-number"),
            ReadErrorKind::Vague(word) => message!("unreadable-quantity-vague", word = word),
            ReadErrorKind::Malformed { digits, .. } => {
                message!("unreadable-quantity-malformed", digits = digits)
            }
            ReadErrorKind::Endless(number) => {
                message!("unreadable-quantity-endless", number = number)
            }
            ReadErrorKind::Unread { words, number } => {
                message!("unreadable-quantity-unread", words = words, number = number)
            }
            ReadErrorKind::Open { words, number } => {
                message!("unreadable-quantity-open", words = words, number = number)
            }
            ReadErrorKind::TooLong => message!("unreadable-quantity-too-long"),
            ReadErrorKind::TwoScales(words) => {
                message!("unreadable-quantity-two-scales", words = words)
            }
            ReadErrorKind::Reversed(_) => message!("unreadable-quantity-reversed"),
            ReadErrorKind::HalfRange(_) => message!("unreadable-quantity-half-range"),
            ReadErrorKind::TwoNumbers(_) => message!("unreadable-quantity-two-numbers"),
            ReadErrorKind::Change(_) => message!("unreadable-quantity-change"),
            ReadErrorKind::DateOrRatio(ratio) => {
                message!("unreadable-quantity-date", ratio = ratio)
            }
            ReadErrorKind::UnknownWord(word) => {
                message!("unreadable-quantity-unknown-word", word = word)
            }
            ReadErrorKind::MisplacedQualifier(word) => {
                message!("unreadable-quantity-qualifier", word = word)
            }
        }
    }

    /// Returns advice, an imperative.
    pub fn hint(&self) -> Message {
        match &self.fault {
            ReadErrorKind::Empty | ReadErrorKind::NoNumber => {
                message!("unreadable-quantity-no-number.hint", bound = self.bound())
            }
            ReadErrorKind::Vague(_) => {
                message!("unreadable-quantity-vague.hint", bound = self.bound())
            }
            ReadErrorKind::Malformed { candidates, .. } if candidates.is_empty() => {
                message!("unreadable-quantity-malformed.hint")
            }
            ReadErrorKind::Malformed { candidates, .. } => message!(
                "unreadable-quantity-malformed.hint-meant",
                candidates = List::any(candidates)
            ),
            ReadErrorKind::Endless(_) => message!(
                "unreadable-quantity-endless.hint",
                example = self.example(&message!("example-decimals"))
            ),
            ReadErrorKind::Unread { number, .. } => message!(
                "unreadable-quantity-unread.hint",
                scales = scales(self.lang),
                number = number
            ),
            ReadErrorKind::TooLong => message!(
                "unreadable-quantity-too-long.hint",
                scale = self.example(&message!("example-billion"))
            ),
            ReadErrorKind::TwoScales(_) => message!(
                "unreadable-quantity-two-scales.hint",
                largest = self.example(&message!("example-trillion"))
            ),
            ReadErrorKind::UnknownWord(_) => {
                message!("unreadable-quantity-unknown-word.hint", bound = self.bound())
            }
            ReadErrorKind::MisplacedQualifier(_) => message!(
                "unreadable-quantity-qualifier.hint",
                example = self.example(&message!("example-about"))
            ),
            _ => self.hint_for_more(),
        }
    }

    /// Advice where more than one value was written, or something else than one.
    fn hint_for_more(&self) -> Message {
        let range = || self.example(&message!("example-range"));
        match &self.fault {
            ReadErrorKind::Reversed(range) => message!("quantity-write", meant = range),
            ReadErrorKind::Open { number, .. } => message!(
                "unreadable-quantity-open.hint",
                number = number,
                bound = self.example(&message!("example-or-more", number = number)),
                range = range()
            ),
            ReadErrorKind::HalfRange(number) => message!(
                "unreadable-quantity-half-range.hint",
                bound = self.example(&message!("example-or-more", number = number)),
                range = range()
            ),
            ReadErrorKind::Change(number) => {
                message!("unreadable-quantity-change.hint", number = number)
            }
            ReadErrorKind::DateOrRatio(ratio) => message!(
                "unreadable-quantity-date.hint",
                example = self.example(&message!("example-counted", number = ratio))
            ),
            _ => message!("unreadable-quantity-two-numbers.hint", range = range()),
        }
    }

    fn bound(&self) -> String {
        self.example(&message!("example-bound"))
    }

    fn example(&self, example: &Message) -> String {
        language::text(example, self.lang)
    }
}

/// The words of magnitude that most numbers need, in the language of a text.
fn scales(lang: Lang) -> List {
    let scales =
        [message!("example-thousand"), message!("example-million"), message!("example-billion")];
    List::any(scales.map(|scale| language::text(&scale, lang)))
}
