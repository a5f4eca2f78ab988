"""What the history calls a person, so that a search for it finds every line.

What must not come in: reading people in any other way than the history does.
"""

from hanoiplan.naming.namer import Namer
from hanoiplan.store.journal import Action, Entry
from hanoiplan.store.work import Reader


def name_of_delegate(reader: Reader, delegate_id: int) -> str:
    """A delegate's name as it stands in the lines, also of one who is gone."""
    about = Entry(Action.CHANGE, "card_printed", 0, None, {"delegate_id": delegate_id})
    return Namer(reader).of_entry(about)
