# What the Telegram front end says. The same ids and arguments stand in vi/telegram.ftl.

## Greeting and help

telegram-greeting =
    Welcome to the Hai Phong investor desk.

    I am an automatic assistant. I answer questions about industrial parks and economic zones, foreign investment figures, incentives and procedures, and upcoming events. Every answer gives its source and its date, and when I do not know, I say so.

    Just type your question, for example:
    • How many industrial parks are there in Hai Phong?
    • How much foreign investment did Hai Phong attract in 2024?
    • Which investment events are coming up?

    /help shows what else you can ask, /language changes the language.

telegram-help =
    Ask in your own words, in English or Vietnamese. I can tell you about:
    • industrial parks, economic zones and their land, occupancy and tenants
    • foreign investment: by year, by country, new and total
    • incentives, procedures, infrastructure and agreements
    • conferences and other events, past and planned
    • whom to contact

    You can follow up in a few words: ask “How much FDI came from South Korea?”, then “And from China?”. The buttons under an answer show its source, its history, a picture or a table. Send me a place on the map and I name the zones near it.

    /zones, /fdi, /events – look around by buttons
    /ask – a question in one line
    /subscribe, /settings, /stop – announcements of the office
    /language – English or Vietnamese
    /about, /privacy – who we are, what we keep
    /mydata, /forgetme – see it, erase it

    I am an automatic assistant and answer only from facts checked by the city’s staff.

telegram-about =
    This is the help desk of Hai Phong’s investment office for foreign investors.

    I am an automatic assistant, not a person. I take my answers word for word from a store of published facts that the office’s staff keep up to date; no language model writes or changes a figure. Every answer names its source and its date. What I say is information, not legal advice or a decision of an authority.

    The button “Ask a person” under an answer passes a question on to the staff.

    /privacy says what is kept about you.

telegram-privacy =
    What this desk keeps about you, and what it does not.

    Kept under the number of this chat:
    • the language you chose, the topics you subscribed to and how announcements shall come; of a group or channel also its title
    • which announcements were sent to this chat, as numbers of messages, so that they can be corrected
    • if you subscribed to announcements: which facts I answered you with, without your words, for 90 days, so that you can be told when one turns out to be wrong
    • questions you passed on to the staff, with the number you were given
    • messages that are waiting to be answered or delivered, as Telegram brought them, with your name in them; erased as soon as that is done
    • the numbers of your questions and of my answers to them, without a word of either, for two days: so that the answer follows when you edit a question

    Kept in memory only: your last questions and answers, for at most a day.

    Kept without any link to you: the wording of questions, the language, what they are about, how the answer ended and the day, for 30 days, to improve the answers. Please do not write personal details into a question.

    Not kept beyond that: your name, your telephone number, your contacts, your place on the map. Nothing is sold, passed on to others or used to train a model. Messages reach us through Telegram, whose servers are outside Vietnam and which has its own privacy policy.

    /mydata shows everything kept about this chat. /forgetme erases it.

## Language

# The name of this language on its button
telegram-language-name = English

telegram-language-ask = Which language shall I answer in?

telegram-language-set = From now on I will answer in English. Just type your question – /help shows what you can ask.

## The menu of topics

telegram-menu = What would you like to look at? You can also simply type a question.
telegram-button-menu = « Topics
telegram-button-zones = Industrial parks and zones
telegram-button-fdi = Foreign investment
telegram-button-events = Events

telegram-zones = Industrial parks, economic zones and clusters of Hai Phong. Choose one:
telegram-compare-with = Which zone shall I set beside { $zone }?

telegram-fdi = Foreign direct investment in Hai Phong. What would you like to see?
telegram-button-total = Total registered capital
telegram-button-years = Capital attracted, by year
telegram-button-countries = By country
telegram-countries = Countries and territories with published figures, the largest investor first:

telegram-events = Events to come:
telegram-events-none = No event to come has been published so far. /subscribe tells you of new ones.
telegram-events-past = Past events, the latest first:
telegram-event-line = { $date } · { $title }
telegram-button-coming = Events to come
telegram-button-past = Past events

