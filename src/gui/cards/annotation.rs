//! The card of an annotation: its passages, categories, note, author and times, all to be changed.

use egui::{Align, Event, Id, Key, Layout, Pos2, Ui, vec2};

use crate::gui::command::{Command, Edge, ProposalCommand};
use crate::gui::keymap::Keymap;
use crate::gui::landmarks::{self, Landmark};
use crate::gui::projecting::Proposal;
use crate::gui::scene::{Commands, Scene};
use crate::gui::shell::shown_keys;
use crate::gui::theme::metrics;
use crate::gui::widgets::chip::Chip;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::input::Input;
use crate::gui::widgets::kbd::kbd;
use crate::model::{Annotation, Direction, Place, Target};

use super::{Card, card, fitted, is_mirrored, muted, named, quiet, shortened};

/// Width of the card's content, in points.
pub(super) const WIDTH: f32 = 340.0;
/// How much of a passage the card quotes, in characters.
const QUOTE_CHARS: usize = 160;

impl Card {
    pub(super) fn show_annotation_card(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        (annotation, proposal): (&Annotation, Option<Proposal>),
        id: Id,
        at: Pos2,
        commands: &mut Commands,
    ) -> bool {
        let title = scene.locale.text("card-annotation");
        let mut gives_back = false;
        card(ui, scene, id, at, WIDTH, &title, |ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            categories(ui, scene, annotation, commands);
            for (index, target) in annotation.targets.iter().enumerate() {
                passage(ui, scene, annotation, index, target, commands);
            }
            if let Some(proposal) = proposal.filter(|found| found.annotation == annotation.id) {
                proposed(ui, scene, proposal, commands);
            }
            gives_back = self.note(ui, scene, annotation, commands);
            ui.label(muted(ui, &signed(scene, annotation)));
            if scene.is_editable {
                edges(ui, scene, commands);
            }
        });
        gives_back
    }

    /// The note, kept when the hand leaves it; Ctrl+Enter and Escape go back to the text.
    fn note(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        annotation: &Annotation,
        commands: &mut Commands,
    ) -> bool {
        if !scene.is_editable {
            if !annotation.note.is_empty() {
                ui.label(&annotation.note);
            }
            return false;
        }
        let mut note = match self.draft.take() {
            Some((id, draft)) if id == annotation.id => draft,
            _ => annotation.note.clone(),
        };
        let hint = scene.locale.text("card-add-note");
        let label = scene.locale.text("card-note");
        let input = Input::new(&mut note)
            .id_salt(("note", annotation.id))
            .hint(&hint)
            .label(&label)
            .width(fitted(ui, WIDTH))
            .multiline(2);
        let (leaves, cancels) = ui.input(|input| {
            // By the event's own modifiers: Ctrl may be up again when the frame is drawn.
            let is_ctrl_enter = |event: &Event| {
                matches!(event, Event::Key { key: Key::Enter, pressed: true, modifiers, .. } if modifiers.command)
            };
            (input.events.iter().any(is_ctrl_enter), input.key_pressed(Key::Escape))
        });
        let response = input.show(ui);
        if std::mem::take(&mut self.wants_note) {
            response.request_focus();
        }
        if response.has_focus() && !leaves && !cancels {
            self.draft = Some((annotation.id, note));
            return false;
        }
        if note != annotation.note {
            commands.push(Command::SetNote(annotation.id, note));
        }
        let was_here = response.has_focus() || response.lost_focus();
        if was_here && leaves {
            response.surrender_focus();
        }
        was_here && (leaves || cancels)
    }
}

/// A row a category: number, name and, at the far end, the way to take it away.
fn categories(ui: &mut Ui, scene: &Scene<'_>, annotation: &Annotation, commands: &mut Commands) {
    let (near, far) = if is_mirrored(scene) {
        (Layout::right_to_left(Align::Center), Layout::left_to_right(Align::Center))
    } else {
        (Layout::left_to_right(Align::Center), Layout::right_to_left(Align::Center))
    };
    for category in &annotation.categories {
        ui.allocate_ui_with_layout(vec2(fitted(ui, WIDTH), metrics::TARGET), near, |ui| {
            ui.set_width(fitted(ui, WIDTH));
            let name = named(scene, category);
            Chip::new(&scene.category_code(category), scene.category_colour(category)).name(&name).show(ui);
            ui.label(shortened(scene.category_name(category), 40));
            if scene.is_editable {
                let words = scene.locale.format("card-take-category", &[("name", name.into())]);
                ui.with_layout(far, |ui| {
                    if Icon::Cross.show(ui, &words).clicked() {
                        commands.push(Command::Untag(annotation.id, category.clone()));
                    }
                });
            }
        });
    }
    if scene.is_editable {
        let words = scene.locale.text("card-add-category");
        let quiet_words = muted(ui, &words);
        let button = quiet(ui, quiet_words);
        landmarks::enter_by(ui.ctx(), Landmark::Card, button.id);
        if button.clicked() {
            commands.push(Command::PickCategory);
        }
    }
}

