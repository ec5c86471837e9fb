# What the office announces. The same ids and arguments stand in vi/announce.ftl.

# On the button under an announcement
announce-button-ask = Ask about this

# Stands in the place of an announcement that was taken back too late to be deleted
announce-marked = The investment office has withdrawn this announcement. It no longer holds.

# The first line of an announcement made from a fact
announce-head-figure = New figure published
# The figure is of some time ago
announce-head-figure-known = Figure on Hai Phong
announce-head-event = Event in Hai Phong
announce-head-zone = Industrial parks and zones of Hai Phong
announce-head-topic = Policy and procedures
announce-head-told = Correction of information we gave you
announce-head-tomorrow = Tomorrow in Hai Phong
announce-head-week = In a week in Hai Phong
announce-head-weekly = The week at the Hai Phong investment office
announce-and-more = … and { $count } more; ask me about them.

# $old, $new: dates
announce-event-moved = New date: { $title } takes place on { $new }, not on { $old } as announced before.
announce-event-postponed = Postponed: { $title } does not take place on { $old }. A new date has not been published yet.
announce-event-cancelled = Cancelled: { $title }, announced for { $old }, does not take place.

# $date: when it was announced; $old, $new: what was said and what is right
announce-correction =
    Correction of our announcement of { $date }

    It said:
    { $old }

    Correct is:
    { $new }

    We apologise for the error.

## What staff read

announce-usage =
    /announce new to TOPICS, then on lines of their own “vi: …” and “en: …”
    /announce about WORDS – made from a fact, an event or a statement, in both languages
    /announce told FACT – a correction for subscribers who were answered with it before it was changed
    /announce N – as it will be read; N text … – another text; N to TOPICS – for whom
    /announce N with – a picture or calendar entry of the fact, or written under a file you send: that file; N without
    /announce N mode resend – send doubtful ones again; N mode hold – list them
    /announce N report – what became of it
    /announce chats – groups and channels

    TOPICS: fdi, zones, events, policy, zone:ID, partner:ID, indicator:ID, everyone, numbers of groups; add vi or en for one language alone.
announce-send-usage =
    /send N now – or: N at 09:00, N at 23/11/2026 09:00 (Hai Phong time)
    /send N approve – a colleague's draft may go out
    /send N cancel – it does not go out
    /send N edit – another text everywhere; N correct – the same, and chats where it cannot be edited are told
    /send N withdraw – delete it everywhere
    /send N again CHAT, N taken CHAT – decide about doubtful chats; without a number all of them
    /send auto – what announces itself
    /send prune – forget chats that have taken no messages for 90 days
announce-none = Nothing has been announced yet.
announce-line = { $number } · { $stage } · { $text }
announce-chat = { $chat } · { $title } ({ $language })
announce-no-chats = I am in no group and no channel yet.

announce-stage-draft = draft
announce-stage-approved = approved
announce-stage-scheduled = goes out { $at }
announce-stage-sending = going out
announce-stage-done = gone out
announce-stage-cancelled = cancelled
announce-stage-withdrawn = withdrawn
announce-time = { $date }, { $time } (Hai Phong time, UTC+7)

announce-preview = Announcement { $number } – { $stage }
announce-no-text = (no text yet)
announce-everyone = everyone who subscribed to anything
announce-nobody = nobody
# $at: when the fact was changed
announce-told-before = subscribers who were answered with this before { $at }
announce-audience-count = For { $audience }: { $count ->
    [1] 1 chat
   *[other] { $count } chats
} now – { $vi } in Vietnamese, { $en } in English, { $groups } of them groups or channels. Paused: { $paused }.
announce-audience-none = For { $audience }: nobody subscribed to that gets it now. Paused: { $paused }.
announce-with = With the file { $file }.
announce-mode-hold = Where it is not known whether it arrived, it is not sent again but listed (hold).
announce-mode-resend = Where it is not known whether it arrived, it is sent again (resend).

announce-button-now = Send now
announce-button-approve = Approve
announce-button-cancel = Cancel it
announce-button-report = Report
announce-button-told = Who was told
announce-button-withdraw = Withdraw
announce-button-withdraw-yes = Yes, withdraw it
announce-button-again = Again: { $chat }
announce-button-taken = Counts as sent: { $chat }
announce-button-again-all = Send all doubtful again
announce-button-taken-all = All count as sent

