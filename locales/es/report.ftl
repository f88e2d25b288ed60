# Las palabras de los informes: CSV, Markdown y los números de un proyecto.

report-source = Original ({ $language })
report-translation = Traducción ({ $language })
report-title = Título
report-languages = Idiomas
report-authors = Autores
report-annotation = Anotación
report-annotations = Anotaciones
report-category = Categoría
report-category-name = Nombre de la categoría
report-categories = Categorías
report-quote = Cita
report-place = Párrafo
report-note = Nota
report-replies = Respuestas
report-author = Autor
report-created = Creada
report-modified = Modificada
report-status = Estado
report-open = abierta
report-resolved = resuelta
report-place-lost = anclaje perdido
report-orphans = Anotaciones sin anclaje
report-failed = No se pudo crear el informe: { $reason }.
report-nothing = No hay anotaciones.
report-without-category = Sin categoría
report-paragraph = párrafo { $first }
report-paragraphs = párrafos { $first }–{ $last }
report-paragraph-count = { $count ->
    [one] { $count } párrafo
   *[other] { $count } párrafos
}
report-word-count = { $count ->
    [one] { $count } palabra
   *[other] { $count } palabras
}
