"""Another theme for what nobody sees: dressed while the window waits, or when it is shown.

With every room open a style sheet takes Qt a third of a second; the room that is seen is a
quarter of it. So the others are left out of the change and dressed one widget after the other.
What must not come in: which widgets these are (each page asks for itself).
"""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.base.idle import IdleWork
from ui.base.theme.current import theme_watcher

LEFT_OUT = Qt.WidgetAttribute.WA_SetStyle  # Qt tells such widgets of no other style of the program
POLISHED = Qt.WidgetAttribute.WA_WState_Polished  # without it they are not polished again either


class LateDress(QObject):
    """Leaves a widget, with all that is in it, out of a change of theme while it is hidden."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self._root = root
        self._aside: list[QWidget] = []
        self._dressing = IdleWork(self)
        theme_watcher().about_to_change.connect(self._leave_out)
        theme_watcher().undressed.connect(self._stay_undressed)
        theme_watcher().changed.connect(self._begin)

    def _leave_out(self) -> None:
        """Those that still wait for the theme before simply go on waiting."""
        if self._aside or self._root.isVisible():
            return
        inside = (self._root, *self._root.findChildren(QWidget))
        self._aside = [one for one in inside if one.testAttribute(POLISHED)]
        for one in self._aside:
            one.setAttribute(LEFT_OUT, on=True)

    def _stay_undressed(self) -> None:
        for one in self._waiting():
            one.setAttribute(POLISHED, on=False)

    def _begin(self) -> None:
        if self._aside:
            self._dressing.start(self._steps())

    def dress(self) -> None:
        """It is seen: everything now."""
        self._dressing.stop()
        for _step in self._steps():
            pass

    def _steps(self) -> Iterator[None]:
        while self._aside:
            one = self._aside.pop()
            if isValid(one):
                one.setAttribute(LEFT_OUT, on=False)
                QCoreApplication.sendEvent(one, QEvent(QEvent.Type.Polish))
                QCoreApplication.sendEvent(one, QEvent(QEvent.Type.StyleChange))
                one.updateGeometry()
                yield

    def _waiting(self) -> list[QWidget]:
        return [one for one in self._aside if isValid(one)]
