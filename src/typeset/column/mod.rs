//! The paragraphs of one pane in a column, of which only those near the screen are laid out.
//!
//! Each paragraph has a height, estimated from its length until it is laid out. The scroll position
//! is a paragraph and an offset inside it, so a corrected height above or below never moves what is
//! on the screen. No call walks the text; [`Column::layout_visible`] does all layout of a frame.
//!
//! Requests to scroll are kept and carried out by the next [`Column::layout_visible`], which has the
//! engine to measure what they need.
//!
//! Limit: a place deep inside one paragraph of megabytes costs the layout of all of it above that
//! place.
//!
//! It must not know: the model of a project, selections, colours.

mod heights;
mod layouts;
mod scroll;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ops::Range;

use super::engine::Engine;
use super::geometry::Caret;
use super::paragraph::{Paragraph, Space};
use super::style::ParagraphStyle;
pub use heights::Heights;
use scroll::Goal;

/// The paragraphs that a column shows.
pub trait Paragraphs {
    /// Number of paragraphs.
    fn len(&self) -> usize;

    /// Whether there is none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Text of a paragraph, without a line feed at its end.
    fn text(&self, index: usize) -> &str;

    /// How a paragraph is set. Asked of every paragraph when heights are estimated, so it must be cheap.
    fn style(&self, index: usize) -> ParagraphStyle;

    /// Bytes of a paragraph; as [`Self::style`], asked of every one.
    fn byte_len(&self, index: usize) -> usize {
        self.text(index).len()
    }
}

/// A paragraph on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Its index.
    pub index: usize,
    /// Its top, in whole pixels from the top of the viewport; negative if it begins above.
    pub top_px: f32,
}

/// The column of one pane.
pub struct Column {
    space: Space,
    spacing: f32,
    heights: Heights,
    /// Heights must be estimated anew before use.
    stale: bool,
    cache: BTreeMap<usize, Cached>,
    cached_bytes: usize,
    max_cached_bytes: usize,
    /// Counts frames; the age of a cached paragraph.
    frame: u64,
    /// Width of text in ems, and its bytes, over what was laid out so far.
    sampled: (f64, f64),
    /// The paragraph at the top of the viewport and the offset inside it.
    anchor: usize,
    offset: f32,
    goal: Option<Goal>,
    /// The text at the top that a change of width must keep, until someone scrolls: were it taken
    /// anew from each width, it would drift to the start of ever longer lines.
    held: Option<Goal>,
    scroll_by: f32,
    viewport_height: f32,
    placed: Vec<Placed>,
    begun: u64,
}

struct Cached {
    paragraph: Paragraph,
    used: u64,
}

impl Column {
    /// Text of laid-out paragraphs kept by default, in bytes. A laid-out Arabic text takes about 25
    /// times its bytes in memory.
    pub const DEFAULT_CACHE_BYTES: usize = 512 * 1024;

    /// A column of `width` pixels at `scale` pixels a point, with `spacing` pixels (rounded) after
    /// each paragraph.
    pub fn new(width: f32, scale: f32, spacing: f32) -> Self {
        Self {
            space: Space::column(width, scale),
            spacing: spacing.round(),
            heights: Heights::default(),
            stale: true,
            cache: BTreeMap::new(),
            cached_bytes: 0,
            max_cached_bytes: Self::DEFAULT_CACHE_BYTES,
            frame: 0,
            sampled: (0.0, 0.0),
            anchor: 0,
            offset: 0.0,
            goal: None,
            held: None,
            scroll_by: 0.0,
            viewport_height: 0.0,
            placed: Vec::new(),
            begun: 0,
        }
    }

    /// Bytes of text whose layouts are kept; those on the screen are kept whatever it says.
    pub fn set_cache_bytes(&mut self, bytes: usize) {
        self.max_cached_bytes = bytes;
    }

    /// How many paragraphs were laid out from their start so far: what a change costs.
    pub fn laid_out_count(&self) -> u64 {
        self.begun
    }

    /// Width in pixels.
    pub fn width(&self) -> f32 {
        self.space.width
    }

    /// Changes width, scale and spacing (all as in [`Self::new`]); the text at the top of the viewport
    /// stays there. Costs nothing if nothing changes.
    pub fn set_geometry(&mut self, width: f32, scale: f32, spacing: f32) {
        let (space, spacing) = (Space::column(width, scale), spacing.round());
        if space != self.space || spacing != self.spacing {
            self.restyle();
            (self.space, self.spacing) = (space, spacing);
        }
    }

    /// To be called when the styles of all paragraphs changed; the text at the top stays there.
    pub fn restyle(&mut self) {
        self.hold_top();
        self.forget_layouts();
        self.sampled = (0.0, 0.0);
        self.stale = true;
    }

