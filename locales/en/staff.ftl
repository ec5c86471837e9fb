# What the office's own staff read: people, roles, rights. The same ids and arguments stand in vi/staff.ftl.

staff-office = What you can do here:
staff-help-facts = /facts WORDS – find facts, for example: /facts total FDI 2025
staff-help-fact = /fact ID – one fact with its source, history and use
staff-help-history = /history ID – every version of a fact, and who brought it
staff-help-set = /set SERIES VALUE at DATE source SOURCE – draft a new or corrected figure
staff-help-new = /new – draft a new figure, zone, event, topic or source, field by field
staff-help-edit = /edit ID – draft another text or value of a fact
staff-help-article = /article SOURCE, and the text below – draft what a news text tells
staff-help-mend = /mend N ENTRY FIELD = TEXT – change a field of a fact in a draft
staff-help-leave = /leave N ENTRY – leave a fact out of a draft
staff-help-import = Send a spreadsheet – draft what it holds; /import says how
staff-help-template = /template KIND – a table to fill in
staff-help-export = /export – all published facts as a spreadsheet
staff-help-withdraw = /withdraw ID WHY – draft that a fact is said no more
staff-help-draft = /draft N – one draft with what the checks say
staff-help-review = /review – the drafts that wait
staff-help-submit = /submit N – hand a draft in; add a reason if there are warnings
staff-help-drop = /drop N – give a draft of yours up
staff-help-approve = /approve N – publish a draft
staff-help-reject = /reject N WHY – reject a draft
staff-help-undo = /undo N – take back what a draft published
staff-help-stale = /stale – what is to be looked at again
staff-help-conflicts = /conflicts – values that contradict each other
staff-help-inbox = /inbox – the inquiries that wait for an answer, overdue ones first
staff-help-inquiry = /inquiry NUMBER – one inquiry with its history
staff-help-answer = /answer NUMBER TEXT – answer it; /answer NUMBER fact ID – answer it with a fact
staff-help-assign = /assign NUMBER WHO – who is to answer; /assign NUMBER me – you
staff-help-close = /close NUMBER WHY – end it without an answer
staff-help-stats = /stats DAYS – what was asked, in counts
staff-help-announce = /announce – write announcements, see how they will be read, and what became of them
staff-help-send = /send – let announcements out; correct, edit, withdraw them
staff-help-staff = /staff – who is on the staff; invite, change a role, remove
staff-help-audit = /audit – who did what

staff-role-reader = reader
staff-role-editor = editor
staff-role-publisher = publisher
staff-role-administrator = administrator

staff-usage =
    /staff invite ROLE NAME – a link that works once
    /staff role WHO ROLE – another role
    /staff remove WHO
    ROLE is reader, editor, publisher or administrator. WHO is a name from the list or the number beside it.
staff-line = { $name } – { $role } ({ $id })
staff-nobody = Nobody is on the staff yet.
staff-invite-name = Please add the name colleagues will see, at most 60 letters: /staff invite editor Nguyen Thi Lan
staff-invited =
    Send this link to { $name }, and to nobody else. Whoever opens it first becomes { $role }. It works once, within { $hours } hours.

    { $link }
staff-role-changed = { $name } is now { $role }.
staff-removed = { $name } is no longer on the staff. What { $name } did stays in the history.
staff-no-such-person = There is not exactly one person on the staff called “{ $who }”. /staff lists everybody.
staff-last-administrator = This is the last administrator. Make somebody else an administrator first.

staff-welcome = Welcome, { $name }. You are now on the staff as { $role }.
staff-button-office = What can I do?
staff-link-dead = This link does not work any more: it was used already, or it is too old. Ask for a new one.

staff-audit = The latest actions, newest first:
staff-audit-done = { $at } · { $who } · { $action } { $about } ({ $from })
staff-audit-refused = { $at } · { $who } · { $action } { $about } ({ $from }) – refused

staff-not-allowed = Your role does not allow this. Nothing was changed.
staff-second-person = You wrote this draft, so somebody else has to publish it. Nothing was changed.
staff-out-of-date = { $fact } was changed by somebody else after this draft was made. Nothing was published; look at the fact and draft again.
staff-gone = This is no longer as it was: somebody else has changed or decided it. Nothing was changed; please look again.
staff-disk-full = There is no space left on the desk's disk, so this was not saved. What was saved before is safe. Please tell the administrator, then repeat this.
staff-read-only = The desk may not write its database, so this was not saved. Please tell the administrator, then repeat this.
staff-busy = The database is busy, so this was not saved. Please repeat it in a moment.

staff-moment = { $date } { $time }
staff-file-too-large = The file is larger than { $megabytes } MB. Please send it in parts, or import it at the command line.
