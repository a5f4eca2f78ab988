"""Lists of people and their places as values, and as papers that a word processor can open.

A list has parts (a table, a delegation, a car, a row) with rows. All texts are bilingual. What
must not come in: how a list is drawn, what is read.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.document.model import (
    Align,
    Column,
    Document,
    Line,
    Lines,
    Orientation,
    Row,
    Section,
    Style,
    Table,
)
from hanoiplan.plans.countries import country_of
from hanoiplan.plans.model import EventFacts
from hanoiplan.reports.voice import PaperLanguage, Voice
from hanoiplan.seating.drawing.facts import HallFacts

NOTHING = Bilingual()
PLACES = "\n"  # between the places of somebody who has several
FREE = N_("— free —")
_SPEECHES = (Speech("vi"), Speech("en"))


@dataclass(frozen=True, slots=True)
class ListRow:
    """One line; `name` empty is a free place."""

    number: str = ""
    name: Bilingual = NOTHING
    home: Bilingual = NOTHING
    country: str = ""
    place: Bilingual = NOTHING  # what the list is for: a seat, a table, a place in the car
    strong: bool = False  # the host of a table, the head of a delegation
    post: Bilingual = NOTHING  # where whoever reads the list aloud has to say it

    @property
    def free(self) -> bool:
        """Whether nobody is there."""
        return not self.name


@dataclass(frozen=True, slots=True)
class ListPart:
    """A heading with its rows; no heading where the list has one part only."""

    title: Bilingual = NOTHING
    rows: tuple[ListRow, ...] = ()
    sign: str = ""  # a large number behind the title, as people say it: of a table, a car, a row
    about: Bilingual = NOTHING  # what else the heading says: whose car it is
    told: Bilingual = NOTHING  # at the right of the heading


@dataclass(frozen=True, slots=True)
class SeatingList:
    """A whole list of one hall, or of the event."""

    event: EventFacts
    title: str  # msgid
    parts: tuple[ListPart, ...]
    about: Bilingual = NOTHING  # session and hall
    state: Bilingual = NOTHING  # counts, and the hour at which it was true
    place: str = ""  # msgid: heading of the places, "" for a list without
    foot: str = ""  # msgid
    columns: int = 1
    cut: bool = False  # each part is cut out and given to somebody
    plan: HallFacts | None = None  # a small plan above the first page

    @property
    def has_posts(self) -> bool:
        """Whether it says what people are."""
        return any(row.post for part in self.parts for row in part.rows)


def both(msgid: str, **values: object) -> Bilingual:
    """A marked sentence in both languages."""
    vi, en = (speech.say(msgid).format(**values) for speech in _SPEECHES)
    return Bilingual(vi, en)


def both_of(make: Callable[[Speech], str]) -> Bilingual:
    """What a function of a language says in both."""
    vi, en = (make(speech) for speech in _SPEECHES)
    return Bilingual(vi, en)


def joined(*texts: Bilingual, between: str = " · ") -> Bilingual:
    """Texts in a row, those that say nothing left out."""
    vi, en = (
        between.join(one.pick(speech.language) for one in texts if one) for speech in _SPEECHES
    )
    return Bilingual(vi, en)


# --- as a paper with a table ---


def list_paper(listed: SeatingList, language: PaperLanguage) -> Document:
    """The list as a table, for a word processor or a spreadsheet."""
    voice = Voice(language)
    about = [
        *voice.data(listed.about, Style.ABOUT, Style.ABOUT_SECOND),
        *voice.data(listed.state, Style.ABOUT_SECOND, Style.ABOUT_SECOND),
    ]
    title = tuple(voice.lines(listed.title, Style.TITLE, Style.ABOUT_SECOND))
    rows = tuple(_rows(voice, listed))
    return Document(
        name=" – ".join([title[0].text, *(line.text for line in about[:1])]),
        orientation=Orientation.PORTRAIT,
        head=None,
        title=(*title, *about),
        blocks=(Table(tuple(_columns(voice, listed)), rows),),
        ending=None,
        rehearsal=listed.event.rehearsal,
    )


def _columns(voice: Voice, listed: SeatingList) -> Iterator[Column]:
    narrow = bool(listed.place or listed.has_posts)
    given: list[tuple[str, float, Align]] = [
        (N_("No."), 14.0, Align.CENTRE),
        (N_("Name"), 48.0 if listed.has_posts else 62.0 if narrow else 72.0, Align.LEFT),
    ]
    if listed.has_posts:
        given.append((N_("Position"), 44.0, Align.LEFT))
    given += [
        (N_("Delegation"), 34.0 if narrow else 46.0, Align.LEFT),
        (N_("Country"), 26.0 if narrow else 34.0, Align.LEFT),
    ]
    if listed.place:
        given.append((listed.place, 30.0, Align.CENTRE))
    for msgid, width, align in given:
        yield Column(tuple(voice.lines(msgid, Style.COLUMN, Style.COLUMN_SECOND)), width, align)


def _rows(voice: Voice, listed: SeatingList) -> Iterator[Row | Section]:
    numbers = count(1)
    for part in listed.parts:
        sign = Bilingual(part.sign, part.sign)
        heading = joined(joined(part.title, sign, between=" "), part.about, part.told)
        if heading:
            lines = voice.data(heading, Style.SECTION, Style.SECTION_SECOND)
            yield Section(tuple(lines))
        for one in part.rows:
            number = one.number or str(next(numbers))
            yield Row(tuple(_cells(voice, one, number, listed)))


def _cells(voice: Voice, one: ListRow, number: str, listed: SeatingList) -> Iterator[Lines]:
    yield (Line(number, Style.CELL),)
    if one.free:
        yield tuple(voice.lines(FREE, Style.CELL, Style.CELL_SECOND))
    else:
        yield _said(voice, one.name, Style.CELL_STRONG if one.strong else Style.CELL)
    if listed.has_posts:
        yield _said(voice, one.post)
    yield _said(voice, one.home)
    country = country_of(one.country)
    yield _said(voice, country.name) if country is not None else ()
    if listed.place:
        yield _said(voice, one.place)


def _said(voice: Voice, text: Bilingual, style: Style = Style.CELL) -> Lines:
    return tuple(voice.data(text, style, Style.CELL_SECOND))
