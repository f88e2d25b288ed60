//! How one paragraph is set. A plain value that serves as a cache key.
//!
//! It must not know: the text, the width of the column, the scale of the screen.

use std::hash::{Hash, Hasher};

use super::fonts::Face;

/// The base direction of a paragraph (rules P2 and P3 of the Unicode Bidirectional Algorithm).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Direction {
    /// By the first strong letter; left to right if there is none.
    #[default]
    Auto,
    /// By the first strong letter; right to left if there is none.
    AutoRtl,
    /// Left to right, whatever the letters.
    Ltr,
    /// Right to left, whatever the letters.
    Rtl,
}

/// How one paragraph is set.
///
/// Equality and hash compare the bits of the numbers, so that it can be a cache key.
#[derive(Clone, Copy, Debug)]
pub struct ParagraphStyle {
    /// The kind of letters.
    pub face: Face,
    /// Font size in points; the scale of the screen is applied at layout.
    pub size: f32,
    /// Height of a line as a multiple of the font size. Every line of a paragraph has this height,
    /// rounded to a whole pixel.
    pub line_height: f32,
    /// Whether the bold face is used.
    pub bold: bool,
    /// Base direction.
    pub direction: Direction,
    /// Size of Latin letters and European digits inside a right-to-left paragraph, relative to the
    /// Arabic. 1 leaves them alone.
    pub latin_scale: f32,
    /// Size of Arabic and other right-to-left letters inside a left-to-right paragraph, relative to
    /// the Latin. 1 leaves them alone.
    pub arabic_scale: f32,
    /// Whether characters without width (bidi marks, joiners) are shown by whoever draws. If not, an
    /// arrow key passes over them together with the letter that follows, since a caret between them
    /// would not be seen to move.
    pub shows_invisible: bool,
}

impl ParagraphStyle {
    fn key(&self) -> (Face, [u32; 4], [bool; 2], Direction) {
        let Self { face, size, line_height, bold, direction, latin_scale, arabic_scale, shows_invisible } =
            *self;
        let numbers = [size, line_height, latin_scale, arabic_scale].map(f32::to_bits);
        (face, numbers, [bold, shows_invisible], direction)
    }
}

impl Default for ParagraphStyle {
    fn default() -> Self {
        Self {
            face: Face::Reading,
            size: 20.0,
            line_height: 1.95,
            bold: false,
            direction: Direction::Auto,
            latin_scale: 0.85,
            arabic_scale: 1.0,
            shows_invisible: false,
        }
    }
}

impl PartialEq for ParagraphStyle {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for ParagraphStyle {}

impl Hash for ParagraphStyle {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}
