"""Preparing a print run, and writing what was printed.

What must not come in: answering for a card with a problem (`answering`), drawing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hanoiplan.badges.counting import print_label
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.own_list import OwnList, people_in, with_own
from hanoiplan.badges.packing import pigeonholes
from hanoiplan.badges.printed import Marks, State, never_printed, states
from hanoiplan.badges.queries import CardChoice, cards, chosen, printed_versions
from hanoiplan.badges.tables import CardPrinted
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.ids import new_id
from hanoiplan.base.operation import operation
from hanoiplan.delegates.codes import badge_text
from hanoiplan.delegates.issuing import give_codes, issue_planned, make_key, plan_codes
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import standings
from hanoiplan.paper.layout import Layout
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
_AGAIN_LABELS = {
    LOST: (
        N_("Print {n} badge again: lost"),
        N_("Print {n} badges, {again} again: lost"),
    ),
    DAMAGED: (
        N_("Print {n} badge again: damaged"),
        N_("Print {n} badges, {again} again: damaged"),
    ),
    DATA_CHANGED: (
        N_("Print {n} badge again: data changed"),
        N_("Print {n} badges, {again} again: data changed"),
    ),
    MISPRINT: (
        N_("Print {n} badge again: misprint"),
        N_("Print {n} badges, {again} again: misprint"),
    ),
    OTHER: (
        N_("Print {n} badge again: other reason"),
        N_("Print {n} badges, {again} again: other reason"),
    ),
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """One run as it was asked for."""

    facts: EventFacts
    kind: CardKind
    choice: CardChoice
    own_list: OwnList | None = None
    photos: bool = True


@operation(N_("Prepare {n} badges"))
def prepare_run(
    work: Work,
    event_id: int,
    kind: CardKind,
    choice: CardChoice,
    own_list: OwnList | None = None,
    reason: str = "",
    *,
    photos: bool = True,
) -> list[BadgeCard]:
    """The cards of a run in packing order: of people, or one for each line of the run's own list.

    Badges get numbers and codes. A first print keeps the version that is in force; whoever had
    this version printed already gets the next one, because two live badges of one person would
    open two doors. That one is only planned: drawing may be stopped and a disk full, and until
    `note_printed` the badges that people wear have to open doors.

    Without `photos` the cards only know which photo is theirs; `with_photos` reads them.

    Raises:
        NotPossible: the run takes nobody, or badges are printed again and nobody says why.
    """
    asked = _asked(work, event_id, kind, choice, own_list)
    run = _prepared(work, replace(asked, photos=photos))
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
def prepare_badges(
    work: Work, event_id: int, choice: CardChoice, *, photos: bool = True
) -> list[BadgeCard]:
    """The badges of a run, as `prepare_run`; nobody is asked why.

    Raises:
        NotPossible: the choice takes nobody.
    """
    asked = _asked(work, event_id, CardKind.BADGE, choice)
    return _prepared(work, replace(asked, photos=photos))


@operation(N_("Prepare {n} name cards"))
def prepare_cards(
    work: Work, event_id: int, choice: CardChoice, *, photos: bool = True
) -> list[BadgeCard]:
    """The name cards of a run in packing order; they carry no code and issue no number.

    Raises:
        NotPossible: the choice takes nobody.
    """
    asked = _asked(work, event_id, CardKind.NAME_CARD, choice)
    return _prepared(work, replace(asked, photos=photos))


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
    *,
    photos: bool = True,
) -> list[BadgeCard]:
    """The cards as they stand now, nothing issued: for looking at a run before it is printed.

    `code` stands on every card that will have one (`SAMPLE_CODE`). Without `photos` the cards only
    know which photo is theirs.

    Raises:
        NotPossible: there is no such event.
    """
    asked = _asked(reader, event_id, kind, choice, own_list)
    run = _cards(reader, replace(asked, photos=photos), {})
    return [replace(card, code=code) for card in run] if KINDS[kind].has_code else run


def _prepared(work: Work, asked: _Asked) -> list[BadgeCard]:
    run = _cards(work, asked, {})
    if not run:
        raise NotPossible(_nobody())
    work.note(n=len(run))
    if not KINDS[asked.kind].has_code:
        return run  # nothing is written, so the history has no line of it
    if len(run) == 1:
        work.label = N_("Prepare {n} badge")
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
        plain = cards(reader, asked.facts, people, codes, photos=asked.photos)
        made = [replace(card, pigeonhole=holes.get(card.delegate_id, "")) for card in plain]
    if asked.own_list is not None:
        made = with_own(asked.facts, made, asked.own_list, of_people=spec.of_people)
    if not asked.choice.only:
        return made
    about = (asked.facts.id, asked.kind, made)
    if asked.choice.only == "unprinted":
        new = never_printed(reader, *about)
        return [card for card in made if card.key in new]
    stand = states(reader, *about)
    return [card for card in made if stand[card.key] is State.CHANGED]


@operation(N_("Print {n} badges"))
def note_printed(
    work: Work,
    event_id: int,
    kind: CardKind,
    layout: Layout | str,
    printed: Sequence[BadgeCard],
    reason: str = "",
) -> None:
    """Write into the print log that these cards are in a file on the disk, or with a printer.

    From then on planned badges are in force and the older ones of the same people are dead.
    `layout` is what they were drawn in, or its name.

    Raises:
        NotPossible: a badge of the file is dead by now, is printed already, or cannot come into
            force any more; the file must not be used.
    """
    before = printed_versions(work, event_id, kind)
    marks = Marks(work, event_id, kind, make_key(work, event_id), layout)
    name = layout if isinstance(layout, str) else layout.name
    again = {who: reason.strip() for who in before}
    work.add_many(CardPrinted, _log_of(work, marks, name, printed, again))
    # after the log, so that the history shows a printing and not the giving of a number
    issue_planned(
        work, event_id, {card.delegate_id: card.version for card in printed if card.planned}
    )
    if KINDS[kind].has_code:
        _refuse_overtaken(work, event_id, printed, before)
    work.label = print_label(kind, len(printed))
    work.note(n=len(printed))
    _note_reason(work, kind, sum(card.delegate_id in before for card in printed), reason.strip())


def _note_reason(work: Work, kind: CardKind, again: int, reason: str) -> None:
    """The history names the reason; own words, which may name a person, stay in the print log."""
    if kind is CardKind.BADGE and again and reason:
        one, many = _AGAIN_LABELS.get(reason, _AGAIN_LABELS[OTHER])
        work.label = one if work.notes["n"] == 1 else many
        work.note(again=again)


def _log_of(
    work: Work, marks: Marks, layout: str, printed: Sequence[BadgeCard], reasons: Mapping[int, str]
) -> list[dict[str, object]]:
    """The lines of the print log; `reasons` are of those who had such a card before."""
    of_run = {
        "event_id": marks.event_id,
        "kind": str(marks.kind),
        "layout": layout,
        "at": work.now,
        "desk": work.desk,
        "run": new_id(),
    }
    return [
        {
            **of_run,
            "delegate_id": card.delegate_id,
            "number": card.badge_number,
            "version": card.version,
            "content": marks.of(card),
            "fields": " ".join(marks.fields(card)),
            "reason": reasons.get(card.delegate_id, ""),
        }
        for card in printed
    ]


def _refuse_overtaken(
    work: Work, event_id: int, printed: Sequence[BadgeCard], before: Mapping[int, int]
) -> None:
    """Between preparing a file and noting it somebody else may have printed, replaced, cancelled.

    Of planned badges `issue_planned` sees it itself, but for the same version printed twice.
    """
    now = standings(work, event_id, [card.delegate_id for card in printed])
    for card in printed:
        badge = now.get(card.delegate_id)
        if card.planned and before.get(card.delegate_id) != card.version:
            continue
        number = badge_text(card.badge_number)
        if (
            badge is None
            or badge.version != card.version
            or before.get(card.delegate_id) == card.version
        ):
            sentence = _(
                "Badge {number} was made anew elsewhere meanwhile. Do not use this file;"
                " print again."
            )
            raise NotPossible(sentence.format(number=number))
        if not badge.in_force:
            sentence = _(
                "Badge {number} was taken out of use meanwhile. Do not use this file; print again."
            )
            raise NotPossible(sentence.format(number=number))


def _nobody() -> str:
    return _(
        "Nobody is in this print run: all are cancelled or printed, or category and delegation"
        " name nobody. Choose others."
    )
