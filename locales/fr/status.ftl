# La barre sous les textes.

status-saved = Enregistré
status-unsaved = Modifications non enregistrées
status-kept = Modifications conservées
status-pending = Conservation des modifications…
status-not-kept = Modifications non conservées : enregistrez
status-not-saved-yet = Pas encore enregistré
status-saving = Enregistrement…
status-read-only = Lecture seule
status-author = { $name }
status-no-author = Pas encore de nom
status-author-hint = Qui annote ; cliquer pour changer
status-annotations = { $count ->
    [0] aucune annotation
    [one] { $count } annotation
   *[other] { $count } annotations
}
status-selection = { $count ->
    [one] sélection : { $count } lettre
   *[other] sélection : { $count } lettres
}
status-number = objectif { $typed }
status-languages = de { $source } à { $translation }
status-zoom = { NUMBER($zoom, style: "percent") }
status-bar = Barre d’état
status-aligning = Alignement des phrases : { NUMBER($share, style: "percent") }
status-stop-aligning = Arrêter
status-confirmed = { $count ->
    [one] { $count } phrase validée sur { $total }
   *[other] { $count } phrases validées sur { $total }
}
