# Registres des lieux, des indicateurs, des thèmes, des organismes et des directives.

# Un lieu dont les limites changent.
missing-key-minor = ce changement de limites ne dit pas `minor: true`
change-of-borders = seul un petit changement de limites laisse à un lieu son identifiant
    .hint = si le changement est petit, écrire `minor: true` ; sinon, clore ce lieu par `valid: {"{"}until: ...{"}"}`, et donner au nouveau un identifiant à lui, avec celui-ci parmi ses `predecessors`
change-of-borders-outside = les limites ne peuvent changer le { $day } : le lieu n’existe pas avant et après ce jour
    .hint = corriger la date, ou `valid`

# Qui dépend de qui. $member : une entrée du cercle.
register-cycle = `{ $id }` dépend de lui-même
    .related = `{ $member }` est dans le cercle
    .hint = corriger `parent` d’une des entrées du cercle
register-cycle-too-deep = `{ $id }` a plus de { $deepest } entrées au-dessus de lui, ou dépend de lui-même par un grand cercle
    .hint = corriger `parent` d’une des entrées au-dessus

# Lieux issus d’autres. $old est passé dans $new ; $until : dernier jour de $old, $from : premier jour de $new ; $day : la veille.
register-cycle-origin = « { $place } » est issu de lui-même
    .related = « { $member } » est dans le cercle
    .hint = corriger `successors` ou `predecessors` d’une entrée du cercle
invalid-value-whole-twice = « { $place } » ne peut pas être passé en entier dans « { $one } » et aussi dans « { $two } » : il serait compté deux fois
    .related = il est passé en entier dans « { $one } »
    .hint = s’il a été divisé, écrire `{"{"}id: ..., share: part{"}"}` pour chacun ; sinon, enlever celui qui est faux
invalid-value-two-shares = une entrée dit que « { $old } » est passé en entier dans « { $new } », l’autre qu’il l’est en partie
    .related = l’autre entrée
    .hint = écrire le même `share` aux deux, ou ne le dire qu’à l’une
date-order-not-ended = « { $old } » est passé en entier dans « { $new } », mais n’a pas de dernier jour : les deux seraient comptés
    .hint = clore « { $old } » par `valid: {"{"}until: ...{"}"}`
    .hint-day = clore « { $old } » par `valid: {"{"}until: { $day }{"}"}`, la veille, ou écrire `share: part`
date-order-both-there = « { $old } » est passé en entier dans « { $new } », mais existe jusqu’au { $until }, et « { $new } » depuis le { $from } : les deux seraient comptés

same-name-twice = deux lieux du même ressort s’appellent `{ $name }` en même temps
    .related = l’autre
    .hint = les distinguer par leur type (ville, district), ou par les jours où ils ont existé (`valid`)
same-name-twice-label = deux entrées de `{ $register }` s’appellent `{ $name }` ; le nom seul ne désigne ni l’une ni l’autre
    .related = l’autre
    .hint = les distinguer par leurs noms, ou n’en faire qu’une entrée dont le second nom est une autre appellation
same-name-twice-id = le nom `{ $name }` est l’identifiant d’une autre entrée de `{ $register }`, et la désigne
    .related = l’entrée qui a cet identifiant
    .hint = retirer le nom de cette entrée, ou donner à l’autre un autre identifiant

# $measure : un mot du registre, comme `percent` ; $rule : un autre, `sum`.
forbidden-aggregation = { $measure } ne s’additionne pas : `{ $rule }` est fait pour des nombres et des montants
    .hint = écrire `none`, `range` ou `{"{"}weighted-mean: ID{"}"}` : la somme ou la moyenne simple de parts n’a pas de sens
forbidden-aggregation-over-time = écrire `none`, ou `latest` si le dernier intervalle vaut pour le tout
forbidden-aggregation-over-members = écrire `none`, ou ne rien dire de `breakdown`
forbidden-aggregation-state = les états de plusieurs jours ne s’additionnent pas
    .hint = ne rien dire de `time` : d’un état, la dernière valeur d’une année vaut pour l’année

invalid-value-overlap = deux lignes de `{ $key }` valent le même jour
    .hint = finir la première la veille du début de la seconde : `until: ...`
invalid-value-validity = `until` vient avant `from` : il n’y a aucun jour entre les deux
    .hint = mettre dans `from` le jour le plus ancien
invalid-value-two-parents = le lieu relève de deux autres en même temps
    .hint = donner à chacun les jours où le lieu en relevait : `{"{"}id: ..., from: ..., until: ...{"}"}`
invalid-value-range = `max` est plus petit que `min`
    .hint = mettre dans `min` le plus petit nombre
# $unit : `millions de dongs`, $plain : la même sans son échelle, `dongs`.
invalid-value-scaled-unit = l’unité `{ $unit }` contient une échelle : à côté de `10 { $unit }`, un `10` seul vaudrait dix, et les deux seraient additionnés
    .hint = écrire `{ $plain }` comme unité, et l’échelle avec chaque valeur : `10 { $unit }`
    .hint-unnamed = n’écrire comme unité que ce qui est compté, et l’échelle avec chaque valeur : `10 { $unit }`
invalid-value-age = `{ $text }` n’est pas une durée
    .hint = écrire `1y`, `6m` ou `30d`
invalid-value-member-twice = le membre `{ $member }` figure deux fois dans la liste
    .hint = supprimer l’un des deux

# Le nombre de lieux subordonnés.
invalid-value-children =
    .hint = écrire combien en relèvent directement, ou `listed` si le registre les contient tous
invalid-value-count-and-listed = `count` et `listed` sont donnés à la fois
    .hint = garder `listed: true` si le registre contient tous les lieux subordonnés, sinon `count`
invalid-value-not-listed = `listed` ne peut être que vrai
    .hint = supprimer l’entrée : une liste dont rien n’est dit est ouverte
invalid-value-tile = un carreau est une colonne de 1 à { $columns } et une ligne de 1 à { $rows }
    .hint = écrire les deux en liste, la colonne d’abord : `tile: [3, 12]`
tile-taken = « { $place } » a le carreau de « { $other } », et les deux existent en même temps
    .related = l’autre
    .hint = donner à l’un des deux une autre colonne ou une autre ligne
count-below-listed = `count` est { $count }, mais le registre contient { $listed } lieux qui en relèvent directement
    .hint = corriger le nombre, ou les jours à partir desquels et jusqu’auxquels il vaut ; d’ici là, ce sont ceux du registre qui sont attendus

ignored-file-register-sheet = `{ $path }` n’est pas lu : un registre est un fichier `.yaml`, et non un tableur
    .hint = créer `content/registers/{ $name }` avec `bantin new`, par exemple `bantin new topic "NOM"`, une entrée après l’autre
ignored-file-register-ending = `{ $path }` n’est pas lu : les registres finissent par `.yaml`
ignored-file-register = `{ $path }` n’est pas lu : il n’y a pas de registre `{ $register }`
    .hint = lui donner le nom d’un registre : { $registers }
    .hint-folder = renommer son dossier `{ $folder }`
