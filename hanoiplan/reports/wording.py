"""How papers of offices write counts, periods, plans and tasks: one way for all reports.

What must not come in: what any single report says.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import fold
from hanoiplan.checklist.model import PlanRow, TaskRow
from hanoiplan.checklist.progress import ticked
from hanoiplan.checklist.schedule.schedules import due
from hanoiplan.checklist.schedule.values import ScheduleKind
from hanoiplan.checklist.schedule.words import occurrence_words, schedule_words
from hanoiplan.paper.document.model import Line, Lines, Paragraph, Style
from hanoiplan.plans.model import AgencyName
from hanoiplan.reports.standing import Standing, days_late, standing, without_output

POINTS = "abcdđeghiklmnopqrstuvxy"  # the letters of points: đ follows d, no f, j, w, z
END = "./."

STANDING_WORDS = {
    Standing.DONE: N_("Completed"),
    Standing.GOING_ON: N_("In progress"),
    Standing.NOT_DUE: N_("Not due yet"),
    Standing.LATE: N_("Overdue"),
    Standing.WAITING: N_("Waiting"),
    Standing.OPEN: N_("No deadline"),
    Standing.STOPPED: N_("Stopped"),
}


def counted(speech: Speech, n: int) -> str:
    """A count as offices write it: "04" in Vietnamese, "4" in English."""
    return f"{n:02}" if speech.language == "vi" and 0 < n < 10 else speech.number(n)


def shared(speech: Speech, n: int, total: int) -> str:
    """A count with its share: "51 (59,3%)"."""
    words = counted(speech, n)
    return f"{words} ({speech.percent(n / total)})" if total and n else words


def body(text: str) -> Paragraph:
    """Running text."""
    return Paragraph(Line(text, Style.BODY))


def chapter(text: str) -> Paragraph:
    """The heading of a part: "I. …"."""
    return Paragraph(Line(text, Style.CHAPTER))


def point(text: str) -> Paragraph:
    """The heading of a point: "1. …"."""
    return Paragraph(Line(text, Style.POINT))


def lettered(texts: Sequence[str]) -> Iterable[str]:
    """Texts as points a) b) c) d) đ); after the last letter they go on as aa) bb)."""
    for place, text in enumerate(texts):
        turn, letter = divmod(place, len(POINTS))
        yield f"{POINTS[letter] * (turn + 1)}) {text}"


def ended(text: str) -> str:
    """A last sentence with the mark that ends a paper."""
    return f"{text.rstrip().rstrip('.;')}{END}"


def cell(text: str, style: Style = Style.CELL) -> Lines:
    """One cell of a table; line ends begin a new line."""
    return tuple(Line(line.strip(), style) for line in text.splitlines() if line.strip())


# --- plans ---------------------------------------------------------------------------------------


_KINDS = {
    "ke hoach": N_("Plan"),
    "chuong trinh": N_("Programme of work"),
    "de an": N_("Scheme"),
    "quyet dinh": N_("Decision"),
    "nghi quyet": N_("Resolution"),
    "chi thi": N_("Directive"),
    "thong bao": N_("Notice"),
    "cong van": N_("Official letter"),
    "huong dan": N_("Guidance"),
}
_COMMITTEES = ("uy ban nhan dan ", "ubnd ")
_PLACES = {
    "thanh pho ": N_("People's Committee of {place} City"),
    "tinh ": N_("People's Committee of {place} Province"),
}


def kind_words(speech: Speech, plan: PlanRow) -> str:
    """The kind of a plan: as it is written in Vietnamese, in English its English word."""
    if speech.language == "vi" and plan.kind:
        return plan.kind
    known = _KINDS.get(fold(plan.kind), "")
    return speech.say(known) if known else plan.kind or speech.say(N_("Plan"))


def body_words(speech: Speech, name: str) -> str:
    """A people's committee in the language of the paper; any other name as it is written."""
    folded = fold(name)
    head = next((one for one in _COMMITTEES if folded.startswith(one)), "")
    level = next((one for one in _PLACES if folded[len(head) :].startswith(one)), "")
    if speech.language == "vi" or not head or not level:
        return name
    words = name.split()[len(head.split()) + len(level.split()) :]
    return speech.say(_PLACES[level]).format(place=_without_marks(" ".join(words)))


def _without_marks(name: str) -> str:
    """A Vietnamese name as English writes it: "Ha Noi"."""
    plain = name.replace("đ", "d").replace("Đ", "D")
    parts = unicodedata.normalize("NFD", plain)
    return "".join(one for one in parts if not unicodedata.combining(one))


