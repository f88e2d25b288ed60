//! What a command needs before it can be done, so that menus, keys and the palette say the same.
//!
//! The main type is [`Now`]: how things stand. It changes nothing and must not know how a command is
//! performed.

use crate::edit::beads::Way;
use crate::gui::settings::{Arrangement, Settings};
use crate::model::Bead;
use crate::session::Session;

use super::{BeadCommand, Command, ProposalCommand, ReviewCommand};

/// What is missing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lack {
    /// An open project.
    Project,
    /// A project that may be changed.
    Change,
    /// A translation.
    Translation,
    /// Two translations.
    SecondTranslation,
    /// Sentences that are being aligned.
    Aligning,
    /// A bead that one stands in.
    Bead,
    /// A bead after it.
    NextBead,
    /// Sentences on both its sides.
    BothSides,
    /// A bead that nobody has confirmed.
    Unconfirmed,
    /// That it is confirmed.
    Confirmed,
    /// A sentence to give, on that side.
    Sentence,
    /// Something selected, or an open annotation.
    Selection,
    /// Something selected.
    Passage,
    /// An open annotation.
    OpenAnnotation,
    /// An open annotation, and something selected.
    Both,
    /// Any annotation.
    Annotation,
    /// Something to take back.
    Undo,
    /// Something to do again.
    Redo,
    /// A category that was used before.
    Last,
    /// A proposed counterpart.
    Proposal,
    /// A finding that one went to.
    Finding,
    /// Something to save.
    Unsaved,
    /// A size beyond this one.
    Size,
}

impl Lack {
    /// The id of the sentence that says so in Fluent.
    pub fn words(self) -> &'static str {
        match self {
            Self::Project => "notice-no-project",
            Self::Change => "notice-read-only",
            Self::SecondTranslation => "notice-one-translation",
            Self::Translation => "notice-no-translation",
            Self::Aligning => "notice-not-aligning",
            Self::Bead => "notice-no-bead",
            Self::NextBead => "errors-bead-last",
            Self::BothSides => "errors-bead-one-sided",
            Self::Unconfirmed => "notice-confirmed-already",
            Self::Confirmed => "notice-not-confirmed",
            Self::Sentence => "errors-bead-nothing-to-give",
            Self::Selection => "notice-select-first",
            Self::Passage => "notice-select-passage",
            Self::OpenAnnotation => "notice-open-annotation-first",
            Self::Both => "notice-link-needs-both",
            Self::Annotation => "notice-no-annotation",
            Self::Undo => "notice-nothing-to-undo",
            Self::Redo => "notice-nothing-to-redo",
            Self::Last => "notice-nothing-tagged-yet",
            Self::Proposal => "notice-no-proposal",
            Self::Finding => "notice-no-finding",
            Self::Unsaved => "notice-nothing-to-save",
            Self::Size => "notice-size-end",
        }
    }
}

/// How things stand in the window.
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Clone, Copy)]
pub struct Now<'a> {
    /// The open project.
    pub session: Option<&'a Session>,
    /// What is remembered of the person.
    pub settings: &'a Settings,
    /// Whether something is selected.
    pub has_selection: bool,
    /// Whether an annotation is open.
    pub has_open: bool,
    /// Whether a category was used before.
    pub has_last: bool,
    /// Whether sentences are being aligned.
    pub is_aligning: bool,
    /// Whether the findings show.
    pub is_reviewing: bool,
    /// Whether a counterpart is proposed.
    pub has_proposal: bool,
    /// Whether one went to a finding that is still there.
    pub has_finding: bool,
    /// The bead that one stands in.
    pub bead: Option<BeadNow>,
    /// Whether every bead of the translation that is shown is confirmed.
    pub all_confirmed: bool,
}

/// The bead that one stands in, as far as commands need it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct BeadNow {
    /// The bead.
    pub bead: Bead,
    /// The one after it.
    pub next: Option<Bead>,
}

impl BeadNow {
    /// What a command lacks here.
    fn lack(&self, command: BeadCommand) -> Option<Lack> {
        use BeadCommand as B;
        let (bead, next) = (self.bead, self.next);
        match command {
            B::Merge | B::MoveBoundary(..) if next.is_none() => Some(Lack::NextBead),
            B::MoveBoundary(side, way) => {
                let giver = if way == Way::Earlier { Some(bead) } else { next };
                giver.is_none_or(|giver| giver.count(side) == 0).then_some(Lack::Sentence)
            }
            B::Unlink => (bead.source == 0 || bead.target == 0).then_some(Lack::BothSides),
            B::Confirm => bead.is_confirmed().then_some(Lack::Unconfirmed),
            B::Unconfirm => (!bead.is_confirmed()).then_some(Lack::Confirmed),
            B::Merge | B::SplitHere | B::Link | B::ConfirmAndNext | B::NextDoubtful => None,
        }
    }
}

