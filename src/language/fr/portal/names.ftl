# Noms de genres de choses.

## Genres de bulletins ; ils peuvent aussi s’écrire dans `kind`.

kind_inspection = Contrôle
kind_review = Bilan
kind_conference = Conférence
kind_notice = Avis

## Genres de corrections.

correction_correction = Correction
correction_revision = Révision
correction_withdrawal = Retrait

## Genres de nombres.

measure_count = nombre
measure_percent = pourcentage
measure_rate = taux
measure_amount = quantité
measure_ratio = rapport
measure_index = indice
measure_change = variation
nature_stock = à une date donnée
nature_flow = durant une période
role_target = objectif
role_norm = norme

## Lieux selon leur niveau.

whole_country = pays
level_country = pays
level_province = provinces
level_district = districts
level_commune = communes
