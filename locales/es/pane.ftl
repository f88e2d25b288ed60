# Los dos textos y lo que los rodea.
pane-source = Original
pane-translation = Traducción
pane-words = { $count ->
    [one] { $count } palabra
   *[other] { $count } palabras
}
pane-paragraphs = { $count ->
    [one] { $count } párrafo
   *[other] { $count } párrafos
}
pane-about = { $language } · { $count }
pane-language = { $tag ->
    [ar] árabe
    [en] inglés
    [es] español
    [fa] persa
    [fr] francés
    [he] hebreo
    [ur] urdu
   *[other] { $tag }
}
pane-edit = Editar
pane-editing = Edición
pane-edit-named = Editar: { $text }
pane-find = Buscar en este texto
pane-find-previous = Coincidencia anterior
pane-find-next = Coincidencia siguiente
pane-find-close = Cerrar la búsqueda
pane-find-none = Ninguna coincidencia
pane-find-place = { $place } de { $count }
pane-find-count = { $count ->
    [one] 1 coincidencia
   *[other] { $count } coincidencias
}
pane-scroll-bar = Desplazamiento
pane-splitter = División entre los textos
pane-no-translation = Aún no hay traducción.
pane-add-translation = Añadir una traducción…
pane-annotation = Anotación: { $categories }
pane-annotation-bare = Anotación sin categoría
pane-annotation-quote = Sobre «{ $quote }»
pane-annotation-note = Nota: { $note }
pane-bead-confirmed = confirmada
pane-bead-doubtful = dudosa
pane-bead-proposed = propuesta
pane-bead = Pareja { $place } de { $count }, { $status }
