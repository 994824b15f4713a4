//! Problems of numbers that cannot all be true. Each problem stands at one of them and shows the
//! others.

use super::Checker;
use super::compare::Division;
use super::means::Lack;
use super::tally::Tally;
use crate::base::message::{List, Name};
use crate::base::{Code, Location, Message, Problem, Severity, message};
use crate::bulletin::date::Day;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Decimal, Quantity, Rounding};
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::language::print_decimal;
use crate::ledger::figure::{Coverage, Figure};
use crate::ledger::problems::statistic;
use crate::ledger::resolve::Cell;

/// Others that are shown beside a problem.
const SHOWN: usize = 5;

fn at(checker: &Checker<'_>, code: Code, cell: &Cell, message: Message) -> Problem {
    Problem::new(code, checker.observation(cell).place.clone(), message)
}

fn shown(checker: &Checker<'_>, problem: Problem, others: &[&Cell], label: &Message) -> Problem {
    let places = others.iter().take(SHOWN).map(|other| checker.observation(other).place.clone());
    places.fold(problem, |problem, place| problem.related(place, label.clone()))
}

fn printed<'a>(checker: &Checker<'a>, cell: &Cell) -> &'a str {
    &checker.quantity(cell).as_printed
}

fn place(checker: &Checker<'_>, cell: &Cell) -> Name {
    let key = &checker.observation(cell).key;
    checker.corpus.localities.told(key.locality, key.period.end())
}

fn period(checker: &Checker<'_>, cell: &Cell) -> Period {
    checker.observation(cell).key.period
}

/// A single part is more than the whole.
pub(super) fn part_exceeds(
    checker: &Checker<'_>,
    whole: &Cell,
    part: &Cell,
    division: Division<'_>,
    severity: Severity,
) -> Problem {
    let (less, more) = (printed(checker, whole), printed(checker, part));
    let message = match division {
        Division::Members(dimension) => {
            message!("part-exceeds-whole", part = more, dimension = dimension, whole = less)
        }
        Division::Places => message!(
            "part-exceeds-whole-place",
            part = more,
            below = place(checker, part),
            whole = less,
            above = place(checker, whole),
        ),
        Division::Time => message!(
            "part-exceeds-whole-time",
            part = more,
            inside = period(checker, part),
            whole = less,
            period = period(checker, whole),
        ),
    };
    let problem = at(checker, Code::PartExceedsWhole, part, message)
        .severity(severity)
        .hint(message!("compare-numbers"));
    shown(checker, problem, &[whole], &message!("number-whole"))
}

/// Some parts together are more than the whole.
pub(super) fn parts_exceed(
    checker: &Checker<'_>,
    whole: &Cell,
    parts: &[&Cell],
    sum: &Quantity,
    division: Division<'_>,
    severity: Severity,
) -> Problem {
    let (more, less) = (sum.text(checker.lang(whole)), printed(checker, whole));
    let message = match division {
        Division::Members(dimension) => {
            message!("part-exceeds-whole-sum", dimension = dimension, sum = more, whole = less)
        }
        Division::Places => message!(
            "part-exceeds-whole-places",
            sum = more,
            whole = less,
            above = place(checker, whole),
        ),
        Division::Time => message!(
            "part-exceeds-whole-periods",
            sum = more,
            whole = less,
            period = period(checker, whole),
        ),
    };
    let problem = at(checker, Code::PartExceedsWhole, whole, message)
        .severity(severity)
        .hint(message!("compare-numbers"));
    shown(checker, problem, parts, &message!("number-part"))
}

/// All parts together are not the whole.
pub(super) fn differs(
    checker: &Checker<'_>,
    whole: &Cell,
    parts: &[&Cell],
    sum: &Quantity,
    division: Division<'_>,
    severity: Severity,
) -> Problem {
    let (together, alone) = (sum.text(checker.lang(whole)), printed(checker, whole));
    let message = match division {
        Division::Members(dimension) => message!(
            "parts-differ-from-whole",
            dimension = dimension,
            sum = together,
            whole = alone,
        ),
        Division::Places => message!(
            "parts-differ-from-whole-places",
            sum = together,
            whole = alone,
            above = place(checker, whole),
        ),
        Division::Time => message!(
            "parts-differ-from-whole-periods",
            sum = together,
            whole = alone,
            period = period(checker, whole),
        ),
    };
    let problem = at(checker, Code::PartsDifferFromWhole, whole, message)
        .severity(severity)
        .hint(message!("compare-numbers"));
    shown(checker, problem, parts, &message!("number-part"))
}

