//! Words on the screen and on the command line, and how numbers, dates and lists are written there.
//!
//! The main type is [`Locale`]: Fluent bundles from `locales/`, with a person's [own] words over them.
//! Ids are kebab-case and begin with the name of their file (`errors-not-found` stands in
//! `errors.ftl`). What a language lacks comes from English; what English lacks shows as its id. Knows no
//! project and no window.

mod dates;
mod lists;
mod numbers;
pub mod own;
pub mod syntax;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use jiff::civil::{Date, DateTime};
use unic_langid::LanguageIdentifier;

use crate::language;
use crate::model::{Direction, Language};

use dates::DateStyle;
use numbers::NumberStyle;
use own::WordsFault;
use syntax::Shape;

pub use dates::Months;
pub use numbers::Digits;

/// A value for a placeable: made `from` a string or a number. Numbers choose plural forms.
pub type Value<'a> = fluent::FluentValue<'a>;

/// The language everything else falls back on.
const FALLBACK: &str = "en";

macro_rules! locale_files {
    (@of $language:literal [$($file:literal),* $(,)?]) => {
        &[$(($language, $file, include_str!(concat!("../../locales/", $language, "/", $file, ".ftl")))),*]
    };
    ([$($language:literal),*] $files:tt) => {
        /// (language, file name, text) of every file in `locales/`, by language; a test holds it complete.
        const FILES: &[&[(&str, &str, &str)]] = &[$(locale_files!(@of $language $files)),*];
    };
}

// A new file or language is a word here.
locale_files! {
    ["ar", "en", "es", "fr"]
    [
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
        "review",
        "segments",
        "start",
        "status",
        "window",
    ]
}

/// What a person chose beside the language; the region decides what they leave open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Conventions {
    /// The digits of an Arabic interface.
    pub digits: Digits,
    /// The names of months in it.
    pub months: Months,
}

/// The words of one language, and how it writes numbers, dates and lists. A copy is cheap.
#[derive(Clone)]
pub struct Locale {
    language: Language,
    numbers: NumberStyle,
    dates: DateStyle,
    /// The language itself, then the fallback.
    bundles: Arc<[FluentBundle<FluentResource>]>,
    missing: Arc<Mutex<BTreeSet<String>>>,
}

impl Locale {
    /// The words of the language nearest to `tag` (`fr-CA`, `ar_MA.UTF-8`); English when there is none.
    pub fn new(tag: &str) -> Self {
        Self::with(tag, Conventions::default(), None).0
    }

    /// The same with a person's choices, and their own words from `folder/LANGUAGE/*.ftl` over the
    /// built-in ones. Files with a fault are left out and told.
    pub fn with(tag: &str, conventions: Conventions, folder: Option<&Path>) -> (Self, Vec<WordsFault>) {
        let wanted = Language::new(tag.split(['.', '@']).next().unwrap_or_default());
        let languages = Self::available();
        let known = languages
            .iter()
            .find(|language| **language == wanted.as_str())
            .or_else(|| languages.iter().find(|language| **language == wanted.primary()))
            .copied()
            .unwrap_or(FALLBACK);
        // A region chooses plural rules, digits and months.
        let language =
            if wanted.primary() == Language::new(known).primary() { wanted } else { Language::new(known) };
        let numbers = NumberStyle::new(&language, conventions.digits);
        let mut first = bundle(known, &language, numbers);
        let (own, faults) = match folder {
            Some(folder) => own::read(&folder.join(known), &built_in_shapes),
            None => (Vec::new(), Vec::new()),
        };
        for resource in own {
            first.add_resource_overriding(resource);
        }
        let mut bundles = vec![first];
        if known != FALLBACK {
            let language = Language::new(FALLBACK);
            bundles.push(bundle(FALLBACK, &language, NumberStyle::new(&language, Digits::default())));
        }
        let dates = DateStyle::new(&language, conventions.months);
        let locale = Self { language, numbers, dates, bundles: bundles.into(), missing: Arc::default() };
        (locale, faults)
    }

    /// The words of the language the system is set to.
    pub fn system() -> Self {
        Self::new(&system_tag())
    }

    /// The languages there are words for.
    pub fn available() -> Vec<&'static str> {
        let languages: BTreeSet<&str> =
            FILES.iter().copied().flatten().map(|(language, _, _)| *language).collect();
        languages.into_iter().collect()
    }

    /// The files that are built in, as (language, file name without ending).
    pub fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
        FILES.iter().copied().flatten().map(|(language, file, _)| (*language, *file))
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
        let args: FluentArgs<'_> =
            values.iter().map(|(name, value)| (*name, self.numbers.for_choice(value))).collect();
        for bundle in self.bundles.iter() {
            let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { continue };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
            if !errors.is_empty() {
                self.warn_once(id, &format!("{errors:?}"));
            }
            return anchored(text, self.direction());
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

    /// A number that names a thing rather than counts it: a line, a byte. It has no groups.
    pub fn plain_number(&self, number: usize) -> String {
        self.digits(&number.to_string())
    }

    /// A count, as one inside a message is written.
    pub fn count(&self, count: usize) -> String {
        self.numbers.number(&count.into())
    }

    /// `text` with the digits of this language and region.
    pub fn digits(&self, text: &str) -> String {
        self.numbers.digits(text)
    }

    /// A day: `24 نوفمبر 2026`.
    pub fn date(&self, date: Date) -> String {
        self.digits(&self.dates.date(date))
    }

    /// A day and the hour, of 24: `24 نوفمبر 2026، 14:02`.
    pub fn date_time(&self, at: DateTime) -> String {
        let time = self.digits(&dates::time(at.time()));
        format!("{}{}{time}", self.date(at.date()), lists::separator(&self.language))
    }

    /// Things with a comma between them.
    pub fn list<T: AsRef<str>>(&self, things: &[T]) -> String {
        anchored(lists::separated(&self.language, things), self.direction())
    }

    /// Things with "and" before the last of them.
    pub fn list_with_and<T: AsRef<str>>(&self, things: &[T]) -> String {
        anchored(lists::joined(&self.language, things), self.direction())
    }

    fn warn_once(&self, id: &str, what: &str) {
        if self.missing.lock().unwrap_or_else(PoisonError::into_inner).insert(id.to_owned()) {
            log::warn!("words {id} ({}): {what}", self.language);
        }
    }
}