def plan_cited(speech: Speech, plan: PlanRow) -> str:
    """A plan as a paper cites it: kind, number, date, body; its title where it has no number."""
    kind = kind_words(speech, plan)
    if not plan.number:
        return speech.say(N_("{kind} “{title}”")).format(kind=kind, title=plan.title or plan.name)
    words = speech.say(N_("{kind} No. {number}")).format(kind=kind, number=plan.number)
    if plan.issued_on is not None:
        day = speech.short_date(plan.issued_on)
        words = speech.say(N_("{plan} of {day}")).format(plan=words, day=day)
    if plan.body:
        words = speech.say(N_("{plan} issued by {body}")).format(
            plan=words, body=body_words(speech, plan.body)
        )
    return words


def plan_titled(speech: Speech, plan: PlanRow) -> str:
    """A plan as a title names it: "Kế hoạch triển khai …"."""
    kind = kind_words(speech, plan)
    title = plan.title or plan.name
    if speech.language != "vi" and plan.kind:
        return speech.say(N_("{kind} “{title}”")).format(kind=kind, title=title)
    if fold(title).startswith(fold(kind)):
        return title
    return f"{kind} {_continued(title)}"


def _continued(title: str) -> str:
    """A title that goes on after another word: a name keeps its capital."""
    first, _space, rest = title.partition(" ")
    is_name = rest[:1].isupper() or first[1:] != first[1:].lower()
    return title if is_name or not rest else title[:1].lower() + title[1:]


def period_words(speech: Speech, first: date | None, last: date) -> str:
    """The period of a report, or the day it was made for."""
    if first is None:
        return speech.say(N_("(as of {day})")).format(day=speech.short_date(last))
    msgid = N_("(reporting period from {first} to {last})")
    return speech.say(msgid).format(first=speech.short_date(first), last=speech.short_date(last))


# --- tasks ---------------------------------------------------------------------------------------


def place_of(task: TaskRow) -> str:
    """Where a task stands in its plan: "III.4", "17"."""
    return ".".join(part for part in (task.section, task.number) if part)


def places(tasks: Sequence[TaskRow], speech: Speech) -> str:
    """Where tasks stand: "17, 22 and 40"; those without a number are left out."""
    found = [place_of(task) for task in tasks if place_of(task)]
    if len(found) < 2:
        return "".join(found)
    msgid = N_("{several} and {last}")
    return speech.say(msgid).format(several=", ".join(found[:-1]), last=found[-1])


def names(agencies: Sequence[AgencyName], written: str) -> str:
    """Agencies beside each other; as written where none was recognised."""
    return "; ".join(one.name for one in agencies) or " ".join(written.split())


def leads_of(task: TaskRow) -> str:
    """Who leads a task."""
    return names(task.leads, task.lead_text)


def helpers_of(task: TaskRow) -> str:
    """Who helps in a task."""
    return names(task.coordinating, task.coordinating_text)


def deadline(speech: Speech, task: TaskRow) -> str:
    """Until when: as the plan says it in Vietnamese, and the day where that has to be counted."""
    schedule = task.schedule
    words = " ".join(schedule.raw.split()) if speech.language == "vi" else ""
    words = words or schedule_words(schedule, speech) or " ".join(schedule.raw.split())
    if schedule.kind in {ScheduleKind.RELATIVE, ScheduleKind.CONDITION}:
        span = due(schedule, task.anchors)
        if span is not None:
            words = f"{words}\n({speech.short_date(span.end)})"
    return words


def result(speech: Speech, task: TaskRow, today: date) -> str:
    """What came of a task: what was delivered, the times that are done, how far, what hinders."""
    parts = [task.delivered.strip()]
    done = [occurrence_words(one, speech) for one in _in_order(task)]
    if done:
        parts.append(speech.say(N_("Done: {times}")).format(times=", ".join(done)))
    if without_output(task):
        parts.append(speech.say(N_("Said to be done, the output is not there yet")))
    elif standing(task, today) is not Standing.DONE and task.percent:
        percent = speech.percent(task.percent / 100)
        parts.append(speech.say(N_("{percent} done")).format(percent=percent))
    if task.obstacles.strip():
        words = speech.say(N_("Difficulty: {words}"))
        parts.append(words.format(words=" ".join(task.obstacles.split())))
    return "\n".join(part for part in parts if part)


def _in_order(task: TaskRow) -> list[str]:
    labels = ticked(task)
    return [one.label for one in task.occurrences if one.label in labels]


def remark(speech: Speech, task: TaskRow, today: date) -> Lines:
    """How a task stands; being overdue in bold words, never by colour."""
    stands = standing(task, today)
    if stands is Standing.LATE:
        days = days_late(task, today)
        words = speech.say_count("Overdue by {n} day", "Overdue by {n} days", days)
        return (Line(words.format(n=counted(speech, days)), Style.CELL_STRONG),)
    return (Line(speech.say(STANDING_WORDS[stands]), Style.CELL),)
