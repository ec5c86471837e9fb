terminal-welcome = Ask about Hai Phong: zones, FDI, incentives, events. /help shows more, /quit ends.
terminal-help = Ask in your own words. /lang en or /lang vi sets the language, /quit ends.
terminal-language = I will answer in English unless you write in Vietnamese.
terminal-which-language = Which language: /lang en or /lang vi
terminal-unknown-command = I know /help, /lang and /quit; anything else is taken as a question.
