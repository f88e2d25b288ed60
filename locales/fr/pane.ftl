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
