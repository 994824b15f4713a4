# Bulletins et pages : fichiers, en-tête, noms et corrections.

# $name : la valeur à écrire.
write-this = écrire `{ $name }`

missing-front-matter = le fichier ne commence pas par un en-tête
    .hint = commencer par une ligne `---`, puis `title:` et `date:`, puis une ligne `---`
    .hint-page = commencer par une ligne `---`, puis `title:` avec le nom de la page, et finir par une autre ligne `---`
missing-front-matter-late = des lignes vides précèdent l’en-tête
    .hint = faire commencer le fichier par la ligne `---`
missing-front-matter-unopened = l’en-tête ne commence pas par une ligne `---`
    .hint = mettre une ligne `---` au-dessus de celle-ci
missing-front-matter-mark = `{ $found }` n’ouvre pas d’en-tête : la ligne doit être exactement `---`
    .hint = écrire trois traits d’union, `---`, et rien d’autre ; les traitements de texte en font des tirets
    .hint-toml = écrire `---` au-dessus et au-dessous, et l’en-tête en YAML : `title: ...` à la place de `title = "..."`
unclosed-front-matter = l’en-tête qui commence ici n’a pas de fin
    .label = ouvert ici
    .hint = mettre une ligne `---` entre l’en-tête et le texte

# $above : une clé sans rien derrière elle, à la ligne du dessus.
unknown-key = `{ $key }` n’est pas une clé admise ici
    .hint = la supprimer, ou la faire commencer par `x-` si c’est une clé propre au site
    .hint-comma = une virgule dans `{"{"} {"}"}` termine une valeur : mettre entre guillemets les nombres à virgule décimale
    .hint-indent = la faire précéder de deux espaces si elle appartient à `{ $above }` ; sinon, la supprimer
    .hint-article = cette clé va dans l’en-tête, dans la colonne de `title`
    .hint-statistic = cette clé appartient à une statistique : l’écrire sous `statistics`, dans la colonne de `indicator`
    .hint-known = seules { $names } sont admises ici

missing-key = `{ $key }` manque ici
    .hint = ajouter { $key ->
        [date] `date:` avec le jour, par exemple `date: 2025-03-14`
        [title] `title:` avec un titre, par exemple `title: Contrôle des cellules`
        [value] `value:` avec le nombre du texte, par exemple `value: "1 142"`
        [base_url] `base_url:` avec l’adresse du portail, par exemple `base_url: https://example.org/`
        [level] `level: 0` pour le pays, `1` pour une province, `2` pour un district, `3` pour une commune
        [alt] `alt: ce que montre la photo, pour ceux qui ne la voient pas`
        [id] `id:` avec des lettres a-z et des traits d’union, par exemple `id: dong-lam`
        [type] `type:` avec le type du lieu, par exemple `type: district`
        [measure] `measure: count` pour un nombre de choses, `measure: percent` pour une part
        [nature] `nature: stock` pour un état à un jour donné, `nature: flow` pour ce qui arrive en une période
        [labels] `labels:` avec un nom, par exemple `labels: Ménages pauvres`
        [names] `names:` avec le nom du lieu, par exemple `names: Dong Lam`
        [name] `name:` avec un nom
        [url] `url:` avec l’adresse entière, par exemple `url: https://example.org/`
        [src] `src:` avec le nom de la photo, par exemple `src: reunion.jpg`
        [file] `file:` avec le nom du fichier, par exemple `file: conclusion.pdf`
        [what] `what: ce qui est corrigé`
        [why] `why: la raison`
        [indicator] `indicator:` avec un identifiant de `content/registers/indicators.yaml`
       *[other] `{ $key }:` avec ce qui y va
    }
    .hint-date-of-name = ajouter `date: { $day }`, le jour dans le nom du fichier, si c’est celui de la publication
    .hint-original = l’original de cette traduction, `{ $original }`, n’est pas là : le mettre à côté ; si le bulletin n’existe qu’en cette langue, ajouter `date:` avec le jour de la publication
