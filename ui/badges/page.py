"""Badges, cards and signs: choose, look at the very bytes, print them or save them.

Looking issues nothing: numbers and codes are given when cards are printed or saved. What must not
come in: drawing, codes, and how a printer works.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import CardKind
from hanoiplan.badges.templates import templates
from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import N_, _
from hanoiplan.delegates.queries import delegate_row
from hanoiplan.paper.preview import PdfPages
from ui.badges.deeds import Deeds
from ui.badges.drawing import Drawing
from ui.badges.issuing import Issuing
from ui.badges.own_list.keeping import OwnLists, kind_by_seats
from ui.badges.packing_papers import PackingPapers
from ui.badges.preview import PreviewPanel
from ui.badges.printer_in_use import offered_by, printer_in_use
from ui.badges.reading import TABLES, Choice, Reading, Seen
from ui.badges.run_list import RunPanel
from ui.badges.saving import ask_where
from ui.badges.showing import Asked, Showing
from ui.badges.shown import Shown
from ui.badges.whose import LIST, ONE
from ui.base.idle import IdleWork
from ui.base.lent import lent_settings
from ui.base.long_reading import NOTHING, LongReading
from ui.base.printing import Printing
from ui.base.widgets import EmptyState, Tabs
from ui.base.widgets.more_button import MoreButton


class BadgesPage(PackingPapers, Showing, Deeds):
    """One run at a time: what to look at on the left, its sheets on the right."""

    name = "badges"
    title = N_("Badges & cards")
    icon = "id-card"
    tables = TABLES

    def build(self) -> None:
        """Makes the widgets, once."""
        self.ask_where: Callable[[QWidget, Path], Path | None] = ask_where
        self._only: tuple[int, str] | None = None  # a person another page sent: id, name
        self.asked: Asked | None = None
        self._keys: list[tuple[str, str]] = []  # those that are told below
        self.reading = Reading(self.workspace, self.event_id)
        self.catching_up = LongReading(self, self.reading.is_long, self._show_anew)
        self.drawing = Drawing(self, self.tell)
        self.issuing = Issuing(self, Printing(self, PdfPages))
        self.lists = OwnLists(self, lambda: self.reading.people)
        self.kinds, self.packing = Tabs(), IdleWork(self)
        self.panel, self.preview, self.empty = RunPanel(), PreviewPanel(), EmptyState()
        self.preview.ask_offer = lambda name: offered_by(self.issuing.printing.printers, name)
        self.shown = Shown(self.panel, self.preview, self)
        self.more = MoreButton([self.act(name) for name in ("packing", "handing", "edit_template")])
        self.header.add_widget(self.more)
        self.open_button = self.header.add_button(self.act("open"))
        self.header.add_button(self.act("print"))
        self.header.add_primary(self.act("save"))
        self.second_row.add(self.kinds)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addWidget(self.preview, 1)
        self.both = both
        self.views = QStackedWidget()
        for view in (both, self.empty, self.lists.view):
            self.views.addWidget(view)
        self.body.addWidget(self.views, 1)

    def _connect(self) -> None:
        self.catching_up.begun.connect(self._say_reading)
        self.catching_up.caught_up.connect(self.tell)
        self.kinds.picked.connect(lambda _kind: self._choose_kind())
        self.panel.whose.pressed_again.connect(self.see_choice_again)
        self.panel.wanted.connect(self._choose_whose)
        self.panel.whose.list_wanted.connect(lambda: self.lists.open(self.kind))
        self.preview.changed.connect(self._choose)
        self.preview.edit_template.connect(partial(self.go_to.emit, "designer"))
        self.panel.looked_at.connect(self.shown.look_at)
        self.shown.checked.connect(self.tell)
        self.lists.opened.connect(self._write_list)
        self.lists.used.connect(self._choose)
        self.lists.closed.connect(self._choose)
        self.hear_deeds()

    def words(self) -> None:
        """Sets every text."""
        super().words()
        self.kinds.set_tabs([(spec.kind, _(spec.plural), None) for spec in KINDS.values()])
        self.kinds.setAccessibleName(_("Kind of card"))
        self.panel.words()
        self.preview.words()
        self.lists.view.words()
        self.more.set_name(_("More papers"))
        imported = partial(self.go_to.emit, "import", None)
        delegates = partial(self.go_to.emit, "delegates", None)
        self.empty.set_words(
            _("Nobody is in the list yet"),
            _("Badges and name cards are made from the list of delegates."),
            [
                (_("Import list"), "file-down", imported, "primary"),
                (_("Delegates"), "users", delegates, "plain"),
            ],
        )
        self.tell()

    def tell(self) -> None:
        """As ever; the keys below are those of what is seen."""
        super().tell()
        keys = self.lists.view.keys() if self.is_writing_a_list else _keys_of_run(self.kind)
        if keys != self._keys:
            self._keys = keys
            self.footer.set_keys(keys)

    @property
    def kind(self) -> CardKind:
        """Which kind of card is looked at."""
        return CardKind(str(self.kinds.value()))

    def refresh(self, changes: Changes | None) -> None:
        """Reads who can be printed; what this page itself just saved stays in sight."""
        self.catching_up.read(changes)

    def _say_reading(self) -> None:
        """At first; later what stands there simply stays."""
        if self.seen is None:
            self.panel.show_reading(self._only[1] if self._only else "")
            self.preview.clear()
        elif not self.shown.run.cards:
            self.panel.show_checking()
        self.tell()

    def _show_anew(self, changes: Changes | None) -> Iterator[None]:
        """Reads what changed and has the cards drawn that are wanted now, in slices."""
        total = self.reading.total
        yield from self.catching_up.following(self.reading.reading(changes), total)
        self.preview.show_printer(printer_in_use(lent_settings(self.tools)))
        self.preview.show_kind(self.kind, *self.reading.templates(self.kind))
        if changes is None or changes.touches("delegate", "delegation"):
            yield from self.lists.reading_again()
        yield
        self.seen = yield from self.reading.choosing(self._choice())
        yield
        if self.seen is None or (KINDS[self.kind].of_people and not self.seen.people):
            self.views.setCurrentWidget(self.empty)
            self.show_none()
        else:
            if self.views.currentWidget() is self.empty:
                self.views.setCurrentWidget(self.both)
            self._show_choices(self.seen)
            if changes is None or changes.initiator is not self:
                yield from self.draw_seen(self.seen)
        self.tell()

    def _show_choices(self, seen: Seen) -> None:
        whose, found = self.panel.whose, self.lists.found(self.kind)
        whose.show_choices(seen.categories, seen.delegations, self._only[1] if self._only else "")
        whose.show_kind(KINDS[self.kind])
        whose.show_list(len(found.rows), len(found.problems))

    def _choice(self) -> Choice:
        """Whose cards the person wants to see."""
        self.panel.whose.show_kind(KINDS[self.kind])
        asked = self.panel.whose.value
        only = self._only if asked.who == ONE else None
        return Choice(
            kind=self.kind,
            who=asked.who,
            category=asked.category,
            delegation=asked.delegation,
            ids=frozenset({only[0]}) if only else None,
            own=self.lists.in_force(self.kind, asked.who),
        )

    def arrive(self, row_id: object) -> None:
        """Another page sends whom to print: one person, people by their seats, or a template."""
        if self._arrived_with_template(row_id):
            return
        if isinstance(row_id, tuple):  # an arrangement, and the people whose seats changed there
            self.kinds.set_value(kind_by_seats(self.kind))
            self.panel.whose.show_kind(KINDS[self.kind])
            self.panel.whose.choose(LIST)
            if self.messages.run(self, self.lists.take_people, self.kind, *row_id) is None:
                self.panel.whose.leave_list()
            return
        row = self.workspace.read(delegate_row, row_id) if isinstance(row_id, int) else None
        if row is None:
            return
        self._only = (row.id, row.name)
        if not KINDS[self.kind].of_people:
            self.kinds.set_value(CardKind.BADGE)
        self.panel.whose.show_choices((), (), row.name)
        self.panel.whose.choose(ONE)
        self._choose()

    def _arrived_with_template(self, address: object) -> bool:
        """Whether it is a template's name or id; then it is chosen, with its kind."""
        known = self.workspace.read(templates, self.event_id)
        found = next((row for row in known if address in (row.name, row.id or None)), None)
        known_kinds = [kind for kind in found.kinds if kind in KINDS] if found else []
        if found is None or address is None or not known_kinds:
            return False
        if self.kind not in known_kinds:
            self.kinds.set_value(CardKind(known_kinds[0]))
        self.preview.show_kind(self.kind, *self.reading.templates(self.kind))
        self.preview.choose_template(found.name)
        return True

    def focus_first(self) -> None:
        """The list, so that the arrows look at card after card."""
        self.panel.table.setFocus()

    # ---- choosing and drawing

    def _choose_whose(self) -> None:
        """A list that is not there yet is written first."""
        wants_list = self.whose == LIST and not self.lists.found(self.kind).rows
        if wants_list:
            self.lists.open(self.kind)
        else:
            self._choose()

    def _choose_kind(self) -> None:
        """A list is of one kind: another kind without one shows its people."""
        self.panel.whose.show_kind(KINDS[self.kind])
        if self.whose == LIST and not self.lists.found(self.kind).rows:
            self.panel.whose.leave_list()
        self._choose()

    def _choose(self) -> None:
        """The person wants other cards, another template or paper."""
        if self.is_writing_a_list:
            self.views.setCurrentWidget(self.both)
        self.issuing.forget()
        self.refresh(NOTHING)
        self.tell()

    def _write_list(self) -> None:
        self.views.setCurrentWidget(self.lists.view)
        self.tell()

    @property
    def whose(self) -> str:
        """Whose cards are looked at."""
        return self.panel.whose.value.who

    @property
    def is_writing_a_list(self) -> bool:
        """Whether the own list stands in the place of the run."""
        return self.views.currentWidget() is self.lists.view


def _keys_of_run(kind: CardKind) -> list[tuple[str, str]]:
    return [
        ("Enter", _("edit the person") if KINDS[kind].of_people else _("edit the list")),
        ("Ctrl P", _("print")),
        ("Ctrl S", _("save the PDF")),
        ("Ctrl G", _("print as it is, or not")),
        ("Del", _("leave out")),
    ]
