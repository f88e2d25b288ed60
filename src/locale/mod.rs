//! Words on the screen and on the command line: Fluent bundles from `locales/`.
//!
//! The main type is [`Locale`]. Ids are kebab-case and begin with the name of their file
//! (`errors-not-found` stands in `errors.ftl`). What a language lacks comes from English; what English
//! lacks shows as its id. Numbers are written by [`numbers`]. Knows no project and no window.

mod numbers;

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::language;
use crate::model::{Direction, Language};

pub use numbers::Digits;
use numbers::NumberStyle;

/// A value for a placeable: made `from` a string or a number. Numbers choose plural forms.
pub type Value<'a> = fluent::FluentValue<'a>;

/// The language everything else falls back on.
const FALLBACK: &str = "en";

macro_rules! locale_files {
    ($($language:literal: [$($file:literal),* $(,)?]),* $(,)?) => {
        /// (language, file name, text) of every file in `locales/`; a test holds it complete.
        const FILES: &[(&str, &str, &str)] = &[$($(
            ($language, $file, include_str!(concat!("../../locales/", $language, "/", $file, ".ftl"))),
        )*)*];
    };
}

// A new file or language is a word here.
locale_files! {
    "ar": [
        "announce",
        "card",
        "change",
        "cli",
        "command",
        "dialog",
        "errors",
        "input",
        "keys",
        "list",
        "notice",
        "palette",
        "pane",
        "report",
        "start",
        "status",
        "window",
    ],
    "en": [
        "announce",
        "card",
        "change",
        "cli",
        "command",
        "dialog",
        "errors",
        "input",
        "keys",
        "list",
        "notice",
        "palette",
        "pane",
        "report",
        "start",
        "status",
        "window",
    ],
    "es": [
        "announce",
        "card",
        "change",
        "cli",
        "command",
        "dialog",
        "errors",
        "input",
        "keys",
        "list",
        "notice",
        "palette",
        "pane",
        "report",
        "start",
        "status",
        "window",
    ],
    "fr": [
        "announce",
        "card",
        "change",
        "cli",
        "command",
        "dialog",
        "errors",
        "input",
        "keys",
        "list",
        "notice",
        "palette",
        "pane",
        "report",
        "start",
        "status",
        "window",
    ],
}

/// The words of one language.
pub struct Locale {
    language: Language,
    /// The language itself, then the fallback.
    bundles: Vec<FluentBundle<FluentResource>>,
    missing: Mutex<BTreeSet<String>>,
}

impl Locale {
    /// The words of the language nearest to `tag` (`fr-CA`, `ar_MA.UTF-8`); English when there is none.
    pub fn new(tag: &str) -> Self {
        let wanted = Language::new(tag.split(['.', '@']).next().unwrap_or_default());
        let languages = Self::available();
        let known = languages
            .iter()
            .find(|language| **language == wanted.as_str())
            .or_else(|| languages.iter().find(|language| **language == wanted.primary()))
            .copied()
            .unwrap_or(FALLBACK);
        // A region chooses plural rules and, later, digits and months.
        let language =
            if wanted.primary() == Language::new(known).primary() { wanted } else { Language::new(known) };
        let mut bundles = vec![bundle(known, &language)];
        if known != FALLBACK {
            bundles.push(bundle(FALLBACK, &Language::new(FALLBACK)));
        }
        Self { language, bundles, missing: Mutex::default() }
    }

    /// The words of the language the system is set to.
    pub fn system() -> Self {
        Self::new(&sys_locale::get_locale().unwrap_or_default())
    }

