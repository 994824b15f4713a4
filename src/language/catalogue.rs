//! The catalogue of a language; the only door to Fluent.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::{Language, SOURCE, of};
use crate::base::message::{Argument, Joined, List};
use crate::base::{Message, message};
use crate::bulletin::date::Day;
use crate::bulletin::lang::Lang;
use crate::bulletin::period::{Period, Written};

/// The sentences of a language.
pub(super) struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    lang: Lang,
}

impl Catalogue {
    /// Reads the catalogues of a language. What cannot be read is left out, which a test tells.
    pub(super) fn new(language: &Language) -> Self {
        let locale = language.lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Isolating marks are for languages that are written from right to left.
        bundle.set_use_isolating(false);
        for file in language.messages.files() {
            let text = file.contents_utf8().unwrap_or_default().to_owned();
            let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, lang: language.lang }
    }

    /// A message in words. One that no catalogue has is told by its name.
    pub(super) fn text(&self, message: &Message) -> String {
        self.find(message).unwrap_or_else(|| {
            // Those of the source language stand in where this one lacks a sentence.
            if self.lang == SOURCE {
                message.id.clone().into_owned()
            } else {
                of(SOURCE).catalogue.text(message)
            }
        })
    }

    /// A text without arguments.
    pub(super) fn named(&self, name: &str) -> Option<String> {
        self.format(name, None)
    }

    fn find(&self, message: &Message) -> Option<String> {
        let mut arguments = FluentArgs::new();
        for (name, argument) in &message.arguments {
            arguments.set(name.as_ref(), self.value(argument));
        }
        self.format(&message.id, Some(&arguments))
    }

    fn format(&self, name: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let (id, attribute) =
            name.split_once('.').map_or((name, None), |(id, attribute)| (id, Some(attribute)));
        let entry = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => entry.get_attribute(name)?.value(),
            None => entry.value()?,
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors);
        Some(text.into_owned())
    }

    fn value<'a>(&self, argument: &'a Argument) -> FluentValue<'a> {
        match argument {
            Argument::Text(text) => text.as_str().into(),
            Argument::Count(count) => (*count).into(),
            Argument::Day(iso) => self.day(iso).into(),
            Argument::Period(iso) => self.period(iso).into(),
            Argument::Minute(text) => match text.split_once(' ') {
                Some((iso, clock)) => {
                    [&self.day(iso), of(self.lang).lexicon.dates.before_time, clock].concat().into()
                }
                None => text.as_str().into(),
            },
            Argument::Name(name) => name.in_lang(self.lang).into(),
            Argument::List(list) => self.list(list).into(),
            Argument::Message(message) => self.text(message).into(),
        }
    }

    fn day(&self, iso: &str) -> String {
        Day::parse_iso(iso).map_or_else(|| iso.to_owned(), |day| day.text(self.lang))
    }

    fn period(&self, iso: &str) -> String {
        match Period::parse(iso) {
            Ok(Written::Closed(period)) => period.text(self.lang),
            _ => iso.to_owned(),
        }
    }

    /// Things in a row, texts with the marks of code.
    fn list(&self, list: &List) -> String {
        let item = |item: &Argument| match self.value(item) {
            FluentValue::String(text) if matches!(item, Argument::Text(_)) => format!("`{text}`"),
            FluentValue::String(text) => text.into_owned(),
            _ => String::new(),
        };
        let mut texts: Vec<String> = list.items.iter().map(item).collect();
        let end = if list.more == 0 && texts.len() > 1 { texts.pop() } else { None };
        let first = texts.join(", ");
        match (end, list.joined) {
            (Some(end), Joined::And) => self.text(&message!("list-and", first = first, last = end)),
            (Some(end), Joined::Or) => self.text(&message!("list-or", first = first, last = end)),
            (None, _) if list.more > 0 => {
                self.text(&message!("list-more", first = first, count = list.more))
            }
            (None, _) => first,
        }
    }

    /// A text, and a sentence behind it.
    pub(super) fn behind(&self, text: &str, message: &Message) -> String {
        let next = self.text(message);
        self.text(&message!("sentences", first = text, next = next))
    }
}
