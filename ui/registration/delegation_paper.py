"""The sheet that a liaison signs: made beside the window, printed or saved as PDF.

What must not come in: what stands on it (`badges.papers`), and handing over.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from hanoiplan.badges.packing import Parcel
from hanoiplan.badges.papers import Occasion, hand_over_sheets
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import FileTrouble, NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import free_name, safe_file_name
from hanoiplan.paper.preview import PdfPages
from hanoiplan.plans.queries import event
from hanoiplan.registration.hand_over_paper import hand_over_parcel
from ui.base.file_reasons import reason_of
from ui.base.job_worker import Progress
from ui.base.page import Page
from ui.base.printing import Printing

SUFFIX = ".pdf"
Said = Callable[[str], object]


def ask_where(parent: QWidget, suggested: Path) -> Path | None:
    """The file the person chose; None when nothing shall happen. Never an existing one's bytes."""
    found, _filter = QFileDialog.getSaveFileName(
        parent,
        _("Save the hand-over sheet"),
        str(free_name(suggested)),
        _("PDF files") + f" (*{SUFFIX})",
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    if not found:
        return None
    chosen = Path(found)
    return chosen if chosen.suffix.lower() == SUFFIX else chosen.with_name(chosen.name + SUFFIX)


def draw_sheet(_progress: Progress, parcel: Parcel, occasion: Occasion) -> bytes:
    """One delegation's sheet as a PDF."""
    return hand_over_sheets([parcel], occasion)


class SignatureSheet(QObject):
    """Makes the sheet of one delegation; `said` hears what came of it."""

    ask_where: Callable[[QWidget, Path], Path | None] = staticmethod(ask_where)

    def __init__(self, page: Page, said: Said) -> None:
        super().__init__(page)
        self._page, self._said = page, said
        self.printing = Printing(page, PdfPages)

    def save(self, delegation_id: int) -> None:
        """Into a file that the person chooses.

        Raises:
            NotPossible: nobody of the delegation comes.
        """
        parcel, occasion = self._contents(delegation_id)
        folder = self._page.workspace.path.parent
        place = self.ask_where(self._page, folder / f"{_title(parcel, occasion)}{SUFFIX}")
        if place is not None:
            self._draw(parcel, occasion, partial(self._store, parcel, place))

    def print(self, delegation_id: int) -> None:
        """On the printer of the settings.

        Raises:
            NotPossible: nobody of the delegation comes.
        """
        parcel, occasion = self._contents(delegation_id)
        self._draw(parcel, occasion, partial(self._send, parcel, _title(parcel, occasion)))

    def _contents(self, delegation_id: int) -> tuple[Parcel, Occasion]:
        read, event_id = self._page.workspace.read, self._page.event_id
        parcel, facts = read(hand_over_parcel, event_id, delegation_id), read(event, event_id)
        if parcel is None or facts is None:
            raise NotPossible(_("Nobody of this delegation comes, so there is nothing to sign."))
        now = to_event_time(self._page.workspace.clock.now(), facts.time_zone)
        return parcel, Occasion(facts, now)

    def _draw(self, parcel: Parcel, occasion: Occasion, then: Callable[[bytes], object]) -> None:
        self._page.tools.jobs.start(
            _("Making the hand-over sheet"),
            draw_sheet,
            parcel,
            occasion,
            on_done=lambda pdf: self._page.messages.run(self._page, then, pdf),
            page=self._page,
        )

    def _store(self, parcel: Parcel, place: Path, pdf: bytes) -> None:
        free = free_name(place)
        try:
            free.write_bytes(pdf)
        except OSError as error:
            free.unlink(missing_ok=True)
            raise FileTrouble(_not_saved(place, error)) from error
        said = _("The hand-over sheet is saved as “{name}”.").format(name=free.name)
        self._said(f"{said} {_not_yet(parcel)}".strip())
        words = _("Saved in “{name}”").format(name=free.name)
        self._page.messages.toast(words, action=(_("Open"), partial(_open_outside, free)))

    def _send(self, parcel: Parcel, title: str, pdf: bytes) -> None:
        said = _("The hand-over sheet is printed. Both sides sign it.")
        if _not_yet(parcel):
            printed = _("The hand-over sheet is printed.")
            said = f"{printed} {_not_yet(parcel)}"
        self.printing.send([pdf], title, on_sent=partial(self._said, said))


def _not_yet(parcel: Parcel) -> str:
    """A sheet may be made before anything was handed over; then both say so."""
    if parcel.given is None or parcel.given.at is not None:
        return ""
    return _("Nothing was handed over yet, and the sheet says so.")


def _title(parcel: Parcel, occasion: Occasion) -> str:
    words = _("{event} – hand-over sheet {delegation} {date}")
    facts = occasion.event
    return safe_file_name(
        words.format(
            event=facts.short_name or facts.title.pick("vi") or _("Event"),
            delegation=parcel.delegation.pick(occasion.primary),
            date=f"{occasion.printed_at:%d-%m-%Y}",
        )
    )


def _not_saved(path: Path, error: OSError) -> str:
    sentence = _("{name} could not be saved in {folder}: {reason}. Choose another folder.")
    reason = reason_of(error)
    return sentence.format(name=path.name, folder=path.parent, reason=reason)


def _open_outside(file: Path) -> None:
    """Hand a file to the system's own viewer.

    Raises:
        FileTrouble: there is none.
    """
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
        sentence = _("No program here opens “{name}”. It lies in {folder}.")
        raise FileTrouble(sentence.format(name=file.name, folder=file.parent))
