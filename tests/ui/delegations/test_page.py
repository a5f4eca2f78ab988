"""The list of delegations as a person uses it: find, choose several, add, remove."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from hanoiplan.delegates.model import Invitation
from hanoiplan.delegates.operations import edit_delegation
from tests.ui.delegates.room import press, type_in, write
from tests.ui.delegations.hall import Hall
from ui.base.cells import Chips, Number, Share, Text, TwoLines
from ui.base.widgets.basics import ScrollBox
from ui.delegations.lines import Filter
from ui.delegations.page import DelegationsPage

Key = Qt.Key


@pytest.fixture
def page(hall: Hall) -> DelegationsPage:
    """Three foreign cities, one Vietnamese one and a body; people only of Manila."""
    hall.invite("Manila", "PH", invitation="accepted", hosted_people="6", receiving_agency="VP")
    hall.invite("Huế", "VN", kind="vietnamese_locality", invitation="no_answer")
    hall.invite("Jakarta", "ID", invitation="sent")
    hall.invite("Kuala Belait", "BN", invitation="declined")
    hall.invite("ASEAN Secretariat", kind="organisation")
    hall.send("Maria Santos", "Manila", role="Trưởng đoàn")
    hall.let_in(hall.send("Jose Cruz", "Manila"))
    return hall.come_in()


def shown(page: DelegationsPage) -> list[str]:
    return [line.name for line in page.roster.rows.visible_rows()]


def cell(page: DelegationsPage, name: str, column: str) -> object:
    place = next(n for n, one in enumerate(page.roster.rows.columns) if one.key == column)
    return page.roster.rows.cell_at(shown(page).index(name), place)


def test_delegations_stand_by_the_english_names_of_their_countries(page: DelegationsPage) -> None:
    """Brunei, Indonesia, Philippines, those without a country, the host; and the page says so."""
    assert shown(page) == ["Kuala Belait", "Jakarta", "Manila", "ASEAN Secretariat", "Huế"]
    assert "English country names" in page.footer.state.text()
    assert page.header.count.text() == "5 delegations · 4 countries"


def test_a_line_tells_arrived_hosting_invitation_and_head(page: DelegationsPage) -> None:
    """Six promised where the plan allows five: a word and a sign, not a colour alone."""
    name = cell(page, "Manila", "name")
    assert isinstance(name, TwoLines)
    assert (name.first, name.second, name.flag) == ("Manila", "Maria Santos", "PH")
    assert cell(page, "Manila", "arrived") == Share(1, 2)
    hosted = cell(page, "Manila", "hosted")
    assert isinstance(hosted, Chips)
    assert [(chip.word, chip.icon) for chip in hosted.chips] == [("6/5", "triangle-alert")]
    invited = cell(page, "Huế", "invitation")
    assert isinstance(invited, Chips)
    assert [(chip.word, chip.icon) for chip in invited.chips] == [("No answer", "clock")]
    assert cell(page, "Kuala Belait", "hosted") == Text()
    assert cell(page, "Manila", "agency") == Text("VP", "text2")


def test_hosting_within_the_rule_is_a_plain_figure(hall: Hall) -> None:
    hall.invite("Bali", "ID", hosted_people="4")
    page = hall.come_in()
    assert cell(page, "Bali", "hosted") == Number("4/5")


def test_too_many_days_are_told_as_days(hall: Hall) -> None:
    """Five of five people say nothing of what is wrong."""
    hall.invite("Dili", "TL", hosted_people="5", hosted_days="6")
    hosted = cell(hall.come_in(), "Dili", "hosted")
    assert isinstance(hosted, Chips)
    assert [(chip.word, chip.icon) for chip in hosted.chips] == [("6 days", "triangle-alert")]


def test_each_saved_filter_counts_and_shows_its_own(page: DelegationsPage, hall: Hall) -> None:
    """The keyboard goes from tab to tab."""
    expected = {
        Filter.FOREIGN: ["Kuala Belait", "Jakarta", "Manila"],
        Filter.HERE: ["Huế"],
        Filter.BODIES: ["ASEAN Secretariat"],
        Filter.WAITING: ["Jakarta", "Huế"],
        Filter.OVER: ["Manila"],
    }
    page.roster.tabs.setFocus()
    for wanted, names in expected.items():
        press(Key.Key_Right)
        hall.settle()
        assert (page.roster.tabs.value(), shown(page)) == (wanted, names)


def test_a_search_finds_country_contact_and_head_without_marks(
    page: DelegationsPage, hall: Hall
) -> None:
    for words, names in (
        ("hue", ["Huế"]),
        ("philippines", ["Manila"]),
        ("santos maria", ["Manila"]),
        ("zzz", []),
    ):
        press(Key.Key_F, ctrl=True)
        type_in(words)
        hall.settle()
        assert shown(page) == names, words
    assert page.roster.empty.isVisible()
    assert "zzz" in page.roster.empty.title.text()
    press(Key.Key_Escape)
    hall.settle()
    assert len(shown(page)) == 5


def test_nothing_found_offers_all_delegations_again(page: DelegationsPage, hall: Hall) -> None:
    press(Key.Key_F, ctrl=True)
    type_in("zzz")
    hall.settle()
    (every,) = page.roster.empty.buttons
    every.click()
    hall.settle()
    assert (page.search.value(), len(shown(page))) == ("", 5)


def test_several_get_one_state_in_one_step_of_undo(page: DelegationsPage, hall: Hall) -> None:
    """Shift and an arrow choose three, Ctrl+E leads to the bar, one press undoes all of it."""
    press(Key.Key_Down, Key.Key_Down, shift=True)
    assert page.bulk.how_many.text() == "3 delegations chosen"
    press(Key.Key_E, ctrl=True)
    while page.bulk.state.value() != Invitation.ACCEPTED:
        press(Key.Key_Down)
    press(Key.Key_Tab)
    write("18/5/2026")
    press(Key.Key_Tab, Key.Key_Return)
    hall.settle()
    states = {row.name.vi: (row.invitation, row.invitation_date) for row in hall.delegations()}
    accepted = (Invitation.ACCEPTED, "2026-05-18")
    assert [states[name] for name in ("Kuala Belait", "Jakarta", "Manila")] == [accepted] * 3
    assert states["Huế"][0] is Invitation.NO_ANSWER
    assert hall.tools.messages.toasts() == ["3 delegations are changed"]
    hall.press_undo()
    states = {row.name.vi: (row.invitation, row.invitation_date) for row in hall.delegations()}
    assert states["Jakarta"] == (Invitation.SENT, "")
    assert states["Manila"] == (Invitation.ACCEPTED, "")
    assert states["Kuala Belait"] == (Invitation.DECLINED, "")


def test_one_delegation_needs_no_bar(page: DelegationsPage) -> None:
    press(Key.Key_Down)
    assert not page.bulk.isVisible()


def test_an_empty_one_is_removed_by_delete_and_comes_back(
    page: DelegationsPage, hall: Hall
) -> None:
    press(Key.Key_Delete)
    hall.settle()
    assert "Kuala Belait" not in shown(page)
    hall.press_undo()
    assert "Kuala Belait" in shown(page)


def test_one_with_people_is_not_removed_and_the_page_says_why(
    page: DelegationsPage, hall: Hall
) -> None:
    press(Key.Key_Down, Key.Key_Down, Key.Key_Delete)
    hall.settle()
    assert "Manila" in shown(page)
    assert page.strip.isVisible()
    assert "“Manila” has 2 people" in page.strip.sentence.text()


def test_several_are_not_removed_by_one_key(page: DelegationsPage, hall: Hall) -> None:
    press(Key.Key_Down, shift=True)
    press(Key.Key_Delete)
    hall.settle()
    assert len(hall.delegations()) == 5
    assert "one by one" in page.strip.sentence.text()


def test_a_new_delegation_is_added_by_keys(page: DelegationsPage, hall: Hall) -> None:
    """Nothing is saved before Add; then the list shows it, and one press takes it away again."""
    press(Key.Key_N, ctrl=True)
    write("Thủ đô Băng Cốc")
    press(Key.Key_Tab)
    write("Bangkok")
    press(Key.Key_Tab)
    write("Thái Lan")
    assert len(hall.delegations()) == 5
    page.panel.add_button.setFocus()
    press(Key.Key_Return)
    hall.settle()
    row = next(row for row in hall.delegations() if row.name.en == "Bangkok")
    assert (row.country, str(row.kind)) == ("TH", "foreign_city")
    assert page.panel.top.name.text() == "Bangkok"
    assert page.table.current() is not None
    hall.press_undo()
    assert len(hall.delegations()) == 5


def test_a_new_one_without_a_name_or_with_a_taken_one_is_a_sentence_in_the_form(
    page: DelegationsPage, hall: Hall
) -> None:
    press(Key.Key_N, ctrl=True)
    page.panel.add_button.click()
    hall.settle()
    name = page.panel.form.by_column["name_vi"]
    assert "needs a name" in name.trouble_text
    write("Manila")
    assert name.trouble_text == ""
    page.panel.add_button.click()
    hall.settle()
    assert "already" in name.trouble_text
    assert len(hall.delegations()) == 5


def test_what_others_change_is_shown_and_the_place_stays(page: DelegationsPage, hall: Hall) -> None:
    """Another desk checks somebody in, and somebody edits; the chosen line stays chosen."""
    press(Key.Key_Down, Key.Key_Down)
    manila = page.table.current()
    assert manila is not None
    hall.let_in(next(row.id for row in hall.people() if row.name == "Maria Santos"))
    hall.workspace.do(edit_delegation, hall.event_id, manila.id, receiving_agency="Sở Du lịch")
    hall.settle()
    assert cell(page, "Manila", "arrived") == Share(2, 2)
    assert page.panel.form.by_column["receiving_agency"].value() == "Sở Du lịch"
    again = page.table.current()
    assert again is not None
    assert again.id == manila.id


def test_a_delegation_taken_back_elsewhere_takes_nobody_s_keys(
    page: DelegationsPage, hall: Hall
) -> None:
    """Somebody writes in its form meanwhile: the panel shows another one, the list has the keys."""
    new = hall.invite("Aileu", "Brunei Darussalam")
    hall.settle()
    page.arrive(new)
    press(Key.Key_F2)
    write("xyz")
    hall.workspace.undo()
    hall.settle()
    assert page.table.hasFocus()
    assert page.panel.isVisible()
    assert page.panel.line is not None
    assert page.panel.line.id != new
    assert "xyz" not in str([row.name for row in hall.delegations()])


def test_f2_shows_the_name_however_far_the_form_was_scrolled(
    page: DelegationsPage, hall: Hall
) -> None:
    press(Key.Key_Down, Key.Key_F2)
    notes = page.panel.form.by_column["notes"]
    bar = next(box.verticalScrollBar() for box in page.panel.findChildren(ScrollBox))
    bar.setValue(bar.maximum())
    page.table.setFocus()
    assert not notes.visibleRegion().isEmpty()
    press(Key.Key_F2)
    hall.settle()
    field = page.panel.form.by_column["name_vi"]
    assert field.visibleRegion().boundingRect().height() == field.height()


def test_a_delegation_that_a_list_brings_appears(page: DelegationsPage, hall: Hall) -> None:
    hall.send("Tan Wei", "Singapore")
    hall.settle()
    assert "Singapore" in shown(page)


def test_the_first_delegation_is_offered_when_there_is_none(hall: Hall) -> None:
    """An empty page says what to do next, and the keyboard reaches it."""
    page = hall.come_in()
    assert page.roster.empty.isVisible()
    assert page.roster.empty.title.text() == "No delegations yet"
    press(Key.Key_N, ctrl=True)
    write("Yangon")
    page.panel.add_button.click()
    hall.settle()
    assert shown(page) == ["Yangon"]


def test_another_page_leads_here_even_past_a_filter(page: DelegationsPage, hall: Hall) -> None:
    page.roster.tabs.setFocus()
    press(Key.Key_Right)
    hue = next(row.id for row in hall.delegations() if row.name.vi == "Huế")
    page.arrive(hue)
    hall.settle()
    current = page.table.current()
    assert current is not None
    assert current.id == hue


@pytest.mark.parametrize(
    ("asked", "found"),
    [("no_answer", ["Jakarta", "Huế"]), ("over_hosted", ["Manila"]), ("of another time", None)],
)
def test_another_page_leads_to_those_that_need_a_person(
    page: DelegationsPage, asked: str, found: list[str] | None
) -> None:
    """The tab of the filter says what is shown, the first one leads back; an unknown word: all."""
    page.search.set_value("manila")
    page.arrive(asked)
    everything = 5
    assert shown(page) == found or (found is None and len(shown(page)) == everything)
    assert page.search.value() == ""
    assert page.table.hasFocus()
    assert page.roster.tabs.value() is not Filter.ALL or found is None
    page.roster.tabs.setFocus()
    press(Key.Key_Home)
    assert len(shown(page)) == everything


def test_the_filter_that_was_asked_for_shows_also_from_the_table_of_countries(
    page: DelegationsPage,
) -> None:
    page.other_view()
    page.arrive("over_hosted")
    assert page.roster.isVisible()
    assert shown(page) == ["Manila"]


def test_down_in_the_search_leads_to_the_list_and_escape_back(page: DelegationsPage) -> None:
    page.search.start()
    write("man")
    press(Key.Key_Down)
    assert page.table.hasFocus()
    assert [line.name for line in page.roster.selected()] == ["Manila"]
    press(Key.Key_Escape)
    assert page.search.line.hasFocus()
    assert page.search.value() == "man"
    press(Key.Key_Tab)
    page.table.setFocus()
    press(Key.Key_Escape)
    assert page.table.hasFocus(), "who did not come from the search stays"


def test_the_list_obeys_the_rules_of_models(page: DelegationsPage, hall: Hall) -> None:
    QAbstractItemModelTester(
        page.roster.rows, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    hall.invite("Dili", "TL")
    hall.workspace.undo()
    hall.settle()
