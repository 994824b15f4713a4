//! Links, pictures and notes that were not understood.

use std::ops::Range;

use super::{Block, Malformed, NEAR, Run};

impl Block<'_> {
    /// `](address)`, `] (address)` or `][name]` that is text.
    pub(super) fn closing_bracket(&mut self, at: usize, run: &Run) {
        let rest = self.rest(at + 1);
        let blanks = rest.len() - rest.trim_start_matches(' ').len();
        let Some(open) = self.opened(at) else { return };
        let next = at + 1 + blanks;
        match self.body.as_bytes().get(next) {
            Some(b'(') if blanks == 0 && next < run.range.end => self.address(open, at),
            Some(b'(') if blanks > 0 => self.apart(open, at, next),
            Some(b'[') if blanks == 0 && next < run.range.end => self.reference(open, at),
            _ => {}
        }
    }

    /// `[^1]`, `[!NOTE]`, `[[words]]`, `(words)[address]` or `[gallery ids="1"]`.
    pub(super) fn opening_bracket(&mut self, at: usize) {
        let line = self.line(at);
        let Some(inside) = line[1..].split_once(']').map(|(inside, _)| inside) else { return };
        let range = at..at + inside.len() + 2;
        let next = self.body.as_bytes().get(range.end).copied();
        let is_word = |word: &str| {
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        };
        let call = || {
            let (name, rest) = inside.split_once(' ')?;
            let (key, value) = rest.trim_start().split_once('=')?;
            Some(is_word(name) && is_word(key) && value.starts_with(['"', '\'', '“', '”']))
        };
        let fault = if let Some(name) = inside.strip_prefix('^') {
            (!name.trim().is_empty() && next != Some(b'('))
                .then(|| Malformed::Note(name.to_owned()))
        } else if let Some(kind) = inside.strip_prefix('!') {
            let is_kind = !kind.is_empty() && kind.bytes().all(|byte| byte.is_ascii_alphabetic());
            (is_kind && self.begins_line(at)).then_some(Malformed::Callout)
        } else if call() == Some(true) {
            Some(Malformed::Shortcode)
        } else {
            None
        };
        if let Some(fault) = fault {
            return self.report(Some(range), fault);
        }
        if let Some(words) = inside.strip_prefix('[') {
            let double = next == Some(b']') && !words.trim().is_empty();
            let fault =
                Malformed::WikiLink(words.split('|').next_back().unwrap_or(words).to_owned());
            return self.report(double.then(|| range.start..range.end + 1), fault);
        }
        self.exchanged(at, &range);
    }

    /// A link or picture whose address cannot be one.
    fn address(&mut self, open: usize, close: usize) {
        let picture = self.is_picture(open);
        let start = open - usize::from(picture);
        let words = &self.body[open + 1..close];
        let line = self.line(close + 1);
        let Some(inside) = inside_parentheses(line) else {
            let looks = line.len() < NEAR
                && (picture || is_address(line[1..].split_whitespace().next().unwrap_or("")));
            let fault = Malformed::OpenAddress;
            return self.report(looks.then(|| start..close + 2), fault);
        };
        let end = close + 1 + inside.len() + 2;
        // Text in braces is told for itself.
        if inside.contains("{{") || inside.contains("{%") {
            return;
        }
        let nested = words.contains("](") && !picture;
        let meant = format!("{}{})", &self.body[start..=close], in_full(inside));
        let looks = picture || nested || is_address(inside);
        let fault = if nested { Malformed::LinkInLink } else { Malformed::Address(meant) };
        self.report(looks.then_some(start..end), fault);
    }

    /// `[words] (address)`.
    fn apart(&mut self, open: usize, close: usize, next: usize) {
        let picture = self.is_picture(open);
        let words = &self.body[open + 1..close];
        let Some(inside) = inside_parentheses(self.line(next)) else { return };
        let is_number = words.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ');
        let start = open - usize::from(picture);
        let meant = format!("{}{})", &self.body[start..=close], in_full(inside));
        let looks = is_whole_address(inside) && (picture || !is_number);
        let range = start..next + inside.len() + 2;
        self.report(looks.then_some(range), Malformed::Parts(meant));
    }

    /// `(words)[address]`.
    fn exchanged(&mut self, at: usize, range: &Range<usize>) {
        let inside = &self.body[range.start + 1..range.end - 1];
        let start = self.body.ceil_char_boundary(at.saturating_sub(NEAR));
        let before = self.body[start..at].rsplit('\n').next().unwrap_or("");
        let Some(words) = before.strip_suffix(')').and_then(|before| before.rsplit_once('('))
        else {
            return;
        };
        let start = at - words.1.len() - 2;
        let meant = format!("[{}]({inside})", words.1);
        let looks = is_whole_address(inside) && start >= self.done;
        self.report(looks.then_some(start..range.end), Malformed::Parts(meant));
    }

    /// `[words][name]`.
    fn reference(&mut self, open: usize, close: usize) {
        let Some((name, _)) = self.line(close + 1)[1..].split_once(']') else { return };
        let end = close + 1 + name.len() + 2;
        let words = &self.body[open + 1..close];
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let citation = is_number(words) && is_number(name);
        if citation || name.starts_with('^') || words.starts_with('^') {
            return;
        }
        let start = open - usize::from(self.is_picture(open));
        let name = if name.trim().is_empty() { words } else { name };
        self.report(Some(start..end), Malformed::Definition(name.to_owned()));
    }

    /// The bracket that the one at a byte closes.
    fn opened(&self, close: usize) -> Option<usize> {
        let first = self.body.ceil_char_boundary(close.saturating_sub(NEAR));
        let start = self.runs.first()?.range.start.max(self.done).max(first);
        let text = self.body.get(start..close)?.as_bytes();
        let mut depth = 0_usize;
        for (at, byte) in text.iter().enumerate().rev() {
            match byte {
                b'[' | b']' if at > 0 && text[at - 1] == b'\\' => {}
                b']' => depth += 1,
                b'[' if depth == 0 => return Some(start + at),
                b'[' => depth -= 1,
                _ => {}
            }
        }
        None
    }

    fn is_picture(&self, open: usize) -> bool {
        self.body[..open].ends_with('!') && !self.body[..open].ends_with("\\!")
    }
}

