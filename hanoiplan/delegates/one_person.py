"""One person as a desk reads him or her, with the guest standing there.

The same answer as that of `queries`, of a question worded once. What must not come in: lists of
people, and whether the person may pass (`registration`).
"""

from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.statements import ONE_PERSON, delegate_of
from hanoiplan.plans.queries import categories
from hanoiplan.store.work import Reader


def delegate_at(reader: Reader, event_id: int, delegate_id: int) -> DelegateRow | None:
    """One delegate of this event; None when nobody here has this id."""
    row = reader.first(ONE_PERSON.given(delegate=delegate_id))
    if row is None or row.event_id != event_id:
        return None
    by_id = {category.id: category for category in categories(reader, event_id)}
    return delegate_of(row, by_id)
