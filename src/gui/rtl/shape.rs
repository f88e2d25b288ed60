//! A label of egui laid out once more, with the Unicode Bidirectional Algorithm.
//!
//! Main types: [`Shaper`], [`Shaped`]. It must not know where the label stands, nor its colours:
//! runs name the section of the job that they belong to.

use std::{borrow::Cow, ops::Range};

use egui::{
    FontFamily, Galley,
    text::{LayoutJob, LayoutSection},
};
use parley::{
    FontContext, FontFamily as Families, FontFamilyName, FontWeight, Layout, LayoutContext, LineHeight,
    OverflowWrap, PositionedLayoutItem, StyleProperty,
    fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache},
};

use crate::{
    gui::theme::{BOLD, metrics},
    typeset::{self, BUNDLED, Face, GlyphFont},
};

/// Index of a section of the job; the "colour" that parley carries for us.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Section(usize);

/// A label laid out, in physical pixels.
#[derive(Clone, Debug, Default)]
pub(super) struct Shaped {
    pub lines: Vec<ShapedLine>,
}

/// A line from its left edge; spaces that hang at its end are outside.
#[derive(Clone, Debug)]
pub(super) struct ShapedLine {
    /// Index of the row of the galley that it stands in for.
    pub row: usize,
    pub width: f32,
    /// Whether its paragraph reads right to left.
    pub rtl: bool,
    pub runs: Vec<ShapedRun>,
}

/// Glyphs of one font and one section, from left to right.
#[derive(Clone, Debug)]
pub(super) struct ShapedRun {
    pub section: usize,
    /// From the left edge of the line.
    pub x: Range<f32>,
    pub font: GlyphFont,
    /// Number in the font, x from the left edge of the line, y from the baseline.
    pub glyphs: Vec<(u16, f32, f32)>,
}

/// The bundled faces and the scratch space of layout.
pub(super) struct Shaper {
    fonts: FontContext,
    layouts: LayoutContext<Section>,
    /// The fonts of the system may still be asked; that waits for the first sign that is missing.
    may_ask_system: bool,
}

/// Wider than what egui granted by this share at each try, until the label takes no more rows than
/// egui has made room for.
const WIDENING: f32 = 1.02;
/// Half as wide again; a label that still needs more rows spills over downwards.
const MOST_WIDENINGS: usize = 20;

impl Shaper {
    pub fn new(may_ask_system: bool) -> Self {
        let options = CollectionOptions { shared: false, system_fonts: false };
        let mut collection = Collection::new(options);
        for font in &BUNDLED {
            let names = FontInfoOverride { family_name: Some(font.family), ..FontInfoOverride::default() };
            collection.register_fonts(Blob::new(std::sync::Arc::new(font.bytes)), Some(names));
        }
        let fonts = FontContext { collection, source_cache: SourceCache::default() };
        Self { fonts, layouts: LayoutContext::new(), may_ask_system }
    }

    /// Lays out what the galley shows; with as many rows as it has, and its `…` if it was cut.
    pub fn shape(&mut self, galley: &Galley, scale: f32) -> Shaped {
        let mut shaped = Shaped::default();
        let mut row = 0;
        for paragraph in paragraphs(&galley.job) {
            if row >= galley.rows.len() {
                break;
            }
            let rest = galley.rows.get(row..).unwrap_or_default();
            let rows = rest.iter().position(|row| row.ends_with_newline).map_or(rest.len(), |last| last + 1);
            let last = row + rows >= galley.rows.len();
            let text = galley.job.text.get(paragraph.clone()).unwrap_or_default();
            // What lies beyond the last row was cut, be it words or whole paragraphs.
            let cut = galley.elided && last;
            let layout = self.fit(text, paragraph.start, &galley.job, rows, cut, scale);
            shaped.lines.extend(lines(&layout, row));
            row += rows;
        }
        shaped
    }

    fn fit(
        &mut self,
        text: &str,
        start: usize,
        job: &LayoutJob,
        rows: usize,
        cut: bool,
        scale: f32,
    ) -> Layout<Section> {
        // Half a pixel, so that rounding never adds a row.
        let granted = job.wrap.max_width * scale + 0.5;
        if cut {
            return self.cut(text, start, job, rows, granted, scale);
        }
        if rows <= 1 {
            return self.layout(text, start, job, scale, None);
        }
        let mut width = granted;
        let mut layout = self.layout(text, start, job, scale, Some(width));
        for _ in 0..MOST_WIDENINGS {
            if layout.len() <= rows {
                break;
            }
            width *= WIDENING;
            layout.break_all_lines(Some(width));
        }
        layout
    }

