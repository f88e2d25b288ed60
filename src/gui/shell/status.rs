//! The bar under the texts: whether the work is safe, who works, and what is selected.
//!
//! The main function is [`show`]. State is told by words first; the dot repeats it.

use egui::{Button, Frame, Label, Margin, Panel, RichText, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::gui::command::Command;
use crate::gui::landmarks::{self, Landmark};
use crate::gui::panes::language_name;
use crate::gui::scene::{Commands, Scene};
use crate::gui::theme::metrics;
use crate::language;
use crate::messages::Describe as _;
use crate::model::{TextId, TextRange};
use crate::session::{Durability, Session};

use super::{is_mirrored, row, row_from_end};

/// Height of the bar in points.
const HEIGHT: f32 = 28.0;
/// Below this width, in points, the bar has two lines.
const NARROW: f32 = 760.0;
/// Selections longer than this are not counted in letters: nothing walks a whole book in a frame.
const COUNTED_BYTES: usize = 256 * 1024;

/// What the bar looks at, beside the scene.
#[derive(Clone, Copy)]
pub struct Status<'a> {
    /// The open project.
    pub session: &'a Session,
    /// Whether it is being written.
    pub is_saving: bool,
    /// How much of the sentences is aligned, from 0 to 1, while that runs.
    pub aligning: Option<f32>,
    /// How many pairs of sentences are confirmed, and of how many.
    pub confirmed: Option<(usize, usize)>,
    /// What is selected.
    pub selection: Option<(TextId, TextRange)>,
    /// The digits of a goal's number that was begun.
    pub number: Option<&'a str>,
}

/// Draws the bar at the bottom of `ui`.
pub fn show(ui: &mut Ui, scene: &Scene<'_>, status: &Status<'_>, commands: &mut Commands) {
    let frame = Frame::new().fill(scene.theme.palette.page).inner_margin(Margin::symmetric(14, 0));
    let is_narrow = ui.available_width() < NARROW;
    let height = if is_narrow { 2.0 * HEIGHT } else { HEIGHT };
    let shown = Panel::bottom("status bar").exact_size(height).frame(frame).show(ui, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::ContentInfo);
            node.set_label(scene.locale.text("status-bar"));
        });
        ui.spacing_mut().item_spacing.x = 2.0 * metrics::RHYTHM;
        let line = row(scene.locale).with_main_wrap(is_narrow);
        ui.with_layout(line, |ui| {
            state(ui, scene, status);
            author(ui, scene, commands);
            if let Some((count, total)) = status.confirmed {
                let values = [("count", count.into()), ("total", total.into())];
                told(ui, scene, scene.locale.format("status-confirmed", &values));
            }
            let count = scene.project.annotations.len();
            told(ui, scene, scene.locale.format("status-annotations", &[("count", count.into())]));
            if let Some(letters) = letters(scene, status) {
                told(ui, scene, scene.locale.format("status-selection", &[("count", letters.into())]));
            }
            if let Some(share) = status.aligning {
                aligning(ui, scene, share, commands);
            }
            if let Some(typed) = status.number {
                let words = scene
                    .locale
                    .format("status-number", &[("typed", format!("{}_", scene.locale.digits(typed)).into())]);
                ui.label(RichText::new(words).color(scene.theme.palette.accent));
            }
            ui.with_layout(row_from_end(scene.locale), |ui| {
                let zoom = scene.settings.reading_zoom;
                told(ui, scene, scene.locale.format("status-zoom", &[("zoom", zoom.into())]));
                // The panes name their languages as well.
                if !is_narrow {
                    languages(ui, scene);
                }
            });
        });
    });
    landmarks::stands_at(ui.ctx(), Landmark::Status, shown.response.rect);
}

fn told(ui: &mut Ui, scene: &Scene<'_>, words: String) {
    ui.add(Label::new(RichText::new(words).color(scene.theme.palette.muted)).truncate());
}

