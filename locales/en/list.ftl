# The panel beside the texts.
list-goal = { $name }, { $count ->
    [0] no annotations
    [one] 1 annotation
   *[other] { $count } annotations
}
list-more-categories = More categories…
list-all = { $count ->
    [0] No annotations
    [one] 1 annotation
   *[other] { $count } annotations
}
list-some = { $all ->
    [one] { $count } of { $all } annotation
   *[other] { $count } of { $all } annotations
}
list-filter = Filter by words
list-filter-clear = Clear the filter
list-source = Source
list-translation = Translation
list-only = Only { $code }
list-row = { $quote } ({ $categories })
list-has-note = note · { $date }
list-orphan = lost its place
list-none-yet = Nothing is annotated yet. Select a passage.
list-none-found = Nothing matches the filter.
list-panel = Goals and annotations
list-annotations = Annotations
