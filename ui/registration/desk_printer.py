"""Prints the badge of the guest at the desk, once; beside the window, so that nobody waits.

What must not come in: what a badge says, and the look of the card (it asks for `words_for`).
"""

from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.operations import note_printed
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.printer_profiles import profile_for
from hanoiplan.base.settings import PRINT_AT_DESK, PRINTER
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.preview import PdfPages
from hanoiplan.registration.card import both
from hanoiplan.registration.desk_badge import (
    DeskBadge,
    desk_badge,
    desk_layout,
    prepare_desk_badge,
)
from ui.base.lent import lent_settings
from ui.base.page import Page
from ui.base.printing import Printing, PrintJob
from ui.registration.badge_job import draw_badge


class Auto(StrEnum):
    """The values of the setting: whether a badge is printed at check-in."""

    OFF = "off"
    ASK = "ask"
    ON = "on"


class State(StrEnum):
    """How a badge stands at this desk."""

    NONE = ""  # nothing was printed
    PRINTED = "printed"
    GOING = "going"
    FAILED = "failed"


WORDS = {
    State.NONE: N_("not printed yet"),
    State.PRINTED: N_("printed"),
    State.GOING: N_("printing on {printer}"),
    State.FAILED: N_("not printed; F7 tries again"),
}


class DeskPrinter(QObject):
    """One badge after the other; whoever is being printed is not printed a second time."""

    changed = Signal(object)  # the id of whose badge stands otherwise now

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.printing = Printing(page, PdfPages)
        self._going: dict[int, str] = {}  # whose badge is on its way, and to which printer
        self._failed: set[int] = set()

    @property
    def auto(self) -> Auto:
        """Whether to print at check-in, as the settings say now."""
        return Auto(lent_settings(self._page.tools).get(PRINT_AT_DESK))

    def read(self, delegate_id: int) -> DeskBadge:
        """How the badge of a person stands in the file."""
        return self._page.workspace.read(desk_badge, self._page.event_id, delegate_id)

    def state(self, delegate_id: int, badge: DeskBadge) -> State:
        """How it stands, with what this desk is doing about it."""
        if delegate_id in self._going:
            return State.GOING
        if badge.printed:
            return State.PRINTED
        return State.FAILED if delegate_id in self._failed else State.NONE

    def words_for(self, delegate_id: int, badge: DeskBadge) -> Bilingual:
        """The same in words."""
        printer = self._going.get(delegate_id, "")
        return both(WORDS[self.state(delegate_id, badge)], printer=printer)

    def print_new(self, delegate_id: int) -> bool:
        """Print a badge that was never printed; whether it is on its way.

        Asks no question: without a printer in the settings nothing is printed.
        """
        name, known = lent_settings(self._page.tools).get(PRINTER), self.printing.printers.names()
        if delegate_id in self._going or name not in known or self.read(delegate_id).printed:
            return False
        return self._begin(delegate_id, self.printing.printers.called(name), name, "")

    def print_by_hand(self, delegate_id: int, reason: str = "") -> bool:
        """Print a badge because a person wants it; may ask which printer."""
        if delegate_id in self._going:
            return False
        printer = self.printing.choose(_("Badge"))
        if printer is None:
            return False
        name = lent_settings(self._page.tools).get(PRINTER) or printer.printerName()
        return self._begin(delegate_id, printer, name, reason)

    def _begin(self, delegate_id: int, printer: QPrinter, name: str, reason: str) -> bool:
        work, event_id = self._page.workspace, self._page.event_id
        layout = work.read(desk_layout, event_id, self.read(delegate_id))
        card = work.do(prepare_desk_badge, event_id, delegate_id, reason)
        self._going[delegate_id] = name
        self._failed.discard(delegate_id)
        self._page.tools.jobs.start(
            *(_("Drawing a badge"), draw_badge, card, layout),
            on_done=partial(self._send, card, layout, printer, reason),
            on_failed=partial(self._refuse, delegate_id),
            on_stopped=partial(self._end, delegate_id, failed=True),
            page=self._page,
            quiet=True,
        )
        self.changed.emit(delegate_id)
        return True

    def _send(
        self, card: BadgeCard, layout: Layout, printer: QPrinter, reason: str, pdf: bytes
    ) -> None:
        who = card.delegate_id
        name = self._going.get(who, "")
        profile = profile_for(lent_settings(self._page.tools), name)
        job = PrintJob(name, (pdf,), _("Badge"), profile=profile)
        try:
            self.printing.print(
                printer,
                job,
                on_sent=partial(self._sent, card, layout, reason),
                on_failed=partial(self._refuse, who),
                on_stopped=partial(self._end, who, failed=True),
                may_be_cut=True,
            )
        except KnownError as error:
            self._refuse(who, error)

    def _sent(self, card: BadgeCard, layout: Layout, reason: str) -> None:
        work, event_id = self._page.workspace, self._page.event_id
        try:
            work.do(note_printed, event_id, CardKind.BADGE, layout, [card], reason)
        except KnownError as error:
            self._refuse(card.delegate_id, error)
        else:
            self._end(card.delegate_id)

    def _refuse(self, delegate_id: int, error: KnownError) -> None:
        self._end(delegate_id, failed=True)
        self._page.messages.fail(error, self._page)

    def _end(self, delegate_id: int, *, failed: bool = False) -> None:
        self._going.pop(delegate_id, None)
        if failed:
            self._failed.add(delegate_id)
        self.changed.emit(delegate_id)
