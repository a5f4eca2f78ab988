"""The live board as somebody across the hall reads it: fresh, quiet, complete, in any size."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.handouts.model import ItemDraft, ItemKind
from hanoiplan.handouts.operations import hand_out, make_item
from hanoiplan.registration.operations import take_back_check_in
from hanoiplan.workspace import Workspace
from tests.ui.boards.lobby import FULL_HD, LAPTOP, Hall, a_hall
from ui.base.table.view import TableView
from ui.base.theme import apply
from ui.boards.live import LiveBoard
from ui.boards.scaled import BoardPart


@pytest.fixture
def hall(qapp: QApplication, tmp_path: Path) -> Iterator[Hall[LiveBoard]]:
    with a_hall(qapp, tmp_path, LiveBoard) as made:
        yield made


class Paints(QObject):
    """Notes what is painted."""

    def __init__(self, painted: list[QObject]) -> None:
        super().__init__()
        self._painted = painted

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it by this name
        if event.type() is QEvent.Type.Paint:
            self._painted.append(watched)
        return False


def people(hall: Hall[LiveBoard]) -> dict[str, int]:
    """Everybody by name."""
    rows = hall.desk.workspace.read(delegate_rows, hall.desk.event)
    return {row.name: row.id for row in rows}


def test_an_arrival_is_on_the_board_as_soon_as_it_was_written(hall: Hall[LiveBoard]) -> None:
    assert "0 of 9 expected have arrived" in hall.said()
    passage = hall.desk.let_in(people(hall)["Hà Nội An"])
    hall.settle()
    assert "1 of 9 expected have arrived" in hall.said()
    assert "Hà Nội: 1 of 3 have arrived" in hall.said()
    hall.desk.workspace.do(take_back_check_in, passage, "nhầm")
    hall.settle()
    assert "0 of 9 expected have arrived" in hall.said()


def test_what_another_program_wrote_is_shown_after_the_next_beat(hall: Hall[LiveBoard]) -> None:
    other = Workspace.open(hall.desk.path, hall.desk.clock, "2")
    mine, hall.desk.workspace = hall.desk.workspace, other
    try:
        hall.desk.let_in(people(hall)["Huế An"])
    finally:
        hall.desk.workspace = mine
        other.close()
    hall.settle()
    assert "0 of 9" in hall.said()
    mine.poll()
    hall.settle()
    assert "1 of 9 expected have arrived" in hall.said()


def test_heads_who_are_missing_are_named_and_whoever_has_come_is_not(
    hall: Hall[LiveBoard],
) -> None:
    assert "Huế Cường" in hall.said()
    hall.desk.let_in(people(hall)["Huế Cường"])
    hall.settle()
    assert "Huế Cường" not in hall.said()
    assert "Đà Nẵng Cường" in hall.said()


def test_everybody_is_here(hall: Hall[LiveBoard]) -> None:
    for person in people(hall).values():
        hall.desk.let_in(person)
    hall.settle()
    assert "Every delegation is complete" in hall.said()
    assert "All heads of delegation are here" in hall.said()


def test_kits_and_loans_are_told_only_where_there_are_any(hall: Hall[LiveBoard]) -> None:
    assert "Kits and loans" not in hall.said()
    draft = ItemDraft(name_vi="Tai nghe", name_en="Headset", kind=ItemKind.LOAN, stock=20)
    headset = hall.desk.workspace.do(make_item, hall.desk.event, draft)
    hall.desk.workspace.do(hand_out, hall.desk.event, headset, people(hall)["Huế An"], "7")
    hall.settle()
    assert "Headset: 1 lent · 19 left" in hall.said()


def test_a_change_of_something_else_is_not_even_looked_at(hall: Hall[LiveBoard]) -> None:
    seen = hall.board.seen
    hall.desk.code(people(hall)["Huế An"])
    hall.settle()
    assert hall.board.seen is seen


def test_nothing_is_read_while_nobody_can_see_it(hall: Hall[LiveBoard]) -> None:
    hall.board.showMinimized()
    hall.settle()
    before = hall.board.seen
    hall.desk.let_in(people(hall)["Huế An"])
    hall.second()
    assert hall.board.seen is before
    hall.board.showNormal()
    hall.settle()
    assert "1 of 9 expected have arrived" in hall.said()


def test_an_arrival_paints_no_more_than_the_parts_it_touches(hall: Hall[LiveBoard]) -> None:
    """Kits did not change, so they are not painted."""
    painted: list[QObject] = []
    watch = Paints(painted)
    for part in hall.board.findChildren(BoardPart):
        part.installEventFilter(watch)
    hall.desk.let_in(people(hall)["Hà Nội An"])
    hall.settle()
    names = {type(part).__name__ for part in painted}
    assert {"Hero", "ArrivalsCard", "BodiesCard", "CategoriesCard"} <= names
    assert "HeadsCard" not in names


def test_the_time_of_the_figures_runs_on_and_stops_where_the_file_cannot_be_asked(
    hall: Hall[LiveBoard],
) -> None:
    assert "Figures at 08:12:00" in hall.said()
    hall.desk.clock.advance(timedelta(seconds=9))
    hall.second()
    assert "Figures at 08:12:09" in hall.said()
    hall.desk.clock.advance(timedelta(seconds=9))
    hall.second("The disk does not answer.")
    assert "Figures at 08:12:09 The disk does not answer." in hall.said()


def test_now_moves_on_with_each_minute_though_nobody_comes(hall: Hall[LiveBoard]) -> None:
    hall.desk.let_in(people(hall)["Huế An"])
    hall.settle()
    before = hall.board.grab().toImage()
    hall.desk.clock.advance(timedelta(minutes=20))
    hall.second()
    assert "08:32" in hall.said()
    assert hall.board.grab().toImage() != before


def test_the_keys_show_tables_fill_the_screen_and_close(hall: Hall[LiveBoard]) -> None:
    hall.desk.let_in(people(hall)["Hà Nội An"])
    hall.settle()
    hall.board.activateWindow()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(hall.board, Qt.Key.Key_T, keys)
    hall.settle()
    tables = [one for one in hall.board.findChildren(TableView) if one.isVisible()]
    assert [one.model().rowCount() for one in tables] == [1, 3, 2]
    assert tables[0].accessibleName() == "Arrivals"
    QTest.keyClick(hall.board, Qt.Key.Key_F11)
    assert hall.board.isFullScreen()
    QTest.keyClick(hall.board, Qt.Key.Key_F11)
    assert not hall.board.isFullScreen()
    QTest.keyClick(hall.board, Qt.Key.Key_Escape)
    assert not hall.board.isVisible()


def test_tables_go_on_being_true(hall: Hall[LiveBoard]) -> None:
    hall.board.show_tables()
    hall.desk.let_in(people(hall)["Đà Nẵng An"])
    hall.settle()
    table = hall.board.charts[1].table
    cells = {
        table.model().index(line, 0).data(): table.model().index(line, 1).data()
        for line in range(3)
    }
    assert cells["Đà Nẵng"] == "1"


@pytest.mark.parametrize(
    ("size", "mode"), [(LAPTOP, "light"), (FULL_HD, "dark"), ((1024, 768), "contrast-light")]
)
def test_every_part_stands_inside_the_window_and_none_over_another(
    qapp: QApplication, tmp_path: Path, size: tuple[int, int], mode: str
) -> None:
    with a_hall(qapp, tmp_path, LiveBoard, size) as hall:
        apply(qapp, mode, 13)  # type: ignore[arg-type]  # one of the modes
        hall.settle()
        boxes = [
            QRect(part.mapTo(hall.board, part.rect().topLeft()), part.size())
            for part in hall.board.findChildren(BoardPart)
            if part.isVisible()
        ]
        assert len(boxes) == 7, "without hand-outs there is no card of them"
        for place, box in enumerate(boxes):
            assert hall.board.rect().contains(box)
            assert box.width() > 60
            assert box.height() > 20
            assert not any(box.intersects(other) for other in boxes[place + 1 :])
        assert not hall.board.grab().toImage().isNull()


def test_both_languages_stand_on_it_whichever_the_window_speaks(hall: Hall[LiveBoard]) -> None:
    """Another language is there at once, and the picture is another one."""
    english = hall.board.grab().toImage()
    set_language("vi")
    hall.board.words()
    hall.settle()
    assert "Trưởng đoàn" in hall.said()
    assert hall.board.grab().toImage() != english
