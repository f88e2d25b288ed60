//! The command line from outside: the real program, real files, exit codes and both streams.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail the test")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use hashiya::edit::{Edit, Label, Transaction};
use hashiya::session::{Session, fresh};
use hashiya::store::atomic::{self, Replace};
use hashiya::store::{Holder, ProjectLock};

const SOURCE: &str = include_str!("fixtures/article.ar.txt");
const TRANSLATION: &str = include_str!("fixtures/article.en.txt");

/// A folder of its own, with the two articles in it.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        desk.put("a.txt", SOURCE.as_bytes());
        desk.put("b.txt", TRANSLATION.as_bytes());
        desk
    }

    /// The same with the project `p.ron` made of them.
    fn with_project() -> Self {
        let desk = Self::new();
        desk.run(&["new", "--source", "a.txt", "--translation", "b.txt", "--output", "p.ron"]).succeeds();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        atomic::write(&self.path(name), bytes, Replace::Anything).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hashiya"));
        command.current_dir(self.folder.path()).args(arguments);
        for variable in ["LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE"] {
            command.env(variable, "en_US.UTF-8");
        }
        // Dates are told where the person is, and words of their own lie among their settings.
        command.env("TZ", "UTC").env("XDG_CONFIG_HOME", self.folder.path().join("config"));
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env("USER", "reader");
        command
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        Ran::from(self.command(arguments).output().unwrap())
    }

    fn annotate(&self, text: &str, quote: &str, more: &[&str]) -> Ran {
        let mut arguments = vec!["annotate", "p.ron", "--text", text, "--quote", quote];
        arguments.extend(more);
        self.run(&arguments)
    }
}

#[derive(Debug)]
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Ran {
    #[track_caller]
    fn succeeds(self) -> Self {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{self:?}");
        self
    }

    /// Fails with exit 1 and all of `words` in one complaint on standard error, nothing on the other.
    #[track_caller]
    fn fails_with(self, words: &[&str]) -> Self {
        assert_eq!((self.code, self.out.as_str()), (Some(1), ""), "{self:?}");
        assert!(self.err.starts_with("error: "), "{self:?}");
        self.says(words)
    }

    /// Succeeds, with all of `words` in warnings on standard error.
    #[track_caller]
    fn warns(self, words: &[&str]) -> Self {
        assert_eq!(self.code, Some(0), "{self:?}");
        assert!(self.err.lines().all(|line| line.starts_with("warning: ")), "{self:?}");
        assert!(words.iter().all(|word| self.err.contains(word)), "{self:?}");
        self
    }

    #[track_caller]
    fn says(self, words: &[&str]) -> Self {
        for word in words {
            assert!(self.err.contains(word) || self.out.contains(word), "{word:?} is not in {self:?}");
        }
        self
    }
}

