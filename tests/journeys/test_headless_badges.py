"""Journey 3 without a window: people become badge pages, and what was printed is written down."""

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from tests.journeys.headless import (
    a_list,
    a_workspace,
    cli,
    code_of,
    command,
    figures,
    id_of,
    many_people,
)

AN, BINH, SOMCHAI = "Nguyễn Văn An", "Lê Thị Bình", "Somchai Jaidee"
MM = 72 / 25.4  # points
DPI = 300


def codes_on(pdf: Path) -> list[str]:
    """What a scanner reads on every page, printed at 300 dpi."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.render(scale=DPI / 72).to_pil() for page in document]
        return [one.text for page in pages for one in zxingcpp.read_barcodes(page)]
    finally:
        document.close()


def sizes_of(pdf: Path) -> list[tuple[int, int]]:
    """Width and height of every page in whole millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [(round(page.get_width() / MM), round(page.get_height() / MM)) for page in document]
    finally:
        document.close()


def text_of(pdf: Path) -> str:
    """All text of a PDF as it can be copied out of it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_a_run_for_all_is_one_a6_page_for_each_and_every_code_opens_the_door(
    tmp_path: Path,
) -> None:
    """Without options: badge-a6, fronts only; the first print keeps the version `code` said."""
    file, out = a_workspace(tmp_path), tmp_path / "badges.pdf"
    said_before = code_of(file, AN)
    done = command("badges", file, out, "--json")
    assert (done.code, done.json["pages"], done.json["people"]) == (0, 3, 3)
    assert sizes_of(out) == [(105, 148)] * 3
    codes = codes_on(out)
    assert len(set(codes)) == 3
    assert said_before in codes
    outcomes = [cli("check-in", file, code, "--json").json for code in codes]
    assert {one["outcome"] for one in outcomes} == {"welcome"}
    assert {one["name"] for one in outcomes} == {AN, BINH, SOMCHAI}
    assert figures(file) == {"delegates": 3, "delegations": 2, "checked_in": 3, "printed": 3}
    assert AN.upper() in text_of(out).upper()


def test_name_cards_are_folded_a4_pages_and_issue_no_number(tmp_path: Path) -> None:
    """A name card on a table is no badge."""
    file, out = a_workspace(tmp_path), tmp_path / "cards.pdf"
    assert command("cards", file, out, "--json").json["pages"] == 3
    assert {tuple(sorted(size)) for size in sizes_of(out)} == {(210, 297)}
    assert codes_on(out) == []
    assert figures(file)["printed"] == 0


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (("--delegation", "hà nội"), 2),
        (("--category", "Đại biểu"), 3),
        (("--category", "d", "--delegation", "Bangkok"), 1),
    ],
)
def test_a_run_for_some(tmp_path: Path, choice: tuple[str, ...], expected: int) -> None:
    """By category and delegation, however they are written."""
    file, out = a_workspace(tmp_path), tmp_path / "badges.pdf"
    assert cli("badges", file, out, *choice, "--json").json["people"] == expected
    assert figures(file)["printed"] == expected


def test_a_run_for_single_people(tmp_path: Path) -> None:
    """`--id` may be given several times; an id that nobody has stops the run."""
    file, out = a_workspace(tmp_path), tmp_path / "badges.pdf"
    both = [word for name in (AN, SOMCHAI) for word in ("--id", id_of(file, name))]
    assert cli("badges", file, out, *both, "--json").json["people"] == 2
    assert "999" in cli("badges", file, tmp_path / "x.pdf", "--id", "999").sentence
    assert figures(file)["printed"] == 2


def test_four_badges_to_a_sheet(tmp_path: Path) -> None:
    """By option; three people take one A4 sheet."""
    file, out = a_workspace(tmp_path), tmp_path / "badges.pdf"
    assert command("badges", file, out, "--sheet", "a4-4up", "--json").json["pages"] == 1
    assert len(codes_on(out)) == 3


def test_a_second_badge_kills_the_first(tmp_path: Path) -> None:
    """Two live badges of one person would open two doors."""
    file, out = a_workspace(tmp_path), tmp_path / "badges.pdf"
    cli("badges", file, out)
    first = code_of(file, AN)
    again = cli("badges", file, out, "--id", id_of(file, AN), "--json").json
    assert (again["people"], again["replaced"]) == (1, 1)
    (second,) = codes_on(out)
    assert second != first
    assert cli("check-in", file, first, "--json").json["outcome"] == "void"
    assert cli("check-in", file, second, "--json").json["outcome"] == "welcome"


def test_nothing_counts_as_printed_before_the_pdf_is_on_the_disk(tmp_path: Path) -> None:
    """A folder that is not there, a folder in place of a file, a layout nobody has."""
    file = a_workspace(tmp_path)
    places = (tmp_path / "gone" / "badges.pdf", tmp_path, file)
    assert all(cli("badges", file, place).sentence for place in places)
    assert "a7" in cli("badges", file, tmp_path / "b.pdf", "--layout", "a7").sentence
    assert "a9" in cli("badges", file, tmp_path / "b.pdf", "--sheet", "a9").sentence
    assert figures(file)["printed"] == 0
    assert not (tmp_path / "b.pdf").exists()
    assert cli("verify", file).code == 0


def test_a_category_that_nobody_has_is_a_sentence(tmp_path: Path) -> None:
    """No empty PDF."""
    file, out = a_workspace(tmp_path), tmp_path / "badges.pdf"
    assert "category" in cli("badges", file, out, "--category", "Z").sentence
    assert not out.exists()


def test_a_long_run_says_how_far_it_is(tmp_path: Path) -> None:
    """Progress with numbers on standard error; the answer alone on standard output."""
    file, out = a_workspace(tmp_path, ()), tmp_path / "badges.pdf"
    cli("import", "delegates", file, a_list(tmp_path / "many.csv", many_people(1001)))
    done = command("badges", file, out, "--json")
    assert done.code == 0
    assert [Path(one).name for one in done.json["files"]] == ["badges.pdf", "badges (part 2).pdf"]
    assert done.json["pages"] == 1001
    assert figures(file)["printed"] == 1001
