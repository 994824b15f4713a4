# Pages : ce qui se trouve autour et au-dessus de leur contenu.

## Autour de chaque page.

skip_to_content = Aller au contenu
languages = Langues
main_navigation = Rubriques principales
footer_navigation = À propos de ce portail
breadcrumbs = Vous êtes ici
published_by = Publié par :
license = Licence du contenu :
trial_portal = Portail à l’essai : son contenu n’est pas une publication officielle.
publisher_parent = Institution de tutelle :
publisher_licence = Autorisation de publier :
publisher_editor = Responsable de la publication :
publisher_address = Adresse :
publisher_phone = Téléphone :
publisher_email = Courriel :
publisher_links = Voir aussi
home = Accueil
latest = Actualité

## Noms des rubriques, de leurs pages, et de ce qui y mène.

section_archive = Archives
section_bodies = Organismes
section_corrections = Corrections
section_data = Données
section_directives = Directives
section_kinds = Types de bulletins
section_localities = Lieux
section_sitemap = Plan du portail
section_statistics = Statistiques
section_topics = Thèmes

## Listes de bulletins. $page et $pages : numéros de pages.

pages = Pages de la liste
newer = Plus récents
older = Plus anciens
older_in_archive = Bulletins plus anciens : voir les archives
page_before = Page précédente
page_behind = Page suivante
page_of = Page { $page } sur { $pages }
latest_bulletins = Derniers bulletins
bulletins = Bulletins
other_bulletins = Autres bulletins
no_bulletins = Pas encore de bulletins.
no_bulletins_of_place = Pas encore de bulletin sur ce lieu.
bulletins_elsewhere = Aucun bulletin ne porte sur ce seul lieu. Ses chiffres figurent dans :
see_bulletins_of = Voir les bulletins de :
key_figures = Chiffres clés
figures_of_place_all = Tous les chiffres de ce lieu
all_statistics = Toutes les statistiques
by_locality = Par lieu
all_localities = Tous les lieux
topics = Thèmes
all_topics = Tous les thèmes
more_precisely = Plus précisément
bodies_below = Organes rattachés
months = Par mois
formerly = Auparavant :
a_kind = Type de bulletin
a_topic = Thème
a_body = Organisme
a_directive = Directive

## Une année des archives. $year : `2022`.

year_named = Année { $year }

## Ce qui est connu d’un thème, d’un organisme, d’une directive.

fact_number = Numéro
fact_issuer = Publiée par
fact_date = Date
fact_parent = Relève de
fact_place = Lieu

## Un bulletin. $place : le nom d’un lieu.

source = Source :
updated = Mis à jour :
draft = Brouillon
draft_notice = Brouillon, non publié : supprimez la ligne « draft: true » de son fichier une fois terminé.
withdrawn_notice = Ce bulletin a été retiré. Son texte et ses chiffres ne sont plus valables.
statistics_of_article = Statistiques de ce bulletin
statistics_caption = Suivre une citation mène à la phrase dont elle est tirée.
sentence = Phrase
legend = Légende
bodies = Organismes
directives = Directives
bodies_inspecting = Contrôle mené par
bodies_inspected = Contrôlés
bodies_reporting = Rendent compte
other_bulletins_of = Autres bulletins : { $place }
related = Bulletins liés
contents = Sommaire
cite = Citer
copy = Copier
copied = Copié
share = Partager
# Comment citer un bulletin. $by : qui le signe, $portal : le titre du portail, $address : celle de la page.
citation = « { $title } ». { $portal }, { $date }. { $address }
citation_signed = { $by } : « { $title } ». { $portal }, { $date }. { $address }
attachments = Pièces jointes
keep_this_page = Enregistrer cette page
copy_of = Copie de :
copy_in_one_file = Copie en un fichier
code_of_address = Code QR de l’adresse de cette page

## Corrections.

corrections = Corrections
corrections_intro = Quand un nombre ou une affirmation se révèle faux, le bulletin est rectifié, et ce qui a changé figure ici.
why_corrected = Raison :
no_corrections = Pas encore de corrections.
corrected_to = Corrigé en :
taken_back = Retiré
formerly_stated = Auparavant :
see_correction = Voir la correction

## Lieux. $from et $until : jours.

code = Code
succeeded_by = Relève désormais de :
part_went_to = En partie rattaché à :
made_of = Formé de :
places_below = Lieux subordonnés
former_places_below = Anciens lieux
silent_places = Lieux encore sans bulletin ni chiffre ({ $count })
places_today = Aujourd’hui
places_by_name = Lieux par nom
find_place = Trouver un lieu
find_place_hint = Avec ou sans accents, par exemple : { $name }
place_found = lieu
places_found = lieux
place_silent = encore sans bulletin
places_failed = La liste des lieux n’a pu être chargée.
no_place_found = Aucun lieu ne porte ce nom.
places_former = Autrefois
places_former_note = Lieux fusionnés ou renommés ; leurs bulletins et leurs chiffres restent ici.
valid_from = depuis le { $from }
valid_until = jusqu’au { $until }
valid_between = du { $from } au { $until }
existed_until = A existé jusqu’au { $until }
existed_between = A existé du { $from } au { $until }

## Limites qui ont un peu changé. $day : depuis quand, $note : ce qu’en dit le registre.

border_change = Limites un peu modifiées le { $day }
border_change_noted = Limites un peu modifiées le { $day } : { $note }

## Statistiques. $years : chacune avec un nombre de lieux, `2021 : 3, 2022 : 5`.

statistics_intro = Chaque nombre a sa citation. Les nombres ne s’additionnent que si la somme a un sens ; les pourcentages, jamais.
fact_indicators = Indicateurs
fact_observations = Relevés
fact_places = Lieux
indicators = Indicateurs
other_indicators = Autres indicateurs
latest_figure = Dernier chiffre
not_whole_yet = pas encore complet
coverage = Couverture
no_statistics = Pas encore de statistiques.
years_note = Chaque case est une année ; plus elle est foncée, plus il y a de lieux qui ont un nombre.
places_by_year = Lieux par année : { $years }
download_all = Télécharger toutes les données

## Une adresse qui ne mène à rien, ou ailleurs.

not_found = Page introuvable
not_found_text = Il n’y a pas de page à cette adresse. Elle a pu être déplacée, ou l’adresse est mal écrite.
to_home = Aller à l’accueil
page_has_moved = Cette page a été déplacée :

## Le plan du portail.

sitemap_sections = Rubriques
sitemap_pages = À propos du portail
sitemap_feeds = S’abonner
sitemap_about = Les chemins vers tout ce que contient ce portail.
