# Qué falló, dónde y qué hacer a continuación. Una o dos frases, para la ventana y la línea de órdenes.
# $path es un archivo, $place es archivo:línea:columna, $reason es lo que dijo el sistema.

errors-io-not-found = No existe el archivo { $path }. Compruebe el nombre.
errors-io-denied = No se puede usar { $path }: permiso denegado. Elija otro lugar o cambie sus permisos.
errors-io-read-only = { $path } está en un disco que no admite cambios. Elija otro lugar.
errors-io-folder = { $path } es una carpeta. Indique un archivo.
errors-io-full = No queda espacio en el disco de { $path }. Libere espacio e inténtelo de nuevo.
errors-io-exists = { $path } ya existe. Elija otro nombre.
errors-io-other = { $path }: { $reason }.

errors-unreadable = { $place }: { $cause } El archivo se ha dejado como estaba.
errors-at = { $place }: { $cause }
errors-cause-not-utf-8 = el archivo no es texto UTF-8 (byte { $byte }).
errors-cause-end = el archivo termina demasiado pronto.
errors-cause-string-end = falta una comilla.
errors-cause-unknown-field = «{ $name }» no es un campo del formato.
errors-cause-missing-field = falta «{ $name }».
errors-cause-twice-field = «{ $name }» aparece dos veces.
errors-cause-unknown-word = «{ $name }» no es uno de: { $known }.
errors-cause-value = se esperaba { $expected } y se encontró { $found }.
errors-cause-depth = el archivo tiene demasiados niveles anidados.
errors-cause-newer = el archivo se creó con una versión más reciente del programa (formato { $format }), y esta versión no puede leerlo: { $cause }
errors-cause-no-such-format = no existe el formato { $format }.
errors-cause-text-twice = dos textos tienen el identificador { $id }.
errors-cause-paragraph-twice = dos párrafos de un texto tienen el identificador { $id }.
errors-cause-paragraph-line-end = el párrafo { $id } contiene un fin de línea, así que serían dos.
errors-cause-break = el párrafo { $id } tiene un límite de oración en el byte { $at }, donde no puede haberlo.
errors-cause-beads = la alineación tiene { $count } pares, muchos más que oraciones hay.
errors-cause-annotation-twice = dos anotaciones tienen el identificador { $id }.
errors-cause-target = al pasaje { $number } de la anotación { $id } le falta su lugar o sus palabras.
errors-cause-conflict = un conflicto no dice de qué trata.
errors-cause-other = { $reason }.

errors-codebook = { $place }: { $cause } El libro de códigos no se ha incorporado.
errors-cause-code = «{ $code }» no puede ser un código: está vacío, o contiene un espacio o una barra.
errors-cause-code-twice = el código { $code } aparece dos veces.
errors-cause-code-parent = { $code } no tiene { $parent } por encima; escriba ese primero.
errors-words = { $place }: { $cause } Se usan en su lugar las palabras incorporadas, y el archivo se ha dejado como estaba.
errors-cause-token = se esperaba «{ $token }».
errors-cause-default = una elección no tiene ninguna forma marcada con * para los demás casos.
errors-cause-brace = se cierra una llave que no se había abierto.
errors-cause-words-twice = «{ $id }» aparece dos veces.
errors-cause-words-empty = «{ $id }» no tiene palabras.
errors-cause-words-unknown = el programa no tiene palabras llamadas «{ $id }».
errors-cause-words-value = «{ $id }» no tiene ningún valor llamado «{ $name }».

errors-changed-on-disk = { $path } ya no es el archivo que se abrió. Guarde con otro nombre; no se ha escrito nada.
errors-exists-already = { $path } ya existe y se ha dejado como estaba. Elija otro nombre.
errors-write = No se pudo guardar { $path }: { $reason } Lo que había está intacto.
errors-write-doubtful = { $path } se ha guardado, pero no es seguro que sobreviva a un corte de corriente: { $reason }
errors-journal = Los cambios desde la última vez que se guardó están solo en la memoria. Guarde ahora, aquí o en otro lugar. { $reason }

errors-held = { $path } está abierto en otro lugar ({ $who }, proceso { $process }, desde { $since }). Ciérrelo allí e inténtelo de nuevo.
errors-held-by-unknown = { $path } está abierto en otro lugar. Ciérrelo allí e inténtelo de nuevo.
errors-lock-folder = No se puede modificar { $path }, porque su carpeta no admite archivos nuevos: { $reason }.
errors-lock-other = No se puede bloquear { $path }: { $reason }. Póngalo en un disco que admita bloqueos.

errors-read-only = El proyecto está abierto solo para lectura.
errors-read-only-newer = El proyecto se creó con una versión más reciente del programa (formato { $format }). Está abierto solo para lectura; instale la versión más reciente para modificarlo.
errors-read-only-field = El proyecto tiene un campo que esta versión no conoce, «{ $name }», en la línea { $line }, columna { $column }. Está abierto solo para lectura, porque al guardar se perdería.
errors-read-only-held = El proyecto está abierto en otro lugar ({ $who }, proceso { $process }, desde { $since }). Aquí está abierto solo para lectura.
errors-read-only-held-by-unknown = El proyecto está abierto en otro lugar. Aquí está abierto solo para lectura.
errors-read-only-folder = El proyecto está abierto solo para lectura, porque su carpeta no admite archivos nuevos: { $reason }.
errors-read-only-unlockable = El proyecto está abierto solo para lectura, porque no se puede bloquear su archivo: { $reason }.

