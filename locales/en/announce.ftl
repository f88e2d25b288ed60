# What is said to those who do not see the window, after something was done.

announce-annotated = Annotated: { $categories }
announce-annotated-bare = Annotated without a category
announce-categories = Categories: { $categories }
announce-no-category = No category
announce-noted = Note kept
announce-note-empty = Note emptied
announce-passage = Passage: “{ $quote }”
announce-linked = Linked: “{ $quote }”
announce-unlinked = Passage parted from the annotation
announce-deleted = Annotation deleted
announce-proposal = Proposed counterpart: “{ $quote }”
announce-proposal-dismissed = Nothing is proposed any more
announce-undone = Undone: { $what }
announce-redone = Redone: { $what }
announce-saved = Saved
announce-annotation-there = { $annotation }. { $about }
announce-match = { $name }, { $place } of { $count }
announce-counterpart = { $text }, paragraph { $place } of { $count }: “{ $quote }”
announce-bead = Pair { $place } of { $count }, { $status }: “{ $source }” – “{ $translation }”
announce-editing = { $text }: editing
announce-reading = { $text }: reading
