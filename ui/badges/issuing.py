"""Cards with their real numbers: made once, then saved, printed, or both.

What has left, into a file or to the printer, is recorded then and not before; handing the same
bytes over a second time records nothing and asks for no new number. Cards that came to block
since they were looked at do not leave. What must not come in: choosing cards, drawing them, and
the look of the page.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from hanoiplan.badges.counting import counted
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.operations import note_printed, prepare_run
from hanoiplan.badges.own_list import OwnList
from hanoiplan.badges.queries import CardChoice
from hanoiplan.badges.render import Rendered, Wanted
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.printer_profiles import profile_for
from hanoiplan.workspace import Workspace
from ui.badges.drawing import Drawing
from ui.badges.last_look import refuse_blocked
from ui.badges.print_job import Drawn
from ui.badges.reprinting import reason_for_second_print
from ui.badges.saving import write_files
from ui.base.lent import lent_settings
from ui.base.messages import Messages
from ui.base.page import Tools
from ui.base.printing import Printing, PrintJob, Sides

Files = Sequence[Rendered]


@dataclass(frozen=True, slots=True)
class Order:
    """What the person wants to have: which cards, how they look, what the print is called.

    `reason` says why badges that were printed before are printed again; `tray` and `paper` are
    the printer's own, "" leaves them to it.
    """

    kind: CardKind
    cards: tuple[BadgeCard, ...]
    wanted: Wanted
    title: str
    own: OwnList | None = None
    reason: str = ""
    tray: str = ""
    paper: str = ""  # as the printer calls it

    @property
    def choice(self) -> CardChoice:
        """The people in it."""
        return CardChoice(ids=frozenset(card.delegate_id for card in self.cards))

    @property
    def lines(self) -> OwnList | None:
        """The lines of the own list that are printed."""
        if self.own is None:
            return None
        taken = {card.row for card in self.cards}
        return replace(self.own, rows=tuple(row for row in self.own.rows if row.line in taken))


class Host(Protocol):
    """What the page does for it."""

    drawing: Drawing

    @property
    def workspace(self) -> Workspace: ...

    @property
    def messages(self) -> Messages: ...

    @property
    def tools(self) -> Tools: ...

    @property
    def event_id(self) -> int: ...

    def window(self) -> QWidget: ...

    def show_issued(
        self, cards: Sequence[BadgeCard], drawn: Drawn, wanted: Wanted, *, note: str
    ) -> None:
        """These very bytes have left."""
        ...

    def left(self) -> None:
        """The run has left, or will not."""
        ...

    def tell(self) -> None:
        """Buttons and counts follow what goes on."""
        ...


class Issuing:
    """The files with real numbers that lie ready, and where they went."""

    def __init__(self, page: Host, printing: Printing) -> None:
        self._page, self.printing = page, printing
        self.cards: tuple[BadgeCard, ...] = ()  # that have left; none once others are looked at
        self._drawn = Drawn(())  # recorded; empty until something left
        self._before: dict[CardKind, tuple[BadgeCard, ...]] = {}
        self.saved: list[Path] = []

    @property
    def counted(self) -> int:
        """How many cards the bytes have that left."""
        return self._drawn.counted

    @property
    def files(self) -> Files:
        """What has left, into a file or to a printer."""
        return self._drawn.files

    def cards_before(self, kind: CardKind) -> tuple[BadgeCard, ...]:
        """The cards of this kind that left last, whatever is looked at by now."""
        return self._before.get(kind, ())

    def forget(self) -> None:
        """Other cards are looked at."""
        self.cards, self._drawn, self.saved = (), Drawn(()), []

    def meant(self, order: Order, printed: frozenset[int]) -> Order | None:
        """The order with the reason for second badges; None where the old ones stay in use.

        The same bytes again replace none, and cards without a code are not asked about.
        """
        if self.files or order.kind is not CardKind.BADGE:
            return order
        again = sum(card.delegate_id in printed for card in order.cards)
        if not again:
            return order
        reason = reason_for_second_print(self._page.messages, again, self._page.window())
        return replace(order, reason=reason) if reason else None

    def save(self, order: Order, place: Path) -> None:
        """Into a file, with numbers and codes."""
        if self.files:
            self.saved = _written(place, self._drawn)
            self._show(order, self.cards, self._drawn)
            self._page.messages.toast(_said_saved(order.kind, self._drawn, self.saved))
        else:
            self._make(order, partial(self._store, order, place))

    def print(self, order: Order, printer: QPrinter) -> None:
        """To a printer, with numbers and codes."""
        if self.files:
            self._page.drawing.is_leaving = True
            done = partial(self._ended, _said_sent(order.kind, self._drawn))
            self._guarded(self._send, printer, order, self._drawn, done)
        else:
            self._make(order, partial(self._press, order, printer))

    def _make(self, order: Order, then: Callable[[Sequence[BadgeCard], Drawn], object]) -> None:
        page = self._page
        cards = page.workspace.do_as(
            *(page, prepare_run, page.event_id, order.kind),
            *(order.choice, order.lines, order.reason),
            photos=False,
        )
        stopped = _("Nothing was saved or printed, and nothing was recorded.")
        page.drawing.draw(
            *(cards, order.wanted, order.kind),
            done=partial(self._guarded, self._leave, order, cards, then),
            failed=self._failed,
            stopped=partial(self._ended, stopped),
        )

    def _leave(
        self,
        order: Order,
        cards: Sequence[BadgeCard],
        then: Callable[[Sequence[BadgeCard], Drawn], object],
        drawn: Drawn,
    ) -> None:
        """Onwards, unless a card came to block; the page then shows it as it is now."""
        page, layout = self._page, order.wanted.layout.name
        try:
            refuse_blocked(page.workspace, page.event_id, order.kind, layout, cards, drawn.findings)
        except KnownError:
            page.drawing.is_behind = True
            raise
        then(cards, drawn)

    # ---- how it ends

    def _guarded(self, fn: Callable[..., object], *args: object) -> None:
        try:
            fn(*args)
        except KnownError as error:
            self._failed(error)

    def _failed(self, error: KnownError) -> None:
        self._page.left()
        self._page.messages.fail(error, self._page)

    def _ended(self, words: str) -> None:
        self._page.left()
        self._page.messages.toast(words)

    # ---- into a file

    def _store(self, order: Order, place: Path, cards: Sequence[BadgeCard], drawn: Drawn) -> None:
        """Writes the files first, records then: what could not be saved was not printed."""
        saved = _written(place, drawn)
        self._record(order, cards, drawn)
        self.saved = saved
        self._show(order, cards, drawn)
        self._ended(_said_saved(order.kind, drawn, saved))

    # ---- to a printer

    def _press(
        self, order: Order, printer: QPrinter, cards: Sequence[BadgeCard], drawn: Drawn
    ) -> None:
        """Records once everything was sent: what stopped half way was not printed."""
        self._send(printer, order, drawn, partial(self._sent, order, cards, drawn))

    def _send(
        self, printer: QPrinter, order: Order, drawn: Drawn, sent: Callable[[], object]
    ) -> None:
        stopped = _(
            "Printing was stopped and nothing was recorded."
            " Please destroy the sheets that came out."
        )
        job = self.printing.print(
            printer,
            self._job(printer.printerName(), order, drawn),
            on_sent=partial(self._guarded, sent),
            on_failed=self._failed,
            on_stopped=partial(self._ended, stopped),
        )
        if job is None:  # the person would rather not
            self._page.left()

    def _job(self, printer: str, order: Order, drawn: Drawn) -> PrintJob:
        return PrintJob(
            printer,
            tuple(made.pdf for made in drawn.files),
            order.title,
            sides=Sides(order.wanted.duplex),
            tray=order.tray,
            paper=order.paper,
            profile=profile_for(lent_settings(self._page.tools), printer),
        )

    def _sent(self, order: Order, cards: Sequence[BadgeCard], drawn: Drawn) -> None:
        self._record(order, cards, drawn)
        self._show(order, cards, drawn)
        self._ended(_said_sent(order.kind, drawn))

    # ---- recorded

    def _record(self, order: Order, cards: Sequence[BadgeCard], drawn: Drawn) -> None:
        page, layout = self._page, order.wanted.layout
        page.workspace.do_as(
            page, note_printed, page.event_id, order.kind, layout, cards, order.reason
        )
        self.cards, self._drawn = tuple(cards), drawn
        self._before[order.kind] = self.cards

    def _show(self, order: Order, cards: Sequence[BadgeCard], drawn: Drawn) -> None:
        note = _("The saved file") if self.saved else _("As it was printed")
        self._page.show_issued(cards, drawn, order.wanted, note=note)


def _written(place: Path, drawn: Drawn) -> list[Path]:
    return write_files(place, [made.pdf for made in drawn.files])


def _said_saved(kind: CardKind, drawn: Drawn, files: Sequence[Path]) -> str:
    n = drawn.counted
    words = ngettext("{cards} is saved in “{name}”", "{cards} are saved in “{name}”", n)
    return words.format(cards=counted(kind, n), name=files[0].name)


def _said_sent(kind: CardKind, drawn: Drawn) -> str:
    n = drawn.counted
    words = ngettext("{cards} was sent to the printer", "{cards} were sent to the printer", n)
    return words.format(cards=counted(kind, n))