/// Whether what is shown is on the disk. Full dot: safe; ring: not yet; square: reading only.
fn state(ui: &mut Ui, scene: &Scene<'_>, status: &Status<'_>) {
    let palette = scene.theme.palette;
    let session = status.session;
    let (id, colour, is_full) = if session.read_only().is_some() {
        ("status-read-only", palette.warning, true)
    } else if status.is_saving {
        ("status-saving", palette.accent, false)
    } else if session.path().is_none() {
        ("status-not-saved-yet", palette.muted, false)
    } else {
        match session.durability() {
            Durability::Saved => ("status-saved", palette.accent, true),
            Durability::Journalled => ("status-kept", palette.accent, true),
            Durability::Pending(_) => ("status-pending", palette.accent, false),
            Durability::Failed(_) => ("status-not-kept", palette.danger, false),
            Durability::Nowhere => ("status-unsaved", palette.accent, false),
        }
    };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(8.0, 8.0), Sense::hover());
        let (painter, at) = (ui.painter(), rect.center());
        if session.read_only().is_some() {
            painter.rect_filled(rect, 1.0, colour);
        } else if is_full {
            painter.circle_filled(at, 3.5, colour);
        } else {
            painter.circle_stroke(at, 3.0, Stroke::new(1.5, colour));
        }
        let words = RichText::new(scene.locale.text(id)).color(palette.muted);
        let label = ui.add(Label::new(words).truncate().sense(Sense::hover()));
        if let Some(reason) = session.read_only() {
            label.on_hover_text(reason.describe(scene.locale));
        } else if let Durability::Failed(error) = session.durability() {
            label.on_hover_text(error.describe(scene.locale));
        } else if let Some(path) = session.path() {
            label.on_hover_text(path.display().to_string());
        }
    });
}

/// How far the aligner is, with a button to stop it.
fn aligning(ui: &mut Ui, scene: &Scene<'_>, share: f32, commands: &mut Commands) {
    let share = f64::from((share * 100.0).round()) / 100.0;
    told(ui, scene, scene.locale.format("status-aligning", &[("share", share.into())]));
    let stop = Button::new(RichText::new(scene.locale.text("status-stop-aligning")))
        .min_size(vec2(metrics::TARGET, metrics::TARGET));
    if ui.add(stop).clicked() {
        commands.push(Command::StopAligning);
    }
}

fn author(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Commands) {
    let words = match &scene.settings.me {
        Some(me) => scene.locale.format("status-author", &[("name", me.name.as_str().into())]),
        None => scene.locale.text("status-no-author"),
    };
    let button = Button::new(RichText::new(words).color(scene.theme.palette.muted))
        .frame_when_inactive(false)
        .min_size(vec2(metrics::TARGET, metrics::TARGET));
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 6.0;
        let author = ui.add(button).on_hover_text(scene.locale.text("status-author-hint"));
        landmarks::enter_by(ui.ctx(), Landmark::Status, author.id);
        if author.clicked() {
            commands.push(Command::AskAuthor);
        }
    });
}

fn letters(scene: &Scene<'_>, status: &Status<'_>) -> Option<usize> {
    let (text, range) = status.selection?;
    if range.byte_len() == 0 || range.byte_len() > COUNTED_BYTES {
        return None;
    }
    scene.project.text(text)?.slice(range).map(language::letter_count)
}

/// The language of the source, an arrow, those of the translations; added from the far side.
fn languages(ui: &mut Ui, scene: &Scene<'_>) {
    let Some(source) = scene.project.source() else { return };
    let source = language_name(scene, source);
    let translations: Vec<String> =
        scene.project.translations().map(|text| language_name(scene, text)).collect();
    ui.spacing_mut().item_spacing.x = 6.0;
    if !translations.is_empty() {
        let translations = scene.locale.list(&translations);
        let values = [("source", source.as_str().into()), ("translation", translations.as_str().into())];
        let words = scene.locale.format("status-languages", &values);
        told(ui, scene, translations);
        arrow(ui, scene, &words);
    }
    told(ui, scene, source);
}

/// An arrow in the direction of reading; no bundled face has one.
fn arrow(ui: &mut Ui, scene: &Scene<'_>, words: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(14.0, 10.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words));
    let forward = if is_mirrored(scene.locale) { -1.0 } else { 1.0 };
    let (at, stroke) = (rect.center(), Stroke::new(1.2, scene.theme.palette.muted));
    let tip = at + vec2(6.0 * forward, 0.0);
    ui.painter().line_segment([at - vec2(6.0 * forward, 0.0), tip], stroke);
    for side in [-3.5, 3.5] {
        ui.painter().line_segment([tip + vec2(-3.5 * forward, side), tip], stroke);
    }
}
