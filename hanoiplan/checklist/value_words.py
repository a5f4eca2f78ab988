"""The words for states, roles and decisions: one table for forms, lists, history and reports.

In the order in which a person is offered them.
"""

from collections.abc import Mapping

from hanoiplan.base.i18n import N_, _
from hanoiplan.checklist.model import (
    AgencyRole,
    Decision,
    EvidenceKind,
    TaskOrigin,
    TaskState,
    TaskStatus,
)

_STATUS_WORDS: Mapping[str, str] = {
    TaskStatus.NOT_STARTED: N_("Not started"),
    TaskStatus.IN_PROGRESS: N_("In progress"),
    TaskStatus.DONE: N_("Done"),
    TaskStatus.WAITING: N_("Waiting"),
    TaskStatus.STOPPED: N_("Stopped"),
}
# column -> value -> msgid
TASK_WORDS: Mapping[str, Mapping[str, str]] = {
    "status": _STATUS_WORDS,
    "origin": {
        TaskOrigin.APPENDIX: N_("From the appendix"),
        TaskOrigin.DUTY: N_("Duty of an agency"),
        TaskOrigin.OWN: N_("Written by hand"),
        TaskOrigin.STANDARD: N_("Standard task"),
    },
    "role": {
        AgencyRole.LEAD: N_("leads"),
        AgencyRole.COORDINATING: N_("coordinates"),
        "coordinate": N_("coordinates"),
    },
    "kind": {  # of evidence
        EvidenceKind.FILE: N_("File"),
        EvidenceKind.NUMBER: N_("Number of a document"),
    },
    "decision": {
        Decision.OPEN: N_("not decided"),
        Decision.ACCEPTED: N_("accepted"),
        Decision.REFUSED: N_("refused"),
    },
}
STATE_WORDS: Mapping[TaskState, str] = {
    TaskState.LATE: N_("Late"),
    TaskState.THIS_WEEK: N_("Due this week"),
    TaskState.NEXT: N_("Coming next"),
    TaskState.NO_DEADLINE: N_("No deadline"),
    # what a person says of a task is called the same where it tells how the task stands
    TaskState.TO_DO: _STATUS_WORDS[TaskStatus.NOT_STARTED],
    TaskState.GOING_ON: _STATUS_WORDS[TaskStatus.IN_PROGRESS],
    TaskState.WAITING: _STATUS_WORDS[TaskStatus.WAITING],
    TaskState.DONE: _STATUS_WORDS[TaskStatus.DONE],
    TaskState.STOPPED: _STATUS_WORDS[TaskStatus.STOPPED],
}


def task_words(column: str, value: str) -> str:
    """A value as a person reads it: in words where it is a code, else as it stands."""
    label = TASK_WORDS.get(column, {}).get(value)
    return _(label) if label else value


def state_words(state: TaskState) -> str:
    """How a task stands today, in the interface language."""
    return _(STATE_WORDS[state])
