# Ce que le schéma JSON dit des fichiers à écrire : une phrase par clé.

# $code : d’une langue.
schema-language = { $code ->
        [vi] En vietnamien.
        [en] En anglais.
        [fr] En français.
       *[other] Dans la langue `{ $code }`.
    }

schema-file-article = En-tête d’un bulletin
schema-file-site = Configuration d’un site, bantin.yaml
schema-file-localities = Registre des lieux
schema-file-indicators = Registre de ce qui est compté
schema-file-topics = Registre des thèmes
schema-file-bodies = Registre des services et comités
schema-file-directives = Registre des directives et autres documents
schema-file-types = Registre des types de lieux que ce site ajoute

schema-article-title = Le titre.
schema-article-date = Quand il a été publié ; nécessaire sauf dans les traductions : 2022-09-29 16:10, 29/09/2022 16:10, RFC 3339, ou un jour, un mois ou une année seuls. Un bulletin daté de l’avenir attend jusque-là.
schema-article-kind = Quelle sorte de bulletin c’est ; un avis, si rien n’est dit.
schema-article-lang = La langue, qui décide de la lecture des nombres. Par défaut celle du nom du fichier, sinon la première du site.
schema-article-locality = Le lieu dont il parle, ou plusieurs : un identifiant, ou un nom comme `Son Tay, Hanoï`.
schema-article-summary = Le chapeau, une ou deux phrases.

schema-author-name = La signature.
schema-author-type = Ce que c’est, si le nom seul ne le dit pas.

schema-article-authors = Qui signe : une personne, ou un service, reconnu à son nom s’il est un organisme ou l’éditeur ; une traduction peut le dire dans sa langue.
schema-article-source = Où le bulletin a d’abord été publié.
schema-article-bodies = Les services qui y prennent part, par identifiant, nom ou autre appellation.
schema-article-directives = Les directives qu’il nomme, par identifiant, numéro ou autre appellation.
schema-article-topics = De quoi il parle, par identifiant, nom ou autre appellation.
schema-article-image = L’image à sa tête.
schema-article-attachments = Les documents qui l’accompagnent : PDF, Word, Excel et autres.
schema-article-slug = Le dernier mot de son adresse ; par défaut tiré du nom du fichier.
schema-article-aliases = D’anciennes adresses qui mènent ici, à partir de la racine du site : /tin/2021/ten-cu/.
schema-article-id = Le nom sous lequel le connaissent les autres bulletins et les machines ; par défaut tiré du nom du fichier.
schema-article-draft = Un brouillon n’est pas publié.
schema-article-publish-at = À ne pas montrer avant ; par défaut `date`.
schema-article-expires = À ne plus montrer à partir de là.
schema-article-featured-until = En tête de la page d’accueil jusque-là.
schema-article-updated = La dernière modification de fond.
schema-article-related = Bulletins à lire ensuite, par identifiant.
schema-article-as-of = Le jour de toutes les statistiques d’un état qui n’ont pas de `as_of` à elles.
schema-article-period = La période de toutes les statistiques d’une durée qui n’ont pas de `period` à elles.
schema-article-statistics = Les nombres que donne le bulletin.
schema-article-quotes = Dans une traduction : les mots de son propre texte qui donnent des chiffres de l’original, d’après leur numéro chez lui : {"{"}1: 457 cellules{"}"}.
schema-article-ignore = Nombres du texte qui ne sont pas des statistiques.
schema-article-corrections = Ce qui a été corrigé, pour les lecteurs.
schema-article-withdrawn = Retire tout le bulletin : son adresse reste et dit la date et la raison ; texte et chiffres disparaissent.

schema-source-name = Le nom du média.
schema-source-url = L’adresse du bulletin chez lui.

schema-role-inspecting = Ceux qui contrôlent.
schema-role-inspected = Ceux qui sont contrôlés.
schema-role-reporting = Ceux qui rendent compte.

schema-mention-id = La directive : identifiant, numéro ou autre appellation.
schema-mention-as = Comment le bulletin l’appelle.

