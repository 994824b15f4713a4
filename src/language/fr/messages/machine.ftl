# Ce que la machine n’a pu faire, et mauvais usage.

# $what : ce qu’il y avait à faire, $why : pourquoi c’était impossible.
failure = { $what } : { $why }
failure-folder = le dossier `{ $path }` n’est pas accessible : { $why }
    .hint = donner par `-C` le dossier d’un site, celui qui contient `bantin.yaml`
failure-threads = la machine ne lance plus de fils d’exécution : { $why }
    .hint = fermer d’autres programmes, relever la limite (`ulimit -u`), ou en demander moins par `--jobs`
failure-list = les sources ne peuvent être recensées
failure-sources = les sources ne peuvent être lues
failure-build = le portail ne peut être construit
failure-publish = le portail n’a pas été publié
failure-changes = la liste des changements ne peut être écrite
failure-output = la sortie standard ne peut être écrite
failure-answer = la réponse ne peut être écrite
failure-text = impossible de lire `{ $path }`
failure-manual = la page de manuel ne peut être faite
failure-site = le site ne peut être écrit
failure-article = le bulletin ne peut être écrit
failure-register = le registre ne peut être écrit
failure-port = le port n’est pas disponible
failure-listen = impossible d’écouter sur `{ $address }`
failure-serve = le portail ne peut être servi
# $panic : ce que le programme dit de sa propre faute, pour ceux qui la répareront.
failure-panic = bantin { $version } a commis une faute : { $panic }
    .hint = prière de la signaler, avec la commande et, si possible, les sources ; ce qui était publié avant l’est toujours

# Pourquoi quelque chose a échoué.
cause-at = `{ $path }` : { $why }
# $text : les mots du système.
cause-system = { $text }
cause-not-found = il n’y a pas de tel fichier ou dossier
    .hint = vérifier le chemin ; si un fichier a disparu entre-temps, relancer la commande
cause-no-permission = accès refusé
    .hint = obtenir le droit de lire les sources et d’écrire le dossier de sortie, ou en choisir un autre par `-o`
    .hint-port = les ports au-dessous de 1024 sont réservés à l’administrateur : en choisir un à partir de 1024 avec `--port`
    .hint-folder = choisir un dossier où vous pouvez écrire, ou demander ce droit à l’administrateur de la machine
    .hint-read = se donner le droit de lire ces fichiers, ou le demander à l’administrateur de la machine
cause-read-only = ce disque ne peut qu’être lu
cause-exists = quelque chose s’y trouve déjà
cause-disk-full = le disque est plein
    .hint = faire de la place sur le disque et relancer la commande
cause-quota = la part de disque allouée est épuisée
cause-too-large = le fichier est trop grand
cause-no-folder = un fichier se trouve là où il faut un dossier
    .hint = nommer un dossier, et non un fichier
cause-folder = un dossier se trouve là où il faut un fichier
    .hint = nommer un fichier, et non un dossier
cause-not-empty = le dossier n’est pas vide
cause-busy = un autre programme l’utilise
cause-other-disk = il se trouve sur un autre disque
cause-file-name = son nom ne peut être lu ou employé
cause-cut-off = le fichier finit trop tôt
cause-no-text = ce n’est pas du texte UTF-8
cause-memory = la mémoire est épuisée
cause-port-taken = un autre programme utilise ce port
    .hint = choisir un autre port par `--port`
cause-no-address = cette machine n’a pas cette adresse
    .hint = choisir une adresse de cette machine par `--bind`, `127.0.0.1`
cause-network = le disque réseau ne répond pas
cause-watches = trop de fichiers sont surveillés
file-changed = `{ $path }` a changé pendant la construction du portail : la relancer

# Le dossier de sortie.
output-holds-sources = `{ $path }` contient des sources : le portail ne peut y être écrit
    .hint = choisir un autre dossier par `-o`, `public`
changed-over-others = `{ $path }` est une source ou un fichier du portail : la liste des changements ne peut être écrite à sa place
    .hint = choisir un fichier à part, à côté de `bantin.yaml`, par exemple `--changed changed.txt`
