//! The list of annotations: one row each, only those that show are drawn.

use egui::{Align, FontId, Layout, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::gui::cards;
use crate::gui::command::Command;
use crate::gui::scene::{Commands, Scene};
use crate::gui::theme::{Theme, metrics};
use crate::gui::widgets::scroll;
use crate::model::{Annotation, AnnotationId, Direction};

use super::filter::Filter;

/// Height of a row, in points.
const ROW: f32 = 82.0;
/// How much of a passage a row quotes, in characters.
const QUOTE_CHARS: usize = 60;

/// Where the list is.
#[derive(Default)]
pub(super) struct List {
    reveal: Option<AnnotationId>,
}

impl List {
    /// Scrolls to an annotation in the next frame.
    pub fn reveal(&mut self, id: AnnotationId) {
        self.reveal = Some(id);
    }

    /// Draws the annotations that the filter lets through.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        filter: &Filter,
        active: Option<AnnotationId>,
        commands: &mut Commands,
    ) {
        let ids = filter.matches();
        if ids.is_empty() {
            ui.add_space(12.0);
            ui.vertical_centered(|ui| {
                let id =
                    if scene.project.annotations.is_empty() { "list-none-yet" } else { "list-none-found" };
                ui.label(
                    egui::RichText::new(scene.locale.text(id)).size(12.0).color(scene.theme.palette.muted),
                );
            });
            return;
        }
        let height = ui.available_height();
        let revealed = self.reveal.take().and_then(|id| ids.iter().position(|other| *other == id));
        let offset = revealed.and_then(|at| {
            let shown = ui.ctx().data(|data| data.get_temp::<f32>(super::list_id())).unwrap_or(0.0);
            let (top, bottom) = (at as f32 * ROW, (at + 1) as f32 * ROW);
            (top < shown || bottom > shown + height).then_some((top - height / 3.0).max(0.0))
        });
        ui.spacing_mut().item_spacing.y = 0.0;
        let mirrored = scene.locale.direction() == Direction::RightToLeft;
        let name = scene.locale.text("pane-scroll-bar");
        let output = scroll::show(ui, "annotations", mirrored, &name, |ui, area| {
            let area = area.id_salt(super::list_id()).auto_shrink([false, false]);
            let area = match offset {
                Some(offset) => area.vertical_scroll_offset(offset),
                None => area,
            };
            area.show_rows(ui, ROW, ids.len(), |ui, rows| {
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                    node.set_role(Role::List);
                    node.set_label(scene.locale.text("list-annotations"));
                    node.set_size_of_set(ids.len());
                });
                let first = rows.start;
                let shown = ids.get(rows).unwrap_or_default().iter().enumerate();
                for (index, annotation) in
                    shown.filter_map(|(index, id)| Some((index, scene.project.annotations.get(id)?)))
                {
                    let found = Found { index: first + index, reason: filter.reason(scene, annotation) };
                    if row(ui, scene, annotation, &found, Some(annotation.id) == active) {
                        commands.push(Command::OpenAnnotation(annotation.id));
                    }
                }
            })
        });
        ui.ctx().data_mut(|data| data.insert_temp(super::list_id(), output.state.clamped_offset().y));
    }
}

/// Why and as which an annotation is in the list.
struct Found {
    /// Its place among those that show, from 0.
    index: usize,
    /// What the filter found in it, when its passages do not show it.
    reason: Option<String>,
}

