"""The tab of the hand-outs by keys alone: items, for whom, stock, and what is refused."""

import pytest
from PySide6.QtCore import Qt

from hanoiplan.handouts.model import ItemKind, Per, Whom
from hanoiplan.handouts.operations import hand_out
from tests.ui.delegates.room import focus, press
from tests.ui.doors.porch import Porch, letter
from ui.base.widgets.buttons import Button
from ui.doors.page import DoorsPage
from ui.doors.tabbed import Tab

Key = Qt.Key


@pytest.fixture
def page(porch: Porch) -> DoorsPage:
    """A kit, made from the proposal; the keyboard in the list."""
    page = porch.come_in()
    page.open_tab(Tab.ITEMS)
    porch.choose_proposal(page, 1)
    page.items.table.setFocus()
    porch.settle()
    return page


def kit(porch: Porch):  # type: ignore[no-untyped-def]  # a StockRow
    return porch.items()["Conference kit"]


def told(page: DoorsPage) -> str:
    """The line of the kit as it is read aloud."""
    cells = [page.items.rows.cell_at(0, n) for n in range(len(page.items.rows.columns))]
    return " | ".join(cell.spoken() for cell in cells)


def give(porch: Porch) -> None:
    porch.workspace.do(hand_out, porch.event_id, kit(porch).item.id, porch.somebody())
    porch.settle()


def test_an_empty_list_offers_the_usual_items(porch: Porch) -> None:
    page = porch.come_in()
    press(Key.Key_T, Key.Key_T, ctrl=True)
    porch.settle()
    assert page.tab is Tab.ITEMS
    assert isinstance(focus(), Button)
    press(Key.Key_Tab, Key.Key_Return)
    porch.settle()
    item = porch.items()["Gift for delegations"].item
    assert (item.kind, item.per, item.whom) == (ItemKind.GIFT, Per.DELEGATION, Whom.FOREIGN)
    porch.press_undo()
    assert porch.items() == {}


@pytest.mark.parametrize(
    ("name", "steps", "kept"),
    [("kind", 2, ItemKind.LOAN), ("per", 1, Per.DELEGATION), ("whom", 1, Whom.FOREIGN)],
)
def test_a_choice_is_saved_with_the_keys(
    porch: Porch, page: DoorsPage, name: str, steps: int, kept: object
) -> None:
    before = getattr(kit(porch).item, name)
    porch.pick(page.items, name, steps)
    assert getattr(kit(porch).item, name) == kept
    porch.press_undo()
    assert getattr(kit(porch).item, name) == before


def test_stock_out_and_left_stand_in_the_list(porch: Porch, page: DoorsPage) -> None:
    porch.fill(page.items, "stock", "1")
    begins = "Conference kit, Kit for delegates | 1 | 0 | 1 | Each person | Everybody | all"
    assert told(page) == begins
    give(porch)
    assert "| 1 | 1 | none left |" in told(page)
    porch.fill(page.items, "stock", "")
    assert kit(porch).stock is None
    assert "Kit for delegates |  | 1 |  | Each person" in told(page)


def test_names_and_categories_are_saved(porch: Porch, page: DoorsPage) -> None:
    porch.fill(page.items, "name", "Túi quà")
    porch.go_to_field(page.items, "categories")
    letter("d")
    porch.settle()
    item = kit(porch).item
    assert (item.name.vi, porch.letters(item.categories)) == ("Túi quà", "D")


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [
        ("stock", "0", "The stock cannot be 0: handed out are 1"),
        ("stock", "many", "“many” is no number"),
        ("name", "gift for delegations", "There is an item called “gift for delegations” already"),
    ],
)
def test_what_cannot_be_taken_stays_in_its_field_with_a_sentence(
    porch: Porch, page: DoorsPage, name: str, typed: str, words: str
) -> None:
    porch.choose_proposal(page, 2)
    page.items.choose(kit(porch).item.id)
    page.items.open_panel()
    give(porch)
    before = kit(porch)
    porch.fill(page.items, name, typed)
    assert words in page.items.panel.form.by_name[name].trouble_text
    assert kit(porch) == before


def test_what_was_handed_out_keeps_its_kind(porch: Porch, page: DoorsPage) -> None:
    give(porch)
    porch.pick(page.items, "kind", 2)
    assert "was handed out already" in page.items.panel.form.by_name["kind"].trouble_text
    assert kit(porch).item.kind is ItemKind.KIT


def test_an_item_is_removed_unless_it_was_handed_out(porch: Porch, page: DoorsPage) -> None:
    press(Key.Key_Delete)
    porch.settle()
    assert porch.items() == {}
    porch.press_undo()
    give(porch)
    page.items.table.setFocus()
    press(Key.Key_Delete)
    porch.settle()
    assert "was handed out already, so it stays" in page.strip.sentence.text()
    assert "Conference kit" in porch.items()
