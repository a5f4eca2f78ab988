"""The answer of the desk: band over the whole width, under it the person or the reason.

Shows a `DeskCard` as it is composed below. What must not come in: deciding, reading, writing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.registration.card import DeskCard
from hanoiplan.registration.model import Band, CheckInOutcome, Outcome
from ui.base.widgets import OutcomeBand, px
from ui.registration.face import ICONS as FACE_ICONS
from ui.registration.face import Face, beside, title_of
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


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer as it stands at the desk."""

    outcome: CheckInOutcome
    card: DeskCard
    face: Face = Face.WRITTEN


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

    def show_card(self, shown: Shown, picture: Callable[[str], bytes | None]) -> None:
        """The answer to a scan; `picture` reads a photo by its digest."""
        self._show_band(shown)
        card = shown.card
        photo = picture(card.person.photo) if card.person and card.person.photo else None
        greets = card.person is not None and card.band is not Band.BAD
        self._choose(greets=greets)
        if card.person is not None and greets:
            self.person.show_person(card.person, card.tiles, photo)
        else:
            self.reason.show_card(card, shown.outcome, photo)
        self.setAccessibleName(self.band.accessibleName())

    def _show_band(self, shown: Shown) -> None:
        card, face = shown.card, shown.face
        tone, icon, title = str(card.band), ICONS.get(card.outcome, REFUSED), card.title
        right = (card.at, card.noted)
        if face is not Face.WRITTEN:
            tone, icon, title = "ask", FACE_ICONS[face], title_of(face, shown.outcome)
            right = beside(face)
        words = (said(title), said_other(title), said(right[0]), said(right[1]))
        self.band.show_outcome(tone, icon, *words)

    def show_later(self, card: DeskCard) -> None:
        """What was read after the card was there: tiles, the delegation, whom to notice."""
        if card.person is not None and not self.person.isHidden():
            self.person.show_later(card.person, card.tiles)

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
