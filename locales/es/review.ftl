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
