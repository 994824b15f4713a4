# Help of commands and their arguments. A text is called help-COMMAND, help-COMMAND-ARGUMENT, or
# help-common-ARGUMENT where many commands have it; values are attributes.

help-program = Publishes bulletins whose numbers are data: every figure leads back to the sentence that stated it
    .after = Exit status: 0 clean; 1 problems in the content (errors, or warnings with --deny-warnings); 2 wrong usage or settings at fault; 3 the machine failed (disk, permissions, a port that is taken); 101 a fault of bantin itself.

help-common-format = How problems are written [default: human]
help-common-help = Print help (see more with '--help')
    .long = Print help (see a summary with '-h')
help-common-version = Print version
help-common-lang = Language of messages and help; of the new site too, with `init` [default: that of the system, else the first of the site]
help-common-dir = Work as if started in this folder; other paths count from there
help-common-deny-warnings = Treat warnings like errors: nothing is published, exit status 1
help-common-clock = The moment that counts as now: `2026-03-14 16:10` in the site's time zone, or with an offset (RFC 3339) [default: the system clock]
help-common-jobs = Number of threads, at most 256 [default: one for each processor]
help-common-color = When to use colours; `auto` heeds `NO_COLOR`
    .auto = On a terminal
    .always = Always
    .never = Never
help-common-quiet = Leave out notes and the summary
help-common-verbose = Show every problem, also of a kind that has many
help-common-drafts = Show drafts too
help-common-future = Show articles too that are held until later

help-build = Publish the portal
help-build-output = Folder that the portal is written to
help-build-base-url = Address at which the portal will stand, instead of `base_url` in the settings
help-build-timings = Tell how long each stage took
help-build-changed = Write to this file which files of the portal changed: `+path` written, `-path` removed
help-build-precompress = Pack text files beside themselves (`.br`, `.gz`), for servers that send such files
help-build-verify = Read every published file, and repair those that are not as they were left, though size and time say so: after a power cut, or from time to time where a disk is not trusted
help-build-no-cache = Build anew, whatever the last build left in `.bantin/`, and leave nothing there

help-check = Find everything that `build` finds, and write nothing
help-check-paths = Show only the problems of these files and folders; drafts named here are checked like published articles

help-serve = Build, serve on this machine with drafts, and build again whenever a source changes
help-serve-port = Port to listen on
help-serve-bind = Address to listen on; others than the default let other machines in
help-serve-open = Open the portal in the browser
help-serve-drafts = Without effect: drafts are shown, with a banner, unless `--published` is given
help-serve-published = Leave drafts out, as `build` does

help-init = Begin a site, with settings, registers, an article and CI files: it builds as it is
help-init-folder = Folder of the new site; made if missing, and else empty
help-init-country = Begin with all places of this country, its usual indicators and topics, and no sample

help-new = Begin an article, or add an entry to a register
help-new-article = Begin an article: a draft at `content/articles/YYYY/YYYY-MM-DD-SLUG.md`, dated by `--clock`; prints its path
help-new-article-title = The headline, of which the file's name is made
help-new-article-locality = The place it is about: an id, name or alias of the register
help-new-article-date = Its date, `2026-03-14` or `14/03/2026 16:10`; the path has its day [default: now]
help-new-locality = Add a place to its register
help-new-locality-name = Its name, with its type in front if you like: `commune Tan Lap`
help-new-locality-parent = The place directly above it: an id or a name
help-new-locality-type = Its type, `ward`, `commune`; else that in front of the name, or of most places beside it
help-new-locality-id = Its id, where that of the name is taken
help-new-indicator = Add something that is counted
help-new-indicator-name = What it is called
help-new-indicator-id = Its id, where that of the name is taken
help-new-indicator-nature = A stock is a state, as of a day; a flow happens in a period [default: as the name says it]
    .stock = A state, as of a day
    .flow = What happens in a period
help-new-topic = Add a subject
help-new-topic-name = What it is called
help-new-topic-id = Its id, where that of the name is taken
help-new-body = Add an office
help-new-body-name = What it is called
help-new-body-id = Its id, where that of the name is taken
help-new-directive = Add a directive, resolution or another document
help-new-directive-name = What it is called, with its number: `Directive 10-CT/TW`
help-new-directive-id = Its id, where that of the name is taken

help-stats = Show the figures, or the observations behind them
help-stats-indicator = Only this indicator: its id, name or alias
help-stats-locality = Only this place and what lies below it: its id, name or alias
help-stats-period = Only this period, `2022`, `2022-Q3`, `2018/2022-09-29` [default: each that has data]
help-stats-by = Only this member of a breakdown, `organisation-type=cell`
help-stats-observations = Show the observations instead of the figures
help-stats-format = How to write the answer
    .table = Aligned columns, for people
    .csv = Comma-separated values
    .json = The format of `data/figures.json`

help-suggest = Propose statistics from the text of bulletins
help-suggest-files = Articles of the site, or plain texts; `-` is standard input
help-suggest-format = How to write the answer
    .human = A block for each figure, with reasons
    .yaml = Entries to paste into the front matter
    .json = For programs
help-suggest-date = The day of publication of texts that do not tell it
help-suggest-write = Fill in the front matter of articles with the figures that it does not declare yet

help-diff = Tell which figures two portals publish differently, and which articles caused it
    .after = Exit status: 0 the figures are the same; 1 they differ; 2 trouble: a portal cannot be read.
help-diff-old = The portal as it was: a folder that `build` published, or its `data/figures.json`
help-diff-new = The portal as it is
help-diff-format = How to write the answer
    .human = Aligned columns, for people
    .json = An object with all changes, also when there are none

help-next = Tell when an article appears or expires next, for a schedule of CI
help-next-format = How to write the answer
    .text = A line for each article: instant, `appears` or `expires`, file
    .json = An object, also when nothing is to come

help-explain = Explain a problem code, with an example; without a code list them all
help-explain-code = The word in brackets behind `error` or `warning`

help-schema = Print the JSON Schema of a sort of file, for editors
help-schema-name = The sort of file; `article` is the front matter of one, `site` is bantin.yaml

help-completions = Print completions for a shell
help-completions-shell = The shell

help-man = Print the manual page of bantin, or of one of its commands
help-man-command = The command

help-help = Print this message or the help of the given subcommand(s)

# Headings.
help-heading-usage = Usage
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-heading-common = Common options
help-heading-values = Possible values

# Headings of manual pages, in capitals.
help-page-name = NAME
help-page-synopsis = SYNOPSIS
help-page-description = DESCRIPTION
help-page-extra = EXTRA
help-page-version = VERSION

# What stands for a value, in capitals.
help-value-address = ADDRESS
help-value-code = CODE
help-value-command = COMMAND
help-value-d-m = D=M
help-value-date = DATE
help-value-dir = DIR
help-value-file = FILE
help-value-format = FORMAT
help-value-instant = INSTANT
help-value-n = N
help-value-name = NAME
help-value-new = NEW
help-value-old = OLD
help-value-options = OPTIONS
help-value-p = P
help-value-path = PATH
help-value-port = PORT
help-value-shell = SHELL
help-value-title = TITLE
help-value-url = URL
help-value-when = WHEN
