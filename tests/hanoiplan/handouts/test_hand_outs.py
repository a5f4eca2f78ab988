"""Handing out: to whom by rule, never more than there are, every number with one person only."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.operations import cancel_delegate, edit_delegate
from hanoiplan.handouts.lending import loans_meant, on_loan
from hanoiplan.handouts.model import ItemKind
from hanoiplan.handouts.operations import edit_item, hand_out, take_back_hand_out
from hanoiplan.handouts.queries import due
from hanoiplan.handouts.returning import give_back, give_back_number, take_back_return
from hanoiplan.history import history, sentence
from hanoiplan.plans.queries import categories
from hanoiplan.workspace import Workspace
from tests.hanoiplan.handouts.handing import GIFT, HEADSET, KIT, Counter, a_counter


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    with a_counter(tmp_path) as counter:
        yield counter


def test_everybody_gets_one_kit_and_nobody_two(counter: Counter) -> None:
    who = counter.desk.add()
    assert counter.states(who)[KIT] == "due"
    counter.give(KIT, who)
    assert counter.states(who)[KIT] == "handed"
    counter.desk.clock.advance(timedelta(hours=1))
    with pytest.raises(NotPossible, match=r"was handed Conference kit at 08:12, desk 1"):
        counter.give(KIT, who)


def test_on_another_day_the_sentence_names_the_day(counter: Counter) -> None:
    who = counter.desk.add()
    counter.give(KIT, who)
    counter.desk.clock.advance(timedelta(days=1))
    with pytest.raises(NotPossible, match="08:12, 08/06"):
        counter.give(KIT, who)


def test_a_gift_is_one_for_each_foreign_delegation(counter: Counter) -> None:
    head, member = counter.desk.bring("Somchai", "Niran", delegation="Bangkok", country="Thái Lan")
    other = counter.desk.add("Tan Wei Ming", delegation="Singapore", country="Singapore")
    counter.give(GIFT, head)
    assert counter.due(member)[GIFT].hand_out_id == counter.due(head)[GIFT].hand_out_id
    assert counter.states(other)[GIFT] == "due"
    with pytest.raises(NotPossible, match="The delegation of Niran was handed Gift"):
        counter.give(GIFT, member)


def test_a_gift_for_foreigners_is_not_for_people_from_home(counter: Counter) -> None:
    local = counter.desk.add(delegation="Huế", country="Việt Nam")
    alone = counter.desk.add("Jane Doe", country="Úc")
    assert GIFT not in counter.due(local)
    with pytest.raises(NotPossible, match="By its rule Gift is not for"):
        counter.give(GIFT, local)
    with pytest.raises(NotPossible, match="belongs to none"):
        counter.give(GIFT, alone)


def test_who_changes_the_delegation_takes_no_gift_along(counter: Counter) -> None:
    """The gift was Bangkok's; Singapore still gets its own."""
    who, stays = counter.desk.bring("Somchai", "Niran", delegation="Bangkok", country="Thái Lan")
    counter.give(GIFT, who)
    counter.desk.workspace.do(edit_delegate, who, delegation="Singapore", country="Singapore")
    assert counter.states(who)[GIFT] == "due"
    assert counter.states(stays)[GIFT] == "handed"


def test_an_item_may_be_for_some_categories_only(counter: Counter) -> None:
    letters = {one.letter: one for one in counter.desk.workspace.read(categories, counter.event)}
    chosen = next(iter(letters.values()))
    counter.make("Pin", kind=ItemKind.OTHER, categories=frozenset({chosen.id}))
    inside = counter.desk.add("Lê Thị Bình", category=chosen.name.vi)
    outside = counter.desk.add("Trần Văn Ba")
    assert counter.states(inside)["Pin"] == "due"
    assert "Pin" not in counter.due(outside)


def test_the_stock_never_falls_under_zero(counter: Counter) -> None:
    people = counter.desk.bring("An", "Bình", "Cúc", "Dũng")
    for who in people[:3]:
        counter.give(KIT, who)
    assert counter.stock(KIT).left == 0
    assert counter.states(people[3])[KIT] == "none_left"
    with pytest.raises(NotPossible, match="No Conference kit is left"):
        counter.give(KIT, people[3])


def test_without_a_stock_nobody_counts(counter: Counter) -> None:
    row = counter.stock(GIFT)
    assert (row.stock, row.left) == (None, None)


def test_a_loan_needs_a_number(counter: Counter) -> None:
    with pytest.raises(NotPossible, match="lent against a number"):
        counter.give(HEADSET, counter.desk.add(), "  ")


@pytest.mark.parametrize("typed", ["017", "17", " 17 ", "0017"])
def test_a_number_that_is_out_names_who_has_it(counter: Counter, typed: str) -> None:
    """However the number is typed: zeros in front make no other headset."""
    first, second = counter.desk.bring("Nguyễn Văn An", "Lê Thị Bình")
    counter.give(HEADSET, first, "17")
    with pytest.raises(NotPossible, match=r"number 17 is still with Nguyễn Văn An, since 08:12"):
        counter.give(HEADSET, second, typed)
    assert HEADSET in counter.due(second)


