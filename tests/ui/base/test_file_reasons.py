"""Why a file could not be used is said in the language of the window."""

import errno
from pathlib import Path

import pytest

from hanoiplan.base.i18n import set_language
from ui.base.file_reasons import REASONS, reason_of


def test_what_the_system_says_in_english_is_said_by_us(tmp_path: Path) -> None:
    set_language("en")
    with pytest.raises(OSError, match="No such file") as caught:
        (tmp_path / "gone" / "a.pdf").write_bytes(b"")
    assert reason_of(caught.value) == "the folder or the file is not there"


@pytest.mark.parametrize("number", sorted(REASONS))
def test_every_known_reason_is_part_of_a_sentence(number: int) -> None:
    set_language("en")
    told = reason_of(OSError(number, "Whatever the system says"))
    assert told[:1].islower()
    assert not told.endswith(".")


def test_another_reason_is_told_by_its_number() -> None:
    set_language("en")
    assert str(errno.EMFILE) in reason_of(OSError(errno.EMFILE, "Too many open files"))
    assert reason_of(OSError("no number at all")) == "the computer reports error 0"
