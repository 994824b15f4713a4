# Routes, links and pictures.

# $scheme: without its colon.
unsafe-link = links with `{ $scheme }:` are not allowed
    .hint = link with `https:`, `http:`, `mailto:`, `tel:`, a path, or `locality:`, `topic:`, `indicator:`, `body:`, `directive:` and an id

foreign-picture = the picture lies on another host, which every reader's browser would have to ask
    .hint = put the file beside the article, or in `content/media` and write `/media/NAME`

# $name: of the file. $kinds: endings of names, without their points.
unsafe-file = `{ $name }` is of a kind that is not published
    .hint = save it as one of these: { $kinds }
    .hint-picture = save the picture as JPEG, PNG or WebP

unsafe-file-private = `{ $path }` may hold secrets or a database, or be a copy that was left there, and everybody could read it
    .hint = take it out of `static/`: all files there are published

missing-picture-kind = this is no picture
    .hint = save the picture as one of these: { $kinds }

# $address: as the author wrote it.
missing-picture = the picture `{ $address }` does not exist
    .hint = put the file beside the article, or in `content/media` and write `/media/NAME`

dead-link = the link `{ $address }` leads to nothing in this site
    .hint = write the path of the other file from this one (`../2023/x.md`), or a route of the portal
dead-link-own-machine = `{ $address }` lies on your machine, where readers cannot see it
    .hint = copy the file beside the article and write `{ $name }`
# $register: localities, indicators, topics, bodies, directives; $id: as it is written.
dead-link-entry = the register `{ $register }` has no `{ $id }`
    .hint = write an id of `content/registers/{ $register }.yaml`
dead-link-attachment = there is no file `{ $address }`

dead-link-no-page = `{ $address }` has no page, because no published article speaks of it
    .hint = name it in the front matter (`topics`, `bodies`, `directives`), or take the link out

# $name: a standing page, as the settings name it.
dead-link-page = there is no standing page `{ $name }`
    .hint = write the name of a file of `content/pages`, without its ending

# $name: behind the `#`. $near: another one that the page has.
dead-link-fragment = nothing on the page is called `#{ $name }`
    .hint = take away the part from `#` on, or link to a heading of the page
    .hint-near = did you mean `#{ $near }`?

link-to-unpublished = `{ $address }` is not published: a draft, held until later, or expired
    .hint = take the link out until the other article is published

# Two things have one address. $how: `same`, `case` (they differ in a way that many computers do not
# see) or `folder` (one is a file, the other lies below it). $other: the address of the other one.
# $path: of a file.
route-collision = { $how ->
        [same] the address `{ $address }` is taken
        [case] the address `{ $address }` is taken by `{ $other }`: many computers do not tell the two apart
       *[folder] the address `{ $address }` is taken by `{ $other }`: one name cannot be a file and a folder
    }
    .related = by this
    .hint-section = choose another word in `sections`
    .hint-entry = give one of the two another `id` or `slug`
    .hint-slug = give one of the two another `slug`
route-collision-alias = { $how ->
        [same] the old address `{ $address }` is in use
        [case] the old address `{ $address }` is taken by `{ $other }`: many computers do not tell the two apart
       *[folder] the old address `{ $address }` is taken by `{ $other }`: one name cannot be a file and a folder
    }
    .hint = take it out of `aliases`
route-collision-file = { $how ->
        [same] `{ $path }` would be published as `{ $address }`, which is taken
        [case] `{ $path }` would be published as `{ $address }`, which is taken by `{ $other }`: many computers do not tell the two apart
       *[folder] `{ $path }` would be published as `{ $address }`, which is taken by `{ $other }`: one name cannot be a file and a folder
    }
    .hint = give the file another name, or take it out

invalid-slug-file = the name has a backslash or a character that cannot be printed, or the path is too long to be published
    .hint = give the file another name, or a shorter path

invalid-slug-records = `.bantin` in the output folder holds the records of `bantin`, so that nothing of this name is published
    .hint = give the file or its folder another name

replaced-file = `{ $path }` is published in place of the `robots.txt` that names the sitemaps
    .hint = add `Sitemap: ` and the address of `sitemap.xml`, if search engines are to find it
replaced-file-headers = `{ $path }` is published in place of the `_headers` that protects the pages
    .hint = add the lines that the other would have, if the host is to send them: `bantin build` without your file shows them

# $address: in `aliases`.
invalid-alias = `{ $address }` is not a route of this site
    .hint = write the old route from the root: `/tin/2021/ten-cu/`

# $address: as the author wrote it.
invalid-value-attachment = `{ $address }` is no file of the content
    .hint = put the document beside the article, or in `content/media` and write `/media/NAME`

# $name: of the file. $promised and $found: formats, `PDF`.
wrong-file-type = `{ $name }` is no { $promised } file: its contents are { $found }
    .hint = let its name end in `.{ $ending }`, or save the document again in the right format
wrong-file-type-unknown = `{ $name }` is no { $promised } file
    .hint = copy the file again from where it came, or save the document again

# $names: of people, as the file has them.
hidden-data-authors = the file is published with names that stand beside its text: { $names }
    .hint = if they are not meant for readers, remove the properties of the document and save it again
hidden-data-deleted = the file is published with words that were deleted, which whoever opens it can see
    .hint = accept all changes in the document (Review), and save it again
hidden-data-hidden = the file is published with something hidden (words, a sheet or a slide), which whoever opens it can show
    .hint = if it is not meant for readers, delete what is hidden, and save the document again
hidden-data-remarks = the file is published with remarks of those who worked on it
    .hint = if they are not meant for readers, delete them, and save the document again
hidden-data-position = the film is published with the position where it was taken
    .hint = save it without: turn off the location where the phone shares it

# Pages of the last portal that are gone. $address: of the page. $now: the address of the same bulletin now.
lost-address-moved = the bulletin was published at `{ $address }`, and nothing leads from there to `{ $now }`
    .hint = let the old address lead on: `aliases: [{ $address }]`
lost-address-draft = the bulletin was published at `{ $address }`, and is a draft now
    .hint = publish it again, or say that it was taken back: `withdrawn: {"{"}date: ..., why: ...{"}"}`
lost-address = `{ $address }` was published, and nothing is there now
    .hint = where another bulletin took its place, add `aliases: [{ $address }]` to that one; a bulletin that no longer holds stays with `withdrawn`
