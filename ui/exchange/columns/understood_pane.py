"""The right side of the columns: the first rows, and what was understood of names and headings.

What must not come in: the columns themselves (`mapping_pane`), and finding anything out.
"""

from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.exchange.groups import GroupHeading
from hanoiplan.exchange.model import Intake
from hanoiplan.exchange.three_way import Decisions
from ui.base.cells import Button as ButtonCell
from ui.base.cells import Chip, Chips, Number, Text
from ui.base.table.model import Column, RowTableModel
from ui.base.table.view import TableView
from ui.base.theme import set_kind
from ui.base.widgets.basics import emptied
from ui.base.widgets.buttons import CheckBox
from ui.base.widgets.choosing import Tabs
from ui.base.widgets.painted import px
from ui.exchange.choosing.sheet_preview import SheetPreview
from ui.exchange.columns.understood import (
    DelegationLine,
    NameLine,
    Standing,
    TitleColumn,
    delegation_lines,
    heading_lines,
    name_lines,
    title_columns,
)
from ui.exchange.open_list import OpenList

ROWS, NAMES, HEADINGS, DELEGATIONS = "rows", "names", "headings", "delegations"

NAME_COLUMNS: tuple[Column[NameLine], ...] = (
    Column("row", N_("Row"), Number, lambda one: str(one.row), floor=44, align="right"),
    Column("file", N_("In the file"), Text, lambda one: one.in_file, floor=160, ceiling=300),
    Column("titles", N_("Titles taken off"), Text, lambda one: one.titles, floor=90, ceiling=180),
    Column("name", N_("Name"), Text, lambda one: one.name, stretch=True),
)
HEADING_COLUMNS: tuple[Column[GroupHeading], ...] = (
    Column("row", N_("Row"), Number, lambda one: str(one.row), floor=44, align="right"),
    Column("text", N_("In the file"), Text, lambda one: one.text, stretch=True),
    Column("taken", N_("What it was taken for"), Text, lambda one: one.sentence, ceiling=460),
)


def _standing(line: DelegationLine) -> Chips:
    words = {
        Standing.NEAR: Chip(_("To check"), "warn", "triangle-alert"),
        Standing.USED: Chip(_("Known"), "ok", "check"),
        Standing.NEW: Chip(_("New"), "neu", "plus"),
    }
    return Chips((words[line.standing],))


def _delegation_button(line: DelegationLine) -> ButtonCell:
    if line.standing is Standing.NEAR:
        return ButtonCell(_("Use the present one"))
    return ButtonCell(_("Keep apart") if line.standing is Standing.USED else "")


DELEGATION_COLUMNS: tuple[Column[DelegationLine], ...] = (
    Column("written", N_("In the file"), Text, lambda one: one.written, stretch=True),
    Column("known", N_("Delegation that may be meant"), Text, lambda one: one.known, ceiling=260),
    Column("standing", "", Chips, _standing, ceiling=130),
    Column("do", "", ButtonCell, _delegation_button, align="right", ceiling=220),
)


