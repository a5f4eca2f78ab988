"""The frame of every form at the desk: what it is for, what was refused, Enter and Esc.

Enter goes to the next field and from the last one finishes; Esc goes back. What must not come in:
any of the forms.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.settings import SCANNER_PREFIX
from hanoiplan.plans.queries import time_zone
from ui.base.icons import draw_icon
from ui.base.lent import lent_settings
from ui.base.page import Page, Tools
from ui.base.theme import set_kind
from ui.base.widgets import Button, Card, KeyHint, Label, Painted, px
from ui.base.widgets.basics import emptied
from ui.registration.desk_panel import DeskPanel
from ui.registration.form_fields import ENTER, DeskText
from ui.registration.room import Room

SIGNS = {"ok": "circle-check", "warn": "triangle-alert", "bad": "octagon-x"}
USUAL, TIGHT = (26, 16, 26, 14), (16, 8, 16, 8)  # margins
LABEL, LOW_LABEL = 150, 124


class _Sign(Painted):
    """The icon before a sentence."""

    name, ink = "circle-check", "ok"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(18), px(20))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        side = px(17)
        draw_icon(painter, QRectF(box.left(), px(2), side, side), self.name, self.ink)


class SaidLine(QWidget):
    """One sentence with its icon: done, look at this, refused; no room is taken without one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = _Sign()
        self.label = Label(kind="strong", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(7))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, "" nothing."""
        return self.label.text()

    def show_words(self, sentence: str, tone: str = "bad") -> None:
        """Says something in a tone (ok, warn, bad), or nothing."""
        self._sign.name, self._sign.ink = SIGNS[tone], tone
        self._sign.update()
        set_kind(self.label, tone)
        self.label.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))


class Steps(QObject):
    """The fields in their order: Enter in one goes to the next one that is seen."""

    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stops: list[QWidget] = []

    def add(self, stop: QWidget, entered: SignalInstance | None = None) -> None:
        """The next stop; `entered` tells of Enter in it."""
        self._stops.append(stop)
        if entered is not None:
            entered.connect(partial(self.go_on_from, stop))

    def go_on_from(self, stop: QWidget) -> None:
        """To the next stop; behind the last one the form is finished."""
        later = self._stops[self._stops.index(stop) + 1 :]
        for one in later:
            if not one.isHidden() and one.isEnabled():
                give_keyboard(one)
                return
        self.finished.emit()

    @property
    def first(self) -> QWidget | None:
        """Where a form begins."""
        return next(iter(self._stops), None)

    def stop_with_keyboard(self) -> QWidget | None:
        """The stop that has the keyboard, itself or inside."""
        for one in self._stops:
            inside = one.focusProxy() or one
            if one.hasFocus() or inside.hasFocus():
                return one
        return None


def give_keyboard(stop: QWidget) -> None:
    """The keyboard goes to a stop, over what is written there."""
    if isinstance(stop, DeskText):
        stop.take_keyboard()
    else:
        stop.setFocus(Qt.FocusReason.TabFocusReason)


class Rows(QWidget):
    """Labels at the left, fields at the right, a sentence under a field where it is needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._labels: dict[str, Label] = {}
        self._said: dict[str, SaidLine] = {}
        self._fields: dict[str, QWidget] = {}

    def add(self, name: str, field: QWidget, *below: QWidget) -> None:
        """A row; `below` stands under the field."""
        label = Label(kind="h3", wrap=True)
        label.setBuddy(field)
        self._labels[name], self._fields[name] = label, field
        self._said[name] = SaidLine()
        place = self._grid.rowCount()
        self._grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(2))
        for widget in (field, *below, self._said[name]):
            column.addWidget(widget)
        self._grid.addLayout(column, place, 1)

    def set_label(self, name: str, words: str, hint: str = "") -> None:
        """What a row is; `hint` stands in its empty field."""
        self._labels[name].setText(words)
        field = self._fields[name]
        field.setAccessibleName(words)
        if isinstance(field, DeskText):
            field.set_words(words, hint)

    def show_row(self, name: str, *, visible: bool) -> None:
        """A row that is not needed takes no room."""
        self._labels[name].setVisible(visible)
        self._fields[name].setVisible(visible)
        if not visible:
            self._said[name].show_words("")

    def remark(self, name: str, sentence: str, tone: str = "warn") -> None:
        """One sentence under a field."""
        self._said[name].show_words(sentence, tone)

    def set_room(self, room: Room) -> None:
        """Closer where height is short."""
        self._grid.setVerticalSpacing(room.px(10, 5))
        self._grid.setHorizontalSpacing(px(12))
        for label in self._labels.values():
            label.setFixedWidth(room.px(LABEL, LOW_LABEL))
            label.setContentsMargins(0, room.px(9, 5), 0, 0)
            set_kind(label, "label" if room.low else "h3")


