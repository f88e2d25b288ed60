//! Laying a paragraph out, a piece at a time.
//!
//! A piece is cut at a space about [`PIECE_BYTES`] on. All its lines are kept but the last, which the
//! cut may have ended too early; the next piece begins where that line began. So lines break where
//! they would if the whole were laid out at once, and a paragraph of 100,000 letters costs no more
//! in one go than a short one.

use std::ops::Range;

use parley::{BaseDirection, BreakReason, Layout, PositionedLayoutItem};
use unicode_segmentation::UnicodeSegmentation as _;

use super::{Glyph, GlyphFont, GraphemeBox, Line, Paragraph};
use crate::typeset::engine::{Brush, Engine, Setting, Span, shows_nothing};
use crate::typeset::style::Direction;

/// Text of a piece, before it is stretched to the next space.
pub(super) const PIECE_BYTES: usize = 4096;

impl Paragraph {
    /// Lays out the next piece: at least one line more, unless all is done.
    pub(super) fn lay_out_piece(&mut self, engine: &mut Engine) {
        if self.text.is_empty() {
            let edge = if self.rtl { self.width } else { 0.0 };
            self.lines = vec![Line {
                bytes: 0..0,
                content_end: 0,
                boxes: 0..0,
                glyphs: 0..0,
                x0: edge,
                x1: edge,
                wraps: false,
            }];
            return;
        }
        let start = self.done;
        let mut wanted = self.piece_bytes;
        loop {
            let end = if self.space.wrap {
                cut(&self.text, start, wanted, self.context.open_isolates())
            } else {
                self.text.len()
            };
            if self.try_piece(engine, start..end) {
                return;
            }
            // One line swallowed the whole piece.
            wanted *= 4;
        }
    }

    /// Lays out `range`; false if it ended within its first line.
    fn try_piece(&mut self, engine: &mut Engine, range: Range<usize>) -> bool {
        let (text, prefix_len) = {
            let mut text = if range.start == 0 { String::new() } else { self.context.prefix() };
            let prefix_len = text.len();
            text.push_str(self.text.get(range.clone()).unwrap_or_default());
            (text, prefix_len)
        };
        let is_whole = range == (0..self.text.len());
        let is_last = range.end == self.text.len();
        let spans = shifted(&self.spans, &range, prefix_len);
        let setting = Setting {
            style: &self.style,
            scale: self.space.scale,
            rtl: self.rtl,
            base: match (self.style.direction, self.rtl) {
                // parley's own tables are exact where ours go by block.
                (Direction::Auto, _) if is_whole => BaseDirection::Auto,
                (_, true) => BaseDirection::Rtl,
                (_, false) => BaseDirection::Ltr,
            },
            spans: &spans,
        };
        let layout = engine.layout(&text, &setting, self.space.wrap.then_some(self.space.width));
        if is_whole {
            self.rtl = layout.is_rtl();
        }
        let keep = if is_last { layout.len() } else { layout.len().saturating_sub(1) };
        if keep == 0 && !is_last {
            return false;
        }
        if !self.space.wrap {
            let widest = layout.lines().map(|line| line.metrics().advance).fold(0.0, f32::max);
            self.width = self.space.width.max(widest);
        }
        let piece = Piece { text: &text, prefix_len, start: range.start };
        self.take_lines(&layout, &piece, keep);
        let done = self.lines.last().map_or(range.end, |line| line.bytes.end);
        self.done = if is_last { range.end } else { done };
        let rest = self.text.get(range.start..).unwrap_or_default();
        self.context.advance(rest, self.done - range.start);
        true
    }

