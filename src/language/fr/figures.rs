//! Words of French by which figures are found in prose.

use crate::language::figures::{FigureWords, Numerals, PlaceBehind, TimeWords};
use crate::language::reading::Words;

#[rustfmt::skip]
pub(super) static FIGURES: FigureWords = FigureWords {
    verbs: VERBS,
    money: &["amende de", "amendes de", "montant de", "recouvré", "versé", "d ' une valeur de", "totalisant"],
    things: &[
        "restaurants", "cafés", "commerces", "magasins", "fermes", "exploitations", "procès - verbaux", "mises en demeure",
        "fermetures", "agents", "inspecteurs", "délégués", "victimes", "accidents", "incendies", "décès", "blessés", "patients",
        "lits", "hôpitaux", "marchés", "usines", "chantiers", "documents", "formations", "groupes", "équipes", "comités", "comité",
        "animaux", "bateaux", "camions", "arrestations", "enquêtes", "poursuites", "manquements", "anomalies", "mesures", "actions",
    ],
    specs: &["points", "étoiles", "étages", "degrés"],
    scores: &[],
    of_these: &["dont", "parmi lesquels", "parmi lesquelles"],
    equals: &[":", "est", "était", "à", "de", "atteint", "sont"],
    counted: &["nombre de", "nombre d '", "nombre des", "nombre total de"],
    generic: &["nombre", "de", "part", "des", "taux", "total", "la", "le", "d"],
    stops: STOPS,
    lacking: &["manquait", "sans", "niveau", "phase", "étape"],
    targets: &["vise à", "visent à", "objectif de", "objectif est de", "cible de", "prévoit de", "prévoient de", "devrait", "devraient", "d ' ici"],
    norms: &["doit", "doivent", "est tenu", "sont tenus", "la loi exige", "exige", "passible", "passibles", "peut atteindre"],
    demands: &["recommande", "demande", "chaque"],
    reached: &["a déjà", "ont déjà", "à ce jour"],
    each: &["par", "/", "chaque"],
    bands: &["amende de", "prix", "tarif"],
    out_of: &["des", "sur", "sur les", "parmi les"],
    states: &["a", "ont", "compte", "est", "sont"],
    standing: &["membres", "habitants", "population", "ménages", "foyers", "cellules", "sections", "effectif", "effectifs", "superficie", "dette", "communes", "villages"],
    deeds: &[
        "nouveaux", "nouvelles", "admis", "exclus", "contrôlés", "contrôlées", "visités", "visitées", "inspectés", "inspectées", "vérifiés", "sanctionnés", "trouvés",
        "créés", "créées", "fermés", "aidés", "aidées", "brûlée", "plantée", "récoltée", "formés", "examinés",
    ],
    auxiliaries: &[],
    oneself: &["je", "j", "mon", "ma", "mes", "moi"],
    many_selves: &[],
    under_way: &[],
    place_behind: &PLACE_BEHIND,
    numerals: &NUMERALS,
    units: &["unité"],
    differences: &["de plus", "de moins"],
    shares: &["part", "taux", "proportion", "pourcentage"],
    planned: &["objectif", "prévu", "budget"],
    silent: &[
        "n °", "no", "code", "téléphone", "date", "heure", "page", "remarques",
    ],
    exceeded: &[],
    plans: &[],
    respectively: &["respectivement"],
    furniture: &["imprimer", "partager", "commentaires", "lire aussi", "à lire aussi", "publicité", "abonnez", "contact", "mots - clés", "publié le", "mis à jour", "photo"],
    tails: &["lire aussi", "à lire aussi", "commentaires", "articles liés", "sur le même sujet", "autres articles"],
    captions: &["photo", "image", "légende"],
    spoken: &[],
    times: TIMES,
};

#[rustfmt::skip]
const PLACE_BEHIND: PlaceBehind = PlaceBehind {
    before: &["à", "au", "aux", "dans", "de", "du", "des", "d", "en", "sur", "sur le territoire de", "sur le territoire du"],
    articles: &["la", "le", "les", "l"],
    many: &["plusieurs"],
    links: &["de", "d", "du", "des"],
    joins: &["et"],
    parts: &["dont", "parmi lesquels", "parmi lesquelles"],
};

#[rustfmt::skip]
const NUMERALS: Numerals = Numerals {
    small: &[
        ("un", 1), ("une", 1), ("deux", 2), ("trois", 3), ("quatre", 4), ("cinq", 5), ("six", 6), ("sept", 7), ("huit", 8), ("neuf", 9),
        ("dix", 10), ("onze", 11), ("douze", 12), ("treize", 13), ("quatorze", 14), ("quinze", 15), ("seize", 16), ("dix - sept", 17),
        ("dix - huit", 18), ("dix - neuf", 19),
    ],
    tens: &[
        ("vingt", 20, 10), ("trente", 30, 10), ("quarante", 40, 10), ("cinquante", 50, 10), ("soixante", 60, 20), ("septante", 70, 10),
        ("quatre - vingt", 80, 20), ("quatre - vingts", 80, 1), ("huitante", 80, 10), ("nonante", 90, 10),
    ],
    ten: &[],
    behind_tens: &[
        ("un", 1), ("une", 1), ("deux", 2), ("trois", 3), ("quatre", 4), ("cinq", 5), ("six", 6), ("sept", 7), ("huit", 8), ("neuf", 9),
        ("dix", 10), ("onze", 11), ("douze", 12), ("treize", 13), ("quatorze", 14), ("quinze", 15), ("seize", 16), ("dix - sept", 17),
        ("dix - huit", 18), ("dix - neuf", 19),
    ],
    links: &["-", "et", "- et -"],
    hundreds: &["cent", "cents"],
    scales: &[("mille", 1000), ("million", 1_000_000), ("millions", 1_000_000), ("milliard", 1_000_000_000), ("milliards", 1_000_000_000)],
    bare: true,
    joins: &[],
    digit_joins: false,
};

