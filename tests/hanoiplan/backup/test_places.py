"""Where copies lie: beside the file, in a folder that keeps the name it was made with."""

from pathlib import Path

import pytest

from hanoiplan.backup.places import beside
from hanoiplan.base.i18n import Language, set_language

LONGEST = "ễ" * 75  # with its ending as long as a name can be; that of the folder would be longer


@pytest.mark.parametrize("other", ["vi", "en"])
def test_a_folder_made_in_one_language_is_used_in_the_other(
    tmp_path: Path, other: Language
) -> None:
    set_language("en" if other == "vi" else "vi")
    made = beside(tmp_path / "ACLC.hanoiplan")
    made.mkdir()
    set_language(other)
    assert beside(tmp_path / "ACLC.hanoiplan") == made


@pytest.mark.parametrize("name", ["ACLC", LONGEST + "ễ" * 10])
def test_a_folder_that_cannot_be_looked_at_is_named_all_the_same(tmp_path: Path, name: str) -> None:
    """Writing a copy there says what is wrong; asking for the place never does."""
    blocked = tmp_path / "a file in place of a folder"
    blocked.write_bytes(b"")
    for folder in (tmp_path, blocked):
        found = beside(folder / f"{name}.hanoiplan")
        assert found.parent == folder
        assert found.name.startswith(name)
