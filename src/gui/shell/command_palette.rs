//! The search for a command by its name, in the person's language or in English.
//!
//! The main type is [`CommandPalette`]. It lists every command with its key, and every category to tag
//! with; what cannot be done now stands there with the reason. It performs nothing itself.

use egui::accesskit::Role;
use egui::{
    Align2, Context, FocusDirection, Frame, Id, Key, Label, Margin, Modal, Modifiers, Response, RichText,
    Sense, Ui, UiBuilder, WidgetInfo, vec2,
};

use crate::gui::command::{Command, Now};
use crate::gui::fuzzy::{Name, Wanted};
use crate::gui::keymap::Keymap;
use crate::gui::theme::{Theme, metrics};
use crate::gui::widgets::input::Input;
use crate::gui::widgets::kbd::kbd;
use crate::gui::widgets::scroll;
use crate::locale::Locale;
use crate::messages::report::category_code;
use crate::model::CategoryCode;
use crate::store::codebooks;

use super::{column, is_mirrored, muted, row, row_from_end, shown_keys};

/// Width of the palette's content, in points.
const WIDTH: f32 = 560.0;
/// Height of an entry, in points.
const ROW: f32 = 30.0;
/// How many entries show at once.
const SHOWN: usize = 11;
/// How far below the window's top it stands, in points.
const TOP: f32 = 72.0;

/// One command to choose.
#[derive(Debug)]
struct Entry {
    command: Command,
    /// Its name in the person's language.
    name: String,
    /// All its names, the person's language first.
    names: Vec<Name>,
    key: Option<String>,
    /// Why it cannot be done now.
    lack: Option<String>,
}

/// What came of a frame.
#[derive(Debug, PartialEq)]
pub enum Choice {
    /// Nothing yet.
    Open,
    /// It was left.
    Left,
    /// This is to be done.
    Chosen(Command),
}

/// The palette, while it is open.
#[derive(Debug)]
pub struct CommandPalette {
    entries: Vec<Entry>,
    wanted: String,
    /// The entries that fit, the best first.
    found: Vec<usize>,
    /// Which of them Enter takes.
    chosen: usize,
    /// Whether the list must follow the chosen entry.
    follows: bool,
    is_new: bool,
}

impl CommandPalette {
    /// Gathers every command as things stand now.
    pub fn new(ctx: &Context, locale: &Locale, now: &Now<'_>) -> Self {
        let keymap = Keymap::of(ctx);
        let lack = |command: &Command| now.lack(command).map(|lack| locale.text(lack.words()));
        let mut entries: Vec<Entry> = Command::catalogue()
            .into_iter()
            .filter(|(_, command)| *command != Command::ShowPalette)
            .filter_map(|(_, command)| {
                let id = command.label()?;
                let name = locale.text(id);
                let names = [name.as_str(), &locale.english(id), command.name()?].map(Name::new).to_vec();
                let key = keymap.shortcut_of(&command).map(shown_keys);
                Some(Entry { lack: lack(&command), command, name, names, key })
            })
            .collect();
        entries.extend(translations(locale, now));
        let books = now.session.map(|session| session.project().codebooks.as_slice()).unwrap_or_default();
        for book in books.iter().filter_map(codebooks::resolve) {
            for category in &book.categories {
                let code = CategoryCode::new(&book.id, &category.code);
                let called = format!("{} {}", category_code(locale, &code), category.name(locale.language()));
                let command = Command::Tag(code);
                let name = locale.format("palette-tag", &[("name", called.as_str().into())]);
                let mut names = vec![Name::new(&called), Name::new(&name), Name::new(&category.code)];
                names.extend(category.names.values().map(|name| Name::new(name)));
                entries.push(Entry { lack: lack(&command), command, name, names, key: None });
            }
        }
        let mut palette = Self {
            entries,
            wanted: String::new(),
            found: Vec::new(),
            chosen: 0,
            follows: true,
            is_new: true,
        };
        palette.search();
        palette
    }

