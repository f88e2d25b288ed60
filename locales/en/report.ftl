# The words of reports: CSV, Markdown, and the numbers of a project.

report-source = Source ({ $language })
report-translation = Translation ({ $language })
report-title = Title
report-languages = Languages
report-authors = Authors
report-annotation = Annotation
report-annotations = Annotations
report-category = Category
report-category-name = Category name
report-categories = Categories
report-quote = Quote
report-place = Paragraph
report-note = Note
report-replies = Replies
report-author = Author
report-created = Created
report-modified = Changed
report-status = Status
report-open = open
report-resolved = resolved
report-place-lost = lost its place
report-orphans = Annotations that lost their place
report-failed = The report could not be made: { $reason }.
report-nothing = There are no annotations.
report-without-category = Without category
report-paragraph = paragraph { $first }
report-paragraphs = paragraphs { $first }–{ $last }
report-paragraph-count = { $count ->
    [one] 1 paragraph
   *[other] { $count } paragraphs
}
report-word-count = { $count ->
    [one] 1 word
   *[other] { $count } words
}