/// One annotation; gives whether it was clicked.
fn row(ui: &mut Ui, scene: &Scene<'_>, annotation: &Annotation, found: &Found, is_active: bool) -> bool {
    let theme = Theme::of(ui.ctx());
    let palette = theme.palette;
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::click());
    let words = cards::quote(annotation, QUOTE_CHARS);
    let names: Vec<String> = annotation.categories.iter().map(|c| cards::named(scene, c)).collect();
    let name = scene
        .locale
        .format("list-row", &[("quote", words.into()), ("categories", scene.locale.list(&names).into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &name));
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_selected(is_active);
        node.set_position_in_set(found.index + 1);
        if !annotation.note.is_empty() {
            node.set_description(annotation.note.as_str());
        }
    });
    let cell = rect.shrink2(vec2(10.0, 2.0));
    if is_active {
        let stroke = egui::Stroke::new(1.0, palette.accent);
        ui.painter().rect(cell, metrics::CORNER_LARGE, palette.page, stroke, egui::StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_filled(cell, metrics::CORNER_LARGE, palette.hover);
    }
    if response.has_focus() {
        let ring = egui::Stroke::new(metrics::FOCUS_RING, palette.accent);
        ui.painter().rect_stroke(cell, metrics::CORNER_LARGE, ring, egui::StrokeKind::Inside);
    }
    let inner = cell.shrink2(vec2(8.0, 6.0));
    chips(ui, scene, annotation, inner, response.id);
    let mut y = inner.top() + 23.0;
    let reason = found.reason.as_deref();
    // What the filter found takes the place of the second passage.
    let passages = if reason.is_some() { 1 } else { 2 };
    for target in annotation.targets.iter().take(passages) {
        let is_rtl =
            scene.project.text(target.text).is_some_and(|text| text.direction == Direction::RightToLeft);
        let quote = cards::shortened(&target.quote.exact.display(), QUOTE_CHARS);
        y += line(ui, inner, y, &quote, if is_rtl { 14.0 } else { 13.0 }, palette.ink, is_rtl);
    }
    let note = (annotation.targets.len() < 2).then_some(annotation.note.as_str());
    if let Some(words) = reason.or(note).filter(|words| !words.is_empty()) {
        let is_rtl = crate::language::first_strong(words) == Some(Direction::RightToLeft);
        let colour = if reason.is_some() { palette.accent } else { palette.muted };
        line(ui, inner, y, &cards::shortened(words, QUOTE_CHARS), 12.0, colour, is_rtl);
    }
    response.clicked()
}

/// The numbers on their colours, and on the other side the date and whether there is a note.
fn chips(ui: &mut Ui, scene: &Scene<'_>, annotation: &Annotation, inner: Rect, row: egui::Id) {
    let mirrored = scene.locale.direction() == Direction::RightToLeft;
    let top = Rect::from_min_size(inner.min, vec2(inner.width(), 20.0));
    let (near, far) = if mirrored {
        (Layout::right_to_left(Align::Center), Layout::left_to_right(Align::Center))
    } else {
        (Layout::left_to_right(Align::Center), Layout::right_to_left(Align::Center))
    };
    let salt = annotation.id;
    let builder = || egui::UiBuilder::new().max_rect(top).accessibility_parent(row);
    let mut chips = ui.new_child(builder().layout(near).id_salt((salt, 0)));
    chips.spacing_mut().item_spacing.x = 5.0;
    cards::chips(&mut chips, scene, annotation);
    let mut about = ui.new_child(builder().layout(far).id_salt((salt, 1)));
    let mut words = scene.date(annotation.created);
    if !annotation.note.is_empty() {
        words = scene.locale.format("list-has-note", &[("date", words.into())]);
    }
    if annotation.is_orphan() {
        words = scene.locale.text("list-orphan");
    }
    about.label(egui::RichText::new(words).size(metrics::SMALL).color(scene.theme.palette.muted));
}

/// A line of words at height `y`, on the side where it begins; gives its height.
fn line(ui: &Ui, inner: Rect, y: f32, words: &str, size: f32, colour: egui::Color32, is_rtl: bool) -> f32 {
    let mut job =
        egui::text::LayoutJob::simple_singleline(words.to_owned(), FontId::proportional(size), colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(inner.width());
    let galley = ui.painter().layout_job(job);
    let x = if is_rtl { inner.right() - galley.size().x } else { inner.left() };
    let height = galley.size().y;
    ui.painter().galley(pos2(x, y), galley, colour);
    height + 1.0
}
