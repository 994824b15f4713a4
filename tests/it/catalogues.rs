//! Catalogues and sources agree: what a stage says has words in every language, with the same
//! arguments, and no catalogue has words that nobody says.

use std::collections::{BTreeMap, BTreeSet};

use bantin::base::Code;
use bantin::bulletin::lang::Lang;
use bantin::language;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::rust_source::{self, without_comments_and_literals};
use crate::support::{check_none, files_below, repository};

/// Sentences by name, an attribute as `name.attribute`, each with the names of its arguments.
type Sentences = BTreeMap<String, BTreeSet<String>>;

/// Beginnings of names that are made while the program runs; tests beside them hold that each is
/// used.
const MADE: [&str; 3] = ["help-", "schema-", "verbatim"];

/// What a catalogue's file has, and the names of sentences to which others refer.
fn parsed(path: &str, text: &str, faults: &mut Vec<String>) -> (Sentences, BTreeSet<String>) {
    let resource = parser::parse(text).unwrap_or_else(|(resource, errors)| {
        faults.extend(errors.iter().map(|error| format!("{path}: {error}")));
        resource
    });
    let (mut sentences, mut referred) = (Sentences::new(), BTreeSet::new());
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let own = message.value.iter().map(|value| (message.id.name.to_owned(), value));
        let attributes = message.attributes.iter().map(|attribute| {
            (format!("{}.{}", message.id.name, attribute.id.name), &attribute.value)
        });
        for (name, pattern) in own.chain(attributes) {
            let mut arguments = BTreeSet::new();
            collect(pattern, &mut arguments, &mut referred);
            if sentences.insert(name.clone(), arguments).is_some() {
                faults.push(format!("{path}: `{name}` stands there twice"));
            }
        }
    }
    (sentences, referred)
}

fn collect(pattern: &Pattern<&str>, into: &mut BTreeSet<String>, referred: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, into, referred),
            Expression::Select { selector, variants } => {
                collect_inline(selector, into, referred);
                for variant in variants {
                    collect(&variant.value, into, referred);
                }
            }
        }
    }
}

fn collect_inline(
    inline: &InlineExpression<&str>,
    into: &mut BTreeSet<String>,
    referred: &mut BTreeSet<String>,
) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, attribute } => {
            let attribute = attribute.as_ref().map_or(String::new(), |at| format!(".{}", at.name));
            referred.insert(format!("{}{attribute}", id.name));
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            let named = arguments.named.iter().map(|argument| &argument.value);
            arguments
                .positional
                .iter()
                .chain(named)
                .for_each(|it| collect_inline(it, into, referred));
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = expression.as_ref() {
                collect_inline(inline, into, referred);
            }
        }
        _ => {}
    }
}

/// All catalogues of messages of a language.
fn catalogue(code: &str, faults: &mut Vec<String>) -> (Sentences, BTreeSet<String>) {
    catalogues_in(code, "messages", faults)
}

/// All catalogues in a folder of a language: `messages`, or `portal`.
fn catalogues_in(
    code: &str,
    folder: &str,
    faults: &mut Vec<String>,
) -> (Sentences, BTreeSet<String>) {
    let (mut all, mut referred) = (Sentences::new(), BTreeSet::new());
    let files = files_below(&repository().join(format!("src/language/{code}/{folder}")));
    for (path, bytes) in files {
        let text = String::from_utf8(bytes).expect("catalogues are UTF-8");
        let (sentences, others) = parsed(&format!("{code}/{folder}/{path}"), &text, faults);
        referred.extend(others);
        for (name, arguments) in sentences {
            if all.insert(name.clone(), arguments).is_some() {
                faults.push(format!("{code}: two files have `{name}`"));
            }
        }
    }
    (all, referred)
}

/// What a file says: each `message!("name", argument = ...)` outside of tests.
fn said(text: &str) -> Vec<(String, BTreeSet<String>)> {
    let names = |(name, arguments): (String, BTreeMap<String, String>)| {
        (name, arguments.into_keys().collect())
    };
    calls(text, "message!(").into_iter().map(names).collect()
}

/// Each call that begins so, with the first literal behind the opening and the arguments, each with
/// the code that makes it.
fn calls(text: &str, opening: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let code: Vec<char> = without_comments_and_literals(text).chars().collect();
    let text: Vec<char> = text.chars().collect();
    let opening: Vec<char> = opening.chars().collect();
    let starts = code.windows(opening.len()).enumerate().filter(|(_, window)| *window == opening);
    starts.filter_map(|(at, _)| call(&code, &text, at + opening.len())).collect()
}

