# What is said about spreadsheets. The same ids and arguments stand in vi/spreadsheet.ftl.

# Where something stands

sheet-at-cell = { $sheet }, cell { $cell }
sheet-at-row = { $sheet }, row { $row }
sheet-at-sheet = Sheet { $sheet }

# Files that are not read

sheet-file-too-large = The file is larger than { $limit } MB. Please split it.
sheet-file-unpacks-too-large = The file unpacks to far more than it should ({ $limit } MB at most), so it was not opened. Please save it again in Excel, without pictures.
sheet-too-many-cells = The file has more than { $limit } cells. Please split it.
sheet-file-broken = The file is not a whole XLSX workbook. Please save it again in Excel.
sheet-file-damaged = The file cannot be read: { $reason }. Please save it again in Excel.
sheet-file-protected = The file is protected by a password. Please save it without one.
sheet-file-empty = { $name } is empty.
sheet-file-old = { $name } is an old Excel file or has a password. Please save it as .xlsx without one.
sheet-file-not-xlsx = What { $name } holds does not fit its name. Please send an .xlsx or .csv file as Excel saves it.
sheet-file-unknown = { $name } is neither .xlsx nor .csv.
sheet-file-encoding = The letters of the file cannot be read. Please save it as “CSV UTF-8” or .xlsx.
sheet-no-table = No sheet has headings the desk knows. A template with the right headings: investor-desk export --template observation FILE.xlsx

# Sheets and headings

sheet-no-headings = not read, as no row holds headings of a table.
sheet-hidden = not read, as it is hidden.
sheet-read-as-1258 = read as Windows-1258, the old Vietnamese encoding. Please look at the letters in the preview.
sheet-which-table = these headings fit several tables: { $tables }. Please name the sheet (or the CSV file) after one of them.
sheet-heading-unknown = the table { $table } has no column “{ $heading }”. Its columns: { $known }
sheet-heading-twice = the column “{ $heading }” stands twice. Please keep one.
sheet-no-heading = there is something here, but no heading above it.
sheet-merged = the cells { $range } are merged. Please unmerge them and fill each one.
sheet-many-faults = After { $count } faults the rest was not read.

# Cells

sheet-formula = this is a formula, and its result is not taken over. Please copy the cell and paste it as a value.
sheet-error-value = the cell shows the error { $value }.
sheet-blank = { $column } must be filled in.
sheet-blank-in-group = { $column } must be filled in, too: it goes with the cells beside it.
sheet-no-value = there is no value: a number or date in Value, or words in both languages.
sheet-value-and-words = there are both a value and words. Please keep one of them.
sheet-not-a-number = “{ $value }” is not a number. Please write only the number, such as 31.5; the unit has its own column.
sheet-ambiguous-number = “{ $value }” can be read in two ways. Please write { $decimal } or { $thousand }.
sheet-date-for-number = the cell holds the date { $value } where a number belongs. Excel may have made it of something like 1.5; please format the cell as text and write the number again.
sheet-not-whole = { $value } is not a whole number.
sheet-percent = the cell is in percent, but the unit is { $unit }.
sheet-not-a-date = “{ $value }” is not a date. Please write the day first: 27/5/2025; or 06/2025, Q2/2025, 2025, 2025-01/2025-07.
sheet-not-yes-or-no = “{ $value }” is neither yes nor no.
sheet-not-a-choice = “{ $value }” cannot stand here. What can: { $choices }
sheet-unknown-unit = the desk does not know the unit “{ $value }”. It knows: { $units }
sheet-unknown-name = there is nothing called “{ $value }” that could stand here.
sheet-unknown-name-near = there is nothing called “{ $value }” that could stand here. Did you mean { $near }?
sheet-ambiguous-name = “{ $value }” is the name of several. Please write one of the IDs: { $ids }
sheet-attribute-is-text = this attribute is told in words. Please write them in the two columns for words.

