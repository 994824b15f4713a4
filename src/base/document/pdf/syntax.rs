//! Bytes of a PDF file -> values (ISO 32000-1, section 7.3).

/// Depth of values in each other beyond which nothing is read.
const DEPTH: usize = 32;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// A whole number; digits behind a point are left out.
    Number(i64),
    /// A name, without its stroke.
    Name(Vec<u8>),
    /// An object, by its number.
    Reference(u64),
    /// A text, as bytes.
    Text(Vec<u8>),
    /// A list.
    List(Vec<Value>),
    /// Names with values.
    Map(Vec<(Vec<u8>, Value)>),
    /// A word: true, false, null.
    Word,
}

impl Value {
    /// The value of a name.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Map(entries) = self else { return None };
        entries.iter().find(|(known, _)| known == name.as_bytes()).map(|(_, value)| value)
    }

    /// As a size in memory.
    pub(super) fn size(&self) -> Option<usize> {
        match self {
            Self::Number(number) => usize::try_from(*number).ok(),
            _ => None,
        }
    }

    /// Returns `true` if it is this name, or a list of it alone.
    pub(super) fn is_name(&self, name: &str) -> bool {
        matches!(self.only(), Some(Self::Name(known)) if known == name.as_bytes())
    }

    /// The value itself, or what a list has alone; none where it has several.
    pub(super) fn only(&self) -> Option<&Self> {
        match self {
            Self::List(values) => match values.as_slice() {
                [one] => Some(one),
                _ => None,
            },
            Self::Word => None,
            value => Some(value),
        }
    }
}

/// The first value and the bytes behind it; `None` where there is none, or where it has no end.
pub(super) fn parse(bytes: &[u8]) -> Option<(Value, &[u8])> {
    value(bytes, DEPTH)
}

/// The bytes without blanks and comments before them.
pub(super) fn trimmed(bytes: &[u8]) -> &[u8] {
    let mut rest = bytes;
    loop {
        let blanks = rest.iter().take_while(|byte| is_blank(**byte)).count();
        rest = &rest[blanks..];
        if rest.first() != Some(&b'%') {
            return rest;
        }
        let line = rest.iter().take_while(|byte| !matches!(byte, b'\r' | b'\n')).count();
        rest = &rest[line..];
    }
}

fn value(bytes: &[u8], depth: usize) -> Option<(Value, &[u8])> {
    let depth = depth.checked_sub(1)?;
    match trimmed(bytes) {
        [b'<', b'<', rest @ ..] => map(rest, depth),
        [b'<', rest @ ..] => hexadecimal(rest),
        [b'[', rest @ ..] => list(rest, depth),
        [b'(', rest @ ..] => text(rest),
        [b'/', rest @ ..] => Some(name(rest)),
        rest @ [b'0'..=b'9' | b'+' | b'-' | b'.', ..] => Some(number_or_reference(rest)?),
        rest @ [b'a'..=b'z', ..] => {
            let length = regular(rest);
            matches!(&rest[..length], b"true" | b"false" | b"null")
                .then_some((Value::Word, &rest[length..]))
        }
        _ => None,
    }
}

fn map(bytes: &[u8], depth: usize) -> Option<(Value, &[u8])> {
    let (mut entries, mut rest) = (Vec::new(), bytes);
    loop {
        match trimmed(rest) {
            [b'>', b'>', rest @ ..] => return Some((Value::Map(entries), rest)),
            [b'/', after @ ..] => {
                let (Value::Name(name), after) = name(after) else { return None };
                let (value, after) = value(after, depth)?;
                entries.push((name, value));
                rest = after;
            }
            _ => return None,
        }
    }
}

fn list(bytes: &[u8], depth: usize) -> Option<(Value, &[u8])> {
    let (mut values, mut rest) = (Vec::new(), bytes);
    loop {
        if let [b']', rest @ ..] = trimmed(rest) {
            return Some((Value::List(values), rest));
        }
        let (value, after) = value(rest, depth)?;
        values.push(value);
        rest = after;
    }
}

/// A name, in which `#41` stands for a letter.
fn name(bytes: &[u8]) -> (Value, &[u8]) {
    let length = regular(bytes);
    let (mut name, mut rest) = (Vec::new(), &bytes[..length]);
    while let [first, after @ ..] = rest {
        let coded = after.get(..2).filter(|_| *first == b'#').and_then(byte_of);
        name.push(coded.unwrap_or(*first));
        rest = if coded.is_some() { &after[2..] } else { after };
    }
    (Value::Name(name), &bytes[length..])
}

fn byte_of(digits: &[u8]) -> Option<u8> {
    let digits = std::str::from_utf8(digits).ok()?;
    u8::from_str_radix(digits, 16).ok()
}

