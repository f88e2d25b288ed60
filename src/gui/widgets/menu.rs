//! Menus that open towards the side where the interface goes on.
//!
//! Main functions: [`menu`] and [`submenu`]. egui's own open to the right and know the arrow keys only
//! that way; mirrored, a menu hangs from the right edge of its word, a menu inside a menu opens to the
//! left, and so do the keys ([`MirroredKeys`]). They must not know which entries there are.

use egui::containers::menu::{MenuConfig, MenuState, SubMenu};
use egui::{
    AreaState, Button, Context, Event, Frame, Id, Key, Plugin, Popup, RawInput, RectAlign, Response,
    SetOpenCommand, Ui, UiKind, UiStackInfo,
};

/// A word in a bar of menus, with its menu below it; gives the word.
pub(in crate::gui) fn menu(
    ui: &mut Ui,
    words: &str,
    is_mirrored: bool,
    content: impl FnOnce(&mut Ui),
) -> Response {
    let response = ui.add(Button::new(words));
    let align = if is_mirrored { RectAlign::BOTTOM_END } else { RectAlign::BOTTOM_START };
    let mut popup = Popup::menu(&response).align(align);
    let open_in_bar = Id::unique("open menu of the bar");
    let id = popup.get_id();
    // While one menu is open, the pointer over another word opens that one instead.
    let is_other_open = ui
        .data(|data| data.get_temp::<Id>(open_in_bar))
        .is_some_and(|open| open != id && Popup::is_id_open(ui.ctx(), open));
    if response.hovered() && !response.clicked() && is_other_open {
        popup = popup.open_memory(Some(SetOpenCommand::Bool(true)));
    }
    let config = MenuConfig::default();
    let info = UiStackInfo::new(UiKind::Menu).with_tag_value(MenuConfig::MENU_CONFIG_TAG, config.clone());
    let shown =
        popup.close_behavior(config.close_behavior).style(config.style.clone()).info(info).show(|ui| {
            content(ui);
            turn_keys(ui, is_mirrored);
        });
    if shown.is_some() {
        ui.data_mut(|data| data.insert_temp(open_in_bar, id));
    }
    response
}

/// An entry that opens a menu beside the one it stands in.
pub(in crate::gui) fn submenu(
    ui: &mut Ui,
    button: Button<'_>,
    is_mirrored: bool,
    content: impl FnOnce(&mut Ui),
) -> Response {
    let id = SubMenu::id_from_widget_id(ui.next_auto_id());
    let is_open = MenuState::from_ui(ui, |state, _| state.open_item == Some(id));
    let at_rest = ui.style().visuals.widgets.inactive;
    if is_open {
        ui.style_mut().visuals.widgets.inactive = ui.style().visuals.widgets.open;
    }
    let response = ui.add(button);
    ui.style_mut().visuals.widgets.inactive = at_rest;
    let anchor = if is_mirrored { on_the_left(ui, &response) } else { response.clone() };
    SubMenu::default().show(ui, &anchor, |ui| {
        content(ui);
        turn_keys(ui, is_mirrored);
    });
    response
}

/// The response as an anchor for which "to the right of it" is to the left of the menu, when there is
/// room; egui's menus inside menus know no other side.
fn on_the_left(ui: &Ui, response: &Response) -> Response {
    let mut anchor = response.clone();
    let known = AreaState::load(ui.ctx(), SubMenu::id_from_widget_id(response.id));
    let Some(width) = known.and_then(|state| state.size).map(|size| size.x) else { return anchor };
    let gap = Frame::menu(ui.style()).total_margin().sum().x * 0.5 + MenuConfig::default().submenu_gap;
    let left = response.interact_rect.left() - gap - width;
    if left >= ui.ctx().content_rect().left() {
        anchor.interact_rect.max.x = left - gap;
        anchor.interact_rect.min.x = anchor.interact_rect.max.x - response.interact_rect.width();
    }
    anchor
}

/// Where it is kept in which pass a mirrored menu had the keyboard.
fn mirrored_pass() -> Id {
    Id::unique("mirrored menu has the keyboard")
}

/// Notes that the keyboard is in the mirrored menu that `ui` is in.
fn turn_keys(ui: &Ui, is_mirrored: bool) {
    let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    if is_mirrored && focused.is_some_and(|response| response.layer_id == ui.layer_id()) {
        let pass = ui.ctx().cumulative_pass_nr();
        ui.data_mut(|data| data.insert_temp(mirrored_pass(), pass));
    }
}

/// Exchanges the left and right arrow keys while a mirrored menu has the keyboard: the key that points
/// to a menu opens it.
#[derive(Debug, Default)]
pub(in crate::gui) struct MirroredKeys;

impl Plugin for MirroredKeys {
    fn debug_name(&self) -> &'static str {
        "arrow keys of mirrored menus"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let pass = ctx.data(|data| data.get_temp::<u64>(mirrored_pass()));
        if pass.is_none_or(|pass| pass + 1 < ctx.cumulative_pass_nr()) {
            return;
        }
        for event in &mut input.events {
            if let Event::Key { key, .. } = event {
                *key = match *key {
                    Key::ArrowLeft => Key::ArrowRight,
                    Key::ArrowRight => Key::ArrowLeft,
                    other => other,
                };
            }
        }
    }
}
