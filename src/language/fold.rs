//! Folding for search: what a reader would call the same letters becomes the same bytes.
//!
//! The main type is [`Folded`]: the folded text, and the way back to the bytes it came from. Tashkeel,
//! tatweel, joiners and bidi controls go; alef forms, ى and ي, ة and ه, hamza on its carriers, Persian
//! letters, presentation forms, digits, case and Latin accents fall together.

use std::ops::Range;

use super::digits::digit_value;
use super::{TATWEEL, is_tashkeel};

/// A stretch of folded bytes that stand for as many bytes of the original.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Run {
    folded: usize,
    original: usize,
    /// The stretch is one character whose bytes do not pair with those of the original.
    is_whole: bool,
}

/// A folded text with the way back.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Folded {
    text: String,
    /// Ascending; only where the pairing of bytes changes, so that a long text needs few.
    runs: Vec<Run>,
    original_len: usize,
}

impl Folded {
    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The bytes of the original that the folded bytes `range` stand for. Marks that were left out go
    /// with the letter before them. On char boundaries when `range` is.
    pub fn original_range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.original_pos(range.start, false);
        start..self.original_pos(range.end, true).max(start)
    }

    fn original_pos(&self, folded: usize, is_end: bool) -> usize {
        if folded >= self.text.len() {
            return self.original_len;
        }
        let next = self.runs.partition_point(|run| run.folded <= folded);
        let limit = self.runs.get(next).map_or(self.original_len, |run| run.original);
        let Some(run) = next.checked_sub(1).and_then(|at| self.runs.get(at)) else { return folded };
        match (run.is_whole, is_end && folded > run.folded) {
            (true, true) => limit,
            (true, false) => run.original,
            (false, _) => (run.original + folded - run.folded).min(limit),
        }
    }
}

/// Folds `text`.
pub fn fold(text: &str) -> Folded {
    let mut folded =
        Folded { text: String::with_capacity(text.len()), runs: Vec::new(), original_len: text.len() };
    let mut is_aligned = false;
    for (at, c) in text.char_indices() {
        let start = folded.text.len();
        if c.is_ascii() {
            folded.text.push(c.to_ascii_lowercase());
        } else {
            push_folded(c, &mut folded.text);
        }
        let len = folded.text.len() - start;
        if len == 0 {
            is_aligned = false;
            continue;
        }
        // A character that became two pairs with nothing but as a whole.
        let is_whole =
            len != c.len_utf8() || folded.text.get(start..).is_some_and(|put| put.chars().nth(1).is_some());
        if is_whole || !is_aligned {
            folded.runs.push(Run { folded: start, original: at, is_whole });
        }
        is_aligned = !is_whole;
    }
    folded
}

/// `c` folded, alone: nothing for a mark, several letters for a ligature.
fn push_folded(c: char, out: &mut String) {
    match c {
        TATWEEL
        | '\u{200b}'..='\u{200f}'
        | '\u{61c}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}'
        | '\u{ad}'
        | '\u{300}'..='\u{36f}'
        | 'ʿ'
        | 'ʾ'
        | 'ʼ' => {}
        // Most of any Arabic text, and nothing to fold.
        'ا' | 'ب' | 'ت'..='غ' | 'ف'..='و' | 'ي' => out.push(c),
        _ if is_tashkeel(c) => {}
        'آ' | 'أ' | 'إ' | 'ٱ' => out.push('ا'),
        'ؤ' => out.push('و'),
        'ئ' | 'ى' | 'ی' | 'ې' => out.push('ي'),
        'ة' | 'ۀ' | 'ہ' | 'ھ' | 'ە' | 'ۂ' | 'ۃ' => out.push('ه'),
        'ک' | 'ڪ' => out.push('ك'),
        '\u{fe70}'..='\u{fefc}' => push_presentation_form(c, out),
        '’' | '‘' => out.push('\''),
        '\u{a0}' | '\u{202f}' => out.push(' '),
        _ => {
            if let Some(digit) = digit_value(c).and_then(|value| char::from_digit(value, 10)) {
                out.push(digit);
            } else {
                c.to_lowercase().for_each(|c| push_without_accent(c, out));
            }
        }
    }
}

/// The letters behind Arabic Presentation Forms-B, from U+FE80 on, each with its number of shapes.
const FORMS: [(char, u32); 36] = [
    ('ء', 1),
    ('ا', 2),
    ('ا', 2),
    ('و', 2),
    ('ا', 2),
    ('ي', 4),
    ('ا', 2),
    ('ب', 4),
    ('ه', 2),
    ('ت', 4),
    ('ث', 4),
    ('ج', 4),
    ('ح', 4),
    ('خ', 4),
    ('د', 2),
    ('ذ', 2),
    ('ر', 2),
    ('ز', 2),
    ('س', 4),
    ('ش', 4),
    ('ص', 4),
    ('ض', 4),
    ('ط', 4),
    ('ظ', 4),
    ('ع', 4),
    ('غ', 4),
    ('ف', 4),
    ('ق', 4),
    ('ك', 4),
    ('ل', 4),
    ('م', 4),
    ('ن', 4),
    ('ه', 4),
    ('و', 2),
    ('ي', 2),
    ('ي', 4),
];

