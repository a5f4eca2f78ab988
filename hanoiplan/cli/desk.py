"""`code` and `check-in`: what a registration desk does."""

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _
from hanoiplan.cli.call import Call, in_words, person_id
from hanoiplan.delegates.issuing import code_of
from hanoiplan.plans.model import EventFacts
from hanoiplan.registration import operations as registration
from hanoiplan.registration.model import CheckInOutcome


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
        outcome = workspace.do(registration.check_in, event.id, call.words["CODE"])
    call.output.answer(_as_json(outcome, event), _sentence(outcome, event))
    return 0


def _as_json(outcome: CheckInOutcome, event: EventFacts) -> dict[str, str]:
    return {
        "outcome": str(outcome.outcome),
        "name": _name(outcome),
        "at": to_event_time(outcome.at, event.time_zone).isoformat(),
        "desk": outcome.desk,
        "reason": in_words(outcome.reason),
    }


def _sentence(outcome: CheckInOutcome, event: EventFacts) -> str:
    there = to_event_time(outcome.at, event.time_zone)
    sentence = _("{time}, desk {desk}: {reason}")
    said = sentence.format(
        time=f"{there:%H:%M}", desk=outcome.desk, reason=in_words(outcome.reason)
    )
    return f"{_name(outcome)} · {said}" if _name(outcome) else said


def _name(outcome: CheckInOutcome) -> str:
    return outcome.delegate.name if outcome.delegate is not None else ""
