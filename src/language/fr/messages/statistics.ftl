# Statistiques d’un bulletin : valeurs, périodes, lieux et citations. Valeurs, citations et unités sont
# celles du bulletin, et les noms d’indicateurs sont dans sa langue.

# Valeurs.

# $whole : le nombre sans ses points ; $decimal : avec une virgule décimale.
bare-number = `{ $text }` est écrit sans guillemets et peut se lire de deux façons
    .label = à mettre entre guillemets
    .hint = le mettre entre guillemets, à la manière vietnamienne : `"{ $decimal }"`
    .hint-grouped = le mettre entre guillemets : `"{ $text }"` vaut { $whole } ; pour le nombre décimal, écrire `"{ $decimal }"`
# $example : une valeur avec un mot pour « environ ».
invalid-value-tolerance = `tolerance: { $tolerance }` n’est pas un pourcentage, ou la valeur n’est pas approximative
    .hint = écrire `tolerance: 5%` à côté d’une valeur comme `{ $example }`
invalid-value-exact-tolerance = `{ $value }` est exact, et n’a pas de `tolerance`
    .hint = enlever `tolerance`, ou écrire la valeur comme `{ $example }` si elle est approchée
# La valeur ne doit pas être révélée. $number : quelle entrée du bulletin ; $code : un code de problème.
suppressed-value = la statistique { $number }, qui est tenue secrète, a une faute dans sa valeur : `{ $code }`
    .hint = corriger `value`, ou la supprimer : une statistique tenue secrète n’en a pas besoin
# La citation ne doit pas être révélée.
suppressed-in-text = la statistique { $number } n’est pas publiée, mais le texte du bulletin donne le nombre
    .hint = enlever le nombre du texte, et `quote` de la statistique ; ou la publier, sans `suppressed: true`
suppressed-quote = la citation de la statistique { $number }, qui est tenue secrète, ne figure pas dans le texte
    .hint = supprimer `quote` : une statistique tenue secrète n’en a pas besoin
# $kind : ce qu’est la valeur. $label et $unit sont ceux de l’indicateur.
wrong-unit =
    { $kind ->
        [percent] `{ $value }` est un pourcentage, mais « { $label } » se compte en { $unit }
        [points] `{ $value }` est un écart en points de pourcentage, mais « { $label } » se compte en { $unit }
        [money] `{ $value }` est une somme d’argent, mais « { $label } » se compte en { $unit }
        [area] `{ $value }` est une surface, mais « { $label } » se compte en { $unit }
        [volume] `{ $value }` est un volume, mais « { $label } » se compte en { $unit }
        [mass] `{ $value }` est une masse, mais « { $label } » se compte en { $unit }
        [length] `{ $value }` est une longueur, mais « { $label } » se compte en { $unit }
        [ratio] `{ $value }` est un rapport, mais « { $label } » se compte en { $unit }
        [rate] `{ $value }` est un taux, mais « { $label } » se compte en { $unit }
        [duration] `{ $value }` est une durée, mais « { $label } » se compte en { $unit }
       *[count] `{ $value }` est un nombre, mais « { $label } » se compte en { $unit }
    }
    .hint = corriger la valeur, ou choisir un autre indicateur
    .hint-million = si `{ $value }` veut dire des millions, écrire `{ $meant }` ; sinon corriger la valeur, ou choisir un autre indicateur
# L’indicateur n’a pas d’unité.
wrong-unit-unnamed =
    { $kind ->
        [percent] `{ $value }` est un pourcentage, et « { $label } » n’en est pas un
        [points] `{ $value }` est un écart en points de pourcentage, et « { $label } » n’en est pas un
        [money] `{ $value }` est une somme d’argent, et « { $label } » n’en est pas une
        [area] `{ $value }` est une surface, et « { $label } » n’en est pas une
        [volume] `{ $value }` est un volume, et « { $label } » n’en est pas un
        [mass] `{ $value }` est une masse, et « { $label } » n’en est pas une
        [length] `{ $value }` est une longueur, et « { $label } » n’en est pas une
        [ratio] `{ $value }` est un rapport, et « { $label } » n’en est pas un
        [rate] `{ $value }` est un taux, et « { $label } » n’en est pas un
        [duration] `{ $value }` est une durée, et « { $label } » n’en est pas une
       *[count] `{ $value }` est un nombre, et « { $label } » n’en est pas un
    }