    /// The longest beginning of `text` that fits with the sign of the cut behind it.
    fn cut(
        &mut self,
        text: &str,
        start: usize,
        job: &LayoutJob,
        rows: usize,
        width: f32,
        scale: f32,
    ) -> Layout<Section> {
        let sign = job.wrap.overflow_character;
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut attempt = |end: usize| {
            let mut short = text.get(..end).unwrap_or_default().trim_end().to_owned();
            short.extend(sign);
            let layout = self.layout(&short, start, job, scale, Some(width));
            let fits = layout.len() <= rows && layout.lines().all(|line| ink_width(&line) <= width);
            (fits, layout)
        };
        let (mut fitting, mut too_long) = (0, ends.len());
        while too_long - fitting > 1 {
            let middle = usize::midpoint(fitting, too_long);
            match ends.get(middle) {
                Some(end) if attempt(*end).0 => fitting = middle,
                _ => too_long = middle,
            }
        }
        attempt(ends.get(fitting).copied().unwrap_or(0)).1
    }

    fn layout(
        &mut self,
        text: &str,
        start: usize,
        job: &LayoutJob,
        scale: f32,
        width: Option<f32>,
    ) -> Layout<Section> {
        let layout = self.build(text, start, job, scale, width);
        if self.may_ask_system && misses_a_glyph(&layout) {
            self.may_ask_system = false;
            self.fonts.collection.load_system_fonts();
            return self.build(text, start, job, scale, width);
        }
        layout
    }

    fn build(
        &mut self,
        text: &str,
        start: usize,
        job: &LayoutJob,
        scale: f32,
        width: Option<f32>,
    ) -> Layout<Section> {
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, text, scale, false);
        let names = typeset::stack(Face::Interface, false);
        let names = names.map(|name| FontFamilyName::Named(Cow::Borrowed(name)));
        builder.push_default(Families::List(Cow::Owned(names.to_vec())));
        builder.push_default(LineHeight::FontSizeRelative(1.0));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        let count = job.sections.len();
        for (index, section) in job.sections.iter().enumerate() {
            // The sign of a cut lies behind the text and belongs to its last section.
            let end = if index + 1 == count { usize::MAX } else { section.byte_range.end.0 };
            let from = section.byte_range.start.0.saturating_sub(start).min(text.len());
            let range = from..end.saturating_sub(start).min(text.len()).max(from);
            let range = text.ceil_char_boundary(range.start)..text.ceil_char_boundary(range.end);
            if range.is_empty() {
                continue;
            }
            let LayoutSection { format, .. } = section;
            let size = format.font_id.size;
            builder.push(StyleProperty::Brush(Section(index)), range.clone());
            builder.push(StyleProperty::FontSize(size), range.clone());
            if format.font_id.family == FontFamily::Name(BOLD.into()) {
                builder.push(StyleProperty::FontWeight(FontWeight::BOLD), range.clone());
            }
            for run in arabic_runs(text, range) {
                builder.push(StyleProperty::FontSize(size * metrics::ARABIC_SCALE), run);
            }
        }
        let mut layout = builder.build(text);
        layout.break_all_lines(width);
        layout
    }
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

/// The parts of a range that egui takes from the Arabic faces, which are set larger.
fn arabic_runs(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, letter) in text.get(range.clone()).unwrap_or_default().char_indices() {
        let (at, end) = (range.start + at, range.start + at + letter.len_utf8());
        let arabic = matches!(letter as u32, 0x0600..=0x06FF | 0x0750..=0x077F | 0x0870..=0x08FF)
            || matches!(letter as u32, 0xFB50..=0xFDFF | 0xFE70..=0xFEFC);
        match runs.last_mut() {
            Some(run) if arabic && run.end == at => run.end = end,
            _ if arabic => runs.push(at..end),
            _ => {}
        }
    }
    runs
}

fn misses_a_glyph(layout: &Layout<Section>) -> bool {
    layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>()).any(|run| {
        run.clusters()
            .any(|cluster| !cluster.is_space_or_nbsp() && cluster.glyphs().any(|glyph| glyph.id == 0))
    })
}

fn ink_width(line: &parley::Line<'_, Section>) -> f32 {
    line.metrics().advance - line.metrics().hanging_advance
}

fn lines(layout: &Layout<Section>, first_row: usize) -> Vec<ShapedLine> {
    let rtl = layout.is_rtl();
    let mut shaped = Vec::new();
    for (index, line) in layout.lines().enumerate() {
        let hanging = line.metrics().hanging_advance;
        let mut runs: Vec<ShapedRun> = Vec::new();
        let mut left = None;
        for item in line.items() {
            let PositionedLayoutItem::GlyphRun(run) = item else { continue };
            // Spaces at the end of a right-to-left line hang on the left.
            let left = *left.get_or_insert(run.offset() + if rtl { hanging } else { 0.0 });
            let font = run.run();
            let glyphs = run.positioned_glyphs();
            runs.push(ShapedRun {
                section: run.style().brush.0,
                x: run.offset() - left..run.offset() - left + run.advance(),
                font: GlyphFont {
                    data: font.font().clone(),
                    coords: font.normalized_coords().iter().map(|coord| coord.to_bits()).collect(),
                    size: font.font_size(),
                },
                glyphs: glyphs.map(|g| (g.id as u16, g.x - left, g.y - run.baseline())).collect(),
            });
        }
        shaped.push(ShapedLine { row: first_row + index, width: ink_width(&line), rtl, runs });
    }
    shaped
}
