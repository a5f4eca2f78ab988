"""What is handed out at the demonstration: kits, gifts of the host, headsets of the interpreters.

What must not come in: anything handed out already (a demonstration begins before the first day).
"""

from hanoiplan.handouts.model import ItemDraft, ItemKind, Per, Whom
from hanoiplan.handouts.operations import make_item
from hanoiplan.store.work import Work

HEADSETS = 120
GIFTS = 60
TEN = 10


def make_items(work: Work, event_id: int, people: int) -> None:
    """Kits for everybody with some to spare, one gift a foreign delegation, numbered headsets."""
    kits = (people * 11 // TEN // TEN + 1) * TEN  # a tenth more than people, in tens
    for draft in (
        ItemDraft("Túi tài liệu", "Conference kit", ItemKind.KIT, stock=kits),
        ItemDraft(
            "Quà tặng của Thành phố",
            "Gift of the City",
            ItemKind.GIFT,
            per=Per.DELEGATION,
            whom=Whom.FOREIGN,
            stock=GIFTS,
        ),
        ItemDraft("Tai nghe phiên dịch", "Interpreter headset", ItemKind.LOAN, stock=HEADSETS),
    ):
        make_item(work, event_id, draft)
