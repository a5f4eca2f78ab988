"""May this person pass? One pure function from what is known to an outcome with its reason.

The order of precedence, the first that holds:

1. a forged code: it says nothing about a person;
2. an unknown code, or the badge of another event: there is no person to speak of;
3. a cancelled person; 4. a dead badge: before anything a door thinks of them;
5. going out: nobody is kept inside, whatever the door's rules for coming in are;
6. read a moment ago: whoever just came in here, maybe let in by the keeper, is in;
7. the category; 8. the zone: they will not change by waiting or asking;
9. the time: a door that is closed is closed, also to whoever was in it before;
10. inside already: one scan more is no entry;
11. the entries of the day are used up; 12. the door lets nobody in again;
13. nobody in this file: the badge is genuine, so the guest comes in;
14. welcome.

Of somebody who is not in this file no category is known: 7 and 8 are for the keeper's eyes.
A clock may have been put right meanwhile: moments of the future are no moments ago.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_
from hanoiplan.delegates.codes import Reading
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.presence.model import NO_DOOR, Checkpoint, Direction, Way
from hanoiplan.registration.model import Outcome

DOUBLE_SCAN = timedelta(seconds=10)  # the same badge read twice, not a person who came twice
ONE_NIGHT = timedelta(hours=24)  # hours shorter than this are of the day on which they begin
GOING_HOME = timedelta(hours=3)  # after the end of its hours an evening is still the same evening
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything that decides; moments are aware UTC.

    `same_event` is False for the genuine badge of another event of this file, `person_here` for
    a number nobody in this file has. `inside_since` is the latest entry at this door when no exit
    came after it, `left_at` the latest exit when no entry did; `inside_desk` is the desk of the
    latest entry either way. `left_elsewhere`: no badge was read at that exit, it followed from an
    entry at another door of the group.
    """

    reading: Reading
    same_event: bool = True
    person_here: bool = True
    cancelled: bool = False
    in_force: bool = True
    inside_since: datetime | None = None
    inside_desk: str = ""
    left_at: datetime | None = None
    left_elsewhere: bool = False
    entries: tuple[datetime, ...] = ()  # all that stand at this door, ascending
    category_id: int | None = None
    open_zones: frozenset[int] = frozenset()  # what the category may enter
    represented: bool = False  # somebody else comes in the cancelled person's place
    door: Checkpoint = NO_DOOR
    way: Way | None = None  # None: as the door reads
    now: datetime = _LONG_AGO
    time_zone: str = DEFAULT_ZONE


@dataclass(frozen=True, slots=True)
class Decision:
    """An outcome and the msgid of its reason; placeholders are filled where it is shown."""

    outcome: Outcome
    reason: str
    way: Direction = Direction.IN


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
    Outcome.WRONG_CHECKPOINT: N_("{category} badges do not open {door}."),
    Outcome.WRONG_ZONE: N_("{category} badges do not open {door} (zone {zone})."),
    Outcome.WRONG_TIME: N_("{door} is open at {hours}."),
    Outcome.TOO_OFTEN: N_(
        "Today's entries are used up ({most} of {most}), the last at {time}, desk {desk}."
    ),
}

ANOTHER_EVENT = N_("This is a badge of another event. Please show where that event is held.")
REPRESENTED = N_("Somebody else comes in this person's place. Please ask the secretariat.")
NO_CATEGORY = N_("A badge without a category does not open {door}.")
NOT_YET = N_("{door} opens at {opens}.")
OVER = N_("{door} closed at {closes}.")
CLOSED = N_("{door} is closed.")
NO_RETURN = N_("Went out at {time}; {door} lets nobody in again on the same day.")
NOT_SEEN_IN = N_("Went out at {time}; the entry was not scanned.")
LOOK_AT_BADGE = N_(
    "The badge is genuine; the person is not yet in this desk's list."
    " Please look at the category on the badge and let them in."
)


def decide(standing: Standing) -> Decision:
    """The outcome at a door, with its reason."""
    way = direction_of(standing)
    outcome = _outcome(standing, way)
    return Decision(outcome, _reason(standing, outcome), way)


def direction_of(standing: Standing) -> Direction:
    """What the scan means. A badge read twice within seconds means twice the same."""
    way = standing.way or standing.door.reads
    if way is not Way.BOTH:
        return Direction(way)
    if _was_just(standing, standing.left_at) and not standing.left_elsewhere:
        return Direction.OUT
    if _was_just(standing, standing.inside_since):
        return Direction.IN
    return Direction.OUT if is_inside(standing) else Direction.IN


def _outcome(standing: Standing, way: Direction) -> Outcome:
    checks = (
        (standing.reading is Reading.ALTERED, Outcome.ALTERED),
        (standing.reading is Reading.UNKNOWN or not standing.same_event, Outcome.UNKNOWN),
        (standing.cancelled, Outcome.CANCELLED),
        (not standing.in_force, Outcome.VOID),
        (way is Direction.OUT, Outcome.LEFT),
        (_was_just(standing, standing.inside_since), Outcome.ALREADY),
        (not _is_for_category(standing), Outcome.WRONG_CHECKPOINT),
        (not _is_for_zone(standing), Outcome.WRONG_ZONE),
        (not _is_open(standing), Outcome.WRONG_TIME),
        (is_inside(standing), Outcome.ALREADY),
        (_is_used_up(standing) or _may_not_return(standing), Outcome.TOO_OFTEN),
        (not standing.person_here, Outcome.KNOWN_ELSEWHERE),
    )
    return next((outcome for holds, outcome in checks if holds), Outcome.WELCOME)


