//! Tests of layout: what every paragraph shows. Carets, words and pieces have files of their own.

mod carets;
mod pieces;
mod words;

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::*;
use crate::typeset::{Face, SystemFonts};

const ARTICLE: &str = include_str!("../../../../assets/sample/article.ar.txt");

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::new(Engine::new(SystemFonts::Off));
}

fn lay_out(text: &str, style: &ParagraphStyle, width: f32) -> Paragraph {
    ENGINE.with_borrow_mut(|engine| Paragraph::new(engine, text, style, Space::column(width, 1.0)))
}

fn plain(text: &str) -> Paragraph {
    lay_out(text, &ParagraphStyle::default(), 300.0)
}

/// The text without its marks, the range between ⟦ and ⟧, and the place of ‸.
fn marked(fixture: &str) -> (String, Range<usize>, usize) {
    let (mut text, mut range, mut caret) = (String::new(), 0..0, 0);
    for c in fixture.chars() {
        match c {
            '⟦' => range.start = text.len(),
            '⟧' => range.end = text.len(),
            '‸' => caret = text.len(),
            _ => text.push(c),
        }
    }
    (text, range, caret)
}

#[test]
fn a_range_is_as_high_as_the_letters_and_within_the_column() {
    let (text, range, _) = marked("قرأ ⟦المقال⟧ أمس");
    let paragraph = plain(&text);
    let rects = paragraph.range_rects(range);
    let [rect] = rects[..] else { panic!("{rects:?}") };
    let line = paragraph.line(0).unwrap();
    assert_eq!((rect.rect.y0, rect.rect.y1), (line.top, line.bottom));
    assert_eq!((rect.ink.y0, rect.ink.y1), (line.ink_top, line.ink_bottom));
    assert!(line.top < line.ink_top && line.ink_top < line.baseline);
    assert!(line.baseline < line.ink_bottom && line.ink_bottom < line.bottom);
    assert!(rect.rect.x0 > line.x0 && rect.rect.x1 < line.x1);
    assert!(paragraph.range_rects(3..3).is_empty());
}

/// Where Chromium begins the lines of the sample article: characters from the start of each paragraph,
/// for 20 px letters of the bundled faces in a column of 600 px, `text-rendering: geometricPrecision`.
const CHROMIUM_LINE_STARTS: [&[usize]; 16] = [
    &[0],
    &[0, 72, 142, 222],
    &[0, 85, 164, 240],
    &[0, 75],
    &[0, 77, 156, 231, 306],
    &[0, 73, 153, 231, 309],
    &[0, 73, 148, 220, 299],
    &[0, 77, 152],
    &[0, 76, 157],
    &[0, 78],
    &[0, 80],
    &[0, 75, 151],
    &[0, 79, 159],
    &[0, 74, 155, 239],
    &[0, 74, 157],
    &[0, 77, 161],
];

#[test]
fn lines_of_the_article_break_where_a_browser_breaks_them() {
    let style = ParagraphStyle { latin_scale: 1.0, ..ParagraphStyle::default() };
    assert_eq!(ARTICLE.lines().count(), CHROMIUM_LINE_STARTS.len());
    for (text, expected) in ARTICLE.lines().zip(CHROMIUM_LINE_STARTS) {
        let paragraph = lay_out(text, &style, 600.0);
        let starts: Vec<usize> =
            paragraph.lines().map(|line| text[..line.range.start].chars().count()).collect();
        assert_eq!(starts, expected, "{text}");
    }
}

#[test]
fn arabic_in_latin_is_larger_and_leaves_order_alone() {
    let text = "The note (حاشية, قال المعلم 12) end.";
    let style = ParagraphStyle { arabic_scale: 1.2, ..ParagraphStyle::default() };
    let (scaled, plain) = (lay_out(text, &style, 900.0), lay_out(text, &ParagraphStyle::default(), 900.0));
    assert_eq!(scaled.runs(0), plain.runs(0));
    assert_eq!(scaled.height(), plain.height());
    let width = |paragraph: &Paragraph, word: &str| {
        let start = text.find(word).unwrap();
        paragraph.range_rects(start..start + word.len())[0].rect.width()
    };
    for word in ["حاشية", "قال المعلم"] {
        let ratio = width(&scaled, word) / width(&plain, word);
        assert!((ratio - 1.2).abs() < 0.03, "{word}: {ratio}");
    }
    for word in ["The note", "end."] {
        assert!((width(&scaled, word) - width(&plain, word)).abs() < 0.01, "{word}");
    }
    // Right-to-left paragraphs have their own measure.
    assert_eq!(
        lay_out("قال (UN)", &style, 600.0).runs(0),
        lay_out("قال (UN)", &ParagraphStyle::default(), 600.0).runs(0)
    );
}

