//! The words: every id the code names is there, every one that is there is named, and all languages have
//! the same ids with the same values; in Arabic every count has its six forms.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail the test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use hashiya::locale::syntax::{Choice, Shape, shapes};
use hashiya::locale::{Locale, Value};

/// Ids that the code puts together, by their beginning.
const PUT_TOGETHER: [&str; 1] = ["cli-help-"];
/// Languages by their own names, and months of Arabic: the same in every language.
const NAMED_BY_THEMSELVES: [&str; 2] = ["command-language-", "command-months-"];
/// The plural forms of Arabic, with a number that takes each.
const ARABIC_FORMS: [(&str, usize); 6] =
    [("zero", 0), ("one", 1), ("two", 2), ("few", 3), ("many", 11), ("other", 100)];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|found| found == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The ids of one file with what their words are made of.
fn words_in(path: &Path) -> BTreeMap<String, Shape> {
    shapes(&fs::read_to_string(path).unwrap()).unwrap_or_else(|fault| panic!("{}: {fault:?}", path.display()))
}

/// All ids of a language.
fn words_of(language: &str) -> BTreeMap<String, Shape> {
    files(&root().join("locales").join(language), "ftl").iter().flat_map(|path| words_in(path)).collect()
}

/// Whether forms are chosen by the size of a value and not by its text.
fn is_count(choice: &Choice) -> bool {
    let is_form = |key: &String| {
        ARABIC_FORMS.iter().any(|(form, _)| form == key) || key.bytes().all(|byte| byte.is_ascii_digit())
    };
    choice.keys.len() > 1 && choice.keys.iter().all(is_form)
}

/// The string literals of a source file, without those of its tests.
fn literals(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut found = Vec::new();
    for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
        found.extend(line.split('"').skip(1).step_by(2).map(str::to_owned));
    }
    found
}

/// The literals that the words are asked for by name, whatever they look like.
fn asked_for(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut found = Vec::new();
    for call in ["locale.text(", "locale.format("] {
        for rest in code.split(call).skip(1) {
            let literal = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
            found.extend(literal.map(str::to_owned));
        }
    }
    found
}

/// All values of some words: a text, where a number is needed a number.
fn filled(shape: &Shape, text: impl Fn(&str) -> String) -> Vec<(String, Value<'static>)> {
    let value = |name: &String| match name.as_str() {
        "zoom" | "share" => (name.clone(), Value::from(0.5)),
        _ => (name.clone(), Value::from(text(name))),
    };
    shape.values.iter().map(value).collect()
}

