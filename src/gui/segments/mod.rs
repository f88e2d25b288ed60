//! The segment view: a row a bead, the source beside a translation to write.
//!
//! The main type is [`SegmentView`]. It shows the same project as the panes and owns view state alone: which
//! row is worked on, which rows show, what is being typed. The panes' carets follow the row and lead it, so
//! that whatever asks for the caret's sentence gets the row's. Only rows near the screen are laid out, and
//! counts are made once a state of the project. It must not know how a change is made: it asks by commands.

mod bar;
mod cells;
mod field;
mod follow;
mod ground;
mod keys;
mod ladder;
mod layout;
mod mouse;
mod row;
mod rows;

use egui::{Context, Id, Rect, Role as Part, Sense, Ui, WidgetInfo, pos2};

use crate::gui::announce;
use crate::gui::glyphs::SharedGlyphs;
use crate::gui::landmarks::{self, Landmark};
use crate::gui::motion;
use crate::gui::panes::{self, Pane, Shown};
use crate::gui::scene::{Commands, Scene};
use crate::gui::widgets::scroll::{self, Position, Strip};
use crate::model::{AnnotationId, Role, Text, TextId, TextPos};

use cells::Cells;
use ladder::Ladder;
use layout::Layout;
use rows::{Filter, Row, Rows};

/// The place to type in of the row that is worked on.
fn field_id() -> Id {
    Id::unique("segment field")
}

/// The list of rows, which has the keyboard while nothing is typed.
fn list_id() -> Id {
    Id::unique("segment list")
}

/// Where in its row's words the caret goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Entry {
    Start,
    End,
    /// To a byte of the words.
    At(usize),
    /// Nowhere: the panes' carets were put by a hand already.
    Stay,
}

/// The segment view.
#[allow(clippy::struct_excessive_bools, reason = "each is a wish of its own")]
pub(super) struct SegmentView {
    rows: Rows,
    filter: Filter,
    /// The row that is worked on.
    current: usize,
    /// The numbers of the rows that show, and what they are for.
    shown: Vec<usize>,
    shown_for: Option<(u64, Option<TextId>, Filter, usize)>,
    ladder: Ladder,
    /// How the rows were set when their heights were estimated, and how many showed.
    heights_for: Option<(Layout, [u32; 2], Filter, usize)>,
    cells: Cells,
    /// What stands in the field: the row's words, and space around them that is not yet in the project.
    draft: String,
    /// Height of the field when it was drawn last, in points.
    field_height: f32,
    /// Where the panes' carets were put last.
    told: Option<(TextPos, TextPos)>,
    /// The row that is worked on from the next frame on, and where the caret goes in it.
    entered: Option<(usize, Entry)>,
    /// The row comes into view in this frame.
    reveals: bool,
    /// The keyboard comes here in this frame.
    wants_keyboard: bool,
    /// Whether the field had the keyboard last, and not the list.
    types: bool,
    /// The first row that changes is gone to.
    seeks_change: bool,
    /// The first row without words is gone to.
    seeks_empty: bool,
    /// The row whose source is being selected, and what the first click took.
    drag: Option<(usize, std::ops::Range<usize>)>,
    /// How many rows the screen had room for.
    page: usize,
}

impl Default for SegmentView {
    fn default() -> Self {
        Self {
            rows: Rows::default(),
            filter: Filter::All,
            current: 0,
            shown: Vec::new(),
            shown_for: None,
            ladder: Ladder::default(),
            heights_for: None,
            cells: Cells::default(),
            draft: String::new(),
            field_height: 0.0,
            told: None,
            entered: None,
            reveals: true,
            wants_keyboard: false,
            types: true,
            seeks_change: false,
            seeks_empty: false,
            drag: None,
            page: 1,
        }
    }
}

/// The two texts, and what the panes know of them.
pub(super) struct Texts<'a> {
    pub source: &'a Text,
    pub translation: &'a Text,
    /// Whether the source stands on the left, or above.
    pub source_first: bool,
    /// The open annotation.
    pub active: Option<AnnotationId>,
    pub panes: &'a mut Vec<Pane>,
    /// The text that one stands in.
    pub focused: &'a mut Option<TextId>,
}

