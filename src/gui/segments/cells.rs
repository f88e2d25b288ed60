//! The words of rows laid out: made when a row comes near the screen, dropped when it has gone.
//!
//! The main types are [`Cells`] and [`Cell`]. Lengths are physical pixels from the top left of the cell. It
//! must not know where a row stands.

use std::collections::BTreeMap;

use crate::gui::panes::TextView;
use crate::model::{Role, Text, TextPos, TextRange};
use crate::typeset::{Engine, Paragraph, ParagraphStyle, Paragraphs as _, Space};

/// Lines stand closer in a row than in a page.
const LEADING: f32 = 0.9;
/// How many cells are kept besides those of the last frame.
const KEPT: usize = 128;

/// How a paragraph of a text is set in a row.
pub(super) fn style(view: &TextView<'_>, paragraph: usize) -> ParagraphStyle {
    let style = view.style(paragraph);
    ParagraphStyle { line_height: style.line_height * LEADING, ..style }
}

/// The height of a cell that was never laid out, by the length of its words.
pub(super) fn estimate(view: &TextView<'_>, bytes: usize, space: Space) -> f32 {
    // Most Arabic letters take two bytes and are narrower than an em, as Latin ones are.
    let ems_per_byte = if view.is_rtl() { 0.21 } else { 0.45 };
    let style = style(view, 0);
    let width = bytes as f32 * ems_per_byte * style.size * space.scale;
    let lines = (width / space.width.max(1.0)).ceil().max(1.0);
    lines * (style.size * space.scale * style.line_height).round()
}

/// One paragraph of a cell, or a part of one.
pub(super) struct Piece {
    /// Its first byte, from the first of the cell's words.
    pub start: usize,
    pub top: f32,
    pub paragraph: Paragraph,
}

/// The words of one row in one text.
pub(super) struct Cell {
    pieces: Vec<Piece>,
    space: Space,
    used: u64,
}

impl Cell {
    /// The paragraphs that its words stand in.
    pub(super) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Height of all lines.
    pub(super) fn height(&self) -> f32 {
        self.pieces.last().map_or(0.0, |piece| piece.top + piece.paragraph.height())
    }

    /// The byte, from the first of its words, and the caret nearest to a point.
    pub(super) fn hit(&self, x: f32, y: f32) -> usize {
        let below = self.pieces.partition_point(|piece| piece.top <= y).saturating_sub(1);
        self.pieces.get(below).map_or(0, |piece| piece.start + piece.paragraph.hit(x, y - piece.top).byte)
    }

    /// The word at a byte.
    pub(super) fn word_at(&self, byte: usize) -> std::ops::Range<usize> {
        let below = self.pieces.partition_point(|piece| piece.start <= byte).saturating_sub(1);
        let Some(piece) = self.pieces.get(below) else { return byte..byte };
        let word = piece.paragraph.word_at(byte - piece.start);
        piece.start + word.start..piece.start + word.end
    }

    /// Whether it is the layout of these words.
    fn is_of(&self, text: &Text, view: &TextView<'_>, range: TextRange, space: Space) -> bool {
        let parts = parts(text, range);
        self.space == space
            && parts.len() == self.pieces.len()
            && parts.iter().zip(&self.pieces).all(|((paragraph, part), piece)| {
                Some(piece.paragraph.text()) == text.slice(*part)
                    && *piece.paragraph.style() == style(view, *paragraph)
            })
    }
}

/// The cells that are laid out.
#[derive(Default)]
pub(super) struct Cells {
    kept: BTreeMap<(usize, bool), Cell>,
    frame: u64,
}

impl Cells {
    /// Begins a frame: cells that were not asked for of late go.
    pub(super) fn begin_frame(&mut self) {
        if self.kept.len() > KEPT {
            let frame = self.frame;
            self.kept.retain(|_, cell| cell.used >= frame);
        }
        self.frame += 1;
    }

    /// How many are kept.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.kept.len()
    }

    /// The cell of row `row` in `text`, laid out.
    pub(super) fn lay_out(
        &mut self,
        engine: &mut Engine,
        (text, view): (&Text, &TextView<'_>),
        row: usize,
        range: TextRange,
        space: Space,
    ) -> &Cell {
        let key = (row, text.role == Role::Source);
        let frame = self.frame;
        let fresh = || {
            let mut top = 0.0;
            let pieces = parts(text, range)
                .into_iter()
                .map(|(paragraph, part)| {
                    let words = text.slice(part).unwrap_or_default();
                    let laid_out = Paragraph::new(engine, words, &style(view, paragraph), space);
                    let piece = Piece { start: part.start.0 - range.start.0, top, paragraph: laid_out };
                    top += piece.paragraph.height();
                    piece
                })
                .collect();
            Cell { pieces, space, used: frame }
        };
        let is_stale = self.kept.get(&key).is_some_and(|cell| !cell.is_of(text, view, range, space));
        if is_stale {
            self.kept.remove(&key);
        }
        let cell = self.kept.entry(key).or_insert_with(fresh);
        cell.used = frame;
        cell
    }

    /// A cell that was laid out.
    pub(super) fn get(&self, role: Role, row: usize) -> Option<&Cell> {
        self.kept.get(&(row, role == Role::Source))
    }
}

/// The paragraphs that a range of words touches, with the part of each.
fn parts(text: &Text, range: TextRange) -> Vec<(usize, TextRange)> {
    let part = |index: usize| {
        let whole = text.paragraph_range(index);
        let (start, end) = (range.start.max(whole.start), range.end.min(whole.end));
        (index, TextRange { start, end: TextPos(end.0.max(start.0)) })
    };
    text.paragraphs_in(range).map(part).collect()
}
