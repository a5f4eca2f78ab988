"""Each line stands for itself: an error in one is its own line, and the others are still tried."""

from dataclasses import replace
from pathlib import Path

import pytest

from hanoiplan.base.i18n import set_language
from hanoiplan.self_test import running
from hanoiplan.self_test.checks import CHECKS, check_called
from hanoiplan.self_test.model import Check, Group, Line, Place, Seen, State
from hanoiplan.self_test.running import look_at, run_checks
from hanoiplan.self_test.told import ready, text_of, verdict
from tests.hanoiplan.self_test.places import a_place

SECRET = "Nguyễn Thị Bí Mật"


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


def a_check(key: str, error: Exception | None = None, needs: tuple[str, ...] = ()) -> Check:
    """One that only fails, or only succeeds."""

    def look(_place: Place) -> Seen:
        if error is not None:
            raise error
        return Seen("seen")

    return Check(key, key.title(), Group.MACHINE, look, "Do something.", needs)


@pytest.mark.parametrize(
    ("error", "kind"),
    [(KeyError(SECRET), "KeyError"), (PermissionError(13, SECRET), "PermissionError 13")],
)
def test_an_error_inside_a_step_is_told_by_kind_and_place_and_names_nobody(
    tmp_path: Path, error: Exception, kind: str
) -> None:
    bad, good = run_checks((a_check("bad", error), a_check("good")), a_place(tmp_path))
    assert bad.state is State.BROKEN
    assert f"{kind} in test_running.py:" in bad.text
    assert SECRET not in bad.text
    assert bad.advice == "Do something."
    assert good.state is State.OK


def test_what_stands_on_something_broken_is_not_tried_and_says_why(tmp_path: Path) -> None:
    checks = (
        a_check("first", ValueError("x")),
        a_check("second", needs=("first",)),
        a_check("third", needs=("second",)),
        a_check("alone", needs=("unknown",)),
    )
    _first, second, third, alone = run_checks(checks, a_place(tmp_path))
    assert second.text == "Not tried, because this is broken: First."
    assert third.state is State.BROKEN
    assert alone.state is State.OK


class Failed(Exception):
    """Whatever may happen while things are tried."""


def failing() -> None:
    """Writes something and fails."""
    with running.a_place() as place:
        (place.folder / "something").write_text("x", encoding="utf-8")
        raise Failed(place.folder)


def test_the_folder_goes_also_after_a_failure() -> None:
    with pytest.raises(Failed) as told:
        failing()
    assert not told.value.args[0].exists()


def test_the_job_of_the_window_says_the_same_as_the_command(tmp_path: Path) -> None:
    place = a_place(tmp_path)
    (line,) = run_checks((check_called("files"),), place)
    again = look_at(None, "files", place, {})
    assert replace(again, seconds=0) == replace(line, seconds=0)


def a_line(title: str, state: State) -> Line:
    return Line(title, title, Group.WORK, state, "seen", "Do." if state is State.BROKEN else "")


def test_the_verdict_is_the_last_line_and_counts_what_is_broken() -> None:
    good = [a_line("Fonts", State.OK), a_line("Printers", State.SAID)]
    bad = [*good, a_line("Clock", State.BROKEN), a_line("Words", State.BROKEN)]
    assert ready(good)
    assert not ready(bad)
    assert text_of(good).splitlines()[-1] == "This machine is ready for the event."
    assert verdict(bad) == "Not ready: 2 things are broken: Clock, Words."
    assert text_of(bad).splitlines()[-1] == verdict(bad)
    assert "→ Do." in text_of(bad)


def test_every_check_has_its_own_key_and_needs_only_what_is_tried_before_it() -> None:
    before: set[str] = set()
    for check in CHECKS:
        assert check.key not in before
        assert set(check.needs) <= before
        before.add(check.key)
