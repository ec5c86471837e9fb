## Pictures
exhibit-also = also { $value }
exhibit-gap = { $years }: no value published
exhibit-gap-year = { $years }: no whole-year value published
exhibit-no-value = not published
exhibit-merger = Merger with Hai Duong ({ $date })
exhibit-without = Not published for: { $names }.
exhibit-more = { $count } more rows are in the table.
exhibit-source = Source: { $sources }
exhibit-publisher = { $publisher }, { $date }
exhibit-desk = Hai Phong investor desk

## Tables
table-sheet = Figures
table-name = Name
table-measure = Measure
table-low = From
table-value = Value
table-unit = Unit
table-text = As written
table-date = As of
table-note = Remark
table-publisher = Published by
table-title = Document
table-published = Published on
table-address = Address
table-fact = Fact

## Calendar
calendar-no-day = There is no calendar entry for “{ $title }”: the desk does not have the exact day.
calendar-no-date = There is no calendar entry for “{ $title }”: its date is not confirmed yet.
