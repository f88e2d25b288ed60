//! Carets and rectangles: what holds in any text, and chosen places.

use std::collections::BTreeSet;

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation as _;

use super::*;
use crate::typeset::{Caret, Logical, Side, Vertical};

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
        // Assistive technology is told the same: a letter without width, within the line.
        let run = paragraph.text_runs(0).pop().unwrap();
        let space = *run.letters.last().unwrap();
        assert_eq!((space.end, space.width, space.offset), (end, 0.0, run.x1 - run.x0));
    }
}

#[test]
fn a_space_at_the_wrap_stands_at_the_edge_after_words_of_the_other_direction_too() {
    for (text, last) in [("نص عربي ثم abcdef ghijkl", "abcdef "), ("Some words אבגדה שלום", "אבגדה ")]
    {
        let end = text.find(last).unwrap() + last.len();
        let upper = plain(&text[..end - 1]).line(0).unwrap();
        let width = (upper.x1 - upper.x0).ceil() + 2.0;
        let paragraph = lay_out(text, &ParagraphStyle::default(), width);
        let line = paragraph.line(0).unwrap();
        assert_eq!(line.range.end, end, "{text}");
        // The letters fill the column as they do without the space, and nothing stands in it.
        assert!((line.x1 - line.x0 - (upper.x1 - upper.x0)).abs() < 0.01);
        assert_eq!(if paragraph.is_rtl() { line.x1 - width } else { line.x0 }, 0.0);
        assert_eq!(paragraph.range_rects(end - 1..end), []);
        let word = paragraph.range_rects(end - last.len()..end - 1);
        let edge = if paragraph.is_rtl() { word[0].rect.x0 - line.x0 } else { word[0].rect.x1 - line.x1 };
        assert_eq!((word.len(), edge), (1, 0.0));
        // Every glyph with ink stands where it stands without the space.
        let places = |paragraph: &Paragraph, width: f32| {
            let mut places = BTreeSet::new();
            paragraph.glyphs(0.0..1.0, |glyph| {
                if glyph.line == 0 {
                    let x = if paragraph.is_rtl() { width - glyph.x } else { glyph.x };
                    places.insert((glyph.id, (x * 8.0).round() as i32));
                }
            });
            places
        };
        let alone = places(&plain(&text[..end - 1]), 300.0);
        let wrapped = places(&paragraph, width);
        assert!(alone.difference(&wrapped).count() == 0, "{alone:?} {wrapped:?}");
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
    // The paragraph runs left to right, and so do the edges of its second line.
    let start = Caret { byte: 3, upstream: true };
    assert_eq!(paragraph.move_visual(Caret::at(2), Side::Right), Some(start));
    assert_eq!(paragraph.line_start(Caret::at(3)), start);
    assert_eq!(paragraph.caret_rect(start).x0, 0.0);
    assert_eq!(paragraph.move_visual(start, Side::Right), Some(Caret::at(5)));
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
        let [run] = &paragraph.text_runs(0)[..] else { panic!("no run") };
        assert_eq!((run.range.clone(), run.x0, run.letters.len()), (0..0, x, 0));
    }
}

/// The line of a caret as the eye sees it, from left to right, with ‸ where the caret stands.
fn seen(paragraph: &Paragraph, caret: Caret) -> String {
    let gap = paragraph.gap(caret);
    let letters =
        paragraph.graphemes(gap.line).iter().map(|letter| &paragraph.text()[letter.start..letter.end]);
    let mut letters: Vec<&str> = letters.collect();
    letters.insert(gap.index, "‸");
    letters.concat()
}

#[test]
fn home_and_end_go_to_the_edges_of_the_line() {
    let check = |text: &str, home: &str, end: &str| {
        let paragraph = plain(text);
        for byte in [0, text.len()] {
            for upstream in [false, true] {
                let caret = Caret { byte, upstream };
                assert_eq!(seen(&paragraph, paragraph.line_start(caret)), home);
                assert_eq!(seen(&paragraph, paragraph.line_end(caret)), end);
            }
        }
        assert_eq!(paragraph.line_start(Caret::at(0)).byte, 0);
        assert_eq!(paragraph.line_end(Caret::at(0)), Caret::at(text.len()));
        // Pointing beside the line does the same.
        let (start, end) = if paragraph.is_rtl() { (9999.0, -9999.0) } else { (-9999.0, 9999.0) };
        assert_eq!(paragraph.hit(start, 0.0), paragraph.line_start(Caret::at(0)));
        assert_eq!(paragraph.hit(end, 0.0), paragraph.line_end(Caret::at(0)));
    };
    check("אב 12", "12 בא‸", "‸12 בא");
    check("\u{200F}12", "12\u{200F}‸", "‸12\u{200F}");
    check("א (ab)", "(ab) א‸".replace('(', "<").replace(')', "(").replace('<', ")").as_str(), "‸)ab( א");
    check("ab אב", "‸ab בא", "ab בא‸");
    check("ab", "‸ab", "ab‸");
}

