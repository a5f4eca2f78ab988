"""Which day is shown: buttons beside each other, a list where the event has many days.

What must not come in: what stands on the days.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from ui.base.form import ChoiceField
from ui.base.widgets.choosing import Segments
from ui.programme.times import day_words

MOST_BESIDE = 5


class DayChoice(QWidget):
    """The days of the event."""

    picked = Signal(object)  # date

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.few, self.many = Segments(), ChoiceField()
        self._days: tuple[date, ...] = ()
        for part in (self.few, self.many):
            row.addWidget(part)
        self.few.picked.connect(self.picked)
        self.many.committed.connect(self.picked)

    def words(self) -> None:
        """The language changed."""
        self.few.setAccessibleName(_("Day"))
        self.many.set_words(_("Day"))
        self._offer()

    def show_days(self, days: Sequence[date], chosen: date | None) -> None:
        """The days there are, and the one that is shown."""
        if tuple(days) != self._days:
            self._days = tuple(days)
            self._offer()
        for part in (self.few, self.many):
            part.set_value(chosen)

    def _offer(self) -> None:
        choices = [(day, day_words(day)) for day in self._days]
        few = len(choices) <= MOST_BESIDE
        self.few.set_choices(choices if few else [])
        self.many.set_choices([] if few else choices)
        self.few.setVisible(few and bool(choices))
        self.many.setVisible(not few)
        self.updateGeometry()
