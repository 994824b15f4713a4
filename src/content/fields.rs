//! Reading a map key by key: what is missing, of the wrong type or unknown becomes a problem, and
//! the rest is used.

use super::problems::Shape;
use super::yaml::{Field, Node, Value};
use super::{problems, synonyms};
use crate::base::characters::{is_blank, names_nothing};
use crate::base::{Message, Problem, Problems, SourcePath, Span, Spanned};
use crate::bulletin::lang::Labels;
use crate::language::{self, typed};

/// Problems beyond which nothing is guessed.
const MANY: usize = 500;

/// Number of keys that are asked for in nearly every map.
const ASKED: usize = 32;

#[cfg(test)]
type Keys = std::collections::BTreeSet<String>;
#[cfg(test)]
thread_local! {
    /// The keys of each map that this thread read to its end, and those that were asked for.
    pub(crate) static READ: std::cell::RefCell<Vec<(Keys, Keys)>> = const { std::cell::RefCell::new(Vec::new()) };
}

/// The keys of a map that is being read.
pub(crate) struct Fields<'a> {
    path: &'a SourcePath,
    entries: &'a [Field],
    span: Span,
    asked: Vec<&'static str>,
    /// Keys that are not there. They are told at the end, because a misspelt key is one mistake and
    /// not two.
    missing: Vec<(&'static str, Problem)>,
    problems: &'a mut Problems,
}

impl Drop for Fields<'_> {
    fn drop(&mut self) {
        // A key that stands in what could not be read is not missing.
        let lost = |key: &str| {
            self.entries.iter().any(|field| field.key == key && field.node.value == Value::Broken)
        };
        let missing =
            self.missing.drain(..).filter(|(key, _)| !lost(key)).map(|(_, problem)| problem);
        self.problems.extend(missing.collect::<Vec<_>>());
    }
}

impl<'a> Fields<'a> {
    /// Begins to read a map; anything else is a problem.
    pub(crate) fn of(
        path: &'a SourcePath,
        node: &'a Node,
        problems: &'a mut Problems,
    ) -> Option<Self> {
        Self::of_key("", path, node, problems)
    }

    /// The same for the value of a key, whose form is told with what is wrong.
    pub(crate) fn of_key(
        key: &str,
        path: &'a SourcePath,
        node: &'a Node,
        problems: &'a mut Problems,
    ) -> Option<Self> {
        match &node.value {
            Value::Map(fields) => Some(Self {
                path,
                entries: fields,
                span: node.span,
                asked: Vec::with_capacity(ASKED),
                missing: Vec::new(),
                problems,
            }),
            Value::Broken => None,
            other => {
                problems.push(problems::no_map(path, node.span, key, other));
                None
            }
        }
    }

