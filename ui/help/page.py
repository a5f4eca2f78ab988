"""The page "Help": the guide beside the work.

What must not come in: what an article says (resources/help), and how it is found (searching).
"""

from typing import ClassVar, cast

from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from ui.base.actions import action
from ui.base.page import Page
from ui.help.browser import HelpBrowser

NEWS = "whats_new"


class HelpPage(Page):
    """Contents and search at the left, the article at the right."""

    name: ClassVar[str] = "help"
    title: ClassVar[str] = N_("Help")
    icon: ClassVar[str] = "life-buoy"

    def build(self) -> None:
        pages = cast("dict[str, str]", self.tools.extra.get("rooms") or {})
        self.browser = HelpBrowser(tuple(pages), pages)
        self.header.add_button(self.act("news"))
        self.body.addWidget(self.browser, 1)
        self.browser.page_wanted.connect(lambda room: self.go_to.emit(room, None))

    @action("news", N_("What's new"), icon="sparkles")
    def news(self) -> None:
        """What a newer version brought."""
        self.browser.open(NEWS)

    def words(self) -> None:
        super().words()
        self.browser.words()
        many = len(self.browser.articles)
        told = ngettext("{n} article", "{n} articles", many)
        self.header.set_count(told.format(n=interface().number(many)))
        self.footer.set_state(_("Written for this program; nothing leaves this machine."), "info")
        keys = (("Ctrl F", _("search")), ("↓", _("to the list")), ("Enter", _("read")))
        self.footer.set_keys([*keys, ("Esc", _("back"))])

    def arrive(self, row_id: object) -> None:
        """An article by its name, or the one about a room ("about:seating")."""
        kind, _colon, room = str(row_id or "").partition(":")
        if kind == "about":
            self.browser.open_about(room)
        elif row_id:
            self.browser.open(str(row_id))

    def focus_first(self) -> None:
        """A question."""
        self.browser.start()