#[test]
fn a_project_is_made_annotated_told_exported_and_checked() {
    let desk = Desk::new();
    let made = desk
        .run(&["new", "--source", "a.txt", "--translation", "b.txt", "--output", "p.ron"])
        .succeeds()
        .says(&[
            "a.txt: ar, UTF-8, 3 paragraphs, 25 words",
            "b.txt: en, UTF-8, 3 paragraphs",
            "p.ron was made.",
        ]);
    assert_eq!(made.out.lines().count(), 3);
    assert_eq!(desk.names(), ["a.txt", "b.txt", "p.ron"], "no lock and no temp file stays behind");
    assert!(desk.read("p.ron").starts_with("(\n    format: 1,\n    save_id: \""));
    assert!(desk.read("p.ron").contains("title: \"المدينة والماء\""));

    desk.annotate(
        "source",
        "خفض انبعاثات الكربون",
        &["--category", "sdg/13", "--category", "sdg/13.2", "--note", "مناخ\nوهواء"],
    )
    .succeeds()
    .says(&["paragraph 2", "ar"]);
    desk.annotate("translation", "clean water", &["--category", "sdg/6", "--author", "Maryam"]).succeeds();
    desk.annotate("en", "schools", &["--category", "sdg/4", "--author", "Maryam"]).succeeds();
    assert_eq!(desk.names(), ["a.txt", "b.txt", "p.ron"]);

    desk.run(&["info", "p.ron"]).succeeds().says(&[
        "Title: \u{2068}المدينة والماء\u{2069}",
        "Languages: ar, en",
        "Authors: reader, Maryam",
        "Annotations: 3",
        "  sdg/4 Quality education: 1",
        "  sdg/13 Climate action: 1",
        "Orphans: 0",
    ]);
    let json = desk.run(&["info", "p.ron", "--json"]).succeeds().out;
    let info: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((info["annotations"].as_u64(), info["orphans"].as_u64()), (Some(3), Some(0)));
    assert_eq!(
        (info["texts"][0]["language"].as_str(), info["texts"][0]["words"].as_u64()),
        (Some("ar"), Some(25))
    );
    assert_eq!(info["categories"][1]["code"], "sdg/6");

    let csv = desk.run(&["export", "p.ron", "--format", "csv"]).succeeds().out;
    assert!(csv.starts_with(
        "\u{feff}Annotation,Category,Category name,Quote – Source (ar),Paragraph – Source (ar),"
    ));
    assert!(
        csv.contains(",sdg/13,Climate action,خفض انبعاثات الكربون,2,,,\"مناخ\nوهواء\",,reader,"),
        "{csv}"
    );
    assert_eq!(csv.matches("\r\n").count(), 1 + 4, "a head and a row an annotation and category");
    desk.run(&["export", "p.ron", "--format", "csv", "--output", "out.csv"]).succeeds();
    assert_eq!(desk.read("out.csv"), csv);
    let markdown = desk.run(&["export", "p.ron", "--format", "markdown", "--output", "-"]).succeeds().out;
    assert!(
        markdown.starts_with("# المدينة والماء\n\n## Source (ar): paragraph 2\n\n> خفض انبعاثات الكربون\n"),
        "{markdown}"
    );

    desk.run(&["check", "p.ron"]).succeeds().says(&["p.ron is sound."]);
}

#[test]
fn a_quote_must_be_there_exactly_and_once() {
    let desk = Desk::with_project();
    let before = desk.read("p.ron");
    let tag = ["--category", "sdg/6"];
    desk.annotate("source", "الماء", &tag).fails_with(&["4 times", "--nth 1 to --nth 4", "الماء"]);
    desk.annotate("source", "البحر", &tag).fails_with(&["does not have the words", "البحر"]);
    desk.annotate("source", "حق للجميع", &tag).fails_with(&["spelt so", "حقٌّ للجميع"]);
    desk.annotate("source", "", &tag).fails_with(&["does not have the words"]);
    desk.annotate("source", "الماء", &["--nth", "5", "--category", "sdg/6"])
        .fails_with(&["only 4 times", "--nth 5"]);
    desk.annotate("fr", "eau", &tag).fails_with(&["no text “fr”", "Source (ar)", "Translation (en)"]);
    assert_eq!(desk.read("p.ron"), before, "nothing was written");
    desk.annotate("source", "الماء", &["--nth", "3", "--category", "sdg/6"])
        .succeeds()
        .says(&["paragraph 3"]);
    assert_eq!(desk.annotate("source", "الماء", &["--nth", "0", "--category", "sdg/6"]).code, Some(2));
    assert_eq!(desk.annotate("source", "الماء", &[]).code, Some(2), "a category is asked for");
}

#[test]
fn a_category_must_be_known() {
    let desk = Desk::with_project();
    let before = desk.read("p.ron");
    desk.annotate("en", "clean water", &["--category", "sdg/18"]).fails_with(&[
        "no category 18",
        "13",
        "Near it",
    ]);
    desk.annotate("en", "clean water", &["--category", "mdg/1"]).fails_with(&["no codebook “mdg”", "sdg"]);
    desk.annotate("en", "clean water", &["--category", "13"])
        .fails_with(&["“13” is not a category", "sdg/13"]);
    assert_eq!(desk.read("p.ron"), before);
}