impl Now<'_> {
    /// What `command` lacks; `None` when it can be done.
    pub fn lack(&self, command: &Command) -> Option<Lack> {
        use Command as C;
        let zoom = self.settings.reading_zoom;
        let interface = self.settings.interface_zoom;
        let when = |is_missing: bool, lack: Lack| is_missing.then_some(lack);
        match command {
            C::New
            | C::NewPasted
            | C::Open
            | C::OpenPath(_)
            | C::OpenSample
            | C::Quit
            | C::Theme(_)
            | C::Stillness(_)
            | C::Language(_)
            | C::Digits(_)
            | C::Months(_)
            | C::AskAuthor
            | C::ShowPalette
            | C::ShowKeys
            | C::ShowAbout
            | C::ToggleWholeWords
            | C::ToggleInvisibles
            | C::ToggleGlosses
            | C::Arrows(_) => return None,
            C::InterfaceLarger => return when(interface >= 3.0, Lack::Size),
            C::InterfaceSmaller => return when(interface <= 0.5, Lack::Size),
            _ => {}
        }
        let Some(session) = self.session else { return Some(Lack::Project) };
        let project = session.project();
        let is_fixed = session.read_only().is_some();
        let has_translation = project.translations().next().is_some();
        let has_any = !project.annotations.is_empty();
        match command {
            C::Save => when(!session.is_modified() && session.path().is_some() && !is_fixed, Lack::Unsaved),
            C::ZoomIn => when(zoom >= 3.0, Lack::Size),
            C::ZoomOut => when(zoom <= 0.5, Lack::Size),
            C::Arrange(Arrangement::TranslationAlone) | C::GoToCounterpart => {
                when(!has_translation, Lack::Translation)
            }
            C::Arrange(Arrangement::Compared) => {
                when(project.translations().nth(1).is_none(), Lack::SecondTranslation)
            }
            C::NextAnnotation | C::PreviousAnnotation | C::OpenHere => when(!has_any, Lack::Annotation),
            C::Copy => when(!self.has_selection, Lack::Passage),
            C::Review(ReviewCommand::Dismiss) => when(!self.has_finding, Lack::Finding),
            C::Review(_) => when(!has_translation && !self.is_reviewing, Lack::Translation),
            C::Proposal(ProposalCommand::Dismiss) => when(!self.has_proposal, Lack::Proposal),
            C::StopAligning => when(!self.is_aligning, Lack::Aligning),
            C::Bead(_) if !has_translation => Some(Lack::Translation),
            C::Bead(_) if self.bead.is_none() => Some(Lack::Bead),
            C::Bead(BeadCommand::NextDoubtful) => when(self.all_confirmed, Lack::Unconfirmed),
            _ if !changes(command) => None,
            _ if is_fixed => Some(Lack::Change),
            C::Undo => when(session.undo_label().is_none(), Lack::Undo),
            C::Redo => when(session.redo_label().is_none(), Lack::Redo),
            C::Align => when(!has_translation, Lack::Translation),
            C::Bead(bead) => self.bead.and_then(|here| here.lack(*bead)),
            C::TagAgain if !self.has_last => Some(Lack::Last),
            C::Tag(_) | C::TagByNumber | C::TagAgain | C::Nudge { .. } | C::TrimClitic | C::EditNote => {
                when(!self.has_selection && !self.has_open, Lack::Selection)
            }
            C::Annotate { .. } => when(!self.has_selection, Lack::Passage),
            C::Proposal(_) => when(!self.has_proposal, Lack::Proposal),
            C::LinkSelection => when(!self.has_selection || !self.has_open, Lack::Both),
            C::Delete(None) => when(!self.has_open, Lack::OpenAnnotation),
            _ => None,
        }
    }
}

/// Whether a command changes the project.
fn changes(command: &Command) -> bool {
    use Command as C;
    matches!(
        command,
        C::AddTranslation
            | C::EditText(_)
            | C::StartTranslation
            | C::SetSegment { .. }
            | C::Align
            | C::Bead(_)
            | C::AddCodebook
            | C::Undo
            | C::Redo
            | C::Tag(_)
            | C::TagByNumber
            | C::Refine(..)
            | C::TagAgain
            | C::Annotate { .. }
            | C::EditNote
            | C::SetNote(..)
            | C::Untag(..)
            | C::MoveTarget(..)
            | C::Nudge { .. }
            | C::TrimClitic
            | C::LinkSelection
            | C::Proposal(ProposalCommand::Take)
            | C::Unlink(..)
            | C::Delete(_)
    )
}
