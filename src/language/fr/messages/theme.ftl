# Thèmes et modèles.

# $name : dans la configuration.
unknown-theme = le thème `{ $name }` n’existe pas
    .hint = créer le dossier `themes/{ $name }`
unknown-theme-description = le thème `{ $name }` n’a pas de `theme.yaml`
    .hint = en écrire un avec `name`, `version` et `description`

# La description d’un thème, `theme.yaml`.
missing-theme-key = `{ $key }` manque : { $key ->
        [name] c’est par là qu’on parle du thème
        [version] c’est ce qui distingue un état du thème du suivant
       *[description] une phrase qui dit comment est le thème
    }
    .hint = ajouter une ligne `{ $key }: ...`
unknown-theme-key = `{ $key }` n’est pas une clé de `theme.yaml`
wrong-type-theme-text = `{ $key }` doit être un texte ; { $found ->
        [nothing] il n’y a rien ici
        [list] ceci est une liste
        [map] ce sont des clés et des valeurs
       *[broken] ceci est illisible
    }
    .hint = écrire `{ $key }: "..."`
wrong-type-theme = la description d’un thème a des clés et des valeurs ; { $found ->
        [text] ceci est un texte
        [list] ceci est une liste
       *[broken] ceci est illisible
    }
    .hint = écrire `name: ...`, `version: ...` et `description: ...`, chacun sur sa ligne

# $names : des modèles. $folder : du thème.
missing-template = le thème n’a pas tous les modèles qu’il faut au portail : { $names }
    .hint = les mettre dans `{ $folder }/templates`, en copiant ceux du thème `default`

# $size, $limit : en kilo-octets.
file-too-large-theme = le fichier pèse { $size } ko ; { $limit } ko sont admis
    .hint = vérifier que c’est le bon fichier ; ce que les lecteurs téléchargent va dans `static`

# $name : d’un modèle du site.
unused-override = le thème n’a pas de modèle `{ $name }`
    .hint = lui donner le nom d’un modèle du thème, ou le supprimer

not-utf8-theme = à partir d’ici, le texte n’est pas en UTF-8
    .hint = enregistrer le fichier en UTF-8

# $why : ce que dit le système.
unreadable-theme-file = le fichier est illisible : { $why }
    .hint = vérifier ses droits d’accès

# Un modèle est illisible, ou ne peut être rempli.
broken-template =
    .hint = corriger le modèle ; celui qui remplace un modèle du thème peut aussi être supprimé

# $name : avec ses points, `page.titel`.
template-unknown-name = `{ $name }` n’est pas un nom que cette page possède
    .hint = chercher les noms dans les modèles du thème
template-unknown-filter = filtre inconnu `{ $name }`
template-unknown-test = test inconnu `{ $name }`
template-unknown-function = fonction inconnue `{ $name }`
template-unknown-component = composant inconnu `{ $name }`
template-unknown-template = modèle inconnu `{ $name }`
template-unknown-argument = `{ $name }` n’est pas un argument de ce composant
template-missing-argument = l’argument `{ $name }` manque ici
template-unknown-tag = `{ $name }` n’est pas une balise de modèle
# $name : `endif`.
template-needless-end = `{ $name }` ne termine rien qui soit ouvert ici
template-unknown-block = le bloc `{ $name }` n’est défini dans aucun modèle parent
template-no-value = ce qui figure ici n’a pas de valeur sur cette page

template-unclosed = le modèle finit avant que soit fermé ce qui est ouvert ici
template-unclosed-text = les guillemets qui commencent ici ne sont pas fermés
template-unclosed-comment = le commentaire qui commence ici n’est pas fermé par `#{"}"}`
template-unclosed-raw = ce qui commence par `raw` n’est pas fermé par `endraw`
template-unclosed-component = le composant `{ $name }` n’est pas fermé
# $opened, $closed : noms dans la balise qui ouvre et dans celle qui ferme.
template-wrong-end = `{ $closed }` figure là où `{ $opened }` devrait finir

template-extends-twice = le modèle en prolonge déjà un autre
template-extends-first = `extends` doit être la première balise d’un modèle
template-extends-circle = des modèles se prolongent en cercle
template-includes-circle = des modèles s’incluent en cercle
template-missing-parent = le modèle `{ $name }` n’existe pas
template-block-inside = un bloc ne peut figurer dans cette balise
template-component-inside = un composant ne peut être défini dans une autre balise
template-component-twice = le composant `{ $name }` est défini aussi dans `{ $template }`
template-not-seen = ceci ne serait pas vu : un modèle qui en prolonge un autre n’a que des blocs
template-super = `super()` ne peut figurer que dans un bloc qui en remplace un autre
template-not-here = `{ $name }` ne peut figurer que dans un `for`
template-twice = `{ $name }` est donné deux fois
template-reserved = `{ $name }` est un mot du langage des modèles, et ne peut être un nom

template-no-list = ceci n’est pas une liste : rien ne peut être fait pour chacune de ses entrées
template-no-list-in = il faut une liste ou un texte derrière `in`
template-no-map = ceci n’a ni clés ni valeurs
template-no-number = ceci n’est pas un nombre avec lequel calculer
template-not-comparable = ces deux valeurs ne peuvent être comparées
template-wrong-value = la valeur n’est pas du genre qu’il faut ici

template-too-deep = trop de choses sont emboîtées ici
template-syntax = le modèle est illisible ici
# $words : du moteur de modèles, en anglais.
template-engine = le moteur de modèles dit : `{ $words }`

# La couleur de l’institution. $ground : sur quoi elle se trouve ; $whole et $hundredths : le contraste, `3` et `95`.
low-contrast = `{ $colour }` se lit trop mal : son contraste sur `{ $ground }` est de { $whole },{ $hundredths }:1, et doit être de 4,5:1
    .hint = prendre `"{ $colour }"`, la couleur la plus proche qui convient
invalid-value-grounds = `grounds` n’a pas de couleurs pour `light` et pour `dark`
    .hint = donner celles sur lesquelles le thème écrit dans sa couleur : `grounds: {"{"}light: ["#ffffff"], dark: ["#111111"]{"}"}`
invalid-value-theme-accent = `accent` n’est pas une couleur
    .hint = l’écrire comme `"#0b575c"` : les images des liens partagés la portent
invalid-value-colourless = le thème `{ $name }` ne prend pas d’autre couleur
    .hint = enlever `accent`, ou dire dans le `theme.yaml` du thème sur quelles couleurs il écrit : `grounds`
