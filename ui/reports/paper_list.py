"""The papers there are, as a short list: one of them is chosen.

What must not come in: what can be set about a paper, and making it.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _
from hanoiplan.reports.orders import ReportKind
from hanoiplan.reports.registry import KINDS
from ui.base.cells import Icon, TwoLines
from ui.base.table.model import Column, RowTableModel
from ui.base.table.view import TableView
from ui.base.theme import set_kind, tells_of_theme


class Paper(StrEnum):
    """What is made of the list of people; the reports of the registry stand after them."""

    LIST = "list"
    WORKBOOK = "workbook"


AnyPaper = Paper | ReportKind


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper as the list shows it; the words are msgids. `program`: where it is worked on."""

    paper: AnyPaper
    icon: str
    program: str
    title: str
    second: str


PAPERS = (
    PaperLine(
        Paper.LIST,
        "file-text",
        N_("Paper or Word"),
        N_("List of delegates"),
        N_("In the form of offices, with room to sign"),
    ),
    PaperLine(
        Paper.WORKBOOK,
        "file-spreadsheet",
        N_("Excel"),
        N_("Workbook that imports again"),
        N_("Every column, to work on in Excel"),
    ),
    *(
        PaperLine(kind, one.icon, N_("Paper or Word"), one.title, one.second)
        for kind, one in KINDS.items()
    ),
)
AT_MOST = 5.5  # lines that are seen at once; half a line says that there are more

COLUMNS: tuple[Column[PaperLine], ...] = (
    Column("sign", "", Icon, lambda one: Icon(one.icon, "accent", _(one.program), "tint"),
           floor=48, ceiling=48, align="center"),
    Column("paper", N_("Paper"), TwoLines, lambda one: TwoLines(_(one.title), _(one.second)),
           stretch=True),
)  # fmt: skip


TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class _ShortTable(TableView[PaperLine]):
    """A short list has no pages of its own: the keys of pages are for the sheets beside it."""

    turned = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = TURNS.get(Qt.Key(event.key()))
        if turn is None:
            super().keyPressEvent(event)
        else:
            self.turned.emit(turn)


class PaperList(QFrame):
    """Arrows and clicks choose; there always is a chosen one."""

    picked = Signal(object)  # AnyPaper
    turned = Signal(int)  # sheets on (1) or back (-1)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "bare")
        self.rows: RowTableModel[PaperLine] = RowTableModel(
            COLUMNS, lambda one: one.paper, parent=self
        )
        self.table = _ShortTable(self.rows, "")
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.horizontalHeader().hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.rows.show_rows(list(PAPERS))
        self._paper: AnyPaper = Paper.LIST
        self.choose(Paper.LIST)
        self.setFocusProxy(self.table)
        self.table.chosen.connect(self._chosen)
        self.table.turned.connect(self.turned.emit)
        self._measure()

    @property
    def paper(self) -> AnyPaper:
        """The one that is chosen."""
        return self._paper

    def choose(self, paper: AnyPaper) -> None:
        """Choose one as a click would."""
        self.table.select_key(paper)

    def words(self) -> None:
        """The language changed."""
        self.table.setAccessibleName(_("Papers that can be made"))
        self.table.words()
        self._measure()

    def _chosen(self, lines: list[PaperLine]) -> None:
        if not lines:
            self.choose(self._paper)
        elif lines[0].paper != self._paper:
            self._paper = lines[0].paper
            self.picked.emit(self._paper)

    def _measure(self) -> None:
        """As high as its lines, so many at most that the options keep their room."""
        heights = [self.table.rowHeight(line) for line in range(self.rows.rowCount())]
        seen = sum(heights[: int(AT_MOST)]) + int(heights[0] * (AT_MOST % 1))
        self.table.setFixedHeight(min(sum(heights) + 1, seen))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()
