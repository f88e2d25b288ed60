//! What the README shows is true: its project file opens, and its goals are known.

use hashiya::store::{codebooks, from_bytes};

const README: &str = include_str!("../README.md");

#[test]
fn the_file_in_the_readme_opens_as_it_stands() {
    let (_, rest) = README.split_once("```ron\n").unwrap();
    let (file, _) = rest.split_once("```").unwrap();
    let read = from_bytes(file.as_bytes()).unwrap();
    assert_eq!((read.unknown, read.notices), (None, Vec::new()));
    assert_eq!(read.project.faults(codebooks::knows_category), Vec::new());
    assert_eq!(read.project.annotations.len(), 1);
}

#[test]
fn the_folders_in_the_readme_are_there() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let (_, rest) = README.split_once("## Folders").unwrap();
    let (folders, _) = rest.split_once("## Licences").unwrap();
    let names: Vec<&str> =
        folders.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    assert!(names.len() >= 5, "{names:?}");
    for name in names {
        assert!(root.join(name).exists(), "{name}");
    }
}
