# Dates et périodes illisibles, et dates qui ne peuvent être vraies ensemble.
# $written : ce qui est écrit, $meant : la même chose sous une forme qui est lue.

date-write = écrire `{ $meant }`

invalid-date-month-first = `{ $written }` met le mois avant le jour
# Le calendrier n’a pas ce jour, ou pas ce mois.
invalid-date-no-such-day = `{ $written }` n’existe pas dans le calendrier
    .hint = écrire un jour et un mois qui existent, le jour d’abord : `29/09/2022`
invalid-date-no-such-time = `{ $written }` donne une heure qu’aucune horloge n’affiche
    .hint = écrire une heure de `00:00` à `23:59`
invalid-date-other-form = `{ $written }` n’a pas une forme qui est lue
# Plus ou moins qu’un jour, là où il faut un jour.
invalid-date-not-a-day = `{ $written }` n’est pas un jour précis
    .hint = écrire le jour, le mois et l’année : `2022-09-29` ou `29/09/2022`
invalid-date-unreadable = `{ $written }` n’est pas une date
    .hint = écrire `2022-09-29 16:10`, `29/09/2022 16:10`, ou seulement un jour, un mois ou une année

invalid-period-backwards = `{ $written }` finit avant de commencer
invalid-period-not-in-calendar = `{ $written }` n’existe pas dans le calendrier
    .hint = écrire un jour ou un mois qui existe, un trimestre de `Q1` à `Q4`, ou un semestre `H1` ou `H2`
# `2022/23`, une année scolaire ou un exercice. $years : ce qu’elle peut être d’après la configuration.
invalid-period-split-year = `{ $written }` est une année dont le premier jour n’est pas connu
    .hint = écrire le premier et le dernier jour, par exemple `{ $meant }`, ou mettre `years: {"{"}school: 09-01{"}"}` dans `bantin.yaml`
    .hint-several = écrire { $years }
invalid-period-other-form = `{ $written }` n’a pas une forme qui est lue
invalid-period-unreadable = `{ $written }` n’est pas une période
    .hint = écrire `2022`, `2022-H1`, `2022-Q3`, `2022-09`, `2022-09-29`, deux de ces formes séparées par `/`, ou `2018/..`

# $key : `date` ou `publish_at`.
date-order-expires = `expires` ne vient pas après `{ $key }` : personne ne verra jamais le bulletin
    .hint = corriger l’une des deux dates, ou retirer `expires`
date-order-featured = `featured_until` ne vient pas après la parution du bulletin, qui ne sera donc jamais en tête
    .hint = écrire un jour plus tardif, ou enlever `featured_until`
date-order-publish = `publish_at` vient avant `date` : le bulletin paraît avant le jour qu’il porte
    .hint = corriger l’une des deux dates, ou retirer `publish_at`
# $year : celle de `date`.
date-order-long-ago = `date` est en l’an { $year }
    .hint = corriger l’année : aucun bulletin n’est aussi ancien
# $name : la donnée corrigée, `a#1`.
date-order-correction-expires = ce bulletin corrige `{ $name }` et expire : le nombre corrigé comptera alors de nouveau
    .hint = retirer `expires`, ou changer le nombre de `{ $name }` dans son propre fichier
date-order-updated = `updated` vient avant `date`
    .hint = corriger l’une des deux dates
# $year : celle de `date` ; $named : celle du nom du fichier.
date-order-name = l’année de `date`, { $year }, n’est pas celle du nom du fichier, { $named }
    .hint = corriger celle qui est fausse, dans `date` ou dans le nom
date-order-correction = cette correction est datée d’avant le bulletin
    .hint = corriger l’une des deux dates
date-order-withdrawn = le bulletin est retiré avant sa `date`
    .hint = corriger l’une des deux dates
date-order-future = `updated` est dans l’avenir
    .hint = écrire le jour de la dernière modification ; pour un bulletin à paraître plus tard, écrire `publish_at`
date-order-future-correction = cette correction est datée dans l’avenir, mais paraît dès maintenant
    .hint = écrire le jour où elle a été faite
date-order-future-withdrawn = le bulletin est retiré dès maintenant, alors que `withdrawn` est daté dans l’avenir
    .hint = écrire le jour du retrait, ou enlever `withdrawn` jusque-là
