# Descriptions of pages in a sentence, for search engines and for those who share a link.

## A place. $place: its name with the place above it.

about_place = { $place }.
about_place_with_figures = { $place }: figures of { $indicators ->
    [one] { $indicators } indicator
   *[other] { $indicators } indicators
 }.
about_place_with_bulletins = { $place }: { $bulletins ->
    [one] { $bulletins } bulletin
   *[other] { $bulletins } bulletins
 }.
about_place_with_both = { $place }: figures of { $indicators ->
    [one] { $indicators } indicator
   *[other] { $indicators } indicators
 }, { $bulletins ->
    [one] { $bulletins } bulletin
   *[other] { $bulletins } bulletins
 }.

## Indexes.

about_places = Bulletins and figures of { $count ->
    [one] { $count } place
   *[other] { $count } places
 }, present and former.
about_places_by_name = Places by name, from { $first } to { $last }.
about_topics = Bulletins by { $count ->
    [one] { $count } topic
   *[other] { $count } topics
 }.
about_bodies = Bulletins by { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
 }.
about_directives = Bulletins by { $count ->
    [one] { $count } directive
   *[other] { $count } directives
 }.
about_kinds = Bulletins by { $count ->
    [one] { $count } type
   *[other] { $count } types
 }.
about_archive = { $count ->
    [one] { $count } bulletin
   *[other] { $count } bulletins
 } by year and month.
about_archive_of_year = { $count ->
    [one] { $count } bulletin
   *[other] { $count } bulletins
 } by year and month, { $year }.
about_archive_of_years = { $count ->
    [one] { $count } bulletin
   *[other] { $count } bulletins
 } by year and month, from { $first } to { $last }.

## Lists of bulletins. $name: what they are about.

about_home = { $title }: { $count ->
    [one] { $count } bulletin
   *[other] { $count } bulletins
 }.
about_kind = { $count ->
    [one] { $count } bulletin
   *[other] { $count } bulletins
 } of the type { $name }.
about_topic = { $count ->
    [one] { $count } bulletin
   *[other] { $count } bulletins
 } on { $name }.
about_body = { $count ->
    [one] { $count } bulletin
   *[other] { $count } bulletins
 } that concern { $name }.
about_directive = { $count ->
    [one] { $count } bulletin
   *[other] { $count } bulletins
 } that refer to { $name }.
about_year = { $count ->
    [one] { $count } bulletin
   *[other] { $count } bulletins
 } of { $year }.
about_month = { $count ->
    [one] { $count } bulletin
   *[other] { $count } bulletins
 } of { $month }.

## An indicator. $figure: its headline, of a place in a period.

about_indicator = { $indicator }: { $count ->
    [one] { $count } reported figure
   *[other] { $count } reported figures
 }.
about_indicator_with_figure = { $indicator }: { $figure } ({ $place }, { $period }); { $count ->
    [one] { $count } reported figure
   *[other] { $count } reported figures
 }.
figure_sentence = { $indicator }: { $figure } ({ $period }).
about_figures_by_place = { $indicator } by place: { $count ->
    [one] { $count } figure
   *[other] { $count } figures
 }.