class UnderstoodPane(QFrame):
    """Tabs over tables; boxes with which a person refuses what was understood."""

    titles_kept = Signal(int, int, bool)  # part, place of the column, kept
    groups_taken = Signal(bool)
    delegation_used = Signal(str, str)  # as written, name to use ("" none)

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "surface")
        self.tabs = Tabs()
        self.preview = SheetPreview()
        self.names = self._table(NAME_COLUMNS, lambda one: (one.key, one.in_file))
        self.headings = self._table(HEADING_COLUMNS, lambda one: one.key)
        self.delegations = self._table(DELEGATION_COLUMNS, lambda one: one.written)
        self.delegations.pressed_button.connect(lambda line, _column: self._settle(line))
        self.delegations.opened.connect(self._settle)
        self._boxes: dict[tuple[int, int], CheckBox] = {}  # of titles, by part and column
        self._refused = False  # that rows are headings
        self.groups = CheckBox()
        self.groups.toggled.connect(self.groups_taken)
        self._titles = QWidget()
        self._title_boxes = QVBoxLayout(self._titles)
        self._title_boxes.setContentsMargins(px(16), px(10), px(16), px(6))
        self._stack = QStackedWidget()
        self._places: dict[object, int] = {}
        groups = QWidget()
        above = QVBoxLayout(groups)
        above.setContentsMargins(px(16), px(10), px(16), px(6))
        above.addWidget(self.groups)
        self._page(ROWS, None, self.preview)
        self._page(NAMES, self._titles, self.names)
        self._page(HEADINGS, groups, self.headings)
        self._page(DELEGATIONS, None, self.delegations)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.tabs.picked.connect(lambda _which: self._show_page())

    @staticmethod
    def _table(columns: tuple[Column[Any], ...], key: Any) -> TableView[Any]:
        return TableView(RowTableModel(columns, key), "")

    def _page(self, name: str, above: QWidget | None, below: QWidget) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if above is not None:
            column.addWidget(above)
        column.addWidget(below, 1)
        self._places[name] = self._stack.addWidget(page)

    def words(self) -> None:
        """The language changed."""
        self.tabs.setAccessibleName(_("What was understood"))
        self.groups.setText(_("These rows are headings for the people below them"))
        self.groups.set_detail(_("Without the tick they are read like every other row."))
        for table, name in (
            (self.names, _("Names as they will be")),
            (self.headings, _("Rows taken as headings")),
            (self.delegations, _("Delegations of the list")),
        ):
            table.setAccessibleName(name)
            table.words()

    # ---- what is shown

    def show_list(
        self, opened: OpenList, part: int, intake: Intake | None, decisions: Decisions
    ) -> None:
        """The first rows of a sheet, and of all sheets what was understood so far.

        While it is thought about (without an intake) what was understood before stays.
        """
        chosen = opened.parts[part]
        self.preview.show_sheet(chosen.sheet, chosen.mapping)
        if intake is None:
            return
        self.names.rows.show_rows(name_lines(opened.parts, intake))
        self.headings.rows.show_rows(heading_lines(intake))
        self.delegations.rows.show_rows(delegation_lines(intake, decisions))
        self._show_title_boxes(title_columns(opened.parts, intake))
        self._refused = not all(one.mapping.groups for one in opened.parts)
        with QSignalBlocker(self.groups):
            self.groups.setChecked(not self._refused)
        self._show_tabs()

    def forget(self) -> None:
        """Another list begins."""
        self._refused = False
        for table in (self.names, self.headings, self.delegations):
            table.rows.show_rows([])
        self._show_title_boxes([])
        self.tabs.set_value(ROWS)
        self._show_tabs()

    def _show_tabs(self) -> None:
        """Only tabs with something in them."""
        names, headings = self.names.rows.rowCount(), self.headings.rows.rowCount()
        delegations = self.delegations.rows.all_rows
        doubts = sum(one.standing is Standing.NEAR for one in delegations)
        tabs = (
            (ROWS, _("First rows"), None, True),
            (NAMES, _("Names"), names, bool(names or self._boxes)),
            (HEADINGS, _("Heading rows"), headings, bool(headings) or self._refused),
            (DELEGATIONS, _("Delegations"), doubts or len(delegations), bool(delegations)),
        )
        number = interface().number
        self.tabs.set_tabs(
            [
                (name, words, None if count is None else number(count))
                for name, words, count, wanted in tabs
                if wanted
            ]
        )
        self._show_page()

    def _show_page(self) -> None:
        self._stack.setCurrentIndex(self._places[self.tabs.value()])

    def _show_title_boxes(self, columns: list[TitleColumn]) -> None:
        """A box for each column of names; it stays while its column does."""
        wanted = [(one.part, one.place) for one in columns]
        if list(self._boxes) != wanted:
            emptied(self._title_boxes)
            self._boxes = {place: self._title_box(*place) for place in wanted}
        for one in columns:
            box = self._boxes[one.part, one.place]
            box.setText(_("Take titles off the names in column {letter}").format(letter=one.letter))
            box.set_detail(_title_words(one))
            with QSignalBlocker(box):
                box.setChecked(not one.kept)
        self._titles.setVisible(bool(columns))

    def _title_box(self, part: int, place: int) -> CheckBox:
        box = CheckBox()
        box.toggled.connect(lambda on: self.titles_kept.emit(part, place, not on))
        self._title_boxes.addWidget(box)
        QWidget.setTabOrder(self.tabs, box)
        return box

    def _settle(self, line: DelegationLine) -> None:
        if line.standing is Standing.NEAR:
            self.delegation_used.emit(line.written, line.known)
        elif line.standing is Standing.USED:
            self.delegation_used.emit(line.written, "")


def _title_words(column: TitleColumn) -> str:
    if column.kept:
        return _("They stay in the names now.")
    n = column.count
    words = ngettext("{n} name, such as “{title}”", "{n} names, such as “{title}”", n)
    return words.format(n=interface().number(n), title=column.example)
