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
