//! The window for those who do not see it: only the tree that a screen reader reads, and only the
//! requests that it may make. And what everybody must be able to see, hit and reach, at every size.
//!
//! `HASHIYA_PICTURES=FOLDER cargo test --test access` keeps the pictures to look at.
#![cfg(feature = "gui")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may panic, in its helpers too"
)]

mod support;

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use egui::accesskit::{Action, ActionData, ActionRequest, Live, Role, TextDirection, TextSelection};
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use hashiya::gui::command::{Command, Report};
use hashiya::gui::settings::ThemeChoice;
use hashiya::gui::theme::Theme;
use hashiya::gui::{App, Start};
use hashiya::model::{CategoryCode, ParagraphId, ParagraphRow, Project, Text};
use hashiya::store;
use hashiya::typeset::SystemFonts;

type Shared = Rc<RefCell<Option<App>>>;

/// The window, as a screen reader knows it.
struct Window {
    harness: Harness<'static, Shared>,
}

impl Window {
    /// On the sample, in a language of the interface.
    fn open(folder: &Path, language: &str) -> Self {
        Self::open_file(folder, language, None)
    }

    fn open_file(folder: &Path, language: &str, path: Option<PathBuf>) -> Self {
        Self::sized(folder, language, path, [1280.0, 820.0])
    }

    fn sized(folder: &Path, language: &str, path: Option<PathBuf>, size: [f32; 2]) -> Self {
        let start = Start {
            path,
            settings_folder: Some(folder.join("settings")),
            system_fonts: SystemFonts::Off,
            language: Some(language.to_owned()),
        };
        let shared = Shared::default();
        let made = Rc::clone(&shared);
        let harness = Harness::builder()
            .with_size(size)
            .with_max_steps(40)
            .with_step_dt(1.0 / 60.0)
            .renderer(support::picture::Cpu::default())
            .with_context_setup(move |ctx| *made.borrow_mut() = Some(App::new(ctx, start)))
            .build_ui_state(
                |ui, shared: &mut Shared| {
                    if let Some(app) = shared.borrow_mut().as_mut() {
                        app.frame(ui);
                    }
                },
                shared,
            );
        let mut window = Self { harness };
        window.steps(8);
        window
    }

    fn steps(&mut self, count: usize) {
        self.harness.run_steps(count);
    }

    fn project(&self) -> Project {
        self.harness.state().borrow().as_ref().unwrap().session().unwrap().project().clone()
    }

    fn perform(&mut self, command: Command) {
        let ctx = self.harness.ctx.clone();
        if let Some(app) = self.harness.state().borrow_mut().as_mut() {
            app.perform(&ctx, command);
        }
        self.steps(6);
    }

    fn zoom(&self) -> f32 {
        self.harness.state().borrow().as_ref().unwrap().settings().interface_zoom
    }

    fn picture(&mut self, name: &str) {
        if std::env::var_os("HASHIYA_PICTURES").is_some() {
            support::picture::keep(name, &self.harness.render().unwrap());
        }
    }

    /// The pane of a text, by its name.
    fn document<'a>(&'a self, name: &'a str) -> Node<'a> {
        self.harness.get_by_role_and_label(Role::Document, name)
    }

    fn click(&mut self, name: &str) {
        self.harness.get_by_label(name).click_accesskit();
        self.steps(4);
    }

    fn request(&mut self, node: AccessKitNodeId, action: Action, data: Option<ActionData>) {
        let (target_node, target_tree) = node;
        let request = ActionRequest { action, target_tree, target_node, data };
        self.harness.event(egui::Event::AccessKitActionRequest(request));
        self.steps(4);
    }

    /// Selects `words` in the pane called `name`, as a screen reader does.
    fn select(&mut self, name: &str, words: &str) {
        let document = self.document(name).accesskit_node();
        let text = document.document_range().text();
        let at = text.find(words).expect("the words are told");
        let first = text[..at].chars().count();
        let place = |index| document.text_position_from_global_usv_index(index).unwrap().to_raw();
        let selection = TextSelection { anchor: place(first), focus: place(first + words.chars().count()) };
        let id = document.locate();
        self.request(id, Action::SetTextSelection, Some(ActionData::SetTextSelection(selection)));
    }

