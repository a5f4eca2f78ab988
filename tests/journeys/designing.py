"""A hand that designs: it draws boxes on the card, picks from lists and menus, types real words.

What must not come in: the designer's own functions; whatever is not seen in the window.
"""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from hanoiplan.paper.units import Box
from tests.journeys.walking import LEFT, Hand
from tests.ui.idle_time import pause
from tests.ui.shell.builders import until
from ui.badges.designer.board import Board
from ui.base.form import ChoiceField

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
STEPS = 4  # the hand is seen on its way so many times


class Designer(Hand):
    """Nothing but the mouse; keys only where words are written."""

    @property
    def board(self) -> Board:
        """The card and the ground it lies on."""
        (board,) = (one for one in self.window.findChildren(Board) if one.isVisible())
        return board

    def spot(self, x: float, y: float) -> QPoint:
        """Where the rulers show these millimetres."""
        return self.board.view.point(x, y).toPoint()

    def drag(self, start: QPointF, end: QPointF) -> None:
        """From one point of the card to another, in millimetres."""
        board = self.board
        QTest.mouseMove(board, self.spot(start.x(), start.y()))
        QTest.mousePress(board, LEFT, NONE, self.spot(start.x(), start.y()))
        for step in range(1, STEPS + 1):
            way = start + (end - start) * (step / STEPS)
            QTest.mouseMove(board, self.spot(way.x(), way.y()))
        QTest.mouseRelease(board, LEFT, NONE, self.spot(end.x(), end.y()))
        self.wait()

    def draw(self, words: str, box: Box) -> None:
        """Chooses what to add by its tooltip, and draws its box."""
        self.do(words)
        self.drag(QPointF(box.x, box.y), QPointF(box.right, box.bottom))

    def pick(self, name: str, words: str) -> None:
        """One entry of the list of this name; the list is opened and scrolled by hand."""
        field = self.find(name, ChoiceField)
        assert isinstance(field, ChoiceField)
        combo = field.box
        self.click(combo)
        view = combo.view()
        until(view.isVisible)
        pause(QApplication.doubleClickInterval() + 50)  # Qt takes an earlier one for the same
        line = combo.findText(words)
        assert line >= 0, f"“{words}” is not in {[combo.itemText(n) for n in range(combo.count())]}"
        index = combo.model().index(line, 0)
        view.scrollTo(index)
        place = view.visualRect(index).center()
        QTest.mouseMove(view.viewport(), place)
        QTest.mouseClick(view.viewport(), LEFT, NONE, place)
        until(lambda: not view.isVisible())
        self.wait()

    def fill_anew(self, name: str, words: str) -> None:
        """A double click on what stands there, then typing over it."""
        line = self.find(name, QLineEdit)
        self.click(line)
        QTest.mouseDClick(line, LEFT)
        self.types(words)
        self.click(self.board, self.spot(52, 146))  # beside everything: the field is left

    def menu(self, button: str, words: str) -> None:
        """An entry of the menu behind a button."""
        self.click(self.find(button))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        act = next(one for one in menu.actions() if one.text() == words)
        QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(act).center())
        self.wait()

    def with_shift(self, words: str) -> None:
        """A click while Shift is held: one more."""
        QTest.mouseClick(self.find(words), LEFT, SHIFT)
        self.wait()
