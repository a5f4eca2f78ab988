"""What hangs on reporting duties, so that they cannot go: a sentence that names it.

A report that was sent is a fact; without its duty nobody could say what it was. What must not come
in: operations.
"""

from collections.abc import Collection, Sequence

from hanoiplan.base.i18n import _
from hanoiplan.checklist.queries import reporting_duty
from hanoiplan.checklist.statements import duties_of_plan, reports_sent
from hanoiplan.checklist.tables import ReportingDuty, ReportSent
from hanoiplan.store.parts import in_parts
from hanoiplan.store.undo import RowStep
from hanoiplan.store.work import Reader


def hangs_on_duties(reader: Reader, steps: Sequence[RowStep]) -> str | None:
    """A sentence when a duty with a report that was sent would go by an undo, else None."""
    table = ReportingDuty.__tablename__
    gone = [step.row for step in steps if step.table == table and step.end is None]
    return reason_to_keep(reader, gone)


def hangs_on_plan(reader: Reader, plan_id: int) -> str | None:
    """The same when the whole plan would go."""
    return reason_to_keep(reader, duties_of_plan(reader, plan_id))


def reason_to_keep(reader: Reader, duty_ids: Collection[int]) -> str | None:
    """A sentence that names the first report that stands for one of these duties, else None."""
    standing = (
        one
        for part in in_parts(duty_ids)
        for one in reports_sent(reader, ReportSent.duty_id.in_(part))
    )
    found = next(standing, None)
    if found is None:
        return None
    duty = reporting_duty(reader, found.duty_id)
    sentence = _("the report “{report}” was sent on {day}, desk {desk}. Take it back first.")
    return sentence.format(
        report=duty.what if duty is not None else "",
        day=f"{found.on:%d/%m/%Y}",
        desk=found.desk,
    )
