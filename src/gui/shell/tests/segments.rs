//! Translating row by row, driven by names and keys.

use egui_kittest::kittest::NodeT as _;

use super::*;
use crate::gui::settings::{Me, WorkView};
use crate::model::{Language, Project, Role, TextId};
use crate::session::fresh;
use crate::store::to_bytes;

const SOURCE: &str =
    "قرأ الطالب المقال. ثم كتب رسالة طويلة. وبعد ذلك عاد إلى بيته.\nوفي سنة 2025 سافر إلى باريس.";

/// A source that nobody has translated, and somebody who gave their name.
fn source_alone(folder: &Path) -> PathBuf {
    let mut project = Project::new(fresh::project_id(), "مشروع");
    let decoded = crate::formats::decode(SOURCE.as_bytes(), None);
    let source = crate::formats::text_of(fresh::text_id(), Role::Source, Language::new("ar"), &decoded, "");
    project.texts.push(source);
    let goals = crate::store::codebooks::built_in("sdg").unwrap();
    let (id, version) = (goals.id.clone(), goals.version.clone());
    project.codebooks.push(crate::model::CodebookUse::BuiltIn { id, version });
    let path = folder.join("p.ron");
    write(&path, &to_bytes(&project, uuid::Uuid::now_v7()));
    path
}

fn started(folder: &Path) -> Window {
    let mut window = Window::new(folder, Some(source_alone(folder)));
    window.with_mut(|app| {
        app.settings.me = Some(Me { id: fresh::author_id(), name: "مريم".to_owned() });
        app.author_agreed = true;
    });
    window.click("Start a translation…");
    window.click("Start");
    window
}

impl Window {
    fn with_mut<T>(&mut self, change: impl FnOnce(&mut App) -> T) -> T {
        change(self.harness.state().borrow_mut().as_mut().unwrap())
    }

    fn translation(&self) -> TextId {
        self.project().translations().next().unwrap().id
    }

    /// The words of each row of the translation.
    fn written(&self) -> Vec<String> {
        let project = self.project();
        let count = project.alignments[0].beads.len();
        let words = |bead| crate::edit::translation::segment_words(&project, self.translation(), bead);
        (0..count).map(|bead| words(bead).unwrap().to_owned()).collect()
    }

    fn write_words(&mut self, words: &str) {
        for letter in words.chars() {
            self.harness.event(egui::Event::Text(letter.to_string()));
            self.harness.run_steps(2);
        }
        self.settle();
    }

    /// The number of the row that is worked on, from 1.
    fn row(&self) -> usize {
        let fields = self.harness.query_all_by_label_contains("Translation of sentence ");
        let labels: Vec<String> = fields.filter_map(|node| node.accesskit_node().label()).collect();
        let [label] = labels.as_slice() else { panic!("{labels:?}") };
        label.rsplit(' ').next().unwrap().parse().unwrap()
    }
}

#[test]
fn a_source_alone_is_translated_sentence_after_sentence_without_the_mouse() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = started(folder.path());
    assert_eq!(window.written(), ["", "", "", ""]);
    assert!(window.shows("0 of 4 confirmed") && window.shows("Empty 4"));
    window.write_words("The student read the article. ");
    assert_eq!(window.written()[0], "The student read the article.", "each key is in the project at once");
    window.press(Modifiers::COMMAND, Key::Enter);
    assert_eq!(window.row(), 2);
    assert!(window.shows("1 of 4 confirmed") && window.shows("Empty 3"));
    window.write_words("Then he wrote a letter.");
    window.press(Modifiers::NONE, Key::Tab);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.row(), 4);
    window.write_words("In 2025 he travelled.");
    window.picture("segments-typed");
    window.press(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(window.row(), 3);
    window.press(Modifiers::SHIFT, Key::Tab);
    assert_eq!(window.row(), 2);
    window.press(Modifiers::NONE, Key::PageDown);
    assert_eq!(
        window.written(),
        ["The student read the article.", "Then he wrote a letter.", "", "In 2025 he travelled."]
    );
    let project = window.project();
    let shapes: Vec<_> = project.alignments[0].beads.iter().map(|bead| (bead.source, bead.target)).collect();
    assert_eq!(shapes, [(1, 1), (1, 1), (1, 0), (1, 1)]);
    assert_eq!(project.text(window.translation()).unwrap().paragraph_count(), 2);
}

#[test]
fn undo_in_a_row_is_the_projects_and_goes_to_what_it_changes() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = started(folder.path());
    window.write_words("One");
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(window.row(), 3);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(
        (window.row(), window.written()[0].as_str()),
        (1, ""),
        "the typed word goes, and is seen to go"
    );
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
    assert_eq!((window.row(), window.written()[0].as_str()), (1, "One"));
    window.write_words("!");
    assert_eq!(window.written()[0], "One!");
}

