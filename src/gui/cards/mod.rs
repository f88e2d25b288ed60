//! The cards over the texts: tagging a selection, an annotation, a choice among several, the search for
//! a category, the meaning of a word.
//!
//! The main type is [`Card`]. A card stands beside its passage and never over its words.

mod annotation;
pub mod gloss;
mod picker;
mod place;
mod selection;

use egui::{Align, Area, Frame, Id, Layout, Margin, Order, Pos2, Rect, Stroke, Ui, Vec2};

use crate::edit::Selection;
use crate::gui::command::Command;
use crate::gui::fonts;
use crate::gui::landmarks::{self, Landmark};
use crate::gui::panes::Shown;
use crate::gui::projecting::Proposal;
use crate::gui::scene::{Commands, Scene};
use crate::gui::settings::Arrangement;
use crate::gui::theme::{Theme, metrics};
use crate::gui::widgets::chip::Chip;
use crate::gui::widgets::{focus_ring, scroll, tell_bounds};
use crate::model::{Annotation, AnnotationId, CategoryCode, Direction, TextId};

use picker::Picker;

/// No card is taller than this, in points; in a lower window it scrolls.
const TALLEST: f32 = 480.0;
/// What a card's frame and the window's edges take, in points.
const MARGINS: f32 = 48.0;

/// What the cards stand around.
pub struct Around<'a> {
    /// What is selected.
    pub selection: Option<Selection>,
    /// The open annotation.
    pub active: Option<AnnotationId>,
    /// The counterpart that is proposed for it.
    pub(in crate::gui) proposal: Option<Proposal>,
    /// What was used last.
    pub last_categories: &'a [CategoryCode],
    /// What the panes showed.
    pub shown: &'a [(TextId, Shown)],
    /// The room between the bars.
    pub rect: Rect,
}

/// The state of the cards.
#[derive(Default)]
pub struct Card {
    picker: Option<Picker>,
    /// Annotations that lie under one click.
    choice: Option<Vec<AnnotationId>>,
    /// Where that click was.
    choice_at: Pos2,
    /// The note being written, and for which annotation it is.
    draft: Option<(AnnotationId, String)>,
    /// The note being written for a selection.
    selection_note: String,
    wants_note: bool,
    /// What the card at the selection offers, while it shows.
    proposals: Vec<CategoryCode>,
}

impl Card {
    /// Puts the keyboard in the note in the next frame.
    pub fn focus_note(&mut self) {
        self.wants_note = true;
    }

    /// What the card at the selection offers, in its order; nothing while it does not show.
    pub fn proposals(&self) -> &[CategoryCode] {
        &self.proposals
    }

    /// Opens the search for a category.
    pub fn open_picker(&mut self) {
        self.picker = Some(Picker::default());
    }

    /// Asks which of several annotations is meant.
    pub fn choose(&mut self, annotations: Vec<AnnotationId>, at: Pos2) {
        (self.choice, self.choice_at) = (Some(annotations), at);
    }

    /// Asks no longer.
    pub fn close_choice(&mut self) {
        self.choice = None;
    }

