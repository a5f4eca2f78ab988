"""Cards with their real numbers: made once, then saved, printed, or both.

What has left, into a file or to the printer, is recorded then and not before; handing the same
bytes over a second time records nothing and asks for no new number. What must not come in:
choosing cards, drawing them, and the look of the page.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtPrintSupport import QPrinter

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.operations import note_printed, prepare_run
from hanoiplan.badges.own_list import OwnList
from hanoiplan.badges.queries import CardChoice
from hanoiplan.badges.render import Rendered, Wanted
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.workspace import Workspace
from ui.badges.drawing import Drawing
from ui.badges.print_job import Drawn
from ui.badges.reprinting import reason_for_second_print
from ui.badges.saving import write_files
from ui.base.messages import Messages
from ui.base.printing import Printing, Sides

Files = Sequence[Rendered]


@dataclass(frozen=True, slots=True)
class Order:
    """What the person wants to have: which cards, how they look, what the print is called.

    `reason` says why badges that were printed before are printed again.
    """

    kind: CardKind
    cards: tuple[BadgeCard, ...]
    wanted: Wanted
    title: str
    own: OwnList | None = None
    reason: str = ""

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
    def event_id(self) -> int: ...

    def show_issued(
        self, cards: Sequence[BadgeCard], drawn: Drawn, wanted: Wanted, *, note: str
    ) -> None:
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
        self._drawn = Drawn(())  # recorded; empty until something left
        self.saved: list[Path] = []

    @property
    def chosen(self) -> int:
        """How many cards were to leave."""
        return len(self._cards)

    @property
    def counted(self) -> int:
        """How many cards the bytes have that left."""
        return self._drawn.counted

    @property
    def files(self) -> Files:
        """What has left, into a file or to a printer."""
        return self._drawn.files

    def forget(self) -> None:
        """Other cards are looked at."""
        self._cards, self._drawn, self.saved = (), Drawn(()), []

    def meant(self, order: Order, printed: frozenset[int]) -> Order | None:
        """The order with the reason for second badges; None where the old ones stay in use.

        The same bytes again replace none, and cards without a code are not asked about.
        """
        if self.files or order.kind is not CardKind.BADGE:
            return order
        again = sum(card.delegate_id in printed for card in order.cards)
        if not again:
            return order
        reason = reason_for_second_print(self._page.messages, again)
        return replace(order, reason=reason) if reason else None

    def save(self, order: Order, place: Path) -> None:
        """Into a file, with numbers and codes."""
        if self.files:
            self._write(place, self._drawn)
            self._show(order, self._cards, self._drawn)
        else:
            self._make(order, partial(self._store, order, place))

    def print(self, order: Order, printer: QPrinter) -> None:
        """To a printer, with numbers and codes."""
        if self.files:
            self._send(printer, order, self._drawn, self._sent_again)
        else:
            self._make(order, partial(self._press, order, printer))

    def _make(self, order: Order, then: Callable[[Sequence[BadgeCard], Drawn], object]) -> None:
        page = self._page
        cards = page.workspace.do_as(
            page, prepare_run, page.event_id, order.kind, order.choice, order.lines, order.reason
        )
        page.drawing.draw(
            cards, order.wanted, partial(page.messages.run, page, partial(then, cards))
        )

    # ---- into a file

    def _store(self, order: Order, place: Path, cards: Sequence[BadgeCard], drawn: Drawn) -> None:
        """Writes the files first, records then: what could not be saved was not printed."""
        self._page.drawing.job = None
        self._page.tell()
        self._write(place, drawn)
        self._record(order, cards, drawn)

    def _write(self, place: Path, drawn: Drawn) -> None:
        self.saved = write_files(place, [made.pdf for made in drawn.files])
        n = _counted(drawn)
        words = ngettext("{n} card saved in “{name}”", "{n} cards saved in “{name}”", n)
        told = words.format(n=interface().number(n), name=self.saved[0].name)
        self._page.messages.toast(told)

    # ---- to a printer

    def _press(
        self, order: Order, printer: QPrinter, cards: Sequence[BadgeCard], drawn: Drawn
    ) -> None:
        """Records once everything was sent: what stopped half way was not printed."""
        self._page.drawing.job = None
        self._send(printer, order, drawn, partial(self._sent, order, cards, drawn))

    def _send(
        self, printer: QPrinter, order: Order, drawn: Drawn, sent: Callable[[], object]
    ) -> None:
        page = self._page
        page.drawing.job = self.printing.send_to(
            printer,
            [made.pdf for made in drawn.files],
            order.title,
            on_sent=partial(page.messages.run, page, sent),
            on_failed=lambda error: self._not_sent(partial(page.messages.fail, error, page)),
            on_stopped=lambda: self._not_sent(self._say_stopped),
            sides=Sides(order.wanted.duplex),
        )
        page.tell()

    def _not_sent(self, say: Callable[[], object]) -> None:
        self._page.drawing.job = None
        self._page.tell()
        say()

    def _say_stopped(self) -> None:
        words = _(
            "Printing was stopped and nothing was recorded."
            " Please destroy the sheets that came out."
        )
        self._page.messages.toast(words)

    def _sent(self, order: Order, cards: Sequence[BadgeCard], drawn: Drawn) -> None:
        self._page.drawing.job = None
        self._record(order, cards, drawn)
        self._say_sent(drawn)

    def _sent_again(self) -> None:
        self._page.drawing.job = None
        self._page.tell()
        self._say_sent(self._drawn)

    def _say_sent(self, drawn: Drawn) -> None:
        n = _counted(drawn)
        words = ngettext("{n} card sent to the printer", "{n} cards sent to the printer", n)
        self._page.messages.toast(words.format(n=interface().number(n)))

    # ---- recorded

    def _record(self, order: Order, cards: Sequence[BadgeCard], drawn: Drawn) -> None:
        page, layout = self._page, order.wanted.layout.name
        page.workspace.do_as(
            page, note_printed, page.event_id, order.kind, layout, cards, order.reason
        )
        self._cards, self._drawn = tuple(cards), drawn
        self._show(order, cards, drawn)

    def _show(self, order: Order, cards: Sequence[BadgeCard], drawn: Drawn) -> None:
        note = _("The saved file") if self.saved else _("As it was printed")
        self._page.show_issued(cards, drawn, order.wanted, note=note)


def _counted(drawn: Drawn) -> int:
    """How many cards the files have."""
    return sum(len(made.report) for made in drawn.files)
