//! Opens the window on the screen, or says in a sentence why it cannot.
//!
//! The main function is [`run`]. A library that is missing makes winit panic or fail; the sentence names
//! the Debian package that has it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use anyhow::anyhow;
use egui::ViewportBuilder;

use crate::locale::Locale;
use crate::typeset::SystemFonts;

use super::app::{App, Start};
use super::settings::SettingsFile;

/// (what the message has, the Debian package that has the library), the most telling first.
const PACKAGES: [(&str, &str); 13] = [
    ("libxkbcommon-x11", "libxkbcommon-x11-0"),
    ("libxkbcommon", "libxkbcommon0"),
    // winit keeps to itself which of them it was.
    ("xlib's shared libraries", "libx11-6 libx11-xcb1 libxcursor1 libxi6"),
    ("libX11-xcb", "libx11-xcb1"),
    ("libX11", "libx11-6"),
    ("libXcursor", "libxcursor1"),
    ("libXi.", "libxi6"),
    ("libXrandr", "libxrandr2"),
    ("libXrender", "libxrender1"),
    ("libwayland", "libwayland-client0"),
    ("NoWaylandLib", "libwayland-client0"),
    ("libEGL", "libegl1"),
    ("libGL", "libgl1"),
];

/// Opens the window on `path`, the last project or the sample, and stays until it is closed.
pub fn run(path: Option<PathBuf>) -> anyhow::Result<()> {
    let locale = Locale::system();
    if !has_display() {
        return Err(anyhow!(locale.text("window-no-display")));
    }
    let start = Start {
        path,
        settings_folder: SettingsFile::folder(),
        system_fonts: SystemFonts::default(),
        language: None,
    };
    // While the window opens, what panics is told in a sentence and not by the default hook.
    let hook = std::panic::take_hook();
    let hook = std::sync::Arc::new(hook);
    let told = std::sync::Arc::clone(&hook);
    std::panic::set_hook(Box::new(move |info| {
        if package(&info.to_string()).is_none() {
            told(info);
        }
    }));
    let outcome = catch_unwind(AssertUnwindSafe(|| open(start)));
    match outcome {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(anyhow!(explain(&locale, &told_by(&error)))),
        Err(payload) => {
            let message = payload
                .downcast_ref::<String>()
                .cloned()
                .or_else(|| payload.downcast_ref::<&str>().map(|words| (*words).to_owned()))
                .unwrap_or_default();
            Err(anyhow!(explain(&locale, &message)))
        }
    }
}

fn open(start: Start) -> eframe::Result {
    let viewport = ViewportBuilder::default()
        .with_app_id("hashiya")
        .with_title("Hashiya")
        .with_inner_size([1280.0, 820.0])
        .with_min_inner_size([720.0, 480.0]);
    let options = eframe::NativeOptions { viewport, renderer: eframe::Renderer::Glow, ..Default::default() };
    eframe::run_native(
        "hashiya",
        options,
        Box::new(|creation| Ok(Box::new(App::new(&creation.egui_ctx, start)))),
    )
}

/// Whether there is a screen to open a window on.
fn has_display() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos")))
        || ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"].into_iter().any(is_set)
}

/// An error with all that caused it.
fn told_by(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        words.push_str(": ");
        words.push_str(&inner.to_string());
        cause = inner.source();
    }
    words
}

fn package(message: &str) -> Option<&'static str> {
    PACKAGES.iter().find(|(part, _)| message.contains(part)).map(|(_, package)| *package)
}

fn explain(locale: &Locale, message: &str) -> String {
    match package(message) {
        Some(package) => locale.format("window-missing-package", &[("package", package.into())]),
        None if message.contains("glutin") => {
            log::warn!("{message}");
            locale.text("window-no-opengl")
        }
        None => locale.format("window-failed", &[("reason", message.into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_library_is_told_by_its_package() {
        let locale = Locale::new("en");
        for (message, package) in [
            ("Library libxkbcommon-x11.so could not be loaded.", "libxkbcommon-x11-0"),
            ("Library libxkbcommon.so could not be loaded.", "libxkbcommon0"),
            ("os error: Failed to load one of xlib's shared libraries", "libxcursor1"),
            ("opening library failed (libXcursor.so.1: cannot open shared object file)", "libxcursor1"),
        ] {
            assert!(explain(&locale, message).contains(package), "{message}");
        }
        assert!(explain(&locale, "no such luck").contains("no such luck"));
    }
}
