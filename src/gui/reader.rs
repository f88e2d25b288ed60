//! What is shown of the open project: the panes, the list beside them, the cards over them.
//!
//! The main type is [`Reader`]. It owns view state and nothing of the project: it looks, and asks for
//! changes by commands.

mod rows;

use std::ops::Range;

use egui::{Context, Rect, Ui};

use crate::edit::Selection;
use crate::gui::command::{Command, Motion};
use crate::language::gloss;
use crate::model::{
    AnnotationId, CategoryCode, Counterparts, Direction, Project, Role, Text, TextId, TextPos, TextRange,
    sentence_at,
};
use crate::session::Session;

use super::beads::{self, BeadHere, Beads, Pointed};
use super::cards::gloss::{GlossCard, Word};
use super::cards::{self, Card};
use super::comparing::{self, Fit};
use super::landmarks::{self, Landmark};
use super::panes::{self, Pane, Shown};
use super::projecting::{Projecting, Proposal};
use super::reviewing::Listed;
use super::ribbons::{self, Between};
use super::scene::{Commands, Scene};
use super::segments::SegmentView;
use super::sentences::Sentences;
use super::settings::{Arrangement, WorkView};
use super::side::Side;

/// Windows narrower than this, in points, show either the side panel or the texts.
const NARROW: f32 = 720.0;

/// What is shown of the open project.
#[derive(Default)]
pub struct Reader {
    panes: Vec<Pane>,
    source: Option<TextId>,
    translation: Option<TextId>,
    /// The translation that is compared with it, where there are two.
    second: Option<TextId>,
    /// The text whose pane had the keyboard last.
    focused: Option<TextId>,
    /// The annotation whose card is open.
    active: Option<AnnotationId>,
    /// What was used last, for "tag again".
    pub(super) last_categories: Vec<CategoryCode>,
    side: Side,
    /// Whether the panel shows in a window too narrow for panel and texts at once.
    drawer: bool,
    is_narrow: bool,
    card: Card,
    beads: Beads,
    gloss: GlossCard,
    pub(super) projecting: Projecting,
    /// What a jump selected: it is there to be read, and no card asks to tag it until the hand does more.
    jumped: Option<Selection>,
    /// Which view shows, and that of rows.
    view: WorkView,
    segments: SegmentView,
}

impl Reader {
    /// Begins anew on a project that was just opened.
    pub fn opened(&mut self, project: &Project) {
        *self = Self { view: self.view, ..Self::default() };
        self.follow(project);
        self.focused = self.source.or(self.translation);
        self.give_keyboard_back();
    }

    /// Brings the panes in line with the texts that are there.
    fn follow(&mut self, project: &Project) {
        self.panes.retain(|pane| project.text(pane.text()).is_some());
        for text in &project.texts {
            if !self.panes.iter().any(|pane| pane.text() == text.id) {
                self.panes.push(Pane::new(text.id));
            }
        }
        let is_there = |text: Option<TextId>| text.filter(|id| project.text(*id).is_some());
        self.source = project.source().map(|text| text.id);
        self.translation =
            is_there(self.translation).or_else(|| project.translations().next().map(|text| text.id));
        let is_other = |id: &TextId| Some(*id) != self.translation && project.text(*id).is_some();
        self.second = self
            .second
            .filter(is_other)
            .or_else(|| project.translations().map(|text| text.id).find(is_other));
        self.focused = is_there(self.focused);
        self.active = self.active.filter(|id| project.annotations.contains_key(id));
    }

    /// The translation beside the source.
    pub fn translation(&self) -> Option<TextId> {
        self.translation
    }

    /// The annotation whose card is open.
    pub fn active(&self) -> Option<AnnotationId> {
        self.active
    }

    /// The text whose pane had the keyboard last.
    pub fn focused(&self) -> Option<TextId> {
        self.focused
    }

    /// The pane of a text.
    pub fn pane(&self, text: TextId) -> Option<&Pane> {
        self.panes.iter().find(|pane| pane.text() == text)
    }

    pub(super) fn pane_mut(&mut self, text: TextId) -> Option<&mut Pane> {
        self.panes.iter_mut().find(|pane| pane.text() == text)
    }

    /// Brings what is known of the beads in line with the project.
    pub(super) fn follow_beads(&mut self, project: &Project, revision: u64) {
        self.follow(project);
        self.beads.follow(project, revision, self.translation);
    }

