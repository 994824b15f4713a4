# Articles and pages: files, front matter, names and corrections.

# $name: the value to write.
write-this = write `{ $name }`

missing-front-matter = the file does not begin with front matter
    .hint = begin with a line `---`, then `title:` and `date:`, then a line `---`
    .hint-page = begin with a line `---`, then `title:` with the name of the page, and end with another line `---`
missing-front-matter-late = empty lines stand above the front matter
    .hint = let the file begin with the line `---`
missing-front-matter-unopened = the front matter does not begin with a line `---`
    .hint = put a line `---` above this one
missing-front-matter-mark = `{ $found }` does not mark front matter: the line must be exactly `---`
    .hint = write three hyphens, `---`, and nothing else; word processors make dashes of them
    .hint-toml = write `---` above and below, and the front matter as YAML: `title: ...` instead of `title = "..."`
unclosed-front-matter = the front matter that begins here has no end
    .label = opened here
    .hint = put a line `---` between the front matter and the text

# $above: a key with nothing behind it, in the line above.
unknown-key = `{ $key }` is not a key that can stand here
    .hint = remove it, or begin it with `x-` if it is yours
    .hint-comma = a comma in `{"{"} {"}"}` ends a value: put numbers with a decimal comma in quotes
    .hint-indent = write two blanks before it if it belongs to `{ $above }`; else remove it
    .hint-article = this key belongs to the front matter, in the column of `title`
    .hint-statistic = this key belongs to a statistic: write it below `statistics`, in the column of `indicator`
    .hint-known = here only { $names } can stand

missing-key = `{ $key }` is missing here
    .hint = add { $key ->
        [date] `date:` with the day, for example `date: 2025-03-14`
        [title] `title:` with a title, for example `title: A review of party cells`
        [value] `value:` with the number that the text states, for example `value: "1,142"`
        [base_url] `base_url:` with the address of the portal, for example `base_url: https://example.org/`
        [level] `level: 0` for the country, `1` for a province, `2` for a district, `3` for a commune
        [alt] `alt: what the picture shows, for those who cannot see it`
        [id] `id:` with letters a-z and hyphens, for example `id: dong-lam`
        [type] `type:` with the type of the place, for example `type: district`
        [measure] `measure: count` for a number of things, `measure: percent` for a share
        [nature] `nature: stock` for a state on a day, `nature: flow` for what happens in a period
        [labels] `labels:` with a name, for example `labels: Poor households`
        [names] `names:` with the name of the place, for example `names: Dong Lam`
        [name] `name:` with a name
        [url] `url:` with the whole address, for example `url: https://example.org/`
        [src] `src:` with the name of the picture, for example `src: meeting.jpg`
        [file] `file:` with the name of the file, for example `file: conclusion.pdf`
        [what] `what: what was corrected`
        [why] `why: the reason`
        [indicator] `indicator:` with an id of `content/registers/indicators.yaml`
       *[other] `{ $key }:` with what belongs there
    }
    .hint-date-of-name = add `date: { $day }`, the day in the file’s name, if it is the day of publication
    .hint-original = the original of this translation, `{ $original }`, is not there: put it beside this file; if the article exists in this language only, add `date:` with the day of publication
missing-key-no-words = nothing can be read in this text: it is empty, or has characters that nobody sees, or marks alone
    .hint = write a text, or leave the key out
missing-key-empty = `{ $key }` is empty
    .hint = write { $key ->
        [date] `date:` with the day, for example `date: 2025-03-14`
        [title] `title:` with a title, for example `title: A review of party cells`
        [value] `value:` with the number that the text states, for example `value: "1,142"`
        [base_url] `base_url:` with the address of the portal, for example `base_url: https://example.org/`
        [level] `level: 0` for the country, `1` for a province, `2` for a district, `3` for a commune
        [alt] `alt: what the picture shows, for those who cannot see it`
        [id] `id:` with letters a-z and hyphens, for example `id: dong-lam`
        [type] `type:` with the type of the place, for example `type: district`
        [measure] `measure: count` for a number of things, `measure: percent` for a share
        [nature] `nature: stock` for a state on a day, `nature: flow` for what happens in a period
        [labels] `labels:` with a name, for example `labels: Poor households`
        [names] `names:` with the name of the place, for example `names: Dong Lam`
        [name] `name:` with a name
        [url] `url:` with the whole address, for example `url: https://example.org/`
        [src] `src:` with the name of the picture, for example `src: meeting.jpg`
        [file] `file:` with the name of the file, for example `file: conclusion.pdf`
        [what] `what: what was corrected`
        [why] `why: the reason`
        [indicator] `indicator:` with an id of `content/registers/indicators.yaml`
       *[other] `{ $key }:` with what belongs there
    }
    .hint-stated = write the number, here `{ $number }`, or take the line out: the quote states the number

