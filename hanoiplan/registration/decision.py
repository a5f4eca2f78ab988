"""May this person pass? One pure function from what is known to an outcome with its reason."""

from dataclasses import dataclass
from datetime import datetime

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_
from hanoiplan.delegates.codes import Reading
from hanoiplan.registration.model import Outcome


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything that decides.

    `same_event` is False for the genuine badge of another event of this file, `person_here` for
    a number nobody in this file has.
    """

    reading: Reading
    same_event: bool = True
    person_here: bool = True
    cancelled: bool = False
    in_force: bool = True
    inside_since: datetime | None = None
    inside_desk: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """An outcome and the msgid of its reason; placeholders are filled where it is shown."""

    outcome: Outcome
    reason: str


REASONS = {
    Outcome.WELCOME: N_("Please come in."),
    Outcome.ALREADY: N_("Already in at {time}, desk {desk}."),
    Outcome.LEFT: N_("Went out at {time}."),
    Outcome.CANCELLED: N_("This person was cancelled. Please ask the secretariat."),
    Outcome.VOID: N_("This badge was replaced or is out of use. Please ask for the new badge."),
    Outcome.UNKNOWN: N_("No badge of this event has this code. Scan again, or type the name."),
    Outcome.ALTERED: N_("This code was not made here. Please call the head of the desk."),
    Outcome.KNOWN_ELSEWHERE: N_(
        "The badge is genuine; the person is not yet in this desk's list. Please let them in."
    ),
}

ANOTHER_EVENT = N_("This is a badge of another event. Please show where that event is held.")


def decide(standing: Standing) -> Decision:
    """The outcome at the main entry, which admits every category at any time.

    The order matters: a forged code says nothing about a person, and a dead badge nothing about
    whether its owner is inside already.
    """
    outcome = _outcome(standing)
    elsewhere = outcome is Outcome.UNKNOWN and not standing.same_event
    return Decision(outcome, ANOTHER_EVENT if elsewhere else REASONS[outcome])


def _outcome(standing: Standing) -> Outcome:
    checks = (
        (standing.reading is Reading.ALTERED, Outcome.ALTERED),
        (standing.reading is Reading.UNKNOWN or not standing.same_event, Outcome.UNKNOWN),
        (standing.cancelled, Outcome.CANCELLED),
        (not standing.in_force, Outcome.VOID),
        (not standing.person_here, Outcome.KNOWN_ELSEWHERE),
        (standing.inside_since is not None, Outcome.ALREADY),
    )
    return next((outcome for holds, outcome in checks if holds), Outcome.WELCOME)


def time_of_entry(entry: datetime, now: datetime, zone: str) -> str:
    """When somebody came in, on the clock at the event; with the day when it was not today."""
    there = to_event_time(entry, zone)
    today = to_event_time(now, zone).date()
    return f"{there:%H:%M}" if there.date() == today else f"{there:%H:%M, %d/%m}"
