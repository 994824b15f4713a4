# YAML des en-têtes, des registres et de la configuration.

# Illisible, sans que rien d’autre n’en soit connu.
yaml-syntax = ce qui figure ici n’est pas du YAML
    .hint = comparer cette ligne et celle du dessus à une ligne qui marche : retraits, deux-points, guillemets, crochets

yaml-second-document = une ligne `---` ou `...` commence ici un second document
    .hint = supprimer la ligne

yaml-tab = une tabulation figure dans le retrait, ce que YAML n’admet pas
    .label = tabulation
    .hint = faire les retraits avec des espaces

yaml-colon = la valeur de `{ $key }` contient deux-points et n’est pas entre guillemets

# Ce que devient une valeur entre guillemets. $value : déjà écrite pour des guillemets doubles.
yaml-quote-value =
    .hint = mettre la valeur entre guillemets : { $key }: "{ $value }"

# Une ligne `key:value`.
yaml-no-blank = `{ $line }` n’a pas d’espace derrière les deux-points
    .hint = écrire `{ $key }: { $value }`

yaml-no-key = la ligne `{ $line }` n’a pas de clé : il manque deux-points suivis d’une espace
    .hint = écrire `clé: valeur` ; un texte qui continue à la ligne suivante doit être en retrait
# $key : la clé avec son tiret ; $line : toute la ligne, comme il faut.
yaml-tight-dash = `{ $key }` n’a pas d’espace derrière son `-`
    .hint = écrire `- { $line }`
# $line : cette ligne ; $first : la première ligne de l’entrée du dessus.
yaml-missing-dash = une nouvelle entrée commence ici sans son `-`
    .related = l’entrée du dessus commence ici
    .hint = écrire `- { $line }` dans la colonne des `-` du dessus, les lignes suivantes en retrait de deux espaces
    .hint-all = écrire `- { $line }` ici et `- { $first }` à l’entrée du dessus, les lignes sous chaque `-` en retrait de deux espaces
yaml-wide-colon = les deux-points `：` sont de pleine chasse, comme les écrivent les claviers chinois et japonais
yaml-no-break = derrière les deux-points se trouve une espace insécable, comme dans les copies de Word
    .hint = la supprimer et taper la barre d’espace : `{ $key }: { $value }`
yaml-no-break-indent = la ligne commence par des espaces insécables, comme dans les copies de Word
    .hint = les supprimer et taper { $wanted ->
        [one] une fois
       *[other] { $wanted } fois
    } la barre d’espace

# $mark : le guillemet.
yaml-unclosed = le guillemet `{ $mark }` n’est pas fermé
    .label = ouvert ici
    .hint-quote = le fermer à la fin de la valeur, ou le supprimer
    .hint-bracket = le fermer par `]`, et mettre des virgules entre les entrées
    .hint-brace = la fermer par `{"}"}`, et mettre des virgules entre les clés
    .hint-comment = mettre la valeur avec `#` entre guillemets droits : `#` après un blanc ouvre un commentaire
    .hint-lines = le fermer, ou mettre en retrait les lignes qui en font partie
yaml-unclosed-bracket = le crochet `{ $mark }` n’est pas fermé
yaml-unclosed-brace = l’accolade `{ $mark }` n’est pas fermée

yaml-indent = `{ $key }` est plus en retrait que la clé du dessus
    .hint = faire commencer toutes les clés d’un même groupe dans la même colonne ; mettre entre guillemets une valeur qui contient deux-points

# Lignes qui ne commencent pas dans la colonne de leurs voisines. $word et $other : une clé, ou `-`.
yaml-further-than-above = `{ $word }` est plus en retrait que `{ $other }` au-dessus
yaml-further-than-below = `{ $word }` est plus en retrait que `{ $other }` au-dessous
yaml-less-than-above = `{ $word }` est moins en retrait que `{ $other }` au-dessus
yaml-less-than-below = `{ $word }` est moins en retrait que `{ $other }` au-dessous
yaml-askew =
    .hint = { $wanted ->
        [0] ne mettre aucune espace
        [one] mettre { $wanted } espace
       *[other] mettre { $wanted } espaces
    } devant, comme devant `{ $other }` : les clés d’un même groupe, et les `-` d’une même liste, commencent dans la même colonne ; mettre entre guillemets une valeur qui contient deux-points

yaml-swallowed-entry = `{ $line }` est lu comme une partie de la ligne du dessus
    .hint = faire commencer tous les `-` d’une même liste dans la même colonne, chacun suivi d’une espace ; mettre entre guillemets un texte qui contient une telle ligne

# $found : ce qui s’y trouve (nothing, text, list, map, broken).
yaml-no-text = `{ $key }` doit être un texte ; { $found ->
        [nothing] il n’y a rien ici
        [list] ceci est une liste
        [map] ce sont des clés et des valeurs
        [text] ceci est un texte
       *[other] ceci est illisible
    }
    .hint = écrire `{ $key }: "..."`
