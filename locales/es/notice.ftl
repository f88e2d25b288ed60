# Mensajes cortos en la parte inferior de la ventana.

notice-close = Cerrar este mensaje
notice-saved = Guardado como { $path }.
notice-exported = Las anotaciones se han escrito en { $path }.
notice-open-already = Este proyecto ya está abierto.
notice-last-gone = El proyecto de la última vez, { $path }, ya no está. Ábralo desde donde se encuentre ahora o empiece otro.
notice-no-sample = No se pudo leer el ejemplo.
notice-no-chooser = El sistema no ofrece un selector de archivos. Escriba la ruta en su lugar.
notice-codebook-added = Se ha añadido el libro de códigos { $id }.
notice-settings = { $fault } Sus ajustes se han dejado como estaban; no se recordará nada hasta que el archivo se corrija o se quite.
notice-select-first = Seleccione primero un pasaje o abra una anotación.
notice-link-needs-both = Abra una anotación y seleccione un pasaje; después, vincúlelos.
notice-read-only = El proyecto está abierto solo para lectura. Guárdelo con otro nombre para modificarlo.
notice-no-project = Abra primero un proyecto.
notice-no-translation = El proyecto no tiene todavía traducción.
notice-one-translation = El proyecto tiene una sola traducción.
notice-select-passage = Seleccione primero un pasaje.
notice-open-annotation-first = Abra primero una anotación.
notice-no-annotation = Todavía no hay anotaciones.
notice-no-proposal = No se propone ningún equivalente.
notice-nothing-here = No hay ninguna anotación en el cursor.
notice-last-finding = Era el último punto.
notice-first-finding = Era el primer punto.
notice-no-finding = Vaya primero a un punto de la lista.
notice-no-counterpart = No se conoce el equivalente de esta oración: los textos no tienen el mismo número de párrafos.
notice-nothing-to-undo = No hay nada que deshacer.
notice-nothing-to-redo = No hay nada que rehacer.
notice-nothing-tagged-yet = Todavía no se ha etiquetado nada.
notice-nothing-to-save = Todo está guardado.
notice-size-end = El tamaño no llega más lejos.
notice-no-such-number = No hay ninguna categoría { $number }.
notice-align-empty-side = Un lado no tiene palabras: nada responde a nada.
notice-align-lopsided = { $times ->
    [one] Un lado es más largo que el otro. Compruebe que los dos están enteros.
   *[other] Un lado es { $times } veces más largo que el otro. Compruebe que los dos están enteros.
}
notice-align-same-text = La mayoría de las oraciones son iguales en los dos lados. Compruebe que el segundo texto es la traducción.
notice-align-little-in-common = { $count ->
    [one] La única pareja es dudosa ({ $doubtful }): quizá un texto no es traducción del otro. Compruebe los dos.
   *[other] { $doubtful } de { $count } parejas son dudosas: quizá un texto no es traducción del otro. Compruebe los dos.
}
notice-aligned = { $count ->
    [one] Se alinearon las oraciones: 1 pareja.
   *[other] Se alinearon las oraciones: { $count } parejas.
}
notice-aligned-doubtful = { $count ->
    [one] Se alinearon las oraciones: una pareja, por revisar { $doubtful }.
   *[other] Se alinearon las oraciones: { $count } parejas, por revisar { $doubtful }.
}
notice-aligned-already = Las oraciones ya están alineadas.
notice-align-stopped = Las oraciones no se alinearon.
notice-not-aligning = No hay ninguna alineación en curso.
notice-no-bead = Aquí no hay oraciones alineadas.
notice-confirmed-already = Ya está confirmada.
notice-not-confirmed = Nadie la ha confirmado.
notice-all-confirmed = Todas las parejas están confirmadas.
notice-source-chosen = { $count ->
    [one] { $count } oración del original está elegida. Elija las de la traducción y vincule de nuevo.
   *[other] { $count } oraciones del original están elegidas. Elija las de la traducción y vincule de nuevo.
}
notice-translation-chosen = { $count ->
    [one] { $count } oración de la traducción está elegida. Elija las del original y vincule de nuevo.
   *[other] { $count } oraciones de la traducción están elegidas. Elija las del original y vincule de nuevo.
}
notice-linked-already = Estas oraciones ya son una pareja.
notice-word-unknown = «{ $word }» no está en el léxico.
notice-no-word = No hay ninguna palabra árabe en el cursor.
