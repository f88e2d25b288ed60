//! The text of an input laid out: one layout a paragraph, and the movement between them.
//!
//! Main type: [`Page`]. Offsets are bytes of the whole text, lengths physical pixels from the top
//! left of the page. It must not know keys, undo, colours, nor where the input stands.

use std::{ops::Range, sync::Arc};

use egui::Rect;

use super::{direction::InputDirection, steps};
use crate::{
    gui::theme::metrics,
    typeset::{
        Caret, Direction, Engine, Face, Paragraph, ParagraphStyle, RectPx, Side, Space, Vertical,
        first_strong_is_rtl,
    },
};

/// Height of a line in points, whatever its script.
pub(super) const LINE: f32 = 22.0;

/// The top of the page, in points: a single line stands in the middle of its field, several begin at
/// its top.
pub(super) fn top(inner: Rect, multiline: bool) -> f32 {
    if multiline { inner.top() } else { inner.center().y - LINE / 2.0 }
}

/// All that a layout depends on besides the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Setting {
    /// Width of the column in pixels.
    pub width: f32,
    /// Pixels a point.
    pub scale: f32,
    /// Whether the text may have several paragraphs, and wraps.
    pub multiline: bool,
    /// The direction of a first paragraph without letters.
    pub rtl: bool,
    /// How paragraphs run.
    pub direction: InputDirection,
    /// How they are set, where not as the interface is.
    pub style: Option<ParagraphStyle>,
}

impl Setting {
    /// Height of a line in points.
    pub fn line(&self) -> f32 {
        self.style.map_or(LINE, |style| style.size * style.line_height)
    }
}

/// How far an arrow goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Grapheme,
    Word,
}

/// A text laid out.
pub(super) struct Page {
    pub text: String,
    setting: Setting,
    blocks: Vec<Block>,
    width: f32,
    height: f32,
}

#[derive(Clone)]
struct Block {
    range: Range<usize>,
    top: f32,
    paragraph: Arc<Paragraph>,
}

impl Page {
    /// Lays a text out; paragraphs that `old` has are taken from there.
    pub fn new(engine: &mut Engine, text: &str, setting: Setting, old: Option<&Self>) -> Self {
        let old = old.filter(|old| old.setting == setting);
        let ranges: Vec<_> = if setting.multiline {
            steps::paragraphs(text).collect()
        } else {
            std::iter::once(0..text.len()).collect()
        };
        let space = Space { wrap: setting.multiline, ..Space::column(setting.width, setting.scale) };
        let mut rtl = setting.rtl;
        let (mut top, mut width) = (0.0_f32, setting.width);
        let mut blocks: Vec<Block> = Vec::with_capacity(ranges.len());
        for (index, range) in ranges.into_iter().enumerate() {
            let shown = text.get(range.clone()).unwrap_or_default();
            // A line end in a single line must not end it.
            let shown = shown.replace(['\n', '\r'], " ");
            // A paragraph without letters follows the one above it.
            rtl = match setting.direction {
                InputDirection::Automatic => first_strong_is_rtl(&shown).unwrap_or(rtl),
                InputDirection::LeftToRight => false,
                InputDirection::RightToLeft => true,
            };
            let style = style(rtl, &setting);
            let same = |block: &&Block| block.paragraph.text() == shown && block.paragraph.is_rtl() == rtl;
            let kept =
                old.and_then(|old| old.blocks.get(index).filter(same).or(old.blocks.iter().find(same)));
            let paragraph = kept.map_or_else(
                || Arc::new(Paragraph::new(engine, &shown, &style, space)),
                |block| block.paragraph.clone(),
            );
            width = width.max(paragraph.width());
            let height = paragraph.height();
            blocks.push(Block { range, top, paragraph });
            top += height;
        }
        Self { text: text.to_owned(), setting, blocks, width, height: top }
    }

