"""The foot of the desk: which keys do what now, the lists, the promise behind the green light.

What must not come in: the actions themselves.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from ui.base.icons import draw_icon
from ui.base.page import Tools
from ui.base.widgets import KeyHint, Painted, px
from ui.base.widgets.basics import SideLabel
from ui.registration.lists_note import ListsNote
from ui.registration.room import Room


class _Shield(Painted):
    """What is shown has been written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(15), px(15))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_icon(painter, box, "shield-check", "ok")


class DeskFoot(QWidget):
    """Keys at the left; lists and promise at the right."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._keys = QHBoxLayout()
        self.lists = ListsNote(tools)
        self.promise = SideLabel(least=0)  # the keys come first
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(self._keys)
        row.addStretch(1)
        row.addWidget(self.lists)
        row.addWidget(_Shield(), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.promise)
        self.set_room(Room())

    def set_room(self, room: Room) -> None:
        """Less high where the guest's card needs the height."""
        self._keys.setSpacing(px(18))
        self._row.setSpacing(px(7))
        self.setFixedHeight(room.px(30, 26))

    def words(self) -> None:
        """The language changed."""
        self.lists.words()
        self.promise.setText(_("Every pass is written before the light turns green"))

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """The keys that mean something now: (key, what it does)."""
        while self._keys.count():
            widget = self._keys.takeAt(0).widget()  # type: ignore[union-attr]  # never past the end
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key, words in keys:
            self._keys.addWidget(KeyHint(key, words))
