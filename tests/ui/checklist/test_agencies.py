"""Agencies across all plans: their figures, their tasks, their names, two that are one."""

from tests.ui.checklist.office import Key, Office, shown
from tests.ui.delegates.room import focus, press, type_in
from ui.checklist.agencies.lines import AgencyLine
from ui.checklist.looking import View
from ui.checklist.page import ChecklistPage

POLICE, HEALTH = "Công an Thành phố", "Sở Y tế"


def some(office: Office) -> ChecklistPage:
    """Two plans; the police lead three tasks and help in one."""
    office.a_plan("First")
    office.a_task("Sign", "30/5/2026", lead_text=POLICE)
    office.a_task("Drill", "2027", lead_text=POLICE, status="done")
    office.a_plan("Second")
    office.a_task("Train", "2028", lead_text=POLICE, status="in_progress", percent=30)
    office.a_task("Check", "2026", lead_text=HEALTH, coordinating_text=POLICE)
    return office.come_in(View.AGENCIES)


def line(page: ChecklistPage, name: str) -> AgencyLine:
    """An agency as the list shows it."""
    return next(one for one in page.agencies.rows.all_rows if one.row.name == name)


def test_figures_are_of_all_plans(office: Office) -> None:
    page = some(office)
    page.choose_plan(page.reading.plans[0].id)
    police = line(page, POLICE)
    assert (police.leads, police.done, police.late, police.going_on) == (3, 1, 1, 1)
    assert (police.helps, police.plans) == (1, 2)


def test_whoever_is_late_stands_above(office: Office) -> None:
    page = some(office)
    assert page.agencies.rows.visible_rows()[0].row.name == POLICE


def test_enter_shows_the_tasks_an_agency_leads_or_helps_in(office: Office) -> None:
    page = some(office)
    press(Key.Key_Return)
    office.settle()
    assert page.view is View.LIST
    assert sorted(shown(page)) == ["Check", "Drill", "Sign", "Train"]
    assert focus() is page.listed.table


def test_names_and_contacts_are_written_in_the_panel(office: Office) -> None:
    page = some(office)
    press(Key.Key_F2)
    assert page.agencies.panel.title.text() == POLICE
    fields = page.agencies.panel.by_name
    for name, text in (("short", "CATP"), ("aliases", "Công an HN; CATP Hà Nội")):
        fields[name].editors()[0].setFocus()
        type_in(text)
        press(Key.Key_Tab)
        office.settle()
    agency = office.agency(POLICE)
    assert agency.short == "CATP"
    assert {"Công an HN", "CATP Hà Nội"} <= set(agency.aliases)
    press(Key.Key_Escape)
    assert focus() is page.agencies.table


def test_a_name_of_another_agency_is_refused_beside_its_field(office: Office) -> None:
    page = some(office)
    press(Key.Key_F2)
    type_in(HEALTH)
    press(Key.Key_Tab)
    office.settle()
    assert page.agencies.panel.by_name["name"].trouble_text
    assert office.agency(POLICE).name == POLICE


def test_two_records_of_one_agency_become_one(office: Office) -> None:
    page = some(office)
    office.a_task("Guard", lead_text="Lực lượng bảo vệ")
    office.settle()
    kept = office.agency(POLICE)
    press(Key.Key_F2)
    page.agencies.panel.other.set_value("luc luong bao ve")
    page.agencies.panel.merge.click()
    office.settle()
    assert line(page, POLICE).leads == 4
    assert "Lực lượng bảo vệ" in office.agency(POLICE).aliases
    office.press_undo()
    assert office.agency("Lực lượng bảo vệ").id != kept.id


def test_an_agency_that_nothing_names_is_removed(office: Office) -> None:
    page = some(office)
    page.drop_agency(office.agency(POLICE).id)
    office.settle()
    assert office.agency(POLICE).name == POLICE, "tasks name it"
    assert page.strip.sentence.text()
