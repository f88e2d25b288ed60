# Les deux textes et ce qui les entoure.
pane-source = Source
pane-translation = Traduction
pane-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
pane-paragraphs = { $count ->
    [one] { $count } paragraphe
   *[other] { $count } paragraphes
}
pane-about = { $language } · { $count }
pane-language = { $tag ->
    [ar] arabe
    [en] anglais
    [es] espagnol
    [fa] persan
    [fr] français
    [he] hébreu
    [ur] ourdou
   *[other] { $tag }
}
pane-edit = Modifier
pane-editing = Modification
pane-edit-named = Modifier : { $text }
pane-find = Rechercher dans ce texte
pane-find-previous = Occurrence précédente
pane-find-next = Occurrence suivante
pane-find-close = Fermer la recherche
pane-find-none = Aucune occurrence
pane-find-place = { $place } sur { $count }
pane-find-count = { $count ->
    [one] { $count } occurrence
   *[other] { $count } occurrences
}
pane-scroll-bar = Défilement
pane-splitter = Séparation entre les textes
pane-no-translation = Pas encore de traduction.
pane-add-translation = Ajouter une traduction…
pane-annotation = Annotation : { $categories }
pane-annotation-bare = Annotation sans catégorie
pane-annotation-quote = Sur « { $quote } »
pane-annotation-note = Note : { $note }
pane-bead-confirmed = validée
pane-bead-doubtful = douteuse
pane-bead-proposed = proposée
pane-bead = Paire { $place } sur { $count }, { $status }
