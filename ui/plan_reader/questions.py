"""One question at a time: what is uncertain about a row, and the answers that are likely.

Pure. What must not come in: Qt, and what an answer changes (`answers`).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from hanoiplan.base.i18n import _
from hanoiplan.base.text import fold
from hanoiplan.checklist.schedule.values import Every, Quota, Schedule, ScheduleKind
from hanoiplan.checklist.schedule.words import schedule_words
from hanoiplan.exchange.plans.model import PlanIntake, PlanIntakeRow, PlanPart
from hanoiplan.plans.agency_names import is_collective, short_name
from ui.base.shortening import shortened
from ui.plan_reader.answers import Act, means, reads, right_as_it_stands
from ui.plan_reader.fields import FIELDS, SCHEDULES, TITLES, field_of, field_words

MOST = 3  # answers on buttons
LONGEST = 60  # letters of what is asked about
ON_BUTTON = 30  # letters of an answer
_COUNT = re.compile(r"(\d+)\s*(?:-|–|đến)\s*(\d+)")
_A_YEAR = re.compile(r"\b(?:nam|year)\b")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a button says and does."""

    words: str
    act: Act
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about one field of one row."""

    key: int
    field: str
    words: str
    where: str
    answers: tuple[Answer, ...]


def question_of(row: PlanIntakeRow, intake: PlanIntake) -> Question | None:
    """The first question about a row that waits for an answer; None when it does not."""
    if not row.asks:
        return None
    doubts = {field_of(row.part, name) for name in row.uncertain}
    name = next((one for one in FIELDS[row.part] if one in doubts), TITLES[row.part])
    text = shortened(" ".join(row.values.get(name, "").split()), LONGEST)
    if not text:
        words = _("{field}: nothing was found. Is that right?")
    elif name in SCHEDULES or name == "lead_text":
        words = _("How is “{text}” meant?")
    else:
        words = _("Is this read right: “{text}”?")
    told = words.format(text=text, field=field_words(row.part, name))
    answers = tuple(_answers(row, name, intake))
    return Question(row.key, name, told, _where(row, name), answers)


def _where(row: PlanIntakeRow, name: str) -> str:
    """Which row and field, and why it is asked."""
    number = row.values.get("number", "")
    place = ".".join(part for part in (row.values.get("section", ""), number) if part)
    title = shortened(row.values.get(TITLES[row.part], ""), LONGEST)
    parts = [_WHICH[row.part]() + (f" {place}" if place else ""), field_words(row.part, name)]
    if name != TITLES[row.part]:
        parts.insert(1, title)
    why = row.schedule.why_uncertain if row.schedule and name in SCHEDULES else ""
    told = " · ".join(part for part in parts if part)
    return f"{told}. {_(why)}" if why else told


_WHICH: Mapping[PlanPart, Callable[[], str]] = {
    PlanPart.TASKS: lambda: _("The task"),
    PlanPart.TARGETS: lambda: _("The target"),
    PlanPart.REPORTING: lambda: _("Reporting duty"),
    PlanPart.PROGRAMME: lambda: _("Session"),
    PlanPart.LOCALITIES: lambda: _("Delegation"),
}


def _answers(row: PlanIntakeRow, name: str, intake: PlanIntake) -> Iterator[Answer]:
    if name in SCHEDULES:
        yield from _meanings(row, name, intake)
    elif name == "lead_text":
        yield from _agencies(row)
    elif row.values.get(name, "").strip():
        yield Answer(_("Right as it stands"), right_as_it_stands(row.key, name))
    else:
        yield Answer(_("Nothing there"), right_as_it_stands(row.key, name))


# --- deadlines -----------------------------------------------------------------------------------


def _meanings(row: PlanIntakeRow, name: str, intake: PlanIntake) -> Iterator[Answer]:
    """As it was understood, as it may be understood otherwise, and not at all."""
    raw = row.values.get(name, "")
    told: set[str] = set()
    for schedule in _readings(raw, row.schedule, intake):
        words = schedule_words(schedule)
        if words and words not in told and len(told) < MOST:
            told.add(words)
            sure = replace(schedule, raw=raw, uncertain=False, why_uncertain="")
            yield Answer(shortened(words, ON_BUTTON), means(row.key, name, sure), words)
    none = Schedule(ScheduleKind.NONE, raw=raw)
    yield Answer(_("Without a deadline"), means(row.key, name, none))


def _readings(raw: str, read: Schedule | None, intake: PlanIntake) -> Iterator[Schedule]:
    if read is not None and read.kind is not ScheduleKind.NONE:
        yield read
    parts = [part for part in re.split(r"[\n;]|(?<=\d{4})\s*,", raw) if part.strip()]
    if len(parts) > 1:
        yield from (intake.schedule_of(part) for part in parts)
    swapped = re.sub(r"\b(\d{1,2})([/.-])(\d{1,2})([/.-]\d{4})\b", r"\3\2\1\4", raw)
    if swapped != raw:
        yield intake.schedule_of(swapped)
    yield from _quotas(raw, read)


def _quotas(raw: str, read: Schedule | None) -> Iterator[Schedule]:
    """So many a year: as written, and each of the two figures alone."""
    quota = read.quota if read is not None else None
    found = _COUNT.search(raw)
    if quota is None and found and _A_YEAR.search(fold(raw)):
        quota = Quota(int(found[1]), int(found[2]), _("times"), Every.YEAR)
    if quota is None:
        return
    for low, high in ((quota.low, quota.high), (quota.low,) * 2, (quota.high,) * 2):
        one = replace(quota, low=low, high=high)
        yield Schedule(ScheduleKind.RECURRING, every=quota.per, quota=one)


# --- agencies ------------------------------------------------------------------------------------


def _agencies(row: PlanIntakeRow) -> Iterator[Answer]:
    """All of them lead, or the first alone, or they are one collective name."""
    leads = row.leads
    if not leads:
        yield Answer(_("Nobody leads"), right_as_it_stands(row.key, "lead_text"))
        return
    if len(leads) == 1:
        collective = is_collective(leads[0])
        words = (
            _("All of them together") if collective else shortened(short_name(leads[0]), ON_BUTTON)
        )
        yield Answer(words, right_as_it_stands(row.key, "lead_text"), leads[0])
        return
    both = _("All {n} lead").format(n=len(leads))
    yield Answer(both, right_as_it_stands(row.key, "lead_text"), "; ".join(leads))
    for name in leads[: MOST - 1]:
        words = _("Only {agency}").format(agency=shortened(short_name(name), ON_BUTTON - 6))
        yield Answer(words, reads(row.key, {"lead_text": name}), name)
