"""Everything can be read: both languages and stretched words, on the two smallest screens."""

import pytest
from PySide6.QtCore import Qt

from hanoiplan.base.i18n import Language, set_language
from tests.ui.delegates.room import press
from tests.ui.delegations.hall import Hall
from tests.ui.fitting import assert_fits

SIZES = {"1280x720": (1280 - 56, 650), "1366x768": (1366 - 188, 698)}
LONG_VI = "Hiệp hội Quốc tế các Nhà lãnh đạo Thành phố thông minh và Đổi mới sáng tạo khu vực ASEAN"
LONG_EN = "International Association of Smart and Innovative City Leaders of the ASEAN Region"
LONGEST = "Estêvão do Rosário Amaral dos Santos Dias Pereira"


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_nothing_is_cut(hall: Hall, language: Language, size: tuple[int, int]) -> None:
    """The longest names, everything beyond its limit, several chosen, people, countries, a form."""
    hall.invite(LONG_VI, "TL", name_en=LONG_EN, quota="1", hosted_people="12", hosted_days="9",
                invitation="no_answer", invitation_date="2026-05-18", liaison_phone="1",
                receiving_agency="Cục Ngoại vụ và Ngoại giao văn hóa, Bộ Ngoại giao")  # fmt: skip
    hall.invite("Bandar Seri Begawan", "BN", name_en="", invitation="accepted")
    hall.invite("Yangon", "MM", invitation="drafted")
    hall.send(LONGEST, LONG_VI)
    hall.send("Lê Ý", LONG_VI, role="Phiên dịch")
    set_language(language)
    hall.window.resize(*size)
    page = hall.come_in()
    page.arrive(next(row.id for row in hall.delegations() if row.name.vi == LONG_VI))
    hall.settle()
    assert_fits(page)
    page.act("people").trigger()
    hall.settle()
    assert_fits(page)
    page.act("people").trigger()
    page.focus_first()
    press(Qt.Key.Key_Up, shift=True)
    assert page.bulk.isVisible()
    hall.settle()
    assert_fits(page)
    page.act("countries").trigger()
    hall.settle()
    assert_fits(page)
    page.add()
    page.panel.add_button.click()
    hall.settle()
    assert_fits(page)


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_the_empty_page_can_be_read(hall: Hall, language: Language) -> None:
    """The first thing a new office sees."""
    set_language(language)
    hall.window.resize(*SIZES["1280x720"])
    page = hall.come_in()
    hall.settle()
    assert_fits(page)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("width", [size[0] for size in SIZES.values()], ids=SIZES)
def test_the_saved_filters_have_room_beside_the_panel(
    hall: Hall, language: Language, width: int
) -> None:
    """Tabs are painted, so that no label tells of one that is cut."""
    for number in range(120):
        hall.invite(f"City {number}", "BN", invitation="no_answer", hosted_days="6",
                    receiving_agency="Cục Ngoại vụ và Ngoại giao văn hóa")  # fmt: skip
    set_language(language)
    hall.window.resize(width, 650)
    page = hall.come_in()
    page.arrive(hall.delegations()[0].id)
    hall.settle()
    assert page.panel.isVisible()
    assert page.roster.tabs.sizeHint().width() <= page.roster.tabs.width()
    assert not page.table.horizontalScrollBar().isVisible(), "all columns are seen at once"
