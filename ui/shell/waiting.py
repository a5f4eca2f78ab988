"""The numbers at the right of the rail: only what needs a person.

What must not come in: what a room does about it.
"""

from datetime import date

from hanoiplan.badges.queries import unprinted_count
from hanoiplan.store.work import Reader

TABLES = ("delegate", "card_printed", "badge_issued")  # changes that can change the number


def how_many_wait(reader: Reader, event_id: int, _today: date) -> int:
    """People who are expected and whose badge was not printed yet."""
    return unprinted_count(reader, event_id)
