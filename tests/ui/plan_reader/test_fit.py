"""Everything can be read: each step, both languages and stretched words, the smallest screens."""

import pytest

from hanoiplan.base.i18n import Language, set_language
from tests.ui.fitting import assert_fits
from tests.ui.plan_reader.reader import Key, Reader, press
from tests.ui.plan_reader.sample import INVITE, ROWS

SIZES = {"1280x720": (1280 - 56, 650), "1366x768": (1366 - 188, 698)}
LANGUAGES: tuple[Language, ...] = ("vi", "en", "xx")


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut(office: Reader, language: Language, size: tuple[int, int]) -> None:
    """Empty, review with its question, form, faults, the plan itself, written, a newer version."""
    set_language(language)
    office.window.resize(*size)
    page = office.come_in()
    assert_fits(page)
    office.review()
    assert_fits(page)
    press(Key.Key_Return)
    assert_fits(page)
    press(Key.Key_Escape)
    for place in range(len(page.chips.chips)):
        list(page.chips.chips.values())[place].click()
        assert_fits(page)
    list(page.chips.chips.values())[-1].click()
    page.rows.go_to_tab("plan")
    assert_fits(page)
    office.write()
    assert_fits(page)
    page.leave_for("")
    reworded = tuple("15/4/2026" if text == "15/3/2026" else text for text in INVITE)
    office.review([reworded if row is INVITE else row for row in ROWS], "newer.docx")
    assert_fits(page)
    page.rows.go_to_tab("changes")
    assert_fits(page)


def test_the_rows_need_no_scrolling_sideways(office: Reader) -> None:
    """Not even beside the signs of a newer version."""
    table = office.review().page.rows.table
    assert table is not None
    for _version in range(2):
        widths = sum(table.columnWidth(n) for n in range(len(table.rows.columns)))
        assert widths <= table.viewport().width()
        office.write()
        office.page.leave_for("")
        office.review(ROWS, "again.docx")
