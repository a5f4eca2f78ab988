"""Which tasks are shown: conditions of several values each, kept as JSON under a name. Pure.

Values within a condition are joined by "or", conditions by "and": "lead or coordinating: A, B" is
one condition. What must not come in: widgets, and words.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from hanoiplan.checklist.model import TaskState
from hanoiplan.plans.model import AgencyName
from ui.checklist.lines import Line


class Field(StrEnum):
    """What a condition looks at."""

    AGENCY = "agency"  # leads or helps
    LEAD = "lead"
    COORDINATING = "coordinating"
    STATE = "state"
    OFFICER = "officer"
    SECTION = "section"
    PLAN = "plan"
    MONTH = "month"  # in which it is due next
    REQUEST = "request"  # agencies that asked for a change, or tasks asked of others


class Tab(StrEnum):
    """The tabs that are always there."""

    ALL = "all"
    LATE = "late"
    WEEK = "week"
    NEXT = "next"
    OPEN = "open"
    WAITING = "waiting"


STATES_OF_TAB: dict[Tab, frozenset[TaskState]] = {
    Tab.LATE: frozenset({TaskState.LATE}),
    Tab.WEEK: frozenset({TaskState.THIS_WEEK}),
    Tab.NEXT: frozenset({TaskState.NEXT}),
    Tab.OPEN: frozenset(TaskState) - {TaskState.DONE, TaskState.STOPPED},
    Tab.WAITING: frozenset({TaskState.WAITING}),
}


@dataclass(frozen=True, slots=True)
class Condition:
    """One chip: a field and the values of which one has to be there."""

    field: Field
    values: frozenset[str]

    def passes(self, line: Line) -> bool:
        """Whether the task has one of the values."""
        return bool(self.values.intersection(values_of(self.field, line)))


def values_of(field: Field, line: Line) -> tuple[str, ...]:
    """What a task has in a field, as texts that can be stored."""
    return _VALUES[field](line)


def section_key(line: Line) -> str:
    """One section of one plan; a numeral may stand there twice, so its place counts."""
    row = line.row
    return f"{row.plan_id or 0}.{row.section_index}.{row.section}"


def month_key(line: Line) -> str:
    """The month in which a task is due next: "2026-12"; "" where no day can be said."""
    return f"{line.due.end:%Y-%m}" if line.due is not None else ""


def _ids(agencies: Iterable[AgencyName]) -> tuple[str, ...]:
    return tuple(str(one.id) for one in agencies)


def _requests(line: Line) -> tuple[str, ...]:
    asked = ("asked",) if line.row.open_requests else ()
    return (*asked, "request") if line.row.is_request else asked


_VALUES: dict[Field, Callable[[Line], tuple[str, ...]]] = {
    Field.AGENCY: lambda line: _ids(line.agencies),
    Field.LEAD: lambda line: _ids(line.row.leads),
    Field.COORDINATING: lambda line: _ids(line.row.coordinating),
    Field.STATE: lambda line: (str(line.state),),
    Field.OFFICER: lambda line: (line.row.officer,),
    Field.SECTION: lambda line: (section_key(line),),
    Field.PLAN: lambda line: (str(line.row.plan_id or 0),),
    Field.MONTH: lambda line: (month_key(line),),
    Field.REQUEST: _requests,
}


@dataclass(frozen=True, slots=True)
class TaskQuery:
    """Everything that a saved view keeps."""

    tab: Tab = Tab.ALL
    plan: int = 0  # 0: all of them
    grouping: str = "section"
    conditions: tuple[Condition, ...] = ()

    def passes(self, line: Line) -> bool:
        """Whether a task is shown, apart from the tab."""
        if self.plan and line.row.plan_id != self.plan:
            return False
        return all(one.passes(line) for one in self.conditions)

    def with_condition(self, condition: Condition) -> "TaskQuery":
        """The same with a condition in place of the one on its field; without values, without."""
        kept = [one for one in self.conditions if one.field is not condition.field]
        added = (condition,) if condition.values else ()
        return replace(self, conditions=(*kept, *added))

    def to_json(self) -> str:
        """The text that is stored."""
        told = [{"field": str(c.field), "values": sorted(c.values)} for c in self.conditions]
        return json.dumps(
            {
                "tab": str(self.tab),
                "plan": str(self.plan),
                "grouping": self.grouping,
                "conditions": told,
            }
        )


def in_tab(tab: Tab, line: Line) -> bool:
    """Whether a task stands in a tab."""
    return tab is Tab.ALL or line.state in STATES_OF_TAB[tab]


def counts(lines: Iterable[Line]) -> dict[Tab, int]:
    """How many tasks stand in each tab."""
    found = dict.fromkeys(Tab, 0)
    for line in lines:
        for tab in Tab:
            found[tab] += in_tab(tab, line)
    return found


def query_from(text: str) -> TaskQuery:
    """The query of a stored text; what a later version may have added is left out."""
    try:
        told = json.loads(text)
    except ValueError:
        return TaskQuery()
    if not isinstance(told, dict):
        return TaskQuery()
    plan = str(told.get("plan", "0"))
    conditions = told.get("conditions", ())
    return TaskQuery(
        tab=Tab(told["tab"]) if told.get("tab") in set(Tab) else Tab.ALL,
        plan=int(plan) if plan.isdecimal() else 0,
        grouping=str(told.get("grouping", "section")),
        conditions=tuple(_conditions(conditions if isinstance(conditions, list) else [])),
    )


def _conditions(told: list[Any]) -> Iterable[Condition]:
    for one in told:
        if isinstance(one, dict) and one.get("field") in set(Field):
            values = frozenset(str(value) for value in one.get("values") or ())
            if values:
                yield Condition(Field(one["field"]), values)
