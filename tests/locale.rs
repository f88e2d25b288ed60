//! The words: every id the code names is there in English, and every one that is there is named.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail the test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use hashiya::locale::Locale;

/// Ids that the code puts together, by their beginning.
const PUT_TOGETHER: [&str; 1] = ["cli-help-"];

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

/// The ids of one file, with its placeables.
fn ids(path: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in fs::read_to_string(path).unwrap().lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            let (id, _) = line.split_once(" =").unwrap_or_else(|| panic!("{}: {line}", path.display()));
            id.clone_into(&mut current);
            assert!(
                ids.insert(current.clone(), BTreeSet::new()).is_none(),
                "{id} twice in {}",
                path.display()
            );
        }
        let names = line.split('$').skip(1).map(|rest| {
            rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-' || *c == '_').collect::<String>()
        });
        if let Some(values) = ids.get_mut(&current) {
            values.extend(names);
        }
    }
    ids
}

fn english() -> BTreeMap<String, BTreeSet<String>> {
    files(&root().join("locales/en"), "ftl").iter().flat_map(|path| ids(path)).collect()
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

#[test]
fn every_id_is_there_and_every_one_is_used() {
    let english = english();
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
        for id in ids(&path).keys() {
            assert!(id.starts_with(&format!("{name}-")), "{id} in {}", path.display());
        }
        on_disk.insert((language, name));
    }
    assert_eq!(built_in, on_disk);
}

#[test]
fn other_languages_have_the_ids_and_values_of_english() {
    let english = english();
    for language in Locale::available() {
        let theirs: BTreeMap<String, BTreeSet<String>> =
            files(&root().join("locales").join(language), "ftl").iter().flat_map(|path| ids(path)).collect();
        let ids = |words: &BTreeMap<String, BTreeSet<String>>| words.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(ids(&theirs), ids(&english), "{language}");
        for (id, values) in &theirs {
            let known = &english[id];
            assert!(values.is_subset(known), "{language}: {id} has values that English has not: {values:?}");
        }
    }
}

#[test]
fn every_word_comes_out_without_an_error() {
    let locale = Locale::new("en");
    for (id, values) in english() {
        let values: Vec<(String, String)> = values.into_iter().map(|name| (name, "7".to_owned())).collect();
        let values: Vec<_> =
            values.iter().map(|(name, value)| (name.as_str(), value.as_str().into())).collect();
        let text = locale.format(&id, &values);
        assert!(text != id && !text.contains("{$"), "{id}: {text}");
    }
}
