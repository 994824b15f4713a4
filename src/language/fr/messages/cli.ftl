# La ligne de commande : comment les choses sont dites, résumés, réponses.

# Mots devant ce qui est dit. $text : un message.
report-error = erreur : { $text }
report-warning = avertissement : { $text }
report-help = aide : { $text }
# Le mot devant le conseil d’un problème.
report-hint = aide
# Le mot devant un problème. $severity : le mot des machines.
report-severity = { $severity ->
        [error] erreur
        [warning] avertissement
       *[note] remarque
    }
# Pages de `bantin explain` : titres des exemples, tels qu’ils y figurent ; le nom d’un fichier ; un problème de tout un fichier.
explain-wrong = ## Incorrect
explain-example = ## Exemple
explain-right = ## Correct
explain-why = ## Pourquoi
explain-file = Fichier { $path } :
explain-whole-file = (tout le fichier)
explain-no-file = (ce fichier n’existe pas)
# Au-dessus d’une page qui manque dans cette langue.
explain-elsewhere = (Cette page n’existe qu’en anglais.)
help-default = [par défaut : { $value }]
# $values : avec des virgules.
help-possible = [valeurs possibles : { $values }]

# Problèmes qui ne sont pas montrés. $code : un code de problème.
report-more = et { $count } autres `{ $code }` ; `--format json` les donne tous
report-more-listed = et { $count } autres `{ $code }` ; `--format json` donne les { $listed } premiers de chaque fichier

# La dernière ligne de `build` et de `check`, en parties séparées par `;`.
summary-published = publié
summary-checked = vérifié
# $done : l’un des deux mots ci-dessus.
summary-contents = { $done } : { $articles ->
        [one] { $articles } bulletin
       *[other] { $articles } bulletins
    }, { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }, { $figures ->
        [one] { $figures } chiffre
       *[other] { $figures } chiffres
    }
summary-settings-only = seule la configuration a été vérifiée
# $problems : comme dans `2 erreurs, 1 remarque`.
summary-nothing-written = rien n’a été écrit : { $problems }
summary-left = le portail dans `{ $path }` reste tel qu’il était
summary-files = { $written ->
        [one] { $written } fichier écrit
       *[other] { $written } fichiers écrits
    }, { $unchanged ->
        [one] { $unchanged } inchangé
       *[other] { $unchanged } inchangés
    }, { $removed ->
        [one] { $removed } supprimé
       *[other] { $removed } supprimés
    }
summary-seconds = { $whole },{ $hundredths } s
summary-errors = { $count ->
        [one] { $count } erreur
       *[other] { $count } erreurs
    }
summary-warnings = { $count ->
        [one] { $count } avertissement
       *[other] { $count } avertissements
    }
summary-notes = { $count ->
        [one] { $count } remarque
       *[other] { $count } remarques
    }
# $problems : « 2 avertissements, 1 remarque ».
summary-notes-hidden = { $problems } (voir les remarques avec `bantin check`)
summary-no-problems = aucun problème
# $articles : les trois suivants, avec des virgules.
summary-absent = non publiés : { $articles }
summary-held = { $count ->
        [one] { $count } à paraître, { $until }
       *[other] { $count } à paraître, le premier { $until }
    }
summary-drafts = { $count ->
        [one] { $count } brouillon
       *[other] { $count } brouillons
    }
summary-expired = { $count ->
        [one] { $count } expiré
       *[other] { $count } expirés
    }
# $why : l’un des trois suivants.
summary-absence = non publié : { $path } : { $why }
absent-draft = un brouillon
absent-held = à paraître, { $until }
absent-expired = expiré, { $at }
summary-verified = contrôlé : chaque fichier publié est tel qu’il a été laissé
# $files : des noms.
summary-repaired = { $count ->
        [one] { $count } fichier réparé
       *[other] { $count } fichiers réparés
    } : { $files }

cache-unreadable = `{ $path }`, laissé par la construction précédente, ne peut être lu : il est endommagé, ou d’une autre version
    .hint = rien à faire : tout a été refait
# $path : un fichier du dossier du site.
cache-unwritable = `{ $path }` ne peut être écrit : la prochaine construction refera tout
    .hint = laisser bantin y écrire, ou construire avec `--no-cache`

