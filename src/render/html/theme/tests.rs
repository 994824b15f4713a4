use super::*;
use crate::base::{Code, Severity};
use crate::language::phrase;
use crate::render::html::pages;
use crate::render::html::pages::not_found::NotFound;
use crate::render::html::view::Link;

/// A theme of two templates beside the given files.
fn site(files: &str) -> Tree {
    let base = "-- themes/t/theme.yaml --\nname: t\nversion: 0.1.0\ndescription: x\n\
        -- themes/t/i18n/vi.yaml --\nhome: Trang đầu\n-- themes/t/i18n/en.yaml --\nhome: Home\n\
        -- themes/t/static/a.css --\ntheme\n-- themes/t/static/b.css --\ntheme\n\
        -- themes/t/templates/base.html --\n<html>{% block main %}{% endblock main %}</html>\n\
        -- themes/t/templates/404.html --\n{% extends \"base.html\" %}{% block main %}{{ page.title }}{% endblock main %}\n";
    let read = |text: &str| Tree::from_txtar(text);
    let (base, own) = (read(base), read(files));
    let bytes = |tree: &Tree| -> Vec<(String, Vec<u8>)> {
        tree.files()
            .iter()
            .map(|file| {
                (
                    file.path.as_str().to_owned(),
                    tree.bytes(file.path.as_str()).expect("there").into_owned(),
                )
            })
            .collect()
    };
    Tree::from_files(bytes(&base).into_iter().chain(bytes(&own)))
}

/// Problems as `file[marked text]: code: message`.
fn lines_of(tree: &Tree, problems: &Problems) -> Vec<String> {
    let line = |problem: &Problem| {
        let path = problem.place.path.as_str();
        let marked = if let At::Bytes(span) = problem.place.at {
            tree.text(path).expect("text")[span.range()].to_owned()
        } else {
            String::new()
        };
        format!(
            "{path}[{marked}]: {}: {}",
            problem.code,
            crate::language::english(&problem.message)
        )
    };
    let mut lines: Vec<String> = problems.iter().map(line).collect();
    lines.sort();
    lines
}

fn one(problem: Problem) -> Problems {
    let mut problems = Problems::new();
    problems.push(problem);
    problems
}

fn load(files: &str) -> (Tree, Theme) {
    let tree = site(files);
    let (theme, problems) = named(&tree, "t");
    assert_eq!(lines_of(&tree, &problems), [""; 0]);
    (tree, theme.expect("a theme"))
}

fn not_found(theme: &Theme, title: &str) -> Result<String, Problem> {
    let frame = theme.prepare(Lang::VI, &Site::default());
    let mut out = b"before ".to_vec();
    let head = Head { title: title.into(), ..Head::default() };
    let result = theme.render("404.html", &frame, &head, &NotFound::default(), &mut out);
    let text = String::from_utf8(out).expect("text");
    result.map(|()| text.clone()).inspect_err(|_| assert_eq!(text, "before "))
}

fn named(tree: &Tree, name: &str) -> (Option<Theme>, Problems) {
    let place = Location::file(&SourcePath::from("bantin.yaml"));
    Theme::load(tree, name, &place, &[Lang::VI, Lang::EN])
}

#[test]
fn the_default_theme_is_clean_and_fills_every_page() {
    let tree = Tree::from_files([]);
    let (theme, problems) = named(&tree, "default");
    assert_eq!(lines_of(Theme::sources(), &problems), [""; 0]);
    let theme = theme.expect("the default theme");
    assert_eq!(theme.wordings().of(Lang::VI).text("to_home"), "Về trang chủ");
    let frame = theme.prepare(Lang::VI, &Site::default());
    let mut out = Vec::new();
    macro_rules! fill {
        ($($template:literal $view:ty),* $(,)?) => {
            $(theme.render($template, &frame, &Head::default(), &<$view>::default(), &mut out).expect($template);)*
        };
    }
    fill! {
        "404.html" NotFound, "article.html" pages::article::view::Article, "home.html" pages::listing::view::Home, "localities.html" pages::localities::view::Places,
        "locality.html" pages::locality::view::Locality, "topic.html" pages::listing::view::Listing, "topics.html" pages::listing::view::Index, "archive.html" pages::listing::view::Listing,
        "indicator.html" pages::indicator::view::Indicator, "statistics.html" pages::statistics::view::Statistics, "embed.html" pages::indicator::view::Indicator, "data.html" pages::data::view::Data, "sitemap.html" pages::listing::view::Index,
        "corrections.html" pages::corrections::view::Corrections, "page.html" pages::standing::view::Standing, "search.html" pages::search::Search,
    }
    assert!(out.len() > 6_000, "{}", out.len());
    let css =
        theme.statics().find(|(path, _)| *path == "assets/style.css").expect("a style sheet").1;
    assert!(css.origin == Origin::Program && css.bytes(&tree).expect("bytes").len() > 1000);
}

