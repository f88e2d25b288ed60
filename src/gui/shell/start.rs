//! The start screen: a page with its doors, and the projects of late.
//!
//! The main function is [`show`]. It pushes commands and knows no file.

use std::path::Path;

use egui::{
    Align2, CentralPanel, CursorIcon, FontId, Frame, Key, Rect, Response, Role, Sense, Stroke, StrokeKind,
    Ui, WidgetInfo, pos2, vec2,
};

use crate::gui::command::Command;
use crate::gui::fonts;
use crate::gui::keymap::Keymap;
use crate::gui::scene::Commands;
use crate::gui::settings::Settings;
use crate::gui::theme::{Theme, metrics};
use crate::gui::widgets::scroll;
use crate::locale::Locale;

use super::{bold, column, is_mirrored, muted, ring, shown_keys, stem};

/// Width of the page's content, in points.
const WIDTH: f32 = 640.0;
/// Height of a door.
const DOOR: f32 = 96.0;
/// Height of a line in the list of late projects.
const LINE: f32 = 34.0;

/// Draws the screen in all that `ui` has left.
pub fn show(ui: &mut Ui, locale: &Locale, theme: &Theme, settings: &Settings, commands: &mut Commands) {
    CentralPanel::default().frame(Frame::new().fill(theme.palette.background)).show(ui, |ui| {
        let name = locale.text("pane-scroll-bar");
        scroll::show(ui, "start", is_mirrored(locale), &name, |ui, area| {
            area.auto_shrink(false).show(ui, |ui| {
                let room = ui.max_rect();
                let width = WIDTH.min(room.width() - 48.0);
                let page = Rect::from_min_size(
                    pos2(room.center().x - width / 2.0, room.top()),
                    vec2(width, room.height()),
                );
                ui.scope_builder(egui::UiBuilder::new().max_rect(page).layout(column(locale)), |ui| {
                    ui.set_width(width);
                    ui.add_space((room.height() * 0.1).clamp(20.0, 88.0));
                    ui.label(bold(locale.text("start-name"), 34.0));
                    ui.add_space(-4.0);
                    ui.spacing_mut().item_spacing.y = 2.0;
                    for id in ["start-what", "start-what-for"] {
                        ui.label(muted(locale.text(id), &theme.palette).size(15.0));
                    }
                    ui.spacing_mut().item_spacing.y = metrics::RHYTHM;
                    ui.add_space(20.0);
                    doors(ui, locale, theme, commands);
                    ui.add_space(16.0);
                    recent(ui, locale, theme, settings, commands);
                    ui.add_space(24.0);
                });
            })
        });
    });
}

fn doors(ui: &mut Ui, locale: &Locale, theme: &Theme, commands: &mut Commands) {
    let gap = 12.0;
    let width = (ui.available_width() - gap) / 2.0;
    let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), 2.0 * DOOR + gap), Sense::hover());
    let doors = [
        (Command::OpenSample, "start-sample", "start-sample-what"),
        (Command::Open, "start-open", "start-open-what"),
        (Command::New, "start-new", "start-new-what"),
        (Command::NewPasted, "start-paste", "start-paste-what"),
    ];
    for (index, (command, title, what)) in doors.into_iter().enumerate() {
        let is_second = (index % 2 == 1) != is_mirrored(locale);
        let x = whole.left() + if is_second { width + gap } else { 0.0 };
        let y = whole.top() + (index / 2) as f32 * (DOOR + gap);
        let rect = Rect::from_min_size(pos2(x, y), vec2(width, DOOR));
        let response = door(ui, locale, theme, rect, &command, [title, what]);
        if index == 0 && ui.memory(|memory| memory.focused().is_none()) && any_arrow(ui) {
            response.request_focus();
        }
        if response.clicked() {
            commands.push(command);
        }
    }
}

/// Whether an arrow key asks for the keyboard to begin somewhere.
fn any_arrow(ui: &Ui) -> bool {
    ui.input(|input| [Key::ArrowDown, Key::ArrowUp].iter().any(|key| input.key_pressed(*key)))
}

