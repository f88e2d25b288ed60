//! The keyboard in the segment view: from row to row, into the field and out of it.
//!
//! It must not know what a key of the keymap does: those that mean nothing here are left in the queue.

use egui::{Context, Event, EventFilter, Key, Modifiers, Ui};

use crate::gui::scene::Scene;

use super::{Entry, SegmentView, field_id, list_id};

/// A way to another row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Step {
    Next,
    Previous,
    PageDown,
    PageUp,
    First,
    Last,
}

impl SegmentView {
    /// What keys do that the field left.
    pub(super) fn field_keys(&mut self, ui: &Ui, scene: &Scene<'_>) {
        let step = |key: Key, modifiers: Modifiers| match key {
            Key::Enter | Key::ArrowDown | Key::Tab if modifiers.is_none() => Some(Step::Next),
            Key::ArrowUp if modifiers.is_none() => Some(Step::Previous),
            Key::Tab if modifiers.shift_only() => Some(Step::Previous),
            Key::PageDown if modifiers.is_none() => Some(Step::PageDown),
            Key::PageUp if modifiers.is_none() => Some(Step::PageUp),
            _ => None,
        };
        for step in taken(ui, step) {
            self.step(ui.ctx(), scene, step);
        }
    }

    /// What keys do while the list has the keyboard.
    pub(super) fn list_keys(&mut self, ui: &Ui, scene: &Scene<'_>) {
        let held = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(list_id(), held));
        let step = |key: Key, modifiers: Modifiers| match key {
            _ if !modifiers.is_none() => None,
            Key::ArrowDown => Some(Step::Next),
            Key::ArrowUp => Some(Step::Previous),
            Key::PageDown => Some(Step::PageDown),
            Key::PageUp => Some(Step::PageUp),
            Key::Home => Some(Step::First),
            Key::End => Some(Step::Last),
            _ => None,
        };
        for step in taken(ui, step) {
            self.step(ui.ctx(), scene, step);
        }
        let enters = ui.input_mut(|input| {
            input.consume_key(Modifiers::NONE, Key::Enter) || input.consume_key(Modifiers::NONE, Key::F2)
        });
        if enters && scene.is_editable {
            self.types = true;
            ui.memory_mut(|memory| memory.request_focus(field_id()));
        }
    }

    fn step(&mut self, ctx: &Context, scene: &Scene<'_>, step: Step) {
        let from = self.current();
        let here = self.shown.partition_point(|row| *row < from);
        let last = self.shown.len().saturating_sub(1);
        let to = match step {
            Step::Next => here + 1,
            Step::Previous => here.saturating_sub(1),
            Step::PageDown => here + self.page,
            Step::PageUp => here.saturating_sub(self.page),
            Step::First => 0,
            Step::Last => last,
        };
        let Some(row) = self.shown.get(to.min(last)).copied() else { return };
        if row != from {
            self.enter(row, Entry::End);
            self.say_row(ctx, scene);
            ctx.request_repaint();
        }
    }
}

/// The presses that mean a step, taken out of the queue.
fn taken(ui: &Ui, step: impl Fn(Key, Modifiers) -> Option<Step>) -> Vec<Step> {
    let mut steps = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
            let found = step(*key, *modifiers);
            steps.extend(found);
            found.is_none()
        });
    });
    steps
}
