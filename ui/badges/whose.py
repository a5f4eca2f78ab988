"""Whose cards: not printed yet, changed since, everybody, one person, an own list; and of whom.

What must not come in: reading people, and the list itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hanoiplan.badges.kinds import KindSpec
from hanoiplan.base.i18n import _, language, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.plans.model import Category
from ui.base.form import ChoiceField
from ui.base.widgets import Button, px

MISSING, CHANGED, EVERYBODY, LIST = "missing", "changed", "everybody", "list"
ONE = "one"  # the person another page sent


@dataclass(frozen=True, slots=True)
class Whose:
    """What the person chose."""

    who: str
    category: str = ""
    delegation: str = ""


class WhoseBar(QWidget):
    """One line: who, then category and delegation, or the way to the list."""

    wanted = Signal()  # another choice of people
    list_wanted = Signal()  # the list is to be written
    pressed_again = Signal()  # a choice was made, be it the one that stood there

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.who, self.category, self.delegation = ChoiceField(), ChoiceField(), ChoiceField()
        self.list_button = Button(icon="table")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for field in (self.who, self.category, self.delegation):
            row.addWidget(field, 1)
        row.addWidget(self.list_button)
        row.addStretch()
        self._only = ""
        self._lists_only = False
        for field in (self.category, self.delegation):
            field.committed.connect(lambda _value: self.wanted.emit())
        self.who.committed.connect(lambda _value: self._chosen())
        self.who.box.activated.connect(lambda _place: self._pressed())
        self.who.box.confirmed.connect(self.pressed_again)
        self.list_button.clicked.connect(self.list_wanted)

    def words(self) -> None:
        """The language changed."""
        self.who.set_words(_("Whose cards"))
        self.category.set_words(_("Category"))
        self.delegation.set_words(_("Delegation"))

    def _pressed(self) -> None:
        """A key that steps through the choices means none of them yet."""
        if not self.who.box.stepping:
            self.pressed_again.emit()

    def _chosen(self) -> None:
        self._show_parts()
        self.wanted.emit()

    @property
    def value(self) -> Whose:
        """What is chosen; a kind that is made from lists alone knows nothing else."""
        if self._lists_only:
            return Whose(LIST)
        who = str(self.who.value() or MISSING)
        if who == LIST:
            return Whose(LIST)
        category, delegation = self.category.value(), self.delegation.value()
        return Whose(who, str(category or ""), str(delegation or ""))

    def show_kind(self, spec: KindSpec) -> None:
        """Another kind of card: signs are made from their own list alone."""
        self._lists_only = not spec.of_people
        self._show_parts()

    def _show_parts(self) -> None:
        of_list = self.value.who == LIST
        self.who.setVisible(not self._lists_only)
        for field in (self.category, self.delegation):
            field.setVisible(not of_list)
        self.list_button.setVisible(of_list)

    def show_list(self, lines: int, problems: int) -> None:
        """What the own list holds."""
        number = interface().number
        words = ngettext("List: {n} line", "List: {n} lines", lines).format(n=number(lines))
        if not lines:
            words = _("Write the list")
        if problems:
            told = ngettext("{n} problem", "{n} problems", problems).format(n=number(problems))
            words = f"{words}, {told}"
        self.list_button.setText(words)

    def show_choices(
        self,
        categories: Sequence[Category],
        delegations: Sequence[tuple[str, str]],
        only: str = "",
    ) -> None:
        """Who may be chosen; `only` names one person another page sent."""
        who = [
            (MISSING, _("Not printed yet")),
            (CHANGED, _("Changed since printed")),
            (EVERYBODY, _("Everybody")),
            (LIST, _("Own list")),
        ]
        if only:
            who.insert(0, (ONE, _("Only {name}").format(name=only)))
        here = 0 if language() == "vi" else 1
        kinds = [("", _("All categories"))]
        kinds += [(one.name.vi, one.name.pick("vi" if here == 0 else "en")) for one in categories]
        bodies = [("", _("All delegations")), *((pair[0], pair[here]) for pair in delegations)]
        for field, choices in ((self.who, who), (self.category, kinds), (self.delegation, bodies)):
            field.set_choices(choices)
            if field.value() is None:
                field.set_value(MISSING if field is self.who else choices[0][0])
        self._show_parts()

    def leave_list(self) -> None:
        """Whoever is not printed yet, in place of a list; of the same category and delegation."""
        self.who.set_value(MISSING)
        self._show_parts()

    def choose(self, who: str) -> None:
        """Every category and delegation of these people."""
        self.who.set_value(who)
        self.category.set_value("")
        self.delegation.set_value("")
        self._show_parts()
