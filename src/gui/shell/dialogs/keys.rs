//! Every key, from the table that the keys themselves are read from, with a search.
//!
//! The main type is [`KeysHelp`]. A person's own keys are marked; the search also finds commands that
//! have no key.

use egui::{Label, Rect, RichText, Sense, Ui, UiBuilder, pos2, vec2};

use crate::gui::command::{Command, Group};
use crate::gui::fuzzy::{Name, Wanted};
use crate::gui::keymap::Keymap;
use crate::gui::shell::{bold, is_mirrored, muted, row, row_from_end, shown_keys};
use crate::gui::theme::metrics;
use crate::gui::widgets::input::Input;
use crate::gui::widgets::kbd::kbd;
use crate::gui::widgets::scroll;
use crate::locale::Locale;

use super::form::Ending;
use super::{Answer, Around, form};

/// Height of a line, in points.
const LINE: f32 = 26.0;
/// What stands above and below the list with the window's margin, in points.
const ROUND: f32 = 330.0;
/// Room between the two columns.
const GAP: f32 = 36.0;

/// Below this width there is one column, in points.
const NARROW: f32 = 480.0;

/// The list of keys.
#[derive(Debug, Default)]
pub(in crate::gui) struct KeysHelp {
    wanted: String,
}

/// A line of the list.
enum Item {
    Heading(String),
    /// `name` is what it is called in the file of keys; what stands in no table has none.
    Line {
        keys: Vec<String>,
        words: String,
        name: Option<&'static str>,
        is_own: bool,
    },
}

impl KeysHelp {
    pub(super) fn show(&mut self, ui: &mut Ui, around: &Around<'_>, answers: &mut Vec<Answer>) {
        let locale = around.locale;
        let search = locale.text("keys-search");
        let input = Input::new(&mut self.wanted).id_salt("search the keys").label(&search).hint(&search);
        let response = input.width(ui.available_width()).show(ui);
        if around.is_new {
            response.request_focus();
        }
        ui.add_space(4.0);
        let keymap = Keymap::of(ui.ctx());
        let items = items(locale, &keymap, &Wanted::new(&self.wanted));
        let height = (ui.ctx().content_rect().height() - ROUND).max(120.0);
        let name = locale.text("pane-scroll-bar");
        scroll::show(ui, "keys", is_mirrored(locale), &name, |ui, area| {
            area.max_height(height).min_scrolled_height(height).auto_shrink(false).show(ui, |ui| {
                if items.is_empty() {
                    ui.label(muted(locale.text("keys-nothing"), &around.theme.palette));
                }
                columns(ui, around, &items);
            })
        });
        form::hint(ui, around, locale.text("keys-with-shift"));
        if let Some(path) = keymap.file() {
            let example = "(keys: { \"tag-again\": [\"T\"] })";
            let values = [("path", path.display().to_string().into()), ("example", example.into())];
            form::hint(ui, around, locale.format("keys-file", &values));
        }
        let close = Ending::primary(locale.text("dialog-close"), true);
        let [closes] = form::footer(ui, around, [close]);
        if closes {
            answers.push(Answer::Cancel);
        }
    }
}

/// The items in two columns, read downwards; the first stands where the interface begins.
fn columns(ui: &mut Ui, around: &Around<'_>, items: &[Item]) {
    let is_narrow = ui.available_width() < NARROW;
    let columns = if is_narrow { 1 } else { 2 };
    // The scroll bar stands over the edge where the lines end.
    let room = ui.available_width() - scroll::BAR;
    let width = if is_narrow { room } else { (room - GAP) / 2.0 };
    let half = items.len().div_ceil(columns).max(1);
    let (all, _) = ui.allocate_exact_size(vec2(ui.available_width(), LINE * half as f32), Sense::hover());
    let is_mirrored = is_mirrored(around.locale);
    for (index, item) in items.iter().enumerate() {
        let (column, place) = (index / half, index % half);
        let is_left = (column == 0) != is_mirrored;
        let near = if is_mirrored { all.left() + scroll::BAR } else { all.left() };
        let left = if is_left { near } else { near + room - width };
        let at = pos2(left, all.top() + LINE * place as f32);
        line(ui, around, Rect::from_min_size(at, vec2(width, LINE)), item);
    }
}

