"""Everything can be read: both languages and stretched words, on the two smallest screens."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import Language, set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.handouts.model import ItemDraft
from hanoiplan.handouts.operations import make_item
from hanoiplan.plans.operations import make_zone
from tests.ui.delegates.room import press, type_in
from tests.ui.doors.porch import Porch
from tests.ui.fitting import assert_fits
from ui.base.theme import apply
from ui.doors.tabbed import Tab

SIZES = {"1280x720": (1280 - 56, 650), "1366x768": (1366 - 188, 698)}
LONG = Bilingual(
    "Phòng chờ dành cho Trưởng đoàn và các vị khách danh dự của Lãnh đạo Thành phố, tầng 2",
    "Lounge for heads of delegation and guests of honour of the leaders of the city, floor 2",
)
MANY_RULES = {
    "place": LONG, "guide": LONG, "group": "Các hội trường", "entries_per_day": 2,
    "re_entry": False, "confirm": True, "keeper": "Nguyễn Thị Ngọc Diệp, 0912 345 678",
}  # fmt: skip


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_nothing_is_cut(porch: Porch, language: Language, size: tuple[int, int]) -> None:
    """Nothing there yet; then the longest names, every tab, a sentence in a form, a trial."""
    page = porch.come_in()
    set_language(language)
    page.retranslate()
    porch.window.resize(*size)
    for tab in Tab:
        page.open_tab(tab)
        porch.settle()
        assert_fits(porch.window)
    zone = porch.workspace.do(make_zone, porch.event_id, "2", LONG)
    door = porch.a_door(LONG, zone_id=zone, **MANY_RULES)
    porch.workspace.do(make_item, porch.event_id, ItemDraft(LONG.vi, LONG.en, stock=3))
    porch.settle()
    for tab in Tab:
        page.open_tab(tab)
        page.focus_first()
        press(Qt.Key.Key_Down)
        page.part.open_panel()
        porch.settle()
        assert_fits(porch.window)
    page.arrive(door)
    porch.go_to_field(page.doors, "windows")
    type_in("tomorrow")
    porch.leave()
    assert_fits(porch.window)
    page.try_it()
    porch.settle()
    assert_fits(porch.window)


@pytest.mark.parametrize("tab", Tab)
def test_large_type_fits_as_well(qapp: QApplication, porch: Porch, tab: Tab) -> None:
    porch.workspace.do(make_zone, porch.event_id, "2", LONG)
    porch.a_door(LONG, **MANY_RULES)
    porch.workspace.do(make_item, porch.event_id, ItemDraft(LONG.vi, LONG.en, stock=3))
    apply(qapp, "light", 18)
    page = porch.come_in()
    page.open_tab(tab)
    page.focus_first()
    porch.settle()
    assert_fits(porch.window)
