# La fenêtre elle-même : ses menus et son titre, et pourquoi elle ne peut pas s’ouvrir.

window-menu-file = Fichier
window-menu-edit = Édition
window-menu-view = Affichage
window-menu-align = Alignement
window-menu-annotate = Annotations
window-menu-review = Relecture
window-menu-help = Aide
window-menu-recent = Ouvrir un projet récent
window-menu-export = Exporter les annotations
window-menu-theme = Couleurs
window-menu-motion = Mouvement
window-menu-arrows = Touches fléchées dans le texte
window-menu-language = Langue (Language)
window-menu-digits = Chiffres
window-menu-months = Mois
window-menu-translations = Traduction affichée
window-menu-edges = Limites du passage

window-untitled = Sans titre
window-title-modified = { $title } • non enregistré
window-name = { $title } – Hashiya
window-name-modified = • { $title } – Hashiya

window-no-display = Il n’y a pas d’écran sur lequel ouvrir une fenêtre (ni DISPLAY ni WAYLAND_DISPLAY n’est défini). Les sous-commandes new, annotate, info, export et check n’en ont pas besoin ; voir hashiya --help.
window-missing-package = La fenêtre a besoin d’une bibliothèque qui n’est pas installée. Sur Debian et ses dérivés, elle vient avec : apt install { $package }
window-no-opengl = La fenêtre n’a pas pu être ouverte, car OpenGL 2.0 ou ultérieur, ou son pilote, est absent. Sur Debian et ses dérivés, il vient avec : apt install libgl1 libegl1 libgl1-mesa-dri
window-failed = La fenêtre n’a pas pu être ouverte : { $reason }
window-menus = Menus
window-view-read = Lecture
window-view-segments = Phrases
