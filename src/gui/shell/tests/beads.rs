//! The alignment edited by hand, by menu and by key.

use super::aligning::project;
use super::*;
use crate::edit::beads::{Way, next_unconfirmed};
use crate::gui::command::BeadCommand as B;
use crate::model::{Bead, Role};

/// The beads as `1-1 2-1*`, the star for a confirmed one.
fn beads(window: &Window) -> String {
    let beads = |app: &App| app.session().unwrap().project().alignments[0].beads.clone();
    let shown = |bead: &Bead| {
        format!("{}-{}{}", bead.source, bead.target, if bead.is_confirmed() { "*" } else { "" })
    };
    window.with(beads).iter().map(shown).collect::<Vec<_>>().join(" ")
}

/// The bead that one stands in.
fn here(window: &Window) -> usize {
    window.with(|app| app.bead_here().unwrap().index)
}

fn aligned(folder: &Path) -> Window {
    let path = project(folder);
    let mut window = Window::new(folder, Some(path));
    window.perform(Command::Align);
    assert_eq!(beads(&window), "1-1 1-1 1-1 1-1");
    window
}

#[test]
fn each_change_of_the_alignment_is_one_step_to_undo() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = aligned(folder.path());
    let (source, translation) = (Role::Source, Role::Translation);
    for (from, command, after) in [
        (1, B::Merge, "1-1 2-2 1-1"),
        (1, B::Unlink, "1-1 1-0 0-1 1-1 1-1"),
        (0, B::MoveBoundary(source, Way::Later), "2-1 0-1 1-1 1-1"),
        (0, B::MoveBoundary(source, Way::Earlier), "0-1 2-1 1-1 1-1"),
        (2, B::MoveBoundary(translation, Way::Later), "1-1 1-1 1-2 1-0"),
        (2, B::MoveBoundary(translation, Way::Earlier), "1-1 1-1 1-0 1-2"),
    ] {
        window.perform(Command::GoToBead(from));
        assert_eq!(here(&window), from);
        window.perform(Command::Bead(command));
        assert_eq!(beads(&window), after, "{command:?}");
        window.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(beads(&window), "1-1 1-1 1-1 1-1", "{command:?} taken back");
    }
    // What cannot be done is told and changes nothing.
    window.perform(Command::GoToBead(3));
    window.press(Modifiers::COMMAND, Key::M);
    assert!(window.shows("The pair is the last one"));
    assert_eq!(beads(&window), "1-1 1-1 1-1 1-1");
}

#[test]
fn a_pair_parts_at_the_caret_of_either_text() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = aligned(folder.path());
    window.perform(Command::GoToBead(1));
    window.perform(Command::Bead(B::Merge));
    for text in [0, 1] {
        let select = |window: &mut Window| {
            let shared = window.harness.state();
            let mut app = shared.borrow_mut();
            let app = app.as_mut().unwrap();
            let text = &app.session().unwrap().project().texts[text];
            let pos = text.segment_range(2).unwrap().start;
            let selection = crate::edit::Selection { text: text.id, anchor: pos, head: pos };
            app.select(selection);
        };
        select(&mut window);
        window.settle();
        window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
        assert_eq!(beads(&window), "1-1 1-1 1-1 1-1");
        window.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(beads(&window), "1-1 2-2 1-1");
    }
}

#[test]
fn sentences_chosen_in_both_texts_are_linked() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = aligned(folder.path());
    window.perform(Command::GoToBead(1));
    window.press(Modifiers::COMMAND, Key::L);
    assert!(window.shows("1 source sentence is chosen."));
    window.perform(Command::GoToBead(2));
    window.press(Modifiers::COMMAND, Key::J);
    window.press(Modifiers::COMMAND, Key::L);
    assert_eq!(beads(&window), "1-1 2-2 1-1");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(beads(&window), "1-1 1-1 1-1 1-1");
}

#[test]
fn one_confirms_and_goes_on_by_one_key_and_the_bar_counts() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = aligned(folder.path());
    assert!(window.shows("0 of 4 sentences confirmed"));
    // Whoever confirms gives their name, once.
    window.press(Modifiers::COMMAND, Key::Enter);
    assert!(window.with(|app| app.dialog.is_some()));
    window.harness.event(egui::Event::Text("مريم".to_owned()));
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(beads(&window), "1-1* 1-1 1-1 1-1");
    let next = window.with(|app| next_unconfirmed(&app.session().unwrap().project().alignments[0], 0));
    assert_eq!(Some(here(&window)), next);
    window.press(Modifiers::COMMAND, Key::Enter);
    window.press(Modifiers::COMMAND, Key::Enter);
    assert!(window.shows("3 of 4 sentences confirmed"));
    window.press(Modifiers::COMMAND, Key::Enter);
    assert_eq!(beads(&window), "1-1* 1-1* 1-1* 1-1*");
    assert!(window.shows("All pairs are confirmed."));
    // What two confirmed pairs say they say together.
    window.perform(Command::GoToBead(0));
    window.click("Align");
    window.harness.run_steps(20);
    window.picture("bead-menu");
    window.harness.get_by_label_contains("Merge with the next pair").click();
    window.settle();
    assert_eq!(beads(&window), "2-2* 1-1* 1-1*");
    window.press(Modifiers::COMMAND, Key::U);
    assert_eq!(beads(&window), "2-2 1-1* 1-1*");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(beads(&window), "2-2* 1-1* 1-1*");
}
