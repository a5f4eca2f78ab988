"""A colour of the card: one of its palette, one that comes from the category, or a number.

What must not come in: which colours there are (`palette`), and colours of the window.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.paper.colours import is_colour
from ui.base.form import ChoiceField, TextField
from ui.base.form.field import Field
from ui.base.theme import theme
from ui.base.widgets.painted import Painted, px

OTHER = "?"  # the choice that opens the field for a number
SIDE = 22


class _Swatch(Painted):
    """How the colour looks; one that differs from card to card is striped."""

    colour = ""
    pressed = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def sizeHint(self) -> QSize:
        return QSize(px(SIDE), px(SIDE))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        spot = QRectF(0, 0, px(SIDE), px(SIDE))
        spot.moveCenter(box.center())
        paint_swatch(painter, spot, self.colour)


def paint_swatch(painter: QPainter, box: QRectF, colour: str) -> None:
    """A small square of a colour; none is an empty one with a stroke through it."""
    painter.setPen(QPen(theme().color("ctl"), 1))
    painter.setBrush(theme().color(colour if is_colour(colour) else "surface"))
    shape = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(shape, px(4), px(4))
    if not colour:
        painter.drawLine(shape.bottomLeft(), shape.topRight())
    elif colour.startswith("@"):
        painter.setBrush(Qt.BrushStyle.BDiagPattern)
        painter.drawRoundedRect(shape, px(4), px(4))


def swatch(colour: str) -> QPixmap:
    """The square as a picture for a list."""
    drawn = QPixmap(px(16), px(16))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_swatch(painter, QRectF(0, 0, px(16), px(16)), colour)
    painter.end()
    return drawn


class ColourField(Field):
    """The value is "#RRGGBB", "@field", or "" where nothing is drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self._palette: list[tuple[str, str]] = []
        self._swatch = _Swatch()
        self.choice, self.number = ChoiceField(), TextField()
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self._swatch)
        line.addWidget(self.choice, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(line)
        column.addWidget(self.number)
        self.number.hide()
        self.choice.committed.connect(self._picked)
        self.number.committed.connect(self._typed)
        self.number.trouble_changed.connect(self._pass_on_trouble)
        self._swatch.setCursor(Qt.CursorShape.PointingHandCursor)
        self._swatch.pressed.connect(self.choice.box.showPopup)
        self.setFocusProxy(self.choice)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The fields inside paint themselves."""

    def editors(self) -> list[QWidget]:
        return [*self.choice.editors(), *self.number.editors()]

    def set_words(self, name: str, placeholder: str = "") -> None:
        """The accessible names."""
        super().set_words(name, placeholder)
        self.choice.set_words(name)
        self.number.set_words(_("{name}: number of the colour").format(name=name))

    def set_palette(self, colours: Sequence[tuple[str, str]]) -> None:
        """The colours there are: (value, words)."""
        if list(colours) == self._palette:
            return
        self._palette = list(colours)
        self.choice.set_choices([*colours, (OTHER, _("Other colour …"))])
        for place, (colour, _words) in enumerate(colours):
            self.choice.box.setItemData(place, swatch(colour), Qt.ItemDataRole.DecorationRole)
        self._write(self._value)

    def value(self) -> str:
        return self._value

    def _write(self, value: object) -> None:
        self._value = str(value or "")
        self.choice.set_value(self._value)
        if self.choice.value() != self._value:
            self.choice.set_value(OTHER)
        self.number.set_value(self._value)
        self.number.setVisible(self.choice.value() == OTHER)
        self._swatch.colour = self._value
        self._swatch.update()

    def _picked(self, value: object) -> None:
        if value == OTHER:
            self.number.setVisible(True)
            self.number.set_value(self._value)
            self.number.setFocus()
            self.number.select_all()
        else:
            self._tell(str(value))

    def _typed(self, value: object) -> None:
        text = str(value).strip().upper()
        text = text if text.startswith("#") else f"#{text}"
        if is_colour(text):
            self.number.show_trouble("")
            self._tell(text)
        else:
            self.number.show_trouble(_("Write a colour as # and six digits or letters A–F."), "bad")

    def _tell(self, value: str) -> None:
        if value != self._value:
            self._write(value)
            self._before = value
            self.committed.emit(value)

    def _pass_on_trouble(self) -> None:
        self.show_trouble(self.number.trouble_text, self.number.trouble)
