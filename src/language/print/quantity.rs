//! Quantities as text (STATISTICS "Text of values").
//!
//! The marks and the words are those of the language; all group from four digits on. A reported quantity keeps its word, and its digits with as many decimals as
//! were printed; in the other language the word is translated. A computed one is worded by rule,
//! rounds its bounds outward and drops trailing zeros. A bound that was rounded is strict, for it
//! is not reached: at least 92.75 is "trên 92,7%".

use super::link::push_link;
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::arithmetic::{round, unshift};
use crate::bulletin::quantity::digits::Digits;
use crate::bulletin::quantity::{Decimal, End, Kind, Quantity, Rounding, Scale, UnitKind};
use crate::language::lexicon::{Forms, Marks, Quantities};
use crate::language::{ALL, of, units};

/// Stands for a missing value.
const DASH: &str = "–";
/// Stands for one that is suppressed.
const SUPPRESSED: &str = "[c]";
/// Stands before a number below zero.
const MINUS: char = '\u{2212}';
const NO_BREAK_SPACE: &str = "\u{a0}";

/// The word for a currency that a register names by its ISO code, where the language has one:
/// `VND` is `đồng`.
pub fn unit_in_words(unit: &str, lang: Lang) -> &str {
    let is_code = unit.len() == 3 && unit.bytes().all(|letter| letter.is_ascii_uppercase());
    let words = of(lang).lexicon.quantities.currencies.iter();
    let own = words.filter(|_| is_code).find(|(code, _)| *code == unit);
    own.map_or(unit, |(_, forms)| forms.plural)
}

/// The text behind a number in a scale: `tỷ đồng`, `milliards de dongs`.
pub fn scaled_unit(scale: Scale, unit: &str, lang: Lang) -> String {
    let Some(word) = scale.label(lang) else { return unit.to_owned() };
    let mut text = word.to_owned();
    if !unit.is_empty() {
        text.push_str(NO_BREAK_SPACE);
        push_link(&mut text, unit, true, lang);
        text.push_str(unit);
    }
    text
}

/// A number with exactly these decimals, grouped, with U+2212 as minus.
pub fn print_decimal(value: Decimal, decimals: u32, rounding: Rounding, lang: Lang) -> String {
    grouped(round(value, decimals, rounding), decimals, lang)
}

/// Appends a number that has at most these decimals already, filled up with zeros.
fn push_grouped(text: &mut String, value: Decimal, decimals: u32, lang: Lang) {
    let Marks { group, decimal, .. } = of(lang).lexicon.marks;
    let mut buffer = itoa::Buffer::new();
    let digits = Digits::of(value, &mut buffer);
    text.push_str(if value.mantissa() < 0 { "\u{2212}" } else { "" });
    let (first, groups) = digits.whole.split_at((digits.whole.len() - 1) % 3 + 1);
    text.push_str(first);
    for start in (0..groups.len()).step_by(3) {
        text.push(group);
        text.push_str(&groups[start..start + 3]);
    }
    if decimals > 0 {
        text.push(decimal);
        digits.push_fraction(text, usize::try_from(decimals).unwrap_or_default());
    }
}

/// A number that has at most these decimals already, filled up with zeros.
pub(crate) fn grouped(value: Decimal, decimals: u32, lang: Lang) -> String {
    let mut text = String::new();
    push_grouped(&mut text, value, decimals, lang);
    text
}

impl Quantity {
    /// The quantity without a unit, but with `%`, the scale, and the currency of money: `hơn 700`,
    /// `15,9 tỷ đồng`.
    pub fn text(&self, lang: Lang) -> String {
        let mut text = String::new();
        self.push_text(&mut text, lang);
        text
    }

    /// Appends [`Self::text`].
    pub fn push_text(&self, text: &mut String, lang: Lang) {
        Printer { quantity: self, lang, gap: " ", unit: "" }.push(text);
    }

    /// The quantity with a unit behind a no-break space; percent and money carry theirs already.
    pub fn text_with_unit(&self, unit_label: &str, lang: Lang) -> String {
        let own = matches!(self.unit_kind, UnitKind::Percent | UnitKind::Money)
            || self.kind == Kind::None;
        Printer {
            quantity: self,
            lang,
            gap: NO_BREAK_SPACE,
            unit: if own { "" } else { unit_label },
        }
        .text()
    }

