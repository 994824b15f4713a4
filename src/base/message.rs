//! Sentences without words: which sentence, and what is put into it.
//!
//! A stage that finds something says it as a [`Message`]; catalogues in `language/` have the words
//! of each language. So the same finding can be told in any language, and a stage that finds much
//! makes no text that nobody reads.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// Which sentence, and what is put into it. The macro [`message!`] makes one.
///
/// [`message!`]: crate::base::message
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Message {
    /// Its name in the catalogues: `dead-link`, or `dead-link.hint` for an attribute.
    pub id: Cow<'static, str>,
    /// Arguments, each with the name by which the sentence knows it.
    pub arguments: Vec<(Cow<'static, str>, Argument)>,
}

/// An argument of a sentence. Never a half of one: other languages have another order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Argument {
    /// Words of a source, a name, an id, a number as somebody wrote it.
    Text(String),
    /// A number of things, by which a language may choose among forms.
    Count(u64),
    /// A day as ISO writes it, told as the language prints days.
    Day(String),
    /// A day or a stretch of time as ISO writes it, told in the words of the language.
    Period(String),
    /// A day as ISO writes it and a time of it: `2022-09-29 16:10`.
    Minute(String),
    /// A thing with a name, told without the marks of code.
    Name(Name),
    /// Several texts, told with the marks of code.
    List(List),
    /// A sentence of its own, as behind a colon.
    Message(Box<Message>),
}

/// The name of a thing in each language, in the order of the table of `language/`; where there are
/// fewer, the last one stands for the rest.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Name(pub Vec<String>);

/// Several texts of a sentence, of which the first few are told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct List {
    /// Those that are told: texts with the marks of code, all else as it is told alone.
    pub items: Vec<Argument>,
    /// Number of others.
    pub more: usize,
    /// The word before the last.
    pub joined: Joined,
}

/// The word before the last of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Joined {
    /// All of them.
    And,
    /// One of them.
    Or,
}

impl List {
    /// Maximum number of texts that are told.
    pub const LONGEST: usize = 12;

    /// All of these.
    pub fn all<T: Into<Argument>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::new(texts, Joined::And, Self::LONGEST)
    }

    /// One of these.
    pub fn any<T: Into<Argument>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::new(texts, Joined::Or, Self::LONGEST)
    }

    /// At most so many of these.
    pub fn new<T: Into<Argument>>(
        texts: impl IntoIterator<Item = T>,
        joined: Joined,
        most: usize,
    ) -> Self {
        let mut texts = texts.into_iter();
        let items = texts.by_ref().take(most).map(Into::into).collect();
        Self { items, more: texts.count(), joined }
    }
}

/// The longest text that is put into a sentence, in characters.
const LONGEST: usize = 200;

impl Message {
    /// A sentence with what is put into it.
    pub fn new(id: &'static str, arguments: Vec<(&'static str, Argument)>) -> Self {
        let arguments = arguments.into_iter().map(|(name, put)| (Cow::Borrowed(name), put));
        Self { id: Cow::Borrowed(id), arguments: arguments.collect() }
    }

    /// Words that are none of a catalogue.
    pub fn verbatim(text: impl Into<String>) -> Self {
        Self::new("verbatim", vec![("text", Argument::Text(text.into()))])
    }

    /// Returns `true` if such a text is put in.
    pub fn mentions(&self, text: &str) -> bool {
        self.arguments.iter().any(|(_, argument)| argument.mentions(text))
    }

    /// Cuts what authors wrote and what has no end: an article may hold a link of a million
    /// letters.
    pub(super) fn cut(&mut self) {
        self.arguments.iter_mut().for_each(|(_, argument)| argument.cut());
    }
}

impl Argument {
    fn mentions(&self, text: &str) -> bool {
        match self {
            Self::Text(put) => put.contains(text),
            Self::Count(_) | Self::Day(_) | Self::Period(_) | Self::Minute(_) => false,
            Self::Name(Name(names)) => names.iter().any(|put| put.contains(text)),
            Self::List(list) => list.items.iter().any(|item| item.mentions(text)),
            Self::Message(message) => message.mentions(text),
        }
    }

    fn cut(&mut self) {
        match self {
            Self::Text(text) => cut(text),
            Self::Count(_) | Self::Day(_) | Self::Period(_) | Self::Minute(_) => {}
            Self::Name(Name(names)) => names.iter_mut().for_each(cut),
            Self::List(list) => list.items.iter_mut().for_each(Self::cut),
            Self::Message(message) => message.cut(),
        }
    }
}

/// Leaves so many characters of a text, and a sign that some are missing.
fn cut(text: &mut String) {
    if let Some((end, _)) = text.char_indices().nth(LONGEST) {
        text.truncate(end);
        text.push('…');
    }
}

/// Tests of what problems look like need no words of a catalogue.
#[cfg(test)]
impl From<String> for Message {
    fn from(text: String) -> Self {
        Self::verbatim(text)
    }
}

#[cfg(test)]
impl From<&str> for Message {
    fn from(text: &str) -> Self {
        Self::verbatim(text)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Cow<'_, str>> for Argument {
    fn from(text: Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<char> for Argument {
    fn from(letter: char) -> Self {
        Self::Text(letter.into())
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(u64::try_from(count).unwrap_or(u64::MAX))
    }
}

impl From<u64> for Argument {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Argument {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

impl From<Name> for Argument {
    fn from(name: Name) -> Self {
        Self::Name(name)
    }
}

impl From<List> for Argument {
    fn from(list: List) -> Self {
        Self::List(list)
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

/// A [`Message`]: `message!("dead-link", address = text)`. Name and arguments are those of the
/// catalogues, which a test compares.
macro_rules! message {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::base::message::Message::new(
            $id,
            vec![$((stringify!($name), $crate::base::message::Argument::from($value))),*],
        )
    };
}

pub(crate) use message;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_no_longer_than_a_line() {
        let long = "ộ".repeat(100_000);
        let list = List::all((0..100).map(|_| long.clone()));
        let mut message =
            message!("a", text = &long, list = list, inner = message!("b", text = &long));
        message.cut();
        let short = format!("{}…", "ộ".repeat(200));
        let [(_, text), (_, Argument::List(list)), (_, inner)] = &message.arguments[..] else {
            panic!("{message:?}");
        };
        assert_eq!(*text, Argument::Text(short.clone()));
        assert_eq!((list.items.len(), list.more, &list.items[11]), (12, 88, text));
        assert_eq!(*inner, message!("b", text = &short).into());
    }
}
