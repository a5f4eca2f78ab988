"""The tabs of the history: all steps, or those of one kind.

What must not come in: counts (the page has the lines).
"""

from dataclasses import dataclass

from hanoiplan.base.i18n import N_
from hanoiplan.history import Sign


@dataclass(frozen=True, slots=True)
class Kind:
    """One tab; without signs it holds every step."""

    name: str
    title: str
    signs: frozenset[Sign] = frozenset()


KINDS = (
    Kind("all", N_("All")),
    Kind("edits", N_("Changes"), frozenset({Sign.ADD, Sign.EDIT, Sign.CANCEL, Sign.REMOVE})),
    Kind("desk", N_("At the desk"), frozenset({Sign.ENTRY, Sign.REFUSED})),
    Kind("cards", N_("Badges & cards"), frozenset({Sign.PRINT, Sign.CODE})),
    Kind("undo", N_("Undone"), frozenset({Sign.UNDO, Sign.REDO})),
)