/// One passage, set in its own face and direction, with a way to part from it.
fn passage(
    ui: &mut Ui,
    scene: &Scene<'_>,
    annotation: &Annotation,
    index: usize,
    target: &Target,
    commands: &mut Commands,
) {
    let text = scene.project.text(target.text);
    let is_rtl = text.is_some_and(|text| text.direction == Direction::RightToLeft);
    let words = shortened(&target.quote.exact.display(), QUOTE_CHARS);
    let size = if is_rtl { metrics::INTERFACE_ARABIC } else { 14.0 };
    let layout = if is_mirrored(scene) {
        Layout::right_to_left(Align::Min)
    } else {
        Layout::left_to_right(Align::Min)
    };
    ui.allocate_ui_with_layout(vec2(fitted(ui, WIDTH), metrics::TARGET), layout, |ui| {
        let may_part = scene.is_editable && annotation.targets.len() > 1;
        let room = fitted(ui, WIDTH) - if may_part { metrics::TARGET + 8.0 } else { 0.0 };
        let align = if is_rtl { Align::Max } else { Align::Min };
        ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(align), |ui| {
            ui.set_width(room);
            ui.add(egui::Label::new(egui::RichText::new(words).size(size)).wrap().halign(align));
            if matches!(target.place, Place::Orphaned { .. }) {
                let lost = scene.locale.text("card-orphan");
                ui.label(egui::RichText::new(lost).size(12.0).color(scene.theme.palette.warning));
            }
        });
        if may_part {
            let part = scene.locale.text("card-unlink");
            if Icon::Cross.show(ui, &part).clicked() {
                commands.push(Command::Unlink(annotation.id, index));
            }
        }
    });
}

/// The counterpart that is proposed, with the ways to take it and to be rid of it.
fn proposed(ui: &mut Ui, scene: &Scene<'_>, proposal: Proposal, commands: &mut Commands) {
    let Some(text) = scene.project.text(proposal.text) else { return };
    let is_rtl = text.direction == Direction::RightToLeft;
    let words = shortened(text.slice(proposal.range).unwrap_or_default(), QUOTE_CHARS);
    let width = fitted(ui, WIDTH);
    let palette = scene.theme.palette;
    let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(8, 6));
    let shown = frame.show(ui, |ui| {
        ui.set_width(width - 16.0);
        let near = if is_mirrored(scene) { Align::Max } else { Align::Min };
        ui.with_layout(Layout::top_down(near), |ui| {
            ui.label(muted(ui, &scene.locale.text("card-proposed")));
        });
        let align = if is_rtl { Align::Max } else { Align::Min };
        ui.with_layout(Layout::top_down(align), |ui| {
            let size = if is_rtl { metrics::INTERFACE_ARABIC } else { 14.0 };
            let words = egui::RichText::new(&words).size(size).color(palette.muted);
            ui.add(egui::Label::new(words).wrap().halign(align));
        });
        let row = if is_mirrored(scene) {
            Layout::right_to_left(Align::Center)
        } else {
            Layout::left_to_right(Align::Center)
        };
        ui.allocate_ui_with_layout(vec2(width - 16.0, metrics::TARGET), row, |ui| {
            for (what, id) in ProposalCommand::ALL.into_iter().zip(["card-take", "card-not-this"]) {
                let command = Command::Proposal(what);
                let quiet_words = egui::RichText::new(scene.locale.text(id)).size(12.0).color(palette.accent);
                if quiet(ui, quiet_words).clicked() {
                    commands.push(command.clone());
                }
                if let Some(keys) = Keymap::of(ui.ctx()).shortcut_of(&command) {
                    kbd(ui, &shown_keys(keys));
                }
            }
        });
    });
    // Dashed like the rule in the text, so that it is no passage yet.
    let edge = shown.response.rect;
    let corners =
        [edge.left_top(), edge.right_top(), edge.right_bottom(), edge.left_bottom(), edge.left_top()];
    ui.painter().extend(egui::Shape::dashed_line(&corners, egui::Stroke::new(1.0, palette.accent), 5.0, 4.0));
}

/// Who made it and when, and who changed it last.
fn signed(scene: &Scene<'_>, annotation: &Annotation) -> String {
    let name = |id| scene.project.author(id).map(|author| author.name.clone()).unwrap_or_default();
    let made = scene.locale.format(
        "card-made",
        &[("author", name(annotation.author).into()), ("time", scene.date_time(annotation.created).into())],
    );
    if annotation.modified == annotation.created {
        return made;
    }
    let by = annotation.modified_by.unwrap_or(annotation.author);
    let changed = scene.locale.format(
        "card-changed",
        &[("author", name(by).into()), ("time", scene.date_time(annotation.modified).into())],
    );
    format!("{made}\n{changed}")
}

/// The row that moves the passage's edges and deletes the annotation.
fn edges(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Commands) {
    let layout = if is_mirrored(scene) {
        Layout::right_to_left(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    };
    ui.allocate_ui_with_layout(vec2(fitted(ui, WIDTH), metrics::TARGET), layout, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for (label, edge) in [("card-start", Edge::Start), ("card-end", Edge::End)] {
            ui.label(muted(ui, &scene.locale.text(label)));
            for forward in [false, true] {
                let command = Command::Nudge { edge, forward };
                let words = command.label().map(|id| scene.locale.text(id)).unwrap_or_default();
                // On is where the interface goes on.
                let icon = if forward == is_mirrored(scene) { Icon::Left } else { Icon::Right };
                if icon.show(ui, &words).clicked() {
                    commands.push(command);
                }
            }
            ui.add_space(6.0);
        }
        let clitic = scene.locale.text("card-clitic");
        let quiet_words = muted(ui, &clitic);
        let button = quiet(ui, quiet_words);
        if button.on_hover_text(scene.locale.text("card-clitic-hint")).clicked() {
            commands.push(Command::TrimClitic);
        }
        if let Some(keys) = Keymap::of(ui.ctx()).shortcut_of(&Command::TrimClitic) {
            kbd(ui, &shown_keys(keys));
        }
        let outer = if is_mirrored(scene) {
            Layout::left_to_right(Align::Center)
        } else {
            Layout::right_to_left(Align::Center)
        };
        ui.with_layout(outer, |ui| {
            let words = egui::RichText::new(scene.locale.text("card-delete"))
                .size(12.0)
                .color(scene.theme.palette.danger);
            if quiet(ui, words).clicked() {
                commands.push(Command::Delete(None));
            }
        });
    });
}
