//! One walk over a paragraph that gathers its breaks.
//!
//! The main type is [`Scan`]. What it remembers counts from the start of the sentence it is in, except
//! quotes and brackets that are still open: when one closes, the breaks inside it may be taken back.

use unicode_segmentation::GraphemeCursor;

use super::chars::{
    Pair, Side, enclosing, is_arabic_letter, is_emoji, is_line_end, is_mark, is_on_letter, is_ornament,
    is_unseen, is_unseen_opening,
};
use super::exceptions::{Exceptions, Point};
use super::mark::{Beginning, Run, Shape, Voice, beginning, char_at, skip, word_before};
use crate::language::digits::digit_value;

/// What is enclosed in a sentence stays one with it up to this many characters.
const ENCLOSED_CHARS: usize = 200;
/// So many open quotes and brackets are remembered.
const MOST_OPEN: usize = 16;
/// A word is at least so long on both sides of a point where a space was forgotten.
const TIGHT_LETTERS: usize = 3;

/// A quote or a bracket that is open.
#[derive(Clone, Copy, Debug)]
struct Open {
    pair: Pair,
    at: usize,
    /// Words of its sentence stand before it.
    is_inside: bool,
    /// How many breaks there were.
    break_count: usize,
}

/// What closing a quote or a bracket means for a mark before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Closed {
    /// It closed a bracket whose sentence goes on around it.
    BracketInside,
    /// Anything else.
    Plain,
}

