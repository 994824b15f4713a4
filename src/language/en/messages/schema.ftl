# What JSON Schema says of the files that people write: one sentence for each key.

# $code: of a language.
schema-language = { $code ->
        [vi] In Vietnamese.
        [en] In English.
       *[other] In the language `{ $code }`.
    }

schema-file-article = Front matter of an article
schema-file-site = Settings of a site, bantin.yaml
schema-file-localities = Register of places
schema-file-indicators = Register of what is counted
schema-file-topics = Register of subjects
schema-file-bodies = Register of offices and committees
schema-file-directives = Register of directives and other documents
schema-file-types = Register of the types of places that this site adds

schema-article-title = The headline.
schema-article-date = When it was published; needed but in translations: 2022-09-29 16:10, 29/09/2022 16:10, RFC 3339, or a day, month or year alone. An article dated in the future is held until then.
schema-article-kind = What sort of bulletin it is; a notice where nothing is said.
schema-article-lang = The language, which decides how numbers are read. By default that of the file's name, else the site's first.
schema-article-locality = The place it is about, or several: an id, or a name as in `Son Tay, Hanoi`.
schema-article-summary = The lead, one or two sentences.

schema-author-name = As the outlet signs.
schema-author-type = What it is, where the name alone does not say it.

schema-article-authors = Who signs: a person, or an office, which is known by its name where it is a body or the publisher; a translation may say it in its language.
schema-article-source = Where the bulletin was first published.
schema-article-bodies = The offices that take part, by id, label or alias.
schema-article-directives = The directives it names, by id, number or alias.
schema-article-topics = What it is about, by id, label or alias.
schema-article-image = The picture at its head.
schema-article-attachments = The documents that go with it: PDF, Word, Excel and others.
schema-article-slug = The last word of its address; by default made of the file's name.
schema-article-aliases = Old addresses that lead here, from the site's root: /tin/2021/ten-cu/.
schema-article-id = The name by which other articles and machines know it; by default made of the file's name.
schema-article-draft = A draft is not published.
schema-article-publish-at = Not to be seen before; by default `date`.
schema-article-expires = Not to be seen from then on.
schema-article-featured-until = Stands first on the home page until then.
schema-article-updated = The last change of substance.
schema-article-related = Articles to read next, by id.
schema-article-as-of = The day of all statistics that count a state and say no `as_of` of their own.
schema-article-period = The period of all statistics of a stretch of time that say no `period` of their own.
schema-article-statistics = The numbers that the article reports.
schema-article-quotes = In a translation: the words of its own text that state figures of the original, by their number there: {"{"}1: 457 party cells{"}"}.
schema-article-ignore = Numbers of the text that are no statistics.
schema-article-corrections = What was corrected, for readers.
schema-article-withdrawn = Takes the whole bulletin back: its address stays and tells date and reason; text and figures are gone.

schema-source-name = The outlet's name.
schema-source-url = The address of the bulletin there.

schema-role-inspecting = Those who inspect.
schema-role-inspected = Those who are inspected.
schema-role-reporting = Those who report.

schema-mention-id = The directive: id, number or alias.
schema-mention-as = How the article calls it.

schema-image-src = Path relative to the article, or /media/... for what lies in content/media.
schema-image-alt = What is to be seen, for those who do not see it.
schema-image-caption = The line below it.
schema-image-credit = Who made it.
schema-attachment-file = Path relative to the article, or /media/... for what lies in content/media.
schema-attachment-title = What it is, in words; without it, the name of the file.

schema-statistic-indicator = What is counted: an id of the register.
schema-statistic-value = The value, needed unless the quote states it or it is suppressed, as the text has it, with its qualifier: "1,142", "99.6%", nearly 90%, over 700. Put numbers with a point or a comma in quotes.
schema-statistic-as-of = The day of a stock, a state.
schema-statistic-period = The period of a flow: 2022, 2022-Q3, 2022-09, 2018/2022-09-29, 2018/..
schema-statistic-locality = The place, where it is not the article's.
schema-statistic-by = The part that is counted, by dimension: {"{"}organisation-type: cell{"}"}.
schema-statistic-quote = The words of the text that state it, copied.
schema-statistic-occurrence = Which one is meant where the quote stands in the text more than once, from 1.
schema-statistic-differs = Why the quote has another number, where the text itself is wrong: misprint in the original.
schema-statistic-status = How settled the value is; final where nothing is said.
schema-statistic-role = Observed, or a target or norm: these are never added up.
schema-statistic-corrects = The observation that it replaces: other-article#2.
schema-statistic-each = The value holds for each year of the period.
schema-statistic-source = The body that states it, by id, label or alias.
schema-statistic-tolerance = How far an approximate value may be off.
schema-statistic-suppressed = The value is suppressed; it may be left out.