#[test]
fn latin_in_arabic_is_smaller_and_leaves_order_and_line_height_alone() {
    let text = "أعلن (UNDP) عن 25% من «GPT-4» في 2024";
    let scaled = lay_out(text, &ParagraphStyle::default(), 600.0);
    let whole = lay_out(text, &ParagraphStyle { latin_scale: 1.0, ..ParagraphStyle::default() }, 600.0);
    let order = |paragraph: &Paragraph| -> Vec<_> {
        (0..paragraph.line_count()).flat_map(|line| paragraph.runs(line)).collect()
    };
    assert_eq!(order(&scaled), order(&whole));
    assert_eq!(scaled.height(), whole.height());
    let width = |paragraph: &Paragraph, word: &str| {
        let start = text.find(word).unwrap();
        paragraph.range_rects(start..start + word.len())[0].rect.width()
    };
    assert!(width(&scaled, "UNDP") < width(&whole, "UNDP") * 0.9);
    assert!(width(&scaled, "2024") < width(&whole, "2024") * 0.9);
    assert!((width(&scaled, "أعلن") - width(&whole, "أعلن")).abs() < 0.01);
    // Brackets stay on the outer sides, mirrored.
    let at = |sign: &str| {
        let start = text.find(sign).unwrap();
        scaled.range_rects(start..start + sign.len())[0].rect.x0
    };
    assert!(at(")") < at("UNDP") && at("UNDP") < at("("));
    let sizes: BTreeSet<_> = scaled.fonts.iter().map(|font| font.size as u32).collect();
    assert_eq!(sizes, BTreeSet::from([17, 20]));
}

#[test]
fn latin_runs_keep_their_own_signs_and_no_others() {
    let check = |text: &str, expect: &[&str]| {
        let runs = crate::typeset::direction::latin_runs(text);
        assert_eq!(runs.into_iter().map(|run| &text[run]).collect::<Vec<_>>(), expect);
    };
    check("في (U.S. GPT-4) عام 3.5% و\"x\"", &["U.S. GPT-4", "3.5%", "x"]);
    check("قال: a، b", &["a", "b"]);
    check("٣ أيام", &[]);
}

#[test]
fn the_bundled_fonts_have_every_letter_of_the_article_and_all_tashkeel() {
    let marks =
        "بَ بً بُ بٌ بِ بٍ بْ بّ بَّ بٓ بٔ بٕ بٰ ٱ ـ آ لا لأ لإ لآ ٠١٢٣٤٥٦٧٨٩ ، ؛ ؟ « » ( ) [ ] \" ' … – — % 0123456789";
    for face in [Face::Reading, Face::Interface] {
        for bold in [false, true] {
            let style = ParagraphStyle { face, bold, ..ParagraphStyle::default() };
            for text in ARTICLE.lines().chain([marks, "\tx\u{1}\u{2067}y\u{2069}\u{61C}"]) {
                let paragraph = lay_out(text, &style, 400.0);
                let mut count = 0;
                paragraph.glyphs(0.0..f32::INFINITY, |glyph| {
                    count += 1;
                    assert_ne!(glyph.id, 0, "{text} at {}", glyph.x);
                });
                assert!(count > 0);
            }
        }
    }
}

#[test]
fn system_fonts_do_not_change_arabic_or_latin() {
    let mut with = Engine::new(SystemFonts::WhenMissing);
    let space = Space::column(300.0, 1.0);
    let style = ParagraphStyle::default();
    // Asks for the system's fonts, whatever they are.
    let _ = Paragraph::new(&mut with, "\u{10FFFF}漢", &style, space);
    for text in ARTICLE.lines().chain(["Latin (text) \"quoted\" — ½ 3°"]) {
        let (a, b) = (plain(text), Paragraph::new(&mut with, text, &style, space));
        assert_eq!(a.fonts, b.fonts, "{text}");
        assert_eq!(a.boxes, b.boxes, "{text}");
    }
}

#[test]
fn without_wrapping_the_paragraph_is_as_wide_as_its_line() {
    ENGINE.with_borrow_mut(|engine| {
        let space = Space { wrap: false, ..Space::column(100.0, 1.0) };
        for text in ["كلمة ".repeat(40), "word ".repeat(40)] {
            let paragraph = Paragraph::new(engine, &text, &ParagraphStyle::default(), space);
            assert_eq!(paragraph.line_count(), 1);
            assert!(paragraph.width() > 500.0);
            let line = paragraph.line(0).unwrap();
            assert!(line.x0 >= -0.01 && line.x1 <= paragraph.width() + 0.01);
        }
    });
}
