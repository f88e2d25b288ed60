use egui::ecolor::Hsva;

use super::{
    contrast::{SHAPE, TEXT, ink_on, luminance, ratio, rule_colour, stack_tints, tint},
    *,
};

const GOALS: [u32; 17] = [
    0x00E5_243B,
    0x00DD_A63A,
    0x004C_9F38,
    0x00C5_192D,
    0x00FF_3A21,
    0x0026_BDE2,
    0x00FC_C30B,
    0x00A2_1942,
    0x00FD_6925,
    0x00DD_1367,
    0x00FD_9D24,
    0x00BF_8B2E,
    0x003F_7E44,
    0x000A_97D9,
    0x0056_C02B,
    0x0000_689D,
    0x0019_486A,
];

fn themes() -> [Theme; 3] {
    [Mode::Light, Mode::Dark, Mode::HighContrast].map(Theme::new)
}

#[test]
fn luminance_and_ratio_follow_the_standard() {
    assert!((ratio(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-4);
    assert_eq!(ratio(Color32::WHITE, Color32::WHITE), 1.0);
    assert!((luminance(rgb(0x0080_8080)) - 0.2159).abs() < 1e-4);
    // The grey that WCAG's own documents name as just enough on white.
    assert!(ratio(rgb(0x0076_7676), Color32::WHITE) >= TEXT);
    assert!(ratio(rgb(0x0077_7777), Color32::WHITE) < TEXT);
}

#[test]
fn every_pair_of_text_is_legible() {
    for theme in themes() {
        let Palette { background, page, ink, muted, accent, accent_soft, hover, .. } = theme.palette;
        let Palette { selection, counterpart, danger, warning, on_accent, ribbon, .. } = theme.palette;
        let mut pairs = Vec::new();
        for surface in [background, page, hover, accent_soft, selection, counterpart, ribbon] {
            pairs.push((ink, surface));
        }
        for surface in [background, page, hover] {
            pairs.extend([muted, accent, danger, warning].map(|text| (text, surface)));
        }
        pairs.extend([(accent, accent_soft), (on_accent, accent), (muted, counterpart)]);
        for (text, surface) in pairs {
            let ratio = ratio(text, surface);
            assert!(ratio >= TEXT, "{:?}: {text:?} on {surface:?} is {ratio:.2}", theme.mode);
        }
    }
}

#[test]
fn every_line_that_tells_something_is_seen() {
    for theme in themes() {
        let Palette { background, page, edge, accent, doubtful, danger, warning, .. } = theme.palette;
        for surface in [background, page] {
            for line in [edge, accent, doubtful, danger, warning] {
                let ratio = ratio(line, surface);
                assert!(ratio >= SHAPE, "{:?}: {line:?} on {surface:?} is {ratio:.2}", theme.mode);
            }
        }
    }
}

#[test]
fn rules_of_all_goals_are_seen_and_keep_their_hue() {
    for theme in themes() {
        for goal in GOALS.map(rgb) {
            let rule = theme.rule(goal);
            assert!(ratio(rule, theme.palette.page) >= SHAPE, "{:?} {goal:?}", theme.mode);
            let (before, after) = (Hsva::from(goal).h, Hsva::from(rule).h);
            let turn = (before - after).abs();
            assert!(turn.min(1.0 - turn) < 0.02, "{:?} {goal:?} became {rule:?}", theme.mode);
        }
    }
    let enough = rgb(0x0019_486A);
    assert_eq!(rule_colour(enough, Color32::WHITE, SHAPE), enough, "what suffices stays");
}

#[test]
fn numerals_of_all_goals_are_legible() {
    for goal in GOALS.map(rgb) {
        assert!(ratio(ink_on(goal), goal) >= TEXT, "{goal:?}");
    }
    for grey in 0..=255 {
        let grey = Color32::from_gray(grey);
        assert!(ratio(ink_on(grey), grey) >= TEXT, "{grey:?}");
    }
}

#[test]
fn text_stays_legible_on_any_stack_of_tints() {
    for theme in themes() {
        let Palette { page, ink, .. } = theme.palette;
        let goals = GOALS.map(rgb);
        for goal in goals {
            for depth in 1..=12 {
                let stacked = stack_tints(&vec![goal; depth], page, ink);
                let ratio = ratio(stacked, ink);
                assert!(ratio >= TEXT, "{:?}: {goal:?} × {depth} is {ratio:.2}", theme.mode);
            }
            assert_ne!(tint(goal, page, ink), page, "a tint shows");
        }
        assert!(ratio(theme.tint(&goals), ink) >= TEXT);
        assert_eq!(theme.tint(&[]), page);
    }
}

#[test]
fn the_theme_that_was_applied_is_found() {
    let ctx = Context::default();
    assert_eq!(Theme::of(&ctx).mode, Mode::Light);
    Theme::new(Mode::Dark).apply(&ctx);
    assert_eq!(Theme::of(&ctx).mode, Mode::Dark);
    assert_eq!(ctx.global_style().visuals.panel_fill, Palette::DARK.background);
    assert!(!ctx.global_style().interaction.selectable_labels);
}
