//! Words of French around numbers, as they are read. An apostrophe stands between blanks, as the
//! word that it is when texts are read: `jusqu ' à`.

use crate::bulletin::quantity::{Kind, Scale};
use crate::language::reading::{
    Anywhere, Family, Magnitude, ProseWords, Qualifier, QuantityWords, RateWords, Reading,
    ScaleWords, family, qualifier, scaled, weak,
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
        "plus de", "plus d '", "bien plus de", "un peu plus de", "supérieur à", "supérieure à",
        "au - delà de", "au dessus de", "au - dessus de", "dépassant", "excédant", ">",
    ]),
    qualifier(Kind::AtLeast, false, &[
        "au moins", "pas moins de", "un minimum de", "au minimum", "minimum", "à partir de", "≥",
    ]),
    qualifier(Kind::AtMost, true, &[
        "moins de", "moins d '", "un peu moins de", "inférieur à", "inférieure à",
        "en dessous de", "en - dessous de", "au - dessous de", "<",
    ]),
    qualifier(Kind::AtMost, false, &[
        "au plus", "tout au plus", "pas plus de", "jusqu ' à", "au maximum", "un maximum de",
        "maximum", "≤",
    ]),
    qualifier(Kind::About, false, &[
        "environ", "quelque", "autour de", "aux alentours de", "aux environs de", "à peu près",
        "approximativement", "de l ' ordre de", "de quelque", "d ' environ", "estimé à",
        "estimée à", "grosso modo", "plus ou moins", "~", "≈",
    ]),
    qualifier(Kind::Almost, false, &[
        "près de", "presque", "pas loin de", "pratiquement", "quasiment", "quasi",
        "avoisinant", "frôlant", "à peine moins de",
    ]),
    qualifier(Kind::Exact, false, &[
        "exactement", "précisément", "au total", "un total de", "en tout", "=",
    ]),
];

const AFTER: &[Qualifier] = &[
    qualifier(Kind::AtLeast, false, &["ou plus", "et plus", "ou davantage", "au moins", "+"]),
    qualifier(Kind::AtMost, false, &["ou moins", "et moins", "au plus", "au maximum"]),
    qualifier(Kind::About, false, &["environ"]),
];

#[rustfmt::skip]
const QUANTITIES: QuantityWords = QuantityWords {
    before: BEFORE,
    after: AFTER,
    ending: &[],
    copulas: &[],
    disowning: &["zéro à"],
    reaching: &[],
    raising: &[],
    comparatives: &[],
    comparing: &[],
    negations: &["pas", "jamais"],
    minus: &["moins"],
    fillers: &[
        "est de", "est", "sont", "était de", "était", "étaient", "a", "ont", "avait", "compte",
        "comptait", "atteint", "a atteint", "total", "les", "ses",
    ],
    ranges: &[("entre", &["et"]), ("de", &["à", "-"])],
    between: &["-", "à", "ou"],
    alternatives: &["ou"],
    unfinished: &["ou", "et", "avec", "de", "entre"],
    changes: &[
        ("en hausse de", true),
        ("hausse de", true),
        ("augmenté", true),
        ("augmenté de", true),
        ("augmente de", true),
        ("augmentation de", true),
        ("progressé de", true),
        ("progression de", true),
        ("supérieur de", true),
        ("supérieure de", true),
        ("en baisse de", false),
        ("baisse de", false),
        ("baissé", false),
        ("baissé de", false),
        ("diminué", false),
        ("diminué de", false),
        ("diminution de", false),
        ("reculé de", false),
        ("recul de", false),
        ("inférieur de", false),
        ("inférieure de", false),
    ],
    levels: &["à", "jusqu ' à"],
    vague: &[
        "des dizaines", "des centaines", "des milliers", "des millions", "plusieurs dizaines",
        "plusieurs centaines", "plusieurs milliers", "plusieurs", "une dizaine", "une vingtaine",
        "une trentaine", "une cinquantaine", "une centaine", "un millier", "quelques",
        "quelques dizaines", "quelques centaines", "de nombreux", "de nombreuses", "beaucoup",
        "la plupart", "la majorité",
    ],
    hedges: &[
        "environ", "approximativement", "à peu près", "estimation", "estimé", "estimés",
        "estimée", "estimées", "ou plus", "ou moins", "et plus", "au moins", "au plus",
        "au maximum", "presque", "près de", "arrondi", "arrondis",
    ],
    half: &["et demi", "et demie"],
    links: &["de", "d '"],
    compounds: &[],
    prepositions: &[],
    wholes: &[],
    places: &[],
    verbs: &[
        "a", "ont", "avait", "compte", "comptait", "est", "sont", "contrôlé", "visité", "trouvé",
        "tenu", "organisé", "admis", "sanctionné",
    ],
    repairs_decimals: true,
};

#[rustfmt::skip]
const SCALES: ScaleWords = ScaleWords {
    factors: &[],
    typed: TYPED,
    before_currency: &[
        ("k", Scale::Thousand), ("m", Scale::Million), ("md", Scale::Billion), ("mds", Scale::Billion), ("mrd", Scale::Billion),
        ("mia", Scale::Billion),
    ],
    short_million: &[],
    digits: &[
        "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "vingt", "trente", "quarante", "cinquante", "soixante", "cent", "cents",
    ],
    digits_go_on: true,
};

