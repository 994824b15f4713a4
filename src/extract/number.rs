//! Digits, points and commas into a number, by the language of the text.
//!
//! | seen | Vietnamese | English |
//! | --- | --- | --- |
//! | `1.142` | 1142: a point and groups of three | 1.142 |
//! | `27,485` | 27.485: the comma is the decimal mark, whatever follows | 27485 |
//! | `15.56` | 15.56, repaired: a foreign decimal point | 15.56 |
//! | `0.285` | 0.285, repaired: no group begins with a zero | 0.285 |
//! | `1,142,300` | 1142300, repaired: foreign grouping | 1142300 |
//! | `4,6281` | 4.6281 | neither grouping nor decimal: refused |
//!
//! Digits are limited to 18 before and 9 behind the mark, so that a great many numbers can be added
//! up exactly.

use super::repair::RepairKind;
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::Decimal;
use crate::language::reading::reading;
use crate::language::{folded_marks, grouped};

const MAX_WHOLE_DIGITS: usize = 18;
const MAX_DECIMALS: usize = 9;

/// A number as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// Its value; its own number of decimals is the printed one.
    pub value: Decimal,
    /// Kind of repair that it needed, with the right spelling.
    pub repair: Option<(RepairKind, String)>,
}

/// Why digits are no number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NumberFault {
    /// More digits than can be added up exactly.
    TooLong,
    /// Neither grouping nor decimals; with spellings that may have been meant.
    Malformed(Vec<String>),
    /// A fraction without an end in decimals.
    Endless,
}

/// Signs of fractions, with part and whole.
const FRACTIONS: [(char, u32, u32); 18] = [
    ('½', 1, 2),
    ('¼', 1, 4),
    ('¾', 3, 4),
    ('⅕', 1, 5),
    ('⅖', 2, 5),
    ('⅗', 3, 5),
    ('⅘', 4, 5),
    ('⅛', 1, 8),
    ('⅜', 3, 8),
    ('⅝', 5, 8),
    ('⅞', 7, 8),
    ('⅒', 1, 10),
    ('⅓', 1, 3),
    ('⅔', 2, 3),
    ('⅙', 1, 6),
    ('⅚', 5, 6),
    ('⅐', 1, 7),
    ('⅑', 1, 9),
];

/// Returns `true` if a letter is the sign of a fraction.
pub(super) fn is_fraction(letter: char) -> bool {
    !letter.is_ascii() && FRACTIONS.iter().any(|(sign, ..)| *sign == letter)
}

/// The number of a sign of a fraction; `None` for any other text.
pub(super) fn vulgar_fraction(text: &str) -> Option<Result<Decimal, NumberFault>> {
    let mut letters = text.chars();
    let (sign, None) = (letters.next()?, letters.next()) else { return None };
    FRACTIONS
        .iter()
        .find(|(known, ..)| *known == sign)
        .map(|(_, part, whole)| fraction(*part, *whole))
}

/// A part of a whole as a decimal.
pub(super) fn fraction(part: u32, whole: u32) -> Result<Decimal, NumberFault> {
    // A whole up to 10 divides a thousand, or nothing that ends.
    let thousandths = part * 1000;
    if whole == 0 || !thousandths.is_multiple_of(whole) {
        return Err(NumberFault::Endless);
    }
    Ok(Decimal::new(i64::from(thousandths / whole), 3).normalize())
}

/// Reads a token of digits, points and commas, with the sign of a fraction behind them.
pub(super) fn read(text: &str, lang: Lang) -> Result<Number, NumberFault> {
    let Some(sign) = text.chars().next_back().filter(|last| is_fraction(*last)) else {
        return read_digits(text, lang);
    };
    let digits = &text[..text.len() - sign.len_utf8()];
    let fraction = vulgar_fraction(&text[digits.len()..]).unwrap_or(Err(NumberFault::Endless))?;
    if digits.is_empty() {
        return Ok(Number { value: fraction, repair: None });
    }
    let number = read_digits(digits, lang)?;
    let value = crate::bulletin::quantity::arithmetic::add(number.value, fraction)
        .filter(|_| number.value.is_integer());
    Ok(Number { value: value.ok_or(NumberFault::Malformed(Vec::new()))?, ..number })
}

