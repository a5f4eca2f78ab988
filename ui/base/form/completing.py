"""Proposals while a name is typed: found without marks, Vietnamese or English.

What must not come in: deciding what a name means (operations and queries do).
"""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter

from hanoiplan.base.text import fold

FOLDED = Qt.ItemDataRole.UserRole + 1
MOST = 8  # proposals seen at once


class FoldedCompleter(QCompleter):
    """Proposes names whose folded form holds what was typed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names = QStandardItemModel(self)
        self.setModel(self._names)
        self.setCompletionRole(FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(MOST)

    def offer(self, names: Iterable[str]) -> None:
        """The names that may be proposed, in this order."""
        wanted = [name for name in names if name]
        if wanted == self.offered():
            return
        self._names.clear()
        for name in wanted:
            item = QStandardItem(name)
            item.setData(fold(name), FOLDED)
            self._names.appendRow(item)

    def offered(self) -> list[str]:
        """The names that may be proposed now."""
        return [self._names.item(line).text() for line in range(self._names.rowCount())]

    def splitPath(self, path: str) -> list[str]:
        """What is compared with the folded names."""
        return [fold(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What stands in the field once a proposal is taken."""
        return str(index.data(Qt.ItemDataRole.DisplayRole) or "")
