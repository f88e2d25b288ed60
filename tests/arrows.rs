//! The arrows of the design: which module may use which, and what the pure ones must not touch.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail the test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each module with those it may use besides itself.
const ARROWS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("edit", &["model"]),
    ("language", &["model"]),
    ("align", &["model", "language"]),
    ("search", &["model", "language"]),
    ("suggest", &["model", "language"]),
    ("review", &["model", "edit", "language"]),
    ("formats", &["model", "edit", "language"]),
    ("store", &["model", "edit", "language"]),
    ("session", &["model", "edit", "language", "align", "search", "suggest", "review", "formats", "store"]),
    ("jobs", &[]),
    ("locale", &["model", "language"]),
    (
        "messages",
        &["model", "edit", "language", "align", "review", "formats", "store", "session", "jobs", "locale"],
    ),
    (
        "cli",
        &[
            "model", "edit", "language", "align", "review", "formats", "store", "session", "jobs", "locale",
            "messages",
        ],
    ),
    ("typeset", &["model", "language"]),
    (
        "gui",
        &[
            "model", "edit", "language", "align", "search", "suggest", "review", "formats", "store",
            "session", "jobs", "locale", "messages", "typeset",
        ],
    ),
];

/// Modules that are handed all they need.
const PURE: [&str; 8] = ["model", "edit", "language", "align", "search", "suggest", "review", "formats"];
/// What pure modules must not name: files, clocks, chance, the window, layout, words.
const IMPURE: [&str; 15] = [
    "std::fs",
    "std::env",
    "std::time",
    "std::thread",
    "std::process",
    "std::net",
    "egui",
    "eframe",
    "parley",
    "swash",
    "fluent",
    "tempfile",
    "Timestamp::now",
    "now_v7",
    "new_v4",
];
/// What other modules must not name.
const BANNED: &[(&str, &[&str])] = &[
    ("typeset", &["egui", "eframe", "fluent", "std::fs"]),
    ("store", &["egui", "parley", "fluent", "Timestamp::now", "now_v7"]),
    ("session", &["egui", "parley", "fluent"]),
    ("jobs", &["egui", "parley", "fluent"]),
    ("locale", &["egui", "parley"]),
    ("messages", &["egui", "parley"]),
    ("cli", &["egui", "parley"]),
];

fn sources() -> Vec<(String, PathBuf, String)> {
    fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, into) } else { into.push(path) }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    walk(&root, &mut paths);
    paths.sort();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "rs"));
    let module = |path: &Path| {
        let first = path.strip_prefix(&root).unwrap().components().next().unwrap();
        Path::new(&first).file_stem().unwrap().to_str().unwrap().to_owned()
    };
    paths.into_iter().map(|path| (module(&path), path.clone(), fs::read_to_string(&path).unwrap())).collect()
}

/// The code of a file: no comments, no unit tests at its end.
fn code(source: &str) -> String {
    let body = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = body.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.map(|line| line.split(" // ").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The modules of this crate that `code` names behind `crate::`.
fn used_modules(code: &str) -> BTreeSet<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut used = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        // `$crate::` and another crate's path that ends so are not ours.
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(group) => {
                let group = group.split_once("};").map_or(group, |(group, _)| group);
                let mut depth = 0;
                for part in group.split_inclusive(['{', '}', ',']) {
                    if depth == 0 {
                        used.insert(word(part.trim()));
                    }
                    depth += i32::from(part.ends_with('{')) - i32::from(part.ends_with('}'));
                }
            }
            None => {
                used.insert(word(rest));
            }
        }
    }
    used.remove("");
    used
}

#[test]
fn modules_use_only_those_the_design_lets_them() {
    let mut wrong = Vec::new();
    for (module, path, source) in sources() {
        if module == "lib" || module == "main" || path.ends_with("tests.rs") {
            continue;
        }
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == module) else {
            wrong.push(format!("{}: the module {module} has no arrows yet", path.display()));
            continue;
        };
        for used in used_modules(&code(&source)) {
            if used != module && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{}: {module} may not use {used}", path.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn pure_modules_touch_no_files_no_clocks_and_no_window() {
    let mut wrong = Vec::new();
    for (module, path, source) in sources() {
        let banned = BANNED.iter().find(|(name, _)| *name == module).map_or(&[][..], |(_, banned)| banned);
        let banned = if PURE.contains(&module.as_str()) { &IMPURE[..] } else { banned };
        if path.ends_with("tests.rs") {
            continue;
        }
        let code = code(&source);
        let words: BTreeSet<&str> =
            code.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).collect();
        for name in banned {
            let names_it = |word: &&str| {
                *word == *name
                    || word.starts_with(&format!("{name}::"))
                    || word.ends_with(&format!("::{name}"))
            };
            if words.iter().any(names_it) {
                wrong.push(format!("{}: {module} names {name}", path.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_scanner_sees_what_it_should() {
    let names = |code: &str| used_modules(code).into_iter().collect::<Vec<_>>();
    assert_eq!(names("use crate::store::{a, b};"), ["store"]);
    assert_eq!(names("use crate::{model::{Text, Role}, store, gui::theme};"), ["gui", "model", "store"]);
    assert_eq!(names("let x: crate::edit::Edit = crate::language::f();"), ["edit", "language"]);
    assert_eq!(
        names(&code("// crate::gui\n//! [`crate::cli`]\nfn f() {} // crate::gui")),
        Vec::<String>::new()
    );
}
