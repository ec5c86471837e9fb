# What an article is read into. The same ids and arguments stand in vi/article.ftl.

article-head = Read as published on { $date }: { $proposals } proposals, { $left } figures left over.
article-shortened = The text is very long; its end was not read.

article-figure = { $measure }, { $subject }: { $value } ({ $date })
article-figure-partner = { $measure }, { $subject }, { $partner }: { $value } ({ $date })
article-event = { $kind }: { $title } ({ $date })
article-venue = Place in the text: { $venue }
article-words = “{ $words }” in: { $sentence }

article-unknown = subject not known
article-undated = date not known

article-doubt-measure = Another measure is almost as likely.
article-doubt-partner = The country is not said beside the figure.
article-date-earlier = The date comes from earlier in the text.
article-date-published = The date is that of publication.
article-subject-earlier = Whose figure it is comes from earlier in the text.
article-subject-assumed = The text does not say whose figure it is; the city is assumed.

article-store-nothing = The store has nothing of the kind.
article-store-same = The store says the same: { $value }, { $date } ({ $fact })
article-store-event = The store has this event: { $fact }
article-store-differs = The store says otherwise for the same date: { $value }, { $date } ({ $fact })
article-store-newer = Newer than the store, which says { $value }, { $date } ({ $fact })
article-store-older = The store has a newer value: { $value }, { $date } ({ $fact })
article-store-elsewhen = The store has values of other periods only, the newest { $value }, { $date } ({ $fact })

article-lacks = To fill in: { $lacks }
article-lack-measure = the measure
article-lack-subject = the subject
article-lack-date = the date
article-lack-title = the title
article-lack-other-language = the text in the other language
article-lack-source = the source

article-kind-festival = Festival
article-kind-conference = Conference
article-kind-forum = Forum
article-kind-fair = Fair
article-kind-visit = Visit
article-kind-groundbreaking = Groundbreaking
article-kind-opening = Opening
article-kind-signing = Signing
article-kind-meeting = Meeting
article-kind-ceremony = Ceremony

article-left = Left over:
article-left-elsewhere = “{ $words }” is about elsewhere ({ $place }): { $sentence }
article-left-comparison = “{ $words }” compares, and no measure follows it: { $sentence }
article-left-no-measure = “{ $words }” fits no measure of the store: { $sentence }

## Articles in the chat

article-which-source = From which source is the text? Send its id or the address of the page.
article-send-text = Now send the text.
article-send-rest = This piece is as long as a message can be. Send the rest, or read what is here.
article-button-read = Read it
article-nothing = There is nothing in it to draft.
article-in-draft = [{ $number }]
article-not-in-draft = [not drafted]
