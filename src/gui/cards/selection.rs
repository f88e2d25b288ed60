//! The card at a selection: every goal with its number, name and key, and a line for a note.

use egui::{Align, Color32, Context, Id, Key, Layout, Pos2, Role, Sense, Ui, WidgetInfo, vec2};

use crate::gui::command::Command;
use crate::gui::fonts;
use crate::gui::keymap::Keymap;
use crate::gui::landmarks::{self, Landmark};
use crate::gui::scene::{Commands, Scene};
use crate::gui::shell::shown_keys;
use crate::gui::theme::{Theme, contrast, metrics};
use crate::gui::widgets::input::{self, Input};
use crate::gui::widgets::kbd::kbd;
use crate::model::CategoryCode;

use super::{Around, Card, card, fitted, heading, is_mirrored, muted, named, quiet, stands_over_panel};

/// Width of the card's content, in points.
pub(super) const WIDTH: f32 = 480.0;
/// Its width over the side panel.
pub(super) const NARROW: f32 = 248.0;
/// Below this width, in points, the goals stand in one column.
const TWO_COLUMNS: f32 = 420.0;
/// Height of a goal's row, in points.
const ROW: f32 = 26.0;
/// How many categories of a codebook the card has room for.
const MOST: usize = 18;

impl Card {
    pub(super) fn show_selection_card(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        around: &Around<'_>,
        id: Id,
        at: Pos2,
        commands: &mut Commands,
    ) -> bool {
        let title = scene.locale.text("card-tag-selection");
        let mut gives_back = false;
        let width = fitted(ui, if stands_over_panel(scene) { NARROW } else { WIDTH });
        card(ui, scene, id, at, width, &title, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
            header(ui, scene, width, &title, around, commands);
            self.proposals = goals(ui, scene, width, commands);
            ui.add_space(6.0);
            let hint = scene.locale.text("card-add-note");
            let input = Input::new(&mut self.selection_note)
                .id_salt("selection note")
                .hint(&hint)
                .label(&hint)
                .width(width);
            let response = input.show(ui);
            if std::mem::take(&mut self.wants_note) {
                response.request_focus();
            }
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if entered {
                commands.push(Command::Annotate { note: std::mem::take(&mut self.selection_note) });
                gives_back = true;
            } else if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
                gives_back = true;
            }
        });
        gives_back
    }
}

fn header(
    ui: &mut Ui,
    scene: &Scene<'_>,
    width: f32,
    title: &str,
    around: &Around<'_>,
    commands: &mut Commands,
) {
    let near = if is_mirrored(scene) {
        Layout::right_to_left(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    };
    ui.allocate_ui_with_layout(vec2(width, metrics::TARGET), near, |ui| {
        heading(ui, title);
        let layout = if is_mirrored(scene) {
            Layout::left_to_right(Align::Center)
        } else {
            Layout::right_to_left(Align::Center)
        };
        ui.with_layout(layout, |ui| {
            if around.active.is_some() {
                let link = scene.locale.text("card-link");
                if ui.button(&link).clicked() {
                    commands.push(Command::LinkSelection);
                }
            }
            let more = scene.locale.text("card-other-category");
            let quiet_words = muted(ui, &more);
            if quiet(ui, quiet_words).clicked() {
                commands.push(Command::PickCategory);
            }
            if !around.last_categories.is_empty() {
                if let Some(keys) = Keymap::of(ui.ctx()).shortcut_of(&Command::TagAgain) {
                    kbd(ui, &shown_keys(keys));
                }
                let names: Vec<String> =
                    around.last_categories.iter().map(|category| scene.category_code(category)).collect();
                let names = scene.locale.list(&names);
                let again = scene.locale.format("card-again", &[("names", names.into())]);
                let quiet_words = muted(ui, &again);
                if quiet(ui, quiet_words).clicked() {
                    commands.push(Command::TagAgain);
                }
            }
        });
    });
}

/// The goals in one or two columns, read downwards; gives them in their order.
fn goals(ui: &mut Ui, scene: &Scene<'_>, whole: f32, commands: &mut Commands) -> Vec<CategoryCode> {
    let Some(book) = scene.codebooks().next() else { return Vec::new() };
    let all: Vec<CategoryCode> =
        book.top_categories().take(MOST).map(|found| CategoryCode::new(&book.id, &found.code)).collect();
    let is_narrow = whole < TWO_COLUMNS;
    let rows = if is_narrow { all.len() } else { all.len().div_ceil(2) };
    let width = if is_narrow { whole } else { (whole - 12.0) / 2.0 };
    let columns: Vec<&[CategoryCode]> = all.chunks(rows.max(1)).collect();
    let layout = if is_mirrored(scene) {
        Layout::right_to_left(Align::Min)
    } else {
        Layout::left_to_right(Align::Min)
    };
    ui.with_layout(layout.with_main_wrap(false), |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        for column in columns {
            ui.allocate_ui_with_layout(vec2(width, ROW * rows as f32), Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for category in column {
                    let place = all.iter().position(|other| other == category).unwrap_or_default();
                    goal(ui, scene, category, place, width, commands);
                }
            });
        }
    });
    all
}

