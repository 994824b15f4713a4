# What is wrong in finished pages.

# Where something was found, behind its problem in brackets. $used: for what the address is used.
# $origin: `template` where it stands in a template, `made` where a template makes it of values,
# `source` where an article or another file has it. $pages: how many pages have it. $first: the first
# of them. $alike: how many others of the same sort it stands for.
found-on = { $used ->
        [link] a link
        [picture] a picture
        [script] a script
        [style] a style sheet
        [form] a form
        [frame] a frame
        [refresh] a page that leads on
       *[other] a file
    }{ $origin ->
        [template] {" "}of the template
        [made] {" "}that a template makes
       *[source] {""}
    }, { $pages ->
        [1] on `{ $first }`
       *[other] on { $pages } pages, first on `{ $first }`
    }{ $alike ->
        [0] {""}
       *[other] ; { $alike } more like it
    }

# $found: as `found-on` says it. $base: the beginning of all addresses of the portal.
dead-address = `{ $address }` leads to nothing in the portal ({ $found })
    .hint = link to a route of the portal, or in full to another site: `https://...`
    .hint-base = addresses of this portal begin with `{ $base }/`; write one of another part of the host in full

# $name: behind the `#`. $page: the address of the page that lacks it.
dead-place = nothing on the page is called `#{ $name }` ({ $found })
    .hint = take away the part from `#` on, or give the element of that page this `id`
dead-place-elsewhere = nothing on `{ $page }` is called `#{ $name }` ({ $found })

foreign-address = `{ $address }` asks another host, which then knows who reads the portal ({ $found })
    .hint-link = link to the other site, so that readers decide
    .hint-copy = keep a copy of the file in `static/`, and write its route

forbidden-scheme = links with `{ $scheme }:` are not allowed ({ $found })
    .hint = link with `https:`, `http:`, `mailto:`, `tel:` or a route of the portal

# $code: the attribute or the beginning of the tag.
inline-code = { $pages ->
        [1] `{ $code }` stands in the page itself (`{ $first }`)
       *[other] `{ $code }` stands in the page itself ({ $pages } pages, first `{ $first }`)
    }
    .hint-style = move it into a style sheet in `static/`; pages may hold no code of their own
    .hint-script = move it into a script file in `static/`; pages may hold no code of their own

# Limits of the host that the settings name. $host: the word of the settings. $file: its path in the portal. $size and $most: in KiB;
# of a whole portal in megabytes.
host-limit-file = `{ $file }` has { $size } KiB; `{ $host }` allows { $most } KiB for a file
    .hint = make the file smaller, link to where it lies on another host, or choose another host
host-limit-files = the portal has { $files } files and folders that `{ $host }` counts; { $most } are allowed
    .hint = publish fewer forms (`alternates`, `downloads`), divide the portal, or choose another host
host-limit-whole = the portal has { $size } MB; `{ $host }` allows { $most } MB
host-limit-folder = the folder `{ $folder }` has { $files } files; `{ $host }` allows { $most }
host-limit-redirects = there are { $count } old addresses; `{ $host }` reads the first { $most }
    .hint = remove `aliases` that nobody asks for any more; those of pages lead on without the host
