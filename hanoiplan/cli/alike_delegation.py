"""A delegation that is named a little differently than one of the list: said before one is made.

What must not come in: writing, and people who are alike.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.text import fold_words
from hanoiplan.cli.call import in_words
from hanoiplan.delegates.model import DelegationRow
from hanoiplan.delegates.queries import delegation_ids, delegations
from hanoiplan.exchange.delegation_names import likeness_key
from hanoiplan.exchange.who_is_who import folded
from hanoiplan.store.work import Reader

NEAR = 0.86  # of the letters of both: one or two of them are mistyped
WORDS = 2  # so many words in a row are no accident


def refuse_alike(reader: Reader, event_id: int, name: str) -> None:
    """Refuse a new delegation that is most likely one of the list.

    Raises:
        NotPossible: the sentence names it.
    """
    if not name.strip() or folded(name) in delegation_ids(reader, event_id):
        return
    found = _likely(name, delegations(reader, event_id))
    if found is not None:
        sentence = _(
            "No delegation is called “{name}”, but there is “{other}”. Write that name, or add"
            " --new-delegation if it is another one."
        )
        raise NotPossible(sentence.format(name=name.strip(), other=in_words(found.name)))


def _likely(name: str, known: list[DelegationRow]) -> DelegationRow | None:
    """The most alike of those that are alike at all."""
    judged = [(_likeness(name, other), row) for row in known for other in _names(row)]
    best = max(judged, key=lambda one: one[0], default=None)
    return best[1] if best is not None and best[0] >= NEAR else None


def _names(row: DelegationRow) -> Iterator[str]:
    yield from (text for text in (row.name.vi, row.name.en) if text)


def _likeness(one: str, other: str) -> float:
    """1 for two spellings of one place, or one name that goes on where the other ends."""
    keys = likeness_key(one), likeness_key(other)
    if keys[0] and keys[0] == keys[1]:
        return 1.0
    short, long = sorted((fold_words(one), fold_words(other)), key=len)
    if len(short) >= WORDS and long[: len(short)] == short:
        return 1.0
    return SequenceMatcher(None, " ".join(short), " ".join(long)).ratio()
