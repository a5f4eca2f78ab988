"""The checklist of a day as a sheet: boxes for a pen, times, who, room for the hour and initials.

Measures are those of the house's printed matter. What must not come in: reading the file.
"""

from collections.abc import Iterator, Sequence

from hanoiplan.badges.paper_pen import EDGE, GREY, INK, NAVY, PaperPen, Tone, page_of
from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.paper.document.pdf import Drawn, drawn_of
from hanoiplan.paper.draw import Page
from hanoiplan.paper.fonts import Weight
from hanoiplan.reports.day_checklist import (
    TITLE,
    DayFacts,
    DayGroup,
    DayLine,
    heading_words,
    late_words,
)
from hanoiplan.reports.flowing import Block, on_pages, pitch, told
from hanoiplan.reports.voice import PaperLanguage, Voice

LEFT, RIGHT, FOOT = 15.0, 195.0, 289.0
FIRST_TOP, TOP, LOWEST = 33.5, 33.5, 280.0
ROW, HEADING, BOX = 9.6, 7.6, 5.4
HAIR, RED = "#CFD6DD", "#A80D1C"
_TIME, _TASK, _WHO = (26.0, 15.0), (42.0, 92.0), (136.0, 31.0)  # left edge, width
_HOUR, _SIGN, _SHORT_LINE = 169.0, 183.0, 12.0
_NOTES = 8.6  # mm between the lines for notes

_WORDS = Tone(10.5, Weight.REGULAR, INK, 8.5)
_SMALL = Tone(8.5, Weight.REGULAR, RED, 7)
_AFTERWARDS = N_("When ticked, enter it into the program on the same evening")


def draw_day(facts: DayFacts, language: PaperLanguage) -> Drawn:
    """The sheets, A4 upright; the same day always gives the same bytes."""
    voice = Voice(language)
    found = on_pages(list(_blocks(voice, facts)), FIRST_TOP, TOP, LOWEST)
    pages = [_page(voice, facts, part, (at, len(found))) for at, part in enumerate(found, start=1)]
    name = f"{voice.first.say(TITLE)} – {voice.first.date(facts.day)}"
    return drawn_of(pages, name)


def _blocks(voice: Voice, facts: DayFacts) -> Iterator[Block]:
    for group in facts.groups:
        again = _heading(voice, group, goes_on=True)
        yield _heading(voice, group, goes_on=False)
        for line in group.lines:
            yield _row(voice, line, again)


def _heading(voice: Voice, group: DayGroup, *, goes_on: bool) -> Block:
    said = [_named(speech, group, goes_on=goes_on) for speech in voice.speeches]

    def draw(pen: PaperPen, y: float) -> None:
        pen.panel(LEFT, y, RIGHT - LEFT, HEADING - 0.2)
        first = f"{group.time}  {said[0]}" if group.time else said[0]
        end = pen.line(LEFT + 2, y + 5.2, 120, first, Tone(11.5, Weight.SEMIBOLD, NAVY, 8))
        if len(said) > 1 and said[1] != said[0]:
            room = RIGHT - 2 - end - 4
            tone = Tone(9.5, colour=GREY, floor=7)
            pen.line(end + 4, y + 5.2, room, said[1], tone, align="right")

    return Block(HEADING, draw, keep=True)


def _named(speech: Speech, group: DayGroup, *, goes_on: bool) -> str:
    words, again = heading_words(speech, group), speech.say(N_("continued"))
    return f"{words} ({again})" if goes_on else words


def _row(voice: Voice, line: DayLine, again: Block) -> Block:
    texts = [(line.text.pick(voice.first.language), _WORDS)]
    late = late_words(voice.first, line)
    if late:
        texts.append((late, _SMALL))
    words = told(texts, _TASK[1])
    who = told([(line.who, Tone(9, floor=7))], _WHO[1])
    height = max(ROW, words.height + 3.0, who.height + 3.0)

    def draw(pen: PaperPen, y: float) -> None:
        first = y + (height - words.height) / 2 if len(words.lines) == 1 else y + 1.4
        base = first + pitch(_WORDS) * 0.76
        pen.tick(LEFT + 4.4, base - 1.35, BOX)
        tone = Tone(11, Weight.SEMIBOLD, RED if line.late else INK, 8)
        pen.line(_TIME[0], base, _TIME[1], line.time, tone)
        words.draw(pen, _TASK[0], first)
        who.draw(pen, _WHO[0], min(first + 0.3, y + (height - who.height) / 2))
        for left in (_HOUR, _SIGN):
            pen.rule(left, left + _SHORT_LINE, y + height - 2.2, EDGE, 0.4)
        pen.rule(LEFT, RIGHT, y + height, HAIR, 0.4)

    return Block(height, draw, again=again)


def _page(
    voice: Voice, facts: DayFacts, blocks: Sequence[tuple[float, Block]], place: tuple[int, int]
) -> Page:
    pen = PaperPen(voice.first.language, facts.event.rehearsal)
    _head(pen, voice, facts)
    end = FIRST_TOP
    for y, block in blocks:
        block.draw(pen, y)
        end = y + block.height
    if place[0] == place[1]:
        _notes(pen, voice, end)
    said = dict.fromkeys(speech.say(_AFTERWARDS) for speech in voice.speeches)
    pen.line(LEFT, FOOT, 150, " · ".join(said), Tone(8.5, colour=GREY))
    number = voice.first.say(N_("Page {page}/{pages}")).format(page=place[0], pages=place[1])
    pen.line(RIGHT - 28, FOOT, 28, number, Tone(8.5, colour=GREY), align="right")
    return page_of(pen)


def _head(pen: PaperPen, voice: Voice, facts: DayFacts) -> None:
    speech = voice.first
    pen.mark("event", LEFT, 11.6, 14, 12)
    pen.line(33, 18.2, 80, speech.say(TITLE), Tone(17, Weight.SEMIBOLD, NAVY, 11))
    event = facts.event.short_name or facts.event.title.pick(speech.language)
    second = voice.speeches[-1].say(TITLE) if len(voice.speeches) > 1 else ""
    under = " · ".join(part for part in (second, event) if part)
    pen.line(33, 23.6, 90, under, Tone(11, colour=GREY, floor=8))
    pen.line(125, 18.2, 70, speech.date(facts.day), Tone(11, Weight.MEDIUM, floor=8), align="right")
    count = speech.say_count("{n} task", "{n} tasks", facts.count)
    told_of = count.format(n=speech.number(facts.count))
    kept = speech.say(N_("kept by: {name}")).format(name="……………………")
    pen.line(125, 23.6, 70, f"{told_of} · {kept}", Tone(9.5, colour=GREY, floor=7), align="right")
    pen.rule(LEFT, RIGHT, 26.5, NAVY, 0.6)
    for left, msgid in ((_HOUR, N_("Hour")), (_SIGN, N_("Initials"))):
        pen.line(left, 31.4, _SHORT_LINE + 1, speech.say(msgid), Tone(8, colour=GREY, floor=6.5))


def _notes(pen: PaperPen, voice: Voice, end: float) -> None:
    """Lines to write on, down to the foot."""
    if end + 2 * _NOTES > LOWEST:
        return
    said = " · ".join(dict.fromkeys(speech.say(N_("Notes")) for speech in voice.speeches))
    pen.line(LEFT, end + 6.4, 80, said, Tone(9.5, Weight.MEDIUM, GREY))
    y = end + 6.4 + _NOTES
    while y < LOWEST:
        pen.rule(LEFT, RIGHT, y, EDGE, 0.4)
        y += _NOTES