#[test]
fn text_is_escaped() {
    let (_, theme) = load("");
    assert_eq!(
        not_found(&theme, "<b>\"&'").expect("a page"),
        "before <html>&lt;b&gt;&quot;&amp;&#39;</html>\n"
    );
}

#[test]
fn the_site_replaces_file_by_file() {
    let (tree, theme) = load(
        "-- templates/404.html --\nmine {{ t.home }}\n-- static/b.css --\nmine\n-- static/c.css --\nmine\n",
    );
    assert_eq!(not_found(&theme, "").expect("a page"), "before mine Trang đầu\n");
    let statics: Vec<(&str, String)> = theme
        .statics()
        .map(|(path, file)| {
            (path, String::from_utf8(file.bytes(&tree).expect("bytes").into_owned()).expect("text"))
        })
        .collect();
    assert_eq!(
        statics,
        [
            ("a.css", "theme\n".to_owned()),
            ("b.css", "mine\n".to_owned()),
            ("c.css", "mine\n".to_owned())
        ]
    );
}

#[test]
fn what_is_wrong_with_the_files_is_told() {
    let cases = [
        (
            "-- templates/405.html --\n",
            "templates/405.html[]: unused-override: the theme has no template `405.html`",
        ),
        (
            "-- themes/t/i18n/en.yaml --\nhome: x\nmore: y\n",
            "themes/t/i18n/en.yaml[more]: unused-override: neither the portal nor a template has a text `more`",
        ),
        (
            "-- i18n/fr-x.yaml --\nhome: x\n-- i18n/vi.yaml --\npage_of: '{ $page }'\n",
            "i18n/fr-x.yaml[]: unused-override: the name of the file is no language of the program\n\
             i18n/vi.yaml[page_of]: broken-text: `{ $page }` and `{ $pages }` must be in the text `page_of`, and no other gap",
        ),
        (
            "-- i18n/vi.yaml --\nnewer: '{ $count }'\nolder: '{'\nlatest: ''\n",
            "i18n/vi.yaml[newer]: broken-text: nothing is put into the text `newer`\n\
             i18n/vi.yaml[older]: broken-text: the text `older` cannot be read",
        ),
        (
            "-- i18n/vi.yaml --\nmine: x\n-- templates/404.html --\n{{ t.mine }}{{ t.page_of }}{{ t.newer }}",
            "templates/404.html[t.mine]: missing-text: the text `mine` is missing in `en`\n\
             templates/404.html[t.page_of]: missing-text: the text `page_of` is missing in `vi` and `en`",
        ),
        (
            "-- i18n/vi.yaml --\nmine: x\n-- i18n/en.yaml --\nmine: y\n-- templates/404.html --\n{{ t.mine }}",
            "",
        ),
        ("-- themes/u/theme.yaml --\n", ""),
    ];
    for (files, expected) in cases {
        let tree = site(files);
        let (theme, problems) = named(&tree, "t");
        assert_eq!(lines_of(&tree, &problems).join("\n"), expected);
        assert_eq!(theme.is_none(), problems.has_errors());
    }
    let (_, problems) = named(&Tree::from_txtar("-- themes/t/templates/x.html --\n"), "t");
    let codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [Code::UnknownTheme]);
    for name in ["tt", "", "../t", "T"] {
        let (theme, problems) = named(&site(""), name);
        assert!(
            theme.is_none()
                && problems.iter().all(|problem| problem.code == Code::UnknownTheme
                    && problem.severity == Severity::Error),
            "{name}"
        );
    }
    let hints: Vec<String> = named(&site(""), "tt")
        .1
        .into_iter()
        .map(|problem| crate::language::english_hint(&problem))
        .collect();
    assert_eq!(hints, ["did you mean `t`?"]);
}

