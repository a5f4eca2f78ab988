"""What erasing a delegate by law means: which columns may stay, and which would betray a person.

Law 91/2025/QH15 art. 16 and Decree 356/2025/NĐ-CP: a tombstone without data stays so that check-ins
and badge numbers keep pointing at something. Only what is needed to count people stays (event,
category, country, whether cancelled); a delegation of one person or a high rank would say who it
was, so they go as well, and so does every column that somebody adds later and does not name here.
"""

from hanoiplan.delegates.tables import Delegate, Delegation
from hanoiplan.store.personal import Subject

DELEGATE = Subject(
    table=Delegate.__tablename__,
    stays=frozenset(
        {
            *("event_id", "category_id", "country", "status", "cancelled_at", "imported"),
            "merged_into",
        }
    ),
    joined="merged_into",
    ended="cancelled_at",
    known_by=("folded_name",),
    telling=(
        *("passport_name", "printed_vi", "printed_en", "native_name", "folded_name"),
        *("phone", "email", "passport_number"),
    ),
    by_hand=frozenset({Delegation.__tablename__}),  # without a contact nobody could be called
)