const TYPED: &[(&str, Magnitude, &str)] = &[
    ("md", scaled(Scale::Billion), "milliards"),
    ("mds", scaled(Scale::Billion), "milliards"),
    ("mrd", scaled(Scale::Billion), "milliards"),
    ("mrds", scaled(Scale::Billion), "milliards"),
    ("nghìn", scaled(Scale::Thousand), "mille"),
    ("triệu", scaled(Scale::Million), "millions"),
    ("tỷ", scaled(Scale::Billion), "milliards"),
    ("tỉ", scaled(Scale::Billion), "milliards"),
    ("nghìn tỷ", scaled(Scale::Trillion), "mille milliards"),
    ("nghìn tỉ", scaled(Scale::Trillion), "mille milliards"),
];

#[rustfmt::skip]
const PROSE: ProseWords = ProseWords {
    labels: LABELS,
    months: &[
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
    ],
    ordinals: &["er", "re", "e", "ère", "ème"],
    targets: &["vise à", "visent à", "objectif de", "objectif est de", "cible de", "prévoit de"],
    goals: &["prévision de", "prévisions de"],
    goal_links: &["environ"],
    attained: &["attein", "dépass", "par rapport", "supérieur", "inférieur"],
    compared: &["par rapport", "comparé à", "comparée à", "sur un an", "en glissement annuel"],
    falls: &["baiss", "recul", "diminu", "chut", "perte", "négati", "inférieur"],
    vague: VAGUE,
    vague_verbs: &[
        "a", "ont", "compte", "comptait", "il y a", "tenu", "organisé", "contrôlé", "visité",
        "constaté", "sanctionné", "admis",
    ],
    vague_links: &["de", "d", "'", "des", "les"],
};

#[rustfmt::skip]
const RATES: RateWords = RateWords {
    each: &["chaque", "pour chaque", "par chaque"],
    each_of: &[],
    places: &["lieu", "commune", "quartier", "ville", "district", "province", "village"],
    averages: &["en moyenne", "moyenne de", "moyenne d '", "une moyenne de"],
    vague_averages: &["moyenne", "moyen"],
    ranks: &[],
    behind: &[
        "par habitant", "par personne", "par tête", "par ménage", "par foyer", "par élève",
        "chacun", "chacune", "en moyenne",
    ],
    one: &["par"],
    times: &[
        ("an", 366), ("année", 366), ("trimestre", 92), ("mois", 31), ("semaine", 7), ("jour", 1),
        ("heure", 1),
    ],
    adverbs: &[
        ("annuellement", 366), ("mensuellement", 31), ("chaque année", 366), ("chaque mois", 31),
    ],
};

#[rustfmt::skip]
const LABELS: &[&str] = &[
    "article", "articles", "section", "no", "n", "°", "numéro", "page", "chapitre", "étape",
    "phase", "figure", "tableau", "salle", "route", "rue", "avenue", "top", "covid", "formulaire",
    "an", "année", "trimestre", "semestre", "quartier", "district", "en",
];

const VAGUE: &[Family] = &[
    family("es dizaines", &["des dizaines"]),
    family("es centaines", &["des centaines"]),
    family("es milliers", &["des milliers"]),
    family("es millions", &["des millions"]),
    family("lusieurs dizaines", &["plusieurs dizaines"]),
    family("lusieurs centaines", &["plusieurs centaines"]),
    family("lusieurs milliers", &["plusieurs milliers"]),
    family("uelques dizaines", &["quelques dizaines"]),
    family("uelques centaines", &["quelques centaines"]),
    family("ne dizaine", &["une dizaine"]),
    family("ne vingtaine", &["une vingtaine"]),
    family("ne trentaine", &["une trentaine"]),
    family("ne cinquantaine", &["une cinquantaine"]),
    family("ne centaine", &["une centaine"]),
    family("n millier", &["un millier"]),
    family("a plupart", &["la plupart"]),
    family("a majorité", &["la majorité"]),
    weak("lusieurs ", &["plusieurs"]),
    weak("uelques ", &["quelques"]),
    weak("e nombreu", &["de nombreuses", "de nombreux"]),
    weak("eaucoup ", &["beaucoup"]),
];

#[rustfmt::skip]
const ANYWHERE: Anywhere = Anywhere {
    magnitudes: &["milliard", "milliards", "millier", "milliers", "dizaines", "centaines"],
    near: &["mille"],
    parts: &["demi", "demie"],
    joins: &["et"],
    rates: &["par"],
    documents: &["résolution", "décision", "circulaire", "décret", "loi", "arrêté"],
    counters: &["commentaires", "vues"],
    spans_before: &["pendant", "durant", "depuis", "après", "dans", "en"],
    spans: &["ans", "mois", "semaines", "jours", "années"],
    year_labels: &["en"],
    hours: &["heures", "heure"],
    ages_before: &["âgé", "âgée", "âgés", "âgées"],
    ..Anywhere::NONE
};
