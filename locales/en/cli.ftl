# The command line: help, answers, and what is wrong with what was asked.

cli-help = An Arabic text beside its translation: read, highlight, tag with the Sustainable Development Goals, keep in RON
cli-help-file = The project to open in the window
cli-help-help = Show this help
cli-help-version = Show the version
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-help-new = Make a project from text files
cli-help-new-source = The source, a text file
cli-help-new-translation = The translation, a text file; may be given several times
cli-help-new-source-language = Language of the source, such as ar; guessed when left out
cli-help-new-translation-language = Language of the translation, such as en; guessed when left out; once for each translation
cli-help-new-source-encoding = Encoding of the source, such as windows-1256; told by its bytes or guessed when left out
cli-help-new-translation-encoding = Encoding of the translations
cli-help-new-title = Title of the project; the title of the source when left out
cli-help-new-output = The project file to make; it must not be there yet
cli-help-annotate = Annotate a passage
cli-help-annotate-project = The project file
cli-help-annotate-text = source, translation, a language or the id of a text
cli-help-annotate-quote = The words of the passage, exactly as they stand in the text
cli-help-annotate-nth = Which of several equal passages, from 1
cli-help-annotate-category = A category such as sdg/13 or sdg/13.2; may be given several times
cli-help-annotate-note = A note
cli-help-annotate-author = Who annotates; the project’s only author, else the name you are logged in with, when left out
cli-help-info = Tell languages, paragraphs, words, annotations for each category, orphans
cli-help-info-project = The project file
cli-help-info-json = Write JSON
cli-help-export = Write the annotations for a reviewer
cli-help-export-project = The project file
cli-help-export-format = How to write them: csv or markdown
cli-help-export-output = The file to write, or - for standard output
cli-help-check = Look for faults; exit 0 if the project is sound
cli-help-check-project = The project file
cli-help-check-delivery = Tell what to look at before delivery: numbers, empty sentences, doubled words, signs, terms, categories; exit 1 if there is any
cli-help-check-translation = The translation, when there are several: a language or an id
cli-help-segment = Write the sentences of a text, one a line
cli-help-segment-file = The text, whose lines are paragraphs; - for standard input
cli-help-segment-language = Language of the text, such as ar; guessed when left out
cli-help-segment-encoding = Encoding of the text, such as windows-1256; told by its bytes or guessed when left out
cli-help-align = Align sentences: which of the translation answer which of the source
cli-help-align-files = A project, whose proposed pairs are made anew and saved; with --lines two files, source and translation
cli-help-align-lines = Take two files with a sentence a line; write a pair a line, with line numbers from 0
cli-help-align-source-language = Language of the source file, such as ar; guessed when left out
cli-help-align-target-language = Language of the translation file, such as en; guessed when left out
cli-help-align-translation = Which translation to align, by language or id; all when left out
cli-help-merge = Merge two copies of a project that both began from a third
cli-help-merge-base = What both began from; may be empty
cli-help-merge-ours = One copy
cli-help-merge-theirs = The other copy
cli-help-merge-output = Where to write the merged project; - for standard output

cli-error = error: { $message }
cli-warning = warning: { $message }
cli-usage = Usage: { $usage }
cli-usage-more = { $option } tells more.
cli-usage-argument-unknown = There is no argument { $argument }.
cli-usage-command-unknown = There is no subcommand { $command }.
cli-usage-similar = There is { $similar }.
cli-usage-missing = Missing are { $arguments }.
cli-usage-conflict = { $argument } cannot stand together with { $other }.
cli-usage-twice = { $argument } may stand only once.
cli-usage-value-missing = { $argument } needs a value.
cli-usage-value = “{ $value }” is no value for { $argument }.
cli-usage-known = Possible are { $known }.
cli-usage-not-utf-8 = An argument is not UTF-8 text.
cli-no-window = This build has no window. It has the subcommands { $subcommands }.

cli-new-assumed = { $path }: { $language }, { $encoding }, { $paragraphs }, { $words }
cli-new-made = { $path } was made.
cli-new-language-count = There are more languages than translations. Give --translation-language once for each --translation, in their order.
cli-new-encoding-unknown = The encoding { $encoding } is unknown. Known are { $known }.
cli-new-no-words = { $path } has no words. Name a file with text in it.

cli-annotate-done = { $path }: { $place } of the text { $language } was annotated ({ $id }).
cli-annotate-text-unknown = The project has no text “{ $text }”. It has { $known }.
cli-annotate-text-ambiguous = The project has several texts that “{ $text }” could be. Name one of { $known }.
cli-annotate-quote-absent = The text { $language } does not have the words “{ $quote }”. Quote them exactly as they stand there.
cli-annotate-quote-differs = The text { $language } does not have the words “{ $quote }” spelt so; it has “{ $there }”. Quote them as they stand there.
cli-annotate-quote-ambiguous = The text { $language } has the words “{ $quote }” { $count } times. Say which with --nth 1 to --nth { $last }, or quote more words.
cli-annotate-nth-beyond = { $count ->
    [one] The text { $language } has the words “{ $quote }” only once, so there is no --nth { $nth }.
   *[other] The text { $language } has the words “{ $quote }” only { $count } times, so there is no --nth { $nth }.
}
cli-annotate-category-malformed = “{ $category }” is not a category. Write codebook and code, such as sdg/13.
cli-annotate-codebook-unknown = There is no codebook “{ $codebook }”. Known are { $known }.
cli-annotate-category-unknown = The codebook { $codebook } has no category { $category }. Near it are { $near }.
cli-annotate-author-needed = Who annotates is not known. Give a name with --author.

cli-info-text = { $name }: { $paragraphs }, { $words }
cli-info-category = { $code } { $name }: { $count }
cli-info-line = { $head }: { $value }
cli-info-orphans = Orphans

cli-check-fault = { $place }: { $fault }
cli-check-journal = { $count ->
    [one] The journal holds one change that is not in the file yet.
   *[other] The journal holds { $count } changes that are not in the file yet.
}
cli-check-sound = { $path } is sound.
cli-check-unsound = { $count ->
    [one] { $path } has one fault.
   *[other] { $path } has { $count } faults.
}
cli-check-ready = { $path }: nothing to look at before delivery.
cli-check-findings = { $count ->
    [one] { $path }: one thing to look at before delivery.
   *[other] { $path }: { $count } things to look at before delivery.
}
cli-check-no-translation = { $path } has no aligned translation to check. Run “hashiya align” first.

cli-align-done = { $count ->
    [one] { $language }: 1 pair, { $confirmed } confirmed, { $doubtful } doubtful.
   *[other] { $language }: { $count } pairs, { $confirmed } confirmed, { $doubtful } doubtful.
}
cli-align-two-files = --lines takes two files: the source and the translation.
cli-align-one-project = Name one project, or give --lines with two files.
cli-align-no-translation = { $path } has no translation to align.
cli-align-other-language = { $path } was said to be { $language } but looks like { $guessed }.
cli-merge-conflicts = { $count ->
    [one] One conflict is kept in the file, with both values.
   *[other] { $count } conflicts are kept in the file, with both values.
}