fn read_digits(text: &str, lang: Lang) -> Result<Number, NumberFault> {
    let (group, decimal) = folded_marks(lang);
    if let Some(number) = well_formed(text, group, decimal) {
        return number;
    }
    repaired(text, lang).unwrap_or_else(|| Err(NumberFault::Malformed(candidates(text, lang))))
}

/// Splits by these marks; `None` where the text does not follow them.
fn well_formed(text: &str, group: char, decimal: char) -> Option<Result<Number, NumberFault>> {
    let (whole, decimals) = text.split_once(decimal).unwrap_or((text, ""));
    let clean = decimals.bytes().all(|byte| byte.is_ascii_digit());
    (clean && is_grouped(whole, group)).then(|| make(whole, decimals))
}

/// Returns `true` if a whole number is grouped in threes or not at all.
fn is_grouped(whole: &str, group: char) -> bool {
    let digits_only = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let (first, rest) =
        whole.split_once(group).map_or((whole, None), |(first, rest)| (first, Some(rest)));
    let head_fits = rest.is_none() || (first.len() <= 3 && !first.starts_with('0'));
    let mut groups = rest.into_iter().flat_map(|rest| rest.split(group));
    head_fits && digits_only(first) && groups.all(|group| group.len() == 3 && digits_only(group))
}

/// The number of some digits, with marks between those of the whole part.
fn make(whole: &str, decimals: &str) -> Result<Number, NumberFault> {
    let whole = whole.bytes().filter(u8::is_ascii_digit).skip_while(|digit| *digit == b'0');
    if whole.clone().count() > MAX_WHOLE_DIGITS || decimals.len() > MAX_DECIMALS {
        return Err(NumberFault::TooLong);
    }
    let mantissa =
        whole.chain(decimals.bytes()).fold(0, |value, digit| value * 10 + i128::from(digit - b'0'));
    let scale = u32::try_from(decimals.len()).unwrap_or_default();
    let value =
        Decimal::try_from_i128_with_scale(mantissa, scale).map_err(|_| NumberFault::TooLong)?;
    Ok(Number { value, repair: None })
}

/// Reads what was written in the other language's way, where it cannot be anything else.
fn repaired(text: &str, lang: Lang) -> Option<Result<Number, NumberFault>> {
    let (group, decimal) = folded_marks(lang);
    if group == ' ' {
        return repaired_marks(text, decimal, lang);
    }
    let number = well_formed(text, decimal, group)?;
    let has_foreign_decimals = text.contains(group);
    if has_foreign_decimals
        && (!reading(lang).quantities.repairs_decimals || is_doubtful(text, group))
    {
        return None;
    }
    let kind = if text.contains(decimal) {
        RepairKind::ForeignGrouping
    } else {
        RepairKind::ForeignDecimalPoint
    };
    let spelling = swap_marks(text);
    Some(number.map(|number| Number { repair: Some((kind, spelling)), ..number }))
}

/// Reads what was written with the marks of other languages, where the language groups by blanks:
/// `1.142.300`, `1,142.5`, `15.56`. One mark before three digits may be either.
fn repaired_marks(text: &str, decimal: char, lang: Lang) -> Option<Result<Number, NumberFault>> {
    let other = if decimal == ',' { '.' } else { ',' };
    let count = |mark| text.matches(mark).count();
    let groups = [(other, decimal), (decimal, other)].into_iter().find_map(|(group, mark)| {
        let shown = count(group) > 1 || (count(group) == 1 && count(mark) == 1);
        well_formed(text, group, mark)
            .filter(|_| shown && text.find(group) < text.find(mark).or(Some(text.len())))
    });
    let decimals = || {
        let sure = text.starts_with('0')
            || text.split(other).next_back().is_some_and(|last| last.len() != 3);
        let read = count(other) == 1 && sure && reading(lang).quantities.repairs_decimals;
        read.then(|| well_formed(text, ' ', other)).flatten()
    };
    let (kind, number) = match groups {
        Some(number) => (RepairKind::ForeignGrouping, number),
        None => (RepairKind::ForeignDecimalPoint, decimals()?),
    };
    Some(number.map(|number| {
        let spelling = grouped(number.value, number.value.scale(), lang);
        Number { repair: Some((kind, spelling)), ..number }
    }))
}