#[test]
fn beside_the_last_digit_and_at_the_end_of_the_line_are_two_places() {
    let text = "אב 12";
    let paragraph = plain(text);
    let (end, beside) = (Caret::at(text.len()), Caret { byte: text.len(), upstream: true });
    assert_eq!(seen(&paragraph, end), "‸12 בא");
    assert_eq!(seen(&paragraph, beside), "12‸ בא");
    // Arrows come to both, and nowhere to the byte before the digits on the far side.
    let mut caret = paragraph.visual_start();
    let mut places = vec![seen(&paragraph, caret)];
    while let Some(next) = paragraph.move_visual(caret, Side::Left) {
        caret = next;
        places.push(seen(&paragraph, caret));
    }
    assert_eq!(places, ["12 בא‸", "12 ב‸א", "12 ‸בא", "12‸ בא", "1‸2 בא", "‸12 בא"]);
    assert_eq!(caret, end);
    assert_eq!(paragraph.move_visual(Caret::at(6), Side::Right), Some(beside));
    // In the order of the text, 1, 2 and the end.
    let forward = paragraph.move_logical(Caret::at(6), Logical::Forward);
    assert_eq!(forward, Some(beside));
    assert_eq!(paragraph.move_logical(beside, Logical::Backward), Some(Caret::at(6)));
}

#[test]
fn marks_without_width_are_passed_with_the_letter_after_them() {
    let text = "a\u{200E}b \u{2067}ג\u{2069}d";
    let shown = ParagraphStyle { shows_invisible: true, ..ParagraphStyle::default() };
    let steps = |paragraph: &Paragraph| {
        let mut caret = paragraph.visual_start();
        let mut bytes = vec![caret.byte];
        while let Some(next) = paragraph.move_visual(caret, Side::Right) {
            caret = next;
            bytes.push(caret.byte);
        }
        bytes
    };
    // Each step is seen, and stops before the marks it meets.
    assert_eq!(steps(&plain(text)), [0, 1, 5, 6, 9, text.len()]);
    assert_eq!(steps(&lay_out(text, &shown, 300.0)).len(), text.graphemes(true).count() + 1);
    // From the other side, after them.
    assert_eq!(plain(text).move_visual(Caret::at(5), Side::Left), Some(Caret::at(4)));
    // In the order of the text one by one.
    assert_eq!(plain(text).move_logical(Caret::at(1), Logical::Forward), Some(Caret::at(4)));
}

/// Whether two carets are seen at one place.
fn place(paragraph: &Paragraph, caret: Caret) -> (usize, i32) {
    let x = paragraph.caret_rect(caret).x0;
    (paragraph.caret_line(caret), (x * 16.0).round() as i32)
}

fn walk(paragraph: &Paragraph, from: Caret, side: Side) -> Vec<Caret> {
    let most = 2 * paragraph.text().len() + 2 * paragraph.line_count() + 2;
    let mut visited = vec![from];
    while let Some(next) = paragraph.move_visual(visited[visited.len() - 1], side) {
        visited.push(next);
        assert!(visited.len() <= most, "stuck in {:?}", paragraph.text());
    }
    visited
}

fn sides(paragraph: &Paragraph) -> (Side, Side) {
    if paragraph.is_rtl() { (Side::Left, Side::Right) } else { (Side::Right, Side::Left) }
}

fn boundaries(text: &str) -> BTreeSet<usize> {
    text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect()
}

/// Lines tile the text, letters tile the lines, and pointing at the middle of a letter finds it.
fn check_letters(paragraph: &Paragraph) {
    let boundaries = boundaries(paragraph.text());
    let text = paragraph.text();
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
        for b in boxes.iter().filter(|b| b.x1 - b.x0 > 0.01) {
            let (x, y) = (f32::midpoint(b.x0, b.x1), line.baseline);
            assert_eq!(paragraph.grapheme_at(x, y), Some(b.start..b.end));
            for x in [x - 0.001, x + 0.001] {
                let caret = paragraph.hit(x, y);
                assert!(caret.byte == b.start || caret.byte == b.end, "{caret:?} {b:?}");
                assert_eq!(paragraph.caret_line(caret), index);
            }
        }
        check_runs(paragraph, index);
    }
    assert_eq!(end, text.len());
}

