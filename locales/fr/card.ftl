# Les cartes au-dessus des textes.
card-tag-selection = Étiqueter la sélection
card-add-note = Ajouter une note…
card-note = Note
card-annotation = Annotation
card-again = De nouveau : { $names }
card-other-category = Autre catégorie…
card-link = Lier à l’annotation ouverte
card-add-category = Ajouter une catégorie…
card-take-category = Retirer { $name }
card-unlink = Détacher ce passage de l’annotation
card-orphan = Ce passage a perdu son ancrage.
card-proposed = Équivalent proposé
card-take = Prendre
card-not-this = Pas celui-ci
card-made = { $author } · { $time }
card-changed = modifiée par { $author } · { $time }
card-start = Début
card-end = Fin
card-clitic = Préfixe
card-clitic-hint = Exclure ce qui est attaché au premier mot, comme و, ف, ب ou ال, ou l’inclure de nouveau
card-delete = Supprimer
card-choose = { $count ->
    [one] { $count } annotation ici
   *[other] { $count } annotations ici
}
card-pick-category = Chercher dans les catégories
card-pick-to-filter = Afficher les annotations d’une catégorie
card-pick-hint = Numéro ou mot
card-pick-nothing = Aucun résultat.
card-gloss = { $stem }, { $part } : { $renderings }
card-gloss-noun = nom
card-gloss-verb = verbe
card-gloss-adjective = adjectif
card-gloss-function = mot-outil
card-gloss-number = nombre
card-gloss-name = nom propre
