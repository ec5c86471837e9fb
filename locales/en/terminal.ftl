# What the terminal says. The same ids and arguments stand in vi/terminal.ftl.

terminal-welcome = Ask about Hai Phong: industrial zones, FDI, incentives, events. /help shows more, /quit ends.

terminal-help =
    Ask in your own words, in English or Vietnamese, for instance:
    • How many industrial parks are there in Hai Phong?
    • How much FDI came from South Korea?
    • And from China?
    • Where is that from?

    /lang en or /lang vi sets the language, /quit ends.

terminal-language = I will answer in English unless you write in Vietnamese.

terminal-which-language = Which language: /lang en or /lang vi

terminal-unknown-command = I know /help, /lang and /quit; anything else is taken as a question.

terminal-apology = Sorry, something went wrong on our side and I could not answer. Please try another question.
