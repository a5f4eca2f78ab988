"""The left side: the papers, what can be set about the chosen one, what was saved last.

What must not come in: reading people, and making a paper.
"""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.settings import Settings
from hanoiplan.reports.orders import ReportKind
from hanoiplan.reports.registry import KINDS, Option
from ui.base.theme import set_kind, tells_of_theme
from ui.base.widgets import ScrollBox, VLine, px
from ui.reports.options import ListForm, WhoForm, WorkbookForm
from ui.reports.paper_list import AnyPaper, Paper, PaperList
from ui.reports.reading import Seen
from ui.reports.report_form import ReportForm
from ui.reports.saved_note import SavedNote

WIDTH = 400  # px at text size 13


class LeftColumn(QFrame):
    """Says when something else is wanted, and when something is worth remembering."""

    changed = Signal()
    settled = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "surface")
        self.papers, self.who = PaperList(), WhoForm()
        self.list_form, self.workbook_form = ListForm(settings), WorkbookForm()
        self.report_form = ReportForm(settings)
        self.saved = SavedNote()
        self._lay_out()
        self.papers.picked.connect(self._picked)
        for form in (self.who, self.report_form, self.list_form, self.workbook_form):
            form.changed.connect(self.changed.emit)
        for form_ in (self.list_form, self.report_form):
            form_.settled.connect(self.settled.emit)

    def _lay_out(self) -> None:
        self.workbook_form.hide()
        self.report_form.hide()
        inside = QFrame()
        set_kind(inside, "bare")
        options = QVBoxLayout(inside)
        options.setContentsMargins(px(16), px(14), px(16), px(14))
        options.setSpacing(px(10))
        for form in (self.who, self.report_form, self.list_form, self.workbook_form):
            options.addWidget(form)
        options.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.papers)
        column.addWidget(ScrollBox(inside), 1)
        column.addWidget(self.saved)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(column)
        whole.addWidget(VLine())
        self._measure()

    def _measure(self) -> None:
        self.setFixedWidth(px(WIDTH))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()

    def words(self) -> None:
        """The language changed."""
        forms = (self.who, self.report_form, self.list_form, self.workbook_form)
        for part in (self.papers, *forms, self.saved):
            part.words()

    def show_seen(self, seen: Seen) -> None:
        """The delegations that can be chosen, and the place of the event."""
        self.who.show_delegations(seen.delegations())
        self.list_form.show_place(seen.event.place)

    @property
    def paper(self) -> AnyPaper:
        """The paper that is chosen."""
        return self.papers.paper

    @property
    def identity(self) -> bool:
        """Whether identity data shall go out with the workbook."""
        return self.workbook_form.identity.isChecked()

    def keep(self) -> None:
        """Remember what was set for the next paper.

        Raises:
            FileTrouble: the settings cannot be written; they hold until the program closes.
        """
        if isinstance(self.paper, ReportKind):
            self.report_form.keep()
            self.list_form.keep_office()
        else:
            self.list_form.keep()

    def _picked(self, paper: AnyPaper) -> None:
        report = paper if isinstance(paper, ReportKind) else None
        self.who.setVisible(report is None)
        self.report_form.setVisible(report is not None)
        self.workbook_form.setVisible(paper is Paper.WORKBOOK)
        signed = report is None or Option.OFFICE in KINDS[report].options
        self.list_form.setVisible(paper is not Paper.WORKBOOK and signed)
        self.list_form.show_rows(language=report is None, pages=report is None, office=signed)
        if report is not None:
            self.report_form.show_kind(report)
        self.changed.emit()
