"""The options that every command knows, before and after its name."""

from pathlib import Path

import pytest

from hanoiplan.base.clock import SystemClock
from hanoiplan.base.paths import user_folder
from hanoiplan.base.settings import LANGUAGE, Settings
from hanoiplan.starting import start_event
from hanoiplan.workspace import Workspace
from tests.journeys.headless import a_workspace, cli, code_of

AN = "Nguyễn Văn An"


def two_events(folder: Path) -> Path:
    """A workspace with a conference of two years."""
    file = folder / "office.hanoiplan"
    workspace = Workspace.create(file, SystemClock())
    workspace.do(start_event, short_name="ACLC 2026", title_vi="Hội nghị Lãnh đạo")
    workspace.do(start_event, short_name="Mê Công", title_en="Mekong dialogue")
    workspace.close()
    return file


def test_an_event_must_be_named_where_there_are_several(tmp_path: Path) -> None:
    """The sentence lists them."""
    said = cli("info", two_events(tmp_path))
    assert "ACLC 2026" in said.sentence
    assert "Mê Công" in said.sentence
    assert "--event" in said.sentence


@pytest.mark.parametrize("name", ["mê công", "me cong", "Mekong Dialogue", "2"])
def test_an_event_is_known_by_short_name_title_and_number(tmp_path: Path, name: str) -> None:
    """However it is typed."""
    said = cli("info", two_events(tmp_path), "--event", name)
    assert said.code == 0
    assert "Mê Công" in said.out


def test_an_event_that_is_not_there_is_said_with_those_that_are(tmp_path: Path) -> None:
    """Also where the file holds only one."""
    assert "ACLC 2026" in cli("info", two_events(tmp_path), "--event", "2027").sentence
    file = a_workspace(tmp_path, ())
    assert "untitled event" in cli("info", file, "--event", "2027").sentence


def test_a_file_without_an_event_says_so(tmp_path: Path) -> None:
    """A file somebody made by hand."""
    file = tmp_path / "bare.hanoiplan"
    Workspace.create(file, SystemClock()).close()
    assert "no event" in cli("info", file).sentence


@pytest.mark.parametrize("first", [True, False])
def test_options_stand_before_or_after_the_command(tmp_path: Path, first: bool) -> None:
    """Both orders mean the same."""
    file = a_workspace(tmp_path)
    code, options = code_of(file, AN), ("--desk", "VIP", "--json", "--now", "2026-06-09T07:00")
    words = (*options, "check-in", file, code) if first else ("check-in", file, code, *options)
    said = cli(*words, now=None).json
    assert (said["desk"], said["at"]) == ("VIP", "2026-06-09T07:00:00+07:00")


@pytest.mark.parametrize(
    "moment", ["2026-06-08T08:31", "2026-06-08 08:31:00+07:00", "2026-06-08T01:31:00Z"]
)
def test_the_clock_is_set_in_local_time_or_with_an_offset(tmp_path: Path, moment: str) -> None:
    """Without an offset the clocks of Hà Nội are meant, wherever the computer stands."""
    file = a_workspace(tmp_path)
    said = cli("check-in", file, code_of(file, AN), "--json", "--now", moment).json
    assert said["at"] == "2026-06-08T08:31:00+07:00"


def test_desk_1_is_meant_without_a_word_and_the_operator_is_kept(tmp_path: Path) -> None:
    """The history says who."""
    file = a_workspace(tmp_path)
    cli("check-in", file, code_of(file, AN), "--operator", "Trần Thị Hoa")
    newest = cli("history", file, "--json").json[0]
    assert (newest["desk"], newest["operator"]) == ("1", "Trần Thị Hoa")


def test_the_language_is_the_users_own_unless_the_command_says_otherwise(tmp_path: Path) -> None:
    """As chosen in the window; Vietnamese at first."""
    file = a_workspace(tmp_path, ())
    vietnamese, english = (cli("info", file, language=code).out for code in ("vi", "en"))
    assert vietnamese != english
    assert cli("info", file, language=None).out == vietnamese
    Settings().set(LANGUAGE, "en")
    assert cli("info", file, language=None).out == english


def test_damaged_settings_are_said_and_stop_nothing(tmp_path: Path) -> None:
    """A remark on standard error; the answer is whole."""
    file = a_workspace(tmp_path, ())
    settings = user_folder() / "settings.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("{", encoding="utf-8")
    said = cli("info", file, "--json")
    assert said.json["delegates"] == 0
    assert said.err.count("\n") == 1