/// `1142.500` may be a slip in grouping as well as a foreign decimal point.
fn is_doubtful(text: &str, mark: char) -> bool {
    text.split_once(mark).is_some_and(|(whole, decimals)| {
        whole.len() > 3 && decimals.len() == 3 && !whole.contains(',')
    })
}

fn swap_marks(text: &str) -> String {
    let swap = |character| match character {
        '.' => ',',
        ',' => '.',
        other => other,
    };
    text.chars().map(swap).collect()
}

/// Returns the numbers that a malformed one may have been meant to be: one mark as the decimal
/// mark, or all digits grouped.
fn candidates(text: &str, lang: Lang) -> Vec<String> {
    let (_, decimal) = folded_marks(lang);
    let is_mark = |character: char| matches!(character, '.' | ',');
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let mut candidates = Vec::new();
    if digits.len() <= MAX_WHOLE_DIGITS && digits.trim_start_matches('0').len() == digits.len() {
        candidates.extend(digits.parse().ok().map(|value: Decimal| grouped(value, 0, lang)));
    }
    if text.matches(is_mark).count() == 1 {
        candidates.push(text.replace(is_mark, &decimal.to_string()));
    }
    candidates
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str, lang: Lang) -> String {
        match read(text, lang) {
            Ok(Number { value, repair: None, .. }) => value.to_string(),
            Ok(Number { value, repair: Some((kind, spelling)), .. }) => {
                format!("{value} {kind:?} {spelling}")
            }
            Err(NumberFault::TooLong) => "too long".to_owned(),
            Err(NumberFault::Endless) => "endless".to_owned(),
            Err(NumberFault::Malformed(candidates)) => format!("? {}", candidates.join(" ")),
        }
    }

    #[test]
    fn vietnamese_numbers() {
        let cases = [
            ("457", "457"),
            ("03", "3"),
            ("6415", "6415"),
            ("1.142", "1142"),
            ("10.630", "10630"),
            ("1.234,5", "1234.5"),
            ("99,60", "99.60"),
            ("27,485", "27.485"),
            ("0,28", "0.28"),
            ("15.56", "15.56 ForeignDecimalPoint 15,56"),
            ("2.5", "2.5 ForeignDecimalPoint 2,5"),
            ("0.285", "0.285 ForeignDecimalPoint 0,285"),
            ("1,142,300", "1142300 ForeignGrouping 1.142.300"),
            ("1,142.5", "1142.5 ForeignGrouping 1.142,5"),
            ("1142.500", "? 1.142.500 1142,500"),
            ("05.09.2023", "? "),
            ("1.14.2", "? 1.142"),
            ("123456789012345678", "123456789012345678"),
            ("1234567890123456789", "too long"),
            ("0,000000001", "0.000000001"),
            ("0,0000000001", "too long"),
            ("012.345", "12.345 ForeignDecimalPoint 012,345"),
            ("½", "0.5"),
            ("1½", "1.5"),
            ("1.142¾", "1142.75"),
            ("2⅛", "2.125"),
            ("1⅓", "endless"),
            ("1,5½", "? "),
        ];
        for (text, expected) in cases {
            assert_eq!(value(text, Lang::VI), expected, "{text}");
        }
    }

    #[test]
    fn english_numbers() {
        let cases = [
            ("1,142", "1142"),
            ("1.142", "1.142"),
            ("15.56", "15.56"),
            ("1.142.300", "1142300 ForeignGrouping 1,142,300"),
            ("4,6281", "? 46,281 4.6281"),
            ("15,5", "? 155 15.5"),
        ];
        for (text, expected) in cases {
            assert_eq!(value(text, Lang::EN), expected, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn digits_are_those_of_the_decimal(whole in "[0-9]{1,20}", decimals in "[0-9]{0,11}") {
            let written = if decimals.is_empty() { whole.clone() } else { format!("{whole}.{decimals}") };
            let fits = whole.trim_start_matches('0').len() <= MAX_WHOLE_DIGITS && decimals.len() <= MAX_DECIMALS;
            let expected = fits.then(|| Decimal::from_str_exact(&written).expect("fits"));
            let made = make(&whole, &decimals).ok().map(|number| number.value);
            // Equal decimals may have different scales, and are then printed differently.
            proptest::prop_assert_eq!(made.map(|value| value.unpack()), expected.map(|value| value.unpack()));
        }
    }
}
