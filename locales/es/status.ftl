# La barra bajo los textos.

status-saved = Guardado
status-unsaved = Cambios sin guardar
status-kept = Cambios conservados
status-pending = Conservando los cambios…
status-not-kept = Cambios no conservados: guarde
status-not-saved-yet = Aún sin guardar
status-saving = Guardando…
status-read-only = Solo lectura
status-author = { $name }
status-no-author = Aún sin nombre
status-author-hint = Quién anota; haga clic para cambiarlo
status-annotations = { $count ->
    [0] ninguna anotación
    [one] { $count } anotación
   *[other] { $count } anotaciones
}
status-selection = { $count ->
    [one] selección: { $count } letra
   *[other] selección: { $count } letras
}
status-number = objetivo { $typed }
status-languages = de { $source } a { $translation }
status-zoom = { NUMBER($zoom, style: "percent") }
status-bar = Barra de estado
status-aligning = Alineación de las oraciones: { NUMBER($share, style: "percent") }
status-stop-aligning = Detener
status-confirmed = { $count ->
    [one] { $count } oración confirmada de { $total }
   *[other] { $count } oraciones confirmadas de { $total }
}
