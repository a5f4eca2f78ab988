"""What the database is asked about things that are lost; prepared once.

What must not come in: what the answers mean (`losing`).
"""

from sqlalchemy import exists, func, select

from hanoiplan.handouts.tables import HandBack, HandBackTakenBack, HandOut, HandOutTakenBack
from hanoiplan.store.prepared import Prepared, asked
from hanoiplan.store.rows import table_of

_GONE = (
    select(HandOut.id, HandOut.delegate_id, HandBack.id.label("back_id"))
    .select_from(table_of(HandOut).join(table_of(HandBack), HandBack.hand_out_id == HandOut.id))
    .where(
        HandOut.item_id == asked("item"),
        HandBack.lost.is_(True),
        ~exists().where(HandOutTakenBack.hand_out_id == HandOut.id),
        ~exists().where(HandBackTakenBack.hand_back_id == HandBack.id),
    )
)
LOST_OF_ITEM = Prepared(select(func.count()).select_from(_GONE.subquery()))
LOST_WITH_NUMBER = Prepared(_GONE.where(HandOut.number_key == asked("number")))
