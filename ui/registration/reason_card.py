"""The card of somebody who may not go in yet: why, where to go, the same in the other language.

What must not come in: deciding, reading, writing.
"""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from hanoiplan.registration.card import DeskCard, PersonOnCard
from hanoiplan.registration.model import CheckInOutcome
from ui.base.widgets import Card, FitLabel, HLine, Photo, VLine, px
from ui.registration.doors_open import DoorsOpen
from ui.registration.let_in import LetIn
from ui.registration.person_lines import CategoryLine, wanted_height
from ui.registration.room import Room
from ui.registration.spoken import DeskWords, first, said, said_other

SMALL_FACE = (190, 253)
LEAST_FACE = 90  # px: a smaller one helps nobody to know a person
WIDTH = 252
USUAL, TIGHT = (24, 22, 28, 22), (18, 12, 20, 12)  # margins
SCALES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)  # of the words, until they have room


class _SmallPerson(QWidget):
    """Whose badge was refused: small, beside the reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo = Photo(*SMALL_FACE, 12)
        self.category = CategoryLine(narrow=True)
        self.name = FitLabel(largest=24, smallest=20)
        self.position = DeskWords("card", "text2", weight=400)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._whole = whole
        whole.addWidget(self.photo)
        for widget in (self.category, self.name, self.position):
            whole.addWidget(widget)
        whole.addStretch(1)
        self._has_face = False
        self.set_room(Room())

    def set_room(self, room: Room) -> None:
        """Narrower where the reason needs the room."""
        self._whole.setSpacing(px(6))
        self.setFixedWidth(room.px(WIDTH, WIDTH * 0.85))
        self.category.set_scale(1.0)
        self._fit()

    def show_person(self, person: PersonOnCard, face: bytes | None) -> None:
        """Another person."""
        self.photo.show_picture(face, first(person.name))
        self._has_face = face is not None
        self.category.show_person(person)
        self.name.set_text(first(person.name))
        self.position.show_words(first(person.position))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.width(), px(100))

    def hasHeightForWidth(self) -> bool:
        """The page gives the height; the face takes what the words leave."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        words = sum(
            wanted_height(part, self.width()) + px(8) for part in (self.name, self.position)
        )
        room = self.height() - words - self.category.sizeHint().height() - px(16)
        height = max(px(LEAST_FACE), min(px(SMALL_FACE[1]), room))
        self.photo.setVisible(self._has_face and room >= px(LEAST_FACE))
        self.photo.setFixedSize(round(height * SMALL_FACE[0] / SMALL_FACE[1]), height)


class ReasonCard(Card):
    """Why not, where to go now, and the same in the other language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk-card", USUAL, 0, parent)
        self._room = Room()
        self.person = _SmallPerson()
        self._line = VLine()
        self.why = DeskWords("desk_outcome", weight=600)
        self.where = DeskWords("desk_position", weight=400)
        self.why_other = DeskWords("desk_position", "text2", weight=500)
        self.where_other = DeskWords("desk_second", "text2", weight=400)
        self.comes = DeskWords("desk_second", "text", weight=600)  # for the desk, not said aloud
        self._rule = HLine()
        self._reason = reason = QVBoxLayout()
        reason.addWidget(self.why)
        reason.addWidget(self.where)
        reason.addWidget(self.comes)
        self._around = (QSpacerItem(0, 0), QSpacerItem(0, 0))
        reason.addItem(self._around[0])
        reason.addWidget(self._rule)
        reason.addItem(self._around[1])
        reason.addWidget(self.why_other)
        reason.addWidget(self.where_other)
        reason.addStretch(1)
        self.doors, self.let_in = DoorsOpen(), LetIn()
        reason.addWidget(self.doors)
        reason.addWidget(self.let_in)
        self._row = row = QHBoxLayout()
        row.addWidget(self.person)
        row.addWidget(self._line)
        row.addLayout(reason, 1)
        self.layout_.addLayout(row)
        self.set_room(Room())

    def show_card(self, card: DeskCard, outcome: CheckInOutcome, face: bytes | None) -> None:
        """Another reason, and what the badge opens instead."""
        self.comes.show_words("")
        self.doors.show_doors(outcome.doors)
        self.let_in.show_outcome(outcome)
        self.person.setVisible(card.person is not None)
        self._line.setVisible(card.person is not None)
        if card.person is not None:
            self.person.show_person(card.person, face)
        self.show_reason(
            said(card.why), said(card.where), said_other(card.why), said_other(card.where)
        )

    def show_reason(
        self,
        why: str,
        where: str,
        why_other: str = "",
        where_other: str = "",
        *,
        nobody: bool = False,
    ) -> None:
        """The sentences; `nobody` leaves them the whole width."""
        if nobody:
            for part in (self.person, self._line, self.doors, self.let_in):
                part.hide()
        self.why.show_words(why)
        self.where.show_words(where)
        self.why_other.show_words(why_other)
        self.where_other.show_words(where_other)
        self._rule.setVisible(bool(why_other))
        self._fit()

    def set_room(self, room: Room) -> None:
        """Larger words on a larger screen."""
        self._room, self._margins = room, TIGHT if room.low else USUAL
        self._measure()
        self._row.setSpacing(px(26))
        self._reason.setSpacing(px(6))
        for spacer in self._around:
            spacer.changeSize(0, room.px(14, 2))
        self.person.set_room(room)
        self.let_in.set_room(room)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """The question who lets the person in came or went: the words have another room."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def minimumSizeHint(self) -> QSize:
        return QSize(px(480), px(120))

    def hasHeightForWidth(self) -> bool:
        """The page gives the height; the words shrink until they have room in it."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As large as the room allows; on a low screen a question takes the place of the doors."""
        self.doors.setVisible(self.doors.has_any and not (self._room.low and self.let_in.asking))
        inner = self.rect().marginsRemoved(self.layout_.contentsMargins())
        beside = 0 if self.person.isHidden() else self.person.width() + 2 * px(26) + 1
        for share in SCALES:
            self.why.set_scale(0.88 * self._room.scale * share)
            for words in (self.where, self.why_other, self.where_other):
                words.set_scale(self._room.scale * share)
            if self._needed(inner.width() - beside) <= inner.height():
                break

    def _needed(self, width: int) -> int:
        parts = (self.why, self.where, self.why_other, self.where_other)
        words = sum(wanted_height(part, width) for part in parts if not part.isHidden())
        below = [part for part in (self.doors, self.let_in) if not part.isHidden()]
        words += sum(wanted_height(part, width) + px(6) for part in below)
        return words + 7 * px(6) + 2 * self._room.px(14, 2)
