//! `by` of a statistic: the members of dimensions that it is about.

use super::{Context, problems};
use crate::base::fold;
use crate::base::slug::slugify;
use crate::bulletin::indicator::{Indicator, Member, Parts};
use crate::bulletin::observation::Breakdown;
use crate::bulletin::register::Id;
use crate::content::fields::Fields;
use crate::content::yaml::Value;

/// The members that a statistic is about; `None` when they cannot be read: it must not pass for the
/// whole.
pub(super) fn read(
    entry: &mut Fields<'_>,
    indicator: Option<Id<Indicator>>,
    context: &Context<'_>,
) -> Option<Breakdown> {
    let Some(node) = entry.node("by") else { return Some(Breakdown::default()) };
    let Value::Map(pairs) = &node.value else {
        let shape = crate::content::problems::Shape::Parts;
        let problem =
            crate::content::problems::wrong_type(entry.path(), node.span, shape, &node.value);
        entry.push(problem);
        return None;
    };
    let indicator = &context.reader.registers.indicators[indicator?];
    let mut by = Vec::new();
    for pair in pairs {
        if pair.node.value == Value::Broken {
            continue;
        }
        let Value::Scalar { text, .. } = &pair.node.value else {
            let (shape, found) = (crate::content::problems::Shape::Member, &pair.node);
            entry.push(crate::content::problems::wrong_type(
                entry.path(),
                found.span,
                shape,
                &found.value,
            ));
            continue;
        };
        match dimension(indicator, &pair.key) {
            None => {
                let known = indicator.parts.iter().map(|parts| parts.dimension.as_str());
                let problem = problems::unknown_breakdown(
                    entry.path(),
                    pair.key_span,
                    (&pair.key, text),
                    &indicator.labels,
                    known,
                );
                entry.push(problem);
            }
            Some(parts) => {
                if let Some(member) = member(parts, text) {
                    by.push((parts.dimension.clone(), member.to_owned()));
                    continue;
                }
                let known = parts.members.iter().map(|member| member.id.as_str());
                let problem = problems::unknown_member(
                    entry.path(),
                    pair.node.span,
                    text,
                    (&indicator.labels, &parts.dimension),
                    known,
                );
                entry.push(problem);
            }
        }
    }
    (by.len() == pairs.len()).then(|| Breakdown::new(by))
}

/// The dimension that a key names: its id, in another spelling too, `Loại hình` for `loai-hinh`.
fn dimension<'a>(indicator: &'a Indicator, key: &str) -> Option<&'a Parts> {
    let find = |is: &dyn Fn(&Parts) -> bool| indicator.parts.iter().find(|parts| is(parts));
    find(&|parts| parts.dimension == key)
        .or_else(|| find(&|parts| fold::name(&parts.dimension) == fold::name(key)))
        .or_else(|| find(&|parts| parts.dimension == slugify(key)))
}

/// The id of the member of a dimension that a text names: by its id, or by a label that no other
/// one has. Of a dimension whose members are not listed anything is one.
fn member<'a>(parts: &'a Parts, text: &'a str) -> Option<&'a str> {
    let has_id = |member: &&Member| member.id == text;
    if parts.members.is_empty() || parts.members.iter().any(|member| has_id(&member)) {
        return Some(text);
    }
    let wanted = fold::name(text);
    let is_called = |member: &&Member| {
        member.labels.all().chain([member.id.as_str()]).any(|name| fold::name(name) == wanted)
    };
    let mut named = parts.members.iter().filter(is_called);
    let first = named.next()?;
    named.next().is_none().then_some(first.id.as_str())
}