#[test]
fn text_files_may_have_any_of_the_usual_encodings() {
    let desk = Desk::new();
    let utf_16: Vec<u8> = SOURCE.replace('\n', "\r\n").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (windows, _, has_errors) = encoding_rs::WINDOWS_1256.encode(SOURCE);
    assert!(!has_errors);
    desk.put("16.txt", &utf_16);
    desk.put("1256.txt", &windows);
    desk.run(&["new", "--source", "16.txt", "--output", "16.ron"])
        .succeeds()
        .says(&["16.txt: ar, UTF-16LE, 3"]);
    let guessed = desk.run(&["new", "--source", "1256.txt", "--output", "1256.ron"]);
    assert_eq!(guessed.code, Some(0));
    guessed.says(&[
        "warning: 1256.txt: the encoding was guessed to be windows-1256",
        "1256.txt: ar, windows-1256, 3",
    ]);
    let told = ["new", "--source", "1256.txt", "--source-encoding", "windows-1256", "--output", "told.ron"];
    desk.run(&told).succeeds();
    let paragraphs = |name| -> Vec<String> {
        desk.read(name).lines().filter(|line| line.contains("text: ")).map(str::to_owned).collect()
    };
    assert_eq!(paragraphs("16.ron"), paragraphs("1256.ron"));
    assert!(paragraphs("16.ron")[3].contains("والماء حقٌّ للجميع"));
    assert!(desk.read("16.ron").contains("line_ending: CrLf"));
    let klingon = ["new", "--source", "a.txt", "--source-encoding", "klingon", "--output", "x.ron"];
    desk.run(&klingon).fails_with(&["klingon", "windows-1256"]);
    desk.put("cut.txt", &SOURCE.as_bytes()[..SOURCE.len() - 3]);
    let cut = desk.run(&["new", "--source", "cut.txt", "--output", "cut.ron"]);
    assert_eq!(cut.code, Some(0));
    cut.says(&["cut.txt ends inside a character"]);
}

#[test]
fn what_a_crash_left_in_the_journal_is_shown_and_goes_into_the_file_with_the_next_save() {
    let desk = Desk::with_project();
    let mut session = Session::open(&desk.path("p.ron"), &Holder::default()).unwrap();
    for title in ["ب", "ج"] {
        let edit = Edit::Title { before: session.project().title.clone(), after: title.into() };
        session.commit(Transaction::new(Label::Retitle, vec![edit])).unwrap();
    }
    // Nobody was asked about them, so they stay.
    drop(session);
    let before = desk.read("p.ron");
    let told = "warning: 2 changes were recovered that had not been saved.\n";
    let info = desk.run(&["info", "p.ron"]);
    assert!(info.out.contains('ج'), "{info:?}");
    assert_eq!(info.err, told);
    let check = desk.run(&["check", "p.ron"]);
    assert!(check.out.contains("The journal holds 2 changes that are not in the file yet."), "{check:?}");
    assert_eq!(
        (desk.read("p.ron"), desk.path("p.ron.journal").exists()),
        (before, true),
        "looking changes nothing"
    );
    let annotated = desk.annotate("source", "الماء النظيف", &["--category", "sdg/13", "--author", "ليلى"]);
    assert_eq!((annotated.code, annotated.err.as_str()), (Some(0), told));
    assert!(desk.read("p.ron").contains("title: \"ج\""));
    assert_eq!(desk.names(), ["a.txt", "b.txt", "p.ron"]);
    assert_eq!(desk.run(&["info", "p.ron"]).err, "");
}

