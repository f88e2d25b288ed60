//! The counterpart of the open annotation's passage, proposed in the other text.
//!
//! The main type is [`Projecting`]. It proposes where the open annotation has no passage in the other of
//! the two texts that show; a proposal that was dismissed does not come back while the project is open.
//! Taken, it becomes a further passage of the annotation, whose edges are then moved like any other's. It
//! must not know how a counterpart is found ([`crate::align::projection()`]), nor how it is drawn.

use crate::align;
use crate::edit::{Label, Transaction, annotate};
use crate::model::{AnnotationId, Project, TextId, TextRange};

use super::app::App;
use super::cards;
use super::command::{Command, ProposalCommand};

/// How much of a proposal is said, in characters.
const QUOTE_CHARS: usize = 120;

/// A passage that may answer an annotation's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Proposal {
    /// The annotation.
    pub annotation: AnnotationId,
    /// The text that it has no passage in.
    pub text: TextId,
    /// Where the counterpart stands in it; never empty.
    pub range: TextRange,
}

/// What a proposal follows from: the project's revision, the open annotation, the translation that shows.
type About = (u64, AnnotationId, TextId);

/// The proposal for the open annotation.
#[derive(Default)]
pub(super) struct Projecting {
    known: Option<(About, Option<Proposal>)>,
    /// Annotations that are not to be answered in a text.
    dismissed: Vec<(AnnotationId, TextId)>,
}

impl Projecting {
    /// The proposal of the last frame.
    pub(super) fn proposal(&self) -> Option<Proposal> {
        self.known.and_then(|(_, proposal)| proposal)
    }

    /// Brings the proposal in line with what is open; looks for one only when that has changed.
    pub(super) fn follow(
        &mut self,
        project: &Project,
        revision: u64,
        active: Option<AnnotationId>,
        translation: Option<TextId>,
    ) {
        let about = active.zip(translation).map(|(active, translation)| (revision, active, translation));
        if self.known.map(|(known, _)| known) != about {
            self.known = about.map(|about| (about, propose(project, about.1, about.2)));
        }
        let dismissed = &self.dismissed;
        if let Some((_, proposal)) = &mut self.known {
            *proposal = proposal.filter(|found| !dismissed.contains(&(found.annotation, found.text)));
        }
    }

    /// Proposes this no longer.
    fn dismiss(&mut self, proposal: Proposal) {
        self.dismissed.push((proposal.annotation, proposal.text));
    }
}

/// What answers an annotation that has a passage in one of the two texts alone.
fn propose(project: &Project, id: AnnotationId, translation: TextId) -> Option<Proposal> {
    let annotation = project.annotations.get(&id)?;
    let source = project.source()?.id;
    let has = |text: TextId| annotation.targets.iter().any(|target| target.text == text);
    let (here, there) = match (has(source), has(translation)) {
        (true, false) => (source, translation),
        (false, true) => (translation, source),
        _ => return None,
    };
    let found = align::projection(project, translation, here, annotation.range_in(here)?)?;
    (found.text == there).then_some(Proposal { annotation: id, text: there, range: found.range })
}

impl App {
    /// Takes or dismisses what is proposed.
    pub(super) fn perform_proposal(&mut self, what: ProposalCommand) {
        let Some(proposal) = self.reader.proposal() else { return };
        match what {
            ProposalCommand::Take => self.take_proposal_of_counterpart(proposal),
            ProposalCommand::Dismiss => {
                self.reader.projecting.dismiss(proposal);
                self.announce(self.locale.text("announce-proposal-dismissed"));
            }
        }
    }

    /// Makes the proposal a passage of its annotation: one change.
    fn take_proposal_of_counterpart(&mut self, proposal: Proposal) {
        if !self.may_change() {
            return;
        }
        let command = Command::Proposal(ProposalCommand::Take);
        let Some((hand, author)) = self.hand(&command) else { return };
        let Some(session) = &self.session else { return };
        let Proposal { annotation, text, range } = proposal;
        match annotate::link(session.project(), annotation, text, range, hand) {
            Ok(edit) => {
                let edits = author.into_iter().chain([edit]).collect();
                if self.commit(Transaction::new(Label::Link, edits)) {
                    // The keys that move edges go on with what was taken.
                    self.reader.go_on_in(text, range);
                }
            }
            Err(error) => self.refuse(error),
        }
    }

    /// Says that something is proposed, once for each proposal.
    pub(super) fn announce_proposal(&mut self) {
        let proposal = self.reader.proposal();
        if proposal == self.noticed.proposal {
            return;
        }
        self.noticed.proposal = proposal;
        let Some(found) = proposal else { return };
        let Some(scene) = self.scene() else { return };
        let text = scene.project.text(found.text);
        let words = text.and_then(|text| text.slice(found.range)).unwrap_or_default();
        let quote = cards::shortened(words, QUOTE_CHARS);
        let said = self.locale.format("announce-proposal", &[("quote", quote.into())]);
        self.announce(said);
    }
}