/// The language the system is set to, as the system names it; empty when it says nothing.
pub fn system_tag() -> String {
    sys_locale::get_locale().unwrap_or_default()
}

fn bundle(files_of: &str, language: &Language, numbers: NumberStyle) -> FluentBundle<FluentResource> {
    let parsed: LanguageIdentifier = language.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![parsed]);
    numbers.apply(&mut bundle);
    if let Err(error) = bundle.add_builtins() {
        log::error!("the function NUMBER: {error}");
    }
    for (_, file, text) in FILES.iter().copied().flatten().filter(|(language, _, _)| *language == files_of) {
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

/// What the words of every id are made of.
fn built_in_shapes() -> BTreeMap<String, Shape> {
    let files = FILES.iter().copied().flatten().filter(|(language, _, _)| *language == FALLBACK);
    files.filter_map(|(_, _, text)| syntax::shapes(text).ok()).flatten().collect()
}

/// `text` so that it is laid out in the direction of its language: what is isolated does not count for
/// the direction of a line, so a mark (U+200F) stands before words of which nothing else does.
fn anchored(text: String, direction: Direction) -> String {
    if direction == Direction::LeftToRight {
        return without_idle_isolates(text, direction);
    }
    let mut depth = 0_usize;
    let counts = |c: char| {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && language::direction::of_char(c).is_some()
    };
    if !text.contains('\u{2068}') || text.chars().any(counts) { text } else { format!("\u{200f}{text}") }
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

    #[test]
    fn numbers_in_arabic_have_the_digits_of_the_region_and_choose_the_plural() {
        let check = |tag: &str, digits: Digits, count: usize, expect: &str| {
            let (locale, _) = Locale::with(tag, Conventions { digits, ..Conventions::default() }, None);
            let words = locale.format("list-all", &[("count", count.into())]);
            assert_eq!(words, expect, "{tag} {count}");
        };
        check("ar-EG", Digits::Region, 2, "حاشيتان");
        check("ar-EG", Digits::Region, 3, "\u{2068}٣\u{2069} حواشٍ");
        check("ar-EG", Digits::Region, 1011, "\u{2068}١٬٠١١\u{2069} حاشيةً");
        check("ar-EG", Digits::Western, 100, "\u{2068}100\u{2069} حاشية");
        check("ar-MA", Digits::Region, 11, "\u{2068}11\u{2069} حاشيةً");
        check("ar-MA", Digits::ArabicIndic, 11, "\u{2068}١١\u{2069} حاشيةً");
    }

    #[test]
    fn what_stands_in_arabic_is_isolated() {
        let locale = Locale::new("ar-EG");
        let saved = locale.format("notice-saved", &[("path", "/home/a.ron".into())]);
        assert_eq!(saved, "حُفظ باسم \u{2068}/home/a.ron\u{2069}.");
        let zoom = locale.text("command-zoom-reset");
        assert!(zoom.ends_with("\u{2068}١٠٠٪\u{61c}\u{2069}"), "{zoom:?}");
        assert_eq!(locale.list(&["en", "fr"]), "\u{200f}\u{2068}en\u{2069}، \u{2068}fr\u{2069}");
        assert_eq!(Locale::new("en").list_with_and(&["a", "b"]), "a and b");
    }

    #[test]
    fn dates_have_the_digits_too() {
        let at = jiff::civil::date(2026, 8, 5).at(14, 2, 0, 0);
        assert_eq!(Locale::new("ar-EG").date_time(at), "٥ أغسطس ٢٠٢٦، ١٤:٠٢");
        assert_eq!(Locale::new("ar-MA").date_time(at), "5 غشت 2026، 14:02");
        assert_eq!(Locale::new("fr").date_time(at), "5 août 2026, 14:02");
    }

    #[test]
    fn own_words_stand_over_the_built_in_ones() {
        use crate::store::atomic::{Replace, write};
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("fr")).unwrap();
        let file = |name: &str, text: &str| {
            write(&folder.path().join("fr").join(name), text.as_bytes(), Replace::Anything).unwrap();
        };
        file("mine.ftl", "start-name = Glose\n");
        file("broken.ftl", "start-open = Ouvre\nstart-new =\n");
        let (locale, faults) = Locale::with("fr-CA", Conventions::default(), Some(folder.path()));
        assert_eq!(locale.text("start-name"), "Glose");
        assert_eq!(locale.text("start-open"), "Ouvrir un projet", "a broken file counts for nothing");
        let [fault] = faults.as_slice() else { panic!("{faults:?}") };
        assert!(fault.path.ends_with("fr/broken.ftl") && fault.line == 2, "{fault:?}");
        assert!(Locale::with("en", Conventions::default(), Some(folder.path())).1.is_empty());
    }
}