errors-edit-stale = El cambio ya no encaja, porque entretanto cambió otra cosa. Hágalo de nuevo.
errors-edit-missing = Lo que se iba a cambiar ya no está.
errors-edit-vanishes = Desaparecería un pasaje de una anotación. Elimine primero la anotación.
errors-edit-range = El pasaje está vacío o no se encuentra en el texto. Selecciónelo de nuevo.
errors-segment-at-edge = No hay palabras a un lado de ese lugar, así que la oración no se puede dividir ahí.
errors-segment-parted = Ahí ya empieza una oración.
errors-segment-last = La oración es la última de su párrafo. Una primero los párrafos.
errors-bead-last = Es la última pareja: no hay otra después.
errors-bead-at-edge = Una de las dos parejas se quedaría sin oraciones. Elija otro lugar.
errors-bead-parted = Ahí ya empieza una pareja.
errors-bead-nothing-to-give = La pareja no tiene en ese lado ninguna oración que ceder.
errors-bead-nothing-chosen-source = Elija también una oración del original.
errors-bead-nothing-chosen-translation = Elija también una oración de la traducción.
errors-bead-one-sided = La pareja solo tiene oraciones en un lado: no hay nada que separar.
errors-translation-across-paragraphs = Estas oraciones están en varios párrafos. Divida o una los párrafos en el propio texto.

errors-job = { $job } falló inesperadamente: { $reason }. No se ha cambiado nada.

errors-notice-relocated = { $count ->
    [one] El pasaje de una anotación estaba en otro lugar y se encontró de nuevo por sus palabras.
   *[other] Los pasajes de { $count } anotaciones estaban en otro lugar y se encontraron de nuevo por sus palabras.
}
errors-notice-orphaned = { $count ->
    [one] No se encontró el pasaje de una anotación. La anotación se conserva con sus palabras.
   *[other] No se encontraron los pasajes de { $count } anotaciones. Las anotaciones se conservan con sus palabras.
}
errors-notice-recovered = { $count ->
    [one] Se recuperó un cambio que no se había guardado.
   *[other] Se recuperaron { $count } cambios que no se habían guardado.
}
errors-notice-journal-foreign = Hay cambios sin guardar que corresponden a otro estado de este archivo; no se aplicaron. Están en { $path }.
errors-notice-journal-damaged = { $count ->
    [one] Los cambios sin guardar están dañados en la línea { $line }; uno de ellos no se aplicó. Todo lo que había está en { $path }.
   *[other] Los cambios sin guardar están dañados en la línea { $line }; { $count } de ellos no se aplicaron. Todo lo que había está en { $path }.
}

errors-text-guessed = { $path }: se supuso la codificación { $encoding }. Si alguna letra se ve mal, elija otra.
errors-text-cut = { $path } termina en medio de un carácter (byte { $byte }); en su lugar hay �.
errors-text-undecodable = { $count ->
    [one] { $path } tiene un punto que no significa nada en { $encoding } (byte { $byte }); en su lugar hay �.
   *[other] { $path } tiene { $count } puntos que no significan nada en { $encoding }, el primero en el byte { $byte }; en su lugar hay �.
}

errors-fault-text-twice = dos textos tienen el identificador { $id }.
errors-fault-source-twice = hay un segundo original, { $id }.
errors-fault-paragraph-twice = dos párrafos tienen el identificador { $paragraph } en el texto { $id }.
errors-fault-break = el párrafo { $paragraph } tiene un límite de oración en el byte { $at }, donde no puede haberlo.
errors-fault-author-twice = dos autores tienen el identificador { $id }.
errors-fault-author-missing = la anotación { $annotation } nombra a un autor que no existe, { $id }.
errors-fault-without-target = la anotación { $annotation } no tiene pasaje.
errors-fault-text-missing = la anotación { $annotation } está en un texto que no existe, { $id }.
errors-fault-range = la anotación { $annotation } está en los bytes { $start } a { $end }, que no son un pasaje de su texto.
errors-fault-quote = la anotación { $annotation } cita palabras distintas de las que están en su lugar.
errors-fault-orphan = la anotación { $annotation } ha perdido su anclaje; sus palabras se conservan.
errors-fault-category = la anotación { $annotation } tiene una categoría que ningún libro de códigos conoce, { $code }.
errors-fault-alignment = hay una alineación para un texto que no existe, o una segunda, { $id }.
errors-fault-beads = la alineación empareja { $source } oraciones del original y { $translation } de la traducción, pero los textos tienen { $sourceThere } y { $translationThere }.
errors-fault-relocated = la anotación { $annotation } no está donde dice el archivo; sus palabras se encontraron en otro lugar.
errors-fault-lost = la anotación { $annotation } no está donde dice el archivo, y sus palabras no se encontraron.
errors-fault-unknown-field = «{ $name }» no es un campo del formato.
errors-fault-newer = el archivo se creó con una versión más reciente del programa (formato { $format }).

errors-merge-other-project = Los archivos son copias de proyectos distintos; solo se pueden fusionar copias de un mismo proyecto. No se ha escrito nada.

# What two people changed in two ways: $about is one of the lines below, $one and $other the two values.
errors-conflict = { $about }: { $one } / { $other }
errors-conflict-title = título
errors-conflict-author = nombre de un autor
errors-conflict-codebook = libro de códigos { $id }
errors-conflict-text = texto ({ $language })
errors-conflict-paragraph = párrafo { $number } ({ $language })
errors-conflict-beads = pares confirmados ({ $language })
errors-conflict-annotation = anotación «{ $quote }»
errors-conflict-targets = pasajes de «{ $quote }»
errors-conflict-note = nota sobre «{ $quote }»
errors-conflict-status = estado de «{ $quote }»
errors-conflict-reply = respuesta a «{ $quote }»
errors-conflict-words = «{ $words }»
errors-conflict-nothing = eliminado
