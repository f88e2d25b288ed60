//! The little of the Unicode Bidirectional Algorithm that layout in pieces needs: the first strong
//! letter of a paragraph, and what a piece must know of the text before it.
//!
//! The classes here are an approximation by block; the ordering itself is parley's, which has the
//! full tables. It must not know: fonts or pixels.

use std::ops::Range;

/// A strong bidirectional class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Strong {
    /// Left to right.
    L,
    /// Right to left, not Arabic.
    R,
    /// Arabic letter.
    Al,
}

#[allow(clippy::match_same_arms, reason = "one line for each stretch of the code space, in its order")]
fn strong_class(c: char) -> Option<Strong> {
    match c as u32 {
        0x200E => Some(Strong::L),
        0x200F => Some(Strong::R),
        0x061C => Some(Strong::Al),
        0..0x0590 => c.is_alphabetic().then_some(Strong::L),
        // Marks, digits, signs and separators of the right-to-left blocks are not strong.
        0x0591..=0x05BD | 0x05BF | 0x05C1..=0x05C2 | 0x05C4..=0x05C5 | 0x05C7 => None,
        0x0600..=0x0607 | 0x0609..=0x060A | 0x060C | 0x060E..=0x061A => None,
        0x064B..=0x066C | 0x0670 | 0x06D6..=0x06E4 | 0x06E7..=0x06ED | 0x06F0..=0x06F9 => None,
        0x0711 | 0x0730..=0x074A | 0x0890..=0x089F | 0x08CA..=0x08FF => None,
        0xFB1E | 0xFB29 | 0xFD3E..=0xFD4F | 0xFEFF => None,
        0x0590..=0x05FF | 0x07C0..=0x085F | 0xFB1D..=0xFB4F => Some(Strong::R),
        0x0600..=0x07BF | 0x0860..=0x08FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFC => Some(Strong::Al),
        0x10800..=0x10CFF | 0x10D40..=0x10EBF | 0x10F00..=0x10F2F | 0x10F70..=0x10FFF => Some(Strong::R),
        0x1E800..=0x1EC6F | 0x1ECC0..=0x1ECFF | 0x1ED50..=0x1EDFF => Some(Strong::R),
        0x10D00..=0x10D3F | 0x10EC0..=0x10EFF | 0x10F30..=0x10F6F => Some(Strong::Al),
        0x1EC70..=0x1ECBF | 0x1ED00..=0x1ED4F | 0x1EE00..=0x1EEFF => Some(Strong::Al),
        _ => c.is_alphabetic().then_some(Strong::L),
    }
}

const LRE: char = '\u{202A}';
const RLE: char = '\u{202B}';
const PDF: char = '\u{202C}';
const LRO: char = '\u{202D}';
const RLO: char = '\u{202E}';
const LRI: char = '\u{2066}';
const RLI: char = '\u{2067}';
const FSI: char = '\u{2068}';
const PDI: char = '\u{2069}';

/// Whether a character has no width and no ink of its own: bidi controls, joiners, zero-width spaces.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Whether the first strong letter outside isolates is right to left (rules P2 and P3); `None` if
/// there is none.
pub fn first_strong_is_rtl(text: &str) -> Option<bool> {
    let mut isolates = 0_usize;
    for c in text.chars() {
        match c {
            LRI | RLI | FSI => isolates += 1,
            PDI => isolates = isolates.saturating_sub(1),
            _ if isolates == 0 => {
                if let Some(class) = strong_class(c) {
                    return Some(class != Strong::L);
                }
            }
            _ => {}
        }
    }
    None
}

/// What must stand before a piece that begins in the middle of a paragraph so that it is ordered and
/// joined as in the whole: the embeddings and isolates still open, within each a mark of its last
/// strong class, and a joiner if a word is cut.
///
/// Kept up to date piece by piece. What is not seen: that brackets which open in one piece and close in
/// another are a pair, and that a sign at the start of a piece follows the direction which rule N0 gave
/// to a bracket before it.
#[derive(Clone, Debug, Default)]
pub(super) struct Context {
    open: Vec<Open>,
    strong: Option<Strong>,
    joined: bool,
}

/// An embedding or isolate, and the last strong class before it.
#[derive(Clone, Copy, Debug)]
struct Open {
    control: char,
    before: Option<Strong>,
}

impl Open {
    fn is_isolate(self) -> bool {
        matches!(self.control, LRI | RLI)
    }
}

