# Messages courts en bas de la fenêtre.

notice-close = Fermer ce message
notice-saved = Enregistré sous { $path }.
notice-exported = Les annotations ont été écrites dans { $path }.
notice-open-already = Ce projet est déjà ouvert.
notice-last-gone = Le projet de la dernière fois, { $path }, n’est plus là. Ouvrez-le depuis son nouvel emplacement, ou commencez-en un autre.
notice-no-sample = L’exemple n’a pas pu être lu.
notice-no-chooser = Le système n’offre pas de sélecteur de fichiers. Saisissez plutôt le chemin.
notice-codebook-added = La grille de codage { $id } a été ajoutée.
notice-settings = Vos réglages n’ont pas pu être lus et ont été laissés tels quels ({ $place } : { $reason }). Rien ne sera retenu tant que le fichier ne sera pas corrigé ou retiré.
notice-select-first = Sélectionnez d’abord un passage, ou ouvrez une annotation.
notice-link-needs-both = Ouvrez une annotation et sélectionnez un passage, puis liez-les.
notice-read-only = Le projet est ouvert en lecture seule. Enregistrez-le sous un autre nom pour le modifier.