    /// Whether this is the layout of `text` in `setting`.
    pub fn is_for(&self, text: &str, setting: Setting) -> bool {
        self.setting == setting && self.text == text
    }

    /// Width of the column or of the longest line.
    pub fn width(&self) -> f32 {
        self.width
    }

    /// Height of all lines.
    pub fn height(&self) -> f32 {
        self.height
    }

    /// Each paragraph with its top.
    pub fn paragraphs(&self) -> impl Iterator<Item = (f32, &Paragraph)> {
        self.blocks.iter().map(|block| (block.top, &*block.paragraph))
    }

    /// The first byte of each paragraph.
    pub fn starts(&self) -> impl Iterator<Item = usize> {
        self.blocks.iter().map(|block| block.range.start)
    }

    /// Whether the paragraph that holds `byte` reads right to left.
    pub fn is_rtl(&self, byte: usize) -> bool {
        self.block(byte).is_some_and(|(_, block)| block.paragraph.is_rtl())
    }

    /// The caret nearest to a point.
    pub fn hit(&self, x: f32, y: f32) -> Caret {
        let below = self.blocks.partition_point(|block| block.top <= y).saturating_sub(1);
        let Some(block) = self.blocks.get(below) else { return Caret::default() };
        block.outer(block.paragraph.hit(x, y - block.top))
    }

    /// What a double click at a point selects.
    pub fn word_at(&self, x: f32, y: f32) -> Range<usize> {
        let caret = self.hit(x, y);
        let Some((_, block)) = self.block(caret.byte) else { return caret.byte..caret.byte };
        let byte = block
            .paragraph
            .grapheme_at(x, y - block.top)
            .map_or(caret.byte, |found| block.range.start + found.start);
        let word = block.paragraph.word_at(byte - block.range.start);
        block.range.start + word.start..block.range.start + word.end
    }

    /// Where a caret is shown.
    pub fn caret_rect(&self, caret: Caret) -> RectPx {
        let Some((_, block)) = self.block(caret.byte) else { return RectPx::default() };
        let rect = block.paragraph.caret_rect(block.inner(caret));
        RectPx { y0: rect.y0 + block.top, y1: rect.y1 + block.top, ..rect }
    }

    /// The caret a step to one side on the screen; over the edge of a paragraph into the one that
    /// follows or goes before. At the ends of the text, the caret itself.
    pub fn move_side(&self, caret: Caret, side: Side, step: Step) -> Caret {
        let Some((index, block)) = self.block(caret.byte) else { return caret };
        let (inner, paragraph) = (block.inner(caret), &block.paragraph);
        let moved = match step {
            Step::Grapheme => paragraph.move_visual(inner, side),
            Step::Word => paragraph.move_word(inner, side),
        };
        if let Some(moved) = moved {
            return block.outer(moved);
        }
        let forward = (side == Side::Right) != paragraph.is_rtl();
        let next = if forward { index.checked_add(1) } else { index.checked_sub(1) };
        let Some(next) = next.and_then(|next| self.blocks.get(next)) else { return caret };
        let entry = if forward { next.paragraph.visual_start() } else { next.paragraph.visual_end() };
        next.outer(entry)
    }

    /// The caret a step forward or back in the text; over the edge of a paragraph into the one that
    /// follows or goes before. At the ends of the text, the caret itself.
    pub fn move_logical(&self, caret: Caret, forward: bool, step: Step) -> Caret {
        let to = match (step, forward) {
            (Step::Grapheme, true) => steps::next_grapheme(&self.text, caret.byte),
            (Step::Grapheme, false) => steps::previous_grapheme(&self.text, caret.byte),
            (Step::Word, true) => steps::next_word(&self.text, caret.byte),
            (Step::Word, false) => steps::previous_word(&self.text, caret.byte),
        };
        // Beside the letter that was just passed.
        let starts_paragraph = self.blocks.iter().any(|block| block.range.start == to);
        Caret { byte: to, upstream: forward && !starts_paragraph }
    }

