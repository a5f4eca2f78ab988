"""The words of each kind of card: what the strong button does, what a print is called.

What must not come in: widgets.
"""

from collections.abc import Callable, Mapping

from hanoiplan.badges.model import CardKind
from hanoiplan.base.i18n import N_, _, ngettext

_SAVE: Mapping[CardKind, Callable[[int], str]] = {
    CardKind.BADGE: lambda n: ngettext("Save PDF of {n} badge", "Save PDF of {n} badges", n),
    CardKind.NAME_CARD: lambda n: ngettext(
        "Save PDF of {n} name card", "Save PDF of {n} name cards", n
    ),
    CardKind.PLACE_CARD: lambda n: ngettext(
        "Save PDF of {n} place card", "Save PDF of {n} place cards", n
    ),
    CardKind.TABLE_SIGN: lambda n: ngettext(
        "Save PDF of {n} table sign", "Save PDF of {n} table signs", n
    ),
    CardKind.SEAT_LABEL: lambda n: ngettext(
        "Save PDF of {n} seat label", "Save PDF of {n} seat labels", n
    ),
    CardKind.DOOR_SIGN: lambda n: ngettext(
        "Save PDF of {n} door sign", "Save PDF of {n} door signs", n
    ),
    CardKind.CAR_SIGN: lambda n: ngettext(
        "Save PDF of {n} car sign", "Save PDF of {n} car signs", n
    ),
    CardKind.LUGGAGE_TAG: lambda n: ngettext(
        "Save PDF of {n} luggage tag", "Save PDF of {n} luggage tags", n
    ),
    CardKind.ADDRESS_LABEL: lambda n: ngettext(
        "Save PDF of {n} address label", "Save PDF of {n} address labels", n
    ),
}

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
    """What the strong button does; `{n}` is still to be filled."""
    return _SAVE[kind](n)


def title_words(kind: CardKind) -> str:
    """What a print is called; `{event}` and `{date}` are still to be filled."""
    return _(_TITLES[kind])