# $expected and $found: what is needed, and what stands there.
wrong-type = expected { $expected ->
        [texts] text, or texts by language
        [list] a list
        [entries] a list of entries, each beginning with `- id:`
        [map] a map of keys and values
        [days] a map of names and days
        [parts] a map of dimension and member
        [quotes] a map of numbers and words
        [member] the id of a member
       *[text] text
    }, found { $found ->
        [nothing] nothing
        [list] a list
        [map] a map
        [text] text
       *[broken] something that cannot be read
    }
    .label = this is { $found ->
        [nothing] nothing
        [list] a list
        [map] a map
        [text] text
       *[broken] something that cannot be read
    }
    .hint-text = write a text
    .hint-text-of-list = write one value, without `[ ]` or `-`
    .hint-text-of-map = write one value, without `{"{"} {"}"}`; put text that holds a colon in quotes
    .hint-texts = write a text, or one for each language: `{"{"}vi: ..., en: ...{"}"}`
    .hint-list = write `[A, B]`, or begin a line with `-` for each
    .hint-entries = write a list of entries, each beginning with `- id:`
    .hint-quotes = write the number of the statistic in the original and the words of the translation: `{"{"}1: 457 cells{"}"}`
    .hint-map = write `key: value` in lines of their own below it, or `{"{"}key: value{"}"}`
    .hint-map-of-list = write `key: value` in each line, without `-`
    .hint-days = write `name: day` in lines of their own below it: `school: 09-01`
    .hint-parts = write `{"{"}dimension: member{"}"}`, with ids from `parts` of the indicator
    .hint-member = write the id of a member
    .hint-named = write `{ $key }: {"{"}name: { $value }{"}"}`
    .hint-image = write `image: {"{"}src: { $value }, alt: what the picture shows{"}"}`
    .hint-form = write { $key ->
        [image] `image: {"{"}src: meeting.jpg, alt: what the picture shows{"}"}`
        [source] `source: {"{"}name: Lam Giang News, url: https://news.example/{"}"}`
        [withdrawn] `withdrawn: {"{"}date: 2025-03-14, why: the reason{"}"}`
        [corrections] `corrections: [{"{"}date: 2025-03-14, what: what was corrected{"}"}]`
        [statistics] each statistic as keys and values, the first line with `-`: `- indicator: ID`, and below it, indented, `value:`, `as_of:` or `period:`, `quote:`
        [bodies] `bodies: {"{"}inspecting: [ID], inspected: [ID], reporting: [ID]{"}"}`, those that you need
        [aggregate] `aggregate: {"{"}locality: sum, time: none{"}"}`, those that you need
        [check] `check: {"{"}undeclared: note{"}"}`
        [feeds] `feeds: {"{"}content: full{"}"}`
        [output] `output: {"{"}layout: releases{"}"}`
        [prominence] `prominence: {"{"}min_coverage: 0.5{"}"}`
        [range] `range: {"{"}min: 0, max: 100{"}"}`
        [registers] `registers: {"{"}localities: whole{"}"}`
        [sections] `sections: {"{"}articles: news, localities: places{"}"}`
        [soft_range] `soft_range: {"{"}min: 1, max: 5000{"}"}`
        [years] `years: {"{"}school: 09-01{"}"}`
       *[valid] `valid: {"{"}from: 2025-07-01{"}"}` or `valid: {"{"}until: 2025-06-30{"}"}`
    }

# $inner: a key of the maps in the list.
wrong-type-no-list = `{ $key }` is a list, and this is no list
    .label = a list should begin here
    .hint = put it in brackets: `{ $key }: [{"{"}{ $inner }: ..., ...{"}"}]`, or begin it with `-` in a line of its own

