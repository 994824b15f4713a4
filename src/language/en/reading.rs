//! Words of English around numbers, as they are read.

use crate::bulletin::quantity::{Kind, Scale};
use crate::language::reading::{
    Anywhere, Family, Magnitude, ProseWords, Qualifier, QuantityWords, RateWords, Reading,
    ScaleWords, factor, family, qualifier, scaled, weak,
};

pub(super) static READING: Reading = Reading {
    quantities: QUANTITIES,
    scales: SCALES,
    prose: PROSE,
    rates: RATES,
    figures: &super::figures::FIGURES,
    anywhere: ANYWHERE,
};

#[rustfmt::skip]
const BEFORE: &[Qualifier] = &[
    qualifier(Kind::AtLeast, true, &[
        "more than", "over", "above", "exceeding", "in excess of", "greater than", "well over",
        "just over", "a little over", "slightly over", "slightly more than", "a little more than",
        "well above", "just above", "north of", ">",
    ]),
    qualifier(Kind::AtLeast, false, &[
        "at least", "no fewer than", "not fewer than", "no less than", "not less than",
        "no lower than", "not lower than", "a minimum of", "minimum of", "at the least",
        "upwards of", "upward of", "≥",
    ]),
    qualifier(Kind::AtMost, true, &[
        "under", "below", "fewer than", "less than", "well under", "well below",
        "a little less than", "slightly less than", "slightly under", "a little under", "<",
    ]),
    qualifier(Kind::AtMost, false, &[
        "at most", "up to", "no more than", "not more than", "a maximum of", "maximum of",
        "no greater than", "not greater than", "no higher than", "not higher than", "at the most",
        "≤",
    ]),
    qualifier(Kind::About, false, &[
        "about", "around", "some", "roughly", "approximately", "approx", "approx .",
        "an estimated", "estimated", "circa", "c .", "ca .", "in the region of", "in the order of",
        "on the order of", "of the order of", "more or less", "just about",
        "somewhere around", "~", "≈",
    ]),
    qualifier(Kind::Almost, false, &[
        "almost", "nearly", "close to", "just under", "just below", "just shy of", "shy of",
        "not quite", "virtually", "practically", "approaching", "near to", "close on", "nigh on",
    ]),
    qualifier(Kind::Exact, false, &[
        "exactly", "all", "a total of", "total of", "in total", "precisely", "=",
    ]),
];

#[rustfmt::skip]
const AFTER: &[Qualifier] = &[
    qualifier(Kind::AtLeast, false, &[
        "or more", "or above", "or higher", "or over", "and above", "+",
    ]),
    qualifier(Kind::AtMost, false, &[
        "or fewer", "or less", "or below", "and below",
    ]),
    qualifier(Kind::About, false, &["or so", "or thereabouts", "give or take"]),
];

#[rustfmt::skip]
const ENDING: &[Qualifier] = &[
    qualifier(Kind::AtLeast, false, &[
        "at least", ", at least", "at the least", "at a minimum", "at minimum",
    ]),
    qualifier(Kind::AtMost, false, &[
        "at most", ", at most", "at the most", "at a maximum", "at maximum",
    ]),
];

const QUANTITIES: QuantityWords = QuantityWords {
    before: BEFORE,
    after: AFTER,
    ending: ENDING,
    copulas: &[],
    disowning: &["zero to"],
    reaching: &[],
    raising: &[],
    comparatives: &[],
    comparing: &[],
    negations: &["not", "no", "never"],
    minus: &["minus", "negative"],
    fillers: &[
        "is", "was", "were", "are", "of", "has", "have", "had", "reached", "totalled", "totaled",
        "the", "total",
    ],
    ranges: &[("between", &["and"]), ("from", &["to", "-"])],
    between: &["-", "to", "or"],
    alternatives: &["or"],
    unfinished: &["or", "and", "with", "of", "from", "between"],
    changes: &[
        ("higher by", true),
        ("up by", true),
        ("up", true),
        ("increased by", true),
        ("increase of", true),
        ("rose by", true),
        ("rose", true),
        ("rise of", true),
        ("lower by", false),
        ("down by", false),
        ("down", false),
        ("decreased by", false),
        ("decrease of", false),
        ("jumped", true),
        ("climbed", true),
        ("dropped by", false),
        ("dropped", false),
        ("slipped", false),
        ("fell by", false),
        ("fell", false),
        ("fall of", false),
    ],
    levels: &["to", "from"],
    vague: &[
        "dozens",
        "hundreds",
        "thousands",
        "millions",
        "many",
        "several",
        "most",
        "few",
        "a few",
        "some",
    ],
    hedges: &[
        "about",
        "around",
        "roughly",
        "approximately",
        "estimated",
        "approx",
        "or more",
        "or fewer",
        "or less",
        "or so",
        "almost",
        "nearly",
        "at least",
        ", at least",
        "at most",
        ", at most",
        "at the most",
        "at the least",
        "rounded",
    ],
    half: &[],
    links: &[],
    compounds: &["all over", "in all"],
    prepositions: &["over", "above", "below", "under", "around"],
    wholes: &[],
    places: &["road", "roads", "street", "streets", "sites"],
    verbs: &[
        "in",
        "to",
        "of",
        "has",
        "have",
        "had",
        "was",
        "were",
        "found",
        "made",
        "reached",
        "visited",
        "inspected",
    ],
    repairs_decimals: false,
};

