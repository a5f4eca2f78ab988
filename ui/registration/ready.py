"""The desk while it waits: a courteous word in two languages, figures, nobody's name.

What must not come in: reading, and anything private.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _
from hanoiplan.handouts.model import StockRow
from hanoiplan.registration.card import both
from hanoiplan.registration.model import ScanRow
from ui.base.widgets import Card, Drawing, px
from ui.registration.person_lines import wanted_height
from ui.registration.room import Room
from ui.registration.spoken import DeskWords, said, said_other
from ui.registration.waiting import ArrivalsPanel, JustPassed, StockPanel

NEXT_GUEST = N_("Next guest, please")
RIGHT = 356
CHART = 130  # px that the arrivals need to be read
HINT = 460


class ReadyView(QWidget):
    """Invites the next guest; figures for the head of the desk at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.invitation = DeskWords("desk_outcome", weight=600)
        self.other = DeskWords("desk_second", "text3", weight=400)
        self.hint = DeskWords("card", "text2", weight=400)
        self.passed = JustPassed()
        self.arrivals, self.stock = ArrivalsPanel(), StockPanel()
        self._right = right = QVBoxLayout()
        right.addWidget(self.passed)
        right.addWidget(self.arrivals, 1)
        right.addWidget(self.stock)
        right.addStretch(0)
        self.passed.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.drawing = Drawing("sun", "scan-line")
        self.middle = self._middle()
        row.addWidget(self.middle, 1)
        row.addLayout(right)
        self.set_room(Room())

    def _middle(self) -> Card:
        card = Card("desk-card", (24, 20, 24, 20), 8)
        card.layout_.addStretch(3)
        card.layout_.addWidget(self.drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self.invitation, self.other):
            card.layout_.addWidget(words)
        for words in (self.invitation, self.other, self.hint):
            words.align = Qt.AlignmentFlag.AlignHCenter
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.hint)
        line.addStretch(1)
        card.layout_.addLayout(line)
        card.layout_.addStretch(4)
        return card

    def set_room(self, room: Room) -> None:
        """Larger words on a larger screen."""
        self._right.setSpacing(room.px(12, 8))
        self._row.setSpacing(px(14))
        for panel in (self.passed, self.arrivals, self.stock):
            panel.setFixedWidth(px(RIGHT))
        self.passed.measure()
        for words in (self.invitation, self.other, self.hint):
            words.set_scale(room.gentle)
        self.hint.setFixedWidth(px(HINT * room.gentle))
        self.fit()

    def show_passed(self, rows: Sequence[ScanRow], zone: str) -> None:
        """The latest passages, the newest first, as far as there is room."""
        self.passed.show_rows(rows, zone)
        self.fit()

    def show_stock(self, rows: Sequence[StockRow]) -> None:
        """What is left of what is handed out."""
        self.stock.show_stock(rows)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """The invitation comes first; the drawing, the chart and old passages give way."""
        inside = self.middle.layout_.contentsMargins()
        words = sum(wanted_height(one, px(HINT)) for one in (self.invitation, self.other))
        words += wanted_height(self.hint, self.hint.width()) + px(24)
        room = self.height() - inside.top() - inside.bottom()
        self.drawing.setVisible(words + self.drawing.sizeHint().height() <= room)
        left = self.height() - self.passed.wanted() - self._right.spacing()
        self.arrivals.setVisible(left >= px(CHART))
        stock = wanted_height(self.stock, px(RIGHT)) + self._right.spacing()
        self.stock.setVisible(not self.stock.is_empty and left - stock >= px(CHART))
        self.passed.keep_within(self.height())

    def words(self) -> None:
        """The language changed."""
        pair = both(NEXT_GUEST)
        self.invitation.show_words(said(pair))
        self.other.show_words(said_other(pair))
        for panel in (self.passed, self.arrivals, self.stock):
            panel.words()
        self.show_hint(empty=False)

    def show_hint(self, *, empty: bool) -> None:
        """What to know before anybody types; `empty`: nobody is in the list yet."""
        if empty:
            self.hint.show_words(_("Nobody is in the list yet. Import it on the page Delegates."))
            return
        self.hint.show_words(
            _("The list names nobody until you type. Two letters are enough, without marks.")
        )