    /// Draws whichever card is due; gives whether the keyboard goes back to the text.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        around: &Around<'_>,
        commands: &mut Commands,
    ) -> bool {
        self.proposals.clear();
        if let Some(picker) = &mut self.picker {
            let tags = scene.is_editable && (around.selection.is_some() || around.active.is_some());
            if picker.show(ui, scene, around.rect, tags, commands) {
                return false;
            }
            self.picker = None;
            return true;
        }
        self.keep_draft(around.active, commands);
        let shown = |text: TextId| around.shown.iter().find(|(id, _)| *id == text).map(|(_, shown)| shown);
        let is_dragging = around.shown.iter().any(|(_, shown)| shown.is_dragging);
        if let Some(selection) = around.selection {
            let Some(shown) = shown(selection.text).filter(|_| !is_dragging && scene.is_editable) else {
                return false;
            };
            let Some(passage) = shown.selection else { return false };
            let over_panel = stands_over_panel(scene);
            // Another shape is another card, lest its last size be taken for this one's.
            let id = Id::unique("selection card").with(over_panel);
            let width = fitted(ui, if over_panel { selection::NARROW } else { selection::WIDTH });
            let at = place_of(ui, scene, around, passage, shown.rect, Self::size(ui, id, width));
            return self.show_selection_card(ui, scene, around, id, at, commands);
        }
        self.selection_note.clear();
        if let Some(choice) = self.choice.clone() {
            self.show_choice(ui, scene, &choice, commands);
            return false;
        }
        let Some(annotation) = around.active.and_then(|id| scene.project.annotations.get(&id)) else {
            return false;
        };
        // Beside the passage in the focused pane, else in the other.
        let place = around
            .shown
            .iter()
            .filter_map(|(_, shown)| Some((shown.has_focus, shown.rect, shown.active?)))
            .max_by_key(|(has_focus, ..)| *has_focus);
        let id = Id::unique("annotation card");
        let size = Self::size(ui, id, fitted(ui, annotation::WIDTH));
        let at = place.map_or_else(
            || around.rect.center_bottom() - egui::vec2(size.x / 2.0, size.y + 16.0),
            |(_, pane, passage)| place_of(ui, scene, around, passage, pane, size),
        );
        if is_dragging {
            return false;
        }
        self.show_annotation_card(ui, scene, (annotation, around.proposal), id, at, commands)
    }

    /// A note that was being written is kept when its card closes.
    fn keep_draft(&mut self, active: Option<AnnotationId>, commands: &mut Commands) {
        if let Some((id, note)) = self.draft.take_if(|(id, _)| Some(*id) != active) {
            commands.push(Command::SetNote(id, note));
        }
    }

    /// The size a card had in the last frame, or a guess.
    fn size(ui: &Ui, id: Id, width: f32) -> Vec2 {
        let known = egui::AreaState::load(ui.ctx(), id).and_then(|state| state.size);
        known.unwrap_or(egui::vec2(width + 24.0, 320.0))
    }

    fn show_choice(&self, ui: &mut Ui, scene: &Scene<'_>, choice: &[AnnotationId], commands: &mut Commands) {
        let id = Id::unique("choice card");
        let pos = self.choice_at;
        let title = scene.locale.format("card-choose", &[("count", choice.len().into())]);
        card(ui, scene, id, pos + egui::vec2(0.0, 18.0), 260.0, &title, |ui| {
            heading(ui, &title);
            for annotation in choice.iter().filter_map(|id| scene.project.annotations.get(id)) {
                let words = quote(annotation, 40);
                let layout = if is_mirrored(scene) {
                    Layout::right_to_left(Align::Center)
                } else {
                    Layout::left_to_right(Align::Center)
                };
                let size = egui::vec2(ui.available_width(), metrics::TARGET);
                let row = ui.allocate_ui_with_layout(size, layout, |ui| {
                    chips(ui, scene, annotation);
                    quiet(ui, words)
                });
                if row.inner.clicked() {
                    commands.push(Command::OpenAnnotation(annotation.id));
                }
            }
        });
    }
}

/// A card at a place: paper with a hairline and a soft shadow.
fn card<R>(
    ui: &Ui,
    scene: &Scene<'_>,
    id: Id,
    at: Pos2,
    width: f32,
    name: &str,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let shown = Area::new(id).order(Order::Foreground).fixed_pos(at).constrain(true).show(ui.ctx(), |ui| {
        let frame = paper(ui, scene);
        let group =
            egui::UiBuilder::new().accessibility_role(egui::Role::Group).accessibility_label(name.to_owned());
        let inside = |ui: &mut Ui| {
            let shown = frame.show(ui, |ui| {
                ui.set_width(fitted(ui, width));
                let align = if is_mirrored(scene) { Align::Max } else { Align::Min };
                let layout = Layout::top_down(align);
                let room = ui.ctx().content_rect().height();
                if room >= TALLEST {
                    return ui.with_layout(layout, content).inner;
                }
                let name = scene.locale.text("pane-scroll-bar");
                let scrolled = scroll::show(ui, "card", is_mirrored(scene), &name, |ui, area| {
                    area.max_height(room - MARGINS).show(ui, |ui| ui.with_layout(layout, content).inner)
                });
                scrolled.inner
            });
            tell_bounds(ui, shown.response.rect);
            shown.inner
        };
        let shown = ui.scope_builder(group, inside);
        landmarks::stands_at(ui.ctx(), Landmark::Card, shown.response.rect);
        shown.inner
    });
    shown.inner
}

