//! Where places of a text stand on the screen, whether they show or not, and which place stands where.
//!
//! Heights of what is not laid out are estimates. It must not know the other pane, nor what is drawn.

use egui::Pos2;

use crate::model::{Text, TextPos, TextRange};
use crate::typeset::{Caret, Paragraph};

use super::pane::{Pane, locate};

impl Pane {
    /// The height of a place, in points on the screen: in a line as far down as the place is along it, so
    /// that sentences that share a line do not share its height. `None` before anything was drawn.
    pub(in crate::gui) fn y_of(&self, text: &Text, pos: f64) -> Option<f32> {
        let (area, _, scale) = self.ground()?;
        let whole = pos.max(0.0).floor();
        let (index, byte) = locate(text, TextPos((whole as usize).min(text.byte_len())));
        let byte = byte as f64 + (pos - whole);
        Some(area.top() + (self.column.offset_of(index) + self.y_in(text, index, byte)) / scale)
    }

    /// The height of a byte inside a paragraph, in pixels from its top.
    fn y_in(&self, text: &Text, index: usize, byte: f64) -> f32 {
        let length = text.paragraph_range(index).byte_len();
        let known = self.column.paragraph(index);
        let line = known.and_then(|paragraph| {
            let line = paragraph.line(paragraph.caret_line(Caret::at(byte as usize)))?;
            (line.range.end as f64 >= byte || paragraph.is_complete()).then_some(line)
        });
        if let Some(line) = line {
            let along = (byte - line.range.start as f64) / (line.range.len().max(1) as f64);
            return line.top + (line.bottom - line.top) * along.clamp(0.0, 1.0) as f32;
        }
        let height = known.map_or(self.column.height_of(index), Paragraph::height);
        height * (byte / length.max(1) as f64).clamp(0.0, 1.0) as f32
    }

    /// The place that stands at a height of the screen, in points, among the lines that show.
    pub(in crate::gui) fn place_at(&self, text: &Text, y: f32) -> Option<f64> {
        let (area, _, scale) = self.ground()?;
        let y = (y - area.top()) * scale;
        let placed = self.column.placed();
        let at = placed.partition_point(|placed| placed.top_px <= y).saturating_sub(1);
        let placed = placed.get(at)?;
        let paragraph = self.column.paragraph(placed.index)?;
        let inside = y - placed.top_px;
        let line = paragraph.line(paragraph.line_at(inside))?;
        let along = ((inside - line.top) / (line.bottom - line.top).max(1.0)).clamp(0.0, 1.0);
        let start = text.paragraph_range(placed.index).start.0 + line.range.start;
        Some(start as f64 + f64::from(along) * line.range.len() as f64)
    }

    /// From the first to the last byte of the lines that show.
    pub(in crate::gui) fn visible(&self, text: &Text) -> Option<TextRange> {
        let (area, ..) = self.ground()?;
        let (first, last) = (self.place_at(text, area.top())?, self.place_at(text, area.bottom())?);
        Some(TextRange::new(first as usize, last.ceil() as usize))
    }

    /// The place of the text under a point of the screen, if it is in the pane.
    pub(in crate::gui) fn place_under(&self, text: &Text, pos: Pos2) -> Option<TextPos> {
        let (area, column_left, scale) = self.ground()?;
        if !area.contains(pos) {
            return None;
        }
        let at = (pos - egui::pos2(column_left, area.top())) * scale;
        let (index, caret) = self.column.hit(at.x, at.y)?;
        Some(TextPos(text.paragraph_range(index).start.0 + caret.byte))
    }
}