# Rows

sheet-given-twice = { $id } stands twice; first in { $sheet }, row { $row }.
sheet-given-again = { $id } stands twice.
sheet-id-does-not-fit = the row says { $id }, but its ID is { $given }. To add a new figure, clear the ID; to correct the old one, leave indicator, subject, partner, date and source as they are.
sheet-column-missing = { $id } is new and needs the column { $column }.
sheet-owner-refused = { $id } itself could not be read.
sheet-row-unreadable = the row cannot be read: { $reason }

# The preview of an import

sheet-preview = { $added } to add, { $changed } to change, { $unchanged } unchanged, { $refused } refused.
sheet-list-refused = Refused:
sheet-list-findings = Found by the rules:
sheet-list-notices = To be known:
sheet-list-changed = To change:
sheet-list-added = To add:
sheet-and-more = … and { $count } more
sheet-nothing = (nothing)

# Templates

sheet-title = Facts of the investment desk
sheet-guide-name = Guide
sheet-lists-name = Lists
sheet-yes = yes
sheet-guide-fill = Fill in the first sheet. Columns with * must be filled; the others may stay blank or be left out.
sheet-guide-names = Names can stand instead of IDs where they are clear. Several items in one cell are parted by a semicolon.
sheet-guide-dates = Dates: 2025, 2025-Q2, 06/2025, 27/5/2025 (the day first) or a span such as 2025-01/2025-07.
sheet-guide-numbers = Numbers without units and without formulas; the unit has its own column. 1.234 is refused, as it can be read in two ways.
sheet-help-id = a short ID of lower-case words joined by - (indicators and attributes: by _); partners: the country code
sheet-help-text = text
sheet-help-list = texts, parted by semicolons
sheet-help-number = a number
sheet-help-whole = a whole number
sheet-help-date = a date: 2025, 2025-Q2, 06/2025, 27/5/2025
sheet-help-flag = yes, or blank
sheet-help-choice = one of: { $choices }
sheet-help-unit = the unit; blank for that of the indicator
sheet-help-one = the name or ID of something that is published, or stands in this file
sheet-help-many = names or IDs, parted by semicolons
sheet-help-attribute-value = a number or a date, as the attribute asks; what is told in words stands in the two columns beside it
sheet-help-composed = leave blank for a new figure; exports give the ID of each published one

# Names of tables

sheet-table-source = Sources
sheet-table-indicator = Indicators
sheet-table-attribute = Attributes
sheet-table-tag = Tags
sheet-table-partner = Partners
sheet-table-place = Other places
sheet-table-subject = Subjects
sheet-table-organisation = Organisations
sheet-table-person = People
sheet-table-zone = Zones
sheet-table-zone-attribute = Zone attributes
sheet-table-event = Events
sheet-table-topic = Topics
sheet-table-observation = Figures

# Names of columns