fn push_presentation_form(c: char, out: &mut String) {
    // U+FE70 to U+FE7F are tashkeel standing alone, U+FEF5 to U+FEFC the lam-alefs.
    let Some(mut at) = u32::from(c).checked_sub(0xfe80) else { return };
    for (letter, shapes) in FORMS {
        if at < shapes {
            out.push(letter);
            return;
        }
        at -= shapes;
    }
    out.push_str("لا");
}

/// Letters with an accent and those they are searched by, lower case: Latin-1, Latin Extended-A, and
/// what the usual transliterations of Arabic need.
const ACCENTS: [(&str, &str); 31] = [
    ("àáâãäåāăąǎạả", "a"),
    ("æ", "ae"),
    ("çćĉċč", "c"),
    ("ďđḍḏð", "d"),
    ("èéêëēĕėęěẹ", "e"),
    ("ĝğġģǧ", "g"),
    ("ĥħḥḫẖ", "h"),
    ("ìíîïĩīĭįǐịı", "i"),
    ("ĵǰ", "j"),
    ("ķḳ", "k"),
    ("ĺļľŀłḷ", "l"),
    ("ṃ", "m"),
    ("ñńņňṇ", "n"),
    ("òóôõöøōŏőǒọ", "o"),
    ("œ", "oe"),
    ("þ", "th"),
    ("ŕŗřṛ", "r"),
    ("śŝşšṣș", "s"),
    ("ß", "ss"),
    ("ţťŧṭṯț", "t"),
    ("ùúûüũūŭůűųǔụ", "u"),
    ("ŵ", "w"),
    ("ýÿŷ", "y"),
    ("źżžẓẕ", "z"),
    ("ĳ", "ij"),
    ("ŋ", "n"),
    ("ĸ", "k"),
    ("ŉ", "n"),
    ("ſ", "s"),
    ("ﬁ", "fi"),
    ("ﬂ", "fl"),
];

fn push_without_accent(c: char, out: &mut String) {
    let is_latin = matches!(c, '\u{df}'..='\u{1f0}' | '\u{218}'..='\u{21b}' | '\u{1e00}'..='\u{1eff}' | '\u{fb01}' | '\u{fb02}');
    match ACCENTS.iter().find(|(accented, _)| is_latin && accented.contains(c)) {
        Some((_, plain)) => out.push_str(plain),
        // Case folding of İ leaves a dot behind.
        None if ('\u{300}'..='\u{36f}').contains(&c) => {}
        None => out.push(c),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language::unmark;

    #[test]
    fn what_a_reader_calls_the_same_is_the_same() {
        for (text, expected) in [
            ("مُحَمَّدٌ", "محمد"),
            ("أحمد إلى آدم ٱلله", "احمد الي ادم الله"),
            ("مدرسة مسؤول بيئة مستشفى", "مدرسه مسوول بييه مستشفي"),
            ("الـــسلام", "السلام"),
            ("ایران کتاب", "ايران كتاب"),
            ("١٢٣ ۴۵۶ 789", "123 456 789"),
            ("Élève Œuvre STRASSE ß İstanbul", "eleve oeuvre strasse ss istanbul"),
            ("al-Ṭabarī ʿUmar Ǧāḥiẓ", "al-tabari umar gahiz"),
            ("\u{feb3}\u{fefc}\u{fee1}", "سلام"),
            ("\u{2067}ab\u{2069}", "ab"),
            ("e\u{301}", "e"),
        ] {
            assert_eq!(fold(text).as_str(), expected, "{text}");
        }
    }

    #[test]
    fn a_find_leads_back_to_what_was_written() {
        for (marked, needle) in [
            ("قال ⟦مُحَمَّدٌ⟧ نعم", "محمد"),
            ("⟦مُحَ⟧مَّدٌ", "مح"),
            ("إن ⟦الـــبيئةَ⟧", "البيئة"),
            ("the ⟦Œuvre⟧ of", "oeuvre"),
            ("x⟦œ⟧y", "o"),
            ("عام ⟦١٩٩٩⟧م", "1999"),
            ("\u{fefb}\u{fefb}⟦\u{fefb}⟧ب", "لاب"),
        ] {
            let (text, range) = unmark(marked);
            let (folded, needle) = (fold(&text), fold(needle));
            let at = folded.as_str().find(needle.as_str()).unwrap();
            let found = folded.original_range(at..at + needle.as_str().len());
            if marked.ends_with('ب') {
                assert_eq!(found, range.start..text.len(), "{marked}");
            } else {
                assert_eq!(found, range, "{marked}");
            }
        }
    }

    proptest! {
        #[test]
        fn every_folded_range_leads_to_char_boundaries(
            text in "([ا-يأإآةىًٌٍَُِّْـa-zéœßİ٠-٩ﻻ ]|\\PC){0,30}", a in 0usize..40, b in 0usize..40,
        ) {
            let folded = fold(&text);
            let boundaries: Vec<usize> =
                folded.as_str().char_indices().map(|(at, _)| at).chain([folded.as_str().len()]).collect();
            let (a, b) = (boundaries[a % boundaries.len()], boundaries[b % boundaries.len()]);
            let range = folded.original_range(a.min(b)..a.max(b));
            let slice = text.get(range);
            prop_assert!(slice.is_some());
            let refolded = fold(slice.unwrap());
            prop_assert!(refolded.as_str().contains(&folded.as_str()[a.min(b)..a.max(b)]));
        }

        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,30}") {
            let once = fold(&text);
            let twice = fold(once.as_str());
            prop_assert_eq!(twice.as_str(), once.as_str());
        }
    }
}