/// One goal: its number on its colour, its short name, its key.
fn goal(
    ui: &mut Ui,
    scene: &Scene<'_>,
    category: &CategoryCode,
    place: usize,
    width: f32,
    commands: &mut Commands,
) {
    let theme = Theme::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::click());
    let name = named(scene, category);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    landmarks::enter_by(ui.ctx(), Landmark::Card, response.id);
    let key = key_of(ui.ctx(), category.code(), place);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(key.as_str()));
    if response.clicked() {
        commands.push(Command::Tag(category.clone()));
    }
    let painter = ui.painter_at(rect.expand(2.0));
    if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, metrics::CORNER, theme.palette.hover);
    }
    if response.has_focus() {
        let ring = egui::Stroke::new(metrics::FOCUS_RING, theme.palette.accent);
        painter.rect_stroke(rect, metrics::CORNER, ring, egui::StrokeKind::Inside);
    }
    let mirrored = is_mirrored(scene);
    let colour = scene.category_colour(category);
    let side = 20.0;
    let x = |from_start: f32| if mirrored { rect.right() - from_start } else { rect.left() + from_start };
    let tile =
        egui::Rect::from_center_size(egui::pos2(x(4.0 + side / 2.0), rect.center().y), vec2(side, side));
    painter.rect_filled(tile, 5.0, colour);
    let center = egui::Align2::CENTER_CENTER;
    let code = scene.category_code(category);
    painter.text(tile.center(), center, code, fonts::bold(11.0), contrast::ink_on(colour));
    let cap = cap(
        &painter,
        &theme,
        &key,
        if mirrored { rect.left() + 4.0 } else { rect.right() - 4.0 },
        rect,
        mirrored,
    );
    let words = elided(ui, scene.category_name(category), theme.palette.ink, width - side - 20.0 - cap);
    let text_x = x(4.0 + side + 8.0) - if mirrored { words.size().x } else { 0.0 };
    painter.galley(egui::pos2(text_x, rect.center().y - words.size().y / 2.0), words, theme.palette.ink);
}

/// The key that tags with a goal right now: its digit, or its place among the proposals with Alt while one
/// types, or the prefix and its number.
fn key_of(ctx: &Context, code: &str, place: usize) -> String {
    let is_typing = input::is_typing(ctx);
    let keymap = Keymap::of(ctx);
    match (code.parse::<u32>(), place) {
        (Ok(1..=9), _) if !is_typing => code.to_owned(),
        (Ok(10), _) if !is_typing => "0".to_owned(),
        (_, 0..=8) => format!("Alt {}", place + 1),
        (_, 9) => "Alt 0".to_owned(),
        (Ok(_), _) if !is_typing => {
            let prefix = keymap.shortcut_of(&Command::TagByNumber).map(shown_keys);
            prefix.map_or_else(String::new, |prefix| format!("{prefix} {code}"))
        }
        _ => String::new(),
    }
}

/// Draws a key cap whose outer edge is at `edge`; gives its width.
fn cap(painter: &egui::Painter, theme: &Theme, key: &str, edge: f32, row: egui::Rect, mirrored: bool) -> f32 {
    if key.is_empty() {
        return 0.0;
    }
    let font = egui::FontId::proportional(metrics::SMALL);
    let galley = painter.layout_no_wrap(key.to_owned(), font, theme.palette.muted);
    let size = vec2((galley.size().x + 10.0).max(18.0), 18.0);
    let left = if mirrored { edge } else { edge - size.x };
    let cap = egui::Rect::from_min_size(egui::pos2(left, row.center().y - size.y / 2.0), size);
    let stroke = egui::Stroke::new(1.0, theme.palette.line);
    painter.rect(cap, 4.0, theme.palette.page, stroke, egui::StrokeKind::Inside);
    let at = egui::Align2::CENTER_CENTER.align_size_within_rect(galley.size(), cap).min;
    painter.galley(at, galley, theme.palette.muted);
    size.x
}

/// Words on one line of at most `width` points, with an ellipsis when they are longer.
fn elided(ui: &Ui, words: &str, colour: Color32, width: f32) -> std::sync::Arc<egui::Galley> {
    let font = egui::TextStyle::Body.resolve(ui.style());
    let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    ui.painter().layout_job(job)
}
