# What staff read while they keep the facts true. The same ids and arguments stand in vi/curation.ftl.

## Finding and looking

curation-observation = { $name } – { $about }: { $value } ({ $date })
curation-facts-usage = Write the words to look for, for example: /facts total FDI 2025
curation-which-fact = Which fact? Write its id, or words that fit it alone. /facts finds ids.
curation-no-such-fact = There is no published fact “{ $text }”. /facts finds facts by words.
curation-several-facts = Several facts fit “{ $text }”. /facts { $text } lists them.
curation-nothing-found = No published fact has all of these words: { $text }
curation-found = Facts with “{ $text }”: { $count }
curation-more-fields = … and { $count } more fields
curation-source = Source: { $title } ({ $rest })
curation-unused = No other fact names it.
curation-used = Other facts that name it: { $count }
curation-published = Published { $at } with draft { $draft }, written by { $author }, approved by { $publisher }.
curation-published-why = Published { $at } with draft { $draft }, written by { $author }, approved by { $publisher }: { $why }
curation-versions = Versions so far: { $count }
curation-history = History of { $id }, newest first
curation-ended-superseded = Superseded { $at } by draft { $draft }.
curation-ended-withdrawn = Withdrawn { $at } by draft { $draft }.
curation-button-more = More
curation-button-history = History
curation-button-edit = Edit
curation-button-withdraw = Withdraw
curation-button-undo = Undo draft { $draft }
