//! Ribbons in the gutter: each joins the sentences of a bead in one pane with those in the other.
//!
//! The main function is [`show`]. Only beads whose sentences are near the screen are looked at. Confirmed
//! ones are full and ticked, proposed ones faint with an edge, doubtful ones dashed and marked. A click goes
//! to a bead, a double click confirms it, a menu has what else can be done. It must not know how.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Align2, Color32, CursorIcon, Painter, Pos2, Rect, Shape, Stroke, Ui, pos2, vec2};

use crate::model::{Bead, BeadSpans, Text};

use super::bead_edits::status_words;
use super::command::{BeadCommand, Command};
use super::fonts;
use super::keymap::Keymap;
use super::panes::{self, Gutter, Pane};
use super::scene::{Commands, Scene};
use super::shell::{is_mirrored, shown_keys};
use super::theme::Palette;
use super::widgets::menu_entry;

/// In how many strips a ribbon is cut to bend.
const STRIPS: usize = 16;
/// Air between two ribbons, in points.
const AIR: f32 = 1.5;
/// Size of the marks, in points.
const MARK: f32 = 11.0;
/// Lower ribbons have no room for a mark, in points.
const LOWEST: f32 = 10.0;

/// One of the two texts with its pane.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) pane: &'a Pane,
    pub(super) text: &'a Text,
}

/// What is drawn between the panes.
#[derive(Clone, Copy)]
pub(super) struct Between<'a> {
    pub(super) spans: &'a BeadSpans,
    pub(super) beads: &'a [Bead],
    /// The text on the left, and that on the right.
    pub(super) sides: [Side<'a>; 2],
    /// The bead that is dwelt on.
    pub(super) lit: Option<usize>,
}

/// Draws the ribbons into `gutter`, lets the mouse work on them and gives the bead under the pointer there.
pub(super) fn show(
    ui: &Ui,
    scene: &Scene<'_>,
    gutter: &Gutter,
    between: &Between<'_>,
    commands: &mut Commands,
) -> Option<usize> {
    let [left, _] = between.sides;
    let (area, ..) = left.pane.ground()?;
    let clip = Rect::from_min_max(pos2(gutter.rect.left(), area.top()), gutter.rect.max);
    let palette = scene.theme.palette;
    let painter = ui.painter().with_clip_rect(clip);
    let mouse_at = ui.input(|input| input.pointer.latest_pos()).filter(|_| ui.rect_contains_pointer(clip));
    let (mut shapes, mut under) = (Vec::new(), None);
    let mut indices = between.near();
    // The lit one lies over its neighbours.
    indices.sort_by_key(|index| Some(*index) == between.lit);
    for index in indices {
        let (Some(ribbon), Some(bead)) = (between.ribbon(index, clip), between.beads.get(index)) else {
            continue;
        };
        if mouse_at.is_some_and(|pos| ribbon.holds(pos)) {
            under = Some(index);
        }
        ribbon.draw(&painter, &palette, *bead, Some(index) == between.lit, &mut shapes);
    }
    painter.set(gutter.ribbons, Shape::Vec(shapes));
    mouse(scene, gutter, between, under, commands);
    under
}

/// A tooltip, a click, a double click and a menu on the bead under the pointer.
fn mouse(
    scene: &Scene<'_>,
    gutter: &Gutter,
    between: &Between<'_>,
    under: Option<usize>,
    commands: &mut Commands,
) {
    let response = &gutter.response;
    let is_at_grip = response.hover_pos().is_some_and(|pos| panes::grip_of(gutter.rect).contains(pos));
    if let Some((index, bead)) = under.and_then(|index| Some((index, between.beads.get(index)?)))
        && !is_at_grip
        && !response.dragged()
    {
        response.clone().on_hover_cursor(CursorIcon::PointingHand).on_hover_text_at_pointer(
            scene.locale.format(
                "pane-bead",
                &[
                    ("place", (index + 1).into()),
                    ("count", between.beads.len().into()),
                    ("status", scene.locale.text(status_words(bead)).into()),
                ],
            ),
        );
        if response.clicked() || response.secondary_clicked() {
            commands.push(Command::GoToBead(index));
        }
        if response.double_clicked() && scene.is_editable && !bead.is_confirmed() {
            commands.push(Command::Bead(BeadCommand::Confirm));
        }
    }
    response.context_menu(|ui| {
        menu_entry::entries_style(ui);
        for command in BeadCommand::ALL.map(Command::Bead) {
            let words = command.label().map(|id| scene.locale.text(id)).unwrap_or_default();
            let keys = Keymap::of(ui.ctx()).shortcut_of(&command).map(shown_keys);
            let mirrored = is_mirrored(scene.locale);
            let button = menu_entry::button(mirrored, words.clone(), keys.clone(), None);
            let entry = ui.add_enabled(scene.is_editable, button);
            menu_entry::name(&entry, &words, keys.as_deref(), None);
            if entry.clicked() {
                commands.push(command);
                ui.close();
            }
        }
    });
}

impl Between<'_> {
    /// The beads that have a sentence on the screen, on either side.
    fn near(&self) -> Vec<usize> {
        let mut near: Vec<usize> = Vec::new();
        for side in self.sides {
            if let Some(range) = side.pane.visible(side.text) {
                near.extend(self.spans.touching(side.text.role, range));
            }
        }
        near.sort_unstable();
        near.dedup();
        near
    }

    fn ribbon(&self, index: usize, room: Rect) -> Option<Ribbon> {
        let span = self.spans.get(index)?;
        let heights = |side: Side<'_>| {
            let range = span.side(side.text.role);
            let top = side.pane.y_of(side.text, range.start.0 as f64)?;
            let bottom = side.pane.y_of(side.text, range.end.0 as f64)?;
            Some(if bottom - top > 3.0 * AIR { (top + AIR, bottom - AIR) } else { (top, bottom) })
        };
        let [left, right] = self.sides;
        Some(Ribbon { room, left: heights(left)?, right: heights(right)? })
    }
}

