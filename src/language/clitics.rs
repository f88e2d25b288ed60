//! The clitics before an Arabic word: و ف, then ب ك ل, then ال, in that order, each once at most.
//!
//! Spelling alone cannot tell و of "and" from the و of ولد: what is given are edges that a person may
//! choose among with a key, not an analysis. At least two letters stay behind the last edge.

use super::{TATWEEL, is_tashkeel};

/// How many letters a word keeps at least.
const STEM_LETTERS: usize = 2;

/// The byte offsets in `word` after each clitic it may begin with, ascending; tashkeel and tatweel go
/// with the letter they stand on. Empty when it begins with none.
pub fn edges_of_word(word: &str) -> Vec<usize> {
    let letters = letters(word);
    let letter = |at: usize| letters.get(at).map(|(c, _)| *c);
    let mut edges = Vec::new();
    let mut at = 0;
    let leaves_stem = |taken: usize| letters.len() >= taken + STEM_LETTERS;
    let mut take = |at: &mut usize, count: usize| {
        if leaves_stem(*at + count)
            && let Some((_, end)) = letters.get(*at + count - 1)
        {
            *at += count;
            edges.push(*end);
        }
    };
    if matches!(letter(at), Some('و' | 'ف')) {
        take(&mut at, 1);
    }
    if matches!(letter(at), Some('ب' | 'ك' | 'ل')) {
        let is_li = letter(at) == Some('ل');
        let before = at;
        take(&mut at, 1);
        // "For the": the alef of the article is not written after ل.
        if is_li && at > before && letter(at) == Some('ل') {
            take(&mut at, 1);
            return edges;
        }
    }
    if matches!((letter(at), letter(at + 1)), (Some('ا' | 'ٱ'), Some('ل'))) {
        take(&mut at, 2);
    }
    edges
}

/// The next place for the start of a range in `word`, from its start at byte `offset`: past the next
/// clitic, and past the last one back to the head of the word.
pub fn cycle_start(word: &str, offset: usize) -> usize {
    edges_of_word(word).into_iter().find(|edge| *edge > offset).unwrap_or(0)
}

/// The letters of a word, each with the byte at which it and its marks end.
fn letters(word: &str) -> Vec<(char, usize)> {
    let mut letters: Vec<(char, usize)> = Vec::new();
    for (at, c) in word.char_indices() {
        let end = at + c.len_utf8();
        match letters.last_mut() {
            Some((_, last)) if is_tashkeel(c) || c == TATWEEL => *last = end,
            _ => letters.push((c, end)),
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `|` stands at each edge.
    fn check(marked: &str) {
        let word = marked.replace('|', "");
        let expected: Vec<usize> = marked.match_indices('|').enumerate().map(|(i, (at, _))| at - i).collect();
        assert_eq!(edges_of_word(&word), expected, "{marked}");
    }

    #[test]
    fn each_clitic_has_its_edge() {
        for marked in [
            "ال|مناخ",
            "و|ال|مناخ",
            "ب|ال|مناخ",
            "و|ب|ال|مناخ",
            "ف|ال|فقر",
            "ك|ال|ماء",
            "ل|ل|مناخ",
            "و|ل|ل|فقراء",
            "ل|مناخ",
            "مناخ",
            "و|مناخ",
            "وَ|بِ|الْ|مُنَاخِ",
            "و|هو",
            "و|ب|ها",
            "هو",
            "و|لد",
        ] {
            check(marked);
        }
    }

    #[test]
    fn a_word_is_never_eaten_up() {
        for word in ["", "و", "ول", "ال", "الم", "لل", "به"] {
            assert!(edges_of_word(word).is_empty(), "{word}");
        }
        check("و|ال"); // The article needs a stem of its own.
        check("ل|له");
    }

    #[test]
    fn one_key_goes_round() {
        let word = "وبالمناخ";
        let stops: Vec<usize> =
            std::iter::successors(Some(0), |at| Some(cycle_start(word, *at))).take(5).collect();
        assert_eq!(stops, [0, 2, 4, 8, 0]);
        assert_eq!(cycle_start("مناخ", 0), 0);
    }
}
