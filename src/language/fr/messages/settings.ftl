# La configuration, `bantin.yaml`.

missing-settings = le site n’a pas de `bantin.yaml`
    .hint = lancer `bantin init DOSSIER` pour un nouveau site, ou donner le dossier du site par `-C DOSSIER`
    .hint-misnamed = renommer `{ $name }` en `bantin.yaml`
missing-settings-empty = `bantin.yaml` est vide
    .hint = écrire `title:` avec le nom du portail et `base_url:` avec son adresse
ignored-file-settings = `{ $path }` n’est pas lu : la configuration est dans `bantin.yaml`
    .hint = en reprendre l’utile dans `bantin.yaml`, et l’enlever

# Le titre et l’éditeur d’un nouveau site que personne n’a changés. $text : ce qui y est écrit.
sample-name-title = le titre est encore celui d’un nouveau site, `{ $text }`
    .hint = écrivez comment s’appelle votre portail, dans chacune de ses langues
sample-name-publisher = l’éditeur est encore celui d’un nouveau site, `{ $text }`
    .hint = écrivez qui répond du portail, et l’adresse de son propre site

invalid-value-base-url = `{ $address }` n’est pas l’adresse d’un site
    .hint = l’écrire en entier : `https://example.org/`
invalid-value-language-twice = `{ $code }` figure deux fois dans la liste
    .hint = supprimer l’un des deux
# $nearest : un fuseau horaire qui peut avoir été voulu.
invalid-value-time-zone = `{ $text }` n’est pas un fuseau horaire
    .hint = l’écrire comme dans la liste de l’IANA : `{ $nearest }`
invalid-value-year-start = `{ $text }` n’est pas un jour où commence une année
    .hint = écrire un mois et un jour que chaque année possède : `09-01`
invalid-value-paginate = `paginate` est le nombre de bulletins d’une page et ne peut être 0
    .hint = écrire un nombre à partir de 1, d’ordinaire 20
invalid-value-no-workbook = ce `bantin` a été construit sans classeurs et ne peut produire de `xlsx`
    .hint = le construire par `cargo install --features xlsx`, ou supprimer `xlsx` ici ; les tableaux CSV sont là de toute façon

# Mots des adresses. $other : le genre de page qui a déjà ce mot.
invalid-value-section = `{ $word }` est déjà le mot de `{ $other }`
    .hint = choisir un autre mot
invalid-value-section-language = `{ $word }` figure dans les adresses des pages dont la langue est `{ $word }`
invalid-value-section-pages = `{ $word }` figure dans les adresses des pages suivantes des listes

# L’éditeur du portail.
missing-logo = le site n’a pas d’image `{ $address }`
    .hint = mettre le fichier dans `content/media` et écrire `/media/NOM`
unclean-picture-logo = `{ $path }` n’est pas une image publiable : elle est abîmée, tronquée, ou d’un autre type que ne le dit son nom
    .hint = recopier le fichier depuis son origine, ou l’enregistrer à nouveau en PNG ou en SVG
# $what : un élément ou un attribut du dessin.
unsafe-file-drawing = le dessin `{ $path }` contient `{ $what }`, qui peut s’exécuter dans le navigateur des lecteurs
    .hint = l’exporter à nouveau en SVG simple, tout en tracés, ou l’enregistrer en PNG
# $what : ce que demande le dessin.
unsafe-file-drawing-foreign = le dessin `{ $path }` a besoin d’autres fichiers ou images : `{ $what }`
# $limit : en Kio.
file-too-large-logo = le dessin dépasse { $limit } Kio
invalid-value-phone = `{ $text }` n’a pas de numéro à appeler
    .hint = écrire le numéro comme on le compose : `0225 3842 000`
invalid-value-email = `{ $text }` n’est pas une adresse électronique
    .hint = écrire une adresse : `bureau@example.org`

# La couleur.
invalid-value-colour = `{ $text }` n’est pas une couleur
    .hint = écrire `#` et six chiffres hexadécimaux, entre guillemets droits, car `#` ouvre un commentaire : `"#0b575c"`
    .hint-meant = l’écrire avec `#`, entre guillemets droits : `"{ $colour }"`

# Le menu.
invalid-value-menu = `{ $text }` n’est pas une entrée du menu
    .hint = écrire l’adresse d’une page (`/statistics/`), une page fixe (`page:about`), ou un lien avec son nom : `{"{"}name: ..., url: ...{"}"}`
invalid-value-menu-name = le menu a besoin d’un nom pour `{ $address }`
    .hint = écrire `{"{"}name: ..., url: { $address }{"}"}`