    /// Lets frames pass until `is_done`: a job is at work.
    fn wait(&mut self, is_done: impl Fn(&Self) -> bool) {
        for _ in 0..5000 {
            self.steps(1);
            if is_done(self) {
                return;
            }
            std::thread::yield_now();
        }
        panic!("it was not done");
    }

    /// Whether a live region says `words`.
    fn said(&self, words: &str) -> bool {
        let is_live = |node: &Node<'_>| node.accesskit_node().live() != Live::Off;
        self.harness
            .query_all_by_role(Role::Status)
            .filter(is_live)
            .any(|node| node.accesskit_node().label().is_some_and(|label| label.contains(words)))
    }

    fn shows(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }
}

type AccessKitNodeId = (egui::accesskit::NodeId, egui::accesskit::TreeId);

/// All nodes below one, with itself.
fn below(node: AccessKitNode<'_>) -> Vec<AccessKitNode<'_>> {
    let mut all = vec![node];
    for child in node.children() {
        all.extend(below(child));
    }
    all
}

/// The runs of a document, as the tree has them.
fn runs(document: AccessKitNode<'_>) -> Vec<AccessKitNode<'_>> {
    below(document).into_iter().filter(|node| node.role() == Role::TextRun).collect()
}

const SOURCE: &str = "Source, Arabic";
const ENGLISH: &str = "Translation, English";

#[test]
fn a_passage_is_annotated_noted_and_saved_by_the_tree_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), "en");
    let words = "أعلن المغرب والولايات المتحدة";

    // The selection is told back word for word, and a card offers the goals.
    window.select(SOURCE, words);
    let selected = window.document(SOURCE).accesskit_node().text_selection().unwrap().text();
    assert_eq!(selected, words);
    window.click("13 Climate action");

    // The name is asked for in a dialog.
    window.harness.get_by_role_and_label(Role::Dialog, "Who annotates?");
    window.harness.get_by_label("Your name").set_text_value_accesskit("ليلى");
    window.steps(2);
    window.click("That’s me");
    assert!(window.said("Annotated: 13 Climate action"));

    // The note is written in the card, letter runs and all, and kept.
    window.harness.get_by_role_and_label(Role::MultilineTextInput, "Note").focus();
    window.steps(2);
    let note = window.harness.get_by_role_and_label(Role::MultilineTextInput, "Note");
    note.set_text_value_accesskit("ملاحظة about 2024");
    window.steps(2);
    window.document(SOURCE).focus();
    window.steps(3);
    assert!(window.said("Note kept"));

    // Another goal by the same way, from the list of all goals.
    window.click("3 Good health and well-being, 1 annotation");
    assert!(window.said("Categories: 13 Climate action, 3 Good health and well-being"));

    // In the text there is now an annotation that says all of it.
    let document = window.document(SOURCE).accesskit_node();
    let says = |node: &AccessKitNode<'_>| {
        node.role() == Role::Note
            && node.label().is_some_and(|label| label.contains("13 Climate action, 3 Good health"))
            && node
                .description()
                .is_some_and(|about| about.contains(words) && about.contains("ملاحظة about 2024"))
    };
    let made: Vec<_> = below(document).into_iter().filter(says).collect();
    assert_eq!(made.len(), 1);
    assert_eq!(made[0].parent().unwrap().role(), Role::Paragraph);

    // Saved by the menu, under a name given in the dialog, and in the file as it was told.
    let path = folder.path().join("مقال.hashiya.ron");
    window.click("File");
    window.click("Save as…");
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "File")
        .set_text_value_accesskit(path.to_str().unwrap());
    window.steps(2);
    window.harness.get_by_role_and_label(Role::Button, "Save").click_accesskit();
    window.wait(|window| window.shows("Saved as"));
    let project = store::open(&path).unwrap().project;
    assert_eq!(project, window.project());
    let annotation = project.annotations.values().next_back().unwrap();
    assert_eq!(annotation.targets[0].quote.exact.display(), words);
    assert_eq!(annotation.note, "ملاحظة about 2024");
    let categories: Vec<&str> = annotation.categories.iter().map(CategoryCode::as_str).collect();
    assert_eq!(categories, ["sdg/13", "sdg/3"]);
}