schema-correction-date = When it was corrected.
schema-correction-kind = A mistake put right, better data, or something taken back.
schema-correction-severity = Major when the conclusion changes.
schema-correction-what = What was changed.
schema-correction-why = Why it was changed.

schema-withdrawal-date = When it was taken back.
schema-withdrawal-why = Why, for readers.

schema-site-title = The name of the portal.
schema-site-description = What it is, in a sentence.
schema-site-base-url = Where the portal will stand, in full: https://example.org/.
schema-site-languages = The languages of the portal; the first is the default and lives at the root.
schema-site-timezone = Where dates without an offset are read: a name of the IANA list, Asia/Ho_Chi_Minh.
schema-site-theme = The theme: a folder of themes/, or `default`.
schema-site-publisher = Who publishes the portal.
schema-site-navigation = The menu: routes, standing pages as page:NAME, links with names. Where nothing is said: what has content.
schema-site-index = Whether search engines may know the portal; false while it is on trial.
schema-site-sections = The words of the addresses, by kind of page.
schema-site-paginate = How many articles a page of a list shows; 20 where nothing is said.
schema-site-license = The licence of the data, as SPDX writes it: CC-BY-4.0.
schema-site-alternates = Other forms of each article.
schema-site-host = Where the portal is published: its limits are checked, and `_redirects` and `_headers` are made as it reads them.
schema-site-feeds = What feeds have.
schema-site-downloads = Further forms of the data: xlsx, a workbook, where `bantin` was built with it.
schema-site-output = How the portal is published.
schema-site-years = When school and financial years begin, which statistics write as 2022/23: {"{"}school: 09-01{"}"}.
schema-site-check = What is checked beyond what is wrong.
schema-site-registers = What holds of a register as a whole.
schema-site-prominence = When a computed figure stands among complete ones.

schema-registers-localities = `whole`: the register lists all places below each one that has any, but where a place has `children`. `open` where nothing is said: then a sum is a lower bound.

schema-prominence-min-coverage = The least coverage, from 0 to 1, with which a computed figure is no partial statement; 0.5 where nothing is said.

schema-output-layout = folder, which is the default: what changed is moved into the output folder. releases, for a server of your own: each build is a folder of its own beside the one before, and the output folder is a symbolic link that is switched in one step.

schema-feeds-content = summary: the lead of each bulletin; full: its whole text.
schema-check-undeclared = How grave it is that a number of a text is not declared; a note where nothing is said. `off` also tells nothing of amounts without a number.

schema-publisher-name = The name.
schema-publisher-url = The home page.
schema-publisher-logo = The logo, which search engines show: a picture of content/media, /media/...
schema-publisher-parent = The body above it: a name, or name and url.
schema-publisher-licence = The licence under which it publishes: number, day and who gave it.
schema-publisher-editor = Who is responsible for what is published.
schema-publisher-address = Where it is.
schema-publisher-phone = A number to call.
schema-publisher-email = A mailbox.
schema-publisher-links = Where else it is to be found: its other portals and accounts.
schema-organization-name = The name.
schema-organization-url = The home page.

schema-theme-name = A folder of themes/, or `default`.
schema-theme-accent = The colour of links, in quotation marks: "#0b575c". It has to be well read on the grounds of the theme; a lighter one is derived for the dark.
schema-theme-logo = The emblem in the head of every page; the publisher's logo where nothing is said.

schema-menu-name = What the menu calls it.
schema-menu-url = A route, page:NAME, or an address of another host.

schema-section = The word of these pages in addresses.

schema-type-id = The id by which the register of places may call the type.
schema-type-labels = The word before the names of such places, in each language.
schema-type-plurals = The word for several of them, in each language; by default the same.
schema-type-aliases = Other words that may stand before the names, in texts and in the search.

