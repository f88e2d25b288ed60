# La ligne de commande : l’aide, les réponses, et ce qui ne va pas dans la demande.

cli-help = Un texte arabe à côté de sa traduction : lire, surligner, étiqueter avec les Objectifs de développement durable, conserver en RON
cli-help-file = Le projet à ouvrir dans la fenêtre
cli-help-help = Afficher cette aide
cli-help-version = Afficher la version
cli-heading-commands = Commandes
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-help-new = Créer un projet à partir de fichiers texte
cli-help-new-source = La source, un fichier texte
cli-help-new-translation = La traduction, un fichier texte ; peut être donnée plusieurs fois
cli-help-new-source-language = Langue de la source, par exemple ar ; devinée si elle est omise
cli-help-new-translation-language = Langue de la traduction, par exemple en ; devinée si elle est omise ; une fois pour chaque traduction
cli-help-new-source-encoding = Encodage de la source, par exemple windows-1256 ; reconnu à ses octets ou deviné s’il est omis
cli-help-new-translation-encoding = Encodage des traductions
cli-help-new-title = Titre du projet ; celui de la source s’il est omis
cli-help-new-output = Le fichier de projet à créer ; il ne doit pas exister
cli-help-annotate = Annoter un passage
cli-help-annotate-project = Le fichier du projet
cli-help-annotate-text = source, translation, une langue ou l’identifiant d’un texte
cli-help-annotate-quote = Les mots du passage, exactement comme ils figurent dans le texte
cli-help-annotate-nth = Lequel de plusieurs passages identiques, à partir de 1
cli-help-annotate-category = Une catégorie telle que sdg/13 ou sdg/13.2 ; peut être donnée plusieurs fois
cli-help-annotate-note = Une note
cli-help-annotate-author = Qui annote ; à défaut, le seul auteur du projet, sinon votre nom d’utilisateur
cli-help-info = Indiquer les langues, les paragraphes, les mots, les annotations de chaque catégorie et celles sans ancrage
cli-help-info-project = Le fichier du projet
cli-help-info-json = Écrire en JSON
cli-help-export = Écrire les annotations pour la relecture
cli-help-export-project = Le fichier du projet
cli-help-export-format = Le format à écrire : csv ou markdown
cli-help-export-output = Le fichier à écrire, ou - pour la sortie standard
cli-help-check = Chercher des défauts ; code de retour 0 si le projet est sain
cli-help-check-project = Le fichier du projet
cli-help-check-delivery = Dire ce qu’il faut revoir avant la livraison : nombres, phrases vides, mots répétés, signes, termes, catégories ; code de retour 1 s’il y en a
cli-help-check-translation = La traduction, s’il y en a plusieurs : une langue ou un identifiant
cli-help-segment = Écrire les phrases d’un texte, une par ligne
cli-help-segment-file = Le texte, dont chaque ligne est un paragraphe ; - pour l’entrée standard
cli-help-segment-language = Langue du texte, par exemple ar ; devinée si elle n’est pas donnée
cli-help-segment-encoding = Encodage du texte, par exemple windows-1256 ; reconnu à ses octets ou deviné s’il n’est pas donné
cli-help-align = Aligner les phrases : lesquelles de la traduction répondent auxquelles de la source
cli-help-align-files = Un projet, dont les paires proposées sont refaites et enregistrées ; avec --lines, deux fichiers : la source et la traduction
cli-help-align-lines = Prendre deux fichiers d’une phrase par ligne ; écrire une paire par ligne, avec les numéros de ligne à partir de 0
cli-help-align-source-language = Langue du fichier source, par exemple ar ; devinée si elle n’est pas donnée
cli-help-align-target-language = Langue du fichier de la traduction, par exemple en ; devinée si elle n’est pas donnée
cli-help-align-translation = La traduction à aligner, par sa langue ou son identifiant ; toutes si elle n’est pas donnée
cli-help-merge = Fusionner deux copies d’un projet parties d’une même troisième
cli-help-merge-base = Ce dont les deux sont parties ; peut être vide
cli-help-merge-ours = Une copie
cli-help-merge-theirs = L’autre copie
cli-help-merge-output = Où écrire le projet fusionné ; - pour la sortie standard

