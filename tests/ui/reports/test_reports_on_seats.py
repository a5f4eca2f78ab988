"""Reports of seats on the page of papers: the hall is chosen there, and the hour stands on them."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from hanoiplan.paper.preview import PdfPages
from hanoiplan.reports.orders import ReportKind
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.operations import rename_hall
from hanoiplan.seating.queries import halls
from tests.builders import Desk, a_desk
from tests.hanoiplan.seating.seated import a_hall, people_of
from tests.ui.registration.stage import Stage, staged
from ui.reports.page import ReportsPage

SeatStage = Stage[ReportsPage]
Key = Qt.Key
BANQUET, THEATRE = "Hội trường banquet", "Hội trường theatre"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Twelve people, arranged for two halls."""
    with a_desk(tmp_path / "ACLC 2026.hanoiplan", operator="Ngọc Diệp") as made:
        people = people_of(made)
        a_hall(made, people).arrange()
        a_hall(made, people, HallKind.THEATRE, rows=2, seats=8).arrange()
        yield made


def show(stage: SeatStage, kind: ReportKind) -> str:
    """The person chooses a report; returns what stands on its sheets."""
    stage.page.left.papers.choose(kind)
    stage.settle()
    return sheets(stage)


def sheets(stage: SeatStage) -> str:
    """What stands on all sheets."""
    with PdfPages(stage.page.drawing.sheets) as pages:
        return "\n".join(pages.text(page) for page in range(len(pages)))


def labels(stage: SeatStage) -> str:
    """Every label that can be read."""
    found = stage.page.findChildren(QLabel)
    return "\n".join(one.text() for one in found if one.isVisible())


def choose_hall(stage: SeatStage, steps: int) -> str:
    """So many steps below "all", by the keyboard; returns what stands on the sheets."""
    stage.page.left.report_form.hall.editors()[0].setFocus()
    stage.press(Key.Key_Home, *[Key.Key_Down] * steps, Key.Key_Return)
    stage.settle()
    return sheets(stage)


@pytest.mark.parametrize("kind", [ReportKind.SEATING_PLAN, ReportKind.FIND_SEAT])
def test_all_halls_are_printed_until_one_is_chosen(
    qapp: QApplication, desk: Desk, kind: ReportKind
) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        every = show(stage, kind)
        assert BANQUET in every
        assert THEATRE in every
        one = choose_hall(stage, 2)
        assert THEATRE in one
        assert BANQUET not in one


def test_the_file_is_called_after_the_hall(qapp: QApplication, desk: Desk) -> None:
    """The lists of two halls, saved one after the other, shall not take each other's name."""
    asked: list[str] = []

    def nowhere(_page: object, suggested: Path) -> None:
        asked.append(suggested.name)

    with staged(qapp, desk, ReportsPage) as stage:
        stage.page.ask_where = nowhere
        show(stage, ReportKind.SEATS)
        for hall in (1, 2):
            choose_hall(stage, hall)
            stage.page.act("save").trigger()
        assert asked == [f"Seats by table – {one} 08-06-2026.pdf" for one in (BANQUET, THEATRE)]


def test_only_lists_of_a_hall_ask_for_the_hall(qapp: QApplication, desk: Desk) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        form = stage.page.left.report_form
        show(stage, ReportKind.SEATS)
        assert form.row("hall").isVisible()
        show(stage, ReportKind.FLAGS)
        assert not form.row("hall").isVisible()


def test_the_sheet_says_the_hour_of_the_event_at_which_it_was_read(
    qapp: QApplication, desk: Desk
) -> None:
    """A list at the door may be the one of before lunch."""
    with staged(qapp, desk, ReportsPage) as stage:
        assert "08:12" in show(stage, ReportKind.FIND_SEAT)
        desk.clock.advance(timedelta(hours=5))
        stage.page.left.report_form.language.set_value("en")
        stage.page.left.report_form.changed.emit()
        stage.settle()
        assert "08:12" in sheets(stage)  # another language reads nothing anew
        show(stage, ReportKind.SEATS)
        assert "13:12" in show(stage, ReportKind.FIND_SEAT)


def test_a_hall_that_is_called_otherwise_is_seen_and_stays_chosen(
    qapp: QApplication, desk: Desk
) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        show(stage, ReportKind.SEATS)
        choose_hall(stage, 1)
        arranged = stage.page.left.report_form.hall
        before = arranged.value()
        first = desk.workspace.read(halls, desk.event)[0].id
        desk.workspace.do(rename_hall, first, "Sảnh Thăng Long")
        stage.settle()
        assert arranged.value() == before
        assert arranged.box.currentText().startswith("Sảnh Thăng Long")
        assert "Sảnh Thăng Long" in sheets(stage)


def test_without_a_seat_the_page_says_what_to_do_first(qapp: QApplication, tmp_path: Path) -> None:
    with (
        a_desk(tmp_path / "ACLC 2026.hanoiplan") as desk,
        staged(qapp, desk, ReportsPage) as stage,
    ):
        desk.add()
        stage.settle()
        stage.page.left.papers.choose(ReportKind.FIND_SEAT)
        stage.settle()
        assert "Make a hall and arrange it" in labels(stage)
        assert not stage.page.act("save").isEnabled()
