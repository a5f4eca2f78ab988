"""How fast a list is read, beside what openpyxl needs to merely walk through the same file.

Run by `make bench`, not by `make test`. Reading is the first part of an import, and the whole
import may take three times as long as openpyxl (read-only) reads: so a third is its share.
"""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from hanoiplan.sheets.old_letters import letters_of
from hanoiplan.sheets.reading import read_tables
from tests.builders import many_names

ROWS = 10_000
TURNS = 3
SHARE = 0.33  # of the time that openpyxl needs


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten thousand people in twenty columns: names, offices, phones, numbers, notes."""
    path = tmp_path_factory.mktemp("bench") / "list.xlsx"
    book = Workbook(write_only=True)
    page = book.create_sheet("Đại biểu")
    page.append(["STT", "Họ và tên", *(f"Cột {n}" for n in range(18))])
    for number, name in enumerate(many_names(ROWS), start=1):
        office = ["Phó Giám đốc Sở Ngoại vụ", "Hà Nội", f"09{number:08}", None, "Việt Nam"]
        notes = [f"Ghi chú {number % 50}\nkhông" for _ in range(10)]
        page.append([number, name, *office, number / 7, "x", f"{number}@hanoi.gov.vn", *notes])
    book.save(path)
    return path


def seconds(work: Callable[[], object]) -> float:
    """The best of a few turns."""
    taken = []
    for _turn in range(TURNS):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return min(taken)


def walk(path: Path) -> int:
    """What openpyxl does for the same rows."""
    book = load_workbook(path, read_only=True)
    cells = sum(len(row) for row in book.worksheets[0].iter_rows(values_only=True))
    book.close()
    return cells


def test_a_list_is_read_in_its_share_of_the_time(big: Path) -> None:
    theirs, ours = seconds(lambda: walk(big)), seconds(lambda: read_tables(big))
    print(f"\nopenpyxl {theirs:.2f} s, read_tables {ours:.2f} s, ratio {ours / theirs:.2f}")  # noqa: T201 - the numbers are what it is for
    assert len(read_tables(big)[0].rows) == ROWS + 1
    assert ours <= SHARE * theirs


def test_old_letters_are_looked_for_in_its_share_of_the_time(big: Path) -> None:
    sheet = read_tables(big)[0]
    theirs, ours = seconds(lambda: walk(big)), seconds(lambda: letters_of(sheet))
    print(f"\nopenpyxl {theirs:.2f} s, letters_of {ours:.2f} s, ratio {ours / theirs:.2f}")  # noqa: T201 - the numbers are what it is for
    assert letters_of(sheet) is None
    assert ours <= SHARE * theirs
