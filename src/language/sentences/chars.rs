//! What a character is to a sentence: a mark that may end it, a quote, a bracket, an ornament before it.

use crate::language::{TATWEEL, is_tashkeel};

/// A mark that may end a sentence.
pub(super) fn is_mark(c: char) -> bool {
    is_point(c) || is_loud(c)
}

/// A full stop or an ellipsis, whose meaning depends on what stands around it.
pub(super) fn is_point(c: char) -> bool {
    matches!(c, '.' | '…')
}

/// A mark that ends a sentence by itself: question and exclamation marks, the full stops that are
/// nothing else.
pub(super) fn is_loud(c: char) -> bool {
    matches!(c, '!' | '?' | '؟' | '۔' | '‼' | '⁇' | '⁈' | '⁉' | '‽' | '⸮' | '。' | '！' | '？' | '।')
}

/// A control that shows nothing and may stand anywhere: bidi marks, joiners, variation selectors.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// An unseen control that begins what follows it: an embedding, an override, an isolate.
pub(super) fn is_unseen_opening(c: char) -> bool {
    matches!(c, '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' | '\u{2066}'..='\u{2068}')
}

/// Parts a paragraph, if one is handed over with more than one line.
pub(super) fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\u{2029}')
}

/// What encloses words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Pair {
    /// Round, square and curly brackets.
    Bracket,
    /// The straight double quote, the same on both sides.
    Straight,
    /// “ ” „
    Curly,
    /// « » ‹ ›
    Guillemet,
}

/// On which side of its words a bracket or a quote usually stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Side {
    /// Before them.
    Opening,
    /// After them.
    Closing,
    /// Either.
    Either,
}

/// The pair that `c` is half of, and its usual side. Apostrophes are too many to count as quotes.
pub(super) fn enclosing(c: char) -> Option<(Pair, Side)> {
    Some(match c {
        '(' | '[' | '{' => (Pair::Bracket, Side::Opening),
        ')' | ']' | '}' => (Pair::Bracket, Side::Closing),
        '"' => (Pair::Straight, Side::Either),
        '“' | '„' | '‟' => (Pair::Curly, Side::Opening),
        '”' => (Pair::Curly, Side::Closing),
        '«' | '‹' => (Pair::Guillemet, Side::Opening),
        '»' | '›' => (Pair::Guillemet, Side::Closing),
        _ => return None,
    })
}

/// What may stand before the first letter of a sentence: a dash of speech or of a list, a bullet, the
/// marks that open Spanish questions.
pub(super) fn is_ornament(c: char) -> bool {
    matches!(
        c,
        '¿' | '¡' | '-' | '\u{2010}'
            ..='\u{2015}' | '*' | '•' | '·' | '‣' | '▪' | '●' | '◦' | '■' | '\'' | '‘' | '’'
    ) || is_unseen(c)
}

/// A sign before a word or a number that may begin a sentence.
pub(super) fn is_prefix_sign(c: char) -> bool {
    matches!(c, '#' | '@' | '$' | '€' | '£' | '¥' | '§' | '+' | '\u{fdfc}' | '﷽')
}

/// A picture, or a part of one.
pub(super) fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{1f1e6}'..='\u{1f1ff}' | '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b50}' | '\u{2b55}'
        | '\u{fe0f}' | '\u{20e3}')
}

/// A letter written right to left in the Arabic script.
pub(super) fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{64a}' | '\u{66e}'..='\u{6d3}' | '\u{6d5}' | '\u{6fa}'..='\u{6fc}' | '\u{750}'..='\u{77f}')
        && c != TATWEEL
        && !is_tashkeel(c)
}

/// Sits on the letter before it: a vowel sign, an accent, the stroke that lengthens.
pub(super) fn is_on_letter(c: char) -> bool {
    is_tashkeel(c) || c == TATWEEL || matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}')
}
