//! A pane for those who do not see it: its text, caret, selection and annotations in `AccessKit`'s tree.
//!
//! The main type is [`Access`]. The pane is a document in the language of its text; below it stand its
//! paragraphs in order, below each its runs of letters (`runs.rs`) and the annotations that begin in it.
//! What assistive technology asks of any of them is done in `listen.rs`.
//!
//! Nodes are made only while somebody reads the tree, and only for what is near the screen: the paragraphs
//! that show and those around them, up to [`TOLD_BYTES`] of text, so the whole of an article. They are laid
//! out little by little, [`STEP_BYTES`] a frame, since a run tells where each letter stands. Whoever reads
//! on past the last of them moves caret or view there, and the next come in; each paragraph says its place
//! among all. A selection that began further away is told from where the told text begins; a caret that
//! is not in it is not told at all. A paragraph that alone is longer is told as far as it is laid out.
//!
//! It must not know how a pane is painted.

mod listen;
mod nodes;
mod runs;

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::accesskit::{self, NodeId};
use egui::{Context, Id};

use crate::gui::glyphs::{Glyphs, SharedGlyphs};
use crate::model::{AnnotationId, TextRange};

use super::pane::{Frame, Pane};
pub(super) use listen::listen;
pub(in crate::gui) use nodes::annotation_words;
use runs::Run;

/// How much text is told, in bytes.
const TOLD_BYTES: usize = 64 * 1024;
/// How much of it is laid out in one frame, in bytes.
const STEP_BYTES: usize = 8 * 1024;

/// What a pane told in its last frame, and what it need not work out again.
#[derive(Default)]
pub(super) struct Access {
    /// What each node stands for.
    meant: BTreeMap<NodeId, Meant>,
    /// Where each told run stands in the text, in logical order.
    told: Vec<ToldRun>,
    cache: BTreeMap<usize, Cached>,
    /// What the cached runs hold for: revision, width of the column, scale, size of the letters.
    cached_for: Option<(u64, u32, u32, u32)>,
}

struct Cached {
    lines: usize,
    runs: Arc<Vec<Run>>,
}

/// What a node stands for.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Meant {
    /// The pane.
    Text,
    /// One of [`Access::told`].
    Run(usize),
    Paragraph(TextRange),
    Passage(AnnotationId, TextRange),
}

/// A run as it was told.
struct ToldRun {
    id: NodeId,
    /// Bytes of the text.
    range: TextRange,
    /// Where each letter begins, in bytes of the text; the end of a paragraph is the last one.
    letters: Vec<usize>,
}

/// A paragraph to be told.
struct Near {
    index: usize,
    /// Its top, in pixels from the top of the pane.
    top: f32,
    is_complete: bool,
}

/// Whether anybody reads the tree in this frame.
pub(in crate::gui) fn is_read(ctx: &Context) -> bool {
    ctx.has_accesskit_node(egui::accesskit_root_id())
}

/// Tells what `pane` shows, if anybody reads it.
pub(super) fn tell(pane: &mut Pane, ctx: &Context, frame: &Frame<'_>, glyphs: &SharedGlyphs) {
    pane.access.meant.clear();
    pane.access.told.clear();
    if !is_read(ctx) {
        pane.access.cache.clear();
        return;
    }
    let near = near(pane, ctx, frame, &mut glyphs.lock());
    pane.access.forget_what_changed(pane.column.width(), frame);
    let count = frame.text.paragraph_count();
    let mut tree = Tree::default();
    for paragraph in &near {
        nodes::paragraph(pane, frame, paragraph, paragraph.index + 1 < count, &mut tree);
    }
    let first = near.first().map_or(0, |near| near.index);
    let last = near.last().map_or(0, |near| near.index);
    pane.access.cache.retain(|index, _| (first..=last).contains(index));
    pane.access.meant.insert(pane.id().accesskit_id(), Meant::Text);
    let id = pane.id();
    ctx.accesskit_node_builder(id, |node| nodes::document(node, pane, frame, tree.paragraphs));
    graft(ctx, tree.nodes);
}

/// The nodes of a pane, beside its own.
#[derive(Default)]
struct Tree {
    nodes: Vec<(Id, accesskit::Node)>,
    paragraphs: Vec<NodeId>,
}

