# Ce qui n’appartient à aucune étape.

# Des mots qui ne sont d’aucun catalogue.
verbatim = { $text }

# Deux phrases d’un même problème.
sentences = { $first } ; { $next }

# Listes de noms, chacun déjà entre marques de code.
list-and = { $first } et { $last }
list-or = { $first } ou { $last }
list-more = { $first } et { $count } de plus

# Des choses séparées par une virgule.
items = { $first }, { $next }

problem-more = { $count ->
        [one] { $count } autre problème `{ $code }` de ce fichier ne figure pas dans la liste
       *[other] { $count } autres problèmes `{ $code }` de ce fichier ne figurent pas dans la liste
    }
problem-more-related = { $count ->
        [one] { $count } autre endroit ne figure pas dans la liste
       *[other] { $count } autres endroits ne figurent pas dans la liste
    }

article-appears = le bulletin paraît le { $at }
other-appears = `{ $path }` paraît le { $at }

# $id : ce qui s’écrit ; $name : le nom de ce que c’est.
id-of-name = `{ $id }` ({ $name })

did-you-mean = s’agit-il de `{ $name }` ?
write-one-of = écrire { $names }
