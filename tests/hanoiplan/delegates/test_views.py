"""Saved views: found by name by everybody, written over by name, taken back by Undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.delegates.views import remove_view, save_view, views
from tests.builders import Desk, a_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def names(desk: Desk, page: str = "delegates") -> list[str]:
    return [view.name for view in desk.workspace.read(views, desk.event, page)]


def save(desk: Desk, name: str, content: str = "{}") -> int:
    return desk.workspace.do(save_view, desk.event, "delegates", name, content)


def test_views_stand_in_the_order_of_their_names_page_by_page(desk: Desk) -> None:
    for name in ("Ẩm thực", "Báo chí", "An ninh"):
        save(desk, name)
    desk.workspace.do(save_view, desk.event, "delegations", "Khác", "{}")
    assert names(desk) == ["An ninh", "Ẩm thực", "Báo chí"]
    assert names(desk, "delegations") == ["Khác"]


def test_a_view_of_the_same_name_is_written_over_and_comes_back_by_undo(desk: Desk) -> None:
    first = save(desk, "An ninh", "1")
    assert save(desk, " an  NINH", "2") == first
    [view] = desk.workspace.read(views, desk.event, "delegates")
    assert (view.name, view.content) == ("an NINH", "2")
    desk.workspace.undo()
    [view] = desk.workspace.read(views, desk.event, "delegates")
    assert (view.name, view.content) == ("An ninh", "1")


def test_a_view_is_removed_and_comes_back_by_undo(desk: Desk) -> None:
    view = save(desk, "An ninh")
    assert desk.workspace.do(remove_view, view)
    assert names(desk) == []
    assert not desk.workspace.do(remove_view, view)
    desk.workspace.undo()
    assert names(desk) == ["An ninh"]


def test_a_view_without_a_name_is_refused(desk: Desk) -> None:
    with pytest.raises(NotPossible):
        save(desk, "  ")
