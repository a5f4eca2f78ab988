"""Tasks as strips of the timeline: conditional and ongoing work as what it is, never as a date.

A bar is filled by what is done, never by time gone by. What must not come in: painting.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.checklist.bars import Bar, BarKind, bars_of_times
from hanoiplan.checklist.model import TaskStatus
from hanoiplan.checklist.schedule.values import ScheduleKind
from ui.base.cells import Group
from ui.base.shortening import shortened
from ui.checklist.lines import Line
from ui.checklist.timeline.bars import Flag, Strip
from ui.checklist.words import agency_names, deadline_words, late_words, number_of, state_chip

WITHOUT_END = frozenset({ScheduleKind.CONTINUOUS})
REASON = 40  # letters of what stands in the way, beside a late bar
YEAR = 360  # days; a shorter time is worth saying beside its bar


@dataclass(frozen=True, slots=True)
class Horizon:
    """The years that are shown: what has no end runs to their end."""

    first: date
    last: date


def horizon_of(lines: Sequence[Line], today: date) -> Horizon:
    """From the first to the last day of anything, whole years."""
    days = [day for line in lines if line.whole for day in (line.whole.start, line.whole.end)]
    days += [
        day
        for line in lines
        for one in line.row.occurrences
        for day in (one.starts, one.ends)
        if day
    ]
    days.append(today)
    return Horizon(date(min(days).year, 1, 1), date(max(days).year, 12, 31))


def strips_of(
    lines: Sequence[Line], group: Callable[[Line], Group] | None, today: date
) -> list[Strip]:
    """Strips in the order of the lines, under headings where they are grouped."""
    horizon = horizon_of(lines, today)
    if group is None:
        return [strip_of(line, horizon) for line in lines]
    heads: dict[str, Group] = {}
    under: dict[str, list[Strip]] = defaultdict(list)
    for line in lines:
        head = group(line)
        heads.setdefault(head.key, head)
        under[head.key].append(strip_of(line, horizon))
    found: list[Strip] = []
    for head in sorted(heads.values(), key=lambda one: one.sort):
        found.append(_heading(head, under[head.key]))
        found += under[head.key]
    return found


def _heading(head: Group, strips: Sequence[Strip]) -> Strip:
    days = [day for strip in strips for day in strip.days]
    reach = (Bar(BarKind.TO_DO, min(days), max(days)),) if days else ()
    spoken = " ".join(part for part in (head.number, head.title, head.count) if part)
    return Strip(0, head.number, head.title, reach, heading=head, spoken=spoken)


def strip_of(line: Line, horizon: Horizon) -> Strip:
    """One task."""
    bars = bars_of(line, horizon)
    words, ink = _beside(line, bars)
    return Strip(
        line.id, number_of(line.row), line.row.title, bars, words, ink, spoken=_spoken(line)
    )


def bars_of(line: Line, horizon: Horizon) -> tuple[Bar, ...]:
    """The bars of a task by what its schedule is."""
    row = line.row
    if times := tuple(bars_of_times(row, line.today, done=line.is_done)):
        return times
    if row.schedule.kind in WITHOUT_END:
        kind = BarKind.DONE if line.is_done else BarKind.ONGOING
        start = row.schedule.start or row.anchors.issued_on or horizon.first
        return (Bar(kind, max(start, horizon.first), horizon.last),)
    if line.whole is not None:
        start, end = max(line.whole.start, horizon.first), min(line.whole.end, horizon.last)
        return (Bar(_kind(line), min(start, end), end, line.percent / 100),)
    return (Bar(BarKind.UNDATED, min(line.today, horizon.last), horizon.last),)


def _kind(line: Line) -> BarKind:
    if line.is_late:
        return BarKind.LATE
    return {
        TaskStatus.DONE: BarKind.DONE,
        TaskStatus.IN_PROGRESS: BarKind.GOING_ON,
        TaskStatus.STOPPED: BarKind.UNDATED,
    }.get(line.row.status, BarKind.GOING_ON if line.percent else BarKind.TO_DO)


def _beside(line: Line, bars: Sequence[Bar]) -> tuple[str, str]:
    """What stands beside the bars, and its ink."""
    if line.is_late:
        words = late_words(line.days_late)
        if line.row.obstacles:
            words = f"{words} · {shortened(' '.join(line.row.obstacles.split()), REASON)}"
        return words, "bad"
    if line.is_done:
        return _("Done"), "text2"
    if line.row.status is TaskStatus.STOPPED:
        return _("Stopped"), "text2"
    return _dates_beside(line, bars), "text2"


def _dates_beside(line: Line, bars: Sequence[Bar]) -> str:
    """What the plan says, where the bar alone does not tell it."""
    words = shortened(deadline_words(line.row), REASON)
    kind = bars[-1].kind if bars else BarKind.TO_DO
    if kind is BarKind.UNDATED:
        return _("{words}, no date yet").format(words=words) if words else _("No date yet")
    short = len(bars) == 1 and (bars[0].end - bars[0].start).days < YEAR
    return words if short or kind is BarKind.ONGOING else ""


def _spoken(line: Line) -> str:
    """A strip in one sentence, for its tooltip and for a screen reader."""
    row = line.row
    parts = (
        f"{number_of(row)} {row.title}".strip(),
        agency_names(row.leads),
        deadline_words(row),
        late_words(line.days_late) if line.days_late else state_chip(line).word,
        interface().percent(line.percent / 100) if line.percent else "",
    )
    return " · ".join(part for part in parts if part)


def flags_of(today: date, starts_on: date | None, name: str) -> list[Flag]:
    """Today in lacquer, the event in gold."""
    flags = [Flag(today, _("Today"))]
    if starts_on is not None:
        words = f"{interface().short_date(starts_on)} · {name}" if name else ""
        flags.append(Flag(starts_on, words or interface().short_date(starts_on), "gold"))
    return flags
