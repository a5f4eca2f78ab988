"""The settings that the shell lends to a page, so that all of one window read the same ones.

What must not come in: settings of its own (a page outside of the shell reads the file).
"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from hanoiplan.base.settings import AnySetting, Settings
from ui.base.page import Tools


def lent_settings(tools: Tools) -> Settings:
    """The window's settings; those of the file where no shell lends any."""
    lent = tools.extra.get("settings")
    return lent if isinstance(lent, Settings) else Settings()


def hears_settings(
    widget: QWidget, settings: Settings, hear: Callable[[AnySetting], object]
) -> None:
    """Calls `hear` with each setting that has another value, as long as the widget lives."""
    widget.destroyed.connect(settings.listen(hear))
