"""The words of each kind of card: what the strong button does, what a print is called.

What must not come in: widgets.
"""

from collections.abc import Mapping

from hanoiplan.badges.counting import counted
from hanoiplan.badges.model import CardKind
from hanoiplan.base.i18n import N_, _

_TITLES: Mapping[CardKind, str] = {
    CardKind.BADGE: N_("{event} – badges {date}"),
    CardKind.NAME_CARD: N_("{event} – cards {date}"),
    CardKind.PLACE_CARD: N_("{event} – place cards {date}"),
    CardKind.TABLE_SIGN: N_("{event} – table signs {date}"),
    CardKind.SEAT_LABEL: N_("{event} – seat labels {date}"),
    CardKind.DOOR_SIGN: N_("{event} – door signs {date}"),
    CardKind.CAR_SIGN: N_("{event} – car signs {date}"),
    CardKind.LUGGAGE_TAG: N_("{event} – luggage tags {date}"),
    CardKind.ADDRESS_LABEL: N_("{event} – address labels {date}"),
}


def save_words(kind: CardKind, n: int) -> str:
    """What the strong button does with so many."""
    return _("Save PDF of {cards}").format(cards=counted(kind, n))


def title_words(kind: CardKind) -> str:
    """What a print is called; `{event}` and `{date}` are still to be filled."""
    return _(_TITLES[kind])
