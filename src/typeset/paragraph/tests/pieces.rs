//! Long paragraphs, laid out in pieces.

use proptest::prelude::*;

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

/// Words and numbers with signs beside them, isolates and embeddings that are closed, one space
/// between each two.
fn sentences() -> impl Strategy<Value = String> {
    let words = vec![
        "قال",
        "الشَّيْخُ",
        "لا",
        "إلى،",
        "«العلم»",
        "المقال.",
        "؟",
        "12",
        "3.5%",
        "2024",
        "שלום",
        "שָׁלוֹם",
        "abc",
        "word,",
        "GPT-4",
        "\"so\"",
        "-",
        "e\u{301}",
        "👩‍👩‍👧",
        "\u{200E}x",
        "\u{200F}!",
        "\u{2067}אב ab 12\u{2069}",
        "\u{2066}ab اب\u{2069}",
        "\u{2068}اب ab\u{2069}",
        "\u{202B}ab اب\u{202C}",
    ];
    prop::collection::vec(prop::sample::select(words), 150..300).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn pieces_place_letters_as_the_whole_does_in_any_text(
        text in sentences(),
        width in 90.0_f32..500.0,
        direction in prop::sample::select(vec![Direction::Auto, Direction::Ltr, Direction::Rtl]),
    ) {
        let style = ParagraphStyle { direction, ..ParagraphStyle::default() };
        let lay = |bytes: usize| {
            let mut paragraph = Paragraph::empty(&text, &style, Space::column(width, 1.0), &[]);
            paragraph.piece_bytes = bytes;
            ENGINE.with_borrow_mut(|engine| paragraph.extend_to(engine, usize::MAX, 0.0));
            paragraph
        };
        let (pieces, whole) = (lay(500), lay(1 << 30));
        let ranges = |paragraph: &Paragraph| paragraph.lines().map(|line| line.range).collect::<Vec<_>>();
        prop_assert_eq!(ranges(&pieces), ranges(&whole));
        // The controls of embeddings have no place of their own (rule X9).
        let seen = |paragraph: &Paragraph| -> Vec<GraphemeBox> {
            paragraph.boxes.iter().filter(|grapheme| grapheme.x1 - grapheme.x0 > 0.01).copied().collect()
        };
        for (a, b) in seen(&pieces).iter().zip(&seen(&whole)) {
            prop_assert!((a.start, a.end, a.rtl) == (b.start, b.end, b.rtl), "{a:?} {b:?}");
            // The whole may kern a letter with the space at the wrap before it.
            prop_assert!((a.x0 - b.x0).abs() < 2.0, "{a:?} {b:?}");
        }
    }
}
