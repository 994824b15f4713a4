//! Messages about quotes: where they stand, and what they say beside the declared value.

use super::super::quotes::COUNTED;
use super::at;
use crate::base::{Code, Location, Message, Problem, Severity, SourcePath, Span, message};
use crate::bulletin::lang::Lang;
use crate::extract::{ReadError, parse};

/// No quote.
pub(in crate::content::statistics) fn missing_quote(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::MissingQuote, at(path, span), message!("missing-quote"))
        .hint(message!("missing-quote.hint"))
}

/// The quote is not there.
pub(in crate::content::statistics) fn quote_not_found(
    path: &SourcePath,
    span: Span,
    quote: &str,
    nearest: Option<Span>,
) -> Problem {
    let message = message!("quote-not-found", quote = quote);
    let problem = Problem::new(Code::QuoteNotFound, at(path, span), message)
        .hint(message!("quote-not-found.hint"));
    match nearest {
        Some(nearest) => problem.related(at(path, nearest), message!("quote-not-found.related")),
        None => problem,
    }
}

/// The quote is there, in another spelling.
pub(in crate::content::statistics) fn folded_quote(
    path: &SourcePath,
    span: Span,
    quote: &str,
    found: Option<Span>,
) -> Problem {
    let message = message!("folded-quote", quote = quote);
    let problem = Problem::new(Code::FoldedQuote, at(path, span), message);
    match found {
        Some(found) => problem.related(at(path, found), message!("folded-quote.related")),
        None => problem,
    }
}

/// The quote is there more than once.
pub(in crate::content::statistics) fn ambiguous_quote(
    path: &SourcePath,
    span: Span,
    quote: &str,
    count: usize,
) -> Problem {
    let message = if count >= COUNTED {
        message!("ambiguous-quote-often", quote = quote, count = count)
    } else {
        message!("ambiguous-quote", quote = quote, count = count)
    };
    Problem::new(Code::AmbiguousQuote, at(path, span), message)
        .hint(message!("ambiguous-quote.hint"))
}

/// The quote is there less often than was said.
pub(in crate::content::statistics) fn no_such_occurrence(
    path: &SourcePath,
    span: Span,
    quote: &str,
    count: usize,
) -> Problem {
    let message = message!("quote-not-found-occurrence", quote = quote, count = count);
    Problem::new(Code::QuoteNotFound, at(path, span), message)
        .hint(message!("quote-not-found-occurrence.hint"))
}

/// The declared value and its quote, for what there is to say about both.
pub(in crate::content::statistics) struct Declared<'a> {
    /// The file.
    pub(in crate::content::statistics) path: &'a SourcePath,
    /// The bytes in which the quote is declared.
    pub(in crate::content::statistics) span: Span,
    /// The value as declared.
    pub(in crate::content::statistics) value: &'a str,
}

impl Declared<'_> {
    fn differs(&self, message: Message) -> Problem {
        Problem::new(Code::QuoteDiffers, at(self.path, self.span), message)
    }

    /// Another number in the quote; `satisfied` where the declared one would fit its bound or
    /// rounding.
    pub(in crate::content::statistics) fn number_differs(
        &self,
        stated: &str,
        satisfied: bool,
    ) -> Problem {
        let value = self.value;
        let problem = self.differs(message!("quote-differs", stated = stated, value = value));
        if satisfied {
            problem.hint(message!("quote-differs.hint-near", value = value, stated = stated))
        } else if stated.strip_prefix(value).is_some_and(|rest| rest.starts_with(' ')) {
            // `15,9` for `15,9 tỷ đồng`: the words behind the number got lost.
            problem.hint(message!("quote-differs.hint-words", stated = stated))
        } else {
            problem.hint(message!("quote-differs.hint"))
        }
    }

    /// The number is the same, and measures something else.
    pub(in crate::content::statistics) fn unit_differs(&self, stated: &str) -> Problem {
        self.differs(message!("quote-differs-unit", stated = stated, value = self.value))
            .hint(message!("quote-differs-unit.hint"))
    }

    /// The number is so much for each of something, or a mean.
    pub(in crate::content::statistics) fn rate(&self, stated: &str) -> Problem {
        self.differs(message!("quote-differs-rate", stated = stated, value = self.value))
            .hint(message!("quote-differs-rate.hint"))
    }

    /// The number may be one.
    pub(in crate::content::statistics) fn perhaps_rate(&self, stated: &str) -> Problem {
        self.differs(message!("quote-differs-rate-perhaps", stated = stated, value = self.value))
            .severity(Severity::Warning)
            .hint(message!("quote-differs-rate.hint"))
    }

    /// The number says by how much something changed.
    pub(in crate::content::statistics) fn change(&self, stated: &str) -> Problem {
        self.differs(message!("quote-differs-change", stated = stated, value = self.value))
            .severity(Severity::Warning)
            .hint(message!("quote-differs-change.hint"))
    }

    /// The number is one end of a range.
    pub(in crate::content::statistics) fn range_end(&self, stated: &str) -> Problem {
        self.differs(message!("quote-differs-range", stated = stated, value = self.value))
            .hint(message!("quote-differs-range.hint", stated = stated))
    }

    /// The qualifier of the quote says the opposite.
    pub(in crate::content::statistics) fn qualifier_opposite(&self, stated: &str) -> Problem {
        self.differs(message!("quote-differs-opposite", stated = stated, value = self.value))
            .hint(message!("quote-differs-opposite.hint", stated = stated))
    }

    /// A number that cannot be read.
    pub(in crate::content::statistics) fn unreadable(
        &self,
        stated: &str,
        error: Option<&ReadError>,
    ) -> Problem {
        let why = error.map_or(message!("quote-differs-scale"), ReadError::message);
        self.differs(message!("quote-differs-unreadable", stated = stated, why = why))
            .hint(message!("quote-differs-unreadable.hint"))
    }

    /// A quote without a number.
    pub(in crate::content::statistics) fn no_number(&self, quote: &str) -> Problem {
        self.differs(message!("quote-differs-no-number", quote = quote, value = self.value))
            .severity(Severity::Warning)
            .hint(message!("quote-differs-no-number.hint"))
    }

    /// The qualifier got lost, or is another one.
    pub(in crate::content::statistics) fn qualifier_lost(
        &self,
        is_exact: bool,
        stated: &str,
        lang: Lang,
    ) -> Problem {
        let value = self.value;
        // Of some words no value can be made: "không phải 457 vụ".
        let hint = if parse(stated, lang).is_ok() {
            message!("qualifier-lost.hint", stated = stated)
        } else {
            message!("qualifier-lost.hint-words")
        };
        let message = if is_exact {
            message!("qualifier-lost", stated = stated, value = value)
        } else {
            message!("qualifier-lost-other", stated = stated, value = value)
        };
        Problem::new(Code::QualifierLost, at(self.path, self.span), message).hint(hint)
    }
}

/// `differs` without a word.
pub(in crate::content::statistics) fn empty_differs(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::InvalidValue, at(path, span), message!("invalid-value-differs"))
        .hint(message!("invalid-value-differs.hint"))
}

/// `differs` beside a quote that agrees, or beside none.
pub(in crate::content::statistics) fn needless_differs(
    place: Location,
    has_quote: bool,
) -> Problem {
    let message = if has_quote {
        message!("needless-differs")
    } else {
        message!("needless-differs-unquoted")
    };
    Problem::new(Code::NeedlessDiffers, place, message).hint(message!("needless-differs.hint"))
}