# `--timings` : ce que fait chaque étape.
stage-read = lire les sources
stage-ledger = additionner les chiffres
stage-plan = prévoir les pages et leurs adresses
stage-pictures = faire les tailles des images
stage-render = faire les pages, les flux et les données
stage-search = indexer les mots
stage-write = mettre le portail en place

init-made = un site de { $count } fichiers a été créé dans `{ $path }` ; mettez votre titre et votre éditeur (`title`, `publisher`) dans `bantin.yaml` ; pour le voir : `bantin -C { $path } serve`
init-not-empty = `{ $path }` n’est pas vide : rien n’a été écrit
    .hint = donner le nom d’un nouveau dossier : `bantin init mon-bulletin`
init-raced = `{ $path }` est arrivé entre-temps dans `{ $folder }`
    .hint = un autre programme y écrit : recommencer dans un nouveau dossier

new-exists = `{ $path }` existe
    .hint = continuer ce bulletin, ou donner au nouveau un autre titre
new-no-name = aucun nom de fichier ne peut être tiré du titre `{ $title }`
    .hint = donner un titre qui contient des lettres ou des chiffres

# Entrées de registres. $name : ce qui a été tapé. $id : un identifiant.
new-entry = `{ $id }` ajouté à `{ $path }`, ligne { $line } :
new-known = `{ $name }` est déjà dans le registre, sous `{ $id }`
    .hint = écrivez `{ $id }` dans les bulletins, ou donnez un autre nom à la nouvelle entrée
new-id-taken = une autre entrée a l’identifiant `{ $id }`
    .hint = donnez à la nouvelle un identifiant à elle : `--id NOM`
new-no-id = aucun identifiant ne peut être tiré de `{ $name }`
    .hint = donnez-en un, en lettres et chiffres : `--id NOM`
new-register-broken = rien n’a été ajouté : `{ $path }` a une erreur ou ne peut être lu
    .hint = corrigez-le d’abord ; `bantin check` dit où
# $entry : des lignes de YAML.
new-register-form = rien n’a été ajouté : les entrées de `{ $path }` ne sont pas sur des lignes à elles
    .hint = ajoutez ceci à la main : { $entry }
# $why : ce qui en serait dit, une phrase entière.
new-entry-unclean = rien n’a été ajouté : `{ $id }` ne serait pas correct : { $why }
    .hint = choisissez un autre nom, identifiant ou lieu
new-entry-lost = la fin de `{ $path }` ne peut recevoir une entrée
new-place-no-type = rien ne dit de quel type est `{ $name }`
    .hint = dites-le devant le nom ou avec `--type` : { $names }
new-place-unknown-type = `{ $word }` n’est pas un type de lieu qui convient ici
new-place-too-high = un lieu du type `{ $word }` ne peut relever de « { $parent } »
    .hint = donnez un autre type, ou un autre lieu au-dessus
# Commentaires dans un nouvel indicateur.
new-measure = ou percent (part en %), amount (montant, quantité), rate (taux), ratio (rapport), index (indice), change (variation)
new-nature = ce qui se produit dans une période ; stock : l’état d’un jour
new-nature-stock = l’état d’un jour ; flow : ce qui se produit dans une période
new-unit = unit: {"{"}fr: cas{"}"}

next-nothing = aucun bulletin ne paraît ni n’expire après cela

# Têtes des colonnes de `stats`.
stats-head-place = Lieu
stats-head-period = Période
stats-head-figure = Chiffre
stats-head-method = Méthode
stats-head-coverage = Couverture
stats-head-notes = Remarques
stats-head-value = Valeur
stats-head-outcome = Issue
stats-head-observation = Relevé
stats-head-where = Où

# Comment un chiffre est venu. $method : un mot du programme.
stats-method = { $method ->
        [reported] déclaré
        [latest] le plus récent
        [sum] somme
        [weighted-mean] moyenne pondérée
        [range] fourchette
        [carried-forward] reporté
        [difference] différence
        [largest] plus grande partie
        [product] d’après une part
       *[other] { $method }
    }
