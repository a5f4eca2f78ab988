"""What is done to the chosen items by buttons and keys: copy, arrange, order, nudge, delete.

What must not come in: keys and buttons themselves, painting.
"""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication

from hanoiplan.badges.designing import edits
from hanoiplan.badges.designing.arranging import Axis, Edge, To, align, distribute
from hanoiplan.badges.designing.clipboard import copied, pasted
from hanoiplan.base.i18n import N_
from hanoiplan.paper.layout import Layout
from ui.badges.designer.sketch import Sketch


class Deeds:
    """Edits of what is chosen; each is one edit of the sketch, or nothing."""

    def __init__(self, sketch: Sketch) -> None:
        self._sketch = sketch

    def copy(self) -> None:
        """The chosen items go to the clipboard; it stays as it is where nothing is chosen."""
        layout, names = self._sketch.layout, self._sketch.selection
        if layout is not None and names:
            QGuiApplication.clipboard().setText(copied(layout, self._sketch.side, names))

    def cut(self) -> None:
        """Copy and delete; what is locked stays."""
        self.copy()
        self._remove(N_("cut"))

    def paste(self) -> None:
        """The items of the clipboard, chosen; nothing where it holds something else."""
        layout = self._sketch.layout
        if layout is not None:
            made, names = pasted(layout, self._sketch.side, QGuiApplication.clipboard().text())
            self._added(N_("paste"), made, names)

    def duplicate(self) -> None:
        """A second one of each, chosen."""
        layout, names = self._sketch.layout, self._sketch.selection
        if layout is not None and names:
            self._added(N_("duplicate"), *edits.duplicate(layout, self._sketch.side, names))

    def _added(self, label: str, made: Layout, names: Sequence[str]) -> None:
        if names:
            self._sketch.settle(label, made)
            self._sketch.select(names)

    def delete(self) -> None:
        """Away with them; what is locked stays."""
        self._remove(N_("delete"))

    def _remove(self, label: str) -> None:
        layout, names = self._sketch.layout, self._sketch.movable()
        if layout is not None and names:
            left = [name for name in self._sketch.selection if name not in names]
            self._sketch.settle(label, edits.remove(layout, self._sketch.side, names))
            self._sketch.select(left)

    def select_all(self) -> None:
        """Everything that can be seen and is not locked."""
        self._sketch.select(i.name for i in self._sketch.items if not (i.hidden or i.locked))

    def align(self, edge: Edge, to: To | None = None) -> None:
        """To the card where one item is chosen, else to the one that was chosen first."""
        layout, names = self._sketch.layout, self._sketch.movable()
        if layout is not None and names:
            goal: To = to if to is not None else ("card" if len(names) == 1 else "first")
            self._sketch.settle(N_("align"), align(layout, self._sketch.side, names, edge, goal))

    def distribute(self, axis: Axis) -> None:
        """Equal room between three or more."""
        layout, names = self._sketch.layout, self._sketch.movable()
        if layout is not None and names:
            self._sketch.settle(
                N_("distribute"), distribute(layout, self._sketch.side, names, axis)
            )

    def bring(self, where: edits.Order) -> None:
        """Nearer to the eye, or farther."""
        layout, names = self._sketch.layout, self._sketch.selection
        if layout is not None and names:
            self._sketch.settle(N_("reorder"), edits.bring(layout, self._sketch.side, names, where))

    def nudge(self, dx: float, dy: float) -> None:
        """A step with the keyboard, mm; steps that follow each other are one edit to undo."""
        layout, names = self._sketch.layout, self._sketch.movable()
        if layout is not None and names:
            made = edits.move(layout, self._sketch.side, names, dx, dy)
            self._sketch.settle(N_("move"), made, ("nudge", *names))

    def step(self, forward: int) -> bool:
        """Choose the next item in drawing order (or the last one); False behind the last."""
        names = [i.name for i in self._sketch.items if not i.hidden]
        if not names:
            return False
        chosen = self._sketch.selection
        if not chosen or chosen[-1] not in names:
            wanted = 0 if forward > 0 else len(names) - 1
        else:
            wanted = names.index(chosen[-1]) + forward
        if not 0 <= wanted < len(names):
            self._sketch.select(())
            return False
        self._sketch.select((names[wanted],))
        return True
