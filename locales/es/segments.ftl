# La vista por oraciones: una fila por oración para traducir.
segments-list = Oraciones por traducir, idioma de destino { $translation }: { $count }
segments-row = Fila { $place } de { $count }, { $state }
segments-field = Traducción de la oración { $place }
segments-confirmed = confirmada
segments-doubtful = dudosa
segments-empty = sin traducir
segments-proposed = sin confirmar
segments-empty-hint = Sin traducir todavía
segments-no-source = Nada en el original
segments-none = Las oraciones de estos textos aún no están emparejadas: alinéelas primero.
segments-filter-all = Todas { $count }
segments-filter-empty = Vacías { $count }
segments-filter-unconfirmed = Sin confirmar { $count }
segments-filter-doubtful = Dudosas { $count }
segments-filter-annotated = Anotadas { $count }
segments-progress = { $count ->
    [one] { $count } confirmada de { $total }
   *[other] { $count } confirmadas de { $total }
}
segments-confirm-hint = confirmar y seguir