    /// The file.
    pub(crate) fn path(&self) -> &'a SourcePath {
        self.path
    }

    /// The bytes of the whole map.
    pub(crate) fn span(&self) -> Span {
        self.span
    }

    /// Names that one may have meant: all of them, as long as there are not so many problems that
    /// nobody reads the guesses, which take time.
    pub(crate) fn guesses<'n, I: IntoIterator<Item = &'n str>>(
        &self,
        known: I,
    ) -> impl Iterator<Item = &'n str> {
        let many = self.problems.total() > MANY;
        known.into_iter().take(if many { 0 } else { usize::MAX })
    }

    /// Records a problem.
    pub(crate) fn push(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// The collection of problems, to be passed on.
    pub(crate) fn problems(&mut self) -> &mut Problems {
        self.problems
    }

    /// Returns `true` if a comma has cut a number in two, `{value: 96,9%}`, so that its second half
    /// looks like a key.
    pub(crate) fn is_cut(&self) -> bool {
        self.entries
            .iter()
            .any(|field| field.key.starts_with(|letter: char| letter.is_ascii_digit()))
    }

    /// The value of a key; a key with nothing behind it counts as not there, and so does what could
    /// not be read.
    pub(crate) fn node(&mut self, key: &'static str) -> Option<&'a Node> {
        self.asked.push(key);
        let field = self.entries.iter().find(|field| field.key == key)?;
        (!matches!(field.node.value, Value::Null | Value::Broken)).then_some(&field.node)
    }

    /// Returns `true` if a key was written, be it misspelt or with something behind it that cannot
    /// be read.
    pub(crate) fn means(&self, key: &'static str) -> bool {
        let meant = |field: &Field| crate::base::suggest::nearest(&field.key, [key]).is_some();
        self.entries.iter().any(|field| field.key == key) || self.entries.iter().any(meant)
    }

    /// Returns the bytes of a key.
    pub(crate) fn key_span(&self, key: &str) -> Option<Span> {
        self.entries.iter().find(|field| field.key == key).map(|field| field.key_span)
    }

    /// Returns the bytes of a key behind which there is nothing.
    pub(crate) fn empty_key(&mut self, key: &'static str) -> Option<Span> {
        self.asked.push(key);
        let field = self.entries.iter().find(|field| field.key == key)?;
        (field.node.value == Value::Null).then_some(field.key_span)
    }

    /// Text, as typed.
    pub(crate) fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let node = self.node(key)?;
        text_of(self.path, node, self.problems)
    }

    /// Text that must be there and not empty.
    pub(crate) fn needed(&mut self, key: &'static str) -> Option<Spanned<String>> {
        self.needed_or(key, None)
    }

    /// The same, with a cure of its own where it is not.
    pub(crate) fn needed_or(
        &mut self,
        key: &'static str,
        cure: Option<Message>,
    ) -> Option<Spanned<String>> {
        let present =
            self.entries.iter().any(|field| field.key == key && field.node.value != Value::Null);
        let text = self.text(key);
        if !present || text.as_ref().is_some_and(|text| is_empty(key, &text.value)) {
            let place =
                self.key_span(key).unwrap_or(Span { end: self.first_key_end(), ..self.span });
            if self.missing.iter().all(|(known, _)| *known != key) {
                let problem = self.missing_or_empty(place, key).maybe_hint(cure);
                self.missing.push((key, problem));
            }
            return None;
        }
        text
    }

    /// Labels, or something else that is read in a way of its own, must be there: a key without a
    /// value is missing, and what is wrong with a value has been told.
    pub(crate) fn needs(&mut self, key: &'static str) {
        let empty = |node: &Node| match &node.value {
            Value::Null => true,
            Value::Scalar { text, .. } => is_empty(key, text),
            Value::List(nodes) => nodes.is_empty(),
            Value::Map(fields) => fields.is_empty(),
            Value::Broken => false,
        };
        if self.entries.iter().find(|field| field.key == key).is_none_or(|field| empty(&field.node))
        {
            let place =
                self.key_span(key).unwrap_or(Span { end: self.first_key_end(), ..self.span });
            let problem = self.missing_or_empty(place, key);
            self.miss(key, problem);
        }
    }

    /// Returns `true` if a key is nearly one that can stand here.
    fn is_misspelt(&self, key: &str) -> bool {
        crate::base::suggest::nearest(key, self.asked.iter().copied()).is_some()
    }

    fn missing_or_empty(&self, place: Span, key: &str) -> Problem {
        match self.key_span(key) {
            Some(_) => problems::empty_key(self.path, place, key),
            None => problems::missing_key(self.path, place, key),
        }
    }

    /// Records the problem that a key is not there, unless a misspelt one turns out to be meant.
    pub(crate) fn miss(&mut self, key: &'static str, problem: Problem) {
        self.missing.push((key, problem));
    }

    /// Yes or no.
    pub(crate) fn flag(&mut self, key: &'static str) -> Option<bool> {
        self.word(key, &[("true", true), ("false", false)])
    }

    /// A number of things.
    pub(crate) fn number(&mut self, key: &'static str) -> Option<u32> {
        let text = self.text(key)?;
        let number = text.value.parse().ok();
        if number.is_none() {
            self.problems.push(problems::not_a_number(self.path, text.span, &text.value));
        }
        number
    }

    /// One of some words.
    pub(crate) fn word<T: Copy>(
        &mut self,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        let text = self.text(key)?;
        let plain = typed::plain(&text.value);
        let is_typed = |ours: &str| typed::values(ours).any(|word| word == plain);
        let same = words.iter().find(|row| row.0 == text.value);
        let found = same.or_else(|| words.iter().find(|row| is_typed(row.0))).map(|row| row.1);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|row| row.0).collect();
            self.problems.push(problems::invalid_word(
                self.path,
                text.span,
                key,
                &text.value,
                &known,
            ));
        }
        found
    }

    /// A text, or a map of texts by language.
    pub(crate) fn labels(&mut self, key: &'static str) -> Labels {
        let Some(node) = self.node(key) else { return Labels::default() };
        if let Value::Scalar { text, .. } = &node.value
            && !NAMING.contains(&key)
            && !text.trim().is_empty()
            && names_nothing(text)
        {
            self.problems.push(problems::no_words(self.path, node.span));
        }
        labels_of(self.path, node, self.problems)
    }

    /// The entries of a list; a single value counts as a list of one.
    pub(crate) fn list(&mut self, key: &'static str) -> &'a [Node] {
        match self.node(key) {
            None => &[],
            Some(Node { value: Value::List(nodes), .. }) => nodes,
            Some(node) => std::slice::from_ref(node),
        }
    }

    /// The entries of a list, of which a single value counts as one; a map is none, unless it has
    /// the key of maps that may stand in the list.
    pub(crate) fn list_of(&mut self, key: &'static str, inner: Option<&str>) -> &'a [Node] {
        let nodes = self.list(key);
        let [Node { value: Value::Map(fields), span }] = nodes else { return nodes };
        let is_list = self
            .entries
            .iter()
            .any(|field| field.key == key && matches!(field.node.value, Value::List(_)));
        let is_entry = inner.is_some_and(|inner| fields.iter().any(|field| field.key == inner));
        if is_list || is_entry || fields.iter().any(|field| field.node.value == Value::Broken) {
            return nodes;
        }
        self.problems.push(problems::wrong_type(self.path, *span, Shape::List, &nodes[0].value));
        &[]
    }

    /// A list of texts.
    pub(crate) fn texts(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let nodes = self.list_of(key, None);
        nodes.iter().filter_map(|node| text_of(self.path, node, self.problems)).collect()
    }

    /// A list of texts, or a map of such lists by language, as one list.
    pub(crate) fn aliases(&mut self, key: &'static str) -> Vec<String> {
        let Some(node) = self.node(key) else { return Vec::new() };
        let lists: Vec<&Node> = match &node.value {
            Value::Map(fields) => {
                check_languages(self.path, fields, self.problems);
                fields.iter().map(|field| &field.node).collect()
            }
            _ => vec![node],
        };
        let mut aliases = Vec::new();
        for list in lists {
            let items = if let Value::List(items) = &list.value {
                items.as_slice()
            } else {
                std::slice::from_ref(list)
            };
            aliases.extend(
                items
                    .iter()
                    .filter_map(|item| text_of(self.path, item, self.problems))
                    .map(|text| text.value),
            );
        }
        aliases
    }

    /// The `name` in a map inside this one, without a word about what may be wrong with it: it is
    /// read elsewhere.
    pub(crate) fn name_in(&self, key: &str) -> Option<String> {
        let Value::Map(fields) = &self.entries.iter().find(|field| field.key == key)?.node.value
        else {
            return None;
        };
        match &fields.iter().find(|field| field.key == "name")?.node.value {
            Value::Scalar { text, .. } => Some(text.clone()),
            _ => None,
        }
    }

    /// A map inside this one.
    pub(crate) fn inner(&mut self, key: &'static str) -> Option<Fields<'_>> {
        let node = self.node(key)?;
        Fields::of_key(key, self.path, node, self.problems)
    }

    /// Ends the reading.
    pub(crate) fn finish(mut self) {
        self.check_unknown();
    }

    /// Reports the keys that nobody asked for, but those that begin with `x-`.
    pub(crate) fn check_unknown(&mut self) {
        #[cfg(test)]
        READ.with_borrow_mut(|read| {
            let given = self.entries.iter().map(|field| field.key.clone()).collect();
            read.push((given, self.asked.iter().map(|key| (*key).to_owned()).collect()));
        });
        // The known key above with nothing behind it, to which an unknown one may belong.
        let mut opened = None;
        for field in self.entries {
            let known =
                self.asked.contains(&field.key.as_str()) || field.node.value == Value::Broken;
            if known {
                opened = (field.node.value == Value::Null).then_some(field.key.as_str());
            }
            if !known && !field.key.starts_with("x-") {
                let meant = synonyms::meant(&field.key, &self.asked);
                self.missing.retain(|(key, _)| Some(*key) != meant);
                let (key, span) = (&field.key, field.key_span);
                let problem = if let Some(above) = opened.filter(|_| !self.is_misspelt(key)) {
                    problems::not_indented(self.path, field, above)
                } else {
                    problems::unknown_key(self.path, span, key, meant, &self.asked)
                };
                self.problems.push(problem);
            }
        }
    }

    fn first_key_end(&self) -> u32 {
        self.entries.first().map_or(self.span.end, |field| field.key_span.end)
    }
}

/// Keys of texts that name something, for which marks alone are no text.
const NAMING: [&str; 5] = ["title", "name", "names", "labels", "what"];

/// Returns `true` if readers see nothing in the text of a key.
fn is_empty(key: &str, text: &str) -> bool {
    if NAMING.contains(&key) { names_nothing(text) } else { is_blank(text) }
}

/// The text of a node; a list or map is a problem.
pub(crate) fn text_of(
    path: &SourcePath,
    node: &Node,
    problems: &mut Problems,
) -> Option<Spanned<String>> {
    match &node.value {
        Value::Scalar { text, .. } => Some(Spanned { value: text.clone(), span: node.span }),
        Value::Broken => None,
        other => {
            problems.push(problems::wrong_type(path, node.span, Shape::Text, other));
            None
        }
    }
}

/// A text, or a map of texts by language.
pub(crate) fn labels_of(path: &SourcePath, node: &Node, problems: &mut Problems) -> Labels {
    let mut labels = Labels::default();
    match &node.value {
        // A key that must be there is told by who needs it.
        Value::Scalar { text, .. } if names_nothing(text) => {}
        Value::Scalar { text, .. } => labels = Labels::same(text.trim()),
        Value::Map(fields) => {
            check_languages(path, fields, problems);
            for field in fields {
                if let (Some(lang), Some(text)) =
                    (language::find(&field.key), text_of(path, &field.node, problems))
                {
                    if names_nothing(&text.value) {
                        problems.push(problems::no_words(path, text.span));
                    }
                    labels.set(lang, text.value.trim());
                }
            }
        }
        Value::Broken => {}
        other => problems.push(problems::wrong_type(path, node.span, Shape::Texts, other)),
    }
    labels
}

fn check_languages(path: &SourcePath, fields: &[Field], problems: &mut Problems) {
    for field in fields {
        if language::find(&field.key).is_none() && !field.key.starts_with("x-") {
            problems.push(problems::unknown_language(path, field.key_span, &field.key));
        }
    }
}
