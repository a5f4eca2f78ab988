"""Tasks and sections as running text names them: of several plans each with its plan.

Two plans both have a task I.2 and a section I. What must not come in: which tasks are told, and
the parts of a report.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import groupby

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.checklist.model import PlanRow, TaskOrigin, TaskRow
from hanoiplan.paper.document.model import Paragraph
from hanoiplan.reports.plan_facts import PlanFacts
from hanoiplan.reports.standing import Standing, of_standing
from hanoiplan.reports.wording import body, kind_words, leads_of, lettered, place_of, places


def plan_in_line(speech: Speech, plan: PlanRow) -> str:
    """A plan as a line names it that was cited in full before: by its number, else its name."""
    kind = kind_words(speech, plan)
    if plan.number:
        return speech.say(N_("{kind} No. {number}")).format(kind=kind, number=plan.number)
    return speech.say(N_("{kind} “{title}”")).format(kind=kind, title=plan.name)


def which(speech: Speech, facts: PlanFacts, tasks: Sequence[TaskRow]) -> str:
    """The numbers of tasks in brackets, of several plans each with its plan; "" without any."""
    found = _numbers(speech, facts, tasks)
    return f" ({'; '.join(found)})" if found else ""


def _numbers(speech: Speech, facts: PlanFacts, tasks: Sequence[TaskRow]) -> list[str]:
    if facts.plan is not None:
        found = places(tasks, speech)
        return [speech.say(N_("No. {numbers}")).format(numbers=found)] if found else []
    told = []
    for plan in facts.plans:
        found = places([task for task in tasks if task.plan_id == plan.id], speech)
        if found:
            words = speech.say(N_("No. {numbers} of {plan}"))
            told.append(words.format(numbers=found, plan=plan_in_line(speech, plan)))
    return told


def named(speech: Speech, facts: PlanFacts, task: TaskRow) -> str:
    """One task by its number with who leads it; by its title where the number is not enough."""
    number, lead = place_of(task), leads_of(task)
    title = " ".join(task.title.split()).rstrip(".;")
    told = f"“{title}”"
    if number and facts.plan is not None:
        told = speech.say(N_("Task No. {number}")).format(number=number)
    return f"{told} ({lead})" if lead else told


def section_results(speech: Speech, facts: PlanFacts) -> list[Paragraph]:
    """How far each section is, as points; of several plans under the name of each."""
    if facts.plan is not None:
        return list(map(body, lettered(list(_of_sections(speech, facts, facts.tasks)))))
    told = []
    for plan in facts.plans:
        tasks = [task for task in facts.tasks if task.plan_id == plan.id]
        told.append((plan, list(_of_sections(speech, facts, tasks))))
    told = [(plan, lines) for plan, lines in told if lines]
    heads = lettered([f"{plan_in_line(speech, plan)}:" for plan, _lines in told])
    found: list[Paragraph] = []
    for head, (_plan, lines) in zip(heads, told, strict=True):
        found += [replace(body(head), heads=True), *(body(f"- {line}") for line in lines)]
    return found


def _of_sections(speech: Speech, facts: PlanFacts, tasks: Sequence[TaskRow]) -> Iterator[str]:
    """Each section with its count, and what was delivered in it in the period."""
    known = _done_before(facts)
    for _section, group in groupby(
        tasks, key=lambda one: (one.plan_id, one.appendix, one.section_index)
    ):
        rows = list(group)
        title = _titled(speech, rows[0])
        if not title:
            continue
        done = of_standing(rows, facts.today, Standing.DONE)
        words = speech.say(N_("{section}: {done} of {all} tasks completed")).format(
            section=title, done=speech.number(len(done)), all=speech.number(len(rows))
        )
        new = [_delivered(one) for one in done if one.id not in known and one.delivered.strip()]
        yield f"{words}: {'; '.join(new)}." if new else f"{words}."


def _done_before(facts: PlanFacts) -> frozenset[int]:
    if facts.before is None or facts.first is None:
        return frozenset()
    start = facts.first - timedelta(days=1)
    return frozenset(one.id for one in of_standing(facts.before, start, Standing.DONE))


def _titled(speech: Speech, task: TaskRow) -> str:
    """A section as it is written; those of duties are the agencies, which were told before."""
    if task.origin is TaskOrigin.DUTY or not task.section_title.strip():
        return ""
    if not task.section:
        return task.section_title.strip()
    words = speech.say(N_("Part {numeral}, {title}"))
    return words.format(numeral=task.section, title=task.section_title.strip())


def _delivered(task: TaskRow) -> str:
    return " ".join(task.delivered.split()).rstrip(".;")
