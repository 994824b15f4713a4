//! Numbers in words: `hai mươi lăm`, `one hundred and five`, `quatre-vingt-dix-sept`.
//!
//! ```text
//! number    = hundreds [scale [join] number]        each scale less than the one before
//! hundreds  = [tens] hundred [[join] tens] | tens
//! tens      = (digit ten | ten) [link] [digit] | small
//! ```
//!
//! Words of numbers that follow each other without being one number are none at all: of "ba mươi
//! hai" nobody means the two.

use super::grammar::match_phrase;
use super::lexer::Token;
use crate::language::figures::Numerals;

/// A number with the first token behind it.
type Read = Option<(u64, usize)>;

/// The number whose words begin at a token, and the first token behind all words of numbers there;
/// none where these are no number, or a one alone, which is mostly an article.
pub(super) fn numeral(tokens: &[Token<'_>], at: usize, words: &Numerals) -> (Option<u64>, usize) {
    let reader = Reader { tokens, words };
    let (value, read) = reader.number(at).map_or((None, at), |(value, end)| (Some(value), end));
    let mut end = read;
    while let Some(next) = reader.word(end) {
        end = next;
    }
    (value.filter(|value| *value > 1 && end == read), end)
}

struct Reader<'a> {
    tokens: &'a [Token<'a>],
    words: &'a Numerals,
}

