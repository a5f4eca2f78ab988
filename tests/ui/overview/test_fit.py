"""Everything can be read and nothing scrolls: both languages, the two smallest screens."""

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea

from hanoiplan.base.i18n import Language, set_language
from hanoiplan.plans.operations import change_event
from tests.ui.fitting import assert_fits
from tests.ui.overview.lobby import KeeperOfCopies, Lobby
from ui.base import paint
from ui.base.theme import apply, theme
from ui.base.widgets.painted import px
from ui.overview.figure_card import PAD
from ui.overview.page import OverviewPage

SIZES = {"1280x720": (1280 - 56, 650), "1366x768": (1366 - 188, 698)}
LONG = "Hiệp hội Quốc tế các Nhà lãnh đạo Thành phố thông minh và Đổi mới sáng tạo khu vực ASEAN"


def a_usual_day(lobby: Lobby) -> None:
    """Something is wrong everywhere, but nothing is the end of the world."""
    lobby.tools.extra |= {"keeper": KeeperOfCopies(), "palette": lambda: None}
    for number in range(9):
        lobby.invite(f"Thành phố {number}", "VN", invitation="no_answer", hosted_people="6")
        lobby.send(f"Lê Ý {number}", f"Thành phố {number}")
    lobby.invite(LONG, "TL", invitation="accepted")
    lobby.let_in(lobby.send("Lê Ỷ", LONG))


def scrolls(page: OverviewPage) -> bool:
    """Whether the page is larger than its window."""
    (area,) = [one for one in page.findChildren(QScrollArea) if one.isVisible()]
    return area.verticalScrollBar().maximum() > 0


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_nothing_is_cut(lobby: Lobby, language: Language, size: tuple[int, int]) -> None:
    """Charts, then the tables behind them."""
    a_usual_day(lobby)
    set_language(language)
    lobby.window.resize(*size)
    page = lobby.come_to()
    assert_fits(page)
    page.act("tables").trigger()
    lobby.settle()
    assert_fits(page)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_whole_page_is_seen_at_once(
    lobby: Lobby, language: Language, size: tuple[int, int]
) -> None:
    """With five alerts; nobody scrolls to know how the day stands."""
    a_usual_day(lobby)
    set_language(language)
    lobby.window.resize(*size)
    page = lobby.come_to()
    assert len(page.todo.rows) >= 4
    assert not scrolls(page)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_words_of_the_figures_have_room(
    lobby: Lobby, language: Language, size: tuple[int, int]
) -> None:
    """They are painted, so that no label tells of one that is cut."""
    a_usual_day(lobby)
    set_language(language)
    lobby.window.resize(*size)
    page = lobby.come_to()
    for card in page.top.cards:
        room = card.width() - 2 * px(PAD) + 1
        assert paint.text_width(card.figure.label, theme().font("label")) <= room
        assert paint.text_width(card.figure.under, theme().font("second")) <= room


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
@pytest.mark.parametrize("points", [15, 18])
def test_large_type_scrolls_but_is_not_cut(
    qapp: QApplication, lobby: Lobby, language: Language, points: int
) -> None:
    """The figures go into a line of their own."""
    a_usual_day(lobby)
    apply(qapp, "dark", points)
    set_language(language)
    lobby.window.resize(*SIZES["1366x768"])
    page = lobby.come_to()
    assert_fits(page)
    cards = page.top.cards
    assert all(card.x() + card.width() <= page.top.width() for card in cards)


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_the_first_day_can_be_read(lobby: Lobby, language: Language) -> None:
    """What a new office sees."""
    lobby.workspace.do(change_event, lobby.event_id, title_vi="", title_en="", starts_on=None)
    set_language(language)
    lobby.window.resize(*SIZES["1280x720"])
    page = lobby.come_to()
    assert page.empty.isVisible()
    assert_fits(page)
