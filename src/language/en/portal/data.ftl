# Data: their page, their files, and the columns of their tables.

## The page of all files, and links to files. $place: the name of a place.

data_intro = All numbers of the portal for machines, the same as on the pages. Decimals have a point.
downloads = Downloads
columns_caption = Columns of the table
column = Column
datatype = Type
meaning = Meaning
files_by_indicator = By indicator
files_by_locality = By place
catalogues = Catalogue and metadata
data_observations = All reported figures
data_figures = All figures
data_registers = Registers
data_choose_place = Choose a place
data_choose_place_text = the page of each place has a file of its own
data_catalogue = catalogue of the data, as DCAT
data_metadata = what the columns hold, as CSV on the Web
data_text = text
data_decimal = decimal
data_count = whole number
data_date = date
data_boolean = true or false
observations_of_all_indicators = Reported figures of all indicators
figures_of_all_indicators = Figures of all indicators
figures_of = Figures of { $place }
data_size = { $size } MB
file_size = { $size } kB

## What the tables hold.

table_figures = All figures
table_parts = The list of the files with the figures, by indicator
table_behind = The reported figures behind each row of the table
table_observations = All reported figures
table_indicators = List of indicators
table_localities = List of places
table_notes = Each table begins with a byte-order mark, so that Excel reads it as UTF-8. A text cell that begins with = + - @, a tab or a return has an apostrophe in front, so that no spreadsheet runs it; columns of numbers are as they are.

## The workbook. The name of its first sheet has at most 31 characters.

workbook = All in one workbook
workbook_notes = read me
workbook_sheets = Each sheet has the columns of the CSV table of the same name, and link, which leads to the sentence with the number.
workbook_digits = A number with more than 15 significant digits is text, so that it is not changed.
workbook_cuts = A cell that ends with … was cut because it is too long; the CSV table has all of it. Long tables go on: figures (2).

## Columns. $language: `Vietnamese`.

column_indicator = indicator
column_locality = place
column_period = day or period
column_by = breakdown, dimension=member;dimension=member
column_kind = kind of value
column_low = lower end; empty is unbounded
column_low_open = whether the lower end is left out
column_high = upper end; empty is unbounded
column_high_open = whether the upper end is left out
column_nominal = the number that is printed
column_unit = unit
column_text_in = in { $language } words
column_method = how it came about
column_reported = places with a value
column_expected = places expected to have one; empty where nobody knows how many there are
column_coverage = share of the whole that is known, 0 to 1; empty where it is unknown
column_flags = marks
column_observations = reported figures that it rests on
column_observation = its name: article#number
column_status = how settled it is
column_role = observed, target or norm
column_as_printed = the number as the article prints it
column_quote = the words of the article
column_file = source file
column_line = line
column_column = column
column_outcome = what became of it
column_winner = the reported figure used in its place
column_differs = why the words of the article have another number
column_id = id
column_label_in = { $language } name
column_description_in = meaning, in { $language }
column_measure = kind of number
column_nature = state on a day, or flow over a period
column_unit_in = unit, in { $language }
column_denominator = indicator of which it is a share
column_page = page
column_type = type, in Vietnamese
column_level = 0 country, 1 province, 2 district, 3 commune
column_parent = the place above it
column_codes = codes, scheme:code
column_valid_from = first day
column_valid_until = last day
column_link = the page that states the number
