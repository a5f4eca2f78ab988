"""Step 1: which list, which of its sheets, and how it begins.

What must not come in: reading the file (the page has it read beside the window).
"""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.exchange.mapping import guess_mapping
from ui.base.form import TextField
from ui.base.theme import theme
from ui.base.widgets.basics import Card, Label, emptied
from ui.base.widgets.buttons import Button
from ui.base.widgets.empty import Drawing
from ui.exchange.choosing.clipboard import given_by
from ui.exchange.choosing.file_dialogs import ask_for_list
from ui.exchange.choosing.recent_lists import recent_lists
from ui.exchange.choosing.sheet_choice import SheetChoice
from ui.exchange.choosing.sheet_preview import SheetPreview
from ui.exchange.open_list import OpenList

LONGEST = 40  # letters of a file's name on a button


class ChoosePane(QWidget):
    """A place to drop a file, a field for its path, and what is in it."""

    path_given = Signal(object)  # Path
    pasted = Signal()  # something that is no path stands on the clipboard
    sheets_ticked = Signal(list)  # of places
    example_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._open: OpenList | None = None
        self._shown = 0  # the sheet of the preview
        self.drawing = Drawing()
        self.title = Label(kind="h2")
        self.sentence = Label(kind="text2", wrap=True)
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.browse = Button(icon="folder-open")
        self.path = TextField()
        self.path.line.installEventFilter(self)
        self.paste = Button(icon="copy")
        self.example = Button(kind="link")
        self._recent_row = QWidget()
        self._recent = QHBoxLayout(self._recent_row)
        self._recent.setContentsMargins(0, 0, 0, 0)
        self._recent.setSpacing(theme().px(12))
        self._lay_out()
        self.browse.clicked.connect(self.ask)
        self.paste.clicked.connect(self.pasted)
        self.example.clicked.connect(self.example_wanted)
        self.path.committed.connect(self._given)
        self.sheets.ticked.connect(self._ticked)
        self.sheets.seen.connect(self._show_sheet)

    # ---- parts

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        self._above, self._below = QWidget(), QWidget()
        column.addWidget(self._above, 1)
        column.addWidget(self._lead())
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addStretch(1)
        row.addWidget(self.browse)
        self.path.setMinimumWidth(px(180))
        self.path.setMaximumWidth(px(380))
        row.addWidget(self.path, 100)  # as wide as it may, before the ends get anything
        row.addWidget(self.paste)
        row.addWidget(self.example)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._recent_row)
        column.addWidget(self._found_card(), 1)
        column.addWidget(self._below, 1)

    def _lead(self) -> QWidget:
        px = theme().px
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
        return self.lead

    def _found_card(self) -> Card:
        """What the file holds: its sheets, the first rows of one of them."""
        px = theme().px
        self.card = Card(margins=(1, 1, 1, 10), gap=0)
        self.found = Label(kind="h3", wrap=True)
        self.found.setContentsMargins(px(16), px(10), px(16), px(10))
        self.sheets = SheetChoice()
        self.preview = SheetPreview()
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.sheets)
        both.addWidget(self.preview, 1)
        self.card.layout_.addWidget(self.found)
        self.card.layout_.addLayout(both, 1)
        self.card.hide()
        return self.card

    # ---- words

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Which list?"))
        self.sentence.setText(
            _(
                "Excel, LibreOffice, CSV, or a table in Word or PDF. Drop it here, choose it,"
                " paste its path, or paste the rows themselves with Ctrl+V. Nothing is written"
                " before you say so."
            )
        )
        self.sentence.setMaximumWidth(theme().px(600))
        self.browse.setText(_("Choose a file…"))
        self.path.set_words(_("Path of the list"), _("or paste its path here"))
        self.paste.setText(_("Paste rows"))
        self.example.setText(_("Save an empty example"))
        self.sheets.words()
        self.show_recent()

    def show_recent(self) -> None:
        """The lists opened last, while none is open."""
        emptied(self._recent)
        paths = recent_lists() if self._open is None else []
        self._recent.addStretch(1)
        self._recent.addWidget(Label(_("Opened last:"), "hint"))
        for path in paths:
            button = Button(_shortened(path.name), "link")
            button.setToolTip(str(path))
            button.clicked.connect(lambda _checked=False, path=path: self.path_given.emit(path))
            self._recent.addWidget(button)
        self._recent.addStretch(1)
        self._recent_row.setVisible(bool(paths))

    # ---- what was opened

    def show_list(self, opened: OpenList | None) -> None:
        """Shows what was found; nothing for None."""
        fresh = opened is not self._open
        self._open = opened
        self.path.set_value(str(opened.path) if opened and opened.path else "")
        self.path.line.setCursorPosition(len(self.path.line.text()))  # its end names the file
        self.card.setVisible(opened is not None)
        for part in (self.lead, self._above, self._below, self.example):
            part.setVisible(opened is None)
        self.show_recent()
        if opened is None:
            self.preview.clear()
            return
        chosen = [part.place for part in opened.parts]
        if fresh or (chosen and self._shown not in chosen):
            self._shown = chosen[0]
        self.sheets.show_sheets(opened.sheets, chosen)
        n = sum(len(part.sheet.rows) for part in opened.parts)
        words = ngettext("{n} filled row", "{n} filled rows", n).format(n=interface().number(n))
        self.found.setText(f"{opened.file} · {words}")
        self._show_sheet(self._shown)

    def _show_sheet(self, place: int) -> None:
        if self._open is None:
            return
        self._shown = place
        taken = next((one for one in self._open.parts if one.place == place), None)
        if taken is not None:
            self.preview.show_sheet(taken.sheet, hidden=taken.mapping)
        else:
            read = self._open.sheets[place]
            self.preview.show_sheet(read.sheet, hidden=guess_mapping(read.readable))

    def _ticked(self, places: list[int]) -> None:
        self.sheets_ticked.emit(places)

    # ---- how a list is given

    def ask(self) -> None:
        """Lets the person choose a file."""
        path = ask_for_list(self)
        if path is not None:
            self.path_given.emit(path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rows that were copied are no path, also where the keyboard is in its field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            data = QGuiApplication.clipboard().mimeData()
            if event.matches(QKeySequence.StandardKey.Paste) and data is not None:
                given = given_by(data)
                if given.path is not None or given.is_table:
                    self.pasted.emit()
                    return True
        return super().eventFilter(watched, event)

    def _given(self, text: object) -> None:
        bare = str(text).strip().strip("\"'")
        if bare:
            self.path_given.emit(Path(bare))


def _shortened(name: str) -> str:
    """The beginning and the end of a long name: years and versions stand at its end."""
    if len(name) <= LONGEST:
        return name
    return f"{name[: LONGEST // 2]}…{name[-LONGEST // 2 + 1 :]}"