const SCALES: ScaleWords = ScaleWords {
    factors: &[("hundred", 100), ("dozen", 12)],
    typed: TYPED,
    before_currency: &[],
    short_million: &["m"],
    digits: &[
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ],
    digits_go_on: true,
};

const TYPED: &[(&str, Magnitude, &str)] = &[
    ("thousands", scaled(Scale::Thousand), "thousand"),
    ("millions", scaled(Scale::Million), "million"),
    ("billions", scaled(Scale::Billion), "billion"),
    ("trillions", scaled(Scale::Trillion), "trillion"),
    ("hundreds", factor(100), "hundred"),
    ("dozens", factor(12), "dozen"),
    ("mn", scaled(Scale::Million), "million"),
    ("mln", scaled(Scale::Million), "million"),
    ("nghìn", scaled(Scale::Thousand), "thousand"),
    ("ngàn", scaled(Scale::Thousand), "thousand"),
    ("triệu", scaled(Scale::Million), "million"),
    ("trieu", scaled(Scale::Million), "million"),
    ("tỷ", scaled(Scale::Billion), "billion"),
    ("tỉ", scaled(Scale::Billion), "billion"),
    ("nghìn tỷ", scaled(Scale::Trillion), "trillion"),
    ("nghìn tỉ", scaled(Scale::Trillion), "trillion"),
    ("trăm", factor(100), "hundred"),
];

const PROSE: ProseWords = ProseWords {
    labels: LABELS,
    months: &[],
    ordinals: &[],
    targets: &["aims to", "aim to", "aiming to", "a target of", "strives to"],
    goals: &["an expected", "a planned", "a forecast", "forecast of", "goal of"],
    goal_links: &["at", "least", "about", "some"],
    attained: &["reach", "met ", "beat", "exceed", "surpass", "above", "against", "over", "below"],
    compared: &[
        "compared with",
        "compared to",
        "year on year",
        "year-on-year",
        "than in",
        "than a year",
    ],
    falls: &[
        "fell", "fall", "down", "decrease", "declin", "drop", "lower", "minus", "negative", "loss",
        "cut ",
    ],
    vague: VAGUE,
    vague_verbs: &[
        "has",
        "have",
        "had",
        "there are",
        "there were",
        "held",
        "issued",
        "inspected",
        "visited",
        "found",
        "fined",
        "admitted",
    ],
    vague_links: &["of", "the", "all"],
};

#[rustfmt::skip]
const RATES: RateWords = RateWords {
    each: &["each", "every", "per", "for each", "for every"],
    each_of: &["of", "one of", "single"],
    places: &[
        "place", "commune", "ward", "town", "district", "city", "province", "village", "borough",
        "county", "unit",
    ],
    averages: &[
        "average", "average of", "averages", "averaged", "averaging", "on average", "mean of",
    ],
    vague_averages: &["mean"],
    ranks: &["above", "below"],
    behind: &[
        "per capita", "a head", "per head", "a person", "a household", "apiece", "on average",
    ],
    one: &["a", "an", "one"],
    times: &[
        ("year", 366), ("annum", 366), ("quarter", 92), ("month", 31), ("week", 7), ("day", 1),
        ("hour", 1),
    ],
    adverbs: &[
        ("annually", 366), ("yearly", 366), ("quarterly", 92), ("monthly", 31), ("weekly", 7),
        ("daily", 1), ("hourly", 1),
    ],
};

#[rustfmt::skip]
const LABELS: &[&str] = &[
    "article", "section", "no", "number", "page", "chapter", "step", "phase", "figure", "table",
    "room", "route", "top", "covid", "form", "part", "rule", "act", "in",
];

const VAGUE: &[Family] = &[
    family("ozens ", &["dozens"]),
    family("undreds ", &["hundreds"]),
    family("housands ", &["thousands"]),
    family("illions ", &["millions", "billions"]),
    family("ost ", &["most"]),
    weak("any ", &["many"]),
    weak("everal ", &["several"]),
    weak("ew ", &["few"]),
    weak(" few ", &["a few"]),
    weak("ome ", &["some"]),
];

#[rustfmt::skip]
const ANYWHERE: Anywhere = Anywhere {
    magnitudes: &[
        "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "million", "millions",
        "billion", "billions", "trillion", "trillions", "myriad", "zillion",
    ],
    near: &[
        "n", "k", "t", "b", "point", "mn", "mln", "mil", "mill", "bn", "bil", "bln", "tn", "trn",
        "tril", "thou", "hund", "grand", "odd",
    ],
    others: &[
        (&["grand"], &["prix", "juries", "jury"]),
    ],
    long_slips: &[
        "million", "billion", "trillion", "thousand", "hundred",
    ],
    parts: &[
        "half", "halves", "third", "thirds", "quarter", "quarters",
    ],
    bare_factors: &["hundred"],
    joins: &["and"],
    rates: &["per"],
    months: &[
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ],
    documents: &[
        "resolution", "decision", "directive", "decree", "circular",
    ],
    counters: &["comments", "likes", "views", "view"],
    counters_before: &["views", "count", "likes", "comments"],
    spans_before: &["within", "after", "for", "past", "last", "than"],
    spans: &["years", "months", "weeks", "days", "year"],
    year_labels: &["in"],
    ages_before: &["aged", "age"],
    age_phrases: &["- year"],
    ordinals: &["st", "nd", "rd", "th"],
    digit_joins: &["and"],
    money_slips: &["million", "billion"],
    ..Anywhere::NONE
};
