//! What dialogs are made of: places to type with their labels, choices, errors, buttons.
//!
//! Knows no dialog.

use egui::style::WidgetVisuals;
use egui::{
    Button, Color32, ComboBox, Context, Event, Frame, Key, Margin, Modifiers, Rect, Response, RichText,
    Shape, Stroke, Ui, Vec2, vec2,
};

use crate::gui::announce;
use crate::gui::shell::{muted, ring, row, row_from_end};
use crate::gui::theme::metrics;
use crate::gui::widgets::input::{Input, MenuWords};
use crate::locale::Locale;

use super::Around;

/// The frame of every dialog.
pub(super) fn frame(ctx: &Context) -> Frame {
    Frame::popup(&ctx.global_style()).inner_margin(Margin::symmetric(22, 18))
}

/// What lies over everything else while a dialog is open.
pub(super) fn backdrop() -> Color32 {
    Color32::from_black_alpha(64)
}

/// A label over what it names.
pub(super) fn label(ui: &mut Ui, around: &Around<'_>, id: &str) {
    ui.add_space(2.0);
    ui.label(muted(around.locale.text(id), &around.theme.palette));
    ui.add_space(-4.0);
}

/// A sentence that explains.
pub(super) fn hint(ui: &mut Ui, around: &Around<'_>, words: impl Into<String>) {
    ui.add(egui::Label::new(muted(words, &around.theme.palette)).wrap());
}

/// A sentence about what went wrong, which screen readers say at once.
pub(super) fn error(ui: &mut Ui, around: &Around<'_>, words: &str) {
    let builder = egui::UiBuilder::new()
        .accessibility_role(egui::accesskit::Role::Alert)
        .accessibility_label(words.to_owned());
    ui.scope_builder(builder, |ui| {
        announce::make_live(ui.ctx(), ui.unique_id(), egui::accesskit::Live::Assertive);
        ui.add(egui::Label::new(RichText::new(words).color(around.theme.palette.danger)).wrap());
    });
}

/// A line to type in, as wide as there is room.
pub(super) struct Line<'a> {
    /// Parts it from the others of the dialog.
    pub id: &'a str,
    /// Fluent id of its name.
    pub name: &'a str,
    /// What stands in it while it is empty.
    pub hint: &'a str,
    /// How many lines high it is at least, if it takes several.
    pub rows: Option<usize>,
}

impl<'a> Line<'a> {
    /// One line.
    pub fn new(id: &'a str, name: &'a str, hint: &'a str) -> Self {
        Self { id, name, hint, rows: None }
    }
}

/// What happened to a line.
pub(super) struct Typed {
    /// Whether it was finished with Enter.
    pub entered: bool,
    /// Whether its words changed.
    pub changed: bool,
    /// Whether the hand left it.
    pub left: bool,
}

impl Line<'_> {
    /// Shows it; `takes_focus` gives it the keyboard, with the words selected that stand in it.
    pub fn show(&self, ui: &mut Ui, around: &Around<'_>, words: &mut String, takes_focus: bool) -> Typed {
        let locale = around.locale;
        let name = locale.text(self.name);
        let id = ui.make_persistent_id(self.id);
        if takes_focus {
            ui.memory_mut(|memory| memory.request_focus(id));
            ui.input_mut(|input| input.events.push(select_all()));
        }
        let entries = MENU.map(|id| locale.text(id));
        let [cut, copy, paste, select_all, left_to_right_mark, right_to_left_mark] =
            entries.each_ref().map(String::as_str);
        let menu = MenuWords { cut, copy, paste, select_all, left_to_right_mark, right_to_left_mark };
        let input = Input::new(words).id(id).hint(self.hint).label(&name).menu(menu);
        let input = input.width(ui.available_width());
        let response = match self.rows {
            Some(rows) => input.multiline(rows),
            None => input,
        }
        .show(ui);
        let left = response.lost_focus();
        let entered = left && ui.input(|input| input.key_pressed(Key::Enter));
        Typed { entered, changed: response.changed(), left }
    }
}

