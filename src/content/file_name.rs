//! The names of files: what an article or page is called, and in which language.
//!
//! `meeting.md` and `meeting/index.md` are called `meeting`, `meeting.en.md` is its English form. An
//! ending is a language only if it is a code of ISO 639-1, in any case, also with a region; every
//! other one belongs to the name: `quy-che-1.2.md`.

use crate::base::SourcePath;
use crate::bulletin::lang::Lang;
use crate::language;

/// The folders whose Markdown files are read.
pub(super) const ARTICLES: &str = "content/articles";
/// The folder of standing pages.
pub(super) const PAGES: &str = "content/pages";

/// Every code of ISO 639-1.
const CODES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs \
    cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht \
    hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg \
    li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa \
    pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti \
    tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Endings that are typed for the code of a language: of a country, or of three letters.
const SLIPS: [&str; 5] = ["vn", "vie", "eng", "fra", "fre"];

/// Returns `true` if an ending is no code of a language, but was typed for one.
pub(super) fn is_slip(ending: &str) -> bool {
    SLIPS.iter().any(|typed| typed.eq_ignore_ascii_case(ending))
}

/// The parts of the name of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FileName<'a> {
    /// The name of the article or page.
    pub(super) name: &'a str,
    /// The language that it ends in.
    pub(super) ending: Option<Ending<'a>>,
    /// True if the name is that of its folder.
    pub(super) is_folder: bool,
}

/// A language at the end of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending<'a> {
    /// One that there are pages in.
    Known(Lang),
    /// Another one, as it is written.
    Foreign(&'a str),
}

impl<'a> FileName<'a> {
    /// Reads the name of a file.
    pub(super) fn of(path: &'a SourcePath) -> Self {
        let stem = path.stem();
        let (name, ending) = match stem.rsplit_once('.') {
            Some((name, code)) if !name.is_empty() && (is_language(code) || is_slip(code)) => {
                (name, Some(Ending::of(code)))
            }
            _ => (stem, None),
        };
        let folder = path.folder();
        let own_folder = folder != ARTICLES && folder != PAGES;
        if own_folder && name.eq_ignore_ascii_case("index") {
            let name = folder.rsplit('/').next().unwrap_or(folder);
            return Self { name, ending, is_folder: true };
        }
        Self { name, ending, is_folder: false }
    }

    /// Returns `true` if it ends in a language that there are no pages in.
    pub(super) fn is_foreign(&self) -> bool {
        matches!(self.ending, Some(Ending::Foreign(_)))
    }

    /// The language that it ends in, if there are pages in it.
    pub(super) fn lang(&self) -> Option<Lang> {
        match self.ending {
            Some(Ending::Known(lang)) => Some(lang),
            _ => None,
        }
    }
}

impl<'a> Ending<'a> {
    fn of(code: &'a str) -> Self {
        language::of_tag(code).map_or(Self::Foreign(code), Self::Known)
    }
}

/// Returns `true` if an ending is a language: `en`, `EN`, `en-GB`, `es_419`.
fn is_language(ending: &str) -> bool {
    let (language, region) = match ending.split_once(['-', '_']) {
        Some((language, region)) => (language, Some(region)),
        None => (ending, None),
    };
    let all = |text: &str, length, is: fn(&u8) -> bool| {
        text.len() == length && text.as_bytes().iter().all(is)
    };
    let code = language.to_ascii_lowercase();
    all(language, 2, u8::is_ascii_alphabetic)
        && CODES.split(' ').any(|known| known == code)
        && region.is_none_or(|region| {
            all(region, 2, u8::is_ascii_alphabetic) || all(region, 3, u8::is_ascii_digit)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_their_authors_mean_them() {
        let (vi, en) = (Some(Ending::Known(Lang::VI)), Some(Ending::Known(Lang::EN)));
        let table = [
            ("content/articles/2025/a.md", "a", None, false),
            ("content/articles/2025/a.en.md", "a", en, false),
            ("content/articles/2025/a.vi.md", "a", vi, false),
            ("content/articles/2025/a.EN.MD", "a", en, false),
            ("content/articles/2025/a.en-GB.md", "a", en, false),
            ("content/articles/2025/a.vi_VN.md", "a", vi, false),
            ("content/articles/2025/a.de.md", "a", Some(Ending::Foreign("de")), false),
            ("content/articles/2025/a.es-419.md", "a", Some(Ending::Foreign("es-419")), false),
            ("content/articles/2025/v1.2.md", "v1.2", None, false),
            ("content/articles/2025/2024.12.md", "2024.12", None, false),
            ("content/articles/2025/v1.2.en.md", "v1.2", en, false),
            ("content/articles/2025/a.zz.md", "a.zz", None, false),
            ("content/articles/2025/a.eng.md", "a", Some(Ending::Foreign("eng")), false),
            ("content/articles/2025/a.vn.md", "a", Some(Ending::Foreign("vn")), false),
            ("content/articles/2025/a.to-read.md", "a.to-read", None, false),
            ("content/articles/2025/.en.md", ".en", None, false),
            ("content/articles/2025/meeting/index.md", "meeting", None, true),
            ("content/articles/2025/meeting/index.en.md", "meeting", en, true),
            ("content/articles/2025/meeting/Index.md", "meeting", None, true),
            ("content/articles/2025/no-1.2/index.md", "no-1.2", None, true),
            ("content/articles/index.md", "index", None, false),
            ("content/pages/about/index.vi.md", "about", vi, true),
            ("content/pages/index.en.md", "index", en, false),
        ];
        for (path, name, ending, is_folder) in table {
            let read = SourcePath::from(path);
            assert_eq!(FileName::of(&read), FileName { name, ending, is_folder }, "{path}");
        }
    }

    #[test]
    fn codes_are_sorted_and_of_two_letters() {
        let codes: Vec<&str> = CODES.split(' ').collect();
        assert!(codes.is_sorted() && codes.iter().all(|code| code.len() == 2), "{codes:?}");
        assert_eq!(codes.len(), 183);
    }
}
