//! The panel beside the texts: the goals with their counts, and the list of annotations; or, in their
//! place, what there is to look at before delivery.
//!
//! The main type is [`Side`]. The list draws only the rows that show, and what it filters is worked out
//! only when the project or the filter changes.

mod filter;
mod findings;
mod list;

use std::collections::BTreeMap;

use egui::{Align, Frame, Id, Layout, Margin, Panel, RichText, Ui, vec2};

use crate::gui::cards;
use crate::gui::command::Command;
use crate::gui::fonts;
use crate::gui::landmarks::{self, Landmark};
use crate::gui::reviewing::Listed;
use crate::gui::scene::{Commands, Scene};
use crate::gui::theme::metrics;
use crate::gui::widgets::tile::Tile;
use crate::gui::widgets::{focus_ring, name_on_hover, scroll};
use crate::model::{AnnotationId, CategoryCode, Direction, TextId};

use filter::Filter;
use findings::FindingList;
use list::List;

/// Width of the panel where there is room, in points.
const WIDTH: f32 = 292.0;
/// In a small window it takes this share, so that the columns stay readable …
const SHARE: f32 = 0.25;
/// … but never less: the goals keep the size of a target.
const LEAST: f32 = 6.0 * metrics::TARGET + 5.0 * 6.0 + 2.0 * EDGE;
/// Goals in a row.
const COLUMNS: usize = 6;
/// A panel lower than this, in points, scrolls as a whole.
const LOW: f32 = 460.0;
/// Height of the list in such a panel: three rows.
const LEAST_LIST: f32 = 246.0;
/// Space at the panel's edges, in points.
const EDGE: f32 = 14.0;

/// The panel's state.
#[derive(Default)]
pub struct Side {
    filter: Filter,
    list: List,
    counts: Counts,
    findings: FindingList,
}

impl Side {
    /// Scrolls the list to an annotation in the next frame.
    pub fn reveal(&mut self, id: AnnotationId) {
        self.list.reveal(id);
    }

    /// Shows only the annotations of a category, or all again.
    pub fn filter_by(&mut self, category: &CategoryCode) {
        self.filter.toggle_category(category);
    }

    /// Draws the panel. `text` is the one whose order the list follows; `tags` says that a click on a
    /// goal tags rather than filters.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        text: Option<TextId>,
        active: Option<AnnotationId>,
        tags: bool,
        commands: &mut Commands,
    ) {
        panel(ui, scene, |ui, width| {
            self.counts.update(scene);
            let is_low = ui.available_height() < LOW;
            let mut content = |ui: &mut Ui| {
                self.goals(ui, scene, tags, commands);
                self.filter.show(ui, scene);
                self.filter.update(scene, text);
                let list = &mut self.list;
                let filter = &self.filter;
                if is_low {
                    let room = vec2(width, LEAST_LIST);
                    ui.allocate_ui(room, |ui| list.show(ui, scene, filter, active, commands));
                } else {
                    list.show(ui, scene, filter, active, commands);
                }
            };
            if is_low {
                let name = scene.locale.text("pane-scroll-bar");
                scroll::show(ui, "side", is_mirrored(scene), &name, |ui, area| area.show(ui, content));
            } else {
                content(ui);
            }
        });
    }

    /// Draws what there is to look at before delivery in the panel's place.
    pub(super) fn show_findings(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        listed: Listed<'_>,
        commands: &mut Commands,
    ) {
        panel(ui, scene, |ui, _| self.findings.show(ui, scene, listed, commands));
    }

    fn goals(&mut self, ui: &mut Ui, scene: &Scene<'_>, tags: bool, commands: &mut Commands) {
        for book in scene.codebooks() {
            ui.add_space(EDGE);
            caption(ui, scene, book.name(scene.locale.language()));
            let width = ui.max_rect().width();
            let side = (width - 2.0 * EDGE - 6.0 * (COLUMNS as f32 - 1.0)) / COLUMNS as f32;
            let all: Vec<CategoryCode> =
                book.top_categories().map(|found| CategoryCode::new(&book.id, &found.code)).collect();
            let rows: Vec<&[CategoryCode]> = all.chunks(COLUMNS).collect();
            for (index, row) in rows.iter().enumerate() {
                let layout = if scene.locale.direction() == Direction::RightToLeft {
                    Layout::right_to_left(Align::Min)
                } else {
                    Layout::left_to_right(Align::Min)
                };
                ui.allocate_ui_with_layout(vec2(width, side + 6.0), layout, |ui| {
                    ui.spacing_mut().item_spacing.x = 6.0;
                    ui.add_space(EDGE);
                    for category in *row {
                        self.goal(ui, scene, category, side, tags, commands);
                    }
                    if index + 1 == rows.len() && row.len() < COLUMNS {
                        Self::more(ui, scene, side, commands);
                    }
                });
            }
        }
    }

    fn goal(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        category: &CategoryCode,
        side: f32,
        tags: bool,
        commands: &mut Commands,
    ) {
        let count = self.counts.of(category);
        let shown = if count == 0 { String::new() } else { scene.locale.count(count) };
        let name = scene
            .locale
            .format("list-goal", &[("name", cards::named(scene, category).into()), ("count", count.into())]);
        let code = scene.category_code(category);
        let tile = Tile::new(&code, scene.category_colour(category))
            .count(&shown)
            .name(&name)
            .selected(self.filter.category() == Some(category))
            .side(side);
        let tile = tile.show(ui);
        landmarks::enter_by(ui.ctx(), Landmark::Side, tile.id);
        if tile.clicked() {
            if tags && scene.is_editable {
                commands.push(Command::Tag(category.clone()));
            } else {
                self.filter.toggle_category(category);
            }
        }
    }

    /// The door to the categories that have no tile.
    fn more(ui: &mut Ui, scene: &Scene<'_>, side: f32, commands: &mut Commands) {
        let words = scene.locale.text("list-more-categories");
        let (rect, response) = ui.allocate_exact_size(vec2(side, side), egui::Sense::click());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &words));
        let palette = scene.theme.palette;
        let colour = if response.hovered() || response.has_focus() { palette.accent } else { palette.muted };
        let stroke = egui::Stroke::new(1.0, palette.line);
        ui.painter().rect_stroke(rect.shrink(0.5), metrics::CORNER, stroke, egui::StrokeKind::Inside);
        focus_ring(ui.painter(), scene.theme, &response, rect, metrics::CORNER);
        let arm = 6.0;
        let cross = egui::Stroke::new(1.5, colour);
        ui.painter().hline(rect.center().x - arm..=rect.center().x + arm, rect.center().y, cross);
        ui.painter().vline(rect.center().x, rect.center().y - arm..=rect.center().y + arm, cross);
        if name_on_hover(response, &words).clicked() {
            commands.push(Command::PickCategory);
        }
    }
}

