"""Finding a person: first letter, any order, initials, phone tail, badge number, any script."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate, cancel_delegate, edit_delegate
from hanoiplan.delegates.searching import find_delegates
from hanoiplan.starting import start_event
from tests.builders import Desk, a_desk, many_names
from tests.hanoiplan.store.raw import bare


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


@pytest.fixture
def people(desk: Desk) -> dict[str, int]:
    """A handful of people who are easy to mistake for one another."""
    drafts = {
        "An": DelegateDraft(printed_vi="Nguyễn Văn An", delegation="Hà Nội", phone="0912 345 318"),
        "Anh": DelegateDraft(printed_vi="Nguyễn Văn Anh", phone="+84 98 765 43 21"),
        "Ánh": DelegateDraft(printed_vi="Đặng Thị Ánh", position_vi="Giám đốc Sở Ngoại vụ"),
        "Somchai": DelegateDraft(
            printed_en="Somchai Wongsawat", native_name="สมชาย วงศ์สวัสดิ์", delegation="Bangkok"
        ),
        "Khamla": DelegateDraft(printed_en="Khamla Sisavath", native_name="ຄຳຫຼ້າ ສີສະຫວາດ"),
        "O'Neil": DelegateDraft(printed_en="Mary-Jane O'Neil", organisation_en="AT&T (Asia)"),
    }
    return {
        name: desk.workspace.do(add_delegate, desk.event, draft) for name, draft in drafts.items()
    }


def found(desk: Desk, query: str, limit: int = 50) -> list[int]:
    rows = desk.workspace.read(find_delegates, desk.event, query, limit)
    return [row.id for row in rows]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("n", {"An", "Anh", "Ánh", "O'Neil"}),  # Nguyễn, and "Ngoại" of Ánh's post
        ("s", {"Somchai", "Khamla", "Ánh"}),
        ("NGUYỄN", {"An", "Anh"}),
        ("nguyen van anh", {"Anh"}),
        ("anh nguyen", {"Anh"}),
        ("anh nguy", {"Anh"}),
        ("dang anh", {"Ánh"}),
        ("đặng", {"Ánh"}),
        ("Dang", {"Ánh"}),
        ("nva", {"An", "Anh"}),
        ("ĐTÁ", {"Ánh"}),
        ("318", {"An"}),
        ("345318", {"An"}),
        ("0912345318", {"An"}),
        ("0912 345 318", {"An"}),
        ("0987654321", {"Anh"}),
        ("+84987654321", {"Anh"}),
        ("321", {"Anh"}),
        ("ha noi an", {"An"}),
        ("bangkok", {"Somchai"}),
        ("giám đốc ngoại vụ", {"Ánh"}),
        ("สมชาย", {"Somchai"}),
        ("วงศ์", {"Somchai"}),
        ("ຄຳຫຼ້າ", {"Khamla"}),
        ("oneil", {"O'Neil"}),
        ("maryjane", {"O'Neil"}),
        ("o'neil", {"O'Neil"}),
        ("mary jane", {"O'Neil"}),
        ("at&t", {"O'Neil"}),
        ("", set()),
        ("   ", set()),
        ("?!", set()),
        ("xyz", set()),
        ("nguyen xyz", set()),
    ],
)
def test_queries(desk: Desk, people: dict[str, int], query: str, names: set[str]) -> None:
    by_id = {row_id: name for name, row_id in people.items()}
    assert {by_id[row_id] for row_id in found(desk, query)} == names


def test_exact_words_first_then_whole_words_then_beginnings(
    desk: Desk, people: dict[str, int]
) -> None:
    """An before Anh, although Anh was registered first."""
    late = desk.add("An")
    assert found(desk, "an") == [late, people["An"], people["Anh"], people["Ánh"]]


def test_decomposed_letters_find_the_same(desk: Desk, people: dict[str, int]) -> None:
    """As macOS and some keyboards send them."""
    for query in ("Đặng Thị Ánh", "สมชาย วงศ์สวัสดิ์"):
        loose = unicodedata.normalize("NFD", query)
        assert found(desk, loose) == found(desk, query) != []


def test_a_badge_number_with_and_without_zeros(desk: Desk) -> None:
    ids = desk.bring(*many_names(45))
    codes = {row_id: desk.code(row_id) for row_id in ids}
    wanted = next(row_id for row_id, code in codes.items() if int(code[4:9]) == 42)
    assert wanted in found(desk, "0042")
    assert wanted in found(desk, "42")
    assert found(desk, "0042")[0] == wanted


@pytest.mark.parametrize(
    "query",
    [
        '"', '""', "nguyen\"", "an OR anh", "an AND anh", "NOT an", "an*", "*", "^an", "words:an",
        "an NEAR anh", "NEAR(an anh, 2)", "(an", "an)", "-an", "an + anh", "{words}: an", "a'b",
        "'; DROP TABLE delegate; --", "\\", "\x00", "%", "_", "an\x00anh", "🙂", "an " * 400,
    ],
)  # fmt: skip
def test_what_sqlite_would_take_for_an_operator_is_just_text(
    desk: Desk, people: dict[str, int], query: str
) -> None:
    assert set(found(desk, query)) <= set(people.values())
    assert len(found(desk, "nguyen")) == 2


SAME_FILE = [HealthCheck.function_scoped_fixture]  # asking changes nothing in it


@settings(max_examples=150, deadline=None, suppress_health_check=SAME_FILE)
@given(query=st.text(max_size=30))
def test_no_text_breaks_the_search(desk: Desk, query: str) -> None:
    found(desk, query)


def test_edits_cancellations_and_undo_are_followed(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh", delegation="Huế")
    desk.workspace.do(edit_delegate, who, printed_vi="Trần Ngọc Hà")
    assert (found(desk, "le thi"), found(desk, "ngoc ha")) == ([], [who])
    desk.workspace.do(edit_delegate, who, delegation="Đà Nẵng")
    assert (found(desk, "hue"), found(desk, "da nang")) == ([], [who])
    desk.workspace.do(cancel_delegate, who)
    assert found(desk, "ngoc ha") == [who]  # the desk must see that he was cancelled
    for _turn in range(4):
        desk.workspace.undo()
    assert found(desk, "ha") == found(desk, "anh") == []
    desk.workspace.redo()
    assert found(desk, "anh hue") == [who]


def test_another_events_people_are_not_found(desk: Desk, people: dict[str, int]) -> None:
    other = desk.workspace.do(start_event, title_vi="Khác")
    there = Desk(desk.workspace, other, desk.clock)
    who = there.add("Nguyễn Văn Xuân")
    assert found(there, "nguyen") == [who]
    assert who not in found(desk, "nguyen")


def test_the_limit_holds_and_the_best_are_inside(desk: Desk) -> None:
    desk.bring(*[f"Anh {n}" for n in range(80)])
    best = desk.add("An")
    assert found(desk, "an", 10)[0] == best
    assert len(found(desk, "an", 10)) == 10


def test_the_index_agrees_with_its_rows(desk: Desk, people: dict[str, int]) -> None:
    """FTS5 checks itself against the table it indexes."""
    desk.workspace.do(edit_delegate, people["An"], printed_vi="Ai Đó")
    desk.workspace.undo()
    with bare(desk.path) as connection:
        connection.execute(
            "INSERT INTO search_index(search_index, rank) VALUES ('integrity-check', 1)"
        )
