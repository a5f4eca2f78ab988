"""Why badges are printed a second time: asked once, before anything happens.

A second badge kills the first one, and that cannot be undone. What must not come in: printing.
"""

from hanoiplan.badges.operations import DAMAGED, DATA_CHANGED, LOST, MISPRINT, OTHER
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from ui.base.messages import Messages

# each reason and the words of its button
WHY = (
    (LOST, N_("Lost")),
    (DAMAGED, N_("Damaged")),
    (DATA_CHANGED, N_("Data changed")),
    (MISPRINT, N_("Misprint")),
    (OTHER, N_("Other reason")),
)


def reason_for_second_print(messages: Messages, again: int) -> str:
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
    chosen = messages.ask(question, detail, verbs, _("Keep the old ones"))
    return "" if chosen is None else WHY[chosen][0]
