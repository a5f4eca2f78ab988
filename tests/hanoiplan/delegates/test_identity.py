"""Identity data: hidden, and whoever looks or gives out leaves a fact without the data."""

from pathlib import Path

import pytest
from sqlalchemy import select

from hanoiplan.base.errors import NotPossible
from hanoiplan.delegates.identity import AccessKind, look_at_passport, note_identity_access
from hanoiplan.delegates.model import masked
from hanoiplan.delegates.tables import IdentityAccess
from hanoiplan.store.work import Reader
from tests.builders import a_desk


def accesses(reader: Reader) -> list[tuple[int | None, int, str]]:
    query = select(IdentityAccess.delegate_id, IdentityAccess.people, IdentityAccess.how)
    return [(row.delegate_id, row.people, row.how) for row in reader.rows(query)]


@pytest.mark.parametrize(
    ("number", "shown"), [("B1234567", "•••••567"), ("123", "•••"), ("", ""), ("1234", "•234")]
)
def test_of_a_number_the_last_three_letters_are_shown_at_most(number: str, shown: str) -> None:
    assert masked(number) == shown


def test_a_look_shows_the_number_and_is_kept_and_cannot_be_undone(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        an = desk.add(passport_number="B1234567")
        assert desk.workspace.do(look_at_passport, an) == "B1234567"
        assert desk.workspace.read(accesses) == [(an, 1, AccessKind.LOOK)]
        desk.workspace.undo()  # takes back the adding, not the look
        assert desk.workspace.read(accesses) == [(an, 1, AccessKind.LOOK)]
        with pytest.raises(NotPossible):
            desk.workspace.do(look_at_passport, an)


def test_an_export_counts_people_and_names_one_only(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        desk.workspace.do(note_identity_access, desk.event, [1, 2, 2], AccessKind.EXPORT)
        desk.workspace.do(note_identity_access, desk.event, [7], AccessKind.PRINT)
        desk.workspace.do(note_identity_access, desk.event, [], AccessKind.EXPORT)
        assert desk.workspace.read(accesses) == [
            (None, 2, AccessKind.EXPORT),
            (7, 1, AccessKind.PRINT),
        ]
