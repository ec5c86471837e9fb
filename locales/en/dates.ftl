## Dates and spans. $year comes as text so that it is not grouped.
date-year = { $year }
date-half = { $half ->
    [1] the first half of { $year }
   *[other] the second half of { $year }
}
date-quarter = Q{ $quarter } { $year }
date-day = { $long }
date-first-months = { $months ->
    [1] January { $year }
   *[other] the first { $months } months of { $year }
}
date-span = { $from } to { $to }
date-as-of = as of { $date }
date-since = since { $date }
date-until = before { $date }