missing-key-no-words = rien ne se lit dans ce texte : il est vide, ou n’a que des caractères invisibles ou des signes
    .hint = écrire un texte, ou enlever la clé
missing-key-empty = `{ $key }` est vide
    .hint = écrire { $key ->
        [date] `date:` avec le jour, par exemple `date: 2025-03-14`
        [title] `title:` avec un titre, par exemple `title: Contrôle des cellules`
        [value] `value:` avec le nombre du texte, par exemple `value: "1 142"`
        [base_url] `base_url:` avec l’adresse du portail, par exemple `base_url: https://example.org/`
        [level] `level: 0` pour le pays, `1` pour une province, `2` pour un district, `3` pour une commune
        [alt] `alt: ce que montre la photo, pour ceux qui ne la voient pas`
        [id] `id:` avec des lettres a-z et des traits d’union, par exemple `id: dong-lam`
        [type] `type:` avec le type du lieu, par exemple `type: district`
        [measure] `measure: count` pour un nombre de choses, `measure: percent` pour une part
        [nature] `nature: stock` pour un état à un jour donné, `nature: flow` pour ce qui arrive en une période
        [labels] `labels:` avec un nom, par exemple `labels: Ménages pauvres`
        [names] `names:` avec le nom du lieu, par exemple `names: Dong Lam`
        [name] `name:` avec un nom
        [url] `url:` avec l’adresse entière, par exemple `url: https://example.org/`
        [src] `src:` avec le nom de la photo, par exemple `src: reunion.jpg`
        [file] `file:` avec le nom du fichier, par exemple `file: conclusion.pdf`
        [what] `what: ce qui est corrigé`
        [why] `why: la raison`
        [indicator] `indicator:` avec un identifiant de `content/registers/indicators.yaml`
       *[other] `{ $key }:` avec ce qui y va
    }
    .hint-stated = écrire le nombre, ici `{ $number }`, ou enlever la ligne : la citation donne le nombre