def test_one_person_borrows_one_at_a_time(counter: Counter) -> None:
    who = counter.desk.add()
    counter.give(HEADSET, who, "3")
    with pytest.raises(NotPossible, match="still has Headset number 3"):
        counter.give(HEADSET, who, "4")


def test_who_still_has_one_and_whom_to_call(counter: Counter) -> None:
    first, second = counter.desk.bring("An", "Bình", delegation="Huế")
    one = counter.give(HEADSET, first, "1")
    counter.desk.clock.advance(timedelta(minutes=1))
    counter.give(HEADSET, second, "2")
    out = counter.desk.workspace.read(on_loan, counter.event)
    assert [(line.number, line.delegate) for line in out] == [("1", "An"), ("2", "Bình")]
    assert out[0].delegation.vi == "Huế"
    counter.back(one)
    left = counter.desk.workspace.read(on_loan, counter.event, counter.item(HEADSET))
    assert [line.number for line in left] == ["2"]
    assert counter.desk.workspace.read(on_loan, counter.event, counter.item(KIT)) == ()


def test_what_came_back_can_go_out_again_to_anybody(counter: Counter) -> None:
    first, second = counter.desk.bring("An", "Bình")
    counter.back(counter.give(HEADSET, first, "1"))
    assert counter.states(first)[HEADSET] == "returned"
    counter.give(HEADSET, second, "1")
    counter.give(HEADSET, first, "2")
    assert counter.stock(HEADSET).out == 2


def test_a_loan_comes_back_by_its_number_alone(counter: Counter) -> None:
    who = counter.desk.add()
    counter.give(HEADSET, who, "A-07")
    ask = (counter.event, counter.item(HEADSET))
    row = counter.desk.workspace.do(give_back_number, *ask, "a-07")
    assert (row.delegate_id, row.is_out) == (who, False)
    with pytest.raises(NotPossible, match="is with nobody"):
        counter.desk.workspace.do(give_back_number, *ask, "a-07")
    with pytest.raises(NotPossible, match="lent against a number"):
        counter.desk.workspace.do(give_back_number, *ask, "")


def test_nothing_comes_back_twice(counter: Counter) -> None:
    handed = counter.give(HEADSET, counter.desk.add(), "1")
    counter.back(handed)
    with pytest.raises(NotPossible, match="came back already"):
        counter.back(handed)
    with pytest.raises(NotPossible, match="no such hand-out"):
        counter.desk.workspace.do(give_back, 12345)


def test_who_is_cancelled_gets_nothing_and_still_gives_back(counter: Counter) -> None:
    who = counter.desk.add()
    handed = counter.give(HEADSET, who, "1")
    counter.desk.workspace.do(cancel_delegate, who)
    assert counter.states(who) == {HEADSET: "handed"}
    with pytest.raises(NotPossible, match="is cancelled, so Conference kit is not handed out"):
        counter.give(KIT, who)
    counter.back(handed)
    assert counter.stock(HEADSET).left == 5


def test_a_hand_out_by_mistake_is_taken_back_with_a_reason(counter: Counter) -> None:
    who = counter.desk.add()
    handed = counter.give(KIT, who)
    with pytest.raises(NotPossible, match="few words why"):
        counter.desk.workspace.do(take_back_hand_out, handed.id, " ")
    counter.desk.workspace.do(take_back_hand_out, handed.id, "wrong person")
    assert counter.states(who)[KIT] == "due"
    assert counter.stock(KIT).left == 3
    with pytest.raises(NotPossible, match="taken back already"):
        counter.desk.workspace.do(take_back_hand_out, handed.id, "again")


def test_a_return_by_mistake_is_taken_back_unless_the_number_is_out_again(
    counter: Counter,
) -> None:
    first, second = counter.desk.bring("An", "Bình")
    handed = counter.give(HEADSET, first, "1")
    with pytest.raises(NotPossible, match="has not come back"):
        counter.desk.workspace.do(take_back_return, handed.id, "mistake")
    counter.back(handed)
    counter.desk.workspace.do(take_back_return, handed.id, "mistake")
    assert counter.states(first)[HEADSET] == "handed"
    counter.back(handed)
    counter.give(HEADSET, second, "1")
    with pytest.raises(NotPossible, match="still with Bình"):
        counter.desk.workspace.do(take_back_return, handed.id, "mistake")


def test_a_return_cannot_be_taken_back_when_the_person_has_another_one(counter: Counter) -> None:
    who = counter.desk.add()
    handed = counter.give(HEADSET, who, "1")
    counter.back(handed)
    counter.give(HEADSET, who, "2")
    with pytest.raises(NotPossible, match="still has Headset number 2"):
        counter.desk.workspace.do(take_back_return, handed.id, "mistake")


