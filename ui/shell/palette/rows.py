"""The lines of the palette as a model: titles of sections, and what was found under them.

What must not come in: painting, and finding.
"""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.shell.palette.found import Found, Section

Index = QModelIndex | QPersistentModelIndex
Line = Found | str  # a str is the title of a section
LineRole = Qt.ItemDataRole.UserRole + 1
NO_INDEX = QModelIndex()


class Lines(QAbstractListModel):
    """Flat lines; the commands of the chosen one come and go without moving the rest."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self._place = 0  # where the commands of the chosen one belong
        self._own = 0  # how many lines they take

    def show_sections(self, sections: Sequence[Section], before_commands: int) -> None:
        """Other results."""
        self.beginResetModel()
        self.lines = []
        self._place, self._own = 0, 0
        for number, section in enumerate(sections):
            if number == before_commands:
                self._place = len(self.lines)
            self.lines += _lines(section)
        if before_commands >= len(sections):
            self._place = len(self.lines)
        self.endResetModel()

    def show_own(self, section: Section | None) -> None:
        """The commands of somebody else; None when nobody is chosen."""
        fresh = _lines(section) if section is not None else []
        if fresh[:1] == self.lines[self._place : self._place + min(self._own, 1)] and fresh:
            return
        if self._own:
            self.beginRemoveRows(NO_INDEX, self._place, self._place + self._own - 1)
            del self.lines[self._place : self._place + self._own]
            self._own = 0
            self.endRemoveRows()
        if fresh:
            self.beginInsertRows(NO_INDEX, self._place, self._place + len(fresh) - 1)
            self.lines[self._place : self._place] = fresh
            self._own = len(fresh)
            self.endInsertRows()

    def found_at(self, row: int) -> Found | None:
        """What stands in a line; None for titles."""
        line = self.lines[row] if 0 <= row < len(self.lines) else None
        return line if isinstance(line, Found) else None

    def step(self, row: int, by: int) -> int:
        """The next line that can be chosen, around the ends; the same where there is none."""
        n = len(self.lines)
        places = ((row + by * far) % n for far in range(1, n + 1)) if n else iter(())
        return next((place for place in places if self.found_at(place) is not None), row)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LineRole:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            if isinstance(line, str):
                return line
            spoken = role == Qt.ItemDataRole.AccessibleTextRole
            return line.spoken() if spoken else line.title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.found_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _lines(section: Section) -> list[Line]:
    return [section.title, *section.rows]
