//! The list of what to look at before delivery: check by check, only the rows that show are drawn.
//!
//! The main type is [`FindingList`]. It must not know how anything is found.

use egui::{Align, Label, Layout, Rect, RichText, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use crate::gui::command::{Command, ReviewCommand};
use crate::gui::fonts;
use crate::gui::landmarks::{self, Landmark};
use crate::gui::reviewing::{self, Listed, Row};
use crate::gui::scene::{Commands, Scene};
use crate::gui::theme::{Theme, metrics};
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::scroll;
use crate::language;
use crate::messages::review as words;
use crate::model::Direction;
use crate::review::checks::Check;

use super::{EDGE, caption, is_mirrored};

/// Height of a check's heading, in points.
const HEADING: f32 = 34.0;
/// Height of a finding, in points: two lines of words and one of the place.
const ROW: f32 = 72.0;
/// So much beyond the edges is drawn as well, so that the Tab key finds the next row.
const BEYOND: f32 = ROW;

/// Where the list is.
#[derive(Default)]
pub(super) struct FindingList {
    /// How far it was scrolled in the last frame, in points.
    offset: f32,
    /// The finding that was brought into view last.
    revealed: Option<usize>,
}

/// What stands in the list.
enum Item<'a> {
    Heading(Check, usize),
    Finding(usize, &'a Row),
}

impl FindingList {
    /// Draws the way back and the findings.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        listed: Listed<'_>,
        commands: &mut Commands,
    ) {
        heading(ui, scene, commands);
        match listed {
            Listed::Looking => note(ui, scene, "review-looking"),
            Listed::Unaligned => {
                note(ui, scene, "review-unaligned");
                ui.add_space(8.0);
                ui.vertical_centered(|ui| {
                    if ui.button(scene.locale.text("command-align")).clicked() {
                        commands.push(Command::Align);
                    }
                });
            }
            Listed::Rows([], _) => note(ui, scene, "review-none"),
            Listed::Rows(rows, at) => {
                let count = [("count", rows.len().into())];
                caption(ui, scene, &scene.locale.format("review-count", &count));
                self.rows(ui, scene, rows, at, commands);
            }
        }
    }

    fn rows(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        rows: &[Row],
        at: Option<usize>,
        commands: &mut Commands,
    ) {
        let mut items: Vec<(f32, Item<'_>)> = Vec::new();
        let (mut y, mut index) = (0.0, 0);
        for (check, count) in reviewing::counts(rows) {
            items.push((y, Item::Heading(check, count)));
            y += HEADING;
            for row in rows.get(index..index + count).unwrap_or_default() {
                items.push((y, Item::Finding(index, row)));
                (y, index) = (y + ROW, index + 1);
            }
        }
        let total = y;
        let height = ui.available_height();
        let wanted = at.filter(|_| self.revealed != at).and_then(|at| {
            let is_it = |item: &&(f32, Item<'_>)| matches!(item.1, Item::Finding(index, _) if index == at);
            let top = items.iter().find(is_it)?.0;
            let is_hidden = top < self.offset || top + ROW > self.offset + height;
            is_hidden.then_some((top - height / 3.0).max(0.0))
        });
        self.revealed = at;
        let name = scene.locale.text("pane-scroll-bar");
        let output = scroll::show(ui, "findings", is_mirrored(scene), &name, |ui, area| {
            let area = area.id_salt("findings").auto_shrink([false, false]);
            let area = match wanted {
                Some(offset) => area.vertical_scroll_offset(offset),
                None => area,
            };
            area.show_viewport(ui, |ui, viewport| {
                ui.set_height(total);
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                    node.set_role(Role::List);
                    node.set_label(scene.locale.text("review-list"));
                    node.set_size_of_set(rows.len());
                });
                let (origin, width) = (ui.max_rect().min, ui.max_rect().width());
                let first = items.partition_point(|(y, _)| y + ROW < viewport.top() - BEYOND);
                let shown = items.get(first..).unwrap_or_default();
                for (y, item) in shown.iter().take_while(|(y, _)| *y < viewport.bottom() + BEYOND) {
                    let place = |height| Rect::from_min_size(origin + vec2(0.0, *y), vec2(width, height));
                    match item {
                        Item::Heading(check, count) => {
                            check_heading(ui, scene, place(HEADING), *check, *count);
                        }
                        Item::Finding(index, row) => {
                            finding(ui, scene, place(ROW), (*index, row), at == Some(*index), commands);
                        }
                    }
                }
            })
        });
        self.offset = output.state.clamped_offset().y;
    }
}

