//! Tests of the column: heights, scrolling, the bound on layout.

use proptest::prelude::*;

use super::*;
use crate::typeset::SystemFonts;

const ARTICLE: &str = include_str!("../../../assets/sample/article.ar.txt");

struct Text {
    paragraphs: Vec<String>,
    style: ParagraphStyle,
}

impl Paragraphs for Text {
    fn len(&self) -> usize {
        self.paragraphs.len()
    }

    fn text(&self, index: usize) -> &str {
        &self.paragraphs[index]
    }

    fn style(&self, _index: usize) -> ParagraphStyle {
        self.style
    }
}

fn text(count: usize) -> Text {
    let paragraphs = ARTICLE.lines().cycle().take(count).map(str::to_owned).collect();
    Text { paragraphs, style: ParagraphStyle::default() }
}

fn engine() -> Engine {
    Engine::new(SystemFonts::Off)
}

const HEIGHT: f32 = 700.0;

fn column() -> Column {
    Column::new(420.0, 1.0, 12.0)
}

/// That the placed paragraphs follow each other and fill the viewport.
fn check_placed(column: &Column, count: usize) {
    let placed = column.placed();
    for pair in placed.windows(2) {
        assert_eq!(pair[1].index, pair[0].index + 1);
        let height = column.paragraph(pair[0].index).unwrap().height();
        assert_eq!(pair[1].top_px, pair[0].top_px + height + 12.0);
    }
    let (first, last) = (placed[0], placed[placed.len() - 1]);
    let bottom = |placed: Placed| placed.top_px + column.paragraph(placed.index).unwrap().height() + 12.0;
    assert!(first.top_px <= 0.0 && bottom(first) > 0.0, "{placed:?}");
    assert!(bottom(last) >= HEIGHT || (last.index + 1 == count && first.index == 0), "{placed:?}");
    assert!(placed.iter().all(|placed| placed.top_px.fract() == 0.0));
}

#[test]
fn a_jump_to_the_end_lays_out_a_screenful() {
    let (mut engine, text, mut column) = (engine(), text(50_000), column());
    column.layout_visible(&mut engine, &text, HEIGHT);
    let before = engine.layout_count();
    assert!(before < 24, "{before}");
    column.set_scroll_fraction(1.0);
    column.layout_visible(&mut engine, &text, HEIGHT);
    let laid_out = engine.layout_count() - before;
    assert!(laid_out < 24, "{laid_out}");
    check_placed(&column, 50_000);
    let last = column.placed().last().copied().unwrap();
    assert_eq!(last.index, 49_999);
    let bottom = last.top_px + column.paragraph(last.index).unwrap().height() + 12.0;
    assert_eq!(bottom, HEIGHT);
    assert!(column.scroll_fraction() > 0.999);
    // Any other place costs as little.
    for fraction in [0.5, 0.123, 0.9] {
        let before = engine.layout_count();
        column.set_scroll_fraction(fraction);
        column.layout_visible(&mut engine, &text, HEIGHT);
        assert!(engine.layout_count() - before < 24);
        assert!((column.scroll_fraction() - fraction).abs() < 0.001, "{fraction}");
        check_placed(&column, 50_000);
    }
}

#[test]
fn scrolling_moves_by_exactly_the_pixels_asked_though_heights_are_corrected() {
    let (mut engine, text, mut column) = (engine(), text(400), column());
    column.layout_visible(&mut engine, &text, HEIGHT);
    column.set_scroll_fraction(0.5);
    let mut last = column.layout_visible(&mut engine, &text, HEIGHT);
    // Every height that is not measured yet is far off.
    column.heights = Heights::new(vec![50.0; 400]);
    for placed in &last {
        column.heights.set(placed.index, column.paragraph(placed.index).unwrap().height() + 12.0);
    }
    let mut corrections = 0;
    for step in 0..120 {
        // Now and then nearly a screen at once, past what was laid out ahead.
        let dy = [-90.0, -650.0, -7.0, 40.0][step % 4];
        let estimate = column.estimated_height();
        column.scroll_by(dy);
        let placed = column.layout_visible(&mut engine, &text, HEIGHT);
        corrections += usize::from(column.estimated_height() != estimate);
        check_placed(&column, 400);
        for now in &placed {
            if let Some(then) = last.iter().find(|then| then.index == now.index) {
                assert_eq!(now.top_px, then.top_px - dy);
            }
        }
        assert!(placed.iter().any(|now| last.iter().any(|then| then.index == now.index)));
        last = placed;
    }
    assert!(corrections > 10, "nothing was estimated wrongly, so nothing was tested");
    // More than what was laid out ahead, and back.
    for dy in [-2000.0, 2000.0] {
        column.scroll_by(dy);
        column.layout_visible(&mut engine, &text, HEIGHT);
    }
    assert_eq!(column.placed(), last);
    // Standing still, layout ahead of the screen goes on and moves nothing.
    for _ in 0..10 {
        assert_eq!(column.layout_visible(&mut engine, &text, HEIGHT), last);
    }
}

