"""A whole delegation's badges, kits and gifts go to one person at once."""

from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.delegates.operations import cancel_delegate
from hanoiplan.delegates.queries import delegate_row
from hanoiplan.handouts.model import HandOver
from hanoiplan.handouts.operations import hand_over_delegation, take_back_hand_over
from hanoiplan.handouts.queries import hand_overs
from hanoiplan.history import history, sentence
from tests.hanoiplan.handouts.handing import GIFT, HEADSET, KIT, Counter, a_counter

LIAISON = "Chị Lan, cán bộ liên lạc"


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    with a_counter(tmp_path) as counter:
        yield counter


def bangkok(counter: Counter, *names: str) -> list[int]:
    return counter.desk.bring(*names, delegation="Bangkok", country="Thái Lan")


def hand_over(
    counter: Counter, who: int, receiver: str = LIAISON, printed: Collection[int] = ()
) -> HandOver:
    row = counter.desk.workspace.read(delegate_row, who)
    assert row is not None
    assert row.delegation_id is not None
    return counter.desk.workspace.do(
        hand_over_delegation,
        counter.event,
        row.delegation_id,
        receiver,
        dict.fromkeys(printed, counter.desk.clock.now()),
    )


def test_kits_for_each_one_gift_for_all_and_no_loans(counter: Counter) -> None:
    people = bangkok(counter, "Somchai", "Niran")
    done = hand_over(counter, people[0], printed=people[:1])
    assert len(done.handed) == 3
    assert {row.receiver for row in done.handed} == {LIAISON}
    assert (done.badges, done.without_badge) == ((people[0],), (people[1],))
    for who in people:
        states = counter.states(who)
        assert (states[KIT], states[GIFT], states[HEADSET]) == ("handed", "handed", "due")


def test_the_gift_is_handed_to_the_head(counter: Counter) -> None:
    bangkok(counter, "Niran")
    head = counter.desk.add("Somchai", delegation="Bangkok", role="Trưởng đoàn")
    done = hand_over(counter, head)
    gift = counter.item(GIFT)
    assert [row.delegate_id for row in done.handed if row.item_id == gift] == [head]


def test_who_has_a_kit_already_gets_no_second_one(counter: Counter) -> None:
    first, second = bangkok(counter, "Somchai", "Niran")
    counter.give(KIT, first)
    kits = [row for row in hand_over(counter, first).handed if row.item_id == counter.item(KIT)]
    assert [row.delegate_id for row in kits] == [second]
    with pytest.raises(NotPossible, match="nothing new is there since"):
        hand_over(counter, first)


def test_what_there_is_not_enough_of_is_told_and_the_rest_goes(counter: Counter) -> None:
    people = bangkok(counter, "A", "B", "C", "D", "E")
    done = hand_over(counter, people[0])
    assert [item.name.en for item in done.short] == [KIT, KIT]
    assert counter.stock(KIT).left == 0


def test_nobody_cancelled_is_handed_anything(counter: Counter) -> None:
    comes, away = bangkok(counter, "Somchai", "Niran")
    counter.desk.workspace.do(cancel_delegate, away)
    assert {row.delegate_id for row in hand_over(counter, comes).handed} == {comes}
    counter.desk.workspace.do(cancel_delegate, comes)
    with pytest.raises(NotPossible, match="Nobody of this delegation comes"):
        hand_over(counter, comes)


def test_somebody_has_to_take_it(counter: Counter) -> None:
    with pytest.raises(NotPossible, match="Write who takes"):
        hand_over(counter, bangkok(counter, "Somchai")[0], "  ")
    with pytest.raises(NotPossible, match="delegation is no longer in the list"):
        counter.desk.workspace.do(hand_over_delegation, counter.event, 12345, LIAISON, {})


def test_a_hand_over_is_taken_back_as_a_whole(counter: Counter) -> None:
    people = bangkok(counter, "Somchai", "Niran")
    done = hand_over(counter, people[0])
    (kept,) = counter.desk.workspace.read(hand_overs, counter.event, done.delegation_id)
    assert (kept.receiver, kept.items, kept.badges) == (LIAISON, 3, 0)
    with pytest.raises(NotPossible, match="few words why"):
        counter.desk.workspace.do(take_back_hand_over, done.id, "")
    assert counter.desk.workspace.do(take_back_hand_over, done.id, "wrong liaison") == 3
    assert counter.desk.workspace.read(hand_overs, counter.event) == ()
    assert counter.stock(KIT).left == 3
    with pytest.raises(NotPossible, match="taken back already"):
        counter.desk.workspace.do(take_back_hand_over, done.id, "again")


def test_the_history_has_one_line_of_it(counter: Counter) -> None:
    hand_over(counter, bangkok(counter, "Somchai", "Niran")[0])
    (line,) = counter.desk.workspace.read(history, 1)
    assert sentence(line) == "Hand over to a delegation (items: 3): Bangkok"


def test_the_history_of_a_hand_over_taken_back_names_the_delegation(counter: Counter) -> None:
    counter.make("Pin")
    done = hand_over(counter, bangkok(counter, "Somchai")[0])
    counter.desk.workspace.do(take_back_hand_over, done.id, "wrong liaison")
    (line,) = counter.desk.workspace.read(history, 1)
    assert sentence(line) == "Correct a hand-over to a delegation: Bangkok"
