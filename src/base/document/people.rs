//! XML that says of a document who made it: the properties of documents of offices, and XMP
//! (ISO 16684-1) of PDF files.

use quick_xml::escape::unescape;
use quick_xml::events::Event;
use quick_xml::reader::Reader;

/// Elements and attributes that name people, without their prefixes.
const NAMES: [&str; 10] = [
    "Author",
    "LastModifiedBy",
    "Manager",
    "Owner",
    "contributor",
    "creator",
    "initial-creator",
    "lastModifiedBy",
    "printed-by",
    "publisher",
];

/// Maximum number of names that are read.
const MOST: usize = 100;

/// The names in some XML, in the order in which they stand there, as far as it can be read.
pub(super) fn names_in(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let mut found: Vec<String> = Vec::new();
    // How deep in an element that names people; its names may be the entries of a list.
    let mut depth = 0_usize;
    while found.len() < MOST {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                attributes(&element, &mut found);
                if depth > 0 || NAMES.contains(&element.local_name().into_inner()) {
                    depth += 1;
                    found.push(String::new());
                }
            }
            Ok(Event::Empty(element)) => attributes(&element, &mut found),
            Ok(Event::Text(text)) if depth > 0 => {
                found.last_mut().into_iter().for_each(|name| name.push_str(&text));
            }
            Ok(Event::GeneralRef(name)) if depth > 0 => {
                let letter = format!("&{};", &*name);
                let letter = unescape(&letter).unwrap_or_default();
                found.last_mut().into_iter().for_each(|name| name.push_str(&letter));
            }
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    found
}

/// Adds the names that stand in attributes.
fn attributes(element: &quick_xml::events::BytesStart<'_>, found: &mut Vec<String>) {
    for attribute in element.attributes().filter_map(Result::ok) {
        if NAMES.contains(&attribute.key.local_name().into_inner()) {
            let value = unescape(&attribute.value).unwrap_or_default().into_owned();
            found.push(value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::document::names;

    #[test]
    fn names_are_found_however_they_are_written() {
        let table: [(&str, &[&str]); 6] = [
            (
                "<a><dc:creator><rdf:Seq><rdf:li>An</rdf:li> <rdf:li>Bình</rdf:li></rdf:Seq></dc:creator></a>",
                &["An", "Bình"],
            ),
            ("<rdf:Description pdf:Author='An &amp; Bình' pdf:Producer='x'/>", &["An & Bình"]),
            (
                "<dc:creator>Nguy&#7877;n &amp; con</dc:creator><dc:title>T</dc:title>",
                &["Nguyễn & con"],
            ),
            ("<p><Manager>An</Manager><Company>C</Company></p>", &["An"]),
            ("<dc:creator/><dc:creator></dc:creator><b>x</b>", &[]),
            ("<dc:creator>An</dc:creator><broken", &["An"]),
        ];
        for (xml, expected) in table {
            assert_eq!(names(names_in(xml)), expected, "{xml}");
        }
    }
}
