# Lo que se dice a quien no ve la ventana, después de hacer algo.

announce-annotated = Anotado: { $categories }
announce-annotated-bare = Anotado sin categoría
announce-categories = Categorías: { $categories }
announce-no-category = Sin categoría
announce-noted = Nota guardada
announce-note-empty = Nota vaciada
announce-passage = Pasaje: «{ $quote }»
announce-linked = Vinculado: «{ $quote }»
announce-unlinked = Pasaje separado de la anotación
announce-deleted = Anotación eliminada
announce-proposal = Equivalente propuesto: «{ $quote }»
announce-proposal-dismissed = Ya no se propone nada
announce-undone = Deshecho: { $what }
announce-redone = Rehecho: { $what }
announce-saved = Guardado
announce-annotation-there = { $annotation }. { $about }
announce-match = { $name }, { $place } de { $count }
announce-counterpart = { $text }, párrafo { $place } de { $count }: «{ $quote }»
announce-bead = Pareja { $place } de { $count }, { $status }: «{ $source }» – «{ $translation }»
announce-editing = { $text }: edición
announce-reading = { $text }: lectura
