"""Why something cannot be handed out or come back, each reason as one sentence.

What must not come in: deciding, and writing.
"""

from datetime import datetime

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.base.text import fold
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.handouts.model import HandedRow, HandOverRow, Item, ItemKind, Per


def item_name(item: Item) -> str:
    """The name in the interface's language."""
    return item.name.pick(interface().language)


def same_name(item: Item, name: str) -> bool:
    """Whether an item is called so in either language, however it is typed."""
    return fold(name) in (fold(item.name.vi), fold(item.name.en))


def moment_words(moment: datetime, now: datetime, zone: str) -> str:
    """On the clock at the event; with the day when it was not today."""
    there, today = to_event_time(moment, zone), to_event_time(now, zone).date()
    return f"{there:%H:%M}" if there.date() == today else f"{there:%H:%M, %d/%m}"


def handed_before(item: Item, person: DelegateRow, handed: HandedRow, time: str) -> str:
    """It was handed out already; of a loan with its number, of a delegation's own to whom."""
    words = {"item": item_name(item), "time": time, "desk": handed.desk, "name": person.name}
    if item.kind is ItemKind.LOAN:
        sentence = _("{name} still has {item} number {number}, since {time}, desk {desk}.")
        return sentence.format(number=handed.number, **words)
    if item.per is Per.DELEGATION:
        sentence = _("The delegation of {name} was handed {item} at {time}, desk {desk}.")
        return sentence.format(**words)
    sentence = _("{name} was handed {item} at {time}, desk {desk}. Nothing was handed out again.")
    return sentence.format(**words)


def handed_over(last: HandOverRow, now: datetime, zone: str) -> str:
    """All of it went before, and nothing was printed or has come since."""
    sentence = _(
        "Everything went to {name} at {time}, desk {desk}, and nothing new is there since."
    )
    time = moment_words(last.at, now, zone)
    name = last.receiver or _("a person erased by law")
    return sentence.format(name=name, time=time, desk=last.desk)


def none_left(item: Item) -> str:
    """The stock is used up."""
    sentence = _("No {item} is left. Raise the stock once more have come.")
    return sentence.format(item=item_name(item))


def number_is_out(item: Item, number: str, holder: str, time: str) -> str:
    """The number is with somebody else."""
    words = {"item": item_name(item), "number": number, "time": time}
    if not holder:
        sentence = _("{item} number {number} has not come back since {time}. Take it back first.")
        return sentence.format(**words)
    sentence = _("{item} number {number} is still with {name}, since {time}. Take it back first.")
    return sentence.format(name=holder, **words)


def needs_number(item: Item) -> str:
    """A loan without a number would never be found again."""
    sentence = _("{item} is lent against a number. Scan or type the number that stands on it.")
    return sentence.format(item=item_name(item))


def no_number_is_out(item: Item, number: str) -> str:
    """Nothing of this number is with anybody."""
    sentence = _("{item} number {number} is with nobody. Look at the number once more.")
    return sentence.format(item=item_name(item), number=number)


def cancelled(person: DelegateRow, item: Item) -> str:
    """Who does not come is handed nothing."""
    sentence = _("{name} is cancelled, so {item} is not handed out. What is out can come back.")
    return sentence.format(name=person.name, item=item_name(item))


def not_due(person: DelegateRow, item: Item) -> str:
    """The rule of the item does not mean this person."""
    words = {"name": person.name, "item": item_name(item)}
    if item.per is Per.DELEGATION and person.delegation_id is None:
        sentence = _("{item} is for delegations, and {name} belongs to none.")
        return sentence.format(**words)
    sentence = _("By its rule {item} is not for {name}. Change the rule if it should be.")
    return sentence.format(**words)


def came_back(item: Item) -> str:
    """It is back already."""
    return _("{item} came back already. Nothing was changed.").format(item=item_name(item))


def lost_before(item: Item, number: str) -> str:
    """It is noted as lost already."""
    sentence = _("{item} number {number} is noted as lost already. Nothing was changed.")
    return sentence.format(item=item_name(item), number=number)