fn layout(scene: &Scene<'_>) -> Layout {
    if is_mirrored(scene) {
        Layout::right_to_left(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    }
}

/// The name of the list and the way back to the annotations.
fn heading(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Commands) {
    ui.add_space(8.0);
    ui.allocate_ui_with_layout(vec2(ui.max_rect().width(), metrics::CONTROL), layout(scene), |ui| {
        ui.add_space(EDGE - 6.0);
        let back = if is_mirrored(scene) { Icon::Right } else { Icon::Left };
        let button = back.show(ui, &scene.locale.text("review-back"));
        landmarks::enter_by(ui.ctx(), Landmark::Side, button.id);
        if button.clicked() {
            commands.push(Command::Review(ReviewCommand::Toggle));
        }
        let name = RichText::new(scene.locale.text("review-list")).font(fonts::bold(metrics::INTERFACE));
        ui.add(Label::new(name.color(scene.theme.palette.ink)).truncate());
    });
}

/// A sentence in place of the list.
fn note(ui: &mut Ui, scene: &Scene<'_>, id: &str) {
    ui.add_space(12.0);
    ui.allocate_ui_with_layout(vec2(ui.max_rect().width(), 0.0), Layout::top_down(Align::Center), |ui| {
        ui.set_max_width(ui.max_rect().width() - 2.0 * EDGE);
        let words = RichText::new(scene.locale.text(id)).size(12.0).color(scene.theme.palette.muted);
        ui.add(Label::new(words).wrap());
    });
}

fn check_heading(ui: &mut Ui, scene: &Scene<'_>, rect: Rect, check: Check, count: usize) {
    let inner = rect.shrink2(vec2(EDGE, 0.0)).with_min_y(rect.top() + 10.0);
    let builder = UiBuilder::new().max_rect(inner).layout(layout(scene)).id_salt(("check", check));
    let mut ui = ui.new_child(builder);
    let values = [("name", words::check(scene.locale, check).into()), ("count", count.into())];
    let words = RichText::new(scene.locale.format("review-check", &values)).font(fonts::bold(metrics::SMALL));
    ui.add(Label::new(words.color(scene.theme.palette.muted)).truncate());
}

/// One finding: what it is, the words of its place, and a way to leave it out.
fn finding(
    ui: &mut Ui,
    scene: &Scene<'_>,
    rect: Rect,
    (index, row): (usize, &Row),
    is_current: bool,
    commands: &mut Commands,
) {
    let palette = Theme::of(ui.ctx()).palette;
    let response = ui.interact(rect, ui.unique_id().with(("finding", index)), Sense::click());
    let what = capitalised(&words::kind(scene.locale, &row.finding.kind));
    let values = [("finding", what.as_str().into()), ("quote", row.context.as_str().into())];
    let name = scene.locale.format("review-row", &values);
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &name));
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_selected(is_current);
        node.set_position_in_set(index + 1);
    });
    let cell = rect.shrink2(vec2(10.0, 2.0));
    if is_current {
        let stroke = egui::Stroke::new(1.0, palette.accent);
        ui.painter().rect(cell, metrics::CORNER_LARGE, palette.page, stroke, egui::StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_filled(cell, metrics::CORNER_LARGE, palette.hover);
    }
    if response.has_focus() {
        let ring = egui::Stroke::new(metrics::FOCUS_RING, palette.accent);
        ui.painter().rect_stroke(cell, metrics::CORNER_LARGE, ring, egui::StrokeKind::Inside);
    }
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    let inner = cell.shrink2(vec2(8.0, 6.0));
    let builder = |salt: u8, rect: Rect, layout: Layout| {
        let builder = UiBuilder::new().max_rect(rect).layout(layout).id_salt(("finding", index, salt));
        builder.accessibility_parent(response.id)
    };
    let (near, far) = if is_mirrored(scene) { (Align::Max, Align::Min) } else { (Align::Min, Align::Max) };
    let room = metrics::TARGET + 2.0;
    let words_at = if is_mirrored(scene) {
        inner.with_min_x(inner.left() + room)
    } else {
        inner.with_max_x(inner.right() - room)
    };
    let mut about = ui.new_child(builder(0, words_at.with_max_y(inner.top() + 36.0), Layout::top_down(near)));
    about.set_clip_rect(ui.clip_rect().intersect(words_at));
    about.add(Label::new(RichText::new(what).size(12.0).color(palette.ink)).wrap());
    let is_rtl = scene.project.text(row.finding.text).is_some_and(|t| t.direction == Direction::RightToLeft);
    let align = if is_rtl { Align::Max } else { Align::Min };
    // Under the words, however many lines they took.
    let quote_at = words_at.with_min_y(about.min_rect().bottom() + 2.0);
    let mut quote = ui.new_child(builder(1, quote_at, Layout::top_down(align)));
    let size = if is_rtl { 13.0 } else { 12.0 };
    quote.add(Label::new(RichText::new(&row.context).size(size).color(palette.muted)).truncate());
    let mut end = ui.new_child(builder(2, inner, Layout::top_down(far)));
    let dismiss = scene.locale.format("review-dismiss", &[("finding", name.into())]);
    if Icon::Cross.show(&mut end, &dismiss).clicked() {
        commands.push(Command::DismissFinding(index));
    } else if response.clicked() {
        commands.push(Command::GoToFinding(index));
    }
}

/// Words that follow a place elsewhere begin a line here.
fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().filter(|letter| letter.is_alphabetic());
    match first {
        Some(first) if language::first_strong(words) == Some(Direction::LeftToRight) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => words.to_owned(),
    }
}
