"""Beside the people of a delegation: whom to call, what can be done for all of them at once.

What must not come in: doing it.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.handouts.model import HandOverRow
from hanoiplan.registration.model import DelegationAtDesk
from ui.base.widgets import Button, Card, Label
from ui.registration.form_fields import STEPS, DeskText
from ui.registration.form_frame import give_keyboard
from ui.registration.room import Room

WIDTH, LOW_WIDTH = 400, 358


class DelegationDeeds(Card):
    """Whom to call, then the deeds; the arrows go from one to the next, Enter does it."""

    check_in = Signal()
    hand_over = Signal(str)  # who takes it
    print_sheet = Signal()
    save_sheet = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("note", (16, 12, 16, 12), 6, parent)
        self.call = Label(kind="h3", wrap=True)
        self.focal, self.liaison = Label(kind="body", wrap=True), Label(kind="body", wrap=True)
        self.handed = Label(kind="ok", wrap=True)
        self.all_in = Button(kind="large-primary", icon="users")
        self.hand = Button(kind="large", icon="hand-coins")
        self.receiver_label, self.receiver = Label(kind="h3", wrap=True), DeskText()
        self.printed = Button(kind="large", icon="printer")
        self.saved = Button(kind="large", icon="save")
        for part in (self.call, self.focal, self.liaison, self.handed):
            self.layout_.addWidget(part)
        self._deeds = QVBoxLayout()
        for deed in (
            *(self.all_in, self.hand, self.receiver_label, self.receiver),
            *(self.printed, self.saved),
        ):
            self._deeds.addWidget(deed)
        self.layout_.addStretch(1)
        self.layout_.addLayout(self._deeds)
        self._connect()
        self.ask_receiver(asking=False)

    def _connect(self) -> None:
        self.all_in.clicked.connect(self.check_in)
        self.hand.clicked.connect(lambda: self.ask_receiver(asking=True))
        self.receiver.entered.connect(lambda: self.hand_over.emit(self.receiver.text()))
        self.receiver.on_escape = self._escape
        self.printed.clicked.connect(self.print_sheet)
        self.saved.clicked.connect(self.save_sheet)
        keys = _Arrows(self)
        for button in self.buttons():
            button.installEventFilter(keys)

    def buttons(self) -> list[Button]:
        """The deeds from top to bottom."""
        return [self.all_in, self.hand, self.printed, self.saved]

    def words(self) -> None:
        """The language changed."""
        self.call.setText(_("Whom to call"))
        self.hand.setText(_("Hand over badges and kits…"))
        self.receiver_label.setText(_("Who takes everything?"))
        self.receiver.set_words(_("Who takes everything?"), _("name, then Enter"))
        self.printed.setText(_("Print the sheet to sign"))
        self.saved.setText(_("Save the sheet as PDF…"))

    def set_room(self, room: Room) -> None:
        """Narrower where room is short."""
        self.setFixedWidth(round(room.px(WIDTH, LOW_WIDTH) * room.gentle))
        self._deeds.setSpacing(room.px(8, 4))
        self.receiver.set_room(room)
        self.call.setVisible(not room.low)

    def show_body(self, body: DelegationAtDesk, given: HandOverRow | None, zone: str) -> None:
        """One delegation; `given` is what was handed over for it last."""
        none = _("No focal point is written down for this delegation.")
        focal = _("Focal point: {name}, {phone}")
        liaison = _("Liaison: {name}, {phone}")
        self.focal.setText(_called(focal, body.focal_point, body.focal_phone) or none)
        self.liaison.show_if_any(_called(liaison, body.liaison, body.liaison_phone))
        missing = len(body.missing)
        words = ngettext("Check in {n} person", "Check in {n} people", missing)
        self.all_in.setText(words.format(n=missing) if missing else _("All are here"))
        self.all_in.setEnabled(missing > 0)
        self.handed.show_if_any(_given(given, zone))
        if not self.asking:
            self.receiver.put(body.liaison or body.focal_point)

    @property
    def asking(self) -> bool:
        """Whether it is asked who takes everything."""
        return not self.receiver.isHidden()

    def ask_receiver(self, *, asking: bool) -> None:
        """The question in the place of the button."""
        self.hand.setVisible(not asking)
        self.receiver_label.setVisible(asking)
        self.receiver.setVisible(asking)
        if asking:
            give_keyboard(self.receiver)

    def begin(self) -> None:
        """The keyboard goes to what is done next: those who are missing, else handing over."""
        give_keyboard(self.all_in if self.all_in.isEnabled() else self.hand)

    def _escape(self) -> bool:
        self.ask_receiver(asking=False)
        give_keyboard(self.hand)
        return True


class _Arrows(QObject):
    """Up and Down go from one deed to the next."""

    _deeds: DelegationDeeds | None = None  # so also while Python takes both apart

    def __init__(self, deeds: DelegationDeeds) -> None:
        super().__init__(deeds)
        self._deeds = deeds

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._deeds is None or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress or event.key() not in STEPS:
            return False
        able = [one for one in self._deeds.buttons() if one.isVisible() and one.isEnabled()]
        places = [place for place, one in enumerate(able) if one is watched]
        if places:
            place = places[0] + STEPS[Qt.Key(event.key())]
            able[max(0, min(len(able) - 1, place))].setFocus(Qt.FocusReason.TabFocusReason)
        return True


def _called(words: str, name: str, phone: str) -> str:
    """Somebody to call, as far as it is known."""
    if not name and not phone:
        return ""
    return words.format(name=name, phone=phone).rstrip(", ")


def _given(given: HandOverRow | None, zone: str) -> str:
    if given is None:
        return ""
    words = _("Handed over at {time} to {name}: {badges}, {items}.")
    return words.format(
        time=f"{to_event_time(given.at, zone):%H:%M}",
        name=given.receiver or _("somebody erased by law"),
        badges=badges_of(given.badges),
        items=items_of(given.items),
    )


def badges_of(n: int) -> str:
    """So many badges."""
    return ngettext("{n} badge", "{n} badges", n).format(n=n)


def items_of(n: int) -> str:
    """So many things that were handed out."""
    return ngettext("{n} item", "{n} items", n).format(n=n)
