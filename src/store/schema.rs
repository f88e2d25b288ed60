//! Format 1 of the project file, as types of their own: what the file says, not what the model is.
//!
//! Every struct stands twice: in [`strict`], where an unknown field is an error, and in [`lenient`],
//! where it is passed over so that a file of a newer version can at least be read.
//! [`Tolerated::tolerated`] turns the second into the first. A position is a paragraph's id and a byte
//! offset inside that paragraph. Knows nothing of the model's types but its ids and codes.
//!
//! Any added field raises [`FORMAT`].

use std::collections::BTreeMap;
use std::fmt;

use jiff::Timestamp;
use serde::de::Visitor;
use serde::{Deserialize, Deserializer};
use uuid::Uuid;

use crate::model::{AnnotationId, AuthorId, CategoryCode, ParagraphId, ProjectId, ReplyId, Rgb, TextId};

/// The format this program writes.
pub const FORMAT: u32 = 1;

/// A position: paragraph, byte offset inside it.
pub(super) type Position = (ParagraphId, usize);

/// A value read without regard to unknown fields, made into the one that knows them all.
pub(super) trait Tolerated {
    /// The type that rejects unknown fields.
    type Strict;
    /// The same value.
    fn tolerated(self) -> Self::Strict;
}

macro_rules! on_disk {
    ($($(#[$doc:meta])* struct $name:ident { $($(#[$attr:meta])* $field:ident: $ty:ty,)* })*) => {
        pub(super) mod strict {
            //! The file with nothing in it that this version does not know.
            #[allow(clippy::wildcard_imports)]
            use super::*;

            $($(#[$doc])*
            #[derive(Debug, Deserialize)]
            #[serde(deny_unknown_fields)]
            pub struct $name { $($(#[$attr])* pub $field: $ty,)* })*
        }

        pub(super) mod lenient {
            //! The same, with what is unknown passed over.
            #[allow(clippy::wildcard_imports)]
            use super::*;

            $($(#[$doc])*
            #[derive(Debug, Deserialize)]
            #[allow(dead_code, reason = "a codebook of its own is never read leniently")]
            pub struct $name { $($(#[$attr])* pub $field: $ty,)* }

            impl Tolerated for $name {
                type Strict = super::strict::$name;

                fn tolerated(self) -> Self::Strict {
                    Self::Strict { $($field: self.$field.tolerated(),)* }
                }
            })*
        }
    };
}

on_disk! {
    /// The whole file.
    struct File {
        format: u32,
        save_id: Uuid,
        project: ProjectHead,
        #[serde(default)]
        texts: Vec<Text>,
        #[serde(default)]
        alignments: Vec<Alignment>,
        #[serde(default)]
        annotations: Vec<Annotation>,
        #[serde(default)]
        conflicts: Vec<Conflict>,
    }

    /// All of a project that is small.
    struct ProjectHead {
        id: ProjectId,
        #[serde(default)]
        title: String,
        #[serde(default)]
        authors: Vec<Author>,
        #[serde(default)]
        codebooks: Vec<CodebookUse>,
    }

    /// Someone who works on the project.
    struct Author {
        id: AuthorId,
        #[serde(default)]
        name: String,
    }

    /// A codebook; one without `categories` comes with the program.
    struct CodebookUse {
        id: String,
        #[serde(default)]
        version: String,
        #[serde(default)]
        names: BTreeMap<String, String>,
        categories: Option<Vec<Category>>,
    }

    /// A codebook in a file of its own.
    struct CodebookFile {
        format: u32,
        id: String,
        #[serde(default)]
        version: String,
        #[serde(default)]
        names: BTreeMap<String, String>,
        categories: Vec<Category>,
    }

    /// One category of a codebook.
    struct Category {
        code: String,
        colour: Option<Colour>,
        #[serde(default)]
        names: BTreeMap<String, String>,
        #[serde(default)]
        descriptions: BTreeMap<String, String>,
    }

    /// One text.
    struct Text {
        id: TextId,
        role: Role,
        language: String,
        direction: Direction,
        #[serde(default)]
        origin: Option<Origin>,
        #[serde(default)]
        paragraphs: Vec<Paragraph>,
    }

    /// Where a text came from.
    struct Origin {
        #[serde(default)]
        file_name: String,
        #[serde(default)]
        encoding: String,
        #[serde(default)]
        had_bom: bool,
        #[serde(default)]
        line_ending: LineEnding,
    }

    /// One paragraph. Its breaks stand in three lists by who made them, each ascending.
    struct Paragraph {
        id: ParagraphId,
        #[serde(default)]
        kind: ParagraphKind,
        #[serde(default)]
        breaks: Vec<usize>,
        #[serde(default)]
        split: Vec<usize>,
        #[serde(default)]
        joined: Vec<usize>,
        text: String,
    }

    /// The alignment of one translation.
    struct Alignment {
        translation: TextId,
        #[serde(default)]
        beads: Vec<BeadRun>,
    }

    /// `count` equal beads in a row.
    struct BeadRun {
        source: u32,
        target: u32,
        #[serde(default = "one")]
        count: u64,
        score: Option<f32>,
        confirmed: Option<Confirmed>,
    }

    /// Who confirmed a bead, and when.
    struct Confirmed {
        by: AuthorId,
        at: Time,
    }

    /// One annotation.
    struct Annotation {
        id: AnnotationId,
        targets: Vec<Target>,
        #[serde(default)]
        categories: Vec<Code>,
        #[serde(default)]
        note: String,
        #[serde(default)]
        replies: Vec<Reply>,
        author: AuthorId,
        modified_by: Option<AuthorId>,
        created: Time,
        modified: Option<Time>,
        #[serde(default)]
        status: Status,
    }

    /// One passage: in place from `start` to `end`, or lost and last seen at the bytes `last` of the text.
    /// Its words are `exact`, or `digest` when they are many.
    struct Target {
        text: TextId,
        start: Option<Position>,
        end: Option<Position>,
        last: Option<(usize, usize)>,
        exact: Option<String>,
        digest: Option<Digest>,
        #[serde(default)]
        prefix: String,
        #[serde(default)]
        suffix: String,
    }

    /// The ends, length in bytes and FNV-1a hash of a long passage.
    struct Digest {
        head: String,
        tail: String,
        byte_len: usize,
        hash: u64,
    }

    /// One reply.
    struct Reply {
        id: ReplyId,
        author: AuthorId,
        created: Time,
        #[serde(default)]
        text: String,
    }

    /// Two values for one thing, which the ids that belong to its kind name; a value that is not there was
    /// taken away.
    struct Conflict {
        about: ConflictKind,
        author: Option<AuthorId>,
        codebook: Option<String>,
        text: Option<TextId>,
        paragraph: Option<ParagraphId>,
        annotation: Option<AnnotationId>,
        reply: Option<ReplyId>,
        one: Option<String>,
        other: Option<String>,
    }
}

fn one() -> u64 {
    1
}

/// Source or translation.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) enum Role {
    Source,
    Translation,
}

/// The side on which a text begins.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) enum Direction {
    LeftToRight,
    RightToLeft,
}

/// How lines ended.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub(super) enum LineEnding {
    #[default]
    Lf,
    CrLf,
    Cr,
    Mixed,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub(super) enum ParagraphKind {
    Title,
    Heading(u8),
    #[default]
    Body,
    Quote,
    Item,
    Verse,
}

/// What was changed in two ways.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) enum ConflictKind {
    Title,
    Author,
    Codebook,
    Text,
    Paragraph,
    Beads,
    Annotation,
    Targets,
    Note,
    Status,
    Reply,
}

/// Open or settled.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub(super) enum Status {
    #[default]
    Open,
    Resolved,
}

macro_rules! read_from_str {
    ($(#[$doc:meta])* $name:ident($ty:ty), $what:literal, $parse:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub(super) struct $name(pub $ty);

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct FromStr;
                impl Visitor<'_> for FromStr {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($what)
                    }

                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
                        let parse: fn(&str) -> Option<$ty> = $parse;
                        parse(text).map($name).ok_or_else(|| {
                            E::invalid_value(serde::de::Unexpected::Str(text), &self)
                        })
                    }
                }
                deserializer.deserialize_str(FromStr)
            }
        }
    };
}

read_from_str!(
    /// A time in UTC, RFC 3339.
    Time(Timestamp),
    "a time such as \"2026-01-31T12:00:00Z\"",
    |text| text.parse().ok()
);
read_from_str!(
    /// The address of a category.
    Code(CategoryCode),
    "a category such as \"sdg/13\"",
    CategoryCode::parse
);
read_from_str!(
    /// A colour.
    Colour(Rgb),
    "a colour such as \"#E5243B\"",
    Rgb::parse
);

macro_rules! tolerated_as_they_are {
    ($($ty:ty),*) => {
        $(impl Tolerated for $ty {
            type Strict = Self;

            fn tolerated(self) -> Self {
                self
            }
        })*
    };
}

tolerated_as_they_are!(
    u32, u64, usize, f32, bool, String, Uuid, ProjectId, TextId, AuthorId, AnnotationId, ReplyId, ParagraphId,
    Position, (usize, usize), Role, Direction, LineEnding, ParagraphKind, ConflictKind, Status, Time, Code, Colour,
    BTreeMap<String, String>
);

impl<T: Tolerated> Tolerated for Vec<T> {
    type Strict = Vec<T::Strict>;

    fn tolerated(self) -> Self::Strict {
        self.into_iter().map(T::tolerated).collect()
    }
}

impl<T: Tolerated> Tolerated for Option<T> {
    type Strict = Option<T::Strict>;

    fn tolerated(self) -> Self::Strict {
        self.map(T::tolerated)
    }
}