/// The words `id` with its values as they come.
fn said(locale: &Locale, id: &str, values: &[(String, Value<'static>)]) -> String {
    let values: Vec<(&str, Value<'_>)> =
        values.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    locale.format(id, &values)
}

#[test]
fn every_id_is_there_and_every_one_is_used() {
    let english = words_of("en");
    let prefixes: BTreeSet<String> = files(&root().join("locales/en"), "ftl")
        .iter()
        .map(|path| format!("{}-", path.file_stem().unwrap().to_str().unwrap()))
        .collect();
    let is_id = |text: &str| {
        prefixes.iter().any(|prefix| text.starts_with(prefix.as_str()) && text.len() > prefix.len())
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    let mut named = BTreeSet::new();
    let mut missing = Vec::new();
    for path in files(&root().join("src"), "rs") {
        if path.ends_with("tests.rs") || path.iter().any(|part| part == "tests") {
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        for literal in asked_for(&source).into_iter().filter(|literal| !english.contains_key(literal)) {
            missing.push(format!("{}: {literal}", path.display()));
        }
        for literal in literals(&source).into_iter().filter(|literal| is_id(literal)) {
            let is_prefix = literal.ends_with('-')
                || PUT_TOGETHER.iter().any(|prefix| prefix.trim_end_matches('-') == literal);
            if !english.contains_key(&literal) && !is_prefix {
                missing.push(format!("{}: {literal}", path.display()));
            }
            named.insert(literal);
        }
    }
    assert_eq!(missing, Vec::<String>::new(), "ids without English words");
    let unused: Vec<&String> = english
        .keys()
        .filter(|id| !named.contains(*id) && !PUT_TOGETHER.iter().any(|prefix| id.starts_with(prefix)))
        .collect();
    assert_eq!(unused, Vec::<&String>::new(), "English words that nothing names");
}

#[test]
fn every_file_is_built_in_and_its_ids_begin_with_its_name() {
    let built_in: BTreeSet<(String, String)> =
        Locale::files().map(|(language, file)| (language.to_owned(), file.to_owned())).collect();
    let mut on_disk = BTreeSet::new();
    for path in files(&root().join("locales"), "ftl") {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let language = path.parent().unwrap().file_name().unwrap().to_str().unwrap().to_owned();
        for id in words_in(&path).keys() {
            assert!(id.starts_with(&format!("{name}-")), "{id} in {}", path.display());
        }
        on_disk.insert((language, name));
    }
    assert_eq!(built_in, on_disk);
    assert_eq!(Locale::available(), ["ar", "en", "es", "fr"]);
}

#[test]
fn all_languages_have_the_same_ids_with_the_same_values_in_the_same_files() {
    for english in files(&root().join("locales/en"), "ftl") {
        let name = english.file_name().unwrap();
        let english = words_in(&english);
        for language in Locale::available() {
            let theirs = words_in(&root().join("locales").join(language).join(name));
            let ids = |words: &BTreeMap<String, Shape>| words.keys().cloned().collect::<BTreeSet<_>>();
            assert_eq!(ids(&theirs), ids(&english), "{language}/{}", name.display());
            for (id, shape) in &theirs {
                assert_eq!(shape.values, english[id].values, "the values of {id} in {language}");
            }
        }
    }
}

#[test]
fn what_is_counted_in_english_is_counted_everywhere_and_in_six_forms_in_arabic() {
    let english = words_of("en");
    for language in Locale::available() {
        for (id, shape) in words_of(language) {
            let counted = |shape: &Shape| -> BTreeSet<String> {
                shape.choices.iter().filter(|choice| is_count(choice)).map(|c| c.value.clone()).collect()
            };
            let lacking: Vec<String> = counted(&english[&id]).difference(&counted(&shape)).cloned().collect();
            assert_eq!(lacking, Vec::<String>::new(), "{language}: {id} does not count");
            if language != "ar" {
                continue;
            }
            for choice in shape.choices.iter().filter(|choice| is_count(choice)) {
                let forms: BTreeSet<&str> = choice.keys.iter().map(String::as_str).collect();
                let all: BTreeSet<&str> = ARABIC_FORMS.iter().map(|(form, _)| *form).collect();
                assert_eq!(forms, all, "the forms of {id}");
            }
        }
    }
}

#[test]
fn each_arabic_form_comes_out_for_its_numbers() {
    let locale = Locale::new("ar");
    for (id, shape) in words_of("ar") {
        let counted: BTreeSet<&String> =
            shape.choices.iter().filter(|choice| is_count(choice)).map(|choice| &choice.value).collect();
        if counted.is_empty() {
            continue;
        }
        // The words with their numbers taken out.
        let form = |number: usize| {
            let value = |name: &String| {
                let is_counted = counted.contains(name);
                (name.clone(), if is_counted { Value::from(number) } else { Value::from("كلمة") })
            };
            let words = said(&locale, &id, &shape.values.iter().map(value).collect::<Vec<_>>());
            words.chars().filter(|c| !c.is_ascii_digit()).collect::<String>()
        };
        let forms: BTreeSet<String> = ARABIC_FORMS.iter().map(|(_, number)| form(*number)).collect();
        assert_eq!(forms.len(), ARABIC_FORMS.len(), "{id}: {forms:?}");
        assert_eq!(form(103), form(3), "{id}");
        assert_eq!(form(111), form(11), "{id}");
        assert_eq!(form(102), form(100), "{id}");
    }
    let count = |number: usize| {
        let words = locale.format("status-annotations", &[("count", number.into())]);
        words.replace(['\u{2068}', '\u{2069}'], "")
    };
    for (number, words) in [
        (0, "لا حواشي"),
        (1, "حاشية واحدة"),
        (2, "حاشيتان"),
        (3, "3 حواشٍ"),
        (11, "11 حاشيةً"),
        (100, "100 حاشية"),
        (103, "103 حواشٍ"),
        (111, "111 حاشيةً"),
        (1_011, "1,011 حاشيةً"),
        (2_002, "2,002 حاشية"),
    ] {
        assert_eq!(count(number), words);
    }
}

#[test]
fn every_word_comes_out_without_an_error_and_values_in_arabic_are_isolated() {
    for language in Locale::available() {
        let locale = Locale::new(language);
        for (id, shape) in words_of(language) {
            let words = said(&locale, &id, &filled(&shape, |name| format!("<{name}>")));
            assert!(words != id && !words.contains("{$") && !words.contains("NUMBER"), "{id}: {words}");
            if language != "ar" {
                continue;
            }
            for name in &shape.values {
                let value = format!("<{name}>");
                let bare = words.replace(&format!("\u{2068}{value}\u{2069}"), "");
                assert!(
                    words == value || !bare.contains(&value),
                    "{id}: {name} is not isolated in {words:?}"
                );
            }
        }
    }
}

#[test]
fn nothing_is_left_in_english() {
    let english = words_of("en");
    let in_english = Locale::new("en");
    // The same word in two languages, or no word at all.
    let is_letter = |c: char| c.is_alphabetic();
    for language in ["ar", "es", "fr"] {
        let locale = Locale::new(language);
        let mut same = Vec::new();
        let is_shared = |id: &str| NAMED_BY_THEMSELVES.iter().any(|start| id.starts_with(start));
        for (id, shape) in english.iter().filter(|(id, _)| !is_shared(id)) {
            let values = filled(shape, |_| "7".to_owned());
            let (theirs, ours) = (said(&locale, id, &values), said(&in_english, id, &values));
            if language == "ar" {
                let is_arabic = |c: char| ('\u{600}'..='\u{6ff}').contains(&c);
                let is_said = !theirs.contains(is_letter) || theirs.contains(is_arabic);
                assert!(is_said, "{id} is not Arabic: {theirs}");
            } else if ours.split_whitespace().filter(|word| word.contains(is_letter)).count() > 2
                && theirs == ours
            {
                same.push(format!("{id}: {theirs}"));
            }
        }
        assert_eq!(same, Vec::<String>::new(), "{language}");
    }
}