#[test]
fn nothing_is_written_over_and_nothing_half_written() {
    let desk = Desk::with_project();
    let before = desk.read("p.ron");
    let again = ["new", "--source", "a.txt", "--output", "p.ron"];
    desk.run(&again).fails_with(&["p.ron is there already"]);
    assert_eq!(desk.read("p.ron"), before);
    desk.run(&["new", "--source", "no.txt", "--output", "q.ron"]).fails_with(&["no.txt", "no file"]);
    desk.put("empty.txt", b"\n");
    desk.run(&["new", "--source", "empty.txt", "--output", "q.ron"]).fails_with(&["empty.txt has no words"]);
    desk.run(&["new", "--source", "a.txt", "--output", "no/q.ron"]).fails_with(&["no"]);
    desk.run(&["export", "p.ron", "--format", "csv", "--output", "no/out.csv"])
        .fails_with(&["no/out.csv", "no file"]);
    assert_eq!(desk.names(), ["a.txt", "b.txt", "empty.txt", "p.ron"]);
    assert_eq!(desk.run(&["new", "--source", "a.txt"]).code, Some(2));
    assert_eq!(desk.run(&["export", "p.ron", "--format", "pdf"]).code, Some(2));
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_line_and_column_and_left_alone() {
    let desk = Desk::with_project();
    let sound = desk.read("p.ron");
    let line = sound.lines().position(|line| line.contains("role: Source")).unwrap() + 1;
    let broken = sound.replace("role: Source,", "role: Source;");
    desk.put("p.ron", broken.as_bytes());
    let place = format!("p.ron:{line}:");
    for arguments in [
        &["info", "p.ron"][..],
        &["check", "p.ron"],
        &["export", "p.ron", "--format", "csv", "--output", "out.csv"],
        &["annotate", "p.ron", "--text", "en", "--quote", "clean", "--category", "sdg/6"],
    ] {
        desk.run(arguments).fails_with(&[&place, "left as it is"]);
    }
    assert_eq!(desk.read("p.ron"), broken);
    assert_eq!(desk.names(), ["a.txt", "b.txt", "p.ron"]);
    desk.put("p.ron", b"\xff\xfe");
    desk.run(&["check", "p.ron"]).fails_with(&["p.ron:1:1", "not UTF-8"]);
    desk.run(&["check", "gone.ron"]).fails_with(&["no file gone.ron"]);
    assert!(!desk.path("gone.ron.lock").exists());
}

#[test]
fn a_newer_format_or_an_unknown_field_is_read_but_never_written_over() {
    let desk = Desk::with_project();
    let sound = desk.read("p.ron");
    let annotate = ["annotate", "p.ron", "--text", "en", "--quote", "clean water", "--category", "sdg/6"];
    for (changed, word) in [
        (sound.replace("format: 1", "format: 2"), "newer version"),
        (
            sound
                .replace("            role: Source", "            mood: \"glad\",\n            role: Source"),
            "“mood”",
        ),
    ] {
        desk.put("p.ron", changed.as_bytes());
        let info = desk.run(&["info", "p.ron"]);
        assert_eq!(info.code, Some(0));
        info.says(&["warning: ", word, "Annotations: 0"]);
        desk.run(&annotate).fails_with(&[word, "reading only"]);
        let check = desk.run(&["check", "p.ron"]);
        assert_eq!((check.code, check.out.as_str()), (Some(1), ""));
        check.says(&[word, "p.ron:", "one fault"]);
        assert_eq!(desk.read("p.ron"), changed);
    }
}

#[test]
fn check_tells_what_to_look_at_before_delivery() {
    let desk = Desk::new();
    desk.put("a.txt", "العنوان\n\nفي عام ٢٠١٥ كتبوا. ثم قرؤوا.\n".as_bytes());
    desk.put("b.txt", "The title\n\nIn 2016 they (wrote. Then they they read.\n".as_bytes());
    desk.run(&["new", "--source", "a.txt", "--translation", "b.txt", "--output", "p.ron"]).succeeds();
    desk.run(&["check", "p.ron"]).succeeds();
    let check = desk.run(&["check", "p.ron", "--delivery"]);
    assert_eq!(check.code, Some(1));
    let plain = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(
        plain(&check.out).lines().collect::<Vec<_>>(),
        [
            "Translation (en), paragraph 3, sentence 1: the numbers differ: ٢٠١٥ in the source, 2016 in the translation",
            "Translation (en), paragraph 3, sentence 1: ( has no partner in the paragraph",
            "Translation (en), paragraph 3, sentence 2: “they” stands twice",
        ]
    );
    check.says(&["p.ron", "3 things to look at before delivery"]);
    desk.run(&["check", "p.ron", "--delivery", "--translation", "source"]).fails_with(&["hashiya align"]);
    desk.run(&["check", "p.ron", "--translation", "en"]).says(&["--delivery"]);

    desk.put("b.txt", "The title\n\nIn 2015 they wrote. Then they read.\n".as_bytes());
    desk.run(&["new", "--source", "a.txt", "--translation", "b.txt", "--output", "q.ron"]).succeeds();
    desk.run(&["check", "q.ron", "--delivery"]).succeeds().says(&["q.ron: nothing to look at"]);
    desk.run(&["new", "--source", "a.txt", "--output", "alone.ron"]).succeeds();
    desk.run(&["check", "alone.ron", "--delivery"]).fails_with(&["no aligned translation"]);
}

#[test]
fn check_tells_each_fault_with_its_place() {
    let desk = Desk::with_project();
    desk.annotate("source", "خفض انبعاثات الكربون", &["--category", "sdg/13"]).succeeds();
    desk.annotate("en", "clean water", &["--category", "sdg/6"]).succeeds();
    let sound = desk.read("p.ron");
    let lines_of = |needle: &str| -> Vec<usize> {
        sound.lines().enumerate().filter(|(_, line)| line.contains(needle)).map(|(at, _)| at + 1).collect()
    };
    // The second annotation's words go, an author too many stands there, the beads take too much.
    let faulty = sound.replace("clean water to all", "air to all").replace("count: 3", "count: 4");
    desk.put("p.ron", faulty.as_bytes());
    let check = desk.run(&["check", "p.ron"]);
    assert_eq!((check.code, check.out.as_str()), (Some(1), ""));
    let annotation = lines_of("            id: ")[3];
    let beads = lines_of("translation: ")[0];
    check.says(&[
        &format!("p.ron:{annotation}:"),
        "its words were not found",
        &format!("p.ron:{beads}:"),
        "pairs 4 source and 4 translation sentences, but the texts have 3 and 3",
        "2 faults",
    ]);
    assert_eq!(desk.read("p.ron"), faulty, "check changes nothing");
    // An unknown category is told, and harmless.
    desk.put("p.ron", sound.replace("\"sdg/13\"", "\"sdg/99\"").as_bytes());
    desk.run(&["check", "p.ron"]).succeeds().says(&["sdg/99", "p.ron is sound."]);
}

#[test]
fn who_holds_the_project_is_told() {
    let desk = Desk::with_project();
    let holder =
        Holder { who: "maryam@desk".into(), process: Some(77), since: "2026-01-31T12:00:00Z".into() };
    let lock = ProjectLock::acquire(&desk.path("p.ron"), &holder).unwrap();
    let annotate = ["annotate", "p.ron", "--text", "en", "--quote", "clean water", "--category", "sdg/6"];
    desk.run(&annotate).fails_with(&["maryam@desk", "77", "Jan 31, 2026, 12:00"]);
    desk.run(&["info", "p.ron"]).succeeds();
    drop(lock);
    desk.run(&annotate).succeeds();
}

#[test]
fn sentences_are_written_one_a_line() {
    let desk = Desk::new();
    desk.put("s.txt", "عنوان\n\n  قال د. أحمد: لا. ثم مضى!  \nنهاية".as_bytes());
    let expected = "عنوان\nقال د. أحمد: لا.\nثم مضى!\nنهاية\n";
    for arguments in [&["segment", "--language", "ar", "s.txt"][..], &["segment", "s.txt"]] {
        let ran = desk.run(arguments).succeeds();
        assert_eq!(ran.out, expected);
    }
    let mut child = desk
        .command(&["segment", "--language", "en", "-"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), b"Mr. X left. He was late.").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "Mr. X left.\nHe was late.\n");
    desk.run(&["segment", "gone.txt"]).fails_with(&["gone.txt"]);
}