output-too-high = le site lui-même, ou tout ce que vous avez, se trouve dans `{ $path }` : le portail ne peut y être écrit
output-busy = `{ $path }` est en cours d’écriture par une autre construction ; attendre sa fin, ou écrire ailleurs par `-o`
output-no-folder = `{ $path }` est un fichier, ou un lien qui n’en désigne aucun, et non un dossier ; l’enlever, ou écrire ailleurs par `-o`
output-foreign-files = des fichiers qu’aucune construction n’a écrits se trouvent là où va le portail : { $files } ; les déplacer, ou écrire ailleurs par `-o`
output-lost-manifest = `{ $manifest }` est incompréhensible : on ne sait pas si une construction a écrit ce qui se trouve là où va le portail : { $files } ; déplacer le dossier de sortie et relancer la construction
# $paths : comme dans barred-path, avec des virgules.
output-barred = rien n’a été déplacé, car tout ce qui change ne peut être changé : { $paths } ; obtenir le droit ou démonter le disque, ou écrire ailleurs par `-o`
barred-path = `{ $path }` ({ $why })
barred-mounted = un autre système de fichiers commence ici
barred-immutable = il est marqué comme immuable
output-no-releases = `{ $path }` { $why ->
        [nameless] n’a pas de nom à lui
        [foreign-link] est un lien qui mène ailleurs
        [file] est un fichier
       *[full-folder] est un dossier qui contient quelque chose
    }, et `output: {"{"}layout: releases{"}"}` a besoin d’un lien symbolique à cet endroit, qu’il crée et bascule lui-même ; le déplacer et relancer la construction, ou écrire ailleurs par `-o`
output-link = `{ $path }` est un lien symbolique, et rien n’est écrit à travers lui ; mettre un fichier ou un dossier ordinaire à sa place
output-twice = `{ $path }` est écrit deux fois : un autre fichier a ce chemin, ou n’en diffère que par la casse, ou a besoin d’un dossier de ce nom ; renommer l’une des deux sources
output-bad-path = `{ $path }` n’est pas un chemin que le dossier de sortie peut avoir ; renommer sa source

# Mauvais usage. $argument : comme dans `--port <PORT>`.
usage-help = `{ $command }` dit ce qui peut être donné
usage-unknown-command = `{ $name }` n’est pas une commande
usage-unknown-argument = il n’y a pas d’argument `{ $argument }`
usage-needless = la commande ne prend pas `{ $argument }`
usage-needs-value = `{ $argument }` demande une valeur
usage-needs-command = `{ $name }` demande une commande
    .hint = les commandes sont { $names }
usage-wrong-value = `{ $value }` n’est pas une valeur de `{ $argument }`
usage-value-too-many = `{ $value }` est une valeur de trop pour `{ $argument }`
usage-missing = il faut donner { $arguments }
usage-twice = `{ $argument }` est donné deux fois
# $others : un ou plusieurs.
usage-conflict = `{ $argument }` ne peut s’employer avec { $others }
usage-no-text = un argument n’est pas du texte UTF-8
usage-not-understood = les arguments sont incompréhensibles
usage-no-number = ce n’est pas un nombre de { $least } à { $most }
    .hint = écrire un nombre de { $least } à { $most }
usage-no-machine = ceci n’est pas l’adresse d’une machine
    .hint = écrire une adresse comme `127.0.0.1`
usage-no-address = ceci n’est pas l’adresse d’un portail
    .hint = écrire une adresse comme `https://bantin.example/`
usage-no-source = `{ $path }` n’est pas une source de ce site
    .hint = donner des fichiers ou des dossiers du site : `content/articles`
usage-no-code = `{ $word }` n’est pas un code de problème
    .hint = `bantin explain` donne la liste des codes
usage-no-indicator = aucun indicateur n’a l’identifiant ou le nom `{ $name }`
usage-no-locality = aucune localité n’a l’identifiant ou le nom `{ $name }`
    .hint = l’ajouter à `content/registers/localities.yaml`, ou omettre `--locality`
    .hint-parent = l’ajouter à `content/registers/localities.yaml`, ou omettre `--parent`
    .hint-register = écrire un identifiant ou un nom de `content/registers/localities.yaml`
usage-ambiguous = `{ $name }` peut en désigner plusieurs
    .hint = écrire l’identifiant : { $ids }
