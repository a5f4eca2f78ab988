"""Whose badge says something else than the record by now.

What compares records with cards takes the whole of the paper along: the shell lends the question
under the name `LENT_AS` and loads it when it is asked. What must not come in: a rule of its own.
"""

from collections.abc import Callable
from typing import cast

from ui.base.page import Tools

LENT_AS = "changed_since_print"


def changed_since_print(tools: Tools) -> frozenset[int]:
    """Their ids; nobody when the shell lends no answer."""
    ask = cast("Callable[[], frozenset[int]] | None", tools.extra.get(LENT_AS))
    return ask() if ask is not None else frozenset()
