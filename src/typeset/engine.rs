//! The fonts and the scratch space of layout: one engine serves the window.
//!
//! It must not know: paragraphs in pieces, carets, columns.

use std::borrow::Cow;
use std::ops::Range;

use parley::fontique::{Collection, CollectionOptions, SourceCache};
use parley::{
    BaseDirection, FontContext, FontFamily, FontFamilyName, FontWeight, Layout, LayoutContext, LineHeight,
    OverflowWrap, StyleProperty,
};

use super::direction::{arabic_runs, latin_runs};
use super::fonts;
use super::style::ParagraphStyle;

/// A colour: red, green, blue and alpha, premultiplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Brush(pub [u8; 4]);

impl Default for Brush {
    fn default() -> Self {
        Self([0, 0, 0, 255])
    }
}

/// A stretch of a paragraph that differs from the rest.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// Bytes of the paragraph.
    pub range: Range<usize>,
    /// Colour of its glyphs.
    pub brush: Brush,
    /// Whether the bold face is used; `None` as the paragraph has it.
    pub bold: Option<bool>,
}

/// Whether fonts installed on the system may fill what the bundled ones lack.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SystemFonts {
    /// Never: the same picture on every machine.
    Off,
    /// From the first character on that the bundled fonts lack. Until then the system is not asked,
    /// which keeps the search for fonts out of the start of the program.
    #[default]
    WhenMissing,
}

/// Fonts and scratch space. Its layouts are parley's; [`super::Paragraph`] is what to use.
pub struct Engine {
    pub(super) fonts: FontContext,
    pub(super) layouts: LayoutContext<Brush>,
    system_fonts: SystemFonts,
    layout_count: u64,
}

impl Engine {
    /// An engine with the bundled fonts.
    pub fn new(system_fonts: SystemFonts) -> Self {
        let options = CollectionOptions { shared: false, system_fonts: false };
        let mut collection = Collection::new(options);
        fonts::register(&mut collection);
        Self {
            fonts: FontContext { collection, source_cache: SourceCache::default() },
            layouts: LayoutContext::new(),
            system_fonts,
            layout_count: 0,
        }
    }

    /// How many texts were laid out so far, pieces of paragraphs counted one by one.
    pub fn layout_count(&self) -> u64 {
        self.layout_count
    }

    /// Lays `text` out in lines of at most `width` pixels, at `scale` pixels a point.
    ///
    /// Horizontal positions and line ranges of the result count; vertical positions do not.
    pub(super) fn layout(&mut self, text: &str, setting: &Setting<'_>, width: Option<f32>) -> Layout<Brush> {
        let layout = self.build(text, setting, width);
        if self.fills_in(&layout, text) { self.build(text, setting, width) } else { layout }
    }

    /// Asks the system for its fonts if `layout` lacks a glyph and nobody asked before; then the text
    /// is to be laid out again.
    pub(super) fn fills_in(&mut self, layout: &Layout<Brush>, text: &str) -> bool {
        let asks = self.system_fonts == SystemFonts::WhenMissing && has_missing_glyph(layout, text);
        if asks {
            // Asked once: `load_system_fonts` does nothing the second time.
            self.system_fonts = SystemFonts::Off;
            self.fonts.collection.load_system_fonts();
        }
        asks
    }

    fn build(&mut self, text: &str, setting: &Setting<'_>, width: Option<f32>) -> Layout<Brush> {
        self.layout_count += 1;
        let style = setting.style;
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, text, setting.scale, false);
        builder.set_base_direction(setting.base);
        builder.push_default(families(style, setting.rtl));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(LineHeight::FontSizeRelative(style.line_height));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        builder.push_default(StyleProperty::FontWeight(weight(style.bold)));
        if setting.rtl && style.latin_scale != 1.0 {
            for run in latin_runs(text) {
                builder.push(families(style, false), run.clone());
                builder.push(StyleProperty::FontSize(style.size * style.latin_scale), run);
            }
        }
        if !setting.rtl && style.arabic_scale != 1.0 {
            for run in arabic_runs(text) {
                builder.push(families(style, true), run.clone());
                builder.push(StyleProperty::FontSize(style.size * style.arabic_scale), run);
            }
        }
        for span in setting.spans {
            builder.push(StyleProperty::Brush(span.brush), span.range.clone());
            if let Some(bold) = span.bold {
                builder.push(StyleProperty::FontWeight(weight(bold)), span.range.clone());
            }
        }
        let mut layout = builder.build(text);
        layout.break_all_lines(width);
        layout
    }
}

/// All that shaping needs besides the text.
pub(super) struct Setting<'a> {
    pub(super) style: &'a ParagraphStyle,
    pub(super) scale: f32,
    /// The direction that the order of families and the size of Latin follow.
    pub(super) rtl: bool,
    /// The direction that the Bidirectional Algorithm is told.
    pub(super) base: BaseDirection,
    /// In bytes of the text given with it, on char boundaries.
    pub(super) spans: &'a [Span],
}

fn families(style: &ParagraphStyle, arabic_first: bool) -> StyleProperty<'static, Brush> {
    let names = fonts::stack(style.face, arabic_first).map(|name| FontFamilyName::Named(Cow::Borrowed(name)));
    StyleProperty::FontFamily(FontFamily::List(Cow::Owned(names.to_vec())))
}

fn weight(bold: bool) -> FontWeight {
    if bold { FontWeight::BOLD } else { FontWeight::NORMAL }
}

/// Whether some cluster that should show has no glyph in any font at hand.
fn has_missing_glyph(layout: &Layout<Brush>, text: &str) -> bool {
    layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>()).any(|run| {
        run.clusters().any(|cluster| {
            cluster.glyphs().any(|glyph| glyph.id == 0)
                && text.get(cluster.text_range()).is_some_and(|text| !shows_nothing(text))
        })
    })
}

/// Whether a cluster is white space or a control character: fonts may lack it and nothing is missing.
pub(super) fn shows_nothing(cluster: &str) -> bool {
    cluster.chars().all(|c| c.is_whitespace() || c.is_control())
}
