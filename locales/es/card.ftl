# Las tarjetas sobre los textos.
card-tag-selection = Etiquetar la selección
card-add-note = Añadir una nota…
card-note = Nota
card-annotation = Anotación
card-again = De nuevo: { $names }
card-other-category = Otra categoría…
card-link = Vincular a la anotación abierta
card-add-category = Añadir una categoría…
card-take-category = Quitar { $name }
card-unlink = Separar este pasaje de la anotación
card-orphan = Este pasaje ha perdido su anclaje.
card-proposed = Equivalente propuesto
card-take = Tomarlo
card-not-this = Este no
card-made = { $author } · { $time }
card-changed = modificada por { $author } · { $time }
card-start = Inicio
card-end = Fin
card-clitic = Prefijo
card-clitic-hint = Excluir lo que va unido a la primera palabra, como و, ف, ب o ال, o incluirlo de nuevo
card-delete = Eliminar
card-choose = { $count ->
    [one] { $count } anotación aquí
   *[other] { $count } anotaciones aquí
}
card-pick-category = Buscar en las categorías
card-pick-to-filter = Mostrar las anotaciones de una categoría
card-pick-hint = Número o palabra
card-pick-nothing = No hay coincidencias.
card-gloss = { $stem }, { $part }: { $renderings }
card-gloss-noun = sustantivo
card-gloss-verb = verbo
card-gloss-adjective = adjetivo
card-gloss-function = partícula
card-gloss-number = número
card-gloss-name = nombre propio
