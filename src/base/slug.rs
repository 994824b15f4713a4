//! URL-safe words: lower-case ASCII letters, digits and single hyphens.

use deunicode::deunicode_char;

/// The longest slug, in bytes: file systems refuse names above 255.
const LONGEST: usize = 200;

/// Makes a slug of any text; empty when the text has no letter or digit that can be written in
/// ASCII.
pub fn slugify(text: &str) -> String {
    if is_slug(text) {
        return text.to_owned();
    }
    let mut slug = String::with_capacity(text.len());
    for character in text.chars() {
        for letter in deunicode_char(character).unwrap_or("").chars() {
            if letter.is_ascii_alphanumeric() {
                slug.push(letter.to_ascii_lowercase());
            } else if !slug.is_empty() && !slug.ends_with('-') && letter != '\'' {
                slug.push('-');
            }
        }
    }
    slug.truncate(LONGEST);
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// A text in letters without marks, in their case: "Bà Rịa - Vũng Tàu" is "Ba Ria - Vung Tau".
pub fn ascii(text: &str) -> String {
    let mut ascii = String::with_capacity(text.len());
    for character in text.chars() {
        ascii.push_str(deunicode_char(character).unwrap_or(""));
    }
    ascii
}

/// Returns `true` if a text can stand in an address as it is.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_becomes_readable_ascii() {
        assert_eq!(
            slugify("Đoàn kiểm tra: Quận Hồng Bàng (2022)"),
            "doan-kiem-tra-quan-hong-bang-2022"
        );
        assert_eq!(slugify("Chỉ thị 10-CT/TW"), "chi-thi-10-ct-tw");
        assert_eq!(slugify("  --  "), "");
    }

    #[test]
    fn slugs_are_recognised() {
        assert!(is_slug("son-tay-2022"));
        for bad in ["", "-a", "a-", "a--b", "Sơn", "a b", "A"] {
            assert!(!is_slug(bad), "{bad:?}");
        }
    }
}
