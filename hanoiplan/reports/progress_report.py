"""The progress report: results, difficulties, the next period, proposals; all tasks attached.

Pure: facts in, a document out. What must not come in: the workspace, file formats.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.checklist.model import TaskRow
from hanoiplan.checklist.progress import ticked
from hanoiplan.checklist.schedule.schedules import due
from hanoiplan.paper.document.model import (
    Appendix,
    Block,
    Document,
    Orientation,
    Paragraph,
)
from hanoiplan.reports.among_plans import named, section_results, which
from hanoiplan.reports.office import DOTS, GAP, Office
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
from hanoiplan.reports.standing import (
    Counts,
    Standing,
    counts_of,
    of_standing,
    standing,
    without_output,
)
from hanoiplan.reports.task_tables import sums_table, task_table
from hanoiplan.reports.voice import PaperLanguage, Voice
from hanoiplan.reports.wording import (
    STANDING_WORDS,
    body,
    body_words,
    chapter,
    counted,
    ended,
    leads_of,
    period_words,
    plan_cited,
    plan_titled,
    point,
    shared,
)

TOLD_OF_A_DAY = 5  # tasks: more of them would be pages without a break, so their numbers stand
NEXT_DAYS = 30  # what is said of the time to come where no period gives its length
_OPEN = (Standing.GOING_ON, Standing.NOT_DUE, Standing.OPEN, Standing.LATE)
_IN_ORDER = (
    *(Standing.DONE, Standing.GOING_ON, Standing.NOT_DUE, Standing.LATE),
    *(Standing.WAITING, Standing.OPEN, Standing.STOPPED),
)


def progress_report(facts: PlanFacts, office: Office, language: PaperLanguage) -> Document:
    """The report in one language; of both the Vietnamese one."""
    voice = Voice(language)
    speech = voice.first
    about = speech.say(N_("On progress in carrying out {plan}")).format(
        plan=_plans_titled(speech, facts)
    )
    whose = ""
    if facts.agency is not None:
        whose = speech.say(N_("(tasks of {agency})")).format(agency=facts.agency.name)
    blocks: list[Block] = [
        Paragraph(to_whom(speech, addressee(office, usual_addressee(facts)))),
        *_opening(speech, facts, office),
        *_results(voice, facts),
        *_difficulties(speech, facts),
        *_to_come(speech, facts),
        *_proposals(speech, facts, office),
    ]
    title = titled(
        voice, N_("REPORT"), about, whose, period_words(speech, facts.first, _last(facts))
    )
    attached = Appendix(
        Orientation.LANDSCAPE,
        appendix_title(voice, office, called(office, names_in(facts)), N_("HOW THE TASKS STAND")),
        (task_table(voice, facts, facts.tasks),),
    )
    return paper(
        voice, office, facts.event, title, blocks, appendices=(attached,) if facts.tasks else ()
    )


def _last(facts: PlanFacts) -> date:
    return facts.last or facts.today


def _plans_titled(speech: Speech, facts: PlanFacts) -> str:
    if facts.plan is not None:
        return plan_titled(speech, facts.plan)
    n = len(facts.plans)
    words = speech.say_count("{n} plan", "{n} plans", n)
    return words.format(n=counted(speech, n))


def _opening(speech: Speech, facts: PlanFacts, office: Office) -> Iterator[Paragraph | Block]:
    cited = "; ".join(plan_cited(speech, one) for one in facts.plans)
    words = speech.say(N_("To carry out {plans}, {agency} reports how things stand on {day}:"))
    yield body(
        words.format(
            plans=cited, agency=called(office, names_in(facts)), day=speech.short_date(facts.today)
        )
    )
    yield from told_of_the_past(speech, facts)


# --- I. results ----------------------------------------------------------------------------------


def _results(voice: Voice, facts: PlanFacts) -> Iterator[Block]:
    speech = voice.first
    yield chapter(speech.say(N_("I. RESULTS")))
    yield point(speech.say(N_("1. Overall")))
    yield body(_counts_sentence(speech, counts_of(facts.tasks, facts.today)))
    if facts.before is not None:
        yield body(_change_sentence(speech, facts, facts.before))
    unproven = [task for task in facts.tasks if without_output(task)]
    if unproven:
        yield body(_unproven_sentence(speech, facts, unproven))
    if facts.agency is None and facts.tasks:
        yield point(speech.say(N_("2. By lead agency")))
        yield sums_table(voice, facts)
    results = section_results(speech, facts)
    if results:
        number = 3 if facts.agency is None else 2
        yield point(speech.say(N_("{number}. By group of tasks")).format(number=number))
        yield from results


def _counts_sentence(speech: Speech, counts: Counts) -> str:
    parts = [
        f"{speech.say(STANDING_WORDS[one]).lower()} {shared(speech, counts.of(one), counts.total)}"
        for one in _IN_ORDER
        if counts.of(one) or one in _IN_ORDER[:4]
    ]
    words = speech.say_count(
        "There is {n} task in all; of these: {parts}.",
        "There are {n} tasks in all; of these: {parts}.",
        counts.total,
    )
    return words.format(n=counted(speech, counts.total), parts="; ".join(parts))


def _change_sentence(speech: Speech, facts: PlanFacts, before: Sequence[TaskRow]) -> str:
    """Against the day before the period began."""
    start = (facts.first or facts.today) - timedelta(days=1)
    if not before:
        words = speech.say(N_("On {day} the plan was not followed here yet; nothing is compared."))
        return words.format(day=speech.short_date(start))
    then, now = counts_of(before, start), counts_of(facts.tasks, facts.today)
    words = speech.say(
        N_("Compared with {day}, completed tasks {completed} and overdue tasks {overdue}.")
    )
    return words.format(
        day=speech.short_date(start),
        completed=_moved(speech, now.of(Standing.DONE) - then.of(Standing.DONE)),
        overdue=_moved(speech, now.of(Standing.LATE) - then.of(Standing.LATE)),
    )


def _moved(speech: Speech, by: int) -> str:
    if by == 0:
        return speech.say(N_("are as many as before"))
    msgid = N_("are {n} more") if by > 0 else N_("are {n} fewer")
    return speech.say(msgid).format(n=counted(speech, abs(by)))


def _unproven_sentence(speech: Speech, facts: PlanFacts, tasks: Sequence[TaskRow]) -> str:
    words = speech.say_count(
        "{n} task was said to be done while its output is not there, and is counted as"
        " open{which}.",
        "{n} tasks were said to be done while their output is not there, and are counted as"
        " open{which}.",
        len(tasks),
    )
    return words.format(n=counted(speech, len(tasks)), which=which(speech, facts, tasks))


# --- II. difficulties ----------------------------------------------------------------------------


def _difficulties(speech: Speech, facts: PlanFacts) -> Iterator[Block]:
    yield chapter(speech.say(N_("II. DIFFICULTIES AND OBSTACLES")))
    found = list(_difficulty_sentences(speech, facts))
    if not found:
        found = [speech.say(N_("No difficulty was noted in the period."))]
    yield from _numbered(found)


def _difficulty_sentences(speech: Speech, facts: PlanFacts) -> Iterator[str]:
    late = of_standing(facts.tasks, facts.today, Standing.LATE)
    if late:
        words = speech.say_count(
            "{n} task is overdue{which}; details in the appendix.",
            "{n} tasks are overdue{which}; details in the appendix.",
            len(late),
        )
        yield words.format(n=counted(speech, len(late)), which=which(speech, facts, late))
    for task in facts.tasks:
        obstacles = " ".join(task.obstacles.split()).rstrip(".;")
        if obstacles and standing(task, facts.today) is not Standing.DONE:
            yield f"{named(speech, facts, task)}: {obstacles}."
    waiting = of_standing(facts.tasks, facts.today, Standing.WAITING)
    if waiting:
        words = speech.say_count(
            "{n} task waits for a condition or for another body{which}.",
            "{n} tasks wait for a condition or for another body{which}.",
            len(waiting),
        )
        yield words.format(n=counted(speech, len(waiting)), which=which(speech, facts, waiting))


def _numbered(texts: Sequence[str]) -> Iterator[Block]:
    """One sentence stands alone, several are numbered."""
    if len(texts) == 1:
        yield body(texts[0])
    else:
        yield from (body(f"{place}. {text}") for place, text in enumerate(texts, start=1))


# --- III. the next period ------------------------------------------------------------------------


def _to_come(speech: Speech, facts: PlanFacts) -> Iterator[Block]:
    yield chapter(speech.say(N_("III. TASKS OF THE NEXT PERIOD")))
    until = _until(facts)
    found: list[str] = []
    late = of_standing(facts.tasks, facts.today, Standing.LATE)
    if late:
        words = speech.say_count(
            "Complete at once the {n} overdue task{which}.",
            "Complete at once the {n} overdue tasks{which}.",
            len(late),
        )
        found.append(words.format(n=counted(speech, len(late)), which=which(speech, facts, late)))
    found += _due_sentences(speech, facts, until)
    if not found:
        words = speech.say(N_("Nothing falls due until {day}; work in progress goes on."))
        found = [words.format(day=speech.short_date(until))]
    yield from _numbered(found)


def _until(facts: PlanFacts) -> date:
    """As long as the period that is reported, or a month."""
    if facts.first is None:
        return facts.today + timedelta(days=NEXT_DAYS)
    length = max((_last(facts) - facts.first).days + 1, 7)
    return facts.today + timedelta(days=length)


def _due_sentences(speech: Speech, facts: PlanFacts, until: date) -> Iterator[str]:
    """What falls due, by day: "Trước ngày 03/6/2026: …"."""
    coming: list[tuple[date, TaskRow]] = []
    for task in facts.tasks:
        if standing(task, facts.today) not in _OPEN:
            continue
        span = due(task.schedule, task.anchors, facts.today, ticked(task))
        if span is not None and facts.today <= span.end <= until:
            coming.append((span.end, task))
    coming.sort(key=lambda one: one[0])
    for day, group in groupby(coming, key=lambda one: one[0]):
        yield _due_sentence(speech, facts, day, [task for _day, task in group])


def _due_sentence(speech: Speech, facts: PlanFacts, day: date, tasks: Sequence[TaskRow]) -> str:
    """A few tasks with who leads them, many by their numbers."""
    if len(tasks) <= TOLD_OF_A_DAY:
        told = "; ".join(map(_with_lead, tasks))
        return speech.say(N_("By {day}: {tasks}.")).format(day=speech.short_date(day), tasks=told)
    words = speech.say_count(
        "By {day}: {n} task{which}; details in the appendix.",
        "By {day}: {n} tasks{which}; details in the appendix.",
        len(tasks),
    )
    return words.format(
        day=speech.short_date(day),
        n=counted(speech, len(tasks)),
        which=which(speech, facts, tasks),
    )


def _with_lead(task: TaskRow) -> str:
    title = " ".join(task.title.split()).rstrip(".;")
    lead = leads_of(task)
    return f"{title} ({lead})" if lead else title


# --- IV. proposals -------------------------------------------------------------------------------


def _proposals(speech: Speech, facts: PlanFacts, office: Office) -> Iterator[Block]:
    yield chapter(speech.say(N_("IV. PROPOSALS")))
    found = [
        f"{named(speech, facts, task)}: {' '.join(task.proposals.split()).rstrip('.;')}."
        for task in facts.tasks
        if task.proposals.strip()
    ]
    known = {task.id for task in facts.tasks}
    for asked in facts.requests:
        if asked.task_id in known and asked.agency is not None:
            words = speech.say(N_("{agency} asks to change “{task}”: {asked}."))
            found.append(
                words.format(
                    agency=asked.agency.name,
                    task=" ".join(asked.task.split()).rstrip(".;"),
                    asked=" ".join(asked.asked.split()).rstrip(".;"),
                )
            )
    yield from _numbered(found or [speech.say(N_("There are no proposals."))])
    whom = addressee(office, usual_addressee(facts))
    whom = body_words(speech, whom) if whom != DOTS else GAP
    words = speech.say(N_("{agency} reports this to {whom} for consideration and direction."))
    yield body(ended(words.format(agency=called(office, names_in(facts)), whom=whom)))
