"""Words offered below an editor while the person types; they never touch what is typed.

The list takes no keyboard: the editor sends it Up, Down and asks what is marked. Completing
within the line would break UniKey, which rewrites a syllable with Backspace. What must not come
in: where the words come from.
"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from hanoiplan.base.text import fold
from ui.base.theme import set_kind
from ui.base.widgets.painted import px

MOST = 8  # lines seen at once
LINE = 32


class Suggestions(QListView):
    """The words that hold what was typed, those that begin with it first."""

    taken = Signal(str)

    def __init__(self, words: Sequence[str], window: QWidget) -> None:
        super().__init__(window)
        set_kind(self, "suggestions")
        self._window = window
        self._all = [(fold(word), word) for word in words]
        self._words = QStringListModel(self)
        self.setModel(self._words)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._clicked)
        self.hide()

    def offer(self, typed: str, box: QRect) -> None:
        """Shows the words for what was typed below a box in the window's coordinates."""
        wanted = fold(typed)
        found = [
            (not folded.startswith(wanted), word) for folded, word in self._all if wanted in folded
        ]
        words = [word for _later, word in sorted(found, key=lambda one: one[0])]
        self._words.setStringList(words)
        self.setVisible(bool(words) and words != [typed])
        height = px(LINE) * min(MOST, len(words)) + px(10)
        room = self._window.height()
        above = box.bottom() + height > room
        top = box.top() - height if above else box.bottom() + 1
        self.setGeometry(box.left(), max(0, top), max(box.width(), px(220)), height)
        self.raise_()

    def step(self, by: int) -> None:
        """Marks the next or previous word."""
        count = self._words.rowCount()
        if count:
            line = (self.currentIndex().row() + by) % count if self.marked() else (by - 1) % count
            self.setCurrentIndex(self._words.index(line if by < 0 or self.marked() else 0, 0))

    def marked(self) -> str:
        """The word marked by the person, "" while none is."""
        return str(self.currentIndex().data() or "") if self.isVisible() else ""

    def _clicked(self, index: QModelIndex) -> None:
        self.taken.emit(str(index.data()))
