//! The context menu of an input.
//!
//! Main type: [`MenuWords`]. It must not know the language: its words come in.

use egui::{Button, Response, ViewportCommand};

use super::{state::Editor, steps, undo::Kind};

/// What the entries are called.
#[derive(Clone, Copy, Debug)]
pub struct MenuWords<'a> {
    /// Cut.
    pub cut: &'a str,
    /// Copy.
    pub copy: &'a str,
    /// Paste.
    pub paste: &'a str,
    /// Select all.
    pub select_all: &'a str,
    /// Insert a mark that turns what follows left to right (U+200E).
    pub left_to_right_mark: &'a str,
    /// Insert a mark that turns what follows right to left (U+200F).
    pub right_to_left_mark: &'a str,
}

/// Shows the menu when it is asked for, and does what is chosen.
pub(super) fn show(response: &Response, words: &MenuWords<'_>, editor: &mut Editor<'_>) {
    let has_selection = !editor.selection().is_empty();
    response.context_menu(|ui| {
        let entries = [
            (words.cut, has_selection),
            (words.copy, has_selection),
            (words.paste, true),
            (words.select_all, !editor.text.is_empty()),
            (words.left_to_right_mark, true),
            (words.right_to_left_mark, true),
        ];
        let clicked = entries.map(|(word, enabled)| ui.add_enabled(enabled, Button::new(word)).clicked());
        let Some(chosen) = clicked.iter().position(|clicked| *clicked) else { return };
        if chosen < 2 {
            ui.copy_text(editor.selected().to_owned());
        }
        match chosen {
            0 => editor.erase(steps::backspace, Kind::Whole),
            1 => {}
            // The clipboard answers as an event of a later frame.
            2 => ui.send_viewport_cmd(ViewportCommand::RequestPaste),
            3 => editor.select(0..editor.text.len()),
            4 => editor.insert("\u{200E}", Kind::Whole),
            _ => editor.insert("\u{200F}", Kind::Whole),
        }
        ui.close();
        response.request_focus();
    });
}
