"""Rows of a plan that go into its event, as the event's rooms take them: sessions, delegations.

Pure. What must not come in: tasks, and what stands in the event already.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.text import Bilingual, fold
from hanoiplan.exchange.plans.model import PlanIntakeRow
from hanoiplan.exchange.plans.rows_found import KEYS_OF_PART
from hanoiplan.plan_reading.model import PlanReading, SpeakerFound
from hanoiplan.programme.model import PartDraft, Role, SlotDraft

UNKNOWN = "TBC"  # a speaker of whom the programme says nothing: the same word in both languages


def slots_of_row(row: PlanIntakeRow, reading: PlanReading) -> Iterator[SlotDraft]:
    """A row of the programme as a session would be; none where it has no day.

    Raises:
        NotPossible: a person wrote something else than a date or a time.
    """
    values = row.values
    day = values.get("date", "")
    if not day:
        return
    yield SlotDraft(
        day=_day(day),
        start=_hour(values.get("start", "")),
        end=_hour(values.get("end", "")),
        title=Bilingual(values.get("title_vi", ""), values.get("title_en", "")),
        theme=Bilingual(values.get("theme", "")),
        kind=values.get("kind", ""),
        venue=Bilingual(values.get("venue", "")),
        chair=values.get("chair", ""),
        moderator=values.get("moderator", ""),
        speakers=_speakers(row, reading),
        agency=values.get("executing", ""),
        written="–".join(filter(None, (values.get("start", ""), values.get("end", "")))),
        **_elsewhere(row, reading),
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        sentence = _("“{text}” is no date. Write it as 2026-06-08.")
        raise NotPossible(sentence.format(text=text)) from None


def _hour(text: str) -> time | None:
    try:
        return time.fromisoformat(text) if text else None
    except ValueError:
        raise NotPossible(_("“{text}” is no time. Write it as 08:30.").format(text=text)) from None


_ELSEWHERE = "body_differs"  # the fault that body and appendix give different times
_TIMED = re.compile(r"^(?P<title>.*?) (?P<start>\d\d:\d\d)(?:–(?P<end>\d\d:\d\d))?$")


def _elsewhere(row: PlanIntakeRow, reading: PlanReading) -> dict[str, Any]:
    """What the body of the plan says of the same item, where it gives other times."""
    for fault in reading.faults:
        body, _mark, appendix = fault.text.partition(" / ")
        there, here = _TIMED.match(body), _TIMED.match(appendix)
        if fault.id == _ELSEWHERE and there and here and _is_about(row, here):
            return {
                "body_quote": body,
                "body_start": _hour(there["start"]),
                "body_end": _hour(there["end"] or ""),
            }
    return {}


def _is_about(row: PlanIntakeRow, here: re.Match[str]) -> bool:
    """A long title is cut in a fault; the time tells the rest."""
    title = fold(here["title"].rstrip("…").strip())
    same_title = fold(row.said.get("title_vi", "")).startswith(title)
    return same_title and row.said.get("start", "") == here["start"]


def _speakers(row: PlanIntakeRow, reading: PlanReading) -> tuple[PartDraft, ...]:
    """With topic and minutes as read; by name only where a person corrected the cell."""
    names = row.values.get("speakers", "")
    if names == row.said.get("speakers", ""):
        found = reading.programme[row.key % KEYS_OF_PART]
        return tuple(_speaker(one) for one in found.speakers)
    parts = (name.strip() for name in names.split(";"))
    return tuple(PartDraft(Role.SPEAKER, name=Bilingual(name)) for name in parts if name)


def _speaker(one: SpeakerFound) -> PartDraft:
    """Who is not named yet has not confirmed."""
    return PartDraft(
        Role.SPEAKER,
        name=Bilingual(one.name or one.position or UNKNOWN),
        position=Bilingual(one.position),
        topic=Bilingual(one.topic),
        minutes=one.minutes,
        confirmed=bool(one.name),
    )


def delegation_name(values: Mapping[str, str]) -> str:
    """What the delegation of a locality is called: with its level, as protocol writes it."""
    level, name = values.get("level", ""), values.get("name", "")
    if not level or fold(name).startswith(fold(level)):
        return name
    return f"{level} {name}"
