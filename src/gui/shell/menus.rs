//! What the menus hold.
//!
//! The main function is [`show`]. Every entry is a command with the key of [`keymap`]; on the start
//! screen there are only those that apply without a project.

use egui::{Atom, Button, Separator, Ui, vec2};

use crate::edit::Label;
use crate::gui::command::{BeadCommand, Command, Edge, ProposalCommand, Report, ReviewCommand};
use crate::gui::keymap::Keymap;
use crate::gui::landmarks::{self, Landmark};
use crate::gui::scene::Commands;
use crate::gui::settings::{Arrangement, ArrowKeys, ReduceMotion, ThemeChoice, WorkView};
use crate::gui::theme::metrics;
use crate::gui::widgets::menu;
use crate::gui::widgets::menu_entry;
use crate::gui::widgets::menu_entry::{arrow, button, entries_style, gathered, tick};
use crate::locale::{Digits, Locale, Months};

use super::top_bar::Bar;
use super::{is_mirrored, shown_keys, stem};

/// No menu is taller than this, in points.
const TALLEST: f32 = 560.0;

/// Draws the menus one after another.
pub(super) fn show(ui: &mut Ui, bar: &Bar<'_>, commands: &mut Commands) {
    let mut show = |ui: &mut Ui, id: &str, content: fn(&mut Menu<'_, '_>)| {
        let button = menu::menu(ui, &bar.locale.text(id), is_mirrored(bar.locale), |ui| {
            ui.set_min_width(220.0);
            entries_style(ui);
            scrolled(ui, |ui| content(&mut Menu { ui, bar, commands, has_marks: false }));
        });
        landmarks::enter_by(ui.ctx(), Landmark::Menus, button.id);
    };
    show(ui, "window-menu-file", file);
    if bar.session.is_some() {
        show(ui, "window-menu-edit", edit);
    }
    show(ui, "window-menu-view", view);
    if bar.session.is_some() {
        show(ui, "window-menu-align", align);
        show(ui, "window-menu-annotate", annotate);
        show(ui, "window-menu-review", review);
    }
    show(ui, "window-menu-help", help);
}

/// A menu in a window that may be lower than it.
fn scrolled(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let room = ui.ctx().content_rect().height() - 2.0 * metrics::CONTROL;
    if room > TALLEST {
        return content(ui);
    }
    egui::ScrollArea::vertical().max_height(room).show(ui, content);
}

/// One open menu.
struct Menu<'a, 'b> {
    ui: &'a mut Ui,
    bar: &'a Bar<'b>,
    commands: &'a mut Commands,
    /// Whether entries have room for a tick before them.
    has_marks: bool,
}

impl Menu<'_, '_> {
    fn locale(&self) -> &Locale {
        self.bar.locale
    }

    /// An entry in the words of its command.
    fn item(&mut self, command: Command) {
        let words = command.label().map(|id| self.locale().text(id)).unwrap_or_default();
        self.entry(&words, None, command);
    }

    /// An entry of several of which one is chosen, or that is switched on and off.
    fn choice(&mut self, command: Command, is_chosen: bool) {
        let words = command.label().map(|id| self.locale().text(id)).unwrap_or_default();
        self.entry(&words, Some(is_chosen), command);
    }

    fn entry(&mut self, words: &str, mark: Option<bool>, command: Command) {
        let keys = Keymap::of(self.ui.ctx()).shortcut_of(&command).map(shown_keys);
        let mark = mark.or(self.has_marks.then_some(false)).map(|is_chosen| (is_chosen, mark.is_some()));
        let button = button(is_mirrored(self.bar.locale), words.to_owned(), keys.clone(), mark);
        let lack = self.bar.now.lack(&command);
        let mut response = self.ui.add_enabled(lack.is_none(), button);
        menu_entry::name(&response, words, keys.as_deref(), mark);
        if let Some(lack) = lack {
            response = response.on_disabled_hover_text(self.bar.locale.text(lack.words()));
        }
        if response.clicked() {
            self.commands.push(command);
            self.ui.close();
        }
    }

    fn line(&mut self) {
        self.ui.add(Separator::default().spacing(7.0));
    }

    fn submenu(&mut self, id: &str, is_enabled: bool, content: impl FnOnce(&mut Menu<'_, '_>)) {
        let words = self.locale().text(id);
        let (bar, commands) = (self.bar, &mut *self.commands);
        let mut atoms: Vec<Atom<'_>> =
            vec![words.as_str().into(), Atom::grow(), arrow(is_mirrored(bar.locale))];
        if self.has_marks {
            atoms.insert(0, tick(false));
        }
        if is_mirrored(bar.locale) {
            atoms.reverse();
        }
        let button = Button::new(gathered(atoms)).min_size(vec2(0.0, metrics::TARGET));
        self.ui.add_enabled_ui(is_enabled, |ui| {
            let response = menu::submenu(ui, button, is_mirrored(bar.locale), |ui| {
                ui.set_min_width(200.0);
                entries_style(ui);
                scrolled(ui, |ui| content(&mut Menu { ui, bar, commands, has_marks: false }));
            });
            menu_entry::name(&response, &words, None, None);
        });
    }
}

