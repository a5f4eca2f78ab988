"""Tokens as a QPalette, for everything that Fusion paints without a style sheet."""

from PySide6.QtGui import QColor, QPalette

from ui.base.theme.tokens import Tokens

Role = QPalette.ColorRole

ROLES: dict[QPalette.ColorRole, str] = {
    Role.Window: "bg",
    Role.WindowText: "text",
    Role.Base: "surface",
    Role.AlternateBase: "sunken",
    Role.Text: "text",
    Role.PlaceholderText: "text3",
    Role.Button: "surface",
    Role.ButtonText: "text",
    Role.BrightText: "on_accent",
    Role.Highlight: "tint2",
    Role.HighlightedText: "text",
    Role.Link: "accent",
    Role.LinkVisited: "accent",
    Role.ToolTipBase: "toast",
    Role.ToolTipText: "on_toast",
    Role.Light: "surface",
    Role.Midlight: "hover",
    Role.Mid: "line2",
    Role.Dark: "ctl",
    Role.Shadow: "shadow",
    Role.Accent: "accent",
}
INKS = (Role.WindowText, Role.Text, Role.ButtonText, Role.HighlightedText)


def make_palette(tokens: Tokens) -> QPalette:
    """The palette of a theme; what is disabled keeps readable ink (text3)."""
    palette = QPalette()
    values = tokens.as_dict()
    for role, token in ROLES.items():
        palette.setColor(role, QColor(values[token]))
    for role in INKS:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text3))
    return palette
