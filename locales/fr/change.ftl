# Ce qui a été fait, après « Annuler : » et « Rétablir : ».

change-annotate = annoter
change-tag = étiqueter
change-note = écrire une note
change-move-edge = déplacer une limite
change-link = lier un passage
change-unlink = détacher un passage
change-delete-annotation = supprimer une annotation
change-retitle = changer le titre
change-rename-author = changer un nom
change-add-text = ajouter un texte
change-remove-text = retirer un texte
change-add-codebook = ajouter une grille de codage
change-split-sentence = scinder une phrase
change-join-sentences = fusionner des phrases
change-resegment = rechercher les phrases à nouveau
change-align = aligner les phrases
change-merge-beads = fusionner des paires de phrases
change-split-bead = scinder une paire de phrases
change-move-bead-edge = déplacer la limite d’une paire de phrases
change-link-sentences = relier des phrases
change-unlink-sentences = délier des phrases
change-confirm = valider une paire de phrases
change-unconfirm = retirer une validation
change-typing = saisir du texte
