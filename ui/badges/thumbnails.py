"""Small pictures of single items, cut out of the very pages that will be printed.

They are made one by one while the window waits, and only of lines that are seen. What must not
come in: where an item lies (`places`), and what is wrong with it.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from hanoiplan.paper.preview import PdfPages
from ui.badges.places import Place
from ui.base.icons import draw_icon
from ui.base.idle import IdleWork
from ui.base.pdf_view import image_of
from ui.base.table.cell_paint import placed
from ui.base.table.delegate import CellDelegate, Index, Shows
from ui.base.theme import theme
from ui.base.widgets import px

INCH = 25.4  # mm
MOST_DPI = 144.0
MARGIN = 0.8  # mm around the ink
KEPT = 300  # pictures
WIDE, HIGH = 62, 36  # px of a picture in the list

CENTRE = Qt.AlignmentFlag.AlignHCenter


class Thumbnails(QObject):
    """Makes and keeps the pictures of one run."""

    made = Signal()  # another one is there

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._idle = IdleWork(self)
        self._wanted: OrderedDict[str, Place] = OrderedDict()
        self._kept: OrderedDict[str, QImage] = OrderedDict()
        self._files: Sequence[bytes] = ()
        self.ratio = 1.0

    def show_run(self, files: Sequence[bytes]) -> None:
        """The PDFs of another run; none of the pictures is true any more."""
        self._idle.stop()
        self._wanted.clear()
        self._kept.clear()
        self._files = files

    def picture(self, key: str, place: Place) -> QImage | None:
        """The picture of a place, as soon as it is there; it is made when it is asked for."""
        found = self._kept.get(key)
        if found is None and key not in self._wanted:
            self._wanted[key] = place
            if not self._idle.is_busy:
                self._idle.start(self._making())
        return found

    def _making(self) -> Iterator[None]:
        while self._wanted:
            key, place = self._wanted.popitem(last=False)
            image = cut_out(self._files[place.file], place, px(WIDE) * self.ratio)
            self._kept[key] = image
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            yield
            self.made.emit()


def cut_out(pdf: bytes, place: Place, wide: float) -> QImage:
    """The pixels of a box of a page, about `wide` of them across."""
    box = place.box
    left, top = max(0.0, box.x - MARGIN), max(0.0, box.y - MARGIN)
    width, height = box.width + 2 * MARGIN, box.height + 2 * MARGIN
    dpi = max(36.0, min(MOST_DPI, wide * 2 / width * INCH))
    dots = dpi / INCH
    with PdfPages(pdf) as pages:
        rows = max(1, round(height * dots))
        band = image_of(pages.band(place.page, dpi, round(top * dots), rows))
    return band.copy(QRect(round(left * dots), 0, max(1, round(width * dots)), band.height()))


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands before a line: its icon and ink, and the picture of the item if there is one."""

    icon: str
    ink: str
    image: QImage | None = None


class ThumbnailDelegate(CellDelegate):
    """Paints the sign of a line: what the item looks like, with its state at the corner."""

    def __init__(self, view: Shows, parent: QObject, sign_of: Callable[[int], Sign | None]) -> None:
        super().__init__(view, parent)
        self._sign_of = sign_of

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        sign = self._sign_of(index.row())
        if sign is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = placed(QRectF(option.rect), px(WIDE) + 2, px(HIGH) + 2, CENTRE)
        _paint_sign(painter, box, sign)
        painter.restore()


def _paint_sign(painter: QPainter, box: QRectF, sign: Sign) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    if sign.image is None or sign.image.isNull():
        side = px(28)
        ground = placed(box, side, side, CENTRE)
        painter.setBrush(theme().color(f"{sign.ink}_t"))
        painter.drawRoundedRect(ground, px(8), px(8))
        inner = placed(ground, px(16), px(16), CENTRE)
        draw_icon(painter, inner, sign.icon, sign.ink)
        return
    _paint_picture(painter, box, sign.image)
    corner = QRectF(box.right() - px(12), box.bottom() - px(12), px(16), px(16))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(f"{sign.ink}_t"))
    painter.drawRoundedRect(corner, px(5), px(5))
    draw_icon(painter, placed(corner, px(12), px(12), CENTRE), sign.icon, sign.ink)


def _paint_picture(painter: QPainter, box: QRectF, image: QImage) -> None:
    """Whole, in proportion, on paper."""
    painter.setPen(QPen(theme().color("line2"), 1))
    painter.setBrush(theme().color("paper"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
    room = box.adjusted(2, 2, -2, -2)
    share = min(room.width() / image.width(), room.height() / image.height())
    spot = QRectF(0, 0, image.width() * share, image.height() * share)
    spot.moveCenter(room.center())
    painter.drawImage(spot, image)
