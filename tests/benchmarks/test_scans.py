"""A slice of the bench of the desk: a hundred scans through the window, none lost or doubled."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.benchmarks import desk_scans
from tests.benchmarks.stalls import LIMIT

PEOPLE, SCANS = 60, 100  # forty of them are scanned once more
GENEROUS = 4  # times the limits of the bench: other tests run beside this one


def test_a_hundred_scans_are_answered_each_once(qapp: QApplication, tmp_path: Path) -> None:
    file = desk_scans.a_file(tmp_path, PEOPLE)
    codes = desk_scans.codes_of(file)
    turns = [codes[number % PEOPLE] for number in range(SCANS)]
    with desk_scans.a_desk_window(qapp, file) as window:
        told = desk_scans.scan(window, turns, board=desk_scans.live_board)
    assert told.lost == []
    assert desk_scans.written(file) == (PEOPLE, SCANS - PEOPLE)
    assert told.late < 0.05 * GENEROUS
    assert told.worst is not None
    assert told.worst.worked < LIMIT * GENEROUS, str(told.worst)
