"""Named views of a page: which columns, filters and orders somebody saved for the whole office.

What a view holds is the window's business; here it is a text under a name. What must not come in:
columns and widgets.
"""

from dataclasses import dataclass

from sqlalchemy import select

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.text import collation_key, fold, nfc
from hanoiplan.delegates.tables import SavedView
from hanoiplan.store.work import Reader, Work


@dataclass(frozen=True, slots=True)
class SavedViewRow:
    """One saved view."""

    id: int
    name: str
    content: str  # JSON, written and read by the window


def views(reader: Reader, event_id: int, page: str) -> list[SavedViewRow]:
    """The views of a page, by name."""
    query = select(SavedView.id, SavedView.name, SavedView.content).where(
        SavedView.event_id == event_id, SavedView.page == page
    )
    rows = [SavedViewRow(row.id, row.name, row.content) for row in reader.rows(query)]
    return sorted(rows, key=lambda row: (collation_key(row.name), row.id))


@operation(N_("Save view"))
def save_view(work: Work, event_id: int, page: str, name: str, content: str) -> int:
    """Keep a view under a name; a view of the same name is written over. Returns its id.

    Raises:
        NotPossible: the name is empty.
    """
    called = " ".join(nfc(name).split())
    if not fold(called):
        raise NotPossible(_("A view needs a name, so that it can be found again."))
    for present in views(work, event_id, page):
        if fold(present.name) == fold(called):
            work.change(SavedView, present.id, name=called, content=content)
            return present.id
    return work.add(SavedView, event_id=event_id, page=page, name=called, content=content)


@operation(N_("Remove view"))
def remove_view(work: Work, view_id: int) -> bool:
    """Take a view out; returns whether it was still there. Undo brings it back."""
    there = work.scalar(select(SavedView.id).where(SavedView.id == view_id))
    if there is not None:
        work.remove(SavedView, view_id)
    return there is not None
