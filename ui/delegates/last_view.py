"""How the list was shown last, kept for the next start where there are settings to keep it in.

What must not come in: views that somebody saves under a name (`delegates.views`), and filters:
they hold names of people and bodies, and settings are a plain file.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from hanoiplan.base.settings import DELEGATES_VIEW, Settings
from ui.base.table.sheet import SheetView
from ui.base.table.views import View
from ui.delegates.people import Person
from ui.delegates.ready_views import BASIC


class LastView(QObject):
    """Brings the list back as it was; keeps it when it is shown otherwise."""

    def __init__(self, table: SheetView[Person], name: Callable[[], str], settings: object) -> None:
        super().__init__(table)
        self._table, self._name = table, name
        self._settings = settings if isinstance(settings, Settings) else None
        self.is_changed = False  # since it was kept last
        table.view_changed.connect(self.note)

    def bring(self) -> str:
        """Shows the list as it was left; the name of that view.

        Raises:
            KnownError: what was kept cannot be read.
        """
        text = self._settings.get(DELEGATES_VIEW) if self._settings is not None else ""
        if not text:
            return BASIC.name
        view = View.from_json(text)
        self._table.apply_view(view)
        return view.name

    def note(self) -> None:
        """The list is shown otherwise."""
        self.is_changed = self._settings is not None

    def keep(self) -> None:
        """Keeps it now, if it was shown otherwise since.

        Raises:
            FileTrouble: it could not be kept for the next start.
        """
        if self._settings is not None:
            self.is_changed = False
            view = replace(self._table.view_state(self._name()), filters=())
            self._settings.set(DELEGATES_VIEW, view.to_json())
