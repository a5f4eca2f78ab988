"""How a person stands to an item, in one line.

Pure. What must not come in: widgets.
"""

from hanoiplan.base.i18n import _
from hanoiplan.handouts.model import Due, DueState, ItemKind
from hanoiplan.registration.card import clock_time
from ui.registration.spoken import first


def item_words(due: Due) -> str:
    """What the item is called."""
    return first(due.item.name)


def is_lent(due: Due) -> bool:
    """Whether it goes out against a number and comes back."""
    return due.item.kind is ItemKind.LOAN


def state_words(due: Due, zone: str) -> str:
    """Handed over or not, when, where, with which number."""
    time = clock_time(due.at, zone, seconds=False) if due.at is not None else ""
    if due.state is DueState.HANDED and is_lent(due):
        return _("lent, number {number}").format(number=due.number)
    if due.state is DueState.HANDED:
        return _("handed over {time}, desk {desk}").format(time=time, desk=due.desk)
    if due.state is DueState.NONE_LEFT:
        return _("none left")
    if due.state is DueState.RETURNED:
        return _("came back {time}").format(time=time)
    if due.state is DueState.LOST:
        return _("number {number} is lost").format(number=due.number) if due.number else _("lost")
    return _("to lend against a number") if is_lent(due) else _("to hand over")


def key_words(place: int) -> str:
    """The key of the event's n-th item (from 0); "" from the tenth on."""
    return f"Ctrl {place + 1}" if 0 <= place < 9 else ""
