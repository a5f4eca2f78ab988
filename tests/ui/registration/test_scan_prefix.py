"""The input of the desk with a scanner that sends something before each code."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.registration.scan_box import ScanBox

CODE = "100100137010123456789"


class Heard:
    """What the box said."""

    def __init__(self, box: ScanBox) -> None:
        self.scanned: list[str] = []
        self.typed: list[str] = []
        self.entered: list[str] = []
        box.scanned.connect(self.scanned.append)
        box.typed.connect(self.typed.append)
        box.entered.connect(self.entered.append)


@pytest.fixture
def box(qapp: QApplication) -> Iterator[ScanBox]:
    made = ScanBox()
    made.prefix = lambda: "]Q1"
    made.show()
    yield made
    made.close()
    made.deleteLater()


def test_the_digits_after_the_prefix_are_the_code(box: ScanBox) -> None:
    heard = Heard(box)
    QTest.keyClicks(box.line, f"]Q1{CODE}")
    QTest.keyClick(box.line, Qt.Key.Key_Return)
    assert heard.scanned == [CODE]
    assert heard.entered == []
    assert box.line.text() == ""


def test_nobody_is_searched_for_while_a_scan_arrives(box: ScanBox) -> None:
    """The list of hits would flicker under the guest's eyes."""
    heard = Heard(box)
    QTest.keyClicks(box.line, f"]Q1{CODE}")
    assert [text for text in heard.typed if any(sign.isdigit() for sign in text[3:])] == []


def test_a_second_scanner_without_the_prefix_works_at_the_same_desk(box: ScanBox) -> None:
    heard = Heard(box)
    QTest.keyClicks(box.line, CODE)
    assert heard.scanned == [CODE]


def test_names_are_searched_for_as_ever(box: ScanBox) -> None:
    heard = Heard(box)
    QTest.keyClicks(box.line, "An")
    QTest.keyClick(box.line, Qt.Key.Key_Return)
    assert heard.typed == ["A", "An"]
    assert heard.entered == ["An"]
