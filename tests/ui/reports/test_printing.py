"""The list of delegates sent to a printer: the sheets that are seen."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from hanoiplan.paper.preview import PdfPages
from tests.ui.printers import PaperFile
from tests.ui.registration.stage import opened
from ui.reports.page import ReportsPage
from ui.reports.paper_list import Paper


def test_the_list_is_printed_on_a4_sheet_for_sheet(qapp: QApplication, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    with opened(qapp, tmp_path, ReportsPage) as stage:
        stage.desk.bring(*(f"Lê An {n}" for n in range(60)))
        stage.settle()
        machine = stage.page.printing.printers = PaperFile(out)
        stage.page.act("print").trigger()
        stage.settle()
        with PdfPages(out.read_bytes()) as sent, PdfPages(stage.page.drawing.sheets) as seen:
            assert len(sent) == len(seen) > 1
            for page in range(len(seen)):
                assert sent.size(page).width == pytest.approx(seen.size(page).width, abs=0.3)
                assert sent.size(page).height == pytest.approx(seen.size(page).height, abs=0.3)
        assert stage.messages.toasts() == ["List of 60 delegates sent to the printer"]
        assert "list of delegates" in machine.asked[0]


def test_without_a_printer_the_page_says_what_to_do_instead(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, ReportsPage) as stage:
        stage.desk.add("Lê An")
        stage.settle()
        stage.page.printing.printers = PaperFile(tmp_path / "out.pdf", installed=False)
        stage.page.act("print").trigger()
        labels = [one.text() for one in stage.page.findChildren(QLabel) if one.isVisible()]
        assert any("Save a PDF instead" in text for text in labels)


def test_there_is_nothing_to_print_of_a_workbook_or_of_nobody(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, ReportsPage) as stage:
        assert not stage.page.act("print").isEnabled()
        stage.desk.add("Lê An")
        stage.settle()
        assert stage.page.act("print").isEnabled()
        stage.page.arrive(Paper.WORKBOOK)
        stage.settle()
        assert not stage.page.act("print").isEnabled()
