# Aide des commandes et de leurs arguments. Un texte s’appelle help-COMMANDE, help-COMMANDE-ARGUMENT, ou
# help-common-ARGUMENT si plusieurs commandes l’ont ; les valeurs sont des attributs.

help-program = Publie des bulletins dont les nombres sont des données : chaque chiffre ramène à la phrase qui l’a énoncé
    .after = Code de sortie : 0 tout va bien ; 1 problèmes dans le contenu (erreurs, ou avertissements avec --deny-warnings) ; 2 mauvais usage ou configuration fautive ; 3 la machine a échoué (disque, droits, port déjà pris) ; 101 une faute de bantin.

help-common-format = Comment écrire les problèmes [par défaut : human]
help-common-help = Affiche l’aide (plus complète avec « --help »)
    .long = Affiche l’aide (résumée avec « -h »)
help-common-version = Affiche la version
help-common-lang = Langue des messages et de l’aide ; avec `init`, aussi celle du nouveau site [par défaut : celle du système, sinon la première du site]
help-common-dir = Travaille comme si la commande était lancée dans ce dossier ; les autres chemins partent de là
help-common-deny-warnings = Traite les avertissements comme des erreurs : rien n’est publié, code de sortie 1
help-common-clock = L’instant qui vaut pour maintenant : `2026-03-14 16:10` dans le fuseau horaire du site, ou avec un décalage (RFC 3339) [par défaut : l’horloge du système]
help-common-jobs = Nombre de fils d’exécution, au plus 256 [par défaut : un par processeur]
help-common-color = Quand employer des couleurs ; `auto` respecte `NO_COLOR`
    .auto = Sur un terminal
    .always = Toujours
    .never = Jamais
help-common-quiet = Omet les remarques et le résumé
help-common-verbose = Montre chaque problème, même d’un genre qui en a beaucoup
help-common-drafts = Montre aussi les brouillons
help-common-future = Montre aussi les bulletins à paraître plus tard

help-build = Publie le portail
help-build-output = Dossier où le portail est écrit
help-build-base-url = Adresse où se trouvera le portail, à la place de `base_url` dans la configuration
help-build-timings = Dit combien de temps a pris chaque étape
help-build-changed = Écrit dans ce fichier quels fichiers du portail ont changé : `+path` écrit, `-path` supprimé
help-build-precompress = Compresse les fichiers de texte à côté d’eux-mêmes (`.br`, `.gz`), pour les serveurs qui envoient de tels fichiers
help-build-verify = Lit chaque fichier publié, et répare ceux qui ne sont plus tels qu’ils ont été laissés malgré taille et date : après une coupure de courant, ou de temps en temps si le disque n’est pas sûr
help-build-no-cache = Tout refaire, quoi que la construction précédente ait laissé dans `.bantin/`, et n’y rien laisser

help-check = Trouve tout ce que trouve `build`, et n’écrit rien
help-check-paths = Ne montre que les problèmes de ces fichiers et dossiers ; les brouillons nommés ici sont vérifiés comme des bulletins publiés

help-serve = Construit, sert sur cette machine, brouillons compris, et reconstruit dès qu’une source change
help-serve-port = Port d’écoute
help-serve-bind = Adresse d’écoute ; toute autre que celle par défaut ouvre à d’autres machines
help-serve-open = Ouvre le portail dans le navigateur
help-serve-drafts = Sans effet : les brouillons sont montrés, avec un bandeau, sauf avec `--published`
help-serve-published = Laisser de côté les brouillons, comme `build`

help-init = Commence un site, avec configuration, registres, un bulletin et des fichiers d’intégration continue : il se construit tel quel
help-init-folder = Dossier du nouveau site ; créé s’il manque, et vide sinon
help-init-country = Commencer avec tous les lieux de ce pays, ses indicateurs et sujets usuels, sans exemple

help-new = Commence un bulletin, ou ajoute une entrée à un registre
help-new-article = Commence un bulletin : un brouillon `content/articles/YYYY/YYYY-MM-DD-SLUG.md`, daté par `--clock` ; affiche son chemin
help-new-article-title = Le titre, dont est tiré le nom du fichier
help-new-article-locality = Le lieu dont il parle : un identifiant, un nom ou une autre appellation du registre
help-new-article-date = Sa date, `2026-03-14` ou `14/03/2026 16:10` ; le chemin porte son jour [par défaut : maintenant]
help-new-locality = Ajoute un lieu à son registre
help-new-locality-name = Son nom, au besoin précédé de son type : `commune de Tan Lap`
help-new-locality-parent = Le lieu directement au-dessus : un identifiant ou un nom
help-new-locality-type = Son type, `commune`, `district` ; sinon celui devant le nom, ou de la plupart de ses voisins
help-new-locality-id = Son identifiant, si celui du nom est pris
help-new-indicator = Ajoute ce qui est compté
help-new-indicator-name = Comment il s’appelle
help-new-indicator-id = Son identifiant, si celui du nom est pris
help-new-indicator-nature = Un stock est un état, à un jour donné ; un flux (flow) se produit dans une période [défaut : selon le nom]
    .stock = Un état, à un jour donné
    .flow = Ce qui se produit dans une période
