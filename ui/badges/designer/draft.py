"""The template that is being designed: its steps, its side, and whether it is kept already.

What must not come in: widgets.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from hanoiplan.badges.designing.steps import Steps
from hanoiplan.paper.layout import Item, Layout
from hanoiplan.paper.units import Side

Edit = Callable[[Layout, Side], Layout]


class Draft(QObject):
    """One layout in work; tells of every change of it."""

    changed = Signal()
    begun = Signal()  # another template: nothing of it is chosen yet

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Steps | None = None
        self._kept: Layout | None = None  # as it lies in the workspace; None: not at all
        self.side = Side.FRONT
        self.template_id: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is anything to design."""
        return self._steps is not None

    @property
    def steps(self) -> Steps:
        """What was done so far."""
        assert self._steps is not None, "nothing is open"
        return self._steps

    @property
    def layout(self) -> Layout:
        """As it stands now."""
        return self.steps.layout

    @property
    def items(self) -> tuple[Item, ...]:
        """What stands on the side that is looked at, the lowest first."""
        return self.layout.listed(self.side)

    @property
    def unsaved(self) -> bool:
        """Whether something would be lost."""
        return self._steps is not None and self._steps.layout != self._kept

    def begin(self, layout: Layout, template_id: int | None, *, kept: bool) -> None:
        """Another template is designed from now on."""
        self._steps, self.template_id, self.side = Steps(layout), template_id, Side.FRONT
        self._kept = layout if kept else None
        self.begun.emit()
        self.changed.emit()

    def put_away(self) -> None:
        """Nothing is designed any more."""
        self._steps, self._kept, self.template_id = None, None, None
        self.changed.emit()

    def keep(self, template_id: int) -> None:
        """It lies in the workspace now, just as it is."""
        self._kept, self.template_id = self.layout, template_id
        self.changed.emit()

    def turn(self, side: Side) -> None:
        """The other side of the card."""
        self.side = side
        self.changed.emit()

    def edit(self, label: str, edit: Edit, about: tuple[str, ...] = ()) -> None:
        """One step; `label` is a marked msgid, `about` joins steps that follow each other."""
        self.done(label, edit(self.layout, self.side), about)

    def done(self, label: str, layout: Layout, about: tuple[str, ...] = ()) -> None:
        """One step, done elsewhere (on the canvas)."""
        self._steps = self.steps.done(label, layout, about)
        self.changed.emit()

    def undo(self) -> None:
        """One step back."""
        self._steps = self.steps.undo()
        self.changed.emit()

    def redo(self) -> None:
        """One step forward again."""
        self._steps = self.steps.redo()
        self.changed.emit()
