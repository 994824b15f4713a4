# Pictures, attachments and raw HTML, as they are published.

# $what: one of `removed-...`.
raw-html-removed = HTML that could do harm was taken out: { $what }
    .hint = write it in Markdown; scripts, styles, frames, forms and identifiers are not published
removed-film = a film or sound in an `<img>`: write `![…](film.mp4)`
removed-tangled = too many elements inside each other
removed-inside-line = `<{ $tag }>` inside a line
removed-element = `<{ $tag }>`
removed-attribute = `{ $attribute }` of `<{ $tag }>`

# $size and $tenth: whole megabytes of 1,024 times 1,024 bytes, and tenths. $limit: in megabytes.
file-too-large-media = the file has { $size }{ $tenth ->
        [0] {""}
       *[other] .{ $tenth }
    } MiB; { $limit } MiB are allowed
    .hint = split the file, or link to where it lies on another host
    .hint-picture = save the picture smaller: no screen shows more than 4,000 pixels in width

# $at: the number of the byte.
unclean-picture = the picture is damaged at byte { $at }, so that nothing can be removed that is hidden in it
    .hint = copy the file again from where it came, or open it in an image editor and save it anew
unclean-picture-cut-off = the picture is cut off: the file ends before it does
unclean-picture-unknown = this is no picture of a kind that browsers show
    .hint = save it as AVIF, GIF, JPEG, PNG or WebP
unclean-picture-avif = from an AVIF picture of this form nothing can be removed that is hidden in it
    .hint = save it as JPEG, PNG or WebP

# $width and $height: of the picture, in pixels. $limit: in millions of pixels. $side: in pixels.
too-many-pixels = the picture has { $width } by { $height } pixels; { $limit } million are allowed, and { $side } in one direction
    .hint = save it smaller: no screen shows more than 4,000 pixels in width
undecodable-picture = the pixels of the picture cannot be read: it is published in one size, and browsers may not show it
    .hint = open it in an image editor and save it anew as JPEG, PNG or WebP

# $kinds: some of `hidden-...`.
hidden-data = the picture is published with all that is hidden in it: { $kinds }
    .hint = put it beside the article or into `content/media`, where it is removed, or save the picture without it
hidden-kinds = { $first }, { $next }
hidden-exif = EXIF (device, time, position)
hidden-xmp = XMP
hidden-iptc = IPTC
hidden-comment = comments
hidden-thumbnail = a small copy
hidden-trailing = bytes behind its end
hidden-other = other data