# $expected et $found : ce qu’il faut, et ce qui s’y trouve.
wrong-type = il faut { $expected ->
        [texts] un texte, ou des textes par langue
        [list] une liste
        [entries] une liste d’entrées, chacune commençant par `- id:`
        [map] des clés et des valeurs
        [days] des noms et des jours
        [parts] une dimension et un membre
        [member] l’identifiant d’un membre
       *[text] un texte
    } ; { $found ->
        [nothing] il n’y a rien ici
        [list] ceci est une liste
        [map] ce sont des clés et des valeurs
        [text] ceci est un texte
       *[broken] ceci est illisible
    }
    .label = { $found ->
        [nothing] il n’y a rien ici
        [list] ceci est une liste
        [map] ce sont des clés et des valeurs
        [text] ceci est un texte
       *[broken] ceci est illisible
    }
    .hint-text = écrire un texte
    .hint-text-of-list = écrire une seule valeur, sans `[ ]` ni `-`
    .hint-text-of-map = écrire une seule valeur, sans `{"{"} {"}"}` ; mettre entre guillemets un texte qui contient deux-points
    .hint-texts = écrire un texte, ou un par langue : `{"{"}fr: ..., vi: ...{"}"}`
    .hint-list = écrire `[A, B]`, ou commencer une ligne par `-` pour chacun
    .hint-entries = écrire une liste d’entrées, chacune commençant par `- id:`
    .hint-quotes = écrire le numéro de la statistique dans l’original et les mots de la traduction : `{"{"}1: 457 cellules{"}"}`
    .hint-map = écrire au-dessous `clé: valeur`, chacun sur sa ligne, ou `{"{"}clé: valeur{"}"}`
    .hint-map-of-list = écrire `clé: valeur` sur chaque ligne, sans `-`
    .hint-days = écrire au-dessous `name: day`, chacun sur sa ligne : `school: 09-01`
    .hint-parts = écrire `{"{"}dimension: member{"}"}`, avec des identifiants de `parts` de l’indicateur
    .hint-member = écrire l’identifiant d’un membre
    .hint-named = écrire `{ $key }: {"{"}name: { $value }{"}"}`
    .hint-image = écrire `image: {"{"}src: { $value }, alt: ce que montre la photo{"}"}`
    .hint-form = écrire { $key ->
        [image] `image: {"{"}src: reunion.jpg, alt: ce que montre la photo{"}"}`
        [source] `source: {"{"}name: Le Journal, url: https://journal.example/{"}"}`
        [withdrawn] `withdrawn: {"{"}date: 2025-03-14, why: la raison{"}"}`
        [corrections] `corrections: [{"{"}date: 2025-03-14, what: ce qui est corrigé{"}"}]`
        [statistics] chaque statistique sous forme de clés et de valeurs, la première ligne avec `-` : `- indicator: ID`, et au-dessous, en retrait, `value:`, `as_of:` ou `period:`, `quote:`
        [bodies] `bodies: {"{"}inspecting: [ID], inspected: [ID], reporting: [ID]{"}"}`, ceux qu’il faut
        [aggregate] `aggregate: {"{"}locality: sum, time: none{"}"}`, ceux qu’il faut
        [check] `check: {"{"}undeclared: note{"}"}`
        [feeds] `feeds: {"{"}content: full{"}"}`
        [output] `output: {"{"}layout: releases{"}"}`
        [prominence] `prominence: {"{"}min_coverage: 0.5{"}"}`
        [range] `range: {"{"}min: 0, max: 100{"}"}`
        [registers] `registers: {"{"}localities: whole{"}"}`
        [sections] `sections: {"{"}articles: nouvelles, localities: lieux{"}"}`
        [soft_range] `soft_range: {"{"}min: 1, max: 5000{"}"}`
        [years] `years: {"{"}school: 09-01{"}"}`
       *[valid] `valid: {"{"}from: 2025-07-01{"}"}` ou `valid: {"{"}until: 2025-06-30{"}"}`
    }

# $inner : une clé des entrées de la liste.
wrong-type-no-list = `{ $key }` est une liste, et ceci n’en est pas une
    .label = une liste devrait commencer ici
    .hint = le mettre entre crochets : `{ $key }: [{"{"}{ $inner }: ..., ...{"}"}]`, ou le faire commencer par `-` sur sa propre ligne

invalid-value-word = `{ $word }` n’est pas une valeur de `{ $key }`
    .hint-flag = écrire `true` (oui) ou `false` (non)
    .hint-status = écrire `provisional` (provisoire), `final` (définitif), `corrected` (corrigé), `revised` (révisé) ou `withdrawn` (retiré)
    .hint-role = écrire `observed` (constaté), `target` (objectif) ou `norm` (norme)
    .hint-nature = écrire `stock` (un état à un jour donné) ou `flow` (ce qui arrive en une période)
    .hint-measure = écrire `count` (nombre), `percent` (part), `amount` (montant, surface …), `rate` (taux), `ratio` (rapport), `index` (indice) ou `change` (variation)
    .hint-kind = écrire `inspection` (contrôle), `review` (examen), `conference` (conférence) ou `notice` (avis)
    .hint-correction = écrire `correction` (correction), `revision` (révision) ou `withdrawal` (retrait)
    .hint-severity = écrire `minor` (mineure) ou `major` (majeure)
    .hint-frequency = écrire `year` (année), `half` (semestre), `quarter` (trimestre) ou `month` (mois)
    .hint-host = écrire `github-pages`, `gitlab-pages`, `cloudflare-pages`, `netlify` ou `own` (un serveur à soi)
invalid-value-level =
    .hint = écrivez `0` pour le pays, `1` pour une province, `2` pour un district, `3` pour une commune
