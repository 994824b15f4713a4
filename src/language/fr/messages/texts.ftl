# Mots du portail que des thèmes et des sites mettent à la place des nôtres.

# Un modèle utilise un texte que certaines langues n’ont pas. $languages : leurs codes, $lang : le premier.
missing-text = le texte `{ $key }` manque en { $languages }
    .hint = ajouter `{ $key }: …` à `i18n/{ $lang }.yaml`, à côté de `templates`

# Un texte est illisible.
broken-text = le texte `{ $key }` est illisible
    .hint = écrire une lacune sous la forme { "`{ $name }`" }, chacune de plusieurs formes sur sa propre ligne, et une accolade sous la forme { "`{\"{\"}`" }

# Un texte a des lacunes que rien ne remplit.
broken-text-no-gaps = rien n’est inséré dans le texte `{ $key }`
    .hint = l’écrire sans lacunes

# Un texte a d’autres lacunes que le nôtre. $gaps : celles que le programme remplit.
broken-text-gaps = { $gaps } doit figurer dans le texte `{ $key }`, sans autre lacune
    .hint = y garder { $gaps } ; l’ordre est libre

# Un texte qu’aucun modèle n’utilise.
unused-text = ni le portail ni un modèle n’a de texte `{ $key }`
    .hint = corriger son nom, ou le supprimer

# Un fichier de textes dont le nom n’est pas une langue. $names : les fichiers possibles.
unused-texts = le nom du fichier n’est pas une langue du programme
    .hint = le nommer { $names }
