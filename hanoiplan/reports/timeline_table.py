"""The timeline of plans as a table: for Word and Excel, where a drawing could not be worked on.

What must not come in: the drawn sheet, the workspace, file formats.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import Speech
from hanoiplan.checklist.bars import BarKind
from hanoiplan.checklist.model import TaskRow
from hanoiplan.paper.document.model import (
    Align,
    Block,
    Column,
    Document,
    Line,
    Orientation,
    Row,
    Section,
    Style,
    Table,
)
from hanoiplan.reports.office_form import told_of_the_past, working_paper
from hanoiplan.reports.plan_facts import PlanFacts
from hanoiplan.reports.task_tables import Column3, columns, plan_groups, sections
from hanoiplan.reports.timeline_bars import Years, bars_of, years_of
from hanoiplan.reports.voice import PaperLanguage, Voice
from hanoiplan.reports.wording import (
    body,
    cell,
    deadline,
    leads_of,
    period_words,
    plan_titled,
    remark,
)

TITLE = N_("Timeline of the tasks")
_WIDE = 257.0  # mm: the text of a landscape A4
_BEFORE: tuple[Column3, ...] = (
    (N_("No."), 12.0, Align.CENTRE),
    (N_("Tasks"), 0.0, Align.LEFT),  # as wide as the years leave it
    (N_("Lead agency"), 38.0, Align.LEFT),
    (N_("Deadline"), 26.0, Align.CENTRE),
)
_AFTER: Column3 = (N_("Remarks"), 25.0, Align.CENTRE)
_YEAR, _LEAST = 12.0, 60.0  # mm: a year, the tasks
_RUNS, _DONE = "x", "X"


def refuse_empty(facts: PlanFacts) -> None:
    """A timeline without tasks would be an empty sheet.

    Raises:
        NotPossible: there is no task.
    """
    if not facts.tasks:
        raise NotPossible(_("There are no tasks here, so there is no timeline to draw."))


def about(speech: Speech, facts: PlanFacts) -> tuple[str, ...]:
    """What the timeline is of, and of which day."""
    named = [plan_titled(speech, facts.plan)] if facts.plan is not None else []
    if facts.agency is not None:
        named.append(speech.say(N_("(tasks of {agency})")).format(agency=facts.agency.name))
    return (*named, period_words(speech, None, facts.today))


def timeline_paper(facts: PlanFacts, language: PaperLanguage) -> Document:
    """A row for each task with a mark in the years in which it runs; a working paper, no head.

    Raises:
        NotPossible: there is no task.
    """
    refuse_empty(facts)
    voice = Voice(language)
    speech = voice.first
    years = years_of(facts.tasks, facts.today)
    shown = tuple(years) if years.count * _YEAR <= _WIDE - _LEAST - _fixed() else ()
    table = Table(_columns(voice, shown), tuple(_rows(speech, facts, years, shown)), top=True)
    said = speech.say(TITLE)
    lines = [Line(said.upper(), Style.TITLE)]
    lines += [Line(one, Style.ABOUT) for one in about(speech, facts)]
    note = speech.say(N_("x: the task runs in this year; X: done in this year."))
    blocks: tuple[Block, ...] = (*told_of_the_past(speech, facts), table, body(note))
    name = " – ".join((said, *about(speech, facts)[:-1]))
    return working_paper(facts.event, name, lines, blocks, orientation=Orientation.LANDSCAPE)


def _fixed() -> float:
    return sum(width for _msgid, width, _align in (*_BEFORE, _AFTER))


def _columns(voice: Voice, years: Sequence[int]) -> tuple[Column, ...]:
    room = _WIDE - _fixed() - len(years) * _YEAR
    before = [(msgid, width or room, align) for msgid, width, align in _BEFORE]
    counted = [Column((Line(str(year), Style.COLUMN),), _YEAR, Align.CENTRE) for year in years]
    return (*columns(voice, before), *counted, *columns(voice, (_AFTER,)))


def _rows(
    speech: Speech, facts: PlanFacts, years: Years, shown: Sequence[int]
) -> Iterator[Row | Section]:
    def row(task: TaskRow) -> Row:
        return _row(speech, task, facts.today, years, shown)

    for named, tasks in plan_groups(speech, facts):
        if named is not None:
            yield named
        yield from sections(tasks, row)


def _row(speech: Speech, task: TaskRow, today: date, years: Years, shown: Sequence[int]) -> Row:
    marks = [cell(_mark(task, today, years, year), Style.CELL_STRONG) for year in shown]
    first = (task.number, task.title, leads_of(task), deadline(speech, task))
    return Row((*map(cell, first), *marks, remark(speech, task, today)))


def _mark(task: TaskRow, today: date, years: Years, year: int) -> str:
    within = [
        one
        for one in bars_of(task, today, years)
        if one.start.year <= year <= one.end.year and one.kind is not BarKind.UNDATED
    ]
    if not within:
        return ""
    done = all(one.kind in {BarKind.DONE, BarKind.RECURRED} for one in within)
    return _DONE if done else _RUNS
