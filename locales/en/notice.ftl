# Short messages at the bottom of the window.

notice-close = Close this message
notice-saved = Saved as { $path }.
notice-exported = The annotations were written to { $path }.
notice-open-already = This project is open already.
notice-last-gone = The project of last time, { $path }, is no longer there. Open it from where it is now, or begin another.
notice-no-sample = The sample could not be read.
notice-no-chooser = The system offers no file chooser. Type the path instead.
notice-codebook-added = The codebook { $id } was added.
notice-settings = { $fault } Your settings were left as they are; nothing is remembered until the file is mended or removed.
notice-select-first = Select a passage first, or open an annotation.
notice-link-needs-both = Open an annotation and select a passage; then link them.
notice-read-only = The project is open for reading only. Save it under another name to change it.
notice-no-project = Open a project first.
notice-no-translation = The project has no translation yet.
notice-one-translation = The project has one translation alone.
notice-select-passage = Select a passage first.
notice-open-annotation-first = Open an annotation first.
notice-no-annotation = There are no annotations yet.
notice-no-proposal = No counterpart is proposed.
notice-nothing-here = There is no annotation at the caret.
notice-last-finding = That was the last finding.
notice-first-finding = That was the first finding.
notice-no-finding = Go to a finding first.
notice-no-counterpart = What answers this sentence is not known: the texts have different numbers of paragraphs.
notice-nothing-to-undo = There is nothing to undo.
notice-nothing-to-redo = There is nothing to redo.
notice-nothing-tagged-yet = Nothing was tagged yet.
notice-nothing-to-save = Everything is saved.
notice-size-end = It does not go further.
notice-no-such-number = There is no category { $number }.
notice-align-empty-side = One side has no words, so nothing answers anything.
notice-align-lopsided = { $times ->
    [one] One side is longer than the other. See that both are whole.
   *[other] One side is { $times } times as long as the other. See that both are whole.
}
notice-align-same-text = Most sentences are the same on both sides. See that the second text is the translation.
notice-align-little-in-common = { $count ->
    [one] The only pair is doubtful ({ $doubtful }): the texts may not be translations of each other. Check both.
   *[other] { $doubtful } of { $count } pairs are doubtful: the texts may not be translations of each other. Check both.
}
notice-aligned = { $count ->
    [one] The sentences were aligned: 1 pair.
   *[other] The sentences were aligned: { $count } pairs.
}
notice-aligned-doubtful = { $count ->
    [one] The sentences were aligned: 1 pair, { $doubtful } to look at.
   *[other] The sentences were aligned: { $count } pairs, { $doubtful } to look at.
}
notice-aligned-already = The sentences are aligned already.
notice-align-stopped = The sentences were not aligned.
notice-not-aligning = Nothing is being aligned.
notice-no-bead = There are no aligned sentences here.
notice-confirmed-already = It is confirmed already.
notice-not-confirmed = Nobody has confirmed it.
notice-all-confirmed = All pairs are confirmed.
notice-source-chosen = { $count ->
    [one] 1 source sentence is chosen. Choose those of the translation and link again.
   *[other] { $count } source sentences are chosen. Choose those of the translation and link again.
}
notice-translation-chosen = { $count ->
    [one] 1 sentence of the translation is chosen. Choose those of the source and link again.
   *[other] { $count } sentences of the translation are chosen. Choose those of the source and link again.
}
notice-linked-already = These sentences are a pair already.
notice-word-unknown = “{ $word }” is not in the lexicon.
notice-no-word = There is no Arabic word at the caret.
