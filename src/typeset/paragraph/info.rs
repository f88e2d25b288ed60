//! What a laid-out paragraph tells: lines, runs, graphemes, rectangles, glyphs.

use std::ops::Range;

use super::text_runs::is_one_run;
use super::{GlyphFont, Line, Paragraph};
use crate::typeset::engine::Brush;
use crate::typeset::geometry::RectPx;

/// A line. Coordinates are pixels from the top left of the paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct LineInfo {
    /// Bytes of the paragraph, spaces at the wrap and a line feed included. Lines tile the text.
    pub range: Range<usize>,
    /// Top of the line; the bottom of the line above.
    pub top: f32,
    /// Bottom of the line.
    pub bottom: f32,
    /// Baseline.
    pub baseline: f32,
    /// Top of the tallest letters.
    pub ink_top: f32,
    /// Bottom of the lowest tails.
    pub ink_bottom: f32,
    /// Left edge of the content, spaces that hang at the wrap excluded.
    pub x0: f32,
    /// Right edge of the content, spaces that hang at the wrap excluded.
    pub x1: f32,
}

/// A grapheme on a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GraphemeBox {
    /// First byte in the paragraph.
    pub start: usize,
    /// Byte after its last.
    pub end: usize,
    /// Left edge.
    pub x0: f32,
    /// Right edge.
    pub x1: f32,
    /// Whether it runs right to left.
    pub rtl: bool,
}

/// A stretch of a line in one direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisualRun {
    /// Bytes of the paragraph.
    pub range: Range<usize>,
    /// Whether it runs right to left.
    pub rtl: bool,
}

/// A rectangle of a range of text on one line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RangeRect {
    /// As high as the line.
    pub rect: RectPx,
    /// As high as the letters.
    pub ink: RectPx,
    /// Index of the line.
    pub line: usize,
}

/// A glyph to draw.
#[derive(Clone, Copy, Debug)]
pub struct GlyphInstance<'a> {
    /// Its font and size.
    pub font: &'a GlyphFont,
    /// Its number in the font.
    pub id: u16,
    /// Origin, pixels from the left of the paragraph.
    pub x: f32,
    /// Origin, pixels from the top of the paragraph.
    pub y: f32,
    /// Colour of its span; [`Brush::default`] where none was given.
    pub brush: Brush,
    /// Index of its line.
    pub line: usize,
}

impl Paragraph {
    /// The line with this index.
    pub fn line(&self, index: usize) -> Option<LineInfo> {
        self.lines.get(index).map(|line| self.info(index, line))
    }

    /// The lines laid out so far, from the top.
    pub fn lines(&self) -> impl ExactSizeIterator<Item = LineInfo> + '_ {
        self.lines.iter().enumerate().map(|(index, line)| self.info(index, line))
    }

    /// The graphemes of a line from left to right; a line feed has none.
    pub fn graphemes(&self, line: usize) -> &[GraphemeBox] {
        self.lines.get(line).and_then(|line| self.boxes.get(line.boxes.clone())).unwrap_or_default()
    }

    /// The runs of a line from left to right.
    pub fn runs(&self, line: usize) -> Vec<VisualRun> {
        self.graphemes(line)
            .chunk_by(is_one_run)
            .filter_map(|chunk| {
                let (left, right) = (chunk.first()?, chunk.last()?);
                let range = if left.rtl { right.start..left.end } else { left.start..right.end };
                Some(VisualRun { range, rtl: left.rtl })
            })
            .collect()
    }

    /// The rectangles of a range of bytes, from the top and from left to right. Rectangles that touch
    /// are one; spaces that hang at a wrap have none. A grapheme that the range only touches counts
    /// as a whole.
    pub fn range_rects(&self, range: Range<usize>) -> Vec<RangeRect> {
        let mut rects: Vec<RangeRect> = Vec::new();
        if range.is_empty() {
            return rects;
        }
        let first = self.line_of(range.start);
        for (index, line) in self.lines.iter().enumerate().skip(first) {
            if line.bytes.start >= range.end {
                break;
            }
            let info = self.info(index, line);
            let mut open: Option<[f32; 2]> = None;
            let mut close = |span: Option<[f32; 2]>| {
                let Some([x0, x1]) = span else { return };
                let (x0, x1) = (x0.max(line.x0), x1.min(line.x1));
                // Sums of advances differ in their last digits.
                if x1 - x0 > 0.01 {
                    rects.push(RangeRect {
                        rect: RectPx { x0, y0: info.top, x1, y1: info.bottom },
                        ink: RectPx { x0, y0: info.ink_top, x1, y1: info.ink_bottom },
                        line: index,
                    });
                }
            };
            for grapheme in self.graphemes(index) {
                if grapheme.start < range.end && range.start < grapheme.end {
                    open = Some([open.map_or(grapheme.x0, |[x0, _]| x0), grapheme.x1]);
                } else {
                    close(open.take());
                }
            }
            close(open);
        }
        rects
    }

    /// Calls `draw` for each glyph of the lines that touch `y_range` (pixels from the top of the
    /// paragraph), with a line's height to spare for marks that reach out of their line.
    pub fn glyphs(&self, y_range: Range<f32>, mut draw: impl FnMut(GlyphInstance<'_>)) {
        let first = ((y_range.start / self.line_height).floor() - 1.0).max(0.0) as usize;
        let last = ((y_range.end / self.line_height).ceil() + 1.0).max(0.0) as usize;
        for (index, line) in self.lines.iter().enumerate().take(last).skip(first) {
            let baseline = self.info(index, line).baseline;
            for glyph in self.glyphs.get(line.glyphs.clone()).unwrap_or_default() {
                let Some(font) = self.fonts.get(usize::from(glyph.font)) else { continue };
                draw(GlyphInstance {
                    font,
                    id: glyph.id,
                    x: glyph.x,
                    y: baseline + glyph.y,
                    brush: self.brushes.get(usize::from(glyph.brush)).copied().unwrap_or_default(),
                    line: index,
                });
            }
        }
    }

    fn info(&self, index: usize, line: &Line) -> LineInfo {
        let top = index as f32 * self.line_height;
        let baseline = top + self.baseline;
        let size = self.style.size * self.space.scale;
        // A little air, so that a tint does not cut through the letters' edges.
        let air = size * 0.08;
        LineInfo {
            range: line.bytes.clone(),
            top,
            bottom: top + self.line_height,
            baseline,
            ink_top: (baseline - self.metrics.ink_ascent * size - air).floor().max(top),
            ink_bottom: (baseline + self.metrics.ink_descent * size + air).ceil().min(top + self.line_height),
            x0: line.x0,
            x1: line.x1,
        }
    }
}
