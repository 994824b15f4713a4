//! Words of English by which figures are found in prose.

use crate::language::figures::{FigureWords, Numerals, PlaceBehind, TimeWords};
use crate::language::reading::Words;

#[rustfmt::skip]
pub(super) static FIGURES: FigureWords = FigureWords {
    verbs: VERBS,
    money: &["fined", "fines of", "penalties of", "penalty of", "totalling", "worth", "paid", "repaid", "recovered", "costing", "fine of", "awarded", "ordered to pay"],
    things: THINGS,
    specs: &["points", "point", "stars", "star", "floors", "storeys", "storey", "am", "pm", "mph", "degrees", "out", "years", "miles", "metres", "feet", "inches", "mm"],
    scores: &[],
    of_these: &["of which", "of whom", "of these", "of those", "of them", "among them", "among these", "among those", "including", "comprising", "made up of"],
    equals: &[":", "is", "was", "were", "are", "to", "at", "reached", "totalled", "totaled"],
    counted: &["number of", "numbers of", "total of", "total number of"],
    generic: &["number", "of", "share", "the", "percentage", "total", "rate"],
    stops: STOPS,
    lacking: &["one in", "one in every", "lacked", "lacking", "without", "fewer than the", "short of", "size of", "level", "stage", "grade", "phase", "step", "paragraph", "regulation", "schedule", "rated", "scored", "score of", "rating of", "a rating of"],
    targets: &[
        "aims to", "aim to", "aiming to", "a target of", "target of", "strives to", "plans to", "plan to", "will", "hopes to", "goal of", "expected to", "is due to", "intends to", "by the end of next year", "pledged to", "target is",
    ],
    norms: &["must", "is required to", "are required to", "should", "shall", "the law requires", "requires", "required by law", "no more than the", "legal limit", "limit of", "minimum wage of", "maximum penalty", "maximum fine", "fines of up to", "fine of up to", "penalties of up to", "face up to", "faces up to", "can be fined", "could be fined", "entitled to", "liable to", "up to a maximum"],
    demands: &["recommended", "recommends", "asked", "urged", "need to", "needs to", "every", "each"],
    reached: &["has already", "so far", "found", "were", "have"],
    each: &["an", "a", "per", "each", "/", "every"],
    bands: &["fines range", "fine range", "fines of between", "fines between", "cost between", "price", "prices", "costs", "fee of", "fees of", "a fee"],
    out_of: &["of the", "of", "out of the", "out of", "of its", "of their"],
    states: &["has", "have", "there are", "employs", "is", "are"],
    standing: &["members", "inhabitants", "population", "households", "cells", "branches", "staff", "area", "debt", "villages", "communes", "districts"],
    deeds: &[
        "new", "admitted", "expelled", "joined", "left", "inspected", "checked", "visited", "reviewed", "audited", "supervised", "disciplined", "found", "violating", "breaking",
        "founded", "closed", "lifted", "supported", "burnt", "planted", "harvested", "damaged", "cleared", "trained", "examined", "moved", "attending",
    ],
    auxiliaries: &[],
    oneself: &["i", "my", "me", "myself"],
    many_selves: &[],
    under_way: &[],
    place_behind: &PLACE_BEHIND,
    numerals: &NUMERALS,
    units: &["unit", "units"],
    differences: &["more than", "fewer than", "less than"],
    shares: &["share", "percentage", "rate of", "proportion"],
    planned: &["plan", "planned", "target", "budget"],
    silent: &[
        "no", "no .", "#", "code", "phone", "telephone", "date", "time", "page", "born", "notes",
    ],
    exceeded: &[],
    plans: &[],
    respectively: &["respectively"],
    furniture: &[
        "advertisement", "share this", "share", "print this", "comments", "related", "read more", "tags", "follow us", "subscribe", "view count", "views",
        "contact", "phone", "tel", "email", "published", "last updated", "updated", "request date", "copyright", "©", "media contact", "for more information", "reference", "ref", "notes to editors", "posted", "date", "by", "photo", "picture", "search", "skip to",
    ],
    tails: &["related", "related news", "related articles", "related stories", "more news", "comments", "read more", "latest news", "most read", "most popular", "see also", "you may also like", "more from", "other news", "recent news"],
    captions: &["photo", "picture", "image", "pictured", "caption"],
    spoken: &["pictured"],
    times: TIMES,
};

#[rustfmt::skip]
const PLACE_BEHIND: PlaceBehind = PlaceBehind {
    before: &["in", "at", "of", "within", "across", "throughout", "around", "for"],
    articles: &["the"],
    many: &["several", "both"],
    links: &["of"],
    joins: &["and"],
    parts: &["of which", "of whom", "of them", "including"],
};

