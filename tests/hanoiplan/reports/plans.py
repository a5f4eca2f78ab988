"""A workspace with a plan of every kind of task, and the reports on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from hanoiplan.base.text import Bilingual
from hanoiplan.checklist.model import TargetDraft, TaskStatus
from hanoiplan.checklist.targets import add_target, set_target_value
from hanoiplan.plans.model import EventFacts
from hanoiplan.plans.queries import event
from hanoiplan.reports.office import Office as Issuer
from hanoiplan.reports.orders import ReportKind, ReportWanted
from hanoiplan.reports.registry import Report, gather
from hanoiplan.reports.voice import PaperLanguage
from tests.hanoiplan.checklist.planning import Office, an_office

TODAY = date(2026, 6, 8)
ISSUER = Issuer(
    day=TODAY,
    parent="Ủy ban nhân dân thành phố Mẫu",
    agency="SỞ NGOẠI VỤ",
    number="126/BC-SNgV",
    place=Bilingual("Hà Nội", "Ha Noi"),
    authority=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    signer="Trần Văn Mẫu",
    recipients=("Như trên", "Lưu: VT"),
)


@contextmanager
def a_plan(folder: Path) -> Iterator[Office]:
    """Six tasks of two sections: done, done without output, late, going on, waiting, not due."""
    with an_office(folder) as office:
        first = {"section": "I", "section_title": "Đón tiếp", "section_index": 1}
        second = {"section": "II", "section_title": "An ninh", "section_index": 2}
        lead = {"lead_text": "Sở Ngoại vụ", "coordinating_text": "Công an Thành phố"}
        done = {"status": TaskStatus.DONE, "percent": 100}
        office.add(
            "Gửi thư mời", number="1", output="Thư mời", deadline_raw="31/5/2026",
            delivered="Công văn số 15/SNgV", **first, **lead, **done,
        )  # fmt: skip
        office.add(
            "Chốt danh sách", number="2", output="Danh sách", deadline_raw="30/6/2026",
            **first, **lead, **done,
        )  # fmt: skip
        office.add(
            "In thẻ", number="3", output="Thẻ", deadline_raw="29/5/2026", obstacles="Chờ ảnh",
            status=TaskStatus.IN_PROGRESS, percent=40, **first, **lead,
        )  # fmt: skip
        office.add(
            "Trực ban", number="4", deadline_raw="Thường xuyên",
            lead_text="Công an Thành phố", **second,
        )  # fmt: skip
        office.add(
            "Duyệt phương án", number="5", deadline_raw="Khi Bộ Công an ban hành",
            lead_text="Bộ Công an", **second,
        )  # fmt: skip
        office.add(
            "Diễn tập", number="6", output="Phương án", deadline_raw="20/6/2026",
            lead_text="Công an Thành phố", **second,
        )  # fmt: skip
        target = office.workspace.do(
            add_target, office.plan,
            TargetDraft(indicator="Đoàn dự", comparator=">=", value="30", raw="≥ 30[1]"),
        )  # fmt: skip
        office.workspace.do(set_target_value, target, "31", TODAY)
        yield office


def an_event(office: Office) -> EventFacts:
    """The one event."""
    found = office.workspace.read(event, office.desk.event)
    assert found is not None
    return found


def a_report(
    office: Office,
    kind: ReportKind = ReportKind.PROGRESS,
    language: PaperLanguage = PaperLanguage.VI,
    issuer: Issuer = ISSUER,
    **asked: Any,
) -> Report:
    """A report of this day."""
    wanted = ReportWanted(kind, an_event(office), asked.pop("today", TODAY), **asked)
    return Report(kind, office.workspace.read(gather, wanted), issuer, language)
