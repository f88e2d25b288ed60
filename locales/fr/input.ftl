# Le menu de chaque champ de saisie.

input-cut = Couper
input-copy = Copier
input-paste = Coller
input-select-all = Tout sélectionner
input-direction-automatic = Sens selon les lettres
input-left-to-right = De gauche à droite
input-right-to-left = De droite à gauche
input-insert-mark = Insérer une marque
input-mark-lrm = Marque gauche-à-droite (LRM)
input-mark-rlm = Marque droite-à-gauche (RLM)
input-mark-alm = Marque de lettre arabe (ALM)
input-mark-lri = Isolat gauche-à-droite (LRI)
input-mark-rli = Isolat droite-à-gauche (RLI)
input-mark-fsi = Isolat selon la première lettre (FSI)
input-mark-pdi = Fin de l’isolat (PDI)
input-mark-zwnj = Antiliant sans chasse (ZWNJ)
input-mark-zwj = Liant sans chasse (ZWJ)
input-mark-nbsp = Espace insécable
