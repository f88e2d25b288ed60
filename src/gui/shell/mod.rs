//! What stands around the two texts: menus, status, start screen, messages and dialogs.
//!
//! Each part looks at the session and the settings and pushes commands. They must not change anything
//! themselves, and must not know how the panes draw.

pub mod command_palette;
pub mod dialogs;
mod menus;
pub mod notice;
pub mod start;
pub mod status;
pub mod top_bar;

pub(super) use menus::change;

use std::path::Path;

use egui::{
    Align, Key, KeyboardShortcut, Layout, ModifierNames, Painter, Rect, Response, RichText, Stroke,
    StrokeKind,
};

use crate::locale::Locale;
use crate::model::Direction;

use super::fonts;
use super::theme::{Palette, Theme, metrics};

/// Whether the interface begins on the right.
pub(super) fn is_mirrored(locale: &Locale) -> bool {
    locale.direction() == Direction::RightToLeft
}

/// Things side by side, from the side on which the interface begins.
pub(super) fn row(locale: &Locale) -> Layout {
    if is_mirrored(locale) {
        Layout::right_to_left(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    }
}

/// Things side by side, from the side on which the interface ends.
pub(super) fn row_from_end(locale: &Locale) -> Layout {
    if is_mirrored(locale) {
        Layout::left_to_right(Align::Center)
    } else {
        Layout::right_to_left(Align::Center)
    }
}

/// Things one below the other, at the side on which the interface begins.
pub(super) fn column(locale: &Locale) -> Layout {
    Layout::top_down(if is_mirrored(locale) { Align::Max } else { Align::Min })
}

/// What a project is called where a person reads it: its title, else its file's name without ending.
pub(super) fn name_of(title: &str, path: Option<&Path>, locale: &Locale) -> String {
    match (title.trim(), path) {
        ("", Some(path)) => stem(path),
        ("", None) => locale.text("window-untitled"),
        (title, _) => title.to_owned(),
    }
}

/// The name of a project file without folders and endings.
pub(super) fn stem(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.strip_suffix(".ron").unwrap_or(&name);
    name.strip_suffix(".hashiya").unwrap_or(name).to_owned()
}

/// Keys as their caps show them: `Ctrl Shift S`.
pub(super) fn shown_keys(shortcut: KeyboardShortcut) -> String {
    let is_mac = cfg!(target_os = "macos");
    let modifiers = ModifierNames::NAMES.format(&shortcut.modifiers, is_mac).replace('+', " ");
    let key = match shortcut.logical_key {
        Key::Plus => "+",
        Key::Minus => "-",
        Key::Equals => "=",
        Key::OpenBracket => "[",
        Key::CloseBracket => "]",
        key => key.name(),
    };
    if modifiers.is_empty() { key.to_owned() } else { format!("{modifiers} {key}") }
}

/// The ring around whatever has the keyboard.
fn ring(painter: &Painter, theme: &Theme, response: &Response, rect: Rect, corner: u8) {
    if response.has_focus() {
        let stroke = Stroke::new(metrics::FOCUS_RING, theme.palette.accent);
        painter.rect_stroke(rect.expand(1.0), corner + 1, stroke, StrokeKind::Outside);
    }
}

fn bold(words: impl Into<String>, size: f32) -> RichText {
    RichText::new(words).font(fonts::bold(size))
}

fn muted(words: impl Into<String>, palette: &Palette) -> RichText {
    RichText::new(words).color(palette.muted)
}

#[cfg(test)]
mod tests;
