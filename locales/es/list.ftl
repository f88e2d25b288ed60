# El panel junto a los textos.
list-goal = { $name }, { $count ->
    [0] ninguna anotación
    [one] { $count } anotación
   *[other] { $count } anotaciones
}
list-more-categories = Más categorías…
list-all = { $count ->
    [0] Ninguna anotación
    [one] { $count } anotación
   *[other] { $count } anotaciones
}
list-some = { $all ->
    [one] { $count } de { $all } anotación
   *[other] { $count } de { $all } anotaciones
}
list-filter = Filtrar por palabras
list-filter-clear = Borrar el filtro
list-source = Original
list-translation = Traducción
list-only = Solo { $code }
list-row = { $quote } ({ $categories })
list-has-note = nota · { $date }
list-orphan = anclaje perdido
list-none-yet = Aún no hay nada anotado. Seleccione un pasaje.
list-none-found = Nada coincide con el filtro.
list-panel = Objetivos y anotaciones
list-annotations = Anotaciones
