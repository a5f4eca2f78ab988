"""Papers that go with packed cards: the packing list, and a sheet to hand over to each delegation.

Both are office papers in two languages, the office's own first; they never carry telephones,
passport numbers or birth dates. Drawn with the same pens as cards. What must not come in: reading
the file.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from hanoiplan.badges.packing import Given, Packed, Parcel, in_words
from hanoiplan.badges.paper_pen import BASE, GREY, INK, NAVY, PaperPen, Tone, page_of
from hanoiplan.base.i18n import N_
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.codes import badge_text
from hanoiplan.paper.draw import Page, write_pdf
from hanoiplan.paper.fonts import Weight
from hanoiplan.plans.model import EventFacts

LEFT, RIGHT = 15.0, 195.0
FOOT = 289.0  # base line of the last line
ROW = 9.0
TALL_ROW = 13.0  # of people whose positions are told in two languages
BOX = 4.6
_TABLE = 66.0  # where the table begins under the head of a delegation
_NEXT_TABLE = 31.0  # and on the pages after the first
NAMED = 150.0  # width of a line that names somebody
GIVEN = 64.0  # width of what says whether things were handed over
_CLOSING = 89.0  # height of gift line, notes and signatures: nine people from abroad above it
_LOWEST = 281.0


@dataclass(frozen=True, slots=True)
class Occasion:
    """What stands on every page: the event, when it was printed, the office's language."""

    event: EventFacts
    printed_at: datetime  # on the event's own clock
    primary: BASE = "vi"


# --- the head that all of them share --------------------------------------------------------------


def _head(pen: PaperPen, title: str, right: str, below: str) -> None:
    pen.mark("event", LEFT, 11.6, 14, 12)
    pen.line(32, 18.6, 100, pen.say(title), Tone(17, Weight.SEMIBOLD, NAVY, floor=12))
    pen.line(32, 24.2, 100, pen.other(title), Tone(11, colour=GREY))
    pen.line(135, 18.6, 60, right, Tone(11, Weight.SEMIBOLD, NAVY), align="right")
    pen.line(135, 24.2, 60, below, Tone(9, colour=GREY), align="right")
    pen.rule(LEFT, RIGHT, 27.2, NAVY, 0.6)


def _foot(pen: PaperPen, left: str, page: int, pages: int, code: str) -> None:
    pen.line(LEFT, FOOT, 120, pen.both(left), Tone(8.5, colour=GREY))
    told = pen.both(N_("Page {page}/{pages}")).format(page=page, pages=pages)
    pen.line(135, FOOT, 60, " · ".join(part for part in (told, code) if part),
             Tone(8.5, colour=GREY), align="right")  # fmt: skip


def _printed(pen: PaperPen, occasion: Occasion) -> str:
    at = occasion.printed_at
    told = f"{pen.speech.short_date(at.date())} {pen.speech.time(at.time())}"
    return pen.say(N_("Printed {moment}")).format(moment=told)


# --- hand-over sheets -----------------------------------------------------------------------------

_COLUMNS: tuple[tuple[float, float, str, str], ...] = (
    (LEFT, 10, N_("No."), "centre"),
    (26, 14, N_("Badge no."), "centre"),
    (42, 54, N_("Name"), "left"),
    (99, 46, N_("Position"), "left"),
    (146, 12, N_("Cat."), "centre"),
    (158.5, 11, N_("Badge"), "centre"),
    (170, 11, N_("Kit"), "centre"),
    (181, 14, N_("Headset"), "centre"),
)


def hand_over_sheets(parcels: Sequence[Parcel], occasion: Occasion) -> bytes:
    """A sheet for each delegation, with a place for both sides to sign."""
    pages = [page for parcel in parcels for page in _hand_over(parcel, occasion)]
    return write_pdf(pages, "hand-over")


def _hand_over(parcel: Parcel, occasion: Occasion) -> list[Page]:
    row = _row_height(parcel)
    portions = _portions(len(parcel.people), row)
    pages = []
    for number, (start, end, closes) in enumerate(portions, start=1):
        pen = PaperPen(occasion.primary, occasion.event.rehearsal)
        hole = in_words(parcel.holes)
        told = pen.both(N_("Pigeonhole")) + f" {hole}" if hole else ""
        _head(pen, N_("Delegation hand-over sheet"), told, _printed(pen, occasion))
        top = _NEXT_TABLE
        if number == 1:
            _delegation(pen, parcel, occasion)
            top = _TABLE
        foot = top
        if end > start:
            foot = _people(pen, parcel.people[start:end], start, top, row)
        if closes:
            _closing(pen, foot)
        name = parcel.delegation.pick(occasion.primary)
        _foot(pen, N_("Two copies, one for each side"), number, len(portions), hole or name)
        pages.append(page_of(pen))
    return pages