/// A ribbon across `room`: from and to these heights, in points on the screen.
#[derive(Clone, Copy, Debug)]
struct Ribbon {
    room: Rect,
    left: (f32, f32),
    right: (f32, f32),
}

impl Ribbon {
    /// Its upper and lower edge at a share of the way across.
    fn at(&self, share: f32) -> (f32, f32) {
        let eased = share * share * (3.0 - 2.0 * share);
        let between = |from: f32, to: f32| from + (to - from) * eased;
        (between(self.left.0, self.right.0), between(self.left.1, self.right.1))
    }

    fn holds(&self, pos: Pos2) -> bool {
        let (top, bottom) =
            self.at(((pos.x - self.room.left()) / self.room.width().max(1.0)).clamp(0.0, 1.0));
        (top..=bottom).contains(&pos.y)
    }

    /// Its two edges as points across.
    fn edges(&self) -> [Vec<Pos2>; 2] {
        let points = |pick: fn((f32, f32)) -> f32| {
            let point = |step| {
                let share = step as f32 / STRIPS as f32;
                pos2(self.room.left() + share * self.room.width(), pick(self.at(share)))
            };
            (0..=STRIPS).map(point).collect()
        };
        [points(|at| at.0), points(|at| at.1)]
    }

    fn draw(&self, painter: &Painter, palette: &Palette, bead: Bead, is_lit: bool, shapes: &mut Vec<Shape>) {
        let [top, bottom] = self.edges();
        let faint = palette.background.lerp_to_gamma(palette.ribbon, 0.5);
        let fill = match bead {
            _ if is_lit => palette.selection,
            bead if bead.is_confirmed() => palette.ribbon,
            _ => faint,
        };
        shapes.push(filled(&top, &bottom, fill));
        for edge in [top, bottom] {
            if bead.is_doubtful() {
                shapes.extend(Shape::dashed_line(&edge, Stroke::new(1.2, palette.doubtful), 4.0, 3.0));
            } else if is_lit {
                shapes.push(Shape::line(edge, Stroke::new(1.2, palette.accent)));
            } else {
                let colour = if bead.is_confirmed() { fill } else { palette.line };
                shapes.push(Shape::line(edge, Stroke::new(1.0, colour)));
            }
        }
        if is_lit {
            let Rect { min, max } = self.room;
            for (x, (top, bottom)) in [(min.x + 1.0, self.left), (max.x - 1.0, self.right)] {
                // Where a side has no sentence, a short stroke shows the place.
                let (top, bottom) = if bottom - top < 4.0 { (top - 2.0, top + 2.0) } else { (top, bottom) };
                let ends = [pos2(x, top), pos2(x, bottom)];
                shapes.push(Shape::line_segment(ends, Stroke::new(2.0, palette.accent)));
            }
        }
        self.mark(painter, palette, bead, shapes);
    }

    /// A tick on what a person has confirmed, a question mark on what is doubtful.
    fn mark(&self, painter: &Painter, palette: &Palette, bead: Bead, shapes: &mut Vec<Shape>) {
        // Nearer to the left, so that the grip of the splitter stays free.
        let share = 0.25;
        let (top, bottom) = self.at(share);
        let (top, bottom) = (top.max(self.room.top()), bottom.min(self.room.bottom()));
        if bottom - top < LOWEST {
            return;
        }
        let at = pos2(self.room.left() + share * self.room.width(), f32::midpoint(top, bottom));
        if bead.is_doubtful() {
            let galley = painter.layout_no_wrap("?".to_owned(), fonts::bold(MARK), palette.doubtful);
            let place = Align2::CENTER_CENTER.anchor_size(at, galley.size());
            shapes.push(Shape::galley(place.min, galley, palette.doubtful));
        } else if bead.is_confirmed() {
            let points = [vec2(-4.0, 0.0), vec2(-1.0, 3.0), vec2(4.0, -3.5)].map(|by| at + by);
            shapes.push(Shape::line(points.to_vec(), Stroke::new(1.5, palette.muted)));
        }
    }
}

/// What lies between two edges, strip by strip: it bends, and no polygon that does can be filled.
fn filled(top: &[Pos2], bottom: &[Pos2], colour: Color32) -> Shape {
    let mut mesh = Mesh::default();
    for (upper, lower) in top.iter().zip(bottom) {
        for pos in [*upper, *lower] {
            mesh.vertices.push(Vertex { pos, uv: WHITE_UV, color: colour });
        }
    }
    for strip in 0..top.len().saturating_sub(1) as u32 {
        let first = 2 * strip;
        mesh.add_triangle(first, first + 1, first + 2);
        mesh.add_triangle(first + 1, first + 2, first + 3);
    }
    Shape::mesh(mesh)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ribbon_holds_what_lies_between_its_bending_edges() {
        let room = Rect::from_min_max(pos2(100.0, 0.0), pos2(140.0, 500.0));
        let ribbon = Ribbon { room, left: (10.0, 30.0), right: (110.0, 150.0) };
        assert_eq!(
            (ribbon.at(0.0), ribbon.at(0.5), ribbon.at(1.0)),
            ((10.0, 30.0), (60.0, 90.0), (110.0, 150.0))
        );
        for (x, y, expected) in
            [(100.0, 20.0, true), (120.0, 75.0, true), (120.0, 20.0, false), (139.0, 20.0, false)]
        {
            assert_eq!(ribbon.holds(pos2(x, y)), expected, "{x} {y}");
        }
    }
}
