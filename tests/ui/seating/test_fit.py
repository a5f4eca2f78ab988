"""Everything can be read: both languages and stretched words, small screens, large type."""

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import Language, set_language
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.model import WishDraft
from hanoiplan.seating.solving.problem import WishKind
from tests.ui.delegates.room import a_delegate
from tests.ui.fitting import assert_fits
from tests.ui.seating.ballroom import Ballroom
from ui.base.theme import apply
from ui.seating.side import Beside

SIZES = {"1280x720": (1280 - 56, 650), "1366x768": (1366 - 188, 698)}
LONGEST = "Estêvão do Rosário Amaral dos Santos Dias Pereira"
LONG_VI = "Hiệp hội Quốc tế các Nhà lãnh đạo Thành phố thông minh và Đổi mới sáng tạo khu vực ASEAN"


def a_full_hall(ballroom: Ballroom) -> None:
    """The longest names, a wish that cannot be kept, somebody without a seat, an objection."""
    for number in range(9):
        said = {"delegation": LONG_VI, "country": "Timor-Leste", "position_en": "Governor"}
        ballroom.add(a_delegate(f"{LONGEST} {number}", **said))
    page = ballroom.come_in()
    page.build_hall(f"Hội trường Trung tâm Hội nghị {LONGEST}", HallKind.BANQUET,
                    {"tables": 2, "seats": 4, "honour": 1})  # fmt: skip
    ballroom.place_all()
    view = ballroom.view()
    first, last = view.seats[0].delegate_id, view.seats[-1].delegate_id
    page.write_wish(WishDraft(WishKind.NEXT_TO, first_delegate=first, second_delegate=last))
    ballroom.settle()


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_nothing_is_cut(ballroom: Ballroom, language: Language, size: tuple[int, int]) -> None:
    """Every panel, the new hall, and the empty page."""
    set_language(language)
    ballroom.window.resize(*size)
    page = ballroom.come_in()
    assert_fits(page)
    page.act("new").trigger()
    ballroom.settle()
    assert_fits(page)
    page.leave_new_hall()
    page.setParent(None)
    page.deleteLater()
    a_full_hall(ballroom)
    page = ballroom.page
    every = (Beside.UNSEATED, Beside.WISHES, Beside.SETTINGS, Beside.FURNITURE, Beside.FINDER)
    for panel in every:
        page.show_beside(panel)
        ballroom.settle()
        assert_fits(page)
    page.act("gaps").trigger()
    ballroom.settle()
    assert_fits(page)
    page.back_to_hall()
    page.go_to_seat(ballroom.view().seats[0].chair)
    ballroom.settle()
    assert_fits(page)
    page.people.choose_table(ballroom.view().layout.tables[0].key)
    ballroom.settle()
    assert_fits(page)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("text_size", [15, 18])
def test_nothing_is_cut_in_large_type(
    ballroom: Ballroom, qapp: QApplication, language: Language, text_size: int
) -> None:
    """Large type in a window of 1366×768, dark."""
    set_language(language)
    apply(qapp, "dark", text_size)
    a_full_hall(ballroom)
    page = ballroom.page
    page.go_to_seat(ballroom.view().seats[0].chair)
    ballroom.settle()
    assert_fits(page)
    page.show_beside(Beside.FURNITURE)
    ballroom.settle()
    assert_fits(page)
    page.act("new").trigger()
    ballroom.settle()
    assert_fits(page)
    apply(qapp, "light", 13)


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_words_painted_in_the_second_row_have_room(ballroom: Ballroom, language: Language) -> None:
    """Segments are painted, so that no label tells of one that is cut."""
    set_language(language)
    ballroom.window.resize(*SIZES["1366x768"])
    a_full_hall(ballroom)
    look = ballroom.page.look
    for part in (look.view, look.by):
        assert part.sizeHint().width() <= part.width()
    legend = ballroom.page.legend
    assert legend.heightForWidth(legend.width()) <= legend.height()
    one_line = legend.sizeHint().height()
    assert legend.height() == one_line or language == "xx", "one line, or the hall gets smaller"
