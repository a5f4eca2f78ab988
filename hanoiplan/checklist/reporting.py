"""Reporting duties, and the reports that were sent: facts, taken back by another fact.

What must not come in: when a report is due next (`reminding`), and what a report looks like.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.field_names import refuse_unknown
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.text import nfc
from hanoiplan.checklist.hanging import reason_to_keep
from hanoiplan.checklist.model import ReportingDutyDraft, ReportingDutyRow
from hanoiplan.checklist.queries import report_sent, reporting_duties, reporting_duty
from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.checklist.schedule.values import Schedule
from hanoiplan.checklist.tables import ReportingDuty, ReportSent, ReportSentTakenBack
from hanoiplan.checklist.writing import Kept, schedule_text
from hanoiplan.plans.documents import present_plan
from hanoiplan.store.work import Work

_FIRST_DAY = date(2000, 1, 1)  # before it a year was mistyped
DUTY_FIELDS = tuple(one.name for one in fields(ReportingDutyDraft))


@dataclass(frozen=True, slots=True)
class NewDuty:
    """A reporting duty to be written, with its schedule and where it was found."""

    draft: ReportingDutyDraft
    schedule: Schedule
    source_page: int = 0
    source_text: str = ""
    listed: Mapping[str, str] = field(default_factory=dict)  # what the document said, by field


@operation(N_("Add reporting duty"))
def add_reporting_duty(work: Work, draft: ReportingDutyDraft, plan_id: int | None = None) -> int:
    """Write who reports what to whom, and when; returns its id.

    Raises:
        NotPossible: the plan is gone, or nothing says what is reported.
    """
    schedule = _read(work, draft.when_raw, plan_id)
    return add_duties(work, plan_id, [NewDuty(draft, schedule)])[0]


@operation(N_("Edit reporting duty"))
def edit_reporting_duty(work: Work, duty_id: int, /, **values: Any) -> bool:
    """Change fields named as in `ReportingDutyDraft`; returns whether anything is different.

    Raises:
        NotPossible: the duty is gone, or nothing would say what is reported.
        KeyError: a field that a draft does not have (a caller's mistake).
    """
    refuse_unknown(values, DUTY_FIELDS)
    present = present_duty(work, duty_id)
    columns = _columns(values)
    if "when_raw" in values:
        columns["schedule"] = schedule_text(_read(work, values["when_raw"], present.plan_id))
    return work.change(ReportingDuty, duty_id, **columns)


@operation(N_("Remove reporting duty"))
def remove_reporting_duty(work: Work, duty_id: int) -> None:
    """Take a duty out; undo brings it back.

    Raises:
        NotPossible: the duty is gone, or a report for it was sent and stands.
    """
    present_duty(work, duty_id)
    refuse_if_reported(work, [duty_id])
    work.remove(ReportingDuty, duty_id)


@operation(N_("Note that a report was sent"), undoable=False)
def tick_report_sent(work: Work, duty_id: int, on: date, note: str = "") -> int:
    """Write that a report went out on a day; returns the id of the fact.

    Raises:
        NotPossible: the duty is gone, or the day is still to come or long before any plan.
    """
    present_duty(work, duty_id)
    if on < _FIRST_DAY:
        day = f"{on.day:02}/{on.month:02}/{on.year:04}"  # %Y has no zeros on every system
        raise NotPossible(_("{day} is too long ago. Check the year.").format(day=day))
    if on > work.now.date() and (on - work.now.date()).days > 1:  # a day ahead of UTC is today
        raise NotPossible(_("A report cannot have been sent on a day to come."))
    return work.add(
        ReportSent,
        duty_id=duty_id,
        sent_on=on,
        note=nfc(note).strip(),
        at=work.now,
        desk=work.desk,
    )


@operation(N_("Correct a report sent"), undoable=False)
def take_back_report_sent(work: Work, sent_id: int, reason: str) -> None:
    """Write that a report was not sent after all.

    Raises:
        NotPossible: it was taken back already, never was, or no reason was given.
    """
    said = nfc(reason).strip()
    if not said:
        raise NotPossible(_("Say in a few words why the report is taken back."))
    if report_sent(work, sent_id) is None:
        raise NotPossible(_("This report was taken back already. Refresh the page."))
    work.add(ReportSentTakenBack, report_sent_id=sent_id, reason=said, at=work.now)


def refuse_if_reported(work: Work, duty_ids: Collection[int]) -> None:
    """Raise NotPossible when a report that was sent would lose the duty it was sent for."""
    reason = reason_to_keep(work, duty_ids)
    if reason is not None:
        raise NotPossible(reason[:1].upper() + reason[1:])


def add_duties(work: Work, plan_id: int | None, new: Sequence[NewDuty]) -> list[int]:
    """Write many duties at once, in their order (part of a larger operation)."""
    present = reporting_duties(work, plan_id or 0)
    first = max((one.position for one in present), default=0) + 1
    return work.add_many(
        ReportingDuty,
        [
            {
                **_columns(asdict(one.draft)),
                "plan_id": plan_id,
                "schedule": schedule_text(one.schedule),
                "position": first + place,
                "since": work.now.date(),
                "source_page": one.source_page,
                "source_text": nfc(one.source_text),
                "listed": json.dumps(dict(one.listed), ensure_ascii=False) if one.listed else "",
            }
            for place, one in enumerate(new)
        ],
    )


def keep_duty_source(work: Work, duty_id: int, kept: Kept) -> bool:
    """Remember where a row stands in its document (part of a larger operation)."""
    return work.change(ReportingDuty, duty_id, **kept.columns())


def present_duty(work: Work, duty_id: int) -> ReportingDutyRow:
    """The duty as it is.

    Raises:
        NotPossible: it is gone.
    """
    found = reporting_duty(work, duty_id)
    if found is None:
        raise NotPossible(_("This reporting duty is no longer there. Refresh the page."))
    return found


def _read(work: Work, when_raw: str, plan_id: int | None) -> Schedule:
    issued_on = present_plan(work, plan_id).draft.issued_on if plan_id else None
    year = (issued_on or work.now.date()).year
    return read_deadline(when_raw, year=year, issued_on=issued_on)


def _columns(values: Mapping[str, Any]) -> dict[str, Any]:
    columns: dict[str, Any] = {
        name: nfc(value).strip() if isinstance(value, str) else value
        for name, value in values.items()
    }
    if not columns.get("what", "x"):
        raise NotPossible(_("Write what is to be reported."))
    if columns.get("remind_days", 0) < 0:
        raise NotPossible(_("A reminder comes some days before the date, not after it."))
    return columns