/// A card that does something: its title, what it means, and its key at the far corner.
fn door(
    ui: &mut Ui,
    locale: &Locale,
    theme: &Theme,
    rect: Rect,
    command: &Command,
    [title, what]: [&str; 2],
) -> Response {
    let palette = theme.palette;
    let response = ui.interact(rect, ui.scope_id().with(title), Sense::click());
    let (title, what) = (locale.text(title), locale.text(what));
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &title));
    let fill = if response.hovered() { palette.hover } else { palette.page };
    let corner = metrics::CORNER_LARGE;
    ui.painter().rect(rect, corner, fill, Stroke::new(1.0, palette.line), StrokeKind::Inside);
    ring(ui.painter(), theme, &response, rect, corner);

    let inner = rect.shrink2(vec2(16.0, 14.0));
    let mirrored = is_mirrored(locale);
    let (near, top, far_top) = if mirrored {
        (inner.right(), Align2::RIGHT_TOP, inner.left_top())
    } else {
        (inner.left(), Align2::LEFT_TOP, inner.right_top())
    };
    let painter = ui.painter();
    let heading = painter.text(pos2(near, inner.top()), top, title, fonts::bold(15.0), palette.ink);
    let galley = painter.layout(what, FontId::proportional(metrics::INTERFACE), palette.muted, inner.width());
    let x = if mirrored { inner.right() - galley.size().x } else { inner.left() };
    painter.galley(pos2(x, heading.bottom() + 6.0), galley, palette.muted);
    if let Some(shortcut) = Keymap::of(ui.ctx()).shortcut_of(command) {
        let keys = shown_keys(shortcut);
        let at = if mirrored { Align2::LEFT_TOP } else { Align2::RIGHT_TOP };
        painter.text(far_top + vec2(0.0, 3.0), at, keys, FontId::proportional(metrics::SMALL), palette.muted);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn recent(ui: &mut Ui, locale: &Locale, theme: &Theme, settings: &Settings, commands: &mut Commands) {
    if settings.recent.is_empty() {
        return;
    }
    ui.label(bold(locale.text("start-recent"), metrics::SMALL).color(theme.palette.muted));
    ui.spacing_mut().item_spacing.y = 0.0;
    for path in &settings.recent {
        if late(ui, locale, theme, path).clicked() {
            commands.push(Command::OpenPath(path.clone()));
        }
    }
}

/// A project of late: its name, and the folder it lies in.
fn late(ui: &mut Ui, locale: &Locale, theme: &Theme, path: &Path) -> Response {
    let palette = theme.palette;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::click());
    let name = stem(path);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(8.0, 0.0)), metrics::CORNER, palette.hover);
    }
    ring(ui.painter(), theme, &response, rect.expand2(vec2(7.0, -1.0)), metrics::CORNER);
    let mirrored = is_mirrored(locale);
    let painter = ui.painter().with_clip_rect(rect.expand(8.0));
    let y = rect.center().y;
    let [near, far] = if mirrored { [rect.right(), rect.left()] } else { [rect.left(), rect.right()] };
    let [at_near, at_far] = if mirrored {
        [Align2::RIGHT_CENTER, Align2::LEFT_CENTER]
    } else {
        [Align2::LEFT_CENTER, Align2::RIGHT_CENTER]
    };
    let font = FontId::proportional(14.0);
    let name = shortened(&name, 60);
    painter.text(pos2(near, y), at_near, name, font, palette.ink);
    let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    let font = FontId::proportional(metrics::SMALL);
    painter.text(pos2(far, y), at_far, shortened_start(&folder, 44), font, palette.muted);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.on_hover_text(path.display().to_string())
}

/// The beginning of what is too long, with an ellipsis.
fn shortened(words: &str, most: usize) -> String {
    match words.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", words.get(..at).unwrap_or_default()),
        None => words.to_owned(),
    }
}

/// The end of what is too long: of a folder it tells more than the beginning.
fn shortened_start(words: &str, most: usize) -> String {
    let count = words.chars().count();
    if count <= most {
        return words.to_owned();
    }
    std::iter::once('…').chain(words.chars().skip(count - most)).collect()
}
