# La recherche.

## Le champ en tête de chaque page, et la page de la recherche.

section_search = Recherche
search_words = Recherche
search_about = Trouver des bulletins, des lieux, des thèmes, des directives et des chiffres, avec ou sans accents.
search_button = Chercher
search_example = Par exemple : { $words }
search_any = Tous
search_year = Année
search_without_script = La recherche a besoin de JavaScript. Sans lui, parcourir les rubriques ci-dessous.
search_browse = Parcourir

## Résultats. La page assemble nombre et mots : `plus de 1 000 résultats pour « … »`.

search_result = résultat
search_results = résultats
search_at_most = au plus
search_over = plus de
search_for = pour
search_more = Afficher d’autres résultats
search_busy = Recherche en cours…
search_failed = Les données de la recherche n’ont pu être chargées. Réessayer, ou parcourir ci-dessous.
search_tip = Employer moins de mots, retirer un filtre, ou parcourir ci-dessous.
search_sentence = Voir la phrase