fn call(code: &[char], text: &[char], start: usize) -> Option<(String, BTreeMap<String, String>)> {
    let quote = (start..text.len()).find(|at| !text[*at].is_whitespace())?;
    let name: String = (text[quote] == '"')
        .then(|| text[quote + 1..].iter().take_while(|c| **c != '"').collect())?;
    let (mut depth, mut arguments, mut entry) = (0_i32, BTreeMap::new(), String::new());
    for letter in &code[start..] {
        match letter {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                arguments.extend(argument(&std::mem::take(&mut entry)));
                continue;
            }
            _ => {}
        }
        entry.push(*letter);
    }
    arguments.extend(argument(&entry));
    Some((name, arguments))
}

/// The name before `=` of an argument, and what stands behind it.
fn argument(entry: &str) -> Option<(String, String)> {
    let (name, value) = entry.split_once('=')?;
    Some((name.trim().to_owned(), value.trim().to_owned()))
}

/// The part of a file that is not for tests.
fn production(file: &rust_source::RustFile) -> String {
    let lines = file.text.lines().zip(file.code.lines());
    let kept = lines.map(|(text, code)| if code.starts_with('\u{1}') { "" } else { text });
    kept.collect::<Vec<_>>().join("\n")
}

#[test]
fn what_is_said_has_words_in_every_language() {
    let mut faults = Vec::new();
    let mut used = BTreeSet::new();
    let files = rust_source::read(&repository().join("src"));
    let said: Vec<(String, (String, BTreeSet<String>))> = files
        .iter()
        .filter(|file| !file.test)
        .flat_map(|file| said(&production(file)).into_iter().map(|said| (file.path.clone(), said)))
        .collect();
    assert!(said.len() > 5, "messages are found in the sources");
    let (source, referred) = catalogue("en", &mut faults);
    for (path, (name, arguments)) in &said {
        used.insert(name.clone());
        match source.get(name) {
            None => faults.push(format!("{path}: `{name}` stands in no catalogue")),
            Some(known) if known != arguments => faults.push(format!(
                "{path}: `{name}` is said with {arguments:?}, and has words for {known:?}"
            )),
            Some(_) => {}
        }
    }
    let made = |name: &String| MADE.iter().any(|beginning| name.starts_with(beginning));
    for name in source.keys() {
        if !used.contains(name) && !referred.contains(name) && !made(name) {
            faults.push(format!("en: nobody says `{name}`"));
        }
    }
    check_none(&faults);
}

#[test]
fn days_are_written_for_machines_only_in_code() {
    let mut faults = Vec::new();
    let catalogues: Vec<(Lang, String)> = language::ALL
        .into_iter()
        .flat_map(|lang| {
            let folder = repository().join(format!("src/language/{lang}/messages"));
            files_below(&folder).into_values().map(move |bytes| (lang, bytes))
        })
        .map(|(lang, bytes)| (lang, String::from_utf8(bytes).expect("catalogues are UTF-8")))
        .collect();
    let mut count = 0;
    for file in rust_source::read(&repository().join("src")).iter().filter(|file| !file.test) {
        for (name, arguments) in calls(&production(file), "message!(") {
            let iso = arguments.iter().filter(|(_, code)| code.contains(".iso()"));
            for (argument, _) in iso {
                count += 1;
                for (lang, text) in &catalogues {
                    let open = out_of_code(text, &name, argument);
                    faults.extend(open.map(|line| format!("{lang}: {name}: {line}")));
                }
            }
        }
    }
    assert!(count > 4, "days are found in the sources");
    check_none(&faults);
}

/// The line of a sentence that has an argument outside of the marks of code.
fn out_of_code<'t>(catalogue: &'t str, name: &str, argument: &str) -> Option<&'t str> {
    let (id, attribute) = name.split_once('.').map_or((name, ""), |(id, own)| (id, own));
    let mut lines = catalogue.lines().skip_while(|line| !line.starts_with(&format!("{id} =")));
    let begins = format!(".{attribute} =");
    let is_own = |line: &&str| attribute.is_empty() || line.trim_start().starts_with(&begins);
    let line = lines.find(is_own)?;
    let before = &line[..line.find(&format!("${argument} "))?];
    (before.matches('`').count() % 2 == 0).then_some(line)
}

#[test]
fn every_language_has_the_same_sentences() {
    check_none(&["messages", "portal"].into_iter().flat_map(differences).collect::<Vec<_>>());
}

/// Differences between the catalogues of the languages.
fn differences(folder: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let (source, _) = catalogues_in("en", folder, &mut faults);
    for code in language::ALL.map(Lang::code) {
        let (own, _) = catalogues_in(code, folder, &mut faults);
        for (name, arguments) in &source {
            match own.get(name) {
                None => faults.push(format!("{code} lacks `{name}`")),
                Some(known) if known != arguments => {
                    faults.push(format!("{code}: `{name}` has {known:?}, and not {arguments:?}"));
                }
                Some(_) => {}
            }
        }
        let more = own.keys().filter(|name| !source.contains_key(*name));
        faults.extend(more.map(|name| format!("{code}: `{name}` stands in no other language")));
    }
    faults
}

