//! The window's one object: the open project, what is shown of it, and how commands are performed.
//!
//! The main type is [`App`]. A frame draws from a [`Scene`], gathers [`Command`]s and performs them
//! afterwards; nothing is changed while it is drawn. Files are the matter of [`super::files`],
//! annotations of [`super::annotating`].

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Context, Ui};

use crate::edit::Selection;
use crate::locale::{self, Locale};
use crate::messages::Describe as _;
use crate::model::Language;
use crate::session::Session;
use crate::store::Holder;
use crate::typeset::SystemFonts;

use super::aligning::Aligning;
use super::announcing::Noticed;
use super::command::{Command, Now};
use super::files::FileWork;
use super::keymap::layout::Layouts;
use super::keymap::{self, Keymap};
use super::number_keys::NumberKeys;
use super::reader::Reader;
use super::reviewing::Reviewing;
use super::scene::{Commands, Scene};
use super::settings::{Arrangement, ArrowKeys, Settings, SettingsFile, ThemeChoice};
use super::shell::command_palette::{Choice, CommandPalette};
use super::shell::dialogs::Dialog;
use super::shell::notice::Notices;
use super::shell::{self};
use super::theme::{Mode, Theme};
use super::widgets::input;
use super::widgets::menu::MirroredKeys;
use super::{fonts, motion, rtl};

/// How to start the window.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// The file to open; else the last project, else the sample.
    pub path: Option<PathBuf>,
    /// The folder of the settings; `None` keeps them nowhere.
    pub settings_folder: Option<PathBuf>,
    /// Whether the system's fonts fill what the bundled ones lack.
    pub system_fonts: SystemFonts,
    /// Language of the interface; `None` for the settings' or the system's.
    pub language: Option<String>,
}

/// The window.
pub struct App {
    pub(super) session: Option<Session>,
    pub(super) reader: Reader,
    pub(super) settings: Settings,
    pub(super) locale: Locale,
    /// The language that the start asked for, until another is chosen.
    language_asked: Option<String>,
    /// The folder of the person's own words.
    words_folder: Option<PathBuf>,
    pub(super) holder: Holder,
    pub(super) files: FileWork,
    pub(super) aligning: Aligning,
    pub(super) reviewing: Reviewing,
    pub(super) dialog: Option<Dialog>,
    pub(super) notices: Notices,
    settings_file: SettingsFile,
    /// Whether the system asks for nothing to move; asked once.
    system_reduces_motion: bool,
    reduces_motion: bool,
    pub(super) theme: Theme,
    pub(super) keymap: Arc<Keymap>,
    pub(super) palette: Option<CommandPalette>,
    pub(super) number_keys: NumberKeys,
    pub(super) noticed: Noticed,
    /// What places to type were told last.
    told_inputs: Option<(Language, bool, ArrowKeys)>,
    /// Whether the person has given their name for this project, before it is in the project.
    pub(super) author_agreed: bool,
    /// When a key last typed into a text, in egui's seconds.
    pub(super) typed_at: Option<f64>,
}

impl App {
    /// The window as it starts: on the given file, the last project or the sample.
    pub fn new(ctx: &Context, start: Start) -> Self {
        fonts::install(ctx);
        rtl::install(ctx, start.system_fonts);
        ctx.add_plugin(MirroredKeys);
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let words_folder = start.settings_folder.as_deref().map(|folder: &Path| folder.join("locales"));
        let (keymap, keys_error) = keymap::load(start.settings_folder.as_deref());
        let (settings_file, settings, settings_error) = SettingsFile::load(start.settings_folder);
        Layouts::install(ctx, settings.latin_layout);
        let theme = Theme::default();
        theme.apply(ctx);
        let mut app = Self {
            session: None,
            reader: Reader::default(),
            locale: Locale::new(""),
            language_asked: start.language,
            words_folder,
            holder: Holder::this_process(&crate::session::fresh::now().to_string()),
            files: FileWork::new(ctx),
            aligning: Aligning::default(),
            reviewing: Reviewing::default(),
            dialog: None,
            notices: Notices::default(),
            settings_file,
            system_reduces_motion: motion::system_reduces(),
            reduces_motion: false,
            theme,
            settings,
            keymap: keymap.install(ctx),
            palette: None,
            number_keys: NumberKeys::default(),
            noticed: Noticed::default(),
            told_inputs: None,
            author_agreed: false,
            typed_at: None,
        };
        app.choose_words();
        if let Some(error) = settings_error {
            app.tell_settings_error(&error);
        }
        if let Some(error) = keys_error {
            let words = error.describe(&app.locale);
            app.notices.warn(words);
        }
        app.open_first(ctx, start.path);
        app
    }

