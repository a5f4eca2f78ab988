"""The faces of the desk: waiting, the answer to a scan, the choice of a door, a form in its place.

Keeps the card that is shown. What must not come in: reading, writing, the input.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_, _
from hanoiplan.handouts.model import Due
from hanoiplan.registration.card import DeskCard, Tile, both
from hanoiplan.registration.model import DelegationPresence
from ui.base.widgets import px
from ui.registration.choose_door import ChooseDoor
from ui.registration.desk_panel import DeskPanel
from ui.registration.face import Face
from ui.registration.kept_answer import KeptAnswer
from ui.registration.outcome_card import OutcomeView, Shown
from ui.registration.ready import ReadyView
from ui.registration.room import Room
from ui.registration.side import SideColumn
from ui.registration.spoken import said, said_other

PRIVACY = timedelta(seconds=20)  # a person's card is gone after this time
NOT_WRITTEN = N_("Not recorded. Please use the paper list.")
Picture = Callable[[str], bytes | None]


class DeskViews(KeptAnswer):
    """Shows one of them; knows since when an answer stands."""

    def __init__(self, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture, self._room = picture, Room()
        self.side = SideColumn()
        self.ready, self.outcome = ReadyView(), OutcomeView(self.side)
        self.choose = ChooseDoor()
        self.let_in = self.outcome.reason.let_in
        for view in (self.ready, self.outcome, self.choose):
            self.addWidget(view)

    def minimumSizeHint(self) -> QSize:
        """A small window shows less of a long card; the desk never widens it."""
        return QSize(px(640), px(180))

    def words(self) -> None:
        """The language changed; the card is told in it as well."""
        for part in (self.ready, self.side, self.choose, self.let_in):
            part.words()
        if self.panel is not None:
            self.panel.words()
        if self.shown is not None:
            self._tell(self.shown)

    # ---- what is shown

    @property
    def panel(self) -> DeskPanel | None:
        """The form in the place of the card."""
        shown = self.currentWidget()
        return shown if isinstance(shown, DeskPanel) else None

    @property
    def choosing(self) -> bool:
        """Whether a door is being chosen."""
        return self.currentWidget() is self.choose

    @property
    def asking(self) -> bool:
        """Whether somebody is writing a reason or a number."""
        return self.side.asking or self.let_in.asking

    @property
    def may_let_in(self) -> bool:
        """Whether the keeper of the door may let in whom the card refuses."""
        refused = self.shown is not None and self.face is Face.WRITTEN
        return refused and self.let_in.may and not self.outcome.reason.isHidden()

    def has_stood(self, now: datetime) -> bool:
        """Whether the answer has been seen long enough; not while a reason is being written."""
        if self._since is None or self.asking or self.panel is not None:
            return False
        return now - self._since >= PRIVACY

    # ---- showing

    def set_room(self, room: Room) -> None:
        """Larger words on a larger screen, less of what is lesser on a low one."""
        self._room = room
        self.ready.set_room(room)
        self.outcome.set_room(room)
        if self.panel is not None:
            self.panel.set_room(room)

    def close_questions(self) -> None:
        """Nothing is asked any more."""
        self.side.close_questions()
        self.let_in.close_question()

    def show_ready(self) -> None:
        """Back to waiting; nothing of the person is kept."""
        self.shown, self._since = None, None
        self.close_questions()
        self.setCurrentWidget(self.ready)

    def show_answer(self, shown: Shown, now: datetime) -> None:
        """The answer to a scan."""
        self.shown, self._since = shown, now
        self._tell(shown)
        self.setCurrentWidget(self.outcome)

    def show_presence(self, here: DelegationPresence) -> None:
        """How much of the delegation is here: read once the card stood."""
        if self.shown is None or self.shown.card.person is None:
            return
        person = replace(self.shown.card.person, presence=here)
        self._change(replace(self.shown.card, person=person))
        self.side.show_delegation(self.shown.card)

    def show_dues(self, dues: Sequence[Due], zone: str, order: Sequence[int]) -> None:
        """What is handed out to the person; `zone` and `order` (of all items) are the event's."""
        self.side.show_dues(dues, zone, order)

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Where the badge lies, and whether it is printed."""
        if self.shown is not None:
            self._change(replace(self.shown.card, tiles=tuple(tiles)))

    def _change(self, card: DeskCard) -> None:
        if self.shown is not None:
            self.shown = replace(self.shown, card=card)
            self.outcome.show_later(card)

    def show_not_written(self, error: KnownError, now: datetime) -> None:
        """The scan could not be recorded."""
        self.shown, self._since = None, now
        title = both(NOT_WRITTEN)
        advice = _("Write name and time on the paper list; nothing was counted as an entry.")
        self.outcome.show_not_written(said(title), said_other(title), str(error), advice)
        self.setCurrentWidget(self.outcome)

    def show_panel(self, panel: DeskPanel) -> None:
        """A form in the place of the card."""
        if self.indexOf(panel) < 0:
            self.addWidget(panel)
        panel.words()
        panel.set_room(self._room)
        self.close_questions()
        self.setCurrentWidget(panel)

    def close_over(self) -> None:
        """Back from a form, or the choice of a door, to what stood under it."""
        self.setCurrentWidget(self.outcome if self.answering else self.ready)

    def _tell(self, shown: Shown) -> None:
        self.outcome.show_card(shown, self._picture)
        self.side.show_card(shown.card)
