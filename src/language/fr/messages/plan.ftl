# Adresses, liens et images.

# $scheme : sans ses deux-points.
unsafe-link = les liens en `{ $scheme }:` ne sont pas admis
    .hint = lier avec `https:`, `http:`, `mailto:`, `tel:`, un chemin, ou `locality:`, `topic:`, `indicator:`, `body:`, `directive:` et un identifiant

foreign-picture = l’image se trouve sur un autre serveur, que le navigateur de chaque lecteur devrait interroger
    .hint = mettre le fichier à côté du bulletin, ou dans `content/media` et écrire `/media/NAME`

# $name : du fichier. $kinds : fins de noms, sans leur point.
unsafe-file = `{ $name }` est d’un type qui n’est pas publié
    .hint = l’enregistrer sous l’un de ces formats : { $kinds }
    .hint-picture = enregistrer l’image en JPEG, PNG ou WebP

unsafe-file-private = `{ $path }` peut contenir des secrets ou une base de données, ou être une copie oubliée, et tout le monde pourrait le lire
    .hint = l’enlever de `static/` : tous les fichiers y sont publiés

missing-picture-kind = ceci n’est pas une image
    .hint = enregistrer l’image sous l’un de ces formats : { $kinds }

# $address : telle qu’elle est écrite.
missing-picture = l’image `{ $address }` n’existe pas
    .hint = mettre le fichier à côté du bulletin, ou dans `content/media` et écrire `/media/NAME`

dead-link = le lien `{ $address }` ne mène à rien dans ce site
    .hint = écrire le chemin de l’autre fichier à partir de celui-ci (`../2023/x.md`), ou une adresse du portail
dead-link-own-machine = `{ $address }` se trouve sur votre machine, où les lecteurs ne peuvent le voir
    .hint = copier le fichier à côté du bulletin et écrire `{ $name }`
# $register : localities, indicators, topics, bodies, directives ; $id : tel qu’il est écrit.
dead-link-entry = le registre `{ $register }` n’a pas de `{ $id }`
    .hint = écrire un identifiant de `content/registers/{ $register }.yaml`
dead-link-attachment = il n’y a pas de fichier `{ $address }`

dead-link-no-page = `{ $address }` n’a pas de page, car aucun bulletin publié n’en parle
    .hint = le nommer dans l’en-tête (`topics`, `bodies`, `directives`), ou retirer le lien

dead-link-page = il n’y a pas de page fixe `{ $name }`
    .hint = écrire le nom d’un fichier de `content/pages`, sans son extension

# $name : derrière le `#`. $near : un autre, que la page a.
dead-link-fragment = rien sur la page ne s’appelle `#{ $name }`
    .hint = retirer la partie à partir de `#`, ou lier un intertitre de la page
    .hint-near = s’agit-il de `#{ $near }` ?

link-to-unpublished = `{ $address }` n’est pas publié : brouillon, à paraître plus tard, ou expiré
    .hint = retirer le lien jusqu’à la publication de l’autre bulletin

# Deux choses ont la même adresse. $how : `same`, `case` (une différence que beaucoup d’ordinateurs ne
# voient pas) ou `folder` (l’une est un fichier, l’autre se trouve dessous). $other : l’adresse de
# l’autre. $path : d’un fichier.
route-collision = { $how ->
        [same] l’adresse `{ $address }` est prise
        [case] l’adresse `{ $address }` est prise par `{ $other }` : beaucoup d’ordinateurs ne distinguent pas les deux
       *[folder] l’adresse `{ $address }` est prise par `{ $other }` : un même nom ne peut être un fichier et un dossier
    }
    .related = par ceci
    .hint-section = choisir un autre mot dans `sections`
    .hint-entry = donner à l’un des deux un autre `id` ou `slug`
    .hint-slug = donner à l’un des deux un autre `slug`
route-collision-alias = { $how ->
        [same] l’ancienne adresse `{ $address }` est en usage
        [case] l’ancienne adresse `{ $address }` est prise par `{ $other }` : beaucoup d’ordinateurs ne distinguent pas les deux
       *[folder] l’ancienne adresse `{ $address }` est prise par `{ $other }` : un même nom ne peut être un fichier et un dossier
    }
    .hint = la retirer de `aliases`