unknown-type = `{ $word }` n’est pas un type de lieux
    .hint = écrivez { $names }, ou ajoutez ce type à `content/registers/types.yaml`
common-type = `{ $name }` est un type que tout registre de lieux connaît
    .hint = retirez cette entrée et écrivez `type: { $name }`
invalid-value-whole-number = `{ $text }` n’est pas un nombre entier
    .hint = n’écrire que des chiffres
invalid-value-number = `{ $text }` n’est pas un nombre
    .hint = écrire des chiffres, avec un point pour les décimales
invalid-value-share = `{ $key }` est une part de 0 à 1, et non `{ $text }`
    .hint = écrire une moitié `0.5`
invalid-value-alias = `{ $address }` n’est pas une adresse de ce site
    .hint = écrire l’ancienne adresse à partir de la racine : `/tin/2021/ten-cu/`
# Une traduction a une clé que seul son original peut avoir. $path : le fichier de l’original.
invalid-value-withdrawn-alone = une traduction n’est retirée qu’avec son original
    .hint = écrire `withdrawn` dans `{ $path }`

# Une valeur entre guillemets typographiques, que YAML prend pour du texte. $text : ce qu’il y a entre eux.
curly-quotes = YAML ne connaît que les guillemets droits, et les traitements de texte les courbent : écrire `"{ $text }"`
curly-quotes-found = `{ $sign }` est un guillemet typographique, illisible ici

invalid-value-address = `{ $address }` n’est pas une adresse
    .hint = l’écrire en entier : `https://...`
# $fault : ce qui ne va pas dans l’adresse.
malformed-address = l’adresse `{ $address }` { $fault ->
        [no-host] ne nomme pas de serveur
        [no-slashes] n’a pas les deux barres obliques derrière les deux-points
        [one-slash] a une seule barre oblique là où il en faut deux
        [other-slashes] a autre chose que deux barres obliques derrière les deux-points
        [large-port] a un port au-dessus de 65535
        [odd-port] a un port qui n’est pas un nombre
        [no-mailbox] ne nomme pas de boîte aux lettres
        [no-number] n’a pas de numéro
       *[odd-host] nomme un serveur impossible
    }
    .hint = écrire l’adresse en entier

unknown-language = `{ $code }` n’est pas une langue que connaît bantin
    .hint-vn = s’agit-il de `vi` ? `vn` est le pays
unknown-language-ending = le nom du fichier finit par `.{ $code }.md`, mais `{ $code }` n’est pas une langue que connaît bantin
    .hint = finir le nom d’une traduction par { $known }, ou remplacer le point par un trait d’union
    .hint-slip = renommer le fichier : le texte vietnamien finit par `.vi.md`, l’anglais par `.en.md`, le français par `.fr.md`
# $all : les langues du site et celle-ci.
unknown-language-site = le site n’a pas de pages en `{ $code }`, mais seulement en { $languages }
    .hint = si le site a cette langue, écrire `languages: [{ $all }]` dans `bantin.yaml` ; sinon, renommer le fichier
    .hint-lang = enlever `lang` si le texte n’est pas en cette langue ; s’il l’est, écrire `languages: [{ $all }]` dans `bantin.yaml`
unknown-language-other = le nom du fichier finit en `.{ $ending }.md`, mais il dit `lang: { $code }`
    .hint = enlever `lang` : le nom du fichier dit que le texte est en `{ $ending }` ; s’il ne l’est pas, renommer le fichier

invalid-slug = `{ $slug }` ne peut figurer dans une adresse
    .hint = donner un `slug` fait de lettres a-z, de chiffres et de traits d’union
    .hint-proposed = écrire `slug: { $slug }`
invalid-slug-of-name = aucun `slug` ne peut être tiré du nom du fichier
invalid-slug-section =
    .hint = écrire un mot fait de lettres a-z, de chiffres et de traits d’union, ou supprimer la ligne

