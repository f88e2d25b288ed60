# Le panneau à côté des textes.
list-goal = { $name }, { $count ->
    [0] aucune annotation
    [one] { $count } annotation
   *[other] { $count } annotations
}
list-more-categories = Plus de catégories…
list-all = { $count ->
    [0] Aucune annotation
    [one] { $count } annotation
   *[other] { $count } annotations
}
list-some = { $all ->
    [one] { $count } sur { $all } annotation
   *[other] { $count } sur { $all } annotations
}
list-filter = Filtrer par mots
list-filter-clear = Effacer le filtre
list-source = Source
list-translation = Traduction
list-only = Seulement { $code }
list-row = { $quote } ({ $categories })
list-has-note = note · { $date }
list-orphan = ancrage perdu
list-none-yet = Rien n’est encore annoté. Sélectionnez un passage.
list-none-found = Rien ne correspond au filtre.
list-panel = Objectifs et annotations
list-annotations = Annotations
