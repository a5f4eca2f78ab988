"""A workspace and a window with the overview, for tests that act as people do."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.operations import note_printed, prepare_badges
from hanoiplan.badges.queries import CardChoice
from hanoiplan.base.clock import FixedClock
from hanoiplan.delegates.photos import put_photo
from tests.ui.delegations.hall import Hall
from ui.base.table.view import TableView
from ui.overview.page import OverviewPage

JPEG = b"\xff\xd8\xff\xe0 no real picture, only its bytes"


class Lobby(Hall):
    """One event and its overview."""

    @property
    def clock(self) -> FixedClock:
        """The clock of the workspace."""
        hands = self.workspace.clock
        assert isinstance(hands, FixedClock)
        return hands

    def come_to(self) -> OverviewPage:
        """The page, with the keyboard where work begins."""
        page = self.open(OverviewPage)
        self.settle()
        return page

    def print_badges(self, *ids: int) -> None:
        """Prints badges of these people."""
        choice = CardChoice(ids=frozenset(ids))
        cards = self.workspace.do(prepare_badges, self.event_id, choice)
        self.workspace.do(note_printed, self.event_id, CardKind.BADGE, "badge-a6", cards)

    def complete(self, name: str, delegation: str) -> int:
        """Somebody with badge and photo, of a delegation that has said it comes."""
        row_id = self.send(name, delegation)
        self.workspace.do(put_photo, row_id, JPEG)
        self.print_badges(row_id)
        self.settle()
        return row_id

    def at(self, moment: datetime) -> None:
        """Puts the clock."""
        self.clock.moment = moment


class KeeperOfCopies(QObject):
    """What the window lends: when a copy was proved, and what is wrong."""

    changed = Signal()

    def __init__(self, last: datetime | None = None, trouble: str = "") -> None:
        super().__init__()
        self.last, self.trouble = last, trouble
        self.second_place = self.behind = True

    def is_behind(self) -> bool:
        """Whether something was done since the last copy."""
        return self.behind


def cells(table: TableView[object]) -> list[tuple[str, ...]]:
    """What a table shows, line by line."""
    model = table.model()
    return [
        tuple(str(model.index(line, column).data() or "") for column in range(model.columnCount()))
        for line in range(model.rowCount())
    ]