#[rustfmt::skip]
const NUMERALS: Numerals = Numerals {
    small: &[
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10),
        ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17),
        ("eighteen", 18), ("nineteen", 19),
    ],
    tens: &[
        ("twenty", 20, 10), ("thirty", 30, 10), ("forty", 40, 10), ("fifty", 50, 10), ("sixty", 60, 10), ("seventy", 70, 10),
        ("eighty", 80, 10), ("ninety", 90, 10),
    ],
    ten: &[],
    behind_tens: &[
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
    ],
    links: &["-"],
    hundreds: &["hundred"],
    scales: &[("thousand", 1000), ("million", 1_000_000), ("billion", 1_000_000_000)],
    bare: false,
    joins: &["and"],
    digit_joins: false,
};

#[rustfmt::skip]
const VERBS: Words = &[
    "has", "have", "had", "was", "were", "are", "is", "found", "made", "reached", "visited", "inspected", "issued", "fined", "spoke with", "spoke to", "interviewed", "checked",
    "carried out", "conducted", "completed", "recorded", "received", "identified", "uncovered", "closed", "seized", "removed", "audited", "reviewed", "examined",
    "investigated", "resolved", "upheld", "rated", "employed", "recovered", "covered", "included", "including", "comprised", "totalled", "totaling", "totalling",
    "with", "of", "from", "to", "at", "on", "against", "served", "prosecuted", "arrested", "trained", "admitted", "set up", "established", "cited", "ordered", "there were", "there are",
    "suspended", "revoked", "detained", "tested", "sampled", "took", "held", "assessed", "for", "involving", "across", "among", "and", "gave", "sent", "helped", "injured", "killed", "saw", "only", "just", "remaining", "other", "another", "additional", "affected", "licensed", "registered", "surveyed", "handed out", "handed", "by", "in", "total", "published", "opened", "produced", "failed", "passed", "attended",
];

#[rustfmt::skip]
const THINGS: Words = &[
    "business", "restaurants", "cafes", "shops", "takeaways", "farms", "farm", "worker", "employer", "employers", "violation", "citation", "penalties", "penalty", "warnings", "warning",
    "improvement notices", "prohibition notices", "infringement notices", "infringements", "prosecutions", "offences", "breaches", "breach", "deficiencies", "findings", "licences", "licenses",
    "permits", "permit", "applications", "patients", "residents", "pupils", "students", "staff", "teachers", "nurses", "beds", "care homes", "hospitals", "practices", "clinics", "pharmacies", "nurseries",
    "childminders", "prisoners", "prisons", "prison", "inspectors", "officers", "engineers", "boats", "vessels", "ships", "ship", "trucks", "lorries", "cars", "drivers", "trains", "buses", "planes", "aircraft",
    "incidents", "incident", "accidents", "accident", "injuries", "deaths", "death", "fires", "investigations", "investigation", "audits", "audit", "interviews", "responses", "respondents", "allegations", "claims", "claim", "cases", "hearings",
    "contracts", "payments", "councils", "council", "authorities", "states", "countries", "counties", "regions", "properties", "landlords", "tenants", "units", "buildings", "building", "rooms", "wards", "venues", "venue",
    "items", "animals", "birds", "cattle", "sheep", "dogs", "wells", "plants", "factories", "mines", "mine", "stores", "store", "markets", "stalls", "outlets", "caterers", "kitchens", "kitchen", "bakeries", "pubs", "hotels", "supermarkets", "documents", "letters", "courses", "workshops", "sessions", "groups", "teams", "committees", "committee", "branches", "branch",
    "documents", "letters", "decisions", "measures", "actions", "action", "areas", "adults", "women", "men", "migrants", "migrant", "victims", "suspects", "arrests", "raids", "searches", "operations", "hens", "samples", "licence holders", "operators", "operator", "contractors", "firms", "firm", "traders", "retailers", "organisation", "unions", "cells", "parcels", "tests", "standards", "hazards", "regulations", "recommendation", "notice", "order", "fine", "complaint", "employee", "school", "company", "site", "facility", "home", "provider", "service", "improvements", "requirements", "shortcomings", "visas", "dwellings", "families", "consumers", "customers", "calls", "enquiries", "requests", "appeals", "votes", "files", "file", "grants", "grant", "records", "invoices", "projects", "project", "programmes",
    "visitors", "events", "posts", "vacancies", "volunteers", "libraries", "museums", "parks", "books", "loans", "roads", "bridges", "trees", "streets", "cameras", "cards", "passes", "places", "collections", "repairs", "passengers", "journeys", "meals", "doses",
];

#[rustfmt::skip]
const STOPS: Words = &[
    "of", "in", "on", "at", "to", "from", "and", "or", "were", "was", "are", "is", "had", "has", "have", "by", "with", "for", "per", "as", "that", "which", "who", "when", "while", "than", "then", "after", "before", "between", "since", "until", "but", "a", "an", "the", "not", "be", "been", "will", "would", "out", "more", "less", "this", "it", "they", "he", "she", "where", "over", "under", "above", "below", "about", "around", "during",
    "respectively", "through", "throughout", "within", "against", "into", "onto", "also", "only", "both", "either", "whose", "whom", "these",
    "those", "their", "his", "her", "its", "our", "your", "so", "because", "if", "although", "though", "did", "do", "does", "can", "could",
    "must", "should", "there", "here", "today", "yesterday", "together", "altogether", "each", "alone", "later", "earlier", "up", "down",
];

