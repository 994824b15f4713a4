//! Drawings in SVG, which are programs as well as pictures: what only draws is kept, what editors
//! leave in them is left out, and a drawing that runs something or asks for something is refused.

use quick_xml::escape::{escape, unescape};
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// Largest drawing, in bytes.
pub const LIMIT: u64 = 1024 * 1024;

/// The name of the language of drawings.
const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// Elements that draw, or say what is drawn. All others are left out with what is in them.
const KEPT: [&str; 54] = [
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "filter",
    "g",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tref",
    "tspan",
    "use",
    "view",
    "glyph",
];

/// Elements that run something, change by themselves, or hold other languages.
const ACTIVE: [&str; 13] = [
    "script",
    "foreignObject",
    "iframe",
    "object",
    "embed",
    "handler",
    "listener",
    "animate",
    "animateColor",
    "animateMotion",
    "animateTransform",
    "set",
    "audio",
];

/// Elements that show a picture of pixels, with all that may be hidden in it.
const PIXELS: [&str; 3] = ["image", "feImage", "video"];

/// Why a drawing is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SvgFault {
    /// It is no drawing, or not well-formed.
    Broken,
    /// It has an element or attribute that may run something.
    Active(String),
    /// It asks for another file.
    Foreign(String),
}

/// A clean drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Svg {
    /// Its text.
    pub text: String,
    /// Width and height, in the unit of its `viewBox` where it has no other.
    pub size: Option<(usize, usize)>,
}

impl Svg {
    /// Cleans a drawing.
    ///
    /// # Errors
    /// It cannot be made safe.
    pub fn clean(source: &str) -> Result<Self, SvgFault> {
        let mut reader = Reader::from_str(source.trim_start_matches('\u{feff}'));
        let mut drawing = Drawing::default();
        loop {
            match reader.read_event().map_err(|_| SvgFault::Broken)? {
                Event::Eof => break,
                event => drawing.add(&event)?,
            }
        }
        if drawing.depth > 0 || drawing.text.is_empty() {
            return Err(SvgFault::Broken);
        }
        Ok(Self { text: drawing.text + "\n", size: drawing.size })
    }
}

/// A drawing in the making.
#[derive(Debug, Default)]
struct Drawing {
    text: String,
    size: Option<(usize, usize)>,
    /// Open elements.
    depth: usize,
    /// The depth of the element that is left out with all that is in it.
    dropped: Option<usize>,
}

impl Drawing {
    fn add(&mut self, event: &Event<'_>) -> Result<(), SvgFault> {
        match event {
            Event::Start(tag) => {
                self.depth += 1;
                self.open(tag, ">")
            }
            Event::Empty(tag) => {
                self.depth += 1;
                self.open(tag, "/>")?;
                self.close(None);
                Ok(())
            }
            Event::End(tag) => {
                self.close(Some(tag.name().into_inner()));
                Ok(())
            }
            Event::Text(text) => self.words(&unescaped(text)?),
            Event::CData(text) => self.words(text),
            Event::GeneralRef(name) => self.words(&unescaped(&format!("&{};", &**name))?),
            // Entities of its own are the way around every list.
            Event::DocType(text) if text.contains('[') => Err(SvgFault::Broken),
            Event::DocType(_) | Event::Decl(_) | Event::PI(_) | Event::Comment(_) | Event::Eof => {
                Ok(())
            }
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>, end: &str) -> Result<(), SvgFault> {
        let name = tag.name().into_inner();
        let local = tag.local_name().into_inner();
        if let Some(active) = ACTIVE.iter().find(|active| local.eq_ignore_ascii_case(active)) {
            return Err(SvgFault::Active(format!("<{active}>")));
        }
        if PIXELS.contains(&local) {
            return Err(SvgFault::Foreign(format!("<{local}>")));
        }
        let mut attributes = String::new();
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|_| SvgFault::Broken)?;
            let value = unescaped(&attribute.value)?;
            if let Some(key) = kept(attribute.key.into_inner(), &value)? {
                attributes.extend([" ", key, "=\"", &escape(value.as_str()), "\""]);
            }
        }
        if self.depth == 1 {
            self.begin(tag, name)?;
        }
        if self.dropped.is_none() && !KEPT.contains(&name) {
            self.dropped = Some(self.depth);
        }
        if self.dropped.is_none() {
            let space = if self.depth == 1 { Some(NAMESPACE) } else { None };
            self.text.extend(["<", name]);
            if let Some(space) = space {
                self.text.extend([" xmlns=\"", space, "\""]);
                self.text.push_str(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
            }
            self.text.extend([attributes.as_str(), end]);
        }
        Ok(())
    }

    /// The first element has to be a drawing, and the only one.
    fn begin(&mut self, tag: &BytesStart<'_>, name: &str) -> Result<(), SvgFault> {
        let value = |key: &str| {
            let mut all = tag.attributes().flatten();
            all.find(|own| own.key.into_inner() == key).map(|own| own.value.into_owned())
        };
        let space = value("xmlns");
        if name != "svg" || space.as_deref() != Some(NAMESPACE) || !self.text.is_empty() {
            return Err(SvgFault::Broken);
        }
        let whole = |text: &str| {
            let digits = text.trim().trim_end_matches("px");
            digits.split('.').next().and_then(|digits| digits.parse::<usize>().ok())
        };
        let view = value("viewBox").unwrap_or_default();
        let view: Vec<usize> = view
            .split([' ', ','])
            .filter(|part| !part.is_empty())
            .skip(2)
            .filter_map(whole)
            .collect();
        let own = value("width")
            .and_then(|width| whole(&width))
            .zip(value("height").and_then(|height| whole(&height)));
        let of_view = view.first().copied().zip(view.get(1).copied());
        self.size = own.or(of_view).filter(|(width, height)| *width > 0 && *height > 0);
        Ok(())
    }

