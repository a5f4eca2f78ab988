"""Checking in at a desk: read, decide, write the fact, all in one Work."""

from collections.abc import Sequence
from dataclasses import replace

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.speech import interface
from hanoiplan.delegates.codes import Reading
from hanoiplan.delegates.issuing import burn_number, make_key, note_newer_version, void_badges
from hanoiplan.delegates.queries import members
from hanoiplan.presence.model import Direction, PassageRow, Way
from hanoiplan.presence.operations import leave_others, let_pass, take_back
from hanoiplan.presence.queries import passage, was_passage
from hanoiplan.registration.decision import REASONS, is_inside
from hanoiplan.registration.model import CheckInOutcome, DelegationCheckIn, Outcome
from hanoiplan.registration.queries import alarm
from hanoiplan.registration.sighting import (
    Sighting,
    outcome_of,
    post_at,
    sight_code,
    sight_person,
)
from hanoiplan.registration.tables import LetInAnyway, ScanKept
from hanoiplan.store.work import Work

PERSON_NOT_EXPECTED = N_("the person is cancelled or no longer in the list")


@operation(N_("Check in delegate"))
def check_in(
    work: Work, event_id: int, scanned: str, checkpoint_id: int = 0, way: Way | None = None
) -> CheckInOutcome:
    """Read a scanned code at a door (0: the main entry) and write what came of it.

    `way` overrules what the door reads. A text that is no code at all is an outcome (`unknown`),
    never an error.

    Raises:
        NotPossible: the door is gone.
    """
    post = post_at(work, event_id, checkpoint_id, way, work.now)
    seen = sight_code(work, post, scanned, make_key(work, event_id))
    if seen.guest.newer:
        _note_newer(work, seen)
    return _write(work, seen)


@operation(N_("Check in delegate"))
def check_in_person(
    work: Work, event_id: int, delegate_id: int, checkpoint_id: int = 0, way: Way | None = None
) -> CheckInOutcome:
    """Let in a person found by name, badge or no badge.

    Raises:
        NotPossible: the person is no longer in the list, or the door is gone.
    """
    post = post_at(work, event_id, checkpoint_id, way, work.now)
    return _write(work, sight_person(work, post, delegate_id))


@operation(N_("Check in {n} of a delegation"))
def check_in_delegation(
    work: Work, event_id: int, delegation_id: int, checkpoint_id: int = 0
) -> DelegationCheckIn:
    """Let in everybody of a delegation who is expected; the rules hold for each of them.

    Raises:
        NotPossible: nobody of it is expected, or the door is gone.
    """
    people = members(work, delegation_id)
    if not people:
        raise NotPossible(_("Nobody of this delegation is expected. Refresh the page."))
    post = post_at(work, event_id, checkpoint_id, Way.IN, work.now)
    done = [_write(work, sight_person(work, post, one)) for one in people]
    welcomed = [one for one in done if one.outcome is Outcome.WELCOME]
    work.note(n=len(welcomed))
    work.label = "" if welcomed else _KEPT_AS.get(done[0].outcome, REFUSED)
    return DelegationCheckIn(
        welcomed=len(welcomed),
        already=sum(one.outcome is Outcome.ALREADY for one in done),
        refused=tuple(one for one in done if one.outcome not in (Outcome.WELCOME, Outcome.ALREADY)),
        passages=tuple(one.passage_id for one in welcomed if one.passage_id is not None),
    )


@operation(N_("Let in against the rules of the door"))
def let_in_anyway(
    work: Work, event_id: int, delegate_id: int, checkpoint_id: int, reason: str, by: str
) -> CheckInOutcome:
    """Let in somebody whom the rules of a door refuse; `by` answers for it.

    Raises:
        NotPossible: no reason or nobody who answers for it, the rules do not refuse, the person
            is in already, or has no badge that could be let in (cancelled, void, gone).
    """
    reason, by = " ".join(reason.split()), " ".join(by.split())
    if not reason or not by:
        raise NotPossible(_("Say who lets the person in, and in a few words why."))
    post = post_at(work, event_id, checkpoint_id, Way.IN, work.now)
    seen = sight_person(work, post, delegate_id)
    refused, badge = seen.decision.outcome, seen.guest.badge
    if badge is not None and badge.version and not badge.in_force:
        raise NotPossible(
            _("The badge is replaced or out of use. Print a new one first; it opens no door now.")
        )
    if not refused.can_be_overruled or is_inside(seen.standing):
        raise NotPossible(_why_not_anyway(work, seen))
    entry = _enter(work, seen, delegate_id)
    work.add(
        LetInAnyway,
        event_id=event_id,
        checkpoint_id=post.door.id,
        delegate_id=delegate_id,
        passage_id=entry.id,
        outcome=str(refused),
        reason=reason,
        keeper=by,
        at=work.now,
        desk=work.desk,
    )
    told = replace(seen.decision, outcome=Outcome.WELCOME, reason=LET_IN_ANYWAY)
    done = outcome_of(work, replace(seen, decision=told), work.desk)
    return replace(done, passage_id=entry.id, anyway=True)


