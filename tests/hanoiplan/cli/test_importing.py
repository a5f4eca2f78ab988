"""The choices of `import delegates`: letters, the last list, whose text is taken."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from hanoiplan.base.errors import FileTrouble, NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.cli.call import Call
from hanoiplan.cli.importing import run
from hanoiplan.cli.output import Output
from hanoiplan.delegates.operations import edit_delegate
from tests.hanoiplan.exchange.samples import Office, a_list
from tests.hanoiplan.exchange.ten_layouts import in_tcvn3

HEAD = ("Họ và tên", "Chức vụ", "Đoàn", "Điện thoại")
ROWS = (
    ("Đỗ Thuỵ Khuê", "Giám đốc", "Thành phố Huế", "0912345318"),
    ("Nguyễn Văn Bình", "Chuyên viên", "Thành phố Huế", "0987654321"),
)
USUAL: dict[str, Any] = {
    "event": "",
    "desk": "1",
    "operator": "",
    "sheet": None,
    "mapping": None,
    "dry_run": False,
    "skip_bad": False,
}


@pytest.fixture(autouse=True)
def _in_english(office: Office) -> Iterator[None]:
    """The command opens the file by itself."""
    set_language("en")
    yield
    office.workspace.close()


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An empty event."""
    return Office(tmp_path)


def imported(office: Office, path: Path, **words: object) -> tuple[int, Any, str]:
    """Exit code, answer and remarks of the command."""
    out, err = io.StringIO(), io.StringIO()
    told = {**USUAL, "FILE": str(office.workspace.path), "LIST": str(path), **words}
    code = run(Call(told, office.workspace.clock, Output(out, err, as_json=True)))
    return code, json.loads(out.getvalue()), err.getvalue()


def test_a_list_in_old_letters_is_not_written_before_somebody_says_which(office: Office) -> None:
    path = a_list(
        office.folder / "old.xlsx", *([in_tcvn3(one) for one in row] for row in (HEAD, *ROWS))
    )
    code, answer, said = imported(office, path)
    assert (code, answer["written"], office.people()) == (1, False, [])
    assert "TCVN3" in said
    assert "--letters tcvn3" in said
    code, answer, _said = imported(office, path, letters="tcvn3")
    assert (code, answer["new"], answer["letters"]) == (0, 2, "tcvn3")
    assert {row.name for row in office.people()} == {"Đỗ Thuỵ Khuê", "Nguyễn Văn Bình"}


def test_a_corrected_list_says_what_each_side_changed(office: Office) -> None:
    imported(office, a_list(office.folder / "list.xlsx", HEAD, *ROWS))
    khue = office.person("Đỗ Thuỵ Khuê").id
    office.workspace.do(edit_delegate, khue, position_vi="Thứ trưởng")
    corrected = ("Đỗ Thuỵ Khuê", "Bộ trưởng", "Thành phố Huế", "0900000000")
    path = a_list(office.folder / "list 2.xlsx", HEAD, corrected)
    _code, answer, _said = imported(office, path, against="last", dry_run=True)
    assert answer["cells"] == {
        "file_changed": 1,
        "hand_changed": 0,
        "conflict": 1,
        "both_same": 0,
        "removed": 0,
        "different": 0,
    }
    (conflict,) = answer["conflicts"]
    assert (conflict["here"], conflict["file"], conflict["kept"]) == (
        *("Thứ trưởng", "Bộ trưởng", "here"),
    )
    assert [one["name"] for one in answer["missing"]] == ["Nguyễn Văn Bình"]
    imported(office, path, take=["position_vi=file"])
    assert office.person("Đỗ Thuỵ Khuê").position.vi == "Bộ trưởng"


def test_an_older_file_may_stand_for_the_last_list(office: Office) -> None:
    old = a_list(office.folder / "old.xlsx", HEAD, *ROWS)
    imported(office, old)
    new = a_list(office.folder / "new.xlsx", HEAD, ("Đỗ Thuỵ Khuê", *ROWS[0][1:3], "0900000000"))
    _code, answer, _said = imported(office, new, against=str(old), dry_run=True)
    assert answer["fields"] == {"phone": {"file_changed": 1}}