telegram-ask-empty = Write your question after the command, for example: /ask How many industrial parks are there in Hai Phong? You can also type it without a command.

# What a place on the map asks, when it is passed on to a person
telegram-location = Which zones are near the place I sent?

## Buttons under an answer

telegram-button-source = Source
telegram-button-history = History
telegram-button-also = Other values
telegram-button-picture = Picture
telegram-button-xlsx = Table (Excel)
telegram-button-csv = Table (CSV)
telegram-button-calendar = Add to calendar
telegram-button-venue = On the map
telegram-button-compare = Compare with…
telegram-button-person = Ask a person
telegram-button-wrong = This is wrong

telegram-also = Everything published on this, the value I lead with first:
telegram-also-line = • { $value } ({ $date }) – { $publisher }, “{ $title }”

# A short notice over the chat after a press on a button under an answer that is too old; at most 200 characters
telegram-button-expired = That answer was some time ago and I no longer have it at hand. Please ask again.

## Announcements

telegram-subscribe =
    What shall I tell you about? Choose one or more topics.

    The investment office sends its announcements on these topics to this chat: new figures, new land and parks, dates of events, changes of policy. Nothing else, and no advertising.

    For one park or country alone write its name after the command, for example: /subscribe Trang Due or /subscribe South Korea.

    /stop ends it at any time.
telegram-subscribe-ended =
    Announcements to this chat ended when I was removed from it. Nothing has been sent since.

    Before that the chat had chosen: { $topics }. Shall I take that up again?
telegram-button-restore = Yes, as before
telegram-button-anew = No, choose anew
telegram-follow = Which of these shall I tell you about? Press again to end it.
telegram-follow-unknown = I know no park and no country of that name. /subscribe without a name shows the topics.

telegram-settings = How announcements come to this chat:
telegram-settings-language = • Language: { $language }
telegram-settings-paused = • Paused until { $date }
telegram-settings-quiet = • Quiet from { $from } to { $to } (Hai Phong time): what is announced then comes afterwards
telegram-settings-weekly = • Everything in one message a week, on Monday; reminders and changed dates come at once
telegram-settings-topic = • They go to the forum topic in which they were chosen
telegram-button-settings = Settings
telegram-button-topics = « Topics
telegram-button-weekly = Once a week
telegram-button-quiet = Quiet at night
telegram-button-pause = Pause for a week
telegram-topic-fdi = Foreign investment
telegram-topic-zones = Parks and zones
telegram-topic-events = Events
telegram-topic-policy = Policy and procedures
telegram-button-stop = No announcements
telegram-stopped = You will get no announcements. Your questions are answered as before; /subscribe starts announcements again.
telegram-stopped-none = You have not subscribed to announcements, so there is nothing to stop. Your questions are answered as before.

## What is kept about a chat

telegram-mydata = This is everything the desk keeps about this chat.
telegram-mydata-language = Language chosen: { $language }.
telegram-mydata-no-language = Language: none chosen.
telegram-mydata-topics = Announcements about: { $topics }.
telegram-mydata-no-topics = Announcements: none.
telegram-mydata-inquiries = Questions you passed on to the staff:
telegram-mydata-inquiry = • No. { $number }, { $date }: “{ $question }” – { $state }
telegram-mydata-no-inquiries = Questions you passed on to the staff: none.
telegram-mydata-waiting = Messages waiting to be answered or delivered, this command among them: { $count }.
telegram-mydata-announcements = Announcements sent to this chat or waiting for it, as numbers only: { $count }.
telegram-mydata-told = Facts you were answered with while subscribed to announcements: { $count }.
telegram-mydata-links = Questions whose answer follows when you edit them, as numbers of messages only: { $count }.
telegram-mydata-memory = Last questions and answers, in memory only: { $count }.
telegram-mydata-end = The file holds all of it, entry by entry. /forgetme erases it.

