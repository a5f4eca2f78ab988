"""The button that fills the own list from the seating; of several arrangements one is chosen.

What must not come in: reading seats.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from hanoiplan.base.i18n import _
from ui.base.widgets import Button


class SeatsButton(Button):
    """Asks which arrangement is meant where there is more than one."""

    wanted = Signal(object)  # the id of an arrangement (63 bits), or None where there is none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(icon="armchair", parent=parent)
        self.menu_ = QMenu(self)
        self._known: tuple[tuple[int, str], ...] = ()
        self.clicked.connect(self._pressed)

    def words(self) -> None:
        """The language changed."""
        self.setText(_("Take from seating"))
        self.setToolTip(_("The seats of a hall, by table and seat"))

    def offer(self, known: Sequence[tuple[int, str]]) -> None:
        """The arrangements there are: ids and names."""
        self._known = tuple(known)
        self.menu_.clear()
        for one, name in self._known:
            action = self.menu_.addAction(name.replace("&", "&&"))
            action.triggered.connect(partial(self._chosen, one))

    def _pressed(self) -> None:
        if len(self._known) > 1:
            self.menu_.popup(self.mapToGlobal(self.rect().bottomLeft()))
        else:
            self.wanted.emit(self._known[0][0] if self._known else None)

    def _chosen(self, arrangement_id: int, _checked: bool = False) -> None:
        self.wanted.emit(arrangement_id)
