# La búsqueda de una orden.
palette-title = Buscar una orden
palette-hint = Nombre de una orden o categoría
palette-nothing = No hay coincidencias.
palette-list = Órdenes
palette-tag = Etiquetar: { $name }
palette-translation = Mostrar la traducción: { $name }
palette-entry = { $name }, { $key }
palette-entry-off = { $name }. { $reason }
