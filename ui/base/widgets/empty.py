"""The empty page: a drawing in gold, what is not here yet, what will be, the first steps.

Over a table it takes the keyboard that the table was given: there is no row to stand on. What
must not come in: knowledge of which list is empty (the page writes the words).
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QHideEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.base.icons import draw_icon
from ui.base.mark import draw_lotus, draw_sun
from ui.base.theme import set_kind
from ui.base.widgets.basics import Label, emptied
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import Painted, px

Choice = tuple[str, str, Callable[[], object], str]  # words, icon, what it does, kind


class Drawing(Painted):
    """The lotus, or the sun with an icon in its middle."""

    def __init__(self, art: str = "lotus", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._art, self._icon = art, icon

    def sizeHint(self) -> QSize:
        return QSize(px(180), px(104)) if self._art == "lotus" else QSize(px(142), px(142))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        hint = self.sizeHint()
        spot = QRectF(0, 0, hint.width(), hint.height())
        spot.moveCenter(box.center())
        if self._art == "lotus":
            draw_lotus(painter, spot)
            return
        draw_sun(painter, spot)
        if self._icon:
            side = px(40)
            middle = QRectF(0, 0, side, side)
            middle.moveCenter(spot.center())
            draw_icon(painter, middle, self._icon, "lacquer")


class EmptyState(QWidget):
    """Lotus, sentence, what the program knows already, and up to three first steps."""

    def __init__(
        self,
        title: str = "",
        sentence: str = "",
        buttons: Sequence[Choice] = (),
        art: str = "lotus",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_kind(self, "empty")
        layout = QVBoxLayout(self)
        layout.setSpacing(px(8))
        layout.addStretch(1)
        layout.addWidget(Drawing(art, icon), 0, Qt.AlignmentFlag.AlignHCenter)
        self.title = Label(kind="h2")
        self.sentence = Label(kind="text2", wrap=True)
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.title)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.sentence, 8)
        line.addStretch(1)
        layout.addLayout(line)
        self.buttons: list[Button] = []
        self._table: QAbstractScrollArea | None = None  # what it stands over
        self._row = QHBoxLayout()
        self._row.setSpacing(px(8))
        layout.addSpacing(px(8))
        layout.addLayout(self._row)
        layout.addStretch(1)
        self.set_words(title, sentence, buttons)

    def set_words(self, title: str, sentence: str, buttons: Sequence[Choice] = ()) -> None:
        """Other words and steps (another language, another reason for being empty)."""
        self.title.setText(title)
        self.sentence.setMaximumWidth(px(560))
        self.sentence.setMinimumWidth(min(px(560), max(px(200), self.sentence.minimumWidth())))
        self.sentence.show_if_any(sentence)
        self.setAccessibleName(title)
        had_keyboard = any(button.hasFocus() for button in self.buttons)
        emptied(self._row)
        self._row.addStretch(1)
        self.buttons = []
        for words, icon, do, kind in buttons:
            button = Button(words, kind, icon)
            button.clicked.connect(lambda _checked=False, do=do: do())
            self._row.addWidget(button)
            button.show()  # at once, so that it can have the keyboard
            self.buttons.append(button)
        self._row.addStretch(1)
        self._stand_over_table()
        if had_keyboard and self.buttons:
            self.buttons[0].setFocus()

    # ---- over a table

    def _stand_over_table(self) -> None:
        """Tab passes the table while its first step is a button; what it was given comes here."""
        holder = self.parentWidget()
        table = holder.parentWidget() if holder is not None else None
        if not isinstance(table, QAbstractScrollArea) or table.viewport() is not holder:
            return
        if self._table is None:
            self._table = table
            table.installEventFilter(self)
        takes = self.isVisible() and bool(self.buttons)
        policy = Qt.FocusPolicy.NoFocus if takes else Qt.FocusPolicy.StrongFocus
        table.setFocusPolicy(policy)
        if takes and QApplication.focusWidget() is table:
            self.buttons[0].setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and self.buttons and self.isVisible():
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._stand_over_table()

    def hideEvent(self, event: QHideEvent) -> None:
        """There are rows: who stood on a button stands in the table now."""
        super().hideEvent(event)
        if self._table is None or not self.isHidden():
            return  # only the page is left
        self._table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if any(button.hasFocus() for button in self.buttons):
            self._table.setFocus()