    /// Finds what fits; what cannot be done stands behind what can.
    fn search(&mut self) {
        let wanted = Wanted::new(&self.wanted);
        let mut ranked: Vec<(bool, u32, usize)> = self
            .entries
            .iter()
            .enumerate()
            .filter_map(|(at, entry)| Some((entry.lack.is_some(), wanted.rank(&entry.names)?, at)))
            .collect();
        ranked.sort_unstable();
        self.found = ranked.into_iter().map(|(_, _, at)| at).collect();
        (self.chosen, self.follows) = (0, true);
    }

    fn chosen(&self) -> Option<&Entry> {
        self.entries.get(*self.found.get(self.chosen)?)
    }

    /// Draws it over everything else.
    pub fn show(&mut self, ctx: &Context, locale: &Locale) -> Choice {
        let (enter, escape) = self.read_keys(ctx);
        let id = Id::unique("command palette");
        let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, TOP));
        let frame = Frame::popup(&ctx.global_style()).inner_margin(Margin::symmetric(12, 12));
        let title = locale.text("palette-title");
        let mut choice = Choice::Open;
        let shown = Modal::new(id).area(area).frame(frame).show(ctx, |ui| {
            ui.set_width(WIDTH.min(ctx.content_rect().width() - 64.0));
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(Role::Dialog);
                node.set_label(title.clone());
            });
            ui.with_layout(column(locale), |ui| {
                let field = self.field(ui, locale);
                ui.add_space(6.0);
                if let Some(clicked) = self.list(ui, locale, &field) {
                    choice = Choice::Chosen(clicked);
                }
            });
        });
        let able = self.chosen().filter(|entry| enter && entry.lack.is_none());
        if let Some(entry) = able {
            choice = Choice::Chosen(entry.command.clone());
        } else if choice == Choice::Open && (escape || shown.backdrop_response.clicked()) {
            choice = Choice::Left;
        }
        choice
    }

    /// Moves the choice; gives whether Enter and Escape were pressed. None of these keys is the field's.
    fn read_keys(&mut self, ctx: &Context) -> (bool, bool) {
        let last = self.found.len().saturating_sub(1);
        let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let before = self.chosen;
        for (key, steps) in [(Key::ArrowDown, 1), (Key::PageDown, SHOWN - 1)] {
            if pressed(key) {
                self.chosen = (self.chosen + steps).min(last);
            }
        }
        for (key, steps) in [(Key::ArrowUp, 1), (Key::PageUp, SHOWN - 1)] {
            if pressed(key) {
                self.chosen = self.chosen.saturating_sub(steps);
            }
        }
        let ends = (pressed(Key::Enter), pressed(Key::Escape));
        if self.chosen != before {
            self.follows = true;
        }
        // Arrows choose in the list and never move the focus.
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        ends
    }

    fn field(&mut self, ui: &mut Ui, locale: &Locale) -> Response {
        let (title, hint) = (locale.text("palette-title"), locale.text("palette-hint"));
        let is_measured = ui.is_sizing_pass();
        let input = Input::new(&mut self.wanted).id_salt("wanted command").label(&title).hint(&hint);
        let response = input.width(ui.available_width()).show(ui);
        if self.is_new || !response.has_focus() {
            response.request_focus();
        }
        self.is_new &= is_measured;
        if response.changed() {
            self.search();
        }
        response
    }

    /// The entries that fit; gives the one that was clicked.
    fn list(&mut self, ui: &mut Ui, locale: &Locale, field: &Response) -> Option<Command> {
        let theme = Theme::of(ui.ctx());
        if self.found.is_empty() {
            ui.label(muted(locale.text("palette-nothing"), &theme.palette));
        }
        let height = ROW * SHOWN as f32;
        let offset_id = Id::unique("command palette offset");
        let follows = std::mem::take(&mut self.follows).then(|| {
            let shown: f32 = ui.ctx().data(|data| data.get_temp(offset_id)).unwrap_or_default();
            let top = self.chosen as f32 * ROW;
            shown.clamp((top + ROW - height).max(0.0), top)
        });
        let mirrored = is_mirrored(locale);
        let bar = locale.text("pane-scroll-bar");
        let mut clicked = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        let builder = UiBuilder::new()
            .accessibility_role(Role::ListBox)
            .accessibility_label(locale.text("palette-list"));
        ui.scope_builder(builder, |ui| {
            let output = scroll::show(ui, "commands", mirrored, &bar, |ui, area| {
                let area = area.auto_shrink(false).max_height(height);
                let area = match follows {
                    Some(offset) => area.vertical_scroll_offset(offset),
                    None => area,
                };
                area.show_rows(ui, ROW, self.found.len(), |ui, rows| {
                    for place in rows {
                        let Some(entry) = self.found.get(place).and_then(|at| self.entries.get(*at)) else {
                            continue;
                        };
                        let is_chosen = place == self.chosen;
                        let response = line(ui, locale, &theme, entry, is_chosen);
                        let (at, count) = (place, self.found.len());
                        ui.ctx().accesskit_node_builder(response.id, |node| {
                            node.set_position_in_set(at + 1);
                            node.set_size_of_set(count);
                            node.set_selected(is_chosen);
                        });
                        if is_chosen {
                            // The field keeps the keyboard; a screen reader follows the choice.
                            ui.ctx().accesskit_node_builder(field.id, |node| {
                                node.set_active_descendant(response.id.accesskit_id());
                            });
                        }
                        if response.clicked() && entry.lack.is_none() {
                            clicked = Some(entry.command.clone());
                        }
                    }
                })
            });
            ui.ctx().data_mut(|data| data.insert_temp(offset_id, output.state.clamped_offset().y));
        });
        clicked
    }
}