def _why_not_anyway(work: Work, seen: Sighting) -> str:
    """Whoever the keeper let in before is in, whatever the rules of the door still say."""
    if is_inside(seen.standing):
        told = replace(seen.decision, outcome=Outcome.ALREADY, reason=REASONS[Outcome.ALREADY])
        seen = replace(seen, decision=told)
    return outcome_of(work, seen, work.desk).reason.pick(interface().language)


LET_IN_ANYWAY = N_("Please come in. The keeper of the door has let this person in.")
REFUSED = N_("Refuse entry")
_KEPT_AS = {
    Outcome.ALREADY: N_("Scan once more"),
    Outcome.KNOWN_ELSEWHERE: N_("Let in a guest not yet in the list"),
    Outcome.LEFT: N_("Scan an exit without an entry"),
}


@operation(N_("Take back check-in"))
def take_back_check_in(work: Work, passage_id: int, reason: str) -> None:
    """Write that a check-in did not happen after all, nor what followed from it at other doors.

    Raises:
        NotPossible: it was taken back already, never was, or no reason was given.
    """
    _refuse_without(reason)
    if not was_passage(work, passage_id):
        raise NotPossible(_("There is no such check-in in this file. Refresh the page."))
    if passage(work, passage_id) is None:
        raise NotPossible(_("This check-in was taken back already. Nothing was changed."))
    take_back(work, passage_id, reason.strip())


@operation(N_("Take back {n} check-ins"))
def take_back_check_ins(work: Work, passage_ids: Sequence[int], reason: str) -> int:
    """Take back those of these check-ins that stand; returns how many.

    Raises:
        NotPossible: none of them stands, or no reason was given.
    """
    _refuse_without(reason)
    standing = [one for one in passage_ids if passage(work, one) is not None]
    if not standing:
        raise NotPossible(_("This check-in was taken back already. Nothing was changed."))
    for one in standing:
        take_back(work, one, reason.strip())
    work.note(n=len(standing))
    return len(standing)


def _refuse_without(reason: str) -> None:
    if not reason.strip():
        raise NotPossible(_("Say in a few words why the check-in is taken back."))


def _note_newer(work: Work, seen: Sighting) -> None:
    """A badge made elsewhere after ours; of a cancelled or gone person it is dead as well."""
    badge, event_id = seen.guest.badge, seen.post.event.id
    if badge is None:
        return
    note_newer_version(work, event_id, badge, seen.guest.newer)
    delegate = seen.guest.delegate
    if delegate is None or delegate.cancelled_at is not None:
        void_badges(work, event_id, [badge.delegate_id], PERSON_NOT_EXPECTED)


def _write(work: Work, seen: Sighting) -> CheckInOutcome:
    """The fact that came of a sighting: a passage where somebody passed, else the scan."""
    outcome, delegate = seen.decision.outcome, seen.guest.delegate
    done = outcome_of(work, seen, work.desk)
    if outcome is Outcome.WELCOME and delegate is not None:
        return replace(done, passage_id=_enter(work, seen, delegate.id).id)
    if outcome is Outcome.LEFT and delegate is not None and seen.standing.inside_since is not None:
        return replace(done, passage_id=_leave(work, seen, delegate.id))
    _keep_scan(work, seen)
    if outcome is Outcome.KNOWN_ELSEWHERE and seen.guest.number is not None:
        burn_number(work, seen.post.event.id, seen.guest.number)
    if outcome is Outcome.ALTERED:
        return replace(done, alarm=alarm(work, seen.post.event.id, work.now) is not None)
    return done


def _enter(work: Work, seen: Sighting, delegate_id: int) -> PassageRow:
    event_id, door = seen.post.event.id, seen.post.door
    row_id = let_pass(work, event_id, door.id, delegate_id, Direction.IN)
    entry = PassageRow(row_id, door.id, delegate_id, Direction.IN, work.now, work.desk)
    leave_others(work, event_id, door, entry)
    return entry


def _leave(work: Work, seen: Sighting, delegate_id: int) -> int:
    work.label = N_("Check out delegate")
    return let_pass(work, seen.post.event.id, seen.post.door.id, delegate_id, Direction.OUT)


def _keep_scan(work: Work, seen: Sighting) -> None:
    code, reading = seen.guest.code, seen.standing.reading
    work.label = _KEPT_AS.get(seen.decision.outcome, REFUSED)
    work.add(
        ScanKept,
        event_id=seen.post.event.id,
        checkpoint_id=seen.post.door.id,
        number=seen.guest.number or 0,
        version=code.version if code is not None and reading is Reading.GOOD else 0,
        outcome=str(seen.decision.outcome),
        at=work.now,
        desk=work.desk,
    )
