# Descriptions de pages en une phrase, pour les moteurs de recherche et pour qui partage un lien.

## Un lieu. $place : son nom avec le lieu au-dessus.

about_place = { $place }.
about_place_with_figures = { $place } : chiffres de { $indicators ->
    [one] { $indicators } indicateur
   *[other] { $indicators } indicateurs
 }.
about_place_with_bulletins = { $place } : { $bulletins ->
    [one] { $bulletins } bulletin
   *[other] { $bulletins } bulletins
 }.
about_place_with_both = { $place } : chiffres de { $indicators ->
    [one] { $indicators } indicateur
   *[other] { $indicators } indicateurs
 }, { $bulletins ->
    [one] { $bulletins } bulletin
   *[other] { $bulletins } bulletins
 }.

## Index.

about_places = Bulletins et chiffres de { $count ->
    [one] { $count } lieu, actuel ou ancien
   *[other] { $count } lieux, actuels et anciens
 }.
about_places_by_name = Lieux par nom, de { $first } à { $last }.
about_topics = Bulletins par thème ({ $count }).
about_bodies = Bulletins par organisme ({ $count }).
about_directives = Bulletins par directive ({ $count }).
about_kinds = Bulletins par type ({ $count }).
about_archive = { $count ->
    [one] { $count } bulletin
   *[other] { $count } bulletins
 } par année et par mois.
about_archive_of_year = { $count ->
    [one] { $count } bulletin
   *[other] { $count } bulletins
 } par année et par mois, { $year }.
about_archive_of_years = { $count ->
    [one] { $count } bulletin
   *[other] { $count } bulletins
 } par année et par mois, de { $first } à { $last }.

## Listes de bulletins. $name : de quoi ils parlent.

about_home = { $title } : { $count ->
    [one] { $count } bulletin
   *[other] { $count } bulletins
 }.
about_kind = { $name } : { $count ->
    [one] { $count } bulletin de ce type
   *[other] { $count } bulletins de ce type
 }.
about_topic = { $name } : { $count ->
    [one] { $count } bulletin sur ce thème
   *[other] { $count } bulletins sur ce thème
 }.
about_body = { $name } : { $count ->
    [one] { $count } bulletin qui concerne cet organisme
   *[other] { $count } bulletins qui concernent cet organisme
 }.
about_directive = { $name } : { $count ->
    [one] { $count } bulletin qui s’y réfère
   *[other] { $count } bulletins qui s’y réfèrent
 }.
about_year = { $year } : { $count ->
    [one] { $count } bulletin de l’année
   *[other] { $count } bulletins de l’année
 }.
about_month = { $month } : { $count ->
    [one] { $count } bulletin du mois
   *[other] { $count } bulletins du mois
 }.

## Un indicateur. $figure : le chiffre en tête, d’un lieu dans une période.

about_indicator = { $indicator } : { $count ->
    [one] { $count } relevé
   *[other] { $count } relevés
 }.
about_indicator_with_figure = { $indicator } : { $figure } ({ $place }, { $period }) ; { $count ->
    [one] { $count } relevé
   *[other] { $count } relevés
 }.
figure_sentence = { $indicator } : { $figure } ({ $period }).
about_figures_by_place = { $indicator } par lieu : { $count ->
    [one] { $count } chiffre
   *[other] { $count } chiffres
 }.