route-collision-file = { $how ->
        [same] `{ $path }` serait publié à l’adresse `{ $address }`, qui est prise
        [case] `{ $path }` serait publié à l’adresse `{ $address }`, qui est prise par `{ $other }` : beaucoup d’ordinateurs ne distinguent pas les deux
       *[folder] `{ $path }` serait publié à l’adresse `{ $address }`, qui est prise par `{ $other }` : un même nom ne peut être un fichier et un dossier
    }
    .hint = donner un autre nom au fichier, ou le retirer

invalid-slug-file = le nom contient une barre oblique inversée ou un caractère qui ne s’imprime pas, ou le chemin est trop long pour être publié
    .hint = donner au fichier un autre nom, ou un chemin plus court

invalid-slug-records = `.bantin` dans le dossier de sortie contient les registres de `bantin` : rien n’est publié sous ce nom
    .hint = donner un autre nom au fichier ou à son dossier

replaced-file = `{ $path }` est publié à la place du `robots.txt` qui nomme les plans du site
    .hint = ajouter `Sitemap: ` et l’adresse de `sitemap.xml`, si les moteurs de recherche doivent le trouver
replaced-file-headers = `{ $path }` est publié à la place du `_headers` qui protège les pages
    .hint = ajouter les lignes de l’autre, si l’hébergeur doit les envoyer : `bantin build` sans votre fichier les montre

# $address : dans `aliases`.
invalid-alias = `{ $address }` n’est pas une adresse de ce site
    .hint = écrire l’ancienne adresse à partir de la racine : `/tin/2021/ten-cu/`

# $address: as the author wrote it.
invalid-value-attachment = `{ $address }` n’est pas un fichier du contenu
    .hint = mettre le document à côté du bulletin, ou dans `content/media` et écrire `/media/NOM`

# $name: of the file. $promised and $found: formats, `PDF`.
wrong-file-type = `{ $name }` n’est pas un fichier { $promised } : son contenu est du { $found }
    .hint = terminer son nom par `.{ $ending }`, ou enregistrer le document au bon format
wrong-file-type-unknown = `{ $name }` n’est pas un fichier { $promised }
    .hint = recopier le fichier depuis sa source, ou enregistrer à nouveau le document

# $names: of people, as the file has them.
hidden-data-authors = le fichier est publié avec des noms qui se trouvent à côté de son texte : { $names }
    .hint = s’ils ne sont pas destinés aux lecteurs, enlever les propriétés du document et l’enregistrer à nouveau
hidden-data-deleted = le fichier est publié avec des mots supprimés, que chacun peut y revoir
    .hint = acceptez toutes les modifications du document (Révision), puis enregistrez-le
hidden-data-hidden = le fichier est publié avec quelque chose de masqué (mots, feuille ou diapositive), que chacun peut afficher
    .hint = si les lecteurs ne doivent pas le voir, supprimez ce qui est masqué, puis enregistrez le document
hidden-data-remarks = le fichier est publié avec les commentaires de ceux qui y ont travaillé
    .hint = si les lecteurs ne doivent pas les voir, supprimez-les, puis enregistrez le document
hidden-data-position = le film est publié avec le lieu où il a été tourné
    .hint = enregistrez-le sans ce lieu : désactivez la position en le partageant depuis le téléphone

# Pages of the last portal that are gone. $address: of the page. $now: the address of the same bulletin now.
lost-address-moved = le bulletin était publié à `{ $address }`, et rien ne mène de là à `{ $now }`
    .hint = faire suivre l’ancienne adresse : `aliases: [{ $address }]`
lost-address-draft = le bulletin était publié à `{ $address }`, et c’est maintenant un brouillon
    .hint = le publier à nouveau, ou dire qu’il a été retiré : `withdrawn: {"{"}date: ..., why: ...{"}"}`
lost-address = `{ $address }` était publié, et il n’y a plus rien
    .hint = si un autre bulletin a pris sa place, y ajouter `aliases: [{ $address }]` ; un bulletin qui ne vaut plus reste avec `withdrawn`
