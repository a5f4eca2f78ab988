"""Language, theme and size: whoever sets them, the program looks and speaks so at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import language
from hanoiplan.base.settings import HIGH_CONTRAST, LANGUAGE, TEXT_SIZE, THEME, Settings
from ui.base.theme import theme
from ui.shell.appearance import Appearance

LIGHT, DARK = Qt.ColorScheme.Light, Qt.ColorScheme.Dark


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def look(qapp: QApplication, settings: Settings) -> Iterator[Appearance]:
    made = Appearance(qapp, settings)
    yield made
    made.end()


def test_a_setting_that_is_set_anywhere_is_worn_at_once(
    look: Appearance, settings: Settings
) -> None:
    settings.set(THEME, "dark")
    settings.set(TEXT_SIZE, 18)
    settings.set(HIGH_CONTRAST, True)
    settings.set(LANGUAGE, "en")
    assert (theme().mode, theme().size, language()) == ("contrast-dark", 18, "en")
    assert look.dark


def test_what_is_worn_already_is_not_put_on_again(look: Appearance, settings: Settings) -> None:
    """Another dress polishes every widget of the program."""
    settings.set(THEME, "light")
    dressed: list[str] = []
    look.theme_changed.connect(lambda: dressed.append(theme().mode))
    settings.set(HIGH_CONTRAST, True)
    look.set_high_contrast(True)
    look.set_theme("light")
    assert dressed == ["contrast-light"]


def test_the_systems_theme_is_followed_while_the_program_runs(
    qapp: QApplication, look: Appearance, settings: Settings
) -> None:
    settings.set(THEME, "system")
    qapp.styleHints().colorSchemeChanged.emit(DARK)  # as the platform says it
    assert theme().dark
    qapp.styleHints().colorSchemeChanged.emit(LIGHT)
    assert not theme().dark
    settings.set(THEME, "dark")
    assert theme().dark
    assert look.theme == "dark"


def test_a_look_that_cannot_be_kept_is_worn_until_the_close(
    qapp: QApplication, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "folder.json"
    in_the_way.mkdir()
    look = Appearance(qapp, Settings(in_the_way))
    with pytest.raises(FileTrouble):
        look.set_theme("dark")
    assert theme().mode == "dark"
    look.end()


def test_an_appearance_that_has_ended_follows_no_setting(
    qapp: QApplication, settings: Settings
) -> None:
    ended = Appearance(qapp, settings)
    settings.set(THEME, "light")
    ended.end()
    settings.set(THEME, "dark")
    assert theme().mode == "light"
