"""Beside the hall: the wishes, kept and broken, and a form for one more.

What must not come in: writing (the page does it), and how wishes are weighed.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.seating.model import BrokenWish, WishDraft, WishRow
from hanoiplan.seating.solving.problem import WishKind
from hanoiplan.seating.value_words import WISH_WORDS
from hanoiplan.seating.wishes import LEAST_WEIGHT, MOST_WEIGHT, OF_TWO, USUAL_WEIGHT
from ui.base.form import ChoiceField, Form
from ui.base.widgets.basics import HLine, Label, Panel, emptied
from ui.base.widgets.buttons import Button, CheckBox, IconButton
from ui.base.widgets.painted import px
from ui.seating.lines import SignedLine
from ui.seating.seat_panel import WIDTH
from ui.seating.shown_hall import ShownHall, spoken
from ui.seating.why import price, wish_line

PERSON, BODY = "person", "delegation"
SECOND = OF_TWO | {WishKind.TOGETHER}
Whom = tuple[str, int]


class WishesPanel(Panel):
    """The list and the form."""

    added = Signal(object, bool)  # WishDraft, for every session
    removed = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self.title, self.told = Label(kind="h2"), Label(kind="text2", wrap=True)
        self.head.addWidget(self.title)
        self.head.addWidget(self.told)
        self.form = Form(0)
        self.kind, self.first, self.second = ChoiceField(), ChoiceField(), ChoiceField()
        self.weight = ChoiceField()
        for name, field in (("kind", self.kind), ("first", self.first), ("second", self.second),
                            ("weight", self.weight)):  # fmt: skip
            self.form.add(name, field)
        self.hard, self.every = CheckBox(""), CheckBox("")
        self.form.add_widget(self.hard)
        self.form.add_widget(self.every)
        self.add = Button(kind="small", icon="plus")
        self.add.clicked.connect(self._add)
        self.body.addWidget(self.form)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.add)
        self.body.addLayout(line)
        self.body.addWidget(HLine())
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        self.body.addLayout(self._lines)
        self.body.addStretch(1)
        self.cancel = Button(kind="ghost")
        self.cancel.clicked.connect(self.closed)
        self.foot.addWidget(self.cancel)
        self.foot.addStretch(1)
        self.foot_frame.setMinimumHeight(px(44))
        self.kind.changed.connect(lambda _kind: self._follow())
        for one in (self.first, self.second):
            one.changed.connect(lambda _who: self._follow())

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Wishes"))
        self.form.row("kind").set_label(_("What is wished"))
        self.form.row("first").set_label(_("For whom"))
        self.form.row("second").set_label(_("With whom, or from whom"))
        self.form.row("weight").set_label(_("Weight"))
        self.kind.set_choices([(kind, _(words)) for kind, words in WISH_WORDS.items()])
        weights = range(LEAST_WEIGHT, MOST_WEIGHT + 1)
        self.weight.set_choices([(one, interface().number(one)) for one in weights])
        self.weight.set_value(USUAL_WEIGHT)
        self.hard.setText(_("Must be kept"))
        self.every.setText(_("For every session"))
        self.add.setText(_("Add the wish"))
        self.cancel.setText(_("Close"))
        self._follow()

    def show_wishes(self, hall: ShownHall) -> None:
        """The wishes of this arrangement, broken ones first."""
        self._offer(hall)
        emptied(self._lines)
        broken = {one.wish.id: one for one in hall.view.broken}
        wishes = sorted(hall.view.wishes, key=lambda one: one.id not in broken)
        for one in wishes:
            self._lines.addWidget(self._line(hall, one, broken))
        kept = len(wishes) - len([one for one in wishes if one.id in broken])
        number = interface().number
        told = ngettext("{kept} of {n} wish kept", "{kept} of {n} wishes kept", len(wishes))
        none = _("Nobody wished for anything yet.")
        self.told.setText(told.format(kept=number(kept), n=number(len(wishes))) if wishes else none)

    def _line(self, hall: ShownHall, one: WishRow, broken: Mapping[int, BrokenWish]) -> QWidget:
        found = broken.get(one.id)
        known = price(found.keeping) if found is not None else one.note
        everywhere = _("For every session") if one.arrangement_id is None else ""
        under = "\n".join(filter(None, (known, everywhere)))
        line = SignedLine(
            "triangle-alert" if found is not None else "check",
            wish_line(hall, one),
            under,
            "warn" if found is not None else "ok",
        )
        away = IconButton("x", _("Take the wish back"))
        away.clicked.connect(lambda: self.removed.emit(one.id))
        layout = line.layout()
        if layout is not None:
            layout.addWidget(away)
        return line

    def _offer(self, hall: ShownHall) -> None:
        """People and delegations that can be chosen, by name."""
        people = sorted(hall.sitters.values(), key=lambda one: one.place)
        bodies = {one.delegation_id: spoken(one.delegation) for one in people if one.delegation_id}
        among: list[tuple[object, str]] = [("", "–")]
        group = _("Delegation: {name}")
        among += [((BODY, one), group.format(name=name)) for one, name in bodies.items()]
        among += [((PERSON, one.delegate_id), one.name) for one in people]
        for field in (self.first, self.second):
            before = field.value()
            field.set_choices(among)
            field.set_value(before)
        self._follow()

    def begin(self, delegate_id: int = 0) -> None:
        """Opens the form, for a person where one is chosen."""
        if delegate_id:
            self.first.set_value((PERSON, delegate_id))
        self._follow()

    @property
    def draft(self) -> WishDraft | None:
        """The wish of the form, None while something is missing."""
        kind = self.kind.value()
        if not isinstance(kind, WishKind):
            return None
        first, second = self.first.value(), self.second.value()
        if not isinstance(first, tuple) or (kind in SECOND and not isinstance(second, tuple)):
            return None
        if kind is WishKind.TOGETHER and first == second and first[0] == PERSON:
            return None
        other: Whom = second if isinstance(second, tuple) and kind in SECOND else (PERSON, 0)
        weight = self.weight.value()
        return WishDraft(
            kind=kind,
            weight=weight if isinstance(weight, int) else USUAL_WEIGHT,
            hard=self.hard.isChecked(),
            first_delegate=first[1] if first[0] == PERSON else 0,
            first_delegation=first[1] if first[0] == BODY else 0,
            second_delegate=other[1] if other[0] == PERSON else 0,
            second_delegation=other[1] if other[0] == BODY else 0,
        )

    def _follow(self) -> None:
        self.form.row("second").setVisible(self.kind.value() in SECOND)
        self.add.setEnabled(self.draft is not None)

    def _add(self) -> None:
        if self.draft is not None:
            self.added.emit(self.draft, self.every.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
