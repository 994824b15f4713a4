# What belongs to no stage.

# Words that are none of a catalogue.
verbatim = { $text }

# Two sentences of one problem.
sentences = { $first }; { $next }

# Lists of names, each with the marks of code already.
list-and = { $first } and { $last }
list-or = { $first } or { $last }
list-more = { $first } and { $count } more

# Things with a comma between them.
items = { $first }, { $next }

problem-more = { $count } more `{ $code }` of this file are not listed
problem-more-related = { $count } more places are not listed

article-appears = the article appears at { $at }
other-appears = `{ $path }` appears at { $at }

# $id: what is written; $name: the name of what it means.
id-of-name = `{ $id }` ({ $name })

did-you-mean = did you mean `{ $name }`?
write-one-of = write one of { $names }
