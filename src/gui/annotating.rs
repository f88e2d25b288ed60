//! How the window annotates: each command becomes a transaction of the session.

use unicode_segmentation::GraphemeCursor;

use crate::edit::annotate::{self, Hand};
use crate::edit::{Edit, EditError, Label, Transaction};
use crate::language::{cycle_start, word_at};
use crate::messages::Describe as _;
use crate::model::{
    Annotation, AnnotationId, CategoryCode, Place, Project, Text, TextId, TextPos, TextRange,
};
use crate::session::fresh;

use super::app::App;
use super::command::{Command, Edge};
use super::shell::dialogs::Dialog;

impl App {
    /// Performs a command that annotates; gives back one that does not.
    pub(super) fn perform_annotating(&mut self, command: Command) -> Option<Command> {
        match &command {
            Command::Tag(category) => self.tag(std::slice::from_ref(category), &command),
            Command::Refine(goal, target) => self.refine(goal, target, &command),
            Command::TagAgain => {
                let last = self.reader.last_categories.clone();
                if !last.is_empty() {
                    self.tag(&last, &command);
                }
            }
            Command::Annotate { note } => self.annotate_selection(Vec::new(), note.clone(), &command),
            Command::SetNote(id, note) => {
                let note = note.trim_end().to_owned();
                self.change(*id, Label::Note, &command, |annotation| annotation.note = note);
            }
            Command::Untag(id, category) => {
                self.change(*id, Label::Tag, &command, |annotation| {
                    annotation.categories.retain(|has| has != category);
                });
            }
            Command::MoveTarget(id, index, range) => self.move_target(*id, *index, *range, &command),
            Command::Nudge { edge, forward } => self.nudge(*edge, *forward, &command),
            Command::TrimClitic => self.trim_clitic(&command),
            Command::LinkSelection => self.link_selection(&command),
            Command::Unlink(id, index) => {
                self.change(*id, Label::Unlink, &command, |annotation| {
                    if annotation.targets.len() > 1 && *index < annotation.targets.len() {
                        annotation.targets.remove(*index);
                    }
                });
            }
            Command::Delete(id) => {
                if let Some(id) = id.or_else(|| self.reader.active()) {
                    self.delete(id);
                }
            }
            Command::OpenAnnotation(id) => {
                if let Some(session) = &self.session {
                    self.reader.open(session.project(), *id);
                }
            }
            Command::OpenHere => {
                if let Some(session) = &self.session
                    && !self.reader.open_here(session.project())
                {
                    self.notices.tell(self.locale.text("notice-nothing-here"));
                }
            }
            Command::Dismiss => self.reader.dismiss(),
            Command::NextAnnotation => self.step(true),
            Command::PreviousAnnotation => self.step(false),
            Command::EditNote => self.reader.edit_note(),
            Command::PickCategory => self.reader.pick_category(),
            _ => return Some(command),
        }
        None
    }

    /// Whoever annotates, with the edit that enters them into the project when they are new to it.
    /// `None` when they must first give their name; then `command` is performed again.
    pub(super) fn hand(&mut self, command: &Command) -> Option<(Hand, Option<Edit>)> {
        let project = self.session.as_ref()?.project();
        let me = self.settings.me.clone();
        if let Some(me) = me {
            let hand = Hand::new(me.id, fresh::now());
            if project.author(me.id).is_some() {
                return Some((hand, None));
            }
            if self.author_agreed {
                return Some((hand, Some(Edit::author(project, me.id, &me.name))));
            }
        }
        self.dialog = Some(Dialog::author(self.settings.me.as_ref(), Some(command.clone())));
        None
    }

