"""Making and changing sessions, shifting the rest of a day, mending conflicts, taking a plan.

What must not come in: the day itself (`live`: cues and versions), and rules (`shift`, `conflicts`).
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.operation import operation
from hanoiplan.base.text import Bilingual
from hanoiplan.plans.queries import time_zone
from hanoiplan.programme.days import DAY, day_of, midnight, of_day
from hanoiplan.programme.model import (
    Session,
    SessionDraft,
    SlotDraft,
    Taken,
)
from hanoiplan.programme.queries import as_taken, cues_of, sessions, was_ticked
from hanoiplan.programme.remedies import (
    EndAt,
    GiveEach,
    Look,
    MoveTo,
    PutInto,
    Remedy,
    ShiftFrom,
    TakeTime,
)
from hanoiplan.programme.shift import Obstacle, Shift
from hanoiplan.programme.shift import shift_rest as shifted
from hanoiplan.programme.tables import CueRow, SessionPart, SessionRow
from hanoiplan.programme.taking import Slot, decide, matched, slots_of, write_taken
from hanoiplan.programme.writing import (
    columns,
    draft_of,
    refuse_faulty,
    refuse_foreign_people,
    set_cues,
    set_parts,
    set_time,
    there,
    title_of,
)
from hanoiplan.store.work import Reader, Work


@operation(N_("New session"))
def add_session(work: Work, event_id: int, draft: SessionDraft) -> int:
    """Make a session with its people and cues; returns its id.

    Raises:
        NotPossible: it has no title, ends before it begins, or a person in it is gone.
    """
    return _add(work, event_id, draft)


def _add(work: Work, event_id: int, draft: SessionDraft, **more: Any) -> int:
    refuse_faulty(draft)
    refuse_foreign_people(work, event_id, draft.parts)
    row_id = work.add(SessionRow, event_id=event_id, **columns(draft), **more)
    set_parts(work, row_id, (), draft.parts)
    set_cues(work, row_id, (), draft.cues)
    return row_id


@operation(N_("Edit session"))
def edit_session(work: Work, session_id: int, /, **values: Any) -> bool:
    """Change a session; `values` are fields of `SessionDraft`.

    Parts and cues are given whole: those with a known id stay what they are, those without one
    are new, those that are missing go. Returns whether anything became different.

    Raises:
        NotPossible: as `add_session`, or the session is gone, or a ticked cue would go.
    """
    before = there(work, session_id)
    draft = replace(draft_of(before), **values)
    refuse_faulty(draft)
    changed = work.change(SessionRow, session_id, **columns(draft))
    if "parts" in values:
        refuse_foreign_people(work, before.event_id, draft.parts)
        changed = bool(set_parts(work, session_id, before.parts, draft.parts)) or changed
    if "cues" in values:
        changed = bool(set_cues(work, session_id, before.cues, draft.cues)) or changed
    return changed


@operation(N_("Remove {n} sessions"))
def remove_sessions(work: Work, session_ids: Collection[int]) -> int:
    """Take sessions out with their people and cues; returns how many were there.

    Raises:
        NotPossible: a cue of one was ticked.
    """
    found = [there(work, one) for one in dict.fromkeys(session_ids)]
    for one in found:
        if was_ticked(work, cues_of(work, [one.id])):
            raise NotPossible(
                _(
                    "A cue of “{title}” was ticked, so the session stays. Take the tick back first."
                ).format(title=title_of(one))
            )
        for part in one.parts:
            work.remove(SessionPart, part.id)
        for cue in one.cues:
            work.remove(CueRow, cue.id)
        work.remove(SessionRow, one.id)
    if len(found) == 1:
        work.label = N_("Remove session")
    work.note(n=len(found))
    return len(found)


@operation(N_("Move session"))
def move_session(
    work: Work, session_id: int, starts: datetime, room: Bilingual | None = None
) -> bool:
    """Begin at another moment, as long as before, and in another room when one is given.

    Raises:
        NotPossible: the session is gone.
    """
    one = there(work, session_id)
    moved = set_time(work, one, starts, starts + one.length)
    if room is None:
        return moved
    return work.change(SessionRow, session_id, room_vi=room.vi, room_en=room.en) or moved


@operation(N_("Change the length of a session"))
def resize_session(work: Work, session_id: int, starts: datetime, ends: datetime) -> bool:
    """Begin and end at other moments.

    Raises:
        NotPossible: it would end before it begins, or is gone.
    """
    one = there(work, session_id)
    refuse_faulty(replace(draft_of(one), starts=starts, ends=ends))
    return set_time(work, one, starts, ends)


@operation(N_("Shift the rest of the day"))
def shift_rest(work: Work, session_id: int, minutes: int, *, stretch: bool = False) -> int:
    """Shift a session and what begins after it on its day; returns how many moved.

    With `stretch` the session begins as planned and takes longer. Gaps and order stay; a fixed
    session ends it.

    Raises:
        NotPossible: the session is gone, or the day has no room for it.
    """
    one = there(work, session_id)
    plan = plan_shift(work, one, minutes, stretch=stretch)
    if plan.obstacle is not None:
        raise NotPossible(shift_sentence(plan, minutes))
    for moved in plan.moved:
        work.change(SessionRow, moved.session_id, starts_at=moved.starts, ends_at=moved.ends)
    return len(plan.moved)


def plan_shift(reader: Reader, first: Session, minutes: int, *, stretch: bool = False) -> Shift:
    """What shifting would do on the session's day."""
    zone = time_zone(reader, first.event_id)
    day = day_of(first.starts, zone)
    bounds = midnight(day, zone), midnight(day + DAY, zone)
    whole = of_day(sessions(reader, first.event_id), day, zone)
    return shifted(whole, first.id, minutes, bounds, stretch=stretch)


