# The bar under the texts.

status-saved = Saved
status-unsaved = Unsaved changes
status-kept = Changes kept
status-pending = Keeping changes…
status-not-kept = Changes not kept: save
status-not-saved-yet = Not saved yet
status-saving = Saving…
status-read-only = Read only
status-author = { $name }
status-no-author = No name yet
status-author-hint = Who annotates; click to change
status-annotations = { $count ->
    [0] no annotations
    [one] 1 annotation
   *[other] { $count } annotations
}
status-selection = { $count ->
    [one] selection 1 letter
   *[other] selection { $count } letters
}
status-number = goal { $typed }
status-languages = from { $source } to { $translation }
status-zoom = { NUMBER($zoom, style: "percent") }
status-bar = Status bar
status-aligning = Aligning the sentences: { NUMBER($share, style: "percent") }
status-stop-aligning = Stop
status-confirmed = { $count ->
    [one] 1 of { $total } sentences confirmed
   *[other] { $count } of { $total } sentences confirmed
}
