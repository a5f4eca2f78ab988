"""The theme in force, and the one way to change it.

Painted widgets read `theme()` while they paint; widgets drawn by Qt follow palette and style
sheet. What must not come in: widgets, and settings (the caller hands over mode and size).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from ui.base.theme.fonts import ROLES, load_fonts, make_font
from ui.base.theme.palette import make_palette
from ui.base.theme.sheet import make_sheet
from ui.base.theme.tokens import Mode, Tokens, tokens_for

BASE_SIZE = 13


@dataclass(frozen=True)
class Theme:
    """Tokens and text size together; everything that is painted asks here."""

    mode: Mode = "light"
    size: int = BASE_SIZE
    tokens: Tokens = field(default_factory=lambda: tokens_for("light"))
    _fonts: dict[tuple[str, int | None, bool | None], QFont] = field(default_factory=dict)
    _colors: dict[str, QColor] = field(default_factory=dict)

    @property
    def factor(self) -> float:
        """How much larger than the drawn pictures everything is."""
        return self.size / BASE_SIZE

    @property
    def dark(self) -> bool:
        """Whether the ground is dark."""
        return self.mode in {"dark", "contrast-dark"}

    @property
    def high_contrast(self) -> bool:
        """Whether tints are replaced by edges."""
        return self.mode.startswith("contrast")

    def px(self, pixels: float) -> int:
        """A measure of the pictures (text size 13) at the size in force."""
        return round(pixels * self.factor)

    def color(self, token: str) -> QColor:
        """The colour of a token; a value that begins with # (data) is taken as it is."""
        if token not in self._colors:
            value = token if token.startswith("#") else getattr(self.tokens, token)
            self._colors[token] = QColor(value)
        return self._colors[token]

    def font(self, role: str, weight: int | None = None, tabular: bool | None = None) -> QFont:
        """The font of a role of `ROLES`, weight and figures changed where asked."""
        key = (role, weight, tabular)
        if key not in self._fonts:
            pixels, usual, figures = ROLES[role]
            self._fonts[key] = make_font(
                pixels * self.factor,
                usual if weight is None else weight,
                figures if tabular is None else tabular,
            )
        return self._fonts[key]


class _Watcher(QObject):
    """Tells who cached something (pixmaps, widths) that the theme is another one."""

    about_to_change = Signal()
    undressed = Signal()  # the old sheet is off, the new one not yet on
    changed = Signal()


class _Current:
    """The one place that holds the theme in force."""

    theme = Theme()
    watcher: _Watcher | None = None
    undressing = False  # another sheet comes at once: no measure counts until then


def theme() -> Theme:
    """The theme in force."""
    return _Current.theme


def theme_watcher() -> _Watcher:
    """Its `changed` signal is sent after each `apply`."""
    if _Current.watcher is None:
        _Current.watcher = _Watcher()
    return _Current.watcher


def apply(app: QApplication, mode: Mode = "light", size: int = BASE_SIZE) -> None:
    """Puts a theme in force for the whole program, windows that are open included."""
    load_fonts()
    _Current.theme = Theme(mode=mode, size=size, tokens=tokens_for(mode))
    if app.style().objectName() != "fusion" and not app.styleSheet():
        app.setStyle(QStyleFactory.create("Fusion"))
    theme_watcher().about_to_change.emit()
    _Current.undressing = True
    if app.styleSheet():
        # Qt polishes each widget once for a first sheet, but for another one once for every widget
        # above it as well (QStyleSheetStyle::repolish): three times as long with all pages open
        app.setStyleSheet("")
        theme_watcher().undressed.emit()
    app.setPalette(make_palette(_Current.theme.tokens))
    app.setFont(_Current.theme.font("body"))
    _Current.undressing = False
    app.setStyleSheet(make_sheet(_Current.theme.tokens, _Current.theme.factor))
    theme_watcher().changed.emit()


def is_undressing() -> bool:
    """Whether nothing is worth measuring, because another sheet follows at once."""
    return _Current.undressing


def set_kind(widget: QWidget, kind: str) -> None:
    """Gives a widget its role (`primary`, `card`, `h1`, …) and lets the style see it."""
    if widget.property("kind") == kind:
        return
    widget.setProperty("kind", kind)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # Qt will ask the style by itself, before the widget is first shown
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def tells_of_theme(event: QEvent) -> bool:
    """Whether a change event means that measures and colours may be others now.

    Each widget is told of another style once, after all palettes and fonts of it are in force.
    """
    return not _Current.undressing and event.type() is QEvent.Type.StyleChange


def weights_in_use() -> Iterator[int]:
    """The weights that the roles ask for; each must have its own font file."""
    yield from {weight for _pixels, weight, _tabular in ROLES.values()}
