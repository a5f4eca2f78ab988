"""One letter to each agency: what the plans ask of it, as lead and as helper.

An agency outside the city's command is asked, the others are told. Pure: facts in, documents out.
What must not come in: the workspace, file formats.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.checklist.model import PlanRow, TaskRow
from hanoiplan.paper.document.model import (
    Align,
    Block,
    Document,
    Line,
    Orientation,
    Paragraph,
    Row,
    Section,
    Style,
    Table,
)
from hanoiplan.plans.agency_names import fold_agency, is_collective
from hanoiplan.plans.model import AgencyRow
from hanoiplan.reports.office import Office, head
from hanoiplan.reports.office_form import (
    LETTER,
    called,
    names_in,
    signed,
    to_whom,
    told_of_the_past,
)
from hanoiplan.reports.plan_facts import PlanFacts, agency_ids
from hanoiplan.reports.task_tables import Column3, columns, heading
from hanoiplan.reports.voice import PaperLanguage, Voice
from hanoiplan.reports.wording import (
    body,
    body_words,
    cell,
    counted,
    deadline,
    ended,
    helpers_of,
    kind_words,
    leads_of,
    plan_cited,
    plan_titled,
)

_COLUMNS: tuple[Column3, ...] = (  # 162 mm, the text of a portrait A4
    (N_("No."), 12.0, Align.CENTRE),
    (N_("Tasks"), 63.0, Align.LEFT),
    (N_("Output"), 31.0, Align.LEFT),
    (N_("With whom"), 33.0, Align.LEFT),
    (N_("Deadline"), 23.0, Align.CENTRE),
)
_ABOUT = 120  # letters: a subject stands in a narrow block


def duty_letters(facts: PlanFacts, office: Office, language: PaperLanguage) -> tuple[Document, ...]:
    """A letter for each agency that has a task, or for the one that is asked for.

    The name of many ("the agencies concerned") has no address, and whoever issued a plan need not
    be told of it: they get one only if asked for.
    """
    addressed = [one for one in facts.agencies if not _gets_none(facts, one)]
    found = [facts.agency] if facts.agency is not None else addressed
    letters = []
    for agency in found:
        leads = [one for one in facts.tasks if _is_in(agency, one, lead=True)]
        helps = [one for one in facts.tasks if _is_in(agency, one, lead=False)]
        if leads or helps:
            letters.append(_letter(facts, office, Voice(language), agency, (leads, helps)))
    return tuple(letters)


def without_letter(facts: PlanFacts) -> tuple[str, ...]:
    """The names that have tasks and get no letter: of many at once, of the issuer itself."""
    if facts.agency is not None:
        return ()
    used = frozenset[int]().union(*(agency_ids(one) for one in facts.tasks))
    return tuple(one.name for one in facts.agencies if one.id in used and _gets_none(facts, one))


def _gets_none(facts: PlanFacts, agency: AgencyRow) -> bool:
    if agency.collective or is_collective(agency.name):
        return True
    its = {one.plan_id for one in facts.tasks if agency.id in agency_ids(one)}
    issuers = {fold_agency(one.body) for one in facts.plans if one.id in its}
    return issuers == {fold_agency(agency.name)}


def _is_in(agency: AgencyRow, task: TaskRow, *, lead: bool) -> bool:
    leads = any(one.id == agency.id for one in task.leads)
    return leads if lead else not leads and any(one.id == agency.id for one in task.coordinating)


def _letter(
    facts: PlanFacts,
    office: Office,
    voice: Voice,
    agency: AgencyRow,
    tasks: tuple[list[TaskRow], list[TaskRow]],
) -> Document:
    speech = voice.first
    used = {one.plan_id for group in tasks for one in group}
    plans = [one for one in facts.plans if one.id in used]
    rows = tuple(_rows(speech, *tasks))
    blocks: list[Block] = [
        Paragraph(to_whom(speech, agency.name)),
        *_opening(speech, facts, office, agency, plans),
        Table(columns(voice, _COLUMNS), rows, top=True),
        *_closing(speech, facts, office, agency),
    ]
    top = head(voice, office, LETTER)
    return Document(
        name=agency.name,
        orientation=Orientation.PORTRAIT,
        head=replace(top, subject=(Line(_subject(speech, plans), Style.SUBJECT),)),
        title=(),
        blocks=tuple(blocks),
        ending=signed(voice, office, addressed=True),
        rehearsal=facts.event.rehearsal,
    )


def _subject(speech: Speech, plans: Sequence[PlanRow]) -> str:
    """What the letter is about, short enough to stand under a number."""
    if len(plans) != 1:
        return speech.say(N_("Re: tasks under the plans"))
    plan = plans[0]
    kind = kind_words(speech, plan)
    name = plan_titled(speech, plan)
    if plan.number:
        name = speech.say(N_("{kind} No. {number}")).format(kind=kind, number=plan.number)
    elif len(name) > _ABOUT and plan.body:
        name = speech.say(N_("{plan} issued by {body}")).format(
            plan=kind, body=body_words(speech, plan.body)
        )
    return speech.say(N_("Re: tasks under {plan}")).format(plan=name)


def _opening(
    speech: Speech, facts: PlanFacts, office: Office, agency: AgencyRow, plans: Sequence[PlanRow]
) -> Iterator[Block]:
    cited = "; ".join(plan_cited(speech, one) for one in plans)
    asked = N_("To carry out {plans}, {sender} asks {agency} to take part in these tasks:")
    told = N_("To carry out {plans}, {sender} requests {agency} to carry out these tasks:")
    words = speech.say(asked if agency.outside else told)
    yield body(
        words.format(plans=cited, sender=called(office, names_in(facts)), agency=agency.name)
    )
    yield from told_of_the_past(speech, facts)


def _closing(
    speech: Speech, facts: PlanFacts, office: Office, agency: AgencyRow
) -> Iterator[Block]:
    words = speech.say(
        N_(
            "Where something stands in the way, please write to {sender} in good time, so that it"
            " can be put together and reported."
        )
    )
    yield body(words.format(sender=called(office, names_in(facts))))
    closing = N_("{sender} thanks {agency} for its cooperation")
    if not agency.outside:
        closing = N_("{sender} asks {agency} to see to it")
    yield body(
        ended(
            speech.say(closing).format(sender=called(office, names_in(facts)), agency=agency.name)
        )
    )


def _rows(
    speech: Speech, leads: Sequence[TaskRow], helps: Sequence[TaskRow]
) -> Iterator[Row | Section]:
    groups = ((N_("I. TASKS TO LEAD"), leads), (N_("II. TASKS TO HELP IN"), helps))
    both = bool(leads and helps)
    number = 0
    for msgid, tasks in groups:
        if not tasks:
            continue
        said = speech.say(msgid)
        count = counted(speech, len(tasks))
        yield heading(f"{said if both else said.partition('. ')[2]} ({count})")
        for task in tasks:
            number += 1
            yield _row(speech, str(number), task, lead=tasks is leads)


def _row(speech: Speech, number: str, task: TaskRow, *, lead: bool) -> Row:
    whom = helpers_of(task) if lead else leads_of(task)
    if not lead and whom:
        whom = speech.say(N_("Led by: {agency}")).format(agency=whom)
    return Row(
        (
            cell(number),
            cell(task.title),
            cell(task.output),
            cell(whom),
            cell(deadline(speech, task)),
        )
    )
