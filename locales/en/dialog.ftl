# The dialogs.

dialog-cancel = Cancel
dialog-close = Close
dialog-browse = Browse…
dialog-save = Save
dialog-discard = Don’t save
dialog-replace = Replace
dialog-busy = One moment…
dialog-path = File
dialog-path-hint = Path of the file
dialog-replace-what = { $name } is there already. Replace it, or choose another name.
dialog-kind-project = Projects
dialog-kind-codebook = Codebooks
dialog-kind-text = Texts
dialog-kind-any = All files

dialog-open-title = Open a project
dialog-open-path = Project file
dialog-open-hint = Path of a project (.ron) or a text (.txt)
dialog-open-recent = Recent projects
dialog-open-accept = Open
dialog-open-busy = Opening…
dialog-open-failed-title = The file was not opened

dialog-save-title = Save the project
dialog-save-failed-title = The project was not saved

dialog-unsaved-title = Save “{ $title }”?
dialog-unsaved-what = There are changes that are not saved. Without saving they are lost.

dialog-export-csv-title = Export the annotations as a table
dialog-export-markdown-title = Export the annotations to read
dialog-export-accept = Export

dialog-codebook-title = Add a codebook
dialog-codebook-accept = Add
dialog-codebook-there = The project has a codebook { $id } already.

dialog-author-title = Who annotates?
dialog-author-what = Your name stands by the annotations you make, in the file too.
dialog-author-name = Your name
dialog-author-hint = Name
dialog-author-accept = That’s me

dialog-new-title = New project
dialog-new-name = Title
dialog-new-name-hint = The first line of the source
dialog-new-has-translation = There is a translation
dialog-new-accept = Create

dialog-add-translation-title = Add a translation
dialog-add-translation-what = Its paragraphs are set beside those of the source, one by one where there are as many.
dialog-add-translation-accept = Add

dialog-text-source = Source
dialog-text-translation = Translation
dialog-text-file = From a file
dialog-text-paste = Paste text
dialog-text-file-name = Text file
dialog-text-file-hint = Path of a text file
dialog-text-paste-name = The text
dialog-text-paste-hint = Paste or type the text; each line is a paragraph
dialog-text-reading = Reading…
dialog-text-no-words = { $path } has no words. Choose a file with text in it.
dialog-text-counts = { $paragraphs ->
    [one] 1 paragraph
   *[other] { $paragraphs } paragraphs
}, { $words ->
    [one] 1 word
   *[other] { $words } words
}
dialog-text-encoding = Read as
dialog-text-encoding-guessed = A guess: read as
dialog-text-encoding-choice = Encoding
dialog-text-language = Language
dialog-text-language-choice = Language of the text
dialog-text-language-other = Another language
dialog-text-language-hint = Tag, such as tr

dialog-about-version = Version { $version }
dialog-about-name = Hashiya (حاشية) is the gloss written in the margin of an Arabic manuscript.
dialog-about-files = Your projects are RON files: text that you own and can read, compare and keep.
dialog-about-licence = Free software under the MIT or the Apache 2.0 licence. The fonts are under the SIL Open Font License.
dialog-start-translation-title = Start a translation
dialog-start-translation-what = It begins empty, with a row for each sentence of the source.
dialog-start-translation-accept = Start