impl Texts<'_> {
    fn of(&self, role: Role) -> &Text {
        match role {
            Role::Source => self.source,
            Role::Translation => self.translation,
        }
    }

    fn pane(&self, role: Role) -> Option<&Pane> {
        let id = self.of(role).id;
        self.panes.iter().find(|pane| pane.text() == id)
    }

    fn pane_mut(&mut self, role: Role) -> Option<&mut Pane> {
        let id = self.of(role).id;
        self.panes.iter_mut().find(|pane| pane.text() == id)
    }

    fn carets(&self) -> (TextPos, TextPos) {
        let caret = |role| self.pane(role).map_or(TextPos(0), Pane::caret);
        (caret(Role::Source), caret(Role::Translation))
    }
}

impl SegmentView {
    /// The bead whose row is worked on.
    pub(super) fn current(&self) -> usize {
        self.entered.map_or(self.current, |(row, _)| row)
    }

    /// Works on another row.
    pub(super) fn go_to(&mut self, row: usize) {
        self.enter(row, Entry::Start);
    }

    /// How many cells are laid out.
    #[cfg(test)]
    pub(super) fn laid_out(&self) -> usize {
        self.cells.len()
    }

    /// The next row that shows.
    pub(super) fn next(&self) -> Option<usize> {
        let here = self.current();
        let at = self.shown.partition_point(|row| *row <= here);
        self.shown.get(at).copied()
    }

    /// Takes the keyboard in the next frame, where it was.
    pub(super) fn take_keyboard(&mut self) {
        self.wants_keyboard = true;
    }

    /// What has the keyboard when the view has.
    pub(super) fn keyboard_id(&self) -> Id {
        if self.types { field_id() } else { list_id() }
    }

    /// Whether the list has the keyboard: letters and digits are commands there.
    pub(super) fn list_has_keyboard(ctx: &Context) -> bool {
        ctx.memory(|memory| memory.has_focus(list_id()))
    }

    /// Whether the translation of a row is being typed.
    pub(super) fn field_has_keyboard(ctx: &Context) -> bool {
        ctx.memory(|memory| memory.has_focus(field_id()))
    }

    /// Goes to the row that the next state of the project changes.
    pub(super) fn seek_change(&mut self) {
        self.seeks_change = true;
    }

    /// Goes to the first row without words.
    pub(super) fn go_to_first_empty(&mut self) {
        (self.filter, self.seeks_empty) = (Filter::All, true);
        (self.types, self.wants_keyboard) = (true, true);
    }

    fn enter(&mut self, row: usize, entry: Entry) {
        self.entered = Some((row, entry));
    }

