"""A bilingual pair as one box of two lines: the two languages can never drift apart.

What must not come in: which language a document prints first.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.text import Bilingual
from ui.base import paint
from ui.base.form.field import BareLine, EscapeFilter, Field
from ui.base.theme import theme
from ui.base.widgets.painted import px

LINE = 31


class BilingualField(Field):
    """Vietnamese above, English below; the value is a `Bilingual`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.vi, self.en = BareLine(), BareLine()
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(1)
        escape = EscapeFilter(self)
        for line in (self.en, self.vi):  # the Vietnamese line last: it is the focus proxy
            self._adopt(line)
            line.installEventFilter(escape)
            line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._layout.addWidget(self.vi, 1)
        self._layout.addWidget(self.en, 1)
        self.measures()

    def measures(self) -> None:
        self.setFixedHeight(px(LINE) * 2 + 1)
        self._layout.setContentsMargins(px(34), 1, px(10), 1)

    def editors(self) -> list[QWidget]:
        return [self.vi, self.en]

    def value(self) -> Bilingual:
        return Bilingual(vi=self.vi.text(), en=self.en.text())

    def _write(self, value: object) -> None:
        pair = value if isinstance(value, Bilingual) else Bilingual()
        for line, text in ((self.vi, pair.vi), (self.en, pair.en)):
            if line.text() != text:
                line.setText(text)
                line.setCursorPosition(0)

    def set_words(self, name: str, placeholder: str = "") -> None:
        """Each line is named with its language; example words stand in both."""
        super().set_words(name, placeholder)
        self.vi.setAccessibleName(f"{name} (VI)")
        self.en.setAccessibleName(f"{name} (EN)")

    def draw_inside(self, painter: QPainter) -> None:
        middle = self.height() // 2
        edge = 2 if self._focused else 1
        painter.fillRect(QRectF(edge, middle, self.width() - 2 * edge, 1), theme().color("line2"))
        for top, words in ((0, "VI"), (middle, "EN")):
            box = QRectF(px(10), top, px(24), middle)
            left = Qt.AlignmentFlag.AlignLeft
            paint.draw_text(painter, box, words, "key", "text3", align=left, weight=600)