    /// The languages there are words for.
    pub fn available() -> Vec<&'static str> {
        let languages: BTreeSet<&str> = FILES.iter().map(|(language, _, _)| *language).collect();
        languages.into_iter().collect()
    }

    /// The files that are built in, as (language, file name without ending).
    pub fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
        FILES.iter().map(|(language, file, _)| (*language, *file))
    }

    /// Its language.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The side on which it begins.
    pub fn direction(&self) -> Direction {
        language::of_language(&self.language)
    }

    /// The words `id`; the id itself when there are none.
    pub fn text(&self, id: &str) -> String {
        self.format(id, &[])
    }

    /// The words `id` with values in them. Each value is isolated from its surroundings (U+2068, U+2069)
    /// where the two directions meet.
    pub fn format(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        for bundle in &self.bundles {
            let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { continue };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
            if !errors.is_empty() {
                self.warn_once(id, &format!("{errors:?}"));
            }
            return without_idle_isolates(text, self.direction());
        }
        self.warn_once(id, "missing");
        id.to_owned()
    }

    /// The words `id` in English, which people look for in every language.
    pub fn english(&self, id: &str) -> String {
        let message = self.bundles.last().and_then(|bundle| Some((bundle, bundle.get_message(id)?.value()?)));
        message.map_or_else(String::new, |(bundle, pattern)| {
            bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned()
        })
    }

    /// Whether there are words for `id`, be it in English.
    pub fn has(&self, id: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.has_message(id))
    }

    fn warn_once(&self, id: &str, what: &str) {
        if self.missing.lock().unwrap_or_else(PoisonError::into_inner).insert(id.to_owned()) {
            log::warn!("words {id} ({}): {what}", self.language);
        }
    }
}

fn bundle(files_of: &str, language: &Language) -> FluentBundle<FluentResource> {
    let parsed: LanguageIdentifier = language.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![parsed]);
    NumberStyle::new(language, Digits::default()).apply(&mut bundle);
    if let Err(error) = bundle.add_builtins() {
        log::error!("the function NUMBER: {error}");
    }
    for (_, file, text) in FILES.iter().filter(|(language, _, _)| *language == files_of) {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, errors)| {
            log::error!("{files_of}/{file}.ftl: {errors:?}");
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            log::error!("{files_of}/{file}.ftl: {errors:?}");
        }
    }
    bundle
}

/// Takes the isolates away from values without a right-to-left letter in a left-to-right language: they
/// do nothing there, and some terminals show them.
fn without_idle_isolates(text: String, direction: Direction) -> String {
    let is_right_to_left = |c| language::direction::of_char(c) == Some(Direction::RightToLeft);
    if direction == Direction::RightToLeft || !text.contains('\u{2068}') {
        return text;
    }
    let mut open: Vec<(usize, bool)> = Vec::new();
    let mut idle = BTreeSet::new();
    for (at, c) in text.char_indices() {
        match c {
            '\u{2068}' => open.push((at, false)),
            '\u{2069}' => {
                if let Some((start, has_right_to_left)) = open.pop()
                    && !has_right_to_left
                {
                    idle.extend([start, at]);
                }
            }
            c if is_right_to_left(c) => open.iter_mut().for_each(|(_, has)| *has = true),
            _ => {}
        }
    }
    text.char_indices().filter(|(at, _)| !idle.contains(at)).map(|(_, c)| c).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_language_is_taken() {
        for tag in ["", "en", "en_US.UTF-8", "C", "POSIX", "tlh"] {
            assert_eq!(Locale::new(tag).language().primary(), "en", "{tag}");
        }
        assert_eq!(Locale::new("en_GB.UTF-8").language().as_str(), "en-gb");
    }

    #[test]
    fn values_are_isolated_where_it_matters_and_counted() {
        let locale = Locale::new("en");
        let count = |n: usize| locale.format("report-paragraph-count", &[("count", n.into())]);
        assert_eq!((count(1), count(3)), ("1 paragraph".into(), "3 paragraphs".into()));
        let missing = |path: &str| locale.format("errors-io-not-found", &[("path", path.into())]);
        assert!(missing("a.ron").contains(" a.ron."), "{}", missing("a.ron"));
        assert!(missing("مقال.ron").contains("\u{2068}مقال.ron\u{2069}"), "{}", missing("مقال.ron"));
        assert_eq!(locale.text("errors-no-such-words"), "errors-no-such-words");
    }
}