#[rustfmt::skip]
const VERBS: Words = &[
    "a", "ont", "avait", "compte", "comptait", "est", "sont", "contrôlé", "visité", "trouvé", "tenu", "organisé", "admis", "sanctionné",
    "avec", "dont", "inspecté", "constaté", "relevé", "dressé", "saisi", "fermé", "infligé", "recensé", "reçu", "formé", "créé", "vérifié", "et", "soit",
];

#[rustfmt::skip]
const STOPS: Words = &[
    "de", "d", "des", "du", "dans", "en", "à", "au", "aux", "et", "ou", "a", "ont", "est", "sont", "par", "pour", "avec", "sur", "que", "qui", "dont", "le", "la", "les", "un", "une", "ne", "pas", "plus", "moins",
];

#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
];

#[rustfmt::skip]
const TIMES: TimeWords = TimeWords {
    since: &["depuis", "de", "entre", "du"],
    pairs: &["de", "entre", "du"],
    until: &["à", "au", "jusqu ' à", "-", "et", "jusqu ' au"],
    as_of: &["au", "à la fin de", "fin"],
    now: &["à ce jour", "actuellement", "aujourd ' hui"],
    now_first: &[],
    this_year: &["cette année"],
    last_year: &["l ' an dernier", "l ' année dernière"],
    each: &["chaque année", "par an", "chaque mois", "par mois"],
    compared: &["par rapport à", "par rapport au", "contre", "qu ' en"],
    same: &["la même période de", "la même période en", "la même période"],
    year_before: &["un an plus tôt", "un an auparavant"],
    ends: &["fin"],
    year_ends: &["fin d ' année", "à la fin de l ' année", "en fin d ' année"],
    year_begins: &["en début d ' année", "au début de l ' année", "début d ' année"],
    begins: &["début", "au début de"],
    only: &[],
    only_behind: &[],
    tasks: &["objectifs pour", "priorités pour", "perspectives pour", "prévu pour"],
    dated: &[],
    this_part: &[("au cours du trimestre", 3), ("au cours du mois", 1)],
    deadlines: &["avant", "avant le", "au plus tard"],
    leads: &["en", "le", "au", "du", "de", "durant", "pendant", "au cours du", "au cours de", "l ' année", "fin", "début"],
    middle: &["mi -"],
    year_labels: &["en", "année", "l ' année", "de", "pour"],
    openings: &["début de l ' année"],
    month_labels: &[],
    years: &[("cette année", 0), ("de cette année", 0), ("l ' an dernier", -1), ("de l ' an dernier", -1), ("l ' année dernière", -1), ("de l ' année dernière", -1)],
    many: &[],
    year_over: &[],
    part_before: &[("le mois précédent", 1), ("au mois précédent", 1), ("le trimestre précédent", 3), ("au trimestre précédent", 3)],
    part_over: &[("le mois dernier", 1), ("le trimestre dernier", 3)],
    part_now: &[("ce mois - ci", 1), ("ce trimestre", 3)],
    reported: &["sur la période", "au cours de la période", "pendant la période"],
    vague: &["la semaine dernière", "cette semaine"],
    school: &["année scolaire", "l ' année scolaire", "l ' année universitaire"],
    school_years: &[("cette année scolaire", 0), ("l ' année scolaire précédente", -1)],
    starts: &[("début du mois", 1), ("début du trimestre", 3), ("début du mandat", 0)],
    added_up: &["en cumul sur", "cumul sur"],
    month_heads: &[],
    month_units: &["mois"],
    letters: ["m", "m", "t"],
    index: &[],
    changed_on: &[],
    reviews: &["en chiffres", "en bref"],
    small_months: true,
    months: &[MONTHS],
    quarter_labels: &["t"],
    quarters: &[["premier trimestre", "deuxième trimestre", "troisième trimestre", "quatrième trimestre"]],
    halves: &[["premier semestre", "second semestre"]],
    first_before: &["premiers", "les"],
    first_behind: &["premiers mois", "mois"],
    last_behind: &[],
    of: &["de", "en", "/"],
    past_before: &["ces", "les", "des"],
    past_years: &["dernières années"],
    past_behind: &[],
    twelve_months: &[],
    joins: &[",", "et"],
};
