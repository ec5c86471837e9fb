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

## Drafting

curation-set-usage =
    /set SERIES VALUE at DATE source SOURCE because REASON
    For example: /set fdi_registered_cumulative:hai-phong 52.1 billion USD at 2026-10 source https://… because monthly report
    SERIES is the id of a figure, or indicator:subject or indicator:subject/partner, or zone.attribute. SOURCE is the id or the address of a published document. The reason may be left out.
curation-value-unread = I cannot read “{ $text }” as a value in { $unit }. Write one number, for example 31.5 or 31.5 billion USD.
curation-unit-wrong = “{ $text }” is in another unit; this series is kept in { $unit }.
curation-date-unread = I cannot read “{ $text }” as a date. Write 2025, 2025-Q3, 2025-06, 2025-06-30, a span 2025-01/2025-07, or for example June 2025.
curation-no-such-source = “{ $text }” is not among the sources. /facts finds sources by words; /new source enters a new one.
curation-no-such-series = There is no series “{ $text }”. Write indicator:subject or indicator:subject/partner with ids that exist; /facts finds them.
curation-no-such-attribute = There is no zone attribute “{ $text }”.
curation-attribute-words = { $text } is a text. Change it with /edit, where both languages can be given.
curation-edit-usage =
    /edit ID – choose a field
    /edit ID FIELD = NEW TEXT
curation-edit-which =
    { $name }
    { $id }

    Which field shall change?
curation-edit-text =
    { $field } is now:
    { $text }

    Send the new text, or a hyphen to leave an optional field empty.
curation-no-such-field = The fact has no field “{ $field }”.
curation-field-wrong = “{ $text }” does not fit the field { $field }: { $detail }
curation-same = { $field } is like that already. Nothing was drafted.
curation-withdraw-why = Please say why, for example: /withdraw { $fact } the ministry has taken the figure back
curation-cancelled = Stopped. Nothing was drafted.
curation-no-dialogue = Nothing is being asked at the moment.
curation-earlier-button = That button belongs to an earlier question.
curation-button-cancel = Stop

## Forms

form-which = What shall be entered?
form-kind-observation = A figure
form-kind-zone = A zone
form-kind-event = An event
form-kind-topic = A topic
form-kind-source = A source
form-in-en = (in English)
form-in-vi = (in Vietnamese)
form-button-keep = Use: { $text }
form-button-skip = Skip
form-button-copy = Copy it, to be translated later
form-length = Please write between 1 and { $most } letters.
form-address = “{ $text }” is no address of a page. It begins with https://
form-choice-unknown = “{ $text }” is none of the choices. Please press a button.
form-unknown = Nothing that fits is called “{ $text }”.
form-several = Several fit “{ $text }”. Please write the id: { $ids }
form-id = An id has small letters without marks, digits and hyphens only. For “{ $text }” that would be { $id }
form-id-taken = The id { $text } is taken.
form-not-a-fact = The answers do not make a fact: { $detail }

form-field-observation-indicator = Which indicator? Its id, or words such as “cumulative registered FDI”.
form-field-observation-subject = About what or whom? The city, a zone, a port, a company …
form-field-observation-partner = Of which investing country or territory, if of one alone?
form-field-observation-value = Which value? With its unit, for example: about 31.5 billion USD.
form-field-observation-date = At which date or for which period? For example 2026-10, Q3 2026, 2026.
form-field-observation-source = From which source? Its id or its address.
form-field-zone-name = What is the zone called?
form-field-zone-type = What kind of zone is it?
form-field-zone-parent = Does it lie in another zone?
form-field-zone-area = How large is it, in hectares?
form-field-zone-date = As of when is that the area?
form-field-zone-source = From which source? Its id or its address.
form-field-zone-id = Which id shall it have?
form-field-event-title = What is the event called?
form-field-event-kind = What kind of event is it?
form-field-event-start = On which day does it begin? A month or year will do if the day is not fixed.
form-field-event-end = On which day does it end, if it lasts longer?
form-field-event-venue = Where does it take place?
form-field-event-summary = What is it about, in two or three sentences?
form-field-event-source = From which source? Its id or its address.
form-field-event-id = Which id shall it have?
form-field-topic-title = What is the topic called?
form-field-topic-statement = What shall be said, in at most a few sentences?
form-field-topic-date = As of when is that so?
form-field-topic-about = What is it about? Ids or names, parted by semicolons.
form-field-topic-source = From which source? Its id or its address.
form-field-topic-id = Which id shall it have?
form-field-source-url = What is the address of the page?
form-field-source-title = What is the title of the document, in its own language?
form-field-source-publisher = Who published it?
form-field-source-date = When was it published?
form-field-source-language = In which language is it?
form-field-source-tier = What kind of source is it?
form-field-source-id = Which id shall it have?

form-choice-industrial-park = Industrial park
form-choice-economic-zone = Economic zone
form-choice-free-trade-zone = Free trade zone
form-choice-industrial-cluster = Industrial cluster
form-choice-conference = Conference
form-choice-forum = Forum
form-choice-fair = Fair
form-choice-festival = Festival
form-choice-visit = Visit
form-choice-signing = Signing
form-choice-groundbreaking = Groundbreaking
form-choice-opening = Opening
form-choice-meeting = Meeting
form-choice-ceremony = Ceremony
form-choice-vi = Vietnamese
form-choice-en = English
form-choice-ko = Korean
form-choice-zh = Chinese
form-choice-ja = Japanese
form-choice-official = Authority
form-choice-state-news = State news
form-choice-press = Press
form-choice-company = Company
form-choice-other = Other

