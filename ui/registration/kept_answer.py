"""The answer that stands at the desk, and since when; nothing of it is kept after that.

What must not come in: how it looks.
"""

from datetime import datetime

from PySide6.QtWidgets import QStackedWidget, QWidget

from hanoiplan.registration.card import DeskCard
from ui.registration.face import Face
from ui.registration.outcome_card import Shown


class KeptAnswer(QStackedWidget):
    """Knows whose card stands, and how it is meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._since: datetime | None = None
        self.shown: Shown | None = None

    @property
    def card(self) -> DeskCard | None:
        """The words of the answer; None when there is none."""
        return self.shown.card if self.shown is not None else None

    @property
    def answering(self) -> bool:
        """Whether an answer is shown, or one is under the form."""
        return self._since is not None

    @property
    def face(self) -> Face:
        """How the answer is meant."""
        return self.shown.face if self.shown is not None else Face.WRITTEN

    @property
    def passage_id(self) -> int | None:
        """The passage on the card that can be taken back."""
        return self.card.passage_id if self.card else None

    @property
    def delegate_id(self) -> int | None:
        """Whose card it is."""
        row = self.shown.outcome.delegate if self.shown is not None else None
        return row.id if row is not None else None
