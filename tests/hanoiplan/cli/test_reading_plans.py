"""`read-plan`: what a plan says, for a person and for a program; no file is touched."""

import json
from pathlib import Path

import pytest

from hanoiplan.cli.main import main
from tests.hanoiplan.plan_reading.laid_out import as_document, as_it_is
from tests.hanoiplan.plan_reading.small_plan import TARGETS, TASKS

ABOVE = ("KẾ HOẠCH", "Tổ chức lễ hội hoa năm 2026")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The small plan as a document of Word."""
    return as_document(tmp_path / "plan.docx", as_it_is, TASKS, TARGETS, above=ABOVE)


def test_a_program_gets_the_whole_reading(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line of JSON with ten keys; nothing is written beside the plan."""
    before = plan.read_bytes()
    assert main(["read-plan", str(plan), "--json"]) == 0

    found = json.loads(capsys.readouterr().out)
    assert [len(found[name]) for name in ("tasks", "targets", "programme")] == [5, 3, 0]
    assert found["tasks"][0]["deadline"]["kind"] == "period"
    assert plan.read_bytes() == before
    assert list(plan.parent.iterdir()) == [plan]


def test_a_person_gets_figures_and_faults(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """How much was found, and what is wrong in the plan."""
    assert main(["--language", "en", "read-plan", str(plan)]) == 0

    told = capsys.readouterr().out
    assert "5 tasks of the appendices." in told
    assert "3 targets." in told
    assert "No deadline is given: III.3" in told


def test_a_missing_file_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not possible, and why."""
    assert main(["--language", "en", "read-plan", str(tmp_path / "none.docx")]) == 1

    assert "none.docx" in capsys.readouterr().err
