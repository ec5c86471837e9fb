# What the office announces. The same ids and arguments stand in vi/announce.ftl.

# On the button under an announcement
announce-button-ask = Ask about this

# Stands in the place of an announcement that was taken back too late to be deleted
announce-marked = The investment office has withdrawn this announcement. It no longer holds.
