//! The alignment of a project's translation, proposed by the aligner.

use crate::language::Lexicon;
use crate::model::{Alignment, Bead, BeadStatus, Project, Text, TextId};

use super::{Aligned, Anchor, Ingredients, Request, Seed, Warning, align, warnings};

/// Aligns the translation `translation` of `project` with its source, sentence by sentence as they are
/// parted now. Beads that a person confirmed stay and are kept to; all others are proposed anew.
///
/// `progress` is told the share of the work that is done and gives whether to go on. `None` when it did
/// not, or when the project has no such translation.
pub fn propose(
    project: &Project,
    translation: TextId,
    progress: &mut dyn FnMut(f32) -> bool,
) -> Option<(Alignment, Vec<Warning>)> {
    let source = project.source()?;
    let target = project.translations().find(|text| text.id == translation)?;
    let known = project.alignments.iter().find(|alignment| alignment.translation == translation);
    let confirmed = confirmed(known.map(|alignment| alignment.beads.as_slice()).unwrap_or_default());
    let anchors: Vec<Anchor> = confirmed.iter().map(|(anchor, _)| anchor.clone()).collect();
    let request = Request {
        source: &sentences(source),
        target: &sentences(target),
        seed: Some(Seed { lexicon: Lexicon::seed(), source: &source.language, target: &target.language }),
        anchors: &anchors,
        ingredients: Ingredients::default(),
    };
    let found = align(&request, progress)?;
    let warnings = warnings(&request, &found);
    let beads = beads(&found, confirmed);
    Some((Alignment { translation, beads }, warnings))
}

fn sentences(text: &Text) -> Vec<&str> {
    text.segments().map(|range| text.slice(range).unwrap_or_default().trim()).collect()
}

/// The confirmed beads with the sentences that they take.
fn confirmed(beads: &[Bead]) -> Vec<(Anchor, Bead)> {
    let mut standing = Vec::new();
    let (mut i, mut j) = (0, 0);
    for bead in beads {
        let (source, target) = (i..i + bead.source as usize, j..j + bead.target as usize);
        (i, j) = (source.end, target.end);
        if bead.status != BeadStatus::Proposed {
            standing.push((Anchor { source, target }, *bead));
        }
    }
    standing
}

/// What was found as beads; those that were confirmed as they were.
fn beads(found: &[Aligned], confirmed: Vec<(Anchor, Bead)>) -> Vec<Bead> {
    let mut standing = confirmed.into_iter().peekable();
    let (mut i, mut j) = (0, 0);
    found
        .iter()
        .map(|aligned| {
            let (source, target) = (i..i + aligned.source, j..j + aligned.target);
            (i, j) = (source.end, target.end);
            match standing.next_if(|(anchor, _)| anchor.source == source && anchor.target == target) {
                Some((_, bead)) => bead,
                None => {
                    Bead { score: Some(aligned.sureness), ..Bead::proposed(aligned.source, aligned.target) }
                }
            }
        })
        .collect()
}