schema-image-src = Chemin à partir du bulletin, ou /media/... pour ce qui se trouve dans content/media.
schema-image-alt = Ce qu’on y voit, pour ceux qui ne la voient pas.
schema-image-caption = La ligne au-dessous.
schema-image-credit = Qui l’a faite.
schema-attachment-file = Chemin à partir du bulletin, ou /media/... pour ce qui se trouve dans content/media.
schema-attachment-title = Ce que c’est, en mots ; sinon, le nom du fichier.

schema-statistic-indicator = Ce qui est compté : un identifiant du registre.
schema-statistic-value = La valeur, nécessaire sauf si la citation la donne ou si elle est tenue secrète, telle que le texte l’a, avec son qualificatif : 1 142, 99,6 %, "12,5", plus de 700. Mettre entre guillemets droits les nombres qui contiennent un point ou une virgule.
schema-statistic-as-of = Le jour d’un état.
schema-statistic-period = La période d’un flux : 2022, 2022-Q3, 2022-09, 2018/2022-09-29, 2018/..
schema-statistic-locality = Le lieu, si ce n’est pas celui du bulletin.
schema-statistic-by = La partie qui est comptée, par dimension : {"{"}organisation-type: cell{"}"}.
schema-statistic-quote = Les mots du texte qui la donnent, copiés.
schema-statistic-occurrence = Laquelle est la bonne, si la citation figure plusieurs fois dans le texte, à partir de 1.
schema-statistic-differs = Pourquoi la citation a un autre nombre, si c’est le texte qui est faux : erreur d’impression dans l’original.
schema-statistic-status = Combien la valeur est établie ; définitive, si rien n’est dit.
schema-statistic-role = Constatée, ou objectif ou norme : ceux-ci ne sont jamais additionnés.
schema-statistic-corrects = Le relevé qu’elle remplace : other-article#2.
schema-statistic-each = La valeur vaut pour chaque année de la période.
schema-statistic-source = L’organisme qui la donne, par identifiant, nom ou autre appellation.
schema-statistic-tolerance = De combien une valeur approximative peut s’écarter.
schema-statistic-suppressed = La valeur est tenue secrète ; elle peut être omise.

schema-correction-date = Quand cela a été corrigé.
schema-correction-kind = Une faute réparée, de meilleures données, ou quelque chose de retiré.
schema-correction-severity = Majeure, si la conclusion change.
schema-correction-what = Ce qui a été changé.
schema-correction-why = Pourquoi cela a été changé.

schema-withdrawal-date = Quand il a été retiré.
schema-withdrawal-why = Pourquoi, pour les lecteurs.

schema-site-title = Le nom du portail.
schema-site-description = Ce que c’est, en une phrase.
schema-site-base-url = Où se trouvera le portail, en entier : https://example.org/.
schema-site-languages = Les langues du portail ; la première est celle par défaut et se trouve à la racine.
schema-site-timezone = Où sont lues les dates sans décalage : un nom de la liste de l’IANA, Asia/Ho_Chi_Minh.
schema-site-theme = Le thème : un dossier de themes/, ou `default`.
schema-site-publisher = Qui publie le portail.
schema-site-navigation = Le menu : adresses de pages, pages fixes par page:NOM, liens avec leurs noms. Si rien n’est dit : ce qui a du contenu.
schema-site-index = Si les moteurs de recherche peuvent connaître le portail ; false tant qu’il est à l’essai.
schema-site-sections = Les mots des adresses, par genre de page.
schema-site-paginate = Combien de bulletins montre une page de liste ; 20, si rien n’est dit.
schema-site-license = La licence des données, comme l’écrit SPDX : CC-BY-4.0.
schema-site-alternates = Autres formes de chaque bulletin.
schema-site-host = Où le portail est publié : ses limites sont vérifiées, et `_redirects` et `_headers` sont faits comme il les lit.
schema-site-feeds = Ce que contiennent les flux.
schema-site-downloads = Autres formes des données : xlsx, un classeur, si `bantin` a été construit avec lui.
schema-site-output = Comment le portail est publié.
schema-site-years = Quand commencent les années scolaires et les exercices, que les statistiques écrivent 2022/23 : {"{"}school: 09-01{"}"}.
schema-site-check = Ce qui est vérifié au-delà de ce qui est faux.
schema-site-registers = Ce qui vaut d’un registre dans son ensemble.
schema-site-prominence = Quand un chiffre calculé figure parmi les chiffres complets.

