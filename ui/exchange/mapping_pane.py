"""The left side: what each column of the file means, and how sure that is.

What must not come in: what follows from it for the rows.
"""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.exchange.cells import Sheet
from hanoiplan.exchange.headers import FIELD_LABELS, IGNORED, meanings
from hanoiplan.exchange.mapping import SEARCHED_ROWS, ColumnMapping, ColumnMeaning, Confidence
from ui.base.form import ChoiceField
from ui.base.icons import draw_icon
from ui.base.theme import set_kind
from ui.base.widgets.basics import Label, ScrollBox
from ui.base.widgets.painted import Painted, px

WIDTH = 400
CHOICE = 198  # width of the box with the meanings


class Sign(Painted):
    """A small drawing: the arrow between two columns, the tick or question mark behind them."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._drawing, self._token = name, "text2"
        self.setFixedSize(self.sizeHint())

    def show_sign(self, name: str, token: str, words: str) -> None:
        """Another drawing; its words are the tooltip."""
        self._drawing, self._token = name, token
        self.setToolTip(words)
        self.say(words)

    def sizeHint(self) -> QSize:
        return QSize(px(18), px(18))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        if not self._drawing:
            return
        side = px(15)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(box.center())
        draw_icon(painter, spot, self._drawing, self._token)


class MappingPane(QFrame):
    """One line for each column that has a heading or holds anything."""

    field_picked = Signal(int, str)  # place of the column, field
    header_picked = Signal(int)  # number of the row with the headings

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "page")
        self.setFixedWidth(px(WIDTH))
        self.choices: dict[int, ChoiceField] = {}
        self._marks: dict[int, Sign] = {}
        self._names: list[tuple[int, str]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(12), px(16), px(6))
        self.title = Label(kind="strong")
        self.summary = Label(kind="second")
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.summary)
        column.addLayout(head)
        self._inside = QFrame()
        set_kind(self._inside, "bare")
        self._grid = QGridLayout(self._inside)
        column.addWidget(ScrollBox(self._inside), 1)
        column.addWidget(self._foot())

    def _foot(self) -> QWidget:
        """Which row holds the headings, where the guess was wrong."""
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(20), px(6), px(16), px(8))
        self.header_label = Label(kind="label")
        self.header = ChoiceField()
        self.header.committed.connect(lambda number: self.header_picked.emit(int(str(number))))
        row.addWidget(self.header_label)
        row.addStretch(1)
        row.addWidget(self.header)
        return foot

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Columns in the file"))
        self.header_label.setText(_("Headings stand in"))
        self.header.set_words(_("Row of the headings"))

    def show_mapping(self, sheet: Sheet, mapping: ColumnMapping) -> None:
        """Shows the columns; the lines themselves stay while the list is the same."""
        listed = [one for one in mapping.columns if one.heading or one.field]
        names = [(one.place, one.heading) for one in listed]
        if names != self._names:
            self._rebuild(listed)
            self._names = names
        for one in listed:
            self.choices[one.place].set_choices(_fields())
            self.choices[one.place].set_value(one.field)
            words = _("What column {letter} means").format(letter=one.letter)
            self.choices[one.place].set_words(words)
            _show_mark(self._marks[one.place], one)
        self._summarise(listed)
        rows = [row.number for row in sheet.rows[:SEARCHED_ROWS]]
        self.header.set_choices([(n, _("row {n}").format(n=n)) for n in rows])
        self.header.set_value(mapping.header_row)

    def _rebuild(self, columns: list[ColumnMeaning]) -> None:
        self._empty()
        for line, one in enumerate(columns):
            self._add_line(line, one)
        self._grid.setRowStretch(len(columns), 1)
        self._measure()

    def _empty(self) -> None:
        self.choices.clear()
        self._marks.clear()
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in range(self._grid.rowCount()):
            self._grid.setRowStretch(line, 0)

    def _measure(self) -> None:
        self._grid.setContentsMargins(px(20), px(4), px(16), px(8))
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(0, 1)

    def _add_line(self, line: int, column: ColumnMeaning) -> None:
        label = Label(column.heading or column.letter, "label", wrap=True)
        label.setToolTip(column.letter)
        choice, mark = ChoiceField(), Sign()
        choice.setFixedWidth(px(CHOICE))
        choice.committed.connect(partial(self._picked, column.place))
        self.choices[column.place], self._marks[column.place] = choice, mark
        self._grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(Sign("arrow-right"), line, 1)
        self._grid.addWidget(choice, line, 2)
        self._grid.addWidget(mark, line, 3)

    def _picked(self, place: int, field: object) -> None:
        self.field_picked.emit(place, str(field))

    def _summarise(self, columns: list[ColumnMeaning]) -> None:
        unsure = sum(1 for one in columns if is_open(one))
        number = interface().number
        sentence = _("{n} sure, {m} to check") if unsure else _("{n} sure")
        self.summary.setText(sentence.format(n=number(len(columns) - unsure), m=number(unsure)))


def is_open(column: ColumnMeaning) -> bool:
    """Whether a person should look: a guess, or a heading nobody understood."""
    if column.confidence is Confidence.GUESS:
        return True
    unknown = column.confidence is Confidence.NONE and not meanings(column.heading)
    return bool(column.heading) and unknown


def _show_mark(mark: Sign, column: ColumnMeaning) -> None:
    """How sure the meaning is, and why."""
    if is_open(column):
        guessed = bool(column.field)
        why = _("A guess: look at it.") if guessed else _("Not understood, so it is not taken.")
        mark.show_sign("circle-question-mark", "warn", why)
    elif column.field:
        mark.show_sign("check", "ok", _("Sure"))
    else:
        mark.show_sign("minus", "text3", _("Not taken"))


def _fields() -> list[tuple[object, str]]:
    known: list[tuple[object, str]] = [(field, _(label)) for field, label in FIELD_LABELS.items()]
    return [(IGNORED, _("Do not take")), *known]