impl Context {
    /// Reads on over the first `len` bytes of `text`, which follows what was read before. What comes
    /// after them decides the direction of an isolate that leaves it open (FSI).
    pub(super) fn advance(&mut self, text: &str, len: usize) {
        let read = text.get(..len).unwrap_or_default();
        for (at, c) in read.char_indices() {
            match c {
                // Deeper nesting than this has no effect (rule BD2).
                LRE | RLE | LRO | RLO | LRI | RLI | FSI if self.open.len() < 125 => {
                    let control = match c {
                        FSI if is_rtl_isolate(text.get(at..).unwrap_or_default()) => RLI,
                        FSI => LRI,
                        _ => c,
                    };
                    self.open.push(Open { control, before: self.strong.take() });
                }
                PDF => {
                    if let Some(closed) = self.open.pop_if(|open| !open.is_isolate()) {
                        // The text goes on beside an embedding of this direction (rule X10).
                        let is_ltr = matches!(closed.control, LRE | LRO);
                        self.strong = Some(if is_ltr { Strong::L } else { Strong::R });
                    }
                }
                PDI => {
                    if let Some(at) = self.open.iter().rposition(|open| open.is_isolate()) {
                        self.strong = self.open.get(at).and_then(|open| open.before);
                        self.open.truncate(at);
                    }
                }
                '\n' | '\r' | '\u{2029}' => *self = Self::default(),
                // After Arabic digits neutrals run right to left whatever stood before (rule N1).
                '\u{660}'..='\u{669}' | '\u{66B}' | '\u{66C}'
                    if matches!(self.strong, None | Some(Strong::L)) =>
                {
                    self.strong = Some(Strong::R);
                }
                _ => self.strong = strong_class(c).or(self.strong),
            }
        }
        // Marks are transparent: the letter under them joins.
        let is_mark = |c: &char| matches!(c, '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06ED}');
        self.joined = read.chars().rev().find(|c| !is_mark(c)).is_some_and(joins_onward);
    }

    /// How many isolates are open.
    pub(super) fn open_isolates(&self) -> usize {
        self.open.iter().filter(|open| open.is_isolate()).count()
    }

    /// The characters, without width, to put before the next piece.
    pub(super) fn prefix(&self) -> String {
        let mark = |strong: Option<Strong>| {
            strong.map(|class| match class {
                Strong::L => '\u{200E}',
                Strong::R => '\u{200F}',
                Strong::Al => '\u{061C}',
            })
        };
        let mut prefix = String::new();
        for open in &self.open {
            prefix.extend(mark(open.before));
            prefix.push(open.control);
        }
        prefix.extend(mark(self.strong));
        if self.joined {
            prefix.push('\u{200D}');
        }
        prefix
    }
}

/// Whether the isolate that begins `text` runs right to left by its first strong letter (rule X5c).
fn is_rtl_isolate(text: &str) -> bool {
    let mut depth = 0_usize;
    let end = text.find(|c| {
        match c {
            LRI | RLI | FSI => depth += 1,
            PDI => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    let inside = text.get(FSI.len_utf8()..end.unwrap_or(text.len())).unwrap_or_default();
    first_strong_is_rtl(inside).unwrap_or(false)
}

/// Whether an Arabic letter joins the one after it. Letters that join only the one before it do not.
fn joins_onward(c: char) -> bool {
    let never = matches!(c as u32, 0x0621..=0x0625 | 0x0627 | 0x0629 | 0x062F..=0x0632 | 0x0648
        | 0x0671..=0x0677 | 0x0688..=0x0699 | 0x06C0 | 0x06C3..=0x06CB | 0x06CD | 0x06CF | 0x06D2..=0x06D5);
    c == '\u{200D}' || strong_class(c) == Some(Strong::Al) && c.is_alphabetic() && !never
}

/// The ranges of `text`, a right-to-left paragraph, that hold Latin letters and European digits, with
/// the signs and single spaces inside them. Brackets and quotation marks around them stay outside.
pub(super) fn latin_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let last = runs.last_mut();
        if is_latin(c) {
            match last {
                Some(run) if text.get(run.end..at).is_some_and(is_bridge) => run.end = end,
                _ => runs.push(at..end),
            }
        } else if (c == '%' || is_combining(c))
            && let Some(run) = last
            && run.end == at
        {
            run.end = end;
        }
    }
    runs
}

/// The ranges of `text`, a left-to-right paragraph, that hold right-to-left letters with their marks
/// and digits, and the spaces and invisible characters between them. Brackets, quotation marks and
/// the full stop around them stay outside.
pub(super) fn arabic_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_arabic(*c)) {
        let end = at + c.len_utf8();
        let joins = |between: &str| {
            between.chars().all(|c| matches!(c, ' ' | '\u{A0}' | '\u{200B}'..='\u{200F}' | '\u{2060}'))
        };
        match runs.last_mut() {
            Some(run) if text.get(run.end..at).is_some_and(joins) => run.end = end,
            _ => runs.push(at..end),
        }
    }
    runs
}

/// Whether a character belongs to a right-to-left script: letters, marks, digits, signs.
fn is_arabic(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '\u{AA}' | '\u{B5}' | '\u{BA}' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
            && c.is_alphabetic()
}

fn is_combining(c: char) -> bool {
    ('\u{0300}'..='\u{036F}').contains(&c)
}

/// Signs that join two Latin letters or digits into one run.
fn is_bridge(between: &str) -> bool {
    let signs = ["", " ", ".", ",", "-", "/", ":", "'", "\u{2019}", "&", "+", "_", "@", "#"];
    signs.contains(&between) || [", ", ". ", " & ", "://", "%, ", "\u{A0}"].contains(&between)
}