    /// Draws a frame and performs what was asked for.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.choose_theme(&ctx);
        self.tell_inputs(&ctx);
        self.poll_files(&ctx);
        self.poll_aligning();
        self.poll_reviewing();
        self.follow_beads();
        self.read_typing(&ctx);
        let mut commands = Commands::new();
        self.draw(ui, &mut commands);
        self.show_dialog(&ctx, &mut commands);
        self.show_palette(&ctx, &mut commands);
        self.read_keys(&ctx, &mut commands);
        let zoom = ctx.input(egui::InputState::zoom_delta);
        if zoom != 1.0 && self.session.is_some() {
            self.zoom_to(self.settings.reading_zoom * zoom);
        }
        for command in commands {
            self.perform(&ctx, command);
        }
        self.announce_proposal();
        self.announce_place(&ctx);
        self.settings.latin_layout = Layouts::latin(&ctx).unwrap_or_default();
        if let Err(error) = self.settings_file.store(&self.settings) {
            log::warn!("the settings were not kept: {error}");
        }
    }

    /// Performs one command.
    pub fn perform(&mut self, ctx: &Context, command: Command) {
        log::debug!("command {command:?}");
        match command {
            Command::Undo => self.undo(true),
            Command::Redo => self.undo(false),
            Command::ZoomIn => self.zoom_to(Settings::step(self.settings.reading_zoom, true)),
            Command::ZoomOut => self.zoom_to(Settings::step(self.settings.reading_zoom, false)),
            Command::ZoomReset => self.zoom_to(1.0),
            Command::InterfaceLarger => {
                self.settings.interface_zoom = Settings::step(self.settings.interface_zoom, true);
            }
            Command::InterfaceSmaller => {
                self.settings.interface_zoom = Settings::step(self.settings.interface_zoom, false);
            }
            Command::Theme(choice) => self.settings.theme = choice,
            Command::Stillness(choice) => self.settings.reduce_motion = choice,
            Command::Language(language) => {
                self.settings.language = language.map(str::to_owned);
                self.language_asked = None;
                self.choose_words();
            }
            Command::Digits(digits) => {
                self.settings.digits = digits;
                self.choose_words();
            }
            Command::Months(months) => {
                self.settings.months = months;
                self.choose_words();
            }
            Command::Arrange(arrangement) => self.settings.arrangement = arrangement,
            Command::Show(view) => self.show_view(view),
            Command::StartTranslation => self.ask_for_translation(),
            Command::SetSegment { translation, bead, words } => self.set_segment(translation, bead, &words),
            Command::SwapSides => self.settings.swapped = !self.settings.swapped,
            Command::ToggleSidePanel => {
                if !self.reader.toggle_drawer() {
                    self.settings.side_panel = !self.settings.side_panel;
                }
            }
            Command::ToggleInvisibles => self.settings.show_invisibles = !self.settings.show_invisibles,
            Command::Arrows(keys) => self.settings.arrow_keys = keys,
            Command::CompareWith(text) => self.reader.compare_with(text),
            Command::ShowTranslation(text) => self.reader.show_translation(text),
            Command::ToggleWholeWords => self.settings.whole_words = !self.settings.whole_words,
            Command::NextPane => self.reader.focus_next_part(ctx, self.settings.arrangement, true),
            Command::PreviousPane => self.reader.focus_next_part(ctx, self.settings.arrangement, false),
            Command::Move(motion) => self.reader.move_caret(motion),
            Command::ExplainWord => self.explain_word(),
            Command::ToggleGlosses => self.settings.glosses = !self.settings.glosses,
            Command::GoToCounterpart => self.go_to_counterpart(),
            Command::Align => self.align_shown(),
            Command::StopAligning => self.stop_aligning(),
            Command::Bead(command) => self.perform_bead(command),
            Command::GoToBead(index) => self.go_to_bead(index),
            Command::Proposal(command) => self.perform_proposal(command),
            Command::Review(command) => self.perform_review(ctx, command),
            Command::GoToFinding(index) => self.go_to_finding(index),
            Command::DismissFinding(index) => self.dismiss_finding(index),
            Command::TagByNumber => {
                self.number_keys.begin();
                self.reader.give_keyboard_back();
            }
            Command::ShowPalette => self.palette = Some(CommandPalette::new(ctx, &self.locale, &self.now())),
            Command::FilterBy(category) => {
                self.settings.side_panel = true;
                self.reader.filter_by(&category);
            }
            Command::EditText(text) => self.toggle_editing(text),
            Command::FindInText => {
                if let Some(session) = &self.session {
                    self.reader.open_find(session.project());
                }
            }
            Command::Copy => self.copy(ctx),
            Command::SelectAll => {
                if let Some(session) = &self.session {
                    self.reader.select_all(session.project());
                }
            }
            Command::SelectSentence => {
                if let Some(session) = &self.session {
                    self.reader.select_sentence(session.project());
                }
            }
            command => {
                if let Some(command) = self.perform_annotating(command) {
                    self.perform_file(ctx, command);
                }
            }
        }
    }

    /// The project, to look at.
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// What is shown of it.
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    /// Selects a passage, as a drag of the mouse does.
    pub fn select(&mut self, selection: Selection) {
        self.reader.select(selection);
    }

    /// How things stand, for what commands need.
    pub(super) fn now(&self) -> Now<'_> {
        Now {
            session: self.session.as_ref(),
            settings: &self.settings,
            has_selection: self.reader.selection().is_some(),
            has_open: self.reader.active().is_some(),
            has_last: !self.reader.last_categories.is_empty(),
            is_aligning: self.aligning.progress().is_some(),
            is_reviewing: self.reviewing.is_shown(),
            has_proposal: self.reader.proposal().is_some(),
            has_finding: self.reviewing.has_finding(),
            bead: self.bead_now(),
            all_confirmed: self.reader.confirmed().is_some_and(|(count, total)| count == total),
        }
    }

    /// What is remembered of the person.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The open project and its surroundings, to look at.
    pub(super) fn scene(&self) -> Option<Scene<'_>> {
        let session = self.session.as_ref()?;
        Some(Scene {
            project: session.project(),
            revision: session.revision(),
            is_editable: session.read_only().is_none(),
            locale: &self.locale,
            theme: &self.theme,
            settings: &self.settings,
        })
    }

    fn draw(&mut self, ui: &mut Ui, commands: &mut Commands) {
        let bar = shell::top_bar::Bar {
            session: self.session.as_ref(),
            settings: &self.settings,
            locale: &self.locale,
            theme: &self.theme,
            translation: self.reader.translation(),
            side_panel: self.reader.shows_side(self.settings.side_panel),
            now: self.now(),
        };
        shell::top_bar::show(ui, &bar, commands);
        let Some(session) = &self.session else {
            shell::start::show(ui, &self.locale, &self.theme, &self.settings, commands);
            self.notices.show(ui, &self.locale, &self.theme);
            return;
        };
        let scene = Scene {
            project: session.project(),
            revision: session.revision(),
            is_editable: session.read_only().is_none(),
            locale: &self.locale,
            theme: &self.theme,
            settings: &self.settings,
        };
        let status = shell::status::Status {
            session,
            is_saving: self.files.is_saving(),
            aligning: self.aligning.progress(),
            confirmed: self.reader.confirmed(),
            selection: self.reader.selected_range(),
            number: self.number_keys.pending(),
        };
        shell::status::show(ui, &scene, &status, commands);
        let mut split = self.settings.split;
        self.reader.show(ui, &scene, self.reviewing.listed(), &mut split, commands);
        self.notices.show(ui, &self.locale, &self.theme);
        self.settings.split = split;
    }

    /// What every place to type has in common; told anew when the language or a choice changes.
    fn tell_inputs(&mut self, ctx: &Context) {
        let Settings { show_invisibles, arrow_keys, .. } = self.settings;
        let told = (self.locale.language().clone(), show_invisibles, arrow_keys);
        if self.told_inputs.as_ref() == Some(&told) {
            return;
        }
        input::Preferences {
            words: Some(input::Words::new(|id| self.locale.text(id))),
            is_mirrored: shell::is_mirrored(&self.locale),
            shows_invisibles: show_invisibles,
            arrows: match arrow_keys {
                ArrowKeys::Visual => input::Arrows::Visual,
                ArrowKeys::Logical => input::Arrows::Logical,
            },
        }
        .install(ctx);
        self.told_inputs = Some(told);
    }

    /// Draws the search for a command, while it is open, and asks for what was chosen.
    fn show_palette(&mut self, ctx: &Context, commands: &mut Commands) {
        let Some(palette) = &mut self.palette else { return };
        let choice = palette.show(ctx, &self.locale);
        if choice == Choice::Open {
            return;
        }
        self.palette = None;
        self.reader.take_keyboard(ctx);
        let goes_elsewhere = matches!(&choice, Choice::Chosen(Command::NextPane | Command::PreviousPane));
        if !goes_elsewhere {
            // Once more in the next frame: what lies under the palette cannot hold the keyboard in this one.
            self.reader.give_keyboard_back();
        }
        if let Choice::Chosen(command) = choice {
            commands.push(command);
        }
    }

    /// Takes the words of the language that is chosen; reads the person's own, which are few.
    fn choose_words(&mut self) {
        let asked = self.language_asked.clone();
        let tag = asked.unwrap_or_else(|| self.settings.language_tag(locale::system_tag()));
        let (locale, faults) = Locale::with(&tag, self.settings.conventions(), self.words_folder.as_deref());
        self.locale = locale;
        for fault in faults {
            self.notices.warn(fault.describe(&self.locale));
        }
    }

    fn choose_theme(&mut self, ctx: &Context) {
        let mode = match self.settings.theme {
            ThemeChoice::Light => Mode::Light,
            ThemeChoice::Dark => Mode::Dark,
            ThemeChoice::HighContrast => Mode::HighContrast,
            ThemeChoice::System => match ctx.system_theme() {
                Some(egui::Theme::Dark) => Mode::Dark,
                _ => Mode::Light,
            },
        };
        let reduced = motion::is_reduced(self.settings.reduce_motion, self.system_reduces_motion);
        if mode != self.theme.mode {
            self.theme = Theme::new(mode);
            self.theme.apply(ctx);
            motion::apply(ctx, reduced);
        } else if reduced != self.reduces_motion {
            motion::apply(ctx, reduced);
        }
        self.reduces_motion = reduced;
        if (ctx.zoom_factor() - self.settings.interface_zoom).abs() > 0.001 {
            ctx.set_zoom_factor(self.settings.interface_zoom);
        }
    }

    /// Sets the size of the texts; what is open stays in view.
    fn zoom_to(&mut self, zoom: f32) {
        let zoom = zoom.clamp(0.5, 3.0);
        if zoom == self.settings.reading_zoom {
            return;
        }
        self.settings.reading_zoom = zoom;
        if let Some(session) = &self.session {
            self.reader.reveal_open(session.project());
        }
    }

    /// Goes to what answers the caret's sentence in the other text, or tells that nothing is known to.
    fn go_to_counterpart(&mut self) {
        let Some(session) = &self.session else { return };
        let found = self.reader.go_to_counterpart(session.project());
        // Alone, the other text must come to show.
        self.settings.arrangement = match (self.settings.arrangement, found) {
            (Arrangement::SourceAlone, Some(_)) => Arrangement::TranslationAlone,
            (Arrangement::TranslationAlone, Some(_)) => Arrangement::SourceAlone,
            (arrangement, _) => arrangement,
        };
        match found {
            Some((text, range)) => self.announce_counterpart(text, range),
            None => self.notices.tell(self.locale.text("notice-no-counterpart")),
        }
    }

    fn undo(&mut self, back: bool) {
        let Some(session) = &mut self.session else { return };
        let label = if back { session.undo_label() } else { session.redo_label() };
        let selection = if back { session.undo() } else { session.redo() };
        if let Some(selection) = selection {
            self.reader.catch_up(session);
            self.reader.after_undo(session.project(), selection);
            if let Some(label) = label {
                self.announce_undo(label, back);
            }
        }
    }

    fn copy(&self, ctx: &Context) {
        let words = self.session.as_ref().and_then(|session| self.reader.selected_words(session.project()));
        if let Some(words) = words {
            ctx.copy_text(words);
        }
    }

    /// Whether only one pane shows.
    pub fn shows_one_pane(&self) -> bool {
        matches!(self.settings.arrangement, Arrangement::SourceAlone | Arrangement::TranslationAlone)
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        self.theme.palette.background.to_normalized_gamma_f32()
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }

    fn on_exit(&mut self, _glow: Option<&eframe::glow::Context>) {
        self.let_go();
    }
}