fn file(menu: &mut Menu<'_, '_>) {
    let session = menu.bar.session;
    menu.item(Command::New);
    menu.item(Command::NewPasted);
    menu.item(Command::Open);
    let recent = &menu.bar.settings.recent;
    menu.submenu("window-menu-recent", !recent.is_empty(), |menu| {
        for path in recent {
            let words = stem(path);
            let button = button(is_mirrored(menu.bar.locale), words.clone(), None, None);
            let response = menu.ui.add(button).on_hover_text(path.display().to_string());
            menu_entry::name(&response, &words, None, None);
            if response.clicked() {
                menu.commands.push(Command::OpenPath(path.clone()));
                menu.ui.close();
            }
        }
    });
    menu.item(Command::OpenSample);
    if session.is_some() {
        menu.line();
        menu.item(Command::Save);
        menu.item(Command::SaveAs);
        menu.line();
        menu.item(Command::AddTranslation);
        menu.item(Command::StartTranslation);
        menu.item(Command::AddCodebook);
        menu.submenu("window-menu-export", true, |menu| {
            menu.item(Command::Export(Report::Markdown));
            menu.item(Command::Export(Report::Csv));
        });
        menu.line();
        menu.item(Command::Close);
    } else {
        menu.line();
    }
    menu.item(Command::Quit);
}

fn edit(menu: &mut Menu<'_, '_>) {
    let Some(session) = menu.bar.session else { return };
    let mut step = |label: Option<Label>, plain: &str, named: &str, command: Command| {
        let words = match label {
            Some(label) => {
                let what = menu.locale().text(change(label));
                menu.locale().format(named, &[("what", what.into())])
            }
            None => menu.locale().text(plain),
        };
        menu.entry(&words, None, command);
    };
    step(session.undo_label(), "command-undo", "command-undo-named", Command::Undo);
    step(session.redo_label(), "command-redo", "command-redo-named", Command::Redo);
    menu.line();
    menu.item(Command::EditText(None));
    menu.item(Command::FindInText);
    menu.item(Command::Copy);
    menu.item(Command::SelectAll);
    menu.item(Command::SelectSentence);
    menu.choice(Command::ToggleWholeWords, menu.bar.settings.whole_words);
    menu.item(Command::ExplainWord);
    menu.line();
    menu.item(Command::AskAuthor);
}

/// The id of the words for what a transaction did.
pub(in crate::gui) fn change(label: Label) -> &'static str {
    match label {
        Label::Annotate => "change-annotate",
        Label::Tag => "change-tag",
        Label::Note => "change-note",
        Label::MoveEdge => "change-move-edge",
        Label::Link => "change-link",
        Label::Unlink => "change-unlink",
        Label::DeleteAnnotation => "change-delete-annotation",
        Label::Retitle => "change-retitle",
        Label::RenameAuthor => "change-rename-author",
        Label::AddText => "change-add-text",
        Label::RemoveText => "change-remove-text",
        Label::AddCodebook => "change-add-codebook",
        Label::SplitSentence => "change-split-sentence",
        Label::JoinSentences => "change-join-sentences",
        Label::Resegment => "change-resegment",
        Label::Align => "change-align",
        Label::MergeBeads => "change-merge-beads",
        Label::SplitBead => "change-split-bead",
        Label::MoveBeadEdge => "change-move-bead-edge",
        Label::LinkSentences => "change-link-sentences",
        Label::UnlinkSentences => "change-unlink-sentences",
        Label::Confirm => "change-confirm",
        Label::Unconfirm => "change-unconfirm",
        Label::Typing => "change-typing",
    }
}

