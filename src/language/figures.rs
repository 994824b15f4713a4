//! The words by which figures are found in the prose of bulletins, as data: `LANG/figures.rs` has
//! them for each language, in lower case and folded. The rules that use them stand in
//! `extract/propose/`.

use super::reading::Words;

/// Words with a number each.
pub(crate) type Numbered = &'static [(&'static str, i32)];

/// Numbers in words, by their parts.
pub(crate) struct Numerals {
    /// Numbers below twenty.
    pub small: &'static [(&'static str, u64)],
    /// Tens, with the number below which what stands behind them lies.
    pub tens: &'static [(&'static str, u64, u64)],
    /// A word that makes tens of the digit before it.
    pub ten: Words,
    /// Numbers behind tens.
    pub behind_tens: &'static [(&'static str, u64)],
    /// Between tens and a digit.
    pub links: Words,
    /// A hundred.
    pub hundreds: Words,
    /// Thousands and more.
    pub scales: &'static [(&'static str, u64)],
    /// True if one of them is meant where no number stands before.
    pub bare: bool,
    /// Before what is less than a hundred, behind hundreds and scales.
    pub joins: Words,
    /// True if a digit needs such a word there: in "hai trăm ba" tens are left out.
    pub digit_joins: bool,
}

impl Numerals {
    /// The words with which a number may begin.
    pub(crate) fn openings(&self) -> impl Iterator<Item = &'static str> {
        let tens = self.tens.iter().map(|(words, ..)| *words);
        let large = self.hundreds.iter().copied().chain(self.scales.iter().map(|(word, _)| *word));
        let bare = large.filter(|_| self.bare);
        self.small.iter().map(|(word, _)| *word).chain(tens).chain(bare)
    }
}

/// Words around the place of what is counted, where it stands behind the number.
pub(crate) struct PlaceBehind {
    /// Before the place: `12 cells in`.
    pub before: Words,
    /// Articles before it.
    pub articles: Words,
    /// Words by which several places follow.
    pub many: Words,
    /// Between the type of a place and its name: `the ward of`.
    pub links: Words,
    /// Between two places.
    pub joins: Words,
    /// Words behind which a part of what was counted follows: what holds for it holds for the part.
    pub parts: Words,
}

