//! What there is to look at before delivery: looked for in the background, gone through one by one.
//!
//! The main type is [`Reviewing`]. While the list shows, a job looks at a snapshot of each state of the
//! project; the list of the state before stays until the next is there. What was dismissed stays so for as
//! long as the project is open. It must not know how a check works, nor how the list is drawn.

use std::ops::Range;
use std::sync::Arc;

use egui::Context;

use crate::edit::Selection;
use crate::jobs::Job;
use crate::messages::review as words;
use crate::model::{ParagraphId, Project, ProjectId, TextId};
use crate::review::checks::{self, Check, Finding};

use super::app::App;
use super::cards;
use super::command::{Command, ReviewCommand};
use super::settings::Arrangement;

/// How much of the place a row quotes, in characters.
const QUOTE_CHARS: usize = 80;
/// How many characters stand on either side of a short place, for the place to be known by.
const AROUND: usize = 24;

/// What is known of the findings.
#[derive(Default)]
pub(super) struct Reviewing {
    is_shown: bool,
    project: Option<ProjectId>,
    running: Option<Running>,
    found: Option<Found>,
    dismissed: Vec<Row>,
    at: At,
    /// A step that waits until something is found; whether forward.
    wants: Option<bool>,
}

/// A job that looks.
struct Running {
    about: About,
    job: Job<Option<Vec<Row>>>,
}

/// The state of the project that was looked at: its revision and the translation.
type About = (u64, TextId);

/// What was found.
struct Found {
    about: About,
    /// `None` where no alignment fits the texts, so that nothing can be compared.
    rows: Option<Vec<Row>>,
}

/// A finding with its place in words that outlive edits elsewhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Row {
    /// What it is and where.
    pub(super) finding: Finding,
    /// The words of the place, shortened.
    quote: String,
    /// The same with some of the words around it.
    pub(super) context: String,
    paragraph: Option<ParagraphId>,
}

impl Row {
    fn of(project: &Project, finding: Finding) -> Self {
        let text = project.text(finding.text);
        let words = text.and_then(|text| text.slice(finding.range)).unwrap_or_default();
        let index = text.map_or(0, |text| text.paragraph_at(finding.range.start));
        let paragraph = text.and_then(|text| text.paragraphs().get(index)).map(|paragraph| paragraph.id);
        let context = text.map(|text| {
            let start = text.paragraph_range(index).start.0;
            let place = finding.range.start.0 - start..finding.range.end.0 - start;
            context(text.paragraph_text(index), place)
        });
        let context = cards::shortened(&context.unwrap_or_default(), QUOTE_CHARS);
        Self { quote: cards::shortened(words, QUOTE_CHARS), context, paragraph, finding }
    }

    /// Whether both are the same finding, wherever it has moved in its paragraph.
    fn is(&self, other: &Self) -> bool {
        let place = |row: &Self| (row.finding.text, row.paragraph);
        place(self) == place(other) && self.finding.kind == other.finding.kind && self.quote == other.quote
    }
}

/// Where one is in the list.
#[derive(Clone, Copy, Default)]
struct At {
    index: usize,
    /// Whether one went to the finding at `index`; else it is the one to go on with.
    is_there: bool,
}

/// What the list shows of the findings.
#[derive(Clone, Copy)]
pub(super) enum Listed<'a> {
    /// They are being looked for.
    Looking,
    /// No alignment fits the texts.
    Unaligned,
    /// Those that are not dismissed, check by check, and which of them one went to.
    Rows(&'a [Row], Option<usize>),
}

impl Reviewing {
    /// What the panel shows; `None` while the annotations have it.
    pub(super) fn listed(&self) -> Option<Listed<'_>> {
        self.is_shown.then(|| match &self.found {
            None => Listed::Looking,
            Some(Found { rows: None, .. }) => Listed::Unaligned,
            Some(Found { rows: Some(rows), .. }) => {
                Listed::Rows(rows, self.at.is_there.then_some(self.at.index))
            }
        })
    }

    /// Whether the list shows.
    pub(super) fn is_shown(&self) -> bool {
        self.is_shown
    }

    /// Whether one went to a finding that is still there.
    pub(super) fn has_finding(&self) -> bool {
        self.is_shown && self.at.is_there
    }

    /// Whether a job looks.
    #[cfg(test)]
    pub(super) fn is_looking(&self) -> bool {
        self.running.is_some()
    }

    fn rows(&self) -> &[Row] {
        self.found.as_ref().and_then(|found| found.rows.as_deref()).unwrap_or_default()
    }

    /// Takes up what a job has found, and where one was in it.
    fn take(&mut self, about: About, mut rows: Option<Vec<Row>>) {
        if let Some(rows) = &mut rows {
            rows.retain(|row| !self.dismissed.iter().any(|dismissed| dismissed.is(row)));
        }
        let was = self.rows().get(self.at.index).filter(|_| self.at.is_there).cloned();
        self.found = Some(Found { about, rows });
        let again = was.and_then(|was| self.rows().iter().position(|row| row.is(&was)));
        self.at = At { index: again.unwrap_or(self.at.index), is_there: again.is_some() };
    }

    /// The finding after or before the one that one is at.
    fn step(&self, forward: bool) -> Option<usize> {
        let At { index, is_there } = self.at;
        let next = if forward { index + usize::from(is_there) } else { index.checked_sub(1)? };
        (next < self.rows().len()).then_some(next)
    }
}

