# Les mots des rapports : CSV, Markdown, et les nombres d’un projet.

report-source = Source ({ $language })
report-translation = Traduction ({ $language })
report-title = Titre
report-languages = Langues
report-authors = Auteurs
report-annotation = Annotation
report-annotations = Annotations
report-category = Catégorie
report-category-name = Nom de la catégorie
report-categories = Catégories
report-quote = Citation
report-place = Paragraphe
report-note = Note
report-replies = Réponses
report-author = Auteur
report-created = Créée
report-modified = Modifiée
report-status = État
report-open = ouverte
report-resolved = résolue
report-place-lost = ancrage perdu
report-orphans = Annotations sans ancrage
report-failed = Le rapport n’a pas pu être créé : { $reason }.
report-nothing = Il n’y a pas d’annotations.
report-without-category = Sans catégorie
report-paragraph = paragraphe { $first }
report-paragraphs = paragraphes { $first }–{ $last }
report-paragraph-count = { $count ->
    [one] { $count } paragraphe
   *[other] { $count } paragraphes
}
report-word-count = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
