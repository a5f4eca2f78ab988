"""What a person says of a row: a field is right, means something else, or reads otherwise.

Pure: each answer is another intake. What must not come in: Qt, and which answers are likely
(`questions`).
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.checklist.schedule.values import Schedule
from hanoiplan.exchange.plans.model import PlanIntake, PlanIntakeRow, PlanPart
from hanoiplan.exchange.three_way import Choice
from ui.plan_reader.fields import field_of

Act = Callable[[PlanIntake], PlanIntake]
DAY_FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y", "%d.%m.%Y", "%d-%m-%Y")


def right_as_it_stands(key: int, name: str) -> Act:
    """One field of a row is right; a row of which everything is right is written."""
    return lambda intake: _with(intake, _certain(intake.row(key), name))


def means(key: int, name: str, schedule: Schedule) -> Act:
    """The deadline of a row is meant so; its words stay as they are written."""

    def act(intake: PlanIntake) -> PlanIntake:
        row = _certain(intake.row(key), name)
        return _with(intake, replace(row, schedule=schedule))

    return act


def reads(key: int, values: Mapping[str, str]) -> Act:
    """Fields of a row corrected by hand.

    Raises:
        NotPossible: something else than a day stands where a day has to.
    """
    texts = {name: day_of(text) if name == "date" else text for name, text in values.items()}

    def act(intake: PlanIntake) -> PlanIntake:
        for name, text in texts.items():
            intake = intake.with_value(key, name, text)
            intake = _with(intake, _certain(intake.row(key), name))
        return intake

    return act


def _certain(row: PlanIntakeRow, name: str) -> PlanIntakeRow:
    """Without the doubts about one field, whatever the reader calls them."""
    doubts = frozenset(one for one in row.uncertain if field_of(row.part, one) != name)
    return replace(row, uncertain=doubts)


def _with(intake: PlanIntake, changed: PlanIntakeRow) -> PlanIntake:
    rows = tuple(changed if row.key == changed.key else row for row in intake.rows)
    return replace(intake, rows=rows)


def day_of(text: str) -> str:
    """A day as it is kept, from what a person wrote; "" for none.

    Raises:
        NotPossible: it is no day.
    """
    bare = text.strip()
    if not bare:
        return ""
    for form in DAY_FORMS:
        with suppress(ValueError):  # then it is written in another form
            return datetime.strptime(bare, form).date().isoformat()  # noqa: DTZ007 - a day has no zone
    sentence = _("“{text}” is no day. Write it as 08/06/2026.")
    raise NotPossible(sentence.format(text=bare))


def ticked(key: int, *, on: bool) -> Act:
    """The row is written, or left out."""
    return lambda intake: intake.with_tick(key, on)


def settled(key: int) -> Act:
    """Everything in the row is right as it stands."""
    return lambda intake: intake.with_settled(key)


def keeps(key: int, name: str, choice: Choice) -> Act:
    """Whose text one cell keeps."""
    return lambda intake: intake.with_choice(key, name, choice)


def takes(part: PlanPart, *, taken: bool) -> Act:
    """A part of the plan is written, or left out."""
    return lambda intake: intake.with_part(part, taken)


def says(values: Mapping[str, object]) -> Act:
    """Facts of the plan itself, by the names of `PlanDraft`."""
    return lambda intake: intake.with_document(**values)