/// Beginnings of addresses that name something of a register.
const OURS: [&str; 5] = ["topic:", "locality:", "body:", "directive:", "indicator:"];

/// Returns what stands between parentheses, of which the first opens the text.
fn inside_parentheses(text: &str) -> Option<&str> {
    let mut depth = 0_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' if depth == 1 => return text.get(1..at),
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// Returns `true` if a text may have been meant as an address, and not as words in parentheses.
fn is_address(text: &str) -> bool {
    let (address, title) = divided(text);
    let first = address.split_whitespace().next().unwrap_or("");
    let schemes = ["http:", "https:", "mailto:"].iter().chain(&OURS);
    title.is_some()
        || first.contains('/')
        || first.starts_with(['#', '<'])
        || has_ending(address)
        || has_ending(first)
        || schemes.into_iter().any(|scheme| first.starts_with(scheme))
}

/// Returns `true` if a text ends like the name of a file.
fn has_ending(text: &str) -> bool {
    text.rsplit_once('.').is_some_and(|(stem, ending)| {
        let ending = ending.trim_end_matches('>');
        let is_ending = (2..=5).contains(&ending.len())
            && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && ending.bytes().any(|byte| byte.is_ascii_alphabetic());
        !stem.is_empty() && is_ending
    })
}

/// Returns `true` if a text can be nothing but an address.
fn is_whole_address(text: &str) -> bool {
    let begins = ["https://", "http://", "/", "./", "../", "#"];
    let page = std::path::Path::new(text).extension().is_some_and(|ending| ending == "md");
    let ours = OURS.iter().any(|scheme| text.starts_with(scheme));
    !text.contains(char::is_whitespace)
        && (begins.iter().any(|start| text.starts_with(start)) || page || ours)
}

/// An address and the title that stands behind it in quotation marks of any kind.
fn divided(inside: &str) -> (&str, Option<&str>) {
    let marks = ['"', '“', '”', '«', '»', '\''];
    let inside = inside.trim();
    let title = inside.char_indices().find(|(at, letter)| {
        marks.contains(letter) && inside[..*at].ends_with(char::is_whitespace)
    });
    match title {
        Some((at, _)) => (inside[..at].trim_end(), Some(inside[at..].trim_matches(marks))),
        None => (inside, None),
    }
}

/// An address with its title as they should have been written, behind the parenthesis.
fn in_full(inside: &str) -> String {
    let (address, title) = divided(inside);
    let address = address.trim_start_matches('<').trim_end_matches('>');
    let mut ours = OURS.iter().filter_map(|scheme| Some((scheme, address.strip_prefix(scheme)?)));
    let named = ours.next().map(|(scheme, name)| [scheme, name.trim_start()].concat());
    let address = named.as_deref().unwrap_or(address);
    let whole = address.contains(char::is_whitespace) || inside_parentheses_differ(address);
    let address = if whole { format!("<{address}>") } else { address.to_owned() };
    title.map_or_else(|| format!("({address}"), |title| format!("({address} \"{title}\""))
}

/// Returns `true` if an address has parentheses that nothing opens or closes.
fn inside_parentheses_differ(address: &str) -> bool {
    address.matches('(').count() != address.matches(')').count()
}
