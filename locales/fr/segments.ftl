# La vue par phrases : une ligne par phrase à traduire.
segments-list = Phrases à traduire, langue cible { $translation } : { $count }
segments-row = Ligne { $place } sur { $count }, { $state }
segments-field = Traduction de la phrase { $place }
segments-confirmed = validée
segments-doubtful = douteuse
segments-empty = pas encore traduite
segments-proposed = pas encore validée
segments-empty-hint = Pas encore traduite
segments-no-source = Rien dans la source
segments-none = Les phrases de ces textes ne sont pas encore mises en regard : alignez-les d’abord.
segments-filter-all = Toutes { $count }
segments-filter-empty = Vides { $count }
segments-filter-unconfirmed = Non validées { $count }
segments-filter-doubtful = Douteuses { $count }
segments-filter-annotated = Annotées { $count }
segments-progress = { $count ->
    [one] { $count } validée sur { $total }
   *[other] { $count } validées sur { $total }
}
segments-confirm-hint = valider et continuer
