# What is found wrong with facts: for staff, behind a place in a file. The same ids and arguments stand in vi/check.ftl.
# Words that stand so in the files (as_of, period, recurring) stay as they are in both languages.

check-error = error: { $finding }
check-warning = warning: { $finding }
check-summary = { $facts ->
        [one] 1 fact
       *[other] { $facts } facts
    }, { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }
# The detail comes from the reader of files and is English.
check-unreadable = { $detail }

## Words inside sentences

check-kind = { $kind }
check-a-kind =
    { $kind ->
        [attribute] an
        [event] an
        [indicator] an
        [observation] an
        [organisation] an
       *[other] a
    } { $kind }
check-either = { $first } or { $last }
check-and-more = { $named } and { $more } more
check-amount = { $number } { $unit }
# The key is the unit with - for blanks and strokes. English staff read units as they stand in the files.
check-unit = { $key ->
       *[other] { $unit }
    }

## Ids

check-id-words = "{ $id }" is not an id of { $kind }; write lower-case words joined by { $joint }
check-id-codes = "{ $id }" is not an id of { $kind }; write a two-letter country code, or several joined by +
check-id-twice = the { $kind } id "{ $id }" is given twice, first at { $place }
check-id-shared = the { $kind } id "{ $id }" is also that of { $other }, at { $place }; what refers to it cannot say which is meant
check-observation-twice = this observation of { $indicator } ({ $value }) is given twice, first at { $place }

## References

check-unknown = there is no { $kinds } "{ $id }"
check-unknown-nearest = there is no { $kinds } "{ $id }"; did you mean "{ $known }"?
check-in-itself = "{ $id }" lies in itself: { $path }
check-no-series = "{ $id }" is not a series; its state would be recurring

## Languages

check-no-english = { $field } has no English text
check-no-vietnamese = { $field } has no Vietnamese text
check-empty = { $field } is empty
check-same-text = { $field } is the same in both languages: "{ $text }"
check-looks-vietnamese = the English text of { $field } looks Vietnamese: "{ $text }"
check-looks-english = the Vietnamese text of { $field } looks English: "{ $text }"

## Units, values and dates as their indicator or attribute asks for them

check-unknown-unit = the desk does not know the unit "{ $unit }"
check-quantity-without-unit = the quantity { $attribute } has no unit
check-unit-without-quantity = { $attribute } is not a quantity and cannot have the unit "{ $unit }"
check-other-unit = the unit is "{ $unit }", but { $indicator } is measured in "{ $own }"
check-no-value = there is no value; give value, or value_min and value_max
check-value-and-range = there are both a value and a range; keep one of them
check-range-without-end = the range has no upper end; give value_max
check-range-without-start = the range has no lower end; give value_min
check-range-backwards = the range begins at { $low }, above its end at { $high }
check-too-large = { $value } is too large to be held
check-no-date = there is no date; give as_of or period
check-two-dates = there are both as_of and period; keep one of them
check-stock = { $indicator } is a stock; write as_of, not period
check-flow = { $indicator } is a flow; write period, not as_of
check-words-for-number = { $attribute } is a quantity; write a number
check-no-number = { $attribute } is a quantity and "{ $text }" is not a number
check-not-above-zero = { $attribute } cannot be { $value }
check-no-moment = { $attribute } is a date; write 2024, 2024-05 or 2024-05-27
check-one-language = { $attribute } is a text and needs both languages, not "{ $text }" alone

## Single values

check-rank-below-one = { $indicator } is a rank and cannot be { $value }; the first is 1
check-not-whole = { $indicator } is a whole number and cannot be { $value }
check-below-zero = { $indicator } cannot be { $value }, which is below zero
check-share-beyond = { $indicator } is a share and cannot be { $value } percent
check-unlikely-percent = { $value } percent is unlikely for { $indicator }
check-outside = latitude { $latitude } and longitude { $longitude } lie outside Viet Nam

## Values against others

check-out-of-size = { $value } of { $indicator } is more than { $times } times off the other values of this series, around { $median }; is the unit right?
check-falls = { $indicator } of { $whose } falls from { $before } in { $earlier } to { $value } in { $date }, though it adds up what has come so far
check-above-whole = { $indicator } of { $part } is { $value } in { $date }, above the { $more } of { $whole } in { $when }, which it is a part of
check-share-off = a share of { $share } does not match its parts: { $part } in { $date } of { $whole } in { $when } is { $percent } percent
check-overdue = { $overdue } of { $all } series of { $indicator } have no value from the last { $months ->
        [one] month
       *[other] { $months } months
    }: { $series }

## Dates

check-future = { $date } is in the future
check-after-source = { $date } is after its source { $source } was published, in { $published }
check-event-backwards = the event ends in { $end }, before it starts in { $start }
check-past-event-later = the event is past, but starts in { $start }
check-past-event-undated = the event is past, but has neither start nor date_note
check-announced-event-over = the event is announced, but was over in { $end }
check-event-no-start = the event ends in { $end }, but has no start
check-person-backwards = { $name } left in { $until }, before coming in { $since }
