//! A body, whose first line is quoted by a statistic: where the quote is found, its words stand
//! there; and what is made of the body has the anchor once, and nothing that runs.
#![no_main]

use bantin::base::fold::fold;
use bantin::base::{SourcePath, Span};
use bantin::content::{markdown::Prose, tags};
use bantin::render::html::markdown::{Mark, Picture, Written, html};
use bantin_fuzz::{ARTICLE, check, read, site_with};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let Some((quote, body)) = text.split_once('\n') else { return };
    let quoted = serde_json::to_string(quote).expect("text");
    let source = format!(
        "---\ntitle: A\ndate: 2024-03-12\nlocality: an-khe\nstatistics:\n  - {{indicator: cells, as_of: 2024-03-01, value: \
         \"457\", quote: {quoted}}}\n---\n{body}"
    );
    let tree = site_with(ARTICLE, &source);
    let (corpus, problems) = read(&tree);
    check(&tree, &problems);
    // As the file is read, in normal form.
    let source = tree.text(ARTICLE).expect("text");
    let Some((_, article)) =
        corpus.articles.iter().find(|(_, article)| article.path.as_str() == ARTICLE)
    else {
        return;
    };
    let body = &source[article.body.span.range()];
    let Ok(prose) = Prose::read(&SourcePath::from(ARTICLE), body, article.body.span.range().start)
    else {
        return;
    };
    check_places(&prose, &source);
    for link in &article.body.links {
        assert!(source.get(link.span.range()).is_some(), "{link:?}");
    }
    let quote = corpus.observations.iter().find_map(|observation| observation.quote.clone());
    let pieces = quote.as_ref().map(|quote| quote.pieces.clone()).unwrap_or_default();
    if let Some(quote) = quote.filter(|_| !pieces.is_empty()) {
        let words: String = pieces.iter().map(|piece| &source[piece.range()]).collect();
        if !words.contains(['&', '\\', '\0']) {
            // Between two blocks a blank stands that is none of the file.
            let letters = |text: &str| fold(text).replace(' ', "");
            assert_eq!(letters(&words), letters(&quote.text), "{pieces:?}");
        }
    }
    check_html(&source, &article.body, pieces);
});

/// The way back from every stretch of the prose leads to whole letters of the body, in order.
fn check_places(prose: &Prose, source: &str) {
    let folded = prose.folded();
    assert_eq!(folded.origin(0..folded.text.len()).end, prose.text.len());
    let places = prose.places(&(0..prose.text.len()), source);
    assert!(places.iter().all(|place| source.get(place.range()).is_some()), "{places:?}");
    assert!(places.is_sorted_by_key(|place| place.start), "{places:?}");
}

fn check_html(source: &str, body: &bantin::bulletin::article::BodyText, pieces: Vec<Span>) {
    let marks = [Mark { pieces, anchor: "so-1".to_owned(), leads: None }];
    let links = |target: &str| Some(target.to_owned());
    let picture = |target: &str| Some(Picture { src: target.to_owned(), size: None });
    let Written { html: page, removed, .. } = html(source, body, &marks, &links, &picture);
    assert!(
        removed.iter().all(|removed| source.get(removed.span.range()).is_some()),
        "{removed:?}"
    );
    let mut anchors = 0;
    tags::read(page.as_str().as_bytes(), |name, attributes| {
        let name = String::from_utf8_lossy(name).to_ascii_lowercase();
        assert!(
            !["script", "style", "iframe", "object", "embed", "svg", "math"]
                .contains(&name.as_str()),
            "<{name}>"
        );
        for attribute in attributes {
            let name = String::from_utf8_lossy(attribute.name).to_ascii_lowercase();
            assert!(!name.starts_with("on") && name != "style" && name != "srcset", "{name}");
            anchors += usize::from(name == "id" && attribute.value == b"so-1");
        }
    });
    assert_eq!(anchors, 1, "{}", page.as_str());
}
