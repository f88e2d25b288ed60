//! The search for a category, by number and by word, over all codebooks of the project.

use egui::{Id, Key, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::gui::announce;
use crate::gui::command::Command;
use crate::gui::scene::{Commands, Scene};
use crate::gui::theme::{Theme, metrics};
use crate::gui::widgets::chip::Chip;
use crate::gui::widgets::focus_ring;
use crate::gui::widgets::input::Input;
use crate::language::{fold, to_ascii};
use crate::model::{Category, CategoryCode};

use super::{card, fitted, muted};

/// Width of the search, in points.
const WIDTH: f32 = 460.0;
/// How many matches it shows.
const SHOWN: usize = 9;
/// Height of a match, in points.
const ROW: f32 = 30.0;

/// The state of the search.
#[derive(Default)]
pub(super) struct Picker {
    wanted: String,
    /// Which match Enter takes.
    chosen: usize,
    was_shown: bool,
}

impl Picker {
    /// Draws it; gives whether it stays open. `tags` says that what is picked tags; with nothing to tag it
    /// filters the list.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        room: Rect,
        tags: bool,
        commands: &mut Commands,
    ) -> bool {
        let title = scene.locale.text(if tags { "card-pick-category" } else { "card-pick-to-filter" });
        let at = pos2(room.center().x - fitted(ui, WIDTH) / 2.0 - 12.0, room.top() + 48.0);
        // The keys of an open menu are its own.
        let is_menu_open = egui::Popup::is_any_open(ui.ctx());
        let pressed = |key| !is_menu_open && ui.input(|input| input.key_pressed(key));
        let (up, down) = (pressed(Key::ArrowUp), pressed(Key::ArrowDown));
        let (enter, escape) = (pressed(Key::Enter), pressed(Key::Escape));
        let mut picked = None;
        let mut stays = !escape;
        card(ui, scene, Id::unique("category search"), at, WIDTH, &title, |ui| {
            if !tags {
                ui.label(muted(ui, &title));
            }
            let hint = scene.locale.text("card-pick-hint");
            let input = Input::new(&mut self.wanted)
                .id_salt("category search")
                .hint(&hint)
                .label(&title)
                .width(fitted(ui, WIDTH));
            let response = input.show(ui);
            if !self.was_shown {
                response.request_focus();
            } else if !response.has_focus() && !enter && ui.input(|input| input.pointer.any_click()) {
                stays = false;
            }
            if response.changed() {
                self.chosen = 0;
            }
            let moves = up || down || response.changed();
            self.was_shown = true;
            let matches = matches(scene, &self.wanted);
            let last = matches.len().saturating_sub(1);
            self.chosen = (self.chosen + usize::from(down)).saturating_sub(usize::from(up)).min(last);
            ui.add_space(4.0);
            let options =
                egui::UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(title.clone());
            ui.scope_builder(options, |ui| {
                for (index, (category, found)) in matches.iter().enumerate() {
                    if row(ui, scene, category, found, index == self.chosen) {
                        picked = Some(category.clone());
                    }
                }
            });
            if moves {
                say_chosen(ui, scene, &matches, self.chosen);
            }
            if matches.is_empty() {
                ui.label(muted(ui, &scene.locale.text("card-pick-nothing")));
            } else if enter {
                picked =
                    picked.take().or_else(|| matches.get(self.chosen).map(|(category, _)| category.clone()));
            }
        });
        if let Some(category) = picked {
            commands.push(if tags { Command::Tag(category) } else { Command::FilterBy(category) });
            stays = false;
        }
        stays
    }
}

/// The keyboard stays in the search, so a screen reader must be told which match Enter takes.
fn say_chosen(ui: &Ui, scene: &Scene<'_>, matches: &[(CategoryCode, &Category)], chosen: usize) {
    let words = match matches.get(chosen) {
        Some((category, _)) => scene.locale.format(
            "announce-match",
            &[
                ("name", super::named(scene, category).into()),
                ("place", (chosen + 1).into()),
                ("count", matches.len().into()),
            ],
        ),
        None => scene.locale.text("card-pick-nothing"),
    };
    announce::say(ui.ctx(), words);
}

/// The categories that match, the nearest first: by code when digits are asked for, else by words in any
/// language.
fn matches<'a>(scene: &Scene<'a>, wanted: &str) -> Vec<(CategoryCode, &'a Category)> {
    let wanted = fold(&latin_code(wanted.trim()));
    let wanted = wanted.as_str();
    let mut found: Vec<(u8, CategoryCode, &Category)> = Vec::new();
    for book in scene.codebooks() {
        for category in &book.categories {
            if let Some(rank) = rank(category, wanted) {
                found.push((rank, CategoryCode::new(&book.id, &category.code), category));
            }
        }
    }
    found.sort_by_key(|(rank, ..)| *rank);
    found.into_iter().take(SHOWN).map(|(_, code, category)| (code, category)).collect()
}

/// A code as codebooks write it, typed in any digits or as the United Nations writes it in Arabic
/// (`١٣-٢`, `13-أ`); other words as they are.
fn latin_code(wanted: &str) -> String {
    let wanted = to_ascii(wanted);
    if !wanted.starts_with(|c: char| c.is_ascii_digit()) {
        return wanted;
    }
    let latin = |c| match c {
        '-' => '.',
        'أ' | 'ا' => 'a',
        'ب' => 'b',
        'ج' => 'c',
        'د' => 'd',
        c => c,
    };
    wanted.chars().map(latin).collect()
}

/// How well a category matches folded words; smaller is better, `None` is not at all.
fn rank(category: &Category, wanted: &str) -> Option<u8> {
    if wanted.is_empty() {
        return (!category.code.contains('.')).then_some(0);
    }
    if category.code == wanted {
        return Some(0);
    }
    if category.code.starts_with(&format!("{wanted}.")) {
        return Some(1);
    }
    if wanted.starts_with(|c: char| c.is_ascii_digit()) {
        return category.code.starts_with(wanted).then_some(2);
    }
    let all = |texts: &std::collections::BTreeMap<String, String>| {
        texts.values().any(|text| {
            let folded = fold(text);
            wanted.split_whitespace().all(|word| folded.as_str().contains(word))
        })
    };
    if all(&category.names) {
        return Some(if category.code.contains('.') { 4 } else { 3 });
    }
    all(&category.descriptions).then_some(5)
}

fn row(ui: &mut Ui, scene: &Scene<'_>, category: &CategoryCode, found: &Category, is_chosen: bool) -> bool {
    let theme = Theme::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(fitted(ui, WIDTH), ROW), Sense::click());
    let name = found.name(scene.locale.language());
    let code = scene.category_code(category);
    let label = format!("{code} {name}");
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &label));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(is_chosen));
    if is_chosen || response.hovered() {
        let fill = if is_chosen { theme.palette.accent_soft } else { theme.palette.hover };
        ui.painter().rect_filled(rect, metrics::CORNER, fill);
    }
    focus_ring(ui.painter(), &theme, &response, rect.shrink(1.0), metrics::CORNER);
    let layout = if super::is_mirrored(scene) {
        egui::Layout::right_to_left(egui::Align::Center)
    } else {
        egui::Layout::left_to_right(egui::Align::Center)
    };
    let mut inside = ui.new_child(
        egui::UiBuilder::new().max_rect(rect.shrink2(vec2(8.0, 2.0))).layout(layout).id_salt(&label),
    );
    Chip::new(&code, scene.category_colour(category)).name(&label).show(&mut inside);
    inside.add(egui::Label::new(name).truncate());
    response.clicked()
}