/// Everything to look at, check by check.
fn look(project: &Project, translation: TextId) -> Option<Vec<Row>> {
    let mut findings = checks::delivery(project, translation)?;
    findings.sort_by_key(|finding| finding.kind.check());
    Some(findings.into_iter().map(|finding| Row::of(project, finding)).collect())
}

impl App {
    /// Performs a command about the findings.
    pub(super) fn perform_review(&mut self, ctx: &Context, command: ReviewCommand) {
        match command {
            ReviewCommand::Toggle if self.reviewing.is_shown => self.reviewing.is_shown = false,
            ReviewCommand::Toggle => self.show_findings(ctx),
            ReviewCommand::Next | ReviewCommand::Previous => {
                self.show_findings(ctx);
                self.reviewing.wants = Some(command == ReviewCommand::Next);
                self.step_to_finding();
            }
            ReviewCommand::Dismiss if self.reviewing.has_finding() => {
                self.dismiss_finding(self.reviewing.at.index);
            }
            ReviewCommand::Dismiss => {}
        }
    }

    fn show_findings(&mut self, ctx: &Context) {
        if !self.reviewing.is_shown {
            self.reviewing.is_shown = true;
            self.look_for_findings();
        }
        if !self.reader.shows_side(self.settings.side_panel) {
            self.perform(ctx, Command::ToggleSidePanel);
        }
    }

    /// Takes up what the job has found, and looks again when the project has changed since.
    pub(super) fn poll_reviewing(&mut self) {
        let project = self.session.as_ref().map(|session| session.project().id);
        if self.reviewing.project != project {
            self.reviewing = Reviewing { project, ..Reviewing::default() };
            return;
        }
        if let Some(running) = &mut self.reviewing.running
            && let Some(outcome) = running.job.poll()
        {
            let about = running.about;
            self.reviewing.running = None;
            match outcome {
                Ok(rows) => {
                    let is_first = self.reviewing.found.is_none();
                    self.reviewing.take(about, rows);
                    if is_first && self.reviewing.wants.is_none() {
                        self.announce_findings();
                    }
                }
                Err(panicked) => {
                    let words = crate::messages::Describe::describe(&panicked, &self.locale);
                    self.notices.warn(words);
                    self.reviewing.take(about, Some(Vec::new()));
                }
            }
        }
        self.look_for_findings();
        self.step_to_finding();
    }

    /// Starts to look, if the list shows and is not of this state of the project.
    fn look_for_findings(&mut self) {
        let Some(session) = self.session.as_ref().filter(|_| self.reviewing.is_shown) else { return };
        let Some(translation) = self.reader.translation() else { return };
        let about = (session.revision(), translation);
        let is_known = self.reviewing.found.as_ref().is_some_and(|found| found.about == about);
        if is_known || self.reviewing.running.is_some() {
            return;
        }
        let snapshot = session.snapshot();
        let job = self.files.jobs().run("review", move |_| {
            let found = look(&snapshot, translation);
            // The project must not be shared for longer than needed, or the next change copies it.
            drop::<Arc<Project>>(snapshot);
            found
        });
        match job {
            Ok(job) => self.reviewing.running = Some(Running { about, job }),
            Err(error) => log::warn!("no thread to look for findings: {error}"),
        }
    }

    fn announce_findings(&mut self) {
        let words = match self.reviewing.listed() {
            Some(Listed::Rows(rows, _)) => {
                self.locale.format("review-count", &[("count", rows.len().into())])
            }
            Some(Listed::Unaligned) => self.locale.text("review-unaligned"),
            _ => return,
        };
        self.announce(words);
    }

