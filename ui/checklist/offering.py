"""What the values of a condition are, as far as any task has them.

What must not come in: widgets, and which tasks pass (`filters`).
"""

from collections.abc import Callable, Mapping

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.base.text import collation_key
from hanoiplan.checklist.model import TaskState
from ui.base.table.ticked_list import Choice
from ui.checklist.filters import Field, month_key, section_key
from ui.checklist.reading import Reading
from ui.checklist.words import section_words, state_words


def offered(field: Field, reading: Reading, plan_id: int) -> list[Choice]:
    """The values of a field; of sections those of the plan that is looked at, 0 for all."""
    if field is Field.SECTION:
        return _sections(reading, plan_id)
    return _OFFERS[field](reading)


def _agencies(reading: Reading) -> list[Choice]:
    rows = sorted(reading.agencies, key=lambda one: collation_key(one.name))
    return [Choice(str(one.id), one.name, also=" ".join((one.short, *one.aliases))) for one in rows]


def _states(reading: Reading) -> list[Choice]:
    return [Choice(str(one), state_words(one)) for one in TaskState] if reading.lines else []


def _officers(reading: Reading) -> list[Choice]:
    names = sorted({line.row.officer for line in reading.lines} - {""}, key=collation_key)
    nobody = [Choice("", _("No officer yet"))] if reading.lines else []
    return [*nobody, *(Choice(name, name) for name in names)]


def _sections(reading: Reading, plan_id: int) -> list[Choice]:
    of_plan = [line for line in reading.lines if not plan_id or line.row.plan_id == plan_id]
    told = {section_key(line): section_words(line.row) for line in of_plan}
    return [Choice(key, words or _("Without a section")) for key, words in told.items()]


def _plans(reading: Reading) -> list[Choice]:
    plans = [Choice(str(one.id), one.name, also=one.title) for one in reading.plans]
    return [*plans, Choice("0", _("Without a plan"))] if plans else []


def _months(reading: Reading) -> list[Choice]:
    """The months in which anything is due, the next first; without a day at the end."""
    ends = {month_key(line): line.due.end for line in reading.lines if line.due is not None}
    told = [Choice(key, interface().month(day)) for key, day in sorted(ends.items())]
    undated = any(line.due is None for line in reading.lines)
    return [*told, *([Choice("", _("Without a day"))] if undated else [])]


def _requests(_reading: Reading) -> list[Choice]:
    return [
        Choice("asked", _("An agency asks for a change")),
        Choice("request", _("Asked of an agency outside the city's command")),
    ]


_OFFERS: Mapping[Field, Callable[[Reading], list[Choice]]] = {
    Field.AGENCY: _agencies,
    Field.LEAD: _agencies,
    Field.COORDINATING: _agencies,
    Field.STATE: _states,
    Field.OFFICER: _officers,
    Field.PLAN: _plans,
    Field.MONTH: _months,
    Field.REQUEST: _requests,
}
