"""Saved views of the checklist: which tasks, in which groups, for the whole office.

What a view holds is the page's business; here it is a text under a name.
"""

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.text import fold, nfc
from hanoiplan.checklist.queries import saved_views
from hanoiplan.checklist.tables import TaskView
from hanoiplan.store.work import Work


@operation(N_("Save view"))
def save_view(work: Work, name: str, query: str) -> int:
    """Keep a view under a name; a view of the same name is written over. Returns its id.

    Raises:
        NotPossible: the name is empty.
    """
    called = " ".join(nfc(name).split())
    if not fold(called):
        raise NotPossible(_("A view needs a name, so that it can be found again."))
    for present in saved_views(work):
        if fold(present.name) == fold(called):
            work.change(TaskView, present.id, name=called, query=query)
            return present.id
    return work.add(TaskView, name=called, query=query)


@operation(N_("Remove view"))
def remove_view(work: Work, view_id: int) -> bool:
    """Take a view out; returns whether it was still there. Undo brings it back."""
    there = any(one.id == view_id for one in saved_views(work))
    if there:
        work.remove(TaskView, view_id)
    return there
