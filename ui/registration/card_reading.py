"""What belongs to a card but is not waited for: read when the window waits, step by step.

First the card is painted, then come the delegation, what is handed out, whom protocol looks
after, where the badge lies; and the badge is printed where it should be. What must not come in:
deciding and writing passes.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject

from hanoiplan.base.changes import Changes
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.codes import badge_text
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_count, delegation_row
from hanoiplan.handouts.queries import due, items
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.presence.model import CheckpointKind, Direction
from hanoiplan.registration.card import Tile, both
from hanoiplan.registration.desk_badge import DeskBadge
from hanoiplan.registration.model import Band, CheckInOutcome, Outcome
from hanoiplan.registration.queries import delegation_presence
from hanoiplan.registration.seat_tile import seat_tile
from hanoiplan.registration.vip import is_vip
from hanoiplan.seating.queries import seat_of
from hanoiplan.substitutions.queries import represented_by
from ui.base.idle import IdleWork
from ui.base.page import Page
from ui.registration.desk_printer import Auto, DeskPrinter
from ui.registration.face import Face
from ui.registration.holes_job import holes_of_file, read_holes
from ui.registration.outcome_card import Shown
from ui.registration.protocol import protocol_line
from ui.registration.views import DeskViews

FEW = 1_000  # people whose holes are read at once; of more the worker process reads them
OF_HOLES = ("delegate", "delegation", "category", "event")


class Holes:
    """In which pigeonhole whose badge lies; read when first asked, and again after changes."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._known: dict[int, str] | None = None
        self._reading = False

    def hear(self, changes: Changes) -> None:
        """People came or went, so others may lie elsewhere by now."""
        if changes.touches(*OF_HOLES):
            self._known = None

    def forget(self) -> None:
        """Another file, or another event."""
        self._known = None

    def of(self, delegate_id: int) -> str:
        """Where a badge lies, "" while nobody knows."""
        page = self._page
        if self._known is None and not self._reading:
            if page.workspace.read(delegate_count, page.event_id) <= FEW:
                self._known = page.workspace.read(read_holes, page.event_id)
            else:
                self._begin()
        return (self._known or {}).get(delegate_id, "")

    def _begin(self) -> None:
        self._reading = True
        self._page.tools.jobs.start(
            *("", holes_of_file, self._page.workspace.path, self._page.event_id),
            on_done=self._done,
            on_failed=lambda _error: self._done({}),  # a place nobody knows is shown as none
            kind="process",
            page=self._page,
            quiet=True,
        )

    def _done(self, known: dict[int, str]) -> None:
        self._known, self._reading = known, False


class CardReading(QObject):
    """Fills the card that stands; another card takes its place at once."""

    def __init__(
        self, page: Page, views: DeskViews, printer: DeskPrinter, tell: Callable[[], object]
    ) -> None:
        """`tell` is called when keys mean something else because of what was read."""
        super().__init__(page)
        self._page, self._views, self._printer, self._tell = page, views, printer, tell
        self.zone = DEFAULT_ZONE  # the clock of the event
        self._work = IdleWork(self)
        self.holes = Holes(page)
        self.asks_to_print = False  # Enter prints the badge of the card
        self.can_print = False
        printer.changed.connect(self._badge_changed)

    def begin(self, shown: Shown) -> None:
        """From the next idle moment on."""
        self.asks_to_print = self.can_print = False
        self._work.start(self._steps(shown))

    def stop(self) -> None:
        """The card is gone."""
        self.asks_to_print = self.can_print = False
        self._work.stop()

    def _steps(self, shown: Shown) -> Iterator[None]:
        row = shown.outcome.delegate
        if row is None:
            return
        if shown.card.band is Band.BAD:
            self._show_stand_in(row)
            return
        read, event_id = self._page.workspace.read, self._page.event_id
        if row.delegation_id is not None:
            here = read(delegation_presence, event_id, row.delegation_id, row.id)
            self._views.show_presence(here)
            yield
        self.show_dues(row.id)
        yield
        self._show_protocol(row)
        yield
        self._print_if_wanted(shown, row)
        self._show_tiles(row)
        self._tell()

    def _show_stand_in(self, row: DelegateRow) -> None:
        """Whom to expect in the place of a cancelled person: read by the desk, not told aloud."""
        if row.cancelled_at is None:
            return
        present = self._page.workspace.read(represented_by, row.id)
        if present is not None:
            number = badge_text(present.badge_number) or "–"
            words = _("Comes instead: {name}, badge {number}")
            self._views.outcome.reason.comes.show_words(
                words.format(name=present.stand_in, number=number)
            )

    def show_dues(self, delegate_id: int) -> None:
        """What is handed out to the person, as it stands now."""
        page = self._page
        dues = page.workspace.read(due, page.event_id, delegate_id)
        order = [one.id for one in page.workspace.read(items, page.event_id)]
        self._views.show_dues(dues, self.zone, order)

    def _show_protocol(self, row: DelegateRow) -> None:
        if not is_vip(row):
            return
        of = row.delegation_id
        delegation = self._page.workspace.read(delegation_row, of) if of is not None else None
        facts = protocol_line(row, delegation)
        if facts:
            self._views.outcome.person.show_protocol(row.attention, facts)

    # ---- the badge

    def _print_if_wanted(self, shown: Shown, row: DelegateRow) -> None:
        """Once for everybody who comes in at the main entry and has none."""
        badge = self._printer.read(row.id)
        self.can_print = row.cancelled_at is None
        if badge.printed or not _arrives(shown.outcome) or shown.face is not Face.WRITTEN:
            return
        if self._printer.auto is Auto.ON:
            self._guarded_print(row.id)
        else:
            self.asks_to_print = self._printer.auto is Auto.ASK

    def _guarded_print(self, delegate_id: int) -> None:
        try:
            self._printer.print_new(delegate_id)
        except KnownError as error:
            self._page.messages.fail(error, self._page)

    def print_asked(self) -> bool:
        """Enter printed the badge of the card; False where it means the next guest."""
        who = self._views.delegate_id
        if not self.asks_to_print or who is None:
            return False
        self.asks_to_print = False
        self._guarded_print(who)
        return True

    def _badge_changed(self, delegate_id: object) -> None:
        shown = self._views.shown
        row = shown.outcome.delegate if shown is not None else None
        greets = shown is not None and shown.card.band is not Band.BAD
        if greets and row is not None and row.id == delegate_id:
            self._show_tiles(row)

    def _show_tiles(self, row: DelegateRow) -> None:
        badge = self._printer.read(row.id)
        words = self._printer.words_for(row.id, badge)
        page = self._page
        seats = page.workspace.read(seat_of, page.event_id, row.id)
        seat = seat_tile(seats, page.workspace.clock.now())
        tiles = _tiles(badge, words, self.holes.of(row.id))
        self._views.show_tiles((*tiles, seat) if seat is not None else tiles)


def _arrives(outcome: CheckInOutcome) -> bool:
    at_main = outcome.checkpoint.kind is CheckpointKind.MAIN
    return at_main and outcome.outcome is Outcome.WELCOME and outcome.way is Direction.IN


def _tiles(badge: DeskBadge, words: Bilingual, hole: str) -> tuple[Tile, ...]:
    """The number of the badge with how it stands, and where it lies."""
    number = Tile(both(N_("Badge")), badge_text(badge.number) or "–", words)
    if not hole or not badge.printed:
        return (number,)
    return (number, Tile(both(N_("Pigeonhole")), hole, both(N_("the badge lies there"))))
