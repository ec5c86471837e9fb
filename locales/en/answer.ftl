## Figures
figure-as-of = { $value }: { $name }, { $subject }, as of { $date }.
figure-in = { $value }: { $name }, { $subject }, { $date }.
figure-partner-as-of = { $value }: { $name }, { $partner } in { $subject }, as of { $date }.
figure-partner-in = { $value }: { $name }, { $partner } in { $subject }, { $date }.
figure-date = That is as of { $date }.
also-published = Also published: { $value } ({ $publisher }, { $date }).
note = { $note }
instead-of = There is no such figure for { $asked } alone; this one is for { $given }.
corrected-figure = Corrected on { $date }; until then the desk said { $was }.
withdrawn-value = Another value of this was withdrawn on { $date }{ $why }.
withdrawn-fact = What the desk said about this was withdrawn on { $date }{ $why }.
after-merger = Since 1 July 2025 figures for the city include former Hai Duong province; they cannot be compared with earlier ones.
stale = This is the newest figure the desk has; it is { $years ->
    [0] { $months } months
    [1] { $months } months
   *[other] more than { $years } years
} old.
scope-zones-and-parks = That figure covers economic zones and industrial parks only.
scope-industrial-parks = That figure covers industrial parks only.
scope-outside-zones = That figure covers projects outside the zones and parks only.
scope-whole-city = That figure fits the whole city rather than the parks it was stated for.
scope-with-hong-kong-and-taiwan = That figure includes Hong Kong and Taiwan.
definition = { $name }: { $definition }
definition-example = Newest published value: { $value } ({ $subject }, { $date }).

## Areas in another unit
converted-acre = That is { $value } acres ({ $from } = { $factor } acres).
converted-m2 = That is { $value } m² ({ $from } = { $factor } m²).
converted-km2 = That is { $value } km² ({ $from } = { $factor } km²).
converted-sqft = That is { $value } square feet ({ $from } = { $factor } square feet).
one-ha = 1 ha
one-km2 = 1 km²

## Yes or no
verdict-yes = Yes.
verdict-no = No, not according to the published figures.

## Figures set against each other
compare-more = { $more } has more than { $less } ({ $name }): the difference is { $difference }.
compare-equal = They are equal ({ $name }).
compare-several = Side by side ({ $name }):
change-up = Up by { $difference }: { $name }, { $subject }.
change-down = Down by { $difference }: { $name }, { $subject }.
change-same = Unchanged: { $name }, { $subject }.
change-up-percent = Up { $percent }% ({ $difference }): { $name }, { $subject }.
change-down-percent = Down { $percent }% ({ $difference }): { $name }, { $subject }.
share = { $percent }%: the share of { $part } in the city’s { $name }, from { $part-value } of { $whole-value } ({ $date }).
apart-merger = These values of { $name } cannot be set against each other: on 1 July 2025 Hai Duong merged into Hai Phong, and later figures include it.
apart-unit = These values of { $name } cannot be set against each other: they are published in different units.
apart-scope = These values of { $name } cannot be set against each other: they do not cover the same projects.
apart-period = These values of { $name } cannot be set against each other: they were counted over periods of different lengths.
apart-dates = These values of { $name } cannot be added up: they are not of the same date.
apart-stock = These values of { $name } cannot be added up: each is the level on its date, and the later one already holds the earlier.
apart-overlap = These values of { $name } cannot be added up: one is a part of the other and would be counted twice.
apart-rate = These values of { $name } cannot be added up: rates, prices and ranks have no total.
apart-average = No average is worked out: the capital and the number of projects are not published for the same date and the same projects.
sum-names = { $total }: { $name }, { $parts } together.
sum-times = { $total }: { $name }, { $subject }, { $parts } together.
average = { $value } per project: registered capital, { $subject } ({ $date }).
list-and = { $left } and { $right }
sum-dates-differ = The values are not all of the same date.
formula-difference = { $more } − { $less } = { $difference }.
formula-change = ({ $more } − { $less }) ÷ { $base }.
formula-plus = { $left } + { $right }
formula-equals = { $terms } = { $result }.
formula-quotient = { $whole } ÷ { $count } projects.
rank-highest = Highest first ({ $name }):
rank-lowest = Lowest first ({ $name }):
row = { $name }: { $value } ({ $date })
dates-differ = The values are not all of the same date, so compare with care.

## Values through time. $about is “Cumulative registered FDI, Hai Phong”.
series-about = { $name }, { $subject }
series-about-partner = { $name }, { $partner } in { $subject }
series-rose = { $about }: rose from { $first } ({ $first-date }) to { $last } ({ $last-date }).
series-rose-but = { $about }: rose overall from { $first } ({ $first-date }) to { $last } ({ $last-date }), but fell on the way ({ $turns }).
series-fell = { $about }: fell from { $first } ({ $first-date }) to { $last } ({ $last-date }).
series-fell-but = { $about }: fell overall from { $first } ({ $first-date }) to { $last } ({ $last-date }), but rose on the way ({ $turns }).
series-better = { $about }: moved up from { $first } ({ $first-date }) to { $last } ({ $last-date }).
series-better-but = { $about }: moved up overall from { $first } ({ $first-date }) to { $last } ({ $last-date }), but slipped on the way ({ $turns }).
series-worse = { $about }: slipped from { $first } ({ $first-date }) to { $last } ({ $last-date }).
series-worse-but = { $about }: slipped overall from { $first } ({ $first-date }) to { $last } ({ $last-date }), but moved up on the way ({ $turns }).
series-same = { $about }: unchanged at { $last } ({ $first-date } to { $last-date }).
series-same-but = { $about }: { $last } in the end ({ $last-date }) as at the beginning ({ $first-date }), but different on the way ({ $turns }).
series-level = { $about }: no clear change between { $first } ({ $first-date }) and { $last } ({ $last-date }).
series-level-but = { $about }: no clear change between { $first } ({ $first-date }) and { $last } ({ $last-date }), but different values on the way ({ $turns }).
series-values = { $about }, as published:
series-one = { $about }: only one value is published, so there is no change to show.
series-row = { $date }: { $value } ({ $publisher })
series-row-note = { $date }: { $value } ({ $publisher }). { $note }
series-before = Before the merger with Hai Duong:
series-after = After the merger, with former Hai Duong:
series-gaps = No value is published for: { $years }.
series-gaps-year = No value for the whole year is published for: { $years }.
series-other-lengths = For other lengths of time, not to be set beside the values above:
series-thinned = Of each year the last published value is given.
formula-up = Up { $difference }: { $last } − { $first }.
formula-down = Down { $difference }: { $first } − { $last }.
formula-up-percent = Up { $difference }, or { $percent }%: ({ $last } − { $first }) ÷ { $first }.
formula-down-percent = Down { $difference }, or { $percent }%: ({ $first } − { $last }) ÷ { $first }.

