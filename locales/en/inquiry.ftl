# Questions handed to a person: what askers read, then what staff read. The same ids and arguments stand in vi/inquiry.ftl.

inquiry-moment = { $weekday ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}, { $date }, { $time }

## What askers read

inquiry-asked-person = Your question is now with the staff of the investment office, as number { $number }. They will answer here in this chat by { $until } (Hai Phong time).
inquiry-asked-wrong = Thank you. Your report is now with the staff of the investment office, as number { $number }. They will check the answer against its source and let you know here by { $until } (Hai Phong time).
inquiry-closed-hours = The office is closed at this hour. It opens again on { $opens }.
inquiry-closed-weekend = The office is closed at the weekend. It opens again on { $opens }.
inquiry-closed-holiday = Today is a public holiday in Vietnam. The office opens again on { $opens }.
inquiry-uncertain = The public holidays of that time are not fixed yet; one of them may delay the answer.
inquiry-button-withdraw = I no longer need an answer to no. { $number }
inquiry-withdrawn = Number { $number } is withdrawn. Nobody will answer it.
inquiry-withdrawn-late = Number { $number } is not waiting for an answer any more, so there is nothing to withdraw.
inquiry-answer = The investment office answers your question no. { $number }, “{ $question }”:
inquiry-other-language = The staff wrote this in Vietnamese. You get it as they wrote it, not translated by a machine.
inquiry-closed-asker =
    The investment office has closed your question no. { $number }, “{ $question }”, without an answer. The reason:

    { $why }
inquiry-asker-open = waiting for an answer
inquiry-asker-assigned = being worked on
inquiry-asker-answered = answered
inquiry-asker-closed = closed
inquiry-asker-withdrawn = withdrawn by you

## What staff read

inquiry-new-person =
    New question no. { $number }, to be answered by { $until }:

    “{ $question }”
inquiry-new-wrong =
    New report no. { $number }, to be answered by { $until }. Somebody says that the desk's answer to this is wrong:

    “{ $question }”
inquiry-post = Reply to this message and your reply goes to whoever asked. Whatever else is written here stays here.
inquiry-topic = No. { $number } – { $question }
inquiry-button-open = Open no. { $number }
inquiry-button-one = No. { $number }: { $question }
inquiry-withdrawn-owner = No. { $number } was withdrawn by whoever asked it. It needs no answer any more.

inquiry-inbox = Inquiries that wait for an answer: { $count }
inquiry-inbox-empty = No inquiry is waiting for an answer.
inquiry-line = No. { $number } – due { $until }
inquiry-line-overdue = No. { $number } – overdue, was due { $until }
inquiry-owner = With: { $name }
inquiry-question-person = Asked ({ $language }): “{ $question }”
inquiry-question-wrong = Reported as wrong ({ $language }): the answer to “{ $question }”
inquiry-alike = Alike: no. { $numbers }
inquiry-unanswered = Asked by others and not answered. There is nobody to answer to, but a fact would help the next one:
inquiry-unanswered-line = • “{ $text }” – times asked: { $count }, on days: { $days }

inquiry-usage = Write the number: /inquiry 12. /inbox lists the inquiries that wait.
inquiry-none = There is no inquiry no. { $number }. /inbox lists those that wait.
inquiry-head = Inquiry no. { $number } – { $state }
inquiry-state-open = nobody has taken it yet
inquiry-state-assigned = assigned
inquiry-state-answered = answered
inquiry-state-closed = closed
inquiry-state-withdrawn = withdrawn by the asker
inquiry-meant = Understood as: “{ $question }”
inquiry-dates = Asked { $asked }. Answer promised by { $until }.
inquiry-dates-overdue = Asked { $asked }. Answer promised by { $until } – overdue.
inquiry-forgotten = Whoever asked had everything about them erased, so nobody can be answered. It can be closed.
inquiry-gone = The asker's chat takes no messages at present; the answer may not arrive.
inquiry-rested-on = The desk's answer rested on:
inquiry-history = What was done:
inquiry-step-assigned = { $at }: { $who } gave it to { $text }
inquiry-step-told = { $at }: { $who } answered “{ $text }”
inquiry-step-fact = { $at }: { $who } answered with the fact { $text }
inquiry-step-desk = { $at }: { $who } sent the desk's own answer
inquiry-step-closed = { $at }: { $who } closed it: “{ $text }”
inquiry-step-withdrawn = { $at }: the asker withdrew it
inquiry-step-offered = { $at }: a new fact seemed to answer it; that was offered
inquiry-how =
    /answer { $number } TEXT – answer in your own words
    /answer { $number } fact ID – answer with a fact, shown in the asker's language
    /answer { $number } desk – send what the desk answers now
    /close { $number } WHY – end it without an answer
