"""Papers that go with a print run: the packing list, and a hand-over sheet for each delegation.

The page inherits it. What must not come in: what stands on these papers.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.packing import Parcel
from hanoiplan.badges.papers import Occasion
from hanoiplan.badges.parcels import parcelled
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.delegates.queries import delegations
from hanoiplan.plans.model import EventFacts
from ui.badges.issuing import Issuing
from ui.badges.packing_job import PackingPaper, packing_pdf
from ui.badges.reading import Reading, Seen
from ui.badges.saving import open_outside, suggested_name, write_files
from ui.badges.shown import Shown
from ui.base.actions import action
from ui.base.idle import IdleWork
from ui.base.page import Page


class PackingPapers(Page):
    """A page whose run is packed."""

    ask_where: Callable[[QWidget, Path], Path | None]
    seen: Seen | None = None
    reading: Reading
    packing: IdleWork  # many people are packed while the window waits
    shown: Shown
    issuing: Issuing

    @property
    def kind(self) -> CardKind:
        """Which kind of card is looked at."""
        raise NotImplementedError

    @action("packing", N_("Packing list"), icon="list-checks", shortcut="Ctrl+Shift+K")
    def packing_list(self) -> None:
        """What lies in which pigeonhole."""
        self._make(PackingPaper.PACKING, _("{event} – packing list {date}"))

    @action("handing", N_("Hand-over sheets"), icon="file-text", shortcut="Ctrl+Shift+H")
    def hand_over(self) -> None:
        """One sheet for each delegation, with lines to sign."""
        self._make(PackingPaper.HANDING, _("{event} – hand-over sheets {date}"))

    def _make(self, paper: PackingPaper, title: str) -> None:
        """Of the people whose cards leave.

        Raises:
            NotPossible: there are none.
        """
        if self.seen is None:
            return
        people, facts = self.reading.people, self.seen.facts
        ids = self._packed()
        if not any(row.id in ids for row in people):
            sentence = _("No card of a person leaves with this run, so there is nothing to pack.")
            raise NotPossible(sentence)
        now = to_event_time(self.workspace.clock.now(), facts.time_zone)
        name = suggested_name(title.format(event=_called(facts), date=f"{now:%d-%m-%Y}"))
        place = self.ask_where(self, self.workspace.path.parent / name)
        if place is None:
            return
        bodies = self.workspace.read(delegations, self.event_id)
        found = parcelled(people, bodies, ids)
        occasion = Occasion(facts, now)
        self.packing.begin(_gathering(found, partial(self._draw, paper, occasion, place)))

    def _packed(self) -> frozenset[int]:
        """Who was printed, or else is going to be; where nobody is left, who was printed last."""
        here = self.issuing.cards or self.shown.cards or self.issuing.cards_before(self.kind)
        return frozenset(card.delegate_id for card in here) - {0}

    def _draw(
        self, paper: PackingPaper, occasion: Occasion, place: Path, found: Sequence[Parcel]
    ) -> None:
        self.tools.jobs.start(
            _("Making “{name}”").format(name=place.name),
            packing_pdf,
            paper,
            found,
            occasion,
            on_done=lambda pdf: self.messages.run(self, self._store, place, pdf),
            kind="process",
            page=self,
        )

    def _store(self, place: Path, pdf: bytes) -> None:
        file = write_files(place, [pdf])[0]
        words = _("Saved in “{name}”").format(name=file.name)
        self.messages.toast(words, action=(_("Open"), partial(open_outside, file)))


def _gathering(
    parcels: Iterable[Parcel], done: Callable[[Sequence[Parcel]], None]
) -> Iterator[None]:
    """Parcel by parcel; `done` is given all of them."""
    found: list[Parcel] = []
    for parcel in parcels:
        found.append(parcel)
        yield
    done(tuple(found))


def _called(facts: EventFacts) -> str:
    return facts.short_name or facts.title.pick("vi") or _("Event")
