"""The timeline of plans as it is hung up: A3 on its side, a bar over years for every task.

Measures are those of the house's printed matter. What must not come in: reading the file.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from hanoiplan.badges.paper_pen import EDGE, GREY, INK, NAVY, PaperPen, Tone
from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.checklist.bars import Bar, BarKind
from hanoiplan.checklist.model import TaskRow
from hanoiplan.paper.document.model import Line
from hanoiplan.paper.document.pdf import Drawn, drawn_of
from hanoiplan.paper.draw import Page
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.pen import Segment
from hanoiplan.paper.rehearsal_mark import rehearsal_page
from hanoiplan.paper.units import Size
from hanoiplan.reports.flowing import Block, on_pages, told
from hanoiplan.reports.plan_facts import PlanFacts
from hanoiplan.reports.standing import Standing, standing
from hanoiplan.reports.task_tables import plan_groups, sections_of
from hanoiplan.reports.timeline_bars import Years, bars_of, years_of
from hanoiplan.reports.timeline_marks import draw_bar
from hanoiplan.reports.timeline_table import TITLE, about, refuse_empty
from hanoiplan.reports.voice import PaperLanguage, Voice
from hanoiplan.reports.wording import counted, deadline, leads_of, remark

A3 = Size(420, 297)
LEFT, RIGHT, FOOT = 15.0, 405.0, 288.0
FIRST_TOP, TOP, LOWEST = 44.0, 26.0, 272.0  # of rows; the years stand right above
AXIS, YEARS_HIGH, QUARTERS = 218.0, 10.0, 24.0  # left edge, head of years, mm of a year for parts
_NUMBER, _TASK, _WHO, _WHEN = (15.0, 12.0), (28.0, 110.0), (141.0, 39.0), (182.0, 34.0)
ROW, HEADING, BAR = 7.6, 7.0, 3.6
_FIRST_LINE = 3.4  # mm below the top of a row: the middle of its first line
HAIR, RED, GOLD = "#CFD6DD", "#A80D1C", "#9A6A1B"
_WORDS, _SMALL = Tone(9, Weight.REGULAR, INK, 7), Tone(8.5, Weight.REGULAR, INK, 7)
_LATE = Tone(8.5, Weight.SEMIBOLD, RED, 7)
_SHARES = {BarKind.GOING_ON: 0.55}  # of the sign in the legend
_CONTINUED = N_("continued")
_ROMAN = ("I", "II", "III", "IV")
LEGEND: tuple[tuple[BarKind, str], ...] = (
    (BarKind.DONE, N_("done")),
    (BarKind.GOING_ON, N_("in progress")),
    (BarKind.TO_DO, N_("to do")),
    (BarKind.LATE, N_("overdue")),
    (BarKind.RECURRING, N_("recurring")),
    (BarKind.ONGOING, N_("ongoing")),
    (BarKind.UNDATED, N_("no date yet")),
)


def draw_timeline(facts: PlanFacts, language: PaperLanguage) -> Drawn:
    """The sheets; the same tasks always give the same bytes.

    Raises:
        NotPossible: there is no task.
    """
    refuse_empty(facts)
    speech = Voice(language).first
    years = years_of(facts.tasks, facts.today)
    found = on_pages(list(_blocks(speech, facts, years)), FIRST_TOP, TOP, LOWEST)
    numbered = enumerate(found, start=1)
    pages = [_page(speech, facts, years, part, (at, len(found))) for at, part in numbered]
    name = " – ".join((speech.say(TITLE), *about(speech, facts)[:-1]))
    return drawn_of(pages, name)


def _blocks(speech: Speech, facts: PlanFacts, years: Years) -> Iterator[Block]:
    for named, tasks in plan_groups(speech, facts):
        if named is not None:
            yield _heading(_said(named.lines), NAVY, 11)
        for title, of_section in sections_of(tasks):
            again = None
            if title:
                again = _heading(f"{title} ({speech.say(_CONTINUED)})", INK, 9.5)
                yield _heading(title, INK, 9.5)
            for task in of_section:
                yield _row(speech, task, facts.today, years, again)


def _said(lines: Sequence[Line]) -> str:
    return " ".join(one.said for one in lines)


def _heading(text: str, colour: str, size: float) -> Block:
    words = told([(text, Tone(size, Weight.SEMIBOLD, colour, 7))], RIGHT - LEFT - 4)
    height = max(HEADING, words.height + 2.4)

    def draw(pen: PaperPen, y: float) -> None:
        pen.panel(LEFT, y, RIGHT - LEFT, height - 0.2)
        words.draw(pen, LEFT + 2, y + (height - words.height) / 2)

    return Block(height, draw, keep=True)


def _row(speech: Speech, task: TaskRow, today: date, years: Years, again: Block | None) -> Block:
    bars = bars_of(task, today, years)
    late = standing(task, today) is Standing.LATE
    when = [(line, _SMALL) for line in deadline(speech, task).splitlines()]
    if late:
        when += [(_said(remark(speech, task, today)), _LATE)]
    columns = (
        (_NUMBER, told([(task.number, _SMALL)], _NUMBER[1])),
        (_TASK, told([(" ".join(task.title.split()), _WORDS)], _TASK[1])),
        (_WHO, told([(leads_of(task), _SMALL)], _WHO[1])),
        (_WHEN, told(when, _WHEN[1])),
    )
    height = max(ROW, *(words.height + 2.6 for _place, words in columns))

    def draw(pen: PaperPen, y: float) -> None:
        for (left, _width), words in columns:
            words.draw(pen, left, y + 1.1)
        for bar in bars:
            _draw_bar(pen, years, bar, y + _FIRST_LINE)
        pen.rule(LEFT, RIGHT, y + height, HAIR, 0.3)

    return Block(height, draw, again=again)


def _draw_bar(pen: PaperPen, years: Years, bar: Bar, middle: float) -> None:
    left, right = _x(years.share(bar.start)), _x(years.end_share(bar.end))
    right = max(right, left + 1.2)  # a single day is seen too
    draw_bar(pen, bar.kind, (left, middle - BAR / 2, right - left, BAR), bar.share)


def _x(share: float) -> float:
    return AXIS + share * (RIGHT - AXIS)


# --- around the rows -----------------------------------------------------------------------------


def _page(
    speech: Speech,
    facts: PlanFacts,
    years: Years,
    blocks: Sequence[tuple[float, Block]],
    place: tuple[int, int],
) -> Page:
    pen = PaperPen(speech.language, facts.event.rehearsal)
    top = FIRST_TOP if place[0] == 1 else TOP
    if place[0] == 1:
        _head(pen, speech, facts)
    end = max(y + block.height for y, block in blocks)
    _axis(pen, speech, years, top, end)
    for y, block in blocks:
        block.draw(pen, y)
    _flags(pen, speech, facts, years, (top, end))
    _legend(pen, speech)
    number = speech.say(N_("Page {page}/{pages}")).format(page=place[0], pages=place[1])
    pen.line(RIGHT - 40, FOOT, 40, number, Tone(9, colour=GREY), align="right")
    over = rehearsal_page(A3) if pen.rehearsal else ()
    return Page(A3, (), (*pen.marks, *over))


def _head(pen: PaperPen, speech: Speech, facts: PlanFacts) -> None:
    pen.mark("event", LEFT, 11.0, 17, 15)
    pen.line(36, 18.2, 180, speech.say(TITLE), Tone(20, Weight.SEMIBOLD, NAVY, 12))
    *named, day = about(speech, facts)
    said = named or [speech.say_count("{n} plan", "{n} plans", len(facts.plans))]
    text = " ".join(said).format(n=counted(speech, len(facts.plans)))
    words = told([(text, Tone(10.5, colour=GREY))], 270)
    words.draw(pen, 36, 20.6)
    pen.line(RIGHT - 90, 18.2, 90, day, Tone(11, Weight.MEDIUM, floor=8), align="right")
    count = speech.say_count("{n} task", "{n} tasks", len(facts.tasks))
    told_of = count.format(n=counted(speech, len(facts.tasks)))
    pen.line(RIGHT - 90, 23.6, 90, told_of, Tone(10, colour=GREY), align="right")
    if facts.noted_until is not None:
        words_ = speech.say(N_("deadlines of this day, results as noted until {noted}"))
        noted = words_.format(noted=speech.short_date(facts.noted_until))
        pen.line(RIGHT - 90, 28.6, 90, noted, Tone(9, colour=RED), align="right")


def _axis(pen: PaperPen, speech: Speech, years: Years, top: float, end: float) -> None:
    """The names of columns, years and quarters above the rows, and their lines down to the end."""
    head = top - YEARS_HIGH
    grey = Tone(9, Weight.MEDIUM, GREY, 7)
    for (left, width), msgid in (
        (_NUMBER, N_("No.")),
        (_TASK, N_("Tasks")),
        (_WHO, N_("Lead agency")),
        (_WHEN, N_("Deadline")),
    ):
        pen.line(left, top - 2.6, width, speech.say(msgid), grey)
    wide = (RIGHT - AXIS) / years.count
    for place, year in enumerate(years):
        left = AXIS + place * wide
        pen.line(left, head + 3.8, wide, str(year), Tone(10, Weight.SEMIBOLD), align="centre")
        _down(pen, left, head, end, EDGE)
        for part in range(4 if wide >= QUARTERS else 0):
            x = left + part * wide / 4
            pen.line(x, top - 1.8, wide / 4, _ROMAN[part], Tone(8, colour=GREY), align="centre")
            if part:
                _down(pen, x, top - 5.0, end, HAIR)
    _down(pen, RIGHT, head, end, EDGE)
    pen.rule(LEFT, RIGHT, top, NAVY, 0.6)


def _down(
    pen: PaperPen, x: float, top: float, end: float, colour: str, thickness: float = 0.3
) -> None:
    pen.marks.append(Segment("rule", x, top, x, end, colour, thickness))


def _flags(
    pen: PaperPen, speech: Speech, facts: PlanFacts, years: Years, reach: tuple[float, float]
) -> None:
    """Today and the event as lines through all rows, named at their feet."""
    days = [(facts.today, speech.say(N_("Today")) if not facts.past else "", RED)]
    if facts.event.starts_on is not None:
        name = facts.event.short_name or facts.event.title.pick(speech.language)
        days.append((facts.event.starts_on, name, GOLD))
    top, end = reach
    last = max(day for day, _name, _colour in days)
    for place, (day, name, colour) in enumerate(days):
        if day.year not in set(years):
            continue
        x = _x(years.share(day))
        _down(pen, x, top, end + 1.0 + place * 3.6, colour, 0.7)
        words = " ".join(part for part in (name, speech.short_date(day)) if part)
        tone = Tone(8, Weight.MEDIUM, colour, 6.5)
        left, align = (x + 1.2, "left") if day == last else (x - 81.2, "right")
        pen.line(left, end + 4.0 + place * 3.6, 80, words, tone, align=align)


def _legend(pen: PaperPen, speech: Speech) -> None:
    left = LEFT
    for kind, msgid in LEGEND:
        draw_bar(pen, kind, (left, FOOT - BAR + 0.5, 9.0, BAR), _SHARES.get(kind, 0.0))
        left = pen.line(left + 11, FOOT, 40, speech.say(msgid), Tone(9, colour=GREY)) + 7
