//! The side on which a text begins: by its language, or by its first strong letter.

use crate::model::{Direction, Language};

/// Languages usually written right to left, by primary subtag.
const RIGHT_TO_LEFT: [&str; 21] = [
    "acm", "ar", "arc", "ary", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "mzn", "nqo",
    "ps", "sd", "syr", "ug", "ur",
];
/// Scripts written right to left, by ISO 15924 code in lower case.
const RIGHT_TO_LEFT_SCRIPTS: [&str; 8] = ["adlm", "arab", "aran", "hebr", "nkoo", "syrc", "thaa", "rohg"];

/// The direction of a language; a script subtag (`az-arab`) outweighs the language.
pub fn of_language(language: &Language) -> Direction {
    let script = language.as_str().split('-').skip(1).find(|part| part.len() == 4 && part.is_ascii());
    let is_right_to_left = match script.filter(|part| part.bytes().all(|byte| byte.is_ascii_alphabetic())) {
        Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script),
        None => RIGHT_TO_LEFT.contains(&language.primary()) || language.primary() == "yi",
    };
    if is_right_to_left { Direction::RightToLeft } else { Direction::LeftToRight }
}

/// The direction of the first strong character, as UAX #9 rule P2 has it: what stands inside isolates
/// is passed over. `None` when there is none, as in a line of digits.
pub fn first_strong(text: &str) -> Option<Direction> {
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            _ => {
                if let Some(direction) = of_char(c) {
                    return Some(direction);
                }
            }
        }
    }
    None
}

/// The direction of a strong character.
pub fn of_char(c: char) -> Option<Direction> {
    match c {
        '\u{200e}' => Some(Direction::LeftToRight),
        '\u{200f}' | '\u{61c}' => Some(Direction::RightToLeft),
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}' => {
            (c.is_alphabetic() && !super::is_tashkeel(c)).then_some(Direction::RightToLeft)
        }
        _ => c.is_alphabetic().then_some(Direction::LeftToRight),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_tells_its_side() {
        let right = |tag| of_language(&Language::new(tag)) == Direction::RightToLeft;
        assert!(["ar", "ar-MA", "he", "fa_IR", "ur", "yi", "az-Arab", "ary"].into_iter().all(right));
        assert!(!["en", "fr-ca", "es", "tr", "ar-Latn", "", "aren"].into_iter().any(right));
    }

    #[test]
    fn the_first_strong_letter_tells_the_side() {
        let right = Some(Direction::RightToLeft);
        let left = Some(Direction::LeftToRight);
        for (text, expected) in [
            ("«المقال» in English", right),
            ("2026: the article المقال", left),
            ("١٢٣ 45 …", None),
            ("", None),
            ("\u{2067}عربي\u{2069} then English", left),
            ("\u{64e}", None),
            ("\u{200f}abc", right),
            ("שלום", right),
        ] {
            assert_eq!(first_strong(text), expected, "{text:?}");
        }
    }
}
