# Citations des traductions.

quotes-of-original = `quotes` figure dans un bulletin qui n’est pas une traduction
    .hint = citer les mots d’un chiffre par `quote` à côté de sa `value` ; `quotes` est pour les traductions, `name.fr.md`

# $number : la clé telle qu’elle est écrite. $count : combien de statistiques a l’original.
quote-of-nothing = { $count ->
        [0] l’original n’a pas de statistiques, et `{ $number }` en nomme une
        [one] l’original a 1 statistique, et `{ $number }` n’est pas son numéro
       *[other] l’original a { $count } statistiques, et `{ $number }` n’est le numéro d’aucune
    }
    .hint = compter à partir de 1 les entrées de `statistics` dans l’original

quote-of-suppressed = la statistique { $number } de l’original est tenue secrète, et ne se cite pas
    .hint = supprimer cette ligne, et veiller à ce que le texte ne révèle pas la valeur