#[test]
fn two_files_of_sentences_are_aligned() {
    let desk = Desk::new();
    desk.put("ar.txt", "وصل الوفد إلى باريس عام 1999.\nثم عاد.\nقال محمد: «نعم».\n".as_bytes());
    desk.put(
        "en.txt",
        b"The delegation arrived in Paris in 1999, then it returned.\nMohammed said: \"Yes\".\n",
    );
    let lines =
        ["align", "--lines", "ar.txt", "en.txt", "--source-language", "ar", "--target-language", "en"];
    let ran = desk.run(&lines).succeeds();
    assert_eq!((ran.out.as_str(), ran.err.as_str()), ("0,1\t0\n2\t1\n", ""));
    desk.put("none.txt", b"");
    let ran = desk.run(&["align", "--lines", "ar.txt", "none.txt"]).warns(&["no words"]);
    assert_eq!(ran.out, "0\t\n1\t\n2\t\n");
    desk.run(&["align", "--lines", "ar.txt", "ar.txt", "--source-language", "ar"])
        .warns(&["the same on both sides"]);
    desk.run(&["align", "--lines", "ar.txt", "en.txt", "--target-language", "fr"])
        .warns(&["en.txt was said to be fr but looks like en"]);
    desk.run(&["align", "--lines", "ar.txt"]).fails_with(&["two files"]);
    desk.run(&["align", "--lines", "ar.txt", "gone.txt"]).fails_with(&["gone.txt"]);
}