def shift_sentence(plan: Shift, minutes: int) -> str:
    """Why a day cannot be shifted so far, and how far it can."""
    blocker = title_of(plan.blocker) if plan.blocker is not None else ""
    if plan.obstacle is Obstacle.SHORT:
        return _("“{title}” would have no minute left.").format(title=blocker)
    later = minutes > 0
    sentences = {
        Obstacle.FIXED: _("“{title}” is fixed and begins then."),
        Obstacle.DAY: _("The last one would begin after midnight.")
        if later
        else _("The first one would begin before midnight."),
        Obstacle.BEFORE: _("“{title}” stands before it."),
    }
    why = sentences.get(plan.obstacle or Obstacle.DAY, "").format(title=blocker)
    if plan.at_most <= 0:
        none = _("There is no room to shift the rest.")
        return f"{why} {none}"
    room = ngettext(
        "The rest can be shifted by {n} minute at most.",
        "The rest can be shifted by {n} minutes at most.",
        plan.at_most,
    )
    return f"{why} {room.format(n=plan.at_most)}"


@operation(N_("Set the minutes of the speakers"))
def set_minutes(work: Work, session_id: int, minutes: int) -> int:
    """Give each speaker of a session so many minutes; returns of how many that is new.

    Raises:
        NotPossible: the session is gone, or the minutes are below zero.
    """
    one = there(work, session_id)
    if minutes < 0:
        raise NotPossible(_("Minutes to speak: 0 when nobody knows, or how many."))
    return sum(work.change(SessionPart, part.id, minutes=minutes) for part in one.speakers)


@operation(N_("Confirm a part in a session"))
def confirm_part(work: Work, session_id: int, part_id: int, confirmed: bool) -> bool:
    """Note that a person has confirmed, or not yet; returns whether that is new.

    Raises:
        NotPossible: the session or the part is gone.
    """
    if part_id not in {part.id for part in there(work, session_id).parts}:
        raise NotPossible(_("This person is no longer there. Refresh the page."))
    return work.change(SessionPart, part_id, confirmed=confirmed)


@operation(N_("Mend a conflict of the programme"))
def mend(work: Work, remedy: Remedy) -> None:
    """Carry out what mends a conflict; to look is nothing to carry out.

    Raises:
        NotPossible: the session is gone, or the day has no room.
    """
    match remedy:
        case MoveTo(session_id, starts):
            work.label = move_session.label
            move_session(work, session_id, starts)
        case EndAt(session_id, ends):
            work.label = resize_session.label
            resize_session(work, session_id, there(work, session_id).starts, ends)
        case TakeTime(session_id, starts, ends):
            work.label = resize_session.label
            resize_session(work, session_id, starts, ends)
        case PutInto(session_id, room):
            work.label = move_session.label
            move_session(work, session_id, there(work, session_id).starts, room)
        case GiveEach(session_id, minutes, _total):
            work.label = set_minutes.label
            set_minutes(work, session_id, minutes)
        case ShiftFrom(session_id, minutes):
            work.label = shift_rest.label
            shift_rest(work, session_id, minutes)
        case Look():
            return


# --- from a plan ---


@operation(N_("Take the programme of a plan"))
def take_programme(
    work: Work, event_id: int, slots: Sequence[SlotDraft], plan_id: int | None = None
) -> Taken:
    """Write the programme rows of a plan: new ones, and what a newer plan says of known ones.

    A session is known by its day and title, else by its beginning. What was changed here since
    it was taken stays; people are taken only with a new session, nothing is ever taken out.

    Raises:
        NotPossible: a row has no title.
    """
    rows = slots_of(slots, time_zone(work, event_id))
    said = as_taken(work, event_id)
    known = matched(rows, sessions(work, event_id), said, time_zone(work, event_id))
    outcome: dict[str, list[int]] = {"added": [], "changed": [], "same": [], "kept": []}
    for slot, one in zip(rows, known, strict=True):
        if one is None:
            outcome["added"].append(_take_new(work, event_id, slot, plan_id))
        else:
            state = _take_again(work, slot, one, said.get(one.id, ""), plan_id)
            outcome[state].append(one.id)
    return Taken(**{name: tuple(ids) for name, ids in outcome.items()})


def _take_new(work: Work, event_id: int, slot: Slot, plan_id: int | None) -> int:
    more = {**_of_plan(slot), "plan_id": plan_id}
    return _add(work, event_id, slot.draft, **more)


def _take_again(work: Work, slot: Slot, one: Session, said: str, plan_id: int | None) -> str:
    decided = decide(slot, one, said)
    draft = replace(draft_of(one), **decided.values)
    refuse_faulty(draft)
    plan = plan_id if plan_id is not None else one.plan_id
    work.change(SessionRow, one.id, **columns(draft), **_of_plan(slot), plan_id=plan)
    if decided.kept:
        return "kept"
    return "changed" if decided.values else "same"


def _of_plan(slot: Slot) -> dict[str, Any]:
    said = slot.elsewhere
    return {
        "written": slot.written,
        "body_quote": said.quote if said is not None else "",
        "body_starts_at": said.starts if said is not None else None,
        "body_ends_at": said.ends if said is not None else None,
        "taken": write_taken(slot.draft),
    }
