"""Which fields a task has in its form, and what they read and write.

What must not come in: saving, and the panel around them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hanoiplan.base.i18n import N_
from hanoiplan.checklist.model import TaskRow
from ui.base.form import ChoiceField, Field, NoteField, TextField
from ui.checklist.columns import percent_of
from ui.checklist.panel.agencies_field import AgenciesField
from ui.checklist.words import agency_names


@dataclass(frozen=True, slots=True)
class TaskField:
    """One field of the form. `write` raises NotPossible where what is typed means nothing."""

    name: str  # as `write_cells` calls it
    label: str  # an English msgid, marked with N_
    read: Callable[[TaskRow], object]
    make: Callable[[], Field] = TextField
    write: Callable[[Any], Any] = str
    example: str = ""  # a msgid


def _note() -> NoteField:
    return NoteField(2)


def _plain(
    name: str, label: str, make: Callable[[], Field] = _note, example: str = ""
) -> TaskField:
    return TaskField(name, label, lambda row: getattr(row, name), make, example=example)


FIELDS: tuple[TaskField, ...] = (
    _plain("title", N_("Task title"), lambda: NoteField(3), N_("What is to be done")),
    TaskField(
        "leads",
        N_("Lead"),
        lambda row: agency_names(row.leads) or row.lead_text,
        AgenciesField,
        example=N_("Agencies, with semicolons between them"),
    ),
    TaskField(
        "coordinating",
        N_("Coordinating"),
        lambda row: agency_names(row.coordinating) or row.coordinating_text,
        AgenciesField,
        example=N_("Agencies, with semicolons between them"),
    ),
    TaskField(
        "deadline_raw",
        N_("Deadline"),
        lambda row: row.schedule.raw,
        example=N_("30/6/2026, Q3 2026, every year, D-30"),
    ),
    TaskField("status", N_("Status"), lambda row: row.status, ChoiceField, lambda value: value),
    TaskField(
        "percent", N_("Progress"), lambda row: f"{row.percent}%", write=percent_of, example="35%"
    ),
    TaskField("measure", N_("Counted by"), lambda row: row.measure, ChoiceField),
    _plain("officer", N_("Officer in charge"), TextField),
    _plain("output", N_("Output")),
    _plain("delivered", N_("Output delivered")),
    _plain("obstacles", N_("Obstacles")),
    _plain("proposals", N_("Proposals")),
)
OF_NEW = ("title", "leads", "coordinating", "deadline_raw", "officer", "output")  # of a new task