wrong-unit-ratio = `{ $value }` est un pourcentage, mais « { $label } » est un rapport (`measure: ratio`), comme `1,05`
    .hint = si c’est une part en pour cent, écrire `measure: percent` à « { $label } » dans `content/registers/indicators.yaml` ; si c’est un rapport, écrire la valeur sans le signe de pour cent
# $noun : ce que la valeur compte.
wrong-unit-noun = la valeur compte `{ $noun }`, mais « { $label } » se compte en { $unit }
    .hint = écrire seulement le nombre si c’est la même chose, ou choisir un autre indicateur
# $indicator : son identifiant ; $unit : ce qu’il compte ; $decimal et $group : les signes des nombres.
fractional-count = « { $label } » est un nombre entier, et ne peut être `{ $text }`
    .hint = corriger la valeur ; ici `{ $decimal }` précède les décimales et `{ $group }` sépare les milliers
    .hint-thousands = si ce sont des milliers, écrire `"{ $thousands }"` ; sinon, corriger la valeur
# $range : quelles bornes il y a ; $min et $max : les bornes, vides là où il n’y en a pas.
out-of-range =
    { $range ->
        [least] `{ $text }` sort des limites de « { $label } », qui vaut au moins { $min }
        [most] `{ $text }` sort des limites de « { $label } », qui vaut au plus { $max }
       *[between] `{ $text }` sort des limites de « { $label } », qui vaut de { $min } à { $max }
    }
    .hint = corriger la valeur, ou le `range` de l’indicateur
out-of-soft-range =
    { $range ->
        [least] `{ $text }` est inhabituel pour « { $label } », qui vaut d’ordinaire au moins { $min }
        [most] `{ $text }` est inhabituel pour « { $label } », qui vaut d’ordinaire au plus { $max }
       *[between] `{ $text }` est inhabituel pour « { $label } », qui vaut d’ordinaire de { $min } à { $max }
    }
    .hint = comparer avec la source ; si la valeur est juste, élargir `soft_range`
# `1,142` à côté de `1.250`. $thousands : le nombre avec le signe de la langue.
mixed-grouping = `{ $number }` a trois chiffres derrière son signe, et `{ $other }` de ce bulletin les groupe autrement
    .related = groupé à la manière de la langue
    .hint = écrire `{ $thousands }` s’il s’agit de milliers ; si c’est une fraction, nommer `{ $number }` dans `ignore`

# Périodes.

missing-period = la statistique compte sur une durée et n’a pas de `period`
    .hint = ajouter `period:` avec la période que dit le texte, par exemple `2024`, `2024-Q3`, `2024-H1`, `2024-09`
missing-as-of = la statistique décrit un jour et n’a pas de `as_of` ; { $day } est supposé
    .hint = ajouter `as_of: { $day }`, ou le jour que nomme le bulletin
# $day : le dernier jour de $period.
period-for-stock = l’indicateur décrit l’état d’un jour, et non une durée
    .hint = écrire `as_of:` avec un jour à la place de `period:`
    .hint-day = écrire `as_of: { $day }` à la place de `period: { $period }`
    .hint-remove = supprimer `period:` ; le jour est donné par `as_of:`
period-for-stock-day = l’indicateur compte sur une durée, et `as_of` est un jour
    .hint = écrire `period:` avec la durée à la place de `as_of:`
    .hint-remove = supprimer `as_of:` ; la durée est donnée par `period:`
# $meant : ce qui de la période était passé.
period-after-publication = `{ $period }` finit après la publication du bulletin, { $published }
    .hint = corriger la date, ou ajouter `role: target` si c’est un objectif
    .hint-passed = écrire `{ $meant }`, ou ajouter `role: target` si c’est un objectif
period-after-publication-day = le jour `{ $period }` suit la publication du { $published }
invalid-value-each-year = la valeur ne peut valoir pour chaque année : sa période n’a pas d’année entière
    .hint = retirer `each: year`, ou élargir `period`
invalid-period-too-many-years = `each: year` en fait { $years } périodes, plus de { $limit }
    .hint = corriger la première ou la dernière année de `period`
invalid-period-too-early = `{ $period }` commence avant l’année { $first }
    .hint = corriger l’année
