//! Everything a person can ask of the window, by menu, key, click or card.
//!
//! The main type is [`Command`]. Widgets push commands and change nothing themselves; the window
//! performs them after the frame is drawn. It must not know how any of them is done.

mod bead;
mod catalogue;
mod motion;
mod needs;
mod proposal;
mod review;

use std::path::PathBuf;

use crate::locale::{Digits, Months};
use crate::model::{AnnotationId, CategoryCode, TextId, TextRange};

use super::settings::{Arrangement, ArrowKeys, ReduceMotion, ThemeChoice, WorkView};
pub use bead::BeadCommand;
pub use catalogue::Group;
pub use motion::Motion;
pub use needs::{BeadNow, Lack, Now};
pub use proposal::ProposalCommand;
pub use review::ReviewCommand;

/// A report of the annotations.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Report {
    /// A table for spreadsheets.
    Csv,
    /// Notes to read.
    Markdown,
}

/// An edge of a passage, in logical order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Edge {
    /// Where it begins.
    Start,
    /// Where it ends.
    End,
}

/// One thing that a person asks for.
#[derive(Clone, PartialEq, Debug)]
pub enum Command {
    /// Ask for what a new project is made of.
    New,
    /// The same, with text to paste.
    NewPasted,
    /// Ask which project to open.
    Open,
    /// Open this file: a project, or a text to make one of.
    OpenPath(PathBuf),
    /// Open an unsaved copy of the sample.
    OpenSample,
    /// Save where the project lives; asks when it lives nowhere yet.
    Save,
    /// Ask where to save.
    SaveAs,
    /// Ask for a translation to add.
    AddTranslation,
    /// Ask for a codebook to add.
    AddCodebook,
    /// Ask where to write a report.
    Export(Report),
    /// Go back to the start screen.
    Close,
    /// Close the window.
    Quit,
    /// Take the last change back.
    Undo,
    /// Do it again.
    Redo,
    /// Let one type in this text, or in the one that has the keyboard, or only read it again.
    EditText(Option<TextId>),
    /// Find words in the text that has the keyboard.
    FindInText,
    /// Copy what is selected.
    Copy,
    /// Select the whole text of the pane.
    SelectAll,
    /// Select the sentence that the caret is in.
    SelectSentence,
    /// Let a drag of the mouse take whole words, or letters.
    ToggleWholeWords,
    /// Make the texts larger.
    ZoomIn,
    /// Make the texts smaller.
    ZoomOut,
    /// Bring the texts back to 100 %.
    ZoomReset,
    /// Make everything but the texts larger.
    InterfaceLarger,
    /// Make everything but the texts smaller.
    InterfaceSmaller,
    /// Choose the colours.
    Theme(ThemeChoice),
    /// Choose whether things may move by themselves.
    Stillness(ReduceMotion),
    /// Choose the language of the interface, as in [`Locale::available`](crate::locale::Locale::available);
    /// `None` for the system's.
    Language(Option<&'static str>),
    /// Choose the digits of an Arabic interface.
    Digits(Digits),
    /// Choose the names of months in an Arabic interface.
    Months(Months),
    /// Choose how the panes stand.
    Arrange(Arrangement),
    /// Show the texts to read, or row by row to translate.
    Show(WorkView),
    /// Let the panes change sides.
    SwapSides,
    /// Show or hide the side panel.
    ToggleSidePanel,
    /// Show or hide signs for characters without a picture of their own.
    ToggleInvisibles,
    /// Show what the Arabic word at the caret means.
    ExplainWord,
    /// Show what a word means while the pointer rests on it, or no longer.
    ToggleGlosses,
    /// Choose which way the arrow keys go.
    Arrows(ArrowKeys),
    /// Show this translation beside the source.
    ShowTranslation(TextId),
    /// Compare the translation that shows with this one.
    CompareWith(TextId),
    /// Give the keyboard to the next part of the window.
    NextPane,
    /// Give it to the part before.
    PreviousPane,
    /// Go to the sentence of the other text that answers the one the caret is in.
    GoToCounterpart,
    /// Ask for the language of a translation to begin.
    StartTranslation,
    /// Make these words what a translation says for a bead.
    SetSegment {
        /// The translation.
        translation: TextId,
        /// The bead, counted from 0.
        bead: usize,
        /// The words.
        words: String,
    },
    /// Align the sentences of the translation that is shown.
    Align,
    /// Stop that.
    StopAligning,
    /// Change the bead that one stands in, or go to another.
    Bead(BeadCommand),
    /// Do something with the counterpart that is proposed for the open annotation.
    Proposal(ProposalCommand),
    /// Do something with what there is to look at before delivery.
    Review(ReviewCommand),
    /// Go to a finding of the list.
    GoToFinding(usize),
    /// Leave a finding out of the list.
    DismissFinding(usize),
    /// Stand in this bead of the translation that is shown, counted from 0: the caret goes to its sentences.
    GoToBead(usize),
    /// Move the caret of the text that has the keyboard.
    Move(Motion),
    /// Tag what is selected, or the open annotation, with a category.
    Tag(CategoryCode),
    /// Begin the number of the category to tag with.
    TagByNumber,
    /// Tag the open annotation with the second category in the place of the first: a target of a goal.
    Refine(CategoryCode, CategoryCode),
    /// Show only the annotations of a category in the list, or all again.
    FilterBy(CategoryCode),
    /// Tag with what was used last.
    TagAgain,
    /// Make an annotation of what is selected, with this note.
    Annotate {
        /// Its note; may be empty.
        note: String,
    },
    /// Look a category up by number or word.
    PickCategory,
    /// Open this annotation: show its card and bring its passage into view.
    OpenAnnotation(AnnotationId),
    /// Open the annotation that the caret is in.
    OpenHere,
    /// Close the card and let go of the selection.
    Dismiss,
    /// Open the next annotation of the text.
    NextAnnotation,
    /// Open the annotation before.
    PreviousAnnotation,
    /// Write in the note of the open annotation.
    EditNote,
    /// Set the note of an annotation.
    SetNote(AnnotationId, String),
    /// Take a category from an annotation.
    Untag(AnnotationId, CategoryCode),
    /// Move a passage of an annotation to another range of its text.
    MoveTarget(AnnotationId, usize, TextRange),
    /// Move an edge of the open annotation's passage, or of the selection, by a letter.
    Nudge {
        /// Which edge.
        edge: Edge,
        /// Towards the end of the text.
        forward: bool,
    },
    /// Move the start of the passage past the clitics of its first word, one more each time, and back.
    TrimClitic,
    /// Add what is selected to the open annotation.
    LinkSelection,
    /// Take a passage from an annotation.
    Unlink(AnnotationId, usize),
    /// Delete an annotation, or the open one.
    Delete(Option<AnnotationId>),
    /// Ask for the name of whoever annotates.
    AskAuthor,
    /// Look for any command by its name.
    ShowPalette,
    /// Show every key.
    ShowKeys,
    /// Tell what this program is.
    ShowAbout,
}

impl Command {
    /// The id of its words in Fluent; `None` for commands that stand in no menu.
    #[allow(clippy::too_many_lines, reason = "a line a command")]
    pub fn label(&self) -> Option<&'static str> {
        Some(match self {
            Self::New => "command-new",
            Self::NewPasted => "command-new-pasted",
            Self::Open => "command-open",
            Self::OpenSample => "command-open-sample",
            Self::Save => "command-save",
            Self::SaveAs => "command-save-as",
            Self::AddTranslation => "command-add-translation",
            Self::AddCodebook => "command-add-codebook",
            Self::Export(Report::Csv) => "command-export-csv",
            Self::Export(Report::Markdown) => "command-export-markdown",
            Self::Close => "command-close",
            Self::Quit => "command-quit",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::EditText(None) => "command-edit-text",
            Self::FindInText => "command-find-in-text",
            Self::Copy => "command-copy",
            Self::SelectAll => "command-select-all",
            Self::SelectSentence => "command-select-sentence",
            Self::ToggleWholeWords => "command-whole-words",
            Self::ZoomIn => "command-zoom-in",
            Self::ZoomOut => "command-zoom-out",
            Self::ZoomReset => "command-zoom-reset",
            Self::InterfaceLarger => "command-interface-larger",
            Self::InterfaceSmaller => "command-interface-smaller",
            Self::Theme(ThemeChoice::System) => "command-theme-system",
            Self::Theme(ThemeChoice::Light) => "command-theme-light",
            Self::Theme(ThemeChoice::Dark) => "command-theme-dark",
            Self::Theme(ThemeChoice::HighContrast) => "command-theme-high-contrast",
            Self::Stillness(ReduceMotion::Auto) => "command-motion-system",
            Self::Stillness(ReduceMotion::On) => "command-motion-none",
            Self::Stillness(ReduceMotion::Off) => "command-motion-usual",
            Self::Language(None) => "command-language-system",
            Self::Language(Some("ar")) => "command-language-arabic",
            Self::Language(Some("en")) => "command-language-english",
            Self::Language(Some("es")) => "command-language-spanish",
            Self::Language(Some("fr")) => "command-language-french",
            Self::Digits(Digits::Region) => "command-digits-region",
            Self::Digits(Digits::Western) => "command-digits-western",
            Self::Digits(Digits::ArabicIndic) => "command-digits-arabic",
            Self::Months(months) => months_label(*months),
            Self::Arrange(arrangement) => arrangement_label(*arrangement),
            Self::Show(view) => view.label(),
            Self::StartTranslation => "command-start-translation",
            Self::SwapSides => "command-swap-sides",
            Self::ToggleSidePanel => "command-side-panel",
            Self::ToggleInvisibles => "command-show-invisibles",
            Self::ExplainWord => "command-explain-word",
            Self::ToggleGlosses => "command-glosses",
            Self::Arrows(ArrowKeys::Visual) => "command-arrows-visual",
            Self::Arrows(ArrowKeys::Logical) => "command-arrows-logical",
            Self::NextPane => "command-next-pane",
            Self::PreviousPane => "command-previous-pane",
            Self::GoToCounterpart => "command-counterpart",
            Self::Align => "command-align",
            Self::StopAligning => "command-stop-aligning",
            Self::Bead(command) => command.label(),
            Self::Proposal(command) => command.label(),
            Self::Review(command) => command.label(),
            Self::Move(motion) => motion.label(),
            Self::TagByNumber => "command-tag-by-number",
            Self::TagAgain => "command-tag-again",
            Self::Annotate { .. } => "command-annotate",
            Self::PickCategory => "command-pick-category",
            Self::OpenHere => "command-open-here",
            Self::Dismiss => "command-dismiss",
            Self::NextAnnotation => "command-next-annotation",
            Self::PreviousAnnotation => "command-previous-annotation",
            Self::EditNote => "command-edit-note",
            Self::Nudge { edge: Edge::Start, forward: false } => "command-start-back",
            Self::Nudge { edge: Edge::Start, forward: true } => "command-start-on",
            Self::Nudge { edge: Edge::End, forward: false } => "command-end-back",
            Self::Nudge { edge: Edge::End, forward: true } => "command-end-on",
            Self::TrimClitic => "command-trim-clitic",
            Self::LinkSelection => "command-link-selection",
            Self::Delete(_) => "command-delete-annotation",
            Self::AskAuthor => "command-author",
            Self::ShowPalette => "command-command-palette",
            Self::ShowKeys => "command-keys",
            Self::ShowAbout => "command-about",
            Self::OpenPath(_)
            | Self::Language(Some(_))
            | Self::EditText(Some(_))
            | Self::ShowTranslation(_)
            | Self::CompareWith(_)
            | Self::GoToBead(_)
            | Self::GoToFinding(_)
            | Self::DismissFinding(_)
            | Self::Tag(_)
            | Self::Refine(..)
            | Self::FilterBy(_)
            | Self::OpenAnnotation(_)
            | Self::SetNote(..)
            | Self::SetSegment { .. }
            | Self::Untag(..)
            | Self::MoveTarget(..)
            | Self::Unlink(..) => return None,
        })
    }
}

/// The words for a choice of the names of months.
fn months_label(months: Months) -> &'static str {
    match months {
        Months::Region => "command-months-region",
        Months::Common => "command-months-common",
        Months::Levantine => "command-months-levantine",
        Months::Algerian => "command-months-algerian",
        Months::Moroccan => "command-months-moroccan",
    }
}

fn arrangement_label(arrangement: Arrangement) -> &'static str {
    match arrangement {
        Arrangement::Beside => "command-arrange-beside",
        Arrangement::Stacked => "command-arrange-stacked",
        Arrangement::SourceAlone => "command-arrange-source",
        Arrangement::TranslationAlone => "command-arrange-translation",
        Arrangement::Compared => "command-arrange-compared",
    }
}
