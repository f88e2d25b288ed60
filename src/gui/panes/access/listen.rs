//! What assistive technology asks of a pane: to select, to go somewhere, to open an annotation.
//!
//! Main function: [`listen`], before the pane is drawn; it acts on the nodes of the frame before.

use egui::accesskit::{Action, ActionData, ActionRequest, TextPosition};
use egui::{Event, Ui};

use crate::gui::command::Command;
use crate::gui::scene::Commands;
use crate::model::{Text, TextPos, TextRange};

use super::super::pane::{Pane, Reveal};
use super::{Access, Meant};

/// How much of a pane's height a request to scroll moves it by.
const PAGE: f32 = 0.8;

/// Does what was asked of the nodes of `pane`, and takes it out of egui's input.
pub(in super::super) fn listen(pane: &mut Pane, ui: &Ui, text: &Text, commands: &mut Commands) {
    if pane.access.meant.is_empty() {
        return;
    }
    let asked = |event: &Event| match event {
        Event::AccessKitActionRequest(request) => {
            Some((pane.access.meant.get(&request.target_node).copied()?, request.clone()))
        }
        _ => None,
    };
    let requests: Vec<(Meant, ActionRequest)> =
        ui.input(|input| input.events.iter().filter_map(asked).collect());
    for (meant, request) in requests {
        if answer(pane, ui, text, meant, &request, commands) {
            ui.input_mut(|input| {
                input.events.retain(
                    |event| !matches!(event, Event::AccessKitActionRequest(other) if *other == request),
                );
            });
        }
    }
}

/// Does one thing; gives whether it was understood.
fn answer(
    pane: &mut Pane,
    ui: &Ui,
    text: &Text,
    meant: Meant,
    request: &ActionRequest,
    commands: &mut Commands,
) -> bool {
    if let (Action::SetTextSelection, Some(ActionData::SetTextSelection(wanted))) =
        (request.action, &request.data)
    {
        let (Some(anchor), Some(head)) = (pane.access.place(wanted.anchor), pane.access.place(wanted.focus))
        else {
            return false;
        };
        let bound = |pos: usize| TextPos(text.as_str().floor_char_boundary(pos.min(text.byte_len())));
        pane.select(bound(anchor.0), bound(head.0));
        pane.upstream = head.1;
        return true;
    }
    if let (true, Action::ReplaceSelectedText, Some(ActionData::Value(words))) =
        (pane.is_editing(), request.action, &request.data)
    {
        // As if it had been typed, in the next frame.
        let words = Event::Paste(words.to_string());
        pane.dictated.push(words);
        ui.ctx().request_repaint();
        return true;
    }
    match (request.action, meant) {
        (Action::ScrollUp, Meant::Text) => scroll(pane, ui, -PAGE),
        (Action::ScrollDown, Meant::Text) => scroll(pane, ui, PAGE),
        (Action::Click, Meant::Passage(id, _)) => commands.push(Command::OpenAnnotation(id)),
        (Action::Focus, Meant::Paragraph(range) | Meant::Passage(_, range)) => {
            pane.go_to(range);
            pane.take_focus();
        }
        (Action::ScrollIntoView | Action::ShowContextMenu, meant) => {
            let Some(range) = pane.access.range_of(meant) else { return false };
            pane.reveal = Some(Reveal::Place(range.start));
        }
        _ => return false,
    }
    true
}

fn scroll(pane: &mut Pane, ui: &Ui, share: f32) {
    let Some((rect, _, scale)) = pane.ground() else { return };
    pane.column.scroll_by(rect.height() * scale * share);
    ui.ctx().request_repaint();
}

impl Access {
    /// The byte of the text that a position means, and whether it is the end of a run.
    fn place(&self, at: TextPosition) -> Option<(usize, bool)> {
        let Some(Meant::Run(index)) = self.meant.get(&at.node) else { return None };
        let run = self.told.get(*index)?;
        Some(match run.letters.get(at.character_index) {
            Some(start) => (*start, false),
            // After the end of a paragraph the next one begins.
            None if run.letters.last() == Some(&run.range.end.0) => (run.range.end.0 + 1, false),
            None => (run.range.end.0, !run.range.is_empty()),
        })
    }

    fn range_of(&self, meant: Meant) -> Option<TextRange> {
        match meant {
            Meant::Text => None,
            Meant::Run(index) => self.told.get(index).map(|run| run.range),
            Meant::Paragraph(range) | Meant::Passage(_, range) => Some(range),
        }
    }
}