#[test]
fn both_ends_hold() {
    let (mut engine, text, mut column) = (engine(), text(60), column());
    for dy in [-50.0, 1e9, 50.0, 3.0, -1e9] {
        column.scroll_by(dy);
        column.layout_visible(&mut engine, &text, HEIGHT);
        check_placed(&column, 60);
    }
    assert_eq!(column.scroll_position(), (0, 0.0));
    assert_eq!(column.scroll_fraction(), 0.0);
    let mut short = Column::new(420.0, 1.0, 12.0);
    let one = tests::text(1);
    short.scroll_by(500.0);
    short.layout_visible(&mut engine, &one, HEIGHT);
    assert_eq!(short.scroll_position(), (0, 0.0));
    let none = tests::text(0);
    assert_eq!(Column::new(420.0, 1.0, 12.0).layout_visible(&mut engine, &none, HEIGHT), []);
}

#[test]
fn a_change_of_width_keeps_the_text_at_the_top() {
    let (mut engine, mut text, mut column) = (engine(), text(200), column());
    column.layout_visible(&mut engine, &text, HEIGHT);
    column.scroll_to(97, 80.0);
    column.layout_visible(&mut engine, &text, HEIGHT);
    let top_byte = |column: &Column| {
        let (index, offset) = column.scroll_position();
        let paragraph = column.paragraph(index).unwrap();
        (index, paragraph.line(paragraph.line_at(offset)).unwrap().range)
    };
    let (index, before) = top_byte(&column);
    assert_eq!(index, 97);
    for (width, scale) in [(333.0, 1.0), (800.0, 1.0), (640.0, 2.0), (420.0, 1.0)] {
        column.set_geometry(width, scale, 12.0);
        column.layout_visible(&mut engine, &text, HEIGHT);
        let (index, after) = top_byte(&column);
        assert_eq!(index, 97);
        assert!(after.contains(&before.start) || before.contains(&after.start), "{before:?} {after:?}");
    }
    text.style.size = 30.0;
    column.restyle();
    column.layout_visible(&mut engine, &text, HEIGHT);
    assert_eq!(top_byte(&column).0, 97);
    assert_eq!(column.paragraph(97).unwrap().style().size, 30.0);
}

#[test]
fn reveal_scrolls_as_little_as_needed() {
    let (mut engine, text, mut column) = (engine(), text(300), column());
    let placed = column.layout_visible(&mut engine, &text, HEIGHT);
    column.reveal(1, 0.0, 39.0);
    assert_eq!(column.layout_visible(&mut engine, &text, HEIGHT), placed);
    let visible = |column: &Column, index: usize, top: f32, bottom: f32| {
        let y = column.top_of(index).unwrap();
        assert!(y + top >= 0.0 && y + bottom <= HEIGHT, "{index} at {y}");
    };
    for (index, top) in [(4, 39.0), (5, 0.0), (200, 39.0), (198, 0.0), (299, 0.0), (0, 0.0)] {
        column.reveal(index, top, top + 39.0);
        column.layout_visible(&mut engine, &text, HEIGHT);
        visible(&column, index, top, top + 39.0);
        check_placed(&column, 300);
    }
}

