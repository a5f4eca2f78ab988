"""Faults of a programme: what overlaps, what stays empty, and where body and appendix differ.

Pure rules over slots. What must not come in: rooms and people of sessions (`programme.conflicts`).
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from hanoiplan.base.i18n import N_
from hanoiplan.base.text import fold
from hanoiplan.plan_reading.likeness import likeness, likeness_of_part
from hanoiplan.plan_reading.model import Fault, SlotFound
from hanoiplan.plan_reading.programme_times import minutes_of

OVERLAP = N_("Two items of the programme overlap: {text}.")
AFTER_BANQUET = N_("The closing ends after the banquet has begun: {text}.")
BACKWARDS = N_("An item ends before it begins: {text}.")
GAP = N_("The programme leaves time empty: {text}.")
TOO_MANY_MINUTES = N_("The speaking times are longer than the item: {text}.")
DIFFERS = N_("Body and appendix give different times: {text}.")
NOT_IN_APPENDIX = N_("The body names an item that the appendix leaves out: {text}.")
NAME_DIFFERS = N_("Body and appendix call one item by different names: {text}.")
NO_DAY = N_("An item of the programme has no day: {text}.")

SHORTEST_GAP, LONGEST_GAP = 15, 90
"""Minutes; a shorter gap is a walk between rooms, a longer one ends the half of a day."""
SAME_NAME, LIKE_NAME = 82, 60


def programme_faults(slots: Sequence[SlotFound], body: Sequence[SlotFound]) -> Iterator[Fault]:
    """Return the faults of the programme, then those between body and programme."""
    for slot in slots:
        yield from _faults_of(slot)
    for day in dict.fromkeys(slot.date for slot in slots if slot.date):
        timed = sorted((one for one in slots if one.date == day and one.start), key=_start)
        yield from _overlaps(timed)
        yield from _gaps(timed)
    if slots:
        yield from _against_body(slots, body)


def _start(slot: SlotFound) -> int:
    return minutes_of(slot.start)


def _end(slot: SlotFound) -> int:
    return minutes_of(slot.end) if slot.end else minutes_of(slot.start)


def _named(slot: SlotFound) -> str:
    hours = f"{slot.start}–{slot.end}" if slot.end else slot.start
    title = (
        slot.title_vi if len(slot.title_vi) <= 60 else slot.title_vi[:60].rsplit(" ", 1)[0] + "…"
    )
    return f"{title} {hours}".strip()


def _faults_of(slot: SlotFound) -> Iterator[Fault]:
    if slot.date is None:
        yield Fault("no_day", _named(slot), slot.source, NO_DAY)
    if slot.start and slot.end:
        length = _end(slot) - _start(slot)
        spoken = sum(one.minutes for one in slot.speakers)
        if length < 0:
            yield Fault("end_before_start", _named(slot), slot.source, BACKWARDS)
        elif spoken > length:
            text = f"{_named(slot)} ({spoken} > {length})"
            yield Fault("speaking_time", text, slot.source, TOO_MANY_MINUTES)


def _overlaps(timed: Sequence[SlotFound]) -> Iterator[Fault]:
    for one, other in combinations(timed, 2):
        if not (_start(other) < _end(one) and _start(one) < _end(other)):
            continue
        text = f"{_named(one)} / {_named(other)}"
        if one.kind == "closing" and other.kind == "meal":
            yield Fault("closing_vs_banquet", text, other.source, AFTER_BANQUET)
        elif not _parallel(one, other):
            yield Fault("overlap", text, other.source, OVERLAP)


def _parallel(one: SlotFound, other: SlotFound) -> bool:
    """Items at the very same hours stand side by side on purpose, as do different rooms."""
    same_hours = (one.start, one.end) == (other.start, other.end)
    return same_hours or bool(one.venue and other.venue and fold(one.venue) != fold(other.venue))


def _gaps(timed: Sequence[SlotFound]) -> Iterator[Fault]:
    for one, other in pairwise(timed):
        empty = _start(other) - max(_end(before) for before in timed[: timed.index(other)])
        if one.end and SHORTEST_GAP < empty < LONGEST_GAP:
            text = f"{one.date:%d/%m} {one.end}–{other.start}"
            yield Fault("gap", text, other.source, GAP)


# --- body against appendix --------------------------------------------------------------------


def _against_body(slots: Sequence[SlotFound], body: Sequence[SlotFound]) -> Iterator[Fault]:
    for said in body:
        twin = _twin(said, slots)
        if twin is None:
            if not any(_covers(slot, said) for slot in slots):
                yield Fault("not_in_appendix", _named(said), said.source, NOT_IN_APPENDIX)
            continue
        if said.start and (said.start, said.end or twin.end) != (twin.start, twin.end):
            text = f"{_named(said)} / {_named(twin)}"
            yield Fault("body_differs", text, said.source, DIFFERS)
        if said.kind in {"closing", "opening"} and _name_likeness(said, twin) < LIKE_NAME:
            text = f"{said.title_vi} / {twin.title_vi}"
            yield Fault("name_differs", text, said.source, NAME_DIFFERS)


def _covers(slot: SlotFound, said: SlotFound) -> bool:
    """A day-long row stands for what the body says of that whole day."""
    return slot.date == said.date and slot.all_day and said.all_day


def _twin(said: SlotFound, slots: Sequence[SlotFound]) -> SlotFound | None:
    """The row of the same day that means the same: same kind of one item a day, or like names."""
    same_day = [one for one in slots if one.date == said.date and one.all_day == said.all_day]
    if said.kind in {"opening", "closing", "meal"}:
        alike = [one for one in same_day if one.kind == said.kind]
        if alike:
            return min(alike, key=lambda one: (_apart(one, said), -_alike(one, said)))
    best = max(same_day, key=lambda one: _alike(said, one), default=None)
    return best if best and _alike(said, best) >= SAME_NAME else None


def _alike(one: SlotFound, other: SlotFound) -> float:
    return likeness_of_part(one.title_vi, other.title_vi)


def _name_likeness(one: SlotFound, other: SlotFound) -> float:
    """Whole names compared, where likeness of a part ("Phiên …") says nothing."""
    return likeness(one.title_vi, other.title_vi)


def _apart(one: SlotFound, other: SlotFound) -> int:
    if not one.start or not other.start:
        return 0
    return abs(_end(one) - _end(other)) if other.end else abs(_start(one) - _start(other))