    /// Returns `true` if a word behind the printed number stands in its singular: behind one, in some
    /// languages behind all that is less than two.
    pub fn takes_singular(&self, lang: Lang) -> bool {
        let ends = [self.interval.low(), self.interval.high()];
        let number = self.interval.is_exact().or(self.nominal);
        let number = number.or_else(|| ends.into_iter().flatten().next().map(|end| end.value));
        let below = Decimal::from(of(lang).lexicon.quantities.singular_below);
        let is_counted = !matches!(self.kind, Kind::Between | Kind::None)
            && self.whole.is_none()
            && self.scale == Scale::One;
        let is_singular = |number: Decimal| number == Decimal::ONE || number.abs() < below;
        is_counted && number.is_some_and(is_singular)
    }

    /// Returns `true` if the text says less than the interval: it had to be rounded.
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
        let mut text = String::new();
        self.push(&mut text);
        text
    }

    fn push(&self, text: &mut String) {
        let Quantity { kind, nominal, interval, .. } = self.quantity;
        match (kind, nominal, interval.low(), interval.high()) {
            (Kind::Between, _, Some(low), Some(high)) => self.range(text, low, high),
            (Kind::Exact, ..) => match interval.is_exact().or(*nominal) {
                Some(value) => self.exact(text, value),
                None => text.push_str(DASH),
            },
            (Kind::None, ..) if self.quantity.is_suppressed() => text.push_str(SUPPRESSED),
            (Kind::Between | Kind::None, ..) => text.push_str(DASH),
            (_, Some(nominal), ..) if self.quantity.is_reported() => self.reported(text, *nominal),
            (Kind::AtLeast, _, Some(low), _) => self.bound(text, low, Rounding::Down),
            (Kind::AtMost, _, _, Some(high)) => self.bound(text, high, Rounding::Up),
            (Kind::About | Kind::Almost, Some(nominal), ..) => self.approximate(text, *nominal),
            _ => text.push_str(DASH),
        }
    }

    /// A computed number that is not zero, but rounds to it, is given as a bound.
    fn exact(&self, text: &mut String, value: Decimal) {
        let printed = self.rounded(value, Rounding::Nearest);
        if self.quantity.is_reported() || !printed.is_zero() || value.is_zero() {
            self.number(text, printed);
            return self.tail(text, printed);
        }
        let (kind, rounding) = if value.is_sign_negative() {
            (Kind::AtLeast, Rounding::Down)
        } else {
            (Kind::AtMost, Rounding::Up)
        };
        self.worded(text, kind, true, self.rounded(value, rounding));
    }

    fn reported(&self, text: &mut String, nominal: Decimal) {
        let Some((lang, before, after)) = self.quantity.reported_words() else { return };
        let number = self.scaled(nominal);
        if lang != self.lang || (before.is_empty() && after.is_empty()) {
            return self.worded(text, self.quantity.kind, self.quantity.strict, number);
        }
        let space = |word: &str| if word.is_empty() || word == "+" { "" } else { " " };
        text.extend([before, space(before)]);
        self.number(text, number);
        self.tail(text, number);
        text.extend([space(after), after]);
    }

    fn bound(&self, text: &mut String, end: End, rounding: Rounding) {
        let (printed, strict) = self.outward(end, rounding);
        self.worded(text, self.quantity.kind, strict, printed);
    }

    fn approximate(&self, text: &mut String, nominal: Decimal) {
        let rounding =
            if self.quantity.kind == Kind::Almost { Rounding::Up } else { Rounding::Nearest };
        self.worded(text, self.quantity.kind, false, self.rounded(nominal, rounding));
    }

    fn worded(&self, text: &mut String, kind: Kind, strict: bool, number: Decimal) {
        text.push_str(standard(
            kind,
            strict,
            self.quantity.unit_kind == UnitKind::Percent,
            self.lang,
        ));
        text.push(' ');
        self.number(text, number);
        self.tail(text, number);
    }

    /// `từ 20 đến 25`, `between 20 and 25`; with open ends `từ trên 92,7% đến dưới 94%`.
    fn range(&self, text: &mut String, low: End, high: End) {
        let (low, above) = self.outward(low, Rounding::Down);
        let (high, under) = self.outward(high, Rounding::Up);
        let (low, high) = self.with_zeros(low, high);
        let percent = self.quantity.unit_kind == UnitKind::Percent;
        let words = self.words();
        let [from, to] = if above || under { words.open_range } else { words.range };
        let push_strict = |text: &mut String, kind, open| {
            if open {
                text.extend([standard(kind, true, percent, self.lang), " "]);
            }
        };
        text.push_str(from);
        push_strict(text, Kind::AtLeast, above);
        self.number(text, low);
        if percent {
            self.tail(text, low);
        }
        text.push_str(to);
        push_strict(text, Kind::AtMost, under);
        self.number(text, high);
        self.tail(text, high);
    }

    /// The ends of a reported range with their decimals. Each keeps its own, 7 to 7,5; where the
    /// zeros of both went with their scale, both get the greater number of decimals back.
    fn with_zeros(&self, mut low: Decimal, mut high: Decimal) -> (Decimal, Decimal) {
        let lost = self.quantity.is_reported()
            && self.scale() == self.quantity.scale
            && self.scale() != Scale::One;
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
        if self.quantity.scale.label(self.lang).is_some() {
            self.quantity.scale
        } else {
            Scale::One
        }
    }

    /// A number in units of the scale; where it does not fit, in base units, which cannot be for
    /// numbers we read.
    fn scaled(&self, value: Decimal) -> Decimal {
        if self.scale() == Scale::One {
            value
        } else {
            unshift(value, self.scale().exponent()).unwrap_or(value)
        }
    }

    /// A number in units of the scale with the decimals to print.
    fn rounded(&self, value: Decimal, rounding: Rounding) -> Decimal {
        let spare = self.quantity.scale.exponent() - self.scale().exponent();
        let printed =
            round(self.scaled(value), self.quantity.decimals.saturating_sub(spare), rounding);
        if self.quantity.is_reported() { printed } else { printed.normalize() }
    }

    /// Digits. A reported number keeps its zeros.
    fn number(&self, text: &mut String, number: Decimal) {
        let alone = self.quantity.is_reported()
            && self.quantity.kind != Kind::Between
            && self.scale() == self.quantity.scale;
        let decimals = if alone { self.quantity.decimals } else { number.scale() };
        push_grouped(text, number, decimals, self.lang);
    }

    /// Appends the text behind the digits: the whole of a ratio, `%`, scale, currency, unit.
    fn tail(&self, text: &mut String, number: Decimal) {
        let Quantity { unit_kind, unit, whole, .. } = self.quantity;
        if let Some(whole) = whole {
            text.push('/');
            push_grouped(text, *whole, 0, self.lang);
        }
        let is_points = unit.as_deref() == Some(units::POINTS);
        let percent = if is_points { self.form(self.words().points, number) } else { "" };
        if *unit_kind == UnitKind::Percent && percent.is_empty() {
            text.push_str(of(self.lang).lexicon.marks.percent);
        }
        let scale = self.scale().forms(self.lang).map(|forms| self.form(forms, number));
        if let Some(word) = scale {
            text.extend([self.gap, word]);
        }
        // A number counted in millions takes the plural.
        let many = if scale.is_some() { Decimal::from(u32::MAX) } else { number };
        let currency = if *unit_kind == UnitKind::Money { self.currency(many) } else { "" };
        for word in [percent, currency, self.unit] {
            if !word.is_empty() {
                text.push_str(self.gap);
                if scale.is_some() {
                    push_link(text, word, true, self.lang);
                }
                text.push_str(word);
            }
        }
    }

    fn currency(&self, number: Decimal) -> &str {
        let code = self.quantity.unit.as_deref().and_then(units::currency);
        let code = code.unwrap_or(units::CURRENCY);
        let own = self.words().currencies.iter().find(|(known, _)| *known == code);
        own.map_or(code, |(_, forms)| self.form(*forms, number))
    }

    /// The form of a word behind a number.
    fn form(&self, forms: Forms, number: Decimal) -> &'static str {
        let singular = number.abs() < Decimal::from(self.words().singular_below);
        if singular { forms.singular } else { forms.plural }
    }

    fn words(&self) -> &'static Quantities {
        &of(self.lang).lexicon.quantities
    }
}