    fn tag(&mut self, categories: &[CategoryCode], command: &Command) {
        if self.reader.selection().is_some() {
            self.annotate_selection(categories.to_vec(), String::new(), command);
        } else if let Some(id) = self.reader.active() {
            self.change(id, Label::Tag, command, |annotation| {
                for category in categories {
                    if annotation.categories.contains(category) {
                        annotation.categories.retain(|has| has != category);
                    } else {
                        annotation.categories.push(category.clone());
                    }
                }
            });
        } else {
            self.notices.tell(self.locale.text("notice-select-first"));
            return;
        }
        // Asking for the name first tags nothing yet.
        if self.dialog.is_none() {
            self.reader.last_categories = categories.to_vec();
        }
    }

    /// A target takes the place of its goal in the open annotation.
    fn refine(&mut self, goal: &CategoryCode, target: &CategoryCode, command: &Command) {
        let Some(id) = self.reader.active() else { return };
        self.change(id, Label::Tag, command, |annotation| {
            annotation.categories.retain(|has| has != goal && has != target);
            annotation.categories.push(target.clone());
        });
        self.reader.last_categories = vec![target.clone()];
    }

    fn annotate_selection(&mut self, categories: Vec<CategoryCode>, note: String, command: &Command) {
        let Some(selection) = self.reader.selection() else {
            self.notices.tell(self.locale.text("notice-select-first"));
            return;
        };
        if !self.may_change() {
            return;
        }
        let Some((hand, author)) = self.hand(command) else { return };
        let Some(session) = &self.session else { return };
        let id = fresh::annotation_id();
        let range = trimmed(session.project(), selection.text, selection.range());
        let made = annotate::create(session.project(), id, selection.text, range, categories, note, hand);
        match made {
            Ok(edit) => {
                let edits = author.into_iter().chain([edit]).collect();
                let transaction = Transaction::new(Label::Annotate, edits);
                if self.commit(transaction.taking(selection)) {
                    self.reader.made(id);
                }
            }
            Err(error) => self.refuse(error),
        }
    }

    fn change(
        &mut self,
        id: AnnotationId,
        label: Label,
        command: &Command,
        change: impl FnOnce(&mut Annotation),
    ) {
        if !self.may_change() {
            return;
        }
        let Some((hand, author)) = self.hand(command) else { return };
        let Some(session) = &self.session else { return };
        let before = session.project().annotations.get(&id).cloned();
        match annotate::change(session.project(), id, hand, change) {
            Ok(Edit::Annotation { after: Some(after), .. })
                if before.as_ref().is_some_and(|before| is_same(before, &after)) => {}
            Ok(edit) => {
                let edits = author.into_iter().chain([edit]).collect();
                self.commit(Transaction::new(label, edits));
            }
            Err(error) => self.refuse(error),
        }
    }

    fn move_target(&mut self, id: AnnotationId, index: usize, range: TextRange, command: &Command) {
        if !self.may_change() {
            return;
        }
        let Some((hand, author)) = self.hand(command) else { return };
        let Some(session) = &self.session else { return };
        match annotate::move_target(session.project(), id, index, range, hand) {
            Ok(edit) => {
                let edits = author.into_iter().chain([edit]).collect();
                self.commit(Transaction::new(Label::MoveEdge, edits));
            }
            Err(error) => self.refuse(error),
        }
    }

    /// The passage that edge commands work on: the open annotation's in the focused text, or its first.
    fn active_target(&self) -> Option<(AnnotationId, usize, TextId, TextRange)> {
        let project = self.session.as_ref()?.project();
        let annotation = project.annotations.get(&self.reader.active()?)?;
        let in_place = |index: usize| match annotation.targets.get(index)?.place {
            Place::At(range) => Some((annotation.id, index, annotation.targets.get(index)?.text, range)),
            Place::Orphaned { .. } => None,
        };
        let focused = self.reader.focused();
        let here = annotation.targets.iter().position(|target| Some(target.text) == focused);
        here.and_then(in_place).or_else(|| (0..annotation.targets.len()).find_map(in_place))
    }

