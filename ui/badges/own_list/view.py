"""Writing the run's own list: pasted, a file, the seating, or typed; what is of no use is said.

What must not come in: whose cards are printed, and keeping the list beyond the run.
"""

from collections.abc import Callable, Generator, Iterator
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.badges.kinds import KindSpec
from hanoiplan.badges.own_columns import label_of
from hanoiplan.badges.own_list import OwnList
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from ui.badges.own_list.grid import ListGrid
from ui.badges.own_list.seats_button import SeatsButton
from ui.badges.own_list.sources import SUFFIXES, Lines, first_lines, pasted_lines
from ui.base.idle import IdleWork
from ui.base.theme import set_kind
from ui.base.widgets import Button, HLine, Label, px

Read = Callable[[Lines], Generator[None, None, OwnList]]
NOTHING = OwnList()


def ask_file(parent: QWidget) -> Path | None:
    """The file the person chose."""
    patterns = " ".join(f"*.{suffix}" for suffix in SUFFIXES)
    kinds = _("Lists")
    found, _filter = QFileDialog.getOpenFileName(
        parent, _("Choose the list"), "", f"{kinds} ({patterns})"
    )
    return Path(found) if found else None


class OwnListView(QFrame):
    """The list of one run while it is written."""

    done = Signal()  # these lines are used
    left = Signal()  # the list stays as it was
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "surface")
        self.title, self.lead = Label(kind="h3"), Label(kind="text2", wrap=True)
        self.paste, self.file = Button(icon="copy"), Button(icon="file-spreadsheet")
        self.empty, self.seats = Button(kind="ghost"), SeatsButton()
        self.grid = ListGrid()
        self.remarks = Label(kind="text2", wrap=True)
        self.next = Button(kind="small", icon="triangle-alert")
        self.back, self.use = Button(kind="ghost"), Button(kind="primary")
        self.found = NOTHING
        self._spec: KindSpec | None = None
        self._read: Read | None = None
        self._reading = IdleWork(self)
        self._before = 0  # lines that are in force until others are used
        self._at = 0  # the problem that was looked at last
        self._lay_out()
        self.grid.changed.connect(self._look)
        self.paste.clicked.connect(self.paste_list)
        self.file.clicked.connect(self.file_wanted)
        self.empty.clicked.connect(self._empty)
        self.next.clicked.connect(self._next_problem)
        self.back.clicked.connect(self.left)
        self.use.clicked.connect(self.done)
        for keys, do in (("Ctrl+Return", self.use.click), ("Ctrl+V", self._paste_first)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.title)
        head.addStretch(1)
        for button in (self.empty, self.seats, self.file, self.paste):
            head.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(px(10))
        foot.addWidget(self.next)
        foot.addWidget(self.remarks, 1)
        for button in (self.back, self.use):
            foot.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        above, below = QWidget(), QWidget()
        top = QVBoxLayout(above)
        top.setContentsMargins(px(16), px(12), px(16), px(10))
        top.addLayout(head)
        top.addWidget(self.lead)
        below.setLayout(foot)
        foot.setContentsMargins(px(16), px(8), px(16), px(10))
        whole.addWidget(above)
        whole.addWidget(HLine())
        whole.addWidget(self.grid, 1)
        whole.addWidget(HLine())
        whole.addWidget(below)

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("List for this run"))
        self.paste.setText(_("Paste from Excel"))
        self.file.setText(_("Choose a file…"))
        self.seats.words()
        self.empty.setText(_("Empty the list"))
        self._tell_back()
        self.grid.words()
        self._tell_lead()
        self._tell()

    def open(self, spec: KindSpec, lines: Lines, read: Read) -> None:
        """Begins with these lines, or with titles to type under."""
        self._spec, self._read = spec, read
        self._before = max(0, len(lines) - 1)
        self._tell_back()
        self.grid.show_lines(lines or first_lines(spec))
        self._tell_lead()
        self._look()

    @property
    def is_reading(self) -> bool:
        """Whether a long list is still being read."""
        return self._reading.is_busy

    def lines(self) -> Lines:
        """What stands there."""
        return self.grid.lines()

    def take(self, lines: Lines) -> None:
        """A file or the clipboard brought these; the first line holds the titles."""
        if lines:
            self.grid.show_lines(lines)
            self._look()
            self.grid.setFocus()

    def paste_list(self) -> None:
        """In place of the whole list."""
        mime = QGuiApplication.clipboard().mimeData()
        lines = pasted_lines(mime.text(), mime.html())
        if not lines:
            self.remarks.setText(_("Nothing on the clipboard is a list. Copy its cells first."))
            return
        self.take(lines)

    def _paste_first(self) -> None:
        """Where no cell is chosen: what is written already is not replaced by a key."""
        if len(self.grid.lines()) == 1:
            self.paste_list()

    def _empty(self) -> None:
        if self._spec is not None:
            self.grid.show_lines(first_lines(self._spec))
            self._look()

    @staticmethod
    def keys() -> list[tuple[str, str]]:
        """The keys that do something in the list."""
        return [
            ("F2", _("edit the cell")),
            ("Ctrl V", _("paste cells")),
            ("Ctrl D", _("fill down")),
            ("Ctrl Enter", _("use the list")),
        ]

    # ---- what it says

    def _look(self) -> None:
        """Reads what stands there; a long list is read on while the window waits."""
        self.found = NOTHING
        self._reading.begin(self._steps(self.grid.lines()))
        if self.is_reading:
            self._tell(_("Reading the list"))

    def _steps(self, lines: Lines) -> Iterator[None]:
        trouble = ""
        if len(lines) > 1 and self._read is not None:
            try:
                self.found = yield from self._read(lines)
            except KnownError as error:
                trouble = str(error)
        self._show_found(trouble)

    def _show_found(self, trouble: str) -> None:
        self._at = 0
        told = {one.line: one.sentence for one in self.found.problems}
        self.grid.show_problems(told)
        self._tell(trouble)

    def _tell_back(self) -> None:
        """The way out says what stays in force."""
        n = self._before
        words = ngettext("Keep the {n} line from before", "Keep the {n} lines from before", n)
        self.back.setText(words.format(n=interface().number(n)) if n else _("Use no list"))

    def _tell_lead(self) -> None:
        if self._spec is None:
            return
        names = ", ".join(_(label_of(key)) for key in self._spec.list_columns)
        whom = _("Each line names a person by badge number or by name.")
        columns = _("Columns that are printed: {columns}.").format(columns=names)
        first = whom if self._spec.of_people else _("Each line is one sign.")
        parts = [first, columns] if names else [first]
        titles = _("The first line holds the titles, in Vietnamese or English.")
        kept = _("It is kept until this window is closed, and nowhere else: keep its file.")
        self.lead.setText(" ".join([*parts, titles, kept]))

    def _tell(self, trouble: str = "") -> None:
        number = interface().number
        rows, problems = len(self.found.rows), len(self.found.problems)
        use = ngettext("Use {n} line", "Use {n} lines", rows)
        self.use.setText(use.format(n=number(rows)) if rows else _("Use the list"))
        self.use.setEnabled(rows > 0)
        words = ngettext("{n} line stays out", "{n} lines stay out", problems)
        self.next.setText(words.format(n=number(problems)))
        self.next.setToolTip(_("Go to the next of them"))
        self.next.setVisible(problems > 0)
        unknown = ", ".join(f"“{title}”" for title in self.found.unknown)
        if unknown:
            trouble = _("Not printed, because unknown here: {titles}.").format(titles=unknown)
        self.remarks.setText(trouble or self._first_problem())

    def _first_problem(self) -> str:
        if not self.found.problems:
            return ""
        one = self.found.problems[self._at]
        return _("Line {n}: {what}").format(n=one.line, what=one.sentence)

    def _next_problem(self) -> None:
        problems = self.found.problems
        if problems:
            one = problems[self._at % len(problems)]
            self.remarks.setText(_("Line {n}: {what}").format(n=one.line, what=one.sentence))
            self.grid.go_to_line(one.line)
            self._at = (self._at + 1) % len(problems)
