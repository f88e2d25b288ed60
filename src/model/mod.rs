//! Plain values: what a project is, whoever changes, stores or shows it.
//!
//! The main type is [`Project`]. Knows no files, no clocks, no window and no layout: ids and times
//! come in as arguments. Everything derived (indexes, layouts, reports) lives elsewhere.

mod alignment;
mod annotation;
mod check;
mod codebook;
mod conflict;
mod counterpart;
mod grapheme;
mod id;
mod numbering;
mod place;
mod project;
mod quote;
mod spans;
mod text;

pub use alignment::{Alignment, Bead, BeadStatus, DOUBTFUL};
pub use annotation::{Annotation, AnnotationStatus, Place, Reply, Target};
pub use check::Fault;
pub use codebook::{Category, CategoryCode, Codebook, CodebookUse, Rgb};
pub use conflict::{Conflict, Dispute};
pub use counterpart::{Counterparts, SentenceRules, sentence_at, sentences};
pub use grapheme::{boundary, snap};
pub use id::{AnnotationId, AuthorId, ParagraphId, ProjectId, ReplyId, TextId};
pub use numbering::BeadPlace;
pub use place::{TextPos, TextRange};
pub use project::{Author, Project};
pub use quote::{CONTEXT_CHARS, Passage, Quote, Relocated, relocate};
pub use spans::{BeadSpan, BeadSpans};
pub use text::{
    Break, BreakMaker, Direction, Language, LineEnding, Origin, Paragraph, ParagraphKind, ParagraphRow, Role,
    Text,
};