#[test]
fn every_broken_template_is_told_once() {
    let cases: [(&str, &[&str]); 10] = [
        ("-- templates/404.html --\nđ {{ 1 + }}\n", &["templates/404.html[}}]: broken-template: "]),
        (
            "-- templates/404.html --\n{{ 1 | nothing }} đ {{ x is odder }}{{ f() }}\n",
            &[
                "templates/404.html[f()]: broken-template: unknown function `f`",
                "templates/404.html[nothing]: broken-template: unknown filter `nothing`",
                "templates/404.html[odder]: broken-template: unknown test `odder`",
            ],
        ),
        (
            "-- templates/404.html --\n{% include \"no:where.html\" %}{{ <No /> }}\n",
            &[
                "templates/404.html[\"no:where.html\"]: broken-template: unknown template `no:where.html`",
                "templates/404.html[<No />]: broken-template: unknown component `No`",
            ],
        ),
        (
            "-- templates/404.html --\n{% extends \"no.html\" %}",
            &[
                "templates/404.html[no.html]: broken-template: the template `no.html` does not exist",
            ],
        ),
        (
            "-- templates/404.html --\n{% extends \"404.html\" %}",
            &[
                "templates/404.html[404.html]: broken-template: templates extend each other in a circle",
            ],
        ),
        (
            "-- templates/404.html --\n{% include \"404.html\" %}",
            &["templates/404.html[]: broken-template: templates include each other in a circle"],
        ),
        (
            "-- templates/404.html --\n{% extends \"base.html\" %}{% block body %}{% endblock %}",
            &[
                "templates/404.html[body]: broken-template: block `body` is not defined in any parent template",
            ],
        ),
        // Mistakes that follow from a broken template, in those that extend it or use its
        // components, are not told; their own mistakes are.
        (
            "-- templates/base.html --\n{% component A() %}a{% endcomponent A %}{% if %}\n\
             -- templates/404.html --\n{% extends \"base.html\" %}{% block main %}{{ <A /> }}{{ 1 | nothing }}{% endblock main %}\n",
            &[
                "templates/404.html[nothing]: broken-template: unknown filter `nothing`",
                "templates/base.html[%}]: broken-template: ",
            ],
        ),
        (
            "-- templates/base.html --\n{% if %}\n-- templates/404.html --\n{{ }}\n",
            &[
                "templates/404.html[}}]: broken-template: ",
                "templates/base.html[%}]: broken-template: ",
            ],
        ),
        (
            "-- templates/base.html --\n{% component A() %}a{% endcomponent A %}\n-- templates/404.html --\n{% component A() %}b{% endcomponent A %}\n",
            &[
                "templates/base.html[A]: broken-template: the component `A` is defined in `404.html` too",
            ],
        ),
    ];
    for (files, expected) in cases {
        let tree = site(files);
        let (theme, problems) = named(&tree, "t");
        assert!(theme.is_none(), "{files}");
        let lines = lines_of(&tree, &problems);
        let same = lines.len() == expected.len()
            && lines.iter().zip(expected).all(|(line, expected)| line.starts_with(expected));
        assert!(same, "{lines:#?}");
    }
}

#[test]
fn names_that_do_not_exist_are_mistakes_everywhere() {
    let cases = [
        ("{{ page.titel }}", "templates/404.html[page.titel]", Some("did you mean `title`?")),
        (
            "{% if page.langages %}x{% endif %}",
            "templates/404.html[page.langages]",
            Some("did you mean `languages`?"),
        ),
        ("{% if pag %}x{% endif %}", "templates/404.html[pag]", Some("did you mean `page`?")),
        ("{% for l in missing.links %}{{ l.txt }}{% endfor %}", "templates/404.html[txt]", None),
        ("{{ page.title.x }}", "templates/404.html[page.title.x]", None),
    ];
    for (template, place, hint) in cases {
        let files = format!("-- templates/404.html --\n{template}");
        let (tree, theme) = load(&files);
        let missing = NotFound { links: vec![Link::plain("a")] };
        let frame = theme.prepare(Lang::EN, &Site::default());
        let problem = theme
            .render("404.html", &frame, &Head::default(), &missing, &mut Vec::new())
            .expect_err(template);
        let lines = lines_of(&tree, &one(problem.clone()));
        assert!(lines[0].starts_with(&format!("{place}: broken-template: ")), "{lines:?}");
        assert!(
            hint.is_none_or(|hint| crate::language::english_hint(&problem) == hint),
            "{:?}",
            problem.hint
        );
    }
}

#[test]
fn names_that_are_absent_or_bound_are_no_mistakes() {
    let templates = [
        "{% if site.publisher %}{{ site.publisher.href }}{% endif %}",
        "{% set x = page.title %}{{ x }}{% if x.y %}{% endif %}",
        "{% for page in missing.links %}{{ page.text }}{{ loop.index }}{% endfor %}",
    ];
    for template in templates {
        let (_, theme) = load(&format!("-- templates/404.html --\n{template}"));
        not_found(&theme, "x").expect(template);
    }
}

