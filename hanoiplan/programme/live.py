"""On the day: cues ticked as they happen, versions published, conflicts that are let stand.

What must not come in: changing sessions (`operations`).
"""

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.text import Bilingual
from hanoiplan.programme.conflicts import Conflict
from hanoiplan.programme.queries import (
    changes_since,
    cue,
    kept_conflicts,
    newest_version,
    session,
    sessions,
    tick_of,
)
from hanoiplan.programme.tables import (
    ConflictKept,
    CueRow,
    CueTicked,
    CueTickTakenBack,
    ProgrammeVersion,
)
from hanoiplan.programme.versions import published, to_json
from hanoiplan.store.work import Work

BEGINS = Bilingual("Bắt đầu", "Begins")  # the one cue of a session for which nobody wrote any


@operation(N_("Tick a cue"))
def tick_cue(work: Work, cue_id: int) -> bool:
    """Write that a cue happened now; returns False where it was ticked already.

    Raises:
        NotPossible: the cue is gone.
    """
    found = cue(work, cue_id)
    of = session(work, found.session_id) if found is not None else None
    if found is None or of is None:
        raise NotPossible(_("This cue is no longer there. Refresh the page."))
    if found.done_at is not None:
        return False
    work.add(CueTicked, event_id=of.event_id, cue_id=cue_id, at=work.now, desk=work.desk)
    return True


@operation(N_("Tick the beginning of a session"))
def tick_beginning(work: Work, session_id: int) -> int:
    """Write that a session without cues began now, as its first cue; returns the cue's id.

    As any cue that was ticked it goes by an undo only once the tick was taken back.

    Raises:
        NotPossible: the session is gone.
    """
    of = session(work, session_id)
    if of is None:
        raise NotPossible(_("This session is no longer there. Refresh the page."))
    known = next((one.id for one in of.cues if one.offset == 0), None)
    words = {"text_vi": BEGINS.vi, "text_en": BEGINS.en, "who": of.agency}
    cue_id = known or work.add(CueRow, session_id=session_id, begins=0, minutes=0, **words)
    tick_cue(work, cue_id)
    return cue_id


@operation(N_("Take the tick of a cue back"))
def untick_cue(work: Work, cue_id: int) -> bool:
    """Write that a cue did not happen after all; returns False where it was not ticked."""
    tick = tick_of(work, cue_id)
    if tick is None:
        return False
    work.add(CueTickTakenBack, cue_ticked_id=tick, at=work.now, desk=work.desk)
    return True


@operation(N_("Publish version {number} of the programme"))
def publish_programme(work: Work, event_id: int, note: str = "") -> int:
    """Publish the programme as it stands; returns the number of the version.

    Raises:
        NotPossible: there is nothing in it, or nothing has changed since the last version.
    """
    content = published(sessions(work, event_id))
    latest = newest_version(work, event_id)
    if not content and latest is None:
        raise NotPossible(_("There is nothing to publish yet. Add a session first."))
    if latest is not None and not changes_since(work, event_id):
        raise NotPossible(
            _("Nothing has changed since version {n}, so it stays in force.").format(
                n=latest.number
            )
        )
    number = latest.number + 1 if latest is not None else 1
    work.add(
        ProgrammeVersion,
        event_id=event_id,
        number=number,
        at=work.now,
        desk=work.desk,
        operator=work.operator,
        note=note.strip(),
        content=to_json(content),
    )
    work.note(number=number)
    return number


@operation(N_("Let a conflict of the programme stand"))
def keep_conflict(work: Work, event_id: int, conflict: Conflict, reason: str) -> int:
    """Let a conflict stand, with the reason, as long as it does not grow; returns the row's id.

    Raises:
        NotPossible: no reason was given.
    """
    if not reason.strip():
        raise NotPossible(_("Say in a few words why this may stay as it is."))
    values = {"figure": conflict.size, "reason": reason.strip(), "at": work.now}
    for one in kept_conflicts(work, event_id):
        if one.key == conflict.key:
            work.change(ConflictKept, one.id, **values)
            return one.id
    return work.add(ConflictKept, event_id=event_id, mark=conflict.key, **values)


@operation(N_("Take a conflict of the programme up again"))
def reopen_conflict(work: Work, event_id: int, key: str) -> bool:
    """Show a conflict again that was let stand; returns whether it was."""
    found = [one for one in kept_conflicts(work, event_id) if one.key == key]
    for one in found:
        work.remove(ConflictKept, one.id)
    return bool(found)
