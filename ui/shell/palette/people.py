"""People as the palette finds and shows them: by words, badge number, or a scanned badge.

What must not come in: what can be done with a person (`person_commands`), and painting.
"""

from dataclasses import dataclass

from hanoiplan.base.i18n import _
from hanoiplan.base.names import initials
from hanoiplan.base.speech import interface
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.codes import Reading, badge_text, parse
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import code_key, delegate_row, delegate_rows, standing_of_number
from hanoiplan.delegates.scanned import bare_digits, may_be_code
from hanoiplan.delegates.searching import find_delegates
from hanoiplan.plans.queries import event
from hanoiplan.store.work import Reader
from ui.base.cells import Chip
from ui.shell.palette.found import Do, Face, Found, Kind

NUMBER_DIGITS = 5  # of a badge number, at most
LOOKED_AT = 50  # of those who answer; the best of them are shown
LOOKED_AT_MARKED = 300  # marks are not in the index: more have to be looked at


@dataclass(frozen=True, slots=True)
class People:
    """Who was found; `scanned` when the words were a badge's code, `replaced` if it is dead."""

    rows: tuple[DelegateRow, ...] = ()
    scanned: bool = False
    replaced: bool = False


def find_people(reader: Reader, event_id: int, text: str, *, marked: bool) -> People:
    """People whose badge or words answer what was typed or scanned."""
    digits = bare_digits(text)
    if may_be_code(text):
        return _of_code(reader, event_id, digits)
    owner = _of_number(reader, event_id, digits)
    most = LOOKED_AT_MARKED if marked else LOOKED_AT
    others = find_delegates(reader, event_id, text, most)
    rows = [owner] if owner else []
    rows += [row for row in others if owner is None or row.id != owner.id]
    return People(tuple(rows))


def person_again(reader: Reader, event_id: int, delegate_id: int) -> DelegateRow | None:
    """Somebody seen before, as he or she is now; None when the record is gone."""
    rows = delegate_rows(reader, event_id, [delegate_id])
    return next((row for row in rows if row.merged_into is None and row.name), None)


def _of_number(reader: Reader, event_id: int, digits: str) -> DelegateRow | None:
    if not digits or len(digits) > NUMBER_DIGITS:
        return None
    standing = standing_of_number(reader, event_id, int(digits))
    return delegate_row(reader, standing.delegate_id) if standing else None


def _of_code(reader: Reader, event_id: int, digits: str) -> People:
    """Whose badge was scanned; nobody when it is none of this event's."""
    key, facts = code_key(reader, event_id), event(reader, event_id)
    if key is None or facts is None:
        return People(scanned=True)
    parsed = parse(digits, key, facts.number)
    code = parsed.code
    if parsed.reading is not Reading.GOOD or code is None or code.event != facts.number:
        return People(scanned=True)
    standing = standing_of_number(reader, event_id, code.number)
    row = delegate_row(reader, standing.delegate_id) if standing else None
    if standing is None or row is None:
        return People(scanned=True)
    replaced = code.version < standing.version or code.version <= standing.voided
    return People((row,), scanned=True, replaced=replaced)


def person_found(row: DelegateRow, do: Do, *, replaced: bool = False) -> Found:
    """A person as a line."""
    category = spoken(row.category.name) if row.category else row.category_text
    badge = badge_text(row.badge_number)
    parts = (row.native_name, spoken(row.position), spoken(row.delegation))
    return Found(
        Kind.PERSON,
        person_key(row.id),
        row.name,
        do,
        detail=" · ".join(part for part in parts if part),
        tail=_("badge {number}").format(number=badge) if badge else "",
        side=category,
        flag=row.country or row.delegation_country,
        face=Face(row.photo, first_and_last(row.name)),
        state=_state(row, replaced=replaced),
        subject=row.id,
    )


def _state(row: DelegateRow, *, replaced: bool) -> Chip | None:
    """What must be known before somebody is opened."""
    if row.cancelled_at is not None:
        return Chip(_("Cancelled"), "neu", "x")
    return Chip(_("Badge replaced"), "warn", "copy-x") if replaced else None


def person_key(delegate_id: int) -> str:
    """Under what a person is remembered."""
    return f"{Kind.PERSON}:{delegate_id}"


def first_and_last(name: str) -> str:
    """Two letters that stand for a face: of the first and of the last word."""
    letters = initials(name)
    return (letters[0] + letters[-1] if len(letters) > 1 else letters).upper()


def spoken(pair: Bilingual) -> str:
    """The half of a pair that fits the interface language, else the other half."""
    return pair.pick(interface().language)
