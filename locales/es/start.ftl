# La pantalla de inicio.

start-name = Hashiya
start-what = Un texto árabe junto a su traducción.
start-what-for = Leer, resaltar y etiquetar con los Objetivos de Desarrollo Sostenible.
start-sample = Leer el ejemplo
start-sample-what = Un artículo en árabe con dos traducciones y algunas anotaciones, para explorar.
start-open = Abrir un proyecto
start-open-what = Un archivo RON que usted u otra persona guardó.
start-new = Nuevo a partir de archivos
start-new-what = Un original solo o con su traducción, a partir de archivos de texto.
start-paste = Nuevo a partir de texto pegado
start-paste-what = Pegue un original y, si la hay, una traducción.
start-recent = Proyectos recientes
