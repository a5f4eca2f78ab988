"""The overview: every figure leads to its list, every alert to its cure, and all of it lives."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.plans.operations import change_event
from tests.ui.delegates.room import focus, press
from tests.ui.overview.lobby import KeeperOfCopies, Lobby
from ui.overview.page import OverviewPage
from ui.overview.todo import MOST, AlertRow


def figure(page: OverviewPage, key: str) -> str:
    """What a screen reader says of a figure."""
    return next(card for card in page.top.cards if card.figure.key == key).accessibleName()


def sentences(page: OverviewPage) -> list[str]:
    """The sentences of the list that are seen."""
    return [row.words.sentence for row in page.todo.rows]


def row(page: OverviewPage, beginning: str) -> AlertRow:
    """The alert that begins with these words."""
    return next(one for one in page.todo.rows if one.words.sentence.startswith(beginning))


# ---- how far


def test_the_header_says_the_day_and_how_far_the_event_is(lobby: Lobby) -> None:
    """The day in words, not the name of the room."""
    page = lobby.come_to()
    assert page.header.title.text() == "Monday, 8 June 2026"
    assert page.line.accessibleName() == "day 2 of 4 · ASEAN City Leaders Conference"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-05-15 02:00", "The event begins. in 23 days. 7–10 June 2026"),
        ("2026-06-06 01:12", "The event begins tomorrow. in 15 h 48 min. 7–10 June 2026"),
        ("2026-06-06 16:59:30", "The event begins tomorrow. in 1 min. 7–10 June 2026"),
        ("2026-06-08 01:12", "The event is on. Day 2 of 4. until Wednesday, 10 June 2026"),
        ("2026-06-10 08:51",
         "The last day of the event. Day 4 of 4. ends at midnight, in 8 h 09 min"),
        ("2026-06-22 02:00", "The event is over. 12 days ago. 1 of 2 came · 1 delegation"),
    ],
)  # fmt: skip
def test_the_countdown(lobby: Lobby, moment: str, words: str) -> None:
    """The next thing that matters, as a screen reader says it."""
    lobby.let_in(lobby.send("Lê Ý", "Huế"))
    lobby.send("Lê Ỷ", "Huế")
    lobby.at(datetime.fromisoformat(moment).replace(tzinfo=UTC))
    assert lobby.come_to().top.countdown.accessibleName() == words


def test_the_countdown_goes_on_by_itself_from_minute_to_minute(lobby: Lobby) -> None:
    """The window tells the time each second; within a minute nothing is drawn anew."""
    lobby.at(datetime(2026, 6, 10, 16, 57, 58, tzinfo=UTC))
    page = lobby.come_to()
    card = page.top.countdown
    told = []
    for _second in range(4):
        page.tick(lobby.clock.now())
        told.append(card.accessibleName().rpartition(", ")[2])
        lobby.clock.advance(timedelta(seconds=1))
    assert told == ["in 3 min", "in 3 min", "in 2 min", "in 2 min"]
    lobby.clock.advance(timedelta(minutes=3))
    page.tick(lobby.clock.now())
    assert card.accessibleName().startswith("The event is over")


def test_the_countdown_leads_to_the_event(lobby: Lobby) -> None:
    """Its days are written there."""
    page = lobby.come_to()
    page.top.countdown.setFocus()
    press(Qt.Key.Key_Return)
    assert lobby.sent == [("event", None)]


# ---- figures


def test_the_figures_say_how_many_of_how_many_and_what_remains(lobby: Lobby) -> None:
    """Two of Manila, one complete and here; Huế has not answered."""
    lobby.invite("Manila", "PH", invitation="accepted", hosted_people="6")
    lobby.invite("Huế", "VN", invitation="sent", invitation_date="2026-06-05")
    lobby.let_in(lobby.complete("Maria Cruz", "Manila"))
    lobby.send("Jose Cruz", "Manila")
    page = lobby.come_to()
    assert figure(page, "arrived") == "Arrived: 1 of 2. 50% · 1 to come"
    assert figure(page, "badges") == "Badges printed: 1 of 2. 1 not printed"
    assert figure(page, "answers") == "Delegations answered: 1 of 2. 1 without an answer"
    assert figure(page, "photos") == "Photos: 1 of 2. 1 without a photo"
    assert figure(page, "hosting") == "Hosted within the rule: 0 of 1. 1 beyond the rule"


def test_each_figure_leads_to_the_list_of_those_who_are_missing(lobby: Lobby) -> None:
    """By keyboard: Tab and Enter."""
    lobby.invite("Manila", "PH", invitation="accepted", hosted_people="6")
    lobby.invite("Huế", "VN", invitation="no_answer")
    lobby.send("Maria Cruz", "Manila")
    page = lobby.come_to()
    for card in page.top.cards:
        card.setFocus(Qt.FocusReason.TabFocusReason)
        press(Qt.Key.Key_Return)
    assert lobby.sent == [
        ("delegates", "not_arrived"),
        ("delegates", "not_printed"),
        ("delegations", "no_answer"),
        ("delegates", "no_photo"),
        ("delegations", "over_hosted"),
    ]


def test_figures_that_are_complete_lead_to_the_whole_lists(lobby: Lobby) -> None:
    """A filter that shows nobody would be a riddle."""
    lobby.invite("Manila", "PH", invitation="accepted", hosted_people="5")
    lobby.let_in(lobby.complete("Maria Cruz", "Manila"))
    page = lobby.come_to()
    for card in page.top.cards:
        card.click()
    assert lobby.sent == [
        ("delegates", None),
        ("badges", None),
        ("delegations", None),
        ("delegates", None),
        ("delegations", None),
    ]


def test_a_changed_badge_is_said_before_those_that_were_never_printed(lobby: Lobby) -> None:
    """A wrong badge is worn."""
    row_id = lobby.complete("Maria Cruz", "Manila")
    lobby.send("Jose Cruz", "Manila")
    lobby.workspace.do(edit_delegate, row_id, position_en="Mayor")
    page = lobby.come_to()
    assert figure(page, "badges").endswith("1 changed since print")
    page.top.cards[1].click()
    assert lobby.sent == [("delegates", "changed_since_print")]


def test_figures_live(lobby: Lobby) -> None:
    """What another desk does is seen without a key."""
    first, _second = lobby.send("Lê Ý", "Huế"), lobby.send("Lê Ỷ", "Huế")
    page = lobby.come_to()
    assert figure(page, "arrived").startswith("Arrived: 0 of 2")
    lobby.let_in(first)
    lobby.settle()
    assert figure(page, "arrived") == "Arrived: 1 of 2. 50% · 1 to come"
    lobby.send("Lê Ỵ", "Huế")
    lobby.settle()
    assert figure(page, "arrived").startswith("Arrived: 1 of 3")


# ---- what waits


def test_alerts_are_one_sentence_with_a_cause_and_a_button_to_the_cure(lobby: Lobby) -> None:
    """The worst first; the keyboard stands on its button."""
    manila = lobby.invite("Manila", "PH", invitation="accepted", hosted_people="6")
    lobby.invite("Huế", "VN", invitation="sent", invitation_date="2026-05-12")
    lobby.invite("Cần Thơ", "VN", invitation="no_answer")
    lobby.send("Maria Cruz", "Manila")
    page = lobby.come_to()
    assert sentences(page) == [
        "1 badge to print",
        "Manila: 6 people hosted, the rule is 5",
        "2 delegations have not answered",
        "Nobody has a photo yet",
    ]
    assert row(page, "2 delegations").words.cause == "The oldest letter was sent 27 days ago."
    assert focus() is page.todo.rows[0].button
    for one in page.todo.rows:
        one.button.setFocus()
        press(Qt.Key.Key_Return)
    assert lobby.sent == [
        ("badges", None),
        ("delegations", manila),
        ("delegations", "no_answer"),
        ("delegates", "no_photo"),
    ]


def test_several_delegations_over_the_rule_are_one_alert(lobby: Lobby) -> None:
    """With the numbers of the worst, and the filter that shows them all."""
    lobby.invite("Manila", "PH", hosted_people="6")
    lobby.invite("Yangon", "MM", hosted_days="5")
    page = lobby.come_to()
    alert = row(page, "2 delegations hosted beyond the rule")
    assert alert.words.cause == "Manila 6/5 people · Yangon 5/4 days"
    alert.button.click()
    assert lobby.sent == [("delegations", "over_hosted")]


def test_an_alert_goes_away_when_it_is_cured_and_the_keyboard_stays(lobby: Lobby) -> None:
    """Somebody prints the badge at another desk while this page is open."""
    row_id = lobby.send("Maria Cruz", "Manila")
    page = lobby.come_to()
    assert sentences(page) == ["1 badge to print", "Nobody has a photo yet"]
    lobby.print_badges(row_id)
    lobby.settle()
    assert sentences(page) == ["Nobody has a photo yet"]
    assert focus() is page.todo.rows[0].button


def test_five_are_seen_and_the_others_unfold(lobby: Lobby) -> None:
    """By keyboard: the button that shows the others hands the keyboard to the first of them."""
    keeper = KeeperOfCopies(trouble="The disk is full.")
    keeper.second_place = False
    lobby.tools.extra["keeper"] = keeper
    lobby.invite("Manila", "PH", invitation="no_answer", hosted_people="6")
    lobby.send("Maria Cruz", "Manila")
    lobby.workspace.do(change_event, lobby.event_id, title_vi="", title_en="")
    page = lobby.come_to()
    assert len(sentences(page)) == MOST
    assert page.todo.count.text() == "7 things, most urgent first"
    assert page.todo.more.text() == "2 more"
    page.todo.more.setFocus()
    press(Qt.Key.Key_Return)
    assert len(sentences(page)) == 7
    assert focus() is page.todo.rows[MOST].button
    page.todo.more.click()
    assert len(sentences(page)) == MOST


def test_a_rehearsal_misses_no_copies(lobby: Lobby) -> None:
    """None is kept of it, so nobody is told to make one."""
    keeper = KeeperOfCopies()
    keeper.second_place = False
    lobby.tools.extra["keeper"] = keeper
    lobby.complete("Lê Thị Ý", "Huế")
    assert sentences(lobby.come_to())[0] == "There is no copy of this file yet"
    lobby.workspace.is_rehearsal = True
    assert sentences(lobby.come_to()) == []


def test_tab_comes_to_the_bars_and_then_to_the_alerts_also_to_those_made_later(
    lobby: Lobby,
) -> None:
    """In the order they are read, whatever was made first."""
    lobby.send("Lê Ý", "Huế")
    page = lobby.come_to()
    lobby.invite("Manila", "PH", invitation="no_answer", hosted_people="6")
    lobby.send("Maria Cruz", "Manila")
    lobby.settle()
    bars, alerts = page.charts.bars.rows, page.todo.rows
    wanted = [page.charts.by_body.switch, *bars, *(one.button for one in alerts)]
    assert (len(bars), len(alerts)) == (2, 4)
    wanted[0].setFocus()
    walked = [focus()]
    for _step in wanted[1:]:
        press(Qt.Key.Key_Tab)
        walked.append(focus())
    assert walked == wanted


def test_the_days_of_the_event_stand_below_where_there_is_room(lobby: Lobby) -> None:
    """How many came on each; on a small screen the alerts come first."""
    lobby.let_in(lobby.send("Lê Ý", "Huế"))
    page = lobby.come_to()
    lobby.window.resize(1178, 720)
    lobby.settle()
    assert page.days.isVisible()
    assert page.days.rows.accessibleName() == (
        "Day 1 of 4, Sunday, 7 June 2026, 0 came; Day 2 of 4, Monday, 8 June 2026, today · 1 came;"
        " Day 3 of 4, Tuesday, 9 June 2026, tomorrow; Day 4 of 4, Wednesday, 10 June 2026,"
        " in 2 days"
    )
    lobby.window.resize(1224, 620)
    lobby.settle()
    assert not page.days.isVisible()


def test_when_all_is_well_the_page_says_so(lobby: Lobby) -> None:
    """One calm sentence instead of an empty list."""
    lobby.invite("Huế", "VN", invitation="accepted")
    lobby.complete("Lê Ý", "Huế")
    page = lobby.come_to()
    assert sentences(page) == []
    assert page.todo.calm.isVisible()
    assert not page.todo.more.isVisible()


# ---- copies


def test_a_copy_that_failed_is_told_as_soon_as_it_is_known(lobby: Lobby) -> None:
    """Its sentence is the keeper's own."""
    lobby.complete("Lê Ý", "Huế")
    keeper = KeeperOfCopies(last=lobby.clock.now())
    lobby.tools.extra["keeper"] = keeper
    page = lobby.come_to()
    assert sentences(page) == []
    keeper.trouble = "The stick is full. Choose another place for copies."
    keeper.changed.emit()
    alert = row(page, "The last copy could not be saved")
    assert alert.words.cause == keeper.trouble
    alert.button.click()
    assert lobby.sent == [("copies", None)]


