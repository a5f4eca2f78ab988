"""Answers that the shell lends to the page of the delegates, whose room lies below those who know.

Each is loaded when it is first asked: the journal knows the words of every room, and what compares
a record with its card knows how paper is drawn. What must not come in: asking.
"""

from typing import TYPE_CHECKING

from ui.base.page import Tools
from ui.shell.pages import through_the_door

if TYPE_CHECKING:
    from hanoiplan.history import LastHand


def lend_answers(tools: Tools) -> None:
    """Makes them known under the names by which the page asks."""
    tools.extra["last_hand"] = lambda delegate_id: last_hand(tools, delegate_id)
    tools.extra["changed_since_print"] = lambda: changed_since_print(tools)


def last_hand(tools: Tools, delegate_id: int) -> "LastHand | None":
    """Who changed a delegate last."""
    question = through_the_door("hanoiplan.history", "last_hand")
    hand: LastHand | None = tools.workspace.read(question, "delegate", delegate_id)
    return hand


def changed_since_print(tools: Tools) -> frozenset[int]:
    """Whose badge says something else than the record by now."""
    question = through_the_door("hanoiplan.overview.out_of_date", "changed_since_print")
    changed: frozenset[int] = tools.workspace.read(question, tools.event_id)
    return changed
