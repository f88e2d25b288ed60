//! A change to the words of one text, as operations over all of it.
//!
//! The main type is [`ChangeSet`], after that of `CodeMirror` 6 and the operational transformations it builds on.
//! All lengths and positions are bytes of the flat text.

/// One operation; together they walk the whole text from its start.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Op {
    /// Keeps so many bytes.
    Keep(usize),
    /// Takes these words away.
    Delete(String),
    /// Puts these words here.
    Insert(String),
}

impl Op {
    /// Bytes that it keeps, takes or puts.
    fn byte_len(&self) -> usize {
        match self {
            Self::Keep(count) => *count,
            Self::Delete(words) | Self::Insert(words) => words.len(),
        }
    }

    /// Its first `len` bytes and the rest, if there is one; `None` inside a character.
    fn split(self, len: usize) -> Option<(Self, Option<Self>)> {
        if len == self.byte_len() {
            return Some((self, None));
        }
        let parts = |words: String| {
            let (head, tail) = words.split_at_checked(len)?;
            Some((head.to_owned(), tail.to_owned()))
        };
        Some(match self {
            Self::Keep(count) => (Self::Keep(len), Some(Self::Keep(count.checked_sub(len)?))),
            Self::Delete(words) => {
                let (head, tail) = parts(words)?;
                (Self::Delete(head), Some(Self::Delete(tail)))
            }
            Self::Insert(words) => {
                let (head, tail) = parts(words)?;
                (Self::Insert(head), Some(Self::Insert(tail)))
            }
        })
    }
}

/// On which side of words inserted at a position the position stays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bias {
    /// Before them.
    Before,
    /// After them.
    After,
}

/// A change to one text that knows what it deletes, and so can be turned round.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ChangeSet {
    ops: Vec<Op>,
}

impl ChangeSet {
    /// Replaces `deleted`, which stands at byte `at` of a text of `text_len` bytes, by `inserted`.
    pub fn replace(text_len: usize, at: usize, deleted: &str, inserted: &str) -> Self {
        let mut changes = Self::default();
        changes.push(Op::Keep(at));
        changes.push(Op::Delete(deleted.to_owned()));
        changes.push(Op::Insert(inserted.to_owned()));
        changes.push(Op::Keep(text_len.saturating_sub(at + deleted.len())));
        changes
    }

    /// The operations in order; no two neighbours are of one kind and none is empty.
    pub fn ops(&self) -> &[Op] {
        &self.ops
    }

    /// Appends an operation, merging it with the last one where they are of one kind.
    pub fn push(&mut self, op: Op) {
        match (&op, self.ops.last_mut()) {
            (Op::Keep(0), _) => return,
            (Op::Delete(words) | Op::Insert(words), _) if words.is_empty() => return,
            (Op::Keep(more), Some(Op::Keep(count))) => {
                *count = count.saturating_add(*more);
                return;
            }
            (Op::Delete(more), Some(Op::Delete(words))) | (Op::Insert(more), Some(Op::Insert(words))) => {
                words.push_str(more);
                return;
            }
            _ => {}
        }
        self.ops.push(op);
    }