telegram-forget-ask =
    Shall I erase everything kept about this chat? That is your language, your subscription, what is waiting to be answered or delivered, and my memory of our conversation.

    Questions you passed on to the staff lose their link to you, so no answer to them can reach you. This cannot be undone. /mydata shows what there is.
telegram-button-forget = Yes, erase everything
telegram-button-keep = No, keep it
telegram-forget-kept = Nothing was erased.
telegram-forgotten = Done. Nothing about you is kept any more. Erased:
telegram-forgotten-settings = • the settings of this chat
telegram-forgotten-topics = • topics subscribed to: { $count }
telegram-forgotten-inquiries = • questions passed on to the staff, which no longer lead to you: { $count }
telegram-forgotten-waiting = • messages waiting to be answered or delivered, this wish among them: { $count }
telegram-forgotten-links = • numbers of questions and their answers: { $count }
telegram-forgotten-announcements = • notes of announcements sent to this chat: { $count }
telegram-forgotten-answers = • answers kept in memory: { $count }
telegram-forgotten-end = The messages in this chat are with Telegram; you can delete them there. If you write to me again, we begin anew.

## Everything else

# Stands over the questions suggested under an answer
telegram-ask-next = You could also ask:

telegram-unknown-command = I do not know that command. /help shows those there are, or simply type your question.

telegram-text-only = I can only read text and places on the map so far. Please type your question.

# Said once to someone who asks faster than can be answered fairly
telegram-too-many = You have sent me many messages in a short time. To be fair to everyone I left the last ones unanswered. Please wait a minute and send them again.

telegram-apology = Sorry, something went wrong on our side and I could not answer. Please try again in a moment.

# A short notice over the chat after a press on a button that no longer works; at most 200 characters
telegram-button-unknown = This button no longer works. Please type your question.

## Groups

# Said once when the desk is added to a group. $name: its name in Telegram
telegram-group-greeting =
    Hello. I am the automatic assistant of the Hai Phong investor desk. Mention me with your question – @{ $name } total FDI – or reply to one of my messages, and I answer here with source and date. I take no part in anything else you write.

    An admin can choose the language of my answers below.

telegram-group-help =
    Mention me with your question, or reply to one of my messages. In groups I keep it short; the full answer, with history and other published figures, is in our private chat.

    /language – the language I answer in here, chosen by the group’s admins
    /subscribe, /settings, /stop – announcements of the office to this group, chosen by its admins

# Someone mentioned the desk and asked nothing
telegram-group-ask = What would you like to know? Reply to this message with your question, or ask me in private.

# A command that is for private chats
telegram-group-private = That is in our private chat, where I can show menus and remember what you want to be told.

telegram-group-language-ask = Which language shall I answer in here? An admin of the group can choose.

telegram-group-language-set = From now on I will answer in English in this chat.

# Shown as a reply or as a short notice; at most 200 characters
telegram-group-admins-only = Only the admins of this group can choose this for it. You can always ask me in English or Vietnamese, here or in private.

# On a button under a short answer
telegram-group-continue = Continue in private

## Inline mode

telegram-inline-starter-zones = How many industrial parks are there in Hai Phong?
telegram-inline-starter-fdi = How much FDI does Hai Phong have in total?
telegram-inline-starter-events = Which investment events are coming up?

# On a button over an empty list; short
telegram-inline-private = No published fact on this – ask the desk

## The menu of commands; at most 256 characters each

telegram-menu-start = What this desk can do for you
telegram-menu-zones = Industrial parks and economic zones
telegram-menu-fdi = Foreign investment figures
telegram-menu-events = Events, coming and past
telegram-menu-ask = Ask a question: /ask and your question
telegram-menu-subscribe = Announcements on topics you choose
telegram-menu-settings = How announcements come: language, weekly, quiet hours
telegram-menu-stop = No more announcements
telegram-menu-language = English or Vietnamese
telegram-menu-help = What you can ask, with examples
telegram-menu-about = Who is behind this desk
telegram-menu-privacy = What is kept about you
telegram-menu-mydata = See everything kept about this chat
telegram-menu-forgetme = Erase everything kept about this chat
