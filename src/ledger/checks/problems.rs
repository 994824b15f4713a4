//! Problems of numbers that cannot all be true. Each problem stands at one of them and shows the
//! others.

use super::Checker;
use super::compare::Division;
use super::means::Lack;
use super::tally::Tally;
use crate::base::{Code, Problem, Severity};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Decimal, Quantity, Rounding, print_decimal};
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::ledger::figure::Coverage;
use crate::ledger::resolve::Cell;

/// Others that are shown beside a problem.
const SHOWN: usize = 5;

const COMPARE: &str = "compare them with their sources: one is wrong, or they do not speak of the same day, period or place";

fn at(checker: &Checker<'_>, code: Code, cell: &Cell, message: String) -> Problem {
    Problem::new(code, checker.observation(cell).place.clone(), message)
}

fn shown(checker: &Checker<'_>, problem: Problem, others: &[&Cell], label: &str) -> Problem {
    let places = others.iter().take(SHOWN).map(|other| checker.observation(other).place.clone());
    places.fold(problem, |problem, place| problem.related(place, label))
}

fn printed<'a>(checker: &Checker<'a>, cell: &Cell) -> &'a str {
    &checker.quantity(cell).as_printed
}

fn place<'a>(checker: &Checker<'a>, cell: &Cell) -> &'a str {
    &checker.corpus.localities[checker.observation(cell).key.locality].id
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
            format!("`{more}`, a part by `{dimension}`, is more than the whole, `{less}`")
        }
        Division::Places => format!(
            "`{more}` in `{}` is more than `{less}` in `{}`, to which it belongs",
            place(checker, part),
            place(checker, whole)
        ),
        Division::Time => format!(
            "`{more}` in {} is more than `{less}` in {}, of which it is a part",
            period(checker, part),
            period(checker, whole)
        ),
    };
    let problem =
        at(checker, Code::PartExceedsWhole, part, message).severity(severity).hint(COMPARE);
    shown(checker, problem, &[whole], "the whole")
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
    let message = format!(
        "{} make {more} together, more than `{less}`{}",
        name(division),
        of(checker, whole, division)
    );
    let problem =
        at(checker, Code::PartExceedsWhole, whole, message).severity(severity).hint(COMPARE);
    shown(checker, problem, parts, "a part")
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
    let message = format!(
        "all {} make {together} together, not `{alone}`{}",
        name(division),
        of(checker, whole, division)
    );
    let problem =
        at(checker, Code::PartsDifferFromWhole, whole, message).severity(severity).hint(COMPARE);
    shown(checker, problem, parts, "a part")
}

fn name(division: Division<'_>) -> String {
    match division {
        Division::Members(dimension) => format!("parts by `{dimension}`"),
        Division::Places => "places below".to_owned(),
        Division::Time => "periods inside".to_owned(),
    }
}

fn of(checker: &Checker<'_>, whole: &Cell, division: Division<'_>) -> String {
    match division {
        Division::Members(_) => ", the whole".to_owned(),
        Division::Places => format!(" of `{}`", place(checker, whole)),
        Division::Time => format!(" of {}", period(checker, whole)),
    }
}

/// A value that is suppressed is known all the same. It is told at one that is not, and never with a
/// number.
pub(super) fn computable(checker: &Checker<'_>, suppressed: &Cell, open: &[&Cell]) -> Problem {
    let name = &checker.observation(suppressed).name;
    let message = format!(
        "the value that `{name}` withholds can be computed from this one and those that belong to it"
    );
    let cure =
        format!("withhold one more of them with `suppressed: true`, or do not withhold `{name}`");
    let problem = match open {
        [] => at(checker, Code::SuppressedComputable, suppressed, message),
        [first, rest @ ..] => {
            let problem = at(checker, Code::SuppressedComputable, first, message);
            shown(checker, problem, rest, "published as well")
        }
    };
    shown(checker, problem.hint(cure), &[suppressed], "states the suppressed value")
}

