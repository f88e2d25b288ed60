//! Scrolling: what was asked for, and how it becomes a paragraph and an offset.
//!
//! It must not know: wheels, keys, scroll bars as they are drawn.

use super::{Column, Paragraphs};
use crate::typeset::engine::Engine;

/// A place to go to, carried out by the next layout.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Goal {
    /// The height `y` of a paragraph stands at `screen_y` of the viewport.
    Place { paragraph: usize, y: f32, screen_y: f32 },
    /// The heights from `top` to `bottom` of a paragraph are in the viewport.
    Reveal { paragraph: usize, top: f32, bottom: f32 },
    /// The given part (0 to 1) of a paragraph's height stands at the top.
    Part { paragraph: usize, part: f32 },
    /// The line with `byte` stands at the top, moved up by `part` of its height.
    Byte { paragraph: usize, byte: usize, part: f32 },
    /// The end of the text stands at the bottom.
    End,
}

impl Column {
    /// Moves on by `dy` pixels; positive goes towards the end. Calls in one frame add up.
    pub fn scroll_by(&mut self, dy: f32) {
        self.scroll_by += dy;
    }

    /// Puts the height `offset_px` of a paragraph at the top of the viewport.
    pub fn scroll_to(&mut self, paragraph: usize, offset_px: f32) {
        self.go(Goal::Place { paragraph, y: offset_px, screen_y: 0.0 });
    }

    /// Scrolls as little as needed for the heights `top_px` to `bottom_px` of a paragraph to be in
    /// the viewport; a place far away comes to its upper third.
    pub fn reveal(&mut self, paragraph: usize, top_px: f32, bottom_px: f32) {
        self.go(Goal::Reveal { paragraph, top: top_px, bottom: bottom_px });
    }

    /// The paragraph at the top of the viewport and the offset inside it, in pixels, as the last
    /// layout left them.
    pub fn scroll_position(&self) -> (usize, f32) {
        (self.anchor, self.offset)
    }

    /// How far the viewport is from the top (0) to the end (1) of what can be scrolled.
    pub fn scroll_fraction(&self) -> f32 {
        let range = self.scroll_range();
        if range <= 0.0 {
            return 0.0;
        }
        let y = self.heights.before(self.anchor) + f64::from(self.offset);
        (y / range).clamp(0.0, 1.0) as f32
    }

    /// Goes to a fraction of what can be scrolled.
    pub fn set_scroll_fraction(&mut self, fraction: f32) {
        if fraction >= 1.0 {
            return self.go(Goal::End);
        }
        let y = self.scroll_range().max(0.0) * f64::from(fraction.max(0.0));
        let (paragraph, offset) = self.heights.find(y);
        let height = self.heights.get(paragraph).max(1.0);
        self.go(Goal::Part { paragraph, part: offset / height });
    }

    /// Height of the whole column in pixels, as far as it is known.
    pub fn estimated_height(&self) -> f64 {
        self.heights.total()
    }

    /// Keeps the text at the top of the viewport there through a change of all layouts.
    pub(super) fn hold_top(&mut self) {
        if self.goal.is_some() {
            return;
        }
        let paragraph = self.anchor;
        self.goal = self.held.or_else(|| {
            let laid_out = self.paragraph(paragraph)?;
            let index = laid_out.line_at(self.offset);
            let line = laid_out.line(index)?;
            // In the space after the paragraph there is no line, and the part may exceed 1.
            let part = (self.offset - line.top) / laid_out.line_height();
            Some(Goal::Byte { paragraph, byte: line.range.start, part })
        });
    }

