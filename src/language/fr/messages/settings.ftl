# La configuration, `bantin.yaml`.

missing-settings = le site n’a pas de `bantin.yaml`
    .hint = lancer `bantin init DIR` pour un nouveau site, ou donner le dossier du site par `-C DIR`
    .hint-misnamed = renommer `{ $name }` en `bantin.yaml`
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