yaml-no-texts = les textes de l’interface ont des clés et des valeurs ; { $found ->
        [nothing] il n’y a rien ici
        [list] ceci est une liste
        [map] ce sont des clés et des valeurs
        [text] ceci est un texte
       *[other] ceci est illisible
    }
    .hint = écrire `clé: texte`, chacun sur sa ligne
yaml-key = { $found ->
        [nothing] un vide figure
        [list] une liste figure
        [map] un groupe de clés et de valeurs figure
        [text] un texte figure
       *[other] quelque chose d’illisible figure
    } là où devrait être une clé
    .hint = mettre entre guillemets un texte entre accolades `{"{"} {"}"}`

# $value : toute la valeur dans l’autre sorte de guillemets.
yaml-behind-quotes = la valeur de `{ $key }` continue derrière son guillemet fermant
    .hint = mettre toute la valeur entre guillemets : { $key }: { $value }
yaml-behind-quote = une valeur continue derrière son guillemet fermant
    .hint = mettre toute la valeur entre guillemets, et écrire “ ” pour les guillemets du dedans

yaml-character = la valeur de `{ $key }` commence par `{ $first }`, qui a un sens en YAML
yaml-sign = une valeur commence par un signe qui a un sens en YAML
    .hint = mettre la valeur entre guillemets

yaml-backslash = une barre oblique inversée figure entre les guillemets doubles de `{ $key }`, où elle commence un caractère spécial
yaml-escape = une barre oblique inversée figure entre guillemets doubles, où elle commence un caractère spécial
    .hint = employer des guillemets simples `'...'`, ou doubler la barre

yaml-comment = `{ $text }` ne fait pas partie de la valeur : derrière une espace, `#` commence un commentaire
    .hint = mettre toute la valeur entre guillemets ; un commentaire se met sur une ligne à lui
yaml-commented = tout ce qui suit `#` est un commentaire, de sorte que `{ $key }` est vide
yaml-comment-inside = un commentaire figure au milieu d’une valeur
    .hint = mettre toute la valeur entre guillemets, ou le commentaire sur sa propre ligne

yaml-tag = `{ $word }` commence par `!`, qui est une étiquette en YAML et non du texte
    .hint = mettre toute la valeur entre guillemets
yaml-tag-word = un mot commence par `!`, qui est une étiquette en YAML et non du texte
    .hint = mettre toute la valeur entre guillemets

yaml-alias = les ancres (`&`) et les renvois (`*`) ne sont pas admis
    .hint = écrire la valeur en entier ; mettre entre guillemets un texte qui commence par `&` ou `*`

duplicate-key = la clé `{ $key }` est donnée deux fois
    .related = elle est donnée ici d’abord
    .hint = supprimer l’une des deux ; écrire plusieurs valeurs en une liste : `[A, B]`

# Listes et groupes de clés entre crochets et accolades.
yaml-flow-colon = un texte entre `[ ]` ou `{"{"} {"}"}` contient deux-points, ou il manque une virgule avant lui
    .hint = mettre le texte entre guillemets, ou une virgule entre les deux
yaml-flow-open = un crochet ou une accolade n’est pas fermé
    .hint = fermer par `]` ou `{"}"}`
yaml-flow-closes-nothing = ce crochet ou cette accolade ne ferme rien
    .hint = supprimer ce signe, ou mettre toute la valeur entre guillemets
yaml-flow-closes-other = ce crochet ou cette accolade en ferme un d’une autre sorte
    .hint = fermer `[` par `]`, et `{"{"}` par `{"}"}`
yaml-flow-dash = `-` figure entre `[ ]` ou `{"{"} {"}"}`
    .hint = mettre des virgules entre les entrées de `[ ]`, ou supprimer les crochets
yaml-nested = listes et groupes de clés sont emboîtés trop profondément
    .hint = l’écrire avec moins de niveaux

yaml-open-quote = un guillemet n’est pas fermé
    .hint = le fermer à la fin de la valeur, ou le supprimer
yaml-block = aucun texte ne peut suivre `|` ou `>`, et les lignes du dessous sont le texte
    .hint = finir la ligne là, et mettre les lignes du dessous en retrait de deux espaces
yaml-stray-colon = deux-points figurent là où il ne peut y en avoir
    .hint = mettre entre guillemets une valeur qui contient deux-points ; écrire chaque clé sur sa propre ligne
yaml-no-part = cette ligne n’appartient pas à ce qui est au-dessus
    .hint = faire commencer toutes les clés d’un même groupe, et tous les `-` d’une même liste, dans la même colonne
yaml-stray-tab = une tabulation figure là où YAML n’en admet pas
    .hint = la remplacer par des espaces
yaml-directive = une ligne qui commence par `%` s’adresse au lecteur de YAML
    .hint = supprimer la ligne, ou mettre la valeur entre guillemets
yaml-document-end = `...` termine le YAML, et quelque chose le suit
    .hint = supprimer la ligne
yaml-byte-order-mark = une marque d’ordre des octets figure ici, que personne ne voit
    .hint = la supprimer
