"""Under the title: which plan is looked at, what is known of it, and the search.

What must not come in: reading, and what a choice does to the views.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.checklist.model import PlanRow
from hanoiplan.plans.model import PlanFault
from ui.base.form import SearchField
from ui.base.shortening import shortened
from ui.base.widgets.basics import SideLabel
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px
from ui.checklist.words import number, tasks_words

NAME = 44  # letters of a plan in its button


class ScopeRow(QWidget):
    """The plan as a button with a menu, a line about it, the search, `more` at the end."""

    plan_wanted = Signal(object)  # id, 0 for all of them

    def __init__(self, more: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button(kind="small", icon="book-open")
        self.menu = QMenu(self)
        self.about = SideLabel(kind="second", least=80)
        self.search = SearchField()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(8), 0, 0)
        row.setSpacing(px(10))
        row.addWidget(self.button)
        row.addWidget(self.about)
        row.addStretch(1)
        row.addWidget(self.search)
        row.addWidget(more)
        self._plans: Sequence[PlanRow] = ()
        self._chosen = 0
        self.button.clicked.connect(self.open_menu)

    def words(self) -> None:
        """The language changed."""
        self.search.set_words(_("Search tasks"), _("Task, agency, officer"))
        self._name()

    def show_plans(self, plans: Sequence[PlanRow], chosen: int) -> None:
        """The plans there are, and the one that is looked at."""
        self._plans, self._chosen = tuple(plans), chosen
        self._name()

    def _name(self) -> None:
        plan = next((one for one in self._plans if one.id == self._chosen), None)
        words = shortened(plan.name, NAME) if plan is not None else _("All plans")
        self.button.setText(words)
        told = _("Which plan: {name}").format(name=plan.name if plan is not None else words)
        self.button.setAccessibleName(told)
        self.button.setToolTip(plan.title if plan is not None else told)

    def show_about(self, tasks: int, sections: int, faults: Sequence[PlanFault]) -> None:
        """How many tasks in how many sections, and what is wrong in the paper itself."""
        n_sections = ngettext("{n} section", "{n} sections", sections)
        parts = [tasks_words(tasks)]
        if sections:
            parts.append(n_sections.format(n=number(sections)))
        words = ", ".join(parts)
        said = [_(fault.message).format(text=fault.text) for fault in faults]
        if said:
            more = ngettext("{n} fault in the source", "{n} faults in the source", len(said))
            words = f"{words} · {said[0] if len(said) == 1 else more.format(n=number(len(said)))}"
        self.about.setText(words)
        if said:
            self.about.setToolTip("\n".join(said[:12]))

    def open_menu(self) -> None:
        """All plans, then each with its figures."""
        self.menu.clear()
        self._entry(0, _("All plans"))
        if self._plans:
            self.menu.addSeparator()
        for plan in self._plans:
            figures = _("{done}/{all} done").format(done=number(plan.done), all=number(plan.tasks))
            self._entry(plan.id, f"{shortened(plan.name, NAME)}  ·  {figures}")
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _entry(self, plan_id: int, words: str) -> None:
        act = self.menu.addAction(words.replace("&", "&&"))
        act.setCheckable(True)
        act.setChecked(plan_id == self._chosen)
        act.triggered.connect(partial(self.plan_wanted.emit, plan_id))
