# The search.

## The box in the head of every page, and the page of the search.

section_search = Search
search_words = Search
search_about = Find bulletins, places, topics, directives and figures, with or without Vietnamese marks.
search_button = Search
search_example = For example: { $words }
search_any = All
search_year = Year
search_without_script = The search needs JavaScript. Without it, browse by the sections below.
search_browse = Browse

## Results. The page puts number and words together: `over 1,000 results for “…”`.

search_result = result
search_results = results
search_at_most = at most
search_over = over
search_for = for
search_more = Show more results
search_busy = Searching…
search_failed = The search data could not be loaded. Try again, or browse below.
search_tip = Use fewer words, remove a filter, or browse below.
search_sentence = See the sentence