#[test]
fn a_project_is_aligned_and_its_confirmed_pairs_stay() {
    let desk = Desk::new();
    desk.put("s.txt", "وصل الوفد عام 1999. ثم عاد إلى باريس. قال محمد: «نعم».\n".as_bytes());
    desk.put(
        "t.txt",
        b"The delegation arrived in 1999. Then it returned to Paris. Mohammed said: \"Yes\".\n",
    );
    desk.run(&["new", "--source", "s.txt", "--translation", "t.txt", "--output", "p.ron"]).succeeds();
    let beads = |desk: &Desk| -> Vec<(u32, u32, bool)> {
        let project = hashiya::store::open(&desk.path("p.ron")).unwrap().project;
        let beads = &project.alignments[0].beads;
        let is_proposed = |status| status == hashiya::model::BeadStatus::Proposed;
        beads.iter().map(|bead| (bead.source, bead.target, is_proposed(bead.status))).collect()
    };
    assert_eq!(beads(&desk), [(3, 3, true)]);
    desk.run(&["align", "p.ron"]).succeeds().says(&["en: 3 pairs, 0 confirmed"]);
    assert_eq!(beads(&desk), [(1, 1, true); 3]);
    // A person has confirmed that the first two answer each other together.
    let mut project = hashiya::store::open(&desk.path("p.ron")).unwrap().project;
    project.authors.push(hashiya::model::Author { id: fresh::author_id(), name: "ليلى".into() });
    let status = hashiya::model::BeadStatus::Confirmed { by: project.authors[0].id, at: fresh::now() };
    let confirmed = hashiya::model::Bead { source: 2, target: 2, score: None, status };
    project.alignments[0].beads = vec![confirmed, hashiya::model::Bead::proposed(1, 1)];
    fs::remove_file(desk.path("p.ron")).unwrap();
    let mut session = Session::draft(project);
    let request = session.save_request(Some(&desk.path("p.ron")), false).unwrap();
    session.save_now(request, &Holder::this_process("now")).unwrap();
    drop(session);
    desk.run(&["align", "p.ron", "--translation", "en"]).succeeds().says(&["2 pairs, 1 confirmed"]);
    assert_eq!(beads(&desk), [(2, 2, false), (1, 1, true)]);
    desk.run(&["align", "p.ron", "--translation", "fr"]).fails_with(&["no text “fr”"]);
    desk.run(&["align", "p.ron", "p.ron"]).fails_with(&["one project"]);
    desk.run(&["new", "--source", "s.txt", "--output", "alone.ron"]).succeeds();
    desk.run(&["align", "alone.ron"]).fails_with(&["alone.ron has no translation"]);
}

