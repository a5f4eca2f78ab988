"""`code` and `check-in`: what a registration desk does."""

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.cli.call import Call, in_words, person_id
from hanoiplan.delegates.issuing import code_of
from hanoiplan.plans.model import EventFacts
from hanoiplan.presence.model import CheckpointKind, Direction, Way
from hanoiplan.presence.queries import checkpoint_named, checkpoints
from hanoiplan.registration import operations as registration
from hanoiplan.registration.card import MANY_ALTERED
from hanoiplan.registration.model import CheckInOutcome
from hanoiplan.workspace import Workspace


def code(call: Call) -> int:
    """Say the digits on a person's badge; number and version are given where there are none."""
    delegate_id = person_id(call.words["DELEGATE_ID"])
    with call.workspace() as workspace:
        event = call.event(workspace)
        digits = workspace.do(code_of, event.id, delegate_id)
    call.output.answer({"code": digits}, digits)
    return 0


def check_in(call: Call) -> int:
    """Check in the person whose badge was scanned; a refusal is an outcome, not a failure."""
    with call.workspace() as workspace:
        event = call.event(workspace)
        door = checkpoint_id(workspace, event.id, call.words["checkpoint"] or "")
        way = Way(call.words["way"]) if call.words["way"] else None
        outcome = workspace.do(registration.check_in, event.id, call.words["CODE"], door, way)
    alarm = [_(MANY_ALTERED)] if outcome.alarm else []
    call.output.answer(outcome_as_json(outcome, event), _sentence(outcome, event), *alarm)
    return 0


def outcome_as_json(outcome: CheckInOutcome, event: EventFacts) -> dict[str, str | bool]:
    """What a program hears of an outcome; the moment is told on the event's own clock.

    The door is told of other doors than the main entrance only, the way there or where somebody
    goes out; `alarm` is true when somebody tries codes, and not there otherwise.
    """
    door = outcome.checkpoint
    elsewhere = door.kind is not CheckpointKind.MAIN
    return {
        "outcome": str(outcome.outcome),
        "name": _name(outcome),
        "at": to_event_time(outcome.at, event.time_zone).isoformat(),
        "desk": outcome.desk,
        "reason": in_words(outcome.reason),
        **({"checkpoint": in_words(door.name)} if elsewhere else {}),
        **({"way": str(outcome.way)} if elsewhere or outcome.way is Direction.OUT else {}),
        **({"alarm": True} if outcome.alarm else {}),
    }


def checkpoint_id(workspace: Workspace, event_id: int, name: str) -> int:
    """The checkpoint of this name, 0 (the main entrance) when none is named.

    Raises:
        NotPossible: there is none of this name; the sentence lists what there is.
    """
    if not name:
        return 0
    found = workspace.read(checkpoint_named, event_id, name)
    if found is None:
        known = ", ".join(
            f"“{in_words(one.name)}”" for one in workspace.read(checkpoints, event_id)
        )
        sentence = _("There is no door called “{name}”. The doors are: {known}.")
        raise NotPossible(sentence.format(name=name, known=known))
    return found.id


def _sentence(outcome: CheckInOutcome, event: EventFacts) -> str:
    there = to_event_time(outcome.at, event.time_zone)
    sentence = _("{time}, desk {desk}: {reason}")
    said = sentence.format(
        time=f"{there:%H:%M}", desk=outcome.desk, reason=in_words(outcome.reason)
    )
    return f"{_name(outcome)} · {said}" if _name(outcome) else said


def _name(outcome: CheckInOutcome) -> str:
    return outcome.delegate.name if outcome.delegate is not None else ""