    fn nudge(&mut self, edge: Edge, forward: bool, command: &Command) {
        let Some(project) = self.session.as_ref().map(crate::session::Session::project) else { return };
        let moved = |text: &Text, range: TextRange| -> Option<TextRange> {
            let at = if edge == Edge::Start { range.start } else { range.end };
            let to = next_grapheme(text.as_str(), at, forward)?;
            let moved = match edge {
                Edge::Start => TextRange { start: to, end: range.end },
                Edge::End => TextRange { start: range.start, end: to },
            };
            (moved.start < moved.end).then_some(moved)
        };
        if let Some(selection) = self.reader.selection() {
            let range = project.text(selection.text).and_then(|text| moved(text, selection.range()));
            if let Some(range) = range {
                self.reader.select(crate::edit::Selection {
                    anchor: range.start,
                    head: range.end,
                    ..selection
                });
            }
        } else if let Some((id, index, text, range)) = self.active_target()
            && let Some(range) = project.text(text).and_then(|text| moved(text, range))
        {
            self.move_target(id, index, range, command);
        }
    }

    fn trim_clitic(&mut self, command: &Command) {
        let Some(project) = self.session.as_ref().map(crate::session::Session::project) else { return };
        let moved = |text: TextId, range: TextRange| {
            past_clitic(project.text(text)?.as_str(), range).filter(|moved| *moved != range)
        };
        if let Some(selection) = self.reader.selection() {
            if let Some(range) = moved(selection.text, selection.range()) {
                self.reader.select(crate::edit::Selection {
                    anchor: range.start,
                    head: range.end,
                    ..selection
                });
            }
        } else if let Some((id, index, text, range)) = self.active_target()
            && let Some(range) = moved(text, range)
        {
            self.move_target(id, index, range, command);
        }
    }

    fn link_selection(&mut self, command: &Command) {
        let (Some(id), Some(selection)) = (self.reader.active(), self.reader.selection()) else {
            self.notices.tell(self.locale.text("notice-link-needs-both"));
            return;
        };
        if !self.may_change() {
            return;
        }
        let Some((hand, author)) = self.hand(command) else { return };
        let Some(session) = &self.session else { return };
        let range = trimmed(session.project(), selection.text, selection.range());
        match annotate::link(session.project(), id, selection.text, range, hand) {
            Ok(edit) => {
                let edits = author.into_iter().chain([edit]).collect();
                let transaction = Transaction::new(Label::Link, edits).taking(selection);
                if self.commit(transaction) {
                    self.reader.made(id);
                }
            }
            Err(error) => self.refuse(error),
        }
    }

    fn delete(&mut self, id: AnnotationId) {
        if !self.may_change() {
            return;
        }
        let Some(session) = &self.session else { return };
        let edit = Edit::annotation(session.project(), id, None);
        if self.commit(Transaction::new(Label::DeleteAnnotation, vec![edit])) {
            self.reader.dismiss();
        }
    }

    /// Opens the next or the previous annotation of the focused text.
    fn step(&mut self, forward: bool) {
        let Some(session) = &self.session else { return };
        let project = session.project();
        let Some(text) = self.reader.focused().or_else(|| project.source().map(|text| text.id)) else {
            return;
        };
        let ids: Vec<AnnotationId> = project
            .annotations_in_text_order(text)
            .iter()
            .filter(|annotation| annotation.range_in(text).is_some())
            .map(|annotation| annotation.id)
            .collect();
        let caret = self.reader.pane(text).map_or(TextPos(0), super::panes::Pane::caret);
        let starts_after = |id: &AnnotationId| {
            let range = project.annotations.get(id).and_then(|annotation| annotation.range_in(text));
            range.is_some_and(|range| range.start > caret)
        };
        let at = self.reader.active().and_then(|active| ids.iter().position(|id| *id == active));
        let next = match (at, forward) {
            (Some(at), true) => ids.get(at + 1),
            (Some(at), false) => at.checked_sub(1).and_then(|at| ids.get(at)),
            (None, true) => ids.iter().find(|id| starts_after(id)).or(ids.first()),
            (None, false) => ids.iter().rev().find(|id| !starts_after(id)).or(ids.last()),
        };
        if let Some(next) = next {
            self.reader.open(project, *next);
        }
    }