    /// How many beads are confirmed, and how many there are; `None` when there is none.
    pub fn confirmed(&self) -> Option<(usize, usize)> {
        self.beads.confirmed()
    }

    /// The bead that the caret of the focused text is in, else that of the source.
    pub(super) fn bead_here(&self, project: &Project) -> Option<BeadHere> {
        if self.shows_rows() {
            return self.row_here(project);
        }
        let translation = self.translation?;
        let shows = |text: &TextId| Some(*text) == self.source || *text == translation;
        let text = project.text(self.focused.filter(shows).or(self.source)?)?;
        let caret = self.pane(text.id)?.caret();
        let index = self.beads.spans()?.at(text.role, caret)?;
        Some(BeadHere { translation, index, caret: (text.id, caret) })
    }

    /// Where a bead stands in the text of the side `role`.
    pub(super) fn bead_range(&self, role: Role, index: usize) -> Option<TextRange> {
        self.beads.range_in(role, index)
    }

    /// The sentences of the bead that is dwelt on, in the text of the side `role`.
    pub fn lit_in(&self, role: Role) -> Option<TextRange> {
        self.beads.lit_in(role)
    }

    /// Puts the caret where a bead begins, in the text that has the keyboard if the bead has a sentence
    /// there, else in the other, and brings both sides into view. Gives the side; `None` without the bead.
    pub(super) fn go_to_bead(&mut self, project: &Project, index: usize) -> Option<Role> {
        if self.shows_rows() {
            self.segments.go_to(index);
            return Some(Role::Translation);
        }
        let role_here =
            self.focused.and_then(|text| project.text(text)).map_or(Role::Source, |text| text.role);
        let (here, there) = (role_here, role_here.other());
        let stands_here = self.beads.range_in(here, index).is_some_and(|range| !range.is_empty());
        let role = if stands_here { here } else { there };
        let range = self.beads.range_in(role, index)?;
        let text = self.text_of(role)?;
        for pane in &mut self.panes {
            pane.collapse();
        }
        self.focused = Some(text);
        if let Some(other) = self.text_of(role.other())
            && let Some(place) = self.beads.range_in(role.other(), index)
            && let Some(pane) = self.pane_mut(other)
        {
            pane.reveal(place.start);
        }
        let pane = self.pane_mut(text)?;
        pane.put_caret(range.start);
        pane.take_focus();
        Some(role)
    }

    /// The text that shows on the side `role`.
    fn text_of(&self, role: Role) -> Option<TextId> {
        match role {
            Role::Source => self.source,
            Role::Translation => self.translation,
        }
    }

    /// The sentences of one text that were chosen to be linked, by number.
    pub(super) fn chosen_sentences(&self) -> Option<(TextId, Range<usize>)> {
        self.beads.chosen()
    }

    /// Chooses sentences of a text to be linked; `None` lets go of them.
    pub(super) fn choose_sentences(&mut self, chosen: Option<(TextId, Range<usize>)>) {
        self.beads.choose(chosen);
    }

    /// What is selected, in whichever pane.
    pub fn selection(&self) -> Option<Selection> {
        let focused = self.focused.and_then(|text| self.pane(text)).and_then(Pane::selection);
        focused.or_else(|| self.panes.iter().find_map(Pane::selection))
    }

    /// The text and range of what is selected.
    pub fn selected_range(&self) -> Option<(TextId, TextRange)> {
        self.selection().map(|selection| (selection.text, selection.range()))
    }

    /// The words that are selected, in logical order.
    pub fn selected_words(&self, project: &Project) -> Option<String> {
        let (text, range) = self.selected_range()?;
        project.text(text)?.slice(range).map(str::to_owned)
    }

    /// Selects all of the focused text.
    pub fn select_all(&mut self, project: &Project) {
        let Some(text) = self.focused.and_then(|id| project.text(id)) else { return };
        if let Some(pane) = self.pane_mut(text.id) {
            pane.select(TextPos(0), TextPos(text.byte_len()));
        }
    }

    /// Selects a range of a text, as undo does when it brings a selection back.
    pub fn select(&mut self, selection: Selection) {
        self.focused = Some(selection.text);
        if let Some(pane) = self.pane_mut(selection.text) {
            pane.select(selection.anchor, selection.head);
        }
    }

