"""Answering by name for a card with a problem, and taking that signature back.

What must not come in: finding problems, deciding what is printed.
"""

from collections.abc import Sequence

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.printed import Marks, signed
from hanoiplan.badges.tables import CardSignedOff
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.delegates.issuing import make_key
from hanoiplan.paper.layout import Layout
from hanoiplan.store.work import Work

Problems = Sequence[tuple[BadgeCard, str]]


@operation(N_("Sign off {n} remarks before printing"))
def sign_off(
    work: Work,
    event_id: int,
    kind: CardKind,
    layout: Layout | str,
    problems: Problems,
    name: str,
) -> None:
    """Somebody answers by name for cards that are to be printed in spite of a problem.

    It holds for this card as it is drawn now: as soon as it says something else, or its layout is
    another one, the problem blocks again.

    Raises:
        NotPossible: nobody gives a name.
    """
    if not name.strip():
        raise NotPossible(_("Who answers for these cards? Write the name."))
    marks = Marks(work, event_id, kind, make_key(work, event_id), layout)
    _write(work, marks, problems, name.strip())
    if len(problems) == 1:
        work.label = N_("Sign off {n} remark before printing")


@operation(N_("Take {n} signatures back"))
def take_signature_back(
    work: Work, event_id: int, kind: CardKind, layout: Layout | str, problems: Problems
) -> dict[tuple[str, str], str]:
    """Nobody answers any more for these problems of these cards: what blocked blocks again.

    Tells whose signatures they were, by card key and problem.

    Raises:
        NotPossible: nobody answers for any of them by now.
    """
    before = signed(work, event_id, kind, layout, [card for card, _problem in problems])
    standing = [(card, str(problem)) for card, problem in problems
                if (card.key, str(problem)) in before]  # fmt: skip
    if not standing:
        raise NotPossible(_("Nobody answers for this any more; there is nothing to take back."))
    _write(work, Marks(work, event_id, kind, make_key(work, event_id), layout), standing, "")
    if len(standing) == 1:
        work.label = N_("Take {n} signature back")
    return {(card.key, problem): before[card.key, problem] for card, problem in standing}


def _write(work: Work, marks: Marks, problems: Problems, name: str) -> None:
    """The fact that from now on this name answers, or nobody ("")."""
    work.add_many(
        CardSignedOff,
        [
            {
                "event_id": marks.event_id,
                "delegate_id": card.delegate_id,
                "kind": str(marks.kind),
                "problem": str(problem),
                "content": marks.signed(card),
                "signed_by": name,
                "at": work.now,
                "desk": work.desk,
            }
            for card, problem in problems
        ],
    )
    work.note(n=len(problems))
