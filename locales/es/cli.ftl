# La línea de órdenes: la ayuda, las respuestas y lo que falla en lo pedido.

cli-help = Un texto árabe junto a su traducción: leer, resaltar, etiquetar con los Objetivos de Desarrollo Sostenible, guardar en RON
cli-help-file = El proyecto que se abre en la ventana
cli-help-help = Mostrar esta ayuda
cli-help-version = Mostrar la versión
cli-heading-commands = Órdenes
cli-heading-arguments = Argumentos
cli-heading-options = Opciones
cli-help-new = Crear un proyecto a partir de archivos de texto
cli-help-new-source = El original, un archivo de texto
cli-help-new-translation = La traducción, un archivo de texto; puede darse varias veces
cli-help-new-source-language = Idioma del original, como ar; se deduce si se omite
cli-help-new-translation-language = Idioma de la traducción, como en; se deduce si se omite; una vez por cada traducción
cli-help-new-source-encoding = Codificación del original, como windows-1256; se reconoce por sus bytes o se deduce si se omite
cli-help-new-translation-encoding = Codificación de las traducciones
cli-help-new-title = Título del proyecto; el del original si se omite
cli-help-new-output = El archivo de proyecto que se crea; no debe existir
cli-help-annotate = Anotar un pasaje
cli-help-annotate-project = El archivo del proyecto
cli-help-annotate-text = source, translation, un idioma o el identificador de un texto
cli-help-annotate-quote = Las palabras del pasaje, exactamente como están en el texto
cli-help-annotate-nth = Cuál de varios pasajes iguales, a partir de 1
cli-help-annotate-category = Una categoría como sdg/13 o sdg/13.2; puede darse varias veces
cli-help-annotate-note = Una nota
cli-help-annotate-author = Quién anota; si se omite, el único autor del proyecto o, si no, su nombre de usuario
cli-help-info = Indicar idiomas, párrafos, palabras, anotaciones de cada categoría y las que no tienen anclaje
cli-help-info-project = El archivo del proyecto
cli-help-info-json = Escribir en JSON
cli-help-export = Escribir las anotaciones para su revisión
cli-help-export-project = El archivo del proyecto
cli-help-export-format = En qué formato escribirlas: csv o markdown
cli-help-export-output = El archivo que se escribe, o - para la salida estándar
cli-help-check = Buscar defectos; código de salida 0 si el proyecto está bien
cli-help-check-project = El archivo del proyecto
cli-help-check-delivery = Decir qué revisar antes de la entrega: números, oraciones vacías, palabras repetidas, signos, términos, categorías; código de salida 1 si hay algo
cli-help-check-translation = La traducción, si hay varias: un idioma o un identificador
cli-help-segment = Escribir las oraciones de un texto, una por línea
cli-help-segment-file = El texto, cuyas líneas son párrafos; - para la entrada estándar
cli-help-segment-language = Idioma del texto, por ejemplo ar; se deduce si no se indica
cli-help-segment-encoding = Codificación del texto, por ejemplo windows-1256; se reconoce por sus bytes o se deduce si no se indica
cli-help-align = Alinear las oraciones: cuáles de la traducción responden a cuáles del original
cli-help-align-files = Un proyecto, cuyas parejas propuestas se rehacen y se guardan; con --lines, dos archivos: el original y la traducción
cli-help-align-lines = Tomar dos archivos con una oración por línea; escribir una pareja por línea, con números de línea desde 0
cli-help-align-source-language = Idioma del archivo original, por ejemplo ar; se deduce si no se indica
cli-help-align-target-language = Idioma del archivo de la traducción, por ejemplo en; se deduce si no se indica
cli-help-align-translation = La traducción que se alinea, por su idioma o su identificador; todas si no se indica
cli-help-merge = Fusionar dos copias de un proyecto que partieron de una tercera
cli-help-merge-base = De lo que partieron ambas; puede estar vacío
cli-help-merge-ours = Una copia
cli-help-merge-theirs = La otra copia
cli-help-merge-output = Dónde escribir el proyecto fusionado; - para la salida estándar

