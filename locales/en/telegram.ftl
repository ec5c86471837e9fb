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

    You can follow up in a few words: ask “How much FDI came from South Korea?”, then “And from China?”. To see where a figure comes from, ask “Where is that from?”.

    /start – the greeting
    /language – English or Vietnamese

    I am an automatic assistant and answer only from facts checked by the city’s staff.

## Language

# The name of this language on its button
telegram-language-name = English

telegram-language-ask = Which language shall I answer in?

telegram-language-set = From now on I will answer in English. Just type your question – /help shows what you can ask.

## Everything else

# Stands over the questions suggested under an answer
telegram-ask-next = You could also ask:

telegram-unknown-command = I do not know that command. Use /help or /language, or simply type your question.

telegram-text-only = I can only read text so far. Please type your question.

# Said once to someone who asks faster than can be answered fairly
telegram-too-many = You have sent me many messages in a short time. To be fair to everyone I left the last ones unanswered. Please wait a minute and send them again.

telegram-apology = Sorry, something went wrong on our side and I could not answer. Please try again in a moment.

# A short notice over the chat after a press on a button that no longer works; at most 200 characters
telegram-button-unknown = This button no longer works. Please type your question.

## The menu of commands; at most 256 characters each

telegram-menu-start = What this desk can do for you
telegram-menu-help = What you can ask, with examples
telegram-menu-language = English or Vietnamese
