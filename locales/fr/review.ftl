# Ce qu’il faut revoir avant la livraison : hashiya check --delivery.

review-finding = { $text }, paragraphe { $paragraph }, phrase { $sentence } : { $finding }
review-numbers = les nombres diffèrent : { $source } dans la source, { $translation } dans la traduction
review-numbers-missing = { $source } figure dans la source mais pas dans la traduction
review-numbers-added = { $translation } figure dans la traduction mais pas dans la source
review-empty = il n’y a pas de traduction
review-untranslated = la phrase est la même que dans la source
review-doubled-word = « { $word } » est répété
review-doubled-space = plusieurs espaces de suite
review-unpaired = { $sign } est sans pendant dans le paragraphe
review-term = « { $term } » est rendu ici par « { $here } », le plus souvent par « { $mostly } »
review-tags = les catégories diffèrent : { $source } dans la source, { $translation } dans la traduction
review-tags-source = la source est étiquetée { $source }, la traduction ne l’est pas
review-tags-translation = la traduction est étiquetée { $translation }, la source ne l’est pas
review-list = Vérification avant livraison
review-back = Revenir aux annotations
review-looking = Recherche…
review-unaligned = Il faut aligner les phrases avant de pouvoir comparer les deux textes.
review-none = Rien à vérifier : prêt pour la livraison.
review-count = { $count ->
    [one] { $count } point à vérifier
   *[other] { $count } points à vérifier
}
review-check = { $name } · { $count }
review-row = { $finding } : { $quote }
review-dismiss = Écarter : { $finding }
review-at = { $place } sur { $count } : { $finding }. { $quote }
review-dismissed = { $count ->
    [0] Écarté. Plus rien à vérifier.
    [one] Écarté. Il reste { $count } point à vérifier.
   *[other] Écarté. Il reste { $count } points à vérifier.
}
review-check-numbers = Nombres
review-check-untranslated = Non traduit
review-check-doubled = Mots et espaces doublés
review-check-pairing = Guillemets et parenthèses
review-check-terms = Termes rendus de deux façons
review-check-tags = Côtés étiquetés différemment
