"""Beside the orders: what the host decides, and the drawing of the first letter.

The panel only says what should be done (signals); the page does it.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.seating.precedence import MissingDays
from hanoiplan.seating.precedence_model import HostSide, PrecedenceView
from hanoiplan.seating.precedence_operations import drawn_letter
from hanoiplan.seating.precedence_words import ASEAN_FLAGS, HOST_PLACES
from ui.base.form import ChoiceField, Form, TextField
from ui.base.form.typed import forget_typing
from ui.base.widgets.basics import HLine, Label, Panel, ScrollBox, emptied
from ui.base.widgets.buttons import Button, CheckBox
from ui.base.widgets.painted import px
from ui.precedence.days import number_of
from ui.precedence.reading import spoken

WIDTH = 400
LABEL_WIDTH = 148
LETTER_WIDTH = 64
NUMBERS = ("own_car_rank", "car_seats", "photo_row")
TICKS = ("yield_to_guests", "capital_first", "seniority")


class SettingsPanel(Panel):
    """The settings of one event's order."""

    edited = Signal(str, object)  # name of the setting, value
    host_said = Signal(object, bool)  # delegation, of the host's side
    letter_said = Signal(str)  # a letter that was drawn elsewhere, "" = none
    closed = Signal()

    def __init__(self, draw: QAction, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self.title = Label(kind="h2")
        self.head.addWidget(self.title)
        self._lay_out_letter(draw)
        self.body.addWidget(HLine())
        self.ticks = {name: CheckBox() for name in TICKS}
        for name, box in self.ticks.items():
            box.clicked.connect(lambda on=False, name=name: self.edited.emit(name, bool(on)))
            self.body.addWidget(box)
        self.undated = Label(kind="hint", wrap=True)
        self.body.addWidget(self.undated)
        self.body.addWidget(HLine())
        self._lay_out_form()
        self._hosts_title, self._hosts = Label(kind="h3"), QVBoxLayout()
        self._hosts.setSpacing(px(4))
        self.body.addWidget(HLine())
        self.body.addWidget(self._hosts_title)
        self.body.addLayout(self._hosts)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.close_button = Button(kind="small")
        self.close_button.clicked.connect(self.closed)
        self.foot.addWidget(self.close_button)
        self.foot_frame.setMinimumHeight(px(44))
        self._sides: tuple[HostSide, ...] = ()

    def _lay_out_letter(self, draw: QAction) -> None:
        """What was drawn: typed here when officials drew it, or drawn by the button."""
        self._letter_title, self.letter_told = Label(kind="h3"), Label(kind="body", wrap=True)
        self.letter, self.draw = TextField(), Button(kind="plain", action=draw)
        self.letter.setFixedWidth(px(LETTER_WIDTH))
        self.letter.committed.connect(lambda value: self._letter_left(str(value)))
        self._letter_hint = Label(kind="hint", wrap=True)
        beside = QHBoxLayout()
        beside.setSpacing(px(8))
        beside.addWidget(self.letter)
        beside.addWidget(self.draw)
        beside.addStretch(1)
        self.body.addWidget(self._letter_title)
        self.body.addWidget(self.letter_told)
        self.body.addLayout(beside)
        self.body.addWidget(self._letter_hint)

    def _lay_out_form(self) -> None:
        self.form = Form(LABEL_WIDTH)
        self.choices = {"host_place": ChoiceField(), "asean_flag": ChoiceField()}
        self.numbers = {name: TextField() for name in NUMBERS}
        for name, choice in self.choices.items():
            self.form.add(name, choice)
            choice.committed.connect(lambda value, name=name: self.edited.emit(name, value))
        for name, field in self.numbers.items():
            self.form.add(name, field)
            field.committed.connect(lambda value, name=name: self._number_left(name, str(value)))
        self.body.addWidget(self.form)

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Settings of the order"))
        self.close_button.setText(_("Close"))
        self._letter_title.setText(_("First letter of the order of countries"))
        self.letter.set_words(name=_("The drawn letter"), placeholder="A")
        self._letter_hint.setText(_("Write the letter that was drawn; an empty field clears it."))
        self.ticks["yield_to_guests"].setText(_("Of equal rank guests before hosts"))
        self.ticks["capital_first"].setText(_("Of one country the capital first"))
        self.ticks["seniority"].setText(_("Within a rank the earlier appointed first"))
        self.form.row("host_place").set_label(_("The host among delegations"))
        self.form.row("asean_flag").set_label(_("The ASEAN flag"))
        self.form.row("own_car_rank").set_label(_("Own car up to rank"))
        self.form.row("car_seats").set_label(_("Seats in a shared car"))
        self.form.row("photo_row").set_label(_("People in a row of the photo"))
        self.choices["host_place"].set_choices(
            [(one, _(told)) for one, told in HOST_PLACES.items()]
        )
        self.choices["asean_flag"].set_choices(
            [(one, _(told)) for one, told in ASEAN_FLAGS.items()]
        )
        self._hosts_title.setText(_("Delegations of the host’s side"))

    def show_settings(self, view: PrecedenceView, undated: Sequence[MissingDays] = ()) -> None:
        """The settings as they are now; `undated`: ranks in which seniority cannot count."""
        self.undated.setText("\n".join(undated_words(one) for one in undated))
        self.undated.setVisible(bool(undated))
        settings, orders = view.settings, view.orders
        self.letter_told.setText(letter_words(settings.first_letter))
        self.letter.set_value(settings.first_letter)
        self.letter.show_trouble("")
        for name, box in self.ticks.items():
            box.setChecked(bool(getattr(settings, name)))
        self.choices["host_place"].set_value(settings.host_place)
        self.choices["asean_flag"].set_value(orders.asean_flag)
        for name, field in self.numbers.items():
            field.set_value(str(getattr(orders, name)))
            field.show_trouble("")
        self._show_hosts(view.hosts)

    def _show_hosts(self, sides: Sequence[HostSide]) -> None:
        if tuple(sides) == self._sides:
            return
        same = [one.delegation_id for one in sides] == [one.delegation_id for one in self._sides]
        self._sides = tuple(sides)
        if not same:
            emptied(self._hosts)
            for side in sides:
                self._hosts.addWidget(self._host_box(side.delegation_id))
        for at, side in enumerate(sides):
            box = self._box(at)
            box.setText(spoken(side.name))
            box.setChecked(side.host)

    def _host_box(self, delegation_id: int) -> CheckBox:
        box = CheckBox()
        box.clicked.connect(lambda on=False: self.host_said.emit(delegation_id, bool(on)))
        return box

    def _box(self, at: int) -> CheckBox:
        item = self._hosts.itemAt(at)
        box = item.widget() if item is not None else None
        return box if isinstance(box, CheckBox) else CheckBox()

    def commit_open(self) -> None:
        """Tells what stands in a field that was not left yet."""
        for field in (self.letter, *self.numbers.values(), *self.choices.values()):
            field.commit()

    def begin_hosts(self) -> None:
        """Puts the keyboard to the first of the delegations that may be the host's."""
        if self._sides:
            box = self._box(0)
            box.setFocus()
            for area in self.findChildren(ScrollBox):
                area.ensureWidgetVisible(box)

    def _letter_left(self, text: str) -> None:
        forget_typing(self.letter)
        try:
            letter = drawn_letter(text)
        except NotPossible as refusal:
            self.letter.show_trouble(str(refusal), "bad")
            return
        self.letter.show_trouble("")
        self.letter_said.emit(letter)

    def _number_left(self, name: str, text: str) -> None:
        field = self.numbers[name]
        forget_typing(field)
        try:
            number = number_of(text, _("Write a whole number."))
        except NotPossible as refusal:
            field.show_trouble(str(refusal), "bad")
            return
        field.show_trouble("")
        self.edited.emit(name, number)


def letter_words(letter: str) -> str:
    """With which letter the order begins."""
    if not letter:
        return _("Nothing was drawn: the order begins with A.")
    return _("Drawn: {letter}. The order begins there and goes on from A.").format(letter=letter)


def undated_words(line: MissingDays) -> str:
    """Why seniority does not count in a rank."""
    number = interface().number
    words = ngettext(
        "{rank}: the day of appointment of {n} of {people} is missing, so they go by country.",
        "{rank}: the days of appointment of {n} of {people} are missing, so they go by country.",
        line.missing,
    )
    return words.format(
        rank=spoken(line.rank_name), n=number(line.missing), people=number(line.people)
    )