/// The translations that can be shown, where there are several.
fn translations(locale: &Locale, now: &Now<'_>) -> Vec<Entry> {
    let texts: Vec<_> =
        now.session.map(|session| session.project().translations().collect()).unwrap_or_default();
    if texts.len() < 2 {
        return Vec::new();
    }
    let entry = |text: &&crate::model::Text| {
        let tag = text.language.primary().to_owned();
        let language = locale.format("pane-language", &[("tag", tag.into())]);
        let name = locale.format("palette-translation", &[("name", language.into())]);
        let names = vec![Name::new(&name)];
        Entry { command: Command::ShowTranslation(text.id), name, names, key: None, lack: None }
    };
    texts.iter().map(entry).collect()
}

/// One entry: its name, and its key or why it cannot be done at the far side.
fn line(ui: &mut Ui, locale: &Locale, theme: &Theme, entry: &Entry, is_chosen: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let palette = theme.palette;
    let is_able = entry.lack.is_none();
    let name = || entry.name.as_str().into();
    let told = match (&entry.lack, &entry.key) {
        (Some(reason), _) => {
            locale.format("palette-entry-off", &[("name", name()), ("reason", reason.as_str().into())])
        }
        (None, Some(key)) => {
            locale.format("palette-entry", &[("name", name()), ("key", key.as_str().into())])
        }
        (None, None) => entry.name.clone(),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, is_able, &told));
    if is_chosen || response.hovered() {
        let fill = if is_chosen { palette.accent_soft } else { palette.hover };
        ui.painter().rect_filled(rect, metrics::CORNER, fill);
    }
    let mut inner = rect.shrink2(vec2(8.0, 2.0));
    // The scroll bar stands over the edge where the lines end.
    if is_mirrored(locale) {
        inner.min.x += scroll::BAR;
    } else {
        inner.max.x -= scroll::BAR;
    }
    let builder = UiBuilder::new().max_rect(inner).layout(row_from_end(locale));
    let mut far = ui.new_child(builder);
    if let Some(reason) = &entry.lack {
        far.add(Label::new(muted(reason.as_str(), &palette).size(metrics::SMALL)).selectable(false));
    } else if let Some(key) = &entry.key {
        kbd(&mut far, key);
    }
    let mut near = inner;
    let taken = far.min_rect().width() + metrics::RHYTHM;
    if is_mirrored(locale) {
        near.min.x += taken;
    } else {
        near.max.x -= taken;
    }
    let mut near = ui.new_child(UiBuilder::new().max_rect(near).layout(row(locale)));
    let ink = if is_able { palette.ink } else { palette.muted };
    near.add(Label::new(RichText::new(&entry.name).color(ink)).truncate().selectable(false));
    response
}
