# `suggest`: figures proposed from prose.

suggest-found = { $count ->
    [0] { $path } : aucun chiffre trouvé
    [one] { $path } : { $count } chiffre
   *[other] { $path } : { $count } chiffres
}
suggest-score = score { $score } : { $reasons }
suggest-reason-unit = unité connue
suggest-reason-noun = un nom
suggest-reason-verb = verbe de quantité
suggest-reason-qualifier = nuance ou variation
suggest-reason-list = élément d’une liste
suggest-reason-label = après un libellé
suggest-reason-period = période connue
suggest-reason-headline = dans un titre
suggest-reason-caption = à côté d’une image
suggest-reason-quoted = entre guillemets
suggest-reason-measure = une longueur ou un taux
suggest-reason-norm = une règle
suggest-reason-target = un objectif
suggest-reason-state = un état, à un jour donné
suggest-since = depuis le { $day }
suggest-role-target = un objectif
suggest-role-norm = une norme
suggest-sum = le total est juste : { $sum }
suggest-equals = `{ $name }` dit la même chose
suggest-contradicts = `{ $name }` dit { $value } pour le même lieu et la même période
suggest-continues = fait suite à `{ $name }`, { $value }
suggest-name = NOM
suggest-amiss-indicator = aucun indicateur du registre ne convient : indiquez-en un, ou ajoutez-le par `bantin new indicator "{ $name }" --nature { $nature }` ({ $nature ->
    [stock] un état, à un jour donné
   *[flow] ce qui s’est produit dans une période
}), puis enlevez le `#`
suggest-unit-above = l’unité figure au-dessus du tableau : { $unit }
suggest-amiss-period = le texte ne dit pas la période : ajoutez-la, puis enlevez le `#`
suggest-amiss-place = le lieu n’existait pas à ce moment : corrigez le lieu ou la date, puis enlevez le `#`
suggest-amiss-unknown-place = le lieu `{ $name }` n’est pas dans le registre : ajoutez-le par `{ $command }`, puis enlevez le `#`
suggest-amiss-elsewhere = le texte nomme `{ $name }`, qui se trouve ailleurs : si le nombre est le sien, enlevez le `#`, sinon aussi la ligne `locality: { $id }`
suggest-amiss-places = le texte donne un seul nombre pour plusieurs lieux (`{ $names }`) : saisissez le nombre de chacun, ou enlevez le `#` s’ils forment ensemble tout le lieu de l’article
suggest-amiss-quote = les mots cités ne disent pas ce nombre à eux seuls : vérifiez les deux, puis enlevez le `#`
suggest-amiss-words = le nombre est en lettres : vérifiez-le, puis enlevez le `#`
suggest-amiss-twice = « { $indicator } » a déjà une valeur pour ce lieu et cette période : distinguez-les, puis enlevez le `#`
suggest-amiss-goal = un objectif ou une règle sans jour : ajoutez-le, puis enlevez le `#`
suggest-wrote = { $count ->
    [one] { $path } : { $count } chiffre écrit dans l’en-tête
   *[other] { $path } : { $count } chiffres écrits dans l’en-tête
}{ $open ->
    [0] {""}
   *[other] , dont { $open } derrière `#`
}
suggest-no-article = `{ $path }` n’a pas d’en-tête à remplir
suggest-declares = `{ $path }` : la liste des statistiques a une forme à laquelle rien ne peut être ajouté
suggest-nothing-new = { $count ->
    [one] { $path } : rien à ajouter, le chiffre trouvé figure dans l’en-tête
   *[other] { $path } : rien à ajouter, les { $count } chiffres trouvés figurent dans l’en-tête
}
suggest-not-written =
    .hint = affichez les entrées par `--format yaml` au lieu de `--write`, et collez ce qui manque
suggest-no-text = `{ $path }` n’est pas un texte en UTF-8, ou dépasse 64 Mio
    .hint = enregistrez-le comme texte en UTF-8