/// The panel on its side of the window; `content` is told its width.
fn panel(ui: &mut Ui, scene: &Scene<'_>, content: impl FnOnce(&mut Ui, f32)) {
    let frame = Frame::new().fill(scene.theme.palette.background).inner_margin(Margin::ZERO);
    let panel = if is_mirrored(scene) { Panel::right("side") } else { Panel::left("side") };
    let width = (ui.available_width() * SHARE).round().clamp(LEAST, WIDTH);
    let shown = panel.exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(egui::Role::Complementary);
            node.set_label(scene.locale.text("list-panel"));
        });
        let align = if is_mirrored(scene) { Align::Max } else { Align::Min };
        ui.with_layout(Layout::top_down(align), |ui| content(ui, width));
    });
    landmarks::stands_at(ui.ctx(), Landmark::Side, shown.response.rect);
}

fn is_mirrored(scene: &Scene<'_>) -> bool {
    scene.locale.direction() == Direction::RightToLeft
}

/// A small heading in the panel.
fn caption(ui: &mut Ui, scene: &Scene<'_>, words: &str) {
    let layout = if scene.locale.direction() == Direction::RightToLeft {
        Layout::right_to_left(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    };
    ui.allocate_ui_with_layout(vec2(ui.max_rect().width(), 22.0), layout, |ui| {
        ui.add_space(EDGE);
        let font = fonts::bold(metrics::SMALL);
        let words = RichText::new(words).font(font).color(scene.theme.palette.muted);
        // A narrow panel shows what it can, and the whole to a pointer.
        ui.add(egui::Label::new(words).truncate());
    });
}

/// How many annotations have each category, a goal counting what is under its targets as well.
#[derive(Default)]
struct Counts {
    revision: Option<u64>,
    counts: BTreeMap<CategoryCode, usize>,
}

impl Counts {
    fn update(&mut self, scene: &Scene<'_>) {
        if self.revision == Some(scene.revision) {
            return;
        }
        self.revision = Some(scene.revision);
        self.counts.clear();
        for annotation in scene.project.annotations.values() {
            let mut tops: Vec<CategoryCode> = annotation.categories.iter().map(CategoryCode::top).collect();
            tops.sort();
            tops.dedup();
            for top in tops {
                *self.counts.entry(top).or_default() += 1;
            }
        }
    }

    fn of(&self, category: &CategoryCode) -> usize {
        self.counts.get(category).copied().unwrap_or(0)
    }
}

/// The id under which the list keeps its place, for tests and for the list itself.
fn list_id() -> Id {
    Id::unique("annotation list")
}
