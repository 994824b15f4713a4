# Themes and templates.

# $name: in the settings.
unknown-theme = the theme `{ $name }` does not exist
    .hint = make the folder `themes/{ $name }`
unknown-theme-description = the theme `{ $name }` has no `theme.yaml`
    .hint = write one with `name`, `version` and `description`

# The description of a theme, `theme.yaml`.
missing-theme-key = `{ $key }` is missing: { $key ->
        [name] by it people speak of the theme
        [version] it tells one state of the theme from the next
       *[description] one sentence that says what the theme is like
    }
    .hint = add a line `{ $key }: ...`
unknown-theme-key = `{ $key }` is not a key of `theme.yaml`
wrong-type-theme-text = `{ $key }` has to be a text; this is { $found ->
        [nothing] nothing
        [list] a list
        [map] a map
       *[broken] something that cannot be read
    }
    .hint = write `{ $key }: "..."`
wrong-type-theme = a description of a theme has keys and values; this is { $found ->
        [text] text
        [list] a list
       *[broken] something that cannot be read
    }
    .hint = write `name: ...`, `version: ...` and `description: ...`, each on a line of its own

# $names: of templates. $folder: of the theme.
missing-template = the theme lacks templates that the portal needs: { $names }
    .hint = put them into `{ $folder }/templates`, as copies of those of the theme `default`

# $size, $limit: in kilobytes.
file-too-large-theme = the file has { $size } kB; { $limit } kB are allowed
    .hint = look whether this is the right file; what readers download belongs into `static`

# $name: of a template of the site.
unused-override = the theme has no template `{ $name }`
    .hint = give it the name of a template of the theme, or remove it

not-utf8-theme = the text is not UTF-8 from here on
    .hint = save the file as UTF-8

# $why: why, a sentence.
unreadable-theme-file = the file cannot be read: { $why }
    .hint = check its permissions

# A template cannot be read or filled in.
broken-template =
    .hint = correct the template; one that overrides the theme's can also be removed

# $name: with its points, `page.titel`.
template-unknown-name = `{ $name }` is not a name that this page has
    .hint = look up the names in the theme's own templates
template-unknown-filter = unknown filter `{ $name }`
template-unknown-test = unknown test `{ $name }`
template-unknown-function = unknown function `{ $name }`
template-unknown-component = unknown component `{ $name }`
template-unknown-template = unknown template `{ $name }`
template-unknown-argument = `{ $name }` is not an argument of this component
template-missing-argument = the argument `{ $name }` is missing here
template-unknown-tag = `{ $name }` is not a tag of templates
# $name: `endif`.
template-needless-end = `{ $name }` ends nothing that is open here
template-unknown-block = block `{ $name }` is not defined in any parent template
template-no-value = what stands here has no value on this page

template-unclosed = the template ends before what is open here is closed
template-unclosed-text = the quotation marks that begin here are not closed
template-unclosed-comment = the comment that begins here is not closed with `#{"}"}`
template-unclosed-raw = what begins with `raw` is not closed with `endraw`
template-unclosed-component = the component `{ $name }` is not closed
# $opened, $closed: names in the tag that begins and the one that ends.
template-wrong-end = `{ $closed }` stands where `{ $opened }` should end

template-extends-twice = the template extends another one already
template-extends-first = `extends` has to be the first tag of a template
template-extends-circle = templates extend each other in a circle
template-includes-circle = templates include each other in a circle
template-missing-parent = the template `{ $name }` does not exist
template-block-inside = a block cannot stand inside this tag
template-component-inside = a component cannot be defined inside another tag
template-component-twice = the component `{ $name }` is defined in `{ $template }` too
template-not-seen = this would not be seen: a template that extends another one has only blocks
template-super = `super()` can only stand in a block that replaces another one
template-not-here = `{ $name }` can only stand in a `for`
template-twice = `{ $name }` is given twice
template-reserved = `{ $name }` is a word of the template language, and can be no name

template-no-list = this is not a list, so that nothing can be done for each of its entries
template-no-list-in = behind `in` belongs a list or a text
template-no-map = this has no keys and values
template-no-number = this is no number to reckon with
template-not-comparable = these two values cannot be compared
template-wrong-value = the value is not of the kind that is needed here

template-too-deep = too much lies inside each other here
template-syntax = the template cannot be read here
# $words: of the template engine, in English.
template-engine = the template engine says: `{ $words }`

# The colour of the office. $ground: on what it stands; $whole and $hundredths: the contrast, `3` and `95`.
low-contrast = `{ $colour }` is read too badly: its contrast on `{ $ground }` is { $whole }.{ $hundredths }:1, and has to be 4.5:1
    .hint = take `"{ $colour }"`, the nearest colour that passes
invalid-value-grounds = `grounds` has no colours for `light` and for `dark`
    .hint = list those on which the theme writes in its accent: `grounds: {"{"}light: ["#ffffff"], dark: ["#111111"]{"}"}`
invalid-value-theme-accent = `accent` is no colour
    .hint = write it as `"#0b575c"`: pictures for shared links have it
invalid-value-colourless = the theme `{ $name }` takes no other colour
    .hint = remove `accent`, or let the theme say in its `theme.yaml` on which colours it writes: `grounds`
