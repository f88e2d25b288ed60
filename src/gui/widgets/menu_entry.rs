//! One line of a menu: a tick where there is a choice, the words, the key or an arrow at the far side.
//!
//! The main function is [`button`]. It must not know which entries there are, nor any language.

use egui::accesskit::{Role, Toggled};
use egui::{Atom, Atoms, Button, Response, RichText, Shape, Stroke, Ui, pos2, vec2};

use crate::gui::theme::metrics;

/// Entries stand close, with room at their sides.
pub(in crate::gui) fn entries_style(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 1.0;
    ui.spacing_mut().button_padding = vec2(8.0, 2.0);
    // egui takes the ring from whatever is in a menu.
    let accent = ui.visuals().selection.stroke.color;
    ui.visuals_mut().widgets.active.bg_stroke = Stroke::new(metrics::FOCUS_RING, accent);
}

/// A menu entry: a mark, the words, the keys at the far side, as they are shown. `mark` tells whether it
/// is chosen, and whether it can be at all.
pub(in crate::gui) fn button<'a>(
    is_mirrored: bool,
    words: String,
    keys: Option<String>,
    mark: Option<(bool, bool)>,
) -> Button<'a> {
    let mut atoms: Vec<Atom<'a>> = Vec::new();
    if let Some((is_chosen, _)) = mark {
        atoms.push(tick(is_chosen));
    }
    atoms.extend([words.into(), Atom::grow()]);
    if let Some(keys) = keys {
        atoms.push(RichText::new(keys).weak().into());
    }
    if is_mirrored {
        atoms.reverse();
    }
    let button = Button::new(gathered(atoms)).min_size(vec2(0.0, metrics::TARGET));
    // Told to screen readers; the tick shows it.
    match mark {
        Some((is_chosen, true)) => button.selected(is_chosen).fill(egui::Color32::TRANSPARENT),
        _ => button,
    }
}

/// Tells screen readers of an entry apart from its keys and of whether it is chosen; both are drawn only.
pub(in crate::gui) fn name(response: &Response, words: &str, keys: Option<&str>, mark: Option<(bool, bool)>) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_label(words);
        node.set_role(Role::MenuItem);
        if let Some(keys) = keys {
            node.set_keyboard_shortcut(keys);
        }
        if let Some((is_chosen, true)) = mark {
            node.set_role(Role::MenuItemCheckBox);
            node.set_toggled(if is_chosen { Toggled::True } else { Toggled::False });
        }
    });
}

/// The parts of an entry as one row.
pub(in crate::gui) fn gathered(list: Vec<Atom<'_>>) -> Atoms<'_> {
    let mut atoms = Atoms::default();
    for atom in list {
        atoms.push_right(atom);
    }
    atoms
}

/// Room for a tick, and the tick if it is `shown`.
pub(in crate::gui) fn tick<'a>(shown: bool) -> Atom<'a> {
    Atom::paint(vec2(14.0, 14.0), move |ui, args| {
        if shown {
            let at = args.rect.center();
            let stroke = Stroke::new(1.6, ui.visuals().selection.stroke.color);
            let points = [vec2(-4.0, 0.5), vec2(-1.2, 3.4), vec2(4.4, -3.6)].map(|step| at + step);
            ui.painter().add(Shape::line(points.to_vec(), stroke));
        }
    })
}

/// The sign of a menu inside a menu.
pub(in crate::gui) fn arrow<'a>(is_mirrored: bool) -> Atom<'a> {
    Atom::paint(vec2(10.0, 14.0), move |ui, args| {
        let (at, side) = (args.rect.center(), if is_mirrored { -1.0 } else { 1.0 });
        let points = [(-2.0, -4.0), (2.5, 0.0), (-2.0, 4.0)].map(|(x, y)| pos2(at.x + side * x, at.y + y));
        ui.painter().add(Shape::line(points.to_vec(), Stroke::new(1.4, args.fallback_text_color)));
    })
}
