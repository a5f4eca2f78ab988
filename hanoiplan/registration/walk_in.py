"""A guest whom no list has: is it somebody we know, and if not, a number and a badge at once.

What must not come in: how two names are compared (`delegates.matching`), entering (`operations`)
and printing.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.text import fold
from hanoiplan.delegates.codes import badge_text
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.matching import LEAST, SURE, Directory, Person, Reason, ReasonKind
from hanoiplan.delegates.merging import keep_apart
from hanoiplan.delegates.model import DelegateDraft, DelegateRow
from hanoiplan.delegates.operations import add_delegate, set_photo
from hanoiplan.delegates.queries import delegate_count, delegate_rows, standings
from hanoiplan.delegates.searching import SUBJECT
from hanoiplan.store.search import find
from hanoiplan.store.work import Reader, Work

FEW = 300  # people who are all compared; of more only those whom a search for the words finds
NEAR = 25  # of each search so many
_NAMES = {ReasonKind.SAME_NAME, ReasonKind.MARKS, ReasonKind.ANOTHER_ORDER}
_GROUNDS = {
    *(ReasonKind.PASSPORT, ReasonKind.BIRTH, ReasonKind.PHONE, ReasonKind.EMAIL),
    *(ReasonKind.NATIVE, ReasonKind.DELEGATION, ReasonKind.POSITION),
}


@dataclass(frozen=True, slots=True)
class Likely:
    """Somebody in the list who may be the guest; cancelled people are among them."""

    row: DelegateRow
    score: int  # 0..100
    reasons: tuple[Reason, ...]  # the worst doubt first

    @property
    def is_sure(self) -> bool:
        """Hardly a doubt: the points say so, or one name with one more thing in common."""
        kinds = {reason.kind for reason in self.reasons}
        doubts = {one.kind for one in self.reasons if one.is_doubt} - {ReasonKind.COMMON_NAME}
        alike = bool(kinds & _NAMES and kinds & _GROUNDS)
        return self.score >= SURE or (alike and not doubts)


@dataclass(frozen=True, slots=True)
class WalkIn:
    """A guest who was added at the desk, with the number and the code for the badge."""

    delegate_id: int
    badge_number: int
    code: str


def likely_doubles(reader: Reader, event_id: int, draft: DelegateDraft) -> tuple[Likely, ...]:
    """Who of the list the guest may be, the likeliest first; nobody where there is no name."""
    if not draft.name.strip():
        return ()
    people = {row.id: row for row in _candidates(reader, event_id, draft)}
    found = Directory.of_rows(list(people.values())).like(Person.from_draft(draft), LEAST)
    return tuple(Likely(people[one.second_id], one.score, one.reasons) for one in found)


@operation(N_("Add a guest at the desk"))
def walk_in(
    work: Work,
    event_id: int,
    draft: DelegateDraft,
    confirmed: Collection[int] = (),
    photo: bytes = b"",
) -> WalkIn:
    """Add a guest who is in no list, with the next free number and a code.

    `confirmed` are people whom somebody has looked at and who are others; that is remembered.
    `photo` is a portrait as JPEG.

    Raises:
        NotPossible: there is no name, the numbers are used up, or the guest is in the list for
            sure and nobody said that it is another person.
    """
    refuse_double(likely_doubles(work, event_id, draft), confirmed)
    delegate_id = add_delegate(work, event_id, draft)
    for other_id in confirmed:
        keep_apart(work, delegate_id, other_id)
    if photo:
        set_photo(work, delegate_id, work.save_blob(photo, "image/jpeg"))
    code = give_codes(work, event_id, [delegate_id])[delegate_id]
    number = standings(work, event_id, [delegate_id])[delegate_id].number
    return WalkIn(delegate_id, number, code)


def refuse_double(doubles: Collection[Likely], confirmed: Collection[int] = ()) -> None:
    """Refuse a guest who is in the list for sure; meanwhile another desk may have added one.

    Raises:
        NotPossible: the sentence names the person and the badge.
    """
    for one in doubles:
        if one.is_sure and one.row.id not in confirmed:
            raise NotPossible(_in_the_list(one.row))


def _in_the_list(row: DelegateRow) -> str:
    words = {"name": row.name, "number": badge_text(row.badge_number)}
    if row.cancelled_at is not None:
        sentence = _(
            "{name} is in the list already, cancelled. Choose “Comes after all” there, or say that"
            " this is another person."
        )
    elif row.badge_number is None:
        sentence = _(
            "{name} is in the list already, without a badge number yet. Check in that person, or"
            " say that this is another one."
        )
    else:
        sentence = _(
            "{name} is in the list already, with badge {number}. Check in that person, or say that"
            " this is another one."
        )
    return sentence.format(**words)


def _candidates(reader: Reader, event_id: int, draft: DelegateDraft) -> list[DelegateRow]:
    if delegate_count(reader, event_id) <= FEW:
        return delegate_rows(reader, event_id)
    others = (draft.native_name, draft.phone, draft.email)
    asked = dict.fromkeys(words for words in (*_searches(draft), *others) if words.strip())
    found = {one for words in asked for one in find(reader, SUBJECT, event_id, words, NEAR)}
    return delegate_rows(reader, event_id, found)


def _searches(draft: DelegateDraft) -> Iterator[str]:
    """Each name whole, and with each of its words left out: one of them may be mistyped."""
    for name in (draft.printed_vi, draft.printed_en, draft.passport_name):
        words = fold(name).split()
        yield " ".join(words)
        if len(words) > 2:
            yield from (" ".join((*words[:at], *words[at + 1 :])) for at in range(len(words)))