help-new-topic = Ajoute un sujet
help-new-topic-name = Comment il s’appelle
help-new-topic-id = Son identifiant, si celui du nom est pris
help-new-body = Ajoute un organisme
help-new-body-name = Comment il s’appelle
help-new-body-id = Son identifiant, si celui du nom est pris
help-new-directive = Ajoute une directive, une résolution ou un autre texte
help-new-directive-name = Comment il s’appelle, avec son numéro : `Directive 10-CT/TW`
help-new-directive-id = Son identifiant, si celui du nom est pris

help-stats = Montre les chiffres, ou les relevés sur lesquels ils reposent
help-stats-indicator = Seulement cet indicateur : son identifiant, son nom ou une autre appellation
help-stats-locality = Seulement ce lieu et ceux qui en relèvent : son identifiant, son nom ou une autre appellation
help-stats-period = Seulement cette période, `2022`, `2022-Q3`, `2018/2022-09-29` [par défaut : toutes celles qui ont des données]
help-stats-by = Seulement ce membre d’une ventilation, `organisation-type=cell`
help-stats-observations = Montre les relevés à la place des chiffres
help-stats-format = Comment écrire la réponse
    .table = Des colonnes alignées, pour les lecteurs
    .csv = Des valeurs séparées par des virgules
    .json = Le format de `data/figures.json`

help-suggest = Proposer des statistiques tirées du texte des bulletins
help-suggest-files = Articles du site, ou textes bruts ; `-` est l’entrée standard
help-suggest-format = Comment écrire la réponse
    .human = Un bloc par chiffre, avec les raisons
    .yaml = Des entrées à coller dans l’en-tête
    .json = Pour les programmes
help-suggest-date = Le jour de publication des textes qui ne le disent pas
help-suggest-write = Remplir l’en-tête des articles avec les chiffres qu’il ne déclare pas encore

help-diff = Dit quels chiffres deux portails publient différemment, et quels bulletins en sont la cause
    .after = Code de sortie : 0 les chiffres sont les mêmes ; 1 ils diffèrent ; 2 un portail est illisible.
help-diff-old = Le portail tel qu’il était : un dossier publié par `build`, ou son `data/figures.json`
help-diff-new = Le portail tel qu’il est
help-diff-format = Comment écrire la réponse
    .human = Des colonnes alignées, pour les lecteurs
    .json = Un objet avec tous les changements, même s’il n’y en a pas

help-next = Dit quand un bulletin paraîtra ou expirera la prochaine fois, pour planifier l’intégration continue
help-next-format = Comment écrire la réponse
    .text = Une ligne par bulletin : instant, `appears` ou `expires`, fichier
    .json = Un objet, même si rien n’est à venir

help-explain = Explique un code de problème, avec un exemple ; sans code, en donne la liste
help-explain-code = Le mot entre crochets derrière « erreur » ou « avertissement »

help-schema = Affiche le schéma JSON d’un genre de fichier, pour les éditeurs de texte
help-schema-name = Le genre de fichier ; `article` est l’en-tête d’un bulletin, `site` est bantin.yaml

help-completions = Affiche les complétions d’un interpréteur de commandes
help-completions-shell = L’interpréteur de commandes

help-man = Affiche la page de manuel de bantin, ou d’une de ses commandes
help-man-command = La commande

help-help = Affiche ce message ou l’aide de la commande donnée

# Titres.
help-heading-usage = Usage{"\u00A0"}
help-heading-commands = Commandes{"\u00A0"}
help-heading-arguments = Arguments{"\u00A0"}
help-heading-options = Options{"\u00A0"}
help-heading-common = Options communes{"\u00A0"}
help-heading-values = Valeurs possibles{"\u00A0"}
# Titres des pages de manuel, en capitales.
help-page-name = NOM
help-page-synopsis = SYNOPSIS
help-page-description = DESCRIPTION
help-page-extra = COMPLÉMENTS
help-page-version = VERSION

# Ce qui tient lieu d’une valeur, en capitales.
help-value-address = ADRESSE
help-value-code = CODE
help-value-command = COMMANDE
help-value-d-m = D=M
help-value-date = DATE
help-value-dir = DOSSIER
help-value-file = FICHIER
help-value-format = FORMAT
help-value-instant = INSTANT
help-value-n = N
help-value-name = NOM
help-value-new = NOUVEAU
help-value-old = ANCIEN
help-value-options = OPTIONS
help-value-p = P
help-value-path = CHEMIN
help-value-port = PORT
help-value-shell = INTERPRÉTEUR
help-value-title = TITRE
help-value-url = URL
help-value-when = QUAND