/// Declares tables of lists of words with a way to make something else of each list; those behind `~`
/// have a number for each of their words.
macro_rules! tables {
    ($(
        $(#[$about:meta])+
        $name:ident {
            $($(#[$list_about:meta])+ $list:ident,)+
            $(~ $(#[$numbered_about:meta])+ $numbered:ident,)*
            $(@ $(#[$other_about:meta])+ $other:ident: $kind:ty,)+
            $(= $(#[$inner_about:meta])+ $inner:ident: $table:ident,)?
        }
    )+) => { $(
        $(#[$about])+
        pub(crate) struct $name<L = Words, N = Numbered> {
            $($(#[$list_about])+ pub $list: L,)+
            $($(#[$numbered_about])+ pub $numbered: N,)*
            $($(#[$other_about])+ pub $other: $kind,)+
            $($(#[$inner_about])+ pub $inner: $table<L, N>,)?
        }

        impl<K, M> $name<K, M> {
            /// The same table with something made of each list.
            pub(crate) fn map<'a, L, N>(
                &'a self,
                plain: &mut impl FnMut(&'a K) -> L,
                numbered: &mut impl FnMut(&'a M) -> N,
            ) -> $name<L, N> {
                $name {
                    $($list: plain(&self.$list),)+
                    $($numbered: numbered(&self.$numbered),)*
                    $($other: self.$other,)+
                    $($inner: self.$inner.map(plain, numbered),)?
                }
            }
        }
    )+ };
}

tables! {
    /// Words around the figures of bulletins.
    FigureWords {
        /// Verbs of quantity: what stands behind one of them and a number is counted.
        verbs,
        /// Verbs and nouns of money: behind them a scale alone is an amount.
        money,
        /// Things that bulletins count, beside the nouns of the lexicon.
        things,
        /// Nouns behind a number that says how large or how good one thing is.
        specs,
        /// Such nouns that also begin the names of things: alone they are a score.
        scores,
        /// Words behind which a number counts what the number before did: `of which 3`.
        of_these,
        /// Between the name of what is counted and its number, one word or sign.
        equals,
        /// Before what is counted, in such a name: `number of`.
        counted,
        /// Words of the names of many indicators, which tell none of them.
        generic,
        /// Words that begin no noun.
        stops,
        /// Words in front of a number that would be needed.
        lacking,
        /// Words that make goals of the numbers behind them in their sentence.
        targets,
        /// Words that make rules of them.
        norms,
        /// Words that make a rule of a bound behind them, and of nothing else.
        demands,
        /// Words behind which something was reached, whatever stands before them.
        reached,
        /// Words behind an amount that is one of each: `10 dollars an hour`.
        each,
        /// Words before the ends of what a law allows.
        bands,
        /// Between a part and the number that it is a part of: `12 of the 30 premises`.
        out_of,
        /// Verbs of a state, as of the day of publication.
        states,
        /// Words for the periods of a list, one for each number.
        respectively,
        /// Beginnings of lines that belong to the page and not to the bulletin.
        furniture,
        /// Lines behind which other news follow.
        tails,
        /// Beginnings of captions.
        captions,
        /// Words that make a caption of a short line with a person in it.
        spoken,
        @ /// Before the unit of all numbers of a list or table.
        units: Words,
        @ /// Beginnings of the names of what is measured in percent.
        shares: Words,
        @ /// Beginnings of the headers of columns that hold plans.
        planned: Words,
        @ /// Beginnings of the headers of columns that hold no amounts.
        silent: Words,
        @ /// Verbs that tell by how much something was exceeded.
        exceeded: Words,
        @ /// Behind a number that is a difference.
        differences: Words,
        @ /// The plans that were exceeded.
        plans: Words,
        @ /// Nouns of what there is on a day and nobody adds up over months: members, inhabitants.
        standing: Words,
        @ /// Words of the name of an indicator that tell of something done to such things.
        deeds: Words,
        @ /// Between a subject and its verb.
        auxiliaries: Words,
        @ /// Who speaks of himself.
        oneself: Words,
        @ /// Before such a word that makes many of it.
        many_selves: Words,
        @ /// Before a verb of what goes on.
        under_way: Words,
        @ /// Words around places.
        place_behind: &'static PlaceBehind,
        @ /// Numbers as words.
        numerals: &'static Numerals,
        = /// The words of time.
        times: TimeWords,
    }

    /// Words of the periods that figures speak of.
    TimeWords {
        /// Before the beginning of a stretch.
        since,
        /// Those of them that need an end: "between" is no "since".
        pairs,
        /// Between its beginning and its end.
        until,
        /// Before the day of a state.
        as_of,
        /// The day of publication.
        now,
        /// The same where they begin a clause; elsewhere they are parts of other words.
        now_first,
        /// The year of publication up to that day.
        this_year,
        /// The year before.
        last_year,
        /// Each year or month: no period of its own.
        each,
        /// Before a period that is only compared with.
        compared,
        /// The same stretch of another year.
        same,
        /// The same of the year before, without another word.
        year_before,
        /// Words that may stand before a point of time.
        leads,
        /// Before the middle of a month.
        middle,
        /// Before a year.
        year_labels,
        /// The beginning of a year that is not named.
        openings,
        /// Before the number of a month.
        month_labels,
        /// Before the number of a quarter.
        quarter_labels,
        /// Before the number of the first months of a year.
        first_before,
        /// Behind that number.
        first_behind,
        /// Behind the number of its last months.
        last_behind,
        /// Between such a part and its year.
        of,
        /// Before a number of years that have just passed.
        past_before,
        /// Between that number and the end.
        past_years,
        /// Behind it, where that is needed.
        past_behind,
        /// Before the last day of twelve months.
        twelve_months,
        /// Between the items of a list.
        joins,
        /// Words behind which the day of a document stands.
        dated,
        /// Before a day up to which something has to be done.
        deadlines,
        /// Before a stretch at whose end something was.
        ends,
        /// The end of a year that is not named.
        year_ends,
        /// The beginning of a year that is not named.
        year_begins,
        /// Before a year at whose beginning something was.
        begins,
        /// Before a stretch that holds in its sentence alone.
        only,
        /// The same behind it.
        only_behind,
        /// Before a time that is to come, and at the beginning of headings of what is planned.
        tasks,
        /// The year that has just passed: near its end that of the publication, else the one before.
        year_over,
        /// The stretch that the whole bulletin reports of, which it names first.
        reported,
        /// Stretches that have no days of their own.
        vague,
        /// Before the two years of a school year.
        school,
        /// Before what was added up from the beginning of the year.
        added_up,
        /// Before the first months of a year, where these are only counted.
        month_heads,
        /// Months, where they are counted.
        month_units,
        /// Behind a year of which a bulletin gives the figures.
        reviews,
        ~ /// The month, quarter or year that was named last, with its number of months.
        this_part,
        ~ /// Years by their distance from that of the publication.
        years,
        ~ /// The month or quarter before the one that was named last, with its number of months.
        part_before,
        ~ /// The month or quarter before that of the publication.
        part_over,
        ~ /// The month or quarter of the publication, where none was named.
        part_now,
        ~ /// A school year by its distance from the one that was named last.
        school_years,
        ~ /// The beginning of a stretch of months, behind a word for since; of the last one of several
        /// years where it is of none.
        starts,
        @ /// Words before the year before that make many years of it.
        many: Words,
        @ /// The letters for months, a month and a quarter: `9T/2026`, `T6/2026`, `Q3/2026`.
        letters: [&'static str; 3],
        @ /// Before a percentage of what was in another time.
        index: Words,
        @ /// Before the time with which a change of so many percent is compared.
        changed_on: Words,
        @ /// True if the names of months begin with a small letter.
        small_months: bool,
        @ /// Months by name, and in short.
        months: &'static [[&'static str; 12]],
        @ /// The four quarters by name.
        quarters: &'static [[&'static str; 4]],
        @ /// The two halves of a year.
        halves: &'static [[&'static str; 2]],
    }
}

impl TimeWords {
    /// The phrases with which a time may begin that is named by what was named before.
    pub(crate) fn relative(&self) -> impl Iterator<Item = &'static str> {
        let tables = [
            self.years,
            self.part_before,
            self.part_over,
            self.part_now,
            self.school_years,
            self.starts,
        ];
        let lists = [
            self.year_over,
            self.reported,
            self.vague,
            self.school,
            self.added_up,
            self.month_heads,
            self.year_ends,
            self.year_begins,
            self.tasks,
        ];
        let named = tables.into_iter().flatten().map(|(words, _)| *words);
        named.chain(lists.into_iter().flatten().copied()).chain(self.letters)
    }
}
