"""Faults of a plan outside its tables of tasks: duties, blank places, appendices that are missing.

Each fault is one sentence with its place; nothing is mended. What must not come in: the programme
(`programme_faults`), the lists of places (`place_faults`), tables of tasks (`table_faults`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from hanoiplan.base.i18n import N_
from hanoiplan.base.text import fold
from hanoiplan.documents.model import SourceDocument
from hanoiplan.plan_reading.likeness import likeness
from hanoiplan.plan_reading.model import (
    AgencyFound,
    DocumentFacts,
    Fault,
    LocalityFound,
    ReceptionFound,
    SlotFound,
    SourceRef,
    TaskFound,
)
from hanoiplan.plan_reading.passages import Part, Passage, passages
from hanoiplan.plan_reading.place_faults import place_faults
from hanoiplan.plan_reading.programme_faults import programme_faults

NUMBER_BLANK = N_("The number of the document is left blank: {text}.")
DATE_BLANK = N_("The day of the document is left blank: {text}.")
DUTY_TWICE = N_("One agency has nearly the same duty twice: {text}.")
AGENCY_TWICE = N_("One agency stands under two headings: {text}.")
AGENCY_NUMBER_TWICE = N_("Two agencies bear the same number: {text}.")
AGENCY_NUMBER_MISSING = N_("The numbers of the agencies jump; missing: {text}.")
APPENDIX_MISSING = N_("An appendix is mentioned that the document does not hold: {text}.")
NOT_SIGNED = N_("No signer is named at the end of the document.")

ALIKE, SHORTEST, LONGEST = 85, 60, 800
_SHOWN = 70


def body_faults(
    document: SourceDocument,
    facts: DocumentFacts,
    agencies: Sequence[AgencyFound],
    duties: Sequence[TaskFound],
    programme: Sequence[SlotFound],
    body_slots: Sequence[SlotFound],
    localities: Sequence[LocalityFound],
    reception: Sequence[ReceptionFound],
) -> tuple[Fault, ...]:
    """Return every fault outside the tables of tasks, in the order of the document's parts."""
    return (
        *_blanks(document, facts),
        *_agency_faults(agencies),
        *_duties_twice(duties),
        *_appendices_missing(document),
        *programme_faults(programme, body_slots),
        *place_faults(localities, reception, facts, programme),
    )


def shown(text: str) -> str:
    """So many whole words of a text as a sentence can hold."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[:_SHOWN].rsplit(" ", 1)[0] + "…"


def _blanks(document: SourceDocument, facts: DocumentFacts) -> Iterator[Fault]:
    top = next(iter(passages(document)), None)
    where = top.source if top else SourceRef()
    if facts.number_raw and not facts.number:
        yield Fault("number_blank", facts.number_raw, where, NUMBER_BLANK)
    if facts.date_raw and facts.issued_on is None:
        yield Fault("date_blank", facts.date_raw, where, DATE_BLANK)
    if facts.recipients and not facts.signer:
        yield Fault("not_signed", "", where, NOT_SIGNED)


def _agency_faults(agencies: Sequence[AgencyFound]) -> Iterator[Fault]:
    """Numbers used twice or left out; one agency under two headings."""
    numbers: dict[str, AgencyFound] = {}
    names: dict[str, AgencyFound] = {}
    for one in agencies:
        if one.number and one.number in numbers:
            text = f"{one.number} ({numbers[one.number].name}; {one.name})"
            yield Fault("agency_number_twice", text, one.source, AGENCY_NUMBER_TWICE)
        if one.canonical in names and not one.collective:
            yield Fault("agency_twice", one.name, one.source, AGENCY_TWICE)
        numbers.setdefault(one.number, one)
        names.setdefault(one.canonical, one)
    yield from _numbers_missing(agencies)


def _numbers_missing(agencies: Sequence[AgencyFound]) -> Iterator[Fault]:
    counted = [(int(one.number), one) for one in agencies if one.number.isdigit()]
    if len(counted) != len(agencies):
        return
    for (before, _), (number, one) in pairwise(counted):
        for missing in range(before + 1, min(number, before + 4)):
            yield Fault("agency_number_missing", str(missing), one.source, AGENCY_NUMBER_MISSING)


def _duties_twice(duties: Sequence[TaskFound]) -> Iterator[Fault]:
    """Long duties of one agency that share nearly all of their words."""
    by_agency: dict[int, list[TaskFound]] = {}
    for duty in duties:
        earlier = by_agency.setdefault(duty.section_index, [])
        twin = next((one for one in earlier if _alike(one.title, duty.title)), None)
        if twin:
            text = f"{duty.section_title}, {twin.number} = {duty.number}: {shown(duty.title)}"
            yield Fault("duty_twice", text, duty.source, DUTY_TWICE)
        earlier.append(duty)


def _alike(one: str, other: str) -> bool:
    first, second = fold(one[:LONGEST]), fold(other[:LONGEST])
    short, long = sorted((len(first), len(second)))
    if short < SHORTEST:
        return first == second
    return short * 100 >= long * (ALIKE - 20) and likeness(first, second) >= ALIKE


_MENTION = re.compile(r"\bphu luc\s+(?:so\s+)?([ivx]{1,4}|\d{1,2})\b")
_HEADING = re.compile(r"^phu luc\s+(?:so\s+)?([ivx]{1,4}|\d{1,2})\b")
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
}


def _appendices_missing(document: SourceDocument) -> Iterator[Fault]:
    """Numbered appendices that the sections point to and that are not there."""
    parts = passages(document)
    there = {
        _count(found[1])
        for one in _appendix_lines(parts)
        if (found := _HEADING.match(fold(one.text)))
    }
    how_many = max((one.appendix for one in parts), default=0)
    told: set[int] = set()
    for one in parts:
        if one.part is not Part.BODY or re.search(
            r"(?:nghi dinh|thong tu|quyet dinh) so", fold(one.text)
        ):
            continue
        for found in _MENTION.finditer(fold(one.text)):
            number = _count(found[1])
            if number not in there and number > how_many and number not in told:
                told.add(number)
                yield Fault("appendix_missing", found[1].upper(), one.source, APPENDIX_MISSING)


def _appendix_lines(parts: Iterable[Passage]) -> Iterator[Passage]:
    return (one for one in parts if one.part is Part.APPENDIX)


def _count(numeral: str) -> int:
    return _ROMAN.get(numeral) or (int(numeral) if numeral.isdigit() else 0)
