"""The card of somebody who may go in: readable from 1.5 m, never a cut name.

What must not come in: deciding, reading, writing.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.registration.card import PersonOnCard, Tile
from ui.base.widgets import Attention, Card, DeskTile, FitLabel, Photo, px
from ui.registration.person_lines import CategoryLine, DelegationLine, wanted_height
from ui.registration.spoken import DeskWords, first, said, second

FACE = (300, 400)  # of a photo, at 1366 × 768
NO_FACE = (150, 200)  # nothing to see takes less room


class PersonCard(Card):
    """Face, name, position, delegation, what to hand over, what protocol must know."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk-card", (22, 20, 24, 20), 0, parent)
        self.photo = Photo(*FACE, 12)
        self.category = CategoryLine()
        self.name = FitLabel(largest=36, smallest=26)
        self.native = DeskWords("desk_position", "text2", weight=400)
        self.position = DeskWords("desk_position")
        self.position_other = DeskWords("desk_other", "text3")
        self.delegation = DelegationLine()
        self.attention = Attention()
        self._tiles = QHBoxLayout()
        self._tiles.setSpacing(px(10))
        self._tile_row = QWidget()
        self._tile_row.setLayout(self._tiles)
        self._tiles.setContentsMargins(0, 0, 0, 0)
        self._has_face = False
        self._scale = 1.0
        row = QHBoxLayout()
        row.setSpacing(px(26))
        row.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._details(), 1)
        self.layout_.addLayout(row)

    def _details(self) -> QVBoxLayout:
        details = QVBoxLayout()
        details.setSpacing(px(4))
        details.addWidget(self.category)
        details.addWidget(self.name)
        details.addWidget(self.native)
        details.addWidget(self.position)
        details.addWidget(self.position_other)
        details.addSpacing(px(4))
        details.addWidget(self.delegation)
        details.addSpacing(px(10))
        details.addWidget(self._tile_row)
        details.addSpacing(px(8))
        details.addWidget(self.attention)
        details.addStretch(1)
        return details

    def show_person(self, person: PersonOnCard, tiles: Sequence[Tile], face: bytes | None) -> None:
        """Another person."""
        self.category.show_person(person)
        self.name.set_text(first(person.name))
        self.native.show_words(person.native)
        self.position.show_words(first(person.position))
        self.position_other.show_words(second(person.position))
        self.delegation.show_person(person)
        self.attention.show_note(_("Please note") if person.attention else "", person.attention)
        self._has_face = face is not None
        self.photo.show_picture(face, first(person.name))
        self._show_tiles(tiles)
        self._fit()

    def _show_tiles(self, tiles: Sequence[Tile]) -> None:
        while self._tiles.count():
            widget = self._tiles.takeAt(0).widget()  # type: ignore[union-attr]  # never past the end
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for tile in tiles:
            made = DeskTile(said(tile.label), tile.value, said(tile.detail))
            self._tiles.addWidget(made)
        self._tiles.addStretch(1)

    def set_scale(self, scale: float) -> None:
        """Larger words on a larger screen."""
        self._scale = scale
        self.name.set_largest(round(36 * scale))
        self.category.set_scale(scale)
        self.delegation.set_scale(scale)
        self.attention.set_scale(scale)
        self._fit()

    def hasHeightForWidth(self) -> bool:
        """The page gives the height; `_fit` decides what finds room in it."""
        return False

    def minimumSizeHint(self) -> QSize:
        return QSize(px(560), px(300))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The face takes the height there is; tiles give way where words need the room."""
        wide, tall = FACE if self._has_face else NO_FACE
        margins = self.layout_.contentsMargins()
        room = self.height() - margins.top() - margins.bottom()
        height = max(px(120), min(round(px(tall) * self.height() / px(464)), room))
        self.photo.setFixedSize(round(height * wide / tall), height)
        for words in (self.native, self.position, self.position_other):
            words.set_scale(self._scale)
        self.position_other.setVisible(bool(self.position_other.text))
        self._tile_row.setVisible(self._fit_tiles(room))
        if self._needed(tiles=False) > room:
            self.position_other.hide()
        if self._needed(tiles=False) > room:
            self.position.set_scale(self._scale * 0.8)

    def _fit_tiles(self, room: int) -> bool:
        """Tiles as high as the room allows; False when even low ones find none."""
        places = [self._tiles.itemAt(place) for place in range(self._tiles.count())]
        tiles = [tile for one in places if one and isinstance(tile := one.widget(), DeskTile)]
        for low in (False, True):
            for tile in tiles:
                tile.set_scale(self._scale, low=low)
                tile.setMaximumWidth(px(206 * self._scale))
            self._tiles.invalidate()
            if tiles and self._needed(tiles=True) <= room:
                return True
        return False

    def _needed(self, *, tiles: bool) -> int:
        """The height all the details want at the width they have."""
        margins = self.layout_.contentsMargins()
        width = self.width() - margins.left() - margins.right() - self.photo.width() - px(26)
        parts = (self.category, self.native, self.position, self.position_other, self.delegation)
        words = sum(wanted_height(part, width) + px(4) for part in parts if not part.isHidden())
        note = 0 if self.attention.isHidden() else wanted_height(self.attention, width) + px(8)
        row = self._tile_row.sizeHint().height() + px(8) if tiles else 0
        return words + self.name.heightForWidth(width) + note + row + px(26)