#[test]
fn the_way_to_the_counterpart_is_said_with_its_place_and_words() {
    let check = |language: &str, words: &[&str]| {
        let folder = tempfile::tempdir().unwrap();
        let mut window = Window::open(folder.path(), language);
        window.perform(Command::GoToCounterpart);
        window.steps(2);
        for words in words {
            assert!(window.said(words), "{language}: {words}");
        }
    };
    // The caret stands in the title.
    check("en", &["Translation, English, paragraph 1 of ", "“Morocco and the United States announce"]);
    check("ar-EG", &["الفقرة \u{2068}١\u{2069} من ", "«\u{2068}Morocco and the United States announce"]);
}

#[test]
fn the_translations_can_be_chosen_in_a_small_window_in_every_language() {
    for (language, names) in [
        ("en", ["English", "French"]),
        ("ar", ["الإنجليزية", "الفرنسية"]),
        ("fr", ["anglais", "français"]),
        ("es", ["inglés", "francés"]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let window = Window::sized(folder.path(), language, None, [800.0, 600.0]);
        let panes: Vec<_> =
            window.harness.query_all_by_role(Role::Document).map(|node| node.rect()).collect();
        for name in names {
            let pill = window.harness.get_by_role_and_label(Role::Button, name).rect();
            let is_inside = |pane: &egui::Rect| pane.left() <= pill.left() && pill.right() <= pane.right();
            assert!(panes.iter().any(is_inside), "{language}: {name} at {pill:?} in {panes:?}");
        }
    }
}

#[test]
fn motion_is_chosen_in_the_menu() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), "en");
    let time = |window: &Window| window.harness.ctx.global_style().animation_time;
    for (choice, moves) in [("No motion", false), ("Motion as usual", true)] {
        for name in ["View", "Motion", choice] {
            window.click(name);
        }
        assert_eq!(time(&window) > 0.0, moves, "{choice}");
    }
}

#[test]
fn an_annotation_is_opened_and_gone_to_by_its_own_node() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), "en");
    let find = |window: &Window| {
        let document = window.document(ENGLISH).accesskit_node();
        let all = below(document);
        let node = all.iter().find(|node| node.label().is_some_and(|label| label.contains("4 Quality")));
        let node = node.expect("it is in the tree though it is not in view");
        (node.locate(), node.bounding_box().unwrap().y0, node.data().is_expanded())
    };
    let (id, y, is_open) = find(&window);
    assert!(y > 820.0 && is_open == Some(false));
    window.request(id, Action::ScrollIntoView, None);
    assert!(find(&window).1 < 820.0, "it came into view");
    window.request(id, Action::Click, None);
    assert_eq!(find(&window).2, Some(true));
    window.harness.get_by_role_and_label(Role::Group, "Annotation");
    assert!(window.said("Annotation: 4 Quality education"));
    window.request(id, Action::Focus, None);
    assert!(window.document(ENGLISH).is_focused(), "the keyboard is in its text");
}

#[test]
fn the_tree_holds_the_texts_exactly_with_language_direction_and_order() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path(), "en");
    let project = window.project();
    let root = window.harness.root().accesskit_node();
    assert_eq!(root.data().language(), Some("en"));
    for (name, language) in [(SOURCE, "ar"), (ENGLISH, "en")] {
        let document = window.document(name).accesskit_node();
        assert_eq!(document.data().language(), Some(language));
        let text = project.texts.iter().find(|text| text.language.as_str() == language).unwrap();
        assert_eq!(document.document_range().text(), text.as_str(), "the whole article");
        let paragraphs: Vec<_> = document.children().collect();
        assert_eq!(paragraphs.len(), text.paragraph_count());
        assert_eq!((paragraphs[0].role(), paragraphs[0].data().level()), (Role::Heading, Some(1)));
        for (index, paragraph) in paragraphs.iter().enumerate() {
            let joined: String = runs(*paragraph).iter().filter_map(AccessKitNode::value).collect();
            assert_eq!(joined.trim_end_matches('\n'), text.paragraph_text(index));
            assert_eq!(paragraph.data().position_in_set(), Some(index + 1));
        }
        for run in runs(document) {
            check_run(run, language);
        }
    }
}

