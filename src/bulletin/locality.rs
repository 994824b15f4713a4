//! Localities: a tree in time (STATISTICS "Places in time").
//!
//! A place has names, a type, codes and a parent *from* one day *until* another. Names and codes
//! are used again for other places, so neither is ever the key: the id is, and an id whose extent
//! changed is a new id.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::date::Day;
use super::indicator::{Break, Indicator};
use super::lang::{Labels, Lang};
use super::register::{Entry, Id, Register};
use crate::base::{Location, Span, Spanned};

/// Days on which something holds; both ends belong to it, a missing end is unknown and reaches on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Validity {
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub until: Option<Day>,
}

impl Validity {
    /// Returns `true` if it holds on this day.
    pub fn holds_on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Returns `true` if it holds on every day from `start` to `end`.
    pub fn covers(&self, start: Day, end: Day) -> bool {
        self.holds_on(start) && self.holds_on(end)
    }

    /// Returns `true` if some day belongs to both.
    pub fn overlaps(&self, other: &Self) -> bool {
        let before = |until: Option<Day>, from: Option<Day>| {
            until.zip(from).is_some_and(|(until, from)| until < from)
        };
        !before(self.until, other.from) && !before(other.until, self.from)
    }
}

/// Something that holds for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated<T> {
    /// The value.
    pub value: T,
    /// When.
    pub valid: Validity,
}

/// The type of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LocalityType {
    /// One that every register may use: its position in the table of `language/`, which has its
    /// words.
    Common(u8),
    /// One that a site adds.
    Own(Arc<OwnType>),
}

/// A type of places that a site adds, with its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnType {
    /// The id by which the register of places may call it.
    pub id: String,
    /// The level of such places.
    pub level: u8,
    /// One such place.
    pub labels: Labels,
    /// Several.
    pub plurals: Labels,
    /// Other words that may stand before the name of such a place.
    pub aliases: Vec<String>,
}

/// A code that some scheme gave a place for a time, `gso` 303.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceCode {
    /// The scheme, `gso` for the statistics office.
    pub scheme: String,
    /// The code, leading zeros kept.
    pub code: String,
}

/// Another place that a place went to or came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Succession {
    /// The other place.
    pub id: Id<Locality>,
    /// True if the whole of it took part.
    pub whole: bool,
    /// The bytes that say so.
    pub span: Span,
}

/// Statement of the register about the number of places directly below one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Children {
    /// So many.
    Count(u32),
    /// Those that it lists, and no others.
    Listed,
}

/// The indicators that a place is expected to report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Reports {
    /// Every indicator; the default.
    #[default]
    All,
    /// None.
    Nothing,
    /// Just these.
    Only(Vec<Id<Indicator>>),
}

impl Reports {
    /// Returns `true` if an indicator is among them.
    pub fn expect(&self, indicator: Id<Indicator>) -> bool {
        match self {
            Self::All => true,
            Self::Nothing => false,
            Self::Only(some) => some.contains(&indicator),
        }
    }
}

/// A cell of a map of tiles, counted from 1 at the upper left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// Its column.
    pub column: u8,
    /// Its row.
    pub row: u8,
}

impl Cell {
    /// The most columns and rows of a map.
    pub const MOST: Self = Self { column: 12, row: 24 };
}

/// A place.
#[derive(Debug, Clone)]
pub struct Locality {
    /// The id that people write.
    pub id: String,
    /// The word of its route below its parent's.
    pub slug: String,
    /// 0 country, 1 province, 2 district (until 2025-06-30), 3 commune.
    pub level: u8,
    /// Its type, dated where it was retyped.
    pub types: Vec<Dated<LocalityType>>,
    /// Its names, dated where it was renamed.
    pub names: Vec<Dated<Labels>>,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// Its codes.
    pub codes: Vec<Dated<PlaceCode>>,
    /// Its parents.
    pub parents: Vec<Dated<Id<Locality>>>,
    /// When it exists.
    pub valid: Validity,
    /// Places that it became, or became part of.
    pub successors: Vec<Succession>,
    /// Places that it was made of.
    pub predecessors: Vec<Succession>,
    /// Small changes of its borders that left it the place it was, in order of time.
    pub changes: Vec<Break>,
    /// Number of places directly below; where nothing is said, the list of the register is open.
    pub children: Vec<Dated<Spanned<Children>>>,
    /// Indicators that it is expected to report.
    pub reports: Reports,
    /// Its cell on maps of tiles.
    pub tile: Option<Spanned<Cell>>,
    /// Place of its entry.
    pub place: Location,
    /// The bytes of its id.
    pub id_span: Span,
}

impl Entry for Locality {
    fn id(&self) -> &str {
        &self.id
    }
}

/// The value that holds on a day; else the one that comes nearest, so that an ended place keeps its
/// last name.
pub fn on_day<T>(dated: &[Dated<T>], day: Day) -> Option<&T> {
    let holding = dated.iter().find(|entry| entry.valid.holds_on(day));
    let ended =
        || dated.iter().rev().find(|entry| entry.valid.until.is_some_and(|until| until < day));
    holding.or_else(ended).or_else(|| dated.first()).map(|entry| &entry.value)
}

