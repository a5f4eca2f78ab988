"""Writing targets: the figures that a plan sets, and how far each has come.

What must not come in: how a figure is read out of a table (`plan_reading`).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.field_names import refuse_unknown
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.text import nfc
from hanoiplan.checklist.model import TargetDraft, TargetRow
from hanoiplan.checklist.queries import target, targets
from hanoiplan.checklist.tables import TargetTable
from hanoiplan.checklist.writing import Kept
from hanoiplan.plans.agencies import agencies_named
from hanoiplan.plans.agency_names import split_agencies
from hanoiplan.plans.documents import present_plan
from hanoiplan.store.work import Work

TARGET_FIELDS = tuple(one.name for one in fields(TargetDraft))


@dataclass(frozen=True, slots=True)
class NewTarget:
    """A target to be written, with where it was found."""

    draft: TargetDraft
    source_page: int = 0
    source_text: str = ""
    listed: Mapping[str, str] = field(default_factory=dict)  # what the document said, by field


@operation(N_("Add target"))
def add_target(work: Work, plan_id: int, draft: TargetDraft) -> int:
    """Write a target of a plan; returns its id.

    Raises:
        NotPossible: the plan is gone, or the target has no indicator.
    """
    present_plan(work, plan_id)
    return add_targets(work, plan_id, [NewTarget(draft)])[0]


@operation(N_("Edit target"))
def edit_target(work: Work, target_id: int, /, **values: Any) -> bool:
    """Change fields named as in `TargetDraft`; returns whether anything became different.

    Raises:
        NotPossible: the target is gone, or would have no indicator.
        KeyError: a field that a draft does not have (a caller's mistake).
    """
    refuse_unknown(values, TARGET_FIELDS)
    present_target(work, target_id)
    columns = _columns(values)
    if "lead_text" in values:
        columns["agency_id"] = _lead(work, values["lead_text"])
    return work.change(TargetTable, target_id, **columns)


@operation(N_("Note how far a target has come"))
def set_target_value(
    work: Work, target_id: int, reached: str, on: date | None = None, note: str = ""
) -> bool:
    """Say what was reached, and on which day that was counted; returns whether it is new.

    Raises:
        NotPossible: the target is gone.
    """
    present_target(work, target_id)
    said = nfc(reached).strip()
    day = (on or work.now.date()) if said else None
    return work.change(TargetTable, target_id, reached=said, reached_on=day, note=nfc(note).strip())


@operation(N_("Remove target"))
def remove_target(work: Work, target_id: int) -> None:
    """Take a target out; undo brings it back.

    Raises:
        NotPossible: the target is gone.
    """
    present_target(work, target_id)
    work.remove(TargetTable, target_id)


def add_targets(work: Work, plan_id: int, new: Sequence[NewTarget]) -> list[int]:
    """Write many targets at once, in their order (part of a larger operation)."""
    first = max((one.position for one in targets(work, plan_id)), default=0) + 1
    return work.add_many(
        TargetTable,
        [
            {
                **_columns(asdict(one.draft)),
                "plan_id": plan_id,
                "agency_id": _lead(work, one.draft.lead_text),
                "position": first + place,
                "source_page": one.source_page,
                "source_text": nfc(one.source_text),
                "listed": json.dumps(dict(one.listed), ensure_ascii=False) if one.listed else "",
            }
            for place, one in enumerate(new)
        ],
    )


def keep_target_source(work: Work, target_id: int, kept: Kept) -> bool:
    """Remember where a row stands in its document (part of a larger operation)."""
    return work.change(TargetTable, target_id, **kept.columns())


def present_target(work: Work, target_id: int) -> TargetRow:
    """The target as it is.

    Raises:
        NotPossible: it is gone.
    """
    found = target(work, target_id)
    if found is None:
        raise NotPossible(_("This target is no longer there. Refresh the page."))
    return found


def _lead(work: Work, text: str) -> int | None:
    """The first agency that a cell names."""
    return next(iter(agencies_named(work, split_agencies(text)[:1]).values()), None)


def _columns(values: Mapping[str, Any]) -> dict[str, Any]:
    columns: dict[str, Any] = {
        name: nfc(value).strip() if isinstance(value, str) else value
        for name, value in values.items()
    }
    if not columns.get("indicator", "x"):
        raise NotPossible(_("Write what the target counts."))
    return columns
