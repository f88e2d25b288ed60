//! A label of egui laid out once more, with the Unicode Bidirectional Algorithm.
//!
//! Main type: [`Shaped`]. It must not know where the label stands on the screen, nor its colours: runs
//! name the section of the job that they belong to.

use std::{borrow::Cow, collections::BTreeMap, ops::Range};

use egui::{Align, FontFamily, Galley, Rect, text::LayoutJob};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::{
    gui::theme::{BOLD, metrics},
    typeset::{Engine, GlyphFont, Label, LabelLine, LabelSpan},
};

/// A label laid out. Places are points from where its galley stands; glyphs are pixels.
#[derive(Clone, Debug, Default)]
pub(super) struct Shaped {
    pub lines: Vec<ShapedLine>,
}

/// A line from its left edge; spaces that hang at its end are outside.
#[derive(Clone, Debug)]
pub(super) struct ShapedLine {
    /// Index of the row of the galley that it stands in for.
    pub row: usize,
    pub left: f32,
    pub width: f32,
    /// Of the whole row.
    pub bottom: f32,
    pub runs: Vec<ShapedRun>,
}

/// Glyphs of one font and one section, from left to right.
#[derive(Clone, Debug)]
pub(super) struct ShapedRun {
    pub section: usize,
    /// From the left edge of the line.
    pub x: Range<f32>,
    /// Where the section's letters stand.
    pub extent: Extent,
    pub font: GlyphFont,
    /// Number in the font, x from the left edge of the line, y from the baseline, in pixels.
    pub glyphs: Vec<(u16, f32, f32)>,
}

/// The vertical extent of a section in a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Extent {
    pub top: f32,
    pub baseline: f32,
    pub bottom: f32,
}

impl Extent {
    fn moved(self, down: f32) -> Self {
        Self { top: self.top + down, baseline: self.baseline + down, bottom: self.bottom + down }
    }
}

/// Wider than what egui granted by this share at each try, until the label takes no more rows than
/// egui has made room for.
const WIDENING: f32 = 1.02;
/// Half as wide again; a label that still needs more rows spills over downwards.
const MOST_WIDENINGS: usize = 20;

/// Lays out what the galley shows; with as many rows as it has, and its `…` if it was cut.
pub(super) fn shape(engine: &mut Engine, galley: &Galley, scale: f32) -> Shaped {
    let extents = Extents::of(galley);
    let mut shaped = Shaped::default();
    let mut first = 0;
    for paragraph in paragraphs(&galley.job) {
        let rest = galley.rows.get(first..).unwrap_or_default();
        if rest.is_empty() {
            break;
        }
        let rows = rest.iter().position(|row| row.ends_with_newline).map_or(rest.len(), |last| last + 1);
        // What lies beyond the last row was cut, be it words or whole paragraphs.
        let is_cut = galley.elided && rows == rest.len();
        let text = galley.job.text.get(paragraph.clone()).unwrap_or_default();
        // egui shows a line feed that ends no line as a sign; here it is a space.
        let text = if galley.job.break_on_newline { text.into() } else { Cow::from(text.replace('\n', " ")) };
        let mut paragraph =
            Paragraph { engine, job: &galley.job, scale, spans: spans(&galley.job, &paragraph), text: &text };
        let label = paragraph.fit(rows, is_cut);
        let count = label.line_count();
        for (index, line) in label.lines().into_iter().enumerate() {
            let is_last = index + 1 == count;
            shaped.lines.push(place(galley, &extents, first + index, line, label.is_rtl(), is_last, scale));
        }
        first += rows;
    }
    shaped
}

/// A paragraph of a label.
struct Paragraph<'a> {
    engine: &'a mut Engine,
    job: &'a LayoutJob,
    scale: f32,
    spans: Vec<LabelSpan>,
    text: &'a str,
}

impl Paragraph<'_> {
    /// With no more lines than there are rows for it.
    fn fit(&mut self, rows: usize, is_cut: bool) -> Label {
        // Half a pixel, so that rounding never adds a row.
        let granted = self.job.wrap.max_width * self.scale + 0.5;
        if is_cut {
            return self.cut(rows, granted);
        }
        if rows <= 1 {
            return self.engine.label(self.text, &self.spans, self.scale, None);
        }
        let mut width = granted;
        let mut label = self.engine.label(self.text, &self.spans, self.scale, Some(width));
        for _ in 0..MOST_WIDENINGS {
            if label.line_count() <= rows {
                break;
            }
            width *= WIDENING;
            label.break_lines(width);
        }
        if is_justified(self.job) {
            label.justify();
        }
        label
    }

    /// The longest beginning that fits with the sign of the cut behind it.
    fn cut(&mut self, rows: usize, width: f32) -> Label {
        let ends: Vec<usize> =
            self.text.grapheme_indices(true).map(|(at, _)| at).chain([self.text.len()]).collect();
        let (mut fitting, mut too_long) = (0, ends.len());
        let mut best = self.cut_at(0, width);
        while too_long - fitting > 1 {
            let middle = usize::midpoint(fitting, too_long);
            let label = self.cut_at(ends.get(middle).copied().unwrap_or(0), width);
            if label.line_count() <= rows && label.width() <= width {
                (fitting, best) = (middle, label);
            } else {
                too_long = middle;
            }
        }
        best
    }

    fn cut_at(&mut self, end: usize, width: f32) -> Label {
        let mut short = self.text.get(..end).unwrap_or_default().trim_end().to_owned();
        let kept = short.len();
        // The sign stands at the end of the line, not inside an isolate that was cut.
        short.extend(std::iter::repeat_n('\u{2069}', open_isolates(&short)));
        short.extend(self.job.wrap.overflow_character);
        let spans: Vec<LabelSpan> = self.spans.iter().map(|span| clipped(span, kept, short.len())).collect();
        self.engine.label(&short, &spans, self.scale, Some(width))
    }
}