/// What `AccessKit` demands of a run, and what its direction and language must be.
fn check_run(run: AccessKitNode<'_>, language: &str) {
    let data = run.data();
    let value = data.value().unwrap();
    let lengths = data.character_lengths();
    assert_eq!(lengths.iter().map(|length| usize::from(*length)).sum::<usize>(), value.len(), "{value:?}");
    let (places, widths) = (data.character_positions().unwrap(), data.character_widths().unwrap());
    assert_eq!((places.len(), widths.len()), (lengths.len(), lengths.len()));
    assert!(places.is_sorted(), "{value:?}: letters follow from where the run begins: {places:?}");
    let width = data.bounds().unwrap().width() as f32;
    assert!(places.iter().zip(widths).all(|(place, width_of)| place + width_of <= width + 0.6), "{value:?}");
    assert!(data.word_starts().is_sorted());
    assert_eq!(data.language(), Some(language));
    let strong = value.chars().find(|c| c.is_alphabetic());
    if let Some(letter) = strong {
        let is_arabic = ('\u{600}'..='\u{6ff}').contains(&letter);
        let expected = if is_arabic { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
        assert_eq!(data.text_direction(), Some(expected), "{value:?}");
    }
}

#[test]
fn a_long_text_is_told_near_the_screen_and_further_as_one_reads_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.ron");
    let mut project = store::sample().unwrap();
    let source = project.texts.iter_mut().find(|text| text.role == hashiya::model::Role::Source).unwrap();
    let rows: Vec<_> = (1..=4000)
        .map(|n| {
            ParagraphRow::body(ParagraphId(n), format!("الفقرة {n} من كتاب طويل لا ينتهي في صفحة واحدة."))
        })
        .collect();
    *source = Text::new(
        source.id,
        source.role,
        source.language.clone(),
        source.direction,
        source.origin.clone(),
        rows,
    );
    project.annotations.clear();
    project.texts.retain(|text| text.role == hashiya::model::Role::Source);
    project.alignments.clear();
    store::save(&path, &project, store::Expected::Absent, uuid::Uuid::nil()).unwrap();
    let mut window = Window::open_file(folder.path(), "en", Some(path));
    window.steps(40);
    let told = |window: &Window| {
        let document = window.document(SOURCE).accesskit_node();
        let paragraphs: Vec<_> = document.children().collect();
        let place = |at: usize| paragraphs[at].data().position_in_set().unwrap();
        (place(0), place(paragraphs.len() - 1), paragraphs[0].data().size_of_set().unwrap())
    };
    let (first, last, all) = told(&window);
    assert_eq!((first, all), (1, 4000));
    assert!((100..3000).contains(&last), "{last}");
    // The caret at the end of what is told brings in what follows.
    let document = window.document(SOURCE).accesskit_node();
    let end = document.document_range().end().to_raw();
    let id = document.locate();
    let selection = TextSelection { anchor: end, focus: end };
    window.request(id, Action::SetTextSelection, Some(ActionData::SetTextSelection(selection)));
    window.steps(40);
    let (_, further, _) = told(&window);
    assert!(further > last + 100, "{further} after {last}");
    let caret = window.document(SOURCE).accesskit_node().text_selection_focus().is_some();
    assert!(caret, "and the caret is told there");
}

/// Whether a person can act on a node: it takes clicks or the keyboard.
fn is_interactive(node: &AccessKitNode<'_>) -> bool {
    let acts = node.data().supports_action(Action::Click) || node.data().supports_action(Action::Focus);
    acts && !node.is_hidden() && !node.is_disabled()
}

