"""A list of ten thousand people, from the file to search: beside merely reading that file.

Run by `make bench`. Both are measured in one run on one machine, so that the ratio means
something anywhere.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from openpyxl import Workbook, load_workbook

from hanoiplan.delegates.searching import find_delegates
from hanoiplan.exchange.intake import take_in
from hanoiplan.exchange.lists import read_list
from hanoiplan.exchange.mapping import guess_mapping
from hanoiplan.exchange.operations import import_delegates
from hanoiplan.exchange.queries import present
from hanoiplan.exchange.row_reading import RowMemory
from hanoiplan.exchange.three_way import NOTHING_DECIDED
from tests.builders import many_names
from tests.hanoiplan.exchange.invented import without_marks
from tests.hanoiplan.exchange.samples import Office

R = TypeVar("R")
PEOPLE = 10_000
MOST = 3.0  # times as long as openpyxl (read-only) takes to read the file
HEADINGS = (
    *("STT", "Họ và tên", "Full name", "Danh xưng", "Honorific", "Chức vụ", "Position"),
    *("Cơ quan", "Organisation", "Đoàn", "Quốc gia", "Thành phần", "Vai trò", "Điện thoại"),
    *("Email", "Ngày sinh", "Số hộ chiếu", "Chế độ ăn", "Giới tính", "Ghi chú"),
)


def a_long_list(path: Path) -> Path:
    """Ten thousand people in twenty columns."""
    book = Workbook(write_only=True)
    page = book.create_sheet("DS")
    page.append(HEADINGS)
    for n, name in enumerate(many_names(PEOPLE), start=1):
        body, day = n % 60, f"{n % 28 + 1:02d}/{n % 12 + 1:02d}/{1950 + n % 50}"
        page.append([
            *(n, name, without_marks(name), "Ông", "Mr", f"Giám đốc {n % 40}", "Director"),
            *(f"Sở Du lịch {body}", f"Department {body}", f"Thành phố {body}", "Việt Nam"),
            *("Đại biểu", "Thành viên", f"09{n:08d}", f"guest{n}@example.org", day),
            *(f"C{n:07d}", "Chay", "Nam" if n % 2 else "Nữ", "ghi chú"),
        ])  # fmt: skip
    book.save(path)
    return path


def timed(work: Callable[[], R]) -> tuple[float, R]:
    """Seconds and result."""
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result


def merely_read(path: Path) -> int:
    """All cells by openpyxl, read-only."""
    book = load_workbook(path, read_only=True)
    cells = sum(len(row) for row in book.active.iter_rows(values_only=True))
    book.close()
    return cells


def told(what: str, seconds: float, ratio: float) -> None:
    """A number beside its limit."""
    print(f"\n{what:<44} {seconds:7.2f} s   ratio {ratio:5.2f}")  # noqa: T201 - the numbers are what it is for


def bring(office: Office, path: Path) -> int:
    """From the file to committed, journalled and searchable."""
    intake = office.look(read_list(path))
    done = office.workspace.do(
        import_delegates, office.event_id, intake.chosen(), intake.file, intake.facts
    )
    return len(done.added)


def test_a_long_list_is_in_within_three_times_of_reading_the_file(tmp_path: Path) -> None:
    """The better of two readings before and after, because the machine does other things too."""
    path = a_long_list(tmp_path / "list.xlsx")
    office = Office(tmp_path)
    before, _cells = timed(lambda: merely_read(path))
    took, added = timed(lambda: bring(office, path))
    after, _cells = timed(lambda: merely_read(path))
    reading = (before + after) / 2
    told("openpyxl merely reads 10,000 x 20", reading, 1.0)
    told("from the file to searchable", took, took / reading)
    found = office.workspace.read(find_delegates, office.event_id, many_names(PEOPLE)[77])
    assert (added, bool(found)) == (PEOPLE, True)
    assert took <= MOST * reading
    mend(office, path)
    office.workspace.close()


def mend(office: Office, path: Path) -> None:
    """One cell put right in a list of ten thousand people who are all here."""
    sheet = read_list(path)
    here = office.workspace.read(present, office.event_id)
    mapping, memory = guess_mapping(sheet), RowMemory()

    def think(again: bool) -> int:
        told_sheet = sheet.with_cell(500, 5, "Thứ trưởng") if again else sheet
        return len(take_in(told_sheet, mapping, here, None, NOTHING_DECIDED, memory).rows)

    first, _rows = timed(lambda: think(again=False))
    second, _rows = timed(lambda: think(again=True))
    told("thinking about the same list again", first, 1.0)
    told("one cell mended", second, second / first)