/// What assistive technology is told is what is seen.
fn check_runs(paragraph: &Paragraph, line: usize) {
    let info = paragraph.line(line).unwrap();
    let mut at = info.range.start;
    for run in paragraph.text_runs(line) {
        assert_eq!(run.range.start, at);
        for letter in &run.letters {
            assert_eq!(letter.start, at);
            at = letter.end;
            let boxes = paragraph.graphemes(line);
            let seen = boxes.iter().find(|seen| seen.start == letter.start).unwrap();
            let left = if run.rtl { run.x1 - letter.offset - letter.width } else { run.x0 + letter.offset };
            assert!((left - seen.x0.clamp(info.x0, info.x1)).abs() < 0.01, "{letter:?} {seen:?}");
            assert_eq!((seen.end, seen.rtl), (letter.end, run.rtl));
            assert_eq!(letter.starts_word, paragraph.is_word_start(letter.start));
        }
        assert_eq!(run.range.end, at);
    }
    assert_eq!(at, info.range.end);
}

/// Arrows in both directions come to every place, and back again.
fn check_arrows(paragraph: &Paragraph) {
    let text = paragraph.text();
    let (onward, back) = sides(paragraph);
    assert_eq!((paragraph.visual_start().byte, paragraph.visual_end().byte), (0, text.len()));
    let there = walk(paragraph, paragraph.visual_start(), onward);
    let again = walk(paragraph, paragraph.visual_end(), back);
    let gaps = |carets: &[Caret]| carets.iter().map(|c| paragraph.gap(*c)).collect::<BTreeSet<_>>();
    if paragraph.style().shows_invisible {
        assert_eq!(gaps(&there), gaps(&again), "{text:?}");
        let count: usize = (0..paragraph.line_count()).map(|line| paragraph.graphemes(line).len() + 1).sum();
        let merged = (0..paragraph.line_count()).filter(|line| paragraph.is_one_stop(*line)).count();
        assert_eq!(gaps(&there).len(), count - merged);
        let bytes: BTreeSet<usize> = there.iter().chain(&again).map(|caret| caret.byte).collect();
        // Where a word is cut at a wrap and runs against the paragraph, both places of the cut may be
        // edges of lines and bear the names of those.
        let is_cut = |byte: &usize| paragraph.lines().skip(1).any(|line| line.range.start == *byte);
        let missed: Vec<usize> =
            boundaries(text).difference(&bytes).copied().filter(|b| !is_cut(b)).collect();
        assert!(missed.is_empty() && bytes.is_subset(&boundaries(text)), "{missed:?} {text:?}");
    }
    let places = |carets: &[Caret]| carets.iter().map(|c| place(paragraph, *c)).collect::<BTreeSet<_>>();
    let seen: BTreeSet<_> = places(&there);
    assert_eq!(seen, places(&again), "{text:?}");
    for byte in boundaries(text) {
        for upstream in [false, true] {
            let place = place(paragraph, Caret { byte, upstream });
            let is_wrap = paragraph.lines().any(|line| line.range.start == byte);
            assert!(seen.contains(&place) || upstream && is_wrap, "{byte} {upstream} in {text:?}");
        }
    }
    for (walked, back) in [(&there, back), (&again, onward)] {
        for pair in walked.windows(2) {
            let [from, to] = [pair[0], pair[1]].map(|caret| paragraph.gap(caret));
            assert_ne!(from, to, "{pair:?} in {text:?}");
            let returned = paragraph.move_visual(pair[1], back).unwrap();
            let returned = (paragraph.gap(returned), place(paragraph, returned));
            assert!(returned.0 == from || returned.1 == place(paragraph, pair[0]), "{pair:?} in {text:?}");
        }
    }
}

/// In the order of the text, every grapheme in turn.
fn check_logical(paragraph: &Paragraph) {
    let text = paragraph.text();
    for (towards, from) in [(Logical::Forward, 0), (Logical::Backward, text.len())] {
        let mut caret = Caret::at(from);
        let mut bytes = vec![from];
        while let Some(next) = paragraph.move_logical(caret, towards) {
            caret = next;
            bytes.push(caret.byte);
        }
        if towards == Logical::Backward {
            bytes.reverse();
        }
        assert_eq!(bytes, boundaries(text).into_iter().collect::<Vec<_>>());
    }
}

/// The rectangles of a range cover exactly its letters.
fn check_range(paragraph: &Paragraph, range: Range<usize>) {
    let rects = paragraph.range_rects(range.clone());
    for (index, line) in paragraph.lines().enumerate() {
        for letter in paragraph.graphemes(index) {
            let (x0, x1) = (letter.x0.max(line.x0), letter.x1.min(line.x1));
            if x1 - x0 < 0.01 {
                continue;
            }
            let x = f32::midpoint(x0, x1);
            let covers = |rect: &&RangeRect| rect.line == index && rect.rect.x0 < x && x < rect.rect.x1;
            let is_in = range.start < letter.end && letter.start < range.end;
            let count = rects.iter().filter(covers).count();
            assert_eq!(count, usize::from(is_in), "{letter:?} {range:?} in {:?}", paragraph.text());
        }
    }
}

