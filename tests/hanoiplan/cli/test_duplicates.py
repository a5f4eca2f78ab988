"""`duplicates` and `merge` from the command line: JSON for programs, sentences for people."""

from pathlib import Path

from hanoiplan.base.clock import SystemClock
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate
from hanoiplan.starting import start_event
from hanoiplan.workspace import Workspace
from tests.journeys.headless import cli, figures


def a_file(folder: Path) -> Path:
    """One person twice, and another one."""
    file = folder / "a.hanoiplan"
    workspace = Workspace.create(file, SystemClock())
    event = workspace.do(start_event, short_name="ACLC 2026")
    for name in ("Trần Hồng Hà", "Ha Tran Hong", "Lê Bình"):
        workspace.do(add_delegate, event, DelegateDraft(printed_vi=name, delegation="Hà Nội"))
    workspace.close()
    return file


def test_pairs_are_said_with_score_and_reasons(tmp_path: Path) -> None:
    """Ids as texts; a doubt is marked as one."""
    (found,) = cli("duplicates", a_file(tmp_path), "--json").json
    assert [one["name"] for one in found["people"]] == ["Trần Hồng Hà", "Ha Tran Hong"]
    assert 70 <= found["score"] <= 100
    assert "another_order" in [reason["kind"] for reason in found["reasons"]]
    assert all(isinstance(one["id"], str) for one in found["people"])


def test_only_likely_pairs_when_asked(tmp_path: Path) -> None:
    """And nobody is an answer."""
    file = a_file(tmp_path)
    said = cli("duplicates", file, "--least", "99")
    assert said.code == 0
    assert "Nobody" in said.out
    assert "same delegation" in cli("duplicates", file).out


def test_a_pair_is_merged_and_taken_back(tmp_path: Path) -> None:
    """The next search finds nobody; undo brings both back."""
    file = a_file(tmp_path)
    (found,) = cli("duplicates", file, "--json").json
    keep, other = (one["id"] for one in found["people"])
    merged = cli("merge", file, "--keep", keep, "--other", other, "--json").json
    assert merged == {"id": keep, "merged": other, "name": "Trần Hồng Hà"}
    assert figures(file)["delegates"] == 2
    assert cli("duplicates", file, "--json").json == []
    assert cli("merge", file, "--keep", keep, "--other", other).code != 0
    cli("undo", file)
    assert figures(file)["delegates"] == 3


def test_an_id_that_is_none_is_said(tmp_path: Path) -> None:
    """In a sentence."""
    said = cli("merge", a_file(tmp_path), "--keep", "abc", "--other", "1")
    assert said.code != 0
    assert "abc" in said.sentence