/// A figure that others cannot be the parts of.
pub(super) struct Whole<'f> {
    pub(super) figure: &'f Figure,
    /// The parts are places, not stretches of time.
    pub(super) of_places: bool,
    /// The parts are all there are, and not only more than the whole.
    pub(super) differs: bool,
}

/// Figures, computed ones among them, that are not the parts of another one.
pub(super) fn figures_differ(
    corpus: &Corpus,
    whole: &Whole<'_>,
    parts: &[&Figure],
    sum: &Quantity,
    severity: Severity,
) -> Problem {
    let first = |figure: &Figure| figure.observations().first().map(|id| &corpus.observations[*id]);
    let lang = corpus.site.default_lang();
    let Figure { subject, quantity, .. } = whole.figure;
    let (sum, number) = (sum.text(lang), quantity.text(lang));
    let period = subject.period;
    let above = corpus.localities.told(subject.locality, period.end());
    let message = match (whole.of_places, whole.differs) {
        (true, true) => {
            message!("parts-differ-from-whole-places", sum = sum, whole = number, above = above,)
        }
        (true, false) => {
            message!("part-exceeds-whole-places", sum = sum, whole = number, above = above)
        }
        (false, true) => {
            message!("parts-differ-from-whole-periods", sum = sum, whole = number, period = period,)
        }
        (false, false) => {
            message!("part-exceeds-whole-periods", sum = sum, whole = number, period = period)
        }
    };
    let code = if whole.differs { Code::PartsDifferFromWhole } else { Code::PartExceedsWhole };
    let place = first(whole.figure)
        .map_or(&corpus.indicators[subject.indicator].place, |first| &first.place);
    let problem = Problem::new(code, place.clone(), message)
        .severity(severity)
        .hint(message!("compare-numbers"));
    let others = parts.iter().filter_map(|part| first(part)).take(SHOWN);
    others
        .fold(problem, |problem, part| problem.related(part.place.clone(), message!("number-part")))
}

/// A value that is suppressed follows from others. It is told at the first of these, and never with
/// a number.
pub(super) fn computable(
    corpus: &Corpus,
    suppressed: Id<Observation>,
    from: &[Id<Observation>],
) -> Problem {
    let observation = &corpus.observations[suppressed];
    let name = statistic(corpus, observation);
    let names = from.iter().map(|entry| statistic(corpus, &corpus.observations[*entry]));
    let message =
        message!("suppressed-computable", name = name.clone(), numbers = List::all(names));
    let places: Vec<&Location> =
        from.iter().map(|entry| &corpus.observations[*entry].place).collect();
    let (first, rest) = match places.split_first() {
        Some((first, rest)) => (*first, rest),
        None => (&observation.place, &[][..]),
    };
    let problem = Problem::new(Code::SuppressedComputable, first.clone(), message)
        .hint(message!("suppressed-computable.hint", name = name));
    let published = message!("number-published");
    let problem = rest
        .iter()
        .take(SHOWN)
        .fold(problem, |problem, place| problem.related((*place).clone(), published.clone()));
    problem.related(observation.place.clone(), message!("number-suppressed"))
}

/// Shares of one partition that do not make 100.
pub(super) fn shares(
    checker: &Checker<'_>,
    shares: &[&Cell],
    margin: Decimal,
    severity: Severity,
) -> Problem {
    let first = shares.first().copied();
    let lang = first.map_or(checker.corpus.site.default_lang(), |first| checker.lang(first));
    let quantities: Vec<&Quantity> = shares.iter().map(|share| checker.quantity(share)).collect();
    let sum = quantities
        .iter()
        .filter_map(|share| share.nominal)
        .fold(Decimal::ZERO, Decimal::saturating_add);
    let number =
        |value: Decimal| print_decimal(value, value.normalize().scale(), Rounding::Nearest, lang);
    let (sum, margin) = (number(sum.normalize()), number(margin.normalize()));
    let printed: Vec<&str> = quantities.iter().map(|share| share.as_printed.as_str()).collect();
    let list = printed.join(" + ");
    let place = first.map_or_else(
        || checker.indicator.place.clone(),
        |first| checker.observation(first).place.clone(),
    );
    let new = |message| Problem::new(Code::SharesUnlikeWhole, place, message).severity(severity);
    let problem = if severity == Severity::Note {
        new(message!("shares-unlike-whole-rounded", shares = list, sum = sum, margin = margin))
    } else {
        new(message!("shares-unlike-whole", shares = list, sum = sum, margin = margin))
            .hint(message!("shares-unlike-whole.hint"))
    };
    let others = shares.get(1..).unwrap_or_default();
    shown(checker, problem, others, &message!("number-share"))
}

