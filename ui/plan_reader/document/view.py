"""The left side: the document scrolls as one page; arrows and the mouse choose what was found.

What must not come in: what was understood; it hears of places only.
"""

from typing import ClassVar

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.documents.model import SourceDocument
from ui.base import paint
from ui.base.theme import tells_of_theme, theme
from ui.base.voice import Role, answer_screen_readers, tell_value
from ui.plan_reader.document.layout import Laid, Place, lay_out
from ui.plan_reader.document.painting import Marks, PagePainter
from ui.plan_reader.document.type import Type

MARGIN = 16  # px around the paper
WIDEST = 820  # px of the paper
NO_DOCUMENT = SourceDocument("", "txt")
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENDS = {Qt.Key.Key_Home: False, Qt.Key.Key_End: True}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DocumentView(QAbstractScrollArea):
    """The page, and what of it is lit."""

    voice: ClassVar[Role] = Role.Document
    chosen = Signal(object)  # Place that was pressed
    stepped = Signal(int)  # to the row before or after
    jumped = Signal(bool)  # to the last row, else to the first
    opened = Signal()  # Enter: the row that is lit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        answer_screen_readers()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document = NO_DOCUMENT
        self.marks = Marks()
        self._letters = Type()
        self.laid = Laid(0)
        self._spoken = ""

    # ---- what is shown

    def show_document(self, document: SourceDocument) -> None:
        """Another document, from its beginning."""
        self.document = document
        self.marks = Marks()
        self._place()
        self.verticalScrollBar().setValue(0)

    def show_marks(self, marks: Marks, spoken: str = "") -> None:
        """What is lit, amber and red; `spoken` says what is lit in words."""
        self.marks, self._spoken = marks, spoken
        self.setAccessibleDescription(spoken)
        tell_value(self)
        self.viewport().update()

    def bring(self, place: Place) -> None:
        """Scrolls so that a place and what stands around it is seen."""
        strip = self.laid.strip(place)
        if strip is None:
            return
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top = strip.top + theme().px(MARGIN)
        seen = bar.value()
        if seen + theme().px(20) <= top and top + strip.height <= seen + room - theme().px(20):
            return
        bar.setValue(round(top - max(0.0, (room - strip.height) / 3)))

    def spoken_value(self) -> str:
        """What is lit, in the words of the row."""
        return self._spoken

    def words(self) -> None:
        """The language changed."""
        self.setAccessibleName(_("The document as it stands"))
        self.viewport().update()

    # ---- measures

    def _paper(self) -> QRectF:
        margin = theme().px(MARGIN)
        room = self.viewport().width() - 2 * margin
        width = max(1, min(room, theme().px(WIDEST)))
        left = margin + (room - width) // 2
        return QRectF(left, margin - self.verticalScrollBar().value(), width, self.laid.height)

    def _place(self) -> None:
        kept = self._at_top()
        width = round(self._paper().width())
        self.laid = lay_out(self.document, width, self._letters)
        whole = round(self.laid.height) + 2 * theme().px(MARGIN)
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(theme().px(24))
        bar.setRange(0, max(0, whole - self.viewport().height()))
        strip = self.laid.strip(kept) if kept is not None else None
        if strip is not None:
            bar.setValue(round(strip.top))
        self.viewport().update()

    def _at_top(self) -> Place | None:
        value = self.verticalScrollBar().value()
        strip = self.laid.at(value) if value else None
        return strip.place if strip is not None else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if round(self._paper().width()) != self.laid.width:
            self._place()
            if self.marks.lit:
                self.bring(self.marks.lit[0])
            return
        whole = round(self.laid.height) + 2 * theme().px(MARGIN)
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setRange(0, max(0, whole - self.viewport().height()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._letters = Type()
            self._place()

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        painter.fillRect(event.rect(), theme().color("bg"))
        paper = self._paper()
        painter.setPen(QPen(theme().color("line"), 1))
        painter.setBrush(theme().color("surface"))
        painter.drawRect(paper)
        top = self.verticalScrollBar().value() - theme().px(MARGIN)
        pages = PagePainter(painter, self._letters, self.marks, paper.left())
        pages.paint(self.laid, top, self.viewport().height())
        if self.hasFocus():
            painter.setClipping(False)
            ring = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)
            paint.draw_ring(painter, ring, theme().px(4))
        painter.end()

    # ---- keyboard and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key in ENDS:
            self.jumped.emit(ENDS[key])
        elif key in ENTER:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        strip = self.laid.at(event.position().y() - self._paper().top())
        if event.button() is Qt.MouseButton.LeftButton and strip is not None:
            self.chosen.emit(strip.place)
        super().mousePressEvent(event)
