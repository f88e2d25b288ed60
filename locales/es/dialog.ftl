# Los cuadros de diálogo.

dialog-cancel = Cancelar
dialog-close = Cerrar
dialog-browse = Examinar…
dialog-save = Guardar
dialog-discard = No guardar
dialog-replace = Reemplazar
dialog-busy = Un momento…
dialog-path = Archivo
dialog-path-hint = Ruta del archivo
dialog-replace-what = { $name } ya existe. Reemplácelo o elija otro nombre.
dialog-kind-project = Proyectos
dialog-kind-codebook = Libros de códigos
dialog-kind-text = Textos
dialog-kind-any = Todos los archivos

dialog-open-title = Abrir un proyecto
dialog-open-path = Archivo del proyecto
dialog-open-hint = Ruta de un proyecto (.ron) o de un texto (.txt)
dialog-open-recent = Proyectos recientes
dialog-open-accept = Abrir
dialog-open-busy = Abriendo…
dialog-open-failed-title = No se ha abierto el archivo

dialog-save-title = Guardar el proyecto
dialog-save-failed-title = No se ha guardado el proyecto

dialog-unsaved-title = ¿Guardar «{ $title }»?
dialog-unsaved-what = Hay cambios sin guardar. Si no se guardan, se perderán.

dialog-export-csv-title = Exportar las anotaciones como tabla
dialog-export-markdown-title = Exportar las anotaciones para leer
dialog-export-accept = Exportar

dialog-codebook-title = Añadir un libro de códigos
dialog-codebook-accept = Añadir
dialog-codebook-there = El proyecto ya tiene un libro de códigos { $id }.

dialog-author-title = ¿Quién anota?
dialog-author-what = Su nombre figura junto a las anotaciones que hace, también en el archivo.
dialog-author-name = Su nombre
dialog-author-hint = Nombre
dialog-author-accept = Soy yo

dialog-new-title = Proyecto nuevo
dialog-new-name = Título
dialog-new-name-hint = La primera línea del original
dialog-new-has-translation = Hay una traducción
dialog-new-accept = Crear

dialog-add-translation-title = Añadir una traducción
dialog-add-translation-what = Sus párrafos se colocan junto a los del original, uno a uno si son tantos como ellos.
dialog-add-translation-accept = Añadir

dialog-text-source = Original
dialog-text-translation = Traducción
dialog-text-file = De un archivo
dialog-text-paste = Pegar texto
dialog-text-file-name = Archivo de texto
dialog-text-file-hint = Ruta de un archivo de texto
dialog-text-paste-name = El texto
dialog-text-paste-hint = Pegue o escriba el texto; cada línea es un párrafo
dialog-text-reading = Leyendo…
dialog-text-no-words = { $path } no tiene palabras. Elija un archivo que contenga texto.
dialog-text-counts = { $paragraphs ->
    [one] { $paragraphs } párrafo
   *[other] { $paragraphs } párrafos
}, { $words ->
    [one] { $words } palabra
   *[other] { $words } palabras
}
dialog-text-encoding = Leído como
dialog-text-encoding-guessed = Suposición: leído como
dialog-text-encoding-choice = Codificación
dialog-text-language = Idioma
dialog-text-language-choice = Idioma del texto
dialog-text-language-other = Otro idioma
dialog-text-language-hint = Código, como tr

dialog-about-version = Versión { $version }
dialog-about-name = Hashiya (حاشية) es la glosa escrita en el margen de un manuscrito árabe.
dialog-about-files = Sus proyectos son archivos RON: texto que le pertenece y que puede leer, comparar y conservar.
dialog-about-licence = Software libre con licencia MIT o Apache 2.0. Las fuentes tienen la SIL Open Font License.
dialog-start-translation-title = Empezar una traducción
dialog-start-translation-what = Empieza vacía, con una fila por cada oración del original.
dialog-start-translation-accept = Empezar
