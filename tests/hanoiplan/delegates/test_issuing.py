"""Numbers and versions: given once, in order, to people who are expected, and never again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.base.operation import operation
from hanoiplan.delegates.codes import HIGHEST_NUMBER, HIGHEST_VERSION
from hanoiplan.delegates.issuing import (
    burn_numbers,
    code_of,
    give_codes,
    note_newer_version,
    replace_codes,
    void_badges,
)
from hanoiplan.delegates.model import BadgeStanding
from hanoiplan.delegates.operations import cancel_delegate, restore_delegate
from hanoiplan.delegates.queries import (
    code_key,
    delegate_rows,
    highest_version,
    standing_of_number,
    standings,
)
from hanoiplan.registration.model import Outcome
from hanoiplan.registration.operations import check_in
from hanoiplan.starting import start_event
from hanoiplan.store.rows import Kind
from hanoiplan.store.work import Work
from tests.builders import Desk, a_desk, many_names
from tests.hanoiplan.store.raw import contents


@operation("Restore")
def burn(work: Work, event_id: int, number: int, version: int) -> None:
    burn_numbers(work, event_id, number, version)


@operation("Lost badges")
def void(work: Work, event_id: int, ids: list[int]) -> int:
    return void_badges(work, event_id, ids, "mất thẻ")


@operation("Seen")
def see(work: Work, event_id: int, badge: BadgeStanding, version: int) -> None:
    note_newer_version(work, event_id, badge, version)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def number_and_version(code: str) -> tuple[int, int]:
    return int(code[4:9]), int(code[9:11])


def give(desk: Desk, *ids: int) -> list[tuple[int, int]]:
    codes = desk.workspace.do(give_codes, desk.event, ids)
    return [number_and_version(codes[row_id]) for row_id in ids]


def test_numbers_follow_the_order_asked_for(desk: Desk) -> None:
    one, two, three = desk.bring(*many_names(3))
    assert give(desk, three, one) == [(1, 1), (2, 1)]
    assert give(desk, two, one) == [(3, 1), (2, 1)]


def test_asking_again_gives_the_same_and_writes_nothing(desk: Desk) -> None:
    who = desk.add()
    first = give(desk, who)
    before = contents(desk.path, Kind.FACT, Kind.JOURNAL)
    assert give(desk, who) == first
    assert contents(desk.path, Kind.FACT, Kind.JOURNAL) == before


def test_a_person_named_twice_gets_one_number(desk: Desk) -> None:
    """A selection may hold somebody twice; two numbers would be two badges."""
    who = desk.add()
    assert give(desk, who, who) == [(1, 1), (1, 1)]
    desk.workspace.do(replace_codes, desk.event, [who, who])
    assert give(desk, who) == [(1, 2)]
    assert len(desk.workspace.read(delegate_rows, desk.event)) == 1


def test_cancelled_people_and_strangers_get_none(desk: Desk) -> None:
    who, other = desk.bring("Lê Thị Ánh", "Nguyễn Văn An")
    desk.workspace.do(cancel_delegate, who)
    for op in (give_codes, replace_codes):
        with pytest.raises(NotPossible, match=r"Lê Thị Ánh was cancelled.*“Comes after all”"):
            desk.workspace.do(op, desk.event, [other, who])
        with pytest.raises(NotPossible, match="no delegate with the id 12345"):
            desk.workspace.do(op, desk.event, [other, 12345])
    assert contents(desk.path, Kind.FACT)["number_issued"] == {}


def test_a_cancelled_person_has_digits_that_open_nothing(desk: Desk) -> None:
    """A door has to be able to say *cancelled*; coming back takes the next version."""
    who = desk.add()
    desk.workspace.do(cancel_delegate, who)
    dead = desk.workspace.do(code_of, desk.event, who)
    assert desk.workspace.do(code_of, desk.event, who) == dead
    assert desk.workspace.do(check_in, desk.event, dead).outcome is Outcome.CANCELLED
    desk.workspace.do(restore_delegate, who)
    assert desk.workspace.do(check_in, desk.event, dead).outcome is Outcome.VOID
    assert desk.workspace.do(code_of, desk.event, who) != dead


def test_people_of_another_event_are_strangers(desk: Desk) -> None:
    other = desk.workspace.do(start_event, title_vi="Khác")
    with pytest.raises(NotPossible, match="no delegate with the id"):
        desk.workspace.do(give_codes, other, [desk.add()])


def test_a_voided_version_stays_void_and_the_next_is_one_up(desk: Desk) -> None:
    who = desk.add()
    give(desk, who)
    assert desk.workspace.do(void, desk.event, [who]) == 1
    assert desk.workspace.do(void, desk.event, [who]) == 0
    badge = desk.workspace.read(standings, desk.event)[who]
    assert (badge.version, badge.voided, badge.in_force) == (1, 1, False)
    assert give(desk, who) == [(1, 2)]


def test_a_cancellation_voids_and_a_return_takes_the_next_version(desk: Desk) -> None:
    who = desk.add()
    give(desk, who)
    desk.workspace.do(cancel_delegate, who)
    desk.workspace.do(restore_delegate, who)
    assert give(desk, who) == [(1, 2)]


def test_after_a_restore_nothing_that_may_have_been_given_is_given(desk: Desk) -> None:
    """The lost file may have gone on to number 10 and printed version 4 of each."""
    one, two = desk.bring(*many_names(2))
    give(desk, one)
    desk.workspace.do(burn, desk.event, 10, 4)
    assert give(desk, two) == [(11, 1)]
    desk.workspace.do(replace_codes, desk.event, [one])
    assert give(desk, one) == [(1, 5)]


def test_numbers_end_where_five_digits_end(desk: Desk) -> None:
    one, two = desk.bring(*many_names(2))
    desk.workspace.do(burn, desk.event, HIGHEST_NUMBER - 1, 0)
    with pytest.raises(NotPossible, match="up to 99999"):
        give(desk, one, two)
    assert give(desk, one) == [(HIGHEST_NUMBER, 1)]


def test_versions_end_where_two_digits_end(desk: Desk) -> None:
    who = desk.add()
    give(desk, who)
    badge = desk.workspace.read(standings, desk.event)[who]
    desk.workspace.do(see, desk.event, badge, HIGHEST_VERSION)
    assert desk.workspace.read(highest_version, desk.event) == HIGHEST_VERSION
    with pytest.raises(NotPossible, match="0001"):
        desk.workspace.do(replace_codes, desk.event, [who])


def test_events_have_their_own_numbers_and_keys(desk: Desk) -> None:
    other = desk.workspace.do(start_event, title_vi="Khác")
    there = Desk(desk.workspace, other, desk.clock)
    mine, theirs = desk.code(desk.add()), there.code(there.add())
    assert number_and_version(mine) == number_and_version(theirs) == (1, 1)
    assert (mine[1:4], theirs[1:4]) == ("001", "002")
    keys = {desk.workspace.read(code_key, event) for event in (desk.event, other)}
    assert len(keys) == 2
    assert desk.workspace.read(standing_of_number, desk.event, 7) is None


def test_the_key_is_made_once_and_survives_a_restart(desk: Desk) -> None:
    who = desk.add()
    code = desk.code(who)
    desk.reopen()
    assert desk.code(who) == code
