# L’écran d’accueil.

start-name = Hashiya
start-what = Un texte arabe à côté de sa traduction.
start-what-for = Lire, surligner, et étiqueter avec les Objectifs de développement durable.
start-sample = Lire l’exemple
start-sample-what = Un article en arabe avec deux traductions et quelques annotations, pour se repérer.
start-open = Ouvrir un projet
start-open-what = Un fichier RON que vous ou quelqu’un d’autre avez enregistré.
start-new = Nouveau à partir de fichiers
start-new-what = Une source seule ou avec sa traduction, à partir de fichiers texte.
start-paste = Nouveau à partir d’un texte collé
start-paste-what = Collez une source, et une traduction s’il y en a une.
start-recent = Projets récents
