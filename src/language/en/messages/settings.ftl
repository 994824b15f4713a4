# The settings, `bantin.yaml`.

missing-settings = the site has no `bantin.yaml`
    .hint = run `bantin init DIR` for a new site, or give the site's folder with `-C DIR`
    .hint-misnamed = rename `{ $name }` to `bantin.yaml`
missing-settings-empty = `bantin.yaml` is empty
    .hint = write `title:` with the name of the portal and `base_url:` with its address
ignored-file-settings = `{ $path }` is not read: the settings are in `bantin.yaml`
    .hint = move what you need of it to `bantin.yaml`, and take it away

# Title and publisher of a new site that nobody changed. $text: as it stands there.
sample-name-title = the title is still that of a new site, `{ $text }`
    .hint = write what your portal is called, in each of its languages
sample-name-publisher = the publisher is still that of a new site, `{ $text }`
    .hint = write who answers for the portal, and the address of their own site

invalid-value-base-url = `{ $address }` is not the address of a site
    .hint = write it in full: `https://example.org/`
invalid-value-language-twice = `{ $code }` is listed twice
    .hint = remove one of the two
# $nearest: a time zone that may have been meant.
invalid-value-time-zone = `{ $text }` is not a time zone
    .hint = write it as in the IANA list: `{ $nearest }`
invalid-value-year-start = `{ $text }` is not a day on which a year begins
    .hint = write month and day, which every year has: `09-01`
invalid-value-paginate = `paginate` is the number of articles on a page and cannot be 0
    .hint = write a number from 1, usually 20
invalid-value-no-workbook = this `bantin` was built without workbooks and cannot make `xlsx`
    .hint = build it with `cargo install --features xlsx`, or remove `xlsx` here; the tables as CSV are there in any case

# Words of addresses. $other: the kind of page that has this word already.
invalid-value-section = `{ $word }` is already the word of `{ $other }`
    .hint = choose another word
invalid-value-section-language = `{ $word }` stands in addresses of the pages whose language is `{ $word }`
invalid-value-section-pages = `{ $word }` stands in addresses of the further pages of lists

# The publisher.
missing-logo = there is no picture `{ $address }` in this site
    .hint = put the file into `content/media` and write `/media/NAME`
unclean-picture-logo = `{ $path }` is no picture that can be published: it is damaged, cut off, or of another kind than its name says
    .hint = copy the file again from where it came, or save it anew as PNG or SVG
# $what: an element or attribute of the drawing.
unsafe-file-drawing = the drawing `{ $path }` holds `{ $what }`, which may run in a reader's browser
    .hint = export it again as plain SVG with all of it as paths, or save it as PNG
# $what: what the drawing asks for.
unsafe-file-drawing-foreign = the drawing `{ $path }` needs other files or pictures: `{ $what }`
# $limit: in KiB.
file-too-large-logo = the drawing is larger than { $limit } KiB
invalid-value-phone = `{ $text }` has no number to call
    .hint = write the number as people dial it: `0225 3842 000`
invalid-value-email = `{ $text }` is no mailbox
    .hint = write one address: `office@example.org`

# The colour.
invalid-value-colour = `{ $text }` is no colour
    .hint = write `#` and six hexadecimal digits, in quotation marks, because `#` begins a comment: `"#0b575c"`
    .hint-meant = write it with `#`, in quotation marks: `"{ $colour }"`

# The menu.
invalid-value-menu = `{ $text }` is no entry of the menu
    .hint = write the route of a page (`/statistics/`), a standing page (`page:about`), or a link with its name: `{"{"}name: ..., url: ...{"}"}`
invalid-value-menu-name = the menu needs a name for `{ $address }`
    .hint = write `{"{"}name: ..., url: { $address }{"}"}`
