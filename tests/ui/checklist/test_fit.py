"""Everything can be read: both languages and stretched words, on the two smallest screens."""

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import Language, set_language
from hanoiplan.checklist.model import ReportingDutyDraft
from hanoiplan.checklist.reporting import add_reporting_duty
from tests.ui.checklist.office import Office
from tests.ui.fitting import assert_fits
from ui.base.theme import apply
from ui.checklist.filters import Condition, Field
from ui.checklist.looking import View
from ui.checklist.page import ChecklistPage
from ui.checklist.panel.panel import Part

SIZES = {"1280x720": (1280 - 56, 650), "1366x768": (1366 - 188, 698)}
LONG = (
    "Phối hợp với các cơ quan liên quan chuẩn bị đầy đủ các điều kiện cần thiết để tổ chức thành"
    " công phiên toàn thể và các phiên chuyên đề của hội nghị"
)
AGENCY = "Ban Quản lý các khu công nghiệp, khu công nghệ cao và khu chế xuất Thành phố"


def full(office: Office) -> int:
    """A plan with a long name, a report that is due, tasks of every kind."""
    plan = office.a_plan("Kế hoạch triển khai hợp tác toàn diện với các thành phố kết nghĩa")
    section = {"section": "XVIII", "section_title": LONG[:60], "section_index": 1}
    many = {"lead_text": AGENCY, "coordinating_text": f"{AGENCY}; Sở Y tế", "number": "128"}
    first = office.a_task(
        LONG, "30/5/2026", obstacles=LONG, output=LONG, officer=LONG[:40], **section, **many
    )
    office.a_task(LONG, "Sau khi hai bên ký kết thỏa thuận khung về trao đổi cán bộ", **section)
    office.a_task(LONG, "Hằng năm", output="1-2 đoàn/năm", **section, **many)
    office.a_task(LONG, "2026, 2028, 2030", **section)
    draft = ReportingDutyDraft(
        what=LONG, to=AGENCY, when_raw="trước ngày 20/6 hằng năm", remind_days=30
    )
    office.workspace.do(add_reporting_duty, draft, plan)
    return first


def every_part(office: Office, page: ChecklistPage, first: int) -> None:
    """Every view, the form with its parts, several tasks, a condition, the other panels."""
    for view in View:
        page.open_view_of_tasks(view)
        office.settle()
        assert_fits(office.window)
    page.agencies.open_panel()
    office.settle()
    assert_fits(office.window)
    page.open_view_of_tasks(View.LIST)
    page.show_task(first)
    for part in Part:
        page.panel.show_part(part)
        office.settle()
        assert_fits(office.window)
    page.close_panel()
    page.listed.table.selectAll()
    office.settle()
    assert_fits(office.window)
    agencies = frozenset(str(one.id) for one in page.reading.agencies)
    page.show_only(condition=Condition(Field.AGENCY, agencies))
    office.settle()
    assert_fits(office.window)
    page.add_standard()
    office.settle()
    assert_fits(office.window)
    page.leave_standard()
    page.add()
    office.settle()
    assert_fits(office.window)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_nothing_is_cut(office: Office, language: Language, size: tuple[int, int]) -> None:
    page = office.come_in()
    set_language(language)
    page.retranslate()
    office.window.resize(*size)
    office.settle()
    assert_fits(office.window)
    first = full(office)
    office.settle()
    every_part(office, page, first)


def test_large_type_fits_as_well(qapp: QApplication, office: Office) -> None:
    first = full(office)
    apply(qapp, "light", 18)
    every_part(office, office.come_in(), first)
