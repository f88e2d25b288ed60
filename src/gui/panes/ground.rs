//! How the panes stand: beside each other, stacked or alone, with a splitter between.

use egui::layers::ShapeIdx;
use egui::{Color32, CursorIcon, Rect, Response, Role, Sense, Shape, Ui, WidgetInfo, pos2, vec2};

use crate::gui::settings::Arrangement;
use crate::gui::theme::Theme;
use crate::gui::theme::metrics;

/// The places of the panes.
#[derive(Clone, Default)]
pub struct Ground {
    /// The source's place, when it shows.
    pub source: Option<Rect>,
    /// The translation's place, when it shows.
    pub translation: Option<Rect>,
    /// The place of the translation that it is compared with, when there is one.
    pub second: Option<Rect>,
    /// What lies between them when they stand side by side.
    pub gutter: Option<Gutter>,
}

/// The room between two panes side by side.
#[derive(Clone)]
pub struct Gutter {
    /// Its place.
    pub rect: Rect,
    /// What is drawn in it lies here, under the grip.
    pub ribbons: ShapeIdx,
    /// The mouse in it: a drag moves the panes' edge, all else is free.
    pub response: Response,
}

/// Width of the gutter between panes side by side, in points, where there is room for ribbons.
const WIDE: f32 = 6.0 * metrics::RHYTHM;
/// Width of the gutter elsewhere.
const SLIM: f32 = 3.0 * metrics::RHYTHM;
/// Panes that share less width than this, in points, have a slim gutter.
const ROOMY: f32 = 720.0;

/// Parts `rect` between three panes as [`arrange`] does between two: the source takes two thirds of its
/// share, and the translations, the first one next to it, have the rest in equal parts.
pub fn arrange_compared(
    ui: &mut Ui,
    rect: Rect,
    arrangement: Arrangement,
    source_first: bool,
    split: &mut f32,
    splitter_name: &str,
) -> Ground {
    const THIRDS: f32 = 2.0 / 3.0;
    let mut share = if source_first { *split * THIRDS } else { 1.0 - (1.0 - *split) * THIRDS };
    let before = share;
    let ground = arrange(ui, rect, arrangement, source_first, &mut share, splitter_name);
    if share != before {
        let moved = if source_first { share / THIRDS } else { 1.0 - (1.0 - share) / THIRDS };
        *split = moved.clamp(0.2, 0.8);
    }
    let Some(both) = ground.translation else { return ground };
    let half = SLIM / 2.0;
    let beside = arrangement == Arrangement::Beside;
    let (before, after, gutter) = if beside {
        let x = both.center().x.round();
        let gutter = both.with_min_x(x - half).with_max_x(x + half);
        (both.with_max_x(x - half), both.with_min_x(x + half), gutter)
    } else {
        let y = both.center().y.round();
        let gutter = both.with_min_y(y - half).with_max_y(y + half);
        (both.with_max_y(y - half), both.with_min_y(y + half), gutter)
    };
    let palette = Theme::of(ui.ctx()).palette;
    gutter_ground(ui, gutter, beside, palette.background, palette.line);
    let (translation, second) = if source_first { (before, after) } else { (after, before) };
    Ground { translation: Some(translation), second: Some(second), ..ground }
}

