"""The steps of one draft: what it was, what it is, what was taken back. A value, never changed.

What must not come in: the workspace's own undo. A draft becomes data when it is saved.
"""

from dataclasses import dataclass, replace

from hanoiplan.paper.layout import Layout

MOST = 200
"""So many steps are kept; nobody goes back further in one sitting."""


@dataclass(frozen=True, slots=True)
class Step:
    """The layout before an edit, and what the edit was called."""

    label: str
    layout: Layout
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """A draft with its past and its undone future."""

    layout: Layout
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()

    def done(self, label: str, layout: Layout, about: tuple[str, ...] = ()) -> "Steps":
        """The draft after an edit.

        Edits that follow each other with the same label and the same `about`, which is not
        empty, are one step: ten nudges of one item are one.
        """
        if layout == self.layout:
            return self
        if about and self.past and not self.future:
            last = self.past[-1]
            if (last.label, last.about) == (label, about):
                return replace(self, layout=layout)
        past = (*self.past, Step(label, self.layout, about))[-MOST:]
        return Steps(layout, past)

    def apart(self) -> "Steps":
        """The same draft; the next edit is a step of its own whatever it is about."""
        if not self.past:
            return self
        return replace(self, past=(*self.past[:-1], replace(self.past[-1], about=())))

    def undo(self) -> "Steps":
        """One step back; the draft itself where there is none."""
        if not self.past:
            return self
        last = self.past[-1]
        undone = Step(last.label, self.layout, ())
        return Steps(last.layout, self.past[:-1], (undone, *self.future))

    def redo(self) -> "Steps":
        """One step forward again."""
        if not self.future:
            return self
        first = self.future[0]
        return Steps(
            first.layout, (*self.past, Step(first.label, self.layout, ())), self.future[1:]
        )

    @property
    def undo_label(self) -> str:
        """What undo takes back (an English msgid), "" when there is nothing."""
        return self.past[-1].label if self.past else ""

    @property
    def redo_label(self) -> str:
        """What redo does again, "" when there is nothing."""
        return self.future[0].label if self.future else ""
