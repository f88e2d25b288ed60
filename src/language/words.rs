//! Words and letters, counted and found (UAX #29).

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use super::is_tashkeel;

/// How many words `text` has.
pub fn word_count(text: &str) -> usize {
    text.unicode_words().count()
}

/// How many letters `text` has; tashkeel, digits and punctuation are none.
pub fn letter_count(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphabetic() && !is_tashkeel(*c) && *c != super::TATWEEL).count()
}

/// The bytes of the word that holds `at`, or that ends there; `None` between words.
pub fn word_at(text: &str, at: usize) -> Option<Range<usize>> {
    let (start, word) = text
        .unicode_word_indices()
        .take_while(|(start, _)| *start <= at)
        .last()
        .filter(|(start, word)| at <= start + word.len())?;
    Some(start..start + word.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::unmark;

    #[test]
    fn words_and_letters_are_counted_as_a_reader_would() {
        assert_eq!(word_count("قرأ محمّدٌ، «المقال» أمس."), 4);
        assert_eq!(word_count("It isn't 3.14 — no"), 4);
        assert_eq!((word_count("…"), word_count("")), (0, 0));
        assert_eq!(letter_count("مُحَمَّدٌ"), 4);
        assert_eq!(letter_count("محـــمد 123"), 4);
    }

    #[test]
    fn a_word_is_found_by_any_byte_of_it() {
        for marked in ["قرأ ⟦مُحَمَّدٌ⟧ المقال", "⟦one⟧ two", "one ⟦two⟧"] {
            let (text, range) = unmark(marked);
            for at in range.clone() {
                assert_eq!(word_at(&text, at), Some(range.clone()), "{marked} {at}");
            }
            assert_eq!(word_at(&text, range.end), Some(range), "{marked}");
        }
        assert_eq!(word_at("a  b", 2), None);
    }
}