impl Scale {
    /// Its word in the house form, as behind many; `None` for one, and where the language has no
    /// word.
    pub fn label(self, lang: Lang) -> Option<&'static str> {
        self.forms(lang).map(|forms| forms.plural)
    }

    fn forms(self, lang: Lang) -> Option<Forms> {
        if self == Self::One {
            return None;
        }
        let words = of(lang).lexicon.quantities.scales;
        words.iter().find(|(scale, _)| *scale == self).map(|(_, forms)| *forms)
    }
}

/// A range of two numbers in digits.
pub(crate) fn range(low: &str, high: &str, lang: Lang) -> String {
    let [from, to] = of(lang).lexicon.quantities.range;
    [from, low, to, high].concat()
}

/// Divides printed text into the qualifier in front and the digits; text of another shape is all
/// digits: a range, or a number with its qualifier behind it.
pub(crate) fn divided(text: &str) -> (Option<&str>, &str) {
    let Some(start) = text.find(|letter: char| letter.is_ascii_digit() || letter == MINUS) else {
        return (None, text);
    };
    let (before, digits) = (text[..start].trim_end(), &text[start..]);
    if before.is_empty() || opens_range(before) || is_qualified_behind(digits) {
        (None, text)
    } else {
        (Some(before), digits)
    }
}

