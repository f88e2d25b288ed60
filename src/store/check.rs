//! Looking a project file over: every fault with its place in the file.
//!
//! The main function is [`check`]. Reads only.

use std::fs;
use std::path::Path;

use super::read::{OpenNotice, Read, Spot, Unknown, from_bytes};
use super::{OpenError, codebooks};
use crate::model::{AnnotationId, Fault};

/// One thing that is wrong with a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FileFault {
    /// The project itself is at fault.
    Project(Fault),
    /// A passage does not stand where the file says; it was found elsewhere.
    Relocated(AnnotationId),
    /// A passage does not stand where the file says and was not found.
    Lost(AnnotationId),
    /// The file has something that this version does not know.
    Unknown(Unknown),
}

impl FileFault {
    /// Whether the file is sound all the same.
    pub fn is_harmless(&self) -> bool {
        matches!(self, Self::Project(fault) if fault.is_harmless())
    }
}

/// Everything that is wrong with the project file `path`, in the order of the file.
pub fn check(path: &Path) -> Result<Vec<(FileFault, Spot)>, OpenError> {
    let bytes = fs::read(path).map_err(|source| OpenError::Io { path: path.to_owned(), source })?;
    let Read { project, unknown, notices, .. } =
        from_bytes(&bytes).map_err(|source| OpenError::Unreadable { path: path.to_owned(), source })?;
    let source = String::from_utf8_lossy(&bytes);
    let annotation_spot = |id| Spot::find(&source, &["annotations:", &format!("id: \"{id}\"")], 1);
    let mut faults = Vec::new();
    if let Some(unknown) = unknown {
        let spot = match &unknown {
            Unknown::Format(_) => Spot::find(&source, &["format:"], 1),
            Unknown::Field { line, column, .. } => Spot { line: *line, column: *column },
        };
        faults.push((FileFault::Unknown(unknown), spot));
    }
    let mut lost = Vec::new();
    for notice in notices {
        // Reading bytes alone gives no others.
        let (OpenNotice::Relocated(ids) | OpenNotice::Orphaned(ids)) = &notice else { continue };
        for id in ids {
            let is_lost = matches!(notice, OpenNotice::Orphaned(_));
            let fault = if is_lost { FileFault::Lost(*id) } else { FileFault::Relocated(*id) };
            faults.push((fault, annotation_spot(*id)));
        }
        if let OpenNotice::Orphaned(ids) = notice {
            lost = ids;
        }
    }
    for fault in project.faults(codebooks::knows_category) {
        // Told already, and worse.
        if matches!(fault, Fault::Orphan(id) | Fault::TextMissing(id, _) if lost.contains(&id)) {
            continue;
        }
        let spot = spot_of(&source, &fault);
        faults.push((FileFault::Project(fault), spot));
    }
    faults.sort_by_key(|(_, spot)| (spot.line, spot.column));
    Ok(faults)
}

/// Where in the file a fault of the project stands.
fn spot_of(source: &str, fault: &Fault) -> Spot {
    let find = |needles: &[&str], nth| Spot::find(source, needles, nth);
    match fault {
        Fault::TextTwice(id) => find(&["texts:", &format!("id: \"{id}\"")], 2),
        Fault::SourceTwice(id) => find(&["texts:", &format!("id: \"{id}\"")], 1),
        Fault::ParagraphTwice(text, id) => {
            find(&["texts:", &format!("id: \"{text}\""), &format!("(id: {},", id.0)], 2)
        }
        Fault::BreakMisplaced(text, id, _) => {
            find(&["texts:", &format!("id: \"{text}\""), &format!("(id: {},", id.0)], 1)
        }
        Fault::AuthorTwice(id) => find(&["authors:", &format!("id: \"{id}\"")], 2),
        Fault::AuthorMissing(id, _)
        | Fault::WithoutTarget(id)
        | Fault::TextMissing(id, _)
        | Fault::RangeUnsound(id, _)
        | Fault::QuoteDiffers(id, _)
        | Fault::Orphan(id)
        | Fault::CategoryUnknown(id, _) => find(&["annotations:", &format!("id: \"{id}\"")], 1),
        Fault::AlignmentAstray(id) | Fault::BeadsMiscounted { translation: id, .. } => {
            find(&["alignments:", &format!("translation: \"{id}\"")], 1)
        }
    }
}