#[test]
fn the_cache_is_bounded_and_keeps_the_screen() {
    let (mut engine, text, mut column) = (engine(), text(2000), column());
    column.set_cache_bytes(20_000);
    for _ in 0..200 {
        column.scroll_by(500.0);
        column.layout_visible(&mut engine, &text, HEIGHT);
        assert!(column.placed().iter().all(|placed| column.paragraph(placed.index).is_some()));
        assert!(column.cached_bytes <= 20_000);
    }
    column.set_cache_bytes(1);
    column.layout_visible(&mut engine, &text, HEIGHT);
    assert!(column.placed().iter().all(|placed| column.paragraph(placed.index).is_some()));
    let sum: usize = column.cache.values().map(|cached| cached.paragraph.text().len()).sum();
    assert_eq!(sum, column.cached_bytes);
}

#[test]
fn changed_and_spliced_paragraphs_are_laid_out_again() {
    let (mut engine, mut text, mut column) = (engine(), text(100), column());
    column.layout_visible(&mut engine, &text, HEIGHT);
    column.scroll_to(50, 10.0);
    column.layout_visible(&mut engine, &text, HEIGHT);
    text.paragraphs[51] = "سطر واحد".to_owned();
    column.paragraph_changed(51);
    column.layout_visible(&mut engine, &text, HEIGHT);
    assert_eq!(column.paragraph(51).unwrap().text(), "سطر واحد");
    let placed = column.placed().to_vec();
    // Above the screen: nothing moves.
    text.paragraphs.splice(10..12, ["a".to_owned(), "b".to_owned(), "c".to_owned()]);
    column.splice(10..12, 3);
    let after = column.layout_visible(&mut engine, &text, HEIGHT);
    assert_eq!(column.scroll_position(), (51, 10.0));
    assert!(placed.iter().zip(&after).all(|(a, b)| a.index + 1 == b.index && a.top_px == b.top_px));
    check_placed(&column, 101);
    // The paragraph at the top goes.
    text.paragraphs.drain(40..60);
    column.splice(40..60, 0);
    column.layout_visible(&mut engine, &text, HEIGHT);
    assert_eq!(column.scroll_position(), (40, 0.0));
    check_placed(&column, 81);
}

#[test]
fn one_huge_paragraph_is_laid_out_only_near_the_screen() {
    let mut engine = engine();
    let text = Text { paragraphs: vec!["كلمة ".repeat(20_000); 3], style: ParagraphStyle::default() };
    let mut column = column();
    column.layout_visible(&mut engine, &text, HEIGHT);
    assert!(engine.layout_count() < 12, "{}", engine.layout_count());
    for _ in 0..50 {
        let before = engine.layout_count();
        column.scroll_by(300.0);
        column.layout_visible(&mut engine, &text, HEIGHT);
        assert!(engine.layout_count() - before <= 3);
    }
    assert_eq!(column.scroll_position(), (0, 15_000.0));
}

#[test]
fn a_point_finds_its_paragraph() {
    let (mut engine, text, mut column) = (engine(), text(100), column());
    column.layout_visible(&mut engine, &text, HEIGHT);
    let second = column.placed()[1];
    let (index, caret) = column.hit(419.0, second.top_px + 5.0).unwrap();
    assert_eq!((index, caret.byte), (1, 0));
    assert_eq!(column.hit(419.0, -50.0).unwrap().0, 0);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn heights_agree_with_a_plain_list(
        start in prop::collection::vec(1_u16..500, 1..80),
        changes in prop::collection::vec((0_usize..80, 1_u16..500), 0..20),
        probe in 0.0_f64..1.0,
    ) {
        let mut list: Vec<f32> = start.iter().copied().map(f32::from).collect();
        let mut heights = Heights::new(list.clone());
        for (at, height) in changes {
            if at < list.len() {
                list[at] = f32::from(height);
            }
            heights.set(at, f32::from(height));
        }
        for count in 0..=list.len() {
            prop_assert_eq!(heights.before(count), list[..count].iter().copied().map(f64::from).sum::<f64>());
        }
        let y = (heights.total() * probe).floor();
        let (index, offset) = heights.find(y);
        prop_assert_eq!(heights.before(index) + f64::from(offset), y);
        prop_assert!(offset < list[index]);
    }
}
