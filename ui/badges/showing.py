"""The run that is wanted becomes the run that is seen: drawn unless it is shown already.

The page inherits it. What must not come in: whose cards are wanted, saving and printing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from PySide6.QtGui import QHideEvent, QShowEvent

from hanoiplan.badges.code_size import PrinterLimit
from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.preflight import Problem
from hanoiplan.badges.render import Wanted
from hanoiplan.base.i18n import _, language
from hanoiplan.paper.sheet import Duplex, sheet_for
from ui.badges.leaving import Leaving
from ui.badges.print_job import Drawn
from ui.badges.printer_in_use import printer_in_use
from ui.badges.reading import HAS_LEFT, Reading, Seen
from ui.badges.shown import Signed
from ui.badges.whose import LIST
from ui.base.lent import lent_settings

Asked = tuple[tuple[BadgeCard, ...], Wanted, frozenset[int], str, PrinterLimit | None]
"""Cards, their look, whose printed card says something else, the language, the printer's limit."""

NOBODY: Signed = MappingProxyType({})


class Showing(Leaving):
    """A page with a preview of a run."""

    reading: Reading
    asked: Asked | None = None
    drawn: Drawn | None = None
    signed: Signed = NOBODY

    def wanted(self) -> Wanted | None:
        """How the run is to look; None without a template."""
        template, paper = self.preview.template, self.preview.paper()
        if template is None or paper is None:
            return None
        return Wanted(
            template.layout,
            template.others,
            sheet_for(paper.sheet, template.layout.size),
            start_cell=paper.start,
            stacked=paper.stacked,
            duplex=Duplex(paper.duplex),
        )

    def draw_seen(self, seen: Seen) -> Iterator[None]:
        """Has the choice drawn, unless that is what is shown already.

        While a run leaves, what left last stays in sight; the choice follows it.
        """
        wanted = self.wanted()
        if self.drawing.is_leaving:
            self.drawing.is_behind = True
            return
        if wanted is None or not seen.cards:
            self._show_nobody()
            return
        layout = wanted.layout.name
        self.signed = yield from self.reading.signing(self.kind, layout, seen.cards)
        limit = self.preview.printer.limit
        asked = (seen.cards, wanted, seen.changed, language(), limit)
        if asked == self.asked and self.shown.files and self.drawn is not None:
            self._show(asked, self.drawn)
        elif asked != self.asked or not self.drawing.is_previewing:
            self.asked = asked
            self.shown.leave()
            if not self.shown.run.cards:
                self.panel.show_checking()
            done = partial(self._checked, asked)
            self.drawing.check(seen.cards, wanted, self.kind, seen.changed, done, limit)

    def _checked(self, asked: Asked, drawn: Drawn) -> None:
        self.issuing.forget()
        self._show(asked, drawn)

    def _show(self, asked: Asked, drawn: Drawn) -> None:
        self.drawn = drawn
        self.shown.show(asked[0], drawn, asked[1], note=_("Preview"), signed=self.signed)

    def show_none(self) -> None:
        """Nobody is wanted: what is being drawn is not shown any more either."""
        self.asked = None
        self.drawing.drop_preview()
        self.shown.clear()

    def _show_nobody(self) -> None:
        self.show_none()
        buttons = [(_("Show everybody"), "users", self.panel.choose_everybody, "plain")]
        if self.whose == LIST:
            write = partial(self.lists.open, self.kind)
            buttons = [(_("Write the list"), "table", write, "plain")]
        self.panel.show_nobody(buttons)
        self.preview.clear()

    def show_issued(
        self, cards: Sequence[BadgeCard], drawn: Drawn, wanted: Wanted, *, note: str
    ) -> None:
        """Shows the very bytes that were printed or saved, unless others are wanted by now.

        None of them says something else than the record any more.
        """
        if self.drawing.is_behind:
            return
        self.asked = None
        known = self.shown.run.findings
        found = (one for card in cards for one in known.get(card.key, ()))
        findings = tuple(one for one in found if one.problem is not Problem.CHANGED)
        again = replace(drawn, findings=findings)
        self.shown.show(cards, again, wanted, note=note, signed=self.signed)
        self.tell()

    def tell(self) -> None:
        """As ever; cards that were wanted and will not come are not waited for."""
        super().tell()
        busy = self.drawing.is_busy or self.catching_up.is_busy or self.shown.is_busy
        if self.panel.is_checking and not busy:
            again = (_("Draw them again"), "refresh-cw", self.panel.wanted.emit, "plain")
            self.panel.show_not_drawn(again)

    def see_choice_again(self) -> None:
        """The same choice was pressed once more: what has left by now may not be in it."""
        if self.issuing.files and not self.drawing.is_leaving:
            self.panel.wanted.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Another printer may be in use by now, or it was measured."""
        if self.preview.printer != printer_in_use(lent_settings(self.tools)):
            self.stale = True
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes back sees whom the choice takes by then, not what left before."""
        super().hideEvent(event)
        if not event.spontaneous() and self.issuing.files and not self.drawing.is_leaving:
            self.issuing.forget()
            self.asked, self.stale = None, True

    def left(self) -> None:
        """The run has left, or will not: what was wanted meanwhile is shown now."""
        if self.drawing.ended():
            self.issuing.forget()
            self.asked = None
            self.messages.run(self, self.refresh, HAS_LEFT)
        self.tell()
