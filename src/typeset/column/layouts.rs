//! The laid-out paragraphs of a column: made when needed and a little ahead, dropped when many; and
//! the estimate of the heights of all others.
//!
//! It must not know: the scroll position.

use super::heights::Heights;
use super::{Cached, Column, Paragraphs};
use crate::typeset::engine::Engine;
use crate::typeset::paragraph::Paragraph;

/// Text laid out ahead in one frame, in bytes.
const AHEAD_BYTES: usize = 4096;

impl Column {
    /// Lays a paragraph out as far as `byte` and `y` (from its top) and records its height.
    pub(super) fn measure(
        &mut self,
        engine: &mut Engine,
        text: &impl Paragraphs,
        index: usize,
        byte: usize,
        y: f32,
    ) {
        let style = text.style(index);
        if self.cache.get(&index).is_some_and(|cached| *cached.paragraph.style() != style) {
            self.paragraph_changed(index);
        }
        let cached = self.cache.entry(index).or_insert_with(|| {
            let paragraph = Paragraph::begin(engine, text.text(index), &style, self.space);
            self.cached_bytes += paragraph.text().len();
            self.begun += 1;
            let ems: f32 = paragraph.lines().map(|line| line.x1 - line.x0).sum();
            let bytes = paragraph.lines().last().map_or(0, |line| line.range.end);
            self.sampled.0 += f64::from(ems / (style.size * self.space.scale));
            self.sampled.1 += bytes as f64;
            Cached { paragraph, used: 0 }
        });
        cached.used = self.frame;
        cached.paragraph.extend_to(engine, byte, y);
        self.heights.set(index, cached.paragraph.height() + self.spacing);
    }

    /// Estimates all heights if they are stale, after laying out three paragraphs to learn how wide
    /// the text runs.
    pub(super) fn estimate(&mut self, engine: &mut Engine, text: &impl Paragraphs) {
        let count = text.len();
        if !self.stale && self.heights.len() == count {
            return;
        }
        self.stale = false;
        self.anchor = self.anchor.min(count.saturating_sub(1));
        self.heights = Heights::new(vec![0.0; count]);
        for index in [0, count / 2, count.saturating_sub(1)] {
            self.measure(engine, text, index, 0, 0.0);
        }
        let ems_per_byte = self.sampled.0 / self.sampled.1.max(1.0);
        let heights = (0..count).map(|index| {
            if let Some(cached) = self.cache.get(&index) {
                return cached.paragraph.height() + self.spacing;
            }
            let style = text.style(index);
            let width = text.byte_len(index) as f64 * ems_per_byte * f64::from(style.size * self.space.scale);
            // Lines end a little before the column does.
            let lines = (width / (f64::from(self.space.width) * 0.95)).ceil().max(1.0) as f32;
            let line_height = (style.size * self.space.scale * style.line_height).round().max(1.0);
            lines * line_height + self.spacing
        });
        self.heights = Heights::new(heights.collect());
    }

    /// Lays out up to a viewport's height below and above the screen, within a budget for the frame.
    pub(super) fn lay_out_ahead(&mut self, engine: &mut Engine, text: &impl Paragraphs) {
        let (Some(first), Some(last)) = (self.placed.first().copied(), self.placed.last().copied()) else {
            return;
        };
        let mut budget = AHEAD_BYTES;
        let mut y = last.top_px + self.heights.get(last.index) - self.viewport_height;
        for index in last.index + 1..text.len() {
            if y > self.viewport_height || !self.spend(&mut budget, text, index) {
                break;
            }
            self.measure(engine, text, index, 0, 0.0);
            y += self.heights.get(index);
        }
        let mut y = -first.top_px;
        for index in (0..first.index).rev() {
            if y > self.viewport_height || !self.spend(&mut budget, text, index) {
                break;
            }
            self.measure(engine, text, index, 0, 0.0);
            y += self.heights.get(index);
        }
    }

    /// Whether `budget` allows to lay out a paragraph; one that is at hand costs nothing.
    fn spend(&self, budget: &mut usize, text: &impl Paragraphs, index: usize) -> bool {
        if self.cache.contains_key(&index) {
            return true;
        }
        let cost = text.byte_len(index).min(AHEAD_BYTES);
        let allowed = cost <= *budget;
        *budget -= cost.min(*budget);
        allowed
    }

    /// Drops the paragraphs that were not used for longest, until the rest is within bounds.
    pub(super) fn evict(&mut self) {
        if self.cached_bytes <= self.max_cached_bytes {
            return;
        }
        let mut by_age: Vec<(u64, usize)> = self
            .cache
            .iter()
            .filter(|(_, cached)| cached.used < self.frame)
            .map(|(index, cached)| (cached.used, *index))
            .collect();
        by_age.sort_unstable();
        // A quarter more, so that the next frames need not search again.
        let goal = self.max_cached_bytes / 4 * 3;
        for (_, index) in by_age {
            if self.cached_bytes <= goal {
                break;
            }
            self.paragraph_changed(index);
        }
    }

    pub(super) fn forget_layouts(&mut self) {
        self.cache.clear();
        self.cached_bytes = 0;
    }
}
