//! The language of what people read. It is chosen before arguments are parsed, because help and
//! errors about arguments are in it too.

use std::ffi::OsStr;
use std::path::Path;

use crate::base::Tree;
use crate::bulletin::lang::Lang;
use crate::language::{self, SOURCE};

/// Variables of the environment that name a language; the first that is set counts.
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language that the arguments ask for, else the environment, else the first of the site.
pub(super) fn choose(arguments: &[impl AsRef<OsStr>]) -> Lang {
    let arguments: Vec<&str> =
        arguments.iter().map_while(|text| text.as_ref().to_str().or(Some(""))).collect();
    let arguments = arguments.split(|text| *text == "--").next().unwrap_or_default();
    let flag = || value(arguments, "--lang").and_then(language::find);
    let site = || {
        let dir = folder(arguments).unwrap_or(".");
        Tree::settings(Path::new(dir)).and_then(|text| first(&text))
    };
    flag().or_else(environment).or_else(site).unwrap_or(SOURCE)
}

/// The language of a new site, where the arguments do not name one.
pub(super) fn of_new_site() -> Lang {
    environment().unwrap_or(Lang::FIRST)
}

/// The value of a long flag, behind `=` or as the next argument.
fn value<'a>(arguments: &[&'a str], flag: &str) -> Option<&'a str> {
    arguments.iter().enumerate().find_map(|(at, argument)| match argument.strip_prefix(flag)? {
        "" => arguments.get(at + 1).copied(),
        rest => rest.strip_prefix('='),
    })
}

/// The value of `-C`, behind it or as the next argument, also behind other short flags.
fn folder<'a>(arguments: &[&'a str]) -> Option<&'a str> {
    arguments.iter().enumerate().find_map(|(at, argument)| {
        let flags = argument.strip_prefix('-').filter(|flags| !flags.starts_with('-'))?;
        match flags.trim_start_matches(['q', 'v']).strip_prefix('C')? {
            "" => arguments.get(at + 1).copied(),
            rest => Some(rest.strip_prefix('=').unwrap_or(rest)),
        }
    })
}

/// The language of whoever sits there. `C`, `POSIX` and languages that we do not have are no choice.
fn environment() -> Option<Lang> {
    #[allow(clippy::disallowed_methods, reason = "the environment is read in this folder")]
    let mut set = VARIABLES.iter().filter_map(std::env::var_os);
    of_locale(set.find(|value| !value.is_empty())?.to_str()?)
}

/// The language of `vi_VN.UTF-8`, `en_GB@euro`.
fn of_locale(locale: &str) -> Option<Lang> {
    language::of_tag(locale.split(['.', '@']).next().unwrap_or(locale))
}

/// The first language that settings name, however wrong the rest of them is: what is wrong with them
/// has to be told in some language.
fn first(settings: &str) -> Option<Lang> {
    let mut lines = settings.lines().skip_while(|line| !line.starts_with("languages:"));
    let Some(line) = lines.next() else { return Some(Lang::FIRST) };
    let entries = lines
        .take_while(|line| line.trim_start().starts_with(['-', '#']) || line.trim().is_empty());
    let words = |line: &str| -> Vec<String> {
        let line = line.split('#').next().unwrap_or_default().to_owned();
        line.split(|letter: char| !letter.is_ascii_alphanumeric()).map(str::to_owned).collect()
    };
    std::iter::once(line).chain(entries).flat_map(words).find_map(|word| language::find(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(code: &str) -> Lang {
        language::find(code).expect("a language")
    }

    #[test]
    fn flags_are_found_among_raw_arguments() {
        for (line, lang, dir) in [
            ("bantin --lang en check", Some("en"), None),
            ("bantin -C site --lang=vi check", Some("vi"), Some("site")),
            ("bantin -qCsite check", None, Some("site")),
            ("bantin check -qvC site", None, Some("site")),
            ("bantin check --lang", None, None),
            ("bantin new article --lang fr x", Some("fr"), None),
            ("bantin check --language en", None, None),
        ] {
            let arguments: Vec<&str> = line.split(' ').collect();
            assert_eq!((value(&arguments, "--lang"), folder(&arguments)), (lang, dir), "{line}");
        }
        let [one, other] = ["en", "vi"].map(find);
        assert_eq!(choose(&["bantin", "--lang", "en"]), one);
        assert_eq!(choose(&["bantin", "--lang=vi", "--", "--lang=en"]), other);
    }

    #[test]
    fn locales_name_a_language_or_none() {
        let [vi, en] = ["vi", "en"].map(|code| Some(find(code)));
        let cases = [("vi_VN.UTF-8", vi), ("vi", vi), ("en_GB@euro", en), ("EN", en)];
        for (locale, lang) in cases {
            assert_eq!(of_locale(locale), lang, "{locale}");
        }
        for none in ["C", "C.UTF-8", "POSIX", "tlh_QO", "x", "_"] {
            assert_eq!(of_locale(none), None, "{none}");
        }
    }

    #[test]
    fn settings_are_read_for_their_languages_alone() {
        let cases = [
            ("title: x\nlanguages: [en, vi]\n", Some("en")),
            ("languages: [ \"vi\" ] # en\n", Some("vi")),
            ("languages:\n# both\n  - en\n  - vi\n", Some("en")),
            ("\tbroken: [\nlanguages: en\n", Some("en")),
            ("languages: [xx, en]\n", Some("en")),
            ("languages: [xx]\ntitle: en\n", None),
            ("title: x\n", Some("vi")),
        ];
        for (text, code) in cases {
            assert_eq!(first(text).map(Lang::code), code, "{text}");
        }
    }

    #[test]
    fn a_folder_without_settings_has_no_language() {
        let dir = tempfile::tempdir().expect("folder");
        assert_eq!(Tree::settings(dir.path()), None);
    }
}
