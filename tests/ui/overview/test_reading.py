"""Everything is read in parts, so that the window answers in between, however many people."""

from pytestqt.qtbot import QtBot

from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.overview.queries import PARTS, look
from tests.ui.delegates.room import focus
from tests.ui.overview.lobby import Lobby
from ui.overview.page import OverviewPage


class PageOfMany(OverviewPage):
    """The page as it is with very many people: most is read after the window was let in."""

    def build(self) -> None:
        super().build()
        self.reading.at_once = 0


def a_slow_page(lobby: Lobby) -> PageOfMany:
    """Just opened; what happened before is told already."""
    lobby.settle()
    return lobby.open(PageOfMany)


def test_figures_appear_as_they_are_known_and_their_places_are_there_before(
    qtbot: QtBot, lobby: Lobby
) -> None:
    """A nought that becomes 340 would be a lie for a moment."""
    lobby.let_in(lobby.send("Lê Ý", "Huế"))
    page = a_slow_page(lobby)
    places = [card.geometry() for card in page.top.cards]
    assert [card.accessibleName() for card in page.top.cards] == [
        "Arrived",
        "Badges printed",
        "Delegations answered: 0 of 0. No letter was sent yet",
        "Photos: 0 of 1. 1 without a photo",
        "Hosted within the rule: 0 of 0. All within the rule",
    ]
    assert page.top.countdown.accessibleName().startswith("The event is on")
    known: list[int] = []
    page.reading.moved.connect(lambda: known.append(sum(one.known for one in page.top.cards)))
    qtbot.waitUntil(lambda: page.reading.is_whole)
    assert known == [4, 5, 5], "after each of the parts"
    assert page.top.cards[0].accessibleName() == "Arrived: 1 of 1. Everybody is here"
    assert [card.geometry() for card in page.top.cards] == places
    assert page.reading.seen == lobby.workspace.read(look, lobby.event_id)


def test_the_keyboard_comes_to_the_worst_alert_once_it_is_known(qtbot: QtBot, lobby: Lobby) -> None:
    """Where work begins, as with few people."""
    lobby.send("Lê Ý", "Huế")
    page = a_slow_page(lobby)
    assert focus() is page.top.countdown
    qtbot.waitUntil(lambda: page.reading.is_whole)
    assert focus() is page.todo.rows[0].button


def test_somebody_who_went_on_with_tab_meanwhile_keeps_the_keyboard(
    qtbot: QtBot, lobby: Lobby
) -> None:
    """It never jumps away from a person."""
    lobby.send("Lê Ý", "Huế")
    page = a_slow_page(lobby)
    page.top.cards[2].setFocus()
    qtbot.waitUntil(lambda: page.reading.is_whole)
    assert focus() is page.top.cards[2]


def test_a_change_while_it_is_read_is_not_missed(qtbot: QtBot, lobby: Lobby) -> None:
    """Another desk writes between two parts."""
    row_id = lobby.send("Lê Ý", "Huế")
    page = a_slow_page(lobby)
    lobby.workspace.do(edit_delegate, row_id, position_en="Mayor")
    lobby.send("Lê Ỷ", "Huế")
    lobby.settle()
    qtbot.waitUntil(lambda: page.reading.is_whole)
    assert page.reading.seen == lobby.workspace.read(look, lobby.event_id)


def test_a_page_that_is_left_reads_no_more_and_begins_anew(qtbot: QtBot, lobby: Lobby) -> None:
    """The window may be closed, and its file with it."""
    lobby.send("Lê Ý", "Huế")
    page = a_slow_page(lobby)
    page.hide()
    qtbot.wait(30)
    assert page.reading.parts < len(PARTS)
    assert page.stale
    page.show()
    qtbot.waitUntil(lambda: page.reading.is_whole)
    assert page.top.cards[0].accessibleName().startswith("Arrived: 0 of 1")
