"""Where a figure or an alert sends a person: the name of a page, and what it shows there.

The names of ready views and filters are a contract with those pages. What must not come in:
anything that goes there (the page does).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Goal:
    """A page, and the row, view or setting it opens at; None for the page as it is."""

    page: str
    at: object = None


EVENT = Goal("event")
IMPORT = Goal("import")
BADGES = Goal("badges")
COPIES = Goal("copies")
DELEGATES = Goal("delegates")
DELEGATIONS = Goal("delegations")
NOT_ARRIVED = Goal("delegates", "not_arrived")
NOT_PRINTED = Goal("delegates", "not_printed")
CHANGED = Goal("delegates", "changed_since_print")
NO_PHOTO = Goal("delegates", "no_photo")
NO_ANSWER = Goal("delegations", "no_answer")
OVER_HOSTED = Goal("delegations", "over_hosted")
LATE_TASKS = Goal("checklist", "late")
TASKS_OF_WEEK = Goal("checklist", "week")
SECOND_PLACE = Goal("settings", "backup_folder")
