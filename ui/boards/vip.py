"""Whom protocol meets at the door: the latest of them large, those before in a row below.

Whoever has come is shown for a time only (a setting), because the board hangs where others read
it too; "seen" is known to this window alone. What must not come in: writing, phone numbers.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.settings import VIP_BOARD_SCREEN, VIP_CLEARS
from hanoiplan.plans.model import EventFacts
from hanoiplan.plans.queries import event
from hanoiplan.registration.vip import VipArrival, joined, vip_at_door
from hanoiplan.store.work import Reader
from ui.base.actions import action
from ui.base.lent import lent_settings
from ui.base.widgets.signs import decoded
from ui.boards.frame import BoardFoot, BoardHead
from ui.boards.scaled import unit_of
from ui.boards.vip_guest import GuestCard, Shown
from ui.boards.vip_row import EarlierRow
from ui.boards.window import BoardWindow

SIDE, GAP = 32, 18
HEAD, ROW, FOOT = 88, 236, 46
SEEN_KEYS = ("Return", "Enter", "Space")
NEW = frozenset({"passage"})
AGAIN = frozenset(
    {"passage_taken_back", "delegate", "delegation", "category", "event", "checkpoint"}
)


class VipBoard(BoardWindow):
    """For the second screen at the door."""

    tables = NEW | AGAIN
    title = N_("VIP at the door")
    place = VIP_BOARD_SCREEN

    def build(self) -> None:
        """Makes the parts, once."""
        self.facts: EventFacts | None = None
        self.arrivals: tuple[VipArrival, ...] | None = None
        self.greeted: frozenset[int] = frozenset()  # passages of those who are looked after
        self._photos: dict[str, Shown] = {}
        self.head = BoardHead(self.tools.workspace)
        self.guest, self.earlier, self.foot = GuestCard(), EarlierRow(), BoardFoot()
        self.guest.hide()  # before anything is read it would say that nobody has come
        self._whole = whole = QGridLayout(self)
        for row, part in enumerate((self.head, self.guest, self.earlier, self.foot)):
            whole.addWidget(part, row, 0)
        whole.setRowStretch(1, 1)
        self.actions_["seen"].setShortcuts([QKeySequence(key) for key in SEEN_KEYS])

    def fit(self) -> None:
        """Everything in the size of the window."""
        unit = unit_of(self.width(), self.height())
        side = round(SIDE * unit)
        self._whole.setContentsMargins(side, round(14 * unit), side, round(6 * unit))
        self._whole.setVerticalSpacing(round(12 * unit))
        for row, tall in ((0, HEAD), (2, ROW), (3, FOOT)):
            self._whole.setRowMinimumHeight(row, round(tall * unit))
        super().fit()

    def words(self) -> None:
        """Sets every text."""
        self.foot.show_keys(("Enter", _("seen")), ("F11", _("full screen")), ("Esc", _("close")))
        super().words()

    # ---- reading

    @property
    def since(self) -> datetime:
        """Whoever came before is no longer shown."""
        minutes = lent_settings(self.tools).get(VIP_CLEARS)
        return self.tools.workspace.clock.now() - timedelta(minutes=minutes)

    def forget(self) -> None:
        """Everybody is read anew."""
        self.arrivals = None

    def steps(self) -> Iterator[None]:
        """Of new passages only those; of other changes everybody who is shown."""
        read, event_id = self.tools.workspace.read, self.tools.event_id
        while self.arrivals is None or self.due:
            known, changes = self.arrivals, self.due[0] if self.due else None
            if known is None or changes is None or changes.touches(*AGAIN):
                self.facts = read(event, event_id)
                self.arrivals = read(vip_at_door, event_id, self.since)
                self.due.clear()
            else:
                new = read(vip_at_door, event_id, self.since, changes.ids("passage"))
                self.arrivals = joined(known, new)
                self.due.pop(0)
            yield

    def shown(self) -> tuple[VipArrival, ...]:
        """Those whose time is not over, the newest first."""
        since = self.since
        return tuple(one for one in self.arrivals or () if one.at >= since)

    def show_known(self) -> None:
        """The newest nobody has looked after yet is large; the others stand below."""
        if self.facts is None:
            return
        zone, now = self.facts.time_zone, self.tools.workspace.clock.now()
        here = self.shown()
        waiting = [one for one in here if one.passage_id not in self.greeted]
        large = waiting[0] if waiting else None
        rest = [one for one in here if one is not large]
        self.guest.show()
        self.head.show_event(self.facts, now)
        self.foot.show_time(self.read_at, zone, self.trouble)
        self.guest.show_guest(self._with_photo(large, zone) if large else None)
        self.earlier.show_guests(
            [(self._with_photo(one, zone), one.passage_id in self.greeted) for one in rest]
        )
        faces = {one.person.photo for one in here}
        self._photos = {name: kept for name, kept in self._photos.items() if name in faces}

    def moved_on(self, now: datetime) -> None:
        """Whoever was shown long enough goes, also from memory."""
        del now  # the clock of the workspace tells it
        if self.arrivals is not None:
            self.arrivals = self.shown()
        self.show_known()

    @action("seen", N_("Seen: somebody looks after the guest"), icon="eye", shortcut="Return")
    def seen(self) -> None:
        """The large one goes below, with a tick; who waits beside takes the place."""
        guest = self.guest.shown
        if guest is not None:
            self.greeted |= {guest.arrival.passage_id}
            self.show_known()

    def _with_photo(self, one: VipArrival, zone: str) -> Shown:
        """The photo is decoded once."""
        digest = one.person.photo
        if not digest:
            return Shown(one, zone)
        if digest not in self._photos:
            data = self.tools.workspace.read(Reader.blob, digest)
            self._photos[digest] = Shown(one, zone, decoded(data))
        return Shown(one, zone, self._photos[digest].photo)
