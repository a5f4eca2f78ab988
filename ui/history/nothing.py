"""Why the list of the history is empty: nothing fits what is looked for, or nothing was done yet.

What must not come in: searching.
"""

from PySide6.QtCore import Signal

from hanoiplan.base.i18n import _
from ui.base.widgets.empty import EmptyState


class NothingHere(EmptyState):
    """Says why, and leads out of it."""

    everything_wanted = Signal()

    def say(self, search: str, *, has_lines: bool) -> None:
        """`search`: the words looked for; `has_lines`: whether anything was done at all."""
        words = search.strip()
        show_all = self.everything_wanted.emit
        if words:
            self.set_words(
                _("Nothing in the history fits “{words}”").format(words=words),
                _("A step is found by its names, by what was done, by who did it and when."),
                [(_("Drop the search"), "x", show_all, "plain")],
            )
        elif has_lines:
            button = (_("Show every step"), "history", show_all, "plain")
            self.set_words(_("No step of this kind yet"), "", [button])
        else:
            self.set_words(
                _("Nothing has happened yet"),
                _("Every change will stand here: what, to whom, by whom and at which desk."),
            )
