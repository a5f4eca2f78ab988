"""The one dialog that asks: its title is the question, its buttons are verbs.

Only for what cannot be undone or blocks a person at the door. Esc means: nothing happened.
What must not come in: information, success, validation.
"""

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from ui.base.theme import theme
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button


class Question(QDialog):
    """A question with verbs; the safe answer is the default."""

    def __init__(
        self,
        question: str,
        detail: str,
        verbs: Sequence[str],
        safe: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(question)
        self.chosen: int | None = None  # the place of the verb
        px = theme().px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(8))
        layout.addWidget(Label(question, "h2", wrap=True))
        words = Label(kind="text2", wrap=True)
        words.show_if_any(detail)
        layout.addWidget(words)
        layout.addSpacing(px(10))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        for place, verb in enumerate(verbs):
            button = Button(verb, "plain")
            button.clicked.connect(lambda _checked=False, place=place: self._take(place))
            row.addWidget(button)
        self.safe = Button(safe or _("Leave as it is"), "primary")
        self.safe.setDefault(True)
        self.safe.clicked.connect(self.reject)
        row.addWidget(self.safe)
        layout.addLayout(row)
        self.setMinimumWidth(max(px(420), row.minimumSize().width() + 2 * px(24)))  # no verb is cut
        self.safe.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its wrapped words are at this width: a dialog does not ask them by itself."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _take(self, place: int) -> None:
        self.chosen = place
        self.accept()

    def answer(self) -> int | None:
        """Waits for the person; None is the safe answer."""
        self.exec()
        self.deleteLater()
        return self.chosen