    fn take_lines(&mut self, layout: &Layout<Brush>, piece: &Piece<'_>, count: usize) {
        let is_start = piece.grapheme_starts();
        for line in layout.lines().take(count) {
            let metrics = line.metrics();
            let content = metrics.advance - metrics.hanging_advance;
            let left = if self.rtl { self.width - metrics.advance } else { 0.0 };
            let bytes = piece.to_paragraph(line.text_range());
            let first_box = self.boxes.len();
            let mut x = left;
            let mut hidden: Vec<Range<f32>> = Vec::new();
            for run in line.runs() {
                let rtl = run.is_rtl();
                for cluster in run.visual_clusters() {
                    let x0 = x;
                    x += cluster.advance();
                    let range = cluster.text_range();
                    if piece.text.get(range.clone()).is_some_and(shows_nothing) {
                        hidden.push(x0..x);
                    }
                    if range.start >= piece.prefix_len && !cluster.is_hard_line_break() {
                        self.push_cluster(piece, &is_start, range, [x0, x], rtl);
                    }
                }
            }
            self.join_split_graphemes(first_box, piece, &is_start);
            let first_glyph = self.glyphs.len();
            let shift = left - (metrics.offset + metrics.inline_min_coord);
            for item in line.items() {
                if let PositionedLayoutItem::GlyphRun(run) = item {
                    self.push_glyphs(&run, shift, &hidden);
                }
            }
            let hard = line.break_reason() == BreakReason::Explicit;
            let content_end = if hard { trim_line_feed(&self.text, &bytes) } else { bytes.end };
            let (boxes, glyphs) = (first_box..self.boxes.len(), first_glyph..self.glyphs.len());
            let wraps = !hard && bytes.end < self.text.len();
            let [mut x0, mut x1] = if self.rtl { [self.width - content, self.width] } else { [0.0, content] };
            if let Some(edges) = self.reset_line_end(bytes.start..content_end, boxes.clone(), glyphs.clone())
                && wraps
            {
                [x0, x1] = edges;
            }
            self.lines.push(Line { bytes, content_end, boxes, glyphs, x0, x1, wraps });
        }
    }

    /// Adds a cluster, divided where it holds more than one grapheme.
    fn push_cluster(
        &mut self,
        piece: &Piece<'_>,
        is_start: &[bool],
        range: Range<usize>,
        [x0, x1]: [f32; 2],
        rtl: bool,
    ) {
        let mut edges = vec![range.start];
        edges.extend((range.start + 1..range.end).filter(|at| is_start.get(*at) == Some(&true)));
        edges.push(range.end);
        let count = edges.len() - 1;
        let at = |k: usize| if k == count { x1 } else { x0 + (x1 - x0) * k as f32 / count as f32 };
        for k in 0..count {
            let logical = if rtl { count - 1 - k } else { k };
            let bytes = piece.to_paragraph(edges[logical]..edges[logical + 1]);
            self.boxes.push(GraphemeBox {
                start: bytes.start,
                end: bytes.end,
                x0: at(k),
                x1: at(k + 1),
                rtl,
            });
        }
    }

    /// parley ends a cluster where the font changes; a grapheme goes on.
    fn join_split_graphemes(&mut self, first: usize, piece: &Piece<'_>, is_start: &[bool]) {
        let starts = |byte: usize| is_start.get(byte - piece.start + piece.prefix_len) != Some(&false);
        let mut kept = first;
        for at in first..self.boxes.len() {
            let next = self.boxes[at];
            if kept > first {
                let last = &mut self.boxes[kept - 1];
                if last.rtl == next.rtl && !next.rtl && last.end == next.start && !starts(next.start) {
                    (last.end, last.x1) = (next.end, next.x1);
                    continue;
                }
                if last.rtl == next.rtl && next.rtl && next.end == last.start && !starts(last.start) {
                    (last.start, last.x1) = (next.start, next.x1);
                    continue;
                }
            }
            self.boxes[kept] = next;
            kept += 1;
        }
        self.boxes.truncate(kept);
    }

