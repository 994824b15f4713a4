//! Descriptions of repairs and errors: of quantities that were read although they were not written
//! well, and of those that could not be read.

use crate::bulletin::lang::Lang;
use std::fmt;
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
}

impl Repair {
    /// Describes the oddity, as a part of a sentence: "`15.56` has a decimal point, read as
    /// `15,56`".
    pub fn describe(&self) -> String {
        let Self { found, corrected, .. } = self;
        match self.kind {
            RepairKind::ForeignDecimalPoint => {
                format!("`{found}` has a foreign decimal point, read as `{corrected}`")
            }
            RepairKind::ForeignGrouping => {
                format!("`{found}` is grouped in a foreign way, read as `{corrected}`")
            }
            RepairKind::BlankAfterComma => {
                format!("`{found}` has a blank behind the comma, read as `{corrected}`")
            }
            RepairKind::GroupedOverHundred => {
                format!("`{found}` is read as grouped, which makes more than a hundred percent")
            }
            RepairKind::PartOverWhole => format!("in `{found}` the part is larger than the whole"),
            RepairKind::UnknownScale => {
                format!("`{found}` is no scale of money, the number is read without one")
            }
            RepairKind::TypedScale => format!("`{found}` is read as `{corrected}`"),
        }
    }

    /// Returns advice, an imperative.
    pub fn hint(&self) -> String {
        let Self { found, corrected, .. } = self;
        match self.kind {
            RepairKind::ForeignDecimalPoint
            | RepairKind::ForeignGrouping
            | RepairKind::BlankAfterComma
            | RepairKind::TypedScale => format!("write `{corrected}`"),
            RepairKind::GroupedOverHundred => {
                format!(
                    "write `{}` if that is meant, or `{corrected}`",
                    found.replace(['.', ','], "")
                )
            }
            RepairKind::PartOverWhole => "check both numbers".to_owned(),
            RepairKind::UnknownScale => {
                "write nghìn, triệu or tỷ, or leave the word out".to_owned()
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
    /// The language of the text, and of the examples in the cure.
    pub lang: Lang,
}

impl ReadError {
    /// Returns advice, an imperative.
    pub fn cure(&self) -> String {
        let say =
            |vi: &str, en: &str| if self.lang == Lang::VI { vi.to_owned() } else { en.to_owned() };
        let range = say("từ 20 đến 25", "between 20 and 25");
        let bound = say("hơn 700", "over 700");
        match &self.fault {
            ReadErrorKind::Empty | ReadErrorKind::NoNumber => {
                format!("write the number in digits, as `457` or `{bound}`")
            }
            ReadErrorKind::Vague(_) => {
                format!("leave the statistic out, or write a number, as `{bound}`")
            }
            ReadErrorKind::Malformed { candidates, .. } if candidates.is_empty() => {
                "write the number with its thousands in groups of three".to_owned()
            }
            ReadErrorKind::Malformed { candidates, .. } => {
                format!("write `{}`", candidates.join("` or `"))
            }
            ReadErrorKind::Endless(_) => format!(
                "write it in decimals, as `{}`",
                say("khoảng 1,3 triệu", "about 1.3 million")
            ),
            ReadErrorKind::Unread { number, .. } => format!(
                "write the number in digits, or with {} behind it; if the words say nothing about it, write `{number}` alone",
                say("nghìn, triệu or tỷ", "thousand, million or billion")
            ),
            ReadErrorKind::TooLong => {
                format!("write fewer digits, with a scale such as {}", say("tỷ", "billion"))
            }
            ReadErrorKind::TwoScales(_) => {
                format!("write one scale, at most `{}`, or all digits", say("nghìn tỷ", "trillion"))
            }
            ReadErrorKind::Reversed(range) => format!("write `{range}`"),
            ReadErrorKind::HalfRange(number) => {
                format!(
                    "write `{number} {}`, or give both ends, as `{range}`",
                    say("trở lên", "or more")
                )
            }
            ReadErrorKind::TwoNumbers(_) => {
                format!("make one entry of each number, or write a range, as `{range}`")
            }
            ReadErrorKind::Change(number) => {
                format!(
                    "write the level reached, or the change alone, as `{number}`, in an indicator of change"
                )
            }
            ReadErrorKind::DateOrRatio(ratio) => {
                format!("say what is counted, as `{ratio} {}`", say("chi bộ", "cells"))
            }
            ReadErrorKind::UnknownWord(_) => {
                format!("write the value alone, as `457` or `{bound}`")
            }
            ReadErrorKind::MisplacedQualifier(_) => {
                format!(
                    "write one qualifier, before the number, as `{} 457`",
                    say("khoảng", "about")
                )
            }
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.fault {
            ReadErrorKind::Empty => write!(f, "the value is empty"),
            ReadErrorKind::NoNumber => write!(f, "there is no number"),
            ReadErrorKind::Vague(word) => write!(f, "`{word}` is no number"),
            ReadErrorKind::Malformed { digits, .. } => {
                write!(f, "`{digits}` is neither grouped nor a decimal")
            }
            ReadErrorKind::Endless(number) => write!(f, "`{number}` has no end in decimals"),
            ReadErrorKind::Unread { words, number } => {
                write!(f, "`{words}` behind `{number}` is not understood")
            }
            ReadErrorKind::TooLong => write!(f, "the number is too long to be added up exactly"),
            ReadErrorKind::TwoScales(words) => write!(f, "`{words}` is no scale"),
            ReadErrorKind::Reversed(_) => write!(f, "the range ends before it begins"),
            ReadErrorKind::HalfRange(_) => write!(f, "the range has no upper end"),
            ReadErrorKind::TwoNumbers(_) => write!(f, "there is more than one number"),
            ReadErrorKind::Change(_) => write!(f, "this is a change, not a value or a bound"),
            ReadErrorKind::DateOrRatio(ratio) => write!(f, "`{ratio}` may be a date"),
            ReadErrorKind::UnknownWord(word) => write!(f, "`{word}` is not understood"),
            ReadErrorKind::MisplacedQualifier(word) => write!(f, "`{word}` does not fit there"),
        }
    }
}

impl std::error::Error for ReadError {}