cli-error = error: { $message }
cli-warning = advertencia: { $message }
cli-usage = Uso: { $usage }
cli-usage-more = Más información con { $option }.
cli-usage-argument-unknown = No existe el argumento { $argument }.
cli-usage-command-unknown = No existe la suborden { $command }.
cli-usage-similar = Existe { $similar }.
cli-usage-missing = Faltan { $arguments }.
cli-usage-conflict = { $argument } no puede ir junto con { $other }.
cli-usage-twice = { $argument } puede aparecer solo una vez.
cli-usage-value-missing = { $argument } necesita un valor.
cli-usage-value = «{ $value }» no es un valor para { $argument }.
cli-usage-known = Son posibles { $known }.
cli-usage-not-utf-8 = Un argumento no es texto UTF-8.
cli-no-window = Esta versión no tiene ventana. Tiene las subórdenes { $subcommands }.

cli-new-assumed = { $path }: { $language }, { $encoding }, { $paragraphs }, { $words }
cli-new-made = Se ha creado { $path }.
cli-new-language-count = Hay más idiomas que traducciones. Dé --translation-language una vez por cada --translation, en el mismo orden.
cli-new-encoding-unknown = La codificación { $encoding } es desconocida. Se conocen { $known }.
cli-new-no-words = { $path } no tiene palabras. Indique un archivo que contenga texto.

cli-annotate-done = { $path }: { $place } del texto { $language } anotado ({ $id }).
cli-annotate-text-unknown = El proyecto no tiene ningún texto «{ $text }». Tiene { $known }.
cli-annotate-text-ambiguous = Varios textos del proyecto podrían ser «{ $text }». Indique uno de { $known }.
cli-annotate-quote-absent = El texto { $language } no contiene las palabras «{ $quote }». Cítelas exactamente como están en él.
cli-annotate-quote-differs = El texto { $language } no contiene las palabras «{ $quote }» escritas así; contiene «{ $there }». Cítelas como están en él.
cli-annotate-quote-ambiguous = El texto { $language } contiene las palabras «{ $quote }» { $count } veces. Precise cuáles con --nth 1 a --nth { $last }, o cite más palabras.
cli-annotate-nth-beyond = { $count ->
    [one] El texto { $language } contiene las palabras «{ $quote }» solo una vez, así que no hay --nth { $nth }.
   *[other] El texto { $language } contiene las palabras «{ $quote }» solo { $count } veces, así que no hay --nth { $nth }.
}
cli-annotate-category-malformed = «{ $category }» no es una categoría. Escriba libro de códigos y código, como sdg/13.
cli-annotate-codebook-unknown = No hay ningún libro de códigos «{ $codebook }». Se conocen { $known }.
cli-annotate-category-unknown = El libro de códigos { $codebook } no tiene la categoría { $category }. Cerca están { $near }.
cli-annotate-author-needed = No se sabe quién anota. Dé un nombre con --author.

cli-info-text = { $name }: { $paragraphs }, { $words }
cli-info-category = { $code } { $name }: { $count }
cli-info-line = { $head }: { $value }
cli-info-orphans = Anotaciones sin anclaje

cli-check-fault = { $place }: { $fault }
cli-check-journal = { $count ->
    [one] El diario contiene un cambio que aún no está en el archivo.
   *[other] El diario contiene { $count } cambios que aún no están en el archivo.
}
cli-check-sound = { $path } está bien.
cli-check-unsound = { $count ->
    [one] { $path } tiene un defecto.
   *[other] { $path } tiene { $count } defectos.
}
cli-check-ready = { $path }: nada que revisar antes de la entrega.
cli-check-findings = { $count ->
    [one] { $path }: una cosa que revisar antes de la entrega.
   *[other] { $path }: { $count } cosas que revisar antes de la entrega.
}
cli-check-no-translation = { $path } no tiene ninguna traducción alineada que comprobar. Ejecute antes «hashiya align».

cli-align-done = { $count ->
    [one] { $language }: 1 pareja, { $confirmed } confirmadas, { $doubtful } dudosas.
   *[other] { $language }: { $count } parejas, { $confirmed } confirmadas, { $doubtful } dudosas.
}
cli-align-two-files = --lines toma dos archivos: el original y la traducción.
cli-align-one-project = Indique un proyecto, o --lines con dos archivos.
cli-align-no-translation = { $path } no tiene traducción que alinear.
cli-align-other-language = Se dijo que { $path } está en { $language }, pero parece { $guessed }.
cli-merge-conflicts = { $count ->
    [one] Un conflicto queda en el archivo, con sus dos valores.
   *[other] { $count } conflictos quedan en el archivo, con sus dos valores.
}
