"""`seats`: interpreters beside whom they speak for, and where somebody sits by name."""

from pathlib import Path
from typing import Any

import pytest

from tests.journeys.headless import a_workspace, cli

PEOPLE = [
    ("Trần Đức Ánh", "Thị trưởng", "Đoàn Bangkok", "Trưởng đoàn", "Thái Lan"),
    ("Lê Văn Bình", "Chuyên viên", "Đoàn Bangkok", "Đại biểu", "Thái Lan"),
    ("Phạm Thị Đào", "Phiên dịch", "Đoàn Bangkok", "Phiên dịch", "Thái Lan"),
    ("Nguyễn Văn Em", "Thị trưởng", "Đoàn Vientiane", "Trưởng đoàn", "Lào"),
    ("Hoàng Thị Gấm", "Phiên dịch", "Đoàn Vientiane", "Phiên dịch", "Lào"),
    ("Vũ Văn Hà", "Phiên dịch", "Đoàn Vientiane", "Phiên dịch", "Lào"),
]


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Heads of two delegations with three interpreters, seated at talks; a dinner for two."""
    file = a_workspace(tmp_path_factory.mktemp("talks"), PEOPLE)
    kind = ("--kind", "boardroom", "--param", "seats=6")
    assert cli("hall", file, "Hội đàm", *kind).code == 0
    assert cli("hall", file, "Bàn", "--kind", "presidium", "--param", "seats=3").code == 0
    for hall in ("Hội đàm", "Bàn"):
        assert cli("arrange", file, "--hall", hall, "--moves", "100").code == 0
    return file


def seats(file: Path, *words: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = cli("seats", file, *words, "--json").json
    return found


def test_a_list_of_seats_names_who_speaks_for_whom(talks: Path) -> None:
    """A chair stays one line, so that whoever counts chairs counts right."""
    found = seats(talks, "--hall", "Hội đàm")
    assert len({one["seat"] for one in found}) == len(found) == 3
    speaking = {one["name"]: [row["name"] for row in one["interpreters"]] for one in found}
    assert speaking == {
        "Trần Đức Ánh": ["Phạm Thị Đào"],
        "Lê Văn Bình": [],
        "Nguyễn Văn Em": ["Hoàng Thị Gấm", "Vũ Văn Hà"],
    }
    told = cli("seats", talks, "--hall", "Hội đàm").out
    assert told.count("\n") == 6
    assert told.index("Trần Đức Ánh") < told.index("Phạm Thị Đào")


def test_a_name_without_marks_finds_the_seats_in_every_hall(talks: Path) -> None:
    found = seats(talks, "--find", "duc anh")
    assert {(one["name"], one["hall"]) for one in found} == {
        ("Trần Đức Ánh", "Hội đàm"),
        ("Trần Đức Ánh", "Bàn"),
    }
    assert all(one["seat"] and one["delegate"] and one["reasons"] for one in found)
    here = seats(talks, "--find", "DUC", "--hall", "Bàn")
    assert [one["hall"] for one in here] == ["Bàn"]
    assert "Trần Đức Ánh" in cli("seats", talks, "--find", "duc anh").out


def test_an_interpreter_is_found_by_the_one_whom_she_speaks_for(talks: Path) -> None:
    (found,) = seats(talks, "--find", "dao", "--hall", "Hội đàm")
    assert found["seat"]
    assert "Trần Đức Ánh" in found["reasons"][0]
    (sitting,) = seats(talks, "--find", "binh", "--hall", "Hội đàm")
    assert found.keys() == sitting.keys(), "a program reads both alike"
    assert found["principal"]
    assert not sitting["principal"]


def test_nobody_of_that_name_is_one_sentence(talks: Path) -> None:
    assert "Ai Đó" in cli("seats", talks, "--find", "Ai Đó").sentence
    assert cli("seats", talks).sentence
    for nobody in ("", "   ", "%"):
        assert cli("seats", talks, "--find", nobody).sentence
    assert cli("seats", talks, "--find", "duc", "--session", "Bàn").sentence


def test_arranging_names_interpreters_and_those_who_are_nowhere(tmp_path: Path) -> None:
    """The hall has no chair for the principal, so there is nobody to stand behind."""
    file = a_workspace(tmp_path, PEOPLE)
    assert cli("hall", file, "Ghế", "--kind", "presidium", "--param", "seats=1").code == 0
    answer = cli("arrange", file, "--hall", "Ghế", "--json").json
    assert answer["seated"] == 1
    assert answer["behind"] == len(answer["interpreters"])
    placed = {one["name"] for one in answer["interpreters"]}
    without = {one["name"] for one in answer["unseated"]}
    interpreters = {name for name, position, *_rest in PEOPLE if position == "Phiên dịch"}
    assert placed | without >= interpreters
    assert not placed & without
    assert without & interpreters
    assert all(one["reason"] for one in answer["unseated"])
    told = cli("seats", file, "--hall", "Ghế").out
    assert all(name in told for name in interpreters)