impl Reader<'_> {
    fn number(&self, at: usize) -> Read {
        let first = self.hundreds(at).or_else(|| Some((1, at)).filter(|_| self.words.bare))?;
        let (mut total, mut limit, mut end) = (0_u64, u64::MAX, at);
        let mut part = Some(first);
        while let Some((value, next)) = part {
            let Some((scale, next)) = self.scale(next).filter(|(scale, _)| *scale < limit) else {
                (total, end) = (total.checked_add(value)?, next);
                break;
            };
            total = total.checked_add(value.checked_mul(scale)?)?;
            (limit, end) = (scale, next);
            part = self.rest(end);
        }
        // "Hai nghìn tỷ": a scale of scales.
        match self.scale(end).filter(|_| total >= 1000) {
            Some((scale, next)) => Some((total.checked_mul(scale)?, next)),
            None => Some((total, end)).filter(|_| end > at),
        }
    }

    /// The rest of a number, behind a scale.
    fn rest(&self, at: usize) -> Read {
        if let Some(next) = self.longest(at, self.words.joins) {
            return self.tens(next);
        }
        self.hundreds(at).filter(|(value, _)| *value >= 10 || !self.words.digit_joins)
    }

    fn hundreds(&self, at: usize) -> Read {
        let head = self.tens(at);
        let (count, next) = head.unwrap_or((1, at));
        let hundred = self.longest(next, self.words.hundreds);
        let Some(end) = hundred.filter(|_| head.is_some() || self.words.bare) else {
            return head;
        };
        let value = count * 100;
        let join = self.longest(end, self.words.joins);
        let more = self.tens(join.unwrap_or(end));
        match more.filter(|(more, _)| *more >= 10 || join.is_some() || !self.words.digit_joins) {
            Some((more, end)) => Some((value + more, end)),
            None => Some((value, end)),
        }
    }

    fn tens(&self, at: usize) -> Read {
        let tens = self.words.tens.iter().filter_map(|(words, value, reach)| {
            Some((match_phrase(self.tokens, at, words)?, *value, *reach))
        });
        let small = self.one_of(at, self.words.small);
        let made = small
            .and_then(|(digit, next)| Some((self.longest(next, self.words.ten)?, digit * 10, 10)));
        let Some((end, value, reach)) = tens.chain(made).max() else { return small };
        if let Some(small) = small.filter(|(_, longer)| *longer > end) {
            return Some(small);
        }
        let link = self.longest(end, self.words.links).unwrap_or(end);
        let digit = self.one_of(link, self.words.behind_tens);
        match digit.filter(|(digit, _)| *digit < reach) {
            Some((digit, end)) => Some((value + digit, end)),
            None => Some((value, end)),
        }
    }

    fn scale(&self, at: usize) -> Read {
        self.one_of(at, self.words.scales)
    }

    /// The first token behind a word of numbers.
    fn word(&self, at: usize) -> Option<usize> {
        let words = self.words;
        let one = self.one_of(at, words.small).or_else(|| self.one_of(at, words.behind_tens));
        let one = one.or_else(|| self.scale(at)).map(|(_, end)| end);
        let tens = || words.tens.iter().find_map(|(tens, ..)| match_phrase(self.tokens, at, tens));
        one.or_else(tens)
            .or_else(|| self.longest(at, words.ten))
            .or_else(|| self.longest(at, words.hundreds))
    }

    fn one_of(&self, at: usize, table: &[(&'static str, u64)]) -> Read {
        let ends = table
            .iter()
            .filter_map(|(words, value)| Some((match_phrase(self.tokens, at, words)?, *value)));
        ends.max().map(|(end, value)| (value, end))
    }

    fn longest(&self, at: usize, phrases: &[&'static str]) -> Option<usize> {
        phrases.iter().filter_map(|phrase| match_phrase(self.tokens, at, phrase)).max()
    }
}

#[cfg(test)]
mod tests {
    use super::super::lexer::lex;
    use super::*;
    use crate::base::fold::Folded;
    use crate::bulletin::lang::Lang;
    use crate::language::reading::reading;

    #[track_caller]
    fn check(lang: Lang, cases: &[(&str, Option<u64>, &str)]) {
        for (text, value, rest) in cases {
            let folded = Folded::new(text);
            let tokens = lex(&folded.text, lang);
            let (read, end) = numeral(&tokens, 0, reading(lang).figures.numerals);
            let left: Vec<&str> = tokens[end..].iter().map(|token| token.text).collect();
            assert_eq!((read, left.join(" ").as_str()), (*value, *rest), "{text}");
        }
    }

    #[test]
    fn vietnamese() {
        check(
            Lang::VI,
            &[
                ("hai tổ chức", Some(2), "tổ chức"),
                ("một tổ chức", None, "tổ chức"),
                ("mười đơn", Some(10), "đơn"),
                ("Mười lăm đơn", Some(15), "đơn"),
                ("mười một", Some(11), ""),
                ("ba mươi hai chốt", Some(32), "chốt"),
                ("hai mươi", Some(20), ""),
                ("hai mươi mốt", Some(21), ""),
                ("hai mươi tư", Some(24), ""),
                ("hai mươi nhăm", Some(25), ""),
                ("chín mươi chín", Some(99), ""),
                ("một trăm", Some(100), ""),
                ("một trăm linh hai đảng viên", Some(102), "đảng viên"),
                ("hai trăm linh năm", Some(205), ""),
                ("hai trăm lẻ năm", Some(205), ""),
                ("ba trăm mười", Some(310), ""),
                ("ba trăm năm mươi", Some(350), ""),
                ("ba trăm bốn mươi lăm", Some(345), ""),
                ("một nghìn hai trăm trường hợp", Some(1200), "trường hợp"),
                ("hai ngàn không trăm hai mươi bốn", Some(2024), ""),
                ("ba nghìn không trăm linh bảy", Some(3007), ""),
                ("mười hai nghìn năm trăm", Some(12_500), ""),
                ("một triệu hai trăm nghìn", Some(1_200_000), ""),
                ("hai tỷ ba trăm triệu đồng", Some(2_300_000_000), "đồng"),
                ("hai nghìn tỷ đồng", Some(2_000_000_000_000), "đồng"),
                ("ba trăm hai", None, ""),
                ("một nghìn hai", None, ""),
                ("hai ba người", None, "người"),
                ("hai mươi năm", None, ""),
                ("trăm người", None, "người"),
            ],
        );
    }

    #[test]
    fn english() {
        check(
            Lang::EN,
            &[
                ("two people", Some(2), "people"),
                ("one of them", None, "of them"),
                ("twenty-three lacked", Some(23), "lacked"),
                ("forty one", Some(41), ""),
                ("nineteen", Some(19), ""),
                ("one hundred and five grants", Some(105), "grants"),
                ("three hundred twelve", Some(312), ""),
                ("twelve hundred", Some(1200), ""),
                ("two thousand and forty", Some(2040), ""),
                ("six thousand one hundred and two", Some(6102), ""),
                ("two million", Some(2_000_000), ""),
                ("five hundred and the", Some(500), "and the"),
                ("two three", None, ""),
                ("Eighty-", Some(80), "-"),
            ],
        );
    }

    #[test]
    fn french() {
        check(
            crate::language::find("fr").expect("French"),
            &[
                ("deux agents", Some(2), "agents"),
                ("une ferme", None, "ferme"),
                ("vingt et un", Some(21), ""),
                ("vingt-trois", Some(23), ""),
                ("soixante-douze", Some(72), ""),
                ("soixante et onze", Some(71), ""),
                ("quatre-vingts", Some(80), ""),
                ("quatre-vingt-dix-sept", Some(97), ""),
                ("cent cinq", Some(105), ""),
                ("deux cents lits", Some(200), "lits"),
                ("mille deux cents", Some(1200), ""),
                ("trois mille", Some(3000), ""),
                ("dix-sept", Some(17), ""),
                ("nonante-neuf", Some(99), ""),
            ],
        );
    }
}
