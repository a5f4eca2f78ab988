"""The card of somebody who may not go in yet: why, where to go, the same in the other language.

What must not come in: deciding, reading, writing.
"""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.registration.card import DeskCard, PersonOnCard
from ui.base.widgets import Card, FitLabel, HLine, Photo, VLine, px
from ui.registration.person_lines import CategoryLine, wanted_height
from ui.registration.spoken import DeskWords, first, said, said_other

SMALL_FACE = (190, 253)


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
        whole.setSpacing(px(6))
        whole.addWidget(self.photo)
        whole.addSpacing(px(4))
        for widget in (self.category, self.name, self.position):
            whole.addWidget(widget)
        whole.addStretch(1)
        self.setFixedWidth(px(252))

    def show_person(self, person: PersonOnCard, face: bytes | None) -> None:
        """Another person."""
        self.photo.show_picture(face, first(person.name))
        self.photo.setVisible(face is not None)
        self.category.show_person(person)
        self.name.set_text(first(person.name))
        self.position.show_words(first(person.position))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(252), px(200))

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
        height = max(px(80), min(px(SMALL_FACE[1]), room))
        self.photo.setFixedSize(round(height * SMALL_FACE[0] / SMALL_FACE[1]), height)


class ReasonCard(Card):
    """Why not, where to go now, and the same in the other language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk-card", (24, 22, 28, 22), 0, parent)
        self.person = _SmallPerson()
        self._line = VLine()
        self.why = DeskWords("desk_outcome", weight=600)
        self.where = DeskWords("desk_position", weight=400)
        self.why_other = DeskWords("desk_position", "text2", weight=500)
        self.where_other = DeskWords("desk_second", "text2", weight=400)
        self._rule = HLine()
        reason = QVBoxLayout()
        reason.setSpacing(px(6))
        reason.addWidget(self.why)
        reason.addWidget(self.where)
        reason.addSpacing(px(14))
        reason.addWidget(self._rule)
        reason.addSpacing(px(14))
        reason.addWidget(self.why_other)
        reason.addWidget(self.where_other)
        reason.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(26))
        row.addWidget(self.person)
        row.addWidget(self._line)
        row.addLayout(reason, 1)
        self.layout_.addLayout(row)
        self.set_scale(1.0)

    def show_card(self, card: DeskCard, face: bytes | None) -> None:
        """Another reason."""
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
            self.person.hide()
            self._line.hide()
        self.why.show_words(why)
        self.where.show_words(where)
        self.why_other.show_words(why_other)
        self.where_other.show_words(where_other)
        self._rule.setVisible(bool(why_other))

    def set_scale(self, scale: float) -> None:
        """Larger words on a larger screen."""
        self.why.set_scale(0.88 * scale)
        for words in (self.where, self.why_other, self.where_other):
            words.set_scale(scale)
