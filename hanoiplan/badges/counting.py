"""So many of a kind in words, "3 seat labels", and what the history calls a print of them.

What must not come in: what a kind is (`kinds`), who is printed.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from hanoiplan.badges.model import CardKind
from hanoiplan.base.i18n import N_, ngettext
from hanoiplan.base.speech import interface

_COUNTED: Mapping[CardKind, Callable[[int], str]] = MappingProxyType(
    {
        CardKind.BADGE: lambda n: ngettext("{n} badge", "{n} badges", n),
        CardKind.NAME_CARD: lambda n: ngettext("{n} name card", "{n} name cards", n),
        CardKind.PLACE_CARD: lambda n: ngettext("{n} place card", "{n} place cards", n),
        CardKind.TABLE_SIGN: lambda n: ngettext("{n} table sign", "{n} table signs", n),
        CardKind.SEAT_LABEL: lambda n: ngettext("{n} seat label", "{n} seat labels", n),
        CardKind.DOOR_SIGN: lambda n: ngettext("{n} door sign", "{n} door signs", n),
        CardKind.CAR_SIGN: lambda n: ngettext("{n} car sign", "{n} car signs", n),
        CardKind.LUGGAGE_TAG: lambda n: ngettext("{n} luggage tag", "{n} luggage tags", n),
        CardKind.ADDRESS_LABEL: lambda n: ngettext("{n} address label", "{n} address labels", n),
    }
)

_PRINT_LABELS: Mapping[CardKind, tuple[str, str]] = MappingProxyType(
    {
        CardKind.BADGE: (N_("Print {n} badge"), N_("Print {n} badges")),
        CardKind.NAME_CARD: (N_("Print {n} name card"), N_("Print {n} name cards")),
        CardKind.PLACE_CARD: (N_("Print {n} place card"), N_("Print {n} place cards")),
        CardKind.TABLE_SIGN: (N_("Print {n} table sign"), N_("Print {n} table signs")),
        CardKind.SEAT_LABEL: (N_("Print {n} seat label"), N_("Print {n} seat labels")),
        CardKind.DOOR_SIGN: (N_("Print {n} door sign"), N_("Print {n} door signs")),
        CardKind.CAR_SIGN: (N_("Print {n} car sign"), N_("Print {n} car signs")),
        CardKind.LUGGAGE_TAG: (N_("Print {n} luggage tag"), N_("Print {n} luggage tags")),
        CardKind.ADDRESS_LABEL: (N_("Print {n} address label"), N_("Print {n} address labels")),
    }
)


def counted(kind: CardKind, n: int) -> str:
    """For example "1 badge" or "453 seat labels", in the interface language."""
    return _COUNTED[kind](n).format(n=interface().number(n))


def print_label(kind: CardKind, n: int) -> str:
    """What the history calls the printing of so many; a marked msgid."""
    one, many = _PRINT_LABELS[kind]
    return one if n == 1 else many
