# The command line: how things are told, summaries, answers.

# Words before what is told. $text: a message.
report-error = error: { $text }
report-warning = warning: { $text }
report-help = help: { $text }
# The word before the hint of a problem.
report-hint = help
# The word before a problem. $severity: the word of machines.
report-severity = { $severity ->
        [error] error
        [warning] warning
       *[note] note
    }
# Pages of `bantin explain`: headings of examples, as the pages have them; a file's name; a problem of a whole file.
explain-wrong = ## Wrong
explain-example = ## Example
explain-right = ## Right
explain-why = ## Why
explain-file = File { $path }:
explain-whole-file = (the whole file)
explain-no-file = (there is no such file)
# Above a page that another language lacks.
explain-elsewhere = (This page is in English only.)
help-default = [default: { $value }]
# $values: with commas.
help-possible = [possible values: { $values }]

# Problems that are not shown. $code: a problem code.
report-more = and { $count } more `{ $code }`; `--format json` lists all
report-more-listed = and { $count } more `{ $code }`; `--format json` lists the first { $listed } of each file

# The last line of `build` and `check`, of parts with `;` between them.
summary-published = published
summary-checked = checked
# $done: one of the two above.
summary-contents = { $done } { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }, { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }, { $figures ->
        [one] { $figures } figure
       *[other] { $figures } figures
    }
summary-settings-only = nothing but the settings was checked
# $problems: as in `2 errors, 1 note`.
summary-nothing-written = nothing written: { $problems }
summary-left = the portal in `{ $path }` is left as it was
summary-files = { $written ->
        [one] { $written } file
       *[other] { $written } files
    } written, { $unchanged } unchanged, { $removed } removed
