"""The columns of the list of tasks, and what a text written in a cell means.

What must not come in: reading, and anything that answers to a click.
"""

from collections.abc import Callable, Sequence

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.base.text import collation_key, fold
from hanoiplan.checklist.model import TaskState, TaskStatus
from hanoiplan.checklist.schedule.words import schedule_details
from ui.base.cells import Cell, Chip, Chips, FlagText, Number, Share, Text, Tick
from ui.base.shortening import shortened
from ui.base.table.columns import Column, Edit
from ui.checklist.lines import Line, by_day, in_order
from ui.checklist.words import (
    SHORT,
    agency_chips,
    agency_names,
    deadline_chip,
    number_of,
    section_words,
    state_chip,
    status_words,
)

SHARE = 116  # px for a full bar and "100%" beside it
DONE = "done"  # the column of boxes
STATES, STATUSES = list(TaskState), list(TaskStatus)
USUAL = (DONE, "number", "title", "lead", "coordinating", "deadline", "progress", "state")
NARROW = (DONE, "number", "title", "deadline", "state")  # beside the open form


def status_called(text: str) -> TaskStatus:
    """The status that words mean.

    Raises:
        NotPossible: no status is called so.
    """
    for status in TaskStatus:
        if fold(status_words(status)) == fold(text):
            return status
    raise NotPossible(_("No status is called “{words}”.").format(words=text))


def percent_of(text: str) -> int:
    """A percentage as it is typed: "35", "35%", "35 %".

    Raises:
        NotPossible: it is no whole number from 0 to 100.
    """
    digits = text.replace("%", "").strip()
    if not digits.isdecimal() or int(digits) > 100:
        sentence = _("“{text}” is no percentage. Write a whole number from 0 to 100.")
        raise NotPossible(sentence.format(text=text))
    return int(digits)


def percent_words(line: Line) -> str:
    """How far a task is."""
    return interface().percent(line.percent / 100)


def _chip(line: Line) -> Chips:
    chip = deadline_chip(line)
    return Chips((chip,) if chip is not None else ())


def _deadline_tip(line: Line) -> str:
    return schedule_details(line.row.schedule, line.row.anchors)


def _box_tip(line: Line) -> str:
    """The box says done; rows are chosen with Shift or Ctrl."""
    return _("Done: press to open it again") if line.is_done else _("Press: the task is done")


def _percent_may(line: Line) -> bool:
    """What is counted from data is not written by hand."""
    return not line.row.percent_measured


def _text_edit(name: str) -> Edit[Line]:
    return Edit(
        read=lambda line: str(getattr(line.row, name)), write=lambda _line, text: {name: text}
    )


def _leads(line: Line) -> Chips:
    """Who leads; where no agency is known by it, the words as they are written."""
    if not line.row.leads and line.row.lead_text:
        return Chips((Chip(shortened(line.row.lead_text, SHORT), "outline", "landmark"),))
    return Chips(agency_chips(line.row.leads, lead=True))


def _title(line: Line) -> FlagText:
    return FlagText("", line.row.title, "text2" if line.is_done else "text", not line.is_done)


def _plain(
    key: str, title: str, value: Callable[[Line], str], *, ceiling: int = 260
) -> Column[Line]:
    """A column that waits until somebody wants it."""
    cell: Callable[[Line], Cell] = lambda line: Text(value(line), "text2")  # noqa: E731 - a value
    return Column(
        key,
        title,
        Text,
        cell,
        sort=lambda line: collation_key(value(line)),
        floor=90,
        ceiling=ceiling,
        tip=value,
        edit=_text_edit(key) if key in WRITTEN else None,
        shown=False,
    )


WRITTEN = frozenset({"officer", "output", "delivered", "obstacles", "proposals"})


def _box() -> Column[Line]:
    """What is done has a tick."""
    return Column(
        DONE,
        "",
        Tick,
        lambda line: Tick(line.is_done),
        align="center",
        floor=40,
        ceiling=40,
        tip=_box_tip,
    )


def columns(agencies: Callable[[], Sequence[str]]) -> tuple[Column[Line], ...]:
    """All columns; `agencies` gives the names that are offered while somebody types."""
    return (
        _box(),
        Column(
            "number",
            N_("No."),
            Number,
            lambda line: number_of(line.row) or None,
            sort=in_order,
            align="right",
            floor=44,
        ),
        Column(
            "title",
            N_("Tasks"),
            FlagText,
            _title,
            stretch=True,
            edit=_text_edit("title"),
            sort=lambda line: collation_key(line.row.title),
        ),
        *_who(agencies),
        Column(
            "deadline",
            N_("Deadline"),
            Chips,
            _chip,
            sort=by_day,
            ceiling=204,
            tip=_deadline_tip,
            edit=Edit(
                read=lambda line: line.row.schedule.raw,
                write=lambda _line, text: {"deadline_raw": text},
            ),
        ),
        *_how_far(),
        _plain("officer", N_("Officer in charge"), lambda line: line.row.officer),
        _plain("output", N_("Output"), lambda line: line.row.output),
        _plain("delivered", N_("Output delivered"), lambda line: line.row.delivered),
        _plain("obstacles", N_("Obstacles"), lambda line: line.row.obstacles),
        _plain("proposals", N_("Proposals"), lambda line: line.row.proposals),
        _plain("section", N_("Section"), lambda line: section_words(line.row)),
        _plain("plan", N_("Plan"), lambda line: line.row.plan_name),
    )


def _who(agencies: Callable[[], Sequence[str]]) -> tuple[Column[Line], ...]:
    return (
        Column(
            "lead",
            N_("Lead"),
            Chips,
            _leads,
            sort=lambda line: collation_key(agency_names(line.row.leads)),
            ceiling=168,
            tip=lambda line: agency_names(line.row.leads) or line.row.lead_text,
            text=lambda line: agency_names(line.row.leads),
            edit=Edit(
                read=lambda line: agency_names(line.row.leads),
                write=lambda _line, text: {"leads": text},
                choices=agencies,
            ),
        ),
        Column(
            "coordinating",
            N_("Coordinating"),
            Chips,
            lambda line: Chips(agency_chips(line.row.coordinating, lead=False)),
            sort=lambda line: collation_key(agency_names(line.row.coordinating)),
            ceiling=164,
            tip=lambda line: agency_names(line.row.coordinating) or line.row.coordinating_text,
            text=lambda line: agency_names(line.row.coordinating),
            edit=Edit(
                read=lambda line: agency_names(line.row.coordinating),
                write=lambda _line, text: {"coordinating": text},
                choices=agencies,
            ),
        ),
    )


def _how_far() -> tuple[Column[Line], ...]:
    return (
        Column(
            "progress",
            N_("Progress"),
            Share,
            lambda line: Share(line.percent, 100, percent_words(line)),
            floor=SHARE,
            sort=lambda line: line.percent,
            text=percent_words,
            edit=Edit(
                read=percent_words,
                write=lambda _line, text: {"percent": percent_of(text)},
                allowed=_percent_may,
            ),
        ),
        Column(
            "state",
            N_("Status"),
            Chips,
            lambda line: Chips((state_chip(line),)),
            sort=lambda line: STATUSES.index(line.row.status),
            text=lambda line: state_chip(line).word,
            edit=Edit(
                read=lambda line: status_words(line.row.status),
                write=lambda _line, text: {"status": status_called(text)},
                choices=lambda: [status_words(one) for one in STATUSES],
                only_choices=True,
            ),
        ),
    )
