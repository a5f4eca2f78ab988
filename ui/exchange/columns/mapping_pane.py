"""The left side: what each column of the file means, and how sure that is.

What must not come in: what follows from it for the rows.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.delegates.model import masked
from hanoiplan.exchange.headers import BETWEEN, FIELD_LABELS, meanings_of
from hanoiplan.exchange.heading_words import IGNORED
from hanoiplan.exchange.mapping import SEARCHED_ROWS, ColumnMapping, ColumnMeaning, Confidence
from hanoiplan.sheets.cells import one_line
from ui.base.form import ChoiceField
from ui.base.tab_order import reach_at
from ui.base.theme import set_kind
from ui.base.widgets.basics import Label, ScrollBox, emptied
from ui.base.widgets.painted import px
from ui.exchange.columns.sign import Sign
from ui.exchange.masking import MASKED
from ui.exchange.open_list import Part

WIDTH = 396
CHOICE = 202  # width of the box with the meanings
SAMPLES, LONGEST = 2, 40  # cells shown for a column without a heading, letters of each
MOST_COLUMNS = 60  # without headings; nobody gives more of them a meaning by hand
NO_ROW = 0  # the headings stand in no row


class MappingPane(QFrame):
    """One line for each column that has a heading or holds anything."""

    field_picked = Signal(int, int, str)  # part, place of the column, field
    header_picked = Signal(int, int)  # part, number of the row with the headings

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "page")
        self.setFixedWidth(px(WIDTH))
        self.choices: dict[int, ChoiceField] = {}
        self._marks: dict[int, Sign] = {}
        self._names: list[tuple[int, str]] = []
        self._parts: Sequence[Part] = ()
        self.part = 0  # the sheet whose columns are shown
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        self._inside = QFrame()
        set_kind(self._inside, "bare")
        self._grid = QGridLayout(self._inside)
        self._scroll = ScrollBox(self._inside)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot())

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(px(20), px(12), px(16), px(6))
        line = QHBoxLayout()
        self.title = Label(kind="strong", wrap=True)
        self.summary = Label(kind="second", wrap=True)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.title, 1)
        line.addWidget(self.summary, 1)
        self.sheet = ChoiceField()
        self.sheet.committed.connect(self._other_sheet)
        self.headless = Label(kind="hint", wrap=True)
        head.addLayout(line)
        head.addWidget(self.headless)
        head.addWidget(self.sheet)
        return head

    def _foot(self) -> QWidget:
        """Which row holds the headings, where the guess was wrong; that all of it is kept."""
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(px(20), px(6), px(16), px(8))
        column.setSpacing(px(6))
        row = QHBoxLayout()
        self.header_label = Label(kind="label")
        self.header = ChoiceField()
        self.header.committed.connect(
            lambda number: self.header_picked.emit(self.part, int(str(number)))
        )
        row.addWidget(self.header_label)
        row.addStretch(1)
        row.addWidget(self.header)
        kept = QHBoxLayout()
        kept.setSpacing(px(8))
        self.kept = Label(kind="hint", wrap=True)
        kept.addWidget(Sign("bookmark", "text3"))
        kept.addWidget(self.kept, 1)
        column.addLayout(row)
        column.addLayout(kept)
        return foot

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Columns in the file"))
        self.header_label.setText(_("Headings stand in"))
        self.header.set_words(_("Row of the headings"))
        self.sheet.set_words(_("Sheet whose columns are shown"))
        if self._parts:
            self.show_parts(self._parts)

    # ---- what is shown

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Shows the columns of a sheet; the lines themselves stay while the list is the same."""
        self._parts = parts
        self.part = min(self.part, len(parts) - 1)
        self.sheet.setVisible(len(parts) > 1)
        self.sheet.set_choices([(n, one.sheet.name) for n, one in enumerate(parts)])
        self.sheet.set_value(self.part)
        mapping = parts[self.part].mapping
        listed = _listed(parts[self.part], mapping)
        names = [(one.place, _label(parts[self.part], one)) for one in listed]
        if names != self._names:
            self._rebuild(listed, [words for _place, words in names])
            self._names = names
        for one in listed:
            self._show_column(one)
        self._summarise(mapping, listed)
        self._show_header(parts[self.part], mapping)
        self._say_kept(parts[self.part])

    def labels(self) -> list[str]:
        """What stands beside the choices, from the top."""
        return [words for _place, words in self._names]

    def _show_column(self, column: ColumnMeaning) -> None:
        choice = self.choices[column.place]
        choice.set_choices(_fields())
        choice.set_value(column.field)
        choice.set_words(_("What column {letter} means").format(letter=column.letter))
        _show_mark(self._marks[column.place], column)

    def _show_header(self, part: Part, mapping: ColumnMapping) -> None:
        first = mapping.first_header_row or mapping.header_row
        rows = [row.number for row in part.sheet.rows[:SEARCHED_ROWS]]
        none: list[tuple[object, str]] = [(NO_ROW, _("no headings"))]
        self.header.set_choices(
            [*none, *((n, _rows_words(n, first, mapping.header_row)) for n in rows)]
        )
        self.header.set_value(first)

    def _say_kept(self, part: Part) -> None:
        if part.source is not None and part.source.name:
            told = _("Read as before: “{name}”. What you change is kept for the next list.")
            self.kept.setText(told.format(name=part.source.name))
        else:
            self.kept.setText(_("With the import all of this is kept for the next list."))

    def _other_sheet(self, place: object) -> None:
        self.part = int(str(place))
        self.show_parts(self._parts)

    # ---- lines

    def _rebuild(self, columns: list[ColumnMeaning], labels: list[str]) -> None:
        self.choices.clear()
        self._marks.clear()
        emptied(self._grid)
        for line in range(self._grid.rowCount()):
            self._grid.setRowStretch(line, 0)
        for line, one in enumerate(columns):
            self._add_line(line, one, labels[line])
        made_late = self.choices.values()  # later than what stands below and at the right
        reach_at(self._scroll, *made_late)
        self._grid.setRowStretch(len(columns), 1)
        self._grid.setContentsMargins(px(20), px(4), px(16), px(8))
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(0, 1)

    def _add_line(self, line: int, column: ColumnMeaning, words: str) -> None:
        label = Label(words, "label", wrap=True)
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
        self.field_picked.emit(self.part, place, str(field))

    def _summarise(self, mapping: ColumnMapping, columns: list[ColumnMeaning]) -> None:
        self.headless.show_if_any("" if mapping.header_row else _headless_words())
        if not mapping.header_row:
            taken = sum(1 for one in columns if one.field)
            words = _("{n} of {m} columns taken")
            self.summary.setText(
                words.format(n=interface().number(taken), m=interface().number(len(columns)))
            )
            return
        unsure = sum(1 for one in columns if is_open(one))
        number = interface().number
        guessed = any(is_open(one) and one.field for one in columns)
        doubts = _("{n} sure, {m} to check") if guessed else _("{n} sure, {m} not understood")
        sentence = doubts if unsure else _("{n} sure")
        self.summary.setText(sentence.format(n=number(len(columns) - unsure), m=number(unsure)))