/// Puts nodes into the tree that are children of their makers' choice. egui gives each new node to the
/// root, so the root gets back the children it had.
fn graft(ctx: &Context, nodes: Vec<(Id, accesskit::Node)>) {
    let root = egui::accesskit_root_id();
    let Some(children) = ctx.accesskit_node_builder(root, |node| node.children().to_vec()) else { return };
    for (id, made) in nodes {
        ctx.accesskit_node_builder(id, |node| *node = made);
    }
    ctx.accesskit_node_builder(root, |node| node.set_children(children));
}

/// The paragraphs to tell, from the top: those that show, and around them what is laid out by now.
fn near(pane: &mut Pane, ctx: &Context, frame: &Frame<'_>, glyphs: &mut Glyphs) -> Vec<Near> {
    let mut near: Vec<Near> = Vec::new();
    let (Some(first), Some(last)) = (frame.placed.first(), frame.placed.last()) else { return near };
    let mut around = Around { told: 0, step: STEP_BYTES };
    for placed in &frame.placed {
        around.take(pane, glyphs, frame, placed.index);
        let is_complete = is_complete(pane, placed.index);
        near.push(Near { index: placed.index, top: placed.top_px, is_complete });
    }
    // What cannot be told to its end ends what is told.
    let mut below = near.last().is_some_and(|near| near.is_complete).then_some(last.index + 1);
    let mut above = first.index.checked_sub(1);
    let mut bottom = last.top_px + pane.column.height_of(last.index);
    let mut top = first.top_px;
    let mut before: Vec<Near> = Vec::new();
    // In turns, so that both sides come in alike.
    while below.is_some() || above.is_some() {
        below = below.filter(|index| *index < frame.text.paragraph_count());
        below = below.filter(|index| around.take(pane, glyphs, frame, *index));
        if let Some(index) = below {
            near.push(Near { index, top: bottom, is_complete: true });
            bottom += pane.column.height_of(index);
            below = Some(index + 1);
        }
        above = above.filter(|index| around.take(pane, glyphs, frame, *index));
        if let Some(index) = above {
            top -= pane.column.height_of(index);
            before.push(Near { index, top, is_complete: true });
            above = index.checked_sub(1);
        }
    }
    if around.step == 0 {
        ctx.request_repaint();
    }
    before.reverse();
    before.extend(near);
    before
}

fn is_complete(pane: &Pane, index: usize) -> bool {
    pane.column.paragraph(index).is_some_and(crate::typeset::Paragraph::is_complete)
}

/// What may still be told, and laid out, in this frame.
struct Around {
    told: usize,
    step: usize,
}

impl Around {
    /// Lays a paragraph out to its end if there is room for it; gives whether it is.
    fn take(&mut self, pane: &mut Pane, glyphs: &mut Glyphs, frame: &Frame<'_>, index: usize) -> bool {
        let bytes = frame.text.paragraph_range(index).byte_len();
        if self.told + bytes > TOLD_BYTES {
            return false;
        }
        if !is_complete(pane, index) {
            if self.step == 0 {
                return false;
            }
            self.step = self.step.saturating_sub(bytes);
        }
        self.told += bytes;
        // Also when it is complete: what is told must stay laid out.
        pane.column.ensure(&mut glyphs.engine, &frame.view, index, usize::MAX);
        true
    }
}

impl Access {
    fn forget_what_changed(&mut self, width: f32, frame: &Frame<'_>) {
        let now = (frame.scene.revision, width.to_bits(), frame.scale.to_bits(), frame.view.size().to_bits());
        if self.cached_for.replace(now) != Some(now) {
            self.cache.clear();
        }
    }

    /// The runs of a paragraph that is laid out.
    fn runs_of(&mut self, index: usize, paragraph: &crate::typeset::Paragraph) -> Arc<Vec<Run>> {
        let lines = paragraph.line_count();
        if let Some(cached) = self.cache.get(&index).filter(|cached| cached.lines == lines) {
            return Arc::clone(&cached.runs);
        }
        let runs = Arc::new(runs::runs(paragraph));
        self.cache.insert(index, Cached { lines, runs: Arc::clone(&runs) });
        runs
    }
}
