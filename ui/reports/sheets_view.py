"""The right side: the very sheets of the list, the columns of the workbook, or why there is none.

What must not come in: making a paper, and choosing.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.paper.document.pdf import Drawn
from hanoiplan.paper.preview import page_pixels
from ui.base.cells import Chip, Chips, Text, TwoLines
from ui.base.pdf_view import PdfView
from ui.base.table.model import Column, Group, RowTableModel
from ui.base.table.view import TableView
from ui.base.theme import set_kind
from ui.base.widgets import EmptyState, Label, px
from ui.base.widgets.empty import Choice as Button
from ui.reports.reading import SheetColumn

TRUE = N_("The very bytes that will print")
BEING_DRAWN = N_("Being drawn")
STOPPED = N_("The preview was stopped")


class ListPreview(QFrame):
    """The list page by page, and under it what cannot be printed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "sunken")
        self.pdf = PdfView(page_pixels)
        self._foot = QFrame()
        set_kind(self._foot, "panel-foot")
        self._missing = Label(kind="warn", wrap=True)
        inside = QVBoxLayout(self._foot)
        inside.setContentsMargins(px(14), px(8), px(14), px(8))
        inside.addWidget(self._missing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.pdf, 1)
        whole.addWidget(self._foot)
        self._foot.hide()
        self._letters, self._note = "", BEING_DRAWN

    def words(self) -> None:
        """The language changed."""
        self.pdf.words()
        self.pdf.note.setText(_(self._note))
        self._tell_missing()

    def show_drawn(self, drawn: Drawn) -> None:
        """Other sheets; the one that was looked at stays open where there still is one."""
        page = self.pdf.page if self.pdf.page < drawn.pages else 0
        self.pdf.show_pdf(drawn.pdf, drawn.pages, max(0, page))
        self.tell(TRUE)
        self._letters = drawn.missing
        self._tell_missing()

    def tell(self, note: str) -> None:
        """What these sheets are: one of the marked words above."""
        self._note = note
        self.pdf.note.setText(_(note))
        if note == STOPPED:
            self.clear()

    def clear(self) -> None:
        """Nothing to be seen."""
        self.pdf.clear()
        self._letters = ""
        self._tell_missing()

    def _tell_missing(self) -> None:
        words = _("These letters are in no font on paper and print as empty boxes: {letters}")
        self._missing.setText(words.format(letters=" ".join(self._letters)))
        self._foot.setVisible(bool(self._letters))


def _heading(column: SheetColumn) -> TwoLines:
    """A heading stands in both languages: each on its line, so that none is ever cut."""
    vietnamese, _slash, english = column.heading.partition(" / ")
    return TwoLines(vietnamese, english)


def _amount(column: SheetColumn) -> Text:
    speech = interface()
    if not column.filled:
        return Text("–", "text3")
    words = _("{done} of {total}")
    number = words.format(done=speech.number(column.filled), total=speech.number(column.people))
    return Text(number, "text2")


class WorkbookContents(QFrame):
    """Which columns the workbook has and how full they are; no person's data is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "surface")
        self._identity = False
        columns: tuple[Column[SheetColumn], ...] = (
            Column("heading", N_("Column of the workbook"), TwoLines, _heading, stretch=True),
            Column("state", "", Chips, self._state),
            Column("filled", N_("Filled in"), Text, _amount, align="right", floor=90),
        )
        self.rows: RowTableModel[SheetColumn] = RowTableModel(
            columns, lambda one: one.field, parent=self
        )
        self.rows.group_by(self._group)
        self.table: TableView[SheetColumn] = TableView(self.rows, "")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.table)

    def _state(self, column: SheetColumn) -> Chips | Text:
        if not column.identity:
            return Text(" ")  # nothing to decide
        if self._identity:
            return Chips((Chip(_("Goes out, recorded"), "warn", "shield-alert"),))
        return Chips((Chip(_("Stays here"), "neu", "lock"),))

    def _group(self, column: SheetColumn) -> Group:
        if column.identity:
            return Group("0", _("Identity data"), sort="0")
        return Group("1", _("Columns that are always in it"), sort="1")

    def words(self) -> None:
        """The language changed."""
        self.table.setAccessibleName(_("Columns of the workbook"))
        self.table.words()

    def show_columns(self, columns: Sequence[SheetColumn], *, identity: bool) -> None:
        """What the workbook will hold."""
        self._identity = identity
        self.rows.show_rows(list(columns))
        self.rows.group_by(self._group)
        self.table.fit()


class SheetsView(QStackedWidget):
    """One of three: sheets, columns, or why there is nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview, self.contents, self.nobody = ListPreview(), WorkbookContents(), EmptyState()
        for part in (self.preview, self.contents, self.nobody):
            self.addWidget(part)

    def words(self) -> None:
        """The language changed."""
        self.preview.words()
        self.contents.words()

    def show_refused(self, sentence: str) -> None:
        """A report cannot be made, and why."""
        self.nobody.set_words(_("There is no such report yet"), sentence, [])
        self.preview.clear()
        self.setCurrentWidget(self.nobody)

    def show_nobody(self, *, only_arrived: bool, anybody: bool, buttons: Sequence[Button]) -> None:
        """The choice takes nobody, or there is not `anybody`; `buttons` lead out of it."""
        if not anybody:
            title = _("Nobody is in the list yet")
            sentence = _(
                "Lists to sign and workbooks to pass on are made from the list of delegates."
            )
        elif only_arrived:
            title = _("Nobody of this choice has arrived yet")
            sentence = _("Whoever checks in at the desk appears here at once.")
        else:
            title, sentence = _("Nobody is in this choice"), ""
        self.nobody.set_words(title, sentence, buttons)
        self.preview.clear()
        self.setCurrentWidget(self.nobody)
