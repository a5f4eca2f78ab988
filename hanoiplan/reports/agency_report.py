"""How agencies stand: of one what it leads and where it helps, or of all of them beside each other.

Pure: facts in, a document out. What must not come in: the workspace, file formats.
"""

from collections.abc import Iterator, Sequence

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.checklist.model import TaskRow
from hanoiplan.paper.document.model import Appendix, Block, Document, Orientation, Paragraph
from hanoiplan.plans.model import AgencyRow
from hanoiplan.reports.office import Office
from hanoiplan.reports.office_form import (
    addressee,
    appendix_title,
    called,
    names_in,
    paper,
    titled,
    to_whom,
    told_of_the_past,
    usual_addressee,
)
from hanoiplan.reports.plan_facts import PlanFacts
from hanoiplan.reports.standing import Standing, counts_of
from hanoiplan.reports.task_tables import agency_table, by_lead, sums_table
from hanoiplan.reports.voice import PaperLanguage, Voice
from hanoiplan.reports.wording import body, counted, ended, period_words, plan_cited, point, shared


def agency_report(facts: PlanFacts, office: Office, language: PaperLanguage) -> Document:
    """The report: counts in the text, the tasks themselves attached."""
    voice = Voice(language)
    speech = voice.first
    if facts.agency is None:
        about = speech.say(N_("On the tasks of the agencies"))
    else:
        about = speech.say(N_("On the tasks of {agency}")).format(agency=facts.agency.name)
    blocks: list[Block] = [
        Paragraph(to_whom(speech, addressee(office, usual_addressee(facts)))),
        *_text(voice, facts, office),
    ]
    groups = _groups(speech, facts)
    attached = Appendix(
        Orientation.LANDSCAPE,
        appendix_title(voice, office, called(office, names_in(facts)), N_("TASKS BY AGENCY")),
        (agency_table(voice, facts, groups),),
    )
    last = facts.last or facts.today
    return paper(
        voice,
        office,
        facts.event,
        titled(voice, N_("REPORT"), about, period_words(speech, facts.first, last)),
        blocks,
        appendices=(attached,) if groups else (),
    )


def _text(voice: Voice, facts: PlanFacts, office: Office) -> Iterator[Block]:
    speech = voice.first
    cited = "; ".join(plan_cited(speech, one) for one in facts.plans)
    words = speech.say(N_("To carry out {plans}, {agency} reports how things stand on {day}:"))
    day = speech.short_date(facts.today)
    yield body(words.format(plans=cited, agency=called(office, names_in(facts)), day=day))
    yield from told_of_the_past(speech, facts)
    if facts.agency is None:
        yield point(speech.say(N_("By lead agency")))
        yield sums_table(voice, facts)
        words = speech.say(N_("The tasks of each agency are listed in the appendix."))
        yield body(ended(words))
        return
    leads, helps = _of(facts.tasks, facts.agency)
    yield body(_sentence(speech, facts, N_("As lead agency: {counts}."), leads))
    yield body(ended(_sentence(speech, facts, N_("As coordinating agency: {counts}."), helps)))


def _sentence(speech: Speech, facts: PlanFacts, msgid: str, tasks: Sequence[TaskRow]) -> str:
    counts = counts_of(tasks, facts.today)
    if not counts.total:
        return speech.say(msgid).format(counts=speech.say(N_("no task")))
    words = speech.say_count(
        "{n} task, of these completed {done}, in progress {going}, overdue {late}",
        "{n} tasks, of these completed {done}, in progress {going}, overdue {late}",
        counts.total,
    )
    told = words.format(
        n=counted(speech, counts.total),
        done=shared(speech, counts.of(Standing.DONE), counts.total),
        going=shared(speech, counts.of(Standing.GOING_ON), counts.total),
        late=shared(speech, counts.of(Standing.LATE), counts.total),
    )
    return speech.say(msgid).format(counts=told)


def _groups(speech: Speech, facts: PlanFacts) -> list[tuple[str, Sequence[TaskRow]]]:
    if facts.agency is None:
        return [
            (_heading(speech, name, rows), rows)
            for name, rows in sorted(by_lead(facts.tasks), key=lambda one: -len(one[1]))
        ]
    leads, helps = _of(facts.tasks, facts.agency)
    named = (
        (speech.say(N_("TASKS THAT IT LEADS")), leads),
        (speech.say(N_("TASKS IN WHICH IT HELPS")), helps),
    )
    return [(_heading(speech, name, rows), rows) for name, rows in named if rows]


def _heading(speech: Speech, name: str, rows: Sequence[TaskRow]) -> str:
    words = speech.say_count("{n} task", "{n} tasks", len(rows))
    return f"{name} ({words.format(n=counted(speech, len(rows)))})"


def _of(tasks: Sequence[TaskRow], agency: AgencyRow) -> tuple[list[TaskRow], list[TaskRow]]:
    """What an agency leads, and where it only helps."""
    leads = [task for task in tasks if any(one.id == agency.id for one in task.leads)]
    known = {task.id for task in leads}
    return leads, [task for task in tasks if task.id not in known]
