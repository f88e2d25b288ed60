//! The keys as they come: the first key of a command is the one that menus show.
//!
//! Digits are not in it: `number_keys` reads them, since their meaning builds up over several keys.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::edit::beads::Way;
use crate::gui::command::{BeadCommand, Command, Edge, Motion, ProposalCommand, ReviewCommand};
use crate::gui::settings::{Arrangement, WorkView};
use crate::model::Role;

const NONE: Modifiers = Modifiers::NONE;
const ALT: Modifiers = Modifiers::ALT;
const SHIFT: Modifiers = Modifiers::SHIFT;
const CTRL: Modifiers = Modifiers::COMMAND;
const ALT_SHIFT: Modifiers = Modifiers::ALT.plus(Modifiers::SHIFT);
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// The whole table.
pub(super) fn rows() -> Vec<(KeyboardShortcut, Command)> {
    let nudge = |edge, forward| Command::Nudge { edge, forward };
    let arrange = Command::Arrange;
    let rows = [
        (CTRL, Key::S, Command::Save),
        (CTRL_SHIFT, Key::S, Command::SaveAs),
        (CTRL, Key::N, Command::New),
        (CTRL_SHIFT, Key::N, Command::NewPasted),
        (CTRL, Key::O, Command::Open),
        (CTRL, Key::W, Command::Close),
        (CTRL, Key::Q, Command::Quit),
        (CTRL, Key::Z, Command::Undo),
        (CTRL_SHIFT, Key::Z, Command::Redo),
        (CTRL, Key::Y, Command::Redo),
        (CTRL, Key::E, Command::EditText(None)),
        (CTRL, Key::F, Command::FindInText),
        (CTRL, Key::C, Command::Copy),
        (CTRL, Key::A, Command::SelectAll),
        (NONE, Key::S, Command::SelectSentence),
        (NONE, Key::D, Command::ExplainWord),
        (CTRL, Key::Plus, Command::ZoomIn),
        (CTRL, Key::Equals, Command::ZoomIn),
        (CTRL, Key::Minus, Command::ZoomOut),
        (CTRL, Key::Num0, Command::ZoomReset),
        (CTRL, Key::Num1, arrange(Arrangement::Beside)),
        (CTRL, Key::Num2, arrange(Arrangement::Stacked)),
        (CTRL, Key::Num3, arrange(Arrangement::SourceAlone)),
        (CTRL, Key::Num4, arrange(Arrangement::TranslationAlone)),
        (CTRL, Key::Num5, arrange(Arrangement::Compared)),
        (SHIFT, Key::F7, Command::Show(WorkView::Read)),
        (NONE, Key::F7, Command::Show(WorkView::Segments)),
        (NONE, Key::F6, Command::NextPane),
        (SHIFT, Key::F6, Command::PreviousPane),
        (CTRL_SHIFT, Key::D, Command::Review(ReviewCommand::Toggle)),
        (NONE, Key::F8, Command::Review(ReviewCommand::Next)),
        (SHIFT, Key::F8, Command::Review(ReviewCommand::Previous)),
        (NONE, Key::F9, Command::ToggleSidePanel),
        (CTRL_SHIFT, Key::Num8, Command::ToggleInvisibles),
        (CTRL, Key::J, Command::GoToCounterpart),
        (CTRL_SHIFT, Key::A, Command::Align),
        (CTRL, Key::K, Command::PickCategory),
        (NONE, Key::G, Command::TagByNumber),
        (NONE, Key::R, Command::TagAgain),
        (NONE, Key::A, Command::Annotate { note: String::new() }),
        (NONE, Key::Enter, Command::OpenHere),
        (NONE, Key::N, Command::EditNote),
        (NONE, Key::L, Command::LinkSelection),
        (NONE, Key::P, Command::Proposal(ProposalCommand::Take)),
        (NONE, Key::X, Command::Proposal(ProposalCommand::Dismiss)),
        (NONE, Key::C, Command::TrimClitic),
        (ALT, Key::ArrowDown, Command::NextAnnotation),
        (ALT, Key::ArrowUp, Command::PreviousAnnotation),
        (NONE, Key::OpenBracket, nudge(Edge::Start, false)),
        (NONE, Key::CloseBracket, nudge(Edge::End, true)),
        (ALT, Key::OpenBracket, nudge(Edge::Start, true)),
        (ALT, Key::CloseBracket, nudge(Edge::End, false)),
        (NONE, Key::Delete, Command::Delete(None)),
        (NONE, Key::Escape, Command::Dismiss),
        (CTRL_SHIFT, Key::P, Command::ShowPalette),
        (NONE, Key::F1, Command::ShowKeys),
    ];
    let moves = [
        (NONE, Key::ArrowLeft, Motion::LetterLeft),
        (NONE, Key::ArrowRight, Motion::LetterRight),
        (CTRL, Key::ArrowLeft, Motion::WordLeft),
        (CTRL, Key::ArrowRight, Motion::WordRight),
        (ALT, Key::ArrowLeft, Motion::SentenceLeft),
        (ALT, Key::ArrowRight, Motion::SentenceRight),
        (NONE, Key::ArrowUp, Motion::LineUp),
        (NONE, Key::ArrowDown, Motion::LineDown),
        (CTRL, Key::ArrowUp, Motion::ParagraphUp),
        (CTRL, Key::ArrowDown, Motion::ParagraphDown),
        (NONE, Key::PageUp, Motion::PageUp),
        (NONE, Key::PageDown, Motion::PageDown),
        (NONE, Key::Home, Motion::LineStart),
        (NONE, Key::End, Motion::LineEnd),
        (CTRL, Key::Home, Motion::TextStart),
        (CTRL, Key::End, Motion::TextEnd),
    ];
    let boundary = BeadCommand::MoveBoundary;
    let beads = [
        (CTRL, Key::Enter, BeadCommand::ConfirmAndNext),
        (CTRL_SHIFT, Key::Enter, BeadCommand::Confirm),
        (CTRL, Key::U, BeadCommand::Unconfirm),
        (CTRL, Key::D, BeadCommand::NextDoubtful),
        (CTRL, Key::M, BeadCommand::Merge),
        (CTRL_SHIFT, Key::M, BeadCommand::SplitHere),
        (ALT_SHIFT, Key::ArrowDown, boundary(Role::Source, Way::Later)),
        (ALT_SHIFT, Key::ArrowUp, boundary(Role::Source, Way::Earlier)),
        (ALT_SHIFT, Key::PageDown, boundary(Role::Translation, Way::Later)),
        (ALT_SHIFT, Key::PageUp, boundary(Role::Translation, Way::Earlier)),
        (CTRL, Key::L, BeadCommand::Link),
        (CTRL_SHIFT, Key::L, BeadCommand::Unlink),
    ];
    let beads = beads.map(|(held, key, command)| (held, key, Command::Bead(command)));
    let moves = moves.map(|(held, key, motion)| (held, key, Command::Move(motion)));
    rows.into_iter()
        .chain(beads)
        .chain(moves)
        .map(|(held, key, command)| (KeyboardShortcut::new(held, key), command))
        .collect()
}