    /// The caret on the line above or below, nearest to `goal`; `None` where there is no such line.
    pub fn move_line(&self, caret: Caret, goal: f32, direction: Vertical) -> Option<Caret> {
        let (index, block) = self.block(caret.byte)?;
        if let Some(moved) = block.paragraph.move_line(block.inner(caret), goal, direction) {
            return Some(block.outer(moved));
        }
        let (next, line) = match direction {
            Vertical::Up => (index.checked_sub(1)?, usize::MAX),
            Vertical::Down => (index + 1, 0),
        };
        let next = self.blocks.get(next)?;
        Some(next.outer(next.paragraph.hit_line(line, goal)))
    }

    /// The logical start of the caret's line.
    pub fn line_start(&self, caret: Caret) -> Caret {
        self.block(caret.byte)
            .map_or(caret, |(_, block)| block.outer(block.paragraph.line_start(block.inner(caret))))
    }

    /// The logical end of the caret's line.
    pub fn line_end(&self, caret: Caret) -> Caret {
        self.block(caret.byte)
            .map_or(caret, |(_, block)| block.outer(block.paragraph.line_end(block.inner(caret))))
    }

    /// The rectangles of a range, as high as the lines; a line end within it shows as a short one.
    pub fn rects(&self, range: &Range<usize>) -> Vec<RectPx> {
        let mut rects = Vec::new();
        for block in &self.blocks {
            let (start, end) = (range.start.max(block.range.start), range.end.min(block.range.end));
            if start < end {
                let inner = start - block.range.start..end - block.range.start;
                rects.extend(block.paragraph.range_rects(inner).into_iter().map(|found| RectPx {
                    y0: found.rect.y0 + block.top,
                    y1: found.rect.y1 + block.top,
                    ..found.rect
                }));
            }
            if range.start <= block.range.end && range.end > block.range.end {
                let line = block.paragraph.height() - block.paragraph.line_height() + block.top;
                let end = block.paragraph.caret_rect(block.paragraph.visual_end()).x0;
                let mark = 4.0 * self.setting.scale;
                let (x0, x1) = if block.paragraph.is_rtl() { (end - mark, end) } else { (end, end + mark) };
                rects.push(RectPx { x0, y0: line, x1, y1: line + block.paragraph.line_height() });
            }
        }
        rects
    }

    fn block(&self, byte: usize) -> Option<(usize, &Block)> {
        let index = self.blocks.partition_point(|block| block.range.start <= byte).checked_sub(1)?;
        Some((index, self.blocks.get(index)?))
    }
}

impl Block {
    fn inner(&self, caret: Caret) -> Caret {
        Caret { byte: caret.byte.saturating_sub(self.range.start), ..caret }
    }

    fn outer(&self, caret: Caret) -> Caret {
        Caret { byte: caret.byte + self.range.start, ..caret }
    }
}

fn style(rtl: bool, setting: &Setting) -> ParagraphStyle {
    let direction = match (setting.direction, rtl) {
        (InputDirection::LeftToRight, _) => Direction::Ltr,
        (InputDirection::RightToLeft, _) => Direction::Rtl,
        // Nothing but a paragraph without letters needs to be told.
        (InputDirection::Automatic, true) => Direction::AutoRtl,
        (InputDirection::Automatic, false) => Direction::Auto,
    };
    if let Some(style) = setting.style {
        return ParagraphStyle { direction, ..style };
    }
    let size = if rtl { metrics::INTERFACE_ARABIC } else { metrics::INTERFACE };
    ParagraphStyle {
        face: Face::Interface,
        size,
        line_height: LINE / size,
        bold: false,
        direction,
        latin_scale: 1.0 / metrics::ARABIC_SCALE,
        arabic_scale: metrics::ARABIC_SCALE,
        shows_invisible: false,
    }
}
