//! Two translations beside their source.

use egui::Rect;
use egui_kittest::kittest::NodeT as _;

use super::*;
use crate::gui::settings::Arrangement;

const NAMES: [&str; 3] = ["Source, Arabic", "Translation, English", "Translation, French"];

impl Window {
    /// Where the panes whose names hold these stand; `None` for what does not show.
    fn panes(&self, names: [&str; 3]) -> [Option<Rect>; 3] {
        names.map(|name| {
            let mut found = self.harness.query_all_by_label_contains(name);
            found.find(|node| node.accesskit_node().role() == egui::Role::Document).map(|node| node.rect())
        })
    }
}

fn beside(window: &Window, names: [&str; 3]) -> [Rect; 3] {
    let panes = window.panes(names).map(Option::unwrap);
    let [source, first, second] = panes;
    assert!(second.right() <= first.left() && first.right() <= source.left(), "{panes:?}");
    assert!(panes.iter().all(|pane| pane.width() > 250.0 && pane.top() == source.top()), "{panes:?}");
    panes
}

#[test]
fn two_translations_stand_beside_the_source_and_are_chosen_by_their_tabs() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_language(folder.path(), None, [1280.0, 820.0], "en");
    window.click("View");
    window.harness.run_steps(20);
    window.click("Two translations side by side");
    beside(&window, NAMES);
    window.picture("compared");

    // Each has its tabs: what the other shows changes places with it.
    // Of the two panes the right one shows what stands next to the source.
    let tabs = window.harness.query_all_by_label("French");
    tabs.max_by(|one, other| one.rect().left().total_cmp(&other.rect().left())).unwrap().click();
    window.settle();
    beside(&window, [NAMES[0], NAMES[2], NAMES[1]]);

    // F6 reaches all three.
    let mut reached: Vec<String> = Vec::new();
    for _ in 0..8 {
        window.press(Modifiers::NONE, Key::F6);
        let focused = window.harness.query_all_by_role(egui::Role::Document);
        reached.extend(
            focused
                .filter(|node| node.accesskit_node().is_focused())
                .filter_map(|node| node.accesskit_node().label()),
        );
    }
    for name in NAMES {
        assert!(reached.iter().any(|reached| reached == name), "{name}: {reached:?}");
    }

    // It is remembered, also in Arabic, where the source stays on the right.
    drop(window);
    let mut window = Window::in_language(folder.path(), None, [1280.0, 820.0], "ar");
    window.perform(Command::Theme(ThemeChoice::Dark));
    assert_eq!(window.with(|app| app.settings().arrangement), Arrangement::Compared);
    beside(&window, ["العربية", "الإنجليزية", "الفرنسية"]);
    window.picture("compared-ar-dark");
}

#[test]
fn a_narrow_window_compares_above_each_other_and_a_small_one_not_at_all() {
    for (size, expected) in [([760.0, 900.0], 3), ([760.0, 480.0], 2)] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = Window::in_language(folder.path(), None, size, "en");
        window.perform(Command::ToggleSidePanel);
        window.press(Modifiers::COMMAND, Key::Num5);
        let panes: Vec<Rect> = window.panes(NAMES).into_iter().flatten().collect();
        assert_eq!(panes.len(), expected, "{size:?}");
        if expected == 3 {
            assert!(panes[0].bottom() <= panes[1].top() && panes[1].bottom() <= panes[2].top(), "{panes:?}");
            window.picture("compared-stacked");
        }
    }
}