inquiry-button-me = I take it
inquiry-button-assign = Give it to…
inquiry-button-fact = Fact: { $fact }

inquiry-is-answered = No. { $number } is answered already. To send one more answer: /answer { $number } again TEXT
inquiry-is-closed = No. { $number } is closed already. Nothing was changed.
inquiry-is-withdrawn = No. { $number } was withdrawn by whoever asked it. Nothing was changed.
inquiry-answer-usage = Write the number and the answer: /answer 12 TEXT, or /answer 12 fact ID to answer with a fact.
inquiry-answer-long = An answer has at most { $most } letters. Nothing was sent.
inquiry-no-asker = Whoever asked no. { $number } had everything about them erased, so nobody can be answered. /close { $number } WHY ends it.
inquiry-fact-not-shown = The desk does not answer with { $fact } by itself: another value may be preferred for its date, or it is no fact that can be shown alone. Nothing was sent; answer in your own words or choose another fact.
inquiry-desk-silent = The desk has no answer to no. { $number } now. Nothing was sent.
inquiry-desk-changed = The desk's answer to no. { $number } is another one by now. Nothing was sent yet; this is the answer:
inquiry-button-send = Send this answer
inquiry-sent = Answered: whoever asked no. { $number } gets the answer with this number.
inquiry-untranslated-en = They read English; your text is in Vietnamese. It goes out as you wrote it, and they are told that it is not translated. You can add a translation: /answer { $number } again TEXT
inquiry-untranslated-vi = They read Vietnamese; your text is in English. It goes out as you wrote it, and they are told that it is not translated. You can add a translation: /answer { $number } again TEXT
inquiry-button-alike = Same answer to the alike: no. { $numbers }
inquiry-not-answered = No. { $number } has no answer yet that could be sent to others.
inquiry-none-alike = No inquiry that waits is like no. { $number }.
inquiry-sent-alike = Answered the same way: no. { $numbers }
inquiry-left-alike = Left as they are, please look at them one by one: no. { $numbers }
inquiry-offer = Something was published that seems to answer inquiry no. { $number }, “{ $question }”. Whoever asked would get:

inquiry-assign-usage = Write the number and who is to answer: /assign 12 me, or /assign 12 NAME
inquiry-assign-whom = Who is to answer no. { $number }?
inquiry-assigned = No. { $number } is now with { $name }.
inquiry-assigned-you =
    { $by } has given you inquiry no. { $number }, to be answered by { $until }:

    “{ $question }”
inquiry-may-not-answer = { $name } may look at inquiries but not answer them. Choose somebody else.

inquiry-close-usage = Write the number and the reason; whoever asked reads it: /close 12 WHY
inquiry-closed = No. { $number } is closed. Whoever asked is told the reason.
inquiry-closed-silently = No. { $number } is closed. There is nobody to tell.

inquiry-stats-usage = Write a number of days, at most { $most }; questions are kept no longer: /stats 7
inquiry-stats-none = Nobody has asked anything in the days looked at: { $days }.
inquiry-stats = Questions in the last days ({ $days }): { $count }
inquiry-stats-endings = Answered: { $answered } · several readings: { $ambiguous } · no answer: { $unknown }
inquiry-stats-languages = In Vietnamese: { $vi } · in English: { $en }
inquiry-stats-themes = About:
inquiry-stats-theme = • { $name }: { $count }, without an answer { $unknown }
inquiry-stats-inquiries =
    Handed to the staff: questions { $person }, reports of a wrong answer { $wrong }
    Answered in time: { $in-time } · late: { $late } · closed: { $closed } · withdrawn: { $withdrawn }
    Waiting: { $open }, of these overdue: { $overdue }
inquiry-theme-fdi = foreign investment
inquiry-theme-figures = other figures of the city
inquiry-theme-zones = parks and zones
inquiry-theme-events = events
inquiry-theme-organisations = organisations and people
inquiry-theme-topics = incentives, procedures, infrastructure
inquiry-theme-talk = greetings, thanks, about the desk
inquiry-theme-unclear = not understood
inquiry-theme-unnoted = from before this was noted
