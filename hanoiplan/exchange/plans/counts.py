"""How many rows of a plan were written, part by part, while they are being written.

What must not come in: writing them, and what is told of it (`model.PlanOutcome`).
"""

from collections import Counter

from hanoiplan.exchange.plans.model import PlanPart


class Counts:
    """How many rows of each part were written."""

    def __init__(self) -> None:
        self.added: Counter[PlanPart] = Counter()
        self.changed: Counter[PlanPart] = Counter()
        self.removed: Counter[PlanPart] = Counter()

    @property
    def written(self) -> int:
        """New rows and changed ones together."""
        return self.added.total() + self.changed.total()
