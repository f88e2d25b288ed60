# La liste des touches, et ce qui peut être faux dans celles de l’utilisateur. Les noms entre « » sont ceux du fichier.
keys-title = Touches
keys-search = Chercher dans les touches
keys-nothing = Aucune commande ne correspond.
keys-group-move = Se déplacer
keys-group-numbers = Catégories par numéro
keys-digit = Étiqueter avec la catégorie { 1 } à { 9 }, { 0 } pour { 10 }
keys-proposal = Étiqueter avec ce que la carte propose, dans l’ordre
keys-prefix = Étiqueter avec le numéro tapé ensuite, par exemple 1 3 ou 1 3 . 2
keys-group-type = Là où l’on écrit
keys-left-to-right = Écrire de gauche à droite
keys-right-to-left = Écrire de droite à gauche
keys-left-shift = Ctrl Shift gauche
keys-right-shift = Ctrl Shift droite
keys-input-menu = Menu du champ
keys-with-shift = Avec Shift (Maj), chaque pas sélectionne.
keys-own = la vôtre
keys-file = Changez les touches dans { $path }, par exemple { $example }. Le fichier est lu au démarrage.
keys-none = sans touche

keys-error = { $place } : { $cause } Les touches d’origine restent en place et le fichier a été laissé tel quel.
keys-cause-command = il n’y a pas de commande « { $name } ».
keys-cause-twice = « { $name } » figure deux fois.
keys-cause-chord = « { $chord } » n’est pas une touche. Écrivez-la comme Ctrl+Shift+P, Alt+Left ou F6.
keys-cause-conflict = { $keys } serait la touche de « { $first } » et de « { $second } ». Donnez à l’une une autre touche, ou aucune : [].