schema-registers-localities = `whole` : le registre contient tous les lieux subordonnés à chacun qui en a, sauf si un lieu a `children`. `open`, si rien n’est dit : une somme est alors une borne inférieure.

schema-prominence-min-coverage = La moindre couverture, de 0 à 1, avec laquelle un chiffre calculé n’est pas une déclaration partielle ; 0.5, si rien n’est dit.

schema-output-layout = folder, par défaut : ce qui a changé est déplacé dans le dossier de sortie. releases, pour un serveur à soi : chaque construction est un dossier à côté du précédent, et le dossier de sortie est un lien symbolique basculé d’un coup.

schema-feeds-content = summary : le chapeau de chaque bulletin ; full : son texte entier.
schema-check-undeclared = Quelle est la gravité d’un nombre du texte non déclaré ; une remarque, si rien n’est dit. `off` tait aussi les quantités sans nombre.

schema-publisher-name = Le nom.
schema-publisher-url = La page d’accueil.
schema-publisher-logo = Le logo, que montrent les moteurs de recherche : une image de content/media, /media/...
schema-publisher-parent = L’institution dont il dépend : un nom, ou name et url.
schema-publisher-licence = L’autorisation de publier : numéro, jour et autorité.
schema-publisher-editor = Qui répond de ce qui est publié.
schema-publisher-address = L’adresse postale.
schema-publisher-phone = Un numéro à appeler.
schema-publisher-email = Une adresse électronique.
schema-publisher-links = Où le trouver ailleurs : ses autres portails et comptes.
schema-organization-name = Le nom.
schema-organization-url = La page d’accueil.

schema-theme-name = Un dossier de themes/, ou `default`.
schema-theme-accent = La couleur des liens, entre guillemets droits : "#0b575c". Elle doit se lire bien sur les fonds du thème ; une plus claire en est tirée pour le mode sombre.
schema-theme-logo = L’emblème en tête de chaque page ; le logo de l’éditeur, si rien n’est dit.

schema-menu-name = Son nom dans le menu.
schema-menu-url = L’adresse d’une page, page:NOM, ou une adresse ailleurs.

schema-section = Le mot de ces pages dans les adresses.

schema-type-id = L’identifiant par lequel le registre des lieux peut nommer ce type.
schema-type-labels = Le mot qui accompagne le nom de ces lieux, dans chaque langue.
schema-type-plurals = Le mot pour plusieurs d’entre eux, dans chaque langue ; par défaut le même.
schema-type-aliases = Les autres mots qui peuvent précéder les noms, dans les textes et la recherche.

schema-locality-id = L’identifiant qu’écrivent les bulletins. Un lieu dont l’étendue a changé est un autre lieu, avec un autre identifiant ; pour peu de chose, voir `changes`.
schema-locality-slug = Le dernier mot de son adresse ; par défaut l’identifiant.
schema-locality-level = 0 pays, 1 province, 2 district, 3 commune.

schema-days-type = Le type durant ces jours.

schema-locality-type = Quelle sorte de lieu c’est, toujours ou durant certains jours.
schema-locality-names = Ses noms par langue, toujours ou durant certains jours, sans le mot de son type.
schema-locality-aliases = Autres appellations par lesquelles les bulletins le trouvent.
schema-locality-scheme = Le système : gso pour l’office de statistique.
schema-locality-code = Le code entre guillemets, pour que restent les zéros du début.
schema-locality-codes = Codes que lui ont donnés des systèmes.

schema-days-parent = Le lieu au-dessus durant ces jours.

schema-locality-parent = Le lieu directement au-dessus, toujours ou durant certains jours.
schema-locality-valid = Les jours où il existe.
schema-locality-successors = Les lieux auxquels il a été rattaché.
schema-locality-predecessors = Les lieux dont il est issu.
schema-locality-changes = Petits changements de ses limites : les valeurs d’avant et d’après ne se comparent pas.
schema-locality-count = Combien en relèvent directement durant ces jours.
schema-locality-listed = Toujours vrai, à la place d’un nombre : ceux du registre y sont tous.
schema-locality-children = Combien de lieux en relèvent directement ; ou `listed`, si le registre les contient tous. Si rien n’est dit, il peut y en avoir d’autres.
schema-locality-reports = S’il est censé rendre compte ; ou les indicateurs dont il rend compte.
schema-locality-tile = Son carreau sur la carte : colonne et ligne, comptées depuis le coin supérieur gauche.

