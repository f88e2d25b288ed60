//! Makes `assets/sample/sample.ron` from the texts and the list of annotations beside it.
//!
//! The main function is [`make`]. Ids and times are fixed, so that the same texts always give the same
//! bytes; `tests/sample.rs` holds the file to that. Run it after a change to the texts:
//!
//! ```text
//! cargo run --example make_sample
//! ```

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};
use jiff::Timestamp;
use serde::Deserialize;
use uuid::{Builder, Uuid};

use hashiya::align;
use hashiya::edit::annotate::{self, Hand};
use hashiya::edit::{Edit, Label, Transaction};
use hashiya::formats;
use hashiya::model::{
    AnnotationId, AuthorId, CategoryCode, CodebookUse, Language, Project, ProjectId, Role, Text, TextId,
    TextRange,
};
use hashiya::session::Session;
use hashiya::store::{atomic, codebooks, to_bytes};

const TITLE: &str = "مجموعة الأصدقاء حول الذكاء الاصطناعي";
const AUTHOR: &str = "Hashiya";
/// When everything in the sample was made.
const MADE: &str = "2026-11-24T08:00:00Z";
/// The source first, then the translations in the order in which they are offered.
const LANGUAGES: [&str; 3] = ["ar", "en", "fr"];

/// One annotation as `annotations.ron` lists it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    /// Language of the text, words, and at which of their places, from 1.
    targets: Vec<(String, String, usize)>,
    categories: Vec<String>,
    note: String,
}

fn main() -> anyhow::Result<()> {
    let path = folder().join("sample.ron");
    atomic::write(&path, &make()?, atomic::Replace::Anything)?;
    Ok(())
}

/// The bytes of the sample project.
pub fn make() -> anyhow::Result<Vec<u8>> {
    let made: Timestamp = MADE.parse()?;
    let mut fresh = Fresh { made, count: 0 };
    let save_id = fresh.uuid()?;
    let mut session = Session::new(project(&mut fresh)?);

    let author = AuthorId(fresh.uuid()?);
    let named = Edit::author(session.project(), author, AUTHOR);
    session.commit(Transaction::new(Label::RenameAuthor, vec![named]))?;

    let hand = Hand::new(author, made);
    let list: Vec<Listed> = ron::from_str(&read("annotations.ron")?).context("annotations.ron")?;
    for listed in list {
        annotate(&mut session, AnnotationId(fresh.uuid()?), &listed, hand)
            .with_context(|| format!("{listed:?}"))?;
    }
    Ok(to_bytes(session.project(), save_id))
}

/// The texts, aligned sentence by sentence, with the goals to tag them with.
fn project(fresh: &mut Fresh) -> anyhow::Result<Project> {
    let mut project = Project::new(ProjectId(fresh.uuid()?), TITLE);
    let goals = codebooks::built_in("sdg").context("the built-in codebook")?;
    project.codebooks.push(CodebookUse::BuiltIn { id: goals.id.clone(), version: goals.version.clone() });
    for language in LANGUAGES {
        let name = format!("article.{language}.txt");
        let decoded = formats::decode(read(&name)?.as_bytes(), None);
        let role = if project.texts.is_empty() { Role::Source } else { Role::Translation };
        let id = TextId(fresh.uuid()?);
        project.texts.push(formats::text_of(id, role, Language::new(language), &decoded, &name));
    }
    let mut alignments = Vec::new();
    for translation in project.translations() {
        let proposal = align::propose(&project, translation.id, &mut |_| true);
        let (alignment, warnings) = proposal.context("nothing to align")?;
        ensure!(warnings.is_empty(), "the sample's texts do not fit: {warnings:?}");
        alignments.push(alignment);
    }
    project.alignments = alignments;
    Ok(project)
}

/// Makes one annotation: on its first passage, then linked to the others.
fn annotate(session: &mut Session, id: AnnotationId, listed: &Listed, hand: Hand) -> anyhow::Result<()> {
    let categories: Option<Vec<CategoryCode>> =
        listed.categories.iter().map(|code| CategoryCode::parse(code)).collect();
    let categories = categories.context("a category is no category")?;
    for (index, target) in listed.targets.iter().enumerate() {
        let project = session.project();
        let (text, range) = find(project, target)?;
        let (label, edit) = if index == 0 {
            let note = listed.note.clone();
            let edit = annotate::create(project, id, text, range, categories.clone(), note, hand)?;
            (Label::Annotate, edit)
        } else {
            (Label::Link, annotate::link(project, id, text, range, hand)?)
        };
        session.commit(Transaction::new(label, vec![edit]))?;
    }
    Ok(())
}

fn find(project: &Project, target: &(String, String, usize)) -> anyhow::Result<(TextId, TextRange)> {
    let (language, words, nth) = target;
    let text = project.texts.iter().find(|text: &&Text| text.language.as_str() == language);
    let text = text.with_context(|| format!("there is no text in {language}"))?;
    let mut places = text.as_str().match_indices(words.as_str());
    let Some((start, _)) = nth.checked_sub(1).and_then(|skipped| places.nth(skipped)) else {
        bail!("the {language} text has no {words:?} for the {nth}th time");
    };
    Ok((text.id, TextRange::new(start, start + words.len())))
}

/// Ids of version 7 that are the same each time: of the fixed time, numbered.
struct Fresh {
    made: Timestamp,
    count: u8,
}

impl Fresh {
    fn uuid(&mut self) -> anyhow::Result<Uuid> {
        self.count = self.count.checked_add(1).context("too many ids")?;
        let millis = u64::try_from(self.made.as_millisecond())?;
        let mut counter = [0; 10];
        counter[9] = self.count;
        Ok(Builder::from_unix_timestamp_millis(millis, &counter).into_uuid())
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample")
}

fn read(name: &str) -> anyhow::Result<String> {
    fs::read_to_string(folder().join(name)).with_context(|| name.to_owned())
}
