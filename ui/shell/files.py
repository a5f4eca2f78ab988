"""Choosing files: the system's own dialogs, with our words and our kind of file.

What must not come in: opening or making a workspace.
"""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.paths import portable_folder

SUFFIX = ".hanoiplan"


def documents() -> Path:
    """Where a person keeps documents; the home folder where there is no such place.

    For a program that runs from a stick it is the data beside it.
    """
    beside = portable_folder()
    if beside is not None:
        return beside
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place and Path(place).is_dir() else Path.home()


def kinds() -> str:
    """The filter line of a file dialog."""
    words = _("Events of hanoiplan")
    return f"{words} (*{SUFFIX})"


def ask_open(parent: QWidget | None, title: str) -> Path | None:
    """An existing file of ours; None when nothing was chosen."""
    found, _kind = QFileDialog.getOpenFileName(parent, title, str(documents()), kinds())
    return Path(found) if found else None


def ask_new(parent: QWidget | None, title: str, name: str) -> Path | None:
    """A place and name for a new file, with our suffix; None when nothing was chosen."""
    start = str(documents() / f"{name}{SUFFIX}")
    found, _kind = QFileDialog.getSaveFileName(parent, title, start, kinds())
    if not found:
        return None
    file = Path(found)
    return file if file.suffix == SUFFIX else file.with_name(file.name + SUFFIX)