def test_an_old_copy_grows_old_while_the_page_is_open(lobby: Lobby) -> None:
    """Nobody has to come back for it."""
    lobby.complete("Lê Ý", "Huế")
    lobby.tools.extra["keeper"] = KeeperOfCopies(last=lobby.clock.now())
    page = lobby.come_to()
    lobby.clock.advance(timedelta(hours=30))
    page.tick(lobby.clock.now())
    assert sentences(page) == ["The last copy is 30 hours old"]


def test_copies_without_a_place_of_their_own_lead_to_the_setting(lobby: Lobby) -> None:
    """Until somebody chooses a folder."""
    keeper = KeeperOfCopies(lobby.clock.now())
    keeper.second_place = False
    lobby.complete("Lê Ý", "Huế")
    lobby.tools.extra["keeper"] = keeper
    page = lobby.come_to()
    row(page, "Copies are kept only beside the file").button.click()
    assert lobby.sent == [("settings", "backup_folder")]
    page.hide()  # the settings are open
    keeper.second_place = True
    page.show()
    assert sentences(page) == []


# ---- a new event


def test_a_brand_new_event_says_what_to_do_first(lobby: Lobby) -> None:
    """No figures of nothing: the list, and the facts of the event."""
    lobby.workspace.do(change_event, lobby.event_id, starts_on=None, ends_on=None)
    page = lobby.come_to()
    assert page.line.accessibleName() == "no days given yet · ASEAN City Leaders Conference"
    assert page.top.countdown.accessibleName().startswith("When is the event?. No days yet")
    assert not any(card.isVisible() for card in page.top.cards)
    assert page.empty.isVisible()
    assert sentences(page) == ["The event has no days yet"]
    page.todo.rows[0].button.click()
    assert lobby.sent == [("event", None)]