invalid-id = `{ $id }` n’est pas un identifiant : il se compose de lettres a-z, de chiffres et de traits d’union
    .hint = écrire `id: some-word`
    .hint-proposed = écrire `id: { $id }`

duplicate-id = l’identifiant `{ $id }` est pris
    .related = il est donné ici d’abord
    .hint = donner à l’un des deux un autre identifiant
# $first : le fichier de l’autre bulletin ; $own : un identifiant précédé de l’année.
duplicate-id-article = l’identifiant `{ $id }` est celui de `{ $first }`, qui est un autre bulletin
    .related = l’autre
    .hint = renommer l’un des deux fichiers, ou lui donner un `id` à lui
    .hint-year = écrire ici `id: { $own }` : une adresse peut revenir une autre année, un identifiant non
duplicate-id-form = `{ $first }` est aussi ce bulletin en `{ $lang }`
    .related = l’autre
    .hint = réunir les deux textes dans un fichier, et supprimer l’autre
changed-in-translation = `{ $key }` ne dit pas la même chose que l’original, dont la valeur compte
    .hint = le modifier dans l’original, et enlever `{ $key }` ici
changed-in-translation-number = la traduction dit `{ $stated }` ; l’original déclare `{ $value }`, que la traduction ne dit pas
    .hint = comparer les deux, et corriger le texte fautif ; si c’est un autre nombre, il n’y a rien à faire
statistics-in-both = `{ $original }` déclare déjà les statistiques de ce bulletin
    .related = déclarées ici
    .hint = supprimer `statistics` ici : le nombre d’un bulletin compte une fois, dans toutes les langues

# Noms des registres. $register : localities, indicators, topics, bodies, directives ; $entry : ce qu’il
# faudrait y écrire.
unknown-name = `{ $name }` n’est pas { $register ->
        [localities] une localité connue
        [indicators] un indicateur connu
        [topics] un thème connu
        [bodies] un organisme connu
       *[directives] une directive connue
    }
    .label = { $register ->
        [localities] aucune localité n’a cet identifiant, ce nom ou cette autre appellation
        [indicators] aucun indicateur n’a cet identifiant, ce nom ou cette autre appellation
        [topics] aucun thème n’a cet identifiant, ce nom ou cette autre appellation
        [bodies] aucun organisme n’a cet identifiant, ce nom ou cette autre appellation
       *[directives] aucune directive n’a cet identifiant, ce numéro ou cette autre appellation
    }
    .hint = { $command }, ou corriger le nom
    .hint-nearest = s’agit-il de `{ $nearest }` ? Sinon, { $command }
    .hint-several = écrire plusieurs noms sous forme de liste : `[{ $names }]` ; si c’est un seul nom, { $command }
# La commande qui ajoute une entrée à un registre, au milieu d’une phrase. $command : `bantin new topic` ; $name : un nom entre
# guillemets.
new-by-command = l’ajouter par `{ $command } { $name }`
new-by-command-id = l’ajouter par `{ $command } "NOM" --id { $id }`, avec son nom
new-by-command-place = l’ajouter par `{ $command } { $name } --type commune`, avec le bon type (commune, quartier, district …)
unknown-name-several = `{ $name }` n’est pas { $register ->
        [localities] un seul lieu
        [indicators] un seul indicateur
        [topics] un seul thème
        [bodies] un seul organisme
       *[directives] une seule directive
    }
    .hint = les écrire sous forme de liste : `[{ $names }]`
unknown-name-empty = le registre `{ $register }` est vide, de sorte qu’il n’y a pas de `{ $name }`
wrong-type-authors = `{ $text }` est lu comme un seul auteur
    .hint = écrire plusieurs auteurs sous forme de liste : `[{ $text }]` ; mettre entre guillemets le nom d’un seul : `"{ $text }"`
ambiguous-locality = `{ $name }` est le nom de { $count } lieux
unknown-name-divided = la virgule de `{ $name }` fait plusieurs noms d’un seul
    .hint = l’écrire entre guillemets : `["{ $name }"]`
