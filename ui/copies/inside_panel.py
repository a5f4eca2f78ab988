"""The panel beside the list: a look inside the chosen copy before anybody restores it.

It only says what is there; the page reads and restores. What must not come in: opening a file.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from hanoiplan.backup.listing import CopyFound
from hanoiplan.backup.looking import EventInside, Inside
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from ui.base.theme import set_kind
from ui.base.widgets import Button, ChipLabel, FlowLayout, IconButton, Label, Panel, px
from ui.base.widgets.basics import emptied
from ui.copies.words import (
    kind_chip,
    moment_words,
    newer_words,
    only_there_words,
    state_chip,
    state_words,
)

WIDTH = 404  # px at text size 13
Fact = tuple[str, str]  # label, value


class InsidePanel(Panel):
    """One copy: what it is called, how it stands, what is in it, what it lacks."""

    def __init__(self, acts: Sequence[QAction], restore: QAction, restore_as: QAction) -> None:
        super().__init__(WIDTH)
        self.copy: CopyFound | None = None
        self.title = Label(kind="h2", wrap=True)
        self.file = Label(kind="hint", wrap=True)
        self.kind_chip, self.state = ChipLabel(), ChipLabel()
        chips = FlowLayout()
        chips.addWidget(self.state)
        chips.addWidget(self.kind_chip)
        self.head.addWidget(self.title)
        self.head.addWidget(self.file)
        self.head.addLayout(chips)
        self.sentence = Label(kind="text2", wrap=True)
        self.compared = Label(kind="strong", wrap=True)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.compared)
        self._facts = QFrame()
        set_kind(self._facts, "bare")
        self._grid = QGridLayout(self._facts)
        self._grid.setContentsMargins(0, px(4), 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(7))
        self._grid.setColumnStretch(1, 1)
        self.body.addWidget(self._facts)
        self.body.addStretch(1)
        for act in acts:
            self.foot.addWidget(IconButton(str(act.property("drawing")), action=act))
        self.foot.addStretch(1)
        self.foot.addWidget(Button(kind="small", action=restore_as))
        self.back = Button(kind="small", action=restore)
        self.foot.addWidget(self.back)
        self.foot_frame.setMinimumHeight(px(44))

    # ---- what is shown

    def show_copy(self, copy: CopyFound, zone: str) -> None:
        """A copy that nobody has looked into yet."""
        self.copy = copy
        self.title.setText(_("Copy of {when}").format(when=moment_words(copy.at, zone)))
        self.file.setText(copy.file.name)
        self.file.setToolTip(str(copy.file))
        self.kind_chip.show_chip(kind_chip(copy))
        self.kind_chip.setVisible(not copy.trouble)  # what nobody can open tells nothing
        self.state.show_chip(state_chip(copy))
        self._show_facts(())
        self.compared.hide()
        looking = _("Looking inside. The open event is not touched.")
        self.sentence.show_if_any(looking if copy.usable else state_words(copy, zone))

    def show_inside(self, inside: Inside) -> None:
        """What was found in it."""
        self.sentence.show_if_any(inside.fault)
        self._show_facts(facts_of(inside) if inside.whole else ())
        notes = [newer_words(inside.compared), only_there_words(inside.compared)]
        if inside.older_shape:
            notes.append(_("Made by an older version; it is upgraded when it is restored."))
        self.compared.show_if_any(" ".join(filter(None, notes)) if inside.whole else "")

    def say(self, sentence: str) -> None:
        """Why nothing can be shown."""
        self.sentence.show_if_any(sentence)

    def _show_facts(self, facts: Iterable[Fact]) -> None:
        emptied(self._grid)
        for line, (label, value) in enumerate(facts):
            self._put(Label(label, "label"), line, 0)
            words = Label(value, "body", wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            self._put(words, line, 1)
        self._facts.setVisible(self._grid.count() > 0)

    def _put(self, widget: QWidget, line: int, column: int) -> None:
        self._grid.addWidget(widget, line, column, Qt.AlignmentFlag.AlignTop)


def facts_of(inside: Inside) -> list[Fact]:
    """What is in a copy, as labels and values."""
    return [*_events(inside.events), *_last(inside)]


def _events(events: Sequence[EventInside]) -> Iterable[Fact]:
    number, language = interface().number, interface().language
    for one in events:
        yield _("Event"), one.title.pick(language) or one.short_name or _("Untitled event")
        yield _("Delegates"), number(one.delegates)
        yield _("Printed badges"), number(one.printed)
        yield _("Arrived"), number(one.arrived)


def _last(inside: Inside) -> Iterable[Fact]:
    if inside.last is None:
        return
    when = moment_words(inside.last.moment, inside.zone)
    desk = _("Desk {desk}").format(desk=inside.last.desk)
    yield _("Last change"), " · ".join(filter(None, (when, inside.last.operator, desk)))
    yield _("Number in the history"), interface().number(inside.last.number)
    yield _("Check"), _("Whole: every change in it was checked.")
