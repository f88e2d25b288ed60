# Messages courts en bas de la fenêtre.

notice-close = Fermer ce message
notice-saved = Enregistré sous { $path }.
notice-exported = Les annotations ont été écrites dans { $path }.
notice-open-already = Ce projet est déjà ouvert.
notice-last-gone = Le projet de la dernière fois, { $path }, n’est plus là. Ouvrez-le depuis son nouvel emplacement, ou commencez-en un autre.
notice-no-sample = L’exemple n’a pas pu être lu.
notice-no-chooser = Le système n’offre pas de sélecteur de fichiers. Saisissez plutôt le chemin.
notice-codebook-added = La grille de codage { $id } a été ajoutée.
notice-settings = { $fault } Vos réglages ont été laissés tels quels ; rien ne sera retenu tant que le fichier ne sera pas corrigé ou retiré.
notice-select-first = Sélectionnez d’abord un passage, ou ouvrez une annotation.
notice-link-needs-both = Ouvrez une annotation et sélectionnez un passage, puis liez-les.
notice-read-only = Le projet est ouvert en lecture seule. Enregistrez-le sous un autre nom pour le modifier.
notice-no-project = Ouvrez d’abord un projet.
notice-no-translation = Le projet n’a pas encore de traduction.
notice-one-translation = Le projet n’a qu’une traduction.
notice-select-passage = Sélectionnez d’abord un passage.
notice-open-annotation-first = Ouvrez d’abord une annotation.
notice-no-annotation = Il n’y a pas encore d’annotation.
notice-no-proposal = Aucun équivalent n’est proposé.
notice-nothing-here = Il n’y a pas d’annotation au curseur.
notice-last-finding = C’était le dernier point.
notice-first-finding = C’était le premier point.
notice-no-finding = Allez d’abord à un point de la liste.
notice-no-counterpart = L’équivalent de cette phrase n’est pas connu : les textes n’ont pas le même nombre de paragraphes.
notice-nothing-to-undo = Il n’y a rien à annuler.
notice-nothing-to-redo = Il n’y a rien à rétablir.
notice-nothing-tagged-yet = Rien n’a encore été étiqueté.
notice-nothing-to-save = Tout est enregistré.
notice-size-end = La taille ne va pas plus loin.
notice-no-such-number = Il n’y a pas de catégorie { $number }.
notice-align-empty-side = Un des côtés n’a pas de mots : rien ne répond à rien.
notice-align-lopsided = { $times ->
    [one] Un côté est plus long que l’autre. Vérifiez que les deux sont entiers.
   *[other] Un côté est { $times } fois plus long que l’autre. Vérifiez que les deux sont entiers.
}
notice-align-same-text = La plupart des phrases sont les mêmes des deux côtés. Vérifiez que le second texte est la traduction.
notice-align-little-in-common = { $count ->
    [one] La seule paire est douteuse ({ $doubtful }) : les textes ne sont peut-être pas la traduction l’un de l’autre. Vérifiez les deux.
   *[other] { $doubtful } paires sur { $count } sont douteuses : les textes ne sont peut-être pas la traduction l’un de l’autre. Vérifiez les deux.
}
notice-aligned = { $count ->
    [one] Les phrases ont été alignées : 1 paire.
   *[other] Les phrases ont été alignées : { $count } paires.
}
notice-aligned-doubtful = { $count ->
    [one] Les phrases ont été alignées : une paire, dont { $doubtful } à revoir.
   *[other] Les phrases ont été alignées : { $count } paires, dont { $doubtful } à revoir.
}
notice-aligned-already = Les phrases sont déjà alignées.
notice-align-stopped = Les phrases n’ont pas été alignées.
notice-not-aligning = Aucun alignement n’est en cours.
notice-no-bead = Il n’y a pas de phrases alignées ici.
notice-confirmed-already = C’est déjà validé.
notice-not-confirmed = Personne ne l’a validée.
notice-all-confirmed = Toutes les paires sont validées.
notice-source-chosen = { $count ->
    [one] { $count } phrase de la source est choisie. Choisissez celles de la traduction et liez à nouveau.
   *[other] { $count } phrases de la source sont choisies. Choisissez celles de la traduction et liez à nouveau.
}
notice-translation-chosen = { $count ->
    [one] { $count } phrase de la traduction est choisie. Choisissez celles de la source et liez à nouveau.
   *[other] { $count } phrases de la traduction sont choisies. Choisissez celles de la source et liez à nouveau.
}
notice-linked-already = Ces phrases forment déjà une paire.
notice-word-unknown = « { $word } » n’est pas dans le lexique.
notice-no-word = Il n’y a pas de mot arabe au curseur.