    fn close(&mut self, name: Option<&str>) {
        match (self.dropped, name) {
            (None, Some(name)) => self.text.extend(["<", "/", name, ">"]),
            (Some(depth), _) if depth == self.depth => self.dropped = None,
            _ => {}
        }
        self.depth = self.depth.saturating_sub(1);
    }

    /// Words and styles.
    fn words(&mut self, words: &str) -> Result<(), SvgFault> {
        if self.depth == 0 {
            return if words.trim().is_empty() { Ok(()) } else { Err(SvgFault::Broken) };
        }
        check_style(words)?;
        if self.dropped.is_none() {
            self.text.push_str(&escape(words));
        }
        Ok(())
    }
}

fn unescaped(text: &str) -> Result<String, SvgFault> {
    unescape(text).map(std::borrow::Cow::into_owned).map_err(|_| SvgFault::Broken)
}

/// The key of an attribute that stays; `None` for one that editors left.
fn kept<'k>(key: &'k str, value: &str) -> Result<Option<&'k str>, SvgFault> {
    let local = key.rsplit(':').next().unwrap_or(key);
    if local.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on")) {
        return Err(SvgFault::Active(local.to_owned()));
    }
    if local == "href" && !value.trim_start().starts_with('#') {
        return Err(SvgFault::Foreign(value.chars().take(40).collect()));
    }
    check_style(value)?;
    let drawn = !key.contains(':') && !key.starts_with("data-") && key != "xmlns";
    Ok((drawn || ["xlink:href", "xml:space"].contains(&key)).then_some(key))
}

/// Finds what a style, or an attribute that is one, asks of other files: only `url(#part)` stays.
fn check_style(style: &str) -> Result<(), SvgFault> {
    let lower = style.to_ascii_lowercase();
    let foreign = |what: &str| Err(SvgFault::Foreign(what.to_owned()));
    for (at, _) in lower.match_indices("url(") {
        let target = lower[at + 4..].trim_start().trim_start_matches(['"', '\'']);
        if !target.starts_with('#') {
            return foreign(&style[at..].chars().take(40).collect::<String>());
        }
    }
    if lower.contains("@import") || lower.contains("image-set(") {
        return foreign("@import");
    }
    // A style in which names are hidden behind escapes.
    if style.contains('\\') { foreign("\\") } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(inner: &str) -> Result<String, SvgFault> {
        let text = format!("<svg xmlns=\"{NAMESPACE}\" viewBox=\"0 0 24 12\">{inner}</svg>");
        Svg::clean(&text).map(|svg| {
            assert_eq!(svg.size, Some((24, 12)));
            let body = svg.text.split_once("viewBox=\"0 0 24 12\">").expect("a drawing").1;
            body.trim_end().trim_end_matches("</svg>").to_owned()
        })
    }

    #[test]
    fn what_draws_stays_and_what_editors_leave_goes() {
        let drawn = "<g id=\"a\" fill=\"url(#b)\"><path d=\"M0 0h9\"/><use xlink:href=\"#a\"/><text>A &amp; B</text></g>";
        assert_eq!(clean(drawn).as_deref(), Ok(drawn));
        let left = "<!-- Nguyễn Văn A --><metadata><rdf:RDF><dc:creator>A</dc:creator></rdf:RDF></metadata>\
                    <sodipodi:namedview pagecolor=\"#fff\"/><g inkscape:label=\"x\" data-name=\"y\"><rect width=\"1\"/></g>";
        assert_eq!(clean(left).as_deref(), Ok("<g><rect width=\"1\"/></g>"));
        let style = "<style>.a{fill:#fff}</style>";
        assert_eq!(clean(style).as_deref(), Ok(style));
        let whole = format!(
            "\u{feff}<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"x\" \"y\">\n<svg xmlns=\"{NAMESPACE}\" width=\"30px\" height=\"20.5\"/>\n"
        );
        assert_eq!(Svg::clean(&whole).map(|svg| svg.size), Ok(Some((30, 20))));
    }

    #[test]
    fn what_runs_or_asks_is_refused() {
        let active = [
            "<script>x</script>",
            "<svg:script/>",
            "<g onclick=\"x\"/>",
            "<g ONLOAD=\"x\"/>",
            "<metadata><script/></metadata>",
            "<foreignObject/>",
            "<set attributeName=\"href\"/>",
        ];
        for inner in active {
            assert!(matches!(clean(inner), Err(SvgFault::Active(_))), "{inner}");
        }
        let foreign = [
            "<image href=\"data:image/png;base64,AA\"/>",
            "<use href=\"https://x.example/a.svg#b\"/>",
            "<use xlink:href=\"javascript:x\"/>",
            "<style>@import 'x';</style>",
            "<g fill=\"url(https://x.example/)\"/>",
            "<style>.a{fill:u\\72l(x)}</style>",
            "<style><![CDATA[.a{background:url( 'x.png')}]]></style>",
            "<g style=\"fill:url(&#120;)\"/>",
        ];
        for inner in foreign {
            assert!(matches!(clean(inner), Err(SvgFault::Foreign(_))), "{inner}");
        }
        let broken = [
            "",
            "text",
            "<svg/>",
            "<html xmlns=\"http://www.w3.org/2000/svg\"/>",
            "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><g>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>",
        ];
        for text in broken {
            assert_eq!(Svg::clean(text), Err(SvgFault::Broken), "{text}");
        }
    }
}
