"""The board at the door: who stands large, who waits below, and when nobody reads it any more."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.settings import VIP_CLEARS
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.registration.operations import take_back_check_in
from tests.ui.boards.lobby import FULL_HD, LAPTOP, Hall, a_hall
from ui.base.lent import lent_settings
from ui.boards.scaled import BoardPart
from ui.boards.vip import VipBoard


@pytest.fixture
def hall(qapp: QApplication, tmp_path: Path) -> Iterator[Hall[VipBoard]]:
    with a_hall(qapp, tmp_path, VipBoard) as made:
        yield made


def comes(hall: Hall[VipBoard], name: str, attention: str = "Mời sang phòng chờ VIP 2") -> int:
    """Somebody to look after comes in; returns the id."""
    row_id = hall.desk.add(name, attention=attention, delegation="Huế")
    hall.desk.let_in(row_id)
    hall.settle()
    return row_id


def large(hall: Hall[VipBoard]) -> str:
    """Who stands large, "" when nobody."""
    shown = hall.board.guest.shown
    return shown.arrival.person.name.vi if shown is not None else ""


def test_a_guest_stands_there_as_soon_as_the_pass_is_written(hall: Hall[VipBoard]) -> None:
    assert "Nobody is waiting to be received" in hall.said()
    comes(hall, "Lê Ý")
    assert large(hall) == "Lê Ý"
    assert "Mời sang phòng chờ VIP 2" in hall.said()


def test_people_whom_nobody_need_look_after_never_stand_there(hall: Hall[VipBoard]) -> None:
    comes(hall, "Văn An", attention="")
    assert large(hall) == ""
    assert "Văn An" not in hall.said()


def test_seen_by_key_makes_way_for_the_one_before_and_keeps_a_tick(hall: Hall[VipBoard]) -> None:
    comes(hall, "Lê Ý")
    hall.desk.clock.advance(timedelta(seconds=40))
    comes(hall, "Trần Bình")
    assert large(hall) == "Trần Bình"
    hall.board.activateWindow()
    QTest.keyClick(hall.board, Qt.Key.Key_Return)
    assert large(hall) == "Lê Ý"
    assert "Trần Bình, seen" in hall.said()
    QTest.keyClick(hall.board, Qt.Key.Key_Space)
    assert large(hall) == ""
    QTest.keyClick(hall.board, Qt.Key.Key_Enter)
    assert large(hall) == "", "with nobody there the key does nothing"


def test_after_the_time_of_the_setting_no_name_is_left(hall: Hall[VipBoard]) -> None:
    comes(hall, "Lê Ý")
    hall.desk.clock.advance(timedelta(minutes=9))
    hall.second()
    assert "Lê Ý" in hall.said()
    hall.desk.clock.advance(timedelta(minutes=1, seconds=1))
    hall.second()
    assert "Lê Ý" not in hall.said()
    assert hall.board.arrivals == (), "nor is it kept in memory"


def test_a_shorter_time_holds_from_the_next_second_on(hall: Hall[VipBoard]) -> None:
    settings = lent_settings(hall.tools)
    hall.tools.extra["settings"] = settings
    comes(hall, "Lê Ý")
    settings.set(VIP_CLEARS, 2)
    hall.desk.clock.advance(timedelta(minutes=3))
    hall.second()
    assert large(hall) == ""


def test_what_is_corrected_or_taken_back_is_so_at_the_door_too(hall: Hall[VipBoard]) -> None:
    guest = comes(hall, "Lê Ý")
    hall.desk.workspace.do(edit_delegate, guest, attention="Đi xe lăn")
    hall.settle()
    assert "Đi xe lăn" in hall.said()
    shown = hall.board.guest.shown
    assert shown is not None
    hall.desk.workspace.do(take_back_check_in, shown.arrival.passage_id, "nhầm")
    hall.settle()
    assert large(hall) == ""


@pytest.mark.parametrize("size", [LAPTOP, FULL_HD])
def test_the_longest_name_and_note_stay_inside(
    qapp: QApplication, tmp_path: Path, size: tuple[int, int]
) -> None:
    with a_hall(qapp, tmp_path, VipBoard, size, "vi") as hall:
        row = hall.desk.add(
            "Nguyễn Phúc Hoàng Thị Minh Nguyệt Quỳnh Anh Công Tằng Tôn Nữ",
            attention="Mời sang phòng chờ VIP 2; ăn chay, không dùng hải sản. " * 4,
            pronunciation="Nguyen Phuc Hoang Thi Minh Nguyet Quynh Anh",
            position_vi="Phó Chủ tịch Thường trực Ủy ban nhân dân Thành phố, Trưởng ban Chỉ đạo",
            delegation="Huế",
            role="Trưởng đoàn",
        )
        hall.desk.let_in(row)
        hall.settle()
        boxes = [
            QRect(part.mapTo(hall.board, part.rect().topLeft()), part.size())
            for part in hall.board.findChildren(BoardPart)
        ]
        for place, box in enumerate(boxes):
            assert hall.board.rect().contains(box)
            assert not any(box.intersects(other) for other in boxes[place + 1 :])
        assert not hall.board.grab().toImage().isNull()
