"""Preparing a print run and writing what was printed."""

from collections.abc import Sequence
from dataclasses import replace

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.queries import CardChoice, cards, chosen, printed_versions
from hanoiplan.badges.tables import CardPrinted
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.delegates.issuing import codes_in_force, give_codes, issue_planned, plan_codes
from hanoiplan.plans.queries import event
from hanoiplan.store.work import Work


@operation(N_("Prepare {n} badges"))
def prepare_badges(work: Work, event_id: int, choice: CardChoice) -> list[BadgeCard]:
    """The badges of a run, with numbers and codes, in packing order.

    A first print keeps the version that is in force; whoever had this version printed already
    gets the next one, because two live badges of one person would open two doors. That one is
    only planned: drawing may be stopped and a disk full, and until `note_printed` the badges
    that people wear have to open doors.

    Raises:
        NotPossible: the choice takes nobody.
    """
    facts = event(work, event_id)
    people = chosen(work, event_id, choice, CardKind.BADGE)
    if facts is None or not people:
        raise NotPossible(_nobody())
    ids = [row.id for row in people]
    give_codes(work, event_id, ids)
    printed = printed_versions(work, event_id, CardKind.BADGE)
    run = cards(work, facts, people, codes_in_force(work, event_id, ids))
    again = [card.delegate_id for card in run if printed.get(card.delegate_id) == card.version]
    planned = plan_codes(work, event_id, again)
    work.note(n=len(people))
    return [_as_planned(card, planned.get(card.delegate_id)) for card in run]


def _as_planned(card: BadgeCard, plan: tuple[int, str] | None) -> BadgeCard:
    if plan is None:
        return card
    version, code = plan
    return replace(card, version=version, code=code, planned=True)


@operation(N_("Prepare {n} name cards"))
def prepare_cards(work: Work, event_id: int, choice: CardChoice) -> list[BadgeCard]:
    """The name cards of a run in packing order; they carry no code and issue no number.

    Raises:
        NotPossible: the choice takes nobody.
    """
    facts = event(work, event_id)
    people = chosen(work, event_id, choice, CardKind.NAME_CARD)
    if facts is None or not people:
        raise NotPossible(_nobody())
    work.note(n=len(people))
    return cards(work, facts, people, {})


@operation(N_("Print {n} badges"))
def note_printed(
    work: Work, event_id: int, kind: CardKind, layout: str, printed: Sequence[BadgeCard]
) -> None:
    """Write into the print log that these cards are in a file on the disk.

    From then on planned badges are in force and the older ones of the same people are dead.

    Raises:
        NotPossible: a planned badge cannot come into force any more; the file must not be used.
    """
    work.add_many(
        CardPrinted,
        [
            {
                "event_id": event_id,
                "delegate_id": card.delegate_id,
                "kind": str(kind),
                "layout": layout,
                "number": card.badge_number,
                "version": card.version,
                "at": work.now,
                "desk": work.desk,
            }
            for card in printed
        ],
    )
    # after the log, so that the history shows a printing and not the giving of a number
    issue_planned(
        work, event_id, {card.delegate_id: card.version for card in printed if card.planned}
    )
    if kind is CardKind.NAME_CARD:
        work.label = N_("Print {n} name cards")
    work.note(n=len(printed))


def _nobody() -> str:
    return _(
        "Nobody is in this print run: all are cancelled or printed, or category and delegation"
        " name nobody. Choose others."
    )
