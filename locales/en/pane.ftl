# The two texts and what stands around them.
pane-source = Source
pane-translation = Translation
pane-words = { $count ->
    [one] 1 word
   *[other] { $count } words
}
pane-paragraphs = { $count ->
    [one] 1 paragraph
   *[other] { $count } paragraphs
}
pane-about = { $language } · { $count }
pane-language = { $tag ->
    [ar] Arabic
    [en] English
    [es] Spanish
    [fa] Persian
    [fr] French
    [he] Hebrew
    [ur] Urdu
   *[other] { $tag }
}
pane-edit = Edit
pane-editing = Editing
pane-edit-named = Edit: { $text }
pane-find = Find in this text
pane-find-previous = Previous match
pane-find-next = Next match
pane-find-close = Close the search
pane-find-none = No match
pane-find-place = { $place } of { $count }
pane-find-count = { $count ->
    [one] 1 match
   *[other] { $count } matches
}
pane-scroll-bar = Scroll
pane-splitter = Split between the texts
pane-no-translation = No translation yet.
pane-add-translation = Add a translation…
pane-annotation = Annotation: { $categories }
pane-annotation-bare = Annotation without a category
pane-annotation-quote = On “{ $quote }”
pane-annotation-note = Note: { $note }
pane-bead-confirmed = confirmed
pane-bead-doubtful = doubtful
pane-bead-proposed = proposed
pane-bead = Pair { $place } of { $count }, { $status }
