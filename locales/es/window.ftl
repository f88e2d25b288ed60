# La ventana misma: sus menús y su título, y por qué no se puede abrir.

window-menu-file = Archivo
window-menu-edit = Edición
window-menu-view = Ver
window-menu-align = Alineación
window-menu-annotate = Anotaciones
window-menu-review = Revisión
window-menu-help = Ayuda
window-menu-recent = Abrir un proyecto reciente
window-menu-export = Exportar las anotaciones
window-menu-theme = Colores
window-menu-motion = Movimiento
window-menu-arrows = Teclas de flecha en el texto
window-menu-language = Idioma (Language)
window-menu-digits = Cifras
window-menu-months = Meses
window-menu-translations = Traducción mostrada
window-menu-edges = Límites del pasaje

window-untitled = Sin título
window-title-modified = { $title } • sin guardar
window-name = { $title } – Hashiya
window-name-modified = • { $title } – Hashiya

window-no-display = No hay pantalla en la que abrir una ventana (no están definidas ni DISPLAY ni WAYLAND_DISPLAY). Las subórdenes new, annotate, info, export y check no la necesitan; véase hashiya --help.
window-missing-package = La ventana necesita una biblioteca que no está instalada. En Debian y derivados se obtiene con: apt install { $package }
window-no-opengl = No se pudo abrir la ventana, porque falta OpenGL 2.0 o posterior, o su controlador. En Debian y derivados se obtiene con: apt install libgl1 libegl1 libgl1-mesa-dri
window-failed = No se pudo abrir la ventana: { $reason }
window-menus = Menús
window-view-read = Lectura
window-view-segments = Oraciones
