"""The article that is read: its parts and pictures under each other, and where to go on from it.

What must not come in: searching, and opening another page (it is asked for).
"""

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from ui.base import paint
from ui.base.theme import tells_of_theme
from ui.base.voice import Role
from ui.base.widgets import Button, FlowLayout, HLine, Label, ScrollBox, px
from ui.base.widgets.basics import emptied
from ui.help.articles import Article, Part, picture_file
from ui.help.picture import PictureView
from ui.help.text import Shape
from ui.help.view import HelpView

WIDEST, AROUND = 760, 32  # px: lines longer than this are hard to read
BETWEEN = 14  # px between parts
Key = Qt.Key
SCROLLS = {
    Key.Key_Down: 48,  # px
    Key.Key_Up: -48,
    Key.Key_PageDown: 420,
    Key.Key_Space: 420,
    Key.Key_PageUp: -420,
    Key.Key_End: 1_000_000,
    Key.Key_Home: -1_000_000,
}


class Reading(ScrollBox):
    """Shows one article; with the keyboard here, arrows scroll it and Left goes back."""

    voice: ClassVar[Role] = Role.Document
    article_wanted = Signal(str)
    page_wanted = Signal(str)
    picture_wanted = Signal(object)  # PictureView
    back_wanted = Signal()

    def __init__(self, pages: dict[str, str]) -> None:
        """`pages`: the titles (msgids) of the rooms that can be opened from here, by name."""
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        super().__init__(self._inside)
        self._pages = pages
        self._article: Article | None = None
        self._titles: dict[str, str] = {}
        self._texts: dict[tuple[int, int], tuple[HelpView, int]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._measure()

    @property
    def article(self) -> Article | None:
        """What is read now."""
        return self._article

    def show_article(self, article: Article, titles: dict[str, str]) -> None:
        """From its beginning; `titles` names every article."""
        self._article, self._titles = article, titles
        self._texts.clear()
        emptied(self._column)
        for number, part in enumerate(article.parts):
            self._add_part(number, part)
        self._add_foot(article)
        self._column.addStretch(1)
        self.setAccessibleName(article.title)
        self.verticalScrollBar().setValue(0)

    def _add_part(self, number: int, part: Part) -> None:
        """Runs of text as one view each, pictures between them."""
        run: list[int] = []
        for at, block in enumerate(part.blocks):
            if block.shape is not Shape.PICTURE:
                run.append(at)
                continue
            self._add_text(number, part, run)
            run = []
            view = PictureView(picture_file(block.picture), block.text)
            view.wanted.connect(lambda _file, one=view: self.picture_wanted.emit(one))
            self._add(view)
        self._add_text(number, part, run)

    def _add_text(self, number: int, part: Part, run: list[int]) -> None:
        if not run:
            return
        view = HelpView(tuple(part.blocks[at] for at in run))
        self._texts.update({(number, at): (view, place) for place, at in enumerate(run)})
        self._add(view)

    def _add(self, widget: QWidget) -> None:
        """At the end; shown at once, for Qt would do it only in the next turn."""
        self._column.addWidget(widget)
        widget.show()

    def _add_foot(self, article: Article) -> None:
        """The pages it is about, and what to read next."""
        rooms = [room for room in article.rooms if room in self._pages]
        if not rooms and not article.see:
            return
        self._add(HLine())
        for title, buttons in (
            (_("Go there"), [self._to_page(room) for room in rooms]),
            (_("Read on"), [self._to_article(name) for name in article.see]),
        ):
            if buttons:
                self._add_row(title, buttons)

    def _add_row(self, title: str, buttons: list[Button]) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        label = Label(title, kind="label")
        label.setMinimumWidth(px(70))
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        flow = FlowLayout()
        for button in buttons:
            flow.addWidget(button)
        row.addLayout(flow, 1)
        self._add(line)

    def _to_page(self, room: str) -> Button:
        button = Button(_(self._pages[room]), kind="small", icon="arrow-right")
        button.clicked.connect(lambda: self.page_wanted.emit(room))
        return button

    def _to_article(self, name: str) -> Button:
        button = Button(self._titles.get(name, name), kind="small", icon="file-text")
        button.clicked.connect(lambda: self.article_wanted.emit(name))
        return button

    def go_to(self, part: int, block: int, *, lit: bool) -> None:
        """A block in sight, a little under the top; lit where it is what was found."""
        for view, _place in self._texts.values():
            view.light(-1)
        found = self._texts.get((part, block)) or self._texts.get((part, 0))
        if found is None:
            return
        view, place = found
        if lit:
            view.light(place)
        if part == 0 and block <= 1:
            self.verticalScrollBar().setValue(0)
            return
        self._settle()
        self.verticalScrollBar().setValue(round(view.y() + view.box_of(place).top()) - px(AROUND))

    def _settle(self) -> None:
        """Views that were just made have their places before anything scrolls to them."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._column.activate()
        width = min(self.viewport().width(), self._inside.maximumWidth())
        height = max(self._column.totalHeightForWidth(width), self.viewport().height())
        self._inside.resize(width, height)

    def _measure(self) -> None:
        side = max(px(AROUND), 0)
        self._inside.setMaximumWidth(px(WIDEST) + 2 * side)
        self._column.setContentsMargins(side, px(22), side, px(28))
        self._column.setSpacing(px(BETWEEN))

    # ---- keyboard, and that it has it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Key(event.key())
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if plain and key in SCROLLS:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + px(SCROLLS[key]))
        elif plain and key in {Key.Key_Left, Key.Key_Escape, Key.Key_Backspace}:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            paint.draw_ring(painter, QRectF(self.viewport().rect()).adjusted(2, 2, -2, -2), px(6))
            painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()