/// A share that is not the quotient of its numbers.
pub(super) fn share_differs(
    checker: &Checker<'_>,
    share: &Cell,
    numbers: [&Cell; 2],
    right: Decimal,
    severity: Severity,
) -> Problem {
    let [part, whole] = numbers.map(|cell| printed(checker, cell));
    let right = print_decimal(
        right,
        checker.quantity(share).decimals,
        Rounding::Nearest,
        checker.lang(share),
    );
    let message = message!(
        "share-differs",
        part = part,
        whole = whole,
        right = right,
        share = printed(checker, share),
    );
    let problem = at(checker, Code::ShareDiffers, share, message).severity(severity);
    let problem = if severity == Severity::Note {
        problem.label(message!("share-differs.label-cut-off"))
    } else {
        problem.hint(message!("share-differs.hint"))
    };
    let problem = shown(checker, problem, &numbers[..1], &message!("number-numerator"));
    shown(checker, problem, &numbers[1..], &message!("number-denominator"))
}

/// A share that no whole number of things has.
pub(super) fn no_part(
    checker: &Checker<'_>,
    [share, whole]: [&Cell; 2],
    below: Decimal,
    percent: Decimal,
) -> Problem {
    let (lang, decimals) = (checker.lang(share), checker.quantity(share).decimals);
    let above = below.saturating_add(Decimal::ONE);
    let message = message!(
        "share-differs-no-part",
        share = printed(checker, share),
        whole = printed(checker, whole),
        below = print_decimal(below, 0, Rounding::Nearest, lang),
        above = print_decimal(above, 0, Rounding::Nearest, lang),
        percent = print_decimal(percent, decimals, Rounding::Nearest, lang),
    );
    let problem = at(checker, Code::ShareDiffers, share, message)
        .hint(message!("share-differs-no-part.hint"));
    shown(checker, problem, &[whole], &message!("number-whole"))
}

/// A share and its complement that do not make 100.
pub(super) fn complement(checker: &Checker<'_>, share: &Cell, other: &Cell) -> Problem {
    let rest = &checker.corpus.indicators[checker.observation(other).key.indicator].labels;
    let message = message!(
        "complement-differs",
        share = printed(checker, share),
        other = printed(checker, other),
        indicator = rest,
    );
    let problem = at(checker, Code::ComplementDiffers, share, message)
        .hint(message!("complement-differs.hint"));
    shown(checker, problem, &[other], &message!("number-complement"))
}

/// More than ten times, or less than a tenth of, the value before.
pub(super) fn jump(
    checker: &Checker<'_>,
    before: (Period, &Cell),
    after: (Period, &Cell),
) -> Problem {
    let message = message!(
        "jump",
        new = printed(checker, after.1),
        now = after.0,
        old = printed(checker, before.1),
        then = before.0,
    );
    let problem = at(checker, Code::Jump, after.1, message).hint(message!("jump.hint"));
    shown(checker, problem, &[before.1], &message!("number-before"))
}

/// Shares of one series with different decimals; `more` are the other series of the indicator with
/// such.
pub(super) fn mixed_decimals(
    checker: &Checker<'_>,
    first: &Cell,
    other: &Cell,
    more: usize,
) -> Problem {
    let (old, new) = (printed(checker, first), printed(checker, other));
    let message = message!("mixed-decimals", new = new, old = old, more = more);
    let problem = at(checker, Code::MixedDecimals, other, message);
    shown(checker, problem, &[first], &message!("number-decimals"))
}

/// A statistic of a month that was not over, the newest of so many.
pub(super) fn running_month(corpus: &Corpus, newest: &Observation, count: usize) -> Problem {
    let message = message!(
        "running-month",
        period = newest.key.period,
        day = corpus.articles[newest.article].date.day(),
        more = count - 1,
    );
    Problem::new(Code::RunningMonth, newest.place.clone(), message)
        .hint(message!("running-month.hint"))
}

