"""Having the run: to a printer, into a file, in the system's viewer; and saying how it stands.

The page inherits it. What must not come in: choosing cards, how the page is laid out.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.render import Wanted
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from ui.badges.drawing import Drawing
from ui.badges.issuing import Issuing, Order
from ui.badges.kind_words import save_words
from ui.badges.own_list.keeping import OwnLists
from ui.badges.preview import PreviewPanel
from ui.badges.print_job import Drawn
from ui.badges.reading import Seen
from ui.badges.run_list import RunPanel
from ui.badges.saving import open_outside, run_title, suggested_name
from ui.badges.shown import Shown
from ui.base.actions import action
from ui.base.long_reading import LongReading
from ui.base.page import Page


class Leaving(Page):
    """A page with a run that may leave."""

    ask_where: Callable[[QWidget, Path], Path | None]
    catching_up: LongReading
    issuing: Issuing
    drawing: Drawing
    shown: Shown
    panel: RunPanel
    preview: PreviewPanel
    lists: OwnLists
    open_button: QPushButton
    seen: Seen | None = None

    @property
    def kind(self) -> CardKind:
        """Which kind of card is looked at."""
        raise NotImplementedError

    def wanted(self) -> Wanted | None:
        """How the run is to look; None without a template."""
        raise NotImplementedError

    @property
    def whose(self) -> str:
        """Whose cards are looked at."""
        raise NotImplementedError

    @property
    def is_writing_a_list(self) -> bool:
        """Whether the own list stands in the place of the run."""
        raise NotImplementedError

    @action("print", N_("Print"), icon="printer", shortcut="Ctrl+P")
    def print(self) -> None:
        """Gives numbers and codes, sends the sheets to a printer, records them then."""
        order = self._order()
        if order is None:
            return
        printer = self.issuing.printing.choose(order.title)
        if printer is not None:
            self.issuing.print(order, printer)
            self.tell()

    @action("save", N_("Save PDF for printing"), icon="save", shortcut="Ctrl+S")
    def save(self) -> None:
        """Gives numbers and codes, makes the file, records what was printed."""
        order = self._order()
        if order is None:
            return
        name = suggested_name(order.title)
        place = self.ask_where(self, self.workspace.path.parent / name)
        if place is not None:
            self.issuing.save(order, place)
            self.tell()

    def _order(self) -> Order | None:
        """What the person sees, as something to be had; None when there is nothing.

        Raises:
            NotPossible: what is seen is not what is chosen by now.
        """
        cards, wanted, seen = self.shown.cards, self.wanted(), self.seen
        if seen is None or wanted is None or not cards:
            return None
        is_seen = self.shown.run.kind is self.kind and self.shown.wanted == wanted
        if not (self.is_at_rest and is_seen):
            sentence = _("What is chosen is not drawn yet. Wait until it is shown.")
            raise NotPossible(sentence)
        title = run_title(seen.facts, self.kind, self.workspace.clock.now())
        own = self.lists.in_force(self.kind, self.whose)
        paper = self.preview.paper()
        at_printer = (paper.tray, paper.printer_paper) if paper is not None else ("", "")
        order = Order(self.kind, cards, wanted, title, own, "", *at_printer)
        return self.issuing.meant(order, seen.printed)

    @action("open", N_("Open the PDF"), icon="eye")
    def open_pdf(self) -> None:
        """Hands the saved file to the system's own viewer."""
        if self.issuing.saved:
            open_outside(self.issuing.saved[0])

    def show_issued(
        self, cards: Sequence[BadgeCard], drawn: Drawn, wanted: Wanted, *, note: str
    ) -> None:
        """Shows the very bytes that were printed or saved."""
        raise NotImplementedError

    # ---- how it stands

    @property
    def is_at_rest(self) -> bool:
        """Whether what is seen is what was chosen, and nothing is on its way."""
        under_way = self.drawing.is_busy or self.catching_up.is_busy or self.shown.is_busy
        return bool(self.shown.files) and not under_way

    def tell(self) -> None:
        """The buttons say what they will do, the header and the footer where things stand."""
        n = len(self.shown.cards)
        saved = self.issuing.saved
        can = n > 0 and self.is_at_rest and not self.is_writing_a_list
        words = save_words(self.kind, n)
        self.act("save").setIconText(words if n else _("Save PDF for printing"))
        self.act("save").setEnabled(can and not saved)
        self.act("print").setIconText(_("Print again") if self.issuing.files else _("Print"))
        self.act("print").setEnabled(can)
        self.open_button.setVisible(bool(saved))
        self.preview.tell_of_codes(saved=bool(self.issuing.files))
        self._tell_counts()
        self._tell_where()

    def _tell_counts(self) -> None:
        if self.seen is None:
            return
        number = interface().number
        if not KINDS[self.kind].of_people:
            self.header.set_count("")
            return
        words = _("{printed} of {people} printed")
        printed, people = len(self.seen.printed), self.seen.people
        self.header.set_count(words.format(printed=number(printed), people=number(people)))

    def _tell_where(self) -> None:
        """After a run: where it is, and that no card is missing in it."""
        if not self.issuing.files:
            self.footer.set_state("")
            return
        number = interface().number
        sure = _("{chosen} chosen, {counted} counted in the file").format(
            chosen=number(len(self.issuing.cards)), counted=number(self.issuing.counted)
        )
        words = _("Printed")
        if self.issuing.saved:
            words = _("Saved in “{name}”").format(name=self.issuing.saved[0].name)
        self.footer.set_state(f"{words} · {sure}", "check", "ok")