#[test]
fn pairs_are_merged_from_the_row_and_what_was_written_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = started(folder.path());
    window.write_words("One.");
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.write_words("Two.");
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.press(Modifiers::COMMAND, Key::M);
    assert_eq!(window.written(), ["One. Two.", "", ""]);
    assert_eq!(window.row(), 1);
    window.press(Modifiers::COMMAND, Key::End);
    window.write_words(" Three.");
    assert_eq!(window.written()[0], "One. Two. Three.");
    for _ in [" Three", ".", "the pair"] {
        window.press(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(window.written(), ["One.", "Two.", "", ""]);
}

#[test]
fn filters_show_what_is_left_and_the_row_that_is_worked_on_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = started(folder.path());
    window.write_words("One.");
    window.click("Empty 3");
    assert_eq!(window.row(), 2);
    assert!(!window.shows("Row 1 of 4"));
    window.write_words("Two.");
    assert!(window.shows("Row 2 of 4"), "it is not taken away while one writes in it");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.row(), 3);
    assert!(!window.shows("Row 2 of 4"));
}

#[test]
fn both_views_are_of_the_same_place_and_the_choice_is_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let path = aligning::project(folder.path());
    let mut window = Window::new(folder.path(), Some(path.clone()));
    window.perform(Command::Align);
    window.perform(Command::GoToBead(2));
    window.click("Translate row by row");
    assert_eq!(window.row(), 3);
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.click("Read the texts");
    let caret = window.with(|app| {
        let source = app.session().unwrap().project().source().unwrap().clone();
        source.segment_at(app.reader().pane(source.id).unwrap().caret())
    });
    assert_eq!(caret, Some(1));
    window.press(Modifiers::NONE, Key::F7);
    assert_eq!(window.with(|app| app.settings().view), WorkView::Segments);
    drop(window);
    let window = Window::new(folder.path(), Some(path));
    assert_eq!(window.with(|app| app.settings().view), WorkView::Segments);
}

#[test]
fn a_sentence_of_the_source_is_tagged_from_its_row() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = started(folder.path());
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Escape);
    for key in [Key::S, Key::G, Key::Num4] {
        window.press(Modifiers::NONE, key);
    }
    let project = window.project();
    let made = project.annotations.values().next().unwrap();
    assert_eq!(made.targets[0].quote.exact.display(), "ثم كتب رسالة طويلة.");
    assert_eq!(made.categories[0].to_string(), "sdg/4");
    assert!(window.shows("Annotated 1"));
}

#[test]
fn a_book_is_as_fast_as_a_page_only_rows_near_the_screen_are_laid_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = Project::new(fresh::project_id(), "كتاب");
    let words = vec!["جملة قصيرة من كتاب طويل."; 6_000].join("\n");
    let decoded = crate::formats::decode(words.as_bytes(), None);
    for (role, language) in [(Role::Source, "ar"), (Role::Translation, "en")] {
        let id = fresh::text_id();
        project.texts.push(crate::formats::text_of(id, role, Language::new(language), &decoded, ""));
    }
    let alignment = crate::model::Alignment::by_paragraph(&project.texts[0], &project.texts[1]);
    project.alignments.push(alignment);
    let path = folder.path().join("p.ron");
    write(&path, &to_bytes(&project, uuid::Uuid::now_v7()));
    let mut window = Window::new(folder.path(), Some(path));
    window.click("Translate row by row");
    window.perform(Command::GoToBead(5_999));
    assert_eq!(window.row(), 6_000);
    window.perform(Command::GoToBead(3_000));
    window.write_words("x");
    assert_eq!(window.row(), 3_001);
    let rows = window.harness.query_all_by_label_contains("Row ").count();
    assert!((3..40).contains(&rows), "{rows} rows");
    let kept = window.with(|app| app.reader().laid_out_rows());
    assert!(kept < 200, "{kept} cells");
}

#[test]
fn rows_look_right_in_both_directions_and_in_small_windows() {
    for (language, size, name) in [
        ("en", [1280.0, 820.0], "segments-en"),
        ("ar", [1280.0, 820.0], "segments-ar"),
        ("fr", [800.0, 600.0], "segments-small"),
        ("en", [560.0, 600.0], "segments-narrow"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = aligning::project(folder.path());
        let mut window = Window::in_language(folder.path(), Some(path), size, language);
        window.perform(Command::Align);
        window.perform(Command::Show(WorkView::Segments));
        window.perform(Command::GoToBead(1));
        window.picture(name);
        // Nothing of a row lies over another: each stands below the one before.
        let rows: Vec<Rect> = window
            .harness
            .query_all_by_role(egui::accesskit::Role::ListItem)
            .map(|node| node.rect())
            .collect();
        assert!(rows.len() > 1 || size[0] < 600.0, "{name}");
        for pair in rows.windows(2) {
            assert!(pair[0].bottom() <= pair[1].top() + 0.5, "{name}: {rows:?}");
        }
    }
}
