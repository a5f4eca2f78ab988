"""The one theme: tokens, palette, style sheet, fonts. Nothing else knows a colour or a size."""

from ui.base.theme.contrast import contrast_ratio, letter_on, melts_into
from ui.base.theme.current import (
    Theme,
    apply,
    is_undressing,
    set_kind,
    tells_of_theme,
    theme,
    theme_watcher,
)
from ui.base.theme.fonts import ROLES, font_files, load_fonts
from ui.base.theme.tokens import DARK, LIGHT, Mode, Tokens, tokens_for

__all__ = [
    "DARK",
    "LIGHT",
    "ROLES",
    "Mode",
    "Theme",
    "Tokens",
    "apply",
    "contrast_ratio",
    "font_files",
    "is_undressing",
    "letter_on",
    "load_fonts",
    "melts_into",
    "set_kind",
    "tells_of_theme",
    "theme",
    "theme_watcher",
    "tokens_for",
]