/// What is done, and its keys at the far side, with the mark of a person's own.
fn line(ui: &mut Ui, around: &Around<'_>, rect: Rect, item: &Item) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let locale = around.locale;
    let palette = around.theme.palette;
    let Item::Line { keys, words, name, is_own } = item else {
        if let Item::Heading(words) = item {
            let mut near = ui.new_child(UiBuilder::new().max_rect(rect).layout(row(locale)));
            near.label(bold(words.as_str(), metrics::SMALL).color(palette.muted));
        }
        return;
    };
    let mut far = ui.new_child(UiBuilder::new().max_rect(rect).layout(row_from_end(locale)));
    far.spacing_mut().item_spacing.x = 4.0;
    for keys in keys {
        kbd(&mut far, keys);
    }
    if keys.is_empty() {
        far.label(muted(locale.text("keys-none"), &palette).size(metrics::SMALL));
    }
    if *is_own {
        let own = RichText::new(locale.text("keys-own")).size(metrics::SMALL);
        far.label(own.color(palette.accent));
    }
    let taken = far.min_rect().width() + metrics::RHYTHM;
    let mut near = rect;
    if is_mirrored(locale) {
        near.min.x += taken;
    } else {
        near.max.x -= taken;
    }
    let mut near = ui.new_child(UiBuilder::new().max_rect(near).layout(row(locale)));
    let words = near.add(Label::new(words).truncate().selectable(false));
    if let Some(name) = name {
        words.on_hover_text(*name);
    }
}

/// What stands in the list: headings with the commands that have keys, or whatever is wanted.
fn items(locale: &Locale, keymap: &Keymap, wanted: &Wanted) -> Vec<Item> {
    let mut items = Vec::new();
    let mut put = |heading: &str, lines: Vec<Item>| {
        if !lines.is_empty() {
            items.push(Item::Heading(locale.text(heading)));
            items.extend(lines);
        }
    };
    let prefix = keymap.shortcut_of(&Command::TagByNumber).map(shown_keys).unwrap_or_default();
    let numbers = [
        ("1 … 9, 0".to_owned(), "keys-digit", Some("tag-with-digit")),
        ("Alt 1 … 9, 0".to_owned(), "keys-proposal", Some("tag-with-proposal")),
        (prefix, "keys-prefix", Some("tag-by-number")),
    ];
    let line = |(keys, id, name): (String, &str, Option<&'static str>)| {
        let words = locale.text(id);
        wanted.rank(&[words.as_str(), &locale.english(id), &keys].map(Name::new))?;
        let is_own = name == Some("tag-by-number") && keymap.is_changed(&Command::TagByNumber);
        let keys = if keys.is_empty() { Vec::new() } else { vec![keys] };
        Some(Item::Line { keys, words, name, is_own })
    };
    put("keys-group-numbers", numbers.into_iter().filter_map(line).collect());
    let typing = [
        (locale.text("keys-left-shift"), "keys-left-to-right", None),
        (locale.text("keys-right-shift"), "keys-right-to-left", None),
        ("Shift F10".to_owned(), "keys-input-menu", None),
    ];
    put("keys-group-type", typing.into_iter().filter_map(line).collect());
    let catalogue = Command::catalogue();
    for group in Group::ALL {
        let commands =
            catalogue.iter().filter(|(of, command)| *of == group && *command != Command::TagByNumber);
        let lines = commands.filter_map(|(_, command)| {
            let (id, name) = (command.label()?, command.name()?);
            let words = locale.text(id);
            let keys: Vec<String> = keymap.shortcuts_of(command).map(shown_keys).collect();
            let is_own = keymap.is_changed(command);
            let is_listed = !keys.is_empty() || is_own || !wanted.is_empty();
            let names = [words.as_str(), &locale.english(id), name, &keys.join(" ")].map(Name::new);
            wanted.rank(&names).filter(|_| is_listed)?;
            Some(Item::Line { keys, words, name: Some(name), is_own })
        });
        put(group.label(), lines.collect());
    }
    items
}
