"""A person who has something does not vanish silently; an item that is out does not either."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.backup.erasing import erase_person
from hanoiplan.base.errors import NotPossible
from hanoiplan.delegates.merging import merge_delegates
from hanoiplan.handouts.operations import (
    edit_item,
    hand_over_delegation,
    remove_item,
    take_back_hand_out,
)
from hanoiplan.handouts.queries import items
from hanoiplan.handouts.returning import give_back
from hanoiplan.store.rows import Kind
from tests.hanoiplan.handouts.handing import HEADSET, KIT, Counter, a_counter
from tests.hanoiplan.store.raw import contents

SECRET = "Tôn Nữ Khuyến Thạc"


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    with a_counter(tmp_path) as counter:
        yield counter


def test_undoing_the_entry_of_somebody_who_has_something_is_refused(counter: Counter) -> None:
    who = counter.desk.add()
    handed = counter.give(HEADSET, who, "1")
    with pytest.raises(NotPossible, match="was handed Headset at 08:12, desk 1"):
        counter.desk.workspace.undo()
    counter.desk.workspace.do(take_back_hand_out, handed.id, "mistake")
    counter.desk.workspace.undo()
    assert counter.due(who) == {}


def test_a_hand_out_is_a_fact_that_undo_passes_over(counter: Counter) -> None:
    counter.give(KIT, counter.desk.add())
    assert counter.desk.workspace.undo_state().passed_over == "Hand out an item"


def test_the_record_that_has_something_is_the_one_to_keep(counter: Counter) -> None:
    one, two = counter.desk.bring("Nguyễn Văn An", "Nguyen Van An")
    handed = counter.give(HEADSET, two, "1")
    with pytest.raises(NotPossible, match=r"Nguyen Van An was handed Headset .* Keep this record"):
        counter.desk.workspace.do(merge_delegates, one, two)
    counter.give(KIT, one)
    with pytest.raises(NotPossible, match="Both have been handed something"):
        counter.desk.workspace.do(merge_delegates, one, two)
    counter.back(handed)
    counter.desk.workspace.do(merge_delegates, one, two)


def test_doing_a_merge_again_asks_anew(counter: Counter) -> None:
    one, two = counter.desk.bring("Nguyễn Văn An", "Nguyen Van An")
    counter.desk.workspace.do(merge_delegates, one, two)
    counter.desk.workspace.undo()
    counter.give(HEADSET, two, "1")
    with pytest.raises(NotPossible, match="Keep this record"):
        counter.desk.workspace.redo()


def test_nobody_is_erased_while_a_headset_is_out(counter: Counter) -> None:
    who = counter.desk.add(SECRET)
    counter.give(KIT, who)
    handed = counter.give(HEADSET, who, "1")
    with pytest.raises(NotPossible, match="Headset number 1 is still with this person"):
        erase_person(counter.desk.workspace, who)
    counter.desk.workspace.do(give_back, handed.id, "lost")
    assert erase_person(counter.desk.workspace, who).complete
    assert counter.desk.workspace.verify().whole


def test_erasing_reaches_what_was_written_by_hand(counter: Counter) -> None:
    """The receiver, the condition and the reasons may name the person."""
    who = counter.desk.add(SECRET, delegation="Huế")
    handed = counter.give(HEADSET, who, "1")
    counter.desk.workspace.do(give_back, handed.id, f"{SECRET} broke it")
    other = counter.give(HEADSET, who, "2")
    counter.desk.workspace.do(take_back_hand_out, other.id, f"{SECRET} was not here")
    body = next(iter(contents(counter.desk.path, Kind.RECORD)["delegation"]))
    counter.desk.workspace.do(hand_over_delegation, counter.event, body, "Chị Lan", {})
    erase_person(counter.desk.workspace, who)
    counter.desk.workspace.close()
    assert SECRET.encode() not in counter.desk.path.read_bytes()
    counter.desk.reopen()


def test_an_item_that_was_handed_out_stays(counter: Counter) -> None:
    handed = counter.give(KIT, counter.desk.add())
    with pytest.raises(NotPossible, match="so it stays in the list"):
        counter.desk.workspace.do(remove_item, counter.item(KIT))
    counter.desk.workspace.do(take_back_hand_out, handed.id, "mistake")
    counter.desk.workspace.do(remove_item, counter.item(KIT))
    counter.desk.workspace.undo()
    assert counter.stock(KIT).left == 3


def test_undoing_an_item_that_is_out_is_refused(counter: Counter) -> None:
    who = counter.desk.add()
    pin = counter.make("Pin")
    handed = counter.give("Pin", who)
    with pytest.raises(NotPossible, match="something of it was handed out"):
        counter.desk.workspace.undo()
    counter.desk.workspace.do(take_back_hand_out, handed.id, "mistake")
    counter.desk.workspace.undo()
    assert pin not in {one.id for one in counter.desk.workspace.read(items, counter.event)}


def test_undo_and_redo_never_bring_the_stock_under_what_is_out(counter: Counter) -> None:
    one, two = counter.desk.bring("An", "Bình")
    counter.desk.workspace.do(edit_item, counter.item(HEADSET), stock=1)
    counter.desk.workspace.undo()
    counter.give(HEADSET, one, "1")
    counter.give(HEADSET, two, "2")
    with pytest.raises(NotPossible, match="The stock cannot be 1: handed out are 2"):
        counter.desk.workspace.redo()
    with pytest.raises(NotPossible, match="handed out are 2"):
        counter.desk.workspace.do(edit_item, counter.item(HEADSET), stock=1)


def test_what_is_lent_never_becomes_a_kit(counter: Counter) -> None:
    recorder, who = counter.make("Recorder", stock=2), counter.desk.add()
    counter.desk.workspace.do(edit_item, recorder, kind="loan")
    counter.give("Recorder", who, "1")
    with pytest.raises(NotPossible, match="so its kind stays"):
        counter.desk.workspace.do(edit_item, recorder, kind="kit")
    with pytest.raises(NotPossible, match="so its kind stays"):
        counter.desk.workspace.undo()
