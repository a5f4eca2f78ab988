"""The answer of the desk: band over the whole width, under it the person or the reason.

Shows a `DeskCard` as it is composed below. What must not come in: deciding, reading, writing.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.registration.card import DeskCard
from hanoiplan.registration.model import Band, Outcome
from ui.base.widgets import OutcomeBand, px
from ui.registration.person_card import PersonCard
from ui.registration.reason_card import ReasonCard
from ui.registration.room import Room
from ui.registration.side import SideColumn
from ui.registration.spoken import said, said_other

ICONS = {
    Outcome.WELCOME: "check",
    Outcome.LEFT: "log-out",
    Outcome.ALREADY: "rotate-ccw",
    Outcome.KNOWN_ELSEWHERE: "user-plus",
    Outcome.VOID: "copy-x",
    Outcome.UNKNOWN: "circle-question-mark",
    Outcome.ALTERED: "circle-question-mark",
}
REFUSED = "octagon-x"
GAP, LOW_GAP = 12, 8


class OutcomeView(QWidget):
    """Band, and the card that fits: the person who may go in, or the reason why not."""

    def __init__(self, side: SideColumn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.band = OutcomeBand()
        self.person = PersonCard()
        self.reason = ReasonCard()
        self.side = side
        self._row = row = QHBoxLayout()
        for widget, stretch in ((self.person, 1), (self.reason, 1), (side, 0)):
            row.addWidget(widget, stretch)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.band)
        whole.addLayout(row, 1)
        self._choose(greets=True)
        self.set_room(Room())

    def show_card(self, card: DeskCard, picture: Callable[[str], bytes | None]) -> None:
        """The answer to a scan; `picture` reads a photo by its digest."""
        icon = ICONS.get(card.outcome, REFUSED)
        self.band.show_outcome(
            str(card.band),
            icon,
            said(card.title),
            said_other(card.title),
            said(card.at),
            said(card.noted),
        )
        face = picture(card.person.photo) if card.person and card.person.photo else None
        greets = card.person is not None and card.band is not Band.BAD
        self._choose(greets=greets)
        if card.person is not None and greets:
            self.person.show_person(card.person, card.tiles, face)
        else:
            self.reason.show_card(card, face)
        self.setAccessibleName(self.band.accessibleName())

    def show_not_written(self, title: str, other: str, sentence: str, advice: str) -> None:
        """Nothing was recorded: the paper list has to help."""
        self.band.show_outcome("paper", "unplug", title, other)
        self._choose(greets=False)
        self.reason.show_reason(sentence, advice, nobody=True)
        self.setAccessibleName(self.band.accessibleName())

    def _choose(self, *, greets: bool) -> None:
        self.person.setVisible(greets)
        self.side.setVisible(greets)
        self.reason.setVisible(not greets)

    def set_room(self, room: Room) -> None:
        """Larger words on a larger screen; on a low one the guest's card gets the height."""
        self._row.setSpacing(px(14))
        self._whole.setSpacing(room.px(GAP, LOW_GAP))
        self.band.set_low(low=room.low)
        self.person.set_room(room)
        self.side.set_room(room)
        self.reason.set_room(room)
