//! The ways a caret moves through a text that is read.
//!
//! The main type is [`Motion`]. Sideways is as the eye sees it; back and on follow from the text's
//! direction. It must not know keys, nor how a text is laid out.

/// A step of the caret. With Shift each of them selects.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Motion {
    /// A letter to the left.
    LetterLeft,
    /// A letter to the right.
    LetterRight,
    /// A word to the left.
    WordLeft,
    /// A word to the right.
    WordRight,
    /// A sentence to the left.
    SentenceLeft,
    /// A sentence to the right.
    SentenceRight,
    /// To the line above.
    LineUp,
    /// To the line below.
    LineDown,
    /// To the start of the paragraph, or of the one before.
    ParagraphUp,
    /// To the start of the next paragraph.
    ParagraphDown,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the start of the line.
    LineStart,
    /// To the end of the line.
    LineEnd,
    /// To the start of the text.
    TextStart,
    /// To the end of the text.
    TextEnd,
}

impl Motion {
    /// All of them, the small steps first.
    pub const ALL: [Self; 16] = [
        Self::LetterLeft,
        Self::LetterRight,
        Self::WordLeft,
        Self::WordRight,
        Self::SentenceLeft,
        Self::SentenceRight,
        Self::LineUp,
        Self::LineDown,
        Self::ParagraphUp,
        Self::ParagraphDown,
        Self::PageUp,
        Self::PageDown,
        Self::LineStart,
        Self::LineEnd,
        Self::TextStart,
        Self::TextEnd,
    ];

    /// The id of its words in Fluent.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::LetterLeft => "command-letter-left",
            Self::LetterRight => "command-letter-right",
            Self::WordLeft => "command-word-left",
            Self::WordRight => "command-word-right",
            Self::SentenceLeft => "command-sentence-left",
            Self::SentenceRight => "command-sentence-right",
            Self::LineUp => "command-line-up",
            Self::LineDown => "command-line-down",
            Self::ParagraphUp => "command-paragraph-up",
            Self::ParagraphDown => "command-paragraph-down",
            Self::PageUp => "command-page-up",
            Self::PageDown => "command-page-down",
            Self::LineStart => "command-line-start",
            Self::LineEnd => "command-line-end",
            Self::TextStart => "command-text-start",
            Self::TextEnd => "command-text-end",
        }
    }

    /// Whether it keeps to the column it started in.
    pub fn is_vertical(self) -> bool {
        matches!(self, Self::LineUp | Self::LineDown | Self::PageUp | Self::PageDown)
    }
}