    /// Brings the view in line with an undo or redo.
    pub fn after_undo(&mut self, project: &Project, selection: Option<Selection>) {
        self.follow(project);
        self.segments.seek_change();
        for text in &project.texts {
            if let Some(pane) = self.pane_mut(text.id) {
                pane.clamp(text);
            }
        }
        // What an earlier undo brought back must not be tagged once more.
        for pane in &mut self.panes {
            pane.collapse();
        }
        if let Some(selection) = selection {
            self.select(selection);
        }
    }

    /// Shows a translation beside the source.
    pub fn show_translation(&mut self, text: TextId) {
        if self.second == Some(text) {
            self.second = self.translation;
        }
        self.translation = Some(text);
        self.focused = Some(text);
        if let Some(pane) = self.pane_mut(text) {
            pane.take_focus();
        }
    }

    /// Compares the translation that shows with another; the two change places when it is the same.
    pub(super) fn compare_with(&mut self, text: TextId) {
        if self.translation == Some(text) {
            self.translation = self.second;
        }
        self.second = Some(text);
        self.focused = Some(text);
        if let Some(pane) = self.pane_mut(text) {
            pane.take_focus();
        }
    }

    /// Gives the keyboard to the next part of the window, or the one before.
    pub fn focus_next_part(&mut self, ctx: &Context, arrangement: Arrangement, forward: bool) {
        if self.shows_rows() {
            landmarks::step(ctx, forward, Landmark::Translation);
            return;
        }
        let is_source = self.focused == self.source;
        let last = match self.focused {
            focused if focused == self.source => Landmark::Source,
            focused if focused == self.second => Landmark::Second,
            _ => Landmark::Translation,
        };
        // Where there is room for one text alone, the other takes its place.
        let other = if is_source { self.translation } else { self.source };
        let wants_both =
            matches!(arrangement, Arrangement::Beside | Arrangement::Stacked | Arrangement::Compared);
        let stands_alone = wants_both && self.pane_has_keyboard(ctx);
        let other_landmark = if is_source { Landmark::Translation } else { Landmark::Source };
        if let Some(other) = other.filter(|_| stands_alone && !landmarks::is_shown(ctx, other_landmark))
            && let Some(pane) = self.pane_mut(other)
        {
            pane.take_focus();
            self.focused = Some(other);
            return;
        }
        self.focused = match landmarks::step(ctx, forward, last) {
            Some(Landmark::Source) => self.source,
            Some(Landmark::Translation) => self.translation,
            Some(Landmark::Second) => self.second,
            _ => return,
        };
    }

    /// The text that is edited and has the keyboard, so that keys type into it.
    pub(super) fn typing_in(&self, ctx: &Context) -> Option<TextId> {
        let focused = ctx.memory(egui::Memory::focused)?;
        let pane = self.panes.iter().find(|pane| pane.id() == focused)?;
        pane.is_editing().then_some(pane.text())
    }

    /// Opens the bar to find words in the text that has the keyboard, or had it last.
    pub(super) fn open_find(&mut self, project: &Project) {
        let Some(text) = self.focused.or(self.source).and_then(|id| project.text(id)) else { return };
        if let Some(pane) = self.pane_mut(text.id) {
            pane.open_find(text);
        }
    }

    fn is_worked_on(&self, text: TextId) -> bool {
        self.pane(text).is_some_and(|pane| pane.is_editing() || pane.is_finding())
    }

    /// What assistive technology typed into texts that are edited.
    pub(super) fn take_dictated(&mut self) -> Vec<(TextId, egui::Event)> {
        let of_pane = |pane: &mut Pane| {
            let text = pane.text();
            pane.take_dictated().into_iter().map(move |event| (text, event)).collect::<Vec<_>>()
        };
        self.panes.iter_mut().flat_map(of_pane).collect()
    }

    /// Lets one type in a text and gives it the keyboard, or lets one only read it.
    pub(super) fn set_editing(&mut self, text: TextId, editing: bool) {
        self.focused = Some(text);
        if let Some(pane) = self.pane_mut(text) {
            pane.set_editing(editing);
            pane.take_focus();
        }
    }

    /// Brings the panes in line with the words that changed since they last looked.
    pub(super) fn catch_up(&mut self, session: &Session) {
        self.follow(session.project());
        for pane in &mut self.panes {
            pane.catch_up(session);
        }
    }

