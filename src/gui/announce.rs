//! What is told to those who do not see the window: that something was done, or where they are now.
//!
//! Main function: [`say`]; the window puts what was said into `AccessKit`'s tree with [`show`] at the end of
//! a frame. Each message is a live region of its own, so that the same words are heard again when they are
//! said again. What stands on the screen as a message or an error is live itself ([`make_live`]) and not
//! said here.
//!
//! It must not know what happened: the words come from outside, in the language of the interface.

use std::collections::VecDeque;

use egui::accesskit::{Live, Node, Role};
use egui::{Context, Id};

/// How many messages stay in the tree: screen readers ask for the words after they were told that there
/// are some.
const KEPT: usize = 4;

/// What was said of late.
#[derive(Clone, Default)]
struct Said {
    messages: VecDeque<Message>,
    count: u64,
}

#[derive(Clone)]
struct Message {
    number: u64,
    words: String,
}

/// Says `words` once the screen reader has finished its sentence.
pub(super) fn say(ctx: &Context, words: impl Into<String>) {
    let words = words.into();
    if words.trim().is_empty() {
        return;
    }
    ctx.data_mut(|data| {
        let said: &mut Said = data.get_temp_mut_or_default(id());
        said.count += 1;
        said.messages.push_back(Message { number: said.count, words });
        let too_many = said.messages.len().saturating_sub(KEPT);
        said.messages.drain(..too_many);
    });
    // Said after the frame was drawn, it is in the tree of the next one.
    ctx.request_repaint();
}

/// Puts what was said into the tree; `language` is that of the interface.
pub(super) fn show(ctx: &Context, language: &str) {
    let said: Option<Said> = ctx.data(|data| data.get_temp(id()));
    for message in said.into_iter().flat_map(|said| said.messages) {
        ctx.accesskit_node_builder(id().with(message.number), |node| {
            let mut told = Node::new(Role::Status);
            told.set_live(Live::Polite);
            told.set_label(message.words);
            told.set_language(language);
            *node = told;
        });
    }
}

/// Makes the node of something that stands on the screen a live one.
pub(super) fn make_live(ctx: &Context, id: Id, live: Live) {
    ctx.accesskit_node_builder(id, |node| {
        node.set_live(live);
        node.set_live_atomic();
    });
}

fn id() -> Id {
    Id::unique("said")
}

#[cfg(test)]
mod tests {
    use egui_kittest::Harness;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    use super::*;

    #[test]
    fn what_is_said_again_is_another_message_and_few_are_kept() {
        let mut harness = Harness::new_ui(|ui| show(ui.ctx(), "en"));
        say(&harness.ctx, "Saved");
        harness.run();
        let ids = |harness: &Harness<'_>| -> Vec<_> {
            harness.query_all_by_label("Saved").map(|node| node.accesskit_node().id()).collect()
        };
        let first = ids(&harness);
        assert_eq!(first.len(), 1);
        say(&harness.ctx, "Saved");
        harness.run();
        let again = ids(&harness);
        assert!(again.len() == 2 && again.contains(&first[0]));
        for words in ["a", "b", "c", "d"] {
            say(&harness.ctx, words);
        }
        harness.run();
        assert!(ids(&harness).is_empty());
        assert_eq!(harness.get_by_label("d").accesskit_node().live(), Live::Polite);
    }
}