## Drafts

curation-which-draft = Which draft? Write its number, for example: /draft 12
curation-no-such-draft = There is no draft { $draft }.
curation-draft = Draft { $draft } – { $state }, by { $author }, { $at }
curation-reason = Reason: { $why }
curation-state-open = being written
curation-state-review = in review
curation-state-published = published
curation-state-rejected = rejected
curation-state-dropped = dropped
curation-decided = { $state } by { $by }, { $at } – { $why }
curation-fact-new = New: { $name }
curation-fact-changed = Changed: { $name }
curation-fact-withdrawn = Withdrawn: { $name }
curation-more-facts = … and { $count } more facts
curation-words = From the text: “{ $words }”
curation-accepted = The warnings were accepted because: { $why }
curation-review = Drafts that wait: { $count }
curation-nothing-waits = No draft waits.
curation-submitted = Draft { $draft } is handed in. You will be told when it is decided.
curation-is-published = Draft { $draft } is published: { $count ->
    [1] one fact
   *[other] { $count } facts
}. The desk answers from it now.
curation-is-rejected = Draft { $draft } is rejected. Its author is told why.
curation-is-dropped = Draft { $draft } is dropped.
curation-reject-why = Please say why, for example: /reject { $draft } the source is older than what we have
curation-not-yours = Draft { $draft } is somebody else’s.
curation-decided-already = Draft { $draft } is decided already. /draft { $draft } shows how.
curation-not-published = Draft { $draft } was not published, so there is nothing to undo.
curation-changed-since = { $fact } was changed again since, so this cannot be undone as a whole. Undo the later draft first, or /set or /edit the fact.
curation-nothing-to-undo = Draft { $draft } changed nothing that is still there.
curation-undo-reason = draft { $draft } undone
curation-undone = What draft { $draft } had published is taken back ({ $count ->
    [1] one fact
   *[other] { $count } facts
}), as draft { $number }. The desk answers from it now.
curation-told-waits = { $author } has handed in draft { $draft }. It waits to be published.
curation-told-published = Your draft { $draft } was published by { $by }.{ $why }
curation-told-rejected = Your draft { $draft } was rejected by { $by }: { $why }
curation-which-entry = Which fact of draft { $draft }? Write the draft’s number and the fact’s, for example: /mend { $draft } 1 value = 31.5
curation-last-entry = That is the only fact in draft { $draft }. /drop { $draft } gives the draft up.
curation-button-mend = Change { $number }
curation-button-leave = Leave { $number } out
curation-button-draft = Draft { $draft }
curation-button-submit = Hand in
curation-button-approve = Publish
curation-button-drop = Drop

## The gate

gate-errors = Errors, which stop the draft:
gate-warnings = Warnings, which need a reason:
gate-more = … and { $count } more
gate-clean = Checked: nothing to object to.
gate-answers = Answers that would change: { $count }
gate-hint-errors = Mend the errors by /edit, /set or a new draft.
gate-hint-warnings = If the warnings are right as they are, say why: /submit { $draft } REASON
gate-hint-publish = /approve { $draft } publishes it, /reject { $draft } WHY rejects it.
gate-hint-submit = /submit { $draft } hands it in.
gate-hint-waits = It waits for somebody else to publish it.
gate-needs-reason = Draft { $draft } has warnings. Say why it is right all the same: add the reason after the number.
gate-stopped = Draft { $draft } has an error, so it stays a draft: { $error }
gate-source-address = The source { $fact } has no address: nobody can look it up.
gate-source-date = The source { $fact } has no date: nobody can tell how old it is.
gate-too-large = { $value } for { $fact } is more than any such amount can be. Was a thousand written for a million, or a million for a billion?
gate-future = { $fact } says how things are on { $date }, which is still to come.
gate-out-of-size = { $value } for { $fact } is far from the value before it, { $old }. Is the unit right?
gate-newer-exists = There is a newer value than { $fact }, and answers will go on leading with that: { $newer }
gate-twice = { $fact } says the same as { $other } for the same date.
gate-to-translate = { $field } of { $fact } is copied from the other language and is still to be translated.
gate-one-language = { $field } of { $fact } was changed in one language only.

## What is due

curation-stale = To be looked at again, the longest overdue first: { $count }
curation-nothing-stale = Nothing is overdue.
curation-stale-figure = { $name }: the newest value is of { $last }; it was to be looked at again by { $since }.
curation-stale-event = { $name } is still announced, but was over on { $last }. What came of it?
curation-stale-translation = { $name }: still to be translated: { $fields }
curation-conflicts = Values of the same thing that differ: { $count }
curation-no-conflicts = No published values contradict each other.

## Spreadsheets in the chat

curation-import-usage = Send me a spreadsheet (.xlsx) or a CSV file with a table of facts. You see what it would add and change before anything is drafted, and nothing is published without a review. A table to fill in:
curation-which-table = Which table? /template with one of these: { $kinds }
curation-template = Fill this in and send it back. The second sheet says what each column takes.
curation-exported = All published facts: { $count }
curation-import-refused = Nothing was drafted. Mend the cells named above and send the file again.
curation-import-nothing = The desk says all of this already, so nothing was drafted.

## The weekly digest

curation-digest = This week at the desk: { $count } to be looked at again, { $drafts } drafts waiting, { $inquiries } inquiries open.
curation-button-stale = To look at again
curation-button-review = Drafts
curation-button-inbox = Inquiries
