"""Who may be meant by typed words or a badge number, best first, with what stands against it.

A query over one view of the file. What must not come in: widgets, and checking in.
"""

from dataclasses import dataclass

from hanoiplan.base.i18n import _
from hanoiplan.base.text import fold
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_row, standing_of_number
from hanoiplan.delegates.searching import find_delegates
from hanoiplan.presence.model import Direction
from hanoiplan.presence.queries import last_passage, main_checkpoint
from hanoiplan.registration.card import clock_time
from hanoiplan.store.work import Reader
from ui.base.cells import Chip
from ui.registration.hits import MOST, Hit
from ui.registration.scan_box import bare_digits

LETTERS = 2  # typed before anybody is named
NUMBER_DIGITS = 5  # of a badge number, at most


@dataclass(frozen=True, slots=True)
class Found:
    """The hits; `sure` when the first of them is meant without doubt."""

    hits: tuple[Hit, ...] = ()
    sure: bool = False


def is_enough(text: str) -> bool:
    """Whether so much is typed that somebody may be named; a code on its way names nobody."""
    digits = bare_digits(text)
    if digits:
        return len(digits) <= NUMBER_DIGITS
    return len(fold(text).replace(" ", "")) >= LETTERS


def find_hits(reader: Reader, event_id: int, zone: str, text: str) -> Found:
    """People whose badge number or words fit what was typed."""
    owner = _owner(reader, event_id, bare_digits(text))
    others = find_delegates(reader, event_id, text, MOST)
    rows = [owner] if owner else []
    rows += [row for row in others if owner is None or row.id != owner.id]
    hits = tuple(_hit(reader, event_id, zone, row) for row in rows[:MOST])
    return Found(hits, sure=owner is not None or len(hits) == 1 or _is_named(rows, text))


def _owner(reader: Reader, event_id: int, digits: str) -> DelegateRow | None:
    """Whose badge number this is."""
    if not digits or len(digits) > NUMBER_DIGITS:
        return None
    standing = standing_of_number(reader, event_id, int(digits))
    return delegate_row(reader, standing.delegate_id) if standing else None


def _is_named(rows: list[DelegateRow], text: str) -> bool:
    """Whether exactly one of these people is called as was typed, in any order of words."""
    asked = sorted(fold(text).split())
    fitting = [row for row in rows if asked in _names(row)]
    return len(fitting) == 1 and fitting[0] is rows[0]


def _names(row: DelegateRow) -> list[list[str]]:
    return [sorted(fold(name).split()) for name in (row.printed.vi, row.printed.en) if name]


def _hit(reader: Reader, event_id: int, zone: str, row: DelegateRow) -> Hit:
    if row.cancelled_at is not None:
        return Hit(row, Chip(_("Cancelled"), "bad", "octagon-x"))
    door = main_checkpoint(reader, event_id)
    latest = last_passage(reader, door.id, row.id) if door else None
    if latest is None or latest.direction is not Direction.IN:
        return Hit(row)
    time = clock_time(latest.at, zone, seconds=False)
    return Hit(row, Chip(_("Arrived {time}").format(time=time), "ok", "check"))
