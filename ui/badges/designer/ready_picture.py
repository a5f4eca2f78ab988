"""How a ready template looks, in small, before it is copied.

What must not come in: which templates there are.
"""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from hanoiplan.badges.designing.proof import proof
from hanoiplan.badges.model import BadgeCard
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.preview import page_pixels
from hanoiplan.paper.units import Side
from ui.base.pdf_view import image_of
from ui.base.theme import theme
from ui.base.voice import Role
from ui.base.widgets.painted import Painted, px

HIGH, WIDE = 440, 380  # px: the picture is as large as fits into them
INCH = 25.4


class ReadyPicture(Painted):
    """The front of a card on paper, with a hairline; nothing while there is none."""

    voice = Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_card(self, layout: Layout, card: BadgeCard, name: str) -> None:
        """Draws the template for somebody."""
        made = proof(layout, card, Side.FRONT)
        ratio = self.devicePixelRatioF()
        scale = min(px(WIDE) / made.size.width, px(HIGH) / made.size.height)  # px for a mm
        self._image = image_of(page_pixels(made.pdf, 0, scale * ratio * INCH))
        self._image.setDevicePixelRatio(ratio)
        self.say(name)

    def sizeHint(self) -> QSize:
        return self._image.deviceIndependentSize().toSize() + QSize(2, 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        if not self._image.isNull():
            painter.fillRect(box, theme().color("line2"))
            painter.drawImage(QPointF(1, 1), self._image)