/// The texts of templates: `t.name`.
fn texts_of_templates() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (path, bytes) in files_below(&repository().join("themes/default/templates")) {
        let text = String::from_utf8(bytes).unwrap_or_else(|_| panic!("{path} is UTF-8"));
        let name = |rest: &str| {
            rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().map(str::to_owned)
        };
        let starts = text.match_indices("t.").filter(|(at, _)| {
            !text[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '.')
        });
        names.extend(starts.filter_map(|(at, _)| name(&text[at + 2..])));
    }
    names
}

#[test]
fn pages_say_what_the_words_of_the_portal_are() {
    let mut faults = Vec::new();
    let (words, _) = catalogues_in("en", "portal", &mut faults);
    let templates = texts_of_templates();
    assert!(templates.len() > 50 && words.len() > 300, "templates and catalogues are read");
    let mut used: BTreeSet<String> = templates.clone();
    let mut check = |place: &str, name: &str, given: &BTreeSet<String>| match words.get(name) {
        None => faults.push(format!("{place}: `{name}` stands in no catalogue")),
        Some(known) if known != given => {
            faults
                .push(format!("{place}: `{name}` is given {given:?}, and has gaps for {known:?}"));
        }
        Some(_) => {}
    };
    for name in &templates {
        check("templates", name, &BTreeSet::new());
    }
    for file in rust_source::read(&repository().join("src")).iter().filter(|file| !file.test) {
        let text = production(file);
        let others = ["language/words.rs", "bulletin/site.rs"];
        if !file.path.starts_with("render/") && !others.contains(&file.path.as_str()) {
            continue;
        }
        let fixed = calls(&text, ".text(").into_iter().map(|(name, _)| name);
        for name in fixed.filter(|name| text.contains(&format!(".text(\"{name}\")"))) {
            check(&file.path, &name, &BTreeSet::new());
        }
        // Before the name stand the words, `phrase!(cx.words, "name", ...)`.
        let phrases = text.replace("phrase!(\n", "phrase!(");
        for part in phrases.split("phrase!(").skip(1) {
            let Some((_, rest)) = part.split_once(',') else { continue };
            let call = format!("phrase!({rest}");
            for (name, arguments) in calls(&call, "phrase!(").into_iter().take(1) {
                check(&file.path, &name, &arguments.into_keys().collect());
            }
        }
        let literals = rust_source::literals(&text);
        used.extend(literals.into_iter().map(|(_, literal)| literal.trim_matches('"').to_owned()));
    }
    let unused = words.keys().filter(|name| !used.contains(*name));
    faults.extend(unused.map(|name| format!("en: nobody says `{name}`")));
    check_none(&faults);
}

/// Lines of a page that begin or end a block of code.
fn fences(page: &str) -> Vec<String> {
    page.lines().filter(|line| line.starts_with("```")).map(str::to_owned).collect()
}

#[test]
fn pages_that_explain_codes_are_told_with_the_same_examples() {
    let mut faults = Vec::new();
    for code in Code::ALL {
        let source = language::page(*code, language::SOURCE);
        let title = format!("# {code}: ");
        for lang in language::ALL {
            let page = language::page(*code, lang);
            if !page.starts_with(&title) {
                faults.push(format!("{} `{code}` does not begin with `{title}`", lang.code()));
            }
            if fences(&page) != fences(&source) || page.contains("\n```site\n```\n") {
                faults.push(format!("{} `{code}` has other blocks", lang.code()));
            }
        }
    }
    check_none(&faults);
}

#[test]
fn the_rules_of_catalogues_can_fail() {
    let text = "let a = message!(\"a-b.hint\", name = f(x, y = z), count = 1); // message!(\"no\")";
    let arguments = ["count", "name"].map(str::to_owned).into();
    assert_eq!(said(text), [("a-b.hint".to_owned(), arguments)]);
    let mut faults = Vec::new();
    let (sentences, referred) = parsed(
        "x.ftl",
        "a = { $b } { $n ->\n    [one] { $c }\n   *[other] { d.e }\n }\n    .f = g\nh = {\n",
        &mut faults,
    );
    assert_eq!(sentences["a"], ["b", "c", "n"].map(str::to_owned).into());
    assert!(sentences["a.f"].is_empty() && referred.contains("d.e"));
    assert_eq!(faults.len(), 1, "{faults:?}");
}
