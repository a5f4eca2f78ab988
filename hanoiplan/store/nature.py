"""What a file is: the work itself, a demonstration, or a rehearsal on a copy; how far it went.

Told by the journal, whose chain nobody alters: a rehearsal is a life that was begun as one, a
demonstration began with the step that makes one. So neither needs a column, a rehearsal stays one
wherever it is copied to, and the work itself is never taken for either. What must not come in:
what follows from it.
"""

from sqlalchemy import exists, func, select

from hanoiplan.base.i18n import N_
from hanoiplan.store.journal import INCARNATIONS, OPERATIONS
from hanoiplan.store.work import Reader

AS_REHEARSAL = "rehearsal"  # the reason of a life, as it is kept
DEMONSTRATION = N_("Make the demonstration")  # the first step of one (`hanoiplan.demo`)
IMPORT = N_("Import {n} delegates")  # a list that somebody brought (`hanoiplan.exchange`)

IS_REHEARSAL = exists(select(INCARNATIONS.c.id).where(INCARNATIONS.c.reason == AS_REHEARSAL))
"""For a statement that reads something else as well."""


def is_rehearsal(reader: Reader) -> bool:
    """Whether the file is a rehearsal, or a copy of one."""
    return bool(reader.scalar(select(IS_REHEARSAL)))


def is_demonstration(reader: Reader) -> bool:
    """Whether the file began as a demonstration with invented people."""
    first = select(OPERATIONS.c.label).order_by(OPERATIONS.c.id).limit(1)
    return bool(reader.scalar(first) == DEMONSTRATION)


def has_imported(reader: Reader) -> bool:
    """Whether a list of people was ever imported into the file."""
    return bool(reader.scalar(select(exists(select(1).where(OPERATIONS.c.label == IMPORT)))))


def last_step(reader: Reader) -> int:
    """The number of the last step in the journal, 0 in an empty file."""
    return int(reader.scalar(select(func.max(OPERATIONS.c.id))) or 0)
