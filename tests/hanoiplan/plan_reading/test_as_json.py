"""The reading as JSON keeps the names and shapes that programs rely on."""

import json

from hanoiplan.plan_reading.as_json import reading_json
from tests.hanoiplan.plan_reading.blocks import tasks_of_rows

ROWS = (
    ("III", "CHUẨN BỊ", "", "", "", ""),
    ("1.", "Trồng hoa", "Sở Y tế; Sở Du lịch", "Sở Tài chính", "Báo cáo", "Quý I/2026"),
    ("2.", "Mời khách", "Sở Y tế", "Sở Tài chính", "Thư mời", ""),
)


def test_every_key_is_there_and_all_of_it_is_json() -> None:
    """Ten keys, whatever the plan holds."""
    found = json.loads(json.dumps(reading_json(tasks_of_rows(*ROWS))))

    assert list(found) == [
        *("document", "tasks", "targets", "programme", "localities"),
        *("agencies", "reception", "rules", "reporting", "faults"),
    ]


def test_a_task_is_told_as_programs_expect_it() -> None:
    """Numeral alone, number without its stop, leads as a list, deadline by its kind."""
    task, other = reading_json(tasks_of_rows(*ROWS))["tasks"]

    assert (task["origin"], task["section"], task["section_title"]) == (
        "appendix",
        "III",
        "CHUẨN BỊ",
    )
    assert (task["number"], task["label"], task["title"]) == ("1", "1.", "Trồng hoa")
    assert task["lead"] == ["Sở Y tế", "Sở Du lịch"]
    assert (task["coordinating"], task["lead_agency"]) == ("Sở Tài chính", "Sở Y tế")
    assert (task["output"], task["deadline_raw"]) == ("Báo cáo", "Quý I/2026")
    assert task["deadline"] == {"kind": "period", "start": "2026-01-01", "end": "2026-03-31"}
    assert other["deadline"] == {"kind": "none"}


def test_a_fault_is_told_with_its_sentence_and_its_place() -> None:
    """A program may show it without knowing its kind."""
    fault = next(
        one for one in reading_json(tasks_of_rows(*ROWS))["faults"] if one["id"] == "no_deadline"
    )

    assert fault["sentence"]
    assert set(fault["where"]) == {"page", "block", "row", "text"}
