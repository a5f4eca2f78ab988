"""Settings: kept at once, never lost to a broken file, never in the way of a start."""

import json
from pathlib import Path

import pytest

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.paths import user_folder
from hanoiplan.base.settings import (
    DESK,
    LANGUAGE,
    SETTINGS,
    SHOWN_SETTINGS,
    TEXT_SIZE,
    THEME,
    Setting,
    Settings,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "new" / "settings.json"


def test_a_fresh_start_has_the_usual_settings(file: Path) -> None:
    settings = Settings(file)
    assert (settings.get(LANGUAGE), settings.get(TEXT_SIZE), settings.get(DESK)) == ("vi", 13, "1")
    assert settings.warnings == ()


def test_settings_live_in_the_user_folder_unless_told_otherwise() -> None:
    assert Settings().path.parent == user_folder()


def test_what_is_set_is_there_after_a_restart(file: Path) -> None:
    Settings(file).set(TEXT_SIZE, 18)
    Settings(file).set(DESK, "Quầy VIP")
    assert Settings(file).get(TEXT_SIZE) == 18
    assert Settings(file).get(DESK) == "Quầy VIP"
    assert [entry.name for entry in file.parent.iterdir()] == ["settings.json"]


def test_two_programs_do_not_wipe_out_each_others_settings(file: Path) -> None:
    window, command = Settings(file), Settings(file)
    window.set(THEME, "dark")
    command.set(LANGUAGE, "en")
    assert Settings(file).get(THEME) == "dark"
    assert Settings(file).get(LANGUAGE) == "en"


def test_settings_of_a_newer_version_are_kept(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"sound": "soft", "theme": "sepia"}', encoding="utf-8")
    settings = Settings(file)
    assert settings.get(THEME) == "system"
    settings.set(TEXT_SIZE, 15)
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert kept == {"sound": "soft", "theme": "sepia", "text_size": 15}


@pytest.mark.parametrize("wrong", ['"large"', "true", "13.0", "14", "null", "[13]"])
def test_a_value_that_the_setting_does_not_know_is_the_usual_one(file: Path, wrong: str) -> None:
    file.parent.mkdir()
    file.write_text(f'{{"text_size": {wrong}}}', encoding="utf-8")
    assert Settings(file).get(TEXT_SIZE) == 13


@pytest.mark.parametrize("broken", [b"", b"{", b"[1]", b"\xff\xfe\x00", b'"vi"'])
def test_a_broken_file_is_put_aside_with_a_word_to_the_user(file: Path, broken: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(broken)
    settings = Settings(file)
    assert settings.get(LANGUAGE) == "vi"
    assert "settings (damaged).json" in settings.warnings[0]
    assert (file.parent / "settings (damaged).json").read_bytes() == broken
    settings.set(LANGUAGE, "en")
    assert Settings(file).get(LANGUAGE) == "en"


def test_a_second_broken_file_does_not_replace_the_first(file: Path) -> None:
    file.parent.mkdir()
    for _attempt in range(2):
        file.write_text("{", encoding="utf-8")
        Settings(file)
    assert len(list(file.parent.glob("*damaged*"))) == 2


def test_a_place_that_cannot_be_written_is_told_and_the_setting_holds(tmp_path: Path) -> None:
    in_the_way = tmp_path / "settings.json"
    in_the_way.mkdir()  # refuses to be read and to be replaced, also by root
    settings = Settings(in_the_way)
    assert "settings.json" in settings.warnings[0]
    with pytest.raises(FileTrouble, match=r"settings\.json"):
        settings.set(LANGUAGE, "en")
    assert settings.get(LANGUAGE) == "en"
    assert list(tmp_path.iterdir()) == [in_the_way]


def test_a_value_that_is_no_choice_is_refused(file: Path) -> None:
    with pytest.raises(ValueError, match="theme"):
        Settings(file).set(THEME, "sepia")
    assert not file.exists()


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_each_setting_is_complete(setting: Setting[str] | Setting[int]) -> None:
    assert setting.permits(setting.default)
    assert setting.label
    assert setting.help.endswith(".")


def test_each_setting_is_declared_once() -> None:
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)


def test_whoever_shows_a_setting_hears_of_another_value_once(file: Path) -> None:
    """Another page, a key or the start window may change it."""
    settings = Settings(file)
    heard: list[str] = []
    forget = settings.listen(lambda setting: heard.append(setting.key))
    settings.set(THEME, "dark")
    settings.set(THEME, "dark")  # nothing new
    assert heard == ["theme"]
    forget()
    settings.set(THEME, "light")
    assert heard == ["theme"]


def test_a_value_that_cannot_be_kept_is_heard_all_the_same(tmp_path: Path) -> None:
    """It is in force until the program closes."""
    in_the_way = tmp_path / "settings.json"
    in_the_way.mkdir()
    settings = Settings(in_the_way)
    heard: list[str] = []
    settings.listen(lambda setting: heard.append(str(settings.get(LANGUAGE)) + setting.key))
    with pytest.raises(FileTrouble):
        settings.set(LANGUAGE, "en")
    assert heard == ["enlanguage"]


def test_a_page_that_stops_listening_while_it_is_told_takes_nobody_with_it(file: Path) -> None:
    settings = Settings(file)
    heard: list[str] = []
    forget = settings.listen(lambda _setting: forget())
    settings.listen(lambda setting: heard.append(setting.key))
    settings.set(TEXT_SIZE, 18)
    settings.set(TEXT_SIZE, 15)
    assert heard == ["text_size", "text_size"]


def test_what_the_program_remembers_by_itself_is_asked_of_nobody() -> None:
    hidden = {setting.key for setting in SETTINGS} - {one.key for one in SHOWN_SETTINGS}
    assert hidden == {
        *("delegate_sections", "delegates_view", "printer_profiles"),
        *("checklist_view", "seen_version"),
        *("desk_door", "live_board_screen", "vip_board_screen", "standard_days"),
    }
