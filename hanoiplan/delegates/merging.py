"""Two records that are one person become one; two that only look alike are kept apart.

The other record stays, cancelled, with the id of the one in which it lives on: its history and
its facts are kept. What must not come in: judging who is one person (`matching` only proposes).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.delegates.matching import (
    LEAST,
    STEP,
    Facts,
    IdPair,
    Match,
    Person,
    id_pair,
    likely_pairs,
    pairs_among,
)
from hanoiplan.delegates.model import (
    DRAFT_FIELDS,
    DelegateCancelled,
    DelegateRow,
    DelegatesMerged,
    text_of,
)
from hanoiplan.delegates.operations import NOT_IN_THE_LIST, edit_delegates, refuse_former
from hanoiplan.delegates.provenance import after_list, base_text
from hanoiplan.delegates.queries import (
    delegate_row,
    delegate_rows,
    event_of,
    kept_apart,
    merged_records,
)
from hanoiplan.delegates.tables import Delegate, KeptApart
from hanoiplan.store.rows import table_of
from hanoiplan.store.work import Reader, Work

PHOTO = "photo"
MERGED_FIELDS = (*DRAFT_FIELDS, PHOTO)
"""What can be chosen cell by cell: every field of a draft, and the picture."""
JOINED_FIELDS = ("notes", "attention", "diet", "access_needs", "languages")
"""Fields of which both texts may be kept."""
KEPT = 3_000
"""Pairs that a comparison beside the window brings back."""


def duplicates(
    reader: Reader,
    event_id: int,
    least: int = LEAST,
    progress: Callable[[int, int], None] | None = None,
) -> list[Match]:
    """Pairs of an event's people that may be one, likeliest first; cancelled people left out."""
    passed = kept_apart(reader, event_id)
    return likely_pairs(comparable(reader, event_id), least, passed, progress)


def comparable(reader: Reader, event_id: int) -> list[DelegateRow]:
    """Whom it makes sense to compare: cancelled and merged records need no mending."""
    return [row for row in delegate_rows(reader, event_id) if row.cancelled_at is None]


@dataclass(frozen=True, slots=True)
class Likeliest:
    """What a comparison found: how many pairs, and those that a person will look at first."""

    total: int
    matches: tuple[Match, ...]  # no more than `KEPT`, the likeliest first


def compare_beside(
    progress: Callable[[int, int, str], None], people: Sequence[Facts], passed: frozenset[IdPair]
) -> Likeliest:
    """As `duplicates`, for a worker process: by facts that were read already.

    Of very many pairs only the likeliest travel back: the window would wait for the others.
    """
    persons = []
    for done, facts in enumerate(people):
        if done % STEP == 0:
            progress(0, 0, _("Comparing people"))
        persons.append(Person.from_facts(facts))
    found = pairs_among(
        persons, LEAST, passed, lambda done, total: progress(done, total, _("Comparing people"))
    )
    return Likeliest(len(found), tuple(found[:KEPT]))


@operation(N_("Merge delegates"))
def merge_delegates(
    work: Work, kept_id: int, other_id: int, values: Mapping[str, str] | None = None
) -> None:
    """Make one record of two: `kept_id` stays, with these values in these `MERGED_FIELDS`.

    Without values the kept record's cells stand, empty ones are filled from the other.

    Raises:
        NotPossible: one of them is gone or merged already, the kept one is cancelled and the
            other not, or the other one has checked in.
        KeyError: a field that cannot be chosen (a caller's mistake).
    """
    kept, other = _present(work, kept_id), _present(work, other_id)
    event_id = event_of(work, kept_id)
    if event_id is None or kept_id == other_id or event_of(work, other_id) != event_id:
        raise NotPossible(_("Only two different records of one event can be merged."))
    _refuse_to_lose(kept, other)
    work.emit(DelegatesMerged(kept_id, other_id))
    chosen = dict(usual_choice(kept, other) if values is None else values)
    photo = chosen.pop(PHOTO, None)
    different = {name: text for name, text in chosen.items() if text != text_of(kept, name)}
    if different:
        edit_delegates(work, event_id, {kept_id: different})
    if photo is not None:
        work.change(Delegate, kept_id, photo=photo)
    if other.imported and not kept.imported:
        _take_over_provenance(work, kept_id, other)
    for earlier in merged_records(work, other_id):
        work.change(Delegate, earlier, merged_into=kept_id)
    work.change(
        Delegate, other_id, merged_into=kept_id, cancelled_at=other.cancelled_at or work.now
    )
    work.emit(DelegateCancelled(other_id))


@operation(N_("Keep two delegates apart"))
def keep_apart(work: Work, one_id: int, two_id: int) -> bool:
    """Remember that two records are two people; returns False when that was known.

    Raises:
        NotPossible: one of them is gone or merged.
    """
    _present(work, one_id)
    _present(work, two_id)
    event_id, pair = event_of(work, one_id), id_pair(one_id, two_id)
    if event_id is None or one_id == two_id or pair in kept_apart(work, event_id):
        return False
    work.add(KeptApart, event_id=event_id, first_id=pair[0], second_id=pair[1])
    return True


def usual_choice(kept: DelegateRow, other: DelegateRow) -> dict[str, str]:
    """What to propose, for fields in which the two differ.

    The kept record's text; where it is empty the other's; of notes and needs both.
    """
    chosen = {}
    for name in MERGED_FIELDS:
        ours, theirs = cell(kept, name), cell(other, name)
        if ours != theirs:
            chosen[name] = joined(ours, theirs) if name in JOINED_FIELDS else ours or theirs
    return chosen


def cell(row: DelegateRow, name: str) -> str:
    """One of the `MERGED_FIELDS` as the record has it; of the picture its digest."""
    return row.photo if name == PHOTO else text_of(row, name)


def joined(one: str, two: str) -> str:
    """Both texts, each once."""
    if not one or not two or two in one:
        return one or two
    return two if one in two else f"{one}\n{two}"


def _present(work: Work, delegate_id: int) -> DelegateRow:
    row = delegate_row(work, delegate_id)
    if row is None:
        raise NotPossible(_(NOT_IN_THE_LIST))
    refuse_former([row])
    return row


def _take_over_provenance(work: Work, kept_id: int, other: DelegateRow) -> None:
    """What the last list said of the other record it now says of this one, or it comes again."""
    kept = _present(work, kept_id)
    said = {field: base_text(other, field) or "" for field in DRAFT_FIELDS}
    listed = after_list(kept, said, ())
    work.change(Delegate, kept_id, imported=True, listed_from=other.listed_from, listed=listed)


def _refuse_to_lose(kept: DelegateRow, other: DelegateRow) -> None:
    """Nobody who comes may vanish into a record that is cancelled."""
    if kept.cancelled_at is not None and other.cancelled_at is None:
        sentence = _("{name} is cancelled. Keep the other record instead.")
        raise NotPossible(sentence.format(name=kept.name))


def field_label(name: str) -> str:
    """One of the `MERGED_FIELDS` in words, as the history calls it: an English msgid."""
    label: str = table_of(Delegate).columns[_COLUMNS.get(name, name)].info["label"]
    return label


_COLUMNS = {
    "delegation": "delegation_id",
    "category": "category_text",
    "country": "country_text",
}
