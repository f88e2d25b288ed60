# La lista de teclas, y lo que puede estar mal en las propias. Los nombres entre « » son los del archivo.
keys-title = Teclas
keys-search = Buscar en las teclas
keys-nothing = Ninguna orden coincide.
keys-group-move = Moverse
keys-group-numbers = Categorías por número
keys-digit = Etiquetar con la categoría { 1 } a { 9 }, { 0 } para la { 10 }
keys-proposal = Etiquetar con lo que ofrece la tarjeta, en su orden
keys-prefix = Etiquetar con el número que se escribe a continuación, como 1 3 o 1 3 . 2
keys-group-type = Donde se escribe
keys-left-to-right = Escribir de izquierda a derecha
keys-right-to-left = Escribir de derecha a izquierda
keys-left-shift = Ctrl Shift izquierda
keys-right-shift = Ctrl Shift derecha
keys-input-menu = Menú del campo
keys-with-shift = Con Mayús cada paso selecciona.
keys-own = propia
keys-file = Cambie las teclas en { $path }, por ejemplo { $example }. El archivo se lee al iniciar el programa.
keys-none = sin tecla

keys-error = { $place }: { $cause } Siguen las teclas de origen y el archivo se ha dejado como estaba.
keys-cause-command = no hay ninguna orden «{ $name }».
keys-cause-twice = «{ $name }» aparece dos veces.
keys-cause-chord = «{ $chord }» no es una tecla. Escríbala como Ctrl+Shift+P, Alt+Left o F6.
keys-cause-conflict = { $keys } sería la tecla de «{ $first }» y de «{ $second }». Dé a una de las dos otra tecla, o ninguna: [].
