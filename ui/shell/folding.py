"""Whether the rail is folded: by hand, else as the width of the window asks.

What must not come in: what the rail shows.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.base.theme import theme
from ui.shell.rail import Rail

FOLDED_BELOW = 1300  # px of window width at text size 13


class Folding(QObject):
    """Keeps the rail of one window folded or not; hears of a theme only as long as the window."""

    def __init__(self, rail: Rail, window: QWidget) -> None:
        super().__init__(window)
        self._rail, self._window = rail, window
        self._by_hand: bool | None = None

    def toggle(self) -> None:
        """The person wants it the other way, whatever the width."""
        self._by_hand = not self._rail.folded
        self.fit()

    def fit(self) -> None:
        """The window has another width, or everything another size."""
        narrow = self._window.width() < theme().px(FOLDED_BELOW)
        folded = narrow if self._by_hand is None else self._by_hand
        if folded != self._rail.folded:
            self._rail.fold(folded)
