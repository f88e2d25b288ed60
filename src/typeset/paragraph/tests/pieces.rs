//! Long paragraphs, laid out in pieces.

use super::*;

#[test]
fn pieces_break_lines_and_place_letters_as_the_whole_does() {
    let mixed =
        "إن (artificial intelligence, AI) في عام 2024 بنسبة 3.5% «كما قال» the writer said \"so\" ثم ";
    let english = "The quick brown fox said: قال الرجل hello, and 42 went home. ";
    let isolate = format!("\u{2067}{}\u{2069}", "abc דהו 12 ".repeat(150));
    let texts =
        [ARTICLE.replace('\n', " "), mixed.repeat(60), english.repeat(80), "كلمةبلافراغ".repeat(150), isolate];
    for text in texts {
        for width in [90.0, 333.0, 900.0] {
            let mut pieces =
                Paragraph::empty(&text, &ParagraphStyle::default(), Space::column(width, 1.0), &[]);
            pieces.piece_bytes = 700;
            let mut whole =
                Paragraph::empty(&text, &ParagraphStyle::default(), Space::column(width, 1.0), &[]);
            whole.piece_bytes = 1 << 30;
            ENGINE.with_borrow_mut(|engine| {
                let before = engine.layout_count();
                pieces.extend_to(engine, usize::MAX, 0.0);
                assert!(engine.layout_count() > before + 2);
                whole.extend_to(engine, usize::MAX, 0.0);
            });
            let ranges = |paragraph: &Paragraph| paragraph.lines().map(|line| line.range).collect::<Vec<_>>();
            assert_eq!(ranges(&pieces), ranges(&whole), "{width} {}", &text[..40]);
            for (a, b) in pieces.boxes.iter().zip(&whole.boxes) {
                assert!((a.start, a.end, a.rtl) == (b.start, b.end, b.rtl), "{a:?} {b:?} {width}");
                // The whole may kern a letter with the space at the wrap before it.
                assert!((a.x0 - b.x0).abs() < 0.5, "{a:?} {b:?} {width}");
            }
            // The marks put before a piece have glyphs without ink; all others are the same.
            let mut rest = pieces.glyphs.iter();
            for glyph in &whole.glyphs {
                let same = |other: &&Glyph| other.id == glyph.id && (other.x - glyph.x).abs() < 0.5;
                assert!(rest.any(|other| same(&other)), "{glyph:?} {width} {}", &text[..40]);
            }
            assert!(pieces.glyphs.len() - whole.glyphs.len() < 4 * (text.len() / 300));
        }
    }
}

#[test]
fn a_long_paragraph_is_laid_out_only_as_far_as_asked() {
    let text = "كلمة طويلة ".repeat(10_000);
    ENGINE.with_borrow_mut(|engine| {
        let before = engine.layout_count();
        let space = Space::column(600.0, 1.0);
        let mut paragraph = Paragraph::begin(engine, &text, &ParagraphStyle::default(), space);
        assert_eq!(engine.layout_count(), before + 1);
        assert!(!paragraph.is_complete());
        let estimate = paragraph.height();
        paragraph.extend_to(engine, 0, 2000.0);
        assert!(paragraph.laid_out_height() > 2000.0 && engine.layout_count() < before + 12);
        paragraph.extend_to(engine, usize::MAX, 0.0);
        assert!(paragraph.is_complete());
        assert!((paragraph.height() / estimate - 1.0).abs() < 0.05);
    });
}
