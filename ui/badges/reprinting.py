"""Why badges are printed a second time: asked once, before anything happens.

A second badge kills the first one, and that cannot be undone. What must not come in: printing.
"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.badges.operations import DAMAGED, DATA_CHANGED, LOST, MISPRINT, OTHER
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from ui.base.ask import Question
from ui.base.form import TextField
from ui.base.messages import Messages
from ui.base.widgets import Button, Label

# each reason and the words of its button
WHY = (
    (LOST, N_("Lost")),
    (DAMAGED, N_("Damaged")),
    (DATA_CHANGED, N_("Data changed")),
    (MISPRINT, N_("Misprint")),
    (OTHER, N_("Other reason")),
)


class OwnReason(Question):
    """A reason that is none of the usual ones, in a few words; without words nothing is printed."""

    def __init__(self, question: str, safe: str, parent: QWidget) -> None:
        detail = _("The words stay in the print log. Please name no illness and no phone number.")
        super().__init__(question, detail, (_("Print again"),), safe, parent)
        self.reason = TextField()
        self.reason.set_words(_("Reason"), _("For example: the lanyard tore"))
        self.verb = next(one for one in self.findChildren(Button) if one is not self.safe)
        self.verb.setDefault(True)
        label, layout = Label(_("Reason"), "label"), self.layout()
        label.setBuddy(self.reason)
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(2, label)
            layout.insertWidget(3, self.reason)
        self.reason.changed.connect(lambda _text: self._tell())
        self._tell()
        self.reason.line.setFocus()

    def _tell(self) -> None:
        self.verb.setEnabled(bool(self.reason.value().strip()))

    def words(self) -> str:
        """Waits for the person; "" where nothing is printed again."""
        return "" if self.answer() is None else self.reason.value().strip()


def reason_for_second_print(messages: Messages, again: int, window: QWidget) -> str:
    """Why, as the print log keeps it; "" where the old badges shall stay in use."""
    question = ngettext(
        "Why print {n} badge a second time?", "Why print {n} badges a second time?", again
    )
    detail = _(
        "The badges in use open no door any more once the new ones are printed or saved. The"
        " reason is kept in the print log."
    )
    verbs = tuple(_(words) for _reason, words in WHY)
    question = question.format(n=interface().number(again))
    keep = _("Keep the old ones")
    chosen = messages.ask(question, detail, verbs, keep)
    if chosen is None:
        return ""
    reason = WHY[chosen][0]
    return OwnReason(question, keep, window).words() if reason == OTHER else reason
