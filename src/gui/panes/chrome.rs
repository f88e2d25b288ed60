//! What stands around a pane's text: its header and its scroll bar.

use egui::{Align2, FontId, Id, Rect, Ui, vec2};

use crate::gui::command::Command;
use crate::gui::fonts;
use crate::gui::scene::{Commands, Scene};
use crate::gui::theme::metrics;
use crate::gui::widgets::pill::Pill;
use crate::gui::widgets::scroll::{self, Position, Strip};
use crate::language;
use crate::model::{Direction, Role as TextRole, Text};

use super::pane::{Frame, MARGIN, Pane};

/// Height of a header, in points.
const HEADER: f32 = 44.0;
/// Below this width, in points, a header has room for the names alone.
const NARROW: f32 = 400.0;
/// Below this one it has no switch to edit by; one with a choice of translations already below the second.
const NARROWEST: f32 = 240.0;
const CROWDED: f32 = 480.0;
/// Texts longer than this are not counted in words: nothing walks a whole book in a frame.
const COUNTED_BYTES: usize = 256 * 1024;

/// What is known of a text and changes only with the project.
#[derive(Debug, Default)]
pub(super) struct Facts {
    known: Option<(u64, Option<usize>)>,
}

impl Facts {
    fn words(&mut self, revision: u64, text: &Text) -> Option<usize> {
        match self.known {
            Some((at, words)) if at == revision => words,
            _ => {
                let words = (text.byte_len() <= COUNTED_BYTES).then(|| language::word_count(text.as_str()));
                self.known = Some((revision, words));
                words
            }
        }
    }
}

/// What a screen reader calls the pane of a text: `Source, Arabic`.
pub(in crate::gui) fn name(scene: &Scene<'_>, text: &Text) -> String {
    scene.locale.list(&[role(scene, text), language_name(scene, text)])
}

fn role(scene: &Scene<'_>, text: &Text) -> String {
    scene.locale.text(match text.role {
        TextRole::Source => "pane-source",
        TextRole::Translation => "pane-translation",
    })
}

/// The name of a text's language in the language of the interface.
pub(crate) fn language_name(scene: &Scene<'_>, text: &Text) -> String {
    scene.locale.format("pane-language", &[("tag", text.language.primary().into())])
}

/// Draws the header at the top of `rect` and gives the room it took.
pub(super) fn header(
    ui: &mut Ui,
    scene: &Scene<'_>,
    text: &Text,
    facts: &mut Facts,
    editing: bool,
    rect: Rect,
    commands: &mut Commands,
) -> Rect {
    let header = Rect::from_min_size(rect.min, vec2(rect.width(), HEADER));
    let inner = header.shrink2(vec2(MARGIN, 8.0));
    let mirrored = scene.locale.direction() == Direction::RightToLeft;
    let layout = if mirrored {
        egui::Layout::right_to_left(egui::Align::Center)
    } else {
        egui::Layout::left_to_right(egui::Align::Center)
    };
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(inner).layout(layout).id_salt(text.id));
    // In a narrow pane the header is cut, and never runs into the other pane's.
    ui.set_clip_rect(ui.clip_rect().intersect(header));
    let palette = scene.theme.palette;
    let small = 12.0;
    ui.spacing_mut().item_spacing.x = 8.0;
    ui.label(egui::RichText::new(role(scene, text)).font(fonts::bold(small)).color(palette.ink));
    let count = match facts.words(scene.revision, text) {
        Some(words) => scene.locale.format("pane-words", &[("count", words.into())]),
        None => scene.locale.format("pane-paragraphs", &[("count", text.paragraph_count().into())]),
    };
    let about = if rect.width() < NARROW {
        language_name(scene, text)
    } else {
        let about = [("language", language_name(scene, text).into()), ("count", count.into())];
        scene.locale.format("pane-about", &about)
    };
    let has_choice = text.role == TextRole::Translation && scene.project.translations().count() > 1;
    // Each choice says its language, and needs the room.
    if !has_choice || rect.width() >= NARROW {
        ui.label(egui::RichText::new(about).font(FontId::proportional(small)).color(palette.muted));
    }
    if has_choice {
        for other in scene.project.translations() {
            let name = language_name(scene, other);
            if Pill::new(&name).selected(other.id == text.id).show(&mut ui).clicked() {
                commands.push(Command::ShowTranslation(other.id));
            }
        }
    }
    if editing || rect.width() >= if has_choice { CROWDED } else { NARROWEST } {
        let words = scene.locale.text(if editing { "pane-editing" } else { "pane-edit" });
        let name = scene.locale.format("pane-edit-named", &[("text", name(scene, text).into())]);
        if Pill::new(&words).name(&name).selected(editing).show(&mut ui).clicked() {
            commands.push(Command::EditText(Some(text.id)));
        }
    }
    header
}

/// Marks the pane that has the keyboard, also while its caret is out of view.
pub(super) fn focus_mark(ui: &Ui, frame: &Frame<'_>) {
    let stroke = egui::Stroke::new(metrics::FOCUS_RING, frame.scene.theme.palette.accent);
    let (left, width) = (frame.column_left, frame.column_width);
    ui.painter().hline(left..=left + width, frame.rect.top() - metrics::FOCUS_RING, stroke);
}

/// A slim scroll bar at the edge where the lines end, so that the numbers keep their margin.
pub(super) fn scroll_bar(pane: &mut Pane, ui: &Ui, frame: &Frame<'_>) {
    let height_px = frame.rect.height() * frame.scale;
    let all = pane.column.estimated_height() as f32;
    if all <= height_px || all <= 0.0 {
        return;
    }
    let strip = Strip::of(frame.rect, frame.view.is_rtl());
    let at = Position { share: height_px / all, fraction: pane.column.scroll_fraction() };
    let name = frame.scene.locale.text("pane-scroll-bar");
    let id = Id::unique("scroll bar").with(pane.text());
    if let Some(fraction) = scroll::handle(ui, id, strip, at, &name) {
        pane.column.set_scroll_fraction(fraction);
        ui.ctx().request_repaint();
    }
}

/// Says that a place has nothing to show yet.
pub(crate) fn empty(ui: &Ui, scene: &Scene<'_>, rect: Rect, words: &str) {
    ui.painter().rect_filled(rect, 0.0, scene.theme.palette.page);
    let font = FontId::proportional(metrics::HEADING);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, words, font, scene.theme.palette.muted);
}
