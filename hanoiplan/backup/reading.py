"""Reading in a copy that nobody has open, whatever shape its tables have.

What must not come in: writing, and what is read.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from hanoiplan import migrations
from hanoiplan.store.engine import connect
from hanoiplan.store.shapes import shape_of
from hanoiplan.store.work import Reader

P = ParamSpec("P")
R = TypeVar("R")


def read_copy(
    copy: Path, query: Callable[Concatenate[Reader, P], R], /, *args: P.args, **kw: P.kwargs
) -> R:
    """Runs a query in a closed workspace. Only what every shape has may be asked for.

    Raises:
        FileTrouble: no workspace, a newer one, or damaged.
    """
    doors = connect(copy, read_only=True, upcast=migrations.upcast)
    try:
        with doors.reading() as connection:
            return query(Reader(connection), *args, **kw)
    finally:
        doors.close()


def shape_in(copy: Path) -> str:
    """The shape of the tables of a closed workspace.

    Raises:
        FileTrouble: no workspace, a newer one, or damaged.
    """
    doors = connect(copy, read_only=True, upcast=migrations.upcast)
    try:
        with doors.reading() as connection:
            return shape_of(connection)
    finally:
        doors.close()
