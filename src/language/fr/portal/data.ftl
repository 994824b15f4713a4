# Données : leur page, leurs fichiers, et les colonnes de leurs tableaux.

## La page de tous les fichiers, et les liens vers des fichiers. $place : le nom d’un lieu.

data_intro = Tous les nombres du portail pour les machines, les mêmes que sur les pages. Les décimales suivent un point.
downloads = Téléchargements
columns_caption = Colonnes du tableau
column = Colonne
datatype = Type
meaning = Signification
files_by_indicator = Par indicateur
files_by_locality = Par lieu
catalogues = Catalogue et métadonnées
data_observations = Tous les relevés
data_figures = Tous les chiffres
data_registers = Registres
data_choose_place = Choisir un lieu
data_choose_place_text = la page de chaque lieu a un fichier à elle
data_catalogue = catalogue des données, en DCAT
data_metadata = ce que contiennent les colonnes, en CSVW
data_text = texte
data_decimal = décimal
data_count = nombre entier
data_date = date
data_boolean = true ou false
observations_of_all_indicators = Relevés de tous les indicateurs
figures_of_all_indicators = Chiffres de tous les indicateurs
figures_of = Chiffres : { $place }
data_size = { $size } Mo
file_size = { $size } ko

## Ce que contiennent les tableaux.

table_figures = Tous les chiffres
table_parts = La liste des fichiers de chiffres, par indicateur
table_behind = Les relevés derrière chaque ligne du tableau
table_observations = Tous les relevés
table_indicators = Liste des indicateurs
table_localities = Liste des lieux
table_notes = Chaque tableau commence par une marque d’ordre des octets (BOM), pour qu’Excel le lise en UTF-8. Une cellule de texte qui commence par = + - @, une tabulation ou un retour à la ligne est précédée d’une apostrophe, pour qu’aucun tableur ne l’exécute ; les colonnes de nombres sont telles quelles.

## Le classeur. Le nom de sa première feuille a au plus 31 caractères.

workbook = Tout dans un classeur
workbook_notes = à lire d’abord
workbook_sheets = Chaque feuille a les colonnes du tableau CSV du même nom, et link, qui mène à la phrase où figure le nombre.
workbook_digits = Un nombre de plus de 15 chiffres significatifs est du texte, pour ne pas être modifié.
workbook_cuts = Une cellule qui finit par … a été coupée parce qu’elle est trop longue ; le tableau CSV la contient en entier. Les longs tableaux continuent : figures (2).

## Les colonnes. $language : `vietnamien`.

column_indicator = indicateur
column_locality = lieu
column_period = jour ou période
column_by = ventilation, dimension=membre;dimension=membre
column_kind = genre de valeur
column_low = borne inférieure ; vide : sans borne
column_low_open = si la borne inférieure est exclue
column_high = borne supérieure ; vide : sans borne
column_high_open = si la borne supérieure est exclue
column_nominal = le nombre imprimé
column_unit = unité
column_text_in = en { $language }
column_method = comment il est venu
column_reported = lieux qui ont une valeur
column_expected = lieux qui devraient en avoir une ; vide si leur nombre est inconnu
column_coverage = part connue du tout, de 0 à 1 ; vide si elle est inconnue
column_flags = marques
column_observations = relevés sur lesquels il repose
column_observation = son nom : bulletin#numéro
column_status = combien il est établi
column_role = constaté, objectif ou norme
column_as_printed = le nombre tel que l’imprime le bulletin
column_quote = les mots du bulletin
column_file = fichier source
column_line = ligne
column_column = colonne
column_outcome = ce qu’il est devenu
column_winner = le relevé retenu à sa place
column_differs = pourquoi les mots du bulletin ont un autre nombre
column_id = identifiant
column_label_in = nom en { $language }
column_description_in = signification, en { $language }
column_measure = genre de nombre
column_nature = état d’un jour, ou flux d’une période
column_unit_in = unité, en { $language }
column_denominator = indicateur dont il est une part
column_page = page
column_type = type, en vietnamien
column_level = 0 pays, 1 province, 2 district, 3 commune
column_parent = le lieu au-dessus
column_codes = codes, système:code
column_valid_from = premier jour
column_valid_until = dernier jour
column_link = la page qui donne le nombre
