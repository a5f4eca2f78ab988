"""Everything can be read: both languages and stretched words, on the two smallest screens."""

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import Language, set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.programme.model import CueDraft, PartDraft, Role, SessionKind
from tests.ui.fitting import assert_fits
from tests.ui.programme.podium import CUES, HALL, SPEAKERS, Podium
from ui.base.theme import apply
from ui.programme.commands import View
from ui.programme.page import ProgrammePage
from ui.programme.side import Beside

SIZES = {"1280x720": (1280 - 56, 650), "1366x768": (1366 - 188, 698)}
LONG = (
    "Phiên toàn thể về quản trị đô thị thông minh, thích ứng với biến đổi khí hậu và liên kết"
    " giữa các thành phố của khu vực"
)
CHAIR = PartDraft(Role.CHAIR, name=Bilingual("Lãnh đạo Uỷ ban nhân dân Thành phố", "City leader"))


def a_full_day(podium: Podium) -> int:
    """Long names, many rooms, every kind of conflict."""
    podium.a_day()
    kind = SessionKind
    cues = (*CUES, CueDraft(20, 5, Bilingual(LONG, LONG), "Tổ Lễ tân, Tổ Kỹ thuật"))
    for number in range(3):
        podium.session(
            *(f"Toạ đàm {number}", "14:00", "15:00"),
            room=f"Phòng họp số {number} tầng ba, cánh phía Đông",
            parts=(CHAIR,),
        )
    podium.session("Giới thiệu", "13:20", "13:30", room=HALL, kind=kind.OTHER, internal=True)
    return podium.session(
        LONG, "13:30", "15:00", kind=kind.OPENING, parts=(CHAIR, *SPEAKERS), cues=cues, fixed=True
    )


def every_look(podium: Podium, page: ProgrammePage, session_id: int) -> None:
    """Each view with each panel."""
    for view in View:
        page.views.set_value(view)
        page.go_to_day(page.day)
        podium.settle()
        assert_fits(podium.window)
    page.views.set_value(View.DAY)
    page.open_session(session_id)
    podium.settle()
    assert_fits(podium.window)
    one = page.reading.session(session_id)
    assert one is not None
    page.begin_shift(one)
    for panel in (Beside.SHIFT, Beside.CHANGES):
        page.show_beside(panel)
        podium.settle()
        assert_fits(podium.window)
    page.show_beside(Beside.CONFLICTS)
    page.side.conflicts.cards[0].ask_reason()
    podium.settle()
    assert_fits(podium.window)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_nothing_is_cut(podium: Podium, language: Language, size: tuple[int, int]) -> None:
    page = podium.come_in()
    set_language(language)
    page.retranslate()
    podium.window.resize(*size)
    podium.settle()
    assert_fits(podium.window)
    session_id = a_full_day(podium)
    podium.settle()
    every_look(podium, page, session_id)


def test_large_type_fits_as_well(qapp: QApplication, podium: Podium) -> None:
    session_id = a_full_day(podium)
    apply(qapp, "light", 18)
    every_look(podium, podium.come_in(), session_id)
