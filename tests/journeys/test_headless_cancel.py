"""Journey 5 without a window: a cancelled delegate's badge is dead at once, and stays dead."""

from pathlib import Path

from tests.journeys.headless import a_workspace, cli, code_of, command, figures, id_of

AN = "Nguyễn Văn An"


def outcome(file: Path, code: str) -> str:
    """What the desk says to a badge."""
    return str(cli("check-in", file, code, "--json").json["outcome"])


def test_a_cancellation_voids_the_badge_and_one_undo_brings_the_person_back(
    tmp_path: Path,
) -> None:
    """The record comes back, the fact stays: a new badge has to be printed."""
    file = a_workspace(tmp_path)
    code = code_of(file, AN)
    assert command("cancel", file, id_of(file, AN)).code == 0
    assert outcome(file, code) == "cancelled"
    assert figures(file)["delegates"] == 2

    assert command("undo", file, "--json").json["undone"] == "Cancel delegate"
    assert figures(file)["delegates"] == 3
    assert outcome(file, code) == "void"
    fresh = code_of(file, AN)
    assert fresh != code
    assert fresh[4:9] == code[4:9]
    assert outcome(file, fresh) == "welcome"
    assert command("verify", file).code == 0


def test_cancelling_twice_is_no_second_step(tmp_path: Path) -> None:
    """The first moment stands; there is one thing to undo."""
    file = a_workspace(tmp_path)
    delegate = id_of(file, AN)
    assert cli("cancel", file, delegate, "--json").json["changed"] is True
    assert cli("cancel", file, delegate, "--json").json["changed"] is False
    assert cli("undo", file).code == 0
    assert figures(file)["delegates"] == 3


def test_a_cancelled_person_gets_no_badge(tmp_path: Path) -> None:
    """Not in a run for all, and not when asked for by name; how to go on is said."""
    file, out = a_workspace(tmp_path), tmp_path / "badges.pdf"
    delegate = id_of(file, AN)
    cli("cancel", file, delegate)
    assert cli("badges", file, out, "--json").json["people"] == 2
    told = cli("badges", file, out, "--id", delegate).sentence
    assert AN in told
    assert "`undo`" in told
    assert "“Comes after all”" in told
