"""Under the canvas: whose card is looked at, above all the hardest records.

What must not come in: finding them (`hanoiplan.badges.designing.samples`), drawing.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from ui.base.form import ChoiceField
from ui.base.theme import set_kind
from ui.base.widgets.basics import Label, SideLabel
from ui.base.widgets.buttons import IconButton
from ui.base.widgets.choosing import Segments
from ui.base.widgets.painted import px


class SampleBar(QFrame):
    """The worst ones by name, and everybody one after the other.

    Where the room is short the names stand in a list that opens instead of beside each other.
    """

    worst_picked = Signal(str)
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "footer")
        self.label = Label(kind="second")
        self.worst, self.folded = Segments(), ChoiceField()
        self.back, self.on = IconButton("chevron-left"), IconButton("chevron-right")
        self.where = SideLabel(kind="strong", least=70)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(12), px(5), px(12), px(5))
        self._row.setSpacing(px(8))
        for widget in (self.label, self.worst, self.folded):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for part in (self.back, self.where, self.on):
            self._row.addWidget(part)
        self.worst.picked.connect(lambda key: self.worst_picked.emit(str(key)))
        self.folded.committed.connect(lambda key: self.worst_picked.emit(str(key)))
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.on.clicked.connect(lambda: self.stepped.emit(1))

    def words(self) -> None:
        """The language changed."""
        self.label.setText(_("Look with"))
        self.worst.setAccessibleName(_("The hardest records"))
        self.folded.set_words(_("The hardest records"))
        self.back.set_name(_("Sample before (Page Up)"))
        self.on.set_name(_("Next sample (Page Down)"))

    def show_worst(self, samples: Sequence[tuple[str, str]], key: str) -> None:
        """The hardest records there are (key, words), and which of them is looked at."""
        choices = [("", _("Anybody")), *samples]
        self.worst.set_choices(choices)
        self.folded.set_choices(choices)
        self.show_key(key)
        self._fit()

    def show_key(self, key: str) -> None:
        """Which of them is looked at; "" anybody."""
        self.worst.set_value(key)
        self.folded.set_value(key)

    def show_where(self, number: str, place: int, total: int) -> None:
        """Which card is looked at, from 1; of an example where nobody is in the list."""
        if not total:
            self.where.setText(_("An invented example"))
        else:
            words = (
                _("{number}, sample {place} of {total}")
                if number
                else _("Sample {place} of {total}")
            )
            count = interface().number
            self.where.setText(words.format(number=number, place=count(place), total=count(total)))
        for button in (self.back, self.on):
            button.setEnabled(total != 1)
        self._fit()

    def _fit(self) -> None:
        """Beside each other where they have room with the rest of the bar."""
        rest = (self.label, self.back, self.where, self.on)
        taken = sum(part.sizeHint().width() + px(8) for part in rest) + px(32)
        roomy = self.worst.sizeHint().width() + taken <= self.width()
        self.worst.setVisible(roomy)
        self.folded.setVisible(not roomy)

    def minimumSizeHint(self) -> QSize:
        """With the list that opens: the bar never pushes the card aside."""
        return QSize(px(320), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()