/// Shares of one partition that do not make 100.
pub(super) fn shares(
    checker: &Checker<'_>,
    shares: &[&Cell],
    margin: Decimal,
    severity: Severity,
) -> Problem {
    let first = shares.first().copied();
    let lang = first.map_or(crate::bulletin::lang::Lang::VI, |first| checker.lang(first));
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
    let message = if severity == Severity::Note {
        format!("the shares {list} make {sum}%, not 100%, which rounding explains (up to {margin})")
    } else {
        format!(
            "the shares {list} make {sum}%, not 100%, which rounding does not explain (only up to {margin})"
        )
    };
    let place = first.map_or_else(
        || checker.indicator.place.clone(),
        |first| checker.observation(first).place.clone(),
    );
    let problem = Problem::new(Code::SharesUnlikeWhole, place, message).severity(severity);
    let cure =
        "compare them with the source; if there are others, do not declare these as `complete`";
    let problem = if severity == Severity::Note { problem } else { problem.hint(cure) };
    shown(checker, problem, shares.get(1..).unwrap_or_default(), "another share")
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
    let stated = printed(checker, share);
    let message = format!("`{part}` of `{whole}` is {right}%, not `{stated}`");
    let problem = at(checker, Code::ShareDiffers, share, message).severity(severity);
    let problem = if severity == Severity::Note {
        problem.label("cut off instead of rounded")
    } else {
        problem.hint("compare all three with the source; one of them is wrong, or they are not about the same")
    };
    shown(
        checker,
        shown(checker, problem, &numbers[..1], "the numerator"),
        &numbers[1..],
        "the denominator",
    )
}

/// A share that no whole number of things has.
pub(super) fn no_part(
    checker: &Checker<'_>,
    [share, whole]: [&Cell; 2],
    below: Decimal,
    percent: Decimal,
) -> Problem {
    let (stated, of, lang) =
        (printed(checker, share), printed(checker, whole), checker.lang(share));
    let decimals = checker.quantity(share).decimals;
    let (below, above) =
        (print_decimal(below, 0, Rounding::Nearest, lang), below.saturating_add(Decimal::ONE));
    let above = print_decimal(above, 0, Rounding::Nearest, lang);
    let percent = print_decimal(percent, decimals, Rounding::Nearest, lang);
    let message = format!(
        "no whole number of `{of}` is `{stated}`: {below} of `{of}` is {percent}%, and {above} is more than `{stated}`"
    );
    let problem = at(checker, Code::ShareDiffers, share, message).hint(
        "compare both with the source; one of them is wrong, or they are not about the same, and nothing is computed",
    );
    shown(checker, problem, &[whole], "the whole")
}

/// A share and its complement that do not make 100.
pub(super) fn complement(checker: &Checker<'_>, share: &Cell, other: &Cell) -> Problem {
    let (one, two) = (printed(checker, share), printed(checker, other));
    let rest = &checker.corpus.indicators[checker.observation(other).key.indicator].id;
    let message = format!("`{one}` and `{two}` of `{rest}`, its complement, do not make 100%");
    let problem = at(checker, Code::ComplementDiffers, share, message)
        .hint("correct the one that is wrong; if something is in neither, take `complement` out of the register");
    shown(checker, problem, &[other], "the complement")
}

/// More than ten times, or less than a tenth of, the value before.
pub(super) fn jump(
    checker: &Checker<'_>,
    before: (Period, &Cell),
    after: (Period, &Cell),
) -> Problem {
    let (old, new) = (printed(checker, before.1), printed(checker, after.1));
    let message = format!(
        "`{new}` in {} differs from `{old}` in {} by a factor of more than ten",
        after.0, before.0
    );
    let problem = at(checker, Code::Jump, after.1, message).hint(
        "compare both with their sources: points and commas are easily confused, 1.142 and 1,142",
    );
    shown(checker, problem, &[before.1], "the value before")
}

/// Shares of one series with different decimals; `more` are the other series of the indicator with
/// such.
pub(super) fn mixed_decimals(
    checker: &Checker<'_>,
    first: &Cell,
    other: &Cell,
    more: usize,
) -> Problem {
    let (one, two) = (printed(checker, first), printed(checker, other));
    let also = also(more, "series");
    let message =
        format!("`{two}` is printed with other decimals than `{one}` in the same series{also}");
    let problem = at(checker, Code::MixedDecimals, other, message);
    shown(checker, problem, &[first], "with other decimals")
}

/// Returns the words of a note on others like the one that it stands at.
fn also(more: usize, noun: &str) -> String {
    if more == 0 {
        String::new()
    } else {
        format!("; {more} other {noun} of this indicator likewise")
    }
}