    /// Whether a text has the keyboard.
    pub fn pane_has_keyboard(&self, ctx: &Context) -> bool {
        let focused = ctx.memory(egui::Memory::focused);
        self.rows_have_keyboard(ctx)
            || focused.is_some_and(|id| self.panes.iter().any(|pane| pane.id() == id))
    }

    /// What the card at the selection offers, in its order.
    pub fn proposals(&self) -> &[CategoryCode] {
        self.card.proposals()
    }

    /// Moves the caret of the text that has the keyboard.
    pub fn move_caret(&mut self, motion: Motion) {
        if let Some(pane) = self.focused.and_then(|text| self.pane_mut(text)) {
            pane.step(motion);
            pane.take_focus();
        }
    }

    /// Selects the sentence that the caret of the focused text is in.
    pub fn select_sentence(&mut self, project: &Project) {
        let Some(text) = self.focused.and_then(|id| project.text(id)) else { return };
        let Some(pane) = self.pane_mut(text.id) else { return };
        let sentence = sentence_at(text, pane.caret(), &mut Sentences::default());
        let words = text.slice(sentence).unwrap_or_default().trim_end();
        pane.select(sentence.start, TextPos(sentence.start.0 + words.len()));
        pane.take_focus();
    }

    /// The Arabic word at the caret of the focused text, or that ends there.
    pub(super) fn word_at_caret(&self, project: &Project) -> Option<Word> {
        let text = self.focused.and_then(|id| project.text(id))?;
        let text = Some(text).filter(|text| cards::gloss::is_arabic(text))?;
        let word = gloss::word_near(text.as_str(), self.pane(text.id)?.caret().0)?;
        Some(Word { text: text.id, range: TextRange::new(word.start, word.end) })
    }

    /// Shows what a word means, beside it; brings it into view.
    pub(super) fn show_gloss(&mut self, word: Word, revision: u64) {
        if let Some(pane) = self.pane_mut(word.text) {
            pane.reveal(word.range.start);
            let caret = pane.caret();
            self.gloss.ask(word, revision, caret);
        }
    }

    /// The counterpart that is proposed for the open annotation.
    pub(super) fn proposal(&self) -> Option<Proposal> {
        self.projecting.proposal()
    }

    /// Works out what is proposed for what is open, hands it to the pane, and brings what is new into view.
    fn follow_proposal(&mut self, scene: &Scene<'_>) {
        let before = self.proposal();
        let active = self.active.filter(|_| scene.is_editable);
        self.projecting.follow(scene.project, scene.revision, active, self.translation);
        let proposal = self.proposal();
        for pane in &mut self.panes {
            let range = proposal.filter(|found| found.text == pane.text()).map(|found| found.range);
            pane.propose(range);
            if let Some(range) = range.filter(|_| proposal != before) {
                pane.reveal(range.start);
            }
        }
    }

    /// Goes on with a passage of the open annotation: the keyboard is in its text, the caret at its end.
    pub(super) fn go_on_in(&mut self, text: TextId, range: TextRange) {
        for pane in &mut self.panes {
            pane.collapse();
        }
        self.focused = Some(text);
        if let Some(pane) = self.pane_mut(text) {
            pane.put_caret(range.end);
            pane.take_focus();
        }
    }

    /// Selects a passage that was jumped to, in the text it stands in, and brings what answers it into view
    /// in the other.
    pub(super) fn go_to_passage(&mut self, project: &Project, selection: Selection) {
        self.active = None;
        self.drawer = false;
        if project.translations().any(|text| text.id == selection.text) {
            self.translation = Some(selection.text);
        }
        self.selected_in(selection.text);
        self.select(selection);
        self.jumped = Some(selection);
        if let Some((text, range)) = self.counterpart(project, selection.text, selection.range().start)
            && let Some(pane) = self.pane_mut(text)
        {
            pane.reveal(range.start);
        }
    }

    /// Goes to what answers the caret's sentence in the other text. Gives the text it went to, and where;
    /// `None` when it cannot be told what answers it.
    pub fn go_to_counterpart(&mut self, project: &Project) -> Option<(TextId, TextRange)> {
        let here = self.focused.or(self.source)?;
        let (there, found) = self.counterpart(project, here, self.pane(here)?.caret())?;
        for pane in &mut self.panes {
            pane.collapse();
        }
        self.focused = Some(there);
        let pane = self.pane_mut(there)?;
        pane.put_caret(found.start);
        pane.take_focus();
        Some((there, found))
    }