/// A mean that could not be made; `more` are the other figures of the indicator without one.
pub(super) fn no_mean(corpus: &Corpus, lack: &Lack<'_>, more: usize) -> Problem {
    let Lack { figure, share, weighing, place, weight } = *lack;
    let period = figure.subject.period;
    let told = |place: Id<Locality>| corpus.localities.told(place, period.end());
    let (of, part) = (told(figure.subject.locality), told(place));
    let by = &corpus.indicators[weighing].labels;
    let at = corpus.observations[share].place.clone();
    let Some(weight) = weight else {
        let message =
            message!("no-mean", place = of, period = period, weight = by, part = part, more = more);
        return Problem::new(Code::NoMean, at, message);
    };
    let message = message!(
        "no-mean-inexact",
        place = of,
        period = period,
        weight = by,
        part = part,
        more = more,
    );
    Problem::new(Code::NoMean, at, message)
        .related(corpus.observations[weight].place.clone(), message!("number-weight"))
}

/// Figures for which an earlier number stands.
pub(super) fn carried_forward(corpus: &Corpus, tally: &Tally<'_>) -> Problem {
    let (place, period) = newest(corpus, tally);
    let message = message!(
        "carried-forward",
        figures = tally.figures,
        places = tally.places.len(),
        place = place,
        period = period,
    );
    summary(corpus, tally, Code::CarriedForward, message, message!("number-stands"))
}

/// Figures that rest on less than they stand for.
pub(super) fn partial_coverage(corpus: &Corpus, tally: &Tally<'_>) -> Problem {
    let cure = match tally.newest.places {
        Some(Coverage { expected: None, .. }) => message!("partial-coverage-unlisted.hint"),
        Some(_) => message!("partial-coverage.hint"),
        None => message!("partial-coverage-time.hint"),
    };
    let message = partly_known(corpus, tally);
    summary(corpus, tally, Code::PartialCoverage, message, message!("number-rests")).hint(cure)
}

/// The part that is known of what the newest figure of a tally stands for.
fn partly_known(corpus: &Corpus, tally: &Tally<'_>) -> Message {
    let (figures, places) = (tally.figures, tally.places.len());
    let (place, period) = newest(corpus, tally);
    match tally.newest.places {
        Some(Coverage { reported, expected: Some(expected) }) if reported < expected => message!(
            "partial-coverage",
            figures = figures,
            places = places,
            place = place,
            period = period,
            reported = reported,
            expected = expected,
        ),
        Some(Coverage { reported, expected: None }) => message!(
            "partial-coverage-unlisted",
            figures = figures,
            places = places,
            place = place,
            period = period,
            reported = reported,
        ),
        Some(_) => message!(
            "partial-coverage-incomplete",
            figures = figures,
            places = places,
            place = place,
            period = period,
        ),
        None => message!(
            "partial-coverage-time",
            figures = figures,
            places = places,
            place = place,
            period = period,
        ),
    }
}

/// Places over which figures are made, and below which there may be more than the register has;
/// `first` stands first in it.
pub(super) fn open_list(corpus: &Corpus, first: Id<Locality>, count: usize) -> Problem {
    let locality = &corpus.localities[first];
    let message = message!(
        "open-list",
        place = corpus.localities.told(first, locality.last_day(Day::LAST)),
        more = count - 1
    );
    Problem::new(Code::OpenList, locality.place.clone(), message).hint(message!("open-list.hint"))
}

/// Place and period of the newest figure.
fn newest(corpus: &Corpus, tally: &Tally<'_>) -> (Name, Period) {
    let subject = &tally.newest.subject;
    (corpus.localities.told(subject.locality, subject.period.end()), subject.period)
}

fn summary(
    corpus: &Corpus,
    tally: &Tally<'_>,
    code: Code,
    message: Message,
    label: Message,
) -> Problem {
    let problem = Problem::new(
        code,
        corpus.indicators[tally.newest.subject.indicator].place.clone(),
        message,
    );
    match tally.newest.observations().first() {
        Some(entry) => problem.related(corpus.observations[*entry].place.clone(), label),
        None => problem,
    }
}