#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
];

#[rustfmt::skip]
const SHORT: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sept", "oct", "nov", "dec"];

#[rustfmt::skip]
const TIMES: TimeWords = TimeWords {
    since: &["since", "from", "between", "starting", "beginning", "ever since"],
    pairs: &["between", "from"],
    until: &["to", "until", "through", "-", "and", "till", "up to"],
    as_of: &["as of", "as at", "by", "at", "up to", "at the end of", "by the end of", "to", "as on"],
    now: &["to date", "currently", "now", "at present", "so far"],
    now_first: &[],
    this_year: &["this year", "so far this year"],
    last_year: &["last year", "the previous year"],
    each: &["annually", "every year", "each year", "a year", "monthly", "every month", "each month"],
    compared: &["compared with", "compared to", "against", "than in", "than", "from the same period", "up on", "down on", "in the same period of", "on"],
    same: &["the same period of", "the same period in", "the same period", "the same quarter of", "the same months of"],
    year_before: &["a year earlier", "a year ago", "a year before", "the year before"],
    ends: &["end of", "the end of"],
    year_ends: &["the end of the year", "at the end of the year", "by the end of the year", "at year end", "by year end"],
    year_begins: &["at the start of the year", "the start of the year", "at the beginning of the year", "the beginning of the year"],
    begins: &["the start of", "the beginning of"],
    only: &[],
    only_behind: &["alone"],
    tasks: &["tasks for", "priorities for", "outlook for", "plans for", "planned for"],
    dated: &[],
    this_part: &[("in the quarter", 3), ("during the quarter", 3), ("in the month", 1), ("during the month", 1)],
    deadlines: &["before", "no later than", "not later than"],
    leads: &["at the start of", "at the beginning of", "the start of", "the beginning of", "in", "during", "on", "of", "for", "the", "throughout", "over", "early", "late", "end of", "the end of", "calendar", "year", "financial year", "in the", "during the", "for the", "over the", "in early", "in late", "on the", "ending", "ended", "the year", "in the year", "period", "dated"],
    middle: &["mid", "mid -", "the middle of"],
    year_labels: &["financial year", "the financial year", "in the financial year", "fiscal year", "the fiscal year", "in the fiscal year", "in", "during", "of", "for", "year", "throughout", "calendar year", "the year", "in calendar year", "over", "in the year", "in early", "in late", "dated"],
    openings: &[],
    month_labels: &[],
    years: &[("this year", 0), ("last year", -1)],
    many: &[],
    year_over: &[],
    part_before: &[
        ("the previous month", 1), ("in the previous month", 1), ("the month before", 1), ("the previous quarter", 3), ("in the previous quarter", 3), ("the quarter before", 3), ("the preceding quarter", 3),
    ],
    part_over: &[("last month", 1), ("last quarter", 3)],
    part_now: &[("this month", 1), ("this quarter", 3)],
    reported: &["in the period", "during the period", "in the reporting period", "during the reporting period", "over the period"],
    vague: &["last week", "this week", "in the past week", "over the past week", "in recent weeks"],
    school: &["school year", "academic year", "the school year", "the academic year", "in the school year", "in the academic year"],
    school_years: &[("this school year", 0), ("this academic year", 0), ("the previous school year", -1), ("the previous academic year", -1)],
    starts: &[("the beginning of the term", 0), ("the start of the term", 0), ("the start of the month", 1), ("the start of the quarter", 3)],
    added_up: &["the cumulative total for", "cumulatively"],
    month_heads: &[],
    month_units: &["months"],
    letters: ["m", "m", "q"],
    index: &[],
    changed_on: &["on"],
    reviews: &["in figures", "in numbers", "in review", "annual report", "annual review", "at a glance"],
    small_months: false,
    months: &[MONTHS, SHORT],
    quarter_labels: &["q"],
    quarters: &[["first quarter", "second quarter", "third quarter", "fourth quarter"], ["the first quarter", "the second quarter", "the third quarter", "the fourth quarter"]],
    halves: &[["first half", "second half"], ["the first half", "the second half"]],
    first_before: &["first", "the first"],
    first_behind: &["months"],
    last_behind: &[],
    of: &["of", "in", ",", "/"],
    past_before: &["the past", "the last", "past", "last", "over the past", "in the past", "in the last", "over the last"],
    past_years: &["years"],
    past_behind: &[],
    twelve_months: &["year to", "year ended", "year ending", "the year to", "the year ended", "12 months to", "the 12 months to", "twelve months to", "in the year to", "in the year ended", "in the 12 months to", "12 months ended"],
    joins: &[",", "and"],
};
