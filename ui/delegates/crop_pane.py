"""Choosing the part of a picture that becomes a person's photo, in place of the form.

What must not come in: reading and saving pictures.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.delegates.photos import PRINT_DPI, Crop, Picture, needed_pixels
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import IconButton
from ui.base.widgets.painted import px
from ui.delegates.crop_canvas import ZOOM, CropCanvas

STRIDE = ZOOM**3  # a press of a button zooms more than a key that repeats


class CropPane(QWidget):
    """The canvas, two buttons to zoom, how to use it, and whether the part prints well."""

    chosen = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picture: Picture | None = None
        self.canvas = CropCanvas()
        self.title, self.how = Label(kind="h3"), Label(kind="hint", wrap=True)
        self.remark = Label(kind="warn", wrap=True)
        self.closer, self.wider = IconButton("plus"), IconButton("minus")
        self._lay_out()
        self.canvas.changed.connect(self._judge)
        self.canvas.entered.connect(self.chosen)
        self.closer.clicked.connect(lambda: self.canvas.zoom(STRIDE))
        self.wider.clicked.connect(lambda: self.canvas.zoom(1 / STRIDE))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.wider)
        top.addWidget(self.closer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(top)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.how)
        column.addWidget(self.remark)

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Choose the part for the badge"))
        self.how.setText(_("Drag the frame or use the arrow keys; the wheel or + and − zoom."))
        self.canvas.setAccessibleName(_("Part of the picture, three to four"))
        self.closer.set_name(_("Closer"))
        self.wider.set_name(_("Wider"))
        self._judge()

    def show_picture(self, picture: Picture) -> None:
        """Another picture to choose from."""
        self._picture = picture
        self.canvas.show_picture(picture)
        self.canvas.setFocus()

    def choice(self) -> tuple[Picture, Crop] | None:
        """The picture and the part chosen."""
        crop = self.canvas.crop
        return (self._picture, crop) if self._picture is not None and crop is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _judge(self) -> None:
        crop = self.canvas.crop
        if crop is None or crop.dots_per_inch >= PRINT_DPI - 1:
            self.remark.show_if_any("")
            return
        wide, high = crop.pixels
        need_wide, need_high = needed_pixels()
        sentence = _(
            "This part has {wide} × {high} dots; {need_wide} × {need_high} print sharply on a"
            " badge. A larger picture would help."
        )
        self.remark.show_if_any(
            sentence.format(wide=wide, high=high, need_wide=need_wide, need_high=need_high)
        )
