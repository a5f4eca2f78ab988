"""Adding the standard tasks of an international conference to an event.

What must not come in: which tasks those are (`standard_tasks`), and how long before the event.
"""

from collections.abc import Collection, Mapping

from hanoiplan.base.i18n import N_
from hanoiplan.base.operation import operation
from hanoiplan.base.text import TextLanguage, fold
from hanoiplan.checklist.model import NewTask, TaskDraft, TaskOrigin
from hanoiplan.checklist.queries import tasks
from hanoiplan.checklist.standard_tasks import PHASES, ROLES, StandardTask, standard_tasks
from hanoiplan.checklist.writing import add_tasks
from hanoiplan.store.work import Work

_PHASES = tuple(PHASES)


@operation(N_("Add {n} standard tasks"))
def add_standard_tasks(
    work: Work,
    event_id: int,
    days: Mapping[str, int] | None = None,
    language: TextLanguage = "vi",
    *,
    keys: Collection[str] | None = None,
) -> list[int]:
    """Write the standard tasks of a conference that the event does not have yet; returns their ids.

    Args:
        work: the unit of work.
        event_id: the event from whose days the deadlines count, and with which they move.
        days: another number of days for a task, by its key (a setting of the office).
        language: in which language the tasks are written.
        keys: only these tasks of the template; None for all of them.
    """
    present = {
        fold(row.title)
        for row in tasks(work, event_id=event_id, cancelled=True)
        if row.origin is TaskOrigin.STANDARD
    }
    new = [
        _new(one, language)
        for one in standard_tasks(days)
        if (keys is None or one.key in keys)
        and not {fold(one.title.vi), fold(one.title.en)} & present
    ]
    work.note(n=len(new))
    return add_tasks(work, new, None, event_id)


def _new(one: StandardTask, language: TextLanguage) -> NewTask:
    """The role stands as words until the office puts its own agency there."""
    draft = TaskDraft(
        title=one.title.pick(language),
        section_title=PHASES[one.phase].pick(language),
        section_index=_PHASES.index(one.phase) + 1,
        lead_text=ROLES[one.role].pick(language),
        output=one.output.pick(language),
        deadline_raw=one.raw,
        measure=one.measure,
        origin=TaskOrigin.STANDARD,
    )
    return NewTask(draft, one.schedule, source_text=one.source)
