"""An event is made with its number, its zone and the fifteen categories; each can be changed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.operation import operation
from hanoiplan.base.text import Bilingual
from hanoiplan.plans.categories import STANDARD_CATEGORIES, find_category
from hanoiplan.plans.model import CategoryShape
from hanoiplan.plans.operations import HIGHEST_EVENT, change_event, make_event
from hanoiplan.plans.queries import categories, event, events, time_zone
from hanoiplan.plans.tables import CategoryRow
from hanoiplan.store.work import Work
from tests.builders import Desk, a_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "a.hanoiplan", title="Hội nghị ACLC") as desk:
        yield desk


def test_a_new_event_has_what_it_needs(desk: Desk) -> None:
    facts = desk.workspace.read(event, desk.event)
    assert facts is not None
    assert (facts.number, facts.time_zone) == (1, "Asia/Ho_Chi_Minh")
    assert facts.title == Bilingual("Hội nghị ACLC", "Hội nghị ACLC")
    made = desk.workspace.read(categories, desk.event)
    assert [one.letter for one in made] == [seed.letter for seed in STANDARD_CATEGORIES]
    assert all(one.name.vi and one.name.en for one in made)


def test_events_are_numbered_one_after_the_other(desk: Desk) -> None:
    """The number stands in every badge code, so it is never given again."""
    second = desk.workspace.do(make_event, title_vi="Hai")
    third = desk.workspace.do(make_event, title_vi="Ba")
    assert [facts.number for facts in desk.workspace.read(events)] == [1, 2, 3]
    assert [facts.id for facts in desk.workspace.read(events)] == [desk.event, second, third]


def test_a_workspace_ends_at_999_events(desk: Desk) -> None:
    desk.workspace.do(change_event, desk.event, number=HIGHEST_EVENT)
    with pytest.raises(NotPossible, match="999"):
        desk.workspace.do(make_event, title_vi="Thêm")


def test_facts_are_changed_by_name(desk: Desk) -> None:
    change = {"starts_on": date(2026, 6, 8), "place_vi": "Hà Nội", "hosted_people": 4}
    assert desk.workspace.do(change_event, desk.event, **change) is True
    assert desk.workspace.do(change_event, desk.event, **change) is False
    facts = desk.workspace.read(event, desk.event)
    assert facts is not None
    assert (facts.starts_on, facts.place.vi, facts.hosted_people) == (date(2026, 6, 8), "Hà Nội", 4)
    with pytest.raises(KeyError):
        desk.workspace.do(change_event, desk.event, colour="red")


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("D", "D"), ("đại biểu", "D"), ("DELEGATE", "D"), ("Official delegate", "D"),
        ("phóng viên", "P"), ("vip", "H"), ("organizer", "B"), ("Bảo vệ", "A"),
        ("", None), ("đại", None), ("Thượng khách", None),
    ],
)  # fmt: skip
def test_lists_name_categories_in_many_ways(desk: Desk, text: str, letter: str | None) -> None:
    found = find_category(text, desk.workspace.read(categories, desk.event))
    assert (found.letter if found else None) == letter


@operation("Change categories")
def rename(work: Work, row_id: int, /, **values: object) -> None:
    work.change(CategoryRow, row_id, **values)


def test_an_events_own_name_is_meant_before_a_usual_other_word(desk: Desk) -> None:
    """Who calls the last category "VIP" does not mean the first one, which is called so elsewhere.

    And a usual word means the standard category, not another one that has only its letter.
    """
    made = {one.letter: one for one in desk.workspace.read(categories, desk.event)}
    desk.workspace.do(rename, made["K"].id, name_en="VIP")
    desk.workspace.do(rename, made["E"].id, letter="P", name_en="Partner", position=0)
    changed = desk.workspace.read(categories, desk.event)
    vip, journalist = find_category("vip", changed), find_category("journalist", changed)
    assert vip is not None
    assert vip.id == made["K"].id
    assert journalist is not None
    assert (journalist.id, journalist.shape) == (made["P"].id, CategoryShape.WORK)


def test_moments_are_told_in_an_events_zone_and_the_journals_in_the_first_ones(desk: Desk) -> None:
    other = desk.workspace.do(make_event, title_vi="Hai", time_zone="Asia/Tokyo")
    desk.workspace.do(change_event, desk.event, time_zone="Asia/Dhaka")
    assert desk.workspace.read(time_zone) == "Asia/Dhaka"
    assert desk.workspace.read(time_zone, other) == "Asia/Tokyo"
    assert desk.workspace.read(time_zone, 12345) == "Asia/Ho_Chi_Minh"