    /// Length in bytes of a text that it applies to.
    pub fn len_before(&self) -> usize {
        self.ops
            .iter()
            .map(|op| match op {
                Op::Keep(count) => *count,
                Op::Delete(words) => words.len(),
                Op::Insert(_) => 0,
            })
            // A journal may say anything.
            .fold(0, usize::saturating_add)
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn invert(&self) -> Self {
        let mut inverse = Self::default();
        for op in &self.ops {
            inverse.push(match op {
                Op::Keep(count) => Op::Keep(*count),
                Op::Delete(words) => Op::Insert(words.clone()),
                Op::Insert(words) => Op::Delete(words.clone()),
            });
        }
        inverse
    }

    /// This change and then `next` as one; `None` when `next` was made for another text.
    ///
    /// What `next` deletes of what this one inserted is in neither.
    #[must_use]
    pub fn then(&self, next: &Self) -> Option<Self> {
        let mut both = Self::default();
        let (mut ours, mut theirs) = (self.ops.iter().cloned(), next.ops.iter().cloned());
        let (mut one, mut other) = (ours.next(), theirs.next());
        loop {
            match (one.take(), other.take()) {
                (Some(op @ Op::Delete(_)), rest) => {
                    both.push(op);
                    (one, other) = (ours.next(), rest);
                }
                (rest, Some(op @ Op::Insert(_))) => {
                    both.push(op);
                    (one, other) = (rest, theirs.next());
                }
                (None, None) => return Some(both),
                (Some(first), Some(second)) => {
                    let len = first.byte_len().min(second.byte_len());
                    let (first, first_rest) = first.split(len)?;
                    let (second, second_rest) = second.split(len)?;
                    match (first, second) {
                        (Op::Insert(_), Op::Delete(_)) => {}
                        (op, Op::Keep(_)) | (Op::Keep(_), op) => both.push(op),
                        _ => return None,
                    }
                    one = first_rest.or_else(|| ours.next());
                    other = second_rest.or_else(|| theirs.next());
                }
                _ => return None,
            }
        }
    }

    /// `content` changed; `None` when it is not the text this change was made for.
    pub fn apply(&self, content: &str) -> Option<String> {
        let mut changed = String::with_capacity(content.len());
        let mut rest = content;
        for op in &self.ops {
            match op {
                Op::Keep(count) => {
                    changed.push_str(rest.get(..*count)?);
                    rest = rest.get(*count..)?;
                }
                Op::Delete(words) => rest = rest.strip_prefix(words.as_str())?,
                Op::Insert(words) => changed.push_str(words),
            }
        }
        rest.is_empty().then_some(changed)
    }

    /// Where position `pos` of the text before is in the text after.
    ///
    /// A position inside deleted words goes to where they stood; `bias` says on which side of words
    /// inserted at the very position it stays.
    pub fn map(&self, mut pos: usize, bias: Bias) -> usize {
        let (mut old, mut new) = (0, 0);
        for op in &self.ops {
            match op {
                Op::Keep(count) => {
                    if pos < old + count {
                        return new + (pos - old);
                    }
                    old += count;
                    new += count;
                }
                Op::Delete(words) => {
                    if pos < old + words.len() {
                        if bias == Bias::Before {
                            return new;
                        }
                        pos = old + words.len();
                    }
                    old += words.len();
                }
                Op::Insert(words) => {
                    if pos == old && bias == Bias::Before {
                        return new;
                    }
                    new += words.len();
                }
            }
        }
        new
    }

    /// The first and the last byte of the text after that the change touched.
    pub fn touched_after(&self) -> (usize, usize) {
        let (mut new, mut first, mut last) = (0, None, 0);
        for op in &self.ops {
            match op {
                Op::Keep(count) => new += count,
                Op::Delete(_) => {
                    first.get_or_insert(new);
                    last = new;
                }
                Op::Insert(words) => {
                    first.get_or_insert(new);
                    new += words.len();
                    last = new;
                }
            }
        }
        (first.unwrap_or(0), last)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A random replacement in a random text: (text, change).
    fn replacement() -> impl Strategy<Value = (String, ChangeSet)> {
        ("[ابa ]{0,20}", 0usize..20, 0usize..20, "[جcد]{0,6}").prop_map(|(text, a, b, inserted)| {
            let at = |n: usize| text.char_indices().map(|(i, _)| i).nth(n).unwrap_or(text.len());
            let (start, end) = (at(a.min(b)), at(a.max(b)));
            let changes = ChangeSet::replace(text.len(), start, &text[start..end], &inserted);
            (text, changes)
        })
    }

    #[test]
    fn a_position_keeps_to_its_side_of_an_insertion() {
        let changes = ChangeSet::replace(6, 3, "", "xy");
        assert_eq!((changes.map(3, Bias::Before), changes.map(3, Bias::After)), (3, 5));
        assert_eq!((changes.map(2, Bias::After), changes.map(4, Bias::Before)), (2, 6));
    }

    #[test]
    fn a_position_in_deleted_words_goes_to_where_they_stood() {
        let changes = ChangeSet::replace(6, 1, "bcd", "X");
        assert_eq!((changes.map(2, Bias::Before), changes.map(2, Bias::After)), (1, 2));
        assert_eq!(changes.map(4, Bias::Before), 1, "the end of what was deleted shrinks to its place");
        assert_eq!(changes.map(6, Bias::Before), 4);
    }

    proptest! {
        #[test]
        fn a_change_and_its_inverse_change_nothing((text, changes) in replacement()) {
            let changed = changes.apply(&text).unwrap();
            prop_assert_eq!(changes.invert().apply(&changed).unwrap(), text);
            prop_assert_eq!(changes.invert().invert(), changes);
        }

        #[test]
        fn two_changes_one_after_the_other_are_one(
            (text, first) in replacement(), a in 0usize..26, b in 0usize..26, inserted in "[جcد]{0,6}",
        ) {
            let between = first.apply(&text).unwrap();
            let at = |n: usize| between.char_indices().map(|(i, _)| i).nth(n).unwrap_or(between.len());
            let (start, end) = (at(a.min(b)), at(a.max(b)));
            let second = ChangeSet::replace(between.len(), start, &between[start..end], &inserted);
            let both = first.then(&second).unwrap();
            prop_assert_eq!(both.apply(&text), second.apply(&between));
            prop_assert_eq!(both.len_before(), text.len());
            let longer = ChangeSet::replace(between.len() + 1, 0, "", "x");
            prop_assert_eq!(first.then(&longer), None);
        }

        #[test]
        fn positions_stay_in_order_in_bounds_and_on_characters((text, changes) in replacement()) {
            let changed = changes.apply(&text).unwrap();
            for bias in [Bias::Before, Bias::After] {
                let mut last = 0;
                for pos in (0..=text.len()).filter(|pos| text.is_char_boundary(*pos)) {
                    let mapped = changes.map(pos, bias);
                    prop_assert!(mapped >= last && changed.is_char_boundary(mapped));
                    last = mapped;
                }
            }
        }
    }
}
