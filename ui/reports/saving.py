"""Where a paper goes: a name that says what it is, a free place, the folder shown afterwards.

What must not come in: making the file.
"""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.paths import free_name, safe_file_name
from hanoiplan.base.speech import interface
from hanoiplan.plans.model import EventFacts
from hanoiplan.reports.orders import ReportKind
from hanoiplan.reports.registry import KINDS as REPORTS

PDF, WORD, EXCEL = ".pdf", ".docx", ".xlsx"
KINDS = {PDF: N_("PDF files"), WORD: N_("Word files"), EXCEL: N_("Excel files")}


def list_name(facts: EventFacts, delegation: str, now: datetime) -> str:
    """For example "ACLC 2026 – danh sách đại biểu 08-06-2026"."""
    if delegation:
        words = _("{event} – {delegation} – list of delegates {date}")
    else:
        words = _("{event} – list of delegates {date}")
    return _filled(words, facts, now, delegation)


def workbook_name(facts: EventFacts, now: datetime, *, identity: bool) -> str:
    """For example "ACLC 2026 – đại biểu 08-06-2026"; it says when identity data is inside."""
    if identity:
        words = _("{event} – delegates with identity data {date}")
    else:
        words = _("{event} – delegates {date}")
    return _filled(words, facts, now)


def report_name(kind: ReportKind, about: str, facts: EventFacts, now: datetime) -> str:
    """For example "Báo cáo tiến độ – 118-KH-UBND 08-06-2026"."""
    words = _("{report} – {event} {date}")
    name = about or facts.short_name or facts.title.pick(interface().language) or _("Event")
    date = f"{to_event_time(now, facts.time_zone):%d-%m-%Y}"
    title = _(REPORTS[kind].title)
    return safe_file_name(words.format(report=title, event=name, date=date))


def _filled(words: str, facts: EventFacts, now: datetime, delegation: str = "") -> str:
    name = facts.short_name or facts.title.pick(interface().language) or _("Event")
    date = f"{to_event_time(now, facts.time_zone):%d-%m-%Y}"
    return safe_file_name(words.format(event=name, delegation=delegation, date=date))


def ask_where(parent: QWidget, suggested: Path) -> Path | None:
    """The file the person chose, of the suggested kind; None when nothing shall happen."""
    suffix = suggested.suffix
    found, _filter = QFileDialog.getSaveFileName(
        parent,
        _("Save the paper"),
        str(free_name(suggested)),
        f"{_(KINDS[suffix])} (*{suffix})",
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    return with_suffix(Path(found), suffix) if found else None


def with_suffix(chosen: Path, suffix: str) -> Path:
    """The name with the ending of its kind, unless it has it already."""
    return chosen if chosen.suffix.lower() == suffix else chosen.with_name(chosen.name + suffix)


def show_outside(place: Path) -> None:
    """Hand a file or a folder to the system's own program for it.

    Raises:
        FileTrouble: there is none.
    """
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))):
        sentence = _("No program here opens “{name}”. It lies in {folder}.")
        raise FileTrouble(sentence.format(name=place.name, folder=place.parent))
