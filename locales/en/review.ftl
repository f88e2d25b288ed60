# What to look at before delivery: hashiya check --delivery.

review-finding = { $text }, paragraph { $paragraph }, sentence { $sentence }: { $finding }
review-numbers = the numbers differ: { $source } in the source, { $translation } in the translation
review-numbers-missing = { $source } stands in the source and not in the translation
review-numbers-added = { $translation } stands in the translation and not in the source
review-empty = there is no translation
review-untranslated = the sentence is the same as in the source
review-doubled-word = “{ $word }” stands twice
review-doubled-space = several spaces in a row
review-unpaired = { $sign } has no partner in the paragraph
review-term = “{ $term }” is “{ $here }” here and mostly “{ $mostly }”
review-tags = the categories differ: { $source } in the source, { $translation } in the translation
review-tags-source = { $source } is tagged in the source and not in the translation
review-tags-translation = { $translation } is tagged in the translation and not in the source
review-list = Check before delivery
review-back = Back to the annotations
review-looking = Looking…
review-unaligned = The sentences must be aligned before the two texts can be compared.
review-none = Nothing to look at: ready for delivery.
review-count = { $count ->
    [one] 1 thing to look at
   *[other] { $count } things to look at
}
review-check = { $name } · { $count }
review-row = { $finding }: { $quote }
review-dismiss = Leave out: { $finding }
review-at = { $place } of { $count }: { $finding }. { $quote }
review-dismissed = { $count ->
    [0] Left out. Nothing else to look at.
    [one] Left out. 1 thing left to look at.
   *[other] Left out. { $count } things left to look at.
}
review-check-numbers = Numbers
review-check-untranslated = Not translated
review-check-doubled = Doubled words and spaces
review-check-pairing = Quotation marks and brackets
review-check-terms = Terms rendered in two ways
review-check-tags = Sides tagged differently
