# Texts of articles and pages.

# Marks that readers would see. $found: as it stands in the text.
stray-markup-address = `{ $found }` is shown as text: its address cannot be read
stray-markup-open-address = `{ $found }` is shown as text: nothing ends its address
    .hint = write `)` where it ends, which closes the bracket
stray-markup-link-in-link = `{ $found }` is no link: another one stands in its words
    .hint = make one link of it, or two that stand beside each other
stray-markup-parts = `{ $found }` is shown as text: words and address do not stand as they should
stray-markup-note = there is no note `{ $name }`, and readers see `{ $found }`
    .hint = add `[^{ $name }]: ...` in a line of its own, with an empty line above it
stray-markup-definition = `{ $found }` is shown as text: nothing says what `{ $name }` leads to
    .hint = add `[{ $name }]: ADDRESS` in a line of its own, or write `[words](ADDRESS)`
stray-markup-inline-note = `{ $found }` is no note
    .hint = write `[^1]`, and the note in a line of its own: `[^1]: ...`
stray-markup-wiki-link = `{ $found }` is no link
    .hint = write `[{ $words }](ADDRESS)`
stray-markup-emphasis = `{ $found }` is not emphasised: one of its marks stands where none can
stray-markup-open-emphasis = `{ $sign }` begins emphasis that nothing in this paragraph ends
    .hint = close it with `{ $sign }`, or take it out
stray-markup-heading = `{ $found }` is no heading: a blank is missing
stray-markup-shortcode = `{ $found }` calls another program, and readers see it as it stands here
    .hint = write what it stands for in Markdown, or take it out
stray-markup-callout = `{ $found }` makes no callout here, and readers see it as it stands
    .hint = write a word in its place: `**Note:** ...`
stray-markup-fenced-block = `{ $found }` begins no block here: readers see the marks `:::`
    .hint = take out the lines that begin with `:::`
stray-markup-table = `{ $found }` does not begin a table
    .hint = write a line `| --- | --- |` below the header, with as many columns as it has
stray-markup-attributes = readers see `{ $found }`: nothing has attributes here
    .hint = take it out

lost-cells = the cell `{ $cell }` has no column, and is lost on the page
    .hint = give the header as many cells as this row has, or write `\|` for a stroke in a cell

code-block-indented = a paragraph that begins with four blanks or a tab is program code
    .hint = begin the line without blanks
code-block-open = nothing ends this fence, so that all below it is program code
    .hint = take the line out, or write another one that ends it

# $target: the address of the picture.
missing-alt = nothing says what this picture shows to those who cannot see it
    .hint = write what it shows between the brackets, or `<img src="{ $target }" alt="">` if it only decorates
    .hint-html = add `alt="..."`, or `alt=""` to one that only decorates

# Of a quote whose words stand in program code alone.
quote-in-code =
    .related = these words are program code, in which nothing is stated
    .hint = take the words out of the code: no backticks, no blanks at the beginning of the line

# Of a quote whose words are struck out.
quote-struck-out =
    .related = these words are struck out, so the bulletin no longer states them
    .hint = quote the words that stand, and declare their number; if the number was corrected, see `corrections`

nested-too-deep = lists and quotations are nested more than 100 deep here
    .hint = write it with fewer levels

open-comment = nothing ends this comment, so that readers see it
    .hint = end it with `-->`, or delete it
open-comment-hiding = this comment has no `-->`: nothing below it would be published

# What nobody sees. $point: its number in Unicode; $character: which one.
direction-mark = `{ $point }` stands here, { $character ->
        [direction-override] an override of direction
        [direction-change] a change of direction
       *[other] a mark of direction
    }, which shows the text in another order than it is written
control-character = `{ $point }` stands here, { $character ->
        [nul] the end of a text to programs
        [backspace] a backspace
        [line-break] a line break of word processors
        [page-break] a page break
        [escape] the beginning of a command to terminals
        [delete] a deleted character
        [next-line] a line break of mainframes
       *[other] a control character
    }, which nobody sees and no page may hold
    .hint = delete it
