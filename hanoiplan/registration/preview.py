"""What a desk would be told, without counting anything: for doors that look first.

The same gathering and the same decision as a check-in. What must not come in: writing.
"""

from datetime import datetime

from hanoiplan.delegates.codes import new_key
from hanoiplan.delegates.queries import code_key
from hanoiplan.presence.model import Way
from hanoiplan.registration.model import CheckInOutcome
from hanoiplan.registration.sighting import outcome_of, post_at, sight_code, sight_person
from hanoiplan.store.work import Reader


def preview_check_in(
    reader: Reader,
    event_id: int,
    scanned: str,
    now: datetime,
    checkpoint_id: int = 0,
    way: Way | None = None,
) -> CheckInOutcome:
    """What `check_in` would answer at this moment; nothing is written, not even a refusal."""
    post = post_at(reader, event_id, checkpoint_id, way, now)
    key = code_key(reader, event_id) or new_key()  # without a key there is no genuine code
    return outcome_of(reader, sight_code(reader, post, scanned, key), "")


def preview_check_in_person(
    reader: Reader,
    event_id: int,
    delegate_id: int,
    now: datetime,
    checkpoint_id: int = 0,
    way: Way | None = None,
) -> CheckInOutcome:
    """What `check_in_person` would answer at this moment.

    Raises:
        NotPossible: the person is no longer in the list.
    """
    post = post_at(reader, event_id, checkpoint_id, way, now)
    return outcome_of(reader, sight_person(reader, post, delegate_id), "")