#[cfg(unix)]
#[test]
fn output_nobody_reads_is_no_failure() {
    use std::process::Stdio;
    let desk = Desk::with_project();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut command = desk.command(&["export", "p.ron", "--format", "csv"]);
    let output = command.stdout(Stdio::from(writer)).output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn help_is_in_words() {
    let desk = Desk::new();
    for name in ["new", "annotate", "info", "export", "check", "segment", "align"] {
        let help = desk.run(&[name, "--help"]).succeeds();
        assert!(!help.out.contains("cli-"), "{}", help.out);
        // Each argument says what it is for.
        let bare: Vec<&str> = help.out.lines().filter(|line| line.trim_start().starts_with("--")).collect();
        assert!(
            bare.iter().all(|line| line.trim().contains("  ")) || help.out.contains("\n          "),
            "{}",
            help.out
        );
    }
    desk.run(&["--help"]).succeeds().says(&["new", "Make a project from text files", "FILE.ron"]);
    assert!(Path::new(env!("CARGO_BIN_EXE_hashiya")).exists());
}

#[test]
fn wrong_usage_is_told_in_the_person_s_language() {
    let desk = Desk::with_project();
    let check = |language: &str, arguments: &[&str], words: &[&str]| {
        let mut command = desk.command(arguments);
        for variable in ["LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE"] {
            command.env(variable, language);
        }
        let ran = Ran::from(command.output().unwrap());
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{ran:?}");
        assert!(!ran.err.contains("error:") || language.starts_with("en") || language.starts_with("es"));
        ran.says(words);
    };
    check("en_US.UTF-8", &["info"], &["error: Missing are <FILE.ron>.", "Usage: hashiya info", "--help"]);
    check("fr_FR.UTF-8", &["info", "--jsno"], &["erreur", "Il n’y a pas d’argument --jsno.", "--json"]);
    check("es_ES.UTF-8", &["export", "p.ron", "--format", "pdf"], &["«pdf» no es un valor", "csv"]);
    check("ar_MA.UTF-8", &["export", "p.ron", "--format"], &["خطأ", "إلى قيمة", "لمزيد"]);
    check("ar_MA.UTF-8", &["new", "--title", "a", "--title", "b"], &["أكثر من مرة"]);
}

#[test]
fn broken_words_of_one_s_own_are_told_and_left_alone() {
    let desk = Desk::with_project();
    let own = desk.path("config/hashiya/locales/en");
    fs::create_dir_all(&own).unwrap();
    desk.put("config/hashiya/locales/en/mine.ftl", b"report-title = Heading\nreport-languages\n");
    let info = desk.run(&["info", "p.ron"]);
    assert_eq!(info.code, Some(0));
    info.says(&["warning: ", "mine.ftl:2:", "The built-in words are used instead", "Title: "]);
    assert_eq!(desk.read("config/hashiya/locales/en/mine.ftl"), "report-title = Heading\nreport-languages\n");
    desk.put("config/hashiya/locales/en/mine.ftl", b"report-title = Heading\n");
    desk.run(&["info", "p.ron"]).succeeds().says(&["Heading: "]);
}

#[test]
fn copies_are_merged_and_what_disagrees_is_kept_side_by_side() {
    let desk = Desk::with_project();
    let base = desk.read("p.ron");
    let copy = |quote: &str, note: &str, name: &str| {
        desk.put("p.ron", base.as_bytes());
        desk.annotate("en", quote, &["--category", "sdg/6", "--note", note]).succeeds();
        desk.put(name, desk.read("p.ron").as_bytes());
    };
    copy("clean water", "of mine", "ours.ron");
    copy("schools", "of theirs", "theirs.ron");
    desk.put("base.ron", base.as_bytes());

    let merge = ["merge", "base.ron", "ours.ron", "theirs.ron", "--output", "both.ron"];
    desk.run(&merge).succeeds();
    desk.run(&["check", "both.ron"]).succeeds();
    let both = desk.read("both.ron");
    assert!(both.contains("of mine") && both.contains("of theirs") && !both.contains("conflicts"));
    desk.run(&["merge", "base.ron", "theirs.ron", "ours.ron", "--output", "other.ron"]).succeeds();
    assert_eq!(desk.read("other.ron"), both, "whichever is called ours");

    let renamed = |title: &str| base.replace("title: \"المدينة والماء", &format!("title: \"{title}"));
    desk.put("ours.ron", renamed("الماء").as_bytes());
    desk.put("theirs.ron", renamed("المدينة").as_bytes());
    let ran = desk.run(&merge).says(&["title", "الماء", "المدينة", "One conflict"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    desk.run(&["check", "both.ron"]).succeeds();
    assert!(
        desk.read("both.ron")
            .contains("conflicts: [\n        (about: Title, one: \"الماء\", other: \"المدينة\"),")
    );

    // What was written is a project like any other, and its conflict lives on through another merge.
    desk.run(&["merge", "both.ron", "both.ron", "both.ron", "--output", "again.ron"]);
    assert!(desk.read("again.ron").contains("about: Title"));

    let before = desk.read("both.ron");
    desk.put("theirs.ron", b"(format: 1, save_id: \"x\"");
    let ran = desk.run(&merge).says(&["error: ", "theirs.ron"]);
    assert_eq!((ran.code, desk.read("both.ron")), (Some(129), before), "nothing is half written");
}
