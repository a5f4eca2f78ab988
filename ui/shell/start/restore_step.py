"""Restoring a copy as a step of the start window: which copy, what is in it, where it goes.

Nothing is written before the last button. What must not come in: opening, looking into and
restoring a copy (`restoring.py`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QVBoxLayout

from hanoiplan.base.i18n import _
from ui.base.theme import set_kind, tells_of_theme
from ui.base.widgets.basics import Card, Label, ScrollBox, emptied
from ui.base.widgets.buttons import Button
from ui.base.widgets.choosing import Stepper
from ui.base.widgets.painted import px
from ui.shell.start.press_card import IconSign, PressCard

MOST = 8  # copies that are shown; older ones are found by their file


@dataclass(frozen=True, slots=True)
class CopyLine:
    """A copy to choose from, in words."""

    file: Path
    title: str
    second: str


@dataclass(frozen=True, slots=True)
class InsideWords:
    """What a look inside found: rows of label and value, and what a restore does."""

    title: str
    rows: tuple[tuple[str, str], ...]
    verdict: str
    note: str
    instead: str = ""  # the name of the file that it may take the place of


class RestoreStep(QFrame):
    """First the copies, then what is in the chosen one."""

    picked = Signal(Path)  # look into this copy
    choose_wanted = Signal()  # another file, by the system's dialog
    back_in_place = Signal()
    as_new_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "page")
        self._side = px(28)
        self._inside: Callable[[], InsideWords] | None = None
        self._copies: Callable[[], Sequence[CopyLine]] = tuple
        self.rows: list[PressCard] = []
        self.title, self.sentence = Label(kind="h1", wrap=True), Label(kind="text2", wrap=True)
        self.stepper = Stepper()
        self.choose = Button(kind="plain", icon="folder-open")
        self.back = Button(kind="ghost", icon="arrow-left")
        self.as_new = Button(kind="plain", icon="plus")
        self.in_place = Button(kind="primary", icon="archive-restore")
        self._lay_out()
        self.choose.clicked.connect(self.choose_wanted)
        self.back.clicked.connect(self._go_back)
        self.as_new.clicked.connect(self.as_new_wanted)
        self.in_place.clicked.connect(self._go_on)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._go_back)
        self._measure()

    def _lay_out(self) -> None:
        inside = QFrame()
        set_kind(inside, "bare")
        self._list = QVBoxLayout()
        self.card = Card(margins=(20, 16, 20, 16), gap=12)
        self.whose, self.verdict = Label(kind="h2", wrap=True), Label(kind="ok", wrap=True)
        self._facts = QFormLayout()
        self._facts.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.card.layout_.addWidget(self.whose)
        self.card.layout_.addLayout(self._facts)
        self.card.layout_.addWidget(self.verdict)
        self.note = Label(kind="text2", wrap=True)
        self._column = QVBoxLayout(inside)
        for upper in (self.title, self.sentence, self.stepper):
            self._column.addWidget(upper)
        self._column.addLayout(self._list)
        for lower in (self.card, self.note):
            self._column.addWidget(lower)
        self._column.addStretch(1)
        self._bar = QHBoxLayout()
        self._bar.addWidget(self.back)
        self._bar.addStretch(1)
        for button in (self.choose, self.as_new, self.in_place):
            self._bar.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(ScrollBox(inside), 1)
        whole.addLayout(self._bar)

    # ---- what is shown

    def show_copies(self, copies: Callable[[], Sequence[CopyLine]]) -> None:
        """The copies this computer knows, the newest first; asked again in another language."""
        self._copies, self._inside = copies, None
        self.words()

    def show_inside(self, inside: Callable[[], InsideWords]) -> None:
        """What is in the chosen copy; nothing has been written. Asked again as well."""
        self._inside = inside
        self.words()
        self.focus_first()

    def words(self) -> None:
        """Every text in the interface language, for what is shown now."""
        looking = self._inside is None
        self.title.setText(_("Restore a copy"))
        self.stepper.set_words([_("Which copy"), _("What is in it")])
        self.stepper.set_step(0 if looking else 1)
        self.choose.setText(_("Choose another file…"))
        self.back.setText(_("Back"))
        self.as_new.setText(_("As a new file…"))
        for widget, shown in (
            (self.choose, looking),
            (self.as_new, not looking),
            (self.in_place, not looking),
            (self.card, not looking),
            (self.note, not looking),
        ):
            widget.setVisible(shown)
        self._word_copies()
        if self._inside is not None:
            self._word_inside(self._inside())

    def _word_copies(self) -> None:
        emptied(self._list)
        self.rows = []
        if self._inside is not None:
            return
        none = _("No copy is known on this computer. Choose a file, for example on a stick.")
        known = _("Look inside first; nothing is written before you say so.")
        copies = self._copies()[:MOST]
        self.sentence.setText(known if copies else none)
        for copy in copies:
            row = PressCard(IconSign("shield-check", "accent"), margins=(14, 5, 16, 5), wrap=True)
            row.set_words(copy.title, copy.second)
            row.setToolTip(str(copy.file))
            row.pressed.connect(lambda file=copy.file: self.picked.emit(file))
            self.rows.append(row)
            self._list.addWidget(row)
            row.show()  # at once, so that it can take the keyboard

    def _word_inside(self, inside: InsideWords) -> None:
        self.sentence.setText(_("This is in the copy. Nothing has been written yet."))
        self.whose.setText(inside.title)
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for label, value in inside.rows:
            self._facts.addRow(Label(label, "label"), Label(value, "body", wrap=True))
        self.verdict.show_if_any(inside.verdict)
        self.note.setText(inside.note)
        self.as_new.setVisible(bool(inside.instead))
        words = _("Restore as “{file}”").format(file=inside.instead)
        self.in_place.setText(words if inside.instead else _("Restore as a new file…"))

    def focus_first(self) -> None:
        """The keyboard on the newest copy, or on the button that restores."""
        if self._inside is not None:
            self.in_place.setFocus()
        elif self.rows:
            self.rows[0].setFocus()
        else:
            self.choose.setFocus()

    # ---- what is pressed

    def _go_on(self) -> None:
        if self._inside is not None and self._inside().instead:
            self.back_in_place.emit()
        else:
            self.as_new_wanted.emit()

    def _go_back(self) -> None:
        """One step back: to the copies, then to the start."""
        if self._inside is None or not self._copies():
            self.left.emit()
        else:
            self.show_copies(self._copies)
            self.focus_first()

    # ---- measures

    def set_margins(self, side: int) -> None:
        """As far from the edges as the rest of the start window."""
        self._side = side
        self._measure()

    def _measure(self) -> None:
        self._column.setContentsMargins(self._side, px(22), self._side, px(8))
        self._column.setSpacing(px(12))
        self._bar.setContentsMargins(self._side, px(8), self._side, px(8))
        self._bar.setSpacing(px(8))
        self._list.setSpacing(px(6))
        self._facts.setHorizontalSpacing(px(16))
        self._facts.setVerticalSpacing(px(8))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()
