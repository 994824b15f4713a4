# Pages: what stands around and above their contents.

## Around every page.

skip_to_content = Skip to content
languages = Languages
main_navigation = Main sections
footer_navigation = About this portal
breadcrumbs = You are here
published_by = Published by:
license = Content licence:
trial_portal = Trial portal: what stands here is not an official publication.
publisher_parent = Parent body:
publisher_licence = Publishing licence:
publisher_editor = Responsible editor:
publisher_address = Address:
publisher_phone = Phone:
publisher_email = Email:
publisher_links = See also
home = Home
latest = Latest

## Names of the sections, of their pages, and of what leads there.

section_archive = Archive
section_bodies = Organisations
section_corrections = Corrections
section_data = Data
section_directives = Directives
section_kinds = Bulletin types
section_localities = Places
section_sitemap = Site map
section_statistics = Statistics
section_topics = Topics

## Lists of bulletins. $page and $pages: numbers of pages.

pages = Pages of the list
newer = Newer
older = Older
older_in_archive = Older bulletins: see the archive
page_before = Previous page
page_behind = Next page
page_of = Page { $page } of { $pages }
latest_bulletins = Latest bulletins
bulletins = Bulletins
other_bulletins = Other bulletins
no_bulletins = No bulletins yet.
no_bulletins_of_place = No bulletins about this place yet.
bulletins_elsewhere = No bulletin is about this place alone yet. Its figures stand in:
see_bulletins_of = See the bulletins of:
key_figures = Key figures
figures_of_place_all = All figures of this place
all_statistics = All statistics
by_locality = By place
all_localities = All places
topics = Topics
all_topics = All topics
more_precisely = More precisely
bodies_below = Parts of this organisation
months = By month
formerly = Formerly:
a_kind = Bulletin type
a_topic = Topic
a_body = Organisation
a_directive = Directive

## A year in the archive. $year: `2022`.

year_named = Year { $year }

## What is known of a topic, an organisation, a directive.

fact_number = Number
fact_issuer = Issued by
fact_date = Date
fact_parent = Part of
fact_place = Place

## A bulletin. $place: the name of a place.

source = Source:
updated = Updated:
draft = Draft
draft_notice = A draft, not published: remove the line “draft: true” from its file when it is done.
withdrawn_notice = This bulletin has been withdrawn. Its text and its figures no longer hold.
statistics_of_article = Statistics in this bulletin
statistics_caption = Follow a quotation to the sentence it comes from.
sentence = Sentence
legend = Legend
bodies = Organisations
directives = Directives
bodies_inspecting = Inspecting
bodies_inspected = Inspected
bodies_reporting = Reporting
other_bulletins_of = Other bulletins of { $place }
related = Related bulletins
contents = Contents
cite = Cite
# Buttons beside the citation, and what is said when it has been copied.
copy = Copy
copied = Copied
share = Share
# How to cite a bulletin. $by: who signs it, $portal: the title of the portal, $address: of the page.
citation = “{ $title }”. { $portal }, { $date }. { $address }
citation_signed = { $by }: “{ $title }”. { $portal }, { $date }. { $address }
attachments = Attachments
keep_this_page = Save this page
copy_of = A copy of:
copy_in_one_file = Single-file copy
code_of_address = QR code of this page's address

## Corrections.

corrections = Corrections
corrections_intro = When a number or a statement turns out to be wrong, the bulletin is put right, and what was changed stands here.
why_corrected = Reason:
no_corrections = No corrections yet.
corrected_to = Corrected to:
taken_back = Withdrawn
formerly_stated = Formerly:
see_correction = See the correction

## Places. $from and $until: days.

code = Code
succeeded_by = Now part of:
part_went_to = Parts are now in:
made_of = Made of:
places_below = Places below
former_places_below = Former places
silent_places = Places without bulletins or figures yet ({ $count })
places_today = Today
places_by_name = Places by name
find_place = Find a place
find_place_hint = With or without Vietnamese marks, for example: { $name }
place_found = place
places_found = places
place_silent = nothing reported yet
places_failed = The list of places could not be loaded.
no_place_found = No place has this name.
places_former = Former
places_former_note = Places that were merged or renamed; their bulletins and figures stay here.
valid_from = since { $from }
valid_until = until { $until }
valid_between = since { $from } until { $until }
existed_until = Existed until { $until }
existed_between = Existed from { $from } until { $until }

## Borders that changed a little. $day: since when, $note: what the register says of it.

border_change = Borders changed a little on { $day }
border_change_noted = Borders changed a little on { $day }: { $note }

## Statistics. $years: each with a number of places, `2021: 3, 2022: 5`.

statistics_intro = Every number has its quotation. Numbers are added only where a sum is meaningful; percentages never are.
fact_indicators = Indicators
fact_observations = Reported figures
fact_places = Places
indicators = Indicators
other_indicators = Other indicators
latest_figure = Latest figure
not_whole_yet = not complete yet
coverage = Coverage
no_statistics = No statistics yet.
years_note = Each cell is a year; the darker it is, the more places have a number.
places_by_year = Places by year: { $years }
download_all = Download all data

## An address that leads nowhere, or elsewhere.

not_found = Page not found
not_found_text = There is no page at this address. It may have moved, or the address may be misspelt.
to_home = Go to the home page
page_has_moved = This page has moved:

## The map of the portal.

sitemap_sections = Sections
sitemap_pages = About the portal
sitemap_feeds = Subscribe
sitemap_about = The ways to everything on this portal.
