//! The parts of the window between which F6 goes, each with the place where the keyboard enters it.
//!
//! The main type is [`Landmark`]. Parts tell where they are while they are drawn, in the frame's order; the
//! two texts know their own ids. It must not know what a part holds.

use egui::{Context, Id, Rect};

/// A part of the window.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Landmark {
    /// The source.
    Source,
    /// The translation.
    Translation,
    /// The translation that it is compared with.
    Second,
    /// The card over the texts.
    Card,
    /// The panel beside them.
    Side,
    /// The menus.
    Menus,
    /// The bar at the bottom.
    Status,
    /// What chooses which rows show.
    Filters,
}

impl Landmark {
    const ALL: [Self; 8] = [
        Self::Source,
        Self::Translation,
        Self::Second,
        Self::Card,
        Self::Side,
        Self::Menus,
        Self::Status,
        Self::Filters,
    ];
}

/// Where a part stood when it was drawn last.
#[derive(Clone, Copy)]
struct Stand {
    pass: u64,
    rect: Rect,
    /// The first thing in it that takes the keyboard.
    entry: Option<Id>,
}

impl Default for Stand {
    fn default() -> Self {
        Self { pass: 0, rect: Rect::NOTHING, entry: None }
    }
}

fn change(ctx: &Context, landmark: Landmark, change: impl FnOnce(&mut Stand)) {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| {
        let stand: &mut Stand = data.get_temp_mut_or_default(Id::unique(("landmark", landmark as u8)));
        if stand.pass != pass {
            *stand = Stand { pass, ..Stand::default() };
        }
        change(stand);
    });
}

/// Tells where a part stands in this frame.
pub fn stands_at(ctx: &Context, landmark: Landmark, rect: Rect) {
    change(ctx, landmark, |stand| stand.rect = rect);
}

/// Tells where the keyboard enters a part; the first one told in a frame counts.
pub fn enter_by(ctx: &Context, landmark: Landmark, id: Id) {
    change(ctx, landmark, |stand| stand.entry = stand.entry.or(Some(id)));
}

/// Whether a part was drawn in this frame or the one before.
pub fn is_shown(ctx: &Context, landmark: Landmark) -> bool {
    let stand: Option<Stand> = ctx.data(|data| data.get_temp(Id::unique(("landmark", landmark as u8))));
    stand.is_some_and(|stand| stand.pass + 1 >= ctx.cumulative_pass_nr())
}

/// Gives the keyboard to the next part of those that were drawn, or the one before. `last` is the part that
/// had it last, for when nothing has it.
pub fn step(ctx: &Context, forward: bool, last: Landmark) -> Option<Landmark> {
    let pass = ctx.cumulative_pass_nr();
    let shown: Vec<(Landmark, Stand)> = Landmark::ALL
        .into_iter()
        .filter_map(|landmark| {
            let id = Id::unique(("landmark", landmark as u8));
            let stand: Stand = ctx.data(|data| data.get_temp(id))?;
            (stand.pass + 1 >= pass && stand.entry.is_some()).then_some((landmark, stand))
        })
        .collect();
    let focused = ctx.memory(egui::Memory::focused);
    let at_entry = shown.iter().position(|(_, stand)| stand.entry == focused && focused.is_some());
    let middle = focused.and_then(|id| ctx.read_response(id)).map(|response| response.rect.center());
    // Cards lie over the texts, so they are asked before them.
    let around = |middle| {
        let holds = |at: &usize| shown.get(*at).is_some_and(|(_, stand)| stand.rect.contains(middle));
        let is_text = |at: &usize| shown.get(*at).is_some_and(|(it, _)| *it <= Landmark::Second);
        (0..shown.len()).filter(holds).max_by_key(|at| !is_text(at))
    };
    let now = at_entry.or_else(|| middle.and_then(around));
    let next = match now {
        Some(now) if forward => (now + 1) % shown.len(),
        Some(now) => (now + shown.len() - 1) % shown.len(),
        // Nothing has the keyboard: it goes back to where it was.
        None => shown.iter().position(|(landmark, _)| *landmark == last).unwrap_or(0),
    };
    let (landmark, stand) = shown.get(next)?;
    let entry = stand.entry?;
    ctx.memory_mut(|memory| memory.request_focus(entry));
    Some(*landmark)
}
