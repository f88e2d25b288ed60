//! Carets, rectangles and the names of directions.
//!
//! It must not know: any text.

/// A rectangle in physical pixels, y downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RectPx {
    /// Left edge.
    pub x0: f32,
    /// Top edge.
    pub y0: f32,
    /// Right edge.
    pub x1: f32,
    /// Bottom edge.
    pub y1: f32,
}

impl RectPx {
    /// Its width.
    pub fn width(&self) -> f32 {
        self.x1 - self.x0
    }

    /// Its height.
    pub fn height(&self) -> f32 {
        self.y1 - self.y0
    }
}

/// A place between two graphemes of one paragraph.
///
/// At a change of direction and at the wrap of a line one byte offset has two places on the screen:
/// beside the grapheme before it (`upstream`), or beside the one after it.
///
/// The end of a line that no wrap made counts as a grapheme in the direction of the paragraph, and so
/// does its start: in an Arabic line that ends in digits, the caret at the end of the text stands at
/// the left edge of the line (where Arabic would go on), and the same byte `upstream` stands to the
/// right of the last digit (where digits would). GTK calls these the strong and the weak cursor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Caret {
    /// Byte offset in the paragraph.
    pub byte: usize,
    /// Whether it belongs to the grapheme that ends at `byte` rather than to the one that starts there.
    pub upstream: bool,
}

impl Caret {
    /// A caret that belongs to the grapheme starting at `byte`.
    pub fn at(byte: usize) -> Self {
        Self { byte, upstream: false }
    }
}

/// A horizontal direction on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Towards smaller x.
    Left,
    /// Towards larger x.
    Right,
}

/// A direction in the text, whichever way its letters run on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Logical {
    /// Towards the start of the text.
    Backward,
    /// Towards the end of the text.
    Forward,
}

/// A vertical direction on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Vertical {
    /// Towards smaller y.
    Up,
    /// Towards larger y.
    Down,
}
