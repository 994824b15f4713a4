//! Markup as the engine keeps it.

use std::cell::Cell;
use std::fmt;

use serde::{Serialize, Serializer};
use tera::Value;

thread_local! {
    /// Markup that a thread is writing: the engine keeps a copy without spare room.
    static SCRATCH: Cell<String> = const { Cell::new(String::new()) };
}

/// Markup that is safe as it stands: made by this program, or cleaned by it. Templates write it as
/// it is, and everything else escaped, without a filter.
///
/// It is a value of the engine, so that a piece that stands on many pages is copied onto none of
/// them before it is written.
#[derive(Clone, PartialEq, Eq)]
pub struct Html(Value);

impl Html {
    /// This markup.
    pub fn new(markup: &str) -> Self {
        Self(Value::safe_string(markup))
    }

    /// The markup that is written into an empty text.
    pub(in crate::render) fn of(write: impl FnOnce(&mut String)) -> Self {
        let mut text = SCRATCH.take();
        text.clear();
        write(&mut text);
        let html = Self::new(&text);
        SCRATCH.set(text);
        html
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        self.0.as_str().unwrap_or_default()
    }
}

impl Default for Html {
    fn default() -> Self {
        Self::new("")
    }
}

impl fmt::Debug for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Html({:?})", self.as_str())
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_text_for_all_but_the_engine() {
        assert_eq!(serde_json::to_string(&Html::new("<p>")).expect("json"), r#""<p>""#);
    }

    #[test]
    fn the_engine_writes_it_as_it_is_and_all_else_escaped() {
        #[derive(Serialize)]
        struct View {
            markup: Html,
            list: Vec<Html>,
            text: &'static str,
        }
        let view = View { markup: Html::new("<p>"), list: vec![Html::new("<i>")], text: "<b>" };
        let mut tera = tera::Tera::default();
        let template = "{{ v.markup }}{% for part in v.list %}{{ part }}{% endfor %}{{ v.text }}";
        tera.add_raw_template("t.html", template).expect("a template");
        tera.autoescape_on([".html"]);
        let mut context = tera::Context::new();
        context.insert_value("v", Value::try_from_serializable(&view).expect("a value"));
        assert_eq!(tera.render("t.html", &context).expect("filled in"), "<p><i>&lt;b&gt;");
    }
}
