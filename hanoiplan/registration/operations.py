"""Checking in at a desk: read, decide, write the fact, all in one Work."""

from dataclasses import dataclass, replace

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _, say
from hanoiplan.base.operation import operation
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.codes import BadgeCode, Parsed, Reading, parse
from hanoiplan.delegates.issuing import burn_number, make_key, note_newer_version, void_badges
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.one_person import delegate_at
from hanoiplan.delegates.queries import (
    BadgeStanding,
    code_key,
    standing_of_number,
)
from hanoiplan.plans.model import EventFacts
from hanoiplan.plans.queries import event, events
from hanoiplan.presence.model import Checkpoint, Direction, PassageRow
from hanoiplan.presence.operations import let_pass, take_back
from hanoiplan.presence.queries import last_passage, main_checkpoint, passage, was_passage
from hanoiplan.registration.decision import Decision, Standing, decide, time_of_entry
from hanoiplan.registration.model import CheckInOutcome, Outcome
from hanoiplan.registration.queries import let_in_unknown
from hanoiplan.registration.tables import ScanKept
from hanoiplan.store.work import Work

PERSON_NOT_EXPECTED = N_("the person is cancelled or no longer in the list")


@dataclass(frozen=True, slots=True)
class _Door:
    """Where a check-in happens."""

    event: EventFacts
    checkpoint: Checkpoint


@dataclass(frozen=True, slots=True)
class _Guest:
    """Whom a scan or a name means, as far as this file knows."""

    code: BadgeCode | None
    badge: BadgeStanding | None
    delegate: DelegateRow | None
    inside: PassageRow | None

    @property
    def number(self) -> int | None:
        """The badge number, when one could be read."""
        if self.code is not None:
            return self.code.number
        return self.badge.number if self.badge is not None else None


@operation(N_("Check in delegate"))
def check_in(work: Work, event_id: int, scanned: str) -> CheckInOutcome:
    """Read a scanned code at the main entry and write what came of it.

    A text that is no code at all is an outcome (`unknown`), never an error.
    """
    door = _door(work, event_id)
    parsed = _read(work, door, scanned)
    guest = _guest_of_code(work, door, parsed)
    return _write(work, door, guest, _standing(work, door, parsed, guest))


@operation(N_("Check in delegate"))
def check_in_person(work: Work, event_id: int, delegate_id: int) -> CheckInOutcome:
    """Let in a person found by name, badge or no badge.

    Raises:
        NotPossible: the person is no longer in the list.
    """
    door = _door(work, event_id)
    delegate = delegate_at(work, event_id, delegate_id)
    if delegate is None:
        raise NotPossible(_("This person is no longer in the list. Refresh the page."))
    number = delegate.badge_number
    badge = standing_of_number(work, event_id, number) if number is not None else None
    guest = _Guest(None, badge, delegate, _inside(work, door, delegate_id))
    standing = Standing(
        Reading.GOOD,
        cancelled=delegate.cancelled_at is not None,
        inside_since=guest.inside.at if guest.inside else None,
        inside_desk=guest.inside.desk if guest.inside else "",
    )
    return _write(work, door, guest, standing)


_KEPT_AS = {
    Outcome.ALREADY: N_("Scan once more"),
    Outcome.KNOWN_ELSEWHERE: N_("Let in a guest not yet in the list"),
}


@operation(N_("Take back check-in"))
def take_back_check_in(work: Work, passage_id: int, reason: str) -> None:
    """Write that a check-in did not happen after all.

    Raises:
        NotPossible: it was taken back already, never was, or no reason was given.
    """
    if not reason.strip():
        raise NotPossible(_("Say in a few words why the check-in is taken back."))
    if not was_passage(work, passage_id):
        raise NotPossible(_("There is no such check-in in this file. Refresh the page."))
    if passage(work, passage_id) is None:
        raise NotPossible(_("This check-in was taken back already. Nothing was changed."))
    take_back(work, passage_id, reason.strip())


def _door(work: Work, event_id: int) -> _Door:
    facts = event(work, event_id)
    checkpoint = main_checkpoint(work, event_id)
    if facts is None or checkpoint is None:
        raise LookupError(f"event {event_id} has no main entry")
    return _Door(facts, checkpoint)


def _read(work: Work, door: _Door, scanned: str) -> Parsed:
    """What a code says; a genuine one of another event here is no forgery, but no guest either."""
    parsed = parse(scanned, make_key(work, door.event.id), door.event.number)
    if parsed.reading is Reading.ALTERED and parsed.code is not None:
        for other in events(work):
            key = code_key(work, other.id)
            if key is not None and parsed.code.event == other.number != door.event.number:
                return parse(scanned, key, other.number)
    return parsed