def _headless_words() -> str:
    return _(
        "No row of headings was found. Say what each column means, the name first;"
        " or say below in which row the headings stand."
    )


def _listed(part: Part, mapping: ColumnMapping) -> list[ColumnMeaning]:
    """The columns worth a line: with a heading; where there are none, with anything in them."""
    if mapping.header_row:
        return [one for one in mapping.columns if one.heading or one.field]
    return [one for one in mapping.columns if one.field or _cells(part, one)][:MOST_COLUMNS]


def _label(part: Part, column: ColumnMeaning) -> str:
    """The heading as written; without one the letter and the first cells."""
    if column.heading:
        return column.heading
    if part.mapping.header_row:
        return column.letter
    secret = column.field == MASKED
    cells = [masked(cell) if secret else cell for cell in _cells(part, column)]
    return "\n".join((f"{column.letter} · {_short(cells[0])}", *map(_short, cells[1:])))


def _cells(part: Part, column: ColumnMeaning) -> list[str]:
    """The first different cells of a column."""
    found = (one_line(row.text(column.place)) for row in part.sheet.rows[:SEARCHED_ROWS])
    return list(dict.fromkeys(cell for cell in found if cell))[:SAMPLES]


def _short(cell: str) -> str:
    return cell if len(cell) <= LONGEST else f"{cell[: LONGEST - 1]}…"


def is_open(column: ColumnMeaning) -> bool:
    """Whether a person should look: a guess, or a heading nobody understood."""
    if column.confidence is Confidence.GUESS:
        return True
    if not column.heading or column.confidence is not Confidence.NONE:
        return False
    return not meanings_of(tuple(column.heading.split(BETWEEN)))


def _show_mark(mark: Sign, column: ColumnMeaning) -> None:
    """How sure the meaning is, and why."""
    if is_open(column):
        guessed = bool(column.field)
        why = _("A guess: look at it.") if guessed else _("Not understood, so it is not taken.")
        mark.show_sign("circle-question-mark", "warn", why)
    elif column.confidence is Confidence.REMEMBERED:
        mark.show_sign("bookmark", "accent", _("As somebody decided for an earlier list"))
    elif column.field:
        mark.show_sign("check", "ok", _("Sure"))
    else:
        mark.show_sign("minus", "text3", _("Not taken"))


def _rows_words(number: int, first: int, last: int) -> str:
    if number == first and last > first:
        return _("rows {first}–{last}").format(first=first, last=last)
    return _("row {n}").format(n=number)


def _fields() -> list[tuple[object, str]]:
    known: list[tuple[object, str]] = [(field, _(label)) for field, label in FIELD_LABELS.items()]
    return [(IGNORED, _("Do not take")), *known]