@pytest.mark.parametrize("word", ["phone", "phone=theirs", "shoe=file"])
def test_a_choice_that_means_nothing_is_answered_with_what_there_is(
    office: Office, word: str
) -> None:
    path = a_list(office.folder / "list.xlsx", HEAD, *ROWS)
    with pytest.raises(NotPossible, match="phone=file"):
        imported(office, path, take=[word])


def test_an_older_list_that_is_not_there_is_said(office: Office) -> None:
    path = a_list(office.folder / "list.xlsx", HEAD, *ROWS)
    with pytest.raises(FileTrouble, match="last"):
        imported(office, path, against=str(office.folder / "nothing.xlsx"))


# --- several sheets, and what a person reads -----------------------------------------------------


def told(office: Office, path: Path, **words: object) -> tuple[int, str]:
    """Exit code and what stands on the screen of a person."""
    out, err = io.StringIO(), io.StringIO()
    said = {**USUAL, "FILE": str(office.workspace.path), "LIST": str(path), **words}
    code = run(Call(said, office.workspace.clock, Output(out, err, as_json=False)))
    return code, out.getvalue() + err.getvalue()


def a_book(path: Path, **sheets: tuple[tuple[str, ...], ...]) -> Path:
    """A workbook with several sheets."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(list(row))
    book.save(path)
    return path


def test_sheets_with_equal_headings_are_read_as_one_list(office: Office) -> None:
    head = HEAD[:2]
    book = a_book(office.folder / "two.xlsx", Huế=(head, ROWS[0][:2]), Lào=(head, ("Vongsa", "")))
    code, answer, _said = imported(office, book)
    assert (code, answer["new"], answer["new_delegations"]) == (0, 2, ["Huế", "Lào"])


def test_sheets_with_other_headings_are_refused_with_what_to_say(office: Office) -> None:
    other = (("Full name", "Position"), ("Maria Santos", "Mayor"))
    book = a_book(office.folder / "two.xlsx", Huế=(HEAD, *ROWS), Guests=other)
    with pytest.raises(NotPossible, match=r"“Huế”, “Guests”.*--sheet.*--all-sheets"):
        imported(office, book)
    assert office.people() == []
    assert imported(office, book, sheet="Guests")[1]["new"] == 1


def test_a_field_that_there_is_not_is_named(office: Office) -> None:
    path = a_list(office.folder / "list.xlsx", HEAD, *ROWS)
    with pytest.raises(NotPossible, match="The field “shoe”"):
        imported(office, path, take=["shoe=file"])


def test_a_conflict_that_was_decided_is_not_asked_about_again(office: Office) -> None:
    imported(office, a_list(office.folder / "list.xlsx", HEAD, *ROWS))
    khue = office.person("Đỗ Thuỵ Khuê").id
    office.workspace.do(edit_delegate, khue, position_vi="Thứ trưởng")
    corrected = ("Đỗ Thuỵ Khuê", "Bộ trưởng", *ROWS[0][2:])
    path = a_list(office.folder / "list 2.xlsx", HEAD, corrected)
    _code, said = told(office, path, dry_run=True)
    assert "--take position_vi=file" in said
    _code, said = told(office, path, dry_run=True, take=["position_vi=file"])
    assert "is kept" not in said


def test_faulty_rows_are_told_up_to_twenty_with_the_way_out(office: Office) -> None:
    nameless = [("", f"Chuyên viên {n}", "Huế", "") for n in range(30)]
    code, said = told(office, a_list(office.folder / "list.xlsx", HEAD, *ROWS, *nameless))
    assert (code, said.count("The name is missing.")) == (1, 20)
    assert "10 more remarks" in said
    assert "--skip-bad" in said


def test_titles_taken_off_are_told_in_one_line(office: Office) -> None:
    titled = [(f"Mr. Sudin {word}", "", "Huế", "") for word in ("An", "Bo", "Ci", "Du")]
    _code, said = told(office, a_list(office.folder / "list.xlsx", HEAD, *titled))
    assert said.count("Mr.") == 1
    assert "4 names were freed from titles" in said
