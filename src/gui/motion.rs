//! Whether things may move by themselves: menus that fade, lists that glide, a wheel that rolls on.
//!
//! Main functions: [`is_reduced`], [`apply`], [`wheel`]. What the person chose counts; else what their desktop
//! was told, as far as a file says it: GTK's `settings.ini` and the environment, and KDE's `kdeglobals`.
//! GNOME keeps its switch in a database of its own and shows it to programs that ask over D-Bus alone, which
//! is not done here: there the setting of Hashiya must be used.
//!
//! It must not know any widget.

use std::path::Path;

use egui::style::ScrollAnimation;
use egui::{Context, Event, Id, MouseWheelUnit};

use super::settings::ReduceMotion;

/// Seconds that something takes to come or go.
const ANIMATION_SECS: f32 = 0.08;

/// Reads from a file whether motion is to be left out; `None` when it does not say.
type Rule = fn(&str) -> Option<bool>;

/// Whether motion is to be left out, by the person's choice or the system's.
pub(super) fn is_reduced(choice: ReduceMotion, system: bool) -> bool {
    match choice {
        ReduceMotion::Auto => system,
        ReduceMotion::On => true,
        ReduceMotion::Off => false,
    }
}

/// Whether the desktop was told to leave motion out. Reads small files, so it is asked once, at the start.
pub(super) fn system_reduces() -> bool {
    if let Some(value) = std::env::var_os("GTK_ENABLE_ANIMATIONS") {
        return is_no(&value.to_string_lossy());
    }
    let Some(folder) = directories::BaseDirs::new().map(|folders| folders.config_dir().to_owned()) else {
        return false;
    };
    let says = |path: &Path, rule: Rule| {
        std::fs::read_to_string(folder.join(path)).ok().and_then(|text| rule(&text))
    };
    let files: [(&str, Rule); 3] =
        [("gtk-4.0/settings.ini", gtk), ("gtk-3.0/settings.ini", gtk), ("kdeglobals", kde)];
    files.iter().find_map(|(path, rule)| says(Path::new(path), *rule)).unwrap_or(false)
}

/// What GTK's settings say about animations; `None` when they say nothing.
fn gtk(text: &str) -> Option<bool> {
    value(text, "Settings", "gtk-enable-animations").map(is_no)
}

/// What KDE's say: a factor of 0 stops what moves.
fn kde(text: &str) -> Option<bool> {
    let factor: f32 = value(text, "KDE", "AnimationDurationFactor")?.parse().ok()?;
    Some(factor == 0.0)
}

/// The value of a key in a section of a file in the way of `.ini`.
fn value<'a>(text: &'a str, section: &str, key: &str) -> Option<&'a str> {
    let mut is_here = false;
    for line in text.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            is_here = name == section;
        } else if let Some((name, value)) = line.split_once('=')
            && is_here
            && name.trim() == key
        {
            return Some(value.trim());
        }
    }
    None
}

fn is_no(value: &str) -> bool {
    ["0", "false", "no"].contains(&value.trim().to_ascii_lowercase().as_str())
}

/// Makes egui keep still, or move again.
pub(super) fn apply(ctx: &Context, reduced: bool) {
    ctx.data_mut(|data| data.insert_temp(id(), reduced));
    ctx.all_styles_mut(|style| {
        style.animation_time = if reduced { 0.0 } else { ANIMATION_SECS };
        style.scroll_animation = if reduced { ScrollAnimation::none() } else { ScrollAnimation::default() };
    });
}

/// How far a pane of text is to scroll in this frame, in points; negative goes on in the text. Where motion
/// is left out it jumps as far as the wheel was turned.
pub(super) fn wheel(ctx: &Context) -> f32 {
    let reduced: bool = ctx.data(|data| data.get_temp(id())).unwrap_or_default();
    if !reduced {
        return ctx.input(|input| input.smooth_scroll_delta().y);
    }
    let line = ctx.options(|options| options.input_options.line_scroll_speed);
    ctx.input(|input| {
        let turned = |event: &Event| match event {
            Event::MouseWheel { unit, delta, modifiers, .. } if !modifiers.any() => match unit {
                MouseWheelUnit::Point => delta.y,
                MouseWheelUnit::Line => delta.y * line,
                MouseWheelUnit::Page => delta.y * input.content_rect().height(),
            },
            _ => 0.0,
        };
        input.events.iter().map(turned).sum()
    })
}

fn id() -> Id {
    Id::unique("reduced motion")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_choice_counts_and_else_the_system() {
        for (choice, system, expected) in [
            (ReduceMotion::Auto, false, false),
            (ReduceMotion::Auto, true, true),
            (ReduceMotion::On, false, true),
            (ReduceMotion::Off, true, false),
        ] {
            assert_eq!(is_reduced(choice, system), expected, "{choice:?} {system}");
        }
    }

    #[test]
    fn desktops_say_it_in_their_files() {
        assert_eq!(gtk("[Settings]\ngtk-font-name=Sans\n gtk-enable-animations = false\n"), Some(true));
        assert_eq!(gtk("[Settings]\ngtk-enable-animations=1\n"), Some(false));
        assert_eq!(gtk("[Other]\ngtk-enable-animations=0\n"), None);
        assert_eq!(kde("[KDE]\nAnimationDurationFactor=0\n"), Some(true));
        assert_eq!(kde("[KDE]\nAnimationDurationFactor=0.5\n"), Some(false));
        assert_eq!(kde("AnimationDurationFactor=0\n"), None);
    }

    #[test]
    fn what_moves_by_itself_stops() {
        let ctx = Context::default();
        apply(&ctx, true);
        let style = ctx.global_style();
        assert_eq!(style.animation_time, 0.0);
        assert_eq!(style.scroll_animation, ScrollAnimation::none());
        // The theme is chosen anew at any time, and must not bring motion back.
        crate::gui::theme::Theme::default().apply(&ctx);
        apply(&ctx, true);
        assert_eq!(ctx.global_style().animation_time, 0.0);
        apply(&ctx, false);
        assert!(ctx.global_style().animation_time > 0.0);
    }
}
