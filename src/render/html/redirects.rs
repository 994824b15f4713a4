//! Old addresses: a list for the server in the form of Netlify, and a page for each that leads to
//! the new one where the server does not read the list.

use std::fmt::Write;

use super::metadata::{POLICY_OF_REDIRECT, push_policy};
use crate::bulletin::article::Article;
use crate::bulletin::register::Id;
use crate::plan::Plan;
use crate::render::context::Context;
use crate::render::xml::escape;

/// The list: old route, new route, status.
pub(in crate::render) fn list(plan: &Plan<'_>) -> String {
    let base = plan.corpus.site.base_path();
    let mut list = String::new();
    for (old, article) in &plan.redirects {
        let new = plan.routes.article(*article);
        // Writing to a string cannot fail.
        let _ = writeln!(list, "{base}{} {base}{} 301", old.href(), new.href());
    }
    list
}

/// The page at an old address.
pub(in crate::render) fn page(cx: &Context<'_>, id: Id<Article>) -> String {
    let article = cx.get(id);
    let address = cx.absolute(cx.routes().article(id));
    let address = escape(&address);
    let title = escape(&article.title);
    let mut policy = String::new();
    push_policy(&mut policy, POLICY_OF_REDIRECT);
    let moved = escape(cx.text("page_has_moved"));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n{policy}<title>{title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <link rel=\"canonical\" href=\"{address}\">\n<meta http-equiv=\"refresh\" content=\"0; url={address}\">\n</head>\n\
         <body>\n<p>{moved} <a href=\"{address}\">{title}</a></p>\n</body>\n</html>\n",
        lang = article.lang,
    )
}
