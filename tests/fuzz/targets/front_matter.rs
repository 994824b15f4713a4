//! A file among the articles: whatever it holds, it is read to its end.
#![no_main]

use bantin_fuzz::{ARTICLE, check, plan, site_with};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let tree = site_with(ARTICLE, text);
    let (corpus, problems) = plan(&tree);
    check(&tree, &problems);
    let known = corpus.articles.iter().any(|(_, article)| article.path.as_str() == ARTICLE)
        || corpus.unpublished.iter().any(|article| article.path.as_str() == ARTICLE);
    assert!(known || problems.has_errors(), "the file is lost without a word");
});
