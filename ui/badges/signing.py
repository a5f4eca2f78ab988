"""The small panel in which somebody answers by name for a card that is printed as it is.

What must not come in: writing it down (the page does).
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hanoiplan.badges.counting import counted
from hanoiplan.badges.model import CardKind
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from ui.badges.opening_above import open_above
from ui.base.form import TextField
from ui.base.table.floating import Floating
from ui.base.widgets import Button, Label, px

WIDTH = 420
MOST = 4  # sentences told; more of them are counted


class SignPanel(Floating):
    """What is wrong, the name, and one button."""

    signed = Signal(str)  # the name

    def __init__(
        self, owner: QWidget, kind: CardKind, sentences: Sequence[str], cards: int, name: str
    ) -> None:
        super().__init__(owner, WIDTH)
        words = ngettext("Print {cards} as it is", "Print {cards} as they are", cards)
        title = words.format(cards=counted(kind, cards))
        self.column.addWidget(Label(title, "strong", wrap=True))
        for sentence in sentences[:MOST]:
            self.column.addWidget(Label(sentence, "text2", wrap=True))
        if (more := len(sentences) - MOST) > 0:
            words = _("and {n} more")
            self.column.addWidget(Label(words.format(n=interface().number(more)), "text2"))
        holds = _("It holds as long as nothing on it changes, and can be taken back.")
        self.column.addWidget(Label(holds, "hint", wrap=True))
        self.name = TextField()
        self.name.set_words(_("Name of the one who answers for it"), _("Your name"))
        self.name.set_value(name)
        self.button = Button(_("Sign off"), "primary", "check")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.name, 1)
        row.addWidget(self.button)
        self.column.addLayout(row)
        self.name.changed.connect(lambda _text: self._tell())
        self.name.line.returnPressed.connect(self._sign)
        self.button.clicked.connect(self._sign)
        self._tell()

    def _tell(self) -> None:
        self.button.setEnabled(bool(self.name.value().strip()))

    def _sign(self) -> None:
        name = self.name.value().strip()
        if name:
            self.shut()
            self.signed.emit(name)


def open_signing(
    owner: QWidget,
    kind: CardKind,
    sentences: Sequence[str],
    cards: int,
    name: str,
    sign: Callable[[str], object],
) -> SignPanel:
    """Shows it below its button; Enter in the name signs."""
    panel = SignPanel(owner, kind, sentences, cards, name)
    panel.signed.connect(sign)
    open_above(panel, owner, panel.name.line)
    return panel