/// A walk over one paragraph.
pub(super) struct Scan<'a> {
    text: &'a str,
    exceptions: &'static Exceptions,
    breaks: Vec<usize>,
    open: Vec<Open>,
    /// The sentence has a letter or a digit so far.
    has_word: bool,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str, exceptions: &'static Exceptions) -> Self {
        Self { text, exceptions, breaks: Vec::new(), open: Vec::new(), has_word: false }
    }

    pub(super) fn run(mut self) -> Vec<usize> {
        let mut at = 0;
        while let Some(c) = char_at(self.text, at) {
            at = match c {
                _ if c.is_ascii_alphanumeric() || is_arabic_letter(c) => {
                    self.has_word = true;
                    at + c.len_utf8()
                }
                ' ' => at + 1,
                _ if is_mark(c) => self.mark(at),
                ':' => self.colon(at),
                _ if is_line_end(c) => self.line_end(at),
                _ => self.other(c, at),
            };
        }
        self.breaks
    }

    fn other(&mut self, c: char, at: usize) -> usize {
        if let Some((pair, side)) = enclosing(c) {
            match self.side_of(pair, side, at, c) {
                Side::Closing => drop(self.close(pair, at)),
                Side::Opening | Side::Either => self.open(pair, at),
            }
        } else if !self.has_word {
            self.has_word = c.is_alphanumeric();
        }
        at + c.len_utf8()
    }

    fn sentence_start(&self) -> usize {
        self.breaks.last().copied().unwrap_or(0)
    }

    /// The sentence so far, up to byte `at`.
    fn sentence_to(&self, at: usize) -> &'a str {
        self.text.get(self.sentence_start()..at).unwrap_or_default()
    }

    /// Begins a sentence at byte `at`, if one can begin there.
    fn part(&mut self, at: usize) -> bool {
        let is_boundary =
            || GraphemeCursor::new(at, self.text.len(), true).is_boundary(self.text, 0).unwrap_or(false);
        let parts = self.has_word && at < self.text.len() && is_boundary();
        if parts {
            self.breaks.push(at);
            self.has_word = false;
        }
        parts
    }

    fn line_end(&mut self, at: usize) -> usize {
        let next = skip(self.text, at, char::is_whitespace);
        self.part(next);
        next
    }

    fn colon(&mut self, at: usize) -> usize {
        let next = skip(self.text, at + 1, char::is_whitespace);
        let announces = next > at + 1
            && self.exceptions.announces_list(word_before(self.sentence_to(at)))
            && beginning(self.text, next) != Beginning::GoesOn;
        if announces && self.part(next) { next } else { at + 1 }
    }

    /// Judges the mark at byte `at` with all that belongs to it; gives where to go on.
    fn mark(&mut self, at: usize) -> usize {
        let run = Run::read(self.text, at);
        let tail = self.tail(run.end);
        let next = skip(self.text, tail.end, char::is_whitespace);
        if tail.is_in_bracket || next == self.text.len() {
            return tail.end;
        }
        let ends = if next == tail.end {
            self.ends_without_space(at, run, next)
        } else {
            self.ends(at, run, tail, next)
        };
        if ends && self.part(next) { next } else { tail.end }
    }

    /// Takes in what closes a sentence after its mark: quotes, brackets, footnote numbers, pictures.
    fn tail(&mut self, from: usize) -> Tail {
        let mut tail = Tail { end: from, is_in_bracket: false, is_quoted: false };
        loop {
            let at = skip(self.text, tail.end, |c| is_unseen(c) && !is_unseen_opening(c));
            tail.end = at;
            let Some(c) = char_at(self.text, at) else { break };
            let past = at + c.len_utf8();
            if let Some((pair, side)) = enclosing(c) {
                if let Some(end) = self.footnote(at) {
                    tail.end = end;
                    continue;
                }
                if self.side_of(pair, side, at, c) != Side::Closing {
                    break;
                }
                tail.is_quoted |= pair != Pair::Bracket;
                tail.is_in_bracket |= self.close(pair, at) == Closed::BracketInside;
                tail.end = past;
            } else if is_emoji(c) || matches!(c, '\'' | '’' | '¹' | '²' | '³' | '⁴'..='⁹') {
                tail.end = past;
            } else if c.is_whitespace() && !is_line_end(c) {
                // The French « … » and pictures stand after a space.
                let after = skip(self.text, at, |c| c.is_whitespace() && !is_line_end(c));
                let Some(c) = char_at(self.text, after) else { break };
                let closes = enclosing(c).is_some_and(|(pair, side)| {
                    pair != Pair::Bracket && self.side_of(pair, side, after, c) == Side::Closing
                });
                if !closes && !is_emoji(c) {
                    break;
                }
                tail.end = after;
            } else {
                break;
            }
        }
        tail
    }

    /// The end of a number in brackets at byte `at` that follows a mark at once: `[12]`, `(٣)`.
    fn footnote(&self, at: usize) -> Option<usize> {
        let inner = at + 1;
        let end = skip(self.text, inner, |c| digit_value(c).is_some());
        let is_enclosed = matches!(
            (char_at(self.text, at), char_at(self.text, end)),
            (Some('['), Some(']')) | (Some('('), Some(')'))
        );
        (is_enclosed && end > inner).then_some(end + 1)
    }

    /// Whether the run of marks ends the sentence before what begins at byte `next`, after a space.
    fn ends(&self, at: usize, run: Run, tail: Tail, next: usize) -> bool {
        let begins = beginning(self.text, next);
        match (run.voice, begins) {
            (_, Beginning::GoesOn) => false,
            (Voice::Loud, Beginning::Word(word)) => !(tail.is_quoted && self.exceptions.goes_on(word)),
            (Voice::Loud, Beginning::Number) => true,
            (Voice::Ellipsis, begins) => self.ends_at_ellipsis(at, begins),
            (Voice::Stop, begins) => self.ends_at_stop(at, begins),
        }
    }

    fn ends_at_ellipsis(&self, at: usize, begins: Beginning<'_>) -> bool {
        let leaves_out = self.sentence_to(at).ends_with(char::is_whitespace);
        let has_capital =
            matches!(begins, Beginning::Word(word) if word.chars().next().is_some_and(char::is_uppercase));
        has_capital && !leaves_out
    }

    fn ends_at_stop(&self, at: usize, begins: Beginning<'_>) -> bool {
        let sentence = self.sentence_to(at);
        let word = word_before(sentence);
        let ahead = sentence.trim_end().strip_suffix(word).unwrap_or_default();
        let shape = Shape::of(word);
        // 1. أ. II. at the head of a sentence number it.
        let heads = !ahead.contains(char::is_alphanumeric);
        if heads && !matches!(shape, Shape::Other | Shape::Initialism) {
            return false;
        }
        let elided = word.rsplit(['\'', '’']).next().unwrap_or(word);
        match self.exceptions.point_after(word).or_else(|| self.exceptions.point_after(elided)) {
            Some(Point::Never) => return false,
            Some(Point::Number) => return !is_number(begins),
            Some(Point::Maybe) => return self.is_starter(begins),
            None => {}
        }
        match shape {
            // Years and measures: سنة 1990 م.
            Shape::ArabicLetter if ends_with_number(ahead) => true,
            Shape::ArabicLetter | Shape::Initial | Shape::Initialism => self.is_starter(begins),
            Shape::Number | Shape::Roman | Shape::Other => true,
        }
    }

    fn is_starter(&self, begins: Beginning<'_>) -> bool {
        matches!(begins, Beginning::Word(word) if self.exceptions.is_starter(&word.replace('’', "'")))
    }

    /// Whether a mark with no space after it stands between two Arabic sentences.
    fn ends_without_space(&self, at: usize, run: Run, next: usize) -> bool {
        let word = word_before(self.sentence_to(at));
        let is_arabic = |word: &str| word.chars().all(|c| is_arabic_letter(c) || is_on_letter(c));
        let letters = |word: &str| word.chars().filter(|c| is_arabic_letter(*c)).count();
        let end = skip(self.text, next, |c| is_arabic_letter(c) || is_on_letter(c));
        let following = self.text.get(next..end).unwrap_or_default();
        let is_long = |word: &str| letters(word) >= TIGHT_LETTERS;
        match run.voice {
            Voice::Ellipsis => false,
            Voice::Loud => is_arabic(word) && letters(word) > 0 && letters(following) > 0,
            Voice::Stop => is_arabic(word) && is_long(word) && is_long(following),
        }
    }

    /// The side of its words on which the quote or bracket at byte `at` stands, told by its neighbours
    /// where these are clear.
    fn side_of(&self, pair: Pair, usual: Side, at: usize, c: char) -> Side {
        if pair == Pair::Bracket {
            return usual;
        }
        let behind = self.sentence_to(at).chars().next_back();
        let before = behind.is_none_or(|c| {
            c.is_whitespace() || is_ornament(c) || enclosing(c).is_some_and(|(_, side)| side == Side::Opening)
        });
        let after = char_at(self.text, at + c.len_utf8())
            .is_none_or(|c| !c.is_alphanumeric() && !is_on_letter(c) && !is_ornament(c) && !opens(c));
        match (before, after, usual) {
            (true, false, _) => Side::Opening,
            (false, true, _) => Side::Closing,
            (_, _, Side::Either) => {
                let start = self.sentence_start();
                let is_open = self.open.iter().any(|open| open.pair == pair && open.at >= start);
                if is_open { Side::Closing } else { Side::Opening }
            }
            (_, _, usual) => usual,
        }
    }

    fn open(&mut self, pair: Pair, at: usize) {
        if pair == Pair::Straight {
            // Straight quotes do not stand in each other: one that is still open was never closed.
            self.open.retain(|open| open.pair != Pair::Straight);
        }
        if self.open.len() == MOST_OPEN {
            self.open.remove(0);
        }
        self.open.push(Open { pair, at, is_inside: self.has_word, break_count: self.breaks.len() });
    }

    /// Closes the last open `pair` at byte `at`. What it enclosed inside a sentence is made one again with that
    /// sentence, if it is short and, being a quotation, has no mark of its own at its end.
    fn close(&mut self, pair: Pair, at: usize) -> Closed {
        let Some(index) = self.open.iter().rposition(|open| open.pair == pair) else { return Closed::Plain };
        let Some(open) = self.open.get(index).copied() else { return Closed::Plain };
        let closed =
            if pair == Pair::Bracket && open.is_inside { Closed::BracketInside } else { Closed::Plain };
        if open.at >= self.sentence_start() {
            self.open.truncate(index);
            return closed;
        }
        let words = self.text.get(open.at..at).unwrap_or_default();
        let has_own_mark = words.trim_end().ends_with(is_mark);
        let is_short = words.len() <= 4 * ENCLOSED_CHARS && words.chars().nth(ENCLOSED_CHARS).is_none();
        if open.is_inside && is_short && (pair == Pair::Bracket || !has_own_mark) {
            self.open.truncate(index);
            self.breaks.truncate(open.break_count);
            self.has_word = true;
            return closed;
        }
        // What was opened in another sentence says nothing about this one.
        self.open.remove(index);
        Closed::Plain
    }
}

/// What closes a sentence after its mark.
#[derive(Clone, Copy, Debug)]
struct Tail {
    end: usize,
    /// The mark stands in a bracket whose sentence goes on around it.
    is_in_bracket: bool,
    /// The mark stands at the end of a quotation.
    is_quoted: bool,
}

fn opens(c: char) -> bool {
    enclosing(c).is_some_and(|(_, side)| side == Side::Opening)
}

fn is_number(begins: Beginning<'_>) -> bool {
    match begins {
        Beginning::Number => true,
        Beginning::Word(word) => matches!(Shape::of(word), Shape::Roman | Shape::Number),
        Beginning::GoesOn => false,
    }
}

fn ends_with_number(words: &str) -> bool {
    words.trim_end().chars().next_back().is_some_and(|c| digit_value(c).is_some())
}