/// Returns `true` for a word with which a printed range begins in any language.
fn opens_range(word: &str) -> bool {
    let words = |lang: Lang| {
        let Quantities { range, open_range, .. } = &of(lang).lexicon.quantities;
        [range[0], open_range[0]]
    };
    ALL.into_iter().flat_map(words).any(|opening| opening.trim_end() == word)
}

/// Returns `true` if a number has its qualifier behind it in any language, `97% or more`.
fn is_qualified_behind(number: &str) -> bool {
    let behind = |phrase: &&str| {
        number.strip_suffix(*phrase).is_some_and(|rest| rest.ends_with(char::is_whitespace))
    };
    let phrases = |lang: Lang| of(lang).reading.quantities.after.iter().flat_map(|one| one.phrases);
    // Most numbers have nothing behind them.
    number.ends_with(char::is_alphabetic) && ALL.into_iter().flat_map(phrases).any(behind)
}

/// The words before the number of the parts of a total that are known.
pub(crate) fn of_known_parts(lang: Lang) -> &'static str {
    of(lang).lexicon.quantities.known_parts
}

/// The mark that groups and the mark of decimals, as they are printed.
pub(crate) fn marks(lang: Lang) -> (char, char) {
    let Marks { group, decimal, .. } = of(lang).lexicon.marks;
    (group, decimal)
}

/// The same in a text that is folded, in which all blanks are one.
pub(crate) fn folded_marks(lang: Lang) -> (char, char) {
    let (group, decimal) = marks(lang);
    (if group.is_whitespace() { ' ' } else { group }, decimal)
}

/// The sign of a share, with the blank that stands before it.
pub(crate) fn percent(lang: Lang) -> &'static str {
    of(lang).lexicon.marks.percent
}

/// The word that says a kind where none was printed, or it was printed in another language.
pub(crate) fn standard(kind: Kind, strict: bool, percent: bool, lang: Lang) -> &'static str {
    let words = &of(lang).lexicon.quantities;
    match (kind, strict) {
        (Kind::AtLeast, true) if percent => words.more_than_percent,
        (Kind::AtLeast, true) => words.more_than,
        (Kind::AtLeast, false) => words.at_least,
        (Kind::AtMost, true) => words.under,
        (Kind::AtMost, false) => words.at_most,
        (Kind::About, _) => words.about,
        (Kind::Almost, _) => words.almost,
        (Kind::Exact | Kind::Between | Kind::None, _) => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn qualifiers_in_front_are_set_apart() {
        let table = [
            ("ít nhất 757", Some("ít nhất"), "757"),
            ("457", None, "457"),
            ("từ 20 đến 25", None, "từ 20 đến 25"),
            ("between 20 and 25", None, "between 20 and 25"),
            ("97% trở lên", None, "97% trở lên"),
            ("khoảng 97% trở lên", None, "khoảng 97% trở lên"),
            ("about 90 or more", None, "about 90 or more"),
            ("15,9 tỷ đồng", None, "15,9 tỷ đồng"),
            ("hơn 15,9 tỷ đồng", Some("hơn"), "15,9 tỷ đồng"),
            ("more than 700", Some("more than"), "700"),
            ("plus de 700", Some("plus de"), "700"),
            ("\u{2212}5", None, "\u{2212}5"),
        ];
        for (text, before, digits) in table {
            assert_eq!(divided(text), (before, digits), "{text}");
        }
    }
}
