"""The card of somebody who may go in: readable from 1.5 m, never a cut name.

What must not come in: deciding, reading, writing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.registration.card import PersonOnCard, Tile
from ui.base.widgets import Attention, Card, DeskTile, FitLabel, Photo, px
from ui.base.widgets.basics import emptied
from ui.registration.person_lines import CategoryLine, DelegationLine, wanted_height
from ui.registration.room import Room
from ui.registration.spoken import DeskWords, first, said, second

FACE = (300, 400)  # of a photo, at 1366 × 768
NO_FACE = (150, 200)  # nothing to see takes less room
USUAL, TIGHT = (22, 20, 24, 20), (18, 12, 18, 12)  # margins
GAP = 4  # px between two lines
LEAST_NAME, LEAST_LINE = 0.7, 0.8  # the name and its lines shrink less than the rest


@dataclass(frozen=True, slots=True)
class Way:
    """One way to show a person; `scale` for words, the rest says what is shown at all."""

    scale: float = 1.0
    low_tiles: bool = True
    tiles: bool = False
    other: bool = False  # the position in the other language
    presence: bool = False  # how much of the delegation is here
    face: bool = True  # the place of a face that nobody took


WAYS = (
    Way(low_tiles=False, tiles=True, other=True, presence=True),
    Way(tiles=True, other=True, presence=True),
    Way(other=True, presence=True),
    Way(presence=True),
    Way(),
    Way(face=False),
    *(Way(scale=tenths / 10, face=False) for tenths in (9, 8, 7, 6, 5)),
)


class PersonCard(Card):
    """Face, name, position, delegation, what to hand over, what protocol must know."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk-card", USUAL, 0, parent)
        self.photo = Photo(*FACE, 12)
        self.category = CategoryLine()
        self.name = FitLabel(largest=36, smallest=26)
        self.native = DeskWords("desk_position", "text2", weight=400)
        self.position = DeskWords("desk_position")
        self.position_other = DeskWords("desk_other", "text3")
        self.delegation = DelegationLine()
        self.attention = Attention()
        self._tiles = QHBoxLayout()
        self._tile_row = QWidget()
        self._tile_row.setLayout(self._tiles)
        self._tiles.setContentsMargins(0, 0, 0, 0)
        self._has_face = False
        self._before_tiles, self._before_note = QSpacerItem(0, 0), QSpacerItem(0, 0)
        self._before_delegation = QSpacerItem(0, 0)
        self._row, self._details = QHBoxLayout(), QVBoxLayout()
        self._row.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._details, 1)
        self._fill(self._details)
        self.layout_.addLayout(self._row)
        self.set_room(Room())

    def _fill(self, details: QVBoxLayout) -> None:
        """Line under line, as they are read."""
        details.addWidget(self.category)
        details.addWidget(self.name)
        details.addWidget(self.native)
        details.addWidget(self.position)
        details.addWidget(self.position_other)
        details.addItem(self._before_delegation)
        details.addWidget(self.delegation)
        details.addItem(self._before_tiles)
        details.addWidget(self._tile_row)
        details.addItem(self._before_note)
        details.addWidget(self.attention)
        details.addStretch(1)

    def show_person(self, person: PersonOnCard, tiles: Sequence[Tile], face: bytes | None) -> None:
        """Another person."""
        self.category.show_person(person)
        self.name.set_text(first(person.name))
        self.native.show_words(person.native)
        self.position.show_words(first(person.position))
        self.position_other.show_words(second(person.position))
        self.delegation.show_person(person)
        self._show_note(person.attention, "")
        self._has_face = face is not None
        self.photo.show_picture(face, first(person.name))
        self._show_tiles(tiles)
        self._fit()

    def show_later(self, person: PersonOnCard, tiles: Sequence[Tile]) -> None:
        """What was read once the card stood: how much of the delegation is here, the tiles."""
        self.delegation.show_person(person)
        self._show_tiles(tiles)
        self._fit()

    def show_protocol(self, text: str, facts: str) -> None:
        """Whom protocol must look after, with host, seat, liaison and how the name is said."""
        self._show_note(text, facts)
        self._fit()

    def _show_note(self, text: str, facts: str) -> None:
        self.attention.show_note(_("Please note") if text or facts else "", text, facts)

    def _show_tiles(self, tiles: Sequence[Tile]) -> None:
        emptied(self._tiles)
        for tile in tiles:
            made = DeskTile(said(tile.label), tile.value, said(tile.detail))
            self._tiles.addWidget(made)
        if tiles:
            self._tiles.addStretch(1)

    def set_room(self, room: Room) -> None:
        """Larger words on a larger screen, closer ones where height is short."""
        self._room, self._margins = room, TIGHT if room.low else USUAL
        self._measure()
        self._row.setSpacing(px(26))
        self._details.setSpacing(px(GAP))
        self._tiles.setSpacing(px(10))
        self._before_delegation.changeSize(0, px(4))
        self._before_tiles.changeSize(0, px(6))
        self._before_note.changeSize(0, px(4))
        self.attention.set_scale(room.scale, low=room.low)
        self._fit()

    def hasHeightForWidth(self) -> bool:
        """The page gives the height; `_fit` decides what finds room in it."""
        return False

    def minimumSizeHint(self) -> QSize:
        return QSize(px(480), px(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The face takes the height there is; what is lesser gives way, step by step."""
        wide, tall = FACE if self._has_face else NO_FACE
        room = self._inner().height()
        height = max(px(90), min(round(px(tall) * self.height() / px(464)), room))
        self.photo.setFixedSize(round(height * wide / tall), height)
        for label in (self.attention.title, self.attention.text, self.attention.facts):
            label.ensurePolished()  # unseen so far, it would be measured in another font
        for way in WAYS:
            self._go(way)
            if self._needed(way) <= room:
                break

    def _go(self, way: Way) -> None:
        """Shows what this way shows, as large as it allows."""
        scale = self._room.scale * way.scale
        name = max(way.scale, LEAST_NAME)
        self.name.set_sizes(round(36 * self._room.scale * name), round(26 * name))
        for words in (self.native, self.position, self.position_other):
            words.set_scale(scale)
        gentle = self._room.gentle * max(way.scale, LEAST_LINE)
        self.category.set_scale(gentle)
        self.delegation.set_scale(gentle)
        self.delegation.set_brief(brief=not way.presence)
        self.position_other.setVisible(way.other and bool(self.position_other.text))
        self.photo.setVisible(way.face or self._has_face)
        self._tile_row.setVisible(way.tiles and self._tiles.count() > 0)
        for tile in self._tiles_shown():
            tile.set_scale(self._room.scale, low=way.low_tiles)
            tile.setMaximumWidth(px(206 * self._room.scale))

    def _tiles_shown(self) -> list[DeskTile]:
        places = [self._tiles.itemAt(place) for place in range(self._tiles.count())]
        return [tile for one in places if one and isinstance(tile := one.widget(), DeskTile)]

    def _inner(self) -> QRect:
        """What the margins leave; the layout itself knows it only after its next turn."""
        return self.rect().marginsRemoved(self.layout_.contentsMargins())

    def _needed(self, way: Way) -> int:
        """The height all the details want at the width they have."""
        face = self.photo.width() + px(26) if way.face or self._has_face else 0
        width = self._inner().width() - face
        parts = (self.category, self.native, self.position, self.position_other, self.delegation)
        words = sum(wanted_height(part, width) + px(GAP) for part in parts if not part.isHidden())
        note = 0 if self.attention.isHidden() else wanted_height(self.attention, width)
        tiles = 0 if self._tile_row.isHidden() else wanted_height(self._tile_row, width)
        gaps = px(6) + 2 * px(4) + 7 * px(GAP)  # before delegation, tiles, note, and around them
        return words + self.name.heightForWidth(width) + note + tiles + gaps