/// A span of a text of which the first `kept` bytes are left, `len` with what was put behind them; that
/// belongs to the span that was cut.
fn clipped(span: &LabelSpan, kept: usize, len: usize) -> LabelSpan {
    let Range { start, end } = span.range;
    if start >= kept && start > 0 {
        return LabelSpan { range: len..len, space_before: 0.0, ..span.clone() };
    }
    LabelSpan { range: start..if end >= kept { len } else { end }, ..span.clone() }
}

/// How many isolates are open at the end of a text.
fn open_isolates(text: &str) -> usize {
    text.chars().fold(0_usize, |open, letter| match letter {
        '\u{2066}'..='\u{2068}' => open + 1,
        '\u{2069}' => open.saturating_sub(1),
        _ => open,
    })
}

/// The sections of a job inside one of its paragraphs.
fn spans(job: &LayoutJob, paragraph: &Range<usize>) -> Vec<LabelSpan> {
    let inside = |byte: usize| byte.clamp(paragraph.start, paragraph.end) - paragraph.start;
    let mut spans = Vec::new();
    for (index, section) in job.sections.iter().enumerate() {
        let (start, end) = (section.byte_range.start.0, section.byte_range.end.0);
        if end < paragraph.start || start > paragraph.end {
            continue;
        }
        let begins_here = start >= paragraph.start;
        let size = section.format.font_id.size;
        spans.push(LabelSpan {
            range: inside(start)..inside(end),
            tag: index as u32,
            size,
            arabic_size: size * metrics::ARABIC_SCALE,
            bold: section.format.font_id.family == FontFamily::Name(BOLD.into()),
            letter_spacing: section.format.extra_letter_spacing,
            space_before: if begins_here { section.leading_space } else { 0.0 },
        });
    }
    spans
}

/// The paragraphs of a job as byte ranges, without their line ends.
fn paragraphs(job: &LayoutJob) -> Vec<Range<usize>> {
    if !job.break_on_newline {
        return std::iter::once(0..job.text.len()).collect();
    }
    let mut start = 0;
    let split = job.text.split('\n').map(|paragraph| {
        let range = start..start + paragraph.len();
        start = range.end + 1;
        range
    });
    split.collect()
}

fn is_justified(job: &LayoutJob) -> bool {
    job.justify && job.wrap.max_width.is_finite()
}

/// Puts a line where the galley has its row.
fn place(
    galley: &Galley,
    extents: &Extents,
    index: usize,
    line: LabelLine,
    is_rtl: bool,
    is_last: bool,
    scale: f32,
) -> ShapedLine {
    let row = index.min(galley.rows.len().saturating_sub(1));
    let (top, height) = galley.rows.get(row).map_or((0.0, 0.0), |row| (row.pos.y, row.size.y));
    // Lines for which egui made no room go on below the last row.
    let top = top + (index - row) as f32 * height;
    let width = line.width / scale;
    let Rect { min, max } = galley.rect;
    let left = match galley.job.halign {
        // A line that fills its width begins where the width does.
        _ if is_justified(&galley.job) && !is_last => min.x,
        Align::Center => f32::midpoint(min.x, max.x) - width / 2.0,
        Align::Max => max.x - width,
        Align::Min if is_rtl => max.x - width,
        Align::Min => min.x,
    };
    let runs = line.runs.into_iter().map(|run| ShapedRun {
        section: run.tag as usize,
        x: run.x.start / scale..run.x.end / scale,
        extent: extents.get(row, run.tag as usize, height).moved(top),
        font: run.font,
        glyphs: run.glyphs,
    });
    ShapedLine { row, left, width, bottom: top + height, runs: runs.collect() }
}

/// Where egui puts the sections in its rows, from the top of the row.
struct Extents {
    /// By row and section.
    there: BTreeMap<(usize, usize), Extent>,
    /// The first of each row.
    rows: BTreeMap<usize, Extent>,
    /// The first of each section.
    sections: BTreeMap<usize, Extent>,
}

impl Extents {
    fn of(galley: &Galley) -> Self {
        let mut all = Self { there: BTreeMap::new(), rows: BTreeMap::new(), sections: BTreeMap::new() };
        let sections = &galley.job.sections;
        let (mut byte, mut section) = (0, 0);
        for (index, row) in galley.rows.iter().enumerate() {
            for glyph in &row.glyphs {
                while section + 1 < sections.len()
                    && sections.get(section).is_some_and(|section| section.byte_range.end.0 <= byte)
                {
                    section += 1;
                }
                byte += glyph.chr.len_utf8();
                let letters = glyph.logical_rect();
                let extent = Extent { top: letters.top(), baseline: glyph.pos.y, bottom: letters.bottom() };
                all.there.entry((index, section)).or_insert(extent);
                all.rows.entry(index).or_insert(extent);
                all.sections.entry(section).or_insert(extent);
            }
            byte += usize::from(row.ends_with_newline);
        }
        all
    }

    /// Where a section stands in a row; when egui has none of it there, on the row's baseline.
    fn get(&self, row: usize, section: usize, height: f32) -> Extent {
        if let Some(extent) = self.there.get(&(row, section)) {
            return *extent;
        }
        match (self.rows.get(&row), self.sections.get(&section)) {
            (Some(row), Some(section)) => section.moved(row.baseline - section.baseline),
            (Some(only), None) | (None, Some(only)) => *only,
            (None, None) => Extent { top: 0.0, baseline: height * 0.8, bottom: height },
        }
    }
}
