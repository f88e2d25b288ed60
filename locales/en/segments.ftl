# The segment view: a row a sentence, to translate.
segments-list = Sentences to translate into { $translation }: { $count }
segments-row = Row { $place } of { $count }, { $state }
segments-field = Translation of sentence { $place }
segments-confirmed = confirmed
segments-doubtful = doubtful
segments-empty = not translated yet
segments-proposed = not confirmed yet
segments-empty-hint = Not translated yet
segments-no-source = Nothing in the source
segments-none = The sentences of these texts are not paired yet: align them first.
segments-filter-all = All { $count }
segments-filter-empty = Empty { $count }
segments-filter-unconfirmed = Unconfirmed { $count }
segments-filter-doubtful = Doubtful { $count }
segments-filter-annotated = Annotated { $count }
segments-progress = { $count } of { $total } confirmed
segments-confirm-hint = confirm and go on
