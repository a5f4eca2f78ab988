"""The run that is wanted becomes the run that is seen: drawn unless it is shown already.

The page inherits it. What must not come in: whose cards are wanted, saving and printing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.render import Wanted
from hanoiplan.base.i18n import _, language
from hanoiplan.paper.sheet import Duplex, sheet_for
from ui.badges.leaving import Leaving
from ui.badges.print_job import Drawn
from ui.badges.reading import Reading, Seen
from ui.badges.shown import Signed
from ui.badges.whose import LIST

Asked = tuple[tuple[BadgeCard, ...], Wanted, frozenset[int], str]
"""Cards, their look, whose printed card says something else, and the language of the window."""

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
        """Has the choice drawn, unless that is what is shown already."""
        wanted = self.wanted()
        if wanted is None or not seen.cards:
            self._show_nobody()
            return
        layout = wanted.layout.name
        self.signed = yield from self.reading.signing(self.kind, layout, seen.cards)
        asked = (seen.cards, wanted, seen.changed, language())
        if asked == self.asked and self.shown.files and self.drawn is not None:
            self._show(asked, self.drawn)
        elif asked != self.asked or self.drawing.job is None:
            self.asked = asked
            self.shown.leave()
            done = partial(self._checked, asked)
            self.drawing.check(seen.cards, wanted, self.kind, seen.changed, done)

    def _checked(self, asked: Asked, drawn: Drawn) -> None:
        if asked is self.asked:
            self.drawing.job = None
            self.issuing.forget()
            self._show(asked, drawn)
            self.tell()

    def _show(self, asked: Asked, drawn: Drawn) -> None:
        self.drawn = drawn
        self.shown.show(asked[0], drawn, asked[1], note=_("Preview"), signed=self.signed)

    def _show_nobody(self) -> None:
        self.asked = None
        self.shown.clear()
        buttons = [(_("Show everybody"), "users", self.panel.choose_everybody, "plain")]
        if self.whose == LIST:
            write = partial(self.lists.open, self.kind)
            buttons = [(_("Write the list"), "table", write, "plain")]
        self.panel.show_nobody(buttons)
        self.preview.clear()

    def show_issued(
        self, cards: Sequence[BadgeCard], drawn: Drawn, wanted: Wanted, *, note: str
    ) -> None:
        """Shows the very bytes that were printed or saved."""
        self.asked = None
        known = self.shown.run.findings
        findings = tuple(one for card in cards for one in known.get(card.key, ()))
        again = replace(drawn, findings=findings)
        self.shown.show(cards, again, wanted, note=note, signed=self.signed)
        self.tell()
