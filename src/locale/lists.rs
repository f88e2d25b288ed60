//! Several things one after another, as a language strings them together.
//!
//! The main functions are [`separated`] and [`joined`], by the Unicode CLDR 46 (`listPatterns`: `unit`
//! and `standard`). Each thing is isolated, for two Latin names with an Arabic comma between them would
//! else stand in the wrong order.

use crate::model::Language;

/// The things with what parts them and no word: `a, b, c`.
pub(super) fn separated<T: AsRef<str>>(language: &Language, things: &[T]) -> String {
    let things: Vec<String> = things.iter().map(|thing| isolated(thing.as_ref())).collect();
    things.join(separator(language))
}

/// The things with "and" before the last.
pub(super) fn joined<T: AsRef<str>>(language: &Language, things: &[T]) -> String {
    let Some((last, first)) = things.split_last() else { return String::new() };
    if first.is_empty() {
        return last.as_ref().to_owned();
    }
    let and = match language.primary() {
        // The conjunction clings to its word, and stands before each.
        "ar" => {
            let things: Vec<String> = things.iter().map(|thing| isolated(thing.as_ref())).collect();
            return things.join(" و");
        }
        "fr" => " et ",
        "es" if sounds_like_i(last.as_ref()) => " e ",
        "es" => " y ",
        _ if first.len() > 1 => ", and ",
        _ => " and ",
    };
    format!("{}{and}{}", separated(language, first), isolated(last.as_ref()))
}

/// What stands between two things.
pub(super) fn separator(language: &Language) -> &'static str {
    if language.primary() == "ar" { "، " } else { ", " }
}

fn isolated(thing: &str) -> String {
    format!("\u{2068}{thing}\u{2069}")
}

/// Whether a Spanish word begins with the sound of "y", before which it is "e"; not with that of "hie".
fn sounds_like_i(word: &str) -> bool {
    let word = word.to_lowercase();
    let rest = word.strip_prefix('h').unwrap_or(&word);
    rest.starts_with(['i', 'í']) && !["ia", "ie", "io", "iu"].iter().any(|glide| rest.starts_with(glide))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tag: &str, things: &[&str], separate: &str, join: &str) {
        let language = Language::new(tag);
        let bare = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(bare(separated(&language, things)), separate, "{tag}");
        assert_eq!(bare(joined(&language, things)), join, "{tag}");
    }

    #[test]
    fn things_are_strung_together_as_the_language_does_it() {
        check("ar", &["أ", "ب", "ج"], "أ، ب، ج", "أ وب وج");
        check("en", &["a", "b"], "a, b", "a and b");
        check("en", &["a", "b", "c"], "a, b, c", "a, b, and c");
        check("fr", &["a", "b", "c"], "a, b, c", "a, b et c");
        check("es", &["a", "b", "c"], "a, b, c", "a, b y c");
        check("es", &["francés", "inglés"], "francés, inglés", "francés e inglés");
        check("es", &["agua", "hielo"], "agua, hielo", "agua y hielo");
        check("en", &["a"], "a", "a");
        check("en", &[], "", "");
    }

    #[test]
    fn each_thing_is_isolated() {
        assert_eq!(separated(&Language::new("ar"), &["en", "fr"]), "\u{2068}en\u{2069}، \u{2068}fr\u{2069}");
    }
}
