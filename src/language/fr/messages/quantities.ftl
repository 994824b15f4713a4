# Nombres et quantités illisibles, ou lus malgré leur graphie.

# $meant : ce qu’il faudrait écrire.
quantity-write = écrire `{ $meant }`

# Une valeur déclarée qui n’est pas une quantité. $why : l’une des phrases ci-dessous.
unreadable-quantity = la valeur `{ $text }` est illisible : { $why }
unreadable-quantity-empty = la valeur est vide
# $bound : un exemple de quantité.
unreadable-quantity-no-number = il n’y a pas de nombre
    .hint = écrire le nombre en chiffres, comme `457` ou `{ $bound }`
# « Des dizaines », « beaucoup ».
unreadable-quantity-vague = `{ $word }` n’est pas un nombre
    .hint = renoncer à la statistique, ou écrire un nombre, comme `{ $bound }`
# $candidates : les graphies possibles.
unreadable-quantity-malformed = `{ $digits }` n’est ni groupé ni décimal
    .hint = écrire le nombre par groupes de trois chiffres
    .hint-meant = écrire { $candidates }
# Une fraction comme `1⅓`.
unreadable-quantity-endless = `{ $number }` n’a pas de fin en décimales
    .hint = l’écrire en décimales, comme `{ $example }`
# $words suit $number et peut en dire la grandeur. $scales : mille, million, milliard.
unreadable-quantity-unread = `{ $words }` derrière `{ $number }` n’est pas compris
    .hint = écrire le nombre en chiffres, ou suivi de { $scales } ; si ces mots ne disent rien du nombre, écrire seulement `{ $number }`
# $words suivent $number ; $bound : le nombre comme borne inférieure ; $range : exemple d’intervalle.
unreadable-quantity-open = `{ $words }` après `{ $number }` laisse ouvert combien il y en a
    .hint = écrire un nombre, comme `{ $number }`, une borne, comme `{ $bound }`, ou les deux, comme `{ $range }`
unreadable-quantity-too-long = le nombre est trop long pour être additionné exactement
    .hint = écrire moins de chiffres, avec un mot comme `{ $scale }`
# $words : `million milliard`.
unreadable-quantity-two-scales = `{ $words }` n’est pas un ordre de grandeur
    .hint = écrire un seul mot, au plus `{ $largest }`, ou tous les chiffres
unreadable-quantity-reversed = la fourchette finit avant de commencer
# $bound : le nombre comme borne inférieure ; $range : un exemple de fourchette.
unreadable-quantity-half-range = la fourchette n’a pas de borne supérieure
    .hint = écrire `{ $bound }`, ou donner les deux bornes, comme `{ $range }`
unreadable-quantity-two-numbers = il y a plus d’un nombre
    .hint = faire une entrée de chaque nombre, ou écrire une fourchette, comme `{ $range }`
unreadable-quantity-change = ceci est une variation, et non une valeur ou une borne
    .hint = écrire le niveau atteint, ou la seule variation, comme `{ $number }`, dans un indicateur de variation
# $example : le rapport suivi d’un nom.
unreadable-quantity-date = `{ $ratio }` peut être une date
    .hint = dire ce qui est compté, comme `{ $example }`
unreadable-quantity-unknown-word = `{ $word }` n’est pas compris
    .hint = écrire la seule valeur, comme `457` ou `{ $bound }`
# Un qualificatif mal placé, ou deux qui se contredisent.
unreadable-quantity-qualifier = `{ $word }` ne convient pas à cet endroit
    .hint = écrire un seul qualificatif, avant le nombre, comme `{ $example }`

# Une valeur lue malgré sa graphie. $how : l’une des phrases ci-dessous.
repaired-quantity = la valeur `{ $text }` est écrite de façon inhabituelle : { $how }
repaired-quantity-decimal-point = `{ $found }` a le signe décimal d’une autre langue, lu comme `{ $corrected }`
repaired-quantity-grouping = `{ $found }` est groupé à la manière d’une autre langue, lu comme `{ $corrected }`
repaired-quantity-blank = `{ $found }` a une espace derrière la virgule, lu comme `{ $corrected }`
# `1.500%`. $whole : 1500 ; $share : 1,500%.
repaired-quantity-percent = `{ $found }` est lu comme groupé, ce qui fait plus de cent pour cent
    .hint = écrire `{ $whole }` si c’est cela, ou `{ $share }`
repaired-quantity-part = dans `{ $found }` la partie dépasse le tout
    .hint = vérifier les deux nombres
repaired-quantity-scale = `{ $found }` n’est pas un ordre de grandeur pour une somme d’argent, le nombre est lu sans lui
    .hint = écrire { $scales }, ou retirer le mot
repaired-quantity-typed-scale = `{ $found }` est lu comme `{ $corrected }`

# Exemples de ce qu’il est possible d’écrire, dans la langue du bulletin, qui n’est pas forcément celle
# de la phrase autour d’eux.
example-bound = plus de 700
example-range = entre 20 et 25
example-about = environ 457
example-tolerated = environ 340
example-decimals = environ 1,3 million
example-or-more = { $number } ou plus
example-counted = { $number } cellules
example-thousand = mille
example-million = millions
example-billion = milliards
example-trillion = billions
