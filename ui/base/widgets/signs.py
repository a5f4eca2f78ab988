"""Small signs: chip, category tile, key cap, photo and avatar.

What must not come in: anything that answers to a click.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.base import paint
from ui.base.cells import Chip, Tile, Tone
from ui.base.icons import draw_icon, flag
from ui.base.theme import theme
from ui.base.voice import Role
from ui.base.widgets.basics import Label
from ui.base.widgets.painted import Painted, px

FIXED = QSizePolicy.Policy.Fixed


class ChipLabel(Painted):
    """A chip standing by itself."""

    def __init__(
        self, word: str = "", tone: Tone = "neu", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(FIXED, FIXED)
        self.chip = Chip(word, tone, icon)
        self.show_chip(self.chip)

    def show_chip(self, chip: Chip) -> None:
        """Shows another state."""
        self.chip = chip
        self.say(chip.word)

    def sizeHint(self) -> QSize:
        return paint.chip_size(self.chip).toSize()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        paint.draw_chip(painter, box, self.chip)


class CategoryTile(Painted):
    """A category's letter in its colour and shape; the name is its tooltip."""

    voice = Role.Graphic

    def __init__(
        self,
        letter: str = "",
        colour: str = "",
        square: bool = False,
        name: str = "",
        px: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(FIXED, FIXED)
        self._side = px
        self.tile = Tile(letter, colour or theme().tokens.neu, square, name)
        self.show_tile(self.tile)

    def show_tile(self, tile: Tile) -> None:
        """Shows another category."""
        self.tile = tile
        self.setToolTip(tile.name)
        self.say(tile.spoken())

    def sizeHint(self) -> QSize:
        side = px(self._side)
        return QSize(side, side)

    def draw(self, painter: QPainter, box: QRectF) -> None:
        paint.draw_tile(painter, box, self.tile)


class FlagLabel(Painted):
    """A country's flag; always beside its name."""

    voice = Role.Graphic

    def __init__(self, code: str = "", width: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(FIXED, FIXED)
        self._code, self._width = code, width

    def show_flag(self, code: str, name: str = "") -> None:
        """Shows another country's flag."""
        self._code = code
        self.say(name)

    @property
    def has_flag(self) -> bool:
        """Whether there is one to show: a body of many countries has none, and leaves no hole."""
        return bool(self._code) and flag(self._code) is not None

    def sizeHint(self) -> QSize:
        return QSize(px(self._width), px(self._width * 0.7))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        drawing = flag(self._code, round(box.width()), self.devicePixelRatioF())
        if drawing is not None:
            painter.drawPixmap(box.topLeft(), drawing)


class KeyCap(Painted):
    """The name of a key as on a keyboard, 18 high."""

    def __init__(self, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(FIXED, FIXED)
        self._keys = keys
        self.say(keys)

    def set_keys(self, keys: str) -> None:
        """Shows other keys."""
        self._keys = keys
        self.say(keys)

    def sizeHint(self) -> QSize:
        width = paint.text_width(self._keys, theme().font("key")) + px(11)
        return QSize(max(px(20), round(width)), px(19))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_key_cap(painter, box, self._keys)


def draw_key_cap(painter: QPainter, box: QRectF, keys: str, *, on_toast: bool = False) -> None:
    """A key cap; on the dark toast it is an outline."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().color("text3" if on_toast else "line2"), 1))
    painter.setBrush(theme().color("toast" if on_toast else "surface"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
    ink = "on_toast" if on_toast else "text2"
    centre = Qt.AlignmentFlag.AlignHCenter
    paint.draw_text(painter, box, keys, "key", ink, align=centre, elide=False)


class KeyHint(QWidget):
    """A key cap and what it does."""

    def __init__(self, keys: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(KeyCap(keys))
        layout.addWidget(Label(words, "second"))


class Avatar(Painted):
    """A round photo; without one a dashed circle with a person."""

    voice = Role.Graphic

    def __init__(self, side: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(FIXED, FIXED)
        self._side = side
        self._picture: QPixmap | None = None

    def show_picture(self, data: bytes | None, name: str = "") -> None:
        """Shows a JPEG or PNG, or the placeholder."""
        self._picture = decoded(data)
        self.say(name)

    def sizeHint(self) -> QSize:
        return QSize(px(self._side), px(self._side))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        paint.draw_avatar(painter, box, self._picture)


def decoded(data: bytes | None) -> QPixmap | None:
    """A picture's bytes as a pixmap; None when there is none or it cannot be read."""
    image = QImage.fromData(data) if data else QImage()
    return None if image.isNull() else QPixmap.fromImage(image)


class Photo(Painted):
    """A photo 3:4 with rounded corners; without one a calm ground with a person."""

    voice = Role.Graphic

    def __init__(
        self, width: int = 84, height: int = 112, radius: int = 6, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(FIXED, FIXED)
        self._shape = (width, height, radius)
        self._picture: QPixmap | None = None

    def show_picture(self, data: bytes | None, name: str = "") -> None:
        """Shows a JPEG or PNG, or the placeholder."""
        self._picture = decoded(data)
        self.say(name)

    def sizeHint(self) -> QSize:
        return QSize(px(self._shape[0]), px(self._shape[1]))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        radius = px(self._shape[2])
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._picture is not None:
            painter.setClipPath(path)
            painter.drawPixmap(box, self._picture, cover(self._picture, box))
            return
        painter.setPen(QPen(theme().color("ctl"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(theme().color("sunken"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        side = round(min(box.width(), box.height()) * 0.32)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(box.center())
        draw_icon(painter, spot, "user", "text3")


def cover(picture: QPixmap, box: QRectF) -> QRectF:
    """The part of a picture that fills a box without distortion, its upper part first."""
    share = min(picture.width() / box.width(), picture.height() / box.height())
    width, height = box.width() * share, box.height() * share
    return QRectF((picture.width() - width) / 2, 0, width, height)
