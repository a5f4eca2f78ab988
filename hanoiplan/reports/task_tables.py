"""The tables of tasks that reports carry: by plan and section, or by agency.

What must not come in: running text, and which tasks are meant.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.checklist.model import TaskRow
from hanoiplan.paper.document.model import (
    Align,
    Column,
    Line,
    Lines,
    Row,
    Section,
    Style,
    Table,
)
from hanoiplan.reports.plan_facts import PlanFacts
from hanoiplan.reports.standing import Standing, counts_of
from hanoiplan.reports.voice import Voice
from hanoiplan.reports.wording import (
    cell,
    counted,
    deadline,
    helpers_of,
    leads_of,
    plan_titled,
    remark,
    result,
)

Column3 = tuple[str, float, Align]  # msgid of the heading, mm, where its text stands
TASKS: tuple[Column3, ...] = (  # 257 mm, the text of a landscape A4
    (N_("No."), 12.0, Align.CENTRE),
    (N_("Tasks"), 74.0, Align.LEFT),
    (N_("Lead agency"), 35.0, Align.LEFT),
    (N_("Coordinating agencies"), 40.0, Align.LEFT),
    (N_("Deadline"), 23.0, Align.CENTRE),
    (N_("Result, progress"), 50.0, Align.LEFT),
    (N_("Remarks"), 23.0, Align.CENTRE),
)
_SUMS: tuple[Column3, ...] = (  # 162 mm, the text of a portrait A4
    (N_("No."), 11.0, Align.CENTRE),
    (N_("Lead agency"), 48.0, Align.LEFT),
    (N_("Total"), 14.0, Align.CENTRE),
    (N_("Completed"), 24.0, Align.CENTRE),
    (N_("In progress"), 21.0, Align.CENTRE),
    (N_("Not due yet, other"), 23.0, Align.CENTRE),
    (N_("Overdue"), 21.0, Align.CENTRE),
)
_REST = (Standing.NOT_DUE, Standing.WAITING, Standing.OPEN, Standing.STOPPED)


def columns(voice: Voice, of: Iterable[Column3]) -> tuple[Column, ...]:
    """Columns with their headings in the languages of the paper."""
    return tuple(
        Column(tuple(voice.lines(msgid, Style.COLUMN, Style.COLUMN_SECOND)), width, align)
        for msgid, width, align in of
    )


def task_table(voice: Voice, facts: PlanFacts, tasks: Sequence[TaskRow]) -> Table:
    """Tasks in the order of their plans, under the headings of their sections."""
    rows = list(_by_section(voice.first, facts, tasks))
    return Table(columns(voice, TASKS), tuple(rows), top=True)


def agency_table(
    voice: Voice, facts: PlanFacts, groups: Sequence[tuple[str, Sequence[TaskRow]]]
) -> Table:
    """The same columns, under a heading for each group; numbered anew in each."""
    rows: list[Row | Section] = []
    for name, tasks in groups:
        rows.append(heading(name))
        rows += [
            task_row(voice.first, task, facts.today, str(place))
            for place, task in enumerate(tasks, start=1)
        ]
    return Table(columns(voice, TASKS), tuple(rows), top=True)


def heading(text: str) -> Section:
    """A bold row over the whole table."""
    return Section((Line(text, Style.SECTION),))


def sections(tasks: Sequence[TaskRow], row: Callable[[TaskRow], Row]) -> Iterator[Row | Section]:
    """Rows of tasks of one plan under the headings of their sections, as the plan orders them."""
    for named, group in sections_of(tasks):
        if named:
            yield heading(named)
        yield from map(row, group)


def sections_of(tasks: Sequence[TaskRow]) -> Iterator[tuple[str, list[TaskRow]]]:
    """The sections of one plan: numeral and title ("" for none), and their tasks."""
    for (_appendix, _index, numeral, title), group in groupby(tasks, key=_section_of):
        yield ". ".join(part for part in (numeral, title) if part), list(group)


def _section_of(task: TaskRow) -> tuple[str, int, str, str]:
    return task.appendix, task.section_index, task.section, task.section_title


def _by_section(
    speech: Speech, facts: PlanFacts, tasks: Sequence[TaskRow]
) -> Iterator[Row | Section]:
    def row(task: TaskRow) -> Row:
        return task_row(speech, task, facts.today, task.number)

    for named, group in plan_groups(speech, facts, tasks):
        if named is not None:
            yield named
        yield from sections(group, row)


def plan_groups(
    speech: Speech, facts: PlanFacts, tasks: Sequence[TaskRow] | None = None
) -> Iterator[tuple[Section | None, list[TaskRow]]]:
    """The tasks of each plan under its heading; none is needed where there is one plan only."""
    named = {one.id: one for one in facts.plans}
    found = facts.tasks if tasks is None else tasks
    for plan_id, group in groupby(found, key=lambda task: task.plan_id):
        plan = named.get(plan_id or 0)
        other = speech.say(N_("Tasks without a plan"))
        title = heading(plan_titled(speech, plan) if plan is not None else other)
        yield title if len(facts.plans) > 1 else None, list(group)


def task_row(speech: Speech, task: TaskRow, today: date, number: str) -> Row:
    """One task in the seven columns."""
    return Row(
        (
            cell(number),
            cell(task.title),
            cell(leads_of(task)),
            cell(helpers_of(task)),
            cell(deadline(speech, task)),
            cell(result(speech, task, today)),
            remark(speech, task, today),
        )
    )


# --- counts by agency ----------------------------------------------------------------------------


def by_lead(tasks: Sequence[TaskRow]) -> list[tuple[str, list[TaskRow]]]:
    """Tasks by the agencies that lead them, in the order in which they come."""
    found: dict[str, list[TaskRow]] = {}
    for task in tasks:
        for name in dict.fromkeys(one.name for one in task.leads) or [leads_of(task)]:
            found.setdefault(name, []).append(task)
    return [(name, rows) for name, rows in found.items() if name]


def sums_table(voice: Voice, facts: PlanFacts) -> Table:
    """How many tasks each lead agency has, and how they stand."""
    groups = sorted(by_lead(facts.tasks), key=lambda one: -len(one[1]))
    rows = [
        _sums(voice.first, str(place), name, tasks, facts.today)
        for place, (name, tasks) in enumerate(groups, start=1)
    ]
    return Table(columns(voice, _SUMS), tuple(rows))


def _sums(speech: Speech, number: str, name: str, tasks: Sequence[TaskRow], today: date) -> Row:
    counts = counts_of(tasks, today)
    late = counts.of(Standing.LATE)
    figures: list[Lines] = [
        cell(counted(speech, n))
        for n in (
            counts.total,
            counts.of(Standing.DONE),
            counts.of(Standing.GOING_ON),
            counts.of(*_REST),
        )
    ]
    style = Style.CELL_STRONG if late else Style.CELL
    return Row((cell(number), cell(name), *figures, cell(counted(speech, late), style)))