    /// Takes the step that waits, once what is known is of this state of the project.
    fn step_to_finding(&mut self) {
        let about =
            self.session.as_ref().map(crate::session::Session::revision).zip(self.reader.translation());
        let is_known = self.reviewing.found.as_ref().map(|found| found.about) == about;
        let Some(forward) = self.reviewing.wants.take_if(|_| is_known) else { return };
        if let Some(index) = self.reviewing.step(forward) {
            self.go_to_finding(index);
        } else {
            let id = match self.reviewing.listed() {
                Some(Listed::Unaligned) => "review-unaligned",
                _ if self.reviewing.rows().is_empty() => "review-none",
                _ if forward => "notice-last-finding",
                _ => "notice-first-finding",
            };
            self.notices.tell(self.locale.text(id));
        }
    }

    /// Goes to a finding of the list: selects its place and brings what answers it into view.
    pub(super) fn go_to_finding(&mut self, index: usize) {
        let Some(row) = self.reviewing.rows().get(index).cloned() else { return };
        let Some(session) = &self.session else { return };
        let project = session.project();
        let Finding { text, range, .. } = row.finding;
        // The list of a moment ago may name a place that has changed since.
        let is_sound = Row::of(project, row.finding.clone()).is(&row);
        if !is_sound {
            return;
        }
        let selection = Selection { text, anchor: range.start, head: range.end };
        self.reader.go_to_passage(project, selection);
        let is_source = project.source().is_some_and(|source| source.id == text);
        self.settings.arrangement = match self.settings.arrangement {
            Arrangement::SourceAlone if !is_source => Arrangement::TranslationAlone,
            Arrangement::TranslationAlone if is_source => Arrangement::SourceAlone,
            arrangement => arrangement,
        };
        self.reviewing.at = At { index, is_there: true };
        let values = [
            ("place", (index + 1).into()),
            ("count", self.reviewing.rows().len().into()),
            ("finding", words::kind(&self.locale, &row.finding.kind).into()),
            ("quote", row.context.into()),
        ];
        let said = self.locale.format("review-at", &values);
        self.announce(said);
    }

    /// Leaves a finding out of the list for as long as the project is open.
    pub(super) fn dismiss_finding(&mut self, index: usize) {
        let Some(rows) = self.reviewing.found.as_mut().and_then(|found| found.rows.as_mut()) else { return };
        if index >= rows.len() {
            return;
        }
        let row = rows.remove(index);
        self.reviewing.dismissed.push(row);
        let at = &mut self.reviewing.at;
        at.is_there &= index != at.index;
        if index < at.index {
            at.index -= 1;
        }
        let left = self.reviewing.rows().len();
        let said = self.locale.format("review-dismissed", &[("count", left.into())]);
        self.announce(said);
    }
}

/// The words at `place` of a paragraph with whole words around them.
fn context(paragraph: &str, place: Range<usize>) -> String {
    let (before, after) = (paragraph.get(..place.start), paragraph.get(place.end..));
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    let from = before.char_indices().rev().take(AROUND).last().map_or(before.len(), |(at, _)| at);
    let near = before.get(from..).unwrap_or_default();
    let near = if from == 0 { near } else { near.split_once(' ').map_or("", |(_, whole)| whole) };
    let to = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    let next = after.get(..to).unwrap_or_default();
    let next = if to == after.len() { next } else { next.rsplit_once(' ').map_or("", |(whole, _)| whole) };
    let (left, right) = (if from == 0 { "" } else { "…" }, if to == after.len() { "" } else { "…" });
    format!("{left}{near}{}{next}{right}", paragraph.get(place).unwrap_or_default())
}

/// How many findings each check has among `rows`, in the order of the checks, without those that have none.
pub(super) fn counts(rows: &[Row]) -> Vec<(Check, usize)> {
    let count = |check| rows.iter().filter(|row| row.finding.kind.check() == check).count();
    Check::ALL.map(|check| (check, count(check))).into_iter().filter(|(_, count)| *count > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::unmark;

    #[test]
    fn a_place_is_quoted_with_whole_words_around_it() {
        for (marked, quoted) in [
            ("one ⟦two⟧ three", "one two three"),
            ("⟦the the⟧ article", "the the article"),
            (
                "After a long time of reading he went ⟦home home⟧ and there he slept until the next day",
                "…of reading he went home home and there he slept…",
            ),
            ("قرأ الطالب ⟦المقال⟧", "قرأ الطالب المقال"),
            ("⟦⟧", ""),
        ] {
            let (text, place) = unmark(marked);
            assert_eq!(context(&text, place), quoted, "{marked}");
        }
    }
}
