//! Quantities as text (STATISTICS A8, D).
//!
//! Vietnamese groups with points and has a decimal comma, English the other way round; both group from four digits on.
//! A reported quantity keeps its word, and its digits with as many decimals as were printed; in the other language the
//! word is translated. A computed one is worded by rule, rounds its bounds outward and drops trailing zeros. A bound
//! that was rounded is strict, for it is not reached: at least 92.75 is "trên 92,7%".

use super::arithmetic::{Rounding, round, unshift};
use super::interval::End;
use super::number::marks;
use super::words::standard;
use super::{Kind, Quantity, Scale, UnitKind, Wording, unit};
use crate::bulletin::lang::Lang;
use rust_decimal::Decimal;

/// Stands for a missing value.
const DASH: &str = "–";
/// Stands for one that is kept back.
const WITHHELD: &str = "[c]";
const NO_BREAK_SPACE: &str = "\u{a0}";

/// A number with exactly these decimals, grouped, with U+2212 as minus.
pub fn print_decimal(value: Decimal, decimals: u32, rounding: Rounding, lang: Lang) -> String {
    grouped(round(value, decimals, rounding), decimals, lang)
}

/// The machine form: a point, no grouping, no exponent, an ASCII minus, decimals as they are.
pub fn plain(value: Decimal) -> String {
    let mut text = String::new();
    push_plain(&mut text, value);
    text
}

/// Appends the machine form. Data files have a million numbers, nearly all of which fit into 64 bits, whose digits are
/// found ten times as fast as through the formatter.
pub fn push_plain(text: &mut String, value: Decimal) {
    let (mantissa, scale) = (value.mantissa(), usize::try_from(value.scale()).unwrap_or_default());
    let Ok(mut rest) = u64::try_from(mantissa.unsigned_abs()) else {
        text.push_str(&value.to_string());
        return;
    };
    let mut digits = [b'0'; 64];
    let mut start = digits.len();
    while rest > 0 || digits.len() - start <= scale {
        start -= 1;
        digits[start] = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
    }
    let digits = std::str::from_utf8(&digits[start..]).unwrap_or_default();
    let (whole, fraction) = digits.split_at(digits.len() - scale);
    text.push_str(if mantissa < 0 { "-" } else { "" });
    text.push_str(whole);
    if scale > 0 {
        text.push('.');
        text.push_str(fraction);
    }
}

/// A number that has at most these decimals already, filled up with zeros.
pub(super) fn grouped(value: Decimal, decimals: u32, lang: Lang) -> String {
    let (group, decimal) = marks(lang);
    let digits = plain(value.abs());
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = String::with_capacity(digits.len() * 2);
    if value.is_sign_negative() && !value.is_zero() {
        text.push('\u{2212}');
    }
    let (first, groups) = whole.split_at((whole.len() - 1) % 3 + 1);
    text.push_str(first);
    for start in (0..groups.len()).step_by(3) {
        text.push(group);
        text.push_str(&groups[start..start + 3]);
    }
    let decimals = usize::try_from(decimals).unwrap_or_default();
    if decimals > 0 {
        text.push(decimal);
        text.extend(fraction.chars().chain(std::iter::repeat('0')).take(decimals));
    }
    text
}

impl Quantity {
    /// The quantity without a unit, but with `%`, the scale, and the currency of money: `hơn 700`, `15,9 tỷ đồng`.
    pub fn text(&self, lang: Lang) -> String {
        Printer { quantity: self, lang, gap: " ", unit: "" }.text()
    }

    /// The quantity with a unit behind a no-break space; percent and money carry theirs already.
    pub fn text_with_unit(&self, unit_label: &str, lang: Lang) -> String {
        let own = matches!(self.unit_kind, UnitKind::Percent | UnitKind::Money) || self.kind == Kind::None;
        Printer { quantity: self, lang, gap: NO_BREAK_SPACE, unit: if own { "" } else { unit_label } }.text()
    }

