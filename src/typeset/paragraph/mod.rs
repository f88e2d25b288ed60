//! One paragraph laid out in lines.
//!
//! A [`Paragraph`] keeps what drawing, pointing and moving need and nothing else: for each line its
//! graphemes from left to right and its glyphs. parley's own layout is dropped, which saves memory
//! and lets a long paragraph be laid out in pieces (`pieces.rs`).
//!
//! Every line of a paragraph has the same height, a whole number of pixels; the baseline stands at
//! the same place in each, whatever fonts its letters came from.
//!
//! It must not know: where the paragraph stands on the screen, and other paragraphs.

mod caret;
mod info;
mod line_end;
mod movement;
mod pieces;
#[cfg(test)]
mod tests;
mod text_runs;
mod words;

use std::ops::Range;

use parley::FontData;

use super::direction::{Context, first_strong_is_rtl};
use super::engine::{Brush, Engine, Span};
use super::fonts::{self, FaceMetrics};
use super::style::{Direction, ParagraphStyle};
pub use info::{GlyphInstance, GraphemeBox, LineInfo, RangeRect, VisualRun};
pub use text_runs::{Letter, TextRun};

/// The width a paragraph is laid out in, and the scale of the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Space {
    /// Width of the column in pixels.
    pub width: f32,
    /// Pixels a point.
    pub scale: f32,
    /// Whether lines are broken at `width`. Without, only line feeds end a line, and
    /// [`Paragraph::width`] may exceed `width`.
    pub wrap: bool,
}

impl Space {
    /// A column `width` pixels wide at `scale` pixels a point, with lines broken.
    pub fn column(width: f32, scale: f32) -> Self {
        Self { width, scale, wrap: true }
    }
}

/// A font at a size, as glyphs refer to it.
#[derive(Clone, Debug, PartialEq)]
pub struct GlyphFont {
    /// The font file.
    pub data: FontData,
    /// Variation coordinates; empty for fonts that do not vary.
    pub coords: Vec<i16>,
    /// Size in pixels.
    pub size: f32,
}

/// One paragraph laid out, or begun: see [`Self::is_complete`].
pub struct Paragraph {
    text: Box<str>,
    style: ParagraphStyle,
    space: Space,
    spans: Vec<Span>,
    rtl: bool,
    width: f32,
    line_height: f32,
    /// From the top of a line to its baseline.
    baseline: f32,
    metrics: FaceMetrics,
    lines: Vec<Line>,
    boxes: Vec<GraphemeBox>,
    glyphs: Vec<Glyph>,
    fonts: Vec<GlyphFont>,
    brushes: Vec<Brush>,
    /// Bytes of a piece.
    piece_bytes: usize,
    /// Where the next piece begins; the length of the text when all is laid out.
    done: usize,
    context: Context,
}

/// A line: ranges into the paragraph's vectors, and where its content stands.
#[derive(Clone, Debug)]
struct Line {
    bytes: Range<usize>,
    /// Its end without the line feed.
    content_end: usize,
    boxes: Range<usize>,
    glyphs: Range<usize>,
    /// Content without spaces that hang at the wrap.
    x0: f32,
    x1: f32,
    /// Ends because the column is full, not because the text says so.
    wraps: bool,
}

/// A glyph: x in the paragraph, y from the baseline downwards.
#[derive(Clone, Copy, Debug)]
struct Glyph {
    x: f32,
    y: f32,
    id: u16,
    font: u16,
    brush: u16,
}

impl Paragraph {
    /// Lays all of `text` out. `style` is in points, `space` in pixels.
    pub fn new(engine: &mut Engine, text: &str, style: &ParagraphStyle, space: Space) -> Self {
        Self::with_spans(engine, text, style, space, &[])
    }

    /// As [`Self::new`], with stretches of other colour or weight.
    pub fn with_spans(
        engine: &mut Engine,
        text: &str,
        style: &ParagraphStyle,
        space: Space,
        spans: &[Span],
    ) -> Self {
        let mut paragraph = Self::empty(text, style, space, spans);
        paragraph.extend_to(engine, usize::MAX, f32::INFINITY);
        paragraph
    }

    /// Lays out only the first piece; [`Self::extend_to`] goes on.
    pub fn begin(engine: &mut Engine, text: &str, style: &ParagraphStyle, space: Space) -> Self {
        let mut paragraph = Self::empty(text, style, space, &[]);
        paragraph.extend_to(engine, 0, 0.0);
        paragraph
    }

    /// Lays out further pieces until the line with `byte` and all lines above `y` are there.
    pub fn extend_to(&mut self, engine: &mut Engine, byte: usize, y: f32) {
        while self.lines.is_empty()
            || !self.is_complete() && (self.done <= byte || self.laid_out_height() <= y)
        {
            self.lay_out_piece(engine);
        }
    }

    /// Whether all of the text is laid out.
    pub fn is_complete(&self) -> bool {
        self.done >= self.text.len() && !self.lines.is_empty()
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The style it was laid out with.
    pub fn style(&self) -> &ParagraphStyle {
        &self.style
    }

    /// Whether the base direction is right to left.
    pub fn is_rtl(&self) -> bool {
        self.rtl
    }

    /// Width of the column, or of the longest line if that is wider and lines are not broken.
    pub fn width(&self) -> f32 {
        self.width
    }

    /// Height in pixels; while incomplete, the rest is estimated from the lines so far.
    pub fn height(&self) -> f32 {
        let laid_out = self.laid_out_height();
        if self.is_complete() || self.done == 0 {
            return laid_out;
        }
        let rest = laid_out * (self.text.len() - self.done) as f32 / self.done as f32;
        laid_out + (rest / self.line_height).ceil() * self.line_height
    }

    /// Height of the lines laid out so far.
    pub fn laid_out_height(&self) -> f32 {
        self.lines.len() as f32 * self.line_height
    }

    /// Height of each line in pixels, a whole number.
    pub fn line_height(&self) -> f32 {
        self.line_height
    }

    /// Number of lines laid out so far.
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    fn empty(text: &str, style: &ParagraphStyle, space: Space, spans: &[Span]) -> Self {
        let rtl = match style.direction {
            Direction::Ltr => false,
            Direction::Rtl => true,
            Direction::Auto => first_strong_is_rtl(text).unwrap_or(false),
            Direction::AutoRtl => first_strong_is_rtl(text).unwrap_or(true),
        };
        let metrics = fonts::metrics(style.face, rtl);
        let size = style.size * space.scale;
        let line_height = (size * style.line_height).round().max(1.0);
        let leading = line_height - (metrics.ascent + metrics.descent) * size;
        Self {
            text: text.into(),
            style: *style,
            space,
            spans: spans.to_vec(),
            rtl,
            width: space.width,
            line_height,
            baseline: (leading / 2.0 + metrics.ascent * size).round(),
            metrics,
            lines: Vec::new(),
            boxes: Vec::new(),
            glyphs: Vec::new(),
            fonts: Vec::new(),
            brushes: Vec::new(),
            piece_bytes: pieces::PIECE_BYTES,
            done: 0,
            context: Context::default(),
        }
    }
}
