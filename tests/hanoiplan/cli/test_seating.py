"""`hall`, `halls`, `arrange`, `seats`, `seat`, `wish`: a hall by commands, with reasons."""

import contextlib
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.headless import a_workspace, cli, many_people

PEOPLE = many_people(12)


def a_banquet(folder: Path) -> Path:
    """Twelve confirmed people of five delegations and a banquet of three tables."""
    file = a_workspace(folder, PEOPLE)
    made = cli("hall", file, "Đại tiệc", "--kind", "banquet", "--param", "tables=3",
               "--param", "seats=5", "--param", "honour=1", "--json").json  # fmt: skip
    assert made["capacity"] == 15
    return file


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return a_banquet(tmp_path)


@pytest.fixture(scope="module")
def refusing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """For commands that change nothing."""
    return a_banquet(tmp_path_factory.mktemp("refusing"))


def arranged(file: Path, *words: object) -> dict[str, Any]:
    answer: dict[str, Any] = cli(
        "arrange", file, "--hall", "Đại tiệc", "--moves", "300", *words, "--json"
    ).json
    return answer


def seats(file: Path, *words: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = cli("seats", file, "--hall", "đại tiệc", *words, "--json").json
    return found


def test_everybody_who_is_confirmed_gets_a_seat_with_a_reason(office: Path) -> None:
    answer = arranged(office)
    assert (answer["seated"], answer["unseated"]) == (12, [])
    assert answer["session"] == "Đại tiệc"
    assert answer["score"] <= answer["first_score"]
    found = seats(office)
    assert len({one["delegate"] for one in found}) == len({one["seat"] for one in found}) == 12
    assert {one["table"] for one in found} == {"1", "2", "3"}
    assert all(one["reasons"] for one in found)
    told = cli("seats", office, "--hall", "Đại tiệc")
    assert told.out.count("\n") == 12


def test_the_same_seed_gives_the_same_seats_and_seconds_are_moves(office: Path) -> None:
    arranged(office, "--seed", "7")
    first = seats(office)
    arranged(office, "--seed", "7")
    assert seats(office) == first
    answer = cli("arrange", office, "--hall", "Đại tiệc", "--seconds", "0.01", "--json").json
    assert answer["moves"] == 1000


def test_who_is_cancelled_or_only_works_there_gets_no_seat(office: Path) -> None:
    arranged(office)
    gone = seats(office)[0]
    cli("cancel", office, gone["delegate"])
    assert gone["delegate"] not in {one["delegate"] for one in seats(office)}
    assert arranged(office)["seated"] == 11


def test_too_small_a_hall_says_who_has_no_seat(office: Path) -> None:
    cli("hall", office, "Bàn", "--kind", "presidium", "--param", "seats=5")
    answer = cli("arrange", office, "--hall", "Bàn", "--json").json
    assert answer["seated"] == 5
    assert len(answer["unseated"]) == 7
    assert all(one["name"] and one["reason"] for one in answer["unseated"])


def test_one_person_is_put_on_a_chair_and_the_other_changes_places(office: Path) -> None:
    arranged(office)
    one, two = seats(office)[1], seats(office)[7]
    said = cli("seat", office, one["name"], "--at", two["seat"].lower(), "--hall", "Đại tiệc")
    assert said.code == 0
    now = {row["delegate"]: row["seat"] for row in seats(office)}
    assert (now[one["delegate"]], now[two["delegate"]]) == (two["seat"], one["seat"])
    assert two["name"] in said.out
    cli("undo", office)
    assert {row["delegate"]: row["seat"] for row in seats(office)}[one["delegate"]] == one["seat"]


def test_a_second_session_is_kept_beside_the_first(office: Path) -> None:
    arranged(office)
    first = seats(office, "--session", "Đại tiệc")
    arranged(office, "--session", "Bữa trưa", "--avoid", "Đại tiệc")
    assert seats(office, "--session", "Đại tiệc") == first
    assert len(seats(office, "--session", "bữa trưa")) == 12
    listed = cli("halls", office, "--json").json
    assert listed[0]["sessions"] == ["Đại tiệc", "Bữa trưa"]


def test_without_a_session_only_the_one_called_like_the_hall_is_arranged(office: Path) -> None:
    """An opening that somebody seated by hand under another name stays as it is."""
    arranged(office, "--session", "Khai mạc")
    one = seats(office, "--session", "Khai mạc")[0]
    assert cli("seat", office, one["delegate"], "--at", "T3-5", "--hall", "Đại tiệc").code == 0
    by_hand = seats(office, "--session", "Khai mạc")
    assert arranged(office)["session"] == "Đại tiệc"
    assert seats(office, "--session", "Khai mạc") == by_hand
    assert arranged(office)["session"] == "Đại tiệc"
    assert cli("halls", office, "--json").json[0]["sessions"] == ["Khai mạc", "Đại tiệc"]


def test_a_wish_is_noted_weighed_and_told_when_it_is_broken(office: Path) -> None:
    arranged(office)
    one, two = (row["name"] for row in seats(office)[:2])
    said = cli("wish", office, "apart", "--who", one, "--with", two, "--weight", "2", "--json")
    assert (said.json["first"], said.json["second"]) == (one, two)
    assert len(cli("wish", office, "--json").json) == 1
    broken = arranged(office)["broken"]
    apart = [part for part in broken if part["kind"] == "apart"]
    at = {row["name"]: row["table"] for row in seats(office)}
    assert bool(apart) == (at[one] == at[two])


@pytest.mark.parametrize(
    "words",
    [
        ("hall", "FILE", "X", "--kind", "banquet", "--param", "tables"),
        ("hall", "FILE", "Đại tiệc", "--kind", "u"),
        ("arrange", "FILE", "--hall", "Không có"),
        ("arrange", "FILE", "--hall", "Đại tiệc", "--moves", "nhiều"),
        ("arrange", "FILE", "--hall", "Đại tiệc", "--moves", "5", "--seconds", "1"),
        ("arrange", "FILE", "--hall", "Đại tiệc", "--seconds", "-1"),
        ("arrange", "FILE", "--hall", "Đại tiệc", "--seconds", "nan"),
        ("arrange", "FILE", "--hall", "Đại tiệc", "--avoid", "Không có"),
        ("arrange", "FILE", "--hall", "Đại tiệc", "--seed", "9223372036854775808"),
        ("arrange", "FILE", "--hall", "Đại tiệc", "--seed", "-1"),
        ("arrange", "FILE", "--hall", "Đại tiệc", "--session", ""),
        ("arrange", "FILE", "--hall", "Đại tiệc", "--session", "  "),
        ("seats", "FILE", "--hall", "Đại tiệc", "--session", " "),
        ("seats", "FILE", "--hall", "Đại tiệc"),
        ("seat", "FILE", "Trần Văn Số 1", "--at", "T1-1", "--hall", "Đại tiệc"),
        ("wish", "FILE", "apart", "--who", "Trần Văn Số 1"),
        ("wish", "FILE", "together", "--who", "Trần Văn Số 1"),
        ("wish", "FILE", "near_stage", "--who", "Trần Văn Số 1", "--with", "Trần Văn Số 2"),
        ("wish", "FILE", "near_stage", "--who", "Không ai"),
        ("wish", "FILE", "near_stage", "--delegation", "Không có"),
    ],
)
def test_what_does_not_go_is_one_sentence(refusing: Path, words: tuple[str, ...]) -> None:
    """Nothing of it is written, and no traceback."""
    said = cli(*(str(refusing) if word == "FILE" else word for word in words))
    assert said.sentence
    assert cli("halls", refusing, "--json").json[0]["sessions"] == []
    assert cli("wish", refusing, "--json").json == []


def test_a_chair_that_is_not_there_is_one_sentence(office: Path) -> None:
    arranged(office)
    said = cli("seat", office, "Trần Văn Số 1", "--at", "T9-9", "--hall", "Đại tiệc")
    assert "T9-9" in said.sentence


def test_a_seed_that_cannot_be_is_told_before_the_file_is_opened(tmp_path: Path) -> None:
    """Nobody waits for an arrangement that cannot be kept."""
    words = ("arrange", tmp_path / "none.hanoiplan", "--hall", "X", "--seed")
    assert "--seed" in cli(*words, "2147483648").sentence
    assert "--seed" not in cli(*words, "2147483647").sentence


def test_a_delegation_alone_may_wish_to_sit_together(office: Path) -> None:
    """Its members are several."""
    assert cli("wish", office, "together", "--delegation", "Đoàn 1").code == 0


@pytest.fixture
def alike(office: Path) -> tuple[Path, list[str]]:
    """Two arrangements of one hall with one name, as older files have them; their ids."""
    arranged(office)
    arranged(office, "--session", "Bế mạc")
    listed = cli("halls", office, "--json").json[0]["arrangements"]
    assert [one["name"] for one in listed] == ["Đại tiệc", "Bế mạc"]
    with contextlib.closing(sqlite3.connect(office)) as raw, raw:
        raw.execute("update arrangement set name = 'Đại tiệc'")
    return office, [one["id"] for one in listed]


def test_two_arrangements_of_one_name_are_told_apart_by_their_ids(
    alike: tuple[Path, list[str]],
) -> None:
    """The name alone means two, and the sentence says so; no arrangement is taken at a venture."""
    file, ids = alike
    here = (file, "--hall", "Đại tiệc")
    for words in (
        ("seats", *here),
        ("seats", *here, "--session", "đại tiệc"),
        ("arrange", *here),
        ("arrange", *here, "--session", "Đại tiệc"),
        ("arrange", *here, "--session", ids[0], "--avoid", "Đại tiệc"),
    ):
        said = cli(*words).sentence
        assert all(one in said for one in ids), said
        assert "There is no" not in said
        assert "has no session" not in said
    first, second = (seats(file, "--session", one) for one in ids)
    chair = next(one["seat"] for one in first if one["delegate"] == first[0]["delegate"])
    target = next(one["seat"] for one in second if one["seat"] != chair)
    moved = cli("seat", file, first[0]["delegate"], "--at", target, "--hall", "Đại tiệc",
                "--session", ids[1])  # fmt: skip
    assert moved.code == 0
    assert seats(file, "--session", ids[0]) == first
    assert arranged(file, "--session", ids[1], "--avoid", ids[0])["seated"] == 12
