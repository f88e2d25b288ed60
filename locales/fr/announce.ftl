# Ce qui est dit à qui ne voit pas la fenêtre, une fois la chose faite.

announce-annotated = Annotation ajoutée : { $categories }
announce-annotated-bare = Annotation ajoutée sans catégorie
announce-categories = Catégories : { $categories }
announce-no-category = Aucune catégorie
announce-noted = Note enregistrée
announce-note-empty = Note vidée
announce-passage = Passage : « { $quote } »
announce-linked = Lié : « { $quote } »
announce-unlinked = Passage séparé de l’annotation
announce-deleted = Annotation supprimée
announce-proposal = Équivalent proposé : « { $quote } »
announce-proposal-dismissed = Plus rien n’est proposé
announce-undone = Annulé : { $what }
announce-redone = Rétabli : { $what }
announce-saved = Enregistré
announce-annotation-there = { $annotation }. { $about }
announce-match = { $name }, { $place } sur { $count }
announce-counterpart = { $text }, paragraphe { $place } sur { $count } : « { $quote } »
announce-bead = Paire { $place } sur { $count }, { $status } : « { $source } » – « { $translation } »
announce-editing = { $text } : modification
announce-reading = { $text } : lecture
