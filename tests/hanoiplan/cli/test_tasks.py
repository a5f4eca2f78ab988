"""`import plan` and `tasks`: a plan goes in by one command, its tasks come out by another."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.journeys.headless import cli

HEADINGS = (
    *("STT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp"),
    *("Kết quả", "Thời gian thực hiện"),
)
TASKS = (
    ("I", "KHÁCH MỜI", "", "", "", ""),
    ("1", "Gửi thư mời", "Sở Ngoại vụ", "Sở Du lịch", "Thư mời", "Tháng 5/2026"),
    ("2", "Duyệt danh sách khách", "Văn phòng UBND Thành phố", "Sở Ngoại vụ", "Danh sách", "2026"),
    ("II", "HẬU CẦN", "", "", "", ""),
    ("1", "Thuê hội trường", "Sở Du lịch", "", "Hợp đồng", "Quý III/2026"),
)


def a_plan(path: Path, rows: Sequence[Sequence[str]] = TASKS, title: str = "MẪU") -> Path:
    book = Workbook()
    page = book.active
    page.append([f"KẾ HOẠCH {title}"])
    for row in (HEADINGS, *rows):
        page.append(list(row))
    book.save(path)
    return path


@pytest.fixture
def office(tmp_path: Path) -> Path:
    file = tmp_path / "a.hanoiplan"
    cli("new", file)
    return file


def titles(answer: list[dict[str, Any]]) -> list[str]:
    return [one["title"] for one in answer]


def test_a_plan_goes_in_and_its_tasks_come_out(office: Path, tmp_path: Path) -> None:
    said = cli("import", "plan", office, a_plan(tmp_path / "plan.xlsx"), "--json").json
    assert (said["written"], said["parts"]["tasks"]["new"]) == (True, 3)
    found = cli("tasks", office, "--json").json
    assert titles(found) == ["Gửi thư mời", "Duyệt danh sách khách", "Thuê hội trường"]
    first = found[0]
    assert (first["section"], first["section_title"], first["number"]) == ("I", "KHÁCH MỜI", "1")
    assert (first["lead"], first["coordinating"]) == (["Sở Ngoại vụ"], ["Sở Du lịch"])
    assert first["deadline"] == {"kind": "period", "start": "2026-05-01", "end": "2026-05-31"}
    assert (first["status"], first["percent"], first["state"], first["late"]) == (
        *("not_started", 0, "late"),
        True,
    )
    assert first["id"].isdigit()


def test_a_dry_run_writes_nothing(office: Path, tmp_path: Path) -> None:
    plan = a_plan(tmp_path / "plan.xlsx")
    before = office.read_bytes()
    said = cli("import", "plan", office, plan, "--dry-run")
    assert (said.code, "Nothing was written." in said.out) == (0, True)
    assert office.read_bytes() == before
    assert cli("tasks", office, "--json").json == []


def test_the_same_plan_twice_is_one_plan(office: Path, tmp_path: Path) -> None:
    plan = a_plan(tmp_path / "plan.xlsx")
    cli("import", "plan", office, plan)
    said = cli("import", "plan", office, plan, "--json").json
    assert (said["parts"]["tasks"]["new"], said["parts"]["tasks"]["same"]) == (0, 3)
    cli("import", "plan", office, plan, "--as-new")
    assert len(cli("tasks", office, "--json").json) == 6


@pytest.mark.parametrize("name", ["Văn phòng UBND Thành phố", "vp ubnd tp", "VP UBND TP"])
def test_an_agency_is_found_by_any_of_its_names(office: Path, tmp_path: Path, name: str) -> None:
    cli("import", "plan", office, a_plan(tmp_path / "plan.xlsx"))
    assert titles(cli("tasks", office, "--agency", name, "--json").json) == [
        "Duyệt danh sách khách"
    ]


def test_an_agency_sees_what_it_leads_and_where_it_helps(office: Path, tmp_path: Path) -> None:
    cli("import", "plan", office, a_plan(tmp_path / "plan.xlsx"))
    found = cli("tasks", office, "--agency", "so ngoai vu", "--json").json
    assert titles(found) == ["Gửi thư mời", "Duyệt danh sách khách"]
    sentence = cli("tasks", office, "--agency", "Sở Không có", "--json").sentence
    assert "“Sở Không có”" in sentence


def test_late_tasks_alone_and_by_plan(office: Path, tmp_path: Path) -> None:
    cli("import", "plan", office, a_plan(tmp_path / "plan.xlsx"))
    assert titles(cli("tasks", office, "--late", "--json").json) == ["Gửi thư mời"]
    later = cli("tasks", office, "--late", "--json", "--now", "2026-10-01T08:00:00+07:00")
    assert titles(later.json) == ["Gửi thư mời", "Thuê hội trường"]
    assert len(cli("tasks", office, "--plan", "mẫu", "--json").json) == 3
    assert "The plans are" in cli("tasks", office, "--plan", "khác").sentence


def test_a_person_reads_the_latest_first_with_a_count(office: Path, tmp_path: Path) -> None:
    cli("import", "plan", office, a_plan(tmp_path / "plan.xlsx"))
    lines = cli("tasks", office).out.splitlines()
    assert lines[0].startswith("Late")
    assert "31/05/2026" in lines[0]
    assert lines[-1] == "3 tasks"


def test_no_tasks_no_plan_and_no_document_are_sentences(office: Path, tmp_path: Path) -> None:
    assert cli("tasks", office).out == "There are no such tasks.\n"
    assert "no plans yet" in cli("tasks", office, "--plan", "x").sentence
    assert cli("import", "plan", office, tmp_path / "none.docx").sentence


def test_an_import_of_a_plan_is_undone_by_one_step(office: Path, tmp_path: Path) -> None:
    cli("import", "plan", office, a_plan(tmp_path / "plan.xlsx"))
    cli("undo", office)
    assert cli("tasks", office, "--json").json == []


def test_a_plan_whose_long_name_is_shortened_is_found_as_it_is_listed(
    office: Path, tmp_path: Path
) -> None:
    """Nobody types the dots that end it; the words before them are enough."""
    title = "Tổ chức Diễn đàn Thị trưởng các đô thị ven sông và tuần lễ giao lưu nhân dân năm sau"
    cli("import", "plan", office, a_plan(tmp_path / "plan.xlsx", title=title))
    listed = cli("tasks", office, "--plan", "khác").sentence.split("“")[-1].split("”")[0]
    assert listed.endswith("…")  # else this says nothing
    for typed in (listed, listed.rstrip("…")):
        assert len(cli("tasks", office, "--plan", typed, "--json").json) == 3
