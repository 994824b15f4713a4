//! Numbers as digits, and the form in which machines read them.

use rust_decimal::Decimal;

/// The machine form: a point, no grouping, no exponent, an ASCII minus, decimals as they are.
pub fn plain(value: Decimal) -> String {
    let mut text = String::new();
    push_plain(&mut text, value);
    text
}

/// Appends the machine form. Data files have a million numbers, so that it matters how fast their
/// digits are found.
pub fn push_plain(text: &mut String, value: Decimal) {
    let mut buffer = itoa::Buffer::new();
    let digits = Digits::of(value, &mut buffer);
    text.push_str(if value.mantissa() < 0 { "-" } else { "" });
    text.push_str(digits.whole);
    if value.scale() > 0 {
        text.push('.');
        digits.push_fraction(text, digits.zeros + digits.fraction.len());
    }
}

/// The digits of a number before and behind its point.
pub(crate) struct Digits<'a> {
    /// Those before it.
    pub whole: &'a str,
    /// Zeros between the point and the fraction.
    zeros: usize,
    fraction: &'a str,
}

impl<'a> Digits<'a> {
    /// Finds them.
    pub(crate) fn of(value: Decimal, buffer: &'a mut itoa::Buffer) -> Self {
        let integer = value.mantissa().unsigned_abs();
        // Nearly all fit into 64 bits, whose digits are found several times as fast.
        let digits = match u64::try_from(integer) {
            Ok(integer) => buffer.format(integer),
            Err(_) => buffer.format(integer),
        };
        let decimals = usize::try_from(value.scale()).unwrap_or_default();
        match digits.split_at_checked(digits.len().wrapping_sub(decimals)) {
            Some((whole, fraction)) if !whole.is_empty() => Self { whole, zeros: 0, fraction },
            _ => Self { whole: "0", zeros: decimals - digits.len(), fraction: digits },
        }
    }

    /// Appends this many digits from behind the point.
    pub(crate) fn push_fraction(&self, text: &mut String, decimals: usize) {
        let zeros = self.zeros.min(decimals);
        let fraction = &self.fraction[..self.fraction.len().min(decimals - zeros)];
        push_zeros(text, zeros);
        text.push_str(fraction);
        push_zeros(text, decimals - zeros - fraction.len());
    }
}

fn push_zeros(text: &mut String, count: usize) {
    text.extend(std::iter::repeat_n('0', count));
}
