"""`list` and `export`: papers and workbooks out of a workspace, as a script asks for them."""

from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from openpyxl import load_workbook

from hanoiplan.base.clock import SystemClock
from hanoiplan.base.ids import parse_id
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.workspace import Workspace
from tests.journeys.headless import a_workspace, cli, code_of


def text_of(path: Path) -> str:
    """All text of a PDF, white space made single."""
    with pypdfium2.PdfDocument(path) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())


def words_of_word(path: Path) -> str:
    """All text in the tables of a Word file."""
    rows = [row for table in docx.Document(str(path)).tables for row in table.rows]
    return " ".join(cell.text for row in rows for cell in row.cells)


def words_of_sheet(path: Path) -> str:
    """All text of a workbook."""
    values = (
        value for row in load_workbook(path).active.iter_rows(values_only=True) for value in row
    )
    return " ".join(str(value) for value in values if value)


@pytest.mark.parametrize(
    ("suffix", "read"), [(".pdf", text_of), (".docx", words_of_word), (".xlsx", words_of_sheet)]
)
def test_the_suffix_decides_what_is_written(tmp_path: Path, suffix: str, read: Any) -> None:
    out = tmp_path / f"list{suffix}"
    said = cli("list", a_workspace(tmp_path), out, "--document-language", "en", "--json").json
    assert said == {"file": str(out), "delegates": 3}
    words = read(out)
    assert all(name in words for name in ("Nguyễn Văn An", "Lê Thị Bình", "Somchai Jaidee"))
    assert "Signature" in words


def test_what_the_office_says_stands_in_the_paper(tmp_path: Path) -> None:
    out = tmp_path / "list.pdf"
    office = ("--parent", "UBND THÀNH PHỐ", "--agency", "VĂN PHÒNG", "--number", "126/DS-VP")
    signer = ("--signer-title", "TL. CHÁNH VĂN PHÒNG", "--signer", "Trần Hà", "--place", "Huế")
    more = ("--recipient", "Như trên", "--recipient", "Lưu: VT", "--document-language", "en")
    assert cli("list", a_workspace(tmp_path), out, *office, *signer, *more).code == 0
    words = text_of(out)
    for told in ("UBND THÀNH PHỐ", "VĂN PHÒNG", "126/DS-VP", "TL. CHÁNH VĂN PHÒNG", "Trần Hà"):
        assert told in words
    assert "Huế, 8 June 2026" in words
    assert "- Như trên; - Lưu: VT." in words


def test_one_delegation_can_be_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "list.pdf"
    cli("list", a_workspace(tmp_path), out, "--delegation", "ha noi")
    assert "Nguyễn Văn An" in text_of(out)
    assert "Somchai" not in text_of(out)


def test_only_people_who_are_here_can_be_asked_for(tmp_path: Path) -> None:
    file, out = a_workspace(tmp_path), tmp_path / "list.pdf"
    assert "checked in" in cli("list", file, out, "--arrived").sentence
    cli("check-in", file, code_of(file, "Somchai Jaidee"))
    assert cli("list", file, out, "--arrived", "--json").json["delegates"] == 1
    assert "Somchai Jaidee" in text_of(out)


def test_a_cancelled_person_is_not_listed(tmp_path: Path) -> None:
    file, out = a_workspace(tmp_path), tmp_path / "list.pdf"
    cli("cancel", file, cli("find", file, "Somchai", "--json").json[0]["id"])
    assert cli("list", file, out, "--json").json["delegates"] == 2
    assert "Somchai" not in text_of(out)


def test_every_delegation_can_begin_a_page(tmp_path: Path) -> None:
    out = tmp_path / "list.pdf"
    cli("list", a_workspace(tmp_path), out, "--per-delegation")
    with pypdfium2.PdfDocument(out) as pdf:
        assert len(pdf) == 2


def test_a_list_never_replaces_a_file(tmp_path: Path) -> None:
    file, out = a_workspace(tmp_path), tmp_path / "list.pdf"
    out.write_bytes(b"mine")
    assert cli("list", file, out, "--json").json["file"] == str(tmp_path / "list (2).pdf")
    assert out.read_bytes() == b"mine"


def test_what_cannot_be_listed_is_said_in_a_sentence(tmp_path: Path) -> None:
    file = a_workspace(tmp_path)
    assert ".docx" in cli("list", file, tmp_path / "list.txt").sentence
    assert (
        "Atlantis" in cli("list", file, tmp_path / "list.pdf", "--delegation", "Atlantis").sentence
    )
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    assert "folder" in cli("list", file, folder).sentence
    (tmp_path / "nobody").mkdir()
    assert (
        "nobody" in cli("list", a_workspace(tmp_path / "nobody", ()), tmp_path / "a.pdf").sentence
    )
    assert cli("list", file, tmp_path / "list.pdf", "--document-language", "fr").code == 2


# --- export ------------------------------------------------------------------------------------


def with_a_passport(folder: Path) -> Path:
    """The workspace, and one person in it with a passport number."""
    file = a_workspace(folder)
    person = parse_id(cli("find", file, "Somchai", "--json").json[0]["id"])
    assert person is not None
    workspace = Workspace.open(file, SystemClock())
    workspace.do(edit_delegate, person, passport_number="AA1234567")
    workspace.close()
    return file


def test_identity_data_is_left_out_unless_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "all.xlsx"
    said = cli("export", "delegates", with_a_passport(tmp_path), out, "--json").json
    assert said == {"file": str(out), "delegates": 3, "identity": False}
    assert "AA1234567" not in words_of_sheet(out)
    assert "Số hộ chiếu" not in words_of_sheet(out)


def test_identity_data_that_leaves_the_program_leaves_a_fact(tmp_path: Path) -> None:
    """One person of three has any, and that is what the history says."""
    file, out = with_a_passport(tmp_path), tmp_path / "all.xlsx"
    assert cli("export", "delegates", file, out, "--identity").code == 0
    assert "AA1234567" in words_of_sheet(out)
    assert "identity data of one person" in cli("history", file, "--limit", "1").out


def test_an_export_imports_again_without_change(tmp_path: Path) -> None:
    file, out = with_a_passport(tmp_path), tmp_path / "all.xlsx"
    cli("export", "delegates", file, out, "--identity")
    said = cli("import", "delegates", file, out, "--json").json
    assert (said["new"], said["changed"], said["same"], said["bad"]) == (0, 0, 3, [])


def test_an_export_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    said = cli("export", "delegates", a_workspace(tmp_path), tmp_path / "all.csv")
    assert ".xlsx" in said.sentence