    /// Draws the view in `rect` and lets mouse and keyboard work in it.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        rect: Rect,
        texts: &mut Texts<'_>,
        commands: &mut Commands,
    ) -> Vec<(TextId, Shown)> {
        ui.painter().rect_filled(rect, 0.0, scene.theme.palette.page);
        self.follow(ui.ctx(), scene, texts);
        if self.rows.len() == 0 {
            panes::empty(ui, scene, rect, &scene.locale.text("segments-none"));
            return Vec::new();
        }
        let (top, chosen) = bar::show(ui, scene, rect, &self.rows, self.filter);
        if let Some(filter) = chosen {
            self.choose(ui.ctx(), scene, filter);
        }
        let body = Rect::from_min_max(pos2(rect.left(), top), rect.max);
        let layout = Layout::new(ui.ctx(), scene, body, texts);
        let frame = row::Frame { scene, body, layout, glyphs: SharedGlyphs::of(ui.ctx()) };
        self.set_heights(&frame, texts);
        let list = ui.interact(body, list_id(), Sense::click());
        self.name(scene, texts, &list);
        self.take_up_keyboard(scene, &list);
        if ui.rect_contains_pointer(body) {
            let wheel = motion::wheel(ui.ctx());
            self.ladder.scroll_by(-wheel * frame.layout.scale);
        }
        if list.has_focus() {
            self.types = false;
            self.list_keys(ui, scene);
        }
        let drawn = self.show_rows(ui, &frame, texts, commands);
        if let Some((share, fraction)) = self.ladder.position() {
            let strip = Strip::of(body, crate::gui::shell::is_mirrored(scene.locale));
            let name = scene.locale.text("pane-scroll-bar");
            let at = Position { share, fraction };
            if let Some(fraction) = scroll::handle(ui, Id::unique("segment scroll bar"), strip, at, &name) {
                self.ladder.set_fraction(fraction);
                ui.ctx().request_repaint();
            }
        }
        landmarks::stands_at(ui.ctx(), Landmark::Translation, body);
        landmarks::enter_by(ui.ctx(), Landmark::Translation, self.keyboard_id());
        drawn
    }

    fn choose(&mut self, ctx: &Context, scene: &Scene<'_>, filter: Filter) {
        self.filter = filter;
        (self.reveals, self.wants_keyboard) = (true, true);
        let count = self.rows.count(filter);
        announce::say(ctx, scene.locale.format(filter.words(), &[("count", count.into())]));
        // What is worked on is one of those that show, if any do.
        let all = self.rows.shown(filter, usize::MAX);
        let at = all.partition_point(|row| *row < self.current);
        if let Some(row) = all.get(at).or(all.last()).filter(|row| **row != self.current) {
            self.enter(*row, Entry::End);
        }
        ctx.request_repaint();
    }

    /// Tells the list which heights to go by until rows are laid out.
    fn set_heights(&mut self, frame: &row::Frame<'_>, texts: &Texts<'_>) {
        let zoom = frame.scene.settings.reading_zoom;
        let sizes = [zoom, frame.scene.settings.interface_zoom].map(f32::to_bits);
        let wanted = (frame.layout, sizes, self.filter, self.shown.len());
        if self.heights_for == Some(wanted) {
            return;
        }
        let is_other_filter = self.heights_for.is_some_and(|(_, _, filter, _)| filter != self.filter);
        self.heights_for = Some(wanted);
        let heights = self.shown.iter().filter_map(|row| self.rows.get(*row));
        self.ladder.set_heights(heights.map(|row| frame.estimate(texts, row)).collect());
        if is_other_filter {
            self.ladder.reveal(self.shown.partition_point(|row| *row < self.current));
        }
    }

    fn name(&self, scene: &Scene<'_>, texts: &Texts<'_>, list: &egui::Response) {
        let count = self.shown.len();
        let values =
            [("translation", panes::language_name(scene, texts.translation).into()), ("count", count.into())];
        let words = scene.locale.format("segments-list", &values);
        list.widget_info(|| WidgetInfo::labeled(Part::List, true, &words));
        list.ctx.accesskit_node_builder(list.id, |node| node.set_size_of_set(count));
    }

    fn take_up_keyboard(&mut self, scene: &Scene<'_>, list: &egui::Response) {
        // The field takes it once it is drawn: what lay under a dialog cannot hold it before.
        if self.wants_keyboard && !(self.types && scene.is_editable) {
            self.wants_keyboard = false;
            list.request_focus();
        }
    }

    /// Says which row is worked on now, and how far it is.
    fn say_row(&self, ctx: &Context, scene: &Scene<'_>) {
        let Some(row) = self.rows.get(self.current()) else { return };
        announce::say(ctx, row_words(scene, self.current(), self.rows.len(), row));
    }
}

/// Which row it is, of how many, and how far it is.
fn row_words(scene: &Scene<'_>, index: usize, count: usize, row: &Row) -> String {
    let values = [
        ("place", scene.locale.plain_number(index + 1).into()),
        ("count", scene.locale.plain_number(count).into()),
        ("state", scene.locale.text(row.state.words()).into()),
    ];
    scene.locale.format("segments-row", &values)
}