fn view(menu: &mut Menu<'_, '_>) {
    let settings = menu.bar.settings;
    menu.has_marks = menu.bar.session.is_some();
    if menu.bar.session.is_some() {
        menu.item(Command::ZoomIn);
        menu.item(Command::ZoomOut);
        menu.item(Command::ZoomReset);
        menu.line();
    }
    menu.item(Command::InterfaceLarger);
    menu.item(Command::InterfaceSmaller);
    menu.submenu("window-menu-theme", true, |menu| {
        use ThemeChoice::{Dark, HighContrast, Light, System};
        for choice in [System, Light, Dark, HighContrast] {
            menu.choice(Command::Theme(choice), settings.theme == choice);
        }
    });
    menu.submenu("window-menu-motion", true, |menu| {
        for choice in [ReduceMotion::Auto, ReduceMotion::On, ReduceMotion::Off] {
            menu.choice(Command::Stillness(choice), settings.reduce_motion == choice);
        }
    });
    menu.submenu("window-menu-arrows", true, |menu| {
        for keys in [ArrowKeys::Visual, ArrowKeys::Logical] {
            menu.choice(Command::Arrows(keys), settings.arrow_keys == keys);
        }
    });
    languages(menu);
    let Some(session) = menu.bar.session else { return };
    menu.choice(Command::ToggleInvisibles, settings.show_invisibles);
    menu.choice(Command::ToggleGlosses, settings.glosses);
    menu.line();
    for shown in [WorkView::Read, WorkView::Segments] {
        menu.choice(Command::Show(shown), settings.view == shown);
    }
    menu.line();
    for arrangement in [
        Arrangement::Beside,
        Arrangement::Stacked,
        Arrangement::SourceAlone,
        Arrangement::TranslationAlone,
        Arrangement::Compared,
    ] {
        menu.choice(Command::Arrange(arrangement), settings.arrangement == arrangement);
    }
    menu.line();
    menu.choice(Command::SwapSides, settings.swapped);
    menu.choice(Command::ToggleSidePanel, menu.bar.side_panel);
    menu.item(Command::NextPane);
    menu.item(Command::PreviousPane);
    if session.project().translations().nth(1).is_some() {
        let shown = menu.bar.translation;
        menu.submenu("window-menu-translations", true, |menu| {
            for text in session.project().translations() {
                let tag = text.language.primary().to_owned();
                let words = menu.locale().format("pane-language", &[("tag", tag.into())]);
                menu.entry(&words, Some(shown == Some(text.id)), Command::ShowTranslation(text.id));
            }
        });
    }
}

/// The language of the interface, each by its own name; in Arabic also what its regions do differently.
fn languages(menu: &mut Menu<'_, '_>) {
    let settings = menu.bar.settings;
    let chosen = settings.language.as_deref();
    menu.submenu("window-menu-language", true, |menu| {
        menu.choice(Command::Language(None), chosen.is_none());
        for language in Locale::available() {
            menu.choice(Command::Language(Some(language)), chosen == Some(language));
        }
    });
    if menu.locale().language().primary() != "ar" {
        return;
    }
    menu.submenu("window-menu-digits", true, |menu| {
        for digits in [Digits::Region, Digits::Western, Digits::ArabicIndic] {
            menu.choice(Command::Digits(digits), settings.digits == digits);
        }
    });
    menu.submenu("window-menu-months", true, |menu| {
        use Months::{Algerian, Common, Levantine, Moroccan, Region};
        for months in [Region, Common, Levantine, Algerian, Moroccan] {
            menu.choice(Command::Months(months), settings.months == months);
        }
    });
}

fn align(menu: &mut Menu<'_, '_>) {
    menu.item(Command::Align);
    menu.item(Command::StopAligning);
    for command in BeadCommand::ALL {
        if matches!(command, BeadCommand::ConfirmAndNext | BeadCommand::Merge) {
            menu.line();
        }
        menu.item(Command::Bead(command));
    }
    menu.line();
    menu.item(Command::GoToCounterpart);
}

fn annotate(menu: &mut Menu<'_, '_>) {
    let is_editable = menu.bar.session.is_some_and(|session| session.read_only().is_none());
    menu.item(Command::PickCategory);
    menu.item(Command::TagByNumber);
    menu.item(Command::TagAgain);
    menu.item(Command::Annotate { note: String::new() });
    menu.line();
    menu.item(Command::OpenHere);
    menu.item(Command::NextAnnotation);
    menu.item(Command::PreviousAnnotation);
    menu.line();
    menu.item(Command::EditNote);
    menu.item(Command::LinkSelection);
    for command in ProposalCommand::ALL {
        menu.item(Command::Proposal(command));
    }
    menu.submenu("window-menu-edges", is_editable, |menu| {
        menu.item(Command::TrimClitic);
        for edge in [Edge::Start, Edge::End] {
            for forward in [false, true] {
                menu.item(Command::Nudge { edge, forward });
            }
        }
    });
    menu.item(Command::Delete(None));
}

fn review(menu: &mut Menu<'_, '_>) {
    menu.has_marks = true;
    menu.choice(Command::Review(ReviewCommand::Toggle), menu.bar.now.is_reviewing);
    menu.line();
    for command in [ReviewCommand::Next, ReviewCommand::Previous, ReviewCommand::Dismiss] {
        menu.item(Command::Review(command));
    }
}

fn help(menu: &mut Menu<'_, '_>) {
    menu.item(Command::ShowPalette);
    menu.item(Command::ShowKeys);
    menu.item(Command::OpenSample);
    menu.line();
    menu.item(Command::ShowAbout);
}
