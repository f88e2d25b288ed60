# Ce qui s’est mal passé, où, et que faire ensuite. Une phrase ou deux, pour la fenêtre et la ligne de commande.
# $path est un fichier, $place est fichier:ligne:colonne, $reason est ce qu’a dit le système.

errors-io-not-found = Il n’y a pas de fichier { $path }. Vérifiez le nom.
errors-io-denied = { $path } ne peut pas être utilisé : permission refusée. Choisissez un autre emplacement ou changez ses permissions.
errors-io-read-only = { $path } se trouve sur un disque qui n’accepte pas de modifications. Choisissez un autre emplacement.
errors-io-folder = { $path } est un dossier. Indiquez un fichier.
errors-io-full = Il ne reste plus de place sur le disque de { $path }. Libérez de la place et réessayez.
errors-io-exists = { $path } existe déjà. Choisissez un autre nom.
errors-io-other = { $path } : { $reason }.

errors-unreadable = { $place } : { $cause } Le fichier a été laissé tel quel.
errors-at = { $place } : { $cause }
errors-cause-not-utf-8 = le fichier n’est pas du texte UTF-8 (octet { $byte }).
errors-cause-end = le fichier se termine trop tôt.
errors-cause-string-end = il manque un guillemet.
errors-cause-unknown-field = « { $name } » n’est pas un champ du format.
errors-cause-missing-field = « { $name } » manque.
errors-cause-twice-field = « { $name } » figure deux fois.
errors-cause-unknown-word = « { $name } » n’est pas l’un de : { $known }.
errors-cause-value = { $expected } était attendu, { $found } a été trouvé.
errors-cause-depth = le fichier est trop profondément imbriqué.
errors-cause-newer = le fichier a été créé par une version plus récente du programme (format { $format }), et cette version ne peut pas le lire : { $cause }
errors-cause-no-such-format = il n’y a pas de format { $format }.
errors-cause-text-twice = deux textes ont l’identifiant { $id }.
errors-cause-paragraph-twice = deux paragraphes d’un texte ont l’identifiant { $id }.
errors-cause-paragraph-line-end = le paragraphe { $id } contient une fin de ligne, ce qui en ferait deux.
errors-cause-break = le paragraphe { $id } a une limite de phrase à l’octet { $at }, où il ne peut y en avoir.
errors-cause-beads = l’alignement a { $count } paires, bien plus qu’il n’y a de phrases.
errors-cause-annotation-twice = deux annotations ont l’identifiant { $id }.
errors-cause-target = il manque au passage { $number } de l’annotation { $id } sa place ou ses mots.
errors-cause-conflict = un conflit ne dit pas sur quoi il porte.
errors-cause-other = { $reason }.

errors-codebook = { $place } : { $cause } La grille de codage n’a pas été prise.
errors-cause-code = « { $code } » ne peut pas être un code : il est vide, ou contient une espace ou une barre oblique.
errors-cause-code-twice = le code { $code } figure deux fois.
errors-cause-code-parent = { $code } n’a pas de { $parent } au-dessus de lui ; écrivez d’abord celui-ci.
errors-words = { $place } : { $cause } Les mots intégrés sont utilisés à la place, et le fichier a été laissé tel quel.
errors-cause-token = « { $token } » était attendu.
errors-cause-default = un choix n’a pas de forme marquée par * pour tous les autres cas.
errors-cause-brace = une accolade est fermée sans avoir été ouverte.
errors-cause-words-twice = « { $id } » figure deux fois.
errors-cause-words-empty = « { $id } » n’a pas de mots.
errors-cause-words-unknown = le programme n’a pas de mots nommés « { $id } ».
errors-cause-words-value = « { $id } » n’a pas de valeur nommée « { $name } ».

errors-changed-on-disk = { $path } n’est plus le fichier qui a été ouvert. Enregistrez sous un autre nom ; rien n’a été écrit.
errors-exists-already = { $path } existe déjà et a été laissé tel quel. Choisissez un autre nom.
errors-write = { $path } n’a pas pu être enregistré : { $reason } Ce qui s’y trouvait est intact.
errors-write-doubtful = { $path } a été enregistré, mais il n’est pas certain qu’il survive à une coupure de courant : { $reason }
errors-journal = Les modifications depuis le dernier enregistrement ne sont qu’en mémoire. Enregistrez maintenant, ici ou ailleurs. { $reason }

