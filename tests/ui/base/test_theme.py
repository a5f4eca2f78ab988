"""One theme for everything: light and dark, three text sizes, put on while the window is open."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QImage, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.base import icons, mark
from ui.base.theme import DARK, LIGHT, ROLES, apply, font_files, set_kind, theme
from ui.base.theme.current import weights_in_use
from ui.base.theme.sheet import MEASURE, TEMPLATE, make_sheet
from ui.base.widgets import Label

WARM = 3


def test_the_palette_follows_the_theme(qapp: QApplication) -> None:
    """Everything that Qt paints by itself is of the same tokens."""
    apply(qapp, "dark")
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.bg
    apply(qapp, "light")
    assert qapp.palette().color(QPalette.ColorRole.Highlight).name().upper() == LIGHT.tint2


def test_a_label_takes_size_and_colour_of_its_kind(qtbot: QtBot, qapp: QApplication) -> None:
    """A title is a title in the large type and in the dark as well."""
    label = Label("Đại biểu", "h1")
    qtbot.addWidget(label)
    label.show()
    assert (label.font().pixelSize(), label.font().weight()) == (20, 600)
    apply(qapp, "dark", 18)
    assert label.font().pixelSize() == 28
    set_kind(label, "hint")
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == DARK.text3


def test_figures_keep_equal_width_in_numbers(qtbot: QtBot) -> None:
    """A clock that runs does not dance."""
    metrics = QFontMetricsF(theme().font("clock"))
    assert metrics.horizontalAdvance("11:11") == metrics.horizontalAdvance("00:00")
    label = Label("11", "number")
    qtbot.addWidget(label)
    label.show()
    metrics = QFontMetricsF(label.font())
    assert metrics.horizontalAdvance("11") == metrics.horizontalAdvance("00")


def test_every_weight_has_its_own_drawing(qapp: QApplication) -> None:
    """Bold is drawn by hand, not smeared by the machine."""
    for weight in weights_in_use():
        font = QFont(theme().font("body", weight))
        info = QFontInfo(font)
        assert (info.family(), info.weight()) == ("Inter", weight)


def test_the_bundled_fonts_are_loaded(qapp: QApplication) -> None:
    """Every machine shows the same letters, also those of our neighbours."""
    assert {"Inter", "Noto Sans"} <= set(QFontDatabase.families())
    assert all(file.stat().st_size > 10_000 for file in font_files())


@pytest.mark.parametrize("text", ["ỂỮẶỢ", "Đặng Quốc Khưỡng", "→ • – … “ ” ≥ ×"])
def test_the_typeface_has_every_letter(qapp: QApplication, text: str) -> None:
    """No box, and no letter borrowed from another face in the middle of a name."""
    metrics = QFontMetricsF(QFont("Inter"))
    assert [letter for letter in text if not metrics.inFontUcs4(ord(letter))] == []


def test_the_sheet_is_made_of_tokens_and_measures_only() -> None:
    """No value of its own hides in the template; larger type makes larger measures."""
    assert "#" not in TEMPLATE
    assert MEASURE.search(TEMPLATE)
    small, large = make_sheet(LIGHT, 1), make_sheet(LIGHT, 18 / 13)
    assert "font-size: 20px" in small
    assert "font-size: 28px" in large
    assert "$" not in small
    assert "~" not in small


def test_every_role_grows_with_the_text_size(qapp: QApplication) -> None:
    """No font is left behind in the large mode."""
    apply(qapp, "light", 13)
    before = {role: theme().font(role).pixelSize() for role in ROLES}
    apply(qapp, "light", 18)
    assert all(theme().font(role).pixelSize() > before[role] for role in ROLES)


def test_an_icon_has_the_colour_of_its_token(qapp: QApplication) -> None:
    """The same drawing in two themes, sharp at a screen of double ratio."""
    light = icons.pixmap("check", "ok", 16, 2.0)
    assert light.width() == 32
    apply(qapp, "dark")
    dark = icons.pixmap("check", "ok", 16, 2.0)
    assert DARK.ok in colours(dark.toImage())
    assert LIGHT.ok in colours(light.toImage())


def colours(image: QImage) -> set[str]:
    """The opaque colours of a picture."""
    every = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name().upper() for colour in every if colour.alpha() == 255}


def test_a_missing_icon_is_named(qapp: QApplication) -> None:
    """A misspelt name fails where it is used."""
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        icons.pixmap("no-such-icon")


def test_a_country_without_flag_shows_none(qapp: QApplication) -> None:
    """The name alone is enough."""
    assert icons.flag("", 20) is None
    assert icons.flag("qq", 20) is None


def test_the_mark_is_drawn_at_every_size(qapp: QApplication) -> None:
    """The window's icon shows lacquer and gold."""
    shown = colours(mark.mark_icon().pixmap(32, 32).toImage())
    assert LIGHT.mark_ground in shown


def test_another_theme_reaches_a_deep_widget_without_repeating_itself(
    qapp: QApplication, qtbot: QtBot
) -> None:
    """Qt would polish it once more for every widget above it; six pages then take half a second."""
    apply(qapp, "light")
    top = inner = QWidget()
    for _depth in range(12):
        inner = QWidget(inner)
    qtbot.addWidget(top)
    told: list[QEvent.Type] = []

    class Ear(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            del watched
            told.extend([event.type()] if event.type() is QEvent.Type.StyleChange else [])
            return False

    ear = Ear()
    inner.installEventFilter(ear)
    top.show()
    told.clear()
    apply(qapp, "dark")
    assert 1 <= len(told) <= 3
