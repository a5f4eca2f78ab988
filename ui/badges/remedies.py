"""What can be done about the line that is chosen: said in full, and each way as a button.

What must not come in: doing it (the page does), and the list.
"""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from ui.badges.run import Remedy, RunRow
from ui.base.theme import set_kind
from ui.base.widgets import Button, FlowLayout, Label, px

WORDS = {
    Remedy.EDIT: (N_("Edit"), "pencil"),
    Remedy.DELEGATION: (N_("Edit delegation"), "landmark"),
    Remedy.PHOTO: (N_("Choose photo"), "camera"),
    Remedy.REPRINT: (N_("Reprint"), "refresh-cw"),
    Remedy.LIST: (N_("Edit list"), "table"),
    Remedy.TEMPLATE: (N_("Edit template"), "palette"),
    Remedy.NONE: ("", ""),
}


def fold_words(row: RunRow) -> str:
    """What a line of many cards offers."""
    return _("Fold") if row.unfolded else _("Show each")


class Remedies(QFrame):
    """Under the list: the whole sentence of the line, and what helps."""

    remedy = Signal(object)  # a RunRow
    sign = Signal(object)  # a RunRow somebody wants to answer for
    take_back = Signal(object)  # a RunRow somebody answers for, and shall not any more
    leave = Signal(object, bool)  # a RunRow; out, or in again
    fold = Signal(object)  # a RunRow of many cards; unfolded, or folded again

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "panel-foot")
        self._row: RunRow | None = None
        self.sentence = Label(kind="text2", wrap=True)
        self.mend, self.signing = Button(kind="small"), Button(kind="small", icon="check")
        self.leaving, self.folding = Button(kind="small"), Button(kind="small")
        self.back = Button(kind="small", icon="undo-2")
        ways = QWidget()
        flow = FlowLayout(ways, gap=6)
        for button in (self.mend, self.folding, self.signing, self.back, self.leaving):
            flow.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(16), px(8), px(12), px(8))
        whole.setSpacing(px(6))
        whole.addWidget(self.sentence)
        whole.addWidget(ways)
        self.mend.clicked.connect(lambda: self._tell(self.remedy))
        self.signing.clicked.connect(lambda: self._tell(self.sign))
        self.back.clicked.connect(lambda: self._tell(self.take_back))
        self.leaving.clicked.connect(self._leave)
        self.folding.clicked.connect(lambda: self._tell(self.fold))
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A sentence keeps its lines where the window is low: then the list gives way."""
        super().resizeEvent(event)
        self._keep_lines()

    def _keep_lines(self) -> None:
        lines = self.sentence.heightForWidth(self.sentence.width())
        self.sentence.setMinimumHeight(max(0, lines))  # -1: no words yet

    def _tell(self, signal: SignalInstance) -> None:
        if self._row is not None:
            signal.emit(self._row)

    def _leave(self) -> None:
        if self._row is not None:
            self.leave.emit(self._row, not self._row.left_out)

    def show_row(self, row: RunRow | None) -> None:
        """Another line was chosen; good cards need nothing."""
        self._row = row
        self.setVisible(row is not None and bool(row.findings or row.left_out))
        if row is None:
            return
        self.sentence.setText(row.sentence)
        self._keep_lines()
        words, icon = WORDS[row.remedy]
        self.mend.setText(_(words) if words else "")
        self.mend.set_icon(icon)
        self.mend.setVisible(bool(words))
        n = len(row.keys)
        number = interface().number(n)
        self.folding.setVisible(row.shared)
        self.folding.setText(fold_words(row))
        self.folding.set_icon("chevron-down" if row.unfolded else "chevron-right")
        all_of_them = _("Print all {n} as they are…").format(n=number)
        self.signing.setText(_("Print as it is…") if n == 1 else all_of_them)
        self.signing.setVisible(bool(row.to_sign) and not row.left_out)
        signatures = len(row.answered)
        several = _("Take {n} signatures back").format(n=interface().number(signatures))
        self.back.setText(_("Take the signature back") if signatures == 1 else several)
        self.back.setVisible(signatures > 0)
        out = _("Leave out") if n == 1 else _("Leave out all {n}").format(n=number)
        self.leaving.setText(_("Take in again") if row.left_out else out)
        self.leaving.set_icon("plus" if row.left_out else "minus")