summary-seconds = { $whole }.{ $hundredths } s
summary-errors = { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
summary-warnings = { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
summary-notes = { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
# $problems: `2 warnings, 1 note`.
summary-notes-hidden = { $problems } (see the notes with `bantin check`)
summary-no-problems = no problems
# $articles: the next three, with commas.
summary-absent = not published: { $articles }
summary-held = { $count ->
        [one] { $count } held until { $until }
       *[other] { $count } held, the first until { $until }
    }
summary-drafts = { $count ->
        [one] { $count } draft
       *[other] { $count } drafts
    }
summary-expired = { $count } expired
# $why: one of the next three.
summary-absence = not published: { $path }: { $why }
absent-draft = a draft
absent-held = held until { $until }
absent-expired = expired at { $at }
summary-verified = verified: every published file is as it was left
# $files: names.
summary-repaired = repaired { $count ->
        [one] { $count } file
       *[other] { $count } files
    }: { $files }

cache-unreadable = `{ $path }`, which the last build left, cannot be read: it is damaged, or of another version
    .hint = nothing has to be done: everything was built anew
# $path: of a record in the folder of the site.
cache-unwritable = `{ $path }` cannot be written: the next build will do everything again
    .hint = allow bantin to write there, or build with `--no-cache`

# `--timings`: what each stage does.
stage-read = read the sources
stage-ledger = add up the figures
stage-plan = plan pages and addresses
stage-pictures = make pictures in their sizes
stage-render = make the pages, feeds and data
stage-search = index the words
stage-write = move the portal in

init-made = made a site of { $count } files in `{ $path }`; write your own title and publisher in `bantin.yaml`; see it with `bantin -C { $path } serve`
init-not-empty = `{ $path }` is not empty: nothing was written
    .hint = give the name of a new folder: `bantin init my-bulletin`
init-raced = `{ $path }` has come to `{ $folder }` meanwhile
    .hint = another program writes there: try again in a new folder

new-exists = `{ $path }` exists
    .hint = go on with that article, or give this one another title
new-no-name = no file name can be made of the title `{ $title }`
    .hint = give a title with letters or digits

# Entries of registers. $name: as it was typed. $id: an id.
new-entry = added `{ $id }` to `{ $path }`, line { $line }:
new-known = `{ $name }` is in the register already, as `{ $id }`
    .hint = write `{ $id }` in articles, or give the new entry another name
new-id-taken = another entry has the id `{ $id }`
    .hint = give the new one an id of its own: `--id NAME`
new-no-id = no id can be made of `{ $name }`
    .hint = give one in letters and digits: `--id NAME`
new-register-broken = nothing was added: `{ $path }` has a mistake or cannot be read
    .hint = mend it first; `bantin check` says where
# $entry: lines of YAML.
new-register-form = nothing was added: the entries of `{ $path }` do not stand on lines of their own
    .hint = add this by hand: { $entry }
# $why: what would be told of it, a whole sentence.
new-entry-unclean = nothing was added: `{ $id }` would not be clean: { $why }
    .hint = choose another name, id or place
new-entry-lost = the end of `{ $path }` is no place for an entry
new-place-no-type = nothing says of what type `{ $name }` is
    .hint = say it in front of the name or with `--type`: { $names }
new-place-unknown-type = `{ $word }` is not a type of places that fits here
new-place-too-high = a place of the type `{ $word }` cannot lie below { $parent }
    .hint = give another type, or another place above it
# Comments in a new indicator.
new-measure = or percent, amount, rate, ratio, index, change
new-nature = what happens in a period; stock: the state on a day
new-nature-stock = a state, as of a day; flow: what happens in a period
new-unit = unit: {"{"}en: cases{"}"}

next-nothing = no article appears or expires after this

# Heads of the columns of `stats`.
stats-head-place = Place
stats-head-period = Period
stats-head-figure = Figure
stats-head-method = Method
stats-head-coverage = Coverage
stats-head-notes = Notes
stats-head-value = Value
stats-head-outcome = Outcome
stats-head-observation = Observation
stats-head-where = Where

# How a figure came about. $method: a word of the program.
stats-method = { $method ->
        [reported] reported
        [latest] latest
        [sum] sum
        [weighted-mean] weighted mean
        [range] range
        [carried-forward] carried forward
        [difference] difference
        [largest] largest part
        [product] from a share
       *[other] { $method }
    }
# What became of an observation. $fate: the word of machines.
stats-fate = { $fate ->
        [winner] used
        [same] same
        [wider] wider
        [overlapping] overlapping
        [contradicting] contradicting
        [superseded] superseded
        [corrected] corrected
        [withdrawn] withdrawn
        [suppressed] suppressed
        [target] target
        [norm] norm
       *[other] { $fate }
    }
stats-coverage = { $reported } of { $expected }
stats-coverage-open = { $reported } of unknown

stats-future = `{ $period }` begins after the clock's day
    .hint = give its end
stats-nothing = nothing fits what was asked for
stats-no-pair = `{ $pair }` is not a dimension and a member
    .hint = write `organisation-type=cell`
stats-no-dimension = no indicator is broken down by `{ $dimension }`
    .hint = write a dimension that `content/registers/indicators.yaml` has under `parts`, or leave `--by` out
stats-no-member = `{ $dimension }` has no member `{ $member }`

# A mark of a figure. $flag: the word of machines.
figure-flag = { $flag ->
        [carried-forward] carried forward
       *[other] { $flag }
    }
figure-partial = partial statement

# Heads of the columns of `diff`.
diff-head-change = CHANGE
diff-head-indicator = INDICATOR
diff-head-place = PLACE
diff-head-period = PERIOD
diff-head-old = OLD
diff-head-new = NEW
diff-head-articles = ARTICLES
# $kind: the word of machines.
diff-kind = { $kind }
diff-summary = figures: { $added } added, { $changed } changed, { $corrected } corrected, { $withdrawn } withdrawn, { $same } same

# $why: one of the next, or why the machine failed.
diff-unreadable = `{ $file }` cannot be read: { $why }
    .hint = give the folder of a portal that `bantin build` published, or its `data/figures.json`
diff-empty = the file is empty
diff-no-head = it does not begin as the figures of a portal do
diff-part = `{ $file }`: { $why }
diff-no-figure = a row is no figure
diff-cut-off = it ends in the middle
diff-schema = `{ $file }` is of schema version { $schema }; this bantin reads version { $known }
    .hint = build both portals with this version, and compare again
diff-empty-folder = `{ $folder }` is empty
diff-no-portal = `{ $folder }` is no portal: no folder in it has a `figures.json`
    .hint = give the folder that `bantin build` published, `public` unless `-o` says otherwise
diff-portals = give two portals that `bantin build` published: `bantin diff OLD NEW`

serve-serving = serving { $address } (Ctrl-C ends)
serve-blind = the sources cannot be watched: { $why }
    .hint = allow more watched files (on Linux `fs.inotify.max_user_watches`), or use `bantin build`
serve-no-browser = no browser can be opened: `{ $program }`: { $why }
# $problems: as in `2 errors, 1 note`.
serve-problems = The portal cannot be published: { $problems }
serve-failure = The portal cannot be built
serve-absent = This article is not published
# $why: as in `a draft`.
serve-absence = `{ $path }` is not published: { $why }
serve-absent-draft = see it without `--published`, or remove `draft: true`
serve-absent-held = see it with `bantin serve --future`
serve-absent-expired = change or remove `expires` to see it again
serve-reload = This page loads again when a source changes.