    /// `hidden` are the places of tabs and the like, for which a font's sign of absence must not show.
    fn push_glyphs(&mut self, run: &parley::GlyphRun<'_, Brush>, shift: f32, hidden: &[Range<f32>]) {
        let font = GlyphFont {
            data: run.run().font().clone(),
            coords: run.run().normalized_coords().iter().map(|coord| coord.to_bits()).collect(),
            size: run.run().font_size(),
        };
        let font = position_or_push(&mut self.fonts, font);
        let brush = position_or_push(&mut self.brushes, run.style().brush);
        for glyph in run.positioned_glyphs() {
            let (x, y) = (glyph.x + shift, glyph.y - run.baseline());
            let is_hidden = || hidden.iter().any(|span| span.start - 0.1 <= x && x < span.end - 0.1);
            if glyph.id != 0 || !is_hidden() {
                self.glyphs.push(Glyph { x, y, id: glyph.id as u16, font, brush });
            }
        }
    }
}

/// The text given to parley and its place in the paragraph.
struct Piece<'a> {
    text: &'a str,
    /// Bytes of context before the piece.
    prefix_len: usize,
    /// Where the piece begins in the paragraph.
    start: usize,
}

impl Piece<'_> {
    fn to_paragraph(&self, range: Range<usize>) -> Range<usize> {
        let shift = |byte: usize| byte.saturating_sub(self.prefix_len) + self.start;
        shift(range.start)..shift(range.end)
    }

    /// For each byte of the piece whether a grapheme starts there.
    fn grapheme_starts(&self) -> Vec<bool> {
        let mut starts = vec![false; self.text.len()];
        let piece = self.text.get(self.prefix_len..).unwrap_or_default();
        for (at, _) in piece.grapheme_indices(true) {
            if let Some(start) = starts.get_mut(at + self.prefix_len) {
                *start = true;
            }
        }
        starts
    }
}

/// The end of a piece of about `wanted` bytes from `start`: after a space, else on a grapheme boundary.
/// After a letter and outside isolates (`depth` are open at `start`) if there is such a place soon: what
/// stands before is ordered by the next letter.
fn cut(text: &str, start: usize, wanted: usize, mut depth: usize) -> usize {
    // A short rest is taken along.
    if text.len() - start <= wanted + wanted / 2 {
        return text.len();
    }
    let from = text.floor_char_boundary(start + wanted);
    let mut inside = None;
    let mut last = ' ';
    for (at, c) in text.get(start..).unwrap_or_default().char_indices() {
        let at = start + at;
        let reach = if inside.is_some() { 2048 } else { 256 };
        match c {
            _ if at > from + reach => break,
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            ' ' if at >= from && depth == 0 && last.is_alphabetic() => return at + 1,
            ' ' if at >= from => inside = inside.or(Some(at + 1)),
            _ => {}
        }
        last = c;
    }
    inside.unwrap_or_else(|| {
        let limit = text.floor_char_boundary((from + 256).min(text.len()));
        let window = text.get(from..limit).unwrap_or_default();
        from + window.grapheme_indices(true).nth(1).map_or(window.len(), |(at, _)| at)
    })
}

fn trim_line_feed(text: &str, bytes: &Range<usize>) -> usize {
    let line = text.get(bytes.clone()).unwrap_or_default();
    let content = line
        .strip_suffix("\r\n")
        .or_else(|| line.strip_suffix(['\n', '\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}']));
    bytes.start + content.unwrap_or(line).len()
}

fn shifted(spans: &[Span], piece: &Range<usize>, prefix_len: usize) -> Vec<Span> {
    let shift = |byte: usize| byte.clamp(piece.start, piece.end) - piece.start + prefix_len;
    spans
        .iter()
        .map(|span| Span { range: shift(span.range.start)..shift(span.range.end), ..span.clone() })
        .filter(|span| !span.range.is_empty())
        .collect()
}

fn position_or_push<T: PartialEq>(all: &mut Vec<T>, item: T) -> u16 {
    let at = all.iter().rposition(|other| *other == item).unwrap_or_else(|| {
        all.push(item);
        all.len() - 1
    });
    at as u16
}