    /// Carries out what was asked for and clamps at both ends.
    pub(super) fn scroll(&mut self, engine: &mut Engine, text: &impl Paragraphs) {
        let last = text.len() - 1;
        match self.goal.take() {
            None => {}
            Some(Goal::Place { paragraph, y, screen_y }) => {
                self.anchor = paragraph.min(last);
                self.offset = y - screen_y;
            }
            Some(Goal::Reveal { paragraph, top, bottom }) => {
                self.measure(engine, text, paragraph.min(last), 0, bottom);
                self.carry_out_reveal(paragraph.min(last), top, bottom);
            }
            Some(Goal::Part { paragraph, part }) => {
                self.anchor = paragraph.min(last);
                self.measure(engine, text, self.anchor, 0, 0.0);
                self.offset = part * self.heights.get(self.anchor);
            }
            Some(held @ Goal::Byte { paragraph, byte, part }) => {
                self.held = Some(held);
                self.anchor = paragraph.min(last);
                self.measure(engine, text, self.anchor, byte, 0.0);
                if let Some(laid_out) = self.paragraph(self.anchor) {
                    let line = laid_out.caret_line(crate::typeset::Caret::at(byte));
                    self.offset = (line as f32 + part) * laid_out.line_height();
                }
            }
            Some(Goal::End) => {
                self.anchor = last;
                self.measure(engine, text, last, usize::MAX, 0.0);
                self.offset = self.heights.get(last) - self.viewport_height;
            }
        }
        let by = std::mem::take(&mut self.scroll_by);
        if by != 0.0 {
            self.held = None;
        }
        if by.abs() > 3.0 * self.viewport_height {
            // Too far to measure what lies between: by the heights as they are known.
            let y = self.heights.before(self.anchor) + f64::from(self.offset) + f64::from(by);
            (self.anchor, self.offset) = self.heights.find(y);
        } else {
            self.offset += by;
        }
        self.normalise(engine, text);
        self.clamp_to_end(engine, text);
    }

    fn scroll_range(&self) -> f64 {
        self.heights.total() - f64::from(self.viewport_height)
    }

    fn go(&mut self, goal: Goal) {
        self.goal = Some(goal);
        self.held = None;
        self.scroll_by = 0.0;
    }

    fn carry_out_reveal(&mut self, paragraph: usize, top: f32, bottom: f32) {
        let height = self.viewport_height;
        let paragraph_y = self.heights.before(paragraph) - self.heights.before(self.anchor);
        let screen_y = (paragraph_y - f64::from(self.offset)) as f32;
        let (y0, y1) = (screen_y + top, screen_y + bottom);
        // Not at the very edge, if there is room.
        let margin = (height / 8.0).min((height - (bottom - top)) / 2.0).max(0.0);
        self.offset += if y0 >= 0.0 && y1 <= height {
            return;
        } else if y1 < -height || y0 > 2.0 * height {
            self.anchor = paragraph;
            self.offset = 0.0;
            top - height / 3.0
        } else if y0 < 0.0 {
            y0 - margin
        } else {
            // The top counts more if both do not fit.
            (y1 - height + margin).min(y0 - margin.min(y0))
        };
    }

    /// Brings the offset into its paragraph, measuring every paragraph that is crossed.
    fn normalise(&mut self, engine: &mut Engine, text: &impl Paragraphs) {
        while self.offset < 0.0 {
            let Some(above) = self.anchor.checked_sub(1) else {
                self.offset = 0.0;
                break;
            };
            self.measure(engine, text, above, usize::MAX, 0.0);
            self.anchor = above;
            self.offset += self.heights.get(above);
        }
        loop {
            self.measure(engine, text, self.anchor, 0, self.offset);
            let height = self.heights.get(self.anchor);
            if self.offset < height || self.anchor + 1 >= text.len() {
                break;
            }
            self.offset -= height;
            self.anchor += 1;
        }
    }

    /// The end of the text never rises above the bottom of the viewport, unless all of it fits.
    fn clamp_to_end(&mut self, engine: &mut Engine, text: &impl Paragraphs) {
        let mut bottom = -self.offset;
        for index in self.anchor..text.len() {
            if bottom >= self.viewport_height {
                return;
            }
            self.measure(engine, text, index, 0, self.viewport_height - bottom);
            bottom += self.heights.get(index);
        }
        if bottom < self.viewport_height {
            self.offset -= self.viewport_height - bottom;
            self.normalise(engine, text);
        }
    }
}
