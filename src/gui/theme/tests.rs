use egui::ecolor::Hsva;

use crate::model::CodebookUse;
use crate::store::codebooks;

use super::{
    contrast::{SHAPE, TEXT, ink_on, luminance, ratio, rule_colour, stack_tints, tint},
    *,
};

/// The colours of the goals, as the built-in codebook has them.
fn goals() -> Vec<Color32> {
    let used = CodebookUse::BuiltIn { id: "sdg".to_owned(), version: String::new() };
    let book = codebooks::resolve(&used).unwrap();
    let colours = book.top_categories().map(|goal| book.colour(&goal.code).unwrap().0);
    let colours: Vec<Color32> = colours.map(|[r, g, b]| rgb(u32::from_be_bytes([0, r, g, b]))).collect();
    assert_eq!(colours.len(), 17);
    colours
}

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

/// What must be told apart from what: (name, colour, what it stands on, least contrast).
type Pair = (&'static str, Color32, Color32, f32);

/// Every pair of colours that meets on the screen. A new colour does not compile before it stands here:
/// with what it meets, or among those that need not be seen.
fn pairs(palette: &Palette) -> Vec<Pair> {
    let Palette {
        background,
        page,
        ink,
        muted,
        line: hairline,
        edge,
        accent,
        accent_soft,
        on_accent,
        hover,
        selection,
        counterpart,
        doubtful,
        ribbon,
        danger,
        warning,
        shadow_alpha: _,
    } = *palette;
    // They part surfaces that are told apart without them, or lie under nothing.
    let _ = (hairline, ribbon);
    let mut pairs: Vec<Pair> = Vec::new();
    let mut hold = |name, colour, surfaces: &[Color32], contrast| {
        pairs.extend(surfaces.iter().map(|surface| (name, colour, *surface, contrast)));
    };
    hold("ink", ink, &[background, page, hover, accent_soft, selection, counterpart], TEXT);
    hold("muted", muted, &[background, page, hover, counterpart], TEXT);
    hold("accent as text", accent, &[background, page, hover, accent_soft], TEXT);
    hold("on accent", on_accent, &[accent], TEXT);
    hold("danger", danger, &[background, page, hover], TEXT);
    hold("warning", warning, &[background, page, hover], TEXT);
    hold("edge", edge, &[background, page], SHAPE);
    hold("caret and focus ring", accent, &[background, page, hover, selection, counterpart], SHAPE);
    hold("focus ring on a chosen row", accent, &[accent_soft], SHAPE);
    hold("signs", muted, &[background, page, hover], SHAPE);
    hold("doubtful", doubtful, &[background, page], SHAPE);
    // Beside a filled button there is its surface.
    hold("filled button", accent, &[page], SHAPE);
    pairs
}

#[test]
fn every_pair_of_colours_that_meets_is_told_apart() {
    for theme in themes() {
        for (name, colour, surface, least) in pairs(&theme.palette) {
            // Whoever asks for high contrast asks for more than the least (WCAG 2.2, 1.4.6).
            let least = if theme.mode == Mode::HighContrast && least == TEXT { 7.0 } else { least };
            let ratio = ratio(colour, surface);
            assert!(ratio >= least, "{:?}: {name} {colour:?} on {surface:?} is {ratio:.2}", theme.mode);
        }
    }
}

#[test]
fn what_is_disabled_can_still_be_read() {
    for theme in themes() {
        let style = style::style(&theme);
        let Palette { page, ink, .. } = theme.palette;
        let faded = contrast::mix(ink, page, style.visuals.disabled_alpha());
        let ratio = ratio(faded, page);
        assert!(ratio >= SHAPE, "{:?}: {ratio:.2}", theme.mode);
    }
}

#[test]
fn the_bars_of_lists_are_seen() {
    for theme in themes() {
        let Palette { page, background, ink, .. } = theme.palette;
        for surface in [page, background] {
            let bar = contrast::mix(ink, surface, metrics::BAR_OPACITY);
            assert!(ratio(bar, surface) >= SHAPE, "{:?}", theme.mode);
        }
    }
}

#[test]
fn the_caret_is_seen_on_every_tint() {
    for theme in themes() {
        for goal in goals() {
            let tint = theme.tint(&[goal]);
            let ratio = ratio(theme.palette.accent, tint);
            assert!(ratio >= SHAPE, "{:?}: {goal:?} is {ratio:.2}", theme.mode);
        }
    }
}

#[test]
fn rules_of_all_goals_are_seen_and_keep_their_hue() {
    for theme in themes() {
        for goal in goals() {
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
    for goal in goals() {
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
        let goals = goals();
        for goal in goals.iter().copied() {
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
