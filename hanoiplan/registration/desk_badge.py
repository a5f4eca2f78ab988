"""The badge of the one person at the desk: whether it is printed, and what a printer needs of it.

As a print run of one, without reading everybody else. What must not come in: drawing, sending, and
the print log (`badges.operations.note_printed` writes it once the sheet is out).
"""

from dataclasses import dataclass, replace

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.queries import cards, print_log
from hanoiplan.badges.templates import layout_named, templates_for
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.delegates.issuing import give_codes, plan_codes
from hanoiplan.delegates.one_person import delegate_at
from hanoiplan.delegates.queries import standings
from hanoiplan.paper.layout import Layout
from hanoiplan.plans.queries import event
from hanoiplan.store.work import Reader, Work


@dataclass(frozen=True, slots=True)
class DeskBadge:
    """How the badge of a person stands. `layout` is what it was printed in last, "" never."""

    number: int | None = None
    printed: bool = False  # the version that opens doors
    layout: str = ""


def desk_badge(reader: Reader, event_id: int, delegate_id: int) -> DeskBadge:
    """Whether the badge in force was printed: here, at another desk or in a run before."""
    standing = standings(reader, event_id, [delegate_id]).get(delegate_id)
    log = print_log(reader, event_id, CardKind.BADGE, [delegate_id])
    alive = standing.version if standing is not None and standing.in_force else 0
    return DeskBadge(
        number=standing.number if standing is not None else None,
        printed=bool(alive) and any(one.version == alive for one in log),
        layout=log[-1].layout if log else "",
    )


def desk_layout(reader: Reader, event_id: int, badge: DeskBadge) -> Layout:
    """The layout for a badge at the desk: as it was printed before, else the usual one.

    The office's own template goes before those that the program brings along.

    Raises:
        KnownError: the template cannot be read.
    """
    known = templates_for(reader, event_id, CardKind.BADGE)
    names = {row.name for row in known}
    own = [row.name for row in known if not row.own]
    usual = badge.layout if badge.layout in names else (own or [known[0].name])[0]
    return layout_named(reader, event_id, usual)


@operation(N_("Prepare {n} badge"))
def prepare_desk_badge(work: Work, event_id: int, delegate_id: int, reason: str = "") -> BadgeCard:
    """The badge of one person with number and code, its photo read.

    Printed before, it is planned as the next version: the old one stays in force until the new
    one is noted as printed.

    Raises:
        NotPossible: the person is gone or cancelled, or the badge is printed already and nobody
            says why it is printed again.
    """
    facts, person = event(work, event_id), delegate_at(work, event_id, delegate_id)
    if facts is None or person is None or person.cancelled_at is not None:
        raise NotPossible(_("This person is cancelled or no longer in the list."))
    work.note(n=1)
    codes = give_codes(work, event_id, [delegate_id])
    card = cards(work, facts, [person], codes)[0]
    if not desk_badge(work, event_id, delegate_id).printed:
        return card
    if not reason.strip():
        sentence = _("The badge of {name} is printed already. Say why it is printed again.")
        raise NotPossible(sentence.format(name=person.name))
    version, code = plan_codes(work, event_id, [delegate_id])[delegate_id]
    return replace(card, version=version, code=code, planned=True)
