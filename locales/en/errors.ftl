# What went wrong, where, and what to do next. A sentence or two, for the window and the command line.
# $path is a file, $place is file:line:column, $reason is what the system said.

errors-io-not-found = There is no file { $path }. Check the name.
errors-io-denied = { $path } cannot be used: permission denied. Choose another place or change its permissions.
errors-io-read-only = { $path } lies on a disk that takes no changes. Choose another place.
errors-io-folder = { $path } is a folder. Name a file.
errors-io-full = There is no room left on the disk of { $path }. Make room and try again.
errors-io-exists = { $path } is there already. Choose another name.
errors-io-other = { $path }: { $reason }.

errors-unreadable = { $place }: { $cause } The file was left as it is.
errors-at = { $place }: { $cause }
errors-cause-not-utf-8 = the file is not UTF-8 text (byte { $byte }).
errors-cause-end = the file ends too early.
errors-cause-string-end = a quotation mark is missing.
errors-cause-unknown-field = “{ $name }” is not a field of the format.
errors-cause-missing-field = “{ $name }” is missing.
errors-cause-twice-field = “{ $name }” stands twice.
errors-cause-unknown-word = “{ $name }” is not one of: { $known }.
errors-cause-value = { $expected } was expected, { $found } was found.
errors-cause-depth = the file is nested too deeply.
errors-cause-newer = the file was made by a newer version of the program (format { $format }), and this version cannot read it: { $cause }
errors-cause-no-such-format = there is no format { $format }.
errors-cause-text-twice = two texts have the id { $id }.
errors-cause-paragraph-twice = two paragraphs of a text have the id { $id }.
errors-cause-paragraph-line-end = paragraph { $id } holds a line end, so it would be two.
errors-cause-break = paragraph { $id } has a sentence boundary at byte { $at }, where none can be.
errors-cause-beads = the alignment has { $count } pairs, far more than there are sentences.
errors-cause-annotation-twice = two annotations have the id { $id }.
errors-cause-target = passage { $number } of annotation { $id } lacks its place or its words.
errors-cause-conflict = a conflict does not name what it is about.
errors-cause-other = { $reason }.

errors-codebook = { $place }: { $cause } The codebook was not taken.
errors-cause-code = “{ $code }” cannot be a code: it is empty, or holds a space or a slash.
errors-cause-code-twice = the code { $code } stands twice.
errors-cause-code-parent = { $code } has no { $parent } above it; write that one first.
errors-words = { $place }: { $cause } The built-in words are used instead, and the file was left as it is.
errors-cause-token = “{ $token }” was expected.
errors-cause-default = a choice has no form marked with * for all other cases.
errors-cause-brace = a brace is closed that was not opened.
errors-cause-words-twice = “{ $id }” stands twice.
errors-cause-words-empty = “{ $id }” has no words.
errors-cause-words-unknown = the program has no words called “{ $id }”.
errors-cause-words-value = “{ $id }” has no value named “{ $name }”.

errors-changed-on-disk = { $path } is no longer the file that was opened. Save under another name; nothing was written.
errors-exists-already = { $path } is there already and was left as it is. Choose another name.
errors-write = { $path } could not be saved: { $reason } What was there is untouched.
errors-write-doubtful = { $path } was saved, but it is not certain that it would survive a power cut: { $reason }
errors-journal = The changes since the last save are only in memory. Save now, or save elsewhere. { $reason }

errors-held = { $path } is open elsewhere ({ $who }, process { $process }, since { $since }). Close it there and try again.
errors-held-by-unknown = { $path } is open elsewhere. Close it there and try again.
errors-lock-folder = { $path } cannot be changed, because its folder takes no new files: { $reason }.
errors-lock-other = { $path } cannot be locked: { $reason }. Put it on a disk that has locks.

errors-read-only = The project is open for reading only.
errors-read-only-newer = The project was made by a newer version of the program (format { $format }). It is open for reading only; install the newer version to change it.
errors-read-only-field = The project has a field that this version does not know, “{ $name }” in line { $line }, column { $column }. It is open for reading only, because saving would lose it.
errors-read-only-held = The project is open elsewhere ({ $who }, process { $process }, since { $since }). It is open for reading only here.
errors-read-only-held-by-unknown = The project is open elsewhere. It is open for reading only here.
errors-read-only-folder = The project is open for reading only, because its folder takes no new files: { $reason }.
errors-read-only-unlockable = The project is open for reading only, because its file cannot be locked: { $reason }.

