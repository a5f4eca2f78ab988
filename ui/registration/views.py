"""The two faces of the desk: waiting for the next guest, and the answer to a scan.

Keeps the card that is shown. What must not come in: reading, writing, the input.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_, _
from hanoiplan.registration.card import DeskCard, both
from ui.base.widgets import px
from ui.registration.outcome_card import OutcomeView
from ui.registration.ready import ReadyView
from ui.registration.room import Room
from ui.registration.side import SideColumn
from ui.registration.spoken import said, said_other

PRIVACY = timedelta(seconds=20)  # a person's card is gone after this time
NOT_WRITTEN = N_("Not recorded. Please use the paper list.")
Picture = Callable[[str], bytes | None]


class DeskViews(QStackedWidget):
    """Shows one of the two; knows since when an answer stands."""

    def __init__(self, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._since: datetime | None = None
        self.card: DeskCard | None = None
        self.side = SideColumn()
        self.ready, self.outcome = ReadyView(), OutcomeView(self.side)
        self.addWidget(self.ready)
        self.addWidget(self.outcome)

    def minimumSizeHint(self) -> QSize:
        """A small window shows less of a long card; the desk never widens it."""
        return QSize(px(640), px(180))

    def words(self) -> None:
        """The language changed; the card is told in it as well."""
        self.ready.words()
        self.side.take_back.words()
        if self.card is not None:
            self._tell(self.card)

    @property
    def answering(self) -> bool:
        """Whether an answer is shown."""
        return self._since is not None

    @property
    def passage_id(self) -> int | None:
        """The passage on the card that can be taken back."""
        return self.card.passage_id if self.card else None

    def has_stood(self, now: datetime) -> bool:
        """Whether the answer has been seen long enough; not while a reason is being written."""
        if self._since is None or self.side.take_back.asking:
            return False
        return now - self._since >= PRIVACY

    def set_room(self, room: Room) -> None:
        """Larger words on a larger screen, less of what is lesser on a low one."""
        self.ready.set_room(room)
        self.outcome.set_room(room)

    def show_ready(self) -> None:
        """Back to waiting; nothing of the person is kept."""
        self.card, self._since = None, None
        self.side.take_back.close_question()
        self.setCurrentWidget(self.ready)

    def show_card(self, card: DeskCard, now: datetime) -> None:
        """The answer to a scan."""
        self.card, self._since = card, now
        self._tell(card)
        self.setCurrentWidget(self.outcome)

    def show_not_written(self, error: KnownError, now: datetime) -> None:
        """The scan could not be recorded."""
        self.card, self._since = None, now
        title = both(NOT_WRITTEN)
        advice = _("Write name and time on the paper list; nothing was counted as an entry.")
        self.outcome.show_not_written(said(title), said_other(title), str(error), advice)
        self.setCurrentWidget(self.outcome)

    def _tell(self, card: DeskCard) -> None:
        self.outcome.show_card(card, self._picture)
        self.side.show_card(card)
