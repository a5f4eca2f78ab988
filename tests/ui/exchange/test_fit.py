"""Everything can be read: each step, both languages and stretched words, the smallest screens."""

from pathlib import Path

import pytest

from hanoiplan.base.i18n import Language, set_language
from tests.hanoiplan.exchange.samples import a_list
from tests.ui.delegates.room import Room
from tests.ui.exchange.test_wizard import AN, BICH, HEADINGS, NOBODY, VIP, proceed
from tests.ui.fitting import assert_fits
from ui.exchange.import_wizard import ImportPage
from ui.exchange.steps import Step

SIZES = {"1280x720": (1280 - 56, 650), "1366x768": (1366 - 188, 698)}


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_nothing_is_cut(
    room: Room, tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    """From the empty first step to what was done."""
    set_language(language)
    room.window.resize(*size)
    page = room.open(ImportPage)
    assert_fits(page)
    headings = (*HEADINGS, "Xyz", "Full name (as in the passport, in capital letters)")
    page.open_file(a_list(tmp_path / "list.xlsx", headings, AN, VIP, NOBODY, BICH))
    room.wait_for(lambda: page.draft.sheet is not None)
    assert_fits(page)
    for step in (Step.MATCH, Step.LOOK, Step.DONE):
        proceed(page, room)
        assert page.step is step
        assert_fits(page)