class FormPanel(DeskPanel):
    """A form in the place of the card. Subclasses fill `content` and write `finish`."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.event_id = self.checkpoint_id = 0
        self.room = Room()
        self.title, self.lead = Label(kind="h1", wrap=True), Label(kind="text2", wrap=True)
        self.said = SaidLine()
        self.undo = Button(kind="link", icon="undo-2")
        self.undo.clicked.connect(self.take_back)
        self._undo_key = KeyHint("Ctrl Z", "")
        self._undo_key.hide()
        self._undo: Callable[[], object] | None = None
        self.steps = Steps(self)
        self.steps.finished.connect(self.finish)
        self.primary = Button(kind="large-primary")
        self.primary.clicked.connect(self.finish)
        self.back = Button(kind="ghost")
        self.back.clicked.connect(self.closed)
        self.content = QHBoxLayout()
        self._keys = QHBoxLayout()
        self._lay_out()
        tools.hub.changed.connect(self._hear)

    def _lay_out(self) -> None:
        self.card = Card("desk-card", USUAL, 10)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        self._foot = foot = QHBoxLayout()
        foot.addLayout(self._keys)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.primary)
        self.card.layout_.addLayout(head)
        self.card.layout_.addWidget(self.lead)
        said = QHBoxLayout()
        said.setSpacing(px(14))
        said.addWidget(self.said, 1)
        said.addWidget(self.undo)
        said.addWidget(self._undo_key)
        self.card.layout_.addLayout(said)
        self.card.layout_.addLayout(self.content, 1)
        self.card.layout_.addLayout(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.card)

    # ---- what the desk asks of it

    def begin(self, event_id: int, checkpoint_id: int) -> None:
        """What every start does: where it stands, and nothing said yet."""
        self.event_id, self.checkpoint_id = event_id, checkpoint_id
        self.tell("")
        self.words()

    def words(self) -> None:
        """The language changed."""
        self.back.setText(_("Back"))
        self.back.setToolTip(_("Back to the desk") + " (Esc)")
        self.undo.setText(_("That was a mistake"))
        self.undo.setToolTip(_("Takes it back, as if it had not happened") + " (Ctrl+Z)")
        self.show_keys(("Enter", _("next field")))

    def set_room(self, room: Room) -> None:
        """Larger words on a larger screen; on a low one the fields come first."""
        self.room = room
        self.card._margins = TIGHT if room.low else USUAL  # noqa: SLF001 - as the desk's other cards
        self.card._measure()  # noqa: SLF001 - the same
        self.card.layout_.setSpacing(room.px(10, 4))
        self.content.setSpacing(px(22))
        self._foot.setSpacing(px(10))
        set_kind(self.title, "h2" if room.low else "h1")
        self.lead.setVisible(bool(self.lead.text()) and not room.low)

    def minimumSizeHint(self) -> QSize:
        """A small window shows less of a form; the desk never widens it."""
        return QSize(px(640), px(180))

    def takes_scan(self, digits: str) -> bool:
        """Whether a badge scanned meanwhile is meant for this form; else the guest goes first."""
        del digits
        return False

    def refresh(self) -> None:
        """Another desk changed something while the form is seen."""

    def _hear(self, _changes: object) -> None:
        if self.event_id and self.isVisible():
            self.refresh()

    def finish(self) -> None:
        """Enter in the last field, or the button."""

    # ---- for the forms

    @property
    def page(self) -> Page | None:
        """The page it stands in."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, Page):
            above = above.parentWidget()
        return above

    @property
    def zone(self) -> str:
        """The time zone of the event."""
        return self.tools.workspace.read(time_zone, self.event_id)

    def prefix(self) -> str:
        """What this desk's scanner sends before each code."""
        return str(lent_settings(self.tools).get(SCANNER_PREFIX))

    def tell(
        self, sentence: str, tone: str = "bad", undo: Callable[[], object] | None = None
    ) -> None:
        """One sentence above the fields; `undo` takes back what it tells of."""
        self.said.show_words(sentence, tone)
        self._undo = undo
        self.undo.setVisible(undo is not None)
        self._undo_key.setVisible(undo is not None)

    def take_back(self) -> None:
        """What was told last did not happen after all."""
        undo = self._undo
        if undo is not None and self.tried(undo):
            self.refresh()
            self.tell(_("Taken back."), "ok")
            stop = self.steps.first
            if stop is not None and stop.isVisible():
                give_keyboard(stop)

    def tried(self, do: Callable[[], object]) -> bool:
        """Does something that the file may refuse; a refusal is said above the fields."""
        try:
            do()
        except KnownError as error:
            self.tell(str(error))
            return False
        return True

    def show_lead(self, words: str) -> None:
        """One sentence about the form; a low screen has no room for it."""
        self.lead.setText(words)
        self.lead.setVisible(bool(words) and not self.room.low)

    def show_keys(self, *keys: tuple[str, str]) -> None:
        """The keys that mean something here."""
        emptied(self._keys)
        self._keys.setSpacing(px(16))
        for key, words in keys:
            self._keys.addWidget(KeyHint(key, words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; Enter on what takes none itself goes on."""
        stop = self.steps.stop_with_keyboard()
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish()
        elif event.key() in ENTER and stop is not None:
            self.steps.go_on_from(stop)
        else:
            super().keyPressEvent(event)