/// Parts `rect` between the panes and draws the splitter, which moves `split` (the first pane's share).
///
/// `source_first` says that the source stands on the left, or above.
pub fn arrange(
    ui: &mut Ui,
    rect: Rect,
    arrangement: Arrangement,
    source_first: bool,
    split: &mut f32,
    splitter_name: &str,
) -> Ground {
    let beside = match arrangement {
        Arrangement::SourceAlone => return Ground { source: Some(rect), ..Ground::default() },
        Arrangement::TranslationAlone => return Ground { translation: Some(rect), ..Ground::default() },
        Arrangement::Beside | Arrangement::Compared => true,
        Arrangement::Stacked => false,
    };
    let length = if beside { rect.width() } else { rect.height() };
    let at = (length * *split).round();
    let half = if beside && rect.width() >= ROOMY { WIDE } else { SLIM } / 2.0;
    let (first, gutter, second) = if beside {
        let x = rect.left() + at;
        (
            Rect::from_min_max(rect.min, pos2(x - half, rect.bottom())),
            Rect::from_min_max(pos2(x - half, rect.top()), pos2(x + half, rect.bottom())),
            Rect::from_min_max(pos2(x + half, rect.top()), rect.max),
        )
    } else {
        let y = rect.top() + at;
        (
            Rect::from_min_max(rect.min, pos2(rect.right(), y - half)),
            Rect::from_min_max(pos2(rect.left(), y - half), pos2(rect.right(), y + half)),
            Rect::from_min_max(pos2(rect.left(), y + half), rect.max),
        )
    };
    let (ribbons, response) = splitter(ui, gutter, beside, length, split, splitter_name);
    let (source, translation) = if source_first { (first, second) } else { (second, first) };
    let gutter = beside.then_some(Gutter { rect: gutter, ribbons, response });
    Ground { source: Some(source), translation: Some(translation), second: None, gutter }
}

/// Where the grip of the splitter is; a double click there brings the panes' edge to the middle.
pub(in crate::gui) fn grip_of(gutter: Rect) -> Rect {
    Rect::from_center_size(gutter.center(), vec2(16.0, 40.0)).intersect(gutter)
}

/// Draws the splitter, lets it move, and gives the layer under its grip with the mouse there.
fn splitter(
    ui: &mut Ui,
    gutter: Rect,
    beside: bool,
    length: f32,
    split: &mut f32,
    name: &str,
) -> (ShapeIdx, Response) {
    let palette = Theme::of(ui.ctx()).palette;
    let response = ui.interact(gutter, ui.scope_id().with("splitter"), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Splitter, true, name));
    let cursor = if beside { CursorIcon::ResizeHorizontal } else { CursorIcon::ResizeVertical };
    let response = response.on_hover_cursor(cursor);
    let moved = response.drag_delta();
    *split = (*split + if beside { moved.x } else { moved.y } / length.max(1.0)).clamp(0.2, 0.8);
    let is_at_grip = |pos| !beside || grip_of(gutter).contains(pos);
    if response.double_clicked() && response.interact_pointer_pos().is_some_and(is_at_grip) {
        *split = 0.5;
    }
    if response.has_focus() {
        let (less, more) = if beside {
            (egui::Key::ArrowLeft, egui::Key::ArrowRight)
        } else {
            (egui::Key::ArrowUp, egui::Key::ArrowDown)
        };
        ui.input(|input| {
            *split += 0.02 * (f32::from(input.key_pressed(more)) - f32::from(input.key_pressed(less)));
        });
        *split = split.clamp(0.2, 0.8);
    }
    let painter = ui.painter();
    let is_active = response.hovered() || response.dragged() || response.has_focus();
    gutter_ground(ui, gutter, beside, palette.background, palette.line);
    let ribbons = painter.add(Shape::Noop);
    let grip = egui::Stroke::new(2.0, if is_active { palette.accent } else { palette.edge });
    if beside {
        let middle = gutter.center().y;
        painter.vline(gutter.center().x, middle - 14.0..=middle + 14.0, grip);
    } else {
        let middle = gutter.center().x;
        painter.hline(middle - 14.0..=middle + 14.0, gutter.center().y, grip);
    }
    (ribbons, response)
}

/// What lies under a gutter, with a hairline at each pane.
fn gutter_ground(ui: &Ui, gutter: Rect, beside: bool, ground: Color32, line: Color32) {
    let painter = ui.painter();
    painter.rect_filled(gutter, 0.0, ground);
    let edge = egui::Stroke::new(1.0, line);
    if beside {
        painter.vline(gutter.left(), gutter.y_range(), edge);
        painter.vline(gutter.right(), gutter.y_range(), edge);
    } else {
        painter.hline(gutter.x_range(), gutter.top(), edge);
        painter.hline(gutter.x_range(), gutter.bottom(), edge);
    }
}