invalid-value-word = `{ $word }` is not a value of `{ $key }`
    .hint-flag = write `true` (yes) or `false` (no)
    .hint-status = write `provisional`, `final`, `corrected` (it was wrong), `revised` (it is newer) or `withdrawn`
    .hint-role = write `observed` (what is), `target` (what shall be) or `norm` (what has to be)
    .hint-nature = write `stock` (a state on a day) or `flow` (what happens in a period)
    .hint-measure = write `count` (things), `percent` (a share), `amount` (money, areas and the like), `rate`, `ratio`, `index` or `change`
    .hint-kind = write `inspection`, `review`, `conference` or `notice`
    .hint-correction = write `correction` (it was wrong), `revision` (it is newer) or `withdrawal`
    .hint-severity = write `minor` or `major`
    .hint-frequency = write `year`, `half`, `quarter` or `month`
    .hint-host = write `github-pages`, `gitlab-pages`, `cloudflare-pages`, `netlify` or `own` (a server of your own)
# Behind `invalid-value-word`, of the key `level`.
invalid-value-level =
    .hint = write `0` for the country, `1` for provinces, `2` for districts, `3` for communes
unknown-type = `{ $word }` is not a type of places
    .hint = write one of { $names }, or add the type to `content/registers/types.yaml`
# $name: the word of registers for the type.
common-type = `{ $name }` is a type that every register of places has
    .hint = take away this entry, and write `type: { $name }`
invalid-value-whole-number = `{ $text }` is not a whole number
    .hint = write digits only
invalid-value-number = `{ $text }` is not a number
    .hint = write digits, with a point for decimals
invalid-value-share = `{ $key }` is a share from 0 to 1, not `{ $text }`
    .hint = write one half as `0.5`
invalid-value-alias = `{ $address }` is not a route of this site
    .hint = write the old route from the root: `/tin/2021/ten-cu/`
# A translation has a key that only its original may have. $path: the file of the original.
invalid-value-withdrawn-alone = a translation is withdrawn together with its original only
    .hint = write `withdrawn` in `{ $path }`

# A value in curly quotation marks, which YAML takes for text. $text: what stands between them.
curly-quotes = YAML knows only straight quotes, word processors make curly ones: write `"{ $text }"`
curly-quotes-found = `{ $sign }` is a curly quotation mark, which cannot be read here

invalid-value-address = `{ $address }` is not an address
    .hint = write it in full: `https://...`
# $fault: what is wrong with the address.
malformed-address = the address `{ $address }` { $fault ->
        [no-host] names no host
        [no-slashes] lacks the two slashes behind the colon
        [one-slash] has one slash where two belong
        [other-slashes] has something else than two slashes behind the colon
        [large-port] has a port above 65535
        [odd-port] has a port that is no number
        [no-mailbox] names no mailbox
        [no-number] has no number
       *[odd-host] names a host that cannot be one
    }
    .hint = write the address in full

unknown-language = `{ $code }` is not a language that bantin knows
    .hint-vn = did you mean `vi`? `vn` is the country
unknown-language-ending = the file's name ends in `.{ $code }.md`, but `{ $code }` is not a language that bantin knows
    .hint = end the name of a translation in one of { $known }, or write a hyphen for the point
    .hint-slip = rename the file: the Vietnamese text ends in `.vi.md`, the English one in `.en.md`, the French one in `.fr.md`
# $all: the languages of the site and this one.
unknown-language-site = the site has no pages in `{ $code }`, only in { $languages }
    .hint = if the site has this language, write `languages: [{ $all }]` in `bantin.yaml`; else rename the file
    .hint-lang = take `lang` out if the text is not in this language; if it is, write `languages: [{ $all }]` in `bantin.yaml`
unknown-language-other = the file’s name ends in `.{ $ending }.md`, but it says `lang: { $code }`
    .hint = take `lang` out: the file’s name says that the text is in `{ $ending }`; if it is not, rename the file

invalid-slug = `{ $slug }` cannot stand in an address
    .hint = give a `slug` of letters a-z, digits and hyphens
    .hint-proposed = write `slug: { $slug }`
invalid-slug-of-name = no slug can be made of the file's name
invalid-slug-section =
    .hint = write a word of letters a-z, digits and hyphens, or leave the line out

invalid-id = `{ $id }` is not an id: ids have letters a-z, digits and hyphens
    .hint = write `id: some-word`
    .hint-proposed = write `id: { $id }`

duplicate-id = the id `{ $id }` is taken
    .related = it is given here first
    .hint = give one of the two another id