    /// To be called when the text is another one; goes to its top.
    pub fn reset(&mut self) {
        let mut fresh = Self::new(self.space.width, self.space.scale, self.spacing);
        (fresh.viewport_height, fresh.max_cached_bytes) = (self.viewport_height, self.max_cached_bytes);
        *self = fresh;
    }

    /// To be called when the text or style of one paragraph changed. Its old height holds until it
    /// is laid out again.
    pub fn paragraph_changed(&mut self, index: usize) {
        if let Some(cached) = self.cache.remove(&index) {
            self.cached_bytes -= cached.paragraph.text().len();
        }
    }

    /// To be called when the paragraphs of `range` were replaced by `count` others. O(number of
    /// paragraphs), without looking at any text.
    pub fn splice(&mut self, range: Range<usize>, count: usize) {
        let mut heights = self.heights.to_vec();
        if self.stale || range.end > heights.len() {
            self.stale = true;
        } else {
            let mean = (self.heights.total() / heights.len().max(1) as f64) as f32;
            heights.splice(range.clone(), std::iter::repeat_n(mean.round(), count));
            self.heights = Heights::new(heights);
        }
        let moved = |index: usize| index - range.end + range.start + count;
        for (index, cached) in std::mem::take(&mut self.cache) {
            if range.contains(&index) {
                self.cached_bytes -= cached.paragraph.text().len();
            } else {
                self.cache.insert(if index >= range.end { moved(index) } else { index }, cached);
            }
        }
        if self.anchor >= range.end {
            self.anchor = moved(self.anchor);
        } else if self.anchor >= range.start + count {
            (self.anchor, self.offset) = (range.start, 0.0);
        }
        self.held = None;
        self.placed.clear();
    }

    /// Carries out what was asked of scrolling, lays out what the viewport shows (and a little
    /// ahead), and tells where each paragraph stands, from the top.
    pub fn layout_visible(
        &mut self,
        engine: &mut Engine,
        text: &impl Paragraphs,
        viewport_height: f32,
    ) -> Vec<Placed> {
        self.frame += 1;
        self.viewport_height = viewport_height;
        self.placed.clear();
        if text.is_empty() {
            return Vec::new();
        }
        self.estimate(engine, text);
        self.scroll(engine, text);
        let mut top = -self.offset.round();
        for index in self.anchor..text.len() {
            if top >= viewport_height {
                break;
            }
            self.measure(engine, text, index, 0, viewport_height - top);
            self.placed.push(Placed { index, top_px: top });
            top += self.heights.get(index);
        }
        self.lay_out_ahead(engine, text);
        self.evict();
        self.placed.clone()
    }

    /// The paragraphs as the last [`Self::layout_visible`] placed them.
    pub fn placed(&self) -> &[Placed] {
        &self.placed
    }

    /// A laid-out paragraph; `None` if it is not at hand. While it is only begun
    /// ([`Paragraph::is_complete`]), lines below the viewport may be missing.
    pub fn paragraph(&self, index: usize) -> Option<&Paragraph> {
        self.cache.get(&index).map(|cached| &cached.paragraph)
    }

    /// A paragraph laid out at least as far as the line with `byte`, wherever it is; `None` only if
    /// there is no such paragraph.
    pub fn ensure(
        &mut self,
        engine: &mut Engine,
        text: &impl Paragraphs,
        index: usize,
        byte: usize,
    ) -> Option<&Paragraph> {
        if index >= text.len() {
            return None;
        }
        self.estimate(engine, text);
        self.measure(engine, text, index, byte, 0.0);
        self.paragraph(index)
    }

    /// Height of a paragraph in pixels with the space after it, as far as it is known.
    pub fn height_of(&self, index: usize) -> f32 {
        self.heights.get(index)
    }

    /// The top of a paragraph from the top of the viewport, in pixels, whether it is placed or not: beyond
    /// the viewport by the heights as far as they are known.
    pub fn offset_of(&self, index: usize) -> f32 {
        self.top_of(index).unwrap_or_else(|| {
            let above = self.heights.before(index) - self.heights.before(self.anchor);
            (above - f64::from(self.offset)) as f32
        })
    }

    /// The paragraph and caret nearest to a point of the viewport, among those placed.
    pub fn hit(&self, x: f32, y: f32) -> Option<(usize, Caret)> {
        let at = self.placed.partition_point(|placed| placed.top_px <= y).saturating_sub(1);
        let placed = self.placed.get(at)?;
        let paragraph = self.paragraph(placed.index)?;
        Some((placed.index, paragraph.hit(x, y - placed.top_px)))
    }

    /// Top of a paragraph in the viewport, if it is placed.
    pub fn top_of(&self, index: usize) -> Option<f32> {
        self.placed.iter().find(|placed| placed.index == index).map(|placed| placed.top_px)
    }
}