    /// Whether the text says less than the interval: it had to be rounded.
    pub fn is_rounded(&self) -> bool {
        let ends = [self.interval.low(), self.interval.high()];
        let numbers = ends.into_iter().flatten().map(|end| end.value).chain(self.nominal);
        let scaled = |value| unshift(value, self.scale.exponent());
        !self.is_reported() && numbers.filter_map(scaled).any(|value| value.scale() > self.decimals)
    }
}

/// One quantity on its way to text.
struct Printer<'a> {
    quantity: &'a Quantity,
    lang: Lang,
    /// Between a number and what belongs to it.
    gap: &'static str,
    unit: &'a str,
}

impl Printer<'_> {
    fn text(&self) -> String {
        let Quantity { kind, nominal, interval, .. } = self.quantity;
        match (kind, nominal) {
            (Kind::Between, _) => match (interval.low(), interval.high()) {
                (Some(low), Some(high)) => self.range(low, high),
                _ => DASH.to_owned(),
            },
            (Kind::Exact, _) => interval.is_exact().or(*nominal).map_or(DASH.to_owned(), |value| self.exact(value)),
            (Kind::None, _) if self.quantity.is_withheld() => WITHHELD.to_owned(),
            (Kind::None, _) => DASH.to_owned(),
            (_, Some(nominal)) if self.quantity.is_reported() => self.reported(*nominal),
            (Kind::AtLeast, _) => interval.low().map_or(DASH.to_owned(), |low| self.bound(low, Rounding::Down)),
            (Kind::AtMost, _) => interval.high().map_or(DASH.to_owned(), |high| self.bound(high, Rounding::Up)),
            (_, Some(nominal)) => self.approximate(*nominal),
            (_, None) => DASH.to_owned(),
        }
    }

    /// A computed number that is not zero, but rounds to it, is given as a bound.
    fn exact(&self, value: Decimal) -> String {
        let printed = self.rounded(value, Rounding::Nearest);
        if self.quantity.is_reported() || !printed.is_zero() || value.is_zero() {
            return format!("{}{}", self.number(printed), self.tail());
        }
        let (kind, rounding) =
            if value.is_sign_negative() { (Kind::AtLeast, Rounding::Down) } else { (Kind::AtMost, Rounding::Up) };
        self.worded(kind, true, self.rounded(value, rounding))
    }

    fn reported(&self, nominal: Decimal) -> String {
        let Wording::Reported { lang, before, after } = &self.quantity.wording else { return String::new() };
        let number = self.scaled(nominal);
        if *lang != self.lang || (before.is_empty() && after.is_empty()) {
            return self.worded(self.quantity.kind, self.quantity.strict, number);
        }
        let join = |word: &str, space: &str| if word.is_empty() || word == "+" { "" } else { space }.to_owned();
        let (first, last) = (join(before, " "), join(after, " "));
        format!("{before}{first}{}{}{last}{after}", self.number(number), self.tail())
    }

    fn bound(&self, end: End, rounding: Rounding) -> String {
        let (printed, strict) = self.outward(end, rounding);
        self.worded(self.quantity.kind, strict, printed)
    }

    fn approximate(&self, nominal: Decimal) -> String {
        let rounding = if self.quantity.kind == Kind::Almost { Rounding::Up } else { Rounding::Nearest };
        self.worded(self.quantity.kind, false, self.rounded(nominal, rounding))
    }

    fn worded(&self, kind: Kind, strict: bool, number: Decimal) -> String {
        let word = standard(kind, strict, self.quantity.unit_kind == UnitKind::Percent, self.lang);
        format!("{word} {}{}", self.number(number), self.tail())
    }

    /// `từ 20 đến 25`, `between 20 and 25`; with open ends `từ trên 92,7% đến dưới 94%`.
    fn range(&self, low: End, high: End) -> String {
        let (low, above) = self.outward(low, Rounding::Down);
        let (high, under) = self.outward(high, Rounding::Up);
        let (low, high) = self.with_zeros(low, high);
        let percent = self.quantity.unit_kind == UnitKind::Percent;
        let word =
            |kind, open| if open { format!("{} ", standard(kind, true, percent, self.lang)) } else { String::new() };
        let (from, to) = match self.lang {
            Lang::Vi => ("từ", "đến"),
            Lang::En if above || under => ("from", "to"),
            Lang::En => ("between", "and"),
        };
        let sign = if percent { self.tail() } else { String::new() };
        let (above, under) = (word(Kind::AtLeast, above), word(Kind::AtMost, under));
        format!("{from} {above}{}{sign} {to} {under}{}{}", self.number(low), self.number(high), self.tail())
    }

    /// The ends of a reported range with their decimals. Each keeps its own, 7 to 7,5; where the zeros of both went
    /// with their scale, both get the greater number of decimals back.
    fn with_zeros(&self, mut low: Decimal, mut high: Decimal) -> (Decimal, Decimal) {
        let lost = self.quantity.is_reported() && self.scale() == self.quantity.scale && self.scale() != Scale::One;
        if lost && low.scale().max(high.scale()) < self.quantity.decimals {
            low.rescale(self.quantity.decimals);
            high.rescale(self.quantity.decimals);
        }
        (low, high)
    }

    /// A bound in units of the scale, rounded outward, and whether it is left out.
    fn outward(&self, end: End, rounding: Rounding) -> (Decimal, bool) {
        let printed = self.rounded(end.value, rounding);
        (printed, end.open || printed != self.scaled(end.value))
    }

    /// The scale in the language; one without a word there is printed in full.
    fn scale(&self) -> Scale {
        if self.quantity.scale.label(self.lang).is_some() { self.quantity.scale } else { Scale::One }
    }

    /// A number in units of the scale; where it does not fit, in base units, which cannot be for numbers we read.
    fn scaled(&self, value: Decimal) -> Decimal {
        if self.scale() == Scale::One { value } else { unshift(value, self.scale().exponent()).unwrap_or(value) }
    }

    /// A number in units of the scale with the decimals to print.
    fn rounded(&self, value: Decimal, rounding: Rounding) -> Decimal {
        let spare = self.quantity.scale.exponent() - self.scale().exponent();
        let printed = round(self.scaled(value), self.quantity.decimals.saturating_sub(spare), rounding);
        if self.quantity.is_reported() { printed } else { printed.normalize() }
    }

    /// Digits. A reported number keeps its zeros.
    fn number(&self, number: Decimal) -> String {
        let alone =
            self.quantity.is_reported() && self.quantity.kind != Kind::Between && self.scale() == self.quantity.scale;
        let decimals = if alone { self.quantity.decimals } else { number.scale() };
        grouped(number, decimals, self.lang)
    }

    /// What follows the digits: the whole of a ratio, `%`, scale, currency, unit.
    fn tail(&self) -> String {
        let Quantity { unit_kind, unit, whole, .. } = self.quantity;
        let mut tail = whole.map_or(String::new(), |whole| format!("/{}", grouped(whole, 0, self.lang)));
        let percent = match (unit.as_deref(), self.lang) {
            (Some("điểm %"), Lang::Vi) => "điểm %",
            (Some("điểm %"), Lang::En) => "percentage points",
            _ => "",
        };
        if *unit_kind == UnitKind::Percent && percent.is_empty() {
            tail.push('%');
        }
        let currency = if *unit_kind == UnitKind::Money { self.currency() } else { "" };
        for word in [self.scale().label(self.lang).unwrap_or_default(), percent, currency, self.unit] {
            if !word.is_empty() {
                tail.push_str(self.gap);
                tail.push_str(word);
            }
        }
        tail
    }

    fn currency(&self) -> &str {
        let code = self.quantity.unit.as_deref().and_then(unit::currency).unwrap_or("VND");
        if code == "VND" && self.lang == Lang::Vi { "đồng" } else { code }
    }
}
