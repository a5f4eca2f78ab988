"""Step 1: which list, which of its sheets, and how it begins.

What must not come in: reading the file (the page has it read beside the window).
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.exchange.cells import Sheet
from ui.base.form import ChoiceField, TextField
from ui.base.theme import theme
from ui.base.widgets.basics import Card, Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.empty import Drawing
from ui.exchange.file_dialogs import ask_for_list
from ui.exchange.sheet_preview import SheetPreview


class ChoosePane(QWidget):
    """A place to drop a file, a field for its path, and what is in it."""

    path_given = Signal(object)  # Path
    sheet_picked = Signal(str)
    example_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(px(12))
        self.drawing = Drawing()
        self.title = Label(kind="h2")
        self.sentence = Label(kind="text2", wrap=True)
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.browse = Button(icon="folder-open")
        self.path = TextField()
        self.example = Button(kind="link")
        self._lay_out(column)
        self.setAcceptDrops(True)
        self.browse.clicked.connect(self.ask)
        self.example.clicked.connect(self.example_wanted)
        self.path.committed.connect(self._given)
        self.sheet.committed.connect(lambda name: self.sheet_picked.emit(str(name)))

    def _lay_out(self, column: QVBoxLayout) -> None:
        px = theme().px
        self._above, self._below = QWidget(), QWidget()
        self.lead = QWidget()
        lead = QVBoxLayout(self.lead)
        lead.setSpacing(px(8))
        lead.setContentsMargins(0, 0, 0, px(10))
        lead.addWidget(self.drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        lead.addWidget(self.title)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.sentence, 8)
        line.addStretch(1)
        lead.addLayout(line)
        column.addWidget(self._above, 1)
        column.addWidget(self.lead)
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addStretch(1)
        row.addWidget(self.browse)
        self.path.setFixedWidth(px(420))
        row.addWidget(self.path)
        row.addWidget(self.example)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._found_card(), 1)
        column.addWidget(self._below, 1)

    def _found_card(self) -> Card:
        """What the file holds: sheet, number of rows, the first of them."""
        px = theme().px
        self.card = Card(margins=(1, 1, 1, 10), gap=0)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(10), px(16), px(10))
        self.found = Label(kind="h3")
        self.sheet = ChoiceField()
        head.addWidget(self.found)
        head.addStretch(1)
        head.addWidget(self.sheet)
        self.preview = SheetPreview()
        self.card.layout_.addLayout(head)
        self.card.layout_.addWidget(self.preview, 1)
        self.card.hide()
        return self.card

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Which list?"))
        self.sentence.setText(
            _(
                "Excel (.xlsx, .xls), LibreOffice (.ods) or CSV. Drop it here, choose it, or"
                " paste its path. Nothing is written before you have seen every row."
            )
        )
        self.sentence.setMaximumWidth(theme().px(560))
        self.browse.setText(_("Choose a file …"))
        self.path.set_words(_("Path of the list"), _("or paste its path here"))
        self.example.setText(_("Save an empty example"))
        self.sheet.set_words(_("Sheet of the file"))

    def show_sheets(self, sheets: Sequence[Sheet], chosen: Sheet | None, path: Path | None) -> None:
        """Shows what was found in the file; nothing for None."""
        self.path.set_value(str(path) if path else "")
        self.card.setVisible(chosen is not None)
        self.lead.setVisible(chosen is None)
        self._above.setVisible(chosen is None)
        self._below.setVisible(chosen is None)
        if chosen is None:
            self.preview.clear()
            return
        self.sheet.set_choices([(one.name, _sheet_words(one)) for one in sheets])
        self.sheet.set_value(chosen.name)
        self.sheet.setVisible(len(sheets) > 1)
        n = len(chosen.rows)
        words = ngettext("{n} filled row", "{n} filled rows", n).format(n=interface().number(n))
        self.found.setText(f"{chosen.file} · {words}")
        self.preview.show_sheet(chosen)

    def ask(self) -> None:
        """Lets the person choose a file."""
        path = ask_for_list(self)
        if path is not None:
            self.path_given.emit(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.path_given.emit(Path(files[0]))

    def _given(self, text: object) -> None:
        bare = str(text).strip().strip("\"'")
        if bare:
            self.path_given.emit(Path(bare))


def _sheet_words(sheet: Sheet) -> str:
    n = len(sheet.rows)
    rows = ngettext("{n} row", "{n} rows", n).format(n=interface().number(n))
    return f"{sheet.name} · {rows}"
