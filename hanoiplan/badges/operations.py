"""Preparing a print run, writing what was printed, and answering for a card with a problem."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.own_list import OwnList, people_in, with_own
from hanoiplan.badges.packing import pigeonholes
from hanoiplan.badges.printed import Marks, State, states
from hanoiplan.badges.queries import CardChoice, cards, chosen, printed_versions
from hanoiplan.badges.tables import CardPrinted, CardSignedOff
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.ids import new_id
from hanoiplan.base.operation import operation
from hanoiplan.delegates.issuing import give_codes, issue_planned, make_key, plan_codes
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import standings
from hanoiplan.plans.model import EventFacts
from hanoiplan.plans.queries import event
from hanoiplan.store.work import Reader, Work

LOST, DAMAGED, DATA_CHANGED, MISPRINT, OTHER = REASONS = (
    N_("lost"),
    N_("damaged"),
    N_("data changed"),
    N_("misprint"),
    N_("other reason"),
)
"""Why a card is printed again; a person's own words do as well."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """One run as it was asked for."""

    facts: EventFacts
    kind: CardKind
    choice: CardChoice
    own_list: OwnList | None = None


@operation(N_("Prepare {n} cards"))
def prepare_run(
    work: Work,
    event_id: int,
    kind: CardKind,
    choice: CardChoice,
    own_list: OwnList | None = None,
    reason: str = "",
) -> list[BadgeCard]:
    """The cards of a run in packing order: of people, or one for each line of the run's own list.

    Badges get numbers and codes. A first print keeps the version that is in force; whoever had
    this version printed already gets the next one, because two live badges of one person would
    open two doors. That one is only planned: drawing may be stopped and a disk full, and until
    `note_printed` the badges that people wear have to open doors.

    Raises:
        NotPossible: the run takes nobody, or badges are printed again and nobody says why.
    """
    run = _prepared(work, _asked(work, event_id, kind, choice, own_list))
    again = sum(card.planned for card in run)
    if again and not reason.strip():
        raise NotPossible(
            _(
                "Badges that were printed before are printed again only with a reason, such as"
                " “lost” or “data changed”."
            )
        )
    return run


@operation(N_("Prepare {n} badges"))
def prepare_badges(work: Work, event_id: int, choice: CardChoice) -> list[BadgeCard]:
    """The badges of a run, as `prepare_run`; nobody is asked why.

    Raises:
        NotPossible: the choice takes nobody.
    """
    return _prepared(work, _asked(work, event_id, CardKind.BADGE, choice))


@operation(N_("Prepare {n} name cards"))
def prepare_cards(work: Work, event_id: int, choice: CardChoice) -> list[BadgeCard]:
    """The name cards of a run in packing order; they carry no code and issue no number.

    Raises:
        NotPossible: the choice takes nobody.
    """
    return _prepared(work, _asked(work, event_id, CardKind.NAME_CARD, choice))


def _asked(
    reader: Reader,
    event_id: int,
    kind: CardKind,
    choice: CardChoice,
    own_list: OwnList | None = None,
) -> _Asked:
    facts = event(reader, event_id)
    if facts is None:
        raise NotPossible(_nobody())
    return _Asked(facts, kind, choice, own_list)


def cards_of_run(
    reader: Reader,
    event_id: int,
    kind: CardKind,
    choice: CardChoice,
    own_list: OwnList | None = None,
    code: str = "",
) -> list[BadgeCard]:
    """The cards as they stand now, nothing issued: for looking at a run before it is printed.

    `code` stands on every card that will have one (`SAMPLE_CODE`).

    Raises:
        NotPossible: there is no such event.
    """
    run = _cards(reader, _asked(reader, event_id, kind, choice, own_list), {})
    return [replace(card, code=code) for card in run] if KINDS[kind].has_code else run


def _prepared(work: Work, asked: _Asked) -> list[BadgeCard]:
    run = _cards(work, asked, {})
    if not run:
        raise NotPossible(_nobody())
    work.note(n=len(run))
    if not KINDS[asked.kind].has_code:
        return run
    return _with_plans(work, asked, _with_codes(work, asked.facts.id, run))


