//! The theme said in egui's own terms, so that its buttons, menus and tooltips match ours.
//!
//! Main function: [`style`]. It must not know any widget of Hashiya.

use egui::{
    Color32, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Vec2, Visuals,
    style::{ScrollStyle, Selection, WidgetVisuals, Widgets},
    vec2,
};

use super::{BOLD, Mode, Palette, Theme, metrics};

/// egui's style for a theme.
pub(super) fn style(theme: &Theme) -> Style {
    let mut style = Style { visuals: visuals(theme), animation_time: 0.08, ..Style::default() };
    let proportional = |size| FontId::new(size, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, proportional(metrics::SMALL)),
        (TextStyle::Body, proportional(metrics::INTERFACE)),
        (TextStyle::Button, proportional(metrics::INTERFACE)),
        (TextStyle::Monospace, proportional(metrics::INTERFACE)),
        (TextStyle::Heading, FontId::new(metrics::HEADING, FontFamily::Name(BOLD.into()))),
    ]
    .into();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::splat(metrics::RHYTHM);
    spacing.window_margin = Margin::same(12);
    spacing.menu_margin = Margin::same(6);
    spacing.button_padding = vec2(10.0, 4.0);
    spacing.interact_size = vec2(metrics::TARGET, metrics::CONTROL);
    spacing.indent = 2.0 * metrics::RHYTHM;
    spacing.icon_width = 16.0;
    spacing.icon_width_inner = 10.0;
    spacing.icon_spacing = 6.0;
    spacing.slider_width = 160.0;
    spacing.slider_rail_height = 4.0;
    spacing.combo_width = 120.0;
    spacing.text_edit_width = 240.0;
    spacing.tooltip_width = 360.0;
    spacing.menu_width = 320.0;
    // In the colour of the ink, so that a bar is seen on every surface.
    spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        foreground_color: true,
        dormant_handle_opacity: metrics::BAR_OPACITY,
        active_handle_opacity: metrics::BAR_OPACITY,
        interact_handle_opacity: 0.8,
        ..ScrollStyle::thin()
    };
    style
}

fn visuals(theme: &Theme) -> Visuals {
    let Palette { background, page, muted, line, accent, accent_soft, hover, .. } = theme.palette;
    let mut visuals = if theme.mode == Mode::Light { Visuals::light() } else { Visuals::dark() };
    visuals.widgets = widgets(theme);
    visuals.weak_text_color = Some(muted);
    visuals.selection = Selection { bg_fill: accent_soft, stroke: Stroke::new(1.0, accent) };
    visuals.hyperlink_color = accent;
    visuals.faint_bg_color = hover;
    visuals.extreme_bg_color = background;
    visuals.code_bg_color = hover;
    visuals.warn_fg_color = theme.palette.warning;
    visuals.error_fg_color = theme.palette.danger;
    visuals.window_fill = page;
    visuals.window_stroke = Stroke::new(1.0, line);
    visuals.window_corner_radius = CornerRadius::same(metrics::CORNER_LARGE);
    visuals.menu_corner_radius = CornerRadius::same(metrics::CORNER_LARGE);
    visuals.window_highlight_topmost = false;
    visuals.window_shadow = shadow(theme);
    visuals.popup_shadow = shadow(theme);
    visuals.panel_fill = background;
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(metrics::CARET, accent);
    visuals.indent_has_left_vline = false;
    visuals.slider_trailing_fill = true;
    visuals.ime_composition.active_underline_stroke = Stroke::new(2.0, accent);
    visuals.ime_composition.inactive_underline_stroke = Stroke::new(1.0, muted);
    visuals.ime_composition.legacy_visuals = false;
    visuals.text_options.font_hinting = false;
    visuals
}

fn shadow(theme: &Theme) -> Shadow {
    let color = Color32::from_black_alpha(theme.palette.shadow_alpha);
    Shadow { offset: [0, 6], blur: 24, spread: 0, color }
}

fn widgets(theme: &Theme) -> Widgets {
    let Palette { background, page, ink, line, accent, accent_soft, hover, .. } = theme.palette;
    let rest = WidgetVisuals {
        // Also the rail of a slider, which must show on the page and on the background.
        bg_fill: hover,
        weak_bg_fill: page,
        // What is written on a button tells that it is one; its frame need not.
        bg_stroke: Stroke::new(1.0, line),
        corner_radius: CornerRadius::same(metrics::CORNER),
        fg_stroke: Stroke::new(1.0, ink),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: WidgetVisuals {
            bg_fill: background,
            weak_bg_fill: background,
            bg_stroke: Stroke::new(1.0, line),
            ..rest
        },
        inactive: rest,
        hovered: WidgetVisuals { bg_fill: line, weak_bg_fill: hover, ..rest },
        // egui shows focus by this one too: the ring in accent is the focus ring.
        active: WidgetVisuals {
            bg_fill: accent_soft,
            weak_bg_fill: hover,
            bg_stroke: Stroke::new(metrics::FOCUS_RING, accent),
            fg_stroke: Stroke::new(1.5, ink),
            ..rest
        },
        open: WidgetVisuals { bg_fill: hover, weak_bg_fill: hover, ..rest },
    }
}
