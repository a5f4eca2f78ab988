"""Parts of a form that fold: a heading to press, the rows under it, how much is in there.

Which parts are open is remembered where the shell lends its settings. What must not come in: the
fields themselves.
"""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.settings import OPEN_SECTIONS, Settings
from ui.base import paint
from ui.base.form import Form
from ui.base.icons import draw_icon
from ui.base.theme import theme
from ui.base.widgets.painted import px

LENT_AS = "settings"
HEIGHT = 34  # px at text size 13


class OpenSections:
    """Which parts are open; kept over restarts when there are settings to keep it in."""

    def __init__(self, settings: object = None) -> None:
        self._settings = settings if isinstance(settings, Settings) else None
        kept = self._settings.get(OPEN_SECTIONS) if self._settings else OPEN_SECTIONS.default
        self._open = set(kept.split(","))

    def __contains__(self, name: str) -> bool:
        return name in self._open

    def note(self, name: str, *, is_open: bool) -> None:
        """A person has opened or folded a part.

        Raises:
            FileTrouble: it could not be kept for the next start.
        """
        self._open = self._open | {name} if is_open else self._open - {name}
        if self._settings is not None:
            self._settings.set(OPEN_SECTIONS, ",".join(sorted(self._open)))


class SectionHead(QAbstractButton):
    """The heading of a part: sign, words, and at the right what is folded away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hint, self.tone = "", "text3"
        self._line = True

    def sizeHint(self) -> QSize:
        words = paint.text_width(self.text(), theme().font("card"))
        hint = paint.text_width(self.hint, theme().font("second"))
        return QSize(round(words + hint) + px(60), px(HEIGHT))

    def show_line(self, wanted: bool) -> None:
        """Whether a hairline parts it from what stands above."""
        self._line = wanted

    def show_hint(self, hint: str, tone: str = "text3") -> None:
        """What is in the part, at its right end."""
        if (hint, tone) != (self.hint, self.tone):
            self.hint, self.tone = hint, tone
            self.setAccessibleDescription(hint)
            self.updateGeometry()
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter as Space; Right opens, Left folds."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            if self.isChecked() != (event.key() == Qt.Key.Key_Right):
                self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self._line:
            painter.fillRect(QRectF(0, 0, box.width(), 1), theme().color("line"))
        side = px(16)
        spot = QRectF(0, round((box.height() - side) / 2), side, side)
        sign = "chevron-down" if self.isChecked() else "chevron-right"
        draw_icon(painter, spot, sign, "text" if self.underMouse() else "text2")
        words = box.adjusted(side + px(6), 0, 0, 0)
        paint.draw_text(painter, words, self.text(), "card")
        if self.hint:
            right = Qt.AlignmentFlag.AlignRight
            paint.draw_text(painter, box, self.hint, "second", self.tone, align=right)
        painter.end()


class Section(QWidget):
    """A heading and the rows under it."""

    toggled = Signal(str, bool)  # its name, whether it is open now; only by a person's hand

    def __init__(self, name: str, label_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.head = SectionHead()
        self.form = Form(label_width)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.head)
        column.addWidget(self.form)
        self.head.toggled.connect(self._show)
        self.head.clicked.connect(lambda: self.toggled.emit(self.name, self.is_open))
        self.form.hide()

    @property
    def is_open(self) -> bool:
        """Whether its rows are to be seen."""
        return self.head.isChecked()

    def open(self, wanted: bool = True) -> None:
        """Opens or folds it, as the program's doing."""
        self.head.setChecked(wanted)

    def _show(self, wanted: bool) -> None:
        self.form.setVisible(wanted)

    def set_title(self, words: str) -> None:
        """The heading."""
        self.head.setText(words)
        self.head.setAccessibleName(words)
        self.head.updateGeometry()


def each_open(sections: Iterable[Section], remembered: OpenSections) -> None:
    """Opens the parts that were open when somebody left."""
    for section in sections:
        section.open(section.name in remembered)