cli-error = erreur : { $message }
cli-warning = avertissement : { $message }
cli-usage = Usage : { $usage }
cli-usage-more = { $option } en dit plus.
cli-usage-argument-unknown = Il n’y a pas d’argument { $argument }.
cli-usage-command-unknown = Il n’y a pas de sous-commande { $command }.
cli-usage-similar = Il y a { $similar }.
cli-usage-missing = Il manque { $arguments }.
cli-usage-conflict = { $argument } ne peut pas figurer avec { $other }.
cli-usage-twice = { $argument } ne peut figurer qu’une fois.
cli-usage-value-missing = { $argument } demande une valeur.
cli-usage-value = « { $value } » n’est pas une valeur pour { $argument }.
cli-usage-known = Sont possibles { $known }.
cli-usage-not-utf-8 = Un argument n’est pas du texte UTF-8.
cli-no-window = Cette version n’a pas de fenêtre. Elle a les sous-commandes { $subcommands }.

cli-new-assumed = { $path } : { $language }, { $encoding }, { $paragraphs }, { $words }
cli-new-made = { $path } a été créé.
cli-new-language-count = Il y a plus de langues que de traductions. Donnez --translation-language une fois pour chaque --translation, dans le même ordre.
cli-new-encoding-unknown = L’encodage { $encoding } est inconnu. Sont connus { $known }.
cli-new-no-words = { $path } ne contient aucun mot. Indiquez un fichier qui contient du texte.

cli-annotate-done = { $path } : { $place } du texte { $language } annoté ({ $id }).
cli-annotate-text-unknown = Le projet n’a pas de texte « { $text } ». Il a { $known }.
cli-annotate-text-ambiguous = Plusieurs textes du projet peuvent être « { $text } ». Indiquez l’un de { $known }.
cli-annotate-quote-absent = Le texte { $language } ne contient pas les mots « { $quote } ». Citez-les exactement comme ils y figurent.
cli-annotate-quote-differs = Le texte { $language } ne contient pas les mots « { $quote } » écrits ainsi ; il contient « { $there } ». Citez-les comme ils y figurent.
cli-annotate-quote-ambiguous = Le texte { $language } contient { $count } fois les mots « { $quote } ». Précisez lesquels par --nth 1 à --nth { $last }, ou citez plus de mots.
cli-annotate-nth-beyond = { $count ->
    [one] Le texte { $language } ne contient les mots « { $quote } » qu’une fois ; il n’y a donc pas de --nth { $nth }.
   *[other] Le texte { $language } ne contient les mots « { $quote } » que { $count } fois ; il n’y a donc pas de --nth { $nth }.
}
cli-annotate-category-malformed = « { $category } » n’est pas une catégorie. Écrivez la grille et le code, par exemple sdg/13.
cli-annotate-codebook-unknown = Il n’y a pas de grille de codage « { $codebook } ». Sont connues { $known }.
cli-annotate-category-unknown = La grille de codage { $codebook } n’a pas de catégorie { $category }. En sont proches { $near }.
cli-annotate-author-needed = On ne sait pas qui annote. Donnez un nom avec --author.

cli-info-text = { $name } : { $paragraphs }, { $words }
cli-info-category = { $code } { $name } : { $count }
cli-info-line = { $head } : { $value }
cli-info-orphans = Annotations sans ancrage

cli-check-fault = { $place } : { $fault }
cli-check-journal = { $count ->
    [one] Le journal contient une modification qui n’est pas encore dans le fichier.
   *[other] Le journal contient { $count } modifications qui ne sont pas encore dans le fichier.
}
cli-check-sound = { $path } est sain.
cli-check-unsound = { $count ->
    [one] { $path } a un défaut.
   *[other] { $path } a { $count } défauts.
}
cli-check-ready = { $path } : rien à revoir avant la livraison.
cli-check-findings = { $count ->
    [one] { $path } : un point à revoir avant la livraison.
   *[other] { $path } : { $count } points à revoir avant la livraison.
}
cli-check-no-translation = { $path } n’a pas de traduction alignée à contrôler. Lancez d’abord « hashiya align ».

cli-align-done = { $count ->
    [one] { $language } : 1 paire, validées : { $confirmed }, douteuses : { $doubtful }.
   *[other] { $language } : { $count } paires, validées : { $confirmed }, douteuses : { $doubtful }.
}
cli-align-two-files = --lines prend deux fichiers : la source et la traduction.
cli-align-one-project = Nommez un projet, ou donnez --lines avec deux fichiers.
cli-align-no-translation = { $path } n’a pas de traduction à aligner.
cli-align-other-language = { $path } a été donné pour { $language } mais ressemble à { $guessed }.
cli-merge-conflicts = { $count ->
    [one] Un conflit est gardé dans le fichier, avec ses deux valeurs.
   *[other] { $count } conflits sont gardés dans le fichier, avec leurs deux valeurs.
}
