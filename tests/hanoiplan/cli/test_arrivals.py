"""Doors on the command line: a scan at one by its name, and who has come in figures."""

from pathlib import Path

from hanoiplan.base.text import Bilingual
from hanoiplan.plans.queries import events
from hanoiplan.presence.model import CheckpointDraft, CheckpointKind, Way
from hanoiplan.presence.operations import make_checkpoint
from hanoiplan.workspace import Workspace
from tests.builders import a_clock
from tests.hanoiplan.delegates.test_codes import with_check_digits
from tests.journeys.headless import a_workspace, cli, code_of

AN = "Nguyễn Văn An"


def with_a_hall(folder: Path) -> Path:
    """A workspace with a second door, which reads both ways."""
    file = a_workspace(folder)
    workspace = Workspace.open(file, a_clock())
    try:
        (event,) = workspace.read(events)
        name = Bilingual("Hội trường A", "Hall A")
        draft = CheckpointDraft(name, CheckpointKind.SESSION, reads=Way.BOTH)
        workspace.do(make_checkpoint, event.id, draft)
    finally:
        workspace.close()
    return file


def test_a_scan_at_a_named_door_is_no_arrival(tmp_path: Path) -> None:
    file = with_a_hall(tmp_path)
    done = cli("check-in", file, code_of(file, AN), "--checkpoint", "hoi truong a", "--json").json
    assert (done["outcome"], done["way"]) == ("welcome", "in")
    assert done["checkpoint"] == "Hall A"
    figures = cli("arrivals", file, "--json").json
    assert (figures["arrived"], figures["inside"]) == (0, 0)
    hall = cli("arrivals", file, "--checkpoint", "Hall A", "--json").json
    assert (hall["arrived"], hall["inside"]) == (1, 1)


def test_who_goes_out_is_scanned_out_also_where_only_entries_are_read(tmp_path: Path) -> None:
    file = with_a_hall(tmp_path)
    code = code_of(file, AN)
    assert cli("check-in", file, code, "--way", "in", "--json").json["outcome"] == "welcome"
    done = cli("check-in", file, code, "--way", "out", "--json").json
    assert (done["outcome"], done["way"]) == ("left", "out")
    figures = cli("arrivals", file, "--json").json
    assert (figures["arrived"], figures["inside"]) == (1, 0)
    assert "--way" in cli("check-in", file, code, "--way", "up").err


def test_the_tenth_altered_code_in_a_minute_is_told_as_an_alarm(tmp_path: Path) -> None:
    """To a program as well as to a person: somebody tries codes."""
    file = with_a_hall(tmp_path)
    code = code_of(file, AN)
    forged = with_check_digits(code[:11] + f"{(int(code[11:19]) + 1) % 10**8:08d}")
    said = [cli("check-in", file, forged, "--json").json for _scan in range(10)]
    assert [one.get("alarm", False) for one in said] == [False] * 9 + [True]
    assert "altered codes" in cli("check-in", file, forged).out


def test_a_door_that_nobody_knows_is_refused_and_the_doors_are_named(tmp_path: Path) -> None:
    file = with_a_hall(tmp_path)
    for words in (("check-in", file, code_of(file, AN)), ("arrivals", file)):
        said = cli(*words, "--checkpoint", "Hội trường B").sentence
        assert "Hội trường B" in said
        assert "Hall A" in said


def test_arrivals_in_figures_name_nobody(tmp_path: Path) -> None:
    file = with_a_hall(tmp_path)
    people = cli("info", file, "--json").json["delegates"]
    before = cli("arrivals", file, "--json").json
    assert (before["arrived"], before["expected"], before["by_minute"]) == (0, people, [])
    code = code_of(file, AN)
    cli("check-in", file, code)
    cli("check-in", file, "1" * 21)
    said = cli("arrivals", file, "--json")
    figures = said.json
    assert (figures["arrived"], figures["inside"], figures["refused"]) == (1, 1, 1)
    assert [one["entries"] for one in figures["by_minute"]] == [1]
    assert figures["by_minute"][0]["minute"].endswith("+07:00")
    assert [(one["kind"], one["arrived"]) for one in figures["checkpoints"]] == [
        ("main", 1), ("session", 0),
    ]  # fmt: skip
    came = {one["name"]: (one["arrived"], one["people"]) for one in figures["delegations"]}
    assert came["Hà Nội"][0] == 1
    assert sum(arrived for arrived, _people in came.values()) == 1
    assert AN not in said.out
    plain = cli("arrivals", file).out
    assert f"1 of {people}" in plain
    assert AN not in plain
