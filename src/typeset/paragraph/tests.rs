//! Tests of layout, carets and rectangles.

use std::cell::RefCell;
use std::collections::BTreeSet;

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation as _;

use super::*;
use crate::typeset::{Caret, Face, Side, SystemFonts, Vertical};

const ARTICLE: &str = include_str!("../../../assets/sample/article.ar.txt");

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
fn words() {
    let check = |fixture: &str| {
        let (text, word, caret) = marked(fixture);
        assert_eq!(plain(&text).word_at(caret), word, "{fixture}");
    };
    check("قرأ ⟦الم‸قال⟧ أمس");
    check("قرأ ⟦‸المقال⟧ أمس");
    check("قرأ⟦‸ ⟧المقال");
    check("قرأ ⟦المقال‸⟧");
    check("⟦ق‸ُلْ⟧ هُوَ");
    check("قُلْ ⟦هُ‸وَ⟧");
    check("in ⟦20‸24.5⟧ it");
    check("(⟦UN‸DP⟧)");
    check("‸⟦⟧");
}

#[test]
fn word_movement_stops_at_the_start_of_each_word() {
    let stops = |text: &str, side| {
        let paragraph = plain(text);
        let mut caret = if (side == Side::Left) == paragraph.is_rtl() {
            paragraph.visual_start()
        } else {
            paragraph.visual_end()
        };
        let mut stops = Vec::new();
        while let Some(next) = paragraph.move_word(caret, side) {
            caret = next;
            stops.push(caret.byte);
        }
        stops
    };
    let text = "قُلْ هُوَ، اللهُ";
    assert_eq!(stops(text, Side::Left), [9, 20, text.len()]);
    assert_eq!(stops(text, Side::Right), [20, 9, 0]);
    assert_eq!(stops("one two", Side::Right), [4, 7]);
    assert_eq!(stops("one two", Side::Left), [4, 0]);
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

#[test]
fn a_space_that_hangs_at_the_wrap_has_no_rectangle() {
    for text in ["كلمة ".repeat(60), "word ".repeat(60)] {
        let paragraph = plain(&text);
        assert!(paragraph.line_count() > 3);
        for line in paragraph.lines() {
            assert!(line.x0 >= 0.0 && line.x1 <= 300.0, "{line:?}");
        }
        let end = paragraph.line(0).unwrap().range.end;
        assert_eq!(paragraph.range_rects(end - 1..end), []);
        let caret = paragraph.caret_rect(Caret { byte: end, upstream: true });
        let first = paragraph.line(0).unwrap();
        assert_eq!(caret.x0, if paragraph.is_rtl() { first.x0 } else { first.x1 });
    }
}

#[test]
fn a_wrap_is_one_stop() {
    for (text, side) in [("كلمة ".repeat(40), Side::Left), ("word ".repeat(40), Side::Right)] {
        let paragraph = plain(&text);
        assert!(paragraph.line_count() > 3);
        let mut caret = paragraph.visual_start();
        for (boundary, _) in text.grapheme_indices(true) {
            assert_eq!(caret, Caret::at(boundary));
            caret = paragraph.move_visual(caret, side).unwrap();
        }
        // From the end of a line as from the start of the next.
        let byte = paragraph.line(0).unwrap().range.end;
        let next = paragraph.move_visual(Caret::at(byte), side);
        assert_eq!(paragraph.move_visual(Caret { byte, upstream: true }, side), next);
    }
}

#[test]
fn line_feeds_end_lines() {
    let paragraph = plain("ab\nא\n");
    let lines: Vec<_> = paragraph.lines().map(|line| line.range).collect();
    assert_eq!(lines, [0..3, 3..6, 6..6]);
    let line = |byte| paragraph.caret_line(Caret::at(byte));
    assert_eq!([line(2), line(3), line(5), line(6)], [0, 1, 1, 2]);
    assert_eq!(paragraph.line_end(Caret::at(0)), Caret::at(2));
    assert_eq!(paragraph.move_visual(Caret::at(2), Side::Right), Some(Caret { byte: 5, upstream: false }));
    assert_eq!(paragraph.move_visual(Caret::at(6), Side::Right), None);
    assert_eq!(paragraph.move_line(Caret::at(0), 0.0, Vertical::Down).unwrap().byte, 5);
}

#[test]
fn an_empty_paragraph_has_a_line_and_a_caret() {
    let style = ParagraphStyle { direction: Direction::AutoRtl, ..ParagraphStyle::default() };
    for (style, x) in [(ParagraphStyle::default(), 0.0), (style, 300.0)] {
        let paragraph = lay_out("", &style, 300.0);
        assert_eq!((paragraph.line_count(), paragraph.height()), (1, 39.0));
        assert_eq!(paragraph.caret_rect(Caret::at(0)).x0, x);
        assert_eq!(paragraph.hit(50.0, 50.0), Caret::at(0));
        assert_eq!(paragraph.move_visual(Caret::at(0), Side::Left), None);
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

/// Checks everything about carets and rectangles that must hold for any text.
fn check_carets(paragraph: &Paragraph) {
    let text = paragraph.text();
    let mut boundaries: BTreeSet<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
    boundaries.insert(text.len());

    // The lines tile the text, their boxes tile the lines.
    let mut end = 0;
    for (index, line) in paragraph.lines().enumerate() {
        assert_eq!(line.range.start, end);
        end = line.range.end;
        let boxes = paragraph.graphemes(index);
        for pair in boxes.windows(2) {
            assert_eq!(pair[0].x1, pair[1].x0);
        }
        let mut logical: Vec<_> = boxes.iter().map(|b| (b.start, b.end)).collect();
        logical.sort_unstable();
        let mut at = line.range.start;
        for (start, end) in logical {
            assert_eq!(start, at);
            assert!(boundaries.contains(&start), "{start} in {text:?}");
            at = end;
        }
        assert_eq!(at, line.range.end);
        // The middle of each grapheme is that grapheme.
        for b in boxes.iter().filter(|b| b.x1 - b.x0 > 0.01) {
            let (x, y) = (f32::midpoint(b.x0, b.x1), line.baseline);
            assert_eq!(paragraph.grapheme_at(x, y), Some(b.start..b.end));
            for x in [x - 0.001, x + 0.001] {
                let caret = paragraph.hit(x, y);
                assert!(caret.byte == b.start || caret.byte == b.end, "{caret:?} {b:?}");
                assert_eq!(paragraph.caret_line(caret), index);
            }
        }
    }
    assert_eq!(end, text.len());

    // There and back again through every gap.
    let onward = if paragraph.is_rtl() { Side::Left } else { Side::Right };
    let back = if paragraph.is_rtl() { Side::Right } else { Side::Left };
    let walk = |from: Caret, side| {
        let mut visited = vec![from];
        while let Some(next) = paragraph.move_visual(visited[visited.len() - 1], side) {
            visited.push(next);
            assert!(visited.len() <= 2 * boundaries.len() + 2 * paragraph.line_count(), "stuck in {text:?}");
        }
        visited
    };
    let there = walk(paragraph.visual_start(), onward);
    let again = walk(paragraph.visual_end(), back);
    for (walked, side) in [(&there, onward), (&again, back)] {
        for pair in walked.windows(2) {
            let [from, to] = [pair[0], pair[1]].map(|caret| paragraph.gap(caret));
            let forward = side == onward;
            let step = if side == Side::Right { to.index > from.index } else { to.index < from.index };
            let next_line = if forward { to.line == from.line + 1 } else { to.line + 1 == from.line };
            assert!(to.line == from.line && step || next_line, "{pair:?} {from:?} {to:?} in {text:?}");
        }
    }
    let gaps = |carets: &[Caret]| carets.iter().map(|c| paragraph.gap(*c)).collect::<BTreeSet<_>>();
    assert_eq!(gaps(&there), gaps(&again), "{text:?}");
    let count: usize = (0..paragraph.line_count()).map(|line| paragraph.graphemes(line).len() + 1).sum();
    let merged = (0..paragraph.line_count()).filter(|line| paragraph.is_one_stop(*line)).count();
    assert_eq!(gaps(&there).len(), count - merged);
    let bytes: BTreeSet<usize> = there.iter().chain(&again).map(|caret| caret.byte).collect();
    assert_eq!(bytes, boundaries, "{text:?}");
    for (carets, side) in [(&there, back), (&again, onward)] {
        for caret in &carets[1..] {
            assert!(paragraph.move_visual(*caret, side).is_some(), "{caret:?} {text:?}");
        }
    }

    // Adjoining ranges neither overlap nor leave a gap, and together they are the whole.
    let area = |range: Range<usize>| -> f32 {
        paragraph.range_rects(range).iter().map(|rect| rect.rect.width()).sum()
    };
    let whole = area(0..text.len());
    let content: f32 = paragraph.lines().map(|line| line.x1 - line.x0).sum();
    assert!((whole - content).abs() < 0.1, "{whole} {content} in {text:?}");
    let bounds: Vec<_> = boundaries.iter().copied().collect();
    let single: f32 = bounds.windows(2).map(|pair| area(pair[0]..pair[1])).sum();
    assert!((whole - single).abs() < 0.1, "{whole} {single} in {text:?}");
    for at in bounds.iter().step_by(5) {
        assert!((area(0..*at) + area(*at..text.len()) - whole).abs() < 0.1, "{at} in {text:?}");
    }
}

#[test]
fn carets_and_rectangles_hold_in_chosen_texts() {
    let texts = [
        "",
        "abc",
        "قُلْ هُوَ اللَّهُ أَحَدٌ",
        "لا إله إلا الله",
        "abc אבג def",
        "אבג abc 123 דהו",
        "في 12/3/2024 (GPT-4) «قال» 👩‍👩‍👧 é",
        "abc \u{2067}אבג 12\u{2069} x \u{200F}! \u{202B}קל\u{202C}",
        "ab\nאב\n\nלא 5\n",
    ];
    for text in texts {
        for direction in [Direction::Auto, Direction::Ltr, Direction::Rtl] {
            for width in [30.0, 90.0, 600.0] {
                let style = ParagraphStyle { direction, ..ParagraphStyle::default() };
                check_carets_but_line_feeds(&lay_out(text, &style, width));
            }
        }
    }
}

/// A line feed has no box, so the texts that hold one are only walked.
fn check_carets_but_line_feeds(paragraph: &Paragraph) {
    if !paragraph.text().contains('\n') {
        return check_carets(paragraph);
    }
    let side = if paragraph.is_rtl() { Side::Left } else { Side::Right };
    let mut caret = paragraph.visual_start();
    let mut lines = BTreeSet::from([0]);
    while let Some(next) = paragraph.move_visual(caret, side) {
        assert_ne!(next, caret);
        caret = next;
        lines.insert(paragraph.caret_line(caret));
    }
    assert_eq!(lines.len(), paragraph.line_count());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn carets_and_rectangles_hold_in_any_text(
        words in prop::collection::vec(prop::sample::select(vec![
            "قال", "لا", "اللَّهُ", "إلى", "بِسْمِ", "الأ", "ـ", "٣٤", "،", "؟", "אבג", "שָׁלוֹם", "abc", "x", "é",
            "e\u{301}", "12", "3.5%", " ", " ", " ", "  ", "(", ")", "«", "»", "[", "]", "-", "👩‍👩‍👧", "👍🏽", "🇲🇦",
            "\u{200E}", "\u{200F}", "\u{61C}", "\u{2067}", "\u{2066}", "\u{2069}", "\u{202B}", "\u{202C}", "\u{A0}",
            "\u{200C}", "\u{200D}",
        ]), 0..24),
        width in 20.0_f32..500.0,
        direction in prop::sample::select(vec![Direction::Auto, Direction::Ltr, Direction::Rtl]),
        latin_scale in prop::sample::select(vec![1.0_f32, 0.85]),
    ) {
        let style = ParagraphStyle { direction, latin_scale, ..ParagraphStyle::default() };
        check_carets(&lay_out(&words.concat(), &style, width));
    }
}
