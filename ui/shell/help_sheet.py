"""The whole help over a window that has no pages: nobody needs a file to read how one begins.

What must not come in: what an article says, and how it is found (ui.help).
"""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from ui.base.theme import theme
from ui.base.widgets.basics import Card
from ui.base.widgets.buttons import IconButton
from ui.help.browser import HelpBrowser
from ui.shell.cover import Cover
from ui.shell.pages import ROOMS

AROUND, HEAD = 20, 34  # px
FIRST = "first_event"  # what is read before there is an event
NEWS = "whats_new"


@runtime_checkable
class HasPages(Protocol):
    """A window with rooms."""

    def send_to(self, name: str, row_id: object) -> None:
        """Opens a room at something in it."""
        ...


def open_guide(window: QWidget, room: str) -> None:
    """The article about a room: on the page where there are pages, else over the window."""
    if isinstance(window, HasPages):
        window.send_to("help", f"about:{room}")
    else:
        HelpSheet(window).open()


class HelpSheet(Cover):
    """Esc, the cross or a click beside it takes it away."""

    def __init__(self, window: QWidget, article: str = FIRST) -> None:
        super().__init__(window)
        self.setAccessibleName(_("Help"))
        self.browser = HelpBrowser(tuple(room.name for room in ROOMS), {})
        card = Card("floating", margins=(1, HEAD, 1, 1), gap=0, parent=self)
        card.layout_.addWidget(self.browser)
        self.close_button = IconButton("x", _("Close"), "ghost", parent=card)
        self.close_button.clicked.connect(lambda _on=False: self.leave())
        self.sheet = card
        self.browser.words()
        self.browser.open(article)

    def take_keyboard(self) -> None:
        self.browser.start()

    def arrange(self) -> None:
        """Nearly as large as the window."""
        if self.sheet is None:
            return
        side = theme().px(AROUND)
        self.sheet.setGeometry(self.rect().adjusted(side, side, -side, -side))
        button = self.close_button
        button.resize(button.sizeHint())
        button.move(self.sheet.width() - button.width() - theme().px(8), theme().px(2))
        button.raise_()