schema-locality-id = The id that articles write. A place whose extent changed is another place, with another id; for little see `changes`.
schema-locality-slug = The last word of its address; by default the id.
schema-locality-level = 0 country, 1 province, 2 district, 3 commune.

schema-days-type = The type in these days.

schema-locality-type = What sort of place it is, always or in certain days.
schema-locality-names = Its names by language, always or in certain days, without the word of its type.
schema-locality-aliases = Other names under which articles find it.
schema-locality-scheme = The scheme: gso for the statistics office.
schema-locality-code = The code in quotes, so that leading zeros stay.
schema-locality-codes = Codes that schemes gave it.

schema-days-parent = The place above in these days.

schema-locality-parent = The place directly above, always or in certain days.
schema-locality-valid = The days on which it exists.
schema-locality-successors = The places that it went to.
schema-locality-predecessors = The places that it came from.
schema-locality-changes = Small changes of its borders: values before and after cannot be compared.
schema-locality-count = How many lie directly below in these days.
schema-locality-listed = Always true, in place of a count: those of the register are all there are.
schema-locality-children = How many places lie directly below; or `listed`, where the register has them all. Where nothing is said, there may be others.
schema-locality-reports = Whether it is expected to report; or the indicators that it reports.
schema-locality-tile = Its cell on the map of tiles: column and row, counted from the upper left.

schema-change-date = The first day with the new borders.
schema-change-minor = Always true: a place whose borders changed much is another place, with another id.
schema-change-note = What changed, for readers.

schema-days-from = The first day.
schema-days-until = The last day.

schema-succession-id = The other place.
schema-succession-share = Whether all of it took part.

schema-indicator-id = The id that articles write; never used again for something else.
schema-indicator-labels = Its name.
schema-indicator-description = What it means, in a sentence.
schema-indicator-aliases = How texts call it.
schema-indicator-measure = What kind of number it is.
schema-indicator-unit = The unit for readers.
schema-indicator-singular = The unit of one, in languages where it is another word: `{"{"}en: cell{"}"}`.
schema-indicator-nature = A stock is a state on a day, a flow happens in a period.
schema-indicator-counts = What one unit of a count is.
schema-indicator-integer = Only whole numbers make sense.
schema-indicator-range = What lies outside is an error.
schema-indicator-soft-range = What lies outside is unusual: a warning.
schema-indicator-decimals = The most decimals that a computed figure is printed with.
schema-indicator-locality = Over places.
schema-indicator-time = Over time.
schema-indicator-breakdown = Over the members of a dimension.
schema-indicator-aggregate = How values are combined. Counts are added up, shares are not, where nothing is said.
schema-indicator-dimension = The name that `by` writes.
schema-indicator-members = The members; any where none is listed.
schema-indicator-complete = The members fill the whole.
schema-indicator-parts = The ways in which it is broken down.
schema-indicator-numerator = The indicator that a share counts.
schema-indicator-denominator = The indicator that it is a share of.
schema-indicator-complement = The indicator with which it makes 100%.
schema-indicator-carry-forward = How long a stock may stand for a later period: 1y, 6m, 30d.
schema-indicator-better = Which direction is good news; pages say it.
schema-indicator-breaks = When its definition changed: values before and after cannot be compared.
schema-indicator-frequency = How often it is reported; its page says which value comes next.
schema-indicator-min-coverage = How much of the weight must report for a mean, from 0 to 1.
schema-indicator-prominence = When a computed figure stands among complete ones, if not as the settings say.
schema-indicator-weight-max-age = How old a weight may be: 1y, 6m, 30d.
schema-indicator-derive = Values may be computed: from a share of which it is the numerator, or from two longer periods.

schema-break-date = The first day that is counted in the new way.
schema-break-note = What changed, for readers.

schema-range-min = The smallest.
schema-range-max = The largest.

schema-member-id = The id that `by` writes.
schema-member-labels = Its name.

schema-rule-weighted-mean = The mean, weighted by this indicator.

schema-term-id = The id that articles write.
schema-term-labels = Its name.
schema-term-description = What it is, in a sentence.
schema-term-aliases = Other names under which articles find it.
schema-term-parent = The entry directly above.
schema-term-locality = The place that it belongs to.
schema-term-number = Its number: 10-CT/TW.
schema-term-issuer = Who issued it.
schema-term-date = When it was issued.