announce-unknown = There is no announcement { $number }. /announce lists the latest.
announce-file-usage = To send a file with an announcement, write under it: /announce N with – or /announce N with vi, /announce N with en for readers of one language.
announce-write = Please write the text after the command, each language on lines of its own that begin with “vi:” and “en:”.
announce-both = Please give both texts, each on lines of its own that begin with “vi:” and “en:”.
announce-missing-vi = The Vietnamese text is missing. Send it with: /announce { $number } vi: …
announce-missing-en = The English text is missing. Send it with: /announce { $number } en: …
announce-too-long = The text has { $length } characters; one message holds { $most }. Please shorten it.
announce-says-nothing = { $fact } says nothing by itself, or another value leads the answer for its time. Please write the text yourself: /announce new.
announce-no-file = There is no picture and no calendar entry for what this announcement rests on.
announce-audience = I do not know “{ $word }” as an audience. It may be fdi, zones, events, policy, zone:ID, partner:ID, indicator:ID, everyone, the number of a group (/announce chats), vi or en. A person cannot be chosen.
announce-when = I do not understand “{ $text }” as a time. Write for example: at 09:00, or at 23/11/2026 09:00 (Hai Phong time).
announce-past = That time is over.
announce-needs-approval = Somebody else has to approve announcement { $number } first: /send { $number } approve
announce-own = You wrote this announcement, so somebody else has to approve it.
announce-changed = This is no longer as you saw it: somebody changed it or it went out. Nothing was done; please look again with /announce.
announce-out = Announcement { $number } has gone out or was cancelled, so it cannot be changed this way. What has gone out is changed with /send { $number } edit, correct or withdraw.
announce-not-out = Announcement { $number } has not gone out, or was taken back.
announce-same = That is the text it has already.
announce-no-doubt = No chat of this announcement is doubtful.

announce-goes-out = Announcement { $number } goes out now to { $count ->
    [1] 1 chat
   *[other] { $count } chats
}.
announce-scheduled = Announcement { $number } goes out on { $at }; now that would be { $count ->
    [1] 1 chat
   *[other] { $count } chats
}.
announce-cancelled = Announcement { $number } is cancelled and will not go out.
announce-withdraw = Shall announcement { $number } be deleted in { $count ->
    [1] the one chat that has it
   *[other] the { $count } chats that have it
}? What is older than 48 hours cannot be deleted; there a note will stand in its place. This cannot be undone.
announce-corrected =
    Announcement { $number } is being corrected in every chat that has it. Where it cannot be edited, correction { $correction } is sent:

    { $text }
announce-pruned = Chats forgotten: { $count }.

# Told to whoever wrote it, once it has gone out
announce-finished = Announcement { $number } has gone out. It reached { $count ->
    [1] 1 chat
   *[other] { $count } chats
}; not delivered: { $failed }; doubtful: { $doubtful }.
announce-report = Announcement { $number } – { $stage }
announce-report-chats = Chats: { $count }
announce-report-waiting = Still to be sent: { $count }
announce-report-sent = Sent: { $count }
announce-report-weekly = In the week's message: { $count }
announce-report-withdrawn = Deleted again: { $count }
announce-report-marked = Too old to delete, marked as withdrawn: { $count }
announce-report-cancelled = Not sent because it was stopped or the chat left first: { $count }
announce-report-merged = Groups that are another group of the list by now: { $count }
announce-report-changing = Changes still to be made: { $count }
announce-report-outdated = Have an earlier text: { $count }
announce-report-doubtful = Doubtful, may have arrived or not: { $count }
announce-report-failed = Not delivered: { $count } – { $reason }
announce-report-unchanged = Not changed: { $count } – { $reason }
announce-report-doubt = • { $chat }: { $reason }
announce-report-took = Took { $time }

announce-reason-blocked = the person has blocked the desk
announce-reason-kicked = the desk was removed from the chat
announce-reason-gone = the chat does not exist any more
announce-reason-rights = the desk may not write there
announce-reason-topic = the forum topic is closed or deleted
announce-reason-text = Telegram did not take the text
announce-reason-refused = Telegram refused it
announce-reason-timeout = no answer in time
announce-reason-cut = the line broke
announce-reason-server = an error at Telegram
announce-reason-stopped = the program ended at that moment
announce-reason-moved = the group was upgraded since
announce-reason-unknown = it was doubtful, so the message is not known
announce-reason-fixed = the message cannot be changed any more

announce-auto = What announces itself, each until it is switched off again:
announce-auto-line = • { $name }: { $state }
announce-on = on
announce-off = off
announce-auto-figure = new figures
announce-auto-event = new events
announce-auto-reminder = reminders 7 days and 1 day before an event
announce-auto-change = moved, postponed and cancelled events
announce-auto-weekly = the week's message, on Monday at 9:00
announce-auto-approval = every announcement needs a second person

# Told to those who publish when a fact an announcement rests on was changed
# $fact: what the fact is called
announce-offer-told = This has been changed or withdrawn: { $fact }. { $count ->
    [1] One subscriber was
   *[other] { $count } subscribers were
} answered with it before. Shall they be told?
announce-button-tell = Write a correction
announce-unchanged-fact = { $fact } has not been changed, so nobody has to be told.
announce-offer = Announcement { $number } rests on { $fact }, which has been changed since. Shall the chats that got it be told?
announce-button-look = Look at it
announce-button-correct = Correct it everywhere

# The title of the feed
announce-feed = Announcements of the Hai Phong investment office
