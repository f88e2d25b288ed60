# Les boîtes de dialogue.

dialog-cancel = Annuler
dialog-close = Fermer
dialog-browse = Parcourir…
dialog-save = Enregistrer
dialog-discard = Ne pas enregistrer
dialog-replace = Remplacer
dialog-busy = Un instant…
dialog-path = Fichier
dialog-path-hint = Chemin du fichier
dialog-replace-what = { $name } existe déjà. Remplacez-le ou choisissez un autre nom.
dialog-kind-project = Projets
dialog-kind-codebook = Grilles de codage
dialog-kind-text = Textes
dialog-kind-any = Tous les fichiers

dialog-open-title = Ouvrir un projet
dialog-open-path = Fichier du projet
dialog-open-hint = Chemin d’un projet (.ron) ou d’un texte (.txt)
dialog-open-recent = Projets récents
dialog-open-accept = Ouvrir
dialog-open-busy = Ouverture…
dialog-open-failed-title = Le fichier n’a pas été ouvert

dialog-save-title = Enregistrer le projet
dialog-save-failed-title = Le projet n’a pas été enregistré

dialog-unsaved-title = Enregistrer « { $title } » ?
dialog-unsaved-what = Des modifications ne sont pas enregistrées. Sans enregistrement, elles seront perdues.

dialog-export-csv-title = Exporter les annotations en tableau
dialog-export-markdown-title = Exporter les annotations à lire
dialog-export-accept = Exporter

dialog-codebook-title = Ajouter une grille de codage
dialog-codebook-accept = Ajouter
dialog-codebook-there = Le projet a déjà une grille de codage { $id }.

dialog-author-title = Qui annote ?
dialog-author-what = Votre nom figure à côté des annotations que vous faites, y compris dans le fichier.
dialog-author-name = Votre nom
dialog-author-hint = Nom
dialog-author-accept = C’est moi

dialog-new-title = Nouveau projet
dialog-new-name = Titre
dialog-new-name-hint = La première ligne de la source
dialog-new-has-translation = Il y a une traduction
dialog-new-accept = Créer

dialog-add-translation-title = Ajouter une traduction
dialog-add-translation-what = Ses paragraphes sont placés à côté de ceux de la source, un à un s’ils sont en même nombre.
dialog-add-translation-accept = Ajouter

dialog-text-source = Source
dialog-text-translation = Traduction
dialog-text-file = D’un fichier
dialog-text-paste = Coller un texte
dialog-text-file-name = Fichier texte
dialog-text-file-hint = Chemin d’un fichier texte
dialog-text-paste-name = Le texte
dialog-text-paste-hint = Collez ou saisissez le texte ; chaque ligne est un paragraphe
dialog-text-reading = Lecture…
dialog-text-no-words = { $path } ne contient aucun mot. Choisissez un fichier qui contient du texte.
dialog-text-counts = { $paragraphs ->
    [one] { $paragraphs } paragraphe
   *[other] { $paragraphs } paragraphes
}, { $words ->
    [one] { $words } mot
   *[other] { $words } mots
}
dialog-text-encoding = Lu en
dialog-text-encoding-guessed = Supposition : lu en
dialog-text-encoding-choice = Encodage
dialog-text-language = Langue
dialog-text-language-choice = Langue du texte
dialog-text-language-other = Autre langue
dialog-text-language-hint = Code, par exemple tr

dialog-about-version = Version { $version }
dialog-about-name = Hashiya (حاشية) désigne la glose écrite dans la marge d’un manuscrit arabe.
dialog-about-files = Vos projets sont des fichiers RON : du texte qui vous appartient, que vous pouvez lire, comparer et conserver.
dialog-about-licence = Logiciel libre sous licence MIT ou Apache 2.0. Les polices sont sous SIL Open Font License.
dialog-start-translation-title = Commencer une traduction
dialog-start-translation-what = Elle commence vide, avec une ligne par phrase de la source.
dialog-start-translation-accept = Commencer