schema-change-date = Le premier jour avec les nouvelles limites.
schema-change-minor = Toujours vrai : un lieu dont les limites ont beaucoup changé est un autre lieu, avec un autre identifiant.
schema-change-note = Ce qui a changé, pour les lecteurs.

schema-days-from = Le premier jour.
schema-days-until = Le dernier jour.

schema-succession-id = L’autre lieu.
schema-succession-share = S’il y est allé en entier.

schema-indicator-id = L’identifiant qu’écrivent les bulletins ; jamais réemployé pour autre chose.
schema-indicator-labels = Son nom.
schema-indicator-description = Ce qu’il signifie, en une phrase.
schema-indicator-aliases = Comment les textes l’appellent.
schema-indicator-measure = Quel genre de nombre c’est.
schema-indicator-unit = L’unité, pour les lecteurs.
schema-indicator-singular = L’unité au singulier, dans les langues où c’est un autre mot : `{"{"}fr: cellule{"}"}`.
schema-indicator-nature = Un état est celui d’un jour, un flux se produit dans une période.
schema-indicator-counts = Ce qu’est une unité d’un nombre.
schema-indicator-integer = Seuls des nombres entiers ont un sens.
schema-indicator-range = Ce qui en sort est une erreur.
schema-indicator-soft-range = Ce qui en sort est inhabituel : un avertissement.
schema-indicator-decimals = Le plus grand nombre de décimales d’un chiffre calculé.
schema-indicator-locality = Entre lieux.
schema-indicator-time = Dans le temps.
schema-indicator-breakdown = Entre les membres d’une dimension.
schema-indicator-aggregate = Comment les valeurs se combinent. Si rien n’est dit, les nombres s’additionnent, les parts non.
schema-indicator-dimension = Le nom qu’écrit `by`.
schema-indicator-members = Les membres ; n’importe lesquels, si aucun n’est donné.
schema-indicator-complete = Les membres font le tout.
schema-indicator-parts = Les façons dont il est ventilé.
schema-indicator-numerator = L’indicateur que compte une part.
schema-indicator-denominator = L’indicateur dont c’est une part.
schema-indicator-complement = L’indicateur avec lequel il fait 100 %.
schema-indicator-carry-forward = Combien de temps un état peut valoir pour une période ultérieure : 1y, 6m, 30d.
schema-indicator-better = Quelle direction est une bonne nouvelle ; les pages le disent.
schema-indicator-breaks = Quand sa définition a changé : les valeurs d’avant et d’après ne se comparent pas.
schema-indicator-frequency = À quel rythme il est relevé ; sa page dit quelle valeur vient ensuite.
schema-indicator-min-coverage = Quelle part du poids doit être connue pour une moyenne, de 0 à 1.
schema-indicator-prominence = Quand un chiffre calculé figure parmi les chiffres complets, si ce n’est pas selon la configuration.
schema-indicator-weight-max-age = Quel âge un poids peut avoir : 1y, 6m, 30d.
schema-indicator-derive = Des valeurs peuvent être calculées : d’une part dont il est le numérateur, ou de deux périodes plus longues.

schema-break-date = Le premier jour compté de la nouvelle façon.
schema-break-note = Ce qui a changé, pour les lecteurs.

schema-range-min = Le plus petit.
schema-range-max = Le plus grand.

schema-member-id = L’identifiant qu’écrit `by`.
schema-member-labels = Son nom.

schema-rule-weighted-mean = La moyenne, pondérée par cet indicateur.

schema-term-id = L’identifiant qu’écrivent les bulletins.
schema-term-labels = Son nom.
schema-term-description = Ce que c’est, en une phrase.
schema-term-aliases = Autres appellations par lesquelles les bulletins le trouvent.
schema-term-parent = L’entrée directement au-dessus.
schema-term-locality = Le lieu dont il relève.
schema-term-number = Son numéro : 10-CT/TW.
schema-term-issuer = Qui l’a publiée.
schema-term-date = Quand elle a été publiée.
