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