/// What a card is drawn on.
fn paper(ui: &Ui, scene: &Scene<'_>) -> Frame {
    let palette = scene.theme.palette;
    Frame::new()
        .fill(palette.page)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(12.0)
        .inner_margin(Margin::symmetric(12, 10))
        .shadow(ui.visuals().popup_shadow)
}

/// A card's width, or what the window has room for.
fn fitted(ui: &Ui, width: f32) -> f32 {
    width.min(ui.ctx().content_rect().width() - MARGINS)
}

/// Whether a card finds its place over the side panel: one text above the other, there is no margin wide
/// enough and no room below a passage that the other text does not take.
fn stands_over_panel(scene: &Scene<'_>) -> bool {
    scene.settings.side_panel && scene.settings.arrangement == Arrangement::Stacked
}

fn place_of(ui: &Ui, scene: &Scene<'_>, around: &Around<'_>, passage: Rect, pane: Rect, size: Vec2) -> Pos2 {
    if stands_over_panel(scene) {
        let window = ui.ctx().content_rect();
        return place::over_panel(passage, around.rect, window, is_mirrored(scene), size);
    }
    place::beside(passage, pane, around.rect, size)
}

fn is_mirrored(scene: &Scene<'_>) -> bool {
    scene.locale.direction() == Direction::RightToLeft
}

fn heading(ui: &mut Ui, words: &str) {
    let ink = Theme::of(ui.ctx()).palette.ink;
    ui.label(egui::RichText::new(words).font(fonts::bold(metrics::INTERFACE)).color(ink));
    ui.add_space(2.0);
}

fn muted(ui: &Ui, words: &str) -> egui::RichText {
    let palette = Theme::of(ui.ctx()).palette;
    egui::RichText::new(words).size(12.0).color(palette.muted)
}

/// A button of words alone, high enough to be hit, with a ring when it has the keyboard.
fn quiet(ui: &mut Ui, words: impl Into<egui::WidgetText>) -> egui::Response {
    let button = egui::Button::new(words.into()).frame(false).truncate();
    let response = ui.add(button.min_size(Vec2::splat(metrics::TARGET)));
    let theme = Theme::of(ui.ctx());
    focus_ring(ui.painter(), &theme, &response, response.rect.expand(1.0), metrics::CORNER);
    response
}

/// The chips of an annotation's categories.
pub(super) fn chips(ui: &mut Ui, scene: &Scene<'_>, annotation: &Annotation) {
    for category in &annotation.categories {
        let name = named(scene, category);
        Chip::new(&scene.category_code(category), scene.category_colour(category)).name(&name).show(ui);
    }
}

/// A category by number and name: `13 Climate action`.
pub(super) fn named(scene: &Scene<'_>, category: &CategoryCode) -> String {
    let name = scene.category_name(category);
    if name.is_empty() { category.to_string() } else { format!("{} {name}", scene.category_code(category)) }
}

/// The first words of an annotation's first passage, on one line.
pub(super) fn quote(annotation: &Annotation, max_chars: usize) -> String {
    let words = annotation.targets.first().map(|target| target.quote.exact.display()).unwrap_or_default();
    shortened(&words, max_chars)
}

/// At most so many characters of `words`, on one line, with an ellipsis when some are left out.
pub(super) fn shortened(words: &str, max_chars: usize) -> String {
    let line: String = words.chars().map(|c| if c == '\n' { ' ' } else { c }).take(max_chars + 1).collect();
    match line.char_indices().nth(max_chars) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default().trim_end()),
        None => line,
    }
}
