"""Ten thousand rows: progress and Stop, and a cell mended without reading all of it again."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.delegates.room import Room, press, type_in
from tests.ui.exchange.driving import button_words, listed, proceed
from ui.base.widgets.notices import ProgressCard
from ui.exchange.import_wizard import ImportPage
from ui.exchange.steps import Step

Key = Qt.Key
ROWS = 10_000
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đỗ", "Vũ", "Đặng", "Bùi", "Hồ")
GIVEN = ("An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Khuê", "Lan", "Mai", "Ngọc")


@pytest.fixture(scope="module")
def long_list(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once; one row in it has no name."""
    rows: list[tuple[object, ...]] = [
        (
            f"{FAMILY[n % 10]} Văn {GIVEN[n // 10 % 10]} {n}",
            "Chuyên viên",
            f"Đoàn {n % 60}",
            "Đại biểu",
            "Việt Nam",
            f"0912{n:06}",
        )
        for n in range(ROWS)
    ]
    rows[ROWS // 2] = ("", *rows[ROWS // 2][1:])
    return listed(tmp_path_factory.mktemp("long"), "list.xlsx", *rows)


def until(there: Callable[[], bool], seconds: float = 60) -> float:
    """Lets the window work until something is so; the longest time in which it did not answer."""
    longest, began = 0.0, time.monotonic()
    last = began
    while not there():
        QApplication.processEvents()
        now = time.monotonic()
        longest, last = max(longest, now - last), now
        assert now - began < seconds, "waited in vain"
        time.sleep(0.002)
    return longest


def open_long(page: ImportPage, file: Path) -> None:
    """Reads it."""
    type_in(str(file))
    press(Key.Key_Return)
    until(lambda: page.draft.list is not None)


def test_stop_leaves_the_page_as_it_was(page: ImportPage, room: Room, long_list: Path) -> None:
    """The card has numbers and a button; nothing is written, and one may go on."""
    open_long(page, long_list)
    press(Key.Key_Return, ctrl=True)
    (job,) = room.jobs.running()
    until(lambda: job.done > 0)
    room.tools.messages.progress(job)
    card = room.window.findChild(ProgressCard)
    assert card is not None
    stop = next(one for one in card.findChildren(QPushButton) if one.text() == "Stop")
    stop.click()
    until(lambda: not page.draft.busy)
    assert page.step is Step.CHOOSE
    assert page.draft.intake is None
    assert page.go_button.isEnabled()
    assert room.people() == []
    proceed(page, room)
    until(lambda: page.step is Step.LOOK)


def test_a_mended_cell_does_not_make_the_whole_list_be_read_again(
    page: ImportPage, room: Room, long_list: Path
) -> None:
    """All other rows are the very same as before; the answer comes in a moment."""
    open_long(page, long_list)
    press(Key.Key_Return, ctrl=True)
    until(lambda: page.step is Step.LOOK)
    before = {row.key: row.draft for row in page.draft.intake.rows} if page.draft.intake else {}
    assert len(before) == ROWS
    press(Key.Key_F2)
    type_in("Phạm Minh Châu")
    press(Key.Key_Return)
    began = time.monotonic()
    stalled = until(lambda: not page.draft.busy)
    assert time.monotonic() - began < 5
    assert stalled < 1.5
    assert page.draft.intake is not None
    again = [row for row in page.draft.intake.rows if row.draft is not before[row.key]]
    assert [row.draft.name for row in again] == ["Phạm Minh Châu"]
    assert button_words(page) == f"Import {ROWS:,} rows"


def test_all_rows_can_be_looked_at_and_left_out(
    page: ImportPage, room: Room, long_list: Path
) -> None:
    """Every row has its line and its box."""
    at_the_problems_of(page, room, long_list)
    page.problems.segments.setFocus()
    press(Key.Key_Right)
    assert len(page.problems.rows.visible_rows()) == ROWS
    page.problems.table.setFocus()
    page.problems.table.selectRow(0)
    press(Key.Key_Space)
    assert button_words(page) == f"Import {ROWS - 2:,} rows"


def at_the_problems_of(page: ImportPage, room: Room, file: Path) -> None:
    """The rows of a long list."""
    open_long(page, file)
    press(Key.Key_Return, ctrl=True)
    until(lambda: page.step is Step.LOOK)
    room.settle()
