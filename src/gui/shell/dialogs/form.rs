//! What dialogs are made of: places to type with their labels, choices, errors, buttons.
//!
//! Knows no dialog.

use egui::{
    Atom, Button, Color32, Context, CursorIcon, Frame, Key, Margin, Modifiers, Popup, Rect, Response,
    RichText, Role, Sense, Shape, Stroke, StrokeKind, TextStyle, TextWrapMode, Ui, Vec2, WidgetInfo,
    WidgetText, pos2, vec2,
};

use crate::gui::announce;
use crate::gui::shell::{is_mirrored, muted, ring, row};
use crate::gui::theme::metrics;
use crate::gui::widgets::input::{Input, InputDirection};
use crate::gui::widgets::menu_entry::gathered;
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
    let builder =
        egui::UiBuilder::new().accessibility_role(Role::Alert).accessibility_label(words.to_owned());
    ui.scope_builder(builder, |ui| {
        announce::make_live(ui.ctx(), ui.unique_id(), egui::accesskit::Live::Assertive);
        ui.add(egui::Label::new(RichText::new(words).color(around.theme.palette.danger)).wrap());
    });
}

/// A line to type in, as wide as there is room.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    /// Parts it from the others of the dialog.
    pub id: &'a str,
    /// Fluent id of its name.
    pub name: &'a str,
    /// What stands in it while it is empty.
    pub hint: &'a str,
    /// How many lines high it is at least, if it takes several.
    pub rows: Option<usize>,
    /// How it runs until the person chooses otherwise.
    pub direction: InputDirection,
    /// Width in points that is left for what stands after it.
    spare: f32,
}

impl<'a> Line<'a> {
    /// One line.
    pub fn new(id: &'a str, name: &'a str, hint: &'a str) -> Self {
        Self { id, name, hint, rows: None, direction: InputDirection::Automatic, spare: 0.0 }
    }

    /// One line for a path, which begins on the left in any language. Two Arabic names beside each other
    /// still run from right to left with the slash between them, as Unicode has it: isolating each would
    /// need characters that are not in the path, and the caret would stand beside what nobody typed.
    pub fn path(id: &'a str, name: &'a str, hint: &'a str) -> Self {
        Self { direction: InputDirection::LeftToRight, ..Self::new(id, name, hint) }
    }

    /// `rows` lines or more.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = Some(rows);
        self
    }
}

/// What happened to a line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Typed {
    /// Whether it was finished with Enter; where several lines are typed, with Ctrl+Enter.
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
        }
        let input = Input::new(words).id(id).hint(self.hint).label(&name).direction(self.direction);
        let input = input.width(ui.available_width() - self.spare);
        let response = match self.rows {
            Some(rows) => input.multiline(rows),
            None => input.select_all_on_focus(),
        }
        .show(ui);
        let left = response.lost_focus();
        let entered = match self.rows {
            Some(_) => {
                response.has_focus()
                    && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter))
            }
            None => left && ui.input(|input| input.key_pressed(Key::Enter)),
        };
        Typed { entered, changed: response.changed(), left }
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
    let size = vec2(ui.available_width(), metrics::CONTROL);
    let spare = button_width(ui, &browse, 0.0) + ui.spacing().item_spacing.x;
    ui.allocate_ui_with_layout(size, row(around.locale), |ui| {
        let typed = Line { spare, ..*line }.show(ui, around, words, takes_focus);
        let button = ui.add(Button::new(browse).min_size(vec2(0.0, metrics::CONTROL)));
        (typed, button.clicked())
    })
    .inner
}

/// A button at the end of a dialog.
pub(super) struct Ending {
    words: String,
    goes_on: bool,
    is_enabled: bool,
    takes_focus: bool,
}

impl Ending {
    /// The button that goes on.
    pub fn primary(words: impl Into<String>, is_enabled: bool) -> Self {
        Self { words: words.into(), goes_on: true, is_enabled, takes_focus: false }
    }

    /// A button beside it.
    pub fn secondary(words: impl Into<String>) -> Self {
        Self { words: words.into(), goes_on: false, is_enabled: true, takes_focus: false }
    }

    /// Gives it the keyboard, if `takes_focus`.
    pub fn focused(mut self, takes_focus: bool) -> Self {
        self.takes_focus = takes_focus;
        self
    }

    fn show(self, ui: &mut Ui, around: &Around<'_>) -> bool {
        let palette = around.theme.palette;
        let button = if self.goes_on {
            Button::new(RichText::new(self.words).color(palette.on_accent)).fill(palette.accent)
        } else {
            Button::new(self.words)
        };
        let button = button.min_size(vec2(LEAST_BUTTON, metrics::CONTROL));
        let response = ui.add_enabled(self.is_enabled, button);
        if self.goes_on {
            ring(ui.painter(), around.theme, &response, response.rect.expand(1.0), metrics::CORNER);
        }
        if self.takes_focus {
            response.request_focus();
        }
        response.clicked()
    }
}

