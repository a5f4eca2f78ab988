"""The items themselves: names, rules and stock, each change a step of undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.handouts.model import Item, ItemKind, Whom, number_key
from hanoiplan.handouts.operations import edit_item, remove_item
from hanoiplan.handouts.queries import items, items_named
from hanoiplan.handouts.value_words import item_words, state_words
from hanoiplan.history import history, sentence
from hanoiplan.plans.queries import categories
from tests.hanoiplan.handouts.handing import GIFT, HEADSET, KIT, Counter, a_counter


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    with a_counter(tmp_path) as counter:
        yield counter


def all_items(counter: Counter) -> tuple[Item, ...]:
    return counter.desk.workspace.read(items, counter.event)


def test_items_stand_in_the_order_they_were_made(counter: Counter) -> None:
    assert [one.name.en for one in all_items(counter)] == [KIT, GIFT, HEADSET]


@pytest.mark.parametrize("name", ["", "   "])
def test_an_item_needs_a_name(counter: Counter, name: str) -> None:
    with pytest.raises(NotPossible, match="needs a name"):
        counter.desk.workspace.do(edit_item, counter.item(KIT), name_vi=name, name_en=name)


def test_two_items_are_never_called_the_same(counter: Counter) -> None:
    """Also when one is typed without marks, or the names stand in the other language."""
    with pytest.raises(NotPossible, match="item called “conference  KIT” already"):
        counter.desk.workspace.do(edit_item, counter.item(GIFT), name_vi="conference  KIT")


def test_a_stock_is_never_below_zero(counter: Counter) -> None:
    with pytest.raises(NotPossible, match="cannot be below 0"):
        counter.desk.workspace.do(edit_item, counter.item(KIT), stock=-1)


def test_editing_is_undone_with_its_categories(counter: Counter) -> None:
    first, second, *_rest = counter.desk.workspace.read(categories, counter.event)
    kit, work = counter.item(KIT), counter.desk.workspace
    assert work.do(edit_item, kit, categories=frozenset({first.id, second.id}), stock=7)
    assert work.do(edit_item, kit, categories=frozenset({second.id}))
    assert not work.do(edit_item, kit, stock=7)
    work.undo()
    assert all_items(counter)[0].categories == {first.id, second.id}
    work.undo()
    assert (all_items(counter)[0].categories, all_items(counter)[0].stock) == (frozenset(), 3)
    work.redo()
    assert all_items(counter)[0].stock == 7


def test_a_removed_item_comes_back_whole(counter: Counter) -> None:
    first = counter.desk.workspace.read(categories, counter.event)[0]
    pin = counter.make("Pin", whom=Whom.FOREIGN, categories=frozenset({first.id}))
    before = all_items(counter)[-1]
    counter.desk.workspace.do(remove_item, pin)
    assert len(all_items(counter)) == 3
    counter.desk.workspace.undo()
    assert all_items(counter)[-1] == before


def test_a_field_that_there_is_not_is_a_mistake_of_the_caller(counter: Counter) -> None:
    with pytest.raises(KeyError, match="colour"):
        counter.desk.workspace.do(edit_item, counter.item(KIT), colour="red")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("conference kit", KIT), ("HEAD", HEADSET), ("kit", KIT), ("loan", HEADSET), ("x", None)],
)
def test_an_item_is_known_by_name_beginning_word_or_kind(
    counter: Counter, typed: str, meant: str | None
) -> None:
    found = counter.desk.workspace.read(items_named, counter.event, typed)
    assert [one.name.en for one in found] == ([meant] if meant else [])


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [("007", "7", True), ("0", "00", True), ("A7", "a7", True), ("A07", "A7", False)],
)
def test_when_two_numbers_are_one(one: str, two: str, same: bool) -> None:
    assert (number_key(one) == number_key(two)) is same


def test_the_history_says_what_changed_in_words(counter: Counter) -> None:
    pin = counter.make("Pin")
    counter.desk.workspace.do(edit_item, pin, kind=ItemKind.GIFT, whom=Whom.FOREIGN)
    (line,) = counter.desk.workspace.read(history, 1)
    assert sentence(line) == (
        "Edit an item to hand out: Pin (vi)"
        " (Kind: Kit for delegates → Gift for guests; For whom: Everybody → Foreign delegations)"
    )


def test_every_kind_rule_and_state_has_words(counter: Counter) -> None:
    fields = [(name, getattr(one, name)) for one in all_items(counter) for name in ("kind", "per")]
    assert all(item_words(name, value) != value for name, value in fields)
    who = counter.desk.add()
    assert {state_words(one.state) for one in counter.due(who).values()} == {"to be handed out"}
