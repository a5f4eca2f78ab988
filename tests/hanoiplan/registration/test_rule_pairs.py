"""May this person pass? Every rule of a door alone, and every two of them together.

The order of precedence is written here in words, thought through at the desk and not taken from
the program: which of two reasons does the guest have to hear, and which one helps?
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations
from typing import Any

import pytest

from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.codes import Reading
from hanoiplan.plans.model import Zone
from hanoiplan.presence.model import Checkpoint, CheckpointKind, Direction, Way, Window
from hanoiplan.registration import decision
from hanoiplan.registration.decision import Standing, decide
from hanoiplan.registration.model import Outcome

NOW = datetime(2026, 6, 8, 3, 0, tzinfo=UTC)  # 10:00 in Hà Nội
HOUR, PRESS, ZONE = timedelta(hours=1), 7, Zone(3, "3", Bilingual("Phòng họp"))
DOOR = Checkpoint(1, Bilingual("Phòng họp G2G", "G2G room"), CheckpointKind.SESSION)
NOBODY_SPECIAL = Standing(Reading.GOOD, category_id=PRESS, door=DOOR, now=NOW)

Change = Callable[[Standing], Standing]


def has(**values: Any) -> Change:
    """Something is so about the guest."""
    return lambda standing: replace(standing, **values)


def door_has(**values: Any) -> Change:
    """The door has such a rule."""
    return lambda standing: replace(standing, door=replace(standing.door, **values))


def both(*changes: Change) -> Change:
    """Several things that together make one rule speak."""

    def change(standing: Standing) -> Standing:
        for one in changes:
            standing = one(standing)
        return standing

    return change


def came(ago: timedelta, *, stays: bool) -> Change:
    """The guest came in so long ago, and is in or went out a minute later."""
    at = NOW - ago
    return lambda standing: replace(
        standing,
        entries=(*standing.entries, at),
        inside_since=at if stays else standing.inside_since,
        inside_desk="2",
        left_at=None if stays else at + timedelta(minutes=1),
    )


# Each rule with what makes it speak and what it says, the one that goes before all others first.
RULES: dict[str, tuple[Change, Outcome]] = {
    # A forged code: its holder learns nothing about anybody.
    "forged": (has(reading=Reading.ALTERED), Outcome.ALTERED),
    # No code at all, or another event's badge: there is no person to speak of.
    "unreadable": (has(reading=Reading.UNKNOWN), Outcome.UNKNOWN),
    "other event": (has(same_event=False), Outcome.UNKNOWN),
    # A person who is not expected is told so at every door, whichever badge he holds.
    "cancelled": (has(cancelled=True), Outcome.CANCELLED),
    # A dead badge: its holder needs a new one before any door matters.
    "void": (has(in_force=False), Outcome.VOID),
    # Going out: nobody is kept inside because the door closed or is not for him.
    "leaving": (has(way=Way.OUT), Outcome.LEFT),
    # The badge was read a moment ago: that is no second entry, and nothing is used up by it. Also
    # where the door does not let such people in, or not now: the keeper just did.
    "read twice": (came(timedelta(seconds=4), stays=True), Outcome.ALREADY),
    # Not for this category: waiting does not help, so the hours are not spoken of.
    "category": (door_has(categories=frozenset({PRESS + 1})), Outcome.WRONG_CHECKPOINT),
    # Not for this zone: the same, by the rule of the whole venue.
    "zone": (door_has(zone=ZONE), Outcome.WRONG_ZONE),
    # The hours: a closed door is closed, also to somebody who was in before.
    "closed": (door_has(closed=True), Outcome.WRONG_TIME),
    "too early": (door_has(windows=(Window(NOW + HOUR, NOW + 2 * HOUR),)), Outcome.WRONG_TIME),
    # The number of entries of the day.
    "used up": (
        both(door_has(entries_per_day=1), came(2 * HOUR, stays=False)),
        Outcome.TOO_OFTEN,
    ),
    "no return": (both(door_has(re_entry=False), came(HOUR, stays=False)), Outcome.TOO_OFTEN),
    # Genuine, and not in this file: nothing speaks against the guest.
    "stranger": (has(person_here=False, category_id=None), Outcome.KNOWN_ELSEWHERE),
}
ORDER = list(RULES)

# A stranger's category is not in this file: doors cannot refuse by what nobody knows.
NOT_KNOWN_OF_STRANGERS = {"category", "zone"}
# One code has one reading.
IMPOSSIBLE = {frozenset({"forged", "unreadable"})}


def expected(one: str, other: str) -> Outcome:
    """What a guest has to hear for whom both rules speak; `one` stands before `other`."""
    if other == "stranger" and one in NOT_KNOWN_OF_STRANGERS:
        return Outcome.KNOWN_ELSEWHERE
    return RULES[one][1]


def test_without_any_rule_the_guest_is_welcome() -> None:
    assert decide(NOBODY_SPECIAL).outcome is Outcome.WELCOME


@pytest.mark.parametrize("name", ORDER)
def test_each_rule_alone(name: str) -> None:
    change, outcome = RULES[name]
    assert decide(change(NOBODY_SPECIAL)).outcome is outcome


@pytest.mark.parametrize(
    ("one", "other"),
    [pair for pair in combinations(ORDER, 2) if frozenset(pair) not in IMPOSSIBLE],
    ids=lambda name: name.replace(" ", "_"),
)
def test_each_pair_of_rules(one: str, other: str) -> None:
    """In whichever order the two came about."""
    first, second = RULES[one][0], RULES[other][0]
    # what is read last is the state of the guest now: the one that goes before is true now
    assert decide(first(second(NOBODY_SPECIAL))).outcome is expected(one, other)


def test_the_table_covers_every_outcome() -> None:
    """An outcome that no rule here gives would be a rule that nobody thought about."""
    told = {outcome for _change, outcome in RULES.values()} | {Outcome.WELCOME}
    assert told == set(Outcome)


@pytest.mark.parametrize("name", [*ORDER[ORDER.index("leaving") + 1 :]])
def test_nobody_is_kept_inside(name: str) -> None:
    """Whatever a door thinks of people who want in, whoever wants out goes out."""
    done = decide(both(RULES[name][0], has(way=Way.OUT))(NOBODY_SPECIAL))
    assert (done.outcome, done.way) == (Outcome.LEFT, Direction.OUT)


# --- what a scan means ---


YESTERDAY, TODAY = (Window(NOW - day - HOUR, NOW - day + HOUR) for day in (24 * HOUR, 0 * HOUR))
TWO_DAYS = (YESTERDAY, TODAY)
ALL_WEEK = (Window(NOW - 48 * HOUR, NOW + 48 * HOUR),)


@pytest.mark.parametrize(
    ("door", "ago", "stays", "outcome"),
    [
        # a door that reads both: in, out, in; a badge read twice means twice the same
        ({"reads": Way.BOTH}, None, True, Outcome.WELCOME),
        ({"reads": Way.BOTH}, HOUR, True, Outcome.LEFT),
        ({"reads": Way.BOTH}, timedelta(seconds=4), True, Outcome.ALREADY),
        ({"reads": Way.BOTH}, HOUR, False, Outcome.WELCOME),
        ({"reads": Way.BOTH}, timedelta(seconds=64), False, Outcome.LEFT),
        # who forgot to be scanned out yesterday comes in this morning
        ({"reads": Way.BOTH}, 20 * HOUR, True, Outcome.WELCOME),
        # a door that reads entries only: once in is in, for good
        ({}, HOUR, True, Outcome.ALREADY),
        ({}, 20 * HOUR, True, Outcome.ALREADY),
        # but where the door has hours, each day of them begins anew
        ({"windows": TWO_DAYS}, HOUR, True, Outcome.ALREADY),
        ({"windows": TWO_DAYS}, 20 * HOUR, True, Outcome.WELCOME),
        # hours without an end between the days are no evening: the calendar counts
        ({"windows": ALL_WEEK, "entries_per_day": 1}, 20 * HOUR, True, Outcome.WELCOME),
        ({"windows": ALL_WEEK, "reads": Way.BOTH}, 20 * HOUR, True, Outcome.WELCOME),
        # a clock that was ahead and is put right: the future is no moment ago
        ({"reads": Way.BOTH}, -HOUR, False, Outcome.WELCOME),
        ({"reads": Way.BOTH}, -HOUR, True, Outcome.LEFT),
        ({"reads": Way.BOTH}, -timedelta(seconds=4), True, Outcome.ALREADY),
        ({"entries_per_day": 2}, -HOUR, True, Outcome.WELCOME),
        # with so many entries a day each scan is one, and every day begins anew
        ({"entries_per_day": 1}, HOUR, True, Outcome.TOO_OFTEN),
        ({"entries_per_day": 2}, HOUR, True, Outcome.WELCOME),
        ({"entries_per_day": 1}, 20 * HOUR, True, Outcome.WELCOME),
        # without re-entry: out is out for the day
        ({"re_entry": False}, HOUR, False, Outcome.TOO_OFTEN),
        ({"re_entry": False}, 20 * HOUR, False, Outcome.WELCOME),
        ({"reads": Way.OUT}, HOUR, True, Outcome.LEFT),
        ({"reads": Way.OUT}, None, True, Outcome.LEFT),
    ],
)
def test_what_a_scan_means_at_a_door(
    door: dict[str, Any], ago: timedelta | None, stays: bool, outcome: Outcome
) -> None:
    before = came(ago, stays=stays) if ago is not None else has()
    assert decide(both(door_has(**door), before)(NOBODY_SPECIAL)).outcome is outcome


def test_a_gala_past_midnight_is_one_evening() -> None:
    """At 00:30 the guest goes home; nobody greets him as a newcomer of the next day."""
    evening = datetime(2026, 6, 8, 12, 0, tzinfo=UTC)  # 19:00
    night = evening + timedelta(hours=5, minutes=30)
    door = replace(DOOR, reads=Way.BOTH, windows=(Window(evening, night + HOUR),))
    guest = replace(NOBODY_SPECIAL, door=door, now=night, inside_since=evening, entries=(evening,))
    assert decide(guest).outcome is Outcome.LEFT


@pytest.mark.parametrize(
    ("at", "outcome"),
    [
        (datetime(2026, 6, 8, 16, 59, 59, tzinfo=UTC), Outcome.TOO_OFTEN),  # 23:59:59 in Hà Nội
        (datetime(2026, 6, 8, 17, 0, tzinfo=UTC), Outcome.WELCOME),  # midnight in Hà Nội
        (datetime(2026, 6, 9, 0, 0, tzinfo=UTC), Outcome.WELCOME),  # midnight in London: no matter
    ],
)
def test_a_day_ends_at_midnight_of_the_event(at: datetime, outcome: Outcome) -> None:
    guest = both(door_has(entries_per_day=1), came(2 * HOUR, stays=False))(NOBODY_SPECIAL)
    assert decide(replace(guest, now=at)).outcome is outcome


@pytest.mark.parametrize(
    ("minutes", "outcome"),
    [
        (-1, Outcome.WRONG_TIME),
        (0, Outcome.WELCOME),
        (59, Outcome.WELCOME),
        (60, Outcome.WRONG_TIME),
    ],
)
def test_a_window_is_open_from_its_first_moment_until_before_its_last(
    minutes: int, outcome: Outcome
) -> None:
    guest = door_has(windows=(Window(NOW, NOW + HOUR),))(NOBODY_SPECIAL)
    assert decide(replace(guest, now=NOW + timedelta(minutes=minutes))).outcome is outcome


# --- which sentence ---

EARLY, LATE = (Window(NOW + HOUR, NOW + 2 * HOUR),), (Window(NOW - HOUR, NOW),)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (door_has(windows=EARLY), decision.NOT_YET),
        (door_has(windows=LATE), decision.OVER),
        (door_has(windows=(*LATE, *EARLY)), decision.REASONS[Outcome.WRONG_TIME]),
        (door_has(windows=EARLY, closed=True), decision.CLOSED),
        (both(RULES["category"][0], has(category_id=None)), decision.NO_CATEGORY),
        (both(RULES["zone"][0], has(category_id=None)), decision.NO_CATEGORY),
        (RULES["no return"][0], decision.NO_RETURN),
        (RULES["used up"][0], decision.REASONS[Outcome.TOO_OFTEN]),
        (both(RULES["cancelled"][0], has(represented=True)), decision.REPRESENTED),
        (both(RULES["stranger"][0], RULES["zone"][0]), decision.LOOK_AT_BADGE),
        (RULES["leaving"][0], decision.NOT_SEEN_IN),
        (both(came(HOUR, stays=True), has(way=Way.OUT)), decision.REASONS[Outcome.LEFT]),
    ],
)
def test_the_reason_says_what_helps(change: Change, reason: str) -> None:
    assert decide(change(NOBODY_SPECIAL)).reason == reason
