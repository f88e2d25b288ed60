//! What an Arabic word may mean, for a reader: its headword and its usual renderings.
//!
//! The main type is [`Gloss`]. The lexicon says what is known of a word; here it is found in running text,
//! and the words of a sentence that are worth a gloss are told from those that everybody knows. It must
//! not know where a gloss is shown.

use std::collections::BTreeMap;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use super::lexicon::{Entry, PartOfSpeech};
use super::{Lexicon, fold, stem, word_at};

/// No word is longer, in bytes: so much of a text is looked at around a place.
const LONGEST: usize = 256;
/// So many bytes of a text are counted; the rest of a book has much the same words.
const COUNTED: usize = 256 * 1024;
/// Shorter words are too often another word's letters, and seldom hard.
const LETTERS: usize = 3;

/// A word with what it may mean.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gloss {
    /// Where it stands, in bytes of what was asked about.
    pub word: Range<usize>,
    /// What it may be, the likeliest first; never empty.
    pub entries: Vec<&'static Entry>,
}

/// The word at byte `at` of `text`, in bytes of `text`, letters only; `None` between words and for
/// numbers. Only the surroundings of `at` are looked at, however long the text is.
pub fn word_near(text: &str, at: usize) -> Option<Range<usize>> {
    let start = text.floor_char_boundary(at.saturating_sub(LONGEST));
    let end = text.ceil_char_boundary((at + LONGEST).min(text.len()));
    let word = word_at(text.get(start..end)?, at.checked_sub(start)?)?;
    let word = start + word.start..start + word.end;
    text.get(word.clone())?.contains(char::is_alphabetic).then_some(word)
}

/// What the lexicon knows of the Arabic word at byte `at` of `text`; `None` when it knows nothing.
///
/// ```
/// use hashiya::language::gloss;
///
/// let gloss = gloss::at("في المدرسة الكبيرة", "في الم".len()).unwrap();
/// assert_eq!(gloss.entries[0].headword(), "مدرسة");
/// ```
pub fn at(text: &str, at: usize) -> Option<Gloss> {
    let word = word_near(text, at)?;
    let entries: Vec<&'static Entry> = Lexicon::seed().lookup(text.get(word.clone())?).collect();
    (!entries.is_empty()).then_some(Gloss { word, entries })
}

/// How often the words of a text come back, forms of one word together.
#[derive(Clone, Debug, Default)]
pub struct WordCounts {
    counts: BTreeMap<Box<str>, u32>,
}

impl WordCounts {
    /// Counts the words of an Arabic text; of a long one those at its beginning.
    pub fn of(text: &str) -> Self {
        let mut counts: BTreeMap<Box<str>, u32> = BTreeMap::new();
        let counted = text.get(..text.floor_char_boundary(COUNTED)).unwrap_or(text);
        for word in fold(counted).as_str().unicode_words() {
            *counts.entry(stem::arabic_stem(word).into()).or_default() += 1;
        }
        Self { counts }
    }

    /// How often `word`, as it is written, was met in any form.
    pub fn of_word(&self, word: &str) -> u32 {
        self.counts.get(stem::arabic_stem(fold(word).as_str())).copied().unwrap_or_default()
    }
}

/// Glosses of the `limit` rarest words of an Arabic sentence, in the order of the sentence. Function
/// words, numbers, names, very short words and words that the lexicon does not know are passed over; a
/// word that stands twice is glossed once. `counts` are those of the whole text; among words that are
/// equally rare in it the longer ones come first.
pub fn rarest(sentence: &str, counts: &WordCounts, limit: usize) -> Vec<Gloss> {
    let mut found: Vec<(u32, usize, Gloss)> = Vec::new();
    for (start, word) in sentence.unicode_word_indices() {
        let letters = fold(word).as_str().chars().count();
        if letters < LETTERS || !word.contains(char::is_alphabetic) {
            continue;
        }
        let entries: Vec<&'static Entry> = Lexicon::seed().lookup(word).collect();
        let is_known = |known: &(u32, usize, Gloss)| known.2.entries.first() == entries.first();
        if !entries.first().is_some_and(|entry| is_telling(entry)) || found.iter().any(is_known) {
            continue;
        }
        let gloss = Gloss { word: start..start + word.len(), entries };
        found.push((counts.of_word(word), letters, gloss));
    }
    found.sort_by_key(|(count, letters, _)| (*count, std::cmp::Reverse(*letters)));
    found.truncate(limit);
    found.sort_by_key(|(.., gloss)| gloss.word.start);
    found.into_iter().map(|(.., gloss)| gloss).collect()
}

fn is_telling(entry: &Entry) -> bool {
    let is_plain = |part| matches!(part, PartOfSpeech::Noun | PartOfSpeech::Verb | PartOfSpeech::Adjective);
    entry.parts_of_speech().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::unmark;

    #[test]
    fn a_word_is_glossed_by_any_of_its_letters_and_in_any_form() {
        for (marked, headword) in
            [("في ⟦المدرسة⟧ الكبيرة", "مدرسة"), ("⟦وَالْكِتَابُ⟧ هنا", "كتاب"), ("هذه ⟦سيارتهم⟧، نعم", "سيارة")]
        {
            let (text, range) = unmark(marked);
            for byte in range.clone().filter(|byte| text.is_char_boundary(*byte)) {
                let gloss = at(&text, byte).unwrap();
                assert_eq!((gloss.word, gloss.entries[0].headword()), (range.clone(), headword), "{marked}");
            }
        }
        assert_eq!(at("سنة 2024", "سنة 20".len()), None);
        assert_eq!(at("قخمصض", 2), None, "no such word");
        assert_eq!(at("", 0), None);
    }

    #[test]
    fn a_word_in_the_middle_of_a_long_text_is_found_whole() {
        let text = format!("{}المدرسة{}", "كلمة ".repeat(500), " كلمة".repeat(500));
        let start = text.find("المدرسة").unwrap();
        assert_eq!(word_near(&text, start + 4), Some(start..start + "المدرسة".len()));
    }

    #[test]
    fn the_rarest_words_are_told_once_in_the_order_of_the_sentence() {
        let sentence = "قرأ المعلم الكتاب في المدرسة، والكتاب جميل";
        let text = format!("كتاب مدرسة كتب كتاب مدرسة كتاب {sentence}");
        let counts = WordCounts::of(&text);
        let words = |limit| {
            let glosses = rarest(sentence, &counts, limit);
            glosses.iter().map(|gloss| sentence[gloss.word.clone()].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(words(2), ["المعلم", "جميل"]);
        assert_eq!(words(3).len(), 3);
        let all = words(9);
        assert_eq!(all.iter().filter(|word| word.contains("كتاب")).count(), 1, "{all:?}");
        assert!(!all.contains(&"في".to_owned()), "{all:?}");
        assert_eq!(rarest("", &counts, 3), []);
    }
}
