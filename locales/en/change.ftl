# What was done, after “Undo:” and “Redo:”.

change-annotate = annotate
change-tag = tag
change-note = write a note
change-move-edge = move an edge
change-link = link a passage
change-unlink = part a passage
change-delete-annotation = delete an annotation
change-retitle = change the title
change-rename-author = change a name
change-add-text = add a text
change-remove-text = remove a text
change-add-codebook = add a codebook
change-split-sentence = split a sentence
change-join-sentences = merge sentences
change-resegment = find the sentences again
change-align = align the sentences
change-merge-beads = merge sentence pairs
change-split-bead = split a sentence pair
change-move-bead-edge = move the edge of a sentence pair
change-link-sentences = link sentences
change-unlink-sentences = part linked sentences
change-confirm = confirm a sentence pair
change-unconfirm = take back a confirmation
change-typing = type