ambiguous-name = `{ $name }` nomme { $count } entrées de `{ $register }`
    .hint = écrire l’identifiant de celle qui convient : { $ids }

# Un lieu du passé ou de l’avenir. $when : le jour qui est écrit.
outside-validity = « { $name } » n’existe pas à cette date : { $when }
    .hint = corriger la date ou le lieu
    .hint-successor = écrire { $successor }, qui lui succède, ou corriger la date
    .hint-successors = écrire l’un de ses successeurs, { $successors }, ou corriger la date
outside-validity-ended = « { $name } » a pris fin le { $until } ; la date est ici { $when }
outside-validity-since = « { $name } » existe depuis le { $from } ; la date est ici { $when }

named-twice = `{ $text }` figure déjà dans cette liste, et compte une fois
    .related = la première fois
    .hint = supprimer l’un des deux

unknown-article = `{ $name }` n’est pas un bulletin ou une statistique de ce site
    .hint = écrire l’identifiant d’un bulletin (le nom de son fichier sans `.md`)
# $count : les statistiques du bulletin.
unknown-article-number = le bulletin `{ $article }` a { $count ->
        [one] { $count } statistique
       *[other] { $count } statistiques
    }, et celle-ci n’en est pas
    .hint = compter à partir de 1 les entrées de ses `statistics` : `{ $article }#1`

# Statistiques qui en corrigent d’autres. $names : celles d’un cercle, la première à nouveau à la fin ;
# $key et $keys : ce en quoi elles diffèrent (indicator, locality, period, by).
correction-cycle = { $names } se corrigent en cercle
    .related = et corrige à son tour
    .hint = de deux statistiques, ne laisser que la plus récente corriger la plus ancienne
correction-cycle-itself = `{ $name }` se corrige elle-même
corrects-elsewhere = `{ $name }`, que celle-ci corrige, porte sur { $key ->
        [indicator] un autre indicateur
        [locality] un autre lieu
        [period] une autre période
       *[by] une autre partie
    } : elle y est retirée
    .related = retirée
corrects-elsewhere-several = `{ $name }`, que celle-ci corrige, en diffère par { $keys } : elle y est retirée
corrects-elsewhere-there = `{ $name }` corrige celle-ci, et porte sur { $key ->
        [indicator] un autre indicateur
        [locality] un autre lieu
        [period] une autre période
       *[by] une autre partie
    } : celle-ci est retirée ici
    .related = corrigée ici
corrects-elsewhere-there-several = `{ $name }` corrige celle-ci, et en diffère par { $keys } : celle-ci est retirée ici
invalid-value-no-correction = cette statistique ne peut corriger `{ $name }`
    .related = elle porte sur ceci
    .hint = nommer une statistique constatée : objectifs et normes ne sont pas corrigés, et ne corrigent rien
# $status : corrected, revised, withdrawn.
corrected-later = la valeur est { $status ->
        [corrected] corrigée
        [revised] révisée
       *[withdrawn] retirée
    } le { $day }, d’après son entrée sous `corrections`, et n’est pas connue avant
    .hint = corriger la date de l’entrée, si la valeur est déjà connue ; jusqu’au { $day }, la statistique est laissée de côté
missing-correction = le chiffre { $status ->
        [corrected] est corrigé
        [revised] est révisé
        [withdrawn] est retiré
       *[other] en corrige un autre
    }, mais le bulletin n’a pas d’entrée sous `corrections`
    .hint = ajouter à l’en-tête, dans la colonne de `title` : `corrections: [{"{"}date: { $day }, what: ce qui est corrigé, why: la raison{"}"}]`, avec le jour de la correction

