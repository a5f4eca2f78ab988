"""Buttons and check boxes, painted so that nothing is cut and the look holds everywhere.

What must not come in: what a button does (actions and pages).
"""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QPushButton, QSizePolicy, QWidget

from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.theme import tells_of_theme, theme
from ui.base.widgets.painted import px
from ui.base.widgets.pressing import pressed_by_enter

HEIGHTS = {"small": 28, "large": 38, "large-primary": 38, "link": 24}
INKS = {
    "primary": "on_accent",
    "large-primary": "on_accent",
    "ghost": "text2",
    "link": "accent",
    "toast": "toast_gold",
}
PRIMARY = frozenset({"primary", "large-primary"})
NO_EDGE = frozenset({"ghost", "link", "toast"})


class Button(QPushButton):
    """A button by role: primary, plain, ghost, small, large, large-primary, link, icon.

    With `action` it follows a QAction: words, tooltip, enabled, click.
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "plain",
        icon: str = "",
        action: QAction | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind, self._icon, self._busy = kind, icon, False
        self._short = False
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        if action is not None:
            self._follow(action)

    def _follow(self, action: QAction) -> None:
        self._icon = self._icon or str(action.property("drawing") or "")

        def copy() -> None:
            self.setText(action.iconText() if self._kind != "icon" else "")
            self.setAccessibleName(action.iconText())
            self.setToolTip(action.toolTip())
            self.setEnabled(action.isEnabled())

        copy()
        action.changed.connect(copy)
        self.clicked.connect(action.trigger)

    def set_icon(self, name: str) -> None:
        """Another drawing before the words."""
        self._icon = name
        self.update()

    def set_short(self, short: bool) -> None:
        """Its icon alone, where a header is short of room; its words are the tooltip then."""
        if short != self._short:
            self._short = short
            self.updateGeometry()
            self.update()

    @property
    def short(self) -> bool:
        """Whether it shows its icon alone."""
        return self._short

    def spared(self) -> int:
        """How much narrower the icon alone is than icon and words, in px."""
        return self._wide(self.text()) - self._wide("") if self._icon else 0

    def set_busy(self, busy: bool) -> None:
        """Shows a thin bar at its lower edge while its work lasts under a second."""
        self._busy = busy
        self.update()

    def _icon_side(self) -> int:
        return px(14 if self._kind == "small" else 16)

    def sizeHint(self) -> QSize:
        height = px(HEIGHTS.get(self._kind, 32))
        if self._kind == "icon":
            return QSize(height, height)
        return QSize(self._wide(self._shown_words()), height)

    def _shown_words(self) -> str:
        return "" if self._short and self._icon else self.text()

    def _wide(self, words: str) -> int:
        pad = px(2 if self._kind == "link" else 10 if self._kind == "small" else 14)
        width = paint.text_width(words, theme().font(self._font_role())) + 2 * pad
        if self._icon:
            width += self._icon_side() + (px(8) if words else 0)
        return round(width + 1)

    def _font_role(self) -> str:
        return "chip" if self._kind == "small" else "button"

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def setText(self, text: str) -> None:
        super().setText(text)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        self._ground(painter, box)
        self._content(painter, box)
        if self._busy:
            bar = QRectF(px(6), box.bottom() - px(4), box.width() - px(12), px(2))
            painter.fillRect(bar, theme().color("tint2"))
            painter.fillRect(
                QRectF(bar.left(), bar.top(), bar.width() / 3, bar.height()),
                theme().color("accent"),
            )
        painter.end()

    def _ground(self, painter: QPainter, box: QRectF) -> None:
        hot = self.underMouse() and self.isEnabled()
        shape = box.adjusted(0.5, 0.5, -0.5, -0.5)
        if self._kind in PRIMARY:
            ink = "accent_h" if hot or self.isDown() else "accent"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color(ink if self.isEnabled() else "neu_t"))
            painter.drawRoundedRect(box, px(7), px(7))
            return
        bare = self._kind in NO_EDGE
        if bare and not (hot and self._kind == "ghost"):
            return
        painter.setPen(Qt.PenStyle.NoPen if bare else QPen(theme().color("line2"), 1))
        pressed = self.isDown() or self.isChecked()
        painter.setBrush(theme().color("sel" if pressed else "hover" if hot else "surface"))
        painter.drawRoundedRect(shape, px(7), px(7))

    def _ink(self) -> str:
        if not self.isEnabled():
            return "text3"
        return INKS.get(self._kind, "text")

    def _content(self, painter: QPainter, box: QRectF) -> None:
        font = theme().font(self._font_role(), 600 if self._kind != "ghost" else 500)
        side, gap = self._icon_side(), px(8)
        text = self._shown_words()
        words = paint.text_width(text, font)
        whole = words + (side + (gap if text else 0) if self._icon else 0)
        left = box.center().x() - whole / 2
        ink = self._ink()
        if self._icon:
            spot = QRectF(round(left), round(box.center().y() - side / 2), side, side)
            draw_icon(painter, spot, self._icon, "text2" if ink == "text" else ink)
            left += side + gap
        painter.setFont(font)
        painter.setPen(theme().color(ink))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(left, box.top(), words + 2, box.height()), int(middle), text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self.updateGeometry()


class IconButton(Button):
    """A tool button with an icon alone: tooltip and accessible name are its words."""

    def __init__(
        self,
        icon: str,
        name: str = "",
        kind: str = "icon",
        action: QAction | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", kind, icon, action, parent)
        if name:
            self.set_name(name)

    def set_name(self, name: str) -> None:
        """What it does, for the tooltip and a screen reader."""
        self.setToolTip(name)
        self.setAccessibleName(name)


class CheckBox(QCheckBox):
    """A check box with its words, and a second line in small print where it helps."""

    def __init__(self, text: str = "", detail: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._detail = detail
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_detail(self, detail: str) -> None:
        """The second line."""
        self._detail = detail
        self.setAccessibleDescription(detail)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = paint.text_width(self.text(), theme().font("body"))
        under = paint.text_width(self._detail, theme().font("second"))
        width = px(16 + 8 + 2) + max(words, under)
        return QSize(round(width + 1), px(40 if self._detail else 24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        side = px(16)
        line = px(20)
        whole = line + (px(16) if self._detail else 0)
        top = (self.height() - whole) / 2
        spot = QRectF(px(1), round(top + (line - side) / 2), side, side)
        paint.draw_tick(painter, spot, self.checkState(), enabled=self.isEnabled())
        left = px(16 + 9)
        ink = "text" if self.isEnabled() else "text3"
        words = QRectF(left, top, self.width() - left, line)
        paint.draw_text(painter, words, self.text(), "body", ink)
        if self._detail:
            under = QRectF(left, top + px(18), self.width() - left, px(18))
            paint.draw_text(painter, under, self._detail, "second", "text3")
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self.updateGeometry()
