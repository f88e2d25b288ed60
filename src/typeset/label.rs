//! One paragraph of a label: stretches of several sizes in the interface face, broken as its owner asks.
//!
//! Main type: [`Label`], made by [`Engine::label`]. Where a [`super::Paragraph`] is to be read and
//! pointed at, a label is only drawn: its lines are runs of glyphs and nothing else is kept.
//!
//! It must not know: what draws the label, its colours (a stretch carries a number instead), where its
//! lines stand.

use std::borrow::Cow;
use std::ops::Range;

use parley::{
    Alignment, AlignmentOptions, FontFamily, FontFamilyName, FontWeight, InlineBox, InlineBoxKind, Layout,
    LineHeight, OverflowWrap, PositionedLayoutItem, StyleProperty, VerticalAlign,
};

use super::engine::{Brush, Engine};
use super::fonts::{self, Face};
use super::paragraph::GlyphFont;

/// A stretch of a label. Sizes are points; the scale of the screen is applied at layout.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelSpan {
    /// Bytes of the label.
    pub range: Range<usize>,
    /// What its runs carry, for their owner to know them by.
    pub tag: u32,
    /// Font size of letters that are not Arabic.
    pub size: f32,
    /// Font size of Arabic letters.
    pub arabic_size: f32,
    /// Whether the bold face is used.
    pub bold: bool,
    /// Room between letters; Arabic, whose letters join, takes none.
    pub letter_spacing: f32,
    /// Room before its first letter.
    pub space_before: f32,
}

/// A label laid out; its lines can be broken again without shaping.
pub struct Label(Layout<Brush>);

/// A line from its left edge, in pixels; spaces that hang at its end are outside.
#[derive(Clone, Debug)]
pub struct LabelLine {
    /// From its left edge to its right one.
    pub width: f32,
    /// Its runs from left to right.
    pub runs: Vec<LabelRun>,
}

/// Glyphs of one font and one span, from left to right.
#[derive(Clone, Debug)]
pub struct LabelRun {
    /// The tag of its span.
    pub tag: u32,
    /// From the left edge of the line, in pixels.
    pub x: Range<f32>,
    /// The font and its size.
    pub font: GlyphFont,
    /// Number in the font, x from the left edge of the line, y from the baseline, in pixels.
    pub glyphs: Vec<(u16, f32, f32)>,
}

impl Engine {
    /// Lays a label out in the interface face, at `scale` pixels a point, in lines of at most `width`
    /// pixels. Line feeds end lines. Its direction is that of its first strong letter.
    pub fn label(&mut self, text: &str, spans: &[LabelSpan], scale: f32, width: Option<f32>) -> Label {
        let label = self.build_label(text, spans, scale, width);
        if self.fills_in(&label.0, text) { self.build_label(text, spans, scale, width) } else { label }
    }

    fn build_label(&mut self, text: &str, spans: &[LabelSpan], scale: f32, width: Option<f32>) -> Label {
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, text, scale, false);
        let names = fonts::stack(Face::Interface, false);
        let names = names.map(|name| FontFamilyName::Named(Cow::Borrowed(name)));
        builder.push_default(FontFamily::List(Cow::Owned(names.to_vec())));
        builder.push_default(LineHeight::FontSizeRelative(1.0));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        for (index, span) in spans.iter().enumerate() {
            if span.space_before > 0.0 {
                builder.push_inline_box(InlineBox {
                    id: index as u64,
                    kind: InlineBoxKind::InFlow,
                    index: span.range.start,
                    width: span.space_before * scale,
                    height: 0.0,
                    baseline: None,
                    vertical_align: VerticalAlign::default(),
                });
            }
            if span.range.is_empty() {
                continue;
            }
            builder.push(StyleProperty::Brush(Brush(span.tag.to_le_bytes())), span.range.clone());
            builder.push(StyleProperty::FontSize(span.size), span.range.clone());
            if span.letter_spacing != 0.0 {
                builder.push(StyleProperty::LetterSpacing(span.letter_spacing), span.range.clone());
            }
            if span.bold {
                builder.push(StyleProperty::FontWeight(FontWeight::BOLD), span.range.clone());
            }
            for run in arabic_runs(text, span.range.clone()) {
                builder.push(StyleProperty::FontSize(span.arabic_size), run.clone());
                if span.letter_spacing != 0.0 {
                    builder.push(StyleProperty::LetterSpacing(0.0), run);
                }
            }
        }
        let mut layout = builder.build(text);
        layout.break_all_lines(width);
        Label(layout)
    }
}

impl Label {
    /// Breaks its lines anew, at most `width` pixels long.
    pub fn break_lines(&mut self, width: f32) {
        self.0.break_all_lines(Some(width));
    }

    /// Stretches the spaces of every line but the last, so that it fills the width it was broken at.
    pub fn justify(&mut self) {
        self.0.align(Alignment::Justify, AlignmentOptions::default());
    }

    /// How many lines it has.
    pub fn line_count(&self) -> usize {
        self.0.len()
    }

    /// Whether it reads right to left.
    pub fn is_rtl(&self) -> bool {
        self.0.is_rtl()
    }

    /// The width of its longest line, spaces that hang at a wrap excluded.
    pub fn width(&self) -> f32 {
        self.0.width()
    }

    /// Its lines from the top.
    pub fn lines(&self) -> Vec<LabelLine> {
        self.0.lines().map(|line| self.line(&line)).collect()
    }

    fn line(&self, line: &parley::Line<'_, Brush>) -> LabelLine {
        // Spaces at the end of a right-to-left line hang on the left.
        let hanging = line.metrics().hanging_advance;
        let (hangs_left, hangs_right) = if self.is_rtl() { (hanging, 0.0) } else { (0.0, hanging) };
        let (mut left, mut right) = (None, 0.0_f32);
        let mut runs: Vec<LabelRun> = Vec::new();
        for item in line.items() {
            let (x, advance) = match &item {
                PositionedLayoutItem::GlyphRun(run) => (run.offset(), run.advance()),
                PositionedLayoutItem::InlineBox(space) => (space.x, space.width),
            };
            let left = *left.get_or_insert(x + hangs_left);
            right = right.max(x + advance - left);
            let PositionedLayoutItem::GlyphRun(run) = item else { continue };
            let font = run.run();
            let glyphs = run.positioned_glyphs();
            runs.push(LabelRun {
                tag: u32::from_le_bytes(run.style().brush.0),
                x: x - left..x - left + advance,
                font: GlyphFont {
                    data: font.font().clone(),
                    coords: font.normalized_coords().iter().map(|coord| coord.to_bits()).collect(),
                    size: font.font_size(),
                },
                glyphs: glyphs.map(|g| (g.id as u16, g.x - left, g.y - run.baseline())).collect(),
            });
        }
        LabelLine { width: (right - hangs_right).max(0.0), runs }
    }
}

/// The parts of a range whose letters the Arabic faces give.
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
