"""The programme as it is handed out: bars for days, times, the items in one language or two.

Measures are those of the house's printed matter. What must not come in: reading the file.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from hanoiplan.badges.paper_pen import GREY, INK, NAVY, PaperPen, Tone, page_of
from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.paper.document.pdf import Drawn, drawn_of
from hanoiplan.paper.draw import Page
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.pen import Rect
from hanoiplan.paper.units import Box
from hanoiplan.programme.model import Session
from hanoiplan.reports.flowing import Block, Told, on_pages, told
from hanoiplan.reports.programme_paper import (
    TITLE,
    ProgrammeFacts,
    days,
    texts_of,
    time_words,
    version_words,
)
from hanoiplan.reports.voice import PaperLanguage, Voice

LEFT, RIGHT, TIME = 15.0, 195.0, 17.0
FIRST_TOP, TOP, LOWEST, FOOT = 46.0, 15.0, 280.0, 289.0
BAR, GAP, HAIR, WHITE = 8.4, 2.6, "#CFD6DD", "#FFFFFF"
_ABOVE, _BELOW = 1.6, 2.6  # mm inside a row

_FIRST = (Tone(11.5, Weight.SEMIBOLD, INK), Tone(9.6, Weight.REGULAR, INK))  # title, details
_SECOND = (Tone(10.6, Weight.MEDIUM, GREY), Tone(9.2, Weight.REGULAR, GREY))
_TWO: tuple[tuple[float, float], ...] = (
    (46.0, 75.0),
    (125.0, 68.0),
)  # left edge, width of the columns
_ONE: tuple[tuple[float, float], ...] = ((46.0, 147.0),)


@dataclass(frozen=True, slots=True)
class _Item:
    """One row, its texts broken already."""

    time: str
    texts: tuple[Told, ...]
    edges: tuple[float, ...]

    @property
    def height(self) -> float:
        return max(text.height for text in self.texts) + _ABOVE + _BELOW

    def draw(self, pen: PaperPen, y: float) -> None:
        pen.line(TIME, y + _ABOVE + 3.9, 27, self.time, Tone(11, Weight.SEMIBOLD, NAVY, 8))
        for text, left in zip(self.texts, self.edges, strict=True):
            text.draw(pen, left, y + _ABOVE)
        pen.rule(LEFT, RIGHT, y + self.height, HAIR, 0.4)


def draw_programme(facts: ProgrammeFacts, language: PaperLanguage) -> Drawn:
    """The sheets, A4 upright; the same programme always gives the same bytes."""
    voice = Voice(language)
    blocks = list(_blocks(voice, facts))
    found = on_pages(blocks, FIRST_TOP, TOP, LOWEST)
    pages = [_page(voice, facts, part, (at, len(found))) for at, part in enumerate(found, start=1)]
    name = f"{voice.first.say(TITLE)} – {facts.event.title.pick(voice.first.language)}"
    return drawn_of(pages, name)


def _blocks(voice: Voice, facts: ProgrammeFacts) -> Iterator[Block]:
    for day, found in days(facts):
        goes_on = _bar(voice, day, goes_on=True)
        yield _bar(voice, day, goes_on=False)
        for session in found:
            item = _item(voice, facts, session)
            yield Block(item.height, item.draw, again=goes_on)
        yield Block(GAP, _nothing)


def _nothing(_pen: PaperPen, _y: float) -> None:
    """Room between two days."""


def _bar(voice: Voice, day: date, *, goes_on: bool) -> Block:
    said = [_day(speech, day, goes_on=goes_on) for speech in voice.speeches]

    def draw(pen: PaperPen, y: float) -> None:
        pen.marks.append(Rect("day", Box(LEFT, y, RIGHT - LEFT, BAR), NAVY))
        base = y + BAR / 2 + 1.5
        pen.line(LEFT + 3, base, 100, said[0], Tone(12, Weight.SEMIBOLD, WHITE, 8))
        if len(said) > 1:
            tone = Tone(10.6, Weight.REGULAR, WHITE, 8)
            pen.line(RIGHT - 83, base, 80, said[1], tone, align="right")

    return Block(BAR, draw, keep=True)


def _day(speech: Speech, day: date, *, goes_on: bool) -> str:
    words, again = speech.date(day), speech.say(N_("continued"))
    return f"{words} ({again})" if goes_on else words


def _item(voice: Voice, facts: ProgrammeFacts, session: Session) -> _Item:
    room = _TWO if len(voice.speeches) > 1 else _ONE
    texts = []
    for speech, (_left, width), tones in zip(voice.speeches, room, (_FIRST, _SECOND), strict=False):
        title, *details = texts_of(speech, session) or ("",)
        texts.append(told([(title, tones[0]), *((one, tones[1]) for one in details)], width))
    if len(texts) > 1 and texts[0].lines and _alike(texts):
        texts[1] = Told((), 0.0)  # both say the same: said once
    time = time_words(voice.first, facts, session)
    return _Item(time, tuple(texts), tuple(left for left, _width in room))


def _alike(texts: Sequence[Told]) -> bool:
    first, second = (" ".join(line for line, _tone in text.lines) for text in texts)
    return first == second


def _page(
    voice: Voice,
    facts: ProgrammeFacts,
    blocks: Sequence[tuple[float, Block]],
    place: tuple[int, int],
) -> Page:
    pen = PaperPen(voice.first.language, facts.event.rehearsal)
    if place[0] == 1:
        _head(pen, voice, facts)
    for y, block in blocks:
        block.draw(pen, y)
    said = dict.fromkeys(version_words(speech, facts) for speech in voice.speeches)
    grey = Tone(8.5, colour=GREY)
    pen.line(LEFT, FOOT, 150, " · ".join(said), grey)
    page, pages = place
    pen.line(RIGHT - 25, FOOT, 25, f"{page}/{pages}", grey, align="right")
    return page_of(pen)


def _head(pen: PaperPen, voice: Voice, facts: ProgrammeFacts) -> None:
    event = facts.event
    pen.mark("event", LEFT, 14, 24, 20)
    pen.line(44, 21.5, 96, voice.first.say(TITLE), Tone(24, Weight.SEMIBOLD, NAVY, 14))
    if len(voice.speeches) > 1:
        pen.line(44, 28.6, 96, voice.speeches[1].say(TITLE), Tone(16, colour=GREY, floor=10))
    titles = dict.fromkeys(event.title.pick(speech.language) for speech in voice.speeches)
    about = told([(" · ".join(one for one in titles if one), Tone(9.5, colour=GREY))], 151)
    about.draw(pen, 44, 31.0 if len(voice.speeches) > 1 else 25.0)
    speech = voice.first
    when = ""
    if event.starts_on is not None:
        when = speech.date_range(event.starts_on, event.ends_on or event.starts_on)
    place = event.place.pick(speech.language)
    said = ", ".join(part for part in (place, when) if part)
    pen.line(142, 20.5, 53, said, Tone(11, Weight.MEDIUM, floor=8), align="right")
    venue = told([(event.venue.pick(speech.language), Tone(9, colour=GREY))], 53)
    for number, (line, tone) in enumerate(venue.lines[:2]):
        pen.line(142, 25.5 + number * 4.2, 53, line, tone, align="right")
