//! The two texts on the screen: one pane each, and how the panes stand.
//!
//! The main types are [`Pane`] and [`Ground`], the places they take. A pane owns view state only: where
//! it is scrolled to, where its caret is. It looks at the project and asks for changes by commands.

mod access;
mod chrome;
mod editing;
mod find;
mod ground;
mod highlights;
mod input;
mod keys;
mod marks;
mod paint;
mod pane;
mod places;

pub(super) use access::{annotation_words, is_read};
pub(super) use chrome::name;
pub(crate) use chrome::{empty, language_name};
use editing::Composing;
pub(super) use editing::Typed;
pub(super) use ground::grip_of;
pub use ground::{Ground, Gutter, arrange, arrange_compared};
pub use highlights::{Index, Spot};
pub(super) use marks::{LocalSpot, Marks};
pub use pane::{Pane, Shown};

use crate::model::{Direction, ParagraphKind, Text};
use crate::typeset::{self, Face, ParagraphStyle, Paragraphs};

use super::theme::Reading;

/// A text as `typeset` sees it: its paragraphs and how each is set.
pub(super) struct TextView<'a> {
    text: &'a Text,
    reading: Reading,
    /// Size of the texts; 1.0 is 100 %.
    zoom: f32,
    /// A paragraph with the letters of an input method in it.
    composed: Option<(usize, String)>,
}

impl<'a> TextView<'a> {
    pub(super) fn new(text: &'a Text, reading: Reading, zoom: f32) -> Self {
        Self { text, reading, zoom, composed: None }
    }

    /// The same with what an input method is at work on.
    fn composing(mut self, composing: Option<&Composing>) -> Self {
        self.composed = composing.map(|composing| {
            let mut words = self.text.paragraph_text(composing.index).to_owned();
            words.insert_str(words.floor_char_boundary(composing.at), &composing.preedit.text);
            (composing.index, words)
        });
        self
    }

    fn composed(&self, index: usize) -> Option<&str> {
        self.composed.as_ref().filter(|(at, _)| *at == index).map(|(_, words)| words.as_str())
    }

    /// Size of its letters in points.
    pub(super) fn size(&self) -> f32 {
        self.zoom * if self.is_rtl() { self.reading.arabic } else { self.reading.latin }
    }

    /// Whether the text begins on the right.
    pub(super) fn is_rtl(&self) -> bool {
        self.text.direction == Direction::RightToLeft
    }
}

impl Paragraphs for TextView<'_> {
    fn len(&self) -> usize {
        self.text.paragraph_count()
    }

    fn text(&self, index: usize) -> &str {
        self.composed(index).unwrap_or_else(|| self.text.paragraph_text(index))
    }

    fn byte_len(&self, index: usize) -> usize {
        self.composed(index).map_or_else(|| self.text.paragraph_range(index).byte_len(), str::len)
    }

    fn style(&self, index: usize) -> ParagraphStyle {
        let is_rtl = self.is_rtl();
        let kind = self.text.paragraphs().get(index).map(|paragraph| paragraph.kind).unwrap_or_default();
        let is_title = matches!(kind, ParagraphKind::Title | ParagraphKind::Heading(_));
        let leading = if is_rtl { self.reading.arabic_leading } else { self.reading.latin_leading };
        ParagraphStyle {
            face: Face::Reading,
            size: self.size() * if is_title { self.reading.title } else { 1.0 },
            line_height: if is_title { leading * 0.84 } else { leading },
            bold: is_title,
            direction: if is_rtl { typeset::Direction::AutoRtl } else { typeset::Direction::Auto },
            latin_scale: self.reading.latin_in_arabic,
            arabic_scale: 1.0,
            shows_invisible: false,
        }
    }
}
