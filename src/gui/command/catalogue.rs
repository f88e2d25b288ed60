//! Every command that can be asked for by name: in what order it is listed, and what it is called in the
//! file of keys.
//!
//! It must not know how a command is performed, nor its key.

use super::{BeadCommand, Command, Edge, Motion, ProposalCommand, Report, ReviewCommand};
use crate::gui::settings::{Arrangement, ArrowKeys, ReduceMotion, ThemeChoice, WorkView};
use crate::locale::{Digits, Months};

/// Under which heading a command is listed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Group {
    /// Projects and files.
    File,
    /// Undo, copying, selecting.
    Edit,
    /// How the window looks.
    View,
    /// Which sentences answer which.
    Align,
    /// Marking and tagging.
    Annotate,
    /// What to look at before delivery.
    Review,
    /// The caret and the keyboard's place.
    Move,
    /// What helps.
    Help,
}

impl Group {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 8] = [
        Self::File,
        Self::Edit,
        Self::View,
        Self::Align,
        Self::Annotate,
        Self::Review,
        Self::Move,
        Self::Help,
    ];

    /// The id of its heading in Fluent.
    pub fn label(self) -> &'static str {
        match self {
            Self::File => "window-menu-file",
            Self::Edit => "window-menu-edit",
            Self::View => "window-menu-view",
            Self::Align => "window-menu-align",
            Self::Annotate => "window-menu-annotate",
            Self::Review => "window-menu-review",
            Self::Move => "keys-group-move",
            Self::Help => "window-menu-help",
        }
    }
}

impl Command {
    /// Every command that needs nothing but its name, group by group.
    pub fn catalogue() -> Vec<(Group, Self)> {
        use Arrangement::{Beside, Compared, SourceAlone, Stacked, TranslationAlone};
        use Months::{Algerian, Common, Levantine, Moroccan, Region};
        use ThemeChoice::{Dark, HighContrast, Light, System};
        let file = [
            Self::New,
            Self::NewPasted,
            Self::Open,
            Self::OpenSample,
            Self::Save,
            Self::SaveAs,
            Self::AddTranslation,
            Self::StartTranslation,
            Self::AddCodebook,
            Self::Export(Report::Markdown),
            Self::Export(Report::Csv),
            Self::Close,
            Self::Quit,
        ];
        let edit = [
            Self::Undo,
            Self::Redo,
            Self::EditText(None),
            Self::FindInText,
            Self::Copy,
            Self::SelectAll,
            Self::SelectSentence,
            Self::ToggleWholeWords,
            Self::ExplainWord,
            Self::AskAuthor,
        ];
        let view =
            [Self::ZoomIn, Self::ZoomOut, Self::ZoomReset, Self::InterfaceLarger, Self::InterfaceSmaller]
                .into_iter()
                .chain([System, Light, Dark, HighContrast].map(Self::Theme))
                .chain([ReduceMotion::Auto, ReduceMotion::On, ReduceMotion::Off].map(Self::Stillness))
                .chain([WorkView::Read, WorkView::Segments].map(Self::Show))
                .chain([Beside, Stacked, SourceAlone, TranslationAlone, Compared].map(Self::Arrange))
                .chain([Self::SwapSides, Self::ToggleSidePanel, Self::ToggleInvisibles, Self::ToggleGlosses])
                .chain([ArrowKeys::Visual, ArrowKeys::Logical].map(Self::Arrows))
                .chain([None, Some("ar"), Some("en"), Some("es"), Some("fr")].map(Self::Language))
                .chain([Digits::Region, Digits::Western, Digits::ArabicIndic].map(Self::Digits))
                .chain([Region, Common, Levantine, Algerian, Moroccan].map(Self::Months));
        let align = [Self::Align, Self::StopAligning].into_iter().chain(BeadCommand::ALL.map(Self::Bead));
        let edges = [Edge::Start, Edge::End]
            .into_iter()
            .flat_map(|edge| [false, true].map(|forward| Self::Nudge { edge, forward }));
        let annotate = [
            Self::PickCategory,
            Self::TagByNumber,
            Self::TagAgain,
            Self::Annotate { note: String::new() },
            Self::OpenHere,
            Self::NextAnnotation,
            Self::PreviousAnnotation,
            Self::EditNote,
            Self::LinkSelection,
            Self::TrimClitic,
        ]
        .into_iter()
        .chain(ProposalCommand::ALL.map(Self::Proposal))
        .chain(edges)
        .chain([Self::Delete(None), Self::Dismiss]);
        let moves = [Self::NextPane, Self::PreviousPane, Self::GoToCounterpart]
            .into_iter()
            .chain(Motion::ALL.map(Self::Move));
        let help = [Self::ShowPalette, Self::ShowKeys, Self::ShowAbout];
        let in_group = |group| move |command| (group, command);
        file.into_iter()
            .map(in_group(Group::File))
            .chain(edit.into_iter().map(in_group(Group::Edit)))
            .chain(view.map(in_group(Group::View)))
            .chain(align.map(in_group(Group::Align)))
            .chain(annotate.map(in_group(Group::Annotate)))
            .chain(ReviewCommand::ALL.map(Self::Review).map(in_group(Group::Review)))
            .chain(moves.map(in_group(Group::Move)))
            .chain(help.into_iter().map(in_group(Group::Help)))
            .collect()
    }

    /// What it is called in the file of keys (`save-as`); people's files hold these names, so they stay.
    pub fn name(&self) -> Option<&'static str> {
        self.label()?.strip_prefix("command-")
    }

    /// The command of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::catalogue().into_iter().map(|(_, command)| command).find(|command| command.name() == Some(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_with_words_is_listed_once_under_its_name() {
        let all = Command::catalogue();
        for (_, command) in &all {
            let name = command.name().unwrap();
            assert_eq!(Command::named(name).as_ref(), Some(command), "{name} stands twice");
        }
        // Whoever adds words for a command lists it as well.
        let english = include_str!("../../../locales/en/command.ftl");
        let ids = english.lines().filter_map(|line| line.split_once(" = ")?.0.strip_prefix("command-"));
        let unlisted: Vec<&str> =
            ids.filter(|name| !name.ends_with("-named") && Command::named(name).is_none()).collect();
        assert_eq!(unlisted, Vec::<&str>::new());
    }

    #[test]
    fn names_that_stand_in_peoples_files_stay() {
        for name in [
            "save",
            "tag-again",
            "next-pane",
            "command-palette",
            "tag-by-number",
            "counterpart",
            "merge-beads",
        ] {
            assert!(Command::named(name).is_some(), "{name}");
        }
    }
}