# $first: the file of the other article; $own: an id with the year in front.
duplicate-id-article = the id `{ $id }` is that of `{ $first }`, which is another article
    .related = the other one
    .hint = rename one of the two files, or give it an `id` of its own
    .hint-year = write `id: { $own }` here: addresses may recur in other years, ids may not
duplicate-id-form = `{ $first }` is this bulletin in `{ $lang }`, too
    .related = the other one
    .hint = put both texts into one file, and remove the other
changed-in-translation = `{ $key }` says something else than the original, whose value counts
    .hint = change it in the original, and take `{ $key }` out here
changed-in-translation-number = the translation says `{ $stated }`; the original declares `{ $value }`, which the translation does not say
    .hint = compare the two, and correct the one that is wrong; if this is another number, there is nothing to do
statistics-in-both = `{ $original }` declares the statistics of this bulletin already
    .related = declared here
    .hint = remove `statistics` here: the number of a bulletin is counted once, in all languages

# Names of registers. $register: localities, indicators, topics, bodies, directives; $entry: what
# would have to stand there.
unknown-name = `{ $name }` is not a known { $register ->
        [localities] locality
        [indicators] indicator
        [topics] topic
        [bodies] body
       *[directives] directive
    }
    .label = { $register ->
        [localities] no locality has this id, name or alias
        [indicators] no indicator has this id, label or alias
        [topics] no topic has this id, label or alias
        [bodies] no body has this id, label or alias
       *[directives] no directive has this id, number or alias
    }
    .hint = { $command }, or correct the name
    .hint-nearest = did you mean `{ $nearest }`? Else { $command }
    .hint-several = write several names as a list: `[{ $names }]`; if it is one name, { $command }
# The command that adds an entry to a register, in the middle of a sentence. $command: `bantin new topic`; $name: a name in
# quotes.
new-by-command = add it with `{ $command } { $name }`
new-by-command-id = add it with `{ $command } "NAME" --id { $id }` and its name
new-by-command-place = add it with `{ $command } { $name } --type commune` and the right type (commune, ward, district …)
unknown-name-several = `{ $name }` is not one { $register ->
        [localities] place
        [indicators] indicator
        [topics] topic
        [bodies] body
       *[directives] directive
    }
    .hint = write them as a list: `[{ $names }]`
unknown-name-empty = the register `{ $register }` is empty, so that there is no `{ $name }`
wrong-type-authors = `{ $text }` is read as one author
    .hint = write several authors as a list: `[{ $text }]`; put the name of one in quotes: `"{ $text }"`
ambiguous-locality = `{ $name }` is the name of { $count } places
unknown-name-divided = the comma in `{ $name }` makes several names of one
    .hint = write it in quotes: `["{ $name }"]`
ambiguous-name = `{ $name }` names { $count } entries of `{ $register }`
    .hint = write the id of the one you mean: { $ids }

# A place in the past or the future. $when: the day that is written.
outside-validity = { $name } does not exist then; this is of { $when }
    .hint = correct the date or the place
    .hint-successor = write { $successor }, its successor, or correct the date
    .hint-successors = write one of its successors, { $successors }, or correct the date
outside-validity-ended = { $name } ended on { $until }; this is of { $when }
outside-validity-since = { $name } exists since { $from }; this is of { $when }

named-twice = `{ $text }` stands in this list already, and counts once
    .related = the first time
    .hint = remove one of the two

unknown-article = `{ $name }` is not an article or statistic of this site
    .hint = write the id of an article (its file name without `.md`)
# $count: the statistics of the article.
unknown-article-number = the article `{ $article }` has { $count ->
        [one] { $count } statistic
       *[other] { $count } statistics
    }, and this one is not among them
    .hint = count the entries of its `statistics` from 1: `{ $article }#1`

# Statistics that correct others. $names: of those in a circle, the first one again at the end;
# $key and $keys: in what they differ (indicator, locality, period, by).
correction-cycle = { $names } correct each other in a circle
    .related = and corrects in turn
    .hint = let only the newer of two statistics correct the older one
correction-cycle-itself = `{ $name }` corrects itself
corrects-elsewhere = `{ $name }`, which this corrects, is about another { $key ->
        [indicator] indicator
        [locality] place
        [period] period
       *[by] part
    }: it is taken away there
    .related = taken away
corrects-elsewhere-several = `{ $name }`, which this corrects, differs in { $keys }: it is taken away there
corrects-elsewhere-there = `{ $name }` corrects this, and is about another { $key ->
        [indicator] indicator
        [locality] place
        [period] period
       *[by] part
    }: this is taken away here
    .related = corrected here