errors-held = { $path } est ouvert ailleurs ({ $who }, processus { $process }, depuis { $since }). Fermez-le là-bas et réessayez.
errors-held-by-unknown = { $path } est ouvert ailleurs. Fermez-le là-bas et réessayez.
errors-lock-folder = { $path } ne peut pas être modifié, car son dossier n’accepte pas de nouveaux fichiers : { $reason }.
errors-lock-other = { $path } ne peut pas être verrouillé : { $reason }. Placez-le sur un disque qui permet les verrous.

errors-read-only = Le projet est ouvert en lecture seule.
errors-read-only-newer = Le projet a été créé par une version plus récente du programme (format { $format }). Il est ouvert en lecture seule ; installez la version plus récente pour le modifier.
errors-read-only-field = Le projet a un champ que cette version ne connaît pas, « { $name } », ligne { $line }, colonne { $column }. Il est ouvert en lecture seule, car l’enregistrer perdrait ce champ.
errors-read-only-held = Le projet est ouvert ailleurs ({ $who }, processus { $process }, depuis { $since }). Il est ouvert ici en lecture seule.
errors-read-only-held-by-unknown = Le projet est ouvert ailleurs. Il est ouvert ici en lecture seule.
errors-read-only-folder = Le projet est ouvert en lecture seule, car son dossier n’accepte pas de nouveaux fichiers : { $reason }.
errors-read-only-unlockable = Le projet est ouvert en lecture seule, car son fichier ne peut pas être verrouillé : { $reason }.

errors-edit-stale = La modification ne convient plus, car autre chose a changé entre-temps. Refaites-la.
errors-edit-missing = Ce qui devait être modifié n’est plus là.
errors-edit-vanishes = Un passage d’une annotation disparaîtrait. Supprimez d’abord l’annotation.
errors-edit-range = Le passage est vide ou ne se trouve pas dans le texte. Sélectionnez-le de nouveau.
errors-segment-at-edge = Il n’y a pas de mots d’un côté de cet endroit : la phrase ne peut pas y être scindée.
errors-segment-parted = Une phrase commence déjà à cet endroit.
errors-segment-last = La phrase est la dernière de son paragraphe. Fusionnez d’abord les paragraphes.
errors-bead-last = C’est la dernière paire : il n’y en a pas de suivante.
errors-bead-at-edge = Une des deux paires n’aurait aucune phrase. Choisissez un autre endroit.
errors-bead-parted = Une paire commence déjà à cet endroit.
errors-bead-nothing-to-give = La paire n’a pas de phrase à céder de ce côté.
errors-bead-nothing-chosen-source = Choisissez aussi une phrase de la source.
errors-bead-nothing-chosen-translation = Choisissez aussi une phrase de la traduction.
errors-bead-one-sided = La paire n’a de phrases que d’un côté : il n’y a rien à délier.
errors-translation-across-paragraphs = Ces phrases se trouvent dans plusieurs paragraphes. Scindez ou fusionnez les paragraphes dans le texte même.

errors-job = { $job } a échoué de façon inattendue : { $reason }. Rien n’a été modifié.

errors-notice-relocated = { $count ->
    [one] Le passage d’une annotation se trouvait ailleurs et a été retrouvé grâce à ses mots.
   *[other] Les passages de { $count } annotations se trouvaient ailleurs et ont été retrouvés grâce à leurs mots.
}
errors-notice-orphaned = { $count ->
    [one] Le passage d’une annotation n’a pas été retrouvé. L’annotation est conservée avec ses mots.
   *[other] Les passages de { $count } annotations n’ont pas été retrouvés. Les annotations sont conservées avec leurs mots.
}
errors-notice-recovered = { $count ->
    [one] Une modification non enregistrée a été récupérée.
   *[other] { $count } modifications non enregistrées ont été récupérées.
}
errors-notice-journal-foreign = Des modifications non enregistrées se rapportent à un autre état de ce fichier ; elles n’ont pas été appliquées. Elles sont dans { $path }.
errors-notice-journal-damaged = { $count ->
    [one] Les modifications non enregistrées sont abîmées à la ligne { $line } ; l’une d’elles n’a pas été appliquée. Tout ce qui s’y trouvait est dans { $path }.
   *[other] Les modifications non enregistrées sont abîmées à la ligne { $line } ; { $count } d’entre elles n’ont pas été appliquées. Tout ce qui s’y trouvait est dans { $path }.
}

