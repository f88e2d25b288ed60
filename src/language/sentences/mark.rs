//! What stands around a mark: the run it belongs to, the word before it, the start of what follows.
//!
//! Plain readers over `&str`; whoever reads backwards stops at the start of the sentence, so that a
//! sentence is judged the same alone and in its paragraph.

use super::chars::{
    Side, enclosing, is_arabic_letter, is_emoji, is_loud, is_mark, is_on_letter, is_ornament, is_point,
    is_prefix_sign, is_unseen,
};
use crate::language::digits::digit_value;

/// The character at byte `at`.
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The byte at which characters that `fits` stop, from `at` on.
pub(super) fn skip(text: &str, at: usize, fits: impl Fn(char) -> bool) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + (rest.len() - rest.trim_start_matches(fits).len())
}

/// What a run of marks says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Voice {
    /// One full stop.
    Stop,
    /// Several points, or the one character for them.
    Ellipsis,
    /// A question or an exclamation.
    Loud,
}

/// Marks that belong together: `?!`, `...`, the French `? !`, `. . .`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Run {
    /// First byte after it.
    pub(super) end: usize,
    /// What it says.
    pub(super) voice: Voice,
}

impl Run {
    /// The run that begins with the mark at byte `at`.
    pub(super) fn read(text: &str, at: usize) -> Self {
        let (mut points, mut is_loud_run, mut end) = (0, false, at);
        let mut leads_with_stop = false;
        loop {
            let group = end;
            while let Some(c) = char_at(text, end).filter(|c| is_mark(*c)) {
                points += if c == '…' { 3 } else { usize::from(is_point(c)) };
                is_loud_run |= is_loud(c);
                end += c.len_utf8();
            }
            if group == at {
                leads_with_stop = points == 1 && !is_loud_run;
            } else if leads_with_stop && points > 2 && end - group > 1 {
                // A full stop, and then an ellipsis that begins the next sentence.
                return Self { end: at + 1, voice: Voice::Stop };
            }
            let next = skip(text, end, |c| matches!(c, ' ' | '\u{a0}' | '\u{202f}'));
            if next == end || !char_at(text, next).is_some_and(is_mark) {
                break;
            }
            end = next;
        }
        let voice = match (is_loud_run, points) {
            (true, _) => Voice::Loud,
            (false, 1) => Voice::Stop,
            (false, _) => Voice::Ellipsis,
        };
        Self { end, voice }
    }
}

/// No word that matters to a mark is longer than this many characters; an address may be.
const WORD_CHARS: usize = 40;

/// The word before a mark at the end of `sentence`, without what encloses it; empty when none stands
/// there. Of a word that is too long to matter, its end.
pub(super) fn word_before(sentence: &str) -> &str {
    let sentence = sentence.trim_end_matches(|c: char| c.is_whitespace() || is_unseen(c));
    let is_edge = |c: char| {
        c.is_whitespace()
            || enclosing(c).is_some()
            || is_unseen(c)
            || is_loud(c)
            || matches!(c, '/' | ',' | ';' | ':' | '،' | '؛')
    };
    let letters = sentence.char_indices().rev().take(WORD_CHARS).take_while(|(_, c)| !is_edge(*c));
    let start = letters.last().map_or(sentence.len(), |(at, _)| at);
    sentence.get(start..).unwrap_or_default()
}

/// How a word is made that stands before a point.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    /// Digits, perhaps with points between them.
    Number,
    /// One letter of a script without capitals.
    ArabicLetter,
    /// A capital letter.
    Initial,
    /// Single letters parted by points: U.S, J.-P, ق.م.
    Initialism,
    /// I to about 90 in Roman digits, two letters or more.
    Roman,
    /// Anything else.
    Other,
}

impl Shape {
    /// The shape of `word`, which has no last point.
    pub(super) fn of(word: &str) -> Self {
        // The list letter after a forgotten space: إغلاقها.ب.
        if let Some((_, last)) = word.rsplit_once('.')
            && is_arabic_letter_alone(last)
            && !word.split('.').all(is_arabic_letter_alone)
        {
            return Self::ArabicLetter;
        }
        let has_digit = word.chars().any(|c| digit_value(c).is_some());
        if has_digit && word.chars().all(|c| digit_value(c).is_some() || matches!(c, '.' | '-' | '٫')) {
            return Self::Number;
        }
        let mut letters = 0;
        let (mut is_arabic, mut is_capital) = (false, false);
        let mut parts = 0;
        for part in word.split(['.', '-']).filter(|part| !part.is_empty()) {
            let mut base = part.chars().filter(|c| !is_on_letter(*c));
            let first = base.next();
            let is_single = base.next().is_none();
            let Some(c) = first.filter(|c| is_single && c.is_alphabetic()) else {
                return if is_roman(word) { Self::Roman } else { Self::Other };
            };
            letters += 1;
            parts += 1;
            is_arabic |= is_arabic_letter(c);
            is_capital |= c.is_uppercase();
        }
        match (letters, is_arabic, is_capital) {
            (1, true, _) => Self::ArabicLetter,
            (1, _, true) => Self::Initial,
            (2.., _, _) if parts > 1 && word.contains('.') => Self::Initialism,
            _ => Self::Other,
        }
    }
}

fn is_arabic_letter_alone(part: &str) -> bool {
    let mut base = part.chars().filter(|c| !is_on_letter(*c));
    base.next().is_some_and(is_arabic_letter) && base.next().is_none()
}

fn is_roman(word: &str) -> bool {
    (2..=5).contains(&word.len()) && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L'))
}

/// How what follows a mark begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Beginning<'a> {
    /// With a word that may begin a sentence. An apostrophe that elides goes with it.
    Word(&'a str),
    /// With a number or a sign that leads a word.
    Number,
    /// With what goes on: a small letter, a comma, a closing quote, or nothing.
    GoesOn,
}

/// What begins at byte `at`, after quotes, brackets, dashes, bullets and ellipses that open it.
pub(super) fn beginning(text: &str, at: usize) -> Beginning<'_> {
    let opens = |c: char| {
        is_ornament(c) || is_point(c) || enclosing(c).is_some_and(|(_, side)| side != Side::Closing)
    };
    let mut at = at;
    loop {
        let mut next = skip(text, at, opens);
        if next == at {
            break;
        }
        // Words were left out: […]
        if text.get(at..next).is_some_and(|opening| opening.ends_with(is_point)) {
            next = skip(text, next, |c| matches!(c, ']' | ')'));
        }
        // A bullet has a space of its own.
        at = skip(text, next, char::is_whitespace);
    }
    let Some(c) = char_at(text, at) else { return Beginning::GoesOn };
    if digit_value(c).is_some() || is_prefix_sign(c) || is_emoji(c) {
        return Beginning::Number;
    }
    let end = skip(text, at, |c| c.is_alphanumeric() || is_on_letter(c));
    let word = text.get(at..end).unwrap_or_default();
    if !c.is_alphabetic() || is_on_letter(c) {
        return Beginning::GoesOn;
    }
    // iPhone, eBay: a capital that is late.
    if c.is_lowercase() && !word.chars().nth(1).is_some_and(char::is_uppercase) {
        return Beginning::GoesOn;
    }
    match char_at(text, end) {
        Some(c @ ('\'' | '’')) => Beginning::Word(text.get(at..end + c.len_utf8()).unwrap_or(word)),
        _ => Beginning::Word(word),
    }
}
