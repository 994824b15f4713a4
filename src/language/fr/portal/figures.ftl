# Chiffres : leurs tableaux, leurs marques, leurs graphiques, et comment ils sont venus.

## Tableaux de chiffres. $change : `+0,4`, en points de pourcentage.

indicator = Indicateur
locality = Lieu
figure = Chiffre
as_printed = Valeur
period = Période
figures_of_place = Chiffres
figures_caption = Le dernier chiffre de chaque indicateur. Chaque nombre mène à sa phrase.
more_figures = { $count } autres chiffres
figures_in_file = Encore { $count } chiffres dans le fichier de données ci-dessous.
change = Évolution
change_in_points = { $change }{"\u00A0"}pt
change_about = environ { $change }
change_since = { $change } par rapport à la période précédente ({ $period })
unchanged_since = inchangé par rapport à la période précédente ({ $period })
hardly_changed_since = presque inchangé par rapport à la période précédente ({ $period })
partial_note = Trop peu de lieux ou de périodes sont connus pour un chiffre ; voici ce qui est connu.
no_whole_figures = Aucun chiffre n’est encore complet pour l’ensemble de ce lieu.
partial_heading = Chiffres incomplets ({ $count })
missing_before_number = { $coverage } :
missing_before_parts = { $coverage } ;
each_year = chaque année, { $period }
states_of_days = { $period }, états { $days }
words_differ = Les mots cités ont un autre nombre :

## Un indicateur. $indicator : son nom, $day : depuis quand, $note : ce qu’en dit le registre.

how_added_up = Comment les totaux sont faits :
places_caption = Par niveau ; les périodes récentes d’abord, puis du plus haut au plus bas. Un rang n’est donné que s’il est certain.
ranks_caption = Le rang compte tous les lieux qui ont un chiffre pour cette période ; ceux qui en ont un plus récent figurent sous la période plus récente.
numbers_lead = Chaque nombre mène à sa phrase.
no_headline = Aucun lieu n’est encore complet : il n’y a pas de chiffre d’ensemble. Ce qui est connu se trouve sous « Chiffres incomplets ».
next_due = Prochain chiffre : { $period } (relevé { $often })
all_places_of = { $indicator } : tous les lieux
all_figures_by_place = Les { $count } chiffres par lieu
over_time = Dans le temps
series_caption = Chiffres dans le temps :
table_of_chart = Tableau
other_series = Les séries des autres lieux ({ $count }) sont sur leurs propres pages.
follow_by_feed = S’abonner (Atom)
place_and_time = Lieu et période
every_observation = Tous les relevés
no_observations = Aucun bulletin n’a encore donné cet indicateur.
not_counted = Non compté :
fact_unit = Unité
fact_measure = Genre
fact_nature = Nature
fact_frequency = Relevé
frequency_year = chaque année
frequency_half = tous les six mois
frequency_quarter = chaque trimestre
frequency_month = chaque mois
fact_better = Meilleur
better_up = en hausse
better_down = en baisse
fact_changes = Changements de ce qui est compté
definition_change = depuis le { $day }
definition_change_noted = depuis le { $day } : { $note }

## La règle d’un indicateur. $places : ce qui est fait des nombres des lieux, $time : de ceux des périodes.

aggregation = { $places ->
    [sum] somme des lieux
    [weighted-mean] moyenne pondérée des lieux
    [range] fourchette des lieux
   *[none] pas de somme des lieux
 } ; { $time ->
    [newest] le dernier nombre d’une période
    [sum] somme dans le temps
    [latest] la dernière période
   *[none] pas de somme dans le temps
 }

## Nombres de choses.

count_pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
 }
count_bulletins = { $count ->
    [one] { $count } bulletin
   *[other] { $count } bulletins
 }
count_observations = { $count ->
    [one] { $count } relevé
   *[other] { $count } relevés
 }
count_more_observations = et { $count ->
    [one] { $count } autre relevé
   *[other] { $count } autres relevés
 }
count_figures = { $count ->
    [one] { $count } chiffre
   *[other] { $count } chiffres
 }
count_places = { $count ->
    [one] { $count } lieu
   *[other] { $count } lieux
 }

## Combien de lieux ont déclaré. $places : leurs types, `districts`.

figures_from_some = Chiffres de { $reported } sur { $expected } { $places }
figures_from = Chiffres de { $count } { $count ->
        [one] lieu subordonné
       *[other] lieux subordonnés
    }
reported_by_some = déclarés : { $reported } sur { $expected } ({ $places })
reported_so_far = { $count ->
    [one] { $count } lieu seulement a déclaré jusqu’ici
   *[other] { $count } lieux seulement ont déclaré jusqu’ici
 }
reported_in_part = Quelques lieux n’ont déclaré qu’en partie
period_in_part = Une partie de la période manque
places_of_many_types = lieux

## Façons dont un chiffre est venu : quelques mots à côté de chaque nombre, et une phrase dans la légende.

