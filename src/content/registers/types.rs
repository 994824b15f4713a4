//! `types` -> the types of places that a site adds.

use std::sync::Arc;

use super::Raw;
use super::localities::level;
use crate::base::{Location, Problems};
use crate::bulletin::locality::{LocalityType, OwnType};
use crate::content::fields::Fields;
use crate::content::problems;

/// Reads the register of types.
pub(super) fn read(raw: &Raw, problems: &mut Problems) -> Vec<LocalityType> {
    let mut types: Vec<(Location, Arc<OwnType>)> = Vec::new();
    for entry in &raw.entries {
        let Some(mut fields) = Fields::of(&entry.path, &entry.node, problems) else { continue };
        fields.node("id");
        let own = OwnType {
            id: entry.id.value.clone(),
            level: level(&mut fields),
            labels: fields.labels("labels"),
            plurals: fields.labels("plurals"),
            aliases: fields.aliases("aliases"),
        };
        fields.needs("labels");
        if let Some(common) = common(&own) {
            let problem = problems::type_is_common(&entry.path, entry.id.span, &common);
            fields.push(problem);
        }
        fields.finish();
        types.push((Location::bytes(&entry.path, entry.id.span), Arc::new(own)));
    }
    let named = types.iter().map(|(place, own)| {
        let labels = own.labels.all().chain(own.aliases.iter().map(String::as_str));
        (place, own.id.as_str(), labels.collect())
    });
    super::check_names(raw, named, problems);
    types.into_iter().map(|(_, own)| LocalityType::Own(own)).collect()
}

/// The word by which the registers call a type that every site has, where one that a site adds
/// would take its word.
fn common(own: &OwnType) -> Option<String> {
    let words = std::iter::once(own.id.as_str()).chain(own.labels.all());
    let common = words.into_iter().find_map(|word| LocalityType::find(word, &[]))?;
    Some(common.register_word().to_owned())
}
