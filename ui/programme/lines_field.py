"""Lines that are added, changed and taken out one by one: people of a session, its cues.

A line tells that it is another one now when its field is left; nothing is told of a line that is
still empty. What must not come in: what a line is of.
"""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px

Draft = TypeVar("Draft")


class Line(QWidget, Generic[Draft]):
    """One line."""

    left = Signal()  # a field of it was left with another value
    gone = Signal()  # its own cross was pressed

    def value(self) -> Draft | None:
        """What stands in it; None while it says nothing.

        Raises:
            NotPossible: what is written means nothing.
        """
        raise NotImplementedError

    def show_value(self, draft: Draft) -> None:
        """Other values."""
        raise NotImplementedError

    def words(self) -> None:
        """The language changed."""
        raise NotImplementedError

    def begin(self) -> None:
        """Puts the keyboard where the line begins."""
        raise NotImplementedError

    def refuse(self, sentence: str) -> None:
        """Says under the line why it was not taken; "" when it was."""
        raise NotImplementedError


class LinesField(QWidget, Generic[Draft]):
    """A heading, lines under each other, a button that adds one."""

    left = Signal()  # a line is another one now

    def __init__(self) -> None:
        super().__init__()
        self.heading = Label(kind="h3")
        self.add = Button(kind="small", icon="plus")
        self.add.clicked.connect(self.add_line)
        self._place = QVBoxLayout()
        self._place.setSpacing(px(10))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, px(6), 0, 0)
        whole.setSpacing(px(8))
        whole.addWidget(self.heading)
        whole.addLayout(self._place)
        whole.addWidget(self.add)
        self.lines: list[Line[Draft]] = []

    def make_line(self) -> Line[Draft]:
        """An empty line."""
        raise NotImplementedError

    def words(self) -> None:
        """The language changed."""
        for line in self.lines:
            line.words()

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Shows these, each in the line it had; a line that is still empty stays at the end."""
        waiting = [line for line in self.lines if self._waits(line)]
        filled = [line for line in self.lines if line not in waiting]
        while len(filled) > len(drafts):
            self._drop(filled.pop())
        while len(filled) < len(drafts):
            filled.append(waiting.pop(0) if waiting else self._new())
        for line, draft in zip(filled, drafts, strict=True):
            line.show_value(draft)

    def forget(self) -> None:
        """Another session: nothing that was begun goes over to it."""
        for line in list(self.lines):
            self._drop(line)

    def drafts(self) -> tuple[Draft, ...]:
        """What all lines say.

        Raises:
            NotPossible: a line means nothing.
        """
        return tuple(one for one in (line.value() for line in self.lines) if one is not None)

    def add_line(self) -> Any:
        """A new line with the keyboard in it."""
        line = next((line for line in self.lines if self._waits(line)), None) or self._new()
        line.begin()
        return line

    def _waits(self, line: Line[Draft]) -> bool:
        raise NotImplementedError

    def _new(self) -> Line[Draft]:
        line = self.make_line()
        line.words()
        line.left.connect(self.left)
        line.gone.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._place.addWidget(line)
        return line

    def _remove(self, line: Line[Draft]) -> None:
        told = not self._waits(line)
        self._drop(line)
        self.add.setFocus()
        if told:
            self.left.emit()

    def _drop(self, line: Line[Draft]) -> None:
        self.lines.remove(line)
        self._place.removeWidget(line)
        line.hide()
        line.deleteLater()
