//! All that depends on a language: direction, guessing, digits, folding, clitics, stems, sounds, words,
//! sentences, a lexicon, glosses.
//!
//! Plain functions over `&str`; offsets are bytes. Knows no files, no window and no project.

pub mod clitics;
pub mod digits;
pub mod direction;
pub mod fold;
pub mod gloss;
pub mod guess;
pub mod lexicon;
pub mod sentences;
pub mod skeleton;
pub mod stem;
pub mod words;

pub use clitics::{cycle_start, edges_of_word};
pub use digits::{to_arabic_indic, to_ascii};
pub use direction::{first_strong, of_language};
pub use fold::{Folded, fold};
pub use gloss::Gloss;
pub use guess::guess_language;
pub use lexicon::Lexicon;
pub use words::{letter_count, word_at, word_count};

/// Whether `c` is a vowel sign or another mark that is written on an Arabic letter.
pub fn is_tashkeel(c: char) -> bool {
    matches!(c,
        '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{8ca}'..='\u{8e1}'
        | '\u{8e3}'..='\u{8ff}')
}

/// The stroke that lengthens a word and means nothing.
pub const TATWEEL: char = '\u{640}';

/// Text with one passage between ⟦ and ⟧, without them, and the passage's bytes.
#[cfg(test)]
pub(crate) fn unmark(marked: &str) -> (String, std::ops::Range<usize>) {
    let start = marked.find('⟦').unwrap_or_default();
    let end = marked.find('⟧').map_or(start, |end| end - '⟦'.len_utf8());
    (marked.replace(['⟦', '⟧'], ""), start..end)
}
