"""Proposals for the last of several words with commas between: "Halal, No b…".

What must not come in: deciding what a word means.
"""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

from hanoiplan.base.text import fold
from ui.base.form.completing import FoldedCompleter

Index = QModelIndex | QPersistentModelIndex


class ListCompleter(FoldedCompleter):
    """Proposes for what stands behind the last comma."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._before = ""

    def splitPath(self, path: str) -> list[str]:
        """The last word is compared; those before it stay."""
        self._before, _comma, last = path.rpartition(",")
        return [fold(last)]

    def pathFromIndex(self, index: Index) -> str:
        """The words before, and the one chosen."""
        chosen = super().pathFromIndex(index)
        return f"{self._before.strip()}, {chosen}" if self._before.strip() else chosen
