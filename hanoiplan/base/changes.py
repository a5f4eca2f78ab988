"""What a finished operation did, as one small value: the only thing an interface is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field

ELSEWHERE = "elsewhere"  # the initiator of what another program wrote into the file


@dataclass(frozen=True, slots=True)
class Changes:
    """After a commit: which rows of which tables are new, different or gone.

    `initiator` is whatever the caller passed to `Workspace.do`, so that an editor can pass over
    its own edits. `everything` is set when the changes came from outside and nobody counted them.
    """

    label: str
    initiator: object = None
    tables: Mapping[str, frozenset[int]] = field(default_factory=dict)
    everything: bool = False

    def ids(self, table: str) -> frozenset[int]:
        """The row ids touched in one table."""
        return self.tables.get(table, frozenset())

    def touches(self, *tables: str) -> bool:
        """Whether any of these tables changed."""
        return self.everything or any(table in self.tables for table in tables)
