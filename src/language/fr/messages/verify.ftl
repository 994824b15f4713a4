# Ce qui ne va pas dans des pages terminées.

# Où la chose a été trouvée, entre parenthèses derrière le problème. $used : à quoi sert l’adresse.
# $origin : `template` si elle figure dans un modèle, `made` si un modèle la compose, `source` si elle
# vient d’un bulletin ou d’un autre fichier. $pages : combien de pages. $first : la première.
# $alike : combien d’autres de la même sorte.
found-on = { $used ->
        [link] un lien
        [picture] une image
        [script] un script
        [style] une feuille de style
        [form] un formulaire
        [frame] un cadre
        [refresh] une page de renvoi
       *[other] un fichier
    }{ $origin ->
        [template] {" "}du modèle
        [made] {" "}qu’un modèle compose
       *[source] {""}
    }, { $pages ->
        [1] sur `{ $first }`
       *[other] sur { $pages } pages, d’abord `{ $first }`
    }{ $alike ->
        [0] {""}
       *[other]  ; { $alike } autres du même genre
    }

# $found : comme le dit `found-on`. $base : le début de toutes les adresses du portail.
dead-address = `{ $address }` ne mène à rien dans le portail ({ $found })
    .hint = lier une adresse du portail, ou en entier un autre site : `https://...`
    .hint-base = les adresses de ce portail commencent par `{ $base }/` ; écrire en entier celles d’une autre partie du serveur

# $name : derrière le `#`. $page : l’adresse de la page à laquelle il manque.
dead-place = rien sur la page ne s’appelle `#{ $name }` ({ $found })
    .hint = retirer la partie à partir de `#`, ou donner cet `id` à l’élément de la page
dead-place-elsewhere = rien sur `{ $page }` ne s’appelle `#{ $name }` ({ $found })

foreign-address = `{ $address }` interroge un autre serveur, qui sait alors qui lit le portail ({ $found })
    .hint-link = mettre un lien vers l’autre site : la décision revient aux lecteurs
    .hint-copy = garder une copie du fichier dans `static/`, et écrire son adresse

forbidden-scheme = les liens en `{ $scheme }:` ne sont pas admis ({ $found })
    .hint = lier avec `https:`, `http:`, `mailto:`, `tel:` ou une adresse du portail

# $code : l’attribut ou le début de la balise.
inline-code = { $pages ->
        [1] `{ $code }` figure dans la page même (`{ $first }`)
       *[other] `{ $code }` figure dans la page même ({ $pages } pages, d’abord `{ $first }`)
    }
    .hint-style = le déplacer dans une feuille de style de `static/` ; les pages ne contiennent pas de code
    .hint-script = le déplacer dans un fichier de script de `static/` ; les pages ne contiennent pas de code

# Limits of the host that the settings name. $host: the word of the settings. $file: its path in the portal. $size and $most: in KiB;
# of a whole portal in megabytes.
host-limit-file = `{ $file }` fait { $size } Kio ; `{ $host }` permet { $most } Kio par fichier
    .hint = réduire le fichier, mettre un lien vers un autre hébergeur, ou choisir un autre hébergeur
host-limit-files = le portail a { $files } fichiers et dossiers que compte `{ $host }` ; { $most } sont permis
    .hint = publier moins de formes (`alternates`, `downloads`), diviser le portail, ou choisir un autre hébergeur
host-limit-whole = le portail fait { $size } Mo ; `{ $host }` permet { $most } Mo
host-limit-folder = le dossier `{ $folder }` a { $files } fichiers ; `{ $host }` en permet { $most }
host-limit-redirects = il y a { $count } anciennes adresses ; `{ $host }` lit les { $most } premières
    .hint = enlever les `aliases` que plus personne ne demande ; ceux des pages fonctionnent sans l’hébergeur
