"""Words of the desk: two languages at once, the window's first; text that grows with the screen.

What must not come in: layout of the page and what an outcome means.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hanoiplan.base.i18n import language, stretched
from hanoiplan.base.text import Bilingual
from ui.base.text_fit import break_lines
from ui.base.theme import theme
from ui.base.widgets import Painted

LINE = 1.3  # line height: stacked Vietnamese marks must not touch the line above


def first(pair: Bilingual) -> str:
    """Data in the language of the window, else in the other one."""
    return pair.pick("vi" if language() == "vi" else "en")


def second(pair: Bilingual) -> str:
    """Data in the other language; empty when it says the same."""
    return pair.other("vi" if language() == "vi" else "en")


def said(pair: Bilingual) -> str:
    """The program's own words in the language of the window, stretched where that is tested."""
    return stretched(first(pair)) if language() == "xx" else first(pair)


def said_other(pair: Bilingual) -> str:
    """The program's own words in the other language."""
    return stretched(second(pair)) if language() == "xx" else second(pair)


class DeskWords(Painted):
    """Words in a role of the desk that break into lines and are never cut.

    `scale` is set by the page: 1 on a laptop, 1.5 on a full-HD screen.
    """

    def __init__(
        self,
        role: str,
        token: str = "text",  # noqa: S107 - a colour's name
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._token, self._weight = role, token, weight
        self._text = ""
        self._scale = 1.0
        self.align = Qt.AlignmentFlag.AlignLeft
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        """The words shown."""
        return self._text

    def show_words(self, text: str, token: str = "") -> None:
        """Shows other words; without any it takes no room."""
        self._text = text
        self._token = token or self._token
        self.setVisible(bool(text))
        self.say(text)

    def set_scale(self, scale: float) -> None:
        """A larger screen has room for larger words."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        font = QFont(theme().font(self._role, self._weight))
        font.setPixelSize(round(font.pixelSize() * self._scale))
        return font

    def _line_height(self) -> int:
        return round(self._font().pixelSize() * LINE)

    def lines(self, width: float) -> list[str]:
        """The words as lines that fit."""
        return break_lines(self._text, self._font(), max(1.0, width)) if self._text else []

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._line_height() * len(self.lines(width))

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self._font()).horizontalAdvance(self._text)
        return QSize(round(width) + 2, self._line_height())

    def minimumSizeHint(self) -> QSize:
        widest = max(
            (QFontMetricsF(self._font()).horizontalAdvance(word) for word in self._text.split()),
            default=0,
        )
        return QSize(round(widest) + 2, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.setFont(self._font())
        painter.setPen(theme().color(self._token))
        one_line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        top, height = 0.0, float(self._line_height())
        for line in self.lines(box.width()):
            painter.drawText(QRectF(0, top, box.width(), height), int(one_line | self.align), line)
            top += height