# Fichiers et dossiers.
not-utf8 = à partir d’ici, le texte n’est pas en UTF-8
    .hint = enregistrer le fichier en UTF-8 ; un texte en TCVN3, VNI ou windows-1258 doit d’abord être converti
    .hint-utf16 = cela ressemble à UTF-16 (`Unicode` dans le Bloc-notes) : enregistrer le fichier avec l’encodage `UTF-8`
    .hint-windows = cela ressemble à windows-1258 : ouvrir le fichier avec l’encodage `Vietnamese (Windows)` et l’enregistrer en UTF-8
    .hint-tcvn3 = cela ressemble à TCVN3 (polices `.VnTime`) : convertir le texte en Unicode, par exemple avec Unikey, et l’enregistrer en UTF-8
    .hint-binary = ceci n’est pas du texte : mettre ici un fichier de texte, ou enlever le fichier
not-utf8-name = le nom du fichier n’est pas en UTF-8
    .hint = renommer le fichier
# Un texte lu dans un autre encodage, et pourtant en UTF-8. $found : le premier endroit.
not-utf8-garbled = le texte est brouillé, comme le montre `{ $found }` : les lecteurs le verraient ainsi
    .hint = ouvrir l’original avec l’encodage UTF-8 et le copier à nouveau, ou retaper ces mots
    .hint-vni = cela ressemble à VNI : convertir le texte en Unicode, par exemple avec Unikey, et le coller à nouveau
# $size et $limit : en kilo-octets.
file-too-large = { $what ->
        [settings] bantin.yaml
        [register] un fichier de registre
        [page] une page
        [front-matter] l’en-tête
       *[article] un bulletin
    } pèse { $size } ko ; { $limit } ko sont admis
    .hint = le partager, ou mettre images et tableaux dans des fichiers à part
symbolic-link = un lien symbolique n’est pas suivi, car il pourrait mener hors du site
    .hint = mettre ici le fichier même
same-file-name = `{ $path }` et `{ $first }` ne diffèrent que par des majuscules, et sont un seul fichier sur certains ordinateurs
    .related = l’autre
    .hint = renommer l’un des deux
same-file-name-letters = deux fichiers s’appellent `{ $path }` : seule diffère la façon d’enregistrer les lettres accentuées
# $system : les mots du système.
unreadable-file = le fichier est illisible ; le système dit : `{ $system }`
    .hint = vérifier ses droits d’accès
unreadable-file-denied = le fichier est illisible : accès refusé
unreadable-file-gone = le fichier est illisible : il a disparu
unreadable-file-special = ceci n’est pas un fichier ordinaire, mais un tube, un périphérique ou une prise réseau
    .hint = l’enlever, ou mettre un fichier ordinaire à sa place
unreadable-file-folder = ceci est un dossier, là où il faut le fichier `{ $path }`
    .hint = le renommer, ou l’enlever
unreadable-file-no-folder = ceci est un fichier, là où il faut le dossier `{ $path }`
ignored-file =
    .hint-rename = le renommer `{ $name }`
ignored-file-ending = `{ $path }` n’est pas lu : bulletins et pages finissent par `.md`
ignored-file-document = `{ $path }` n’est pas publié : les bulletins sont des fichiers `.md`, et aucun n’a celui-ci en pièce jointe
    .hint = pour un bulletin, créer un fichier avec `bantin new article "TITRE"` et y copier le texte ; un document qui l’accompagne figure dans ses `attachments`
ignored-file-outside = `{ $path }` n’est pas lu : il se trouve hors des dossiers du contenu
    .hint = mettre les bulletins dans `content/articles`, les pages fixes dans `content/pages`
    .hint-folder = renommer le dossier `content/{ $folder }`
# $count : nombre des autres fichiers du dossier.
ignored-file-outside-many = `{ $path }` n’est pas lu : il se trouve hors des dossiers du contenu, avec { $count } autres dans `{ $folder }`
ignored-file-furniture = `{ $path }` n’est pas publié
    .hint = le supprimer, s’il gêne : gestionnaires de fichiers et de versions créent de tels fichiers
ignored-file-furniture-many = `{ $path }` n’est pas publié, ni { $count } autres du même genre