repeated-quote = les mêmes mots sont cités pour { $second } et pour { $first } : un seul nombre est déclaré deux fois
    .related = déclaré ici d’abord
    .hint = citer le nombre de chaque période ; s’il vaut pour chaque année, le déclarer une fois avec `each: year`
# $change : la première de $count variations ; $words : à quoi elle est comparée.
compared-period =
    { $count ->
        [one] la variation `{ $change }` se rapporte à une autre période, `{ $words }`
       *[other] { $count } variations se rapportent à une autre période, comme `{ $change }` : `{ $words }`
    }
    .hint = `period` dit quand la variation s’est produite ; le nom de l’indicateur dit à quoi elle est comparée

# Lieux, ventilations, entrées.

missing-locality = la statistique n’a pas de lieu : ni elle ni son bulletin ne nomment de `locality`
    .hint = ajouter `locality: ID` à la statistique ou au bulletin
# $choices : `locality: a` ou `locality: b`.
missing-locality-several = le bulletin nomme { $count } lieux, et la statistique ne dit pas duquel elle parle
    .hint = ajouter { $choices } à la statistique
# $name : une dimension ou un membre.
unknown-breakdown = « { $indicator } » n’est pas ventilé par `{ $name }`
    .hint = le déclarer dans `content/registers/indicators.yaml`, dans « { $indicator } » : `parts: [{"{"}dimension: { $name }, members: [{ $member }]{"}"}]` ; si le nombre porte sur le tout, enlever `by`
# $dimension : une dimension ; $name : d’un membre.
unknown-breakdown-member = la dimension `{ $dimension }` n’a pas de membre `{ $name }`
    .hint = corriger le nom, ou l’ajouter à `parts` de « { $indicator } » dans `content/registers/indicators.yaml`
    .hint-known = écrire { $names }, ou ajouter celui-ci aux `parts` de « { $indicator } » dans `content/registers/indicators.yaml`
# $first et $second : les deux valeurs.
same-statistic-twice = le bulletin donne deux fois cette statistique : `{ $first }` et `{ $second }`
    .related = donnée ici d’abord
    .hint = en supprimer une, ou les distinguer par `period`, `locality` ou `by`
# $words : « vise à ».
target-as-observed = `{ $number }` vient derrière `{ $words }` : c’est un objectif, et il est déclaré comme atteint
    .hint = ajouter `role: target` ; si le nombre a été atteint, citer les mots qui le disent
not-observed =
    { $role ->
        [norm] la statistique est une norme : elle ne paraît qu’avec son bulletin et n’est jamais additionnée
       *[target] la statistique est un objectif : elle ne paraît qu’avec son bulletin et n’est jamais additionnée
    }
invalid-value-corrects = `{ $name }` ne nomme pas un relevé
    .hint = écrire l’identifiant du bulletin et le numéro de son entrée : `other-article#2`

# Citations.

missing-quote = la statistique n’a pas de citation : les lecteurs ne peuvent trouver la phrase qui la donne
    .hint = ajouter `quote:` avec quelques mots du texte, dont le nombre et son unité
quote-not-found = la citation `{ $quote }` ne figure pas dans le texte
    .related = les mots les plus proches
    .hint = copier les mots du texte tels qu’ils y figurent
# `occurrence` dépasse $count.
quote-not-found-occurrence =
    { $count ->
        [one] la citation `{ $quote }` ne figure qu’une fois dans le texte
       *[other] la citation `{ $quote }` ne figure que { $count } fois dans le texte
    }
    .hint = corriger `occurrence`, qui compte à partir de 1
folded-quote = la citation `{ $quote }` figure dans le texte avec une autre graphie
    .related = écrit ainsi
ambiguous-quote =
    { $count ->
        [2] la citation `{ $quote }` figure deux fois dans le texte
       *[other] la citation `{ $quote }` figure { $count } fois dans le texte
    }
    .hint = citer plus long, pour qu’il n’y en ait qu’un, ou ajouter `occurrence: 1` pour le premier endroit, `occurrence: 2` pour le deuxième