/// Least width of a button at the end, in points.
const LEAST_BUTTON: f32 = 76.0;

/// The buttons at the end of a dialog, in the order of reading; tells which were clicked.
///
/// They stand at the far side, and are yet made in that order, so that the keyboard comes to them as
/// the eye does.
pub(super) fn footer<const N: usize>(ui: &mut Ui, around: &Around<'_>, endings: [Ending; N]) -> [bool; N] {
    ui.add_space(10.0);
    let size = vec2(ui.available_width(), metrics::CONTROL);
    let gaps = ui.spacing().item_spacing.x * N.saturating_sub(1) as f32;
    let widths: f32 = endings.iter().map(|ending| button_width(ui, &ending.words, LEAST_BUTTON)).sum();
    ui.allocate_ui_with_layout(size, row(around.locale), |ui| {
        ui.add_space((size.x - widths - gaps).max(0.0));
        endings.map(|ending| ending.show(ui, around))
    })
    .inner
}

/// How wide a button is with these words.
fn button_width(ui: &Ui, words: &str, least: f32) -> f32 {
    let galley =
        WidgetText::from(words).into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Button);
    (galley.size().x + 2.0 * ui.spacing().button_padding.x).max(least).ceil()
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
    let mirrored = is_mirrored(locale);
    let in_order = |mut parts: Vec<Atom<'static>>| {
        if mirrored {
            parts.reverse();
        }
        gathered(parts)
    };
    ui.name_inputs(name, |ui| {
        let sign = Atom::paint(vec2(12.0, 12.0), |ui, args| {
            paint_chevron(ui, args.rect, args.fallback_text_color);
        });
        let parts = in_order(vec![shown.to_owned().into(), Atom::grow(), sign]);
        let response = ui.add(Button::new(parts).min_size(vec2(190.0, metrics::CONTROL)));
        response.widget_info(|| {
            let mut info = WidgetInfo::new(Role::ComboBox);
            info.current_text_value = Some(shown.to_owned());
            info
        });
        let popup = Popup::menu(&response).width(response.rect.width());
        let id = popup.get_id();
        let open = popup.show(|ui| {
            for (value, words) in options {
                let parts = in_order(vec![words.clone().into(), Atom::grow()]);
                if ui.add(Button::selectable(value == chosen, parts)).clicked() {
                    *chosen = value.clone();
                }
            }
        });
        if open.is_some() {
            ui.ctx().accesskit_node_builder(id, |node| node.set_role(Role::ListBox));
        }
    });
    *chosen != before
}

/// A box to tick, with its words behind it.
pub(super) fn check(ui: &mut Ui, around: &Around<'_>, is_on: &mut bool, words: &str) -> Response {
    let palette = around.theme.palette;
    let edge = 16.0;
    let font = TextStyle::Body.resolve(ui.style());
    let room = ui.available_width() - edge - metrics::RHYTHM;
    let galley = ui.painter().layout(words.to_owned(), font, palette.ink, room);
    let space = vec2(edge + metrics::RHYTHM + galley.size().x, galley.size().y.max(metrics::TARGET));
    let (rect, mut response) = ui.allocate_exact_size(space, Sense::click());
    if response.clicked() {
        *is_on = !*is_on;
        response.mark_changed();
    }
    let (is_enabled, is_chosen) = (ui.is_enabled(), *is_on);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, is_enabled, is_chosen, words));
    let mirrored = is_mirrored(around.locale);
    let (at, words_at) = if mirrored {
        (rect.right() - edge / 2.0, rect.left())
    } else {
        (rect.left() + edge / 2.0, rect.left() + edge + metrics::RHYTHM)
    };
    let tick = Rect::from_center_size(pos2(at, rect.center().y), Vec2::splat(edge));
    let (fill, line) = match (is_chosen, response.hovered()) {
        (true, _) => (palette.accent, palette.accent),
        (false, true) => (palette.hover, palette.edge),
        (false, false) => (palette.page, palette.edge),
    };
    ui.painter().rect(tick, 4.0, fill, Stroke::new(1.0, line), StrokeKind::Inside);
    if is_chosen {
        let points = [vec2(-4.0, 0.5), vec2(-1.2, 3.4), vec2(4.4, -3.2)].map(|step| tick.center() + step);
        ui.painter().add(Shape::line(points.to_vec(), Stroke::new(1.8, palette.on_accent)));
    }
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(words_at, top), galley, palette.ink);
    ring(ui.painter(), around.theme, &response, rect.expand2(vec2(3.0, 0.0)), metrics::CORNER);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The sign of a choice that opens.
fn paint_chevron(ui: &Ui, rect: Rect, colour: Color32) {
    let at = rect.center();
    let points = [vec2(-4.0, -2.0), vec2(0.0, 2.5), vec2(4.0, -2.0)].map(|step| at + step);
    ui.painter().add(Shape::line(points.to_vec(), Stroke::new(1.4, colour)));
}
