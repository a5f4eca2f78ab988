"""The duties of agencies: each becomes a task with its agency, partners and dates.

A bullet, a letter or a paragraph under the heading of an agency is one duty; what stands below it
("+", a paragraph without ordinal) belongs to it. What must not come in: appendix tables (`tasks`).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hanoiplan.base.text import fold
from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.documents.model import SourceDocument
from hanoiplan.plan_reading.duty_dates import deadline_in
from hanoiplan.plan_reading.duty_headings import AgencyHeading, agency_headings, duty_sections
from hanoiplan.plan_reading.duty_partners import partners
from hanoiplan.plan_reading.model import DUTY, AgencyFound, TaskFound
from hanoiplan.plan_reading.passages import LOOKED_AT, Passage, Rank, body
from hanoiplan.plans.agency_names import canonical, is_collective, split_agencies

LEADS, COORDINATES = "lead", "coordinate"


def read_duties(
    document: SourceDocument, *, year: int | None = None, issued_on: date | None = None
) -> tuple[tuple[AgencyFound, ...], tuple[TaskFound, ...]]:
    """Return the agencies under whose headings duties stand, and the duties, in their order."""
    agencies: list[AgencyFound] = []
    tasks: list[TaskFound] = []
    names = known_agencies(document)
    for section in duty_sections(body(document)):
        for heading, duties in _grouped(section):
            if not duties:
                continue
            found = _agency(heading, len(duties), names)
            agencies.append(found)
            place = len(agencies)
            for number, duty in enumerate(duties, 1):
                task = _task(heading, found, duty, number, place, names)
                tasks.append(_dated(task, year, issued_on))
    return tuple(agencies), tuple(tasks)


def known_agencies(document: SourceDocument) -> tuple[str, ...]:
    """Names that headings of the document write whole, so that lists can be parted rightly."""
    sections = duty_sections(body(document))
    found = (one for section in sections for one in agency_headings(section).values())
    names = (one.name for one in found if not is_collective(one.name))
    return tuple(dict.fromkeys(name for name in names if not _several(name)))


_OFFICE = re.compile(r"(?:Sở|Bộ|Công an|UBND|Văn phòng|Cục|Vụ|Ban|Tiểu ban)\s")


def _several(name: str) -> bool:
    """Whether a heading names several agencies, as "Sở A, Sở B"."""
    parts = split_agencies(name)
    return len(parts) > 1 and all(_OFFICE.match(part) for part in parts)


def _grouped(section: Sequence[Passage]) -> list[tuple[AgencyHeading, list[Passage]]]:
    """Each heading with its duties; a passage as high as a heading that names nobody ends them."""
    headings = agency_headings(section)
    groups: list[tuple[AgencyHeading, list[Passage]]] = []
    active: AgencyHeading | None = None
    for place, one in enumerate(section):
        if place in headings:
            active = headings[place]
            groups.append((active, [replace(one, text=active.rest, label="")] * _is_duty(active)))
        elif active and one.rank <= active.passage.rank < Rank.PLAIN:
            active = None
        elif active:
            _add(groups[-1][1], one)
    return groups


def _is_duty(heading: AgencyHeading) -> bool:
    """Whether the line of a heading says a duty too; "Sở A chủ trì:" only opens its list."""
    return bool(heading.rest) and not (heading.within and heading.rest.endswith(":"))


def _add(duties: list[Passage], one: Passage) -> None:
    """A duty of its own, or more words of the last one."""
    if not duties:
        duties.append(one)
    elif _is_own(duties, one):
        if _only_introduces(duties):
            duties.pop()
        duties.append(one)
    else:
        last = duties[-1]
        duties[-1] = replace(last, text=f"{last.text}\n{one.whole}")


def _is_own(duties: Sequence[Passage], one: Passage) -> bool:
    first = duties[0].rank if duties[0].label else Rank.PLAIN
    if one.rank is Rank.PLAIN:
        return first is Rank.PLAIN and not duties[-1].text.endswith(":")
    if first is Rank.PLAIN:
        return not duties[-1].text.endswith((":", ",")) or len(duties) == 1
    return one.rank <= first


def _only_introduces(duties: Sequence[Passage]) -> bool:
    """Whether words like "thực hiện các nhiệm vụ sau:" only stand before their list."""
    text = fold(duties[-1].text)
    return (
        len(duties) == 1
        and text.endswith(":")
        and bool(re.search(r"\b(?:sau|cu the)( day)?:$", text))
    )


def _agency(heading: AgencyHeading, duties: int, names: Sequence[str]) -> AgencyFound:
    return AgencyFound(
        name=heading.name,
        source=heading.passage.source,
        number=heading.passage.number,
        canonical=canonical(next(iter(split_agencies(heading.name, names)), heading.name), names),
        collective=is_collective(heading.name),
        duties=duties,
        uncertain=frozenset({"name"}) if _unsure(heading) else frozenset(),
    )


def _unsure(heading: AgencyHeading) -> bool:
    return heading.within or heading.guessed or heading.passage.uncertain


def _task(
    heading: AgencyHeading,
    agency: AgencyFound,
    duty: Passage,
    number: int,
    index: int,
    names: Sequence[str],
) -> TaskFound:
    role, with_whom, sure = _role_and_partners(duty.start, names)
    unsure = {"title"} if duty.uncertain else set()
    return TaskFound(
        origin=DUTY,
        title=duty.text,
        deadline=read_deadline(""),
        source=duty.source,
        section=agency.number,
        section_title=agency.name,
        section_index=index,
        number=str(number),
        label=duty.label,
        lead=split_agencies(agency.name, names) or (agency.name,),
        lead_agency=agency.canonical,
        coordinating=with_whom,
        request=heading.request,
        role=role,
        uncertain=frozenset(unsure if sure else unsure | {"coordinating"}),
    )


_LEADING = re.compile(
    r"^(?:la (?:co quan|don vi) (?:chu tri|thuong truc|dau moi)|chu tri|lam dau moi|dau moi)\b"
)
_ALSO_LEADING = re.compile(r"(?<!phan cong )(?<!duoc giao )(?<!don vi )(?<!co quan )\bchu tri\b")
_COORDINATING = re.compile(r"^(?:truc tiep |tham gia |chu dong )?(?:phoi hop|ho tro)\b")


def _role_and_partners(text: str, names: Sequence[str]) -> tuple[str, str, bool]:
    folded = fold(text)
    role = ""
    if _COORDINATING.match(folded):
        role = COORDINATES
    elif _LEADING.match(folded) or _ALSO_LEADING.search(folded[:160]):
        role = LEADS
    with_whom, sure = partners(text, names)
    return role, with_whom, sure


def _dated(task: TaskFound, year: int | None, issued_on: date | None) -> TaskFound:
    raw = deadline_in(task.title[:LOOKED_AT])
    schedule = read_deadline(raw, year=year, issued_on=issued_on)
    unsure = task.uncertain | ({"deadline"} if schedule.uncertain and raw else frozenset())
    return replace(task, deadline_raw=raw, deadline=schedule, uncertain=unsure)
