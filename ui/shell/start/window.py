"""The start window: begin an event in steps, open one, see the demonstration, restore a copy.

It asks who works here and at which desk, and remembers the answer. What must not come in: opening
a workspace (the program does) and the libraries that takes.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

import hanoiplan
from hanoiplan.base.clock import Clock, to_event_time
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import APP
from hanoiplan.base.settings import Settings
from ui.base.jobs import Job, Jobs
from ui.base.messages import Messages
from ui.base.theme import set_kind
from ui.base.widgets.basics import Label, ScrollBox
from ui.base.widgets.buttons import Button, IconButton
from ui.base.widgets.choosing import Segments
from ui.base.widgets.error_strip import ErrorStrip
from ui.base.widgets.painted import px
from ui.shell.appearance import Appearance
from ui.shell.help_sheet import NEWS, HelpSheet
from ui.shell.keys_sheet import KeysSheet
from ui.shell.least_size import least_size
from ui.shell.pages import through_the_door
from ui.shell.recent import RecentFiles
from ui.shell.start.files import RecentList
from ui.shell.start.news import NewsLine
from ui.shell.start.picture import StartPicture
from ui.shell.start.restore_step import RestoreStep
from ui.shell.start.steps import FIRST_ROOM, OFFICE_ZONE, Choices, Steps, name_of
from ui.shell.start.who import WhoFields

PICTURE, NARROW_PICTURE = 430, 360
WIDEST = 1040  # px of the steps: on a large screen they stay together
NARROW_BELOW = 1340
WITHOUT_FILES, FILE_ROW = 590, 49  # px of height: everything but the files, and each of them
NEW_KEY = "Ctrl+N"
LANGUAGES = (("vi", "Tiếng Việt"), ("en", "English"))  # each in its own words


class StartWindow(QMainWindow):
    """What the program shows before a workspace is open."""

    open_wanted = Signal(Path, str)  # a file, the room to open it at
    choose_wanted = Signal()
    new_wanted = Signal(str)  # the room to begin at
    demo_wanted = Signal()
    restore_wanted = Signal()
    look_wanted = Signal(Path, Path)  # a copy, and the file it may take the place of
    closed = Signal()

    def __init__(
        self,
        settings: Settings,
        appearance: Appearance,
        recent: RecentFiles,
        clock: Clock,
        offered: Path | None = None,
    ) -> None:
        super().__init__()
        self.appearance, self._recent, self._offered = appearance, recent, offered
        self._clock, self._settings = clock, settings
        self.jobs = Jobs(self)
        self.messages = Messages(self)
        self.messages.follow(self.jobs)
        self.who = WhoFields(settings, self.messages)
        self.files = RecentList(recent, clock, offered)
        self.setMinimumSize(least_size(self))
        self._make_parts()
        self._listen()
        self.words()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()  # nothing wears the ring until a person uses the keyboard
        self.who.focus_first()

    # ---- made once

    def _make_parts(self) -> None:
        self.picture = StartPicture()
        self.strip, self.notice = ErrorStrip(), ErrorStrip()
        self.title, self.sentence = Label(kind="h1", wrap=True), Label(kind="text2", wrap=True)
        self.new_button = Button(kind="plain", icon="plus")
        self.steps, self.choices = Steps(), Choices()
        self.restore_step = RestoreStep()
        self.version, self.news = Label(kind="hint"), NewsLine(self._settings)
        self.machine_button = Button(kind="link")
        self._machine: Any = None  # made when it is first asked for
        self.theme_button = IconButton("moon", kind="ghost")
        self.languages = Segments(LANGUAGES)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.picture)
        row.addWidget(self._right_side(), 1)
        self.setCentralWidget(whole)

    def _right_side(self) -> QWidget:
        inside = QFrame()
        set_kind(inside, "bare")
        self._column = QVBoxLayout(inside)
        self._head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        self._head.addLayout(words, 1)
        self._head.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(self._head)
        for part in (self.strip, self.notice, self.who, self.steps, self.choices):
            self._column.addWidget(part)
        self._column.addWidget(self.files)
        self._column.addStretch(1)
        self.stack = QStackedWidget()
        self.home = ScrollBox(inside)
        self.stack.addWidget(self.home)
        self.stack.addWidget(self.restore_step)
        side = QFrame()
        set_kind(side, "page")
        outer = QVBoxLayout(side)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.stack, 1)
        outer.addLayout(self._foot())
        self._measure()
        return side

    def _foot(self) -> QHBoxLayout:
        self._foot_row = QHBoxLayout()
        self._foot_row.addWidget(self.version)
        self._foot_row.addWidget(self.news)
        self._foot_row.addWidget(self.machine_button)
        self._foot_row.addStretch(1)
        self._foot_row.addWidget(self.theme_button)
        self._foot_row.addWidget(self.languages)
        return self._foot_row

    def _measure(self) -> None:
        wide = self.width() >= px(NARROW_BELOW)
        picture = px(PICTURE if wide else NARROW_PICTURE)
        side = max(px(44 if wide else 28), (self.width() - picture - px(WIDEST)) // 2)
        self._column.setContentsMargins(side, px(22), side, px(8))
        self._column.setSpacing(px(10))
        self._foot_row.setContentsMargins(side, px(6), side, px(14))
        self._foot_row.setSpacing(px(6))
        self._head.setSpacing(px(16))
        self.restore_step.set_margins(side)
        self.picture.setFixedWidth(picture)
        self.files.make_room_for((self.height() - px(WITHOUT_FILES)) // px(FILE_ROW))

    def _listen(self) -> None:
        self.steps.picked.connect(self._begin)
        self.new_button.clicked.connect(lambda: self.new_wanted.emit("event"))
        self.choices.open_.pressed.connect(self.choose_wanted)
        self.choices.demo.pressed.connect(self.demo_wanted)
        self.choices.restore.pressed.connect(self.restore_wanted)
        self.files.picked.connect(lambda file: self.open_wanted.emit(file, FIRST_ROOM))
        self.news.clicked.connect(lambda _on=False: HelpSheet(self, NEWS).open())
        self.machine_button.clicked.connect(self.show_machine)
        self.languages.picked.connect(
            lambda code: self.messages.run(None, self.appearance.set_language, str(code))
        )
        self.theme_button.clicked.connect(
            lambda: self.messages.run(None, self.appearance.toggle_theme)
        )
        self.appearance.language_changed.connect(self.words)
        self.appearance.theme_changed.connect(self._dressed)
        keys: dict[str, Callable[[], object]] = {
            NEW_KEY: lambda: self.new_wanted.emit("event"),
            "Ctrl+O": self.choose_wanted.emit,
            "F2": self.demo_wanted.emit,
            "Ctrl+R": self.restore_wanted.emit,
            "F1": self.show_help,
            "Ctrl+Shift+L": self.appearance.toggle_language,
            "Ctrl+Shift+D": self.appearance.toggle_theme,
        }
        for key, do in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda do=do: self.messages.run(None, do))
        self.who.entered.connect(self._enter)

    # ---- words

    def words(self) -> None:
        """Every text in the interface language."""
        self.setWindowTitle(APP)
        known = self._recent.all()
        self.title.setText(
            _("Go on with {event}").format(event=name_of(known[0]))
            if known
            else _("Begin an event")
        )
        self.sentence.setText(_("Five steps, over weeks if you like. Come back at any time."))
        self.new_button.setText(_("A new event"))
        self.new_button.setToolTip(NEW_KEY)
        self.new_button.setVisible(bool(known))  # else the first step is the same
        newest = known[0] if known else None
        self.steps.words(newest)
        self.steps.set_roomy(not self._recent.known())
        self.choices.words(newest, to_event_time(self._clock.now(), OFFICE_ZONE).date())
        self.files.words()
        self.restore_step.words()
        self.who.words()
        self.picture.words()
        self.strip.words()
        self.notice.words()
        self.version.setText(_("Version {number}").format(number=hanoiplan.__version__))
        self.news.words()
        self.machine_button.setText(_("Check this machine"))
        if self._machine is not None:
            self._machine.words()
        self.languages.setAccessibleName(_("Language"))
        self.languages.set_value(self.appearance.language)
        self._dressed()

    def _dressed(self) -> None:
        dark = self.appearance.dark
        self.theme_button.set_icon("sun" if dark else "moon")
        self.theme_button.set_name(_("Light theme") if dark else _("Dark theme"))
        self._measure()

    # ---- what happens

    def show_error(
        self,
        sentence: str,
        detail: str = "",
        buttons: Sequence[tuple[str, Callable[[], object]]] = (),
    ) -> None:
        """What could not be done, at the top; it stays until it is closed."""
        self.show_home()
        self.strip.show_error(sentence, detail, buttons)
        self.home.verticalScrollBar().setValue(0)

    def show_notice(
        self, sentence: str, detail: str, buttons: Sequence[tuple[str, Callable[[], object]]]
    ) -> None:
        """Something calm to know, beside whatever went wrong."""
        self.notice.show_error(sentence, detail, buttons, tone="note")

    def show_help(self) -> None:
        """F1: what this window is for, over it."""
        KeysSheet(self, None, "start").open()

    def show_home(self) -> None:
        """The steps and the other ways to begin."""
        self.stack.setCurrentWidget(self.home)

    def show_machine(self) -> None:
        """What works on this machine, as a step of this window; loaded when it is first asked."""
        if self._machine is None:
            step = through_the_door("ui.shell.start.machine_step", "MachineStep")
            self._machine = step(self.jobs, self._clock)
            self._machine.left.connect(self.show_home)
            self._machine.article_wanted.connect(lambda name: HelpSheet(self, name).open())
            self._machine.words()
            self.stack.addWidget(self._machine)
        self.stack.setCurrentWidget(self._machine)
        self._machine.begin()

    def show_restore(self) -> None:
        """Restoring a copy, as a step of this window."""
        self.strip.clear()
        self.stack.setCurrentWidget(self.restore_step)
        self.restore_step.focus_first()

    def work(
        self, label: str, fn: Callable[..., Any], *args: Any, on_done: Callable[[Any], object]
    ) -> Job:
        """Long work beside this window; its error stands in the strip."""
        self.strip.clear()
        return self.jobs.start(
            label,
            fn,
            *args,
            on_done=on_done,
            on_failed=lambda error: self.show_error(error.sentence),
        )

    def _begin(self, room: str) -> None:
        """A step: the newest event at that room, or a new one."""
        known = self._recent.all()
        if known:
            self.open_wanted.emit(known[0].file, room)
        else:
            self.new_wanted.emit("event")

    def _enter(self) -> None:
        """Enter in the fields: the file that waits, else the newest event, else a new one."""
        if self._offered is not None:
            self.open_wanted.emit(self._offered, FIRST_ROOM)
        else:
            self._begin(FIRST_ROOM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.jobs.close()
        super().closeEvent(event)
        self.closed.emit()
