//! Ids: opaque, stable, made outside the model and handed in.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::from_str(text).map(Self)
            }
        }
    };
}

uuid_id!(
    /// One project, kept across copies and renames of its file.
    ProjectId
);
uuid_id!(
    /// One text of a project: its source or one of its translations.
    TextId
);
uuid_id!(
    /// One annotation; UUID version 7, so that the order of ids is the order of making.
    AnnotationId
);
uuid_id!(
    /// One author of a project; two people may share a name but not an id.
    AuthorId
);
uuid_id!(
    /// One reply under an annotation.
    ReplyId
);

/// One paragraph of one text. Imports number from 1; paragraphs made later take any free number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ParagraphId(pub u64);