errors-edit-stale = The change no longer fits, because something else changed meanwhile. Do it again.
errors-edit-missing = What was to be changed is no longer there.
errors-edit-vanishes = A passage of an annotation would vanish. Delete the annotation first.
errors-edit-range = The passage is empty or does not lie in the text. Select it again.
errors-segment-at-edge = There are no words on one side of that place, so the sentence cannot be split there.
errors-segment-parted = A sentence begins there already.
errors-segment-last = The sentence is the last of its paragraph. Merge the paragraphs first.
errors-bead-last = The pair is the last one, so there is no next.
errors-bead-at-edge = One of the two pairs would hold no sentence. Choose another place.
errors-bead-parted = A pair begins there already.
errors-bead-nothing-to-give = The pair has no sentence on that side to give.
errors-bead-nothing-chosen-source = Choose a sentence of the source too.
errors-bead-nothing-chosen-translation = Choose a sentence of the translation too.
errors-bead-one-sided = The pair has sentences on one side only, so there is nothing to part.
errors-translation-across-paragraphs = These sentences stand in several paragraphs. Part or merge the paragraphs in the text itself.

errors-job = { $job } failed unexpectedly: { $reason }. Nothing was changed.

errors-notice-relocated = { $count ->
    [one] The passage of one annotation stood elsewhere and was found again by its words.
   *[other] The passages of { $count } annotations stood elsewhere and were found again by their words.
}
errors-notice-orphaned = { $count ->
    [one] The passage of one annotation was not found. The annotation is kept with its words.
   *[other] The passages of { $count } annotations were not found. The annotations are kept with their words.
}
errors-notice-recovered = { $count ->
    [one] One change was recovered that had not been saved.
   *[other] { $count } changes were recovered that had not been saved.
}
errors-notice-journal-foreign = Unsaved changes were kept for another state of this file, so they were not applied. They are in { $path }.
errors-notice-journal-damaged = { $count ->
    [one] The unsaved changes are damaged at line { $line }; one of them was not applied. All that was there is in { $path }.
   *[other] The unsaved changes are damaged at line { $line }; { $count } of them were not applied. All that was there is in { $path }.
}

errors-text-guessed = { $path }: the encoding was guessed to be { $encoding }. If letters look wrong, choose another.
errors-text-cut = { $path } ends inside a character (byte { $byte }); � stands in its place.
errors-text-undecodable = { $count ->
    [one] { $path } has a place that means nothing in { $encoding } (byte { $byte }); � stands there.
   *[other] { $path } has { $count } places that mean nothing in { $encoding }, the first at byte { $byte }; � stands there.
}

errors-fault-text-twice = two texts have the id { $id }.
errors-fault-source-twice = there is a second source, { $id }.
errors-fault-paragraph-twice = two paragraphs have the id { $paragraph } in text { $id }.
errors-fault-break = paragraph { $paragraph } has a sentence boundary at byte { $at }, where none can be.
errors-fault-author-twice = two authors have the id { $id }.
errors-fault-author-missing = annotation { $annotation } names an author who is not there, { $id }.
errors-fault-without-target = annotation { $annotation } has no passage.
errors-fault-text-missing = annotation { $annotation } is on a text that is not there, { $id }.
errors-fault-range = annotation { $annotation } is on bytes { $start } to { $end }, which are no passage of its text.
errors-fault-quote = annotation { $annotation } quotes other words than stand at its place.
errors-fault-orphan = annotation { $annotation } lost its place; its words are kept.
errors-fault-category = annotation { $annotation } has a category that no codebook knows, { $code }.
errors-fault-alignment = there is an alignment for a text that is not there, or a second one, { $id }.
errors-fault-beads = the alignment pairs { $source } source and { $translation } translation sentences, but the texts have { $sourceThere } and { $translationThere }.
errors-fault-relocated = annotation { $annotation } does not stand where the file says; its words were found elsewhere.
errors-fault-lost = annotation { $annotation } does not stand where the file says, and its words were not found.
errors-fault-unknown-field = “{ $name }” is not a field of the format.
errors-fault-newer = the file was made by a newer version of the program (format { $format }).

errors-merge-other-project = The files are copies of different projects; only copies of one project can be merged. Nothing was written.

# What two people changed in two ways: $about is one of the lines below, $one and $other the two values.
errors-conflict = { $about }: { $one } / { $other }
errors-conflict-title = title
errors-conflict-author = name of an author
errors-conflict-codebook = codebook { $id }
errors-conflict-text = text ({ $language })
errors-conflict-paragraph = paragraph { $number } ({ $language })
errors-conflict-beads = confirmed pairs ({ $language })
errors-conflict-annotation = annotation “{ $quote }”
errors-conflict-targets = passages of “{ $quote }”
errors-conflict-note = note on “{ $quote }”
errors-conflict-status = status of “{ $quote }”
errors-conflict-reply = reply to “{ $quote }”
errors-conflict-words = “{ $words }”
errors-conflict-nothing = taken away