errors-text-guessed = { $path } : l’encodage supposé est { $encoding }. Si des lettres paraissent fausses, choisissez-en un autre.
errors-text-cut = { $path } se termine au milieu d’un caractère (octet { $byte }) ; � le remplace.
errors-text-undecodable = { $count ->
    [one] { $path } a un endroit qui ne signifie rien en { $encoding } (octet { $byte }) ; � le remplace.
   *[other] { $path } a { $count } endroits qui ne signifient rien en { $encoding }, le premier à l’octet { $byte } ; � les remplace.
}

errors-fault-text-twice = deux textes ont l’identifiant { $id }.
errors-fault-source-twice = il y a une seconde source, { $id }.
errors-fault-paragraph-twice = deux paragraphes ont l’identifiant { $paragraph } dans le texte { $id }.
errors-fault-break = le paragraphe { $paragraph } a une limite de phrase à l’octet { $at }, où il ne peut y en avoir.
errors-fault-author-twice = deux auteurs ont l’identifiant { $id }.
errors-fault-author-missing = l’annotation { $annotation } nomme un auteur qui n’existe pas, { $id }.
errors-fault-without-target = l’annotation { $annotation } n’a pas de passage.
errors-fault-text-missing = l’annotation { $annotation } porte sur un texte qui n’existe pas, { $id }.
errors-fault-range = l’annotation { $annotation } porte sur les octets { $start } à { $end }, qui ne sont pas un passage de son texte.
errors-fault-quote = l’annotation { $annotation } cite d’autres mots que ceux qui sont à sa place.
errors-fault-orphan = l’annotation { $annotation } a perdu son ancrage ; ses mots sont conservés.
errors-fault-category = l’annotation { $annotation } a une catégorie qu’aucune grille de codage ne connaît, { $code }.
errors-fault-alignment = il y a un alignement pour un texte qui n’existe pas, ou un second, { $id }.
errors-fault-beads = l’alignement associe { $source } phrases de la source et { $translation } de la traduction, mais les textes en ont { $sourceThere } et { $translationThere }.
errors-fault-relocated = l’annotation { $annotation } n’est pas là où le dit le fichier ; ses mots ont été retrouvés ailleurs.
errors-fault-lost = l’annotation { $annotation } n’est pas là où le dit le fichier, et ses mots n’ont pas été retrouvés.
errors-fault-unknown-field = « { $name } » n’est pas un champ du format.
errors-fault-newer = le fichier a été créé par une version plus récente du programme (format { $format }).

errors-merge-other-project = Les fichiers sont des copies de projets différents ; seules les copies d’un même projet peuvent être fusionnées. Rien n’a été écrit.

# What two people changed in two ways: $about is one of the lines below, $one and $other the two values.
errors-conflict = { $about } : { $one } / { $other }
errors-conflict-title = titre
errors-conflict-author = nom d’un auteur
errors-conflict-codebook = grille { $id }
errors-conflict-text = texte ({ $language })
errors-conflict-paragraph = paragraphe { $number } ({ $language })
errors-conflict-beads = paires confirmées ({ $language })
errors-conflict-annotation = annotation « { $quote } »
errors-conflict-targets = passages de « { $quote } »
errors-conflict-note = note sur « { $quote } »
errors-conflict-status = état de « { $quote } »
errors-conflict-reply = réponse à « { $quote } »
errors-conflict-words = « { $words } »
errors-conflict-nothing = supprimé