why_this_number = Comment ce chiffre a-t-il été calculé ?
how_it_came = Dans le temps, calcul
observations_used = Relevés retenus
observations_left_out = Relevés laissés de côté
method_sum_of_places = somme des lieux qui ont déclaré
method_sum_of_parts = somme des parties
method_weighted_mean = moyenne pondérée
method_one_place = un seul lieu a déclaré
method_range = du plus bas au plus haut
method_carried_forward = reporté
method_difference = différence de deux périodes
method_largest = plus grande partie de l’année
method_product = calculé d’après une part
rule_sum_of_places = Le chiffre de la période de chaque lieu directement subordonné qui a déclaré est additionné ; aucun lieu n’est compté deux fois
rule_sum_of_places_in_time = Pour chaque lieu directement subordonné qui a déclaré, les périodes qui ne se recoupent pas sont additionnées, puis les lieux ; rien n’est compté deux fois
rule_sum_of_parts = Les parties de la période ou de la ventilation qui ne se recoupent pas sont additionnées
rule_weighted_mean = La moyenne des lieux, chacun avec son poids exact
rule_range = Les parts de plusieurs lieux ne s’additionnent pas ; seule la fourchette de la plus basse à la plus haute peut être donnée
rule_carried_forward = Il n’y a pas de nombre pour cette période ; voici le dernier d’avant
rule_difference = Le nombre d’une période moins celui d’une période plus courte qui commence le même jour
rule_largest = Une même unité peut être comptée dans plusieurs périodes, qui ne s’additionnent donc pas ; voici le nombre de la plus grande.
rule_product = La part donnée, appliquée à son tout ; les parts sont arrondies, et seule une fourchette est connue

## Marques des nombres, telles que les explique la légende.

flag_provisional = provisoire, peut encore changer
flag_corrected = corrigé ou révisé
flag_conflict = des bulletins donnent des nombres différents
flag_approximate = approximatif
flag_withdrawn = retiré
flag_suppressed = tenu secret
flag_estimated = estimé : d’après une période antérieure ou d’autres statistiques
flag_break = ce qui est compté, ou le lieu, a changé
flag_rounded = arrondi à l’impression
legend_at_least = au moins
legend_at_least_text = seuls quelques lieux ou périodes sont connus ; le vrai nombre n’est pas plus bas
legend_parts_alone = parties connues seulement
legend_parts_alone_text = quelques lieux ou périodes ne sont pas connus et peuvent être négatifs : cette somme ne dit rien du tout

## Pourquoi un chiffre ne repose pas sur un relevé.

left_out_target = un objectif
left_out_norm = une norme
left_out_withdrawn = retiré
left_out_suppressed = tenu secret
left_out_corrected = corrigé
left_out_same = dit ce qui est déjà compté
left_out_contradicted = un autre bulletin donne un autre nombre
left_out_less_settled = un nombre mieux établi existe
left_out_earlier = un état plus récent de la période est connu
left_out_overlapping = sa période recoupe celle d’un nombre compté
left_out_in_place_above = déjà dans le nombre du lieu au-dessus
left_out_says_less = les autres en disent davantage
left_out_unbounded = il n’a pas de bornes
left_out_not_combined = la règle ne le combine pas
left_out_replaced = remplacé par un autre nombre

## Graphiques : leur légende, et les périodes sous un axe. $year, $number : `2022`, `3`. $shown, $all: lieux dessinés, et lieux qui ont un chiffre.

chart_shared = Les graphiques des lieux d’un même niveau ont les mêmes axes.
chart_cut = Zigzag au pied : l’axe ne commence pas à zéro.
chart_bracket = Crochet : le vrai nombre se trouve dans cet intervalle.
chart_arrow = Flèche : seul le minimum (vers le haut) ou le maximum (vers le bas) est connu ; sa longueur ne dit rien.
chart_hollow = Point ou colonne vide : nombre incomplet, provisoire, approximatif, ou partie incertaine.
chart_gap = Là où la ligne s’interrompt, un nombre manque ou deux nombres ne se comparent pas.
chart_missing = Sans colonne, aucun nombre n’est connu ; un zéro est écrit.
chart_parted = Trait vertical pointillé : ce qui est compté, ou le lieu, a changé ; ne pas comparer de part et d’autre.
chart_coverage = Part qui a répondu
chart_coverage_key = Cases sous le graphique : part des lieux ou du temps qui a répondu ; une case pleine est le tout.
chart_uncounted = Case barrée : on ne sait pas combien il en manque.
bar_open = Tirets fins : le vrai nombre se trouve sur ce segment ; avec une flèche, on ne sait pas jusqu’où.
bar_near = Barre hachurée : nombre approché, ou le vrai nombre se trouve sur ce segment.
ranking_first = { $shown } lieux sur { $all }, du plus élevé au plus bas.
ranking_of_some = { $reported } { $places } sur { $expected } ont un chiffre pour cette période.
ranking_of_few = { $count ->
    [one] { $count } lieu a
   *[other] { $count } lieux ont
 } un chiffre pour cette période.
chart_explore = Valeurs du graphique, avec les flèches du clavier
chart_save = Enregistrer
chart_png = PNG
chart_embed = Mettre cette figure sur votre site
chart_embed_note = Copiez ce texte dans votre page. La figure y est toujours la plus récente, sans rien faire de plus.
chart_preview = Aperçu
chart_source = Source : { $portal }. Bulletin le plus récent : { $date }.
chart_all_figures = Tous les chiffres, avec leurs phrases

## La carte en carreaux. $indicator : son nom, $period : `2022`.

tiles_label = { $indicator }, { $period } : un carreau par province.
tiles_class = de { $from } à moins de { $to }
tiles_last_class = de { $from } à { $to }
tiles_open = Hachures : le nombre peut être dans plusieurs classes
tiles_none = Pas de chiffre propre
axis_half = S{ $number } { $year }
axis_quarter = T{ $number } { $year }
axis_month = { $number }/{ $year }
