"""The programme of an event on paper: what is published, by day, in one language or two.

This file reads the programme and lays it out as a table that can be worked on; the sheets that
are handed out are drawn by `programme_sheet`. What must not come in: file formats.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.document.model import (
    Align,
    Block,
    Document,
    Line,
    Lines,
    Row,
    Section,
    Style,
    Table,
)
from hanoiplan.plans.model import EventFacts
from hanoiplan.programme.model import Part, Role, Session, Version
from hanoiplan.programme.queries import changes_since, newest_version, sessions
from hanoiplan.programme.value_words import PROGRAMME_WORDS
from hanoiplan.reports.office_form import working_paper
from hanoiplan.reports.orders import ReportWanted
from hanoiplan.reports.plan_facts import end_of
from hanoiplan.reports.task_tables import Column3, columns
from hanoiplan.reports.voice import PaperLanguage, Voice
from hanoiplan.reports.wording import cell
from hanoiplan.store.past import as_of
from hanoiplan.store.work import Reader

_COLUMNS: tuple[Column3, ...] = (  # 162 mm, the text of a portrait A4
    (N_("Time of day"), 29.0, Align.CENTRE),
    (N_("Session or item"), 56.0, Align.LEFT),
    (N_("Place"), 27.0, Align.LEFT),
    (N_("Chair, speakers"), 50.0, Align.LEFT),
)
TITLE = N_("Conference programme")


@dataclass(frozen=True, slots=True)
class ProgrammeFacts:
    """The items that are for everybody, in the order of time.

    `version` is the one that was published last; `differs`: something is not as it was then.
    """

    event: EventFacts
    sessions: tuple[Session, ...]
    at: date
    version: Version | None = None
    differs: bool = False


def programme_facts(reader: Reader, wanted: ReportWanted) -> ProgrammeFacts:
    """The programme as it is, or as it was at the end of a day.

    Raises:
        NotPossible: there is nothing in it.
    """
    if wanted.past is None:
        return _facts(reader, wanted)
    with as_of(reader, end_of(wanted.past, wanted.event)) as past:
        return _facts(past.reader, wanted)


def _facts(reader: Reader, wanted: ReportWanted) -> ProgrammeFacts:
    event_id = wanted.event.id
    found = tuple(one for one in sessions(reader, event_id) if not one.internal)
    if not found:
        raise NotPossible(_("The programme has no items yet, so there is nothing to print."))
    version = newest_version(reader, event_id)
    differs = bool(changes_since(reader, event_id)) if version is not None else False
    return ProgrammeFacts(wanted.event, found, wanted.day, version, differs)


def days(facts: ProgrammeFacts) -> Iterator[tuple[date, list[Session]]]:
    """The items of each day of the event's own calendar."""
    for day, group in groupby(facts.sessions, key=lambda one: local(facts, one.starts).date()):
        yield day, list(group)


def local(facts: ProgrammeFacts, moment: datetime) -> datetime:
    """A moment on the event's own clock."""
    return to_event_time(moment, facts.event.time_zone)


def time_words(speech: Speech, facts: ProgrammeFacts, session: Session) -> str:
    """From when to when: "08:45–11:00", "All day"."""
    if session.all_day:
        return speech.say(N_("All day"))
    starts, ends = local(facts, session.starts), local(facts, session.ends)
    return speech.time_range(starts.time(), ends.time())


def version_words(speech: Speech, facts: ProgrammeFacts) -> str:
    """Which version this is, and whether it is still as it was published."""
    if facts.version is None:
        return speech.say(N_("Not published yet, as of {day}")).format(
            day=speech.short_date(facts.at)
        )
    at = local(facts, facts.version.at)
    moment = f"{speech.time(at.time())}, {speech.short_date(at.date())}"
    msgid = N_("Version {number}, published {moment}")
    if facts.differs:
        msgid = N_("Changed since version {number}, published {moment}")
    return speech.say(msgid).format(number=facts.version.number, moment=moment)


def people_words(speech: Speech, session: Session) -> Iterator[str]:
    """Who chairs, moderates and speaks, one text for each part."""
    labels = PROGRAMME_WORDS["role"]
    for role in (Role.CHAIR, Role.MODERATOR, Role.SPEAKER):
        parts = [one for one in session.of_role(role) if not one.cancelled]
        if parts:
            word = speech.say(labels[role])
            yield f"{word}: {'; '.join(_person(speech, one) for one in parts)}"


def _person(speech: Speech, part: Part) -> str:
    name = part.name.pick(speech.language)
    position = part.position.pick(speech.language)
    return f"{name} ({position})" if position and name else name or position


# --- as a table to work on -----------------------------------------------------------------------


def programme_paper(facts: ProgrammeFacts, language: PaperLanguage) -> Document:
    """The same items as a table: for Word and Excel. No head: it is attached to other papers."""
    voice = Voice(language)
    title = [
        *voice.lines(N_("CONFERENCE PROGRAMME"), Style.TITLE, Style.ABOUT_SECOND),
        *voice.data(facts.event.title, Style.ABOUT, Style.ABOUT_SECOND),
        *voice.given(
            [f"({version_words(speech, facts)})" for speech in voice.speeches],
            Style.APPENDIX_NOTE,
            Style.ABOUT_SECOND,
        ),
    ]
    rows = tuple(_rows(voice, facts))
    blocks: tuple[Block, ...] = (Table(columns(voice, _COLUMNS), rows, top=True),)
    name = f"{title[0].text} – {facts.event.title.pick(voice.first.language)}"
    return working_paper(facts.event, name, title, blocks)


def _rows(voice: Voice, facts: ProgrammeFacts) -> Iterator[Row | Section]:
    for day, found in days(facts):
        said = [speech.date(day) for speech in voice.speeches]
        yield Section(tuple(voice.given(said, Style.SECTION, Style.SECTION_SECOND)))
        yield from (_row(voice, facts, one) for one in found)


def _row(voice: Voice, facts: ProgrammeFacts, session: Session) -> Row:
    times = [time_words(speech, facts, session) for speech in voice.speeches]
    return Row(
        (
            tuple(voice.given(times, Style.CELL_STRONG, Style.CELL_SECOND)),
            _item(voice, session),
            tuple(voice.data(session.room, Style.CELL, Style.CELL_SECOND)),
            _who(voice, session),
        )
    )


def _item(voice: Voice, session: Session) -> Lines:
    titles = voice.data(session.title, Style.CELL_STRONG, Style.CELL_SECOND)
    themes = _unlike(session.theme, session.title)
    return (*titles, *voice.data(themes, Style.CELL, Style.CELL_SECOND))


def _unlike(text: Bilingual, other: Bilingual) -> Bilingual:
    """Nothing where it only says the other once more."""
    return Bilingual() if text == other else text


def _who(voice: Voice, session: Session) -> Lines:
    found: list[Line] = []
    said: set[str] = set()
    for speech, style in voice.each(Style.CELL, Style.CELL_SECOND):
        for words in people_words(speech, session):
            if words not in said:
                found.append(Line(words, style))
            said.add(words)
    return (*found, *cell(session.agency))


def texts_of(speech: Speech, session: Session) -> Sequence[str]:
    """Title, theme, room and people of an item in one language, empty ones left out."""
    language = speech.language
    theme = _unlike(session.theme, session.title)
    found = [session.title.pick(language), theme.pick(language), session.room.pick(language)]
    return [text for text in (*found, *people_words(speech, session)) if text]