#[test]
fn words_are_those_of_the_site_else_of_the_theme_else_ours() {
    let (_, theme) = load(
        "-- i18n/vi.yaml --\npage_of: |\n  { $pages ->\n    [1] trang duy nhất\n   *[other] { $page }/{ $pages }\n  }\n\
         -- templates/404.html --\n{{ t.home }} {{ t.newer }}",
    );
    assert_eq!(not_found(&theme, "").expect("a page"), "before Trang đầu Mới hơn");
    let page = |lang: Lang, pages: usize| {
        phrase!(theme.wordings().of(lang), "page_of", page = 1, pages = pages)
    };
    assert_eq!(page(Lang::VI, 1), "trang duy nhất");
    assert_eq!(page(Lang::VI, 1000), "1/1.000");
    assert_eq!(page(Lang::EN, 2), "Page 1 of 2");
}

/// The problem of a page's own template.
fn said(template: &str) -> Problem {
    let tree = site(&format!("-- templates/404.html --\n{template}"));
    let (theme, problems) = named(&tree, "t");
    let problem = match theme {
        Some(theme) => not_found(&theme, "x").err(),
        None => problems.iter().next().cloned(),
    };
    problem.unwrap_or_else(|| panic!("{template} has no mistake"))
}

#[test]
fn no_words_of_the_engine_reach_an_editor() {
    let cases = [
        ("{{ page.title", "template-unclosed"),
        ("{{ page.title }", "template-syntax"),
        ("{% if page.title %}x", "template-unclosed"),
        ("{% for a in missing.links %}x", "template-unclosed"),
        ("{% block main %}x", "template-unclosed"),
        ("{% block main %}x{% endblock body %}", "template-wrong-end"),
        ("{% if page.title %}x{% endfor %}", "template-wrong-end"),
        ("x{% endif %}", "template-needless-end"),
        ("{% blok main %}x{% endblok %}", "template-unknown-tag"),
        ("{# x", "template-unclosed-comment"),
        ("{% raw %}x", "template-unclosed-raw"),
        ("{{ \"x }}", "template-unclosed-text"),
        ("{{ page.title | uper }}", "template-unknown-filter"),
        ("{{ uper(a=1) }}", "template-unknown-function"),
        ("{% if page.title is odder %}{% endif %}", "template-unknown-test"),
        ("{% include \"no.html\" %}", "template-unknown-template"),
        ("{{ <No /> }}", "template-unknown-component"),
        ("{% component A(b) %}{{ b }}{% endcomponent A %}{{ <A /> }}", "template-missing-argument"),
        (
            "{% component A() %}x{% endcomponent A %}{{ <A b=\"1\" /> }}",
            "template-unknown-argument",
        ),
        ("{% component A() %}x{% endcomponent B %}", "template-wrong-end"),
        (
            "{% component A() %}{{ body }}{% endcomponent A %}{% <A> %}x{% </B> %}",
            "template-wrong-end",
        ),
        ("{% for a in 3 %}x{% endfor %}", "template-no-list"),
        ("{% for a, b in missing.links %}x{% endfor %}", "template-no-map"),
        ("{{ page.title + 1 }}", "template-no-number"),
        ("{{ page.title * 2 }}", "template-no-number"),
        ("{{ missing.links | upper }}", "template-wrong-value"),
        ("{% if page.title < 1 %}x{% endif %}", "template-not-comparable"),
        ("{% if \"a\" in 3 %}x{% endif %}", "template-no-list-in"),
        ("{% set x = missing.links[7] %}{{ x }}", "template-no-value"),
        ("{{ [1][page.title] }}", "template-wrong-value"),
        ("{{ page.title | replace }}", "template-missing-argument"),
        ("{{ super() }}", "template-super"),
        ("{% break %}", "template-not-here"),
        ("{% set loop = 1 %}", "template-reserved"),
        ("x{% extends \"base.html\" %}", "template-extends-first"),
        ("{% extends \"base.html\" %}{% extends \"base.html\" %}", "template-extends-twice"),
        ("{% extends \"base.html\" %}seen", "template-not-seen"),
        ("{% block a %}{% endblock a %}{% block a %}{% endblock a %}", "template-twice"),
        ("{{ 1 + }}", "template-syntax"),
        ("{% if %}x{% endif %}", "template-syntax"),
        ("{{ page.title ! }}", "template-syntax"),
    ];
    for (template, id) in cases {
        assert_eq!(said(template).message.id, id, "{template}: {:?}", said(template));
    }
    let deep = "(".repeat(500);
    assert_eq!(said(&format!("{{{{ {deep}1 }}}}")).message.id, "template-too-deep");
}
