//! Names of things in sentences for editors, in each language.

use crate::base::message::{Argument, Name};
use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::{Labels, Lang};
use crate::bulletin::locality::{Localities, Locality};
use crate::bulletin::register::Id;
use crate::language::ALL;

impl From<&Labels> for Argument {
    fn from(labels: &Labels) -> Self {
        Self::Name(labels.told())
    }
}

impl Labels {
    /// The text in each language.
    pub(crate) fn told(&self) -> Name {
        Name(ALL.into_iter().map(|lang| self.get(lang).to_owned()).collect())
    }
}

impl Name {
    /// The name in a language.
    pub(crate) fn in_lang(&self, lang: Lang) -> &str {
        self.0.get(lang.index()).or_else(|| self.0.last()).map_or("", String::as_str)
    }
}

impl Indicator {
    /// A member of a dimension: its label, where the register gives one.
    pub(crate) fn told_member(&self, dimension: &str, member: &str) -> Argument {
        let parts = self.parts.iter().find(|parts| parts.dimension == dimension);
        let known = parts.and_then(|parts| parts.members.iter().find(|known| known.id == member));
        match known {
            Some(known) if !known.labels.is_empty() => (&known.labels).into(),
            _ => member.into(),
        }
    }
}

impl Locality {
    /// Its type and name on its last day.
    pub(crate) fn told(&self) -> Name {
        let day = self.last_day(Day::LAST);
        Name(ALL.into_iter().map(|lang| self.full_name(lang, day)).collect())
    }
}

impl Localities {
    /// Type and name of a place on a day, with the place above where another one is called alike
    /// too: `phường Sơn Tây, Hà Nội`.
    pub(crate) fn told(&self, id: Id<Locality>, day: Day) -> Name {
        let place = &self[id];
        let mut full = ALL.map(|lang| place.full_name(lang, day));
        let called_alike = |lang: Lang| {
            let name = place.name(lang, day);
            let mut others = self.iter().filter(|(other, _)| *other != id);
            others.any(|(_, other)| {
                other.names.iter().any(|names| names.value.all().any(|text| text == name))
                    && other.full_name(lang, other.last_day(day)) == full[lang.index()]
            })
        };
        if let Some(above) = self.parent(id, day).filter(|_| ALL.into_iter().any(called_alike)) {
            for lang in ALL {
                full[lang.index()].extend([", ", self[above].name(lang, day)]);
            }
        }
        Name(full.into())
    }
}
