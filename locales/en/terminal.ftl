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

# What eval says of a file of questions. The columns of its table:

eval-column-group = group
eval-column-right = right
eval-column-of = of
eval-column-percent = %
eval-column-wrong = wrong
eval-column-answered = answered
eval-column-refused = refused
eval-column-precision = precision
eval-column-recall = recall

eval-all = all
eval-language = language { $language }

eval-legend = wrong: among the answered. refused: “unknown” where an answer was expected. precision: of the times it says “unknown”, how often rightly. recall: of the times it should, how often it does.

eval-summary = { $file }: { $right } of { $of } right ({ $percent }%; 95% interval { $low }–{ $high }), { $wrong } wrong among { $answered } answered, { $refused } refused that should be answered
eval-unjudged = Questions that expect nothing, asked and not judged: { $count }

# What is wrong with an answer.

eval-got = answer: { $answer }
eval-fault-status = status: expected { $wanted }, got { $got }
eval-fault-fact = facts: expected any of { $wanted }, got { $got }
eval-fault-missing = facts: expected also { $wanted }, got { $got }
eval-fault-more = facts: not expected { $got }
eval-fault-value = value: expected any of { $wanted }, got { $got }
eval-fault-unreadable = value: expected to read any of { $wanted } in the answer
eval-fault-unit = unit: expected { $wanted }, got { $got }
eval-fault-date = date: expected any of { $wanted }, got { $got }
eval-fault-source = source: expected { $wanted }, got { $got }
eval-fault-nothing-said = text: expected any of { $wanted }
eval-fault-not-said = text: expected { $wanted }
eval-fault-said = text: not expected { $got }
eval-fault-language = language: expected { $wanted }, got { $got }
eval-fault-no-facts = it answers without any fact
eval-fault-facts-unknown = it says that it does not know, yet gives facts: { $got }

# What of a floor is broken.

eval-fall-below = below the floor: { $group }: { $right } of { $of } right, at least { $floor } wanted
eval-fall-new = without a floor: { $group }
eval-fall-gone = a floor without questions: { $group }
eval-fall-wrong = above the floor: { $wrong } wrong among { $answered } answered, at most { $floor } wanted

# Which answers changed.

eval-changed = Answers that changed: { $changed } of { $of }
eval-would-change = Answers that would change with these facts: { $changed } of { $of }
eval-only-now = Questions that were not asked before: { $count }
eval-only-before = Questions that are not asked any more: { $count }
eval-change-status = status: { $old } → { $new }
eval-change-language = language: { $old } → { $new }
eval-change-facts = facts: { $old } → { $new }
eval-change-worse = was right, is wrong now
eval-change-better = was wrong, is right now
