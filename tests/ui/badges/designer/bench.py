"""A canvas as the page uses it: drafts kept as steps, a real mouse, a real keyboard."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.badges.designing.edits import add, change
from hanoiplan.badges.designing.fresh import empty_layout, fresh_item
from hanoiplan.badges.designing.items import find
from hanoiplan.badges.designing.proof import Proof
from hanoiplan.badges.designing.steps import Steps
from hanoiplan.badges.model import BadgeCard
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.units import Box, Side, Size
from tests.hanoiplan.badges import people
from ui.badges.designer.canvas import Canvas

NOTHING = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


CARD = people.HONOUR_GUEST
EMPTY = empty_layout("draft", Bilingual("Nháp", "Draft"), Size(105, 148))


def with_boxes(*boxes: Box) -> Layout:
    """A card with one filled rectangle for each box: "rect", "rect 2" …"""
    made = EMPTY
    for box in boxes:
        item = fresh_item(made, Side.FRONT, "rect", box)
        made = add(made, Side.FRONT, item)
        made = change(made, Side.FRONT, item.name, "fill", "#DDE3EA")
    return made


class Bench:
    """One canvas in a window, and what it told."""

    def __init__(self, layout: Layout, card: BadgeCard, side: Side = Side.FRONT) -> None:
        self.canvas = Canvas()
        self.canvas.resize(900, 900)
        self.side = side
        self.steps = Steps(layout)
        self.labels: list[str] = []
        self.chosen: list[tuple[str, ...]] = []
        self.drafts: list[Layout] = []
        self.proofs: list[Proof] = []
        self.canvas.edited.connect(self._edited)
        self.canvas.selected.connect(self.chosen.append)
        self.canvas.drafted.connect(self.drafts.append)
        self.canvas.proved.connect(self.proofs.append)
        self.canvas.set_layout(layout, side)
        self.canvas.set_card(card)
        self.canvas.show()
        self.canvas.activateWindow()
        QApplication.processEvents()
        self.canvas.board.setFocus()

    def _edited(self, label: str, layout: Layout, about: tuple[str, ...]) -> None:
        self.labels.append(label)
        self.steps = self.steps.done(label, layout, about)
        self.canvas.set_layout(self.steps.layout, self.side)

    def undo(self) -> None:
        self.steps = self.steps.undo()
        self.canvas.set_layout(self.steps.layout, self.side)

    # --- what is seen ------------------------------------------------------------------------

    @property
    def layout(self) -> Layout:
        return self.steps.layout

    def selection(self) -> tuple[str, ...]:
        return self.canvas.selection

    @property
    def names(self) -> list[str]:
        return [item.name for item in self.layout.listed(self.side)]

    def box(self, name: str) -> Box:
        return find(self.layout, self.side, name).box

    def ink(self, name: str) -> Box:
        proof = self.canvas.proof
        assert proof is not None
        return proof.inks[name]

    # --- the hand ----------------------------------------------------------------------------

    def at(self, x: float, y: float) -> QPoint:
        """A point of the card in the canvas, mm to pixels."""
        return self.canvas.board.view.point(x, y).toPoint()

    def middle(self, name: str) -> tuple[float, float]:
        """The middle of what an item shows, mm."""
        ink = self.ink(name)
        return ink.x + ink.width / 2, ink.y + ink.height / 2

    def click(self, x: float, y: float, held: Qt.KeyboardModifier = NOTHING) -> None:
        QTest.mouseClick(self.canvas.board, LEFT, held, self.at(x, y))

    def press(self, x: float, y: float, held: Qt.KeyboardModifier = NOTHING) -> None:
        QTest.mousePress(self.canvas.board, LEFT, held, self.at(x, y))

    def drag(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        held: Qt.KeyboardModifier = NOTHING,
        steps: int = 4,
    ) -> None:
        """Press, go there in some steps, let go; `held` is held from the first step on."""
        self.press(*start)
        self.go(start, end, held, steps)
        QTest.mouseRelease(self.canvas.board, LEFT, held, self.at(*end))

    def go(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        held: Qt.KeyboardModifier = NOTHING,
        steps: int = 4,
    ) -> None:
        for step in range(1, steps + 1):
            share = step / steps
            x = start[0] + (end[0] - start[0]) * share
            y = start[1] + (end[1] - start[1]) * share
            move(self.canvas, self.at(x, y), held)

    def keys(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NOTHING) -> None:
        for key in keys:
            QTest.keyClick(self.canvas.board, key, held)

    def select(self, names: Iterable[str]) -> None:
        self.canvas.select(names)


def move(canvas: Canvas, to: QPoint, held: Qt.KeyboardModifier) -> None:
    """The mouse with its button down; QTest.mouseMove knows no keys."""
    board = canvas.board
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(to), board.mapToGlobal(QPointF(to)), LEFT, LEFT, held
    )
    QApplication.sendEvent(board, event)