# Ce qu’est devenu un relevé. $fate : le mot des machines.
stats-fate = { $fate ->
        [winner] retenu
        [same] identique
        [wider] plus large
        [overlapping] en partie
        [contradicting] contredit
        [superseded] dépassé
        [corrected] corrigé
        [withdrawn] retiré
        [suppressed] secret
        [target] objectif
        [norm] norme
       *[other] { $fate }
    }
stats-coverage = { $reported } sur { $expected }
stats-coverage-open = { $reported } sur ?

stats-future = `{ $period }` commence après le jour de l’horloge
    .hint = donner sa fin
stats-nothing = rien ne répond à la demande
stats-no-pair = `{ $pair }` n’est pas une dimension et un membre
    .hint = écrire `organisation-type=cell`
stats-no-dimension = aucun indicateur n’est ventilé par `{ $dimension }`
    .hint = écrire une dimension que `content/registers/indicators.yaml` donne sous `parts`, ou omettre `--by`
stats-no-member = `{ $dimension }` n’a pas de membre `{ $member }`

# Une marque d’un chiffre. $flag : le mot des machines.
figure-flag = { $flag ->
        [provisional] provisoire
        [corrected] corrigé
        [conflict] contredit
        [approximate] approximatif
        [withdrawn] retiré
        [suppressed] secret
        [estimated] estimé
        [break] rupture
        [rounded] arrondi
        [carried-forward] reporté
       *[other] { $flag }
    }
figure-partial = déclaration partielle

# Têtes des colonnes de `diff`.
diff-head-change = CHANGEMENT
diff-head-indicator = INDICATEUR
diff-head-place = LIEU
diff-head-period = PÉRIODE
diff-head-old = ANCIEN
diff-head-new = NOUVEAU
diff-head-articles = BULLETINS
# $kind : le mot des machines.
diff-kind = { $kind ->
        [added] ajouté
        [changed] modifié
        [corrected] corrigé
        [withdrawn] retiré
       *[other] { $kind }
    }
diff-summary = chiffres : { $added } ajoutés, { $changed } modifiés, { $corrected } corrigés, { $withdrawn } retirés, { $same } identiques

# $why : l’un des suivants, ou pourquoi la machine a échoué.
diff-unreadable = `{ $file }` est illisible : { $why }
    .hint = donner le dossier d’un portail que `bantin build` a publié, ou son `data/figures.json`
diff-empty = le fichier est vide
diff-no-head = il ne commence pas comme les chiffres d’un portail
diff-part = `{ $file }` : { $why }
diff-no-figure = une ligne n’est pas un chiffre
diff-cut-off = il finit au milieu
diff-schema = `{ $file }` est de la version { $schema } du schéma ; ce bantin lit la version { $known }
    .hint = construire les deux portails avec cette version, et comparer à nouveau
diff-empty-folder = `{ $folder }` est vide
diff-no-portal = `{ $folder }` n’est pas un portail : aucun dossier n’y a de `figures.json`
    .hint = donner le dossier que `bantin build` a publié, `public` si `-o` ne dit rien d’autre
diff-portals = donner deux portails que `bantin build` a publiés : `bantin diff ANCIEN NOUVEAU`

serve-serving = le portail est à l’adresse { $address } (Ctrl-C pour finir)
serve-blind = les sources ne peuvent être surveillées : { $why }
    .hint = autoriser plus de fichiers surveillés (sous Linux `fs.inotify.max_user_watches`), ou employer `bantin build`
serve-no-browser = aucun navigateur ne peut être ouvert : `{ $program }` : { $why }
# $problems : comme dans `2 erreurs, 1 remarque`.
serve-problems = Le portail ne peut être publié : { $problems }
serve-failure = Le portail ne peut être construit
serve-absent = Ce bulletin n’est pas publié
# $why : comme dans `un brouillon`.
serve-absence = `{ $path }` n’est pas publié : { $why }
serve-absent-draft = pour le voir, ôtez `--published`, ou supprimez `draft: true`
serve-absent-held = pour le voir, `bantin serve --future`
serve-absent-expired = changer ou supprimer `expires` pour le revoir
serve-reload = Cette page se recharge dès qu’une source change.
