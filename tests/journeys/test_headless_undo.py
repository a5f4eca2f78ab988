"""Journey 7 without a window: every command is a restart, so undo and redo survive one."""

from pathlib import Path

from tests.journeys.headless import a_workspace, cli, code_of, command, figures, id_of

AN = "Nguyễn Văn An"


def test_an_import_is_taken_back_and_done_again(tmp_path: Path) -> None:
    """Each step says what it took back, by name."""
    file = a_workspace(tmp_path)
    undone = command("undo", file, "--json")
    assert undone.json == {"undone": "Import 3 delegates", "passed_over": None}
    assert figures(file)["delegates"] == 0
    assert command("redo", file, "--json").json == {"redone": "Import 3 delegates"}
    assert figures(file)["delegates"] == 3
    assert command("verify", file).code == 0


def test_a_fact_is_passed_over_and_said(tmp_path: Path) -> None:
    """A refused scan is a fact: it stays, the step before it is taken back."""
    file = a_workspace(tmp_path)
    assert cli("cancel", file, id_of(file, AN)).code == 0
    cli("check-in", file, "123")
    said = command("undo", file)
    assert "Undone: Cancel delegate." in said.out
    assert "Passed over, because it is a fact" in said.out
    assert figures(file)["delegates"] == 3


def test_who_has_checked_in_is_not_taken_out_by_an_undo(tmp_path: Path) -> None:
    """The refusal names when and where; nothing has changed."""
    file = a_workspace(tmp_path)
    cli("check-in", file, code_of(file, AN), "--desk", "2")
    refused = command("undo", file)
    assert "08:31" in refused.sentence
    assert "desk 2" in refused.sentence
    assert figures(file) == {"delegates": 3, "delegations": 2, "checked_in": 1, "printed": 0}


def test_a_desk_takes_back_its_own_steps_only(tmp_path: Path) -> None:
    """What desk 1 imported is not desk 2's to undo."""
    file = a_workspace(tmp_path)
    assert "nothing to undo at this desk" in command("undo", file, "--desk", "2").sentence
    assert figures(file)["delegates"] == 3


def test_the_event_of_a_new_workspace_is_not_undone(tmp_path: Path) -> None:
    """Undo after `new` says that there is nothing; the event stays."""
    file = a_workspace(tmp_path, ())
    assert cli("undo", file).code == 1
    assert cli("redo", file).code == 1
    assert figures(file)["delegates"] == 0