## Sources
source = Source: { $publisher }, “{ $title }”, { $date }.
source-undated = Source: { $publisher }, “{ $title }”.
source-unsigned = Source: “{ $title }”, { $date }.
source-unsigned-undated = Source: “{ $title }”.

## Zones
zone-quantity = { $value }: { $name } of { $zone } ({ $date }).
zone-attribute = { $zone } – { $name }: { $value } ({ $date }).
zone-also = Also published: { $value } ({ $publisher }, { $date }).
zone-profile = { $zone }: { $type }.
zone-profile-in = { $zone }: { $type } in { $parent }.
zone-line = { $name }: { $value } ({ $date })
zones = These match:
zones-line = { $zone }: { $value } ({ $date })
zones-name = { $zone }
zones-note = The desk lists the zones it holds published facts on; there may be others.
side-by-side = Side by side: { $zones }.
side-by-side-title = Zones side by side
side-by-side-line = { $name } – { $values }
side-by-side-and = { $left }; { $right }
zone-type-economic-zone = economic zone
zone-type-free-trade-zone = free trade zone
zone-type-industrial-park = industrial park
zone-type-industrial-cluster = industrial cluster
zone-type-zone-cluster = group of industrial parks

## Zones near a place
near = Nearest to the place you sent, in a straight line:
near-line = { $zone }: { $kilometres } km
near-note = Only zones whose coordinates are published are measured.
near-unknown = The published facts the desk holds give no coordinates of zones, so it cannot say which are nearest to the place you sent.

## Events
event-title = { $title }
event-date = When: { $value }
event-undated = When: no confirmed date yet. { $value }
event-place = Where: { $value }
event-organiser = Organised by: { $value }
event-other = See also: { $title } ({ $date })
events = Events:
events-line = { $date }: { $title }
events-line-at = { $date }: { $title } – { $venue }

## Topics and organisations
topic-date = As of { $date }.
organisation = { $name }: { $role }
organisation-zones = Zones: { $zones }
person = { $name } – { $role }
person-since = { $name } – { $role } (since { $date })
person-as-of = { $name } – { $role } (as of { $date })
contact-website = Website: { $value }
contact-phone = Telephone: { $value }
contact-email = E-mail: { $value }
contact-address = Address: { $value }

## Which one
which = Which one do you mean:
which-line = { $name }

## The honest no
missing-figure = The desk has no published figure for “{ $what }”.
missing-figure-about = The desk has no published figure for “{ $what }” – { $about }.
missing-figure-when = The desk has no published figure for “{ $what }” for that time ({ $when }).
missing-figure-about-when = The desk has no published figure for “{ $what }” – { $about } – for that time ({ $when }).
missing-place = The desk covers Hai Phong only; it has nothing on { $places }.
missing-event = The desk knows of no such event.
missing-event-when = The desk knows of no such event in that time ({ $when }).
missing-event-about = The desk has no date for “{ $about }”.
missing-event-about-when = The desk has no confirmed date for “{ $about }” in that time ({ $when }).
missing-zone = No zone in the desk’s facts matches that.
missing-zone-about = No zone in the desk’s facts matches that ({ $about }).
missing-detail = The desk does not have that detail.
missing-detail-about = The desk does not have that detail for { $about }.
missing-nearby = It has figures of this kind for: { $near }.
missing-dates = It has this for: { $dates }.
nothing-on = The desk has no published fact on this: { $words }.
shortened = The message is long: only its beginning was read.
not-understood = The desk did not understand the question.
scope = This desk answers about Hai Phong for investors: industrial zones, FDI figures, incentives and procedures, infrastructure, events, and who to contact. Every answer names its source and date.

## Talk
greeting = Welcome to the Hai Phong investor desk.
thanks = You are welcome.
help = Ask in English or Vietnamese, in your own words.

## Questions worth asking next; each must be answerable as it stands
suggest-partner = What about { $name } from { $partner }?
suggest-date = { $city }, { $date }: { $name }?
suggest-meaning = What does “{ $name }” mean?
suggest-profile = Tell me about { $name }
suggest-organiser = Who organises { $title }?
suggest-event = Tell me about { $title }
suggest-topic = { $title }
example-fdi = How much FDI does Hai Phong have in total?
example-zone = Which industrial parks are larger than 500 ha?
example-incentive = What tax incentives apply in the free trade zone?

## What a button asks

target-figure = What is { $name }?
target-figure-partner = What is { $name } from { $partner }?
target-course = How has { $name } changed over the years?
target-course-partner = How has { $name } from { $partner } changed over the years?
target-compare = Compare { $one } and { $other }
target-source = Where is that from?