/// Opens everything that can be open, one thing after another, and looks at each.
fn everywhere(window: &mut Window, menus: &[&str], mut look: impl FnMut(&Window, &str)) {
    look(window, "the texts");
    for menu in menus {
        window.click(menu);
        look(window, menu);
        window.click(menu);
    }
    for command in [
        Command::New,
        Command::NewPasted,
        Command::Open,
        Command::SaveAs,
        Command::AddTranslation,
        Command::AddCodebook,
        Command::Export(Report::Csv),
        Command::AskAuthor,
        Command::ShowKeys,
        Command::ShowAbout,
        Command::PickCategory,
    ] {
        let name = format!("{command:?}");
        window.perform(command);
        look(window, &name);
        window.harness.key_press(egui::Key::Escape);
        window.steps(4);
    }
    let first = *window.project().annotations.keys().next().unwrap();
    window.perform(Command::OpenAnnotation(first));
    look(window, "an annotation");
    window.perform(Command::SelectAll);
    look(window, "a selection");
    window.perform(Command::Dismiss);
    window.perform(Command::Close);
    look(window, "the start screen");
}

const ENGLISH_MENUS: [&str; 5] = ["File", "Edit", "View", "Annotate", "Help"];
const ARABIC_MENUS: [&str; 5] = ["ملف", "تحرير", "عرض", "حواشٍ", "مساعدة"];

#[test]
fn everything_that_can_be_acted_on_has_a_name() {
    for (language, menus) in [("en", ENGLISH_MENUS), ("ar", ARABIC_MENUS)] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = Window::open(folder.path(), language);
        let mut seen = 0;
        everywhere(&mut window, &menus, |window, place| {
            for node in below(window.harness.root().accesskit_node()) {
                // The bar of a list is egui's own and repeats what wheel and keys do.
                if is_interactive(&node) && node.role() != Role::ScrollBar {
                    seen += 1;
                    let name = node.label().or(node.data().placeholder().map(str::to_owned));
                    let is_named = name.is_some_and(|name| !name.trim().is_empty());
                    assert!(is_named, "{language}, {place}: {:?} {:?}", node.role(), node.raw_bounds());
                }
            }
        });
        assert!(seen > 500, "{seen}");
    }
}

#[test]
fn everything_to_click_is_large_enough() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path(), "en");
    let mut small = Vec::new();
    everywhere(&mut window, &ENGLISH_MENUS, |window, place| {
        for node in below(window.harness.root().accesskit_node()) {
            // Words of the text and passages in it are as large as its lines (WCAG 2.2, 2.5.8, inline); the
            // bar of a list only repeats what wheel and keys do.
            let is_text = matches!(
                node.role(),
                Role::Paragraph | Role::Heading | Role::Blockquote | Role::Note | Role::ScrollBar
            );
            if is_interactive(&node) && !is_text {
                let size = node.raw_bounds().unwrap();
                if size.width() < 23.9 || size.height() < 23.9 {
                    small.push(format!("{place}: {:?} {:?} {size:?}", node.role(), node.label()));
                }
            }
        }
    });
    assert!(small.is_empty(), "{small:#?}");
}

/// Whether a line in the accent colour, as thick as a ring, is drawn at `rect`.
fn has_ring(window: &Window, rect: egui::Rect) -> bool {
    fn flat<'a>(shape: &'a egui::Shape, all: &mut Vec<&'a egui::Shape>) {
        match shape {
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| flat(shape, all)),
            shape => all.push(shape),
        }
    }
    let accent = Theme::of(&window.harness.ctx).palette.accent;
    let is_ring = |stroke: &egui::Stroke| stroke.width >= 2.0 && stroke.color == accent;
    let mut all = Vec::new();
    window.harness.output().shapes.iter().for_each(|clipped| flat(&clipped.shape, &mut all));
    all.into_iter().any(|shape| match shape {
        egui::Shape::Rect(drawn) => {
            let near = rect.expand(10.0);
            is_ring(&drawn.stroke) && near.contains_rect(drawn.rect) && drawn.rect.intersects(rect)
        }
        egui::Shape::LineSegment { points, stroke } => {
            is_ring(stroke) && points.iter().all(|point| rect.expand(4.0).contains(*point))
        }
        _ => false,
    })
}

