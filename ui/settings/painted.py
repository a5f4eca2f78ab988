"""What this page paints itself: a switch, themes as small pictures, the list of groups.

What must not come in: settings (values come from the page).
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.theme import DARK, LIGHT, Tokens, tells_of_theme, theme
from ui.base.voice import Role
from ui.base.widgets import Painted, Segments, px

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Switch(QCheckBox):
    """On or off: the knob's side and a sign in it say it, not the colour alone."""

    WIDE, HIGH = 38, 22

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(self.WIDE), px(self.HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter turns it over as Space does."""
        if event.key() in ENTER:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, box = self.isChecked(), QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent" if on else "ctl"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        gap = px(2.5)
        side = box.height() - 2 * gap
        left = box.width() - side - gap if on else gap
        knob = QRectF(left, gap, side, side)
        painter.setBrush(theme().color("on_accent" if on else "surface"))
        painter.drawEllipse(knob)
        if on:
            inset = side * 0.2
            draw_icon(painter, knob.adjusted(inset, inset, -inset, -inset), "check", "accent")
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self.updateGeometry()


class ThemePictures(Segments):
    """Themes as small windows; the system's one is half light and half dark."""

    WIDE, HIGH, WORDS, GAP = 136, 76, 24, 12

    def _boxes(self) -> list[QRectF]:
        step = px(self.WIDE + self.GAP)
        size = (px(self.WIDE), px(self.HIGH + self.WORDS))
        return [QRectF(2 + n * step, 2, *size) for n in range(len(self._choices))]

    def sizeHint(self) -> QSize:
        boxes = self._boxes()
        return QSize(round(boxes[-1].right()) + 2 if boxes else px(40), px(self.HIGH + 26) + 4)

    def focus_box(self) -> QRect:
        """The ring stands around the picture and its words."""
        return super().focus_box().adjusted(-1, -1, 2, 2)

    def draw(self, painter: QPainter, box: QRectF) -> None:
        del box
        for place, spot in enumerate(self._boxes()):
            value, words = self._choices[place]
            picture = QRectF(spot.left(), spot.top(), spot.width(), px(self.HIGH))
            self._picture(painter, picture, str(value))
            self._edge(painter, picture, chosen=place == self._chosen)
            under = QRectF(spot.left(), picture.bottom() + px(4), spot.width(), px(20))
            chosen = place == self._chosen
            middle = Qt.AlignmentFlag.AlignHCenter
            role, ink = ("strong", "text") if chosen else ("body", "text2")
            paint.draw_text(painter, under, words, role, ink, align=middle)

    @staticmethod
    def _edge(painter: QPainter, box: QRectF, *, chosen: bool) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().color("accent" if chosen else "line2"), 2 if chosen else 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))

    @staticmethod
    def _picture(painter: QPainter, box: QRectF, value: str) -> None:
        if value != "system":
            _small_window(painter, box, DARK if value == "dark" else LIGHT)
            return
        _small_window(painter, box, LIGHT)
        painter.save()
        painter.setClipRect(QRectF(box.center().x(), box.top(), box.width(), box.height()))
        _small_window(painter, box, DARK)
        painter.restore()


def _small_window(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    """A window in little, in the colours of a theme that may not be in force."""
    unit = box.width() / 122

    def part(left: float, top: float, wide: float, high: float, token: str, round_: float) -> None:
        painter.setBrush(QColor(getattr(tokens, token)))
        spot = QRectF(box.left() + left * unit, box.top() + top * unit, wide * unit, high * unit)
        painter.drawRoundedRect(spot, round_ * unit, round_ * unit)

    painter.setPen(Qt.PenStyle.NoPen)
    part(0, 0, 122, 76, "bg", 8)
    part(0, 0, 32, 76, "rail", 8)
    part(8, 9, 10, 10, "mark_ground", 3)
    for line in range(4):
        part(8, 26 + line * 9, 17, 3, "line2", 1.5)
    part(38, 11, 76, 55, "surface", 4)
    part(45, 18, 38, 5, "text", 2)
    part(45, 29, 56, 3, "line2", 1.5)
    part(45, 37, 44, 3, "line2", 1.5)
    part(79, 50, 28, 10, "accent", 3)


class GroupList(Painted):
    """The groups of settings: arrows and clicks choose, Enter goes into the chosen one."""

    voice = Role.List
    picked = Signal(object)  # the group
    entered = Signal(object)
    LINE = 35

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: list[tuple[object, str, str]] = []  # value, words, icon
        self._chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)

    def set_groups(self, groups: Sequence[tuple[object, str, str]]) -> None:
        """Groups as (value, words, icon); the chosen one stays if it is among them."""
        before = self.value()
        self._groups = list(groups)
        self._chosen = 0
        self.set_value(before)
        self.updateGeometry()

    def value(self) -> object:
        """The chosen group; None when there is none."""
        return self._groups[self._chosen][0] if self._groups else None

    def set_value(self, value: object) -> None:
        """Chooses without telling anybody."""
        for place, (own, _words, _icon) in enumerate(self._groups):
            if own == value:
                self._chosen = place
        self.setAccessibleDescription(self.spoken_value())
        self.update()

    def spoken_value(self) -> str:
        """The words of the chosen group."""
        return self._groups[self._chosen][1] if self._groups else ""

    def focus_box(self) -> QRect:
        """The ring stands around the chosen line."""
        return self._line(self._chosen).toRect()

    def _line(self, place: int) -> QRectF:
        return QRectF(0, place * px(self.LINE), self.width(), px(self.LINE - 2))

    def sizeHint(self) -> QSize:
        widest = max(
            (paint.text_width(words, theme().font("strong")) for _v, words, _i in self._groups),
            default=0,
        )
        return QSize(round(widest) + px(52), px(self.LINE) * len(self._groups))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pick(int(event.position().y() // px(self.LINE)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._groups) - 1
        places = {
            Qt.Key.Key_Down: self._chosen + 1,
            Qt.Key.Key_Up: self._chosen - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if key in places:
            self._pick(places[key])
        elif key in {*ENTER, Qt.Key.Key_Right, Qt.Key.Key_Space} and self._groups:
            self.entered.emit(self.value())
        else:
            super().keyPressEvent(event)

    def _pick(self, place: int) -> None:
        if 0 <= place < len(self._groups):
            self.set_value(self._groups[place][0])
            self.picked.emit(self.value())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.update()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        del box
        under = self.mapFromGlobal(self.cursor().pos()) if self.underMouse() else QPoint(-1, -1)
        for place, (_value, words, icon) in enumerate(self._groups):
            line, chosen = self._line(place), place == self._chosen
            ground = "sel" if chosen else "hover" if line.contains(under.toPointF()) else ""
            if ground:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().color(ground))
                painter.drawRoundedRect(line, px(7), px(7))
            side = px(16)
            spot = QRectF(px(12), round(line.center().y() - side / 2), side, side)
            draw_icon(painter, spot, icon, "accent" if chosen else "text2")
            room = line.adjusted(px(38), 0, -px(6), 0)
            paint.draw_text(painter, room, words, "strong" if chosen else "body", "text")
