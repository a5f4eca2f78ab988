"""The last look at cards with their real numbers, before they are saved or go to a printer.

Between the preview and this a record may have changed, and a code may stand on two cards. What
must not come in: finding what is wrong, drawing, widgets.
"""

from collections.abc import Sequence

from hanoiplan.badges.counting import counted
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.preflight import Finding, title_of
from hanoiplan.badges.printed import signed
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.workspace import Workspace
from ui.badges.run import answered


def refuse_blocked(
    workspace: Workspace,
    event_id: int,
    kind: CardKind,
    layout: str,
    cards: Sequence[BadgeCard],
    findings: Sequence[Finding],
) -> None:
    """See that nothing blocks any of these cards, unless somebody answers for it.

    Raises:
        NotPossible: something does; the sentence names the first card.
    """
    bad = {one.key for one in findings if one.blocking}
    if not bad:
        return
    asked = {card.key: card for card in cards if card.key in bad}
    names = workspace.read(signed, event_id, kind, layout, asked.values())
    blocked = [one for one in findings if answered(one, names).blocking]
    if not blocked:
        return
    words = _(
        "Nothing was saved or printed, because something changed meanwhile and {cards} cannot leave"
        " like this. {who}: {why}"
    )
    stopped = counted(kind, len({one.key for one in blocked}))
    who, why = title_of(asked[blocked[0].key], kind), blocked[0].sentence
    raise NotPossible(words.format(cards=stopped, who=who, why=why))