sheet-column-id = ID
sheet-column-title = Title
sheet-column-publisher = Publisher
sheet-column-url = Web address
sheet-column-date = Date published
sheet-column-date_inferred = Date judged from content
sheet-column-language = Language
sheet-column-tier = Kind of source
sheet-column-founding = Founding article
sheet-column-note_en = Note (English)
sheet-column-note_vi = Note (Vietnamese)
sheet-column-name_en = Name (English)
sheet-column-name_vi = Name (Vietnamese)
sheet-column-name_ko = Name (Korean)
sheet-column-name_zh = Name (Chinese)
sheet-column-name_ja = Name (Japanese)
sheet-column-kind = Kind
sheet-column-type = Type
sheet-column-unit = Unit
sheet-column-stale_after_months = Out of date after months
sheet-column-definition_en = Definition (English)
sheet-column-definition_vi = Definition (Vietnamese)
sheet-column-aliases_en = Other names (English)
sheet-column-aliases_vi = Other names (Vietnamese)
sheet-column-part_of = Part of
sheet-column-former_of = Former state of
sheet-column-partner = Partner
sheet-column-country = Country code
sheet-column-role_en = Role (English)
sheet-column-role_vi = Role (Vietnamese)
sheet-column-contact_website = Website
sheet-column-contact_phone = Telephone
sheet-column-contact_email = E-mail
sheet-column-contact_address_en = Address (English)
sheet-column-contact_address_vi = Address (Vietnamese)
sheet-column-contact_note_en = Contact note (English)
sheet-column-contact_note_vi = Contact note (Vietnamese)
sheet-column-zones = Zones
sheet-column-source = Source
sheet-column-organisation = Organisation
sheet-column-name = Full name
sheet-column-as_of = As of
sheet-column-since = Since
sheet-column-until = Until
sheet-column-parent = Lies in
sheet-column-tags = Tags
sheet-column-position_latitude = Latitude
sheet-column-position_longitude = Longitude
sheet-column-position_as_of = Position as of
sheet-column-position_source = Source of position
sheet-column-zone = Zone
sheet-column-attribute = Attribute
sheet-column-value = Value
sheet-column-value_en = Value in words (English)
sheet-column-value_vi = Value in words (Vietnamese)
sheet-column-qualifier = Qualifier
sheet-column-rank = Rank
sheet-column-organisations = Organisations
sheet-column-series = Series
sheet-column-state = State
sheet-column-title_en = Title (English)
sheet-column-title_vi = Title (Vietnamese)
sheet-column-start = Start
sheet-column-end = End
sheet-column-date_note_en = Note on date (English)
sheet-column-date_note_vi = Note on date (Vietnamese)
sheet-column-place = Place
sheet-column-venue_en = Venue (English)
sheet-column-venue_vi = Venue (Vietnamese)
sheet-column-organiser_en = Organiser (English)
sheet-column-organiser_vi = Organiser (Vietnamese)
sheet-column-partners = Partners
sheet-column-summary_en = Summary (English)
sheet-column-summary_vi = Summary (Vietnamese)
sheet-column-statement_en = Statement (English)
sheet-column-statement_vi = Statement (Vietnamese)
sheet-column-about = About
sheet-column-indicator = Indicator
sheet-column-subject = Subject
sheet-column-value_min = Lowest value
sheet-column-value_max = Highest value
sheet-column-period = Period
sheet-column-scope = Scope

# Words to choose from

sheet-choice-about = about
sheet-choice-over = over
sheet-choice-nearly = nearly
sheet-choice-up-to = up to
sheet-choice-expected = expected
sheet-choice-reportedly = reportedly
sheet-choice-preferred = preferred
sheet-choice-normal = normal
sheet-choice-deprecated = deprecated
sheet-choice-official = official
sheet-choice-state-news = state news
sheet-choice-press = press
sheet-choice-company = company
sheet-choice-other = other
sheet-choice-stock = stock
sheet-choice-flow = flow
sheet-choice-rate = rate
sheet-choice-target = target
sheet-choice-forecast = forecast
sheet-choice-quantity = quantity
sheet-choice-text = text
sheet-choice-date = date
sheet-choice-province = province
sheet-choice-city = city
sheet-choice-country = country
sheet-choice-place = place
sheet-choice-region = region
sheet-choice-project = project
sheet-choice-port = port
sheet-choice-airport = airport
sheet-choice-railway = railway
sheet-choice-road = road
sheet-choice-policy = policy
sheet-choice-festival = festival
sheet-choice-conference = conference
sheet-choice-forum = forum
sheet-choice-fair = fair
sheet-choice-visit = visit
sheet-choice-groundbreaking = groundbreaking
sheet-choice-opening = opening
sheet-choice-signing = signing
sheet-choice-meeting = meeting
sheet-choice-ceremony = ceremony
sheet-choice-past = past
sheet-choice-announced = announced
sheet-choice-recurring = recurring