/// The words of the context menu of every line, in the order of [`MenuWords`].
const MENU: [&str; 6] = [
    "dialog-input-cut",
    "dialog-input-copy",
    "dialog-input-paste",
    "dialog-input-select-all",
    "dialog-input-left-to-right-mark",
    "dialog-input-right-to-left-mark",
];

/// The key that selects all of a line.
fn select_all() -> Event {
    Event::Key {
        key: Key::A,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::COMMAND,
    }
}

/// A line for a path with the button that looks for one; tells what happened to the line and whether
/// the button was clicked.
pub(super) fn path_line(
    ui: &mut Ui,
    around: &Around<'_>,
    line: &Line<'_>,
    words: &mut String,
    takes_focus: bool,
) -> (Typed, bool) {
    let browse = around.locale.text("dialog-browse");
    let mut browses = false;
    let mut typed = None;
    let width = ui.available_width();
    ui.allocate_ui_with_layout(vec2(width, metrics::CONTROL), row_from_end(around.locale), |ui| {
        // From the far side, so that the line takes the rest; the keyboard still comes to it first.
        browses = ui.add(Button::new(browse).min_size(vec2(0.0, metrics::CONTROL))).clicked();
        ui.with_layout(row(around.locale), |ui| typed = Some(line.show(ui, around, words, takes_focus)));
    });
    let typed = typed.unwrap_or(Typed { entered: false, changed: false, left: false });
    (typed, browses)
}

/// The buttons at the end of a dialog: the one that goes on, then the others.
pub(super) fn footer(ui: &mut Ui, around: &Around<'_>, buttons: impl FnOnce(&mut Ui)) {
    ui.add_space(10.0);
    let size = vec2(ui.available_width(), metrics::CONTROL);
    ui.allocate_ui_with_layout(size, row_from_end(around.locale), buttons);
}

fn button_size() -> Vec2 {
    vec2(76.0, metrics::CONTROL)
}

/// The button that goes on.
pub(super) fn primary(ui: &mut Ui, around: &Around<'_>, words: &str, is_enabled: bool) -> Response {
    let palette = around.theme.palette;
    let button = Button::new(RichText::new(words).color(palette.on_accent))
        .fill(palette.accent)
        .min_size(button_size());
    let response = ui.add_enabled(is_enabled, button);
    ring(ui.painter(), around.theme, &response, response.rect.expand(1.0), metrics::CORNER);
    response
}

/// A button beside it.
pub(super) fn secondary(ui: &mut Ui, words: &str) -> Response {
    ui.add(Button::new(words).min_size(button_size()))
}

/// A choice among a few, shown by their words.
pub(super) fn choice<T: PartialEq + Clone>(
    ui: &mut Ui,
    locale: &Locale,
    id: &str,
    chosen: &mut T,
    options: &[(T, String)],
) -> bool {
    let before = chosen.clone();
    let shown = options.iter().find(|(value, _)| value == chosen).map_or("", |(_, words)| words.as_str());
    let name = locale.text(id);
    ui.name_inputs(name, |ui| {
        ComboBox::from_id_salt(id).selected_text(shown).width(190.0).icon(chevron).show_ui(ui, |ui| {
            for (value, words) in options {
                ui.selectable_value(chosen, value.clone(), words.as_str());
            }
        });
    });
    *chosen != before
}

/// The sign of a choice that opens.
fn chevron(ui: &Ui, rect: Rect, visuals: &WidgetVisuals, _is_open: bool) {
    let at = rect.center();
    let points = [vec2(-4.0, -2.0), vec2(0.0, 2.5), vec2(4.0, -2.0)].map(|step| at + step);
    ui.painter().add(Shape::line(points.to_vec(), Stroke::new(1.4, visuals.fg_stroke.color)));
}
