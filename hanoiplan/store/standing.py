"""Where a file's journal stands, so that a copy can be compared with the file it was made of.

Two files of one family share the first links of their chain; what comes after the last common
link was done in one of them only. What must not come in: the words for it, and any table.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile

from sqlalchemy import select

from hanoiplan.base.clock import from_text
from hanoiplan.store.journal import ENTRIES, OPERATIONS, Action
from hanoiplan.store.work import Reader


@dataclass(frozen=True, slots=True)
class Standing:
    """The newest operation of a file: its number, its link of the chain, and whose it was."""

    number: int  # how many operations there are
    link: str
    moment: datetime  # UTC
    desk: str
    operator: str


def standing(reader: Reader) -> Standing | None:
    """The end of the journal; None when nothing was ever done in the file."""
    names = ("id", "hash", "moment", "desk", "operator")
    query = select(*(OPERATIONS.c[name] for name in names)).order_by(OPERATIONS.c.id.desc())
    row = reader.first(query.limit(1))
    if row is None:
        return None
    return Standing(row.id, row.hash, from_text(row.moment), row.desk, row.operator)


def last_link(reader: Reader) -> str:
    """The end of the chain; "" when nothing was ever done in the file."""
    end = standing(reader)
    return end.link if end is not None else ""


def links(reader: Reader) -> tuple[str, ...]:
    """The whole chain in order of arrival."""
    return tuple(
        row.hash for row in reader.rows(select(OPERATIONS.c.hash).order_by(OPERATIONS.c.id))
    )


def in_common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many links two chains share from their beginning."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], pairs))


def steps_after(reader: Reader, number: int) -> int:
    """How many operations after this one did something else than erase by law.

    An erasure is written into each copy by itself, so that it stands in every chain on its own.
    """
    query = select(ENTRIES.c.operation).where(
        ENTRIES.c.operation > number, ENTRIES.c.action != str(Action.ERASE)
    )
    return len(reader.rows(query.distinct()))
