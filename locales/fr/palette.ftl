# La recherche d’une commande.
palette-title = Chercher une commande
palette-hint = Nom d’une commande ou d’une catégorie
palette-nothing = Aucun résultat.
palette-list = Commandes
palette-tag = Étiqueter : { $name }
palette-translation = Afficher la traduction : { $name }
palette-entry = { $name }, { $key }
palette-entry-off = { $name }. { $reason }
