//! Words and forms of French.

use crate::bulletin::quantity::{Scale, UnitKind};
use crate::language::lexicon::Piece::{
    Day, End, MonthName, MonthShort, Number, Ordinal, Start, Text, Year,
};
use crate::language::lexicon::{
    Dates, Forms, Lexicon, Link, Marks, NameOrder, Periods, PlaceWords, Quantities, Unit, place,
    same, unit,
};
use crate::language::places::TYPES;

#[rustfmt::skip]
pub(super) static LEXICON: Lexicon = Lexicon {
    // A narrow no-break space groups, and a no-break space stands before the sign of percent.
    marks: Marks { group: '\u{202f}', decimal: ',', percent: "\u{a0}%" },
    quantities: Quantities {
        more_than: "plus de",
        more_than_percent: "plus de",
        at_least: "au moins",
        under: "moins de",
        at_most: "au plus",
        about: "environ",
        almost: "près de",
        range: ["de ", " à "],
        open_range: ["de ", " à "],
        singular_below: 2,
        // Thousands are digits: 12 000. A French billion is no English one, so that nobody prints it.
        scales: &[
            (Scale::Million, Forms { singular: "million", plural: "millions" }),
            (Scale::Billion, Forms { singular: "milliard", plural: "milliards" }),
            (Scale::Trillion, same("mille milliards")),
        ],
        known_parts: "parties connues seulement :",
        points: Forms { singular: "point de pourcentage", plural: "points de pourcentage" },
        currencies: &[
            ("VND", Forms { singular: "dong", plural: "dongs" }),
            ("EUR", Forms { singular: "euro", plural: "euros" }),
            ("USD", Forms { singular: "dollar", plural: "dollars" }),
            ("GBP", Forms { singular: "livre sterling", plural: "livres sterling" }),
        ],
    },
    dates: Dates {
        weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        months: [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
            "octobre", "novembre", "décembre",
        ],
        short_months: [
            "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.",
            "nov.", "déc.",
        ],
        behind_weekday: " ",
        before_time: ", ",
        day: &[Day(1), Ordinal("er", ""), Text(" "), MonthName, Text(" "), Year(1)],
        short_day: &[Day(1), Ordinal("er", ""), Text(" "), MonthShort, Text(" "), Year(1)],
        month: &[MonthName, Text(" "), Year(1)],
        short_month: &[MonthShort, Text(" "), Year(1)],
    },
    periods: Periods {
        year: &[Year(1)],
        halves: [&[Text("1er semestre "), Year(1)], &[Text("2e semestre "), Year(1)]],
        quarter: &[Number, Ordinal("er", "e"), Text(" trimestre "), Year(1)],
        month: &[MonthName, Text(" "), Year(1)],
        day: &[Day(1), Ordinal("er", ""), Text(" "), MonthName, Text(" "), Year(1)],
        first_months: &[Number, Text(" premiers mois de "), Year(1)],
        end_month: &[MonthName, Text(" "), Year(1)],
        // A day, a month and a year have other articles: a dash needs none.
        stretch: &[Start, Text(" – "), End],
        whole_stretch: &[Start, Text(" – fin "), End],
        whole_years: &[Start, Text(" – fin "), End],
        still: &["ce jour", "maintenant"],
    },
    link: Link { full: "de ", elided: "d’" },
    name_order: NameOrder::Linked,
    places: PLACES,
    mixed_by_level: true,
    scales: SCALES,
    measures: MEASURES,
    nouns: NOUNS,
};

/// Words of scales, to be read.
const SCALES: &[(&str, Scale)] = &[
    ("mille", Scale::Thousand),
    ("millier", Scale::Thousand),
    ("milliers", Scale::Thousand),
    ("million", Scale::Million),
    ("millions", Scale::Million),
    ("milliard", Scale::Billion),
    ("milliards", Scale::Billion),
    ("mille milliards", Scale::Trillion),
    ("billion", Scale::Trillion),
    ("billions", Scale::Trillion),
];

/// Words of measures and currencies that no other language has already.
#[rustfmt::skip]
const MEASURES: &[Unit] = &[
    unit(UnitKind::Percent, "%", &["pour cent", "pourcent"]),
    unit(UnitKind::Percent, "điểm %", &["points de pourcentage", "point de pourcentage"]),
    unit(UnitKind::Rate, "‰", &["pour mille"]),
    unit(UnitKind::Money, "VND", &["dongs"]),
    unit(UnitKind::Money, "USD", &["dollar", "dollars américains"]),
    unit(UnitKind::Money, "GBP", &["livres sterling", "livre sterling"]),
    unit(UnitKind::Area, "m2", &["mètres carrés", "mètre carré"]),
    unit(UnitKind::Area, "km2", &["kilomètres carrés", "kilomètre carré"]),
    unit(UnitKind::Volume, "m3", &["mètres cubes", "mètre cube"]),
    unit(UnitKind::Volume, "lít", &["litre"]),
    unit(UnitKind::Mass, "kg", &["kilogrammes", "kilogramme", "kilos"]),
    unit(UnitKind::Mass, "g", &["grammes", "gramme"]),
    unit(UnitKind::Mass, "tạ", &["quintaux"]),
    unit(UnitKind::Mass, "tấn", &["tonne"]),
    unit(UnitKind::Length, "km", &["kilomètres", "kilomètre"]),
    unit(UnitKind::Length, "m", &["mètres", "mètre"]),
];

/// Durations, and counted nouns of bulletins, a seed: any other noun is a count as well, only less
/// certainly.
#[rustfmt::skip]
const NOUNS: &[Unit] = &[
    unit(UnitKind::Percent, "điểm %", &["pt", "pts", "points de %", "point de %"]),
    unit(UnitKind::Duration, "", &[
        "ans", "an", "années", "année", "trimestres", "mois", "semaines", "semaine", "jours",
        "jour", "jours ouvrés", "heures", "heure", "minutes", "minute",
    ]),
    unit(UnitKind::Count, "", &[
        "cellules", "cellule", "cellules du parti", "membres", "membre", "membres du parti",
        "adhérents", "personnes", "personne", "habitants", "habitant", "ménages", "foyers",
        "familles", "contrôles", "contrôle", "inspections", "inspection", "visites", "visite",
        "cas", "infractions", "violations", "amendes", "avertissements", "entreprises",
        "établissements", "ouvriers", "travailleurs", "salariés", "employés", "cadres",
        "fonctionnaires", "élèves", "écoles", "classes", "enfants", "enseignants", "réunions",
        "conférences", "séances", "projets", "provinces", "districts", "communes", "quartiers",
        "villages", "dossiers", "plaintes", "recommandations", "décisions", "rapports", "avis",
        "véhicules", "arbres", "logements", "maisons", "produits", "échantillons", "sites",
        "organisations", "collectifs", "fois",
    ]),
];

/// In the order of the table of types. Registers and texts call them in Vietnamese.
#[rustfmt::skip]
const PLACES: [PlaceWords; TYPES.len()] = [
    place("pays", "pays", &[], &[]),
    place("province", "provinces", &[], &[]),
    place("ville", "villes", &[], &[]),
    place("district urbain", "districts urbains", &[], &[]),
    place("district", "districts", &[], &[]),
    place("ville", "villes", &[], &[]),
    place("ville", "villes", &[], &[]),
    place("commune", "communes", &[], &[]),
    place("quartier", "quartiers", &[], &[]),
    place("bourg", "bourgs", &[], &[]),
    place("zone spéciale", "zones spéciales", &[], &[]),
];
