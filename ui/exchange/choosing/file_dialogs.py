"""Which list to read, and where to save the empty example: the system's own dialogs.

What must not come in: reading and writing files.
"""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.sheets.reading import SUFFIXES


def ask_for_list(parent: QWidget) -> Path | None:
    """A list that is there; None when the person chose none."""
    patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    kinds = _("Lists ({patterns})").format(patterns=patterns)
    name, _kind = QFileDialog.getOpenFileName(parent, _("Choose a list"), "", kinds)
    return Path(name) if name else None


def ask_where_to_save(parent: QWidget) -> Path | None:
    """Where the empty example goes; None when the person chose no place."""
    proposed = _("List of delegates.xlsx")
    name, _kind = QFileDialog.getSaveFileName(parent, _("Save the example"), proposed, "*.xlsx")
    return Path(name) if name else None