corrects-elsewhere-there-several = `{ $name }` corrects this, and differs in { $keys }: this is taken away here
invalid-value-no-correction = this statistic cannot correct `{ $name }`
    .related = it is about this
    .hint = name an observed statistic: targets and norms are not corrected, nor do they correct
# $status: corrected, revised, withdrawn.
corrected-later = the value is { $status ->
        [corrected] corrected
        [revised] revised
       *[withdrawn] withdrawn
    } on { $day }, by its entry under `corrections`, and not known before
    .hint = correct the date of the entry, if the value is known already; until { $day } the statistic is left out
missing-correction = the figure { $status ->
        [corrected] is corrected
        [revised] is revised
        [withdrawn] is withdrawn
       *[other] corrects another one
    }, but the article has no entry under `corrections`
    .hint = add to the front matter, in the column of `title`: `corrections: [{"{"}date: { $day }, what: what was corrected, why: the reason{"}"}]`, with the day of the correction

# Files and folders.
not-utf8 = the text is not UTF-8 from here on
    .hint = save the file as UTF-8; text in TCVN3, VNI or windows-1258 has to be converted first
    .hint-utf16 = it looks like UTF-16 (`Unicode` in Notepad): save the file with the encoding `UTF-8`
    .hint-windows = it looks like windows-1258: open the file with the encoding `Vietnamese (Windows)` and save it as UTF-8
    .hint-tcvn3 = it looks like TCVN3 (fonts `.VnTime`): convert the text to Unicode, for example with Unikey, and save it as UTF-8
    .hint-binary = this is no text: put a text file here, or take the file away
not-utf8-name = the file's name is not UTF-8
    .hint = rename the file
# Text that was read in another encoding, and is UTF-8 all the same. $found: the first place.
not-utf8-garbled = the text is garbled, as `{ $found }` shows: readers would see it as it is
    .hint = open the original with the encoding UTF-8 and copy it again, or type these words anew
    .hint-vni = it looks like VNI: convert the text to Unicode, for example with Unikey, and paste it again
# $size and $limit: in kilobytes.
file-too-large = { $what ->
        [settings] bantin.yaml
        [register] a register file
        [page] a page
        [front-matter] the front matter
       *[article] an article
    } has { $size } kB; { $limit } kB are allowed
    .hint = split it, or move pictures and tables to files of their own
symbolic-link = a symbolic link is not followed, because it could lead out of the site
    .hint = put the file itself here
same-file-name = `{ $path }` and `{ $first }` differ only in capital letters, and are one file on some computers
    .related = the other one
    .hint = rename one of the two
same-file-name-letters = two files are called `{ $path }`: only the way in which letters with marks are stored differs
# $system: the words of the operating system.
unreadable-file = the file cannot be read; the system says: `{ $system }`
    .hint = check its permissions
unreadable-file-denied = the file cannot be read: permission denied
unreadable-file-gone = the file cannot be read: it is gone
unreadable-file-special = this is no plain file but a pipe, a device or a socket
    .hint = take it away, or put a plain file in its place
unreadable-file-folder = this is a folder, where the file `{ $path }` belongs
    .hint = rename it, or take it away
unreadable-file-no-folder = this is a file, where the folder `{ $path }` belongs
ignored-file =
    .hint-rename = rename it to `{ $name }`
ignored-file-ending = `{ $path }` is not read: articles and pages end in `.md`
ignored-file-document = `{ $path }` is not published: bulletins are `.md` files, and no bulletin has this one as an attachment
    .hint = for a bulletin, make a file with `bantin new article "TITLE"` and copy the text into it; a document that goes with a bulletin stands in its `attachments`
ignored-file-outside = `{ $path }` is not read: it lies outside the folders of the content
    .hint = put articles in `content/articles`, standing pages in `content/pages`
    .hint-folder = rename the folder to `content/{ $folder }`
# $count: number of further files below the folder.
ignored-file-outside-many = `{ $path }` is not read: it lies outside the folders of the content, with { $count } more below `{ $folder }`
ignored-file-furniture = `{ $path }` is not published
    .hint = delete it, if it is in your way: file managers and version control make such files
ignored-file-furniture-many = `{ $path }` is not published, and neither are { $count } others of its kind