def _with_codes(work: Work, event_id: int, run: list[BadgeCard]) -> list[BadgeCard]:
    """Numbers and codes for those in the run, and for nobody else."""
    codes = give_codes(work, event_id, [card.delegate_id for card in run])
    badges = standings(work, event_id, list(codes))
    return [
        replace(
            card,
            badge_number=badges[card.delegate_id].number,
            version=badges[card.delegate_id].version,
            code=codes[card.delegate_id],
        )
        for card in run
    ]


def _with_plans(work: Work, asked: _Asked, run: list[BadgeCard]) -> list[BadgeCard]:
    printed = printed_versions(work, asked.facts.id, asked.kind)
    again = [card.delegate_id for card in run if printed.get(card.delegate_id) == card.version]
    planned = plan_codes(work, asked.facts.id, again)
    return [_as_planned(card, planned.get(card.delegate_id)) for card in run]


def _as_planned(card: BadgeCard, plan: tuple[int, str] | None) -> BadgeCard:
    if plan is None:
        return card
    version, code = plan
    return replace(card, version=version, code=code, planned=True)


def _people(reader: Reader, asked: _Asked) -> list[DelegateRow]:
    """Whom the choice and the list both take."""
    people = chosen(reader, asked.facts.id, replace(asked.choice, only=""), asked.kind)
    if asked.own_list is not None:
        named = set(people_in(asked.own_list))
        people = [row for row in people if row.id in named]
    return people


def _cards(reader: Reader, asked: _Asked, codes: Mapping[int, str]) -> list[BadgeCard]:
    spec = KINDS[asked.kind]
    made: list[BadgeCard] = []
    if spec.of_people:
        holes = pigeonholes(chosen(reader, asked.facts.id, CardChoice(), asked.kind))
        people = _people(reader, asked)
        plain = cards(reader, asked.facts, people, codes)
        made = [replace(card, pigeonhole=holes.get(card.delegate_id, "")) for card in plain]
    if asked.own_list is not None:
        made = with_own(asked.facts, made, asked.own_list, of_people=spec.of_people)
    if not asked.choice.only:
        return made
    stand = states(reader, asked.facts.id, asked.kind, made)
    wanted = State(asked.choice.only)
    return [card for card in made if stand[card.key] is wanted]


@operation(N_("Print {n} badges"))
def note_printed(
    work: Work,
    event_id: int,
    kind: CardKind,
    layout: str,
    printed: Sequence[BadgeCard],
    reason: str = "",
) -> None:
    """Write into the print log that these cards are in a file on the disk, or with a printer.

    From then on planned badges are in force and the older ones of the same people are dead.

    Raises:
        NotPossible: a planned badge cannot come into force any more; the file must not be used.
    """
    marks = Marks(work, event_id, kind, make_key(work, event_id))
    run, again = new_id(), printed_versions(work, event_id, kind).keys()
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
                "content": marks.of(card, layout),
                "reason": reason.strip() if card.delegate_id in again else "",
                "run": run,
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
    elif kind is not CardKind.BADGE:
        work.label = N_("Print {n} cards and signs")
    work.note(n=len(printed))


@operation(N_("Sign off {n} cards"))
def sign_off(
    work: Work,
    event_id: int,
    kind: CardKind,
    layout: str,
    problems: Sequence[tuple[BadgeCard, str]],
    name: str,
) -> None:
    """Somebody answers by name for cards that are to be printed in spite of a problem.

    It holds for this card as it is: as soon as it says something else, the problem blocks again.

    Raises:
        NotPossible: nobody gives a name.
    """
    if not name.strip():
        raise NotPossible(_("Who answers for these cards? Write the name."))
    marks = Marks(work, event_id, kind, make_key(work, event_id))
    work.add_many(
        CardSignedOff,
        [
            {
                "event_id": event_id,
                "delegate_id": card.delegate_id,
                "kind": str(kind),
                "problem": str(problem),
                "content": marks.of(card, layout),
                "signed_by": name.strip(),
                "at": work.now,
                "desk": work.desk,
            }
            for card, problem in problems
        ],
    )
    work.note(n=len(problems))


def _nobody() -> str:
    return _(
        "Nobody is in this print run: all are cancelled or printed, or category and delegation"
        " name nobody. Choose others."
    )
