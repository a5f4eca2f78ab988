"""What this machine remembers of copies; nothing depends on it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hanoiplan.backup.notes import FILE_NAME, FamilyNotes, Last, Notes, Proof
from hanoiplan.base.paths import user_folder

NOW = datetime(2026, 6, 8, 1, 31, tzinfo=UTC)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    file = tmp_path / "Hội nghị 2026-06-08 083100 auto.hanoiplan"
    file.write_bytes(b"a copy")
    return file


def test_a_proof_holds_until_the_file_is_written_to_again(copy: Path) -> None:
    Notes().note_proof(copy, Proof(NOW))
    assert Notes().proof_of(copy) == Proof(NOW)
    copy.write_bytes(b"another copy")
    assert Notes().proof_of(copy) is None


def test_nothing_is_noted_of_a_file_that_is_gone(tmp_path: Path) -> None:
    Notes().note_proof(tmp_path / "gone.hanoiplan", Proof(NOW))
    assert Notes().proof_of(tmp_path / "gone.hanoiplan") is None


def test_places_rehearsal_and_trouble_are_remembered_by_family(copy: Path) -> None:
    last = Last(NOW, copy, "link")
    notes = Notes()
    notes.note_last(7, copy.parent, last)
    notes.note_rehearsed(7, NOW)
    notes.note_trouble(7, "Ổ đĩa đầy.")
    assert Notes().of(7) == FamilyNotes({copy.parent: last}, NOW, "Ổ đĩa đầy.")
    assert Notes().of(8) == FamilyNotes()


@pytest.mark.parametrize("damage", ["", "[]", '{"proofs": 3}', "\x00"])
def test_damaged_notes_begin_anew(copy: Path, damage: str) -> None:
    """A power cut while they were written; copies are proved once more, that is all."""
    Notes().note_proof(copy, Proof(NOW))
    (user_folder() / FILE_NAME).write_text(damage, encoding="utf-8")
    assert Notes().proof_of(copy) is None
    Notes().note_proof(copy, Proof(NOW))
    assert Notes().proof_of(copy) == Proof(NOW)


def test_what_was_removed_is_forgotten(copy: Path) -> None:
    Notes().note_proof(copy, Proof(NOW))
    Notes().forget([copy])
    assert Notes().proof_of(copy) is None
