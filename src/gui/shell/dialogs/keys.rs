//! Every key, from the table that the keys themselves are read from.

use egui::{Label, ScrollArea, Ui, vec2};

use crate::gui::keymap;
use crate::gui::shell::{is_mirrored, row, row_from_end, shown_keys};
use crate::gui::widgets::kbd::kbd;
use crate::locale::Locale;

use super::form::Ending;
use super::{Answer, Around, form};

/// Height of a line, in points.
const LINE: f32 = 26.0;
/// Below this width, in points, there is one column.
const NARROW: f32 = 480.0;
/// Room between the two columns.
const GAP: f32 = 36.0;

pub(super) fn show(ui: &mut Ui, around: &Around<'_>, answers: &mut Vec<Answer>) {
    let locale = around.locale;
    let lines = lines(locale);
    let height = (ui.ctx().content_rect().height() - 170.0).max(120.0);
    let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
    area.auto_shrink([false, true]).show(ui, |ui| {
        let is_narrow = ui.available_width() < NARROW;
        let columns = if is_narrow { 1 } else { 2 };
        let width = if is_narrow { ui.available_width() } else { (ui.available_width() - GAP) / 2.0 };
        ui.spacing_mut().item_spacing = vec2(4.0, 0.0);
        let half = lines.len().div_ceil(columns).max(1);
        let mut halves: Vec<&[(Vec<String>, String)]> = lines.chunks(half).collect();
        if is_mirrored(locale) {
            halves.reverse();
        }
        ui.horizontal_top(|ui| {
            for (index, part) in halves.into_iter().enumerate() {
                if index > 0 {
                    ui.add_space(GAP - 4.0);
                }
                ui.vertical(|ui| {
                    ui.set_width(width);
                    for (keys, words) in part {
                        line(ui, locale, width, keys, words);
                    }
                });
            }
        });
    });
    let close = Ending::primary(locale.text("dialog-close"), true).focused(around.is_new);
    let [closes] = form::footer(ui, around, [close]);
    if closes {
        answers.push(Answer::Cancel);
    }
}

/// What is done, and its keys at the far side.
fn line(ui: &mut Ui, locale: &Locale, width: f32, keys: &[String], words: &str) {
    ui.allocate_ui_with_layout(vec2(width, LINE), row(locale), |ui| {
        ui.set_min_height(LINE);
        ui.add(Label::new(words));
        ui.with_layout(row_from_end(locale), |ui| {
            for keys in keys {
                kbd(ui, keys);
            }
        });
    });
}

/// Keys and what they do; several keys of one command stand together.
fn lines(locale: &Locale) -> Vec<(Vec<String>, String)> {
    let goals = [("1 … 9", "dialog-keys-digit"), ("0", "dialog-keys-zero"), ("G", "dialog-keys-prefix")];
    let mut lines: Vec<(Vec<String>, String)> =
        goals.into_iter().map(|(keys, id)| (vec![keys.to_owned()], locale.text(id))).collect();
    for binding in keymap::bindings() {
        let words = binding.command.label().map(|id| locale.text(id)).unwrap_or_default();
        let keys = shown_keys(binding.shortcut);
        match lines.iter_mut().find(|(_, known)| *known == words) {
            Some((several, _)) => several.push(keys),
            None => lines.push((vec![keys], words)),
        }
    }
    lines
}