    /// What answers a place of one of the two texts in the other.
    fn counterpart(&self, project: &Project, here: TextId, at: TextPos) -> Option<(TextId, TextRange)> {
        let translation = if self.second == Some(here) { here } else { self.translation? };
        let other = if self.source == Some(here) { translation } else { self.source? };
        let (here, there) = (project.text(here)?, project.text(other)?);
        let alignment = project.alignments.iter().find(|alignment| alignment.translation == translation);
        let found = Counterparts { here, there, alignment }.of(at, &mut Sentences::default())?;
        Some((there.id, found))
    }

    /// Opens the narrowest annotation that the caret of the focused text is in; gives whether there is one.
    pub fn open_here(&mut self, project: &Project) -> bool {
        let Some(pane) = self.focused.and_then(|text| self.pane(text)) else { return false };
        let caret = pane.caret();
        let at = TextRange { start: caret, end: TextPos(caret.0 + 1) };
        // At the end of a passage too, where the caret stands once it was made.
        let before = TextRange { start: TextPos(caret.0.saturating_sub(1)), end: caret };
        let narrowest = |range| pane.index().in_range(range).min_by_key(|spot| spot.range.byte_len());
        let Some(found) = narrowest(at).or_else(|| narrowest(before)).map(|spot| spot.annotation) else {
            return false;
        };
        self.open(project, found);
        true
    }

    /// Shows only the annotations of a category in the list, or all again.
    pub fn filter_by(&mut self, category: &CategoryCode) {
        self.side.filter_by(category);
    }

    /// Brings the open annotation's passages into view again, after the texts changed their size.
    pub fn reveal_open(&mut self, project: &Project) {
        let Some(annotation) = self.active.and_then(|id| project.annotations.get(&id)) else { return };
        for pane in &mut self.panes {
            if let Some(range) = annotation.range_in(pane.text()) {
                pane.reveal(range.start);
            }
        }
    }

    /// Whether a place to type has the keyboard, so that letters are not commands.
    pub fn is_typing(&self, ctx: &Context) -> bool {
        ctx.text_edit_focused() || self.typing_in(ctx).is_some()
    }

    /// Opens an annotation's card and brings its passages into view in the panes that show.
    pub fn open(&mut self, project: &Project, id: AnnotationId) {
        self.active = Some(id);
        self.drawer = false;
        self.side.reveal(id);
        self.card.close_choice();
        let Some(annotation) = project.annotations.get(&id) else { return };
        for text in self.source.into_iter().chain(self.translation) {
            if let Some(range) = annotation.range_in(text)
                && let Some(pane) = self.pane_mut(text)
            {
                pane.go_to(range);
            }
        }
    }

    /// Takes up an annotation that was just made: its card opens, the caret goes to its end.
    pub fn made(&mut self, id: AnnotationId) {
        self.active = Some(id);
        self.side.reveal(id);
        for pane in &mut self.panes {
            pane.collapse();
        }
    }

    /// Closes the card and lets go of the selection.
    pub fn dismiss(&mut self) {
        self.active = None;
        self.beads.choose(None);
        self.gloss.dismiss();
        self.card.close_choice();
        for pane in &mut self.panes {
            pane.collapse();
        }
        self.give_keyboard_back();
    }

    /// Gives the keyboard back to the pane that had it.
    pub fn give_keyboard_back(&mut self) {
        if self.shows_rows() {
            return self.segments.take_keyboard();
        }
        if let Some(pane) = self.focused.and_then(|text| self.pane_mut(text)) {
            pane.take_focus();
        }
    }

    /// Gives the keyboard to the text that had it, at once: what is asked for next may be a matter of it.
    pub fn take_keyboard(&mut self, ctx: &Context) {
        if self.shows_rows() {
            let id = self.segments.keyboard_id();
            return ctx.memory_mut(|memory| memory.request_focus(id));
        }
        if let Some(pane) = self.focused.and_then(|text| self.pane(text)) {
            ctx.memory_mut(|memory| memory.request_focus(pane.id()));
        }
    }

    /// Puts the keyboard in the note of the card.
    pub fn edit_note(&mut self) {
        self.card.focus_note();
    }

    /// Opens the search for a category.
    pub fn pick_category(&mut self) {
        self.card.open_picker();
    }

    /// Whether the side panel shows; `wanted` is what was chosen for a window that has room for it.
    pub fn shows_side(&self, wanted: bool) -> bool {
        if self.is_narrow { self.drawer } else { wanted }
    }

