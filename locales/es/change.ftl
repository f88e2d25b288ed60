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
change-typing = escribir
