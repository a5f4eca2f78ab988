"""How the checklist was looked at last: which view, in which groups; kept for the next start.

What must not come in: conditions and searches, which hold names: settings are a plain file.
"""

from hanoiplan.base.known_settings import CHECKLIST_VIEW
from hanoiplan.base.settings import Settings
from ui.checklist.groups import GROUPINGS

NO_GROUPS = "-"


class LastView:
    """Two words in the settings, where there are any."""

    def __init__(self, settings: object) -> None:
        self._settings = settings if isinstance(settings, Settings) else None

    def view(self) -> str:
        """The view, "" where none was kept."""
        return self._words()[0]

    def grouping(self) -> str | None:
        """The groups, "" for none; None where none were kept."""
        word = self._words()[1]
        if word == NO_GROUPS:
            return ""
        return word if word in GROUPINGS else None

    def keep(self, view: str, grouping: str) -> None:
        """Keeps it, where it is another one.

        Raises:
            FileTrouble: it could not be kept.
        """
        text = f"{view} {grouping or NO_GROUPS}"
        if self._settings is not None and self._settings.get(CHECKLIST_VIEW) != text:
            self._settings.set(CHECKLIST_VIEW, text)

    def _words(self) -> tuple[str, str]:
        text = self._settings.get(CHECKLIST_VIEW) if self._settings is not None else ""
        view, _space, grouping = text.partition(" ")
        return view, grouping
