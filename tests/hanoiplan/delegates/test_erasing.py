"""Which columns of a person may stay after an erasure: decided here, so also decided in a test."""

from hanoiplan.delegates.erasing import DELEGATE
from hanoiplan.delegates.model import DRAFT_FIELDS
from hanoiplan.delegates.tables import Delegate
from hanoiplan.store.rows import table_of

COLUMNS = {column.name: column for column in table_of(Delegate).columns}


def test_nothing_that_is_marked_personal_stays() -> None:
    assert not {name for name in DELEGATE.stays if COLUMNS[name].info.get("personal")}


def test_of_what_people_write_only_the_status_stays() -> None:
    """A code of two values. Country and category stay as codes and ids, never as written."""
    assert DELEGATE.stays & set(DRAFT_FIELDS) <= {"status"} | {"country"}
    assert COLUMNS["country"].info["derived"]


def test_every_name_of_a_column_is_one() -> None:
    """A misspelt name would keep nothing, or betray nobody."""
    told = {*DELEGATE.stays, *DELEGATE.known_by, *DELEGATE.telling}
    assert told | {DELEGATE.joined, DELEGATE.ended} <= COLUMNS.keys()
