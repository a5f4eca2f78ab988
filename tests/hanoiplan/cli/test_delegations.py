"""The list of delegations on the command line: for a person in columns, for a program as JSON."""

from pathlib import Path

from hanoiplan.base.ids import parse_id
from hanoiplan.delegates.operations import edit_delegation
from hanoiplan.plans.operations import change_event
from hanoiplan.plans.queries import events
from hanoiplan.workspace import Workspace
from tests.builders import a_clock
from tests.journeys.headless import a_workspace, cli, code_of

AN = "Nguyễn Văn An"


def test_each_delegation_says_who_came_and_what_is_hosted(tmp_path: Path) -> None:
    """Two of Hà Nội are registered, one is there; seven were promised a bed, the plan says five."""
    file = a_workspace(tmp_path)
    (before,) = (one for one in cli("delegations", file, "--json").json if one["name"] == "Hà Nội")
    assert (before["arrived"], before["hosted"], before["over"]) == (0, 0, 0)
    cli("check-in", file, code_of(file, AN))
    _promise(file, before["id"])
    (found,) = (one for one in cli("delegations", file, "--json").json if one["name"] == "Hà Nội")
    assert found == {
        "id": before["id"],
        "name": "Hà Nội",
        "country": "VN",
        "kind": before["kind"],
        "invitation": "accepted",
        "people": before["people"],
        "arrived": 1,
        "hosted": 7,
        "over": 2,
        "reasons": ["7 people hosted, the plan allows 5."],
    }
    line = next(one for one in cli("delegations", file).out.splitlines() if "7/5" in one)
    assert f"1/{before['people']}" in line
    assert "the plan allows 5" in line


def test_no_delegations_is_a_sentence_and_an_empty_list(tmp_path: Path) -> None:
    file = tmp_path / "new.hanoiplan"
    cli("new", file)
    assert cli("delegations", file, "--json").json == []
    assert "no delegations yet" in cli("delegations", file).out


def _promise(file: Path, delegation: str) -> None:
    workspace = Workspace.open(file, a_clock())
    try:
        (event,) = workspace.read(events)
        workspace.do(change_event, event.id, hosted_people=5, hosted_days=4)
        row_id = parse_id(delegation)
        assert row_id is not None
        workspace.do(edit_delegation, event.id, row_id, hosted_people="7", invitation="accepted")
    finally:
        workspace.close()