#[test]
fn whatever_has_the_keyboard_shows_it() {
    for theme in [ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = Window::open(folder.path(), "en");
        window.perform(Command::Theme(theme));
        let mut seen = std::collections::BTreeSet::new();
        for (menu, open) in [
            (Some("View"), None),
            (None, None),
            (None, Some(Command::SelectAll)),
            (None, Some(Command::AskAuthor)),
        ] {
            if let Some(command) = open {
                window.perform(command);
            }
            if let Some(menu) = &menu {
                window.click(menu);
            }
            for _ in 0..if menu.is_some() { 12 } else { 70 } {
                window.harness.key_press(egui::Key::Tab);
                window.steps(3);
                let focused = below(window.harness.root().accesskit_node())
                    .into_iter()
                    .find(|node| node.is_focused() && node.role() != Role::Window);
                let Some(focused) = focused else { continue };
                let bounds = focused.raw_bounds().unwrap();
                let rect = egui::Rect::from_min_max(
                    egui::pos2(bounds.x0 as f32, bounds.y0 as f32),
                    egui::pos2(bounds.x1 as f32, bounds.y1 as f32),
                );
                let name = format!("{:?} {:?}", focused.role(), focused.label());
                assert!(has_ring(&window, rect), "{theme:?}: {name} at {rect:?}");
                seen.insert(name);
            }
            if let Some(menu) = &menu {
                window.click(menu);
            }
        }
        assert!(seen.len() > 60, "{}: {seen:?}", seen.len());
    }
}

#[test]
fn at_every_zoom_the_texts_and_the_panel_are_reached() {
    for zoom in [0.5, 2.0, 3.0] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = Window::sized(folder.path(), "en", None, [1280.0, 800.0]);
        let steps = |window: &mut Window, command: &Command| {
            for _ in 0..12 {
                window.perform(command.clone());
            }
        };
        steps(&mut window, if zoom < 1.0 { &Command::InterfaceSmaller } else { &Command::InterfaceLarger });
        if zoom == 2.0 {
            window.perform(Command::InterfaceSmaller);
            window.perform(Command::InterfaceSmaller);
        }
        window.steps(4);
        assert_eq!(window.zoom(), zoom);
        let name = format!("zoom-{}", zoom * 100.0);
        window.picture(&format!("{name}-texts"));
        for pane in [SOURCE, ENGLISH] {
            // F6 brings in the one that has no room beside the other.
            if window.harness.query_by_label(pane).is_none() {
                window.harness.key_press(egui::Key::F6);
                window.steps(4);
            }
            let bounds = window.document(pane).rect();
            let screen = window.harness.ctx.content_rect();
            assert!(screen.expand(1.0).contains_rect(bounds), "{zoom}: {pane} {bounds:?} in {screen:?}");
            assert!(bounds.width() > 150.0 && bounds.height() > 90.0, "{zoom}: {pane} {bounds:?}");
        }
        if window.harness.query_by_label("Annotations").is_none() {
            window.harness.key_press(egui::Key::F9);
            window.steps(4);
            window.picture(&format!("{name}-panel"));
            window.harness.get_by_label("Annotations");
            window.harness.key_press(egui::Key::F9);
            window.steps(4);
        }
        window.click("View");
        window.picture(&format!("{name}-menu"));
        window.click("View");
        let first = *window.project().annotations.keys().next().unwrap();
        window.perform(Command::OpenAnnotation(first));
        window.picture(&format!("{name}-annotation"));
        window.perform(Command::Dismiss);
        if window.harness.query_by_label(SOURCE).is_none() {
            window.harness.key_press(egui::Key::F6);
            window.steps(4);
        }
        window.select(SOURCE, "أعلن المغرب");
        window.picture(&format!("{name}-selection"));
        let card = window.harness.get_by_role_and_label(Role::Group, "Tag the selection").rect();
        let screen = window.harness.ctx.content_rect();
        assert!(screen.expand(1.0).contains_rect(card), "{zoom}: {card:?} in {screen:?}");
        window.perform(Command::New);
        window.picture(&format!("{name}-dialog"));
        let dialog = window.harness.get_by_role_and_label(Role::Dialog, "New project").rect();
        assert!(screen.expand(1.0).contains_rect(dialog), "{zoom}: {dialog:?} in {screen:?}");
    }
}
