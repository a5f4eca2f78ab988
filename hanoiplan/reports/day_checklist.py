"""What is to be done on one day: what is late, what falls due, what the run sheet asks for.

This file reads it and lays it out as a table to work on; the sheet with boxes to tick is drawn by
`day_sheet`. What must not come in: file formats.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import Bilingual
from hanoiplan.checklist.model import TaskRow, TaskState, TaskStatus
from hanoiplan.checklist.progress import state_of, ticked
from hanoiplan.checklist.queries import tasks
from hanoiplan.checklist.schedule.schedules import due
from hanoiplan.paper.document.model import (
    Align,
    Block,
    Document,
    Line,
    Row,
    Section,
    Style,
    Table,
)
from hanoiplan.plans.model import EventFacts
from hanoiplan.programme.model import Cue, Session
from hanoiplan.programme.queries import sessions
from hanoiplan.reports.office_form import working_paper
from hanoiplan.reports.orders import ReportWanted
from hanoiplan.reports.plan_facts import agency_ids
from hanoiplan.reports.standing import days_late
from hanoiplan.reports.task_tables import Column3, columns
from hanoiplan.reports.voice import PaperLanguage, Voice
from hanoiplan.reports.wording import cell, counted, leads_of
from hanoiplan.store.work import Reader

TITLE = N_("Tasks of the day")
BOX = "☐"
_SHORT = timedelta(days=7)  # a task of so many days is one of each of them
_COLUMNS: tuple[Column3, ...] = (  # 162 mm, the text of a portrait A4
    (N_("Done"), 14.0, Align.CENTRE),
    (N_("Hour"), 18.0, Align.CENTRE),
    (N_("Tasks"), 76.0, Align.LEFT),
    (N_("Carried out by"), 30.0, Align.LEFT),
    (N_("Hour, initials"), 24.0, Align.LEFT),
)


@dataclass(frozen=True, slots=True)
class DayLine:
    """One thing to do. `late` days, 0 in time; `note` is what is in the way."""

    time: str  # "06:15", or the day it was due where it is late
    text: Bilingual
    who: str = ""
    late: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class DayGroup:
    """Things to do under one heading; a marked word, or the words of the programme."""

    heading: Bilingual
    time: str = ""
    msgid: str = ""
    lines: tuple[DayLine, ...] = ()


@dataclass(frozen=True, slots=True)
class DayFacts:
    """Everything of one day, in its order."""

    event: EventFacts
    day: date
    groups: tuple[DayGroup, ...]

    @property
    def count(self) -> int:
        """How many things are to be done."""
        return sum(len(group.lines) for group in self.groups)


def day_facts(reader: Reader, wanted: ReportWanted) -> DayFacts:
    """The day that is asked for (`as_of`, else today), by the file as it is now."""
    day = wanted.as_of or wanted.today
    event = wanted.event
    rows = [
        one
        for one in tasks(reader, wanted.plan_id, 0 if wanted.plan_id else event.id)
        if not wanted.agency_id or wanted.agency_id in agency_ids(one)
    ]
    open_ones = [one for one in rows if one.status not in {TaskStatus.DONE, TaskStatus.STOPPED}]
    speech = Speech("vi")
    late = [one for one in open_ones if state_of(one, day) is TaskState.LATE]
    late.sort(key=lambda one: days_late(one, day))
    today = [one for one in open_ones if one not in late and _is_of(one, day)]
    groups = [
        DayGroup(
            Bilingual(), msgid=N_("Carried over, late"),
            lines=tuple(_late(speech, one, day) for one in late),
        ),
        DayGroup(
            Bilingual(), msgid=N_("Due today"), lines=tuple(_of_today(one) for one in today)
        ),
        *_of_programme(sessions(reader, event.id), event, day),
    ]  # fmt: skip
    return DayFacts(event, day, tuple(group for group in groups if group.lines))


def _is_of(task: TaskRow, day: date) -> bool:
    """Whether a task falls due on this day, or is one of a few days around it."""
    span = due(task.schedule, task.anchors, day, ticked(task))
    if span is None:
        return False
    return span.end == day or (span.start <= day <= span.end and span.end - span.start < _SHORT)


def _late(speech: Speech, task: TaskRow, day: date) -> DayLine:
    days = days_late(task, day)
    last = day - timedelta(days=days)
    was_due = speech.axis_date(last) if last.year == day.year else f"{last:%m/%Y}"
    note = " ".join(task.obstacles.split())
    return DayLine(was_due, _same(task.title), _who(task), late=days, note=note)


def _of_today(task: TaskRow) -> DayLine:
    at = task.schedule.at
    return DayLine(Speech("vi").time(at) if at else "", _same(task.title), _who(task))


def _same(text: str) -> Bilingual:
    said = " ".join(text.split())
    return Bilingual(said, said)


def _who(task: TaskRow) -> str:
    return task.officer or "; ".join(one.short or one.name for one in task.leads) or leads_of(task)


def _of_programme(found: Sequence[Session], event: EventFacts, day: date) -> Iterator[DayGroup]:
    """Each item of the day with its cues; one without any is a thing to do itself."""
    speech = Speech("vi")
    for session in found:
        starts = to_event_time(session.starts, event.time_zone)
        if starts.date() != day or session.all_day:
            continue
        ends = to_event_time(session.ends, event.time_zone)
        cues = sorted(session.cues, key=lambda one: one.offset)
        lines = [_cue(one, starts) for one in cues]
        if not lines:
            begin = Bilingual("Bắt đầu đúng giờ", "Begins on time")
            lines = [DayLine(speech.time(starts.time()), begin, session.agency)]
        times = speech.time_range(starts.time(), ends.time())
        yield DayGroup(session.title, time=times, lines=tuple(lines))


def _cue(cue: Cue, starts: datetime) -> DayLine:
    moment = starts + timedelta(minutes=cue.offset)
    return DayLine(Speech("vi").time(moment.time()), cue.text, cue.who)


# --- words ---------------------------------------------------------------------------------------


def heading_words(speech: Speech, group: DayGroup) -> str:
    """What a group is called."""
    return speech.say(group.msgid) if group.msgid else group.heading.pick(speech.language)


def late_words(speech: Speech, line: DayLine) -> str:
    """That a thing is late and why, with a mark that needs no colour; "" in time."""
    if not line.late:
        return ""
    words = speech.say_count("Overdue by {n} day", "Overdue by {n} days", line.late)
    told = f"! {words.format(n=counted(speech, line.late))}"
    return f"{told} · {line.note}" if line.note else told


# --- as a table to work on -----------------------------------------------------------------------


def day_paper(facts: DayFacts, language: PaperLanguage) -> Document:
    """The same things as a table: for Word and Excel."""
    voice = Voice(language)
    said = [speech.date(facts.day) for speech in voice.speeches]
    title = (
        *voice.lines(N_("TASKS OF THE DAY"), Style.TITLE, Style.ABOUT_SECOND),
        *voice.given(said, Style.ABOUT, Style.ABOUT_SECOND),
    )
    rows = tuple(_rows(voice, facts))
    blocks: tuple[Block, ...] = (Table(columns(voice, _COLUMNS), rows),) if rows else ()
    name = " – ".join(line.text for line in title[:2])
    return working_paper(facts.event, name, title, blocks)


def _rows(voice: Voice, facts: DayFacts) -> Iterator[Row | Section]:
    for group in facts.groups:
        said = [
            f"{group.time}  {heading_words(speech, group)}".strip() for speech in voice.speeches
        ]
        yield Section(tuple(voice.given(said, Style.SECTION, Style.SECTION_SECOND)))
        yield from (_row(voice, line) for line in group.lines)


def _row(voice: Voice, line: DayLine) -> Row:
    texts = list(voice.data(line.text, Style.CELL, Style.CELL_SECOND))
    late = late_words(voice.first, line)
    if late:
        texts.append(Line(late, Style.CELL_STRONG))
    return Row((cell(BOX), cell(line.time), tuple(texts), cell(line.who), ()), 9.0)