# Tant de fois, et peut-être plus.
ambiguous-quote-often = la citation `{ $quote }` figure au moins { $count } fois dans le texte
# $stated : le nombre de la citation ; $value : le nombre déclaré.
quote-differs = la citation dit `{ $stated }`, la valeur est `{ $value }`
    .hint = corriger ce qui est faux ; si c’est le texte, le dire : `differs: "erreur d’impression dans l’original"`
    .hint-words = écrire `value: "{ $stated }"`, avec les mots qui suivent le nombre ; si le texte lui-même est faux, le dire : `differs: "erreur d’impression dans l’original"`
    .hint-near = citer la phrase qui dit `{ $value }`, ou déclarer `{ $stated }`
quote-differs-unit = la citation dit `{ $stated }`, qui ne se mesure pas comme la valeur `{ $value }`
    .hint = corriger ce qui est faux ; si c’est le texte, le dire : `differs: "erreur d’impression dans l’original"`
# $stated : tant pour chacun, ou une moyenne.
quote-differs-rate = la citation dit `{ $stated }`, tant pour chacun ou en moyenne, et la valeur `{ $value }` est un total
    .hint = citer la phrase qui donne le total ; si l’indicateur lui-même compte tant pour chacun, le dire dans son nom ou son `unit` ; si le nombre vaut pour chaque année, écrire `each: year`
quote-differs-rate-perhaps = la citation dit `{ $stated }`, peut-être tant pour chacun ou en moyenne ; la valeur `{ $value }` est un total
# $stated : une hausse ou une baisse.
quote-differs-change = la citation dit `{ $stated }`, une hausse ou une baisse, et cet indicateur donne un niveau : `{ $value }`
    .hint = citer le niveau ; une hausse ou une baisse se déclare sous un indicateur à part, avec `measure: change`
# $stated : une fourchette dont la valeur est une borne.
quote-differs-range = la citation dit `{ $stated }`, et la valeur n’en est qu’une borne : `{ $value }`
    .hint = déclarer la fourchette : `value: "{ $stated }"` ; ou citer une phrase qui donne un seul nombre
# $stated et $value : un même nombre, avec des mots contraires.
quote-differs-opposite = la citation dit `{ $stated }`, la valeur dit le contraire : `{ $value }`
    .hint = écrire `value: "{ $stated }"` ; si le texte lui-même est faux, le dire : `differs: "erreur d’impression dans l’original"`
# $why : une phrase.
quote-differs-unreadable = le nombre `{ $stated }` de la citation est illisible : { $why }
    .hint = l’écrire dans le texte comme s’écrivent les nombres, ou citer une autre phrase ; si c’est le texte qui est faux, le dire : `differs: "erreur d’impression dans l’original"`
# Pourquoi un nombre d’une citation est illisible ; les ordres de grandeur sont des mots comme « mille ».
quote-differs-scale = il contient un mot qui peut être un ordre de grandeur
quote-differs-no-number = la citation `{ $quote }` ne contient pas de nombre, la valeur est `{ $value }`
    .hint = citer les mots qui contiennent le nombre
qualifier-lost = la citation dit `{ $stated }`, mais la valeur est exactement `{ $value }`
    .hint = écrire `value: { $stated }`
    .hint-words = citer une phrase qui donne le nombre ; ou le déclarer avec le mot que le texte veut dire (`plus de`, `près de`, `au moins`)
# La valeur a un autre qualificatif.
qualifier-lost-other = la citation dit `{ $stated }`, mais la valeur est `{ $value }`
invalid-value-differs = `differs` est vide
    .hint = dire pourquoi la citation a un autre nombre que la valeur : `differs: "erreur d’impression dans l’original"`
needless-differs = `differs` dit que la citation a un autre nombre, mais elle donne la valeur
    .hint = supprimer `differs` : il cacherait une faute à venir
needless-differs-unquoted = `differs` dit que la citation a un autre nombre, mais il n’y en a pas

# Nombres du texte.

# $numbers : les premiers.
undeclared-number =
    { $count ->
        [one] un nombre du texte n’est pas déclaré : { $numbers }
       *[other] des nombres du texte ne sont pas déclarés : { $numbers }
    }
    .related = aussi `{ $number }`
    .hint = les déclarer sous `statistics`, ou les nommer dans `ignore`
# « Des centaines de membres ». $amounts : les premières.
vague-amount =
    { $count ->
        [one] une quantité est donnée sans nombre : { $amounts }
       *[other] des quantités sont données sans nombre : { $amounts }
    }
    .hint = écrire le nombre, s’il est connu, et le déclarer sous `statistics` ; ou nommer les mots dans `ignore`
