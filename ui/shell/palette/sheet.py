"""The palette as it floats over the window: a line, what was found, the keys.

What must not come in: finding, and doing what was chosen (it says what was).
"""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStackedWidget,
    QWidget,
)

from hanoiplan.base.i18n import _
from ui.base.widgets.basics import Card, HLine
from ui.base.widgets.empty import EmptyState
from ui.base.widgets.painted import px
from ui.shell.cover import Cover
from ui.shell.palette.answers import Answer, Answers
from ui.shell.palette.found import Found
from ui.shell.palette.line import PaletteLine
from ui.shell.palette.marking import asked_words
from ui.shell.palette.parts import PaletteFoot, PaletteHead
from ui.shell.palette.row_paint import Photos, RowPaint
from ui.shell.palette.rows import Lines

WIDTH, HEIGHT, TOP, AROUND = 760, 580, 54, 24
Key = Qt.Key


class PaletteSheet(Cover):
    """One opening of the palette."""

    chosen = Signal(object)  # Found

    def __init__(self, window: QWidget, answers: Answers, photos: Photos) -> None:
        super().__init__(window)
        self._answers = answers
        self.of: Found | None = None  # whose commands are shown, after Tab
        self._asked_before = ""
        self.rows = Lines(self)
        self.line = PaletteLine(self._take_key)
        self.head, self.foot = PaletteHead(self.line), PaletteFoot()
        self.view = self._make_view(photos)
        self.nothing = EmptyState(art="sun", icon="search")
        self.body = QStackedWidget()
        self.body.addWidget(self.view)
        self.body.addWidget(self.nothing)
        card = Card("floating", margins=(1, 1, 1, 1), gap=0, parent=self)
        for part in (self.head, HLine(), self.body, HLine(), self.foot):
            card.layout_.addWidget(part, 1 if part is self.body else 0)
        self.sheet = card
        self.line.asked.connect(self._ask)
        self.words()

    def _make_view(self, photos: Photos) -> QListView:
        view = QListView()
        self._paint = RowPaint(photos)
        view.setModel(self.rows)
        view.setItemDelegate(self._paint)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.clicked.connect(lambda index: self._open(self.rows.found_at(index.row())))
        return view

    def words(self) -> None:
        """Every text in the interface language; what was found is asked for anew."""
        self.setAccessibleName(_("Search everything"))
        self.line.setAccessibleName(_("Search everything"))
        self.view.setAccessibleName(_("What was found"))
        self._say_keys()
        self._ask(self.line.text())

    def _say_keys(self) -> None:
        """What the line is for and which keys work, here or among somebody's commands."""
        everything = _("People, delegations, pages, settings, commands")
        self.line.setPlaceholderText(everything if self.of is None else _("Which command"))
        self.foot.words(deeper=self.of is not None)

    def take_keyboard(self) -> None:
        self.line.setFocus()

    def arrange(self) -> None:
        """As wide as in the pictures, as high as the window lets it be."""
        if self.sheet is None:
            return
        width = min(px(WIDTH), self.width() - 2 * px(AROUND))
        top = px(TOP) if self.height() > px(HEIGHT + TOP) else px(AROUND)
        height = min(px(HEIGHT), self.height() - top - px(AROUND))
        self.sheet.setGeometry((self.width() - width) // 2, top, width, height)

    # ---- asking

    def _ask(self, text: str) -> None:
        if self.of is not None:
            self._show(self._answers.narrowed(self.of, text), text)
        elif text.strip():
            self._show(self._answers.to(text), text)
        else:
            self._show(self._answers.at_first(), "")

    def _show(self, answer: Answer, text: str) -> None:
        self._paint.asked = asked_words(text)
        self.rows.show_sections(answer.sections, answer.before_commands)
        self.view.scrollToTop()
        if answer.sections:
            self.body.setCurrentWidget(self.view)
            self._choose(self.rows.step(-1, 1), say=bool(text.strip()))
        else:
            self.body.setCurrentWidget(self.nothing)
            self._say_nothing(text.strip())

    def _say_nothing(self, text: str) -> None:
        title = _("Nothing found for “{words}”").format(words=shortened(text))
        sentence = _(
            "People are found by name, native name, position, delegation, telephone, badge number"
            " or a scanned badge; pages, settings, help and commands by their names."
        )
        self.nothing.set_words(title, sentence)
        self._speak(title)

    # ---- choosing

    @property
    def choice(self) -> Found | None:
        """What Enter would open."""
        return self.rows.found_at(self.view.currentIndex().row())

    def _choose(self, row: int, *, say: bool = True) -> None:
        found = self.rows.found_at(row)
        if found is None:
            return
        index = self.rows.index(row)
        self.view.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self._show_from_title(row)
        own = self._answers.some_commands_of(found) if self.of is None else None
        if own is not None and self.line.text().strip():
            self.rows.show_own(own)
        if say:
            self._speak(found.spoken())

    def _show_from_title(self, row: int) -> None:
        """The chosen line in sight, with its title where it is the first under one."""
        above = self.rows.found_at(row - 1) is None
        if above:
            self.view.scrollTo(self.rows.index(max(0, row - 1)))
        self.view.scrollTo(self.rows.index(row))

    def _speak(self, text: str) -> None:
        """The keyboard stays in the line, so a screen reader is told what is chosen."""
        self.line.setAccessibleDescription(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, text))

    def _page(self, by: int) -> None:
        """As many lines on as are in sight; stops at the ends."""
        row = self.view.currentIndex().row()
        height = max(1, self.view.viewport().height() - px(48))
        there = self.view.visualRect(self.rows.index(row)).center()
        there.setY(there.y() + by * height)
        index: QModelIndex = self.view.indexAt(there)
        last = len(self.rows.lines) - 1
        goal = index.row() if index.isValid() else (last if by > 0 else 0)
        self._choose(goal if self.rows.found_at(goal) is not None else self.rows.step(goal, 1))

    # ---- keys

    def _take_key(self, key: Qt.Key) -> bool:
        """Whether this key meant something here, so that the line does not get it."""
        row = self.view.currentIndex().row()
        does: dict[Qt.Key, Callable[[], object]] = {
            Key.Key_Down: lambda: self._choose(self.rows.step(row, 1)),
            Key.Key_Up: lambda: self._choose(self.rows.step(row, -1)),
            Key.Key_PageDown: lambda: self._page(1),
            Key.Key_PageUp: lambda: self._page(-1),
            Key.Key_Return: lambda: self._open(self.choice),
            Key.Key_Enter: lambda: self._open(self.choice),
            Key.Key_Tab: self._deeper,
            Key.Key_Backtab: self._back,
            Key.Key_Escape: self._escape,
        }
        if key == Key.Key_Backspace and self.of is not None and not self.line.text():
            self._back()
            return True
        if key not in does:
            return False
        does[key]()
        return True

    def _open(self, found: Found | None) -> None:
        if found is not None and self.body.currentWidget() is self.view:
            self.chosen.emit(found)

    def _deeper(self) -> None:
        """All commands of the person or delegation chosen."""
        if self.of is None and self._answers.commands_of(self.choice):
            self._asked_before = self.line.text()
            self._turn_to(self.choice, "")

    def _back(self) -> None:
        """From the commands back to what was found."""
        if self.of is not None:
            key = self.of.key
            self._turn_to(None, self._asked_before)
            rows = enumerate(self.rows.lines)
            here = (n for n, one in rows if isinstance(one, Found) and one.key == key)
            self._choose(next(here, self.rows.step(-1, 1)))

    def _turn_to(self, of: Found | None, text: str) -> None:
        self.of = of
        self.head.show_whose(of)
        self._say_keys()
        if self.line.text() == text:
            self._ask(text)
        else:
            self.line.setText(text)

    def _escape(self) -> None:
        if self.of is not None:
            self._back()
        else:
            self.leave()


def shortened(text: str, most: int = 40) -> str:
    """Somebody's words where they are repeated in a title."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
