# YAML of front matter, registers and settings.

# What cannot be read, and nothing else is known of it.
yaml-syntax = what stands here is no YAML
    .hint = compare this line and the one above it with a line that works: indentation, colons, quotes, brackets

yaml-second-document = a line `---` or `...` begins a second document here
    .hint = take the line out

yaml-tab = a tab stands in the indentation, which YAML does not allow
    .label = tab
    .hint = indent with blanks

yaml-colon = the value of `{ $key }` holds a colon and is not quoted

# What a value looks like in quotes. $value: escaped for double quotes already.
yaml-quote-value =
    .hint = put the value in quotes: { $key }: "{ $value }"

# A line `key:value`.
yaml-no-blank = `{ $line }` has no blank behind the colon
    .hint = write `{ $key }: { $value }`

yaml-no-key = the line `{ $line }` has no key: a colon followed by a blank is missing
    .hint = write `key: value`; longer text that goes on in the next line has to be indented
# $key: the key with its dash; $line: the whole line, as it should be.
yaml-tight-dash = `{ $key }` has no blank behind its dash
    .hint = write `- { $line }`
# $line: this line; $first: the first line of the entry above.
yaml-missing-dash = a new entry begins here without its `-`
    .related = the entry above begins here
    .hint = write `- { $line }` in the column of the `-` above, and indent the lines below it by two blanks
    .hint-all = write `- { $line }` here and `- { $first }` at the entry above, and indent the lines below each `-` by two blanks
yaml-wide-colon = the colon `：` is one of full width, as keyboards for Chinese and Japanese write it
yaml-no-break = behind the colon stands a blank that does not break, as copies from Word have it
    .hint = delete it and press the space bar: `{ $key }: { $value }`
yaml-no-break-indent = the line begins with blanks that do not break, as copies from Word have them
    .hint = delete them and press the space bar { $wanted ->
        [one] once
       *[other] { $wanted } times
    }

# $mark: the quotation mark.
yaml-unclosed = the quotation mark `{ $mark }` is not closed
    .label = opened here
    .hint-quote = close it at the end of the value, or take it out
    .hint-bracket = close it with `]`, and put commas between the entries
    .hint-brace = close it with `{"}"}`, and put commas between the keys
    .hint-comment = put the value with `#` in quotation marks: `#` behind a blank begins a comment
    .hint-lines = close it, or indent the lines that belong to it
yaml-unclosed-bracket = the bracket `{ $mark }` is not closed
yaml-unclosed-brace = the brace `{ $mark }` is not closed

yaml-indent = `{ $key }` is indented further than the key above it
    .hint = let all keys of one map begin in the same column; put a value that holds a colon in quotes

# Lines that do not begin in the column of their neighbours. $word and $other: a key, or `-`.
yaml-further-than-above = `{ $word }` is indented further than `{ $other }` above it
yaml-further-than-below = `{ $word }` is indented further than `{ $other }` below it
yaml-less-than-above = `{ $word }` is indented less than `{ $other }` above it
yaml-less-than-below = `{ $word }` is indented less than `{ $other }` below it
yaml-askew =
    .hint = write { $wanted ->
        [0] no blank
        [one] { $wanted } blank
       *[other] { $wanted } blanks
    } before it, as before `{ $other }`: keys of one map, and `-` of one list, begin in the same column; put a value that holds a colon in quotes

yaml-swallowed-entry = `{ $line }` is read as a part of the line above it
    .hint = let all `-` of one list begin in the same column, each with a blank behind it; put text that holds such a line in quotes

# $found: what stands there (nothing, text, list, map, broken).
yaml-no-text = `{ $key }` has to be a text; this is { $found ->
        [nothing] nothing
        [list] a list
        [map] a map
        [text] text
       *[other] something that cannot be read
    }
    .hint = write `{ $key }: "..."`
yaml-no-texts = texts of the interface have keys and values; this is { $found ->
        [nothing] nothing
        [list] a list
        [map] a map
        [text] text
       *[other] something that cannot be read
    }
    .hint = write `key: text`, each on a line of its own
yaml-key = { $found ->
        [nothing] nothing
        [list] a list
        [map] a map
        [text] text
       *[other] something that cannot be read
    } stands where a key should be
    .hint = put text in braces `{"{"} {"}"}` in quotes

# $value: the whole value in the other kind of quotes.
yaml-behind-quotes = the value of `{ $key }` goes on behind its closing quote
    .hint = put the whole value in quotes: { $key }: { $value }
yaml-behind-quote = a value goes on behind its closing quote
    .hint = put the whole value in quotes, and write the quotation marks inside as “ ”

yaml-character = the value of `{ $key }` begins with `{ $first }`, which means something in YAML
yaml-sign = a value begins with a sign that means something in YAML
    .hint = put the value in quotes

yaml-backslash = a backslash stands in the double quotes of `{ $key }`, where it begins a special character
yaml-escape = a backslash stands in double quotes, where it begins a special character
    .hint = use single quotes `'...'`, or write the backslash twice

yaml-comment = `{ $text }` is not part of the value: behind a blank, `#` begins a comment
    .hint = put the whole value in quotes; a comment goes on a line of its own
yaml-commented = all behind `#` is a comment, so that `{ $key }` is empty
yaml-comment-inside = a comment stands in the middle of a value
    .hint = put the whole value in quotes, or the comment in a line of its own

yaml-tag = `{ $word }` begins with `!`, which is a tag in YAML and no text
    .hint = put the whole value in quotes
yaml-tag-word = a word begins with `!`, which is a tag in YAML and no text
    .hint = put the whole value in quotes

yaml-alias = anchors (`&`) and aliases (`*`) are not allowed
    .hint = write the value out; put text that begins with `&` or `*` in quotes

duplicate-key = the key `{ $key }` is given twice
    .related = it is given here first
    .hint = remove one of the two; write several values as a list in one: `[A, B]`

# Lists and maps in brackets and braces.
yaml-flow-colon = a text inside of `[ ]` or `{"{"} {"}"}` holds a colon, or a comma is missing before it
    .hint = put the text in quotes, or a comma between the two
yaml-flow-open = a bracket or brace is not closed
    .hint = close it with `]` or `{"}"}`
yaml-flow-closes-nothing = this bracket or brace closes nothing
    .hint = take it out, or put the whole value in quotes
yaml-flow-closes-other = this bracket or brace closes one of another kind
    .hint = close `[` with `]`, and `{"{"}` with `{"}"}`
yaml-flow-dash = `-` stands inside of `[ ]` or `{"{"} {"}"}`
    .hint = put commas between the entries of `[ ]`, or take the brackets out
yaml-nested = lists and maps are nested too deep
    .hint = write it with fewer levels

yaml-open-quote = a quotation mark is not closed
    .hint = close it at the end of the value, or take it out
yaml-block = behind `|` or `>` no text can stand, and the lines below are the text
    .hint = end the line there, and indent the lines below by two blanks
yaml-stray-colon = a colon stands where none can
    .hint = put a value that holds a colon in quotes; write each key in a line of its own
yaml-no-part = this line does not belong to what stands above it
    .hint = let all keys of one map, and all `-` of one list, begin in the same column
yaml-stray-tab = a tab stands where YAML allows none
    .hint = write blanks in its place
yaml-directive = a line that begins with `%` is for the reader of YAML
    .hint = take the line out, or put the value in quotes
yaml-document-end = `...` ends the YAML, and something stands behind it
    .hint = take the line out
yaml-byte-order-mark = a byte-order mark stands here, which nobody sees
    .hint = delete it
