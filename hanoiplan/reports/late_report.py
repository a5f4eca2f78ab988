"""The list of overdue tasks: who leads them, since when, what is in the way.

Pure: facts in, a document out. What must not come in: the workspace, file formats.
"""

from collections.abc import Iterator

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.checklist.model import TaskRow
from hanoiplan.paper.document.model import (
    Align,
    Block,
    Document,
    Orientation,
    Row,
    Section,
    Style,
    Table,
)
from hanoiplan.reports.office import Office
from hanoiplan.reports.office_form import LIST, paper, titled, told_of_the_past
from hanoiplan.reports.plan_facts import PlanFacts
from hanoiplan.reports.standing import Standing, days_late, of_standing
from hanoiplan.reports.task_tables import Column3, columns, heading
from hanoiplan.reports.voice import PaperLanguage, Voice
from hanoiplan.reports.wording import (
    body,
    cell,
    counted,
    deadline,
    ended,
    helpers_of,
    leads_of,
    period_words,
    place_of,
    plan_titled,
    result,
)

_COLUMNS: tuple[Column3, ...] = (
    (N_("No."), 15.0, Align.CENTRE),
    (N_("Tasks"), 72.0, Align.LEFT),
    (N_("Lead agency"), 38.0, Align.LEFT),
    (N_("Coordinating agencies"), 40.0, Align.LEFT),
    (N_("Deadline"), 28.0, Align.CENTRE),
    (N_("Days overdue"), 18.0, Align.CENTRE),
    (N_("Progress, difficulties"), 46.0, Align.LEFT),
)


def late_report(facts: PlanFacts, office: Office, language: PaperLanguage) -> Document:
    """The list by plan, the longest overdue first."""
    voice = Voice(language)
    speech = voice.first
    late = of_standing(facts.tasks, facts.today, Standing.LATE)
    about = []
    if facts.plan is not None:
        about.append(plan_titled(speech, facts.plan))
    if facts.agency is not None:
        about.append(speech.say(N_("(tasks of {agency})")).format(agency=facts.agency.name))
    about.append(period_words(speech, None, facts.today))
    blocks: list[Block] = [*told_of_the_past(speech, facts)]
    if late:
        rows = tuple(_rows(speech, facts, late))
        blocks.append(Table(columns(voice, _COLUMNS), rows, top=True))
    blocks.append(body(ended(_sum(speech, facts, late))))
    return paper(
        voice,
        office,
        facts.event,
        titled(voice, N_("LIST OF OVERDUE TASKS"), *about),
        blocks,
        code=LIST,
        addressed=False,
        orientation=Orientation.LANDSCAPE,
    )


def _sum(speech: Speech, facts: PlanFacts, late: list[TaskRow]) -> str:
    if not late:
        day = speech.short_date(facts.today)
        return speech.say(N_("No task is overdue on {day}")).format(day=day)
    words = speech.say_count(
        "In all {n} task of {all} is overdue", "In all {n} tasks of {all} are overdue", len(late)
    )
    return words.format(n=counted(speech, len(late)), all=counted(speech, len(facts.tasks)))


def _rows(speech: Speech, facts: PlanFacts, late: list[TaskRow]) -> Iterator[Row | Section]:
    plans = {one.id: plan_titled(speech, one) for one in facts.plans}
    groups: dict[int, list[TaskRow]] = {}
    for task in late:
        groups.setdefault(task.plan_id or 0, []).append(task)
    for plan_id, tasks in groups.items():
        if len(facts.plans) > 1:
            yield heading(plans.get(plan_id) or speech.say(N_("Tasks without a plan")))
        tasks.sort(key=lambda task: -days_late(task, facts.today))
        for task in tasks:
            yield _row(speech, facts, task)


def _row(speech: Speech, facts: PlanFacts, task: TaskRow) -> Row:
    return Row(
        (
            cell(place_of(task)),
            cell(task.title),
            cell(leads_of(task)),
            cell(helpers_of(task)),
            cell(deadline(speech, task)),
            cell(counted(speech, days_late(task, facts.today)), Style.CELL_STRONG),
            cell(result(speech, task, facts.today)),
        )
    )
