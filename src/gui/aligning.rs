//! Aligning the sentences of a translation: a job with progress, whose answer becomes one change.
//!
//! The main type is [`Aligning`], the work that is under way. The job looks at a snapshot; when texts or
//! beads have changed meanwhile, its answer is thrown away and it runs once more. It must not know how an
//! alignment is found, nor how it is drawn.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::align::{self, Warning};
use crate::edit::{Edit, Label, Transaction, segment};
use crate::jobs::{Job, Jobs, Progress};
use crate::language::sentences;
use crate::messages::Describe as _;
use crate::model::{Alignment, Bead, Project, Text, TextId};
use crate::session::{CommitError, Session};

use super::app::App;

/// What the job answers; `None` when it was stopped.
type Answer = Option<Result<Proposal, CommitError>>;

/// The work on alignments that is under way.
#[derive(Default)]
pub(super) struct Aligning {
    running: Option<Running>,
    /// Translations that wait for their turn.
    waiting: VecDeque<TextId>,
}

struct Running {
    translation: TextId,
    /// What the job looks at.
    snapshot: Arc<Project>,
    job: Job<Answer>,
}

/// An alignment with the sentences that it counts.
struct Proposal {
    edits: Vec<Edit>,
    alignment: Alignment,
    warnings: Vec<Warning>,
}

impl Aligning {
    /// How much of the work that runs is done, from 0 to 1.
    pub(super) fn progress(&self) -> Option<f32> {
        self.running.as_ref().map(|running| running.job.progress())
    }
}

impl App {
    /// Aligns the translation that is shown.
    pub(super) fn align_shown(&mut self) {
        if let Some(translation) = self.reader.translation() {
            self.align(translation);
        }
    }

    /// Aligns the translations that no aligner and no person has looked at yet.
    pub(super) fn align_new(&mut self) {
        let Some(session) = &self.session else { return };
        let is_new = |alignment: &&Alignment| {
            alignment.beads.iter().all(|bead| bead.score.is_none() && !bead.is_confirmed())
        };
        let new: Vec<TextId> = session
            .project()
            .alignments
            .iter()
            .filter(is_new)
            .map(|alignment| alignment.translation)
            .collect();
        for translation in new {
            self.align(translation);
        }
    }

    /// Stops what runs and forgets what waits. An answer that is ready already is thrown away as well.
    pub(super) fn stop_aligning(&mut self) {
        self.aligning.waiting.clear();
        if let Some(running) = self.aligning.running.take() {
            running.job.cancel();
            self.notices.tell(self.locale.text("notice-align-stopped"));
        }
    }

    fn align(&mut self, translation: TextId) {
        let runs = self.aligning.running.as_ref().is_some_and(|running| running.translation == translation);
        if !runs && !self.aligning.waiting.contains(&translation) {
            self.aligning.waiting.push_back(translation);
        }
        self.start_aligning();
    }

    fn start_aligning(&mut self) {
        if self.aligning.running.is_some() {
            return;
        }
        let Some(translation) = self.aligning.waiting.pop_front() else { return };
        let Some(session) = &self.session else { return };
        let snapshot = session.snapshot();
        match run(self.files.jobs(), Arc::clone(&snapshot), translation) {
            Ok(job) => self.aligning.running = Some(Running { translation, snapshot, job }),
            Err(error) => {
                log::warn!("no thread to align: {error}");
                self.notices.warn(self.locale.text("notice-align-stopped"));
            }
        }
    }

    /// Takes up what the job has found.
    pub(super) fn poll_aligning(&mut self) {
        let Some(running) = &mut self.aligning.running else { return };
        let Some(outcome) = running.job.poll() else { return };
        let Some(running) = self.aligning.running.take() else { return };
        match outcome {
            Ok(Some(Ok(proposal))) => self.take_proposal(&running, proposal),
            Ok(Some(Err(error))) => self.notices.warn(error.describe(&self.locale)),
            // There is no such translation any more.
            Ok(None) => {}
            Err(panicked) => self.notices.warn(panicked.describe(&self.locale)),
        }
        self.start_aligning();
    }

    /// Whether the project that is open is the one that the job looked at, with the translation in it.
    fn is_about(&self, running: &Running) -> bool {
        self.session.as_ref().is_some_and(|session| {
            let project = session.project();
            project.id == running.snapshot.id && project.text(running.translation).is_some()
        })
    }

    fn take_proposal(&mut self, running: &Running, proposal: Proposal) {
        let Some(session) = self.session.as_ref().filter(|_| self.is_about(running)) else { return };
        let (now, then) = (session.project(), &running.snapshot);
        if now.texts != then.texts || now.alignments != then.alignments {
            log::debug!("texts or beads changed while they were aligned; once more");
            self.aligning.waiting.push_front(running.translation);
            return;
        }
        let Proposal { edits, alignment, warnings } = proposal;
        if edits.is_empty() {
            self.notices.tell(self.locale.text("notice-aligned-already"));
        } else if self.commit(Transaction::new(Label::Align, edits)) {
            self.tell_aligned(&alignment);
        }
        for warning in warnings {
            self.notices.warn(warning.describe(&self.locale));
        }
    }

    fn tell_aligned(&mut self, alignment: &Alignment) {
        let count = alignment.beads.len();
        let doubtful = alignment.beads.iter().filter(|bead| Bead::is_doubtful(bead)).count();
        let values = [("count", count.into()), ("doubtful", doubtful.into())];
        let id = if doubtful == 0 { "notice-aligned" } else { "notice-aligned-doubtful" };
        self.notices.tell(self.locale.format(id, &values));
    }
}

fn run(jobs: &Jobs, snapshot: Arc<Project>, translation: TextId) -> std::io::Result<Job<Answer>> {
    jobs.run("align", move |progress| {
        let scratch = Session::new(Project::clone(&snapshot));
        propose(scratch, translation, progress).transpose()
    })
}

/// Finds the alignment in a copy of the project, where texts that were never parted into sentences are
/// parted first.
fn propose(
    mut scratch: Session,
    translation: TextId,
    progress: &Progress,
) -> Result<Option<Proposal>, CommitError> {
    let rules = |text: &Text, words: &str| sentences::breaks(words, &text.language);
    let mut edits = segment::part_unparted(scratch.project(), rules)?;
    if !edits.is_empty() {
        scratch.commit(Transaction::new(Label::Resegment, edits.clone()))?;
    }
    let project = scratch.project();
    let mut goes_on = |share| {
        progress.set(share);
        !progress.is_cancelled()
    };
    let Some((alignment, warnings)) = align::propose(project, translation, &mut goes_on) else {
        return Ok(None);
    };
    if !project.alignments.contains(&alignment) {
        edits.push(Edit::alignment(project, alignment.clone()));
    }
    Ok(Some(Proposal { edits, alignment, warnings }))
}
