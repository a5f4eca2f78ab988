"""A calm band: the letters look old, this is how they would read; nothing is converted unasked.

What must not come in: finding out and converting.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.exchange.letters import LETTERS_NAMES
from hanoiplan.exchange.queries import AS_IS
from hanoiplan.sheets.old_letters import Suspicion
from ui.base.theme import set_kind
from ui.base.widgets.basics import HLine, Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px
from ui.exchange.columns.sign import Sign

SAMPLES = 2
LONGEST = 46  # letters of one sample


class LettersBand(QFrame):
    """Shown while there is a suspicion; says afterwards what was done."""

    settled = Signal(str)  # from which letters to convert, or AS_IS

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "page")
        self._suspicion: Suspicion | None = None
        self._letters = ""
        self.sentence = Label(kind="strong", wrap=True)
        self.samples = Label(kind="text2", wrap=True)
        self.convert, self.keep = Button(), Button(kind="ghost")
        self._sign = Sign("languages")
        self.convert.clicked.connect(self._convert)
        self.keep.clicked.connect(lambda: self.settled.emit(AS_IS))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.sentence)
        words.addWidget(self.samples)
        row = QHBoxLayout()
        row.setContentsMargins(px(20), px(8), px(16), px(8))
        row.setSpacing(px(10))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.convert)
        row.addWidget(self.keep)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row)
        whole.addWidget(HLine())
        self.hide()

    def show_letters(self, suspicion: Suspicion | None, letters: str) -> None:
        """What is suspected, and what a person has said of it ("" nothing yet)."""
        self._suspicion, self._letters = suspicion, letters
        self.words()
        self.setVisible(suspicion is not None)

    def focus_question(self) -> None:
        """The keyboard to the first of the two answers."""
        self.convert.setFocus()

    def words(self) -> None:
        """The language changed."""
        if self._suspicion is None:
            return
        name = LETTERS_NAMES[self._suspicion.letters]
        n = self._suspicion.cells
        cells = ngettext("{n} cell", "{n} cells", n).format(n=interface().number(n))
        told = {
            "": _("These letters look like {letters}: {cells}."),
            AS_IS: _(
                "The letters stay as they are in the file; they look like {letters}: {cells}."
            ),
        }.get(self._letters, _("Converted from {letters}: {cells}."))
        done = self._letters not in {"", AS_IS}
        self.sentence.setText(told.format(letters=name, cells=cells))
        self.samples.setText(_samples(self._suspicion))
        self.samples.setVisible(self._letters != AS_IS)
        self.convert.setText(_("As in the file") if done else _("Convert"))
        self.keep.setText(_("They are right"))
        self.keep.setVisible(not self._letters)
        self.setAccessibleName(self.sentence.text())

    def _convert(self) -> None:
        if self._suspicion is not None:
            done = self._letters not in {"", AS_IS}
            self.settled.emit(AS_IS if done else str(self._suspicion.letters))


def _samples(suspicion: Suspicion) -> str:
    words = sorted(suspicion.samples, key=lambda pair: -len(pair[1].split()))
    shown = words[:SAMPLES]
    return "    ".join(f"“{_short(one)}” → “{_short(other)}”" for one, other in shown)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
