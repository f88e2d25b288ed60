# Lo que se hizo, después de «Deshacer:» y «Rehacer:».

change-annotate = anotar
change-tag = etiquetar
change-note = escribir una nota
change-move-edge = mover un límite
change-link = vincular un pasaje
change-unlink = separar un pasaje
change-delete-annotation = eliminar una anotación
change-retitle = cambiar el título
change-rename-author = cambiar un nombre
change-add-text = añadir un texto
change-remove-text = quitar un texto
change-add-codebook = añadir un libro de códigos
change-split-sentence = dividir una oración
change-join-sentences = unir oraciones
change-resegment = volver a buscar las oraciones
change-align = alinear las oraciones
change-merge-beads = unir parejas de oraciones
change-split-bead = dividir una pareja de oraciones
change-move-bead-edge = mover el límite de una pareja de oraciones
change-link-sentences = enlazar oraciones
change-unlink-sentences = separar oraciones enlazadas
change-confirm = confirmar una pareja de oraciones
change-unconfirm = retirar una confirmación
change-typing = escribir