fn hexadecimal(bytes: &[u8]) -> Option<(Value, &[u8])> {
    let end = bytes.iter().position(|byte| *byte == b'>')?;
    let mut digits: Vec<u8> = bytes[..end].iter().copied().filter(u8::is_ascii_hexdigit).collect();
    if !digits.len().is_multiple_of(2) {
        digits.push(b'0');
    }
    let text = digits.chunks_exact(2).filter_map(byte_of).collect();
    Some((Value::Text(text), &bytes[end + 1..]))
}

/// A text in brackets, which may have brackets in it, and signs behind a stroke.
fn text(bytes: &[u8]) -> Option<(Value, &[u8])> {
    let (mut text, mut rest, mut open) = (Vec::new(), bytes, 1_u32);
    loop {
        let [first, after @ ..] = rest else { return None };
        rest = after;
        match first {
            b'\\' => {
                let (sign, after) = escaped(rest)?;
                text.extend(sign);
                rest = after;
                continue;
            }
            b'(' => open += 1,
            b')' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return Some((Value::Text(text), rest));
        }
        text.push(*first);
    }
}

fn escaped(bytes: &[u8]) -> Option<(Option<u8>, &[u8])> {
    let [first, rest @ ..] = bytes else { return None };
    let sign = match first {
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'b' => 8,
        b'f' => 12,
        b'\r' | b'\n' => return Some((None, rest)),
        b'0'..=b'7' => {
            let digits = bytes.iter().take(3).take_while(|digit| matches!(digit, b'0'..=b'7'));
            let digits: Vec<u8> = digits.copied().collect();
            let number = digits
                .iter()
                .fold(0_u8, |number, digit| number.wrapping_mul(8).wrapping_add(digit - b'0'));
            return Some((Some(number), &bytes[digits.len()..]));
        }
        other => *other,
    };
    Some((Some(sign), rest))
}

/// A number, or a reference: two numbers and an `R`.
fn number_or_reference(bytes: &[u8]) -> Option<(Value, &[u8])> {
    let (first, rest) = number(bytes)?;
    let reference = || {
        let (_, after) = number(trimmed(rest))?;
        let after = trimmed(after).strip_prefix(b"R")?;
        (regular(after) == 0).then_some((Value::Reference(u64::try_from(first).ok()?), after))
    };
    Some(reference().unwrap_or((Value::Number(first), rest)))
}

fn number(bytes: &[u8]) -> Option<(i64, &[u8])> {
    let length = regular(bytes);
    let written = std::str::from_utf8(&bytes[..length]).ok()?;
    let whole = written.split('.').next().filter(|whole| !whole.is_empty()).unwrap_or("0");
    Some((whole.parse().ok()?, &bytes[length..]))
}

/// The number of bytes before the next blank or sign.
fn regular(bytes: &[u8]) -> usize {
    let ends = |byte: &u8| is_blank(*byte) || b"()<>[]{}/%".contains(byte);
    bytes.iter().position(ends).unwrap_or(bytes.len())
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_with_what_is_behind_them() {
        let number = Value::Number;
        for (written, value, rest) in [
            ("12 ", number(12), " "),
            ("-3.5]", number(-3), "]"),
            ("12 0 R/", Value::Reference(12), "/"),
            ("12 0 Rx", number(12), " 0 Rx"),
            ("% a\n /A#42c d", Value::Name(b"ABc".to_vec()), " d"),
            ("(a(b\\)c)\\101\\n) x", Value::Text(b"a(b)c)A\n"[..5].to_vec()), ""),
            ("<4142 4>", Value::Text(b"AB@".to_vec()), ""),
            ("null ", Value::Word, " "),
        ] {
            let (found, after) = parse(written.as_bytes()).expect(written);
            if !written.starts_with("(a") {
                assert_eq!((found, after), (value, rest.as_bytes()), "{written}");
            }
        }
        let (found, after) = parse(b"(a(b\\)c)\\101\\n) x").expect("a text");
        assert_eq!((found, after), (Value::Text(b"a(b)c)A\n".to_vec()), &b" x"[..]));
        let map = parse(b"<< /A [1 2 0 R] /B << /C true >> >>").expect("a map").0;
        assert_eq!(map.get("A"), Some(&Value::List(vec![number(1), Value::Reference(2)])));
        assert!(map.get("B").and_then(|inner| inner.get("C")).is_some());
    }

    #[test]
    fn what_has_no_end_is_none() {
        for written in
            ["", "<<", "<< /A", "[1", "(a", "(\\", "<41", "endobj", "99999999999999999999"]
        {
            assert_eq!(parse(written.as_bytes()), None, "{written}");
        }
        assert_eq!(parse("[".repeat(100_000).as_bytes()), None);
    }
}
