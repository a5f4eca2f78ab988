"""Plan documents: making, editing, removing. What hangs on a plan hears of it through events.

What must not come in: tasks (`checklist`) and how a document is read (`plan_reading`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.field_names import refuse_unknown
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.text import nfc
from hanoiplan.plans.model import PLAN_FIELDS, PlanChanged, PlanDocument, PlanDraft, PlanRemoved
from hanoiplan.plans.queries import plan_document, plan_faults
from hanoiplan.plans.tables import PlanFaultTable, PlanTable
from hanoiplan.store.work import Work

_LISTS = ("legal_bases", "recipients")
_NAMED_BY = ("title", "number", "short")


@operation(N_("New plan"))
def make_plan(work: Work, draft: PlanDraft, listed: str = "") -> int:
    """Make a plan document; returns its id. `listed` is what its document says, as JSON.

    Raises:
        NotPossible: it has neither title nor number nor short name.
    """
    return work.add(PlanTable, listed=listed, **_columns(draft))


@operation(N_("Edit plan"))
def edit_plan(work: Work, plan_id: int, /, **values: Any) -> bool:
    """Change fields named as in `PlanDraft`; returns whether anything became different.

    Raises:
        NotPossible: the plan is gone, or would have no name.
        KeyError: a field that a draft does not have (a caller's mistake).
    """
    refuse_unknown(values, PLAN_FIELDS)
    present = present_plan(work, plan_id)
    changed = work.change(PlanTable, plan_id, **_columns(replace(present.draft, **values)))
    if "issued_on" in values or "event_id" in values:
        work.emit(PlanChanged(plan_id))
    return changed


@operation(N_("Remove plan"))
def remove_plan(work: Work, plan_id: int) -> None:
    """Take a plan out, and with it everything that hangs on it (reactions); undo brings it back.

    Raises:
        NotPossible: the plan is gone, or something on it cannot go.
    """
    present_plan(work, plan_id)
    work.emit(PlanRemoved(plan_id))
    for fault in plan_faults(work, plan_id):
        work.remove(PlanFaultTable, fault.id)
    work.remove(PlanTable, plan_id)


def keep_listed(work: Work, plan_id: int, listed: str) -> None:
    """Remember what the document said when it was last read (part of a larger operation)."""
    work.change(PlanTable, plan_id, listed=listed)


def replace_faults(work: Work, plan_id: int, faults: Sequence[Mapping[str, Any]]) -> None:
    """Keep the faults of the newest document in the place of those before: columns of the table."""
    present = plan_faults(work, plan_id)
    known = {(one.kind, one.text, one.page) for one in present}
    wanted = {(one["kind"], one["text"], one["page"]) for one in faults}
    for one in present:
        if (one.kind, one.text, one.page) not in wanted:
            work.remove(PlanFaultTable, one.id)
    new = [one for one in faults if (one["kind"], one["text"], one["page"]) not in known]
    work.add_many(PlanFaultTable, [{"plan_id": plan_id, **one} for one in new])


def present_plan(work: Work, plan_id: int) -> PlanDocument:
    """The plan as it is.

    Raises:
        NotPossible: it is gone.
    """
    found = plan_document(work, plan_id)
    if found is None:
        raise NotPossible(_("This plan is no longer there. Refresh the page."))
    return found


def _columns(draft: PlanDraft) -> dict[str, Any]:
    columns: dict[str, Any] = {
        name: nfc(value).strip() if isinstance(value, str) else value
        for name, value in asdict(draft).items()
    }
    if not any(columns[name] for name in _NAMED_BY):
        raise NotPossible(_("Give the plan a title, a number or a short name."))
    for name in _LISTS:
        lines = (" ".join(nfc(one).split()) for one in columns[name])
        columns[name] = "\n".join(one for one in lines if one)
    return columns
