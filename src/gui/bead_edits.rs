//! How the window edits the alignment: each command becomes one transaction of the session.
//!
//! Which bead is meant is asked of whatever shows the beads ([`App::bead_here`]); the edits are those of
//! [`edit::beads`](crate::edit::beads). It must not know how a bead is drawn.

use std::ops::Range;

use crate::edit::beads::{self, BeadError};
use crate::edit::{Edit, Label, Transaction};
use crate::messages::Describe as _;
use crate::model::{Bead, Role, Text, TextPos, TextRange};

use super::app::App;
use super::beads::{BeadHere, beads_of};
use super::cards;
use super::command::{BeadCommand, BeadNow, Command};
use super::settings::Arrangement;

/// How much of a sentence is said, in characters.
const QUOTE_CHARS: usize = 120;

impl App {
    /// The bead that one stands in, and where.
    pub(super) fn bead_here(&self) -> Option<BeadHere> {
        self.reader.bead_here(self.session.as_ref()?.project())
    }

    /// The same as far as commands need it.
    pub(super) fn bead_now(&self) -> Option<BeadNow> {
        let here = self.bead_here()?;
        let beads = beads_of(self.session.as_ref()?.project(), here.translation);
        Some(BeadNow { bead: *beads.get(here.index)?, next: beads.get(here.index + 1).copied() })
    }

    /// Brings what is known of the beads in line with the project.
    pub(super) fn follow_beads(&mut self) {
        if let Some(session) = &self.session {
            self.reader.follow_beads(session.project(), session.revision());
        }
    }

    /// Performs a command on the bead that one stands in.
    pub(super) fn perform_bead(&mut self, command: BeadCommand) {
        // Another command of this frame may have changed the project.
        self.follow_beads();
        if let Some(lack) = self.now().lack(&Command::Bead(command)) {
            self.notices.tell(self.locale.text(lack.words()));
            return;
        }
        // Asked for by menu, it leaves the hand in the texts.
        self.reader.give_keyboard_back();
        let Some(here) = self.bead_here() else { return };
        let Some(session) = &self.session else { return };
        let project = session.project();
        let (translation, index) = (here.translation, here.index);
        match command {
            BeadCommand::Merge => {
                self.edit_beads(Label::MergeBeads, beads::merge(project, translation, index));
            }
            BeadCommand::SplitHere => {
                let (text, pos) = here.caret;
                self.edit_beads(Label::SplitBead, beads::split_here(project, translation, text, pos));
            }
            BeadCommand::MoveBoundary(side, way) => {
                let edits = beads::move_boundary(project, translation, index, side, way);
                self.edit_beads(Label::MoveBeadEdge, edits);
            }
            BeadCommand::Unlink => {
                self.edit_beads(Label::UnlinkSentences, beads::unlink(project, translation, index));
            }
            BeadCommand::Unconfirm => {
                self.edit_beads(Label::Unconfirm, beads::unconfirm(project, translation, index));
            }
            BeadCommand::Link => self.link_sentences(here),
            BeadCommand::Confirm => {
                self.confirm(here, command);
            }
            BeadCommand::ConfirmAndNext => {
                let is_confirmed = self.bead_now().is_some_and(|now| now.bead.is_confirmed());
                if is_confirmed || self.confirm(here, command) {
                    self.go_on(here);
                }
            }
            BeadCommand::NextDoubtful => self.go_to_next(here),
        }
    }

    /// Stands in a bead: the caret goes to its first sentence, and what it is is said.
    pub(super) fn go_to_bead(&mut self, index: usize) {
        self.follow_beads();
        let Some(session) = &self.session else { return };
        let Some(role) = self.reader.go_to_bead(session.project(), index) else { return };
        // Alone, the other text must come to show.
        self.settings.arrangement = match (self.settings.arrangement, role) {
            (Arrangement::SourceAlone, Role::Translation) => Arrangement::TranslationAlone,
            (Arrangement::TranslationAlone, Role::Source) => Arrangement::SourceAlone,
            (arrangement, _) => arrangement,
        };
        self.announce_bead();
    }

    /// Commits edits of beads; a refusal is told.
    fn edit_beads(&mut self, label: Label, edits: Result<Vec<Edit>, BeadError>) -> bool {
        match edits {
            Ok(edits) if edits.is_empty() => false,
            Ok(edits) => {
                let is_done = self.commit(Transaction::new(label, edits));
                self.follow_beads();
                if is_done && !matches!(label, Label::Confirm) {
                    self.announce_bead();
                }
                is_done
            }
            Err(error) => {
                self.notices.warn(error.describe(&self.locale));
                false
            }
        }
    }

