"""Where the PDF goes: a name that says what it is, a free place, a sentence when it fails.

What must not come in: making the PDF, recording that it was printed.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from hanoiplan.badges.model import CardKind
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import free_name, safe_file_name
from hanoiplan.plans.model import EventFacts
from ui.badges.kind_words import title_words
from ui.base.file_reasons import reason_of

SUFFIX = ".pdf"


def run_title(facts: EventFacts, kind: CardKind, now: datetime) -> str:
    """For example "ACLC 2026 – thẻ 08-06-2026": the name of the file, and of the print."""
    name = facts.short_name or facts.title.pick("vi") or _("Event")
    date = f"{to_event_time(now, facts.time_zone):%d-%m-%Y}"
    return title_words(kind).format(event=name, date=date)


def suggested_name(title: str) -> str:
    """A file name of a title."""
    return safe_file_name(title) + SUFFIX


def ask_where(parent: QWidget, suggested: Path) -> Path | None:
    """The file the person chose; None when nothing shall happen. Never an existing one's bytes."""
    found, _filter = QFileDialog.getSaveFileName(
        parent,
        _("Save PDF for printing"),
        str(free_name(suggested)),
        _("PDF files") + " (*.pdf)",
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    if not found:
        return None
    chosen = Path(found)
    return chosen if chosen.suffix.lower() == SUFFIX else chosen.with_name(chosen.name + SUFFIX)


def write_files(path: Path, files: Sequence[bytes]) -> list[Path]:
    """Write each file beside `path`, never over one that is there; returns where they lie.

    Raises:
        FileTrouble: the disk or the folder does not take them; what was begun is removed.
    """
    written: list[Path] = []
    try:
        for number, content in enumerate(files, start=1):
            place = path if len(files) == 1 else path.with_name(f"{path.stem} {number}{SUFFIX}")
            written.append(free_name(place))
            written[-1].write_bytes(content)
    except OSError as error:
        for begun in written:
            begun.unlink(missing_ok=True)
        raise FileTrouble(_not_saved(path, error)) from error
    return written


def _not_saved(path: Path, error: OSError) -> str:
    sentence = _(
        "{name} could not be saved in {folder}: {reason}. Nothing was recorded as printed;"
        " choose another folder and save again."
    )
    reason = reason_of(error)
    return sentence.format(name=path.name, folder=path.parent, reason=reason)


def open_outside(file: Path) -> None:
    """Hand a file to the system's own viewer.

    Raises:
        FileTrouble: there is none.
    """
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
        sentence = _("No program here opens “{name}”. It lies in {folder}.")
        raise FileTrouble(sentence.format(name=file.name, folder=file.parent))
