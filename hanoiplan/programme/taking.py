"""From the programme rows of a plan to sessions: times, kinds, and which row is which session.

Pure. A row of a newer plan is compared three ways: what the plan said when the session was last
taken, what stands here now, what it says today. What must not come in: reading and writing.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from hanoiplan.base.clock import from_text, to_text
from hanoiplan.base.text import Bilingual, fold
from hanoiplan.programme.by_words import kind_by_words
from hanoiplan.programme.days import DAY, day_of, midnight, moment_at
from hanoiplan.programme.model import (
    Elsewhere,
    PartDraft,
    Role,
    Session,
    SessionDraft,
    SessionKind,
    SlotDraft,
    kind_of,
)

USUAL = timedelta(hours=1)  # of a row that says only when it begins

# what is compared three ways; people are taken only with a new session
_NEVER = object()  # a session made by hand was never taken: what stands is ours
TAKEN_FIELDS = ("starts", "ends", "all_day", "title", "theme", "room", "agency")


@dataclass(frozen=True, slots=True)
class Slot:
    """A row of a plan as a session would be, and what the plan says of it in other places."""

    draft: SessionDraft
    written: str = ""
    elsewhere: Elsewhere | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """What becomes of a session when its plan is read again."""

    values: Mapping[str, Any]  # new values of its fields
    kept: tuple[str, ...]  # fields changed here and in the plan: ours stands


def slots_of(drafts: Sequence[SlotDraft], zone: str) -> tuple[Slot, ...]:
    """The rows in their order, with moments in UTC."""
    return tuple(_slot(one, _next_start(one, drafts), zone) for one in drafts)


def _next_start(one: SlotDraft, drafts: Sequence[SlotDraft]) -> Any:
    """When the next item of the same day begins."""
    if one.start is None:
        return None
    later = (other.start for other in drafts if other.day == one.day and other.start is not None)
    return min((start for start in later if start > one.start), default=None)


def _slot(one: SlotDraft, following: Any, zone: str) -> Slot:
    starts, ends = _times(one, following, zone)
    kind = kind_of(one.kind) if one.kind else SessionKind.OTHER
    draft = SessionDraft(
        starts,
        ends,
        title=one.title,
        kind=kind if kind is not SessionKind.OTHER else kind_by_words(one.title),
        theme=one.theme,
        room=one.venue,
        agency=one.agency,
        all_day=one.start is None,
        parts=tuple(_parts(one)),
    )
    return Slot(draft, one.written, _elsewhere(one, zone))


def _times(one: SlotDraft, following: Any, zone: str) -> tuple[datetime, datetime]:
    if one.start is None:
        return midnight(one.day, zone), midnight(one.day + DAY, zone)
    starts = moment_at(one.day, one.start, zone)
    if one.end is None:
        ends = starts + USUAL
        if following is not None:
            ends = min(ends, moment_at(one.day, following, zone))
        return starts, ends
    ends = moment_at(one.day, one.end, zone)
    return starts, ends if ends > starts else ends + DAY  # a gala past midnight


def _parts(one: SlotDraft) -> Iterable[PartDraft]:
    for role, names in (
        (Role.CHAIR, one.chair),
        (Role.MODERATOR, one.moderator),
        (Role.SECRETARY, one.secretary),
    ):
        for name in names.split(";"):
            if name.strip():
                yield PartDraft(role, name=Bilingual(name.strip()))
    yield from one.speakers


def _elsewhere(one: SlotDraft, zone: str) -> Elsewhere | None:
    if not one.body_quote and one.body_start is None and one.body_end is None:
        return None
    starts = moment_at(one.day, one.body_start, zone) if one.body_start is not None else None
    ends = moment_at(one.day, one.body_end, zone) if one.body_end is not None else None
    return Elsewhere(one.body_quote, starts, ends)


# --- which row is which session ---


def matched(
    slots: Sequence[Slot], sessions: Sequence[Session], said: Mapping[int, str], zone: str
) -> tuple[Session | None, ...]:
    """For each row the session it is: of that day and title, now or as the plan last said.

    Else the one that was taken before and begins then. `said`: what `write_taken` wrote.
    """
    before = {one.id: read_taken(said.get(one.id, "")) for one in sessions}
    free = list(sessions)
    found: list[Session | None] = [None] * len(slots)

    def titled(slot: Slot, one: Session) -> bool:
        return _day(slot, zone) == day_of(one.starts, zone) and _alike(slot, one.title)

    def was_titled(slot: Slot, one: Session) -> bool:
        was = before[one.id]
        day = bool(was) and _day(slot, zone) == day_of(was["starts"], zone)
        return day and _alike(slot, was["title"])

    def begins(slot: Slot, one: Session) -> bool:
        same = slot.draft.starts == one.starts and slot.draft.all_day == one.all_day
        return same and bool(before[one.id])

    for is_it in (titled, was_titled, begins):
        for place, slot in enumerate(slots):
            if found[place] is None:
                one = next((one for one in free if is_it(slot, one)), None)
                if one is not None:
                    free.remove(one)
                    found[place] = one
    return tuple(found)


def _alike(slot: Slot, title: Bilingual) -> bool:
    return bool(_titles(slot.draft.title) & _titles(title))


def _day(slot: Slot, zone: str) -> date:
    return day_of(slot.draft.starts, zone)


def _titles(title: Bilingual) -> set[str]:
    return {fold(one) for one in (title.vi, title.en) if one.strip()}


# --- three ways ---


def decide(slot: Slot, session: Session, taken: str) -> Decided:
    """What of a row is written over a session that was taken before (`taken`), what is not."""
    before = read_taken(taken)
    values: dict[str, Any] = {}
    kept: list[str] = []
    for name in TAKEN_FIELDS:
        new, now = getattr(slot.draft, name), getattr(session, name)
        was = before.get(name, _NEVER)
        if new in (now, was) or not _says(new):
            continue
        if now == was:
            values[name] = new
        else:
            kept.append(name)
    if ("starts" in values) != ("ends" in values):
        values, kept = _times_together(slot, session, values, kept)
    return Decided(values, tuple(kept))


def _says(value: object) -> bool:
    """A plan that leaves a cell empty takes nothing away."""
    return isinstance(value, bool) or bool(value)


def _times_together(
    slot: Slot, session: Session, values: dict[str, Any], kept: list[str]
) -> tuple[dict[str, Any], list[str]]:
    """A beginning without its end may lie behind the end that stands."""
    starts = values.get("starts", session.starts)
    ends = values.get("ends", session.ends)
    if starts < ends:
        return values, kept
    clash = [name for name in ("starts", "ends") if getattr(slot.draft, name) is not None]
    rest = {name: value for name, value in values.items() if name not in clash}
    return rest, [*kept, *(name for name in clash if name not in kept)]


def write_taken(draft: SessionDraft) -> str:
    """What a plan said, to be compared with a newer one."""
    plain = {name: _plain(getattr(draft, name)) for name in TAKEN_FIELDS}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True)


def read_taken(text: str) -> dict[str, Any]:
    """What `write_taken` wrote; nothing of a session that was never taken."""
    plain: dict[str, Any] = json.loads(text) if text else {}
    return {name: _value(name, value) for name, value in plain.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return to_text(value)
    return [value.vi, value.en] if isinstance(value, Bilingual) else value


def _value(name: str, value: Any) -> Any:
    if name in {"starts", "ends"}:
        return from_text(value)
    return Bilingual(*value) if isinstance(value, list) else value