def _row_height(parcel: Parcel) -> float:
    """Delegations from abroad read their own positions: both languages, where both are known."""
    titles = (one.title for one in parcel.people)
    abroad = parcel.country not in ("", "VN")
    return TALL_ROW if abroad and any(text.vi and _differs(text) for text in titles) else ROW


def _differs(text: Bilingual) -> bool:
    return text.en not in ("", text.vi)


def _portions(count: int, row: float) -> list[tuple[int, int, bool]]:
    """Which rows stand on which page, and which page has the signatures (two rows beside them)."""
    portions: list[tuple[int, int, bool]] = []
    start, top = 0, _TABLE
    while True:
        room = int((_LOWEST - top - ROW) // row)
        with_closing = int((_LOWEST - _CLOSING - top - ROW) // row)
        left = count - start
        if left <= with_closing:
            return [*portions, (start, count, True)]
        end = start + min(room, left - 2 if left <= room else room)
        portions.append((start, end, False))
        start, top = end, _NEXT_TABLE


def _delegation(pen: PaperPen, parcel: Parcel, occasion: Occasion) -> None:
    left = LEFT
    if pen.flag(parcel.country, LEFT, 31, 24, 16):
        left = LEFT + 28
    name = parcel.delegation.pick(occasion.primary)
    pen.line(left, 38.6, 108 - left, name, Tone(20, Weight.SEMIBOLD, floor=11))
    country = parcel.country_name.pick(occasion.primary)
    said = dict.fromkeys(text for text in (country, _in_other(pen, parcel)) if text)
    said.pop(name, None)
    pen.line(left, 46, 108 - left, " · ".join(said), Tone(12, colour=GREY, floor=8))
    people = len(parcel.people)
    badges = sum(one.number > 0 for one in parcel.people)
    known = parcel.things
    counts = (
        (str(badges), N_("badges")), (str(known.kits if known else people), N_("kits")),
        (str(known.headsets) if known else "", N_("headsets")),
        (str(known.gifts) if known else "", N_("gifts")),
    )  # fmt: skip
    for at, (number, word) in enumerate(counts):
        _count(pen, 113 + at * 20.75, number, word)
    _named(pen, 55.2, N_("Head"), parcel.head, NAMED)
    if parcel.given is None:
        _named(pen, 60.8, N_("Liaison"), parcel.liaison, NAMED)
        return
    _named(pen, 60.8, N_("Liaison"), parcel.liaison, NAMED - GIVEN)
    pen.line(RIGHT - GIVEN, 60.8, GIVEN, _state(pen, parcel.given),
             Tone(10.5, Weight.BOLD, floor=7), align="right")  # fmt: skip


def _state(pen: PaperPen, given: Given) -> str:
    """Whether things were handed over already: a sheet may be printed before or after it."""
    if given.at is None:
        return pen.both(N_("To be handed over"))
    moment = f"{pen.speech.short_date(given.at.date())} {pen.speech.time(given.at.time())}"
    return pen.both(N_("Handed over")) + f": {moment}"


def _in_other(pen: PaperPen, parcel: Parcel) -> str:
    """A delegation and its country in the paper's second language, "" where that says no more."""
    texts = (parcel.delegation.other(pen.primary), parcel.country_name.other(pen.primary))
    said = ", ".join(dict.fromkeys(text for text in texts if text))
    return "" if said == parcel.delegation.pick(pen.primary) else said


def _count(pen: PaperPen, x: float, number: str, word: str) -> None:
    """How many: printed where it is known, a line to write on elsewhere."""
    pen.box(x, 30.5, 19, 17.5, GREY, 0.35, radius=1.2)
    if number:
        pen.line(x, 38.4, 19, number, Tone(20, Weight.BOLD, NAVY), align="centre")
    else:
        pen.rule(x + 5, x + 14, 38.4, GREY, 0.4)
    pen.line(x + 1.5, 42.6, 16, pen.say(word), Tone(9, floor=6.5), align="centre")
    pen.line(x + 1.5, 46, 16, pen.other(word), Tone(7.5, colour=GREY, floor=6.5), align="centre")


def _named(pen: PaperPen, base: float, word: str, name: str, room: float) -> None:
    label = pen.both(word)
    end = pen.line(LEFT, base, 60, label, Tone(10.5, colour=GREY))
    if name:
        wide = room - (end + 3 - LEFT)
        pen.line(end + 3, base, wide, name, Tone(10.5, Weight.SEMIBOLD, floor=7.8))
    else:
        pen.rule(end + 3, end + 63, base + 0.6, GREY, 0.3)


def _people(pen: PaperPen, people: Sequence[Packed], first: int, top: float, row: float) -> float:
    pen.panel(LEFT, top, RIGHT - LEFT, ROW)
    for x, width, word, align in _COLUMNS:
        pen.line(x, top + 4, width, pen.say(word), Tone(9, Weight.SEMIBOLD, NAVY, floor=6.5),
                 align=align)  # fmt: skip
        pen.line(x, top + 7.6, width, pen.other(word), Tone(7.5, colour=GREY, floor=6.5),
                 align=align)  # fmt: skip
    pen.rule(LEFT, RIGHT, top + ROW, NAVY, 0.6)
    y = top + ROW
    for number, one in enumerate(people, start=first + 1):
        _person(pen, one, number, y, row)
        y += row
        pen.rule(LEFT, RIGHT, y, "#CFD6DD", 0.4)
    return y


def _person(pen: PaperPen, one: Packed, number: int, y: float, row: float) -> None:
    middle = y + row / 2
    base = middle + 1.4
    pen.line(LEFT, base, 10, str(number), Tone(10), align="centre")
    pen.line(26, base, 14, badge_text(one.number or None), Tone(10.5, Weight.BOLD),
             align="centre")  # fmt: skip
    _names(pen, one, y, row)
    _position(pen, one.title, y, row)
    if one.letter:
        pen.chip(152, middle, one.letter, one.colour, square=one.work)
    for place in (164.0, 175.5):
        pen.tick(place, middle, BOX)
    if one.work:
        pen.line(181, base, 14, "–", Tone(10, colour=GREY), align="centre")
    else:
        pen.tick(188.0, middle, BOX)


def _names(pen: PaperPen, one: Packed, y: float, row: float) -> None:
    tone = Tone(10.5, Weight.MEDIUM, floor=7 if one.native else 8.5)
    if not one.native:
        pen.cell(42, y + 0.6, 54, row - 1.2, one.name, tone)
    elif row == ROW:
        pen.line(42, y + 4.4, 54, one.name, tone)
        pen.line(42, y + 8, 54, one.native, Tone(7.5, colour=GREY, floor=6))
    else:
        pen.cell(42, y + 0.5, 54, 7.0, one.name, tone, place=1.0)
        pen.line(42, y + 11.1, 54, one.native, Tone(7.5, colour=GREY, floor=6))


def _position(pen: PaperPen, title: Bilingual, y: float, row: float) -> None:
    """One language in a usual row; in a tall one the other language below it, never mixed."""
    first, second = title.pick(pen.primary), title.other(pen.primary)
    if row == ROW or second in ("", first):
        pen.cell(99, y + 0.8, 46, row - 1.6, first, Tone(9.5, floor=6.8))
        return
    pen.cell(99, y + 0.5, 46, 6.3, first, Tone(9, floor=6.4), place=1.0)
    pen.cell(99, y + 7.7, 46, 4.9, second, Tone(7.5, colour=GREY, floor=5.8), place=0.0)


def _closing(pen: PaperPen, top: float) -> None:
    """What else is handed over, what is missing, and who signs."""
    y = top + 8
    for x, word in ((LEFT, N_("Gift")), (72, N_("Car sign no.")), (133, N_("Luggage tags"))):
        end = pen.line(x, y, 43, pen.both(word), Tone(10.5, Weight.MEDIUM, floor=8))
        if word != N_("Gift"):
            pen.rule(end + 1.5, end + 9, y + 0.6, GREY, 0.3)
            end += 9
        pen.tick(end + 4.8, y - 1.5, BOX)
    y += 6.5
    pen.box(LEFT, y, 180, 18, GREY, 0.35)
    pen.line(LEFT + 2, y + 4.6, 170, pen.both(N_("Missing, damaged, returned")),
             Tone(9, colour=GREY))  # fmt: skip
    y += 26
    sides = (
        (LEFT, N_("Handed over by (Secretariat)")), (110.0, N_("Received by (delegation)")),
    )  # fmt: skip
    for x, word in sides:
        pen.line(x, y, 85, pen.say(word), Tone(11.5, Weight.SEMIBOLD))
        pen.line(x, y + 5.2, 85, pen.other(word), Tone(9.5, colour=GREY))
        pen.rule(x, x + 85, y + 27, INK, 0.5)
        pen.line(x, y + 31, 85, pen.both(N_("Signature and name")), Tone(8.5, colour=GREY))
        pen.rule(x, x + 85, y + 42, INK, 0.5)
        pen.line(x, y + 46, 85, pen.both(N_("Time, date")), Tone(8.5, colour=GREY))


# --- the packing list -----------------------------------------------------------------------------

_LIST_ROW = 11.0
_LIST_TOP = 32.0
_LIST_COLUMNS: tuple[tuple[float, float, str, str], ...] = (
    (LEFT, 20, N_("Pigeonhole"), "centre"),
    (37, 64, N_("Delegation"), "left"),
    (103, 14, N_("Cards"), "centre"),
    (119, 30, N_("Badge numbers"), "left"),
    (150.5, 13, N_("Packed"), "centre"),
    (164.5, 13, N_("Checked"), "centre"),
    (178.5, 16.5, N_("Handed over"), "centre"),
)


def packing_list(parcels: Sequence[Parcel], occasion: Occasion) -> bytes:
    """Which cards go into which pigeonhole, in packing order, with boxes to tick."""
    room = int((_LOWEST - _LIST_TOP - ROW - _LIST_ROW) // _LIST_ROW)
    parts = [parcels[at : at + room] for at in range(0, len(parcels), room)] or [parcels]
    pages = []
    for number, part in enumerate(parts, start=1):
        pen = PaperPen(occasion.primary, occasion.event.rehearsal)
        name = occasion.event.short_name or occasion.event.title.pick(occasion.primary)
        _head(pen, N_("Packing list"), name, _printed(pen, occasion))
        y = _listed(pen, part)
        if number == len(parts):
            _total(pen, parcels, y)
        _foot(pen, N_("Cards lie in each pigeonhole in the order of the list"),
              number, len(parts), "")  # fmt: skip
        pages.append(page_of(pen))
    return write_pdf(pages, "packing-list")


def _listed(pen: PaperPen, parcels: Sequence[Parcel]) -> float:
    pen.panel(LEFT, _LIST_TOP, RIGHT - LEFT, ROW)
    for x, width, word, align in _LIST_COLUMNS:
        pen.line(x, _LIST_TOP + 4, width, pen.say(word),
                 Tone(9, Weight.SEMIBOLD, NAVY, floor=6.5), align=align)  # fmt: skip
        pen.line(x, _LIST_TOP + 7.6, width, pen.other(word),
                 Tone(7.5, colour=GREY, floor=6.5), align=align)  # fmt: skip
    pen.rule(LEFT, RIGHT, _LIST_TOP + ROW, NAVY, 0.6)
    y = _LIST_TOP + ROW
    for parcel in parcels:
        _parcel(pen, parcel, y)
        y += _LIST_ROW
        pen.rule(LEFT, RIGHT, y, "#CFD6DD", 0.4)
    return y


def _parcel(pen: PaperPen, parcel: Parcel, y: float) -> None:
    middle = y + _LIST_ROW / 2
    pen.line(LEFT, middle + 1.7, 20, in_words(parcel.holes), Tone(13, Weight.BOLD, NAVY, floor=8),
             align="centre")  # fmt: skip
    left = 37.0
    if pen.flag(parcel.country, left, middle - 2.6, 7.8, 5.2):
        left += 10.3
    name, below = parcel.delegation.pick(pen.primary), _in_other(pen, parcel)
    pen.line(left, middle + (0 if below else 1.7), 101 - left, name,
             Tone(11, Weight.SEMIBOLD, floor=7.8))  # fmt: skip
    pen.line(left, middle + 3.9, 101 - left, below, Tone(8, colour=GREY, floor=6.5))
    pen.line(103, middle + 1.7, 14, str(len(parcel.people)), Tone(12, Weight.SEMIBOLD),
             align="centre")  # fmt: skip
    numbers = ranges([one.number for one in parcel.people if one.number > 0])
    pen.cell(119, y + 1, 30, _LIST_ROW - 2, numbers, Tone(9, floor=6.5))
    for x in (157.0, 171.0, 186.75):
        pen.tick(x, middle, 5.2)


def _total(pen: PaperPen, parcels: Sequence[Parcel], y: float) -> None:
    cards = sum(len(parcel.people) for parcel in parcels)
    told = pen.both(N_("Total cards")) + f": {pen.speech.number(cards)}"
    pen.line(37, y + 7, 120, told, Tone(11, Weight.SEMIBOLD, NAVY))


def ranges(numbers: Sequence[int]) -> str:
    """Badge numbers in one line: "0137–0144, 0928"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = (
        badge_text(run[0]) if len(run) == 1 else f"{badge_text(run[0])}–{badge_text(run[-1])}"
        for run in runs
    )
    return ", ".join(told)