    /// Vouches for a bead; gives whether it is confirmed now.
    fn confirm(&mut self, here: BeadHere, command: BeadCommand) -> bool {
        if !self.may_change() {
            return false;
        }
        let Some((hand, author)) = self.hand(&Command::Bead(command)) else { return false };
        let Some(session) = &self.session else { return false };
        let edits = beads::confirm(session.project(), here.translation, here.index, hand);
        self.edit_beads(Label::Confirm, edits.map(|edits| author.into_iter().chain(edits).collect()))
    }

    /// Goes on after a bead was confirmed: row by row where one translates, else to the next to look at.
    fn go_on(&mut self, here: BeadHere) {
        if !self.reader.shows_rows() {
            self.go_to_next(here);
        } else if self.reader.go_to_next_row() {
            self.announce_bead();
        } else if self.reader.confirmed().is_some_and(|(count, total)| count == total) {
            self.notices.tell(self.locale.text("notice-all-confirmed"));
        }
    }

    /// Goes to the next bead to look at, or tells that there is none.
    fn go_to_next(&mut self, here: BeadHere) {
        let Some(session) = &self.session else { return };
        let alignment = super::beads::alignment(session.project(), here.translation);
        let next = alignment.and_then(|alignment| beads::next_unconfirmed(alignment, here.index));
        match next {
            Some(next) => self.go_to_bead(next),
            None => self.notices.tell(self.locale.text("notice-all-confirmed")),
        }
    }

    /// Chooses the sentences of one text, and once those of the other are chosen makes a bead of both.
    fn link_sentences(&mut self, here: BeadHere) {
        let Some(session) = &self.session else { return };
        let project = session.project();
        let (text, caret) = here.caret;
        let Some(text) = project.text(text) else { return };
        let selected = self.reader.selected_range().filter(|(selected, _)| *selected == text.id);
        let range = selected.map_or(TextRange { start: caret, end: caret }, |(_, range)| range);
        let Some(sentences) = sentences_in(text, range) else { return };
        let earlier = self.reader.chosen_sentences().filter(|(chosen, _)| *chosen != text.id);
        let Some((_, others)) = earlier else {
            let count = sentences.len();
            self.reader.choose_sentences(Some((text.id, sentences)));
            let id = match text.role {
                Role::Source => "notice-source-chosen",
                Role::Translation => "notice-translation-chosen",
            };
            self.notices.tell(self.locale.format(id, &[("count", count.into())]));
            return;
        };
        let (source, target) = match text.role {
            Role::Source => (sentences, others),
            Role::Translation => (others, sentences),
        };
        let edits = beads::link(project, here.translation, source, target);
        if matches!(&edits, Ok(edits) if edits.is_empty()) {
            self.notices.tell(self.locale.text("notice-linked-already"));
        }
        self.reader.choose_sentences(None);
        self.edit_beads(Label::LinkSentences, edits);
    }

    /// Says which bead one stands in, how sure it is, and its sentences.
    fn announce_bead(&mut self) {
        let Some(here) = self.bead_here() else { return };
        let Some(session) = &self.session else { return };
        let project = session.project();
        let beads = beads_of(project, here.translation);
        let Some(bead) = beads.get(here.index) else { return };
        let words = |role: Role| {
            let range = self.reader.bead_range(role, here.index)?;
            let text = match role {
                Role::Source => project.source()?,
                Role::Translation => project.text(here.translation)?,
            };
            Some(cards::shortened(text.slice(range)?.trim(), QUOTE_CHARS))
        };
        let said = self.locale.format(
            "announce-bead",
            &[
                ("place", (here.index + 1).into()),
                ("count", beads.len().into()),
                ("status", self.locale.text(status_words(bead)).into()),
                ("source", words(Role::Source).unwrap_or_default().into()),
                ("translation", words(Role::Translation).unwrap_or_default().into()),
            ],
        );
        self.announce(said);
    }
}

/// The id of the words for how far a bead is trusted.
pub(super) fn status_words(bead: &Bead) -> &'static str {
    if bead.is_confirmed() {
        "pane-bead-confirmed"
    } else if bead.is_doubtful() {
        "pane-bead-doubtful"
    } else {
        "pane-bead-proposed"
    }
}

/// The numbers of the sentences that a range touches; that of the sentence at an empty one.
fn sentences_in(text: &Text, range: TextRange) -> Option<Range<usize>> {
    let words = text.slice(range).unwrap_or_default();
    let start = TextPos(range.start.0 + words.len() - words.trim_start().len());
    let last = words.trim().char_indices().next_back().map_or(range.start, |(at, _)| TextPos(start.0 + at));
    let start = start.min(last);
    Some(text.segment_at(start)?..text.segment_at(last)? + 1)
}
