# Words of the portal that themes and sites have in the place of ours.

# A template uses a text that some languages do not have. $languages: their codes; $lang: the first of them.
missing-text = the text `{ $key }` is missing in { $languages }
    .hint = add `{ $key }: …` to `i18n/{ $lang }.yaml`, beside `templates`

# A text cannot be read.
broken-text = the text `{ $key }` cannot be read
    .hint = write a gap as { "`{ $name }`" }, one of several forms each on a line of its own, and a brace as { "`{\"{\"}`" }

# A text has gaps that nobody fills.
broken-text-no-gaps = nothing is put into the text `{ $key }`
    .hint = write it without gaps

# A text has other gaps than ours. $gaps: those that the program fills.
broken-text-gaps = { $gaps } must be in the text `{ $key }`, and no other gap
    .hint = keep { $gaps } in it; they may stand in any order

# A text that no template uses.
unused-text = neither the portal nor a template has a text `{ $key }`
    .hint = correct its name, or remove it

# A file of texts whose name is no language. $names: the files that may be there.
unused-texts = the name of the file is no language of the program
    .hint = call it { $names }
