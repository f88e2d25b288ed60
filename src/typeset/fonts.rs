//! The bundled faces and the order in which they are asked for a glyph.
//!
//! The Arabic faces have no Latin and the Latin faces no Arabic, so every stack holds both. The
//! families carry names of our own: a face of the same name installed on the system never takes
//! their place.
//!
//! It must not know: sizes, colours, or where a glyph ends up.

use std::sync::{Arc, OnceLock};

use parley::fontique::{Blob, Collection, FontInfoOverride};
use swash::FontRef;
use swash::scale::ScaleContext;

/// What a text is set for: to be read, or to name a thing in the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// Naskh for Arabic, a serif for Latin.
    #[default]
    Reading,
    /// Sans for both.
    Interface,
}

/// One bundled font file.
#[derive(Clone, Copy, Debug)]
pub struct BundledFont {
    /// The family name under which it is registered here.
    pub family: &'static str,
    /// Whether it is the bold of its family.
    pub bold: bool,
    /// The whole TrueType file.
    pub bytes: &'static [u8],
}

const NASKH: &str = "Hashiya Naskh";
const SERIF: &str = "Hashiya Serif";
const SANS: &str = "Hashiya Sans";
const SANS_ARABIC: &str = "Hashiya Sans Arabic";

macro_rules! bundled {
    ($family:expr, $bold:expr, $file:literal) => {
        BundledFont {
            family: $family,
            bold: $bold,
            bytes: include_bytes!(concat!("../../assets/fonts/", $file)),
        }
    };
}

/// Every bundled font file, for whoever must register the same fonts elsewhere.
pub static BUNDLED: [BundledFont; 8] = [
    bundled!(NASKH, false, "NotoNaskhArabic-Regular.ttf"),
    bundled!(NASKH, true, "NotoNaskhArabic-Bold.ttf"),
    bundled!(SERIF, false, "NotoSerif-Regular.ttf"),
    bundled!(SERIF, true, "NotoSerif-Bold.ttf"),
    bundled!(SANS, false, "NotoSans-Regular.ttf"),
    bundled!(SANS, true, "NotoSans-Bold.ttf"),
    bundled!(SANS_ARABIC, false, "NotoSansArabic-Regular.ttf"),
    bundled!(SANS_ARABIC, true, "NotoSansArabic-Bold.ttf"),
];

/// The families asked for a glyph, in order. With `arabic_first` the Arabic family also gives the
/// spaces and punctuation, as it should in an Arabic paragraph.
///
/// The other face's families stand last, so that a sign that only one of them has is still found
/// without any system font.
pub fn stack(face: Face, arabic_first: bool) -> [&'static str; 4] {
    match (face, arabic_first) {
        (Face::Reading, true) => [NASKH, SERIF, SANS_ARABIC, SANS],
        (Face::Reading, false) => [SERIF, NASKH, SANS, SANS_ARABIC],
        (Face::Interface, true) => [SANS_ARABIC, SANS, NASKH, SERIF],
        (Face::Interface, false) => [SANS, SANS_ARABIC, SERIF, NASKH],
    }
}

/// The font bytes as shared blobs. There is one set for the process, so that the glyphs of two
/// engines share one atlas.
fn blobs() -> &'static [Blob<u8>] {
    static BLOBS: OnceLock<Vec<Blob<u8>>> = OnceLock::new();
    BLOBS.get_or_init(|| BUNDLED.iter().map(|font| Blob::new(Arc::new(font.bytes))).collect())
}

/// Puts every bundled face into `collection`.
pub(super) fn register(collection: &mut Collection) {
    for (font, blob) in BUNDLED.iter().zip(blobs()) {
        let names = FontInfoOverride { family_name: Some(font.family), ..FontInfoOverride::default() };
        collection.register_fonts(blob.clone(), Some(names));
    }
}

/// Vertical measures of a face's letters, as multiples of the font size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FaceMetrics {
    /// From the baseline up to the top of the font's own box.
    pub ascent: f32,
    /// From the baseline down to the bottom of the font's own box.
    pub descent: f32,
    /// From the baseline up to the top of the tallest letters (no marks above them).
    pub ink_ascent: f32,
    /// From the baseline down to the lowest tails.
    pub ink_descent: f32,
}

/// The measures of the first family of [`stack`], taken from the outlines themselves.
pub(super) fn metrics(face: Face, arabic: bool) -> FaceMetrics {
    static METRICS: OnceLock<[FaceMetrics; 4]> = OnceLock::new();
    let all = METRICS.get_or_init(|| {
        [(0, ARABIC_LETTERS), (2, LATIN_LETTERS), (6, ARABIC_LETTERS), (4, LATIN_LETTERS)]
            .map(|(font, letters)| BUNDLED.get(font).map_or(FALLBACK_METRICS, |font| measure(font, letters)))
    });
    match (face, arabic) {
        (Face::Reading, true) => all[0],
        (Face::Reading, false) => all[1],
        (Face::Interface, true) => all[2],
        (Face::Interface, false) => all[3],
    }
}

/// Letters that reach highest and lowest.
const ARABIC_LETTERS: &str = "الكطجعيمو";
const LATIN_LETTERS: &str = "bdhlgpqyT";

const FALLBACK_METRICS: FaceMetrics =
    FaceMetrics { ascent: 1.0, descent: 0.4, ink_ascent: 0.75, ink_descent: 0.25 };

fn measure(font: &BundledFont, letters: &str) -> FaceMetrics {
    let Some(font) = FontRef::from_index(font.bytes, 0) else { return FALLBACK_METRICS };
    let metrics = font.metrics(&[]);
    let em = f32::from(metrics.units_per_em);
    let mut context = ScaleContext::new();
    // Outlines come in 64ths, so they are measured large.
    let mut scaler = context.builder(font).size(em).build();
    let (mut ink_ascent, mut ink_descent) = (0.0_f32, 0.0_f32);
    for letter in letters.chars() {
        if let Some(outline) = scaler.scale_outline(font.charmap().map(letter)) {
            let bounds = outline.bounds();
            ink_ascent = ink_ascent.max(bounds.max.y);
            ink_descent = ink_descent.max(-bounds.min.y);
        }
    }
    FaceMetrics {
        ascent: metrics.ascent / em,
        descent: metrics.descent / em,
        ink_ascent: ink_ascent / em,
        ink_descent: ink_descent / em,
    }
}
