"""The empty state: which plan; and, while it is read, how far that is.

What must not come in: reading the file.
"""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from ui.base.form import TextField
from ui.base.theme import theme
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.empty import Drawing
from ui.base.widgets.notices import ProgressCard
from ui.base.widgets.painted import px
from ui.plan_reader.words import number

PATTERNS = "*.docx *.pdf *.xlsx *.txt"


def ask_for_plan(parent: QWidget) -> Path | None:
    """A plan that is there; None when the person chose none."""
    kinds = _("Plans ({patterns})").format(patterns=PATTERNS)
    name, _kind = QFileDialog.getOpenFileName(parent, _("Choose a plan"), "", kinds)
    return Path(name) if name else None


class ChoosePane(QStackedWidget):
    """A place to drop a plan; then the progress of its reading."""

    path_given = Signal(object)  # Path
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.drawing = Drawing()
        self.title = Label(kind="h2")
        self.sentence = Label(kind="text2", wrap=True)
        self.kinds = Label(kind="hint", wrap=True)
        for label in (self.title, self.sentence, self.kinds):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.browse = Button(kind="large-primary", icon="folder-open")
        self.path = TextField()
        self.browse.clicked.connect(self.ask)
        self.path.committed.connect(self._given)
        self._reading = QWidget()
        self.card: ProgressCard | None = None
        self._card_place = QVBoxLayout(self._reading)
        self.addWidget(self._lead())
        self.addWidget(self._reading)

    def _lead(self) -> QWidget:
        lead = QWidget()
        column = QVBoxLayout(lead)
        column.setSpacing(px(10))
        column.addStretch(2)
        column.addWidget(self.drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.title)
        for label in (self.sentence, self.kinds):
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(label, 8)
            line.addStretch(1)
            column.addLayout(line)
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addStretch(1)
        row.addWidget(self.browse)
        self.path.setMinimumWidth(px(200))
        self.path.setMaximumWidth(px(400))
        row.addWidget(self.path, 100)
        row.addStretch(1)
        column.addSpacing(px(8))
        column.addLayout(row)
        column.addStretch(3)
        return lead

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Which plan?"))
        self.sentence.setText(
            _(
                "Drop an official plan here, or choose its file. Its tasks, targets, reporting"
                " duties and programme are read and laid beside the document. Nothing is written"
                " before you say so."
            )
        )
        self.kinds.setText(
            _(
                "Word (.docx), PDF with letters, Excel (.xlsx) or text (.txt)."
                " The file stays as it is."
            )
        )
        for label in (self.sentence, self.kinds):
            label.setMaximumWidth(theme().px(600))
        self.browse.setText(_("Choose a file…"))
        self.path.set_words(_("Path of the plan"), _("or paste its path here"))

    def ask(self) -> None:
        """Lets the person choose a file."""
        path = ask_for_plan(self)
        if path is not None:
            self.path_given.emit(path)

    def _given(self, text: object) -> None:
        bare = str(text).strip().strip("\"'")
        if bare:
            self.path_given.emit(Path(bare))

    # ---- while it is read

    def begin(self, name: str) -> None:
        """A file is being read."""
        self._take_card_away()
        self.path.set_value("")  # so that the same path can be given again
        card = ProgressCard(_("Reading “{file}”").format(file=name), _("Stop"), "file-text")
        card.stop.connect(self.stop_wanted)
        self._card_place.addStretch(1)
        self._card_place.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        self._card_place.addStretch(1)
        self.card = card
        self.setCurrentWidget(self._reading)
        card.button.setFocus()

    def show_progress(self, done: int, total: int) -> None:
        """So many pages of so many."""
        if self.card is None or not total:
            return
        words = ngettext("Page {done} of {n}", "Page {done} of {n}", total)
        self.card.show_progress(done, total, words.format(done=number(done), n=number(total)))

    def rest(self) -> None:
        """Nothing is read any more."""
        self._take_card_away()
        self.setCurrentIndex(0)

    def _take_card_away(self) -> None:
        while (item := self._card_place.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.card = None
