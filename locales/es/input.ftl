# El menú de cada campo de texto.

input-cut = Cortar
input-copy = Copiar
input-paste = Pegar
input-select-all = Seleccionar todo
input-direction-automatic = Dirección según las letras
input-left-to-right = De izquierda a derecha
input-right-to-left = De derecha a izquierda
input-insert-mark = Insertar una marca
input-mark-lrm = Marca de izquierda a derecha (LRM)
input-mark-rlm = Marca de derecha a izquierda (RLM)
input-mark-alm = Marca de letra árabe (ALM)
input-mark-lri = Aislamiento de izquierda a derecha (LRI)
input-mark-rli = Aislamiento de derecha a izquierda (RLI)
input-mark-fsi = Aislamiento según la primera letra (FSI)
input-mark-pdi = Fin del aislamiento (PDI)
input-mark-zwnj = Separador de ancho cero (ZWNJ)
input-mark-zwj = Conector de ancho cero (ZWJ)
input-mark-nbsp = Espacio de no separación