def _is_for_category(standing: Standing) -> bool:
    asked = standing.door.categories
    return not asked or not standing.person_here or standing.category_id in asked


def _is_for_zone(standing: Standing) -> bool:
    zone = standing.door.zone
    return zone is None or not standing.person_here or zone.id in standing.open_zones


def _is_open(standing: Standing) -> bool:
    door = standing.door
    hours = not door.windows or any(one.holds(standing.now) for one in door.windows)
    return hours and not door.closed


def is_inside(standing: Standing) -> bool:
    """Whether the person is in, as far as another entry is concerned.

    Where nobody is read going out and nothing goes by the day, once in is in. Where exits are
    read, or the door has hours, an entry lapses overnight: whoever forgot to be scanned out is
    not sent away in the morning, and a session of two days greets its guests on both. Where
    entries are counted by the day and exits are not read, each scan is an entry.
    """
    door, since = standing.door, standing.inside_since
    if since is None:
        return False
    if door.reads is Way.IN and door.entries_per_day:
        return _was_just(standing, since)
    once_is_for_good = door.reads is Way.IN and not door.windows
    return once_is_for_good or _is_today(standing, since)


def _is_today(standing: Standing, moment: datetime) -> bool:
    return _day_of(standing, moment) == _day_of(standing, standing.now)


def _day_of(standing: Standing, moment: datetime) -> date:
    """The day of a moment at the door, by the calendar of the event.

    A gala past midnight is one evening: its hours, and the way home after them, are of the day
    on which they begin. Hours that go on for days are no evening; in them the calendar counts.
    """
    evenings = [one for one in standing.door.windows if one.ends - one.starts < ONE_NIGHT]
    on = [one for one in evenings if one.holds(moment)]
    over = [one for one in evenings if one.ends <= moment < one.ends + GOING_HOME]
    begun = max((one.starts for one in on or over), default=moment)
    return to_event_time(begun, standing.time_zone).date()


def _was_just(standing: Standing, moment: datetime | None) -> bool:
    return moment is not None and abs(standing.now - moment) <= DOUBLE_SCAN


def entries_today(standing: Standing) -> int:
    """How often the person has come in at this door on its present day."""
    return sum(_is_today(standing, entry) for entry in standing.entries)


def _is_used_up(standing: Standing) -> bool:
    most = standing.door.entries_per_day
    return 0 < most <= (entries_today(standing) if most else 0)


def _may_not_return(standing: Standing) -> bool:
    """Whether the person went out today at a door without re-entry."""
    left = standing.left_at
    return not standing.door.re_entry and left is not None and _is_today(standing, left)


def _reason(standing: Standing, outcome: Outcome) -> str:
    return _SPECIAL.get(outcome, _usual)(standing) or REASONS[outcome]


def _usual(_standing: Standing) -> str:
    return ""


def _why_unknown(standing: Standing) -> str:
    return "" if standing.same_event else ANOTHER_EVENT


def _why_cancelled(standing: Standing) -> str:
    return REPRESENTED if standing.represented else ""


def _why_not_category(standing: Standing) -> str:
    return NO_CATEGORY if standing.category_id is None else ""


def _why_not_now(standing: Standing) -> str:
    windows, now = standing.door.windows, standing.now
    if standing.door.closed:
        return CLOSED
    if all(now < one.starts for one in windows):
        return NOT_YET
    return OVER if all(one.ends <= now for one in windows) else ""


def _why_too_often(standing: Standing) -> str:
    return "" if _is_used_up(standing) else NO_RETURN


def _how_left(standing: Standing) -> str:
    return "" if standing.inside_since is not None else NOT_SEEN_IN


def _who_is_not_here(standing: Standing) -> str:
    door = standing.door
    return LOOK_AT_BADGE if door.categories or door.zone is not None else ""


_SPECIAL = {
    Outcome.UNKNOWN: _why_unknown,
    Outcome.CANCELLED: _why_cancelled,
    Outcome.LEFT: _how_left,
    Outcome.WRONG_CHECKPOINT: _why_not_category,
    Outcome.WRONG_ZONE: _why_not_category,
    Outcome.WRONG_TIME: _why_not_now,
    Outcome.TOO_OFTEN: _why_too_often,
    Outcome.KNOWN_ELSEWHERE: _who_is_not_here,
}


def time_of_entry(entry: datetime, now: datetime, zone: str) -> str:
    """When somebody came in, on the clock at the event; with the day when it was not today."""
    there = to_event_time(entry, zone)
    today = to_event_time(now, zone).date()
    return f"{there:%H:%M}" if there.date() == today else f"{there:%H:%M, %d/%m}"