    /// Shows or hides the panel of a window that is too narrow for it; gives whether it is one.
    pub fn toggle_drawer(&mut self) -> bool {
        self.drawer = self.is_narrow && !self.drawer;
        self.is_narrow
    }

    /// How the panes stand in `room`; alone, it is the one that has the keyboard.
    fn fitting(&self, wanted: Arrangement, room: Rect) -> Fit {
        let alone = if self.focused.is_some() && self.focused == self.translation {
            Arrangement::TranslationAlone
        } else {
            Arrangement::SourceAlone
        };
        comparing::fit(wanted, alone, room, self.second.is_some())
    }

    /// Draws everything between the bars.
    /// `findings` take the place of the annotations in the panel, when there are any to show.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        findings: Option<Listed<'_>>,
        split: &mut f32,
        commands: &mut Commands,
    ) {
        self.follow(scene.project);
        self.follow_proposal(scene);
        self.is_narrow = ui.available_width() < NARROW;
        if self.shows_side(scene.settings.side_panel) {
            let has_selection = self.selection().is_some() || self.active.is_some();
            let text = self.focused.or(self.source);
            match findings {
                Some(findings) => self.side.show_findings(ui, scene, findings, commands),
                None => self.side.show(ui, scene, text, self.active, has_selection, commands),
            }
        }
        if self.is_narrow && self.drawer {
            // Panel and texts take turns.
            return;
        }
        let rect = ui.available_rect_before_wrap();
        self.view = scene.settings.view;
        let shown = match self.view {
            WorkView::Read => self.show_panes(ui, scene, rect, split, commands),
            WorkView::Segments => self.show_rows(ui, scene, rect, commands),
        };
        let state = cards::Around {
            // Where one types or goes through what was found, no card covers the words.
            selection: self
                .selection()
                .filter(|selection| self.jumped != Some(*selection) && !self.is_worked_on(selection.text)),
            active: self.active,
            proposal: self.proposal(),
            last_categories: &self.last_categories,
            shown: &shown,
            rect,
        };
        let gives_back = self.card.show(ui, scene, &state, commands);
        let translation = self.translation.and_then(|id| scene.project.text(id));
        let panes = &self.panes;
        let pane = |text: TextId| panes.iter().find(|pane| pane.text() == text);
        let caret = |text| pane(text).map(Pane::caret);
        let rects = |word: Word| {
            let found = pane(word.text).zip(scene.project.text(word.text));
            found.map(|(pane, text)| pane.rects_of(text, word.range)).unwrap_or_default()
        };
        self.gloss.show(ui, scene, &state, translation, caret, rects);
        if gives_back {
            self.give_keyboard_back();
        }
    }

    fn show_panes(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        rect: Rect,
        split: &mut f32,
        commands: &mut Commands,
    ) -> Vec<(TextId, Shown)> {
        let splitter = scene.locale.text("pane-splitter");
        let Fit { arrangement, compares } = self.fitting(scene.settings.arrangement, rect);
        let source_first = self.source_stands_first(scene, arrangement == Arrangement::Stacked);
        let arrange = if compares { panes::arrange_compared } else { panes::arrange };
        let ground = arrange(ui, rect, arrangement, source_first, split, &splitter);
        if !compares && self.second.is_some() && self.focused == self.second {
            self.focused = self.translation;
        }
        let mut shown = Vec::new();
        for (landmark, text, place) in [
            (Landmark::Source, self.source, ground.source),
            (Landmark::Translation, self.translation, ground.translation),
            (Landmark::Second, self.second, ground.second),
        ] {
            let Some(place) = place else { continue };
            let Some(text) = text else {
                Self::show_no_text(ui, scene, place, commands);
                continue;
            };
            let active = self.active;
            let had_selection = self.pane(text).and_then(Pane::selection);
            let role = if self.source == Some(text) { Role::Source } else { Role::Translation };
            // The pairs are those of the first translation.
            let lit = (landmark != Landmark::Second).then(|| self.beads.lit_in(role)).flatten();
            let Some(pane) = self.pane_mut(text) else { continue };
            landmarks::stands_at(ui.ctx(), landmark, place);
            landmarks::enter_by(ui.ctx(), landmark, pane.id());
            let mut asked = Commands::new();
            let drawn = pane.show(ui, scene, place, active, lit, &mut asked);
            commands.extend(asked.into_iter().map(|command| match command {
                Command::ShowTranslation(text) if landmark == Landmark::Second => Command::CompareWith(text),
                command => command,
            }));
            if let Some(drawn) = drawn {
                if pane.selection().is_some() && pane.selection() != had_selection {
                    self.selected_in(text);
                }
                if drawn.has_focus {
                    self.focused = Some(text);
                }
                if let Some(clicked) = &drawn.clicked {
                    let at = ui.input(|input| input.pointer.latest_pos()).unwrap_or_default();
                    self.card.choose(clicked.clone(), at);
                }
                shown.push((text, drawn));
            }
        }
        self.show_beads(ui, scene, &ground, source_first, commands);
        shown
    }

    /// Draws which sentences answer which, and lights those that are dwelt on in the next frame.
    fn show_beads(
        &mut self,
        ui: &Ui,
        scene: &Scene<'_>,
        ground: &panes::Ground,
        source_first: bool,
        commands: &mut Commands,
    ) {
        let project = scene.project;
        let side =
            |text| self.pane(text).zip(project.text(text)).map(|(pane, text)| ribbons::Side { pane, text });
        let Some((ours, theirs)) = self.source.and_then(side).zip(self.translation.and_then(side)) else {
            return;
        };
        let Some(spans) = self.beads.spans().filter(|spans| spans.tells()) else { return };
        let sides = if source_first { [ours, theirs] } else { [theirs, ours] };
        let beads = beads::beads_of(project, theirs.text.id);
        let between = Between { spans, beads, sides, lit: self.beads.lit() };
        let in_gutter =
            ground.gutter.as_ref().and_then(|gutter| ribbons::show(ui, scene, gutter, &between, commands));
        let in_text = ui.input(|input| input.pointer.latest_pos()).and_then(|pos| {
            let shows = |place: Option<Rect>| place.is_some_and(|place| ui.rect_contains_pointer(place));
            let over = [(ours, ground.source), (theirs, ground.translation)];
            let (side, _) = over.into_iter().find(|(_, place)| shows(*place))?;
            spans.at(side.text.role, side.pane.place_under(side.text, pos)?)
        });
        let pointed =
            Pointed { bead: in_gutter.or(in_text), at: ui.input(|input| input.pointer.latest_pos()) };
        let caret = self.focused.and_then(side).map(|side| (side.text.id, side.text.role, side.pane.caret()));
        if self.beads.light(pointed, caret) {
            ui.ctx().request_repaint();
        }
    }

    /// Selecting in one pane lets go of what was selected in the others.
    fn selected_in(&mut self, text: TextId) {
        for pane in self.panes.iter_mut().filter(|pane| pane.text() != text) {
            pane.collapse();
        }
    }

    fn show_no_text(ui: &mut Ui, scene: &Scene<'_>, place: Rect, commands: &mut Commands) {
        panes::empty(ui, scene, place, &scene.locale.text("pane-no-translation"));
        if scene.is_editable {
            let below = Rect::from_center_size(
                place.center() + egui::vec2(0.0, 44.0),
                egui::vec2(place.width().min(260.0), 34.0),
            );
            let words = scene.locale.text("pane-add-translation");
            if ui.put(below, egui::Button::new(words)).clicked() {
                commands.push(Command::AddTranslation);
            }
            let words = scene.locale.text("command-start-translation");
            if ui.put(below.translate(egui::vec2(0.0, 44.0)), egui::Button::new(words)).clicked() {
                commands.push(Command::StartTranslation);
            }
        }
    }

    /// Whether the source stands on the left, or above: the text written right to left stands on the
    /// right, in every interface language, unless the person swaps.
    fn source_stands_first(&self, scene: &Scene<'_>, stacked: bool) -> bool {
        (stacked || self.source_is_on_the_left(scene)) != scene.settings.swapped
    }

    /// Whether the source stands on the left where nobody swapped the sides.
    fn source_is_on_the_left(&self, scene: &Scene<'_>) -> bool {
        let rtl = |id: Option<TextId>| {
            id.and_then(|id| scene.project.text(id))
                .map(|text: &Text| text.direction == Direction::RightToLeft)
        };
        match (rtl(self.source), rtl(self.translation).unwrap_or(false)) {
            (Some(true), false) => false,
            (Some(false), true) => true,
            _ => scene.locale.direction() == Direction::LeftToRight,
        }
    }
}