impl Locality {
    /// Its name on a day.
    pub fn name(&self, lang: Lang, day: Day) -> &str {
        on_day(&self.names, day).map_or(self.id.as_str(), |labels| labels.get(lang))
    }

    /// Its type on a day.
    pub fn kind(&self, day: Day) -> Option<&LocalityType> {
        on_day(&self.types, day)
    }

    /// Returns `true` if it has one name and one type on all days.
    pub fn never_changes_name(&self) -> bool {
        self.names.len() <= 1 && self.types.len() <= 1
    }

    /// Its last day, or the given one while it exists.
    pub fn last_day(&self, today: Day) -> Day {
        self.valid
            .until
            .map_or(today, |until| until.min(today))
            .max(self.valid.from.unwrap_or(Day::FIRST))
    }
}

/// The register of places with its tree.
#[derive(Debug, Clone, Default)]
pub struct Localities {
    register: Register<Locality>,
    below: Vec<Vec<Id<Locality>>>,
    tiles: Vec<(Id<Locality>, Cell)>,
    whole: bool,
    types: Vec<LocalityType>,
}

impl std::ops::Deref for Localities {
    type Target = Register<Locality>;

    fn deref(&self) -> &Register<Locality> {
        &self.register
    }
}

impl Localities {
    /// Makes the tree. The parents must not form a circle. `whole`: the register lists all places
    /// below each that has any below it, but where it says otherwise.
    pub fn new(register: Register<Locality>, whole: bool) -> Self {
        let mut below = vec![Vec::new(); register.len()];
        for (id, locality) in register.iter() {
            for parent in &locality.parents {
                let children: &mut Vec<Id<Locality>> = &mut below[parent.value.index()];
                // Places come in order: one that had the same parent twice comes twice in a row.
                if children.last() != Some(&id) {
                    children.push(id);
                }
            }
        }
        let tile = |(id, place): (Id<Locality>, &Locality)| Some((id, place.tile.as_ref()?.value));
        let tiles = register.iter().filter_map(tile).collect();
        Self { register, below, tiles, whole, types: Vec::new() }
    }

    /// The same of a site that adds types of places.
    #[must_use]
    pub fn with_types(self, types: Vec<LocalityType>) -> Self {
        Self { types, ..self }
    }

    /// The types that the site adds.
    pub fn own_types(&self) -> &[LocalityType] {
        &self.types
    }

    /// The places with a cell on maps of tiles, those of the past too.
    pub fn tiles(&self) -> &[(Id<Locality>, Cell)] {
        &self.tiles
    }

    /// The parent on a day; for an ended place the last one.
    pub fn parent(&self, id: Id<Locality>, day: Day) -> Option<Id<Locality>> {
        on_day(&self[id].parents, day).copied()
    }

    /// Every place that was ever directly below, in the order of the register.
    pub fn ever_below(&self, id: Id<Locality>) -> &[Id<Locality>] {
        &self.below[id.index()]
    }

    /// The places directly below that exist on this day.
    pub fn children(&self, id: Id<Locality>, day: Day) -> impl Iterator<Item = Id<Locality>> {
        let here = move |child: &Id<Locality>| {
            let child = &self[*child];
            let parent = || child.parents.iter().find(|parent| parent.valid.holds_on(day));
            child.valid.holds_on(day) && parent().is_some_and(|parent| parent.value == id)
        };
        self.ever_below(id).iter().copied().filter(here)
    }

    /// Returns the number of places directly below on a day, whether they are expected to report or
    /// not; `None` where the list is open (STATISTICS "Coverage").
    pub fn child_count(&self, id: Id<Locality>, day: Day) -> Option<usize> {
        self.count_below(id, day, self.children(id, day).count())
    }

    /// The same, where it is known how many are listed: a declared number counts where it is not
    /// smaller.
    pub fn count_below(&self, id: Id<Locality>, day: Day, listed: usize) -> Option<usize> {
        match self[id]
            .children
            .iter()
            .find(|entry| entry.valid.holds_on(day))
            .map(|entry| entry.value.value)
        {
            Some(Children::Count(count)) => Some(listed.max(count as usize)),
            Some(Children::Listed) => Some(listed),
            None => self.whole.then_some(listed),
        }
    }

    /// The place and what lies above it on a day, from the top down.
    pub fn lineage(&self, id: Id<Locality>, day: Day) -> Vec<Id<Locality>> {
        let mut lineage = vec![id];
        let mut current = id;
        while let Some(parent) =
            self.parent(current, day).filter(|parent| !lineage.contains(parent))
        {
            lineage.push(parent);
            current = parent;
        }
        lineage.reverse();
        lineage
    }

    /// Returns `true` if `inner` is `outer` or ever lay below it.
    pub fn is_within(&self, inner: Id<Locality>, outer: Id<Locality>) -> bool {
        // Each place is looked at once: parents that change with time meet again above, as often as
        // there are ways up.
        let (mut open, mut seen) = (vec![inner], BTreeSet::new());
        while let Some(id) = open.pop() {
            if id == outer {
                return true;
            }
            let above = self[id].parents.iter().map(|parent| parent.value);
            open.extend(above.filter(|parent| seen.insert(*parent)));
        }
        false
    }
}
