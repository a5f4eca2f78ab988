"""Papers that go with a print run: the packing list, and a hand-over sheet for each delegation.

The page inherits it. What must not come in: what stands on these papers.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from hanoiplan.badges.papers import Occasion
from hanoiplan.badges.parcels import parcels
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.plans.model import EventFacts
from ui.badges.packing_job import PackingPaper, packing_pdf
from ui.badges.reading import Seen
from ui.badges.saving import open_outside, suggested_name, write_files
from ui.badges.shown import Shown
from ui.base.actions import action
from ui.base.page import Page


class PackingPapers(Page):
    """A page whose run is packed."""

    ask_where: Callable[[QWidget, Path], Path | None]
    seen: Seen | None = None
    shown: Shown

    @action("packing", N_("Packing list"), icon="list-checks", shortcut="Ctrl+Shift+L")
    def packing_list(self) -> None:
        """What lies in which pigeonhole."""
        self._make(PackingPaper.PACKING, _("{event} – packing list {date}"))

    @action("handing", N_("Hand-over sheets"), icon="file-text", shortcut="Ctrl+Shift+H")
    def hand_over(self) -> None:
        """One sheet for each delegation, with lines to sign."""
        self._make(PackingPaper.HANDING, _("{event} – hand-over sheets {date}"))

    def _make(self, paper: PackingPaper, title: str) -> None:
        """Of the people in the run that is shown; of everybody where it is empty."""
        if self.seen is None:
            return
        ids = {card.delegate_id for card in self.shown.run.cards} - {0}
        found = self.workspace.read(parcels, self.event_id, ids or None)
        if not found:
            raise NotPossible(_("Nobody is in the list yet, so there is nothing to pack."))
        facts = self.seen.facts
        now = to_event_time(self.workspace.clock.now(), facts.time_zone)
        name = suggested_name(title.format(event=_called(facts), date=f"{now:%d-%m-%Y}"))
        place = self.ask_where(self, self.workspace.path.parent / name)
        if place is None:
            return
        self.tools.jobs.start(
            _("Making “{name}”").format(name=place.name),
            packing_pdf,
            paper,
            found,
            Occasion(facts, now),
            on_done=lambda pdf: self.messages.run(self, self._store, place, pdf),
            kind="process",
            page=self,
        )

    def _store(self, place: Path, pdf: bytes) -> None:
        file = write_files(place, [pdf])[0]
        words = _("Saved in “{name}”").format(name=file.name)
        self.messages.toast(words, action=(_("Open"), partial(open_outside, file)))


def _called(facts: EventFacts) -> str:
    return facts.short_name or facts.title.pick("vi") or _("Event")