/// Adjoining ranges neither overlap nor leave a gap, and together they are the whole.
fn check_rectangles(paragraph: &Paragraph) {
    let text = paragraph.text();
    let area = |range: Range<usize>| -> f32 {
        paragraph.range_rects(range).iter().map(|rect| rect.rect.width()).sum()
    };
    let whole = area(0..text.len());
    let content: f32 = paragraph.lines().map(|line| line.x1 - line.x0).sum();
    assert!((whole - content).abs() < 0.1, "{whole} {content} in {text:?}");
    let bounds: Vec<_> = boundaries(text).into_iter().collect();
    let single: f32 = bounds.windows(2).map(|pair| area(pair[0]..pair[1])).sum();
    assert!((whole - single).abs() < 0.1, "{whole} {single} in {text:?}");
    for (nth, at) in bounds.iter().enumerate().step_by(5) {
        assert!((area(0..*at) + area(*at..text.len()) - whole).abs() < 0.1, "{at} in {text:?}");
        let other = bounds[(nth * 7 + 3) % bounds.len()];
        check_range(paragraph, *at.min(&other)..*at.max(&other));
    }
}

fn check_all(paragraph: &Paragraph) {
    check_letters(paragraph);
    check_arrows(paragraph);
    check_logical(paragraph);
    check_rectangles(paragraph);
}

const DIRECTIONS: [Direction; 4] = [Direction::Auto, Direction::AutoRtl, Direction::Ltr, Direction::Rtl];

#[test]
fn carets_and_rectangles_hold_in_chosen_texts() {
    let texts = [
        "",
        "abc",
        "12",
        "قُلْ هُوَ اللَّهُ أَحَدٌ",
        "لا إله إلا الله",
        "abc אבג def",
        "אבג abc 123 דהו",
        "في 12/3/2024 (GPT-4) «قال» 👩‍👩‍👧 é",
        "abc \u{2067}אבג 12\u{2069} x \u{200F}! \u{202B}קל\u{202C}",
        "\u{200F}\u{2067}\u{2069}",
    ];
    for text in texts {
        for direction in DIRECTIONS {
            for width in [30.0, 90.0, 600.0] {
                for shows_invisible in [false, true] {
                    let style = ParagraphStyle { direction, shows_invisible, ..ParagraphStyle::default() };
                    check_all(&lay_out(text, &style, width));
                }
            }
        }
    }
}

#[test]
fn every_line_between_line_feeds_is_walked() {
    for direction in DIRECTIONS {
        let style = ParagraphStyle { direction, ..ParagraphStyle::default() };
        let paragraph = lay_out("ab\nאב\n\nלא 5\n", &style, 300.0);
        let (onward, back) = sides(&paragraph);
        let there = walk(&paragraph, paragraph.visual_start(), onward);
        let again = walk(&paragraph, paragraph.visual_end(), back);
        for walked in [&there, &again] {
            let lines: BTreeSet<_> = walked.iter().map(|caret| paragraph.caret_line(*caret)).collect();
            assert_eq!(lines.len(), paragraph.line_count());
        }
        let gaps = |carets: &[Caret]| carets.iter().map(|c| paragraph.gap(*c)).collect::<BTreeSet<_>>();
        assert_eq!(gaps(&there), gaps(&again));
        check_logical(&paragraph);
    }
}

/// Words and signs of a mixed text.
fn words(count: Range<usize>) -> impl Strategy<Value = String> {
    let words = vec![
        "قال",
        "لا",
        "اللَّهُ",
        "إلى",
        "بِسْمِ",
        "الأ",
        "ـ",
        "٣٤",
        "،",
        "؟",
        "אבג",
        "שָׁלוֹם",
        "abc",
        "x",
        "é",
        "e\u{301}",
        "12",
        "3.5%",
        " ",
        " ",
        " ",
        "  ",
        "(",
        ")",
        "«",
        "»",
        "[",
        "]",
        "-",
        "👩‍👩‍👧",
        "👍🏽",
        "🇲🇦",
        "\u{200E}",
        "\u{200F}",
        "\u{61C}",
        "\u{2067}",
        "\u{2066}",
        "\u{2068}",
        "\u{2069}",
        "\u{202B}",
        "\u{202C}",
        "\u{A0}",
        "\u{200B}",
        "\u{200C}",
        "\u{200D}",
    ];
    prop::collection::vec(prop::sample::select(words), count).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn carets_and_rectangles_hold_in_any_text(
        text in words(0..24),
        width in 20.0_f32..500.0,
        direction in prop::sample::select(DIRECTIONS.to_vec()),
        latin_scale in prop::sample::select(vec![1.0_f32, 0.85]),
        shows_invisible in any::<bool>(),
    ) {
        let style = ParagraphStyle { direction, latin_scale, shows_invisible, ..ParagraphStyle::default() };
        check_all(&lay_out(&text, &style, width));
    }
}
