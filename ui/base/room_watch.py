"""Tells when a widget has another room: another size, or the same one at another text size.

What must not come in: what then gives way.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.base.theme import tells_of_theme, theme


class RoomWatch(QObject):
    """Watches one widget; of another text size it tells once every part has its new fonts."""

    changed = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._known: tuple[int, int, float] | None = None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._widget:
            if tells_of_theme(event):
                QCoreApplication.postEvent(watched, QEvent(QEvent.Type.LayoutRequest))
            elif event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
                self._look()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        room = (self._widget.width(), self._widget.height(), theme().factor)
        if room != self._known:
            self._known = room
            self.changed.emit()
