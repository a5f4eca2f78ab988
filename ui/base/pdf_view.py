"""Shows the very bytes that will be printed, page by page.

The rasteriser is handed in (`hanoiplan.paper.preview.page_pixels`), so that the window's ground
floor does not load paper. What must not come in: making or saving the PDF.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from ui.base import paint
from ui.base.theme import set_kind, theme
from ui.base.voice import Role
from ui.base.widgets.basics import Label, SideLabel
from ui.base.widgets.buttons import IconButton
from ui.base.widgets.choosing import Segments
from ui.base.widgets.painted import Painted, px

SCREEN_DPI = 96.0
LEAST_DPI, MOST_DPI = 36.0, 300.0
MARGIN = 20


class Pixels(Protocol):
    """A page as pixels: rows from the top without padding, three bytes R G B a pixel."""

    @property
    def width(self) -> int: ...

    @property
    def height(self) -> int: ...

    @property
    def rgb(self) -> bytes: ...


Rasterise = Callable[[bytes, int, float], Pixels]


def image_of(pixels: Pixels) -> QImage:
    """The pixels as an image of its own (the bytes may go away)."""
    form = QImage.Format.Format_RGB888
    shown = QImage(pixels.rgb, pixels.width, pixels.height, pixels.width * 3, form)
    return shown.copy()


class _Sheet(Painted):
    """The page on its ground, with a hairline; one place on it may be framed, with words beside."""

    image: QImage | None = None
    pressed = Signal(QPointF)  # a place on the page, in parts of its width and height
    frame = QRectF()  # in parts of the page; empty: nothing is framed
    tag = ""

    def sizeHint(self) -> QSize:
        if self.image is None:
            return QSize(px(200), px(280))
        return (self.image.size() / self.image.devicePixelRatio()) + QSize(2, 2)

    def _spot(self, image: QImage) -> QRectF:
        """Where the page lies in the widget."""
        size = image.deviceIndependentSize()
        spot = QRectF(0, 0, size.width(), size.height())
        spot.moveCenter(QRectF(self.rect()).center())
        spot.moveTo(round(spot.left()), round(spot.top()))
        return spot

    def draw(self, painter: QPainter, box: QRectF) -> None:
        if self.image is None:
            return
        spot = self._spot(self.image)
        painter.fillRect(spot.adjusted(-1, -1, 1, 1), theme().color("line2"))
        painter.fillRect(spot, theme().color("paper"))
        painter.drawImage(spot.topLeft(), self.image)
        if not self.frame.isEmpty():
            framed = self.framed(spot)
            painter.setPen(QPen(theme().color("frame"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(framed, px(4), px(4))
            if self.tag:
                self._draw_tag(painter, box, spot, framed)

    def framed(self, spot: QRectF) -> QRectF:
        """The framed place in the widget."""
        wide, high = spot.width(), spot.height()
        part = self.frame
        left, top = spot.left() + part.left() * wide, spot.top() + part.top() * high
        return QRectF(left, top, part.width() * wide, part.height() * high)

    def tag_place(self, box: QRectF, spot: QRectF, framed: QRectF) -> QRectF:
        """Beside the sheet at the side the frame is nearer to: nobody else's words lie under it.

        Where there is no room beside the sheet, on the upper edge of the frame.
        """
        wide = round(paint.text_width(self.tag, theme().font("chip", 600))) + px(16)
        tag = QRectF(spot.right() + px(12), 0, wide, px(22))
        tag.moveTop(round(framed.center().y() - tag.height() / 2))
        on_left = framed.center().x() < spot.center().x() - 1
        if on_left or tag.right() > box.right():
            tag.moveRight(spot.left() - px(12))
        if tag.left() < box.left():
            tag.moveLeft(min(framed.left() + px(8), box.right() - wide))
            tag.moveTop(max(box.top(), round(framed.top() - tag.height() / 2)))
        return tag

    def _draw_tag(self, painter: QPainter, box: QRectF, spot: QRectF, framed: QRectF) -> None:
        tag = self.tag_place(box, spot, framed)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("frame"))
        painter.drawRoundedRect(tag, px(6), px(6))
        middle = Qt.AlignmentFlag.AlignHCenter
        paint.draw_text(painter, tag, self.tag, "chip", "paper", align=middle, weight=600)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        spot = self._spot(self.image) if self.image is not None else QRectF()
        if spot.contains(event.position()):
            within = event.position() - spot.topLeft()
            self.pressed.emit(QPointF(within.x() / spot.width(), within.y() / spot.height()))


class PdfView(QFrame):
    """A bar with previous, next, fit and 100 %, and the page under it."""

    voice = Role.Document
    page_shown = Signal(int)
    pressed = Signal(int, QPointF)  # a page, and the place on it in parts of its sides

    def __init__(self, rasterise: Rasterise, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "sunken")
        self._rasterise = rasterise
        self._pdf: bytes = b""
        self._pages, self._page, self._fit = 0, 0, True
        self._framed: tuple[int, QRectF, str] = (-1, QRectF(), "")  # page, place on it, words
        self._build()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.words()

    def _build(self) -> None:
        self.back, self.on = IconButton("chevron-left"), IconButton("chevron-right")
        self.back.clicked.connect(lambda: self.go(self._page - 1))
        self.on.clicked.connect(lambda: self.go(self._page + 1))
        self.where = Label(kind="strong")
        self.note = SideLabel(kind="second")
        self.zoom = Segments()
        self.zoom.picked.connect(lambda fit: self.set_fit(bool(fit)))
        bar = QFrame()
        set_kind(bar, "header")
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(12), px(7), px(12), px(7))
        row.setSpacing(px(8))
        for widget in (self.back, self.where, self.on):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.note)
        row.addWidget(self.zoom)
        self._sheet = _Sheet()
        self._sheet.pressed.connect(lambda place: self.pressed.emit(self._page, place))
        self._scroll = QScrollArea()
        set_kind(self._scroll, "bare")
        self._scroll.setWidget(self._sheet)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(self._scroll, 1)

    def words(self) -> None:
        """The language changed."""
        self.setAccessibleName(_("Preview of the print"))
        self.back.set_name(_("Previous sheet"))
        self.on.set_name(_("Next sheet"))
        self.note.setText(_("The very bytes that will print"))
        self.zoom.set_choices([(True, _("Whole sheet")), (False, "100 %")])
        self.zoom.setAccessibleName(_("Size of the preview"))
        self._tell_where()

    def show_pdf(self, pdf: bytes, pages: int, page: int = 0) -> None:
        """Shows other bytes that have `pages` pages, from `page` on."""
        self._pdf, self._pages = pdf, pages
        self._page = -1
        self.go(page)

    def clear(self) -> None:
        """Shows nothing."""
        self._pdf, self._pages, self._page = b"", 0, 0
        self._sheet.image = None
        self.unframe()
        self._tell_where()

    def spoken_value(self) -> str:
        """Which page is shown, and what is said beside its frame."""
        return ", ".join(part for part in (self.where.text(), self._sheet.tag) if part)

    def frame(self, page: int, box: QRectF, tag: str = "") -> None:
        """Frames a place (`box` in parts of the page, 0 to 1), with a few words beside it."""
        self._framed = (page, box, tag)
        self._show_frame()

    def unframe(self) -> None:
        """Nothing is framed."""
        self.frame(-1, QRectF())

    def _show_frame(self) -> None:
        page, box, tag = self._framed
        here = page == self._page and self._pages > 0
        self._sheet.frame, self._sheet.tag = (box, tag) if here else (QRectF(), "")
        self._sheet.update()

    @property
    def page(self) -> int:
        """The page shown, from 0."""
        return self._page

    def go(self, page: int) -> None:
        """Shows another page, as far as there are any."""
        wanted = max(0, min(page, self._pages - 1))
        if self._pages and wanted != self._page:
            self._page = wanted
            self._draw()
            self.page_shown.emit(wanted)
        self._tell_where()

    def set_fit(self, fit: bool) -> None:
        """The whole sheet, or its true size."""
        self._fit = fit
        self.zoom.set_value(fit)
        self._draw()

    def _tell_where(self) -> None:
        words = _("Sheet {n} of {total}")
        self.where.setText(words.format(n=self._page + 1, total=self._pages) if self._pages else "")
        self.back.setEnabled(self._page > 0)
        self.on.setEnabled(self._page + 1 < self._pages)

    def _draw(self) -> None:
        """Asks for the page's pixels at the resolution that fits."""
        if not self._pages:
            return
        ratio = self.devicePixelRatioF()
        image = image_of(self._rasterise(self._pdf, self._page, self._dpi() * ratio))
        image.setDevicePixelRatio(ratio)
        self._sheet.image = image
        self._sheet.setMinimumSize(self._sheet.sizeHint() if not self._fit else QSize(0, 0))
        self._show_frame()

    def _dpi(self) -> float:
        if not self._fit:
            return SCREEN_DPI
        probe = self._rasterise(self._pdf, self._page, LEAST_DPI)
        room = self._scroll.viewport().size() - QSize(2 * px(MARGIN), 2 * px(MARGIN))
        share = min(room.width() / probe.width, room.height() / probe.height)
        return max(LEAST_DPI / 2, min(MOST_DPI, LEAST_DPI * share))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fit:
            self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if Qt.Key(event.key()) in steps:
            self.go(self._page + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
