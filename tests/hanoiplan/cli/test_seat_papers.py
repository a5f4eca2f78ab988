"""`seat-plan`, the lists of `report` and cards by seat: from a real file to paper and back."""

from pathlib import Path

import pypdfium2
import pytest

from tests.journeys.headless import cli

LISTS = (
    *("seating-plan", "find-your-seat", "seats-by-table", "seat-slips", "presidium"),
    *("speaking-order", "flags", "cars", "photo-rows"),
)


@pytest.fixture(scope="module")
def event(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration with a dinner and a plenary, both arranged."""
    file = tmp_path_factory.mktemp("seats") / "a.hanoiplan"
    cli("demo", file, "--delegates", 30)
    cli("hall", file, "Dinner", "--kind", "banquet", "--param", "tables=4", "--param", "seats=8")
    plenary = ("rows=4", "seats=12", "presidium=5")
    cli("hall", file, "Plenary", "--kind", "theatre", *(f"--param={one}" for one in plenary))
    for hall in ("Dinner", "Plenary"):
        assert cli("arrange", file, "--hall", hall, "--moves", 2000).code == 0
    return file


def text_of(path: Path) -> str:
    """What stands in a PDF."""
    with pypdfium2.PdfDocument(path) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)


def test_a_plan_is_printed_from_one_command(event: Path) -> None:
    out = event.with_name("plan.pdf")
    said = cli("seat-plan", event, out, "--hall", "Plenary", "--json").json
    assert said["seated"] == len(cli("seats", event, "--hall", "Plenary", "--json").json)
    assert "SEEN FROM THE HALL" in text_of(out)


def test_a4_has_the_list_on_a_page_of_its_own_and_the_view_can_be_turned(event: Path) -> None:
    out = event.with_name("plan4.pdf")
    cli("seat-plan", event, out, "--hall", "Dinner", "--paper", "a4", "--view", "stage")
    with pypdfium2.PdfDocument(out) as pdf:
        assert len(pdf) == 2
    assert "SEEN FROM THE STAGE" in text_of(out)


def test_a_hall_that_nobody_knows_is_said_with_those_there_are(event: Path) -> None:
    said = cli("seat-plan", event, event.with_name("no.pdf"), "--hall", "Ballroom").sentence
    assert "Dinner" in said


@pytest.mark.parametrize("report", LISTS)
def test_every_list_is_written_as_a_report(event: Path, report: str) -> None:
    for suffix in (".pdf", ".docx", ".xlsx"):
        out = event.with_name(report + suffix)
        assert cli("report", report, event, out, "--hall", "Plenary").code == 0
        assert out.stat().st_size > 1000


def test_a_list_may_be_of_one_hall(event: Path) -> None:
    out = event.with_name("one.pdf")
    cli("report", "seats-by-table", event, out, "--hall", "Dinner")
    assert "Dinner" in text_of(out)
    assert "Plenary" not in text_of(out)


def test_without_an_arrangement_a_list_says_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "b.hanoiplan"
    cli("new", file)
    said = cli("report", "find-your-seat", file, tmp_path / "x.pdf").sentence
    assert "arrange" in said


def test_after_two_people_change_places_only_their_cards_are_printed_again(event: Path) -> None:
    out = event.with_name("cards.pdf")
    dinner = ("--hall", "Dinner", "--json")
    seats = cli("seats", event, *dinner).json
    assert cli("print", "place", event, out, *dinner).json["cards"] == len(seats)
    assert cli("print", "place", event, out, *dinner, "--only", "changed").code == 1
    first = next(one for one in seats if one["table"] == "1")
    other = next(one for one in seats if one["table"] == "3")
    assert (
        cli("seat", event, first["delegate"], "--at", other["seat"], "--hall", "Dinner").code == 0
    )
    again = cli("print", "place", event, out, *dinner, "--only", "changed").json
    assert again["cards"] == again["people"] == 2


def test_after_the_gaps_are_closed_only_the_cards_of_who_moved_are_printed(
    tmp_path: Path,
) -> None:
    """Who sat after a cancelled person moves up and needs another card, nobody else."""
    file, out = tmp_path / "a.hanoiplan", tmp_path / "cards.pdf"
    cli("demo", file, "--delegates", 12)
    cli("hall", file, "Board", "--kind", "presidium", "--param", "seats=6")
    board = ("--hall", "Board", "--json")
    cli("arrange", file, *board)
    assert cli("print", "place", file, out, *board).code == 0
    seated = {one["delegate"]: one["seat"] for one in cli("seats", file, *board).json}
    first = next(one for one, seat in seated.items() if seat == min(seated.values()))
    cli("cancel", file, first)
    shown = cli("gaps", file, *board).json
    assert shown["moves"]
    assert not shown["closed"]
    closed = cli("gaps", file, *board, "--close").json
    assert closed["moves"] == shown["moves"]
    now = {one["delegate"]: one["seat"] for one in cli("seats", file, *board).json}
    moved = {one for one, seat in now.items() if seated[one] != seat}
    assert set(closed["cards"]) == moved
    again = cli("print", "place", file, out, *board, "--only", "changed").json
    assert again["cards"] == len(moved)
    assert cli("gaps", file, *board).json["moves"] == []
    assert "Board" in cli("gaps", file, "--hall", "Nowhere").sentence


def test_signs_are_printed_for_tables_and_labels_for_seats(event: Path) -> None:
    out = event.with_name("signs.pdf")
    hall = ("--hall", "Dinner", "--json")
    assert cli("print", "table-sign", event, out, *hall).json["cards"] == 4
    labels = cli("print", "seat-label", event, out, "--hall", "Plenary", "--json").json
    assert labels["cards"] == len(cli("seats", event, "--hall", "Plenary", "--json").json)
    assert "not printed by seats" in cli("print", "luggage", event, out, *hall).sentence
