//! Every key, from the table that the keys themselves are read from.

use egui::{Grid, ScrollArea, Ui};

use crate::gui::keymap;
use crate::gui::widgets::kbd::kbd;

use super::{Answer, Around, form};

pub(super) fn show(ui: &mut Ui, around: &Around<'_>, answers: &mut Vec<Answer>) {
    let locale = around.locale;
    let mut lines: Vec<(Vec<String>, String)> = Vec::new();
    for (keys, id) in [("1 … 9", "dialog-keys-digit"), ("0", "dialog-keys-zero"), ("G", "dialog-keys-prefix")]
    {
        lines.push((vec![keys.to_owned()], locale.text(id)));
    }
    for binding in keymap::bindings() {
        let words = binding.command.label().map(|id| locale.text(id)).unwrap_or_default();
        let keys = ui.ctx().format_shortcut(&binding.shortcut);
        match lines.iter_mut().find(|(_, known)| *known == words) {
            Some((several, _)) => several.push(keys),
            None => lines.push((vec![keys], words)),
        }
    }
    let height = (ui.ctx().content_rect().height() - 180.0).clamp(160.0, 520.0);
    let half = lines.len().div_ceil(2);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.columns(2, |columns| {
            let halves = ["first keys", "other keys"].into_iter().zip(lines.chunks(half.max(1)));
            for (column, (salt, part)) in columns.iter_mut().zip(halves) {
                Grid::new(salt).num_columns(2).spacing([12.0, 6.0]).show(column, |ui| {
                    for (keys, words) in part {
                        ui.horizontal(|ui| {
                            ui.spacing_mut().item_spacing.x = 4.0;
                            for keys in keys {
                                kbd(ui, keys);
                            }
                        });
                        ui.label(words);
                        ui.end_row();
                    }
                });
            }
        });
    });
    form::footer(ui, around, |ui| {
        let close = form::primary(ui, around, &locale.text("dialog-close"), true);
        if around.is_new {
            close.request_focus();
        }
        if close.clicked() {
            answers.push(Answer::Cancel);
        }
    });
}