def _is_of_here(door: _Door, parsed: Parsed) -> bool:
    return parsed.code is None or parsed.code.event == door.event.number


def _guest_of_code(work: Work, door: _Door, parsed: Parsed) -> _Guest:
    code = parsed.code
    if parsed.reading is not Reading.GOOD or code is None or not _is_of_here(door, parsed):
        # of another event's badge nothing is kept: here its number would be somebody else's
        return _Guest(code if parsed.reading is Reading.ALTERED else None, None, None, None)
    badge = standing_of_number(work, door.event.id, code.number)
    if badge is None:
        return _Guest(code, None, None, None)
    delegate = delegate_at(work, door.event.id, badge.delegate_id)
    if code.version > max(badge.version, badge.voided):
        badge = _newer(work, door, badge, delegate, code.version)
    return _Guest(code, badge, delegate, _inside(work, door, badge.delegate_id))


def _newer(
    work: Work, door: _Door, badge: BadgeStanding, delegate: DelegateRow | None, version: int
) -> BadgeStanding:
    """A badge made elsewhere after ours; of a cancelled or gone person it is dead as well."""
    newer = note_newer_version(work, door.event.id, badge, version)
    if delegate is None or delegate.cancelled_at is not None:
        void_badges(work, door.event.id, [badge.delegate_id], PERSON_NOT_EXPECTED)
        return replace(newer, voided=version)
    return newer


def _inside(work: Work, door: _Door, delegate_id: int) -> PassageRow | None:
    latest = last_passage(work, door.checkpoint.id, delegate_id)
    return latest if latest is not None and latest.direction is Direction.IN else None


def _standing(work: Work, door: _Door, parsed: Parsed, guest: _Guest) -> Standing:
    code, badge = guest.code, guest.badge
    if code is None:
        return Standing(parsed.reading, same_event=_is_of_here(door, parsed))
    if badge is None:
        # let in once before on a badge made elsewhere: from then on the number is known here
        earlier = let_in_unknown(work, door.event.id, code.number)
        return Standing(
            parsed.reading,
            person_here=earlier is not None,
            inside_since=earlier.at if earlier else None,
            inside_desk=earlier.desk if earlier else "",
        )
    return Standing(
        parsed.reading,
        cancelled=guest.delegate is not None and guest.delegate.cancelled_at is not None,
        in_force=badge.in_force and code.version == badge.version and guest.delegate is not None,
        inside_since=guest.inside.at if guest.inside else None,
        inside_desk=guest.inside.desk if guest.inside else "",
    )


def _write(work: Work, door: _Door, guest: _Guest, standing: Standing) -> CheckInOutcome:
    decision = decide(standing)
    passage_id = guest.inside.id if guest.inside else None
    if decision.outcome is Outcome.WELCOME and guest.delegate is not None:
        passage_id = let_pass(
            work, door.event.id, door.checkpoint.id, guest.delegate.id, Direction.IN
        )
    else:
        _keep_scan(work, door, guest, decision.outcome)
        if decision.outcome is Outcome.KNOWN_ELSEWHERE and guest.number is not None:
            burn_number(work, door.event.id, guest.number)
    return CheckInOutcome(
        outcome=decision.outcome,
        at=work.now,
        desk=work.desk,
        reason=_reason(work, door, standing, decision),
        delegate=guest.delegate,
        badge_number=guest.number,
        passage_id=passage_id,
        earlier_at=standing.inside_since,
        earlier_desk=standing.inside_desk,
    )


def _keep_scan(work: Work, door: _Door, guest: _Guest, outcome: Outcome) -> None:
    work.label = _KEPT_AS.get(outcome, N_("Refuse entry"))
    work.add(
        ScanKept,
        event_id=door.event.id,
        checkpoint_id=door.checkpoint.id,
        number=guest.number or 0,
        outcome=str(outcome),
        at=work.now,
        desk=work.desk,
    )


def _reason(work: Work, door: _Door, standing: Standing, decision: Decision) -> Bilingual:
    words = {"time": "", "desk": standing.inside_desk}
    if standing.inside_since is not None:
        words["time"] = time_of_entry(standing.inside_since, work.now, door.event.time_zone)
    return Bilingual(
        say(decision.reason, "vi").format(**words), say(decision.reason, "en").format(**words)
    )