def test_a_return_cannot_be_taken_back_when_none_would_be_left(counter: Counter) -> None:
    first, second = counter.desk.bring("An", "Bình")
    handed = counter.give(HEADSET, first, "1")
    counter.back(handed)
    counter.desk.workspace.do(edit_item, counter.item(HEADSET), stock=1)
    counter.give(HEADSET, second, "2")
    with pytest.raises(NotPossible, match="No Headset is left"):
        counter.desk.workspace.do(take_back_return, handed.id, "mistake")


def test_two_desks_lend_a_number_once_and_the_last_kit_once(counter: Counter) -> None:
    people = counter.desk.bring("An", "Bình", "Cúc", "Dũng")
    for who in people[:2]:
        counter.give(KIT, who)
    other = Workspace.open(counter.desk.path, counter.desk.clock, "2")
    try:
        headset, kit = counter.item(HEADSET), counter.item(KIT)
        other.do(hand_out, counter.event, headset, people[0], "1")
        other.do(hand_out, counter.event, kit, people[2])
        with pytest.raises(NotPossible, match="still with An"):
            counter.give(HEADSET, people[1], "1")
        with pytest.raises(NotPossible, match="No Conference kit is left"):
            counter.give(KIT, people[3])
        assert counter.due(people[2])[KIT].desk == "2"
    finally:
        other.close()


def test_strangers_are_due_nothing(counter: Counter) -> None:
    assert counter.desk.workspace.read(due, counter.event, 12345) == ()
    with pytest.raises(NotPossible, match="no longer in the list"):
        counter.give(KIT, 12345)
    with pytest.raises(NotPossible, match="no such item"):
        counter.desk.workspace.do(hand_out, counter.event, 12345, counter.desk.add())


def test_typed_words_mean_a_number_by_its_beginning_or_who_has_it(counter: Counter) -> None:
    """However the number was typed; and none of those that came back."""
    people = counter.desk.bring("Lê Thị Bình", "Trần Cúc", "Võ Dũng", delegation="Huế")
    for who, number in zip(people, ("007", "71", "8"), strict=True):
        counter.give(HEADSET, who, number)

    def meant(text: str, limit: int = 10) -> list[str]:
        found = counter.desk.workspace.read(loans_meant, counter.event, text, limit)
        return [one.number for one in found]

    assert (meant("7"), meant("07"), meant("71")) == (["007", "71"], ["007", "71"], ["71"])
    assert (meant("binh"), meant("Võ"), meant("nobody"), meant(" ")) == (["007"], ["8"], [], [])
    assert meant("hue", limit=2) == ["007", "71"]
    counter.desk.workspace.do(give_back_number, counter.event, counter.item(HEADSET), "7")
    assert meant("7") == ["71"]


def test_a_short_list_of_loans_begins_with_the_longest(counter: Counter) -> None:
    for number in ("3", "1", "2"):
        counter.give(HEADSET, counter.desk.add(f"Người {number}"), number)
        counter.desk.clock.advance(timedelta(minutes=1))
    short = counter.desk.workspace.read(on_loan, counter.event, limit=2)
    assert [one.number for one in short] == ["3", "1"]


def test_the_history_names_the_person_of_each_step(counter: Counter) -> None:
    who = counter.desk.add("Lê Thị Bình")
    handed = counter.give(HEADSET, who, "1")
    counter.back(handed)
    counter.desk.workspace.do(take_back_hand_out, handed.id, "sai người: Trần Bí Mật")
    lines = [sentence(line) for line in counter.desk.workspace.read(history, 3)]
    assert lines == [
        "Correct a hand-out: Lê Thị Bình (Headset (vi) number 1)",
        "Note a return: Lê Thị Bình (Headset (vi) number 1)",
        "Hand out an item: Lê Thị Bình (Headset (vi) number 1)",
    ]


def test_the_history_of_a_correction_names_person_and_thing_too(counter: Counter) -> None:
    who = counter.desk.add("Lê Thị Bình")
    handed = counter.give(HEADSET, who, "1")
    counter.back(handed)
    counter.desk.workspace.do(take_back_return, handed.id, "nhầm")
    counter.give(KIT, who)
    lines = [sentence(line) for line in counter.desk.workspace.read(history, 2)]
    assert lines == [
        "Hand out an item: Lê Thị Bình (Conference kit (vi))",
        "Correct a return: Lê Thị Bình (Headset (vi) number 1)",
    ]


def test_a_refusal_is_said_in_vietnamese_with_the_vietnamese_name(counter: Counter) -> None:
    set_language("vi")
    with pytest.raises(NotPossible, match="Headset \\(vi\\)"):
        counter.give(HEADSET, counter.desk.add())
