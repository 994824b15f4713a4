//! Names of places with their type.

use super::link::push_link;
use crate::base::fold;
use crate::bulletin::date::Day;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::language::lexicon::NameOrder;
use crate::language::of;

impl Locality {
    /// Type and name for readers: "quận Hồng Bàng"; in English "Hong Bang (urban district)".
    pub fn full_name(&self, lang: Lang, day: Day) -> String {
        let name = self.name(lang, day);
        let Some(kind) = self.kind(day).filter(|kind| !kind.is_country()) else {
            return name.to_owned();
        };
        let word = kind.label(lang);
        match of(lang).lexicon.name_order {
            NameOrder::First | NameOrder::Linked if begins_with(name, word) => name.to_owned(),
            NameOrder::First => format!("{word} {name}"),
            NameOrder::Linked => {
                let mut text = format!("{word} ");
                push_link(&mut text, name, false, lang);
                text + name
            }
            NameOrder::InBrackets => format!("{name} ({word})"),
        }
    }
}

/// Returns `true` if a name begins with a word, whatever the case and spelling of both.
fn begins_with(name: &str, word: &str) -> bool {
    let initial = |text: &str| text.chars().next().and_then(|first| first.to_lowercase().next());
    // Most names differ in the first letter; Đ alone is spelt with two letters that look the same.
    let differ =
        initial(name).zip(initial(word)).is_some_and(|(a, b)| a != b && !matches!(a, 'đ' | 'ð'));
    !differ && fold::name(name).starts_with(&fold::name(word))
}
