//! The nodes of a pane, each filled with what `AccessKit` wants to know.
//!
//! Main functions: [`document`], [`paragraph`]. They decide nothing: what is told is chosen in `super`.

use egui::Rect;
use egui::accesskit::{self, Action, Node, NodeId, Role, TextDirection, TextPosition, TextSelection};

use crate::gui::cards;
use crate::gui::scene::Scene;
use crate::model::{Annotation, ParagraphKind, TextPos, TextRange};
use crate::typeset::RectPx;

use super::runs::Run;
use super::{Access, Frame, Meant, Near, Pane, ToldRun, Tree};

/// How much of a passage an annotation quotes, in characters.
const QUOTE_CHARS: usize = 120;

/// Fills the node of the pane itself, below whatever egui has written on it.
pub(super) fn document(node: &mut Node, pane: &Pane, frame: &Frame<'_>, paragraphs: Vec<NodeId>) {
    node.set_language(frame.text.language.as_str());
    node.set_text_direction(direction(frame.view.is_rtl()));
    if pane.is_editing() {
        node.set_role(Role::MultilineTextInput);
        node.clear_read_only();
        node.add_action(Action::ReplaceSelectedText);
    } else {
        node.set_read_only();
    }
    node.set_children(paragraphs);
    for action in [Action::SetTextSelection, Action::ScrollUp, Action::ScrollDown] {
        node.add_action(action);
    }
    let access = &pane.access;
    let Some(focus) = access.position(pane.head, pane.upstream) else { return };
    let anchor = access.position(pane.anchor, pane.anchor > pane.head);
    let Some(anchor) = anchor.or_else(|| access.edge(pane.anchor)) else { return };
    node.set_text_selection(TextSelection { anchor, focus });
}

/// Makes the nodes of one paragraph: itself, its runs, and the annotations that begin in it.
pub(super) fn paragraph(pane: &mut Pane, frame: &Frame<'_>, near: &Near, is_followed: bool, tree: &mut Tree) {
    let Some(laid_out) = pane.column.paragraph(near.index) else { return };
    let Some(model) = frame.text.paragraphs().get(near.index) else { return };
    let whole = frame.text.paragraph_range(near.index);
    let runs = pane.access.runs_of(near.index, laid_out);
    let id = pane.id().with(("paragraph", model.id));
    let bottom = laid_out.laid_out_height();
    let bounds = frame.on_screen(near.top, RectPx { x0: 0.0, y0: 0.0, x1: laid_out.width(), y1: bottom });

    let mut node = Node::new(match model.kind {
        ParagraphKind::Title | ParagraphKind::Heading(_) => Role::Heading,
        ParagraphKind::Quote => Role::Blockquote,
        ParagraphKind::Body | ParagraphKind::Item | ParagraphKind::Verse => Role::Paragraph,
    });
    match model.kind {
        ParagraphKind::Title => node.set_level(1),
        ParagraphKind::Heading(level) => node.set_level(usize::from(level) + 1),
        _ => {}
    }
    node.set_bounds(rect(bounds));
    node.set_language(frame.text.language.as_str());
    node.set_text_direction(direction(laid_out.is_rtl()));
    // Those who go from object to object rather than from letter to letter.
    node.set_label(frame.text.paragraph_text(near.index));
    node.set_position_in_set(near.index + 1);
    node.set_size_of_set(frame.text.paragraph_count());
    node.add_action(Action::ScrollIntoView);
    node.add_action(Action::Focus);
    pane.access.meant.insert(id.accesskit_id(), Meant::Paragraph(whole));
    tree.paragraphs.push(id.accesskit_id());

    let run_id = |index: usize| id.with(index);
    let ends = near.is_complete && is_followed;
    for (index, run) in runs.iter().enumerate() {
        let is_last = index + 1 == runs.len();
        let mut made = self::run(frame, near, run, whole, ends && is_last);
        let beside = |other: Option<usize>| {
            other.filter(|other| runs.get(*other).is_some_and(|other| other.line == run.line))
        };
        if let Some(before) = beside(index.checked_sub(1)) {
            made.set_previous_on_line(run_id(before).accesskit_id());
        }
        if let Some(after) = beside(Some(index + 1)) {
            made.set_next_on_line(run_id(after).accesskit_id());
        }
        let id = run_id(index);
        let node_id = id.accesskit_id();
        node.push_child(node_id);
        tree.nodes.push((id, made));
        pane.access.meant.insert(node_id, Meant::Run(pane.access.told.len()));
        let start = whole.start.0;
        let mut letters: Vec<usize> = run.letters.iter().map(|letter| start + letter.start).collect();
        if ends && is_last {
            letters.push(whole.end.0);
        }
        let range = TextRange::new(start + run.range.start, start + run.range.end);
        pane.access.told.push(ToldRun { id: node_id, range, letters });
    }
    for (passage, made) in passages(pane, frame, near, whole) {
        let id = id.with(("annotation", passage));
        node.push_child(id.accesskit_id());
        pane.access.meant.insert(id.accesskit_id(), Meant::Passage(passage.0, passage.2));
        tree.nodes.push((id, made));
    }
    tree.nodes.push((id, node));
}

