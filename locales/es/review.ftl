# Qué revisar antes de la entrega: hashiya check --delivery.

review-finding = { $text }, párrafo { $paragraph }, oración { $sentence }: { $finding }
review-numbers = los números difieren: { $source } en el original, { $translation } en la traducción
review-numbers-missing = { $source } está en el original y no en la traducción
review-numbers-added = { $translation } está en la traducción y no en el original
review-empty = no hay traducción
review-untranslated = la oración es igual que en el original
review-doubled-word = «{ $word }» está repetido
review-doubled-space = varios espacios seguidos
review-unpaired = { $sign } no tiene pareja en el párrafo
review-term = «{ $term }» se traduce aquí por «{ $here }» y casi siempre por «{ $mostly }»
review-tags = las categorías difieren: { $source } en el original, { $translation } en la traducción
review-tags-source = el original está etiquetado con { $source } y la traducción no
review-tags-translation = la traducción está etiquetada con { $translation } y el original no
review-list = Comprobación antes de la entrega
review-back = Volver a las anotaciones
review-looking = Buscando…
review-unaligned = Hay que alinear las oraciones antes de poder comparar los dos textos.
review-none = Nada que revisar: listo para la entrega.
review-count = { $count ->
    [one] 1 punto por revisar
   *[other] { $count } puntos por revisar
}
review-check = { $name } · { $count }
review-row = { $finding }: { $quote }
review-dismiss = Descartar: { $finding }
review-at = { $place } de { $count }: { $finding }. { $quote }
review-dismissed = { $count ->
    [0] Descartado. No queda nada por revisar.
    [one] Descartado. Queda 1 punto por revisar.
   *[other] Descartado. Quedan { $count } puntos por revisar.
}
review-check-numbers = Números
review-check-untranslated = Sin traducir
review-check-doubled = Palabras y espacios repetidos
review-check-pairing = Comillas y paréntesis
review-check-terms = Términos traducidos de dos maneras
review-check-tags = Lados etiquetados de forma distinta