    /// Commits; a refusal is told. Gives whether it was done.
    pub(super) fn commit(&mut self, transaction: Transaction) -> bool {
        let Some(session) = &mut self.session else { return false };
        let done = transaction.clone();
        match session.commit(transaction) {
            Ok(()) => {
                self.announce_commit(&done);
                true
            }
            Err(error) => {
                let words = error.describe(&self.locale);
                self.notices.warn(words);
                false
            }
        }
    }

    pub(super) fn may_change(&mut self) -> bool {
        let may = self.session.as_ref().is_some_and(|session| session.read_only().is_none());
        if !may {
            self.notices.warn(self.locale.text("notice-read-only"));
        }
        may
    }

    pub(super) fn refuse(&mut self, error: EditError) {
        let words = error.describe(&self.locale);
        self.notices.warn(words);
    }
}

/// Whether two states of an annotation say the same, whoever changed it when.
fn is_same(before: &Annotation, after: &Annotation) -> bool {
    before.targets == after.targets
        && before.categories == after.categories
        && before.note == after.note
        && before.replies == after.replies
        && before.status == after.status
}

/// A selection without the white space at its ends, which nobody means; all of it when there is no more.
fn trimmed(project: &Project, text: TextId, range: TextRange) -> TextRange {
    let Some(words) = project.text(text).and_then(|text| text.slice(range)) else { return range };
    let start = range.start.0 + (words.len() - words.trim_start().len());
    let end = start + words.trim().len();
    if start < end { TextRange::new(start, end) } else { range }
}

/// The grapheme boundary after or before `at`; looks at the neighbourhood only.
fn next_grapheme(content: &str, at: TextPos, forward: bool) -> Option<TextPos> {
    let mut cursor = GraphemeCursor::new(at.0, content.len(), true);
    let next = if forward { cursor.next_boundary(content, 0) } else { cursor.prev_boundary(content, 0) };
    next.ok().flatten().map(TextPos)
}

/// `range` with its start moved past the next clitic of its first word, or back to the word's start.
fn past_clitic(content: &str, range: TextRange) -> Option<TextRange> {
    let word = word_at(content, range.start.0)?;
    let inside = range.start.0.checked_sub(word.start)?;
    let start = word.start + cycle_start(content.get(word)?, inside);
    (start < range.end.0).then(|| TextRange::new(start, range.end.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Moves the start of ⟦ ⟧ once for each of `steps`.
    fn check_clitic(steps: &[&str]) {
        for pair in steps.windows(2) {
            let [before, after] = pair else { continue };
            let plain = before.replace(['⟦', '⟧'], "");
            let range = |marked: &str| {
                let start = marked.find('⟦').unwrap();
                TextRange::new(start, marked.find('⟧').unwrap() - '⟦'.len_utf8())
            };
            assert_eq!(past_clitic(&plain, range(before)), Some(range(after)), "{before} -> {after}");
        }
    }

    #[test]
    fn the_start_moves_past_the_clitics_and_back() {
        check_clitic(&["مثل ⟦والفقر⟧ كله", "مثل و⟦الفقر⟧ كله", "مثل وال⟦فقر⟧ كله", "مثل ⟦والفقر⟧ كله"]);
    }

    #[test]
    fn an_edge_moves_by_a_letter_with_its_tashkeel() {
        let text = "قَرَأَ";
        assert_eq!(next_grapheme(text, TextPos(0), true), Some(TextPos(4)));
        assert_eq!(next_grapheme(text, TextPos(4), false), Some(TextPos(0)));
        assert_eq!(next_grapheme(text, TextPos(0), false), None);
    }
}
