"""What lies over the window for a moment: a dimmed ground, a sheet on it, the keyboard given back.

The palette and the help stand on it. What must not come in: what stands on the sheet.
"""

from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from ui.base.tab_order import tab_within
from ui.base.theme import theme
from ui.base.voice import Role, answer_screen_readers

DIM = 0.35  # of the ground behind a floating sheet
SHADOW_REACH, SHADOW_DROP, SHADOW = 40, 12, 0.28  # px, px, share of black: look.md, elevation


class Cover(QFrame):
    """Covers the window; Esc or a click beside the sheet takes it away, as does going elsewhere."""

    gone = Signal()

    voice: ClassVar[Role] = Role.Dialog
    own_keys: frozenset[Qt.Key] = frozenset({Qt.Key.Key_Escape})  # not for the window meanwhile

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        self.sheet: QWidget | None = None
        answer_screen_readers()
        self.hide()

    def open(self) -> None:
        """Covers the window and takes the keyboard."""
        self._before = self._window.focusWidget()
        self._window.installEventFilter(self)
        self.setGeometry(self._window.rect())
        self.arrange()
        self.show()
        self.raise_()
        self.take_keyboard()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def take_keyboard(self) -> None:
        """Gives the keyboard to the part that wants it."""
        raise NotImplementedError

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round on the sheet, never to what lies under it."""
        tab_within(self, forward=forward)
        return True

    def arrange(self) -> None:
        """The window has another size; sheets that follow it are measured here."""

    def leave(self, *, give_back: bool = True) -> None:
        """Takes the sheet away; the keyboard goes back to where it was."""
        if self.isHidden():
            return
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._focus_moved)
        self._window.removeEventFilter(self)
        self.hide()
        before = self._before
        if give_back and before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        self.gone.emit()
        self.deleteLater()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Somebody works on in the window: a page was opened by its key, a dialog answered."""
        if new is None or new is self or self.isAncestorOf(new):
            return
        if new.window() is self._window:
            self.leave(give_back=False)

    def event(self, event: QEvent) -> bool:
        """The sheet's own keys do not reach the shortcuts of the window."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in self.own_keys:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.leave()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        sheet = self.sheet
        if sheet is None or not sheet.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        shade = QColor(theme().color("shadow"))
        shade.setAlphaF(DIM)
        painter.fillRect(QRectF(self.rect()), shade)
        if self.sheet is not None:
            draw_shadow(painter, QRectF(self.sheet.geometry()), theme().px(12))
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
            self.arrange()
        return super().eventFilter(watched, event)


def draw_shadow(painter: QPainter, box: QRectF, radius: float) -> None:
    """The shadow under a sheet: rings that together fade outwards."""
    px = theme().px
    reach, rings = px(SHADOW_REACH) / 2, 10
    shade = QColor(theme().color("shadow"))
    shade.setAlphaF(SHADOW / rings)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    fallen = box.translated(0, px(SHADOW_DROP) / 2)
    for ring in range(rings):
        out = reach * ring / rings
        painter.drawRoundedRect(fallen.adjusted(-out, -out, out, out), radius + out, radius + out)
