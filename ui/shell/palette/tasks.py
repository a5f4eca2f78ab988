"""Tasks of the checklist: found by their words, their agencies and their officer.

What must not come in: what happens with a task (its page).
"""

from hanoiplan.base.i18n import _
from hanoiplan.checklist.model import TaskRow
from hanoiplan.checklist.value_words import task_words
from ui.shell.palette.found import Found, Kind
from ui.shell.palette.host import Host


def task_found(host: Host, row: TaskRow) -> Found:
    """A task as a line; Enter opens its form."""
    leads = ", ".join(one.short or one.name for one in row.leads) or row.lead_text
    parts = (row.plan_name, leads, row.schedule.raw, task_words("status", str(row.status)))
    agencies = " ".join(f"{one.name} {one.short}" for one in (*row.leads, *row.coordinating))
    return Found(
        Kind.TASK,
        f"{Kind.TASK}:{row.id}",
        row.title,
        lambda: host.send_to("checklist", row.id),
        detail=" · ".join(part for part in parts if part),
        icon="list-checks",
        side=_("A task"),
        also=f"{agencies} {row.officer} {row.output} {row.section_title}",
    )