def test_the_first_people_bring_figures_and_charts(lobby: Lobby) -> None:
    """The page fills itself while it is looked at."""
    page = lobby.come_to()
    assert page.empty.isVisible()
    lobby.send("Lê Ý", "Huế")
    lobby.settle()
    assert page.charts.isVisible()
    assert all(card.isVisible() for card in page.top.cards)


def test_people_without_a_delegation_have_nothing_to_compare(lobby: Lobby) -> None:
    """No empty card with a title stands there."""
    lobby.send("Lê Ý", "")
    page = lobby.come_to()
    assert page.charts.over_time.isVisible()
    assert not page.charts.by_body.isVisible()


def test_delegations_without_people_ask_for_the_list(lobby: Lobby) -> None:
    """Letters went out, names have not come back."""
    lobby.invite("Huế", "VN", invitation="accepted")
    page = lobby.come_to()
    row(page, "Nobody is in the list yet").button.click()
    assert lobby.sent == [("import", None)]


# ---- languages, search


def test_another_language_changes_every_word_at_once(lobby: Lobby) -> None:
    """Header, card, figures, alerts."""
    lobby.send("Lê Ý", "Huế")
    page = lobby.come_to()
    before = {page.header.title.text(), page.top.countdown.accessibleName(),
              figure(page, "arrived"), *sentences(page)}  # fmt: skip
    set_language("xx")
    page.retranslate()
    after = {page.header.title.text(), page.top.countdown.accessibleName(),
             figure(page, "arrived"), *sentences(page)}  # fmt: skip
    assert before & after == {"Monday, 8 June 2026"}, "only a date is written alike"


def test_the_search_over_everything_is_offered_where_the_window_has_one(lobby: Lobby) -> None:
    """A box that opens nothing would be a lie."""
    opened: list[str] = []
    page = lobby.come_to()
    assert not page.palette_button.isVisible()
    lobby.tools.extra["palette"] = lambda: opened.append("palette")
    page.retranslate()
    page.palette_button.setFocus()
    press(Qt.Key.Key_Return)
    assert opened == ["palette"]
