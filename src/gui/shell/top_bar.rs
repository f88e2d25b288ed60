//! The bar over the texts: the menus, and the title of the project in the middle.
//!
//! The main function is [`show`]. What the menus hold is the matter of [`super::menus`].

use egui::containers::menu::MenuBar;
use egui::{Frame, Label, Margin, Panel, Rect, Stroke, Style, Ui, pos2, vec2};

use crate::gui::command::{Command, Now};
use crate::gui::landmarks::{self, Landmark};
use crate::gui::scene::Commands;
use crate::gui::settings::{Settings, WorkView};
use crate::gui::theme::{Theme, metrics};
use crate::gui::widgets::pill::Pill;
use crate::locale::Locale;
use crate::model::TextId;
use crate::session::Session;

use super::{bold, menus, name_of, row};

/// Height of the bar in points.
const HEIGHT: f32 = 42.0;
/// Least room between menus and title.
const GAP: f32 = 16.0;

/// What the bar looks at.
#[derive(Clone, Copy)]
pub struct Bar<'a> {
    /// The open project, if there is one.
    pub session: Option<&'a Session>,
    /// What is remembered of the person.
    pub settings: &'a Settings,
    /// Words.
    pub locale: &'a Locale,
    /// Colours.
    pub theme: &'a Theme,
    /// The translation that stands beside the source.
    pub translation: Option<TextId>,
    /// Whether the side panel shows.
    pub side_panel: bool,
    /// How things stand, for what commands need.
    pub now: Now<'a>,
}

/// Draws the bar at the top of `ui`.
pub fn show(ui: &mut Ui, bar: &Bar<'_>, commands: &mut Commands) {
    let frame = Frame::new().fill(bar.theme.palette.page).inner_margin(Margin::symmetric(8, 0));
    Panel::top("top bar").exact_size(HEIGHT).frame(frame).show(ui, |ui| {
        let whole = ui.max_rect();
        let line = Rect::from_center_size(whole.center(), vec2(whole.width(), metrics::CONTROL));
        let mut taken = line;
        ui.scope_builder(egui::UiBuilder::new().max_rect(line), |ui| {
            MenuBar::new().style(bar_style as fn(&mut Style)).ui(ui, |ui| {
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                    node.set_role(egui::Role::MenuBar);
                    node.set_label(bar.locale.text("window-menus"));
                });
                ui.with_layout(row(bar.locale), |ui| {
                    ui.spacing_mut().item_spacing.x = 2.0;
                    menus::show(ui, bar, commands);
                    taken = ui.min_rect();
                });
            });
        });
        let switch = view_switch(ui, bar, line, commands);
        title(ui, bar, whole, taken, switch);
        landmarks::stands_at(ui.ctx(), Landmark::Menus, whole);
    });
}

/// Menus in the bar are words with room around them.
fn bar_style(style: &mut Style) {
    egui::containers::menu::menu_style(style);
    style.spacing.button_padding = vec2(10.0, 4.0);
    // egui takes the ring from whatever is in a menu bar.
    style.visuals.widgets.active.bg_stroke =
        Stroke::new(metrics::FOCUS_RING, style.visuals.selection.stroke.color);
}

/// What chooses between reading and translating row by row, at the end of the bar; gives the room it took.
fn view_switch(ui: &mut Ui, bar: &Bar<'_>, line: Rect, commands: &mut Commands) -> Rect {
    let builder = egui::UiBuilder::new().max_rect(line).layout(super::row_from_end(bar.locale));
    let is_there = bar.session.is_some();
    let shown = ui.scope_builder(builder.id_salt("view"), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        // The last one stands at the edge.
        for view in [WorkView::Segments, WorkView::Read].into_iter().filter(|_| is_there) {
            let (id, name) = match view {
                WorkView::Read => ("window-view-read", "command-show-reading"),
                WorkView::Segments => ("window-view-segments", "command-show-segments"),
            };
            let (words, name) = (bar.locale.text(id), bar.locale.text(name));
            let pill = Pill::new(&words).name(&name).selected(bar.settings.view == view).show(ui);
            if pill.on_hover_text(&name).clicked() {
                commands.push(Command::Show(view));
            }
        }
        ui.min_rect()
    });
    shown.inner
}

/// The title, in the middle where there is room, else as near to it as the menus allow.
fn title(ui: &mut Ui, bar: &Bar<'_>, whole: Rect, menus: Rect, switch: Rect) {
    let Some(session) = bar.session else { return };
    let name = name_of(&session.project().title, session.path(), bar.locale);
    let words = if session.has_unsaved_work() {
        bar.locale.format("window-title-modified", &[("title", name.into())])
    } else {
        name
    };
    let text = bold(words, metrics::INTERFACE).color(bar.theme.palette.ink);
    let galley = egui::WidgetText::from(text.clone()).into_galley(
        ui,
        Some(egui::TextWrapMode::Extend),
        f32::INFINITY,
        egui::TextStyle::Body,
    );
    let wanted = galley.size().x + 2.0;
    let (from, to) = if super::is_mirrored(bar.locale) {
        (switch.right() + GAP, menus.left() - GAP)
    } else {
        (menus.right() + GAP, switch.left() - GAP)
    };
    let width = wanted.min(to - from);
    if width < 40.0 {
        return;
    }
    let left = (whole.center().x - width / 2.0).clamp(from, to - width);
    let rect = Rect::from_min_size(pos2(left, whole.top()), vec2(width, whole.height()));
    ui.put(rect, Label::new(text).truncate().selectable(false));
}
