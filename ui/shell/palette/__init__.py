"""Ctrl+K: one line that finds people, delegations, rooms, settings, help and commands.

Everything it does is done by the pages and the window; it only finds and asks for it. What must
not come in: rules of the work, and widgets of a page.
"""

from ui.shell.palette.opening import Palette

__all__ = ["Palette"]