/// A statistic of a month that was not over, the newest of so many.
pub(super) fn running_month(corpus: &Corpus, newest: &Observation, count: usize) -> Problem {
    let (period, day) = (newest.key.period, corpus.articles[newest.article].date.day().iso());
    let also = also(count - 1, "statistics");
    let message =
        format!("the month {period} was not over when the article was published on {day}{also}");
    Problem::new(Code::RunningMonth, newest.place.clone(), message)
        .hint("nothing needs to be done if the number is that of the month so far")
}

/// A mean that could not be made; `more` are the other figures of the indicator without one.
pub(super) fn no_mean(corpus: &Corpus, lack: &Lack<'_>, more: usize) -> Problem {
    let Lack { figure, share, weighing, place, weight } = *lack;
    let (of, part) = (&corpus.localities[figure.subject.locality].id, &corpus.localities[place].id);
    let (weighing, period) = (&corpus.indicators[weighing].id, figure.subject.period);
    let why = match weight {
        Some(_) => format!("`{weighing}` of `{part}` is no exact number"),
        None => format!("`{weighing}` of `{part}` is not known"),
    };
    let message =
        format!("`{of}` has a range and no mean in {period}: {why}{}", also(more, "figures"));
    let problem = Problem::new(Code::NoMean, corpus.observations[share].place.clone(), message);
    match weight {
        Some(weight) => problem.related(corpus.observations[weight].place.clone(), "the weight"),
        None => problem,
    }
}

/// Figures for which an earlier number stands.
pub(super) fn carried_forward(corpus: &Corpus, tally: &Tally<'_>) -> Problem {
    let message = match tally.figures {
        1 => format!("{} is a number of an earlier time", newest(corpus, tally)),
        _ => format!(
            "{} are numbers of an earlier time; the newest is {}",
            count(tally),
            newest(corpus, tally)
        ),
    };
    summary(corpus, tally, Code::CarriedForward, message, "the number that stands")
}

/// Figures that rest on less than they stand for.
pub(super) fn partial_coverage(corpus: &Corpus, tally: &Tally<'_>) -> Problem {
    let known = match tally.newest.places {
        Some(Coverage { reported, expected: Some(expected) }) if reported < expected => {
            format!(", of which {reported} of {expected} places below report")
        }
        Some(Coverage { reported, expected: None }) => {
            format!(", of which {reported} places below report, and nobody knows of how many")
        }
        Some(_) => ", of which some places below are incomplete".to_owned(),
        None => ", of which a part of the time is known".to_owned(),
    };
    let newest = newest(corpus, tally) + &known;
    let message = match tally.figures {
        1 => format!("{newest}, does not rest on the whole"),
        _ => format!("{} do not rest on the whole; the newest is {newest}", count(tally)),
    };
    summary(corpus, tally, Code::PartialCoverage, message, "a number that it rests on")
}

/// Places over which figures are made, and below which there may be more than the register has;
/// `first` stands first in it.
pub(super) fn open_list(corpus: &Corpus, first: Id<Locality>, count: usize) -> Problem {
    let locality = &corpus.localities[first];
    let others = match count - 1 {
        0 => String::new(),
        1 => "; the same holds of one other place".to_owned(),
        more => format!("; the same holds of {more} other places"),
    };
    let message = format!(
        "nothing says that the register has all places below `{}`, so that their sum is told as the least that is certain{others}",
        locality.id
    );
    Problem::new(Code::OpenList, locality.place.clone(), message).hint(
        "where all are listed add `children: listed` to the place, or `registers: {localities: whole}` to bantin.yaml; else say \
         how many there are: `children: [{count: 15}]`",
    )
}

/// `12 figures of 3 places`.
fn count(tally: &Tally<'_>) -> String {
    let places = if tally.places.len() == 1 {
        "one place".to_owned()
    } else {
        format!("{} places", tally.places.len())
    };
    format!("{} figures of {places}", tally.figures)
}

fn newest(corpus: &Corpus, tally: &Tally<'_>) -> String {
    let subject = &tally.newest.subject;
    format!("the figure of `{}` for {}", corpus.localities[subject.locality].id, subject.period)
}

fn summary(
    corpus: &Corpus,
    tally: &Tally<'_>,
    code: Code,
    message: String,
    label: &str,
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
