"""Where a scan goes: to the desk while it is open, else it is said whose badge that is.

The scanner hears scans in every window of the program; here stands what one open event makes of
them. Nobody is checked in but at the desk. What must not come in: rules of passing, and keys.
"""

from contextlib import suppress
from functools import partial
from typing import Protocol, cast

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QWidget

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _, language
from hanoiplan.base.settings import SCANNER_GAP, SCANNER_PREFIX, Settings
from hanoiplan.delegates.codes import Reading, badge_text
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_row, standing_of_number
from hanoiplan.delegates.scanned import has_right_check
from hanoiplan.delegates.trying import TriedCode, try_code
from hanoiplan.store.work import Reader
from ui.base.messages import Messages
from ui.base.page import Page, Tools
from ui.base.scanner import HEARS_SCANS, TAKES_SCANS, Reads, Scanner

DESK = "registration"


class Window(Protocol):
    """What is needed of the main window."""

    settings: Settings
    tools: Tools
    messages: Messages
    closed: SignalInstance

    def page(self) -> Page | None:
        """The room that is open."""
        ...

    def show_page(self, name: str) -> Page:
        """Opens a room."""
        ...


class TakesScans(Protocol):
    """The input of the desk."""

    def take_scan(self, text: str) -> None:
        """Answers a scan."""
        ...


class Scans(QObject):
    """Listens for one main window as long as it is open."""

    _asked = Signal(str)  # whether the open event made a code

    def __init__(self, window: Window, scanner: Scanner, parent: QWidget) -> None:
        super().__init__(parent)
        self._window, self._scanner = window, scanner
        parent.setProperty(HEARS_SCANS, "whatever has the keyboard")
        scanner.prefix = partial(window.settings.get, SCANNER_PREFIX)
        scanner.gap = partial(window.settings.get, SCANNER_GAP)
        self._known = False
        self._asked.connect(self._ask)
        self._reads = Reads(has_right_check, self._knows)
        scanner.lend(self._reads)
        # queued: the keys of the scan are worked off before anything answers it
        scanner.scanned.connect(self.take, Qt.ConnectionType.QueuedConnection)
        window.closed.connect(self._end)

    def _end(self) -> None:
        if self._scanner.reads is self._reads:  # else another window is open already
            self._scanner.lend(None)
        self._scanner.scanned.disconnect(self.take)

    def take(self, digits: str) -> None:
        """A scan: the desk answers it, also while another of its windows is in front."""
        page = self._window.page()
        desk = page.findChild(QWidget, TAKES_SCANS) if page is not None else None
        if desk is not None and QApplication.activeModalWidget() is None:
            cast("TakesScans", desk).take_scan(digits)
            return
        self._window.messages.run(page, self._say, digits)

    def _say(self, digits: str) -> None:
        way = (_("To the desk"), lambda: self._window.show_page(DESK))
        self._window.messages.toast(self._words(digits), action=way)

    def _words(self, digits: str) -> str:
        tried = self._tried(digits)
        code = tried.parsed.code
        if code is None:
            return _("This is not a badge of this event.")
        if code.event != tried.event_number:
            return _("This is the badge of another event. Nobody was checked in.")
        if tried.parsed.reading is not Reading.GOOD:
            return _("This looks like a badge of this event, but was not made here.")
        holder = self._tools.workspace.read(_holder, self._tools.event_id, code.number)
        return _whose(holder, badge_text(code.number))

    @property
    def _tools(self) -> Tools:
        return self._window.tools

    def _tried(self, text: str) -> TriedCode:
        return self._tools.workspace.read(try_code, self._tools.event_id, text)

    def _knows(self, text: str) -> bool:
        """Whether the open event made a code; while the file cannot be read, nobody knows.

        The scanner asks while Qt asks it about a key: nothing may be raised there. What is raised
        in a slot goes to the crash handler, and the key goes its way.
        """
        self._known = False
        self._asked.emit(text)
        return self._known

    def _ask(self, text: str) -> None:
        with suppress(KnownError):  # said by whatever reads the file next
            self._known = self._tried(text).parsed.reading is Reading.GOOD


def _holder(reader: Reader, event_id: int, number: int) -> DelegateRow | None:
    standing = standing_of_number(reader, event_id, number)
    return delegate_row(reader, standing.delegate_id) if standing is not None else None


def _whose(holder: DelegateRow | None, number: str) -> str:
    if holder is None:
        sentence = _("Badge {number} belongs to nobody any more. Nobody was checked in.")
        return sentence.format(number=number)
    delegation = holder.delegation.pick("vi" if language() == "vi" else "en")
    if not delegation:
        return _("The badge of {name}. Nobody was checked in.").format(name=holder.name)
    sentence = _("The badge of {name}, {delegation}. Nobody was checked in.")
    return sentence.format(name=holder.name, delegation=delegation)
