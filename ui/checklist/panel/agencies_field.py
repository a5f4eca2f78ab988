"""A field for several agencies with semicolons between them; known names are proposed.

What must not come in: which agency a name means (the operation finds or makes it).
"""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

from hanoiplan.base.text import fold
from ui.base.form import TextField
from ui.base.form.completing import FoldedCompleter

Index = QModelIndex | QPersistentModelIndex


class LastNameCompleter(FoldedCompleter):
    """Proposes for what stands behind the last semicolon."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._before = ""

    def splitPath(self, path: str) -> list[str]:
        """The last name is compared; those before it stay."""
        self._before, _mark, last = path.rpartition(";")
        return [fold(last)]

    def pathFromIndex(self, index: Index) -> str:
        """The names before, and the one chosen."""
        chosen = super().pathFromIndex(index)
        return f"{self._before.strip()}; {chosen}" if self._before.strip() else chosen


class AgenciesField(TextField):
    """Names of agencies."""

    def __init__(self) -> None:
        super().__init__()
        self._proposals = LastNameCompleter(self)
        self.line.setCompleter(self._proposals)

    def offer(self, names: Iterable[str]) -> None:
        """The agencies that are known."""
        self._proposals.offer(names)
