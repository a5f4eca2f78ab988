"""The desk while it waits: a courteous word in two languages, figures, nobody's name.

What must not come in: reading, and anything private.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _
from hanoiplan.registration.card import both
from ui.base.widgets import Card, Drawing, px
from ui.registration.side import ArrivalsPanel, JustPassed
from ui.registration.spoken import DeskWords, said, said_other

NEXT_GUEST = N_("Next guest, please")
RIGHT = 356


class ReadyView(QWidget):
    """Invites the next guest; figures for the head of the desk at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.invitation = DeskWords("desk_outcome", weight=600)
        self.other = DeskWords("desk_second", "text3", weight=400)
        self.hint = DeskWords("card", "text2", weight=400)
        self.passed = JustPassed()
        self.arrivals = ArrivalsPanel()
        right = QVBoxLayout()
        right.setSpacing(px(12))
        right.addWidget(self.passed)
        right.addWidget(self.arrivals, 1)
        right.addStretch(0)
        self.passed.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for panel in (self.passed, self.arrivals):
            panel.setFixedWidth(px(RIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(14))
        row.addWidget(self._middle(), 1)
        row.addLayout(right)

    def _middle(self) -> Card:
        card = Card("desk-card", (24, 20, 24, 20), 8)
        card.layout_.addStretch(3)
        card.layout_.addWidget(Drawing("sun", "scan-line"), 0, Qt.AlignmentFlag.AlignHCenter)
        card.layout_.addSpacing(px(16))
        for words in (self.invitation, self.other):
            card.layout_.addWidget(words)
        for words in (self.invitation, self.other, self.hint):
            words.align = Qt.AlignmentFlag.AlignHCenter
        card.layout_.addSpacing(px(10))
        self.hint.setFixedWidth(px(460))
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.hint)
        line.addStretch(1)
        card.layout_.addLayout(line)
        card.layout_.addStretch(4)
        return card

    def set_scale(self, scale: float) -> None:
        """Larger words on a larger screen."""
        for words in (self.invitation, self.other, self.hint):
            words.set_scale(1 + (scale - 1) * 0.6)
        self.hint.setFixedWidth(px(460 * (1 + (scale - 1) * 0.6)))

    def words(self) -> None:
        """The language changed."""
        pair = both(NEXT_GUEST)
        self.invitation.show_words(said(pair))
        self.other.show_words(said_other(pair))
        self.passed.words()
        self.arrivals.words()
        self.show_hint(empty=False)

    def show_hint(self, *, empty: bool) -> None:
        """What to know before anybody types; `empty`: nobody is in the list yet."""
        if empty:
            self.hint.show_words(_("Nobody is in the list yet. Import it on the page Delegates."))
            return
        self.hint.show_words(
            _("The list names nobody until you type. Two letters are enough, without marks.")
        )