/// The node of a run; `ends` that the end of the paragraph is its last letter.
fn run(frame: &Frame<'_>, near: &Near, run: &Run, whole: TextRange, ends: bool) -> Node {
    let range = TextRange::new(whole.start.0 + run.range.start, whole.start.0 + run.range.end);
    let mut value = frame.text.slice(range).unwrap_or_default().to_owned();
    let mut lengths: Vec<u8> = run.letters.iter().map(|letter| letter.byte_len).collect();
    // From the side on which the run begins.
    let from_start = |x0: f32, x1: f32| if run.rtl { run.x1 - x1 } else { x0 - run.x0 };
    let place = |letter: &super::runs::Letter| from_start(letter.x0, letter.x1) / frame.scale;
    let mut places: Vec<f32> = run.letters.iter().map(place).collect();
    let width = |letter: &super::runs::Letter| (letter.x1 - letter.x0) / frame.scale;
    let mut widths: Vec<f32> = run.letters.iter().map(width).collect();
    if ends {
        value.push('\n');
        lengths.push(1);
        places.push((run.x1 - run.x0) / frame.scale);
        widths.push(0.0);
    }
    let mut node = Node::new(Role::TextRun);
    let bounds = RectPx { x0: run.x0, y0: run.top, x1: run.x1, y1: run.bottom };
    node.set_bounds(rect(frame.on_screen(near.top, bounds)));
    node.set_language(frame.text.language.as_str());
    node.set_text_direction(direction(run.rtl));
    node.set_value(value);
    node.set_character_lengths(lengths);
    node.set_character_positions(places);
    node.set_character_widths(widths);
    node.set_word_starts(run.words.clone());
    node
}

type Passage = (crate::model::AnnotationId, usize, TextRange);

/// The annotations whose passages begin in a paragraph.
fn passages(pane: &Pane, frame: &Frame<'_>, near: &Near, whole: TextRange) -> Vec<(Passage, Node)> {
    let project = frame.scene.project;
    let begins_here = |start: TextPos| whole.start <= start && start < whole.end;
    let spots = pane.index.in_range(whole).filter(|spot| begins_here(spot.range.start));
    let made = |spot: &super::super::Spot| {
        let annotation = project.annotations.get(&spot.annotation)?;
        let end = spot.range.end.min(whole.end);
        let local = spot.range.start.0 - whole.start.0..end.0 - whole.start.0;
        let rects = pane.column.paragraph(near.index)?.range_rects(local);
        let bounds = rects.iter().map(|range| frame.on_screen(near.top, range.ink)).reduce(Rect::union)?;
        let mut node = annotation_node(frame, annotation, spot.target);
        node.set_bounds(rect(bounds));
        Some(((spot.annotation, spot.target, spot.range), node))
    };
    spots.filter_map(made).collect()
}

/// An annotation in a sentence or two: its categories, the passage, the note.
pub(in crate::gui) fn annotation_words(scene: &Scene<'_>, annotation: &Annotation) -> String {
    let (label, about) = words(scene, annotation, 0);
    let values = [("annotation", label.into()), ("about", about.into())];
    scene.locale.format("announce-annotation-there", &values)
}

/// What an annotation is called, and what it says about one of its passages.
fn words(scene: &Scene<'_>, annotation: &Annotation, target: usize) -> (String, String) {
    let names: Vec<String> = annotation.categories.iter().map(|code| cards::named(scene, code)).collect();
    let label = if names.is_empty() {
        scene.locale.text("pane-annotation-bare")
    } else {
        scene.locale.format("pane-annotation", &[("categories", scene.locale.list(&names).into())])
    };
    // The words of this text, not those of another that the annotation is on as well.
    let quote = annotation.targets.get(target).map(|target| target.quote.exact.display());
    let quote = cards::shortened(&quote.unwrap_or_default(), QUOTE_CHARS);
    let mut about = scene.locale.format("pane-annotation-quote", &[("quote", quote.into())]);
    if !annotation.note.is_empty() {
        let note = annotation.note.as_str();
        about.push('\n');
        about.push_str(&scene.locale.format("pane-annotation-note", &[("note", note.into())]));
    }
    (label, about)
}

fn annotation_node(frame: &Frame<'_>, annotation: &Annotation, target: usize) -> Node {
    let scene = frame.scene;
    let (label, about) = words(scene, annotation, target);
    // Of all roles for what is written beside a text this one is spoken everywhere ("comment").
    let mut node = Node::new(Role::Note);
    node.set_language(scene.locale.language().as_str());
    node.set_label(label);
    node.set_description(about);
    node.set_expanded(frame.active == Some(annotation.id));
    for action in [Action::Click, Action::Focus, Action::ScrollIntoView, Action::ShowContextMenu] {
        node.add_action(action);
    }
    node
}

impl Access {
    /// Where a place of the text stands in the runs that were told. `upstream` is the end of the run
    /// before rather than the start of the run there.
    pub(super) fn position(&self, pos: TextPos, upstream: bool) -> Option<TextPosition> {
        let mut at = self.told.partition_point(|run| run.range.start <= pos).checked_sub(1)?;
        if upstream
            && let Some(before) = at.checked_sub(1)
            && let (Some(run), Some(other)) = (self.told.get(at), self.told.get(before))
            && run.range.start == pos
            && other.range.end == pos
        {
            at = before;
        }
        let run = self.told.get(at)?;
        // Beyond the last letter of what is told.
        if pos > run.range.end {
            return None;
        }
        let character_index = run.letters.partition_point(|start| *start < pos.0);
        Some(TextPosition { node: run.id, character_index })
    }

    /// The end of what is told that lies towards a place which is not.
    fn edge(&self, pos: TextPos) -> Option<TextPosition> {
        let (first, last) = (self.told.first()?, self.told.last()?);
        Some(if pos < first.range.start {
            TextPosition { node: first.id, character_index: 0 }
        } else {
            TextPosition { node: last.id, character_index: last.letters.len() }
        })
    }
}

fn direction(is_rtl: bool) -> TextDirection {
    if is_rtl { TextDirection::RightToLeft } else { TextDirection::LeftToRight }
}

fn rect(rect: Rect) -> accesskit::Rect {
    accesskit::Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    }
}
