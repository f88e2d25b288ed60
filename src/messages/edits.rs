//! Why a change was refused, as a sentence. What was refused knows no words.

use super::Describe;
use crate::edit::EditError;
use crate::edit::beads::BeadError;
use crate::edit::segment::SegmentError;
use crate::edit::translation::TranslationError;
use crate::locale::Locale;
use crate::model::Role;

impl Describe for EditError {
    fn describe(&self, locale: &Locale) -> String {
        locale.text(match self {
            Self::Stale { .. } => "errors-edit-stale",
            Self::Missing { .. } => "errors-edit-missing",
            Self::TargetVanishes { .. } => "errors-edit-vanishes",
            Self::RangeUnsound { .. } => "errors-edit-range",
        })
    }
}

impl Describe for SegmentError {
    fn describe(&self, locale: &Locale) -> String {
        locale.text(match self {
            Self::Edit(error) => return error.describe(locale),
            Self::AtEdge => "errors-segment-at-edge",
            Self::AlreadyParted => "errors-segment-parted",
            Self::LastInParagraph => "errors-segment-last",
        })
    }
}

impl Describe for BeadError {
    fn describe(&self, locale: &Locale) -> String {
        locale.text(match self {
            Self::Edit(error) => return error.describe(locale),
            Self::Segment(error) => return error.describe(locale),
            Self::LastBead { .. } => "errors-bead-last",
            Self::AtEdge { .. } => "errors-bead-at-edge",
            Self::AlreadyParted => "errors-bead-parted",
            Self::NothingToGive { .. } => "errors-bead-nothing-to-give",
            Self::NothingChosen { side: Role::Source } => "errors-bead-nothing-chosen-source",
            Self::NothingChosen { side: Role::Translation } => "errors-bead-nothing-chosen-translation",
            Self::OneSided { .. } => "errors-bead-one-sided",
        })
    }
}

impl Describe for TranslationError {
    fn describe(&self, locale: &Locale) -> String {
        match self {
            Self::Edit(error) => error.describe(locale),
            Self::AcrossParagraphs { .. } => locale.text("errors-translation-across-paragraphs"),
        }
    }
}
