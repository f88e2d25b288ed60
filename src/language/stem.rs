//! Light stemming: words that a dictionary lists under one head become the same few letters.
//!
//! Made for comparing words, not for showing them: the stems are no words. Input is folded
//! ([`super::fold()`]); a stem keeps at least three letters.

/// What may stand before an Arabic word, longest first.
const PREFIXES: [&str; 9] = ["وبال", "وكال", "ولل", "وال", "بال", "كال", "فال", "لل", "ال"];
/// What may stand after one, longest first.
const SUFFIXES: [&str; 17] =
    ["هما", "كما", "تين", "ها", "ان", "ات", "ون", "ين", "يه", "هم", "نا", "كم", "ته", "تم", "وا", "ه", "ي"];
/// How many letters a stem keeps at least.
const STEM_LETTERS: usize = 3;
/// How many letters of a word in Latin script are compared.
const LATIN_LETTERS: usize = 6;

/// A folded Arabic word without what may stand before it: conjunction, preposition, article.
pub fn arabic_base(word: &str) -> &str {
    for prefix in PREFIXES {
        if let Some(rest) = word.strip_prefix(prefix)
            && has_letters(rest, STEM_LETTERS)
        {
            return rest;
        }
    }
    let mut base = word;
    for letters in [&['و', 'ف'][..], &['ب', 'ل', 'ك'][..]] {
        if has_letters(base, 5)
            && let Some(rest) = base.strip_prefix(letters)
        {
            base = rest;
        }
    }
    base
}

/// The stem of a folded Arabic word: its base without one suffix of number, gender or possession.
pub fn arabic_stem(word: &str) -> &str {
    let base = arabic_base(word);
    SUFFIXES
        .iter()
        .filter_map(|suffix| base.strip_suffix(suffix))
        .find(|rest| has_letters(rest, STEM_LETTERS))
        .unwrap_or(base)
}

/// The stem of a folded word in Latin script: without the article or the possessive that an apostrophe
/// ties to it and without the s of the plural, cut to six letters.
pub fn latin_stem(word: &str) -> &str {
    let word = latin_base(word);
    let singular = match word.strip_suffix('s') {
        Some(rest) if has_letters(rest, 4) && !rest.ends_with('s') => rest,
        _ => word,
    };
    let end = singular.char_indices().nth(LATIN_LETTERS).map_or(singular.len(), |(at, _)| at);
    singular.get(..end).unwrap_or(singular)
}

/// A folded word in Latin script without what an apostrophe ties to it: `l'eau`, `Morocco's`.
pub fn latin_base(word: &str) -> &str {
    let word = word.strip_suffix("'s").unwrap_or(word);
    match word.split_once('\'') {
        Some(("l" | "d" | "j" | "n" | "s" | "m" | "t" | "c" | "qu", rest)) if !rest.is_empty() => rest,
        _ => word,
    }
}

fn has_letters(word: &str, count: usize) -> bool {
    word.chars().nth(count - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_words_of_one_head_meet() {
        for (word, base, stem) in [
            ("والمدرسه", "مدرسه", "مدرس"),
            ("مدرسون", "مدرسون", "مدرس"),
            ("بالمدرسين", "مدرسين", "مدرس"),
            ("ومدينتهم", "مدينتهم", "مدينت"),
            ("للماء", "ماء", "ماء"),
            ("ولد", "ولد", "ولد"),
            ("ان", "ان", "ان"),
        ] {
            assert_eq!((arabic_base(word), arabic_stem(word)), (base, stem), "{word}");
        }
    }

    #[test]
    fn latin_words_of_one_head_meet() {
        for (word, stem) in [
            ("governments", "govern"),
            ("government", "govern"),
            ("books", "book"),
            ("cats", "cats"),
            ("l'eau", "eau"),
            ("morocco's", "morocc"),
            ("class", "class"),
            ("gas", "gas"),
            ("", ""),
        ] {
            assert_eq!(latin_stem(word), stem, "{word}");
        }
    }
}
