"""Exceptions that somebody answers for, and the alarm when somebody tries codes."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.operations import cancel_delegate, restore_delegate
from hanoiplan.plans.queries import event
from hanoiplan.presence.queries import inside
from hanoiplan.registration.card import desk_card
from hanoiplan.registration.model import Band, Outcome
from hanoiplan.registration.operations import check_in, let_in_anyway
from hanoiplan.registration.queries import alarm
from hanoiplan.store.rows import Kind
from tests.builders import Desk, a_desk
from tests.hanoiplan.delegates.test_codes import with_check_digits
from tests.hanoiplan.registration.doors import Door, a_door
from tests.hanoiplan.store.raw import contents

REASON, KEEPER = "Thứ trưởng mời vào", "anh Khưởng"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def let_in(desk: Desk, who: int, door: Door, reason: str = REASON, by: str = KEEPER) -> Outcome:
    return desk.workspace.do(let_in_anyway, desk.event, who, door.id, reason, by).outcome


def test_the_keeper_lets_somebody_in_with_a_reason_that_stays(desk: Desk) -> None:
    door = a_door(desk, closed=True, keeper=f"{KEEPER}, 0912 345 678")
    who = desk.add()
    refused = door.outcome(desk.code(who))
    facts = desk.workspace.read(event, desk.event)
    assert facts is not None
    card = desk_card(refused, facts)
    assert (card.can_be_let_in, card.keeper) == (True, f"{KEEPER}, 0912 345 678")
    done = desk.workspace.do(let_in_anyway, desk.event, who, door.id, REASON, KEEPER)
    card = desk_card(done, facts)
    assert (card.band, card.can_be_let_in) == (Band.OK, False)
    assert "with the reason" in card.noted.en
    (fact,) = contents(desk.path, Kind.FACT)["let_in_anyway"].values()
    assert (fact["outcome"], fact["reason"], fact["keeper"]) == ("wrong_time", REASON, KEEPER)
    assert fact["passage_id"] == done.passage_id
    assert desk.workspace.read(inside, desk.event, door.id) == 1


def test_who_was_let_in_anyway_leaves_the_other_hall_of_the_group(desk: Desk) -> None:
    one, other = a_door(desk, "A", group="g"), a_door(desk, "B", group="g", closed=True)
    who = desk.add()
    one.scan(desk.code(who))
    let_in(desk, who, other)
    assert [desk.workspace.read(inside, desk.event, door.id) for door in (one, other)] == [0, 1]


@pytest.mark.parametrize(("reason", "by"), [("", KEEPER), (REASON, " "), ("\n", "")])
def test_an_exception_needs_a_reason_and_somebody_who_answers_for_it(
    desk: Desk, reason: str, by: str
) -> None:
    door = a_door(desk, closed=True)
    with pytest.raises(NotPossible, match="why"):
        let_in(desk, desk.add(), door, reason, by)


def test_no_exception_for_whom_the_rules_let_in_or_who_is_in(desk: Desk) -> None:
    """The ordinary way is there: an exception would count the person twice."""
    door = a_door(desk)
    who = desk.add()
    for _scan in range(2):
        with pytest.raises(NotPossible):
            let_in(desk, who, door)
        door.scan(desk.code(who))
    assert contents(desk.path, Kind.FACT)["let_in_anyway"] == {}


def test_no_exception_for_a_cancelled_person_or_a_dead_badge(desk: Desk) -> None:
    door = a_door(desk, closed=True)
    who = desk.add()
    desk.code(who)
    desk.workspace.do(cancel_delegate, who)
    with pytest.raises(NotPossible):
        let_in(desk, who, door)
    desk.workspace.do(restore_delegate, who)
    with pytest.raises(NotPossible, match="Print a new one"):
        let_in(desk, who, door)
    desk.code(who)
    assert let_in(desk, who, door) is Outcome.WELCOME


# --- somebody tries codes ------------------------------------------------------------------------


def a_forgery(desk: Desk) -> str:
    code = desk.code(desk.add())
    return with_check_digits(code[:11] + f"{(int(code[11:19]) + 1) % 10**8:08d}")


def test_the_tenth_altered_code_within_a_minute_sounds_the_alarm(desk: Desk) -> None:
    forged, alarms = a_forgery(desk), []
    for _scan in range(11):
        alarms.append(desk.workspace.do(check_in, desk.event, forged).alarm)
        desk.clock.advance(timedelta(seconds=5))
    assert alarms == [False] * 9 + [True] * 2
    told = desk.workspace.read(alarm, desk.event, desk.clock.now())
    assert told is not None
    assert (told.count, told.desks) == (11, ("1",))


def test_ten_altered_codes_over_a_long_morning_are_worn_out_badges(desk: Desk) -> None:
    forged = a_forgery(desk)
    for _scan in range(12):
        assert not desk.workspace.do(check_in, desk.event, forged).alarm
        desk.clock.advance(timedelta(seconds=7))


def test_the_alarm_ends_by_itself_and_counts_altered_codes_only(desk: Desk) -> None:
    forged = a_forgery(desk)
    for _scan in range(9):
        desk.scan(forged)
        desk.scan("no code")
    assert desk.workspace.read(alarm, desk.event, desk.clock.now()) is None
    done = desk.workspace.do(check_in, desk.event, forged)
    facts = desk.workspace.read(event, desk.event)
    assert facts is not None
    assert done.alarm
    assert "altered codes" in desk_card(done, facts).alarm.en
    desk.clock.advance(timedelta(minutes=1))
    assert desk.workspace.read(alarm, desk.event, desk.clock.now()) is None
