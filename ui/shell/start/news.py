"""One quiet line in the start window after an upgrade: what is new. It is said once.

What must not come in: what is new (resources/help).
"""

import hanoiplan
from hanoiplan.base.i18n import _
from hanoiplan.base.settings import SEEN_VERSION, Settings
from ui.base.widgets.buttons import Button


class NewsLine(Button):
    """Shows itself in the first start window of a newer version; in a fresh start it stays away."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(kind="link")
        seen = settings.get(SEEN_VERSION)
        is_wanted = bool(seen) and seen != hanoiplan.__version__
        if seen != hanoiplan.__version__:
            settings.set(SEEN_VERSION, hanoiplan.__version__)
        if not is_wanted:
            self.hide()

    def words(self) -> None:
        """The language changed."""
        words = _("What's new in version {number}")
        self.setText(words.format(number=hanoiplan.__version__))
