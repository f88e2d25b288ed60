//! The bar over the rows: which of them show, and how far the translation is.
//!
//! The main function is [`show`]. It must not know what a row holds.

use egui::{Align, FontId, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::gui::command::{BeadCommand, Command};
use crate::gui::keymap::Keymap;
use crate::gui::landmarks::{self, Landmark};
use crate::gui::scene::Scene;
use crate::gui::shell::{row, row_from_end, shown_keys};
use crate::gui::theme::metrics;
use crate::gui::widgets::kbd::kbd;
use crate::gui::widgets::pill::Pill;

use super::rows::{Filter, Rows};

/// Height of a line of the bar, in points.
const LINE: f32 = 48.0;
/// Below this width, in points, the progress stands under the filters.
const NARROW: f32 = 820.0;
/// Below this width, in points, there is no room to tell the key.
const NO_KEY: f32 = 1000.0;

/// Draws the bar at the top of `rect`; gives its bottom, and the filter that was chosen.
pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    rect: Rect,
    rows: &Rows,
    chosen: Filter,
) -> (f32, Option<Filter>) {
    let is_narrow = rect.width() < NARROW;
    let inner = Rect::from_min_size(rect.min, vec2(rect.width(), LINE)).shrink2(vec2(16.0, 0.0));
    let mut asked = None;
    let bar = UiBuilder::new()
        .max_rect(inner)
        .layout(row(scene.locale).with_main_wrap(is_narrow))
        .id_salt("segment bar");
    let filters = ui.scope_builder(bar, |ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        for filter in Filter::ALL {
            let count = rows.count(filter);
            let words = scene.locale.format(filter.words(), &[("count", count.into())]);
            let pill = Pill::new(&words).selected(filter == chosen).show(ui);
            landmarks::enter_by(ui.ctx(), Landmark::Filters, pill.id);
            if pill.clicked() {
                asked = Some(filter);
            }
        }
        if !is_narrow {
            ui.with_layout(row_from_end(scene.locale), |ui| progress(ui, scene, rows, rect.width()));
        }
        ui.min_rect()
    });
    let mut bottom = inner.bottom().max(filters.inner.bottom() + 8.0);
    if is_narrow {
        let line = Rect::from_min_size(pos2(inner.left(), bottom - 8.0), vec2(inner.width(), 28.0));
        let below = UiBuilder::new().max_rect(line).layout(row_from_end(scene.locale)).id_salt("progress");
        ui.scope_builder(below, |ui| progress(ui, scene, rows, rect.width()));
        bottom = line.bottom() + 2.0;
    }
    ui.painter().hline(rect.x_range(), bottom, (1.0, scene.theme.palette.line));
    landmarks::stands_at(
        ui.ctx(),
        Landmark::Filters,
        Rect::from_min_max(rect.min, pos2(rect.right(), bottom)),
    );
    (bottom, asked)
}

/// How many rows are confirmed, as a bar and in words; drawn from the side where the interface ends.
fn progress(ui: &mut Ui, scene: &Scene<'_>, rows: &Rows, width: f32) {
    let palette = scene.theme.palette;
    ui.spacing_mut().item_spacing.x = 8.0;
    if width >= NO_KEY {
        let command = Command::Bead(BeadCommand::ConfirmAndNext);
        if let Some(keys) = Keymap::of(ui.ctx()).shortcut_of(&command) {
            let words = scene.locale.text("segments-confirm-hint");
            ui.label(egui::RichText::new(words).color(palette.muted));
            kbd(ui, &shown_keys(keys));
        }
    }
    let total = rows.len();
    let confirmed = total - rows.count(Filter::Unconfirmed);
    let words =
        scene.locale.format("segments-progress", &[("count", confirmed.into()), ("total", total.into())]);
    let font = FontId::proportional(metrics::INTERFACE);
    ui.label(egui::RichText::new(words.as_str()).font(font).color(palette.muted));
    let room = ui.available_width() - 8.0;
    if room < 40.0 {
        return;
    }
    let (rect, response) = ui.allocate_exact_size(vec2(room, metrics::TARGET), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &words));
    let share = |count: usize| count as f32 / total.max(1) as f32 * rect.width();
    let mirrored = ui.layout().horizontal_placement() == Align::Min;
    let bar = Rect::from_center_size(rect.center(), vec2(rect.width(), 6.0));
    let stretch = |from: f32, to: f32| {
        let (left, right) = if mirrored {
            (bar.right() - to, bar.right() - from)
        } else {
            (bar.left() + from, bar.left() + to)
        };
        Rect::from_min_max(pos2(left, bar.top()), pos2(right, bar.bottom()))
    };
    let (done, doubtful) = (share(confirmed), share(rows.count(Filter::Doubtful)));
    ui.painter().rect_filled(bar, 3.0, palette.line);
    ui.painter().rect_filled(stretch(0.0, done + doubtful), 3.0, palette.doubtful);
    ui.painter().rect_filled(stretch(0.0, done), 3.0, palette.accent);
}
