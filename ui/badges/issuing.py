"""Cards with their real numbers: made once, then saved, printed, or both.

What has left, into a file or to the printer, is recorded then and not before; handing the same
bytes over a second time records nothing and asks for no new number. What must not come in:
choosing cards, drawing them, and the look of the page.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtPrintSupport import QPrinter

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.operations import note_printed, prepare_badges, prepare_cards
from hanoiplan.badges.queries import CardChoice
from hanoiplan.badges.render import Rendered
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.workspace import Workspace
from ui.badges.reading import Seen
from ui.badges.saving import means_second_print, write_files
from ui.base.jobs import Job
from ui.base.messages import Messages
from ui.base.printing import Printing

Wanted = tuple[tuple[BadgeCard, ...], str, str | None]  # cards, layout, sheet
Files = Sequence[Rendered]


@dataclass(frozen=True, slots=True)
class Order:
    """What the person wants to have: of whom, how it looks, what the print is called."""

    kind: CardKind
    ids: tuple[int, ...]
    layout: str
    sheet: str | None
    title: str


class Host(Protocol):
    """What the page does for it."""

    job: Job | None

    @property
    def workspace(self) -> Workspace: ...

    @property
    def messages(self) -> Messages: ...

    @property
    def event_id(self) -> int: ...

    def start(self, label: str, wanted: Wanted, done: Callable[[list[Rendered]], object]) -> None:
        """Has cards drawn, one drawing at a time."""
        ...

    def show_issued(self, cards: Sequence[BadgeCard], files: Files, *, note: str) -> None:
        """These very bytes have left."""
        ...

    def tell(self) -> None:
        """Buttons and counts follow what goes on."""
        ...


class Issuing:
    """The files with real numbers that lie ready, and where they went."""

    def __init__(self, page: Host, printing: Printing) -> None:
        self._page, self.printing = page, printing
        self._cards: tuple[BadgeCard, ...] = ()
        self.files: Files = ()  # recorded; empty until something left
        self.saved: list[Path] = []

    def forget(self) -> None:
        """Other cards are looked at."""
        self._cards, self.files, self.saved = (), (), []

    def is_meant(self, order: Order, seen: Seen | None) -> bool:
        """Whether badges that are in use shall be replaced; the same bytes again replace none."""
        if seen is None or self.files or order.kind is not CardKind.BADGE:
            return True
        again = len(seen.printed.intersection(order.ids))
        return not again or means_second_print(self._page.messages, again)

    def save(self, order: Order, place: Path) -> None:
        """Into a file, with numbers and codes."""
        if self.files:
            self._write(place, self.files)
            self._show(self._cards, self.files)
        else:
            self._make(order, partial(self._store, order, place))

    def print(self, order: Order, printer: QPrinter) -> None:
        """To a printer, with numbers and codes."""
        if self.files:
            self._send(printer, order, self.files, self._sent_again)
        else:
            self._make(order, partial(self._press, order, printer))

    def _make(self, order: Order, then: Callable[[Wanted, list[Rendered]], object]) -> None:
        page = self._page
        prepare = prepare_badges if order.kind is CardKind.BADGE else prepare_cards
        choice = CardChoice(ids=frozenset(order.ids))
        cards = page.workspace.do_as(page, prepare, page.event_id, choice)
        wanted = (tuple(cards), order.layout, order.sheet)
        label = _("Making the PDF of {n} cards").format(n=len(cards))
        page.start(label, wanted, partial(page.messages.run, page, partial(then, wanted)))

    # ---- into a file

    def _store(self, order: Order, place: Path, wanted: Wanted, files: list[Rendered]) -> None:
        """Writes the files first, records then: what could not be saved was not printed."""
        self._page.job = None
        self._page.tell()
        self._write(place, files)
        self._record(order, wanted[0], files)

    def _write(self, place: Path, files: Files) -> None:
        self.saved = write_files(place, [made.pdf for made in files])
        n = sum(len(made.report) for made in files)
        words = ngettext("{n} card saved in “{name}”", "{n} cards saved in “{name}”", n)
        self._page.messages.toast(words.format(n=n, name=self.saved[0].name))

    # ---- to a printer

    def _press(
        self, order: Order, printer: QPrinter, wanted: Wanted, files: list[Rendered]
    ) -> None:
        """Records once everything was sent: what stopped half way was not printed."""
        self._page.job = None
        self._send(printer, order, files, partial(self._sent, order, wanted[0], files))

    def _send(
        self, printer: QPrinter, order: Order, files: Files, sent: Callable[[], object]
    ) -> None:
        page = self._page
        page.job = self.printing.send_to(
            printer,
            [made.pdf for made in files],
            order.title,
            on_sent=partial(page.messages.run, page, sent),
            on_failed=lambda error: self._not_sent(partial(page.messages.fail, error, page)),
            on_stopped=lambda: self._not_sent(self._say_stopped),
        )
        page.tell()

    def _not_sent(self, say: Callable[[], object]) -> None:
        self._page.job = None
        self._page.tell()
        say()

    def _say_stopped(self) -> None:
        words = _(
            "Printing was stopped and nothing was recorded."
            " Please destroy the sheets that came out."
        )
        self._page.messages.toast(words)

    def _sent(self, order: Order, cards: Sequence[BadgeCard], files: Files) -> None:
        self._page.job = None
        self._record(order, cards, files)
        self._say_sent(files)

    def _sent_again(self) -> None:
        self._page.job = None
        self._page.tell()
        self._say_sent(self.files)

    def _say_sent(self, files: Files) -> None:
        n = sum(len(made.report) for made in files)
        words = ngettext("{n} card sent to the printer", "{n} cards sent to the printer", n)
        self._page.messages.toast(words.format(n=n))

    # ---- recorded

    def _record(self, order: Order, cards: Sequence[BadgeCard], files: Files) -> None:
        page = self._page
        page.workspace.do_as(page, note_printed, page.event_id, order.kind, order.layout, cards)
        self._cards, self.files = tuple(cards), files
        self._show(cards, files)

    def _show(self, cards: Sequence[BadgeCard], files: Files) -> None:
        note = _("The saved file") if self.saved else _("As it was printed")
        self._page.show_issued(cards, files, note=note)
