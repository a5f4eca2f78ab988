"""How a session, its people and its cues become rows, and what is refused before.

Used by the operations alone. What must not come in: operations, and what people read elsewhere.
"""

from collections.abc import Collection, Sequence
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.delegates.queries import events_of
from hanoiplan.programme.model import (
    Cue,
    CueDraft,
    Part,
    PartDraft,
    Session,
    SessionDraft,
)
from hanoiplan.programme.queries import session, was_ticked
from hanoiplan.programme.tables import CueRow, SessionPart, SessionRow
from hanoiplan.store.work import Work

LONGEST = 48 * 60  # minutes of one item: longer is a slip of the keys
MOST = 99_999  # people expected, minutes


def there(work: Work, session_id: int) -> Session:
    """The session.

    Raises:
        NotPossible: another desk took it out.
    """
    found = session(work, session_id)
    if found is None:
        raise NotPossible(_("This session is no longer there. Refresh the page."))
    return found


def title_of(one: Session) -> str:
    """What a session is called in a sentence."""
    return one.title.pick(interface().language)


def refuse_faulty(draft: SessionDraft) -> None:
    """Raises NotPossible for a session without a title, or that ends before it begins."""
    if not draft.title:
        raise NotPossible(_("Give the session a title, in Vietnamese or in English."))
    if draft.ends <= draft.starts:
        raise NotPossible(_("The session ends before it begins. Correct one of the times."))
    if (draft.ends - draft.starts).total_seconds() > LONGEST * 60:
        raise NotPossible(_("A session lasts two days at most. Correct one of the times."))
    if not 0 <= draft.expected <= MOST:
        raise NotPossible(_("People expected: 0 when nobody knows, or how many."))
    if any(not 0 <= one.minutes <= LONGEST for one in draft.parts):
        raise NotPossible(_("Minutes to speak: 0 when nobody knows, or how many."))


def refuse_foreign_people(work: Work, event_id: int, parts: Collection[PartDraft]) -> None:
    """Raises NotPossible where a part is of a delegate who is gone or of another event."""
    wanted = {one.delegate_id for one in parts if one.delegate_id is not None}
    if wanted - set(events_of(work, wanted).get(event_id, ())):
        raise NotPossible(_("This person is no longer there. Refresh the page."))
    if any(one.delegate_id is None and not one.name for one in parts):
        raise NotPossible(_("Choose a delegate or write a name for every part in the session."))


def columns(draft: SessionDraft) -> dict[str, Any]:
    """The columns of a session's own row."""
    pairs = {"title": draft.title, "theme": draft.theme, "room": draft.room}
    named = {
        f"{name}_{language}": " ".join(getattr(pair, language).split())
        for name, pair in pairs.items()
        for language in ("vi", "en")
    }
    return {
        **named,
        "starts_at": draft.starts,
        "ends_at": draft.ends,
        "all_day": draft.all_day,
        "kind": str(draft.kind),
        "agency": draft.agency.strip(),
        "spoken": draft.languages.strip(),
        "remarks": draft.notes.strip(),
        "expected": draft.expected,
        "fixed": draft.fixed,
        "internal": draft.internal,
    }


def draft_of(one: Session) -> SessionDraft:
    """What a person decided about a session: where an editor begins."""
    same = {
        name: getattr(one, name)
        for name in SessionDraft.__dataclass_fields__
        if name not in {"parts", "cues"}
    }
    return SessionDraft(
        **same,
        parts=tuple(part_draft(part) for part in one.parts),
        cues=tuple(cue_draft(cue) for cue in one.cues),
    )


def part_draft(part: Part) -> PartDraft:
    """The fields of a part as a draft."""
    return PartDraft(
        *(part.role, part.delegate_id, part.name, part.position, part.topic),
        *(part.minutes, part.confirmed, part.id),
    )


def cue_draft(cue: Cue) -> CueDraft:
    """The fields of a cue as a draft."""
    return CueDraft(cue.offset, cue.minutes, cue.text, cue.who, cue.id)


def set_parts(work: Work, session_id: int, before: Sequence[Part], now: Sequence[PartDraft]) -> int:
    """Write the people of a session where they differ; returns how many rows did."""
    known = {one.id for one in before}
    kept = {one.id for one in now} & known
    for gone in known - kept:
        work.remove(SessionPart, gone)
    changed = len(known - kept)
    for place, one in enumerate(now, start=1):
        values = {**_part_columns(one), "place": place}
        if one.id in kept:
            changed += work.change(SessionPart, one.id, **values)
        else:
            work.add(SessionPart, session_id=session_id, **values)
            changed += 1
    return changed


def _part_columns(one: PartDraft) -> dict[str, Any]:
    """Of a delegate neither name nor position is kept twice."""
    known = one.delegate_id is not None
    return {
        "role": str(one.role),
        "delegate_id": one.delegate_id,
        "name_vi": "" if known else one.name.vi.strip(),
        "name_en": "" if known else one.name.en.strip(),
        "position_vi": "" if known else one.position.vi.strip(),
        "position_en": "" if known else one.position.en.strip(),
        "topic_vi": one.topic.vi.strip(),
        "topic_en": one.topic.en.strip(),
        "minutes": one.minutes,
        "confirmed": one.confirmed,
    }


def set_cues(work: Work, session_id: int, before: Sequence[Cue], now: Sequence[CueDraft]) -> int:
    """Write the run sheet of a session where it differs; returns how many rows did.

    Raises:
        NotPossible: a cue would go that was ticked.
    """
    known = {one.id for one in before}
    kept = {one.id for one in now} & known
    if was_ticked(work, known - kept):
        raise NotPossible(_("This cue was ticked, so it stays. Take the tick back first."))
    for gone in known - kept:
        work.remove(CueRow, gone)
    changed = len(known - kept)
    for one in now:
        values = {
            "begins": one.offset,
            "minutes": one.minutes,
            "text_vi": one.text.vi.strip(),
            "text_en": one.text.en.strip(),
            "who": one.who.strip(),
        }
        if one.id in kept:
            changed += work.change(CueRow, one.id, **values)
        else:
            work.add(CueRow, session_id=session_id, **values)
            changed += 1
    return changed


def set_time(work: Work, one: Session, starts: Any, ends: Any) -> bool:
    """Write a session's time; returns whether it is another one."""
    return work.change(SessionRow, one.id, starts_at=starts, ends_at=ends)
