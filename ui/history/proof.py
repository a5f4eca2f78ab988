"""One line that says whether the journal is whole: checked when, how many entries.

What must not come in: the check itself.
"""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.store.verify import Verdict
from ui.base.icons import draw_icon
from ui.base.theme import set_kind
from ui.base.widgets.basics import SideLabel
from ui.base.widgets.painted import Painted, px


class _Shield(Painted):
    """The sign before the words."""

    name, token = "shield-check", "text3"

    def sizeHint(self) -> QSize:
        return QSize(px(16), px(16))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        side = self.sizeHint().width()
        spot = QRectF(0, round(box.center().y() - side / 2), side, side)
        draw_icon(painter, spot, self.name, self.token)


class ProofLine(QWidget):
    """Shield and sentence: being checked, whole, or broken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict: Verdict | None = None
        self._checked: datetime | None = None
        self._shield = _Shield()
        self._shield.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.label = SideLabel(kind="hint", least=120)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(self._shield)
        layout.addWidget(self.label)

    def show_busy(self) -> None:
        """The check has begun."""
        self._verdict = None
        self.words()

    def show_verdict(self, verdict: Verdict, local: datetime) -> None:
        """What the check found, and when on the wall clock."""
        self._verdict, self._checked = verdict, local
        self.words()

    @property
    def whole(self) -> bool | None:
        """What is being said; None while it is being checked."""
        return None if self._verdict is None else self._verdict.whole

    def words(self) -> None:
        """The sentence in the interface language."""
        token = {None: "text3", True: "ok", False: "bad"}[self.whole]
        self._shield.name = "shield-alert" if self.whole is False else "shield-check"
        self._shield.token = token
        self._shield.update()
        set_kind(self.label, {"text3": "hint"}.get(token, token))
        self.label.setText(self._sentence())

    def _sentence(self) -> str:
        if self._verdict is None or self._checked is None:
            return _("Checking the chain")
        time = f"{self._checked:%H:%M}"
        if not self._verdict.whole:
            return _("The chain is broken, checked at {time}").format(time=time)
        number = interface().number(self._verdict.entries)
        words = _("Chain of {n} entries unbroken, checked at {time}").format(n=number, time=time)
        if self._verdict.emptied:
            emptied = _("{n} emptied by law").format(n=interface().number(self._verdict.emptied))
            words = f"{words} · {emptied}"
        return words
